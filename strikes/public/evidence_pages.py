"""The evidence pack of a record, to take home."""

from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from strikes.public import record_pages
from strikes.releases.evidence import Pack

KINDS = ("strike", "sortie")


@require_safe
def evidence_pack(request: HttpRequest, kind: str, key: str) -> StreamingHttpResponse:
    """A ZIP of versions, claims, statements and captures; see `releases/evidence.py`."""
    if kind not in KINDS:
        raise Http404(_("Only strikes and sorties have an evidence pack."))
    page = record_pages.page_of(request, kind, key)
    site = request.build_absolute_uri("/").rstrip("/")
    context = {"page": page, "row": page.row, "record": page.row.data, "site": site}
    summary = render_to_string("public/evidence_pack.html", context)
    pack = Pack([each.row for each in page.history], summary)
    response = StreamingHttpResponse(pack.pieces(), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{kind}-{key}-evidence.zip"'
    return response
