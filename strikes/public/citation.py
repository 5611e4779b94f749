"""How to cite one version of a record: as a sentence, and as reference managers read it."""

import json
import re
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from strikes.models import Published, Release
from strikes.public import wording

KINDS = ("strike", "sortie", "statement")


@dataclass(frozen=True)
class Citation:
    """What a reference names. `address` is that of this version, which never changes."""

    key: str
    title: str
    campaign: str
    release: Release
    address: str
    sha256: str

    @property
    def text(self) -> str:
        """One sentence, to be copied."""
        return _(
            "“%(title)s”, record %(key)s of %(campaign)s, as released on %(day)s (release"
            " %(number)s). %(address)s (SHA-256 %(sum)s)"
        ) % {
            "title": self.title,
            "key": self.key,
            "campaign": self.campaign,
            "day": wording.day(self.day),
            "number": self.release.number,
            "address": self.address,
            "sum": self.sha256,
        }

    @property
    def day(self) -> date:
        """When this version was released."""
        return self.release.published.date()

    @property
    def version(self) -> str:
        return f"release {self.release.number}"


def citation(request: HttpRequest, row: Published, release: Release) -> Citation:
    """`release` is the one with which this version began."""
    return Citation(
        key=row.key,
        title=title(row),
        campaign=wording.name(release.about["names"]),
        release=release,
        address=request.build_absolute_uri(reverse("version", args=[row.kind, row.key, row.since])),
        sha256=row.sha256,
    )


def title(row: Published) -> str:
    """What the record is, in a line: “near Homs, within 25 km, 5 October 2015”."""
    record = row.data
    if row.kind == "statement":
        named = record["title"] or record["publisher"]
        return _(", ").join(filter(None, (named, wording.day(record["published"]))))
    if row.kind == "strike":
        return _(", ").join(
            (wording.place(record), wording.window(record["window"], record["night"]))
        )
    said = wording.quantity(record) or _("number not stated")
    return _("%(said)s sorties, %(window)s") % {
        "said": said,
        "window": wording.window(record["window"]),
    }


@require_safe
def citation_file(request: HttpRequest, kind: str, key: str, since: int, form: str) -> HttpResponse:
    """The citation of one version for a reference manager: BibTeX, RIS or CSL-JSON."""
    row = Published.objects.filter(kind=kind, key=key, since=since).first()
    if row is None or kind not in KINDS or form not in FORMS:
        raise Http404(_("There is no such version of a record."))
    begun = Release.objects.get(campaign_id=row.campaign_id, number=row.since)
    write, content_type = FORMS[form]
    response = HttpResponse(write(citation(request, row, begun)), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{key}-v{since}.{form}"'
    return response


def bibtex(cited: Citation) -> str:
    fields = {
        "title": cited.title,
        "howpublished": cited.campaign,
        "version": cited.version,
        "year": f"{cited.day:%Y}",
        "month": f"{cited.day:%b}".lower(),
        "url": cited.address,
        "note": f"record {cited.key}, SHA-256 {cited.sha256}",
    }
    # A month's short name is a word of BibTeX's own; everything else stands in braces.
    lines = [
        f"  {name} = {value if name == 'month' else '{' + _for_tex(value) + '}'}"
        for name, value in fields.items()
    ]
    return f"@misc{{{cited.key}-v{cited.release.number},\n" + ",\n".join(lines) + "\n}\n"


def _for_tex(text: str) -> str:
    """Signs that TeX reads as its own, written out; without a line break or a lone brace."""
    plain = re.sub(r"[\\{}\s]+", " ", text)
    return re.sub(r"([#$%&_])", r"\\\1", plain)


def ris(cited: Citation) -> str:
    """RIS: a tag a line."""
    lines = [
        ("TY", "DATA"),
        ("ID", f"{cited.key}-v{cited.release.number}"),
        ("TI", cited.title),
        ("T2", cited.campaign),
        ("ET", cited.version),
        ("PY", f"{cited.day:%Y}"),
        ("DA", f"{cited.day:%Y/%m/%d}"),
        ("UR", cited.address),
        ("N1", f"record {cited.key}, SHA-256 {cited.sha256}"),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in lines)


def csl(cited: Citation) -> str:
    """CSL-JSON, as Zotero and pandoc read it."""
    item = {
        "id": f"{cited.key}-v{cited.release.number}",
        "type": "dataset",
        "title": cited.title,
        "container-title": cited.campaign,
        "version": cited.version,
        "issued": {"date-parts": [[cited.day.year, cited.day.month, cited.day.day]]},
        "URL": cited.address,
        "note": f"record {cited.key}, SHA-256 {cited.sha256}",
    }
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


FORMS = {
    "bib": (bibtex, "application/x-bibtex; charset=utf-8"),
    "ris": (ris, "application/x-research-info-systems; charset=utf-8"),
    "json": (csl, "application/vnd.citationstyles.csl+json; charset=utf-8"),
}
