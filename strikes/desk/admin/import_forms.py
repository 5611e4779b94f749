"""The forms of an import: which file, and which of its columns is which of ours."""

from collections.abc import Mapping as Values
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from strikes.desk.intake.columns import OURS
from strikes.desk.intake.mapping import Mapping
from strikes.desk.intake.reading import MAX_BYTES, IntakeError, Table
from strikes.desk.intake.run import KINDS
from strikes.models import Batch, Campaign, Organisation

SAMPLES = 3
LONGEST = 2000


class BringForm(forms.Form):
    """A file and what it is of."""

    file = forms.FileField(
        allow_empty_file=True,  # told in our own words
        label=_("File"),
        help_text=_("CSV, TSV, XLSX, GeoJSON or JSON Lines, up to 500 MB."),
    )
    campaign = forms.ModelChoiceField(Campaign.objects.all(), label=_("Campaign"))
    kind = forms.ChoiceField(
        required=False,
        label=_("Rows are"),
        choices=[("", _("seen from the columns")), *((kind, kind) for kind in KINDS)],
    )
    organisation = forms.ModelChoiceField(
        Organisation.objects.all(),
        required=False,
        label=_("Who made the table"),
        help_text=_("The mapping is kept for the next table of theirs."),
    )
    encoding = forms.CharField(
        required=False,
        max_length=40,
        label=_("Character set"),
        help_text=_("Only where the one that is found is wrong: windows-1251, for example."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["campaign"].initial = Campaign.objects.first_shown()

    def refuse_size(self, name: str) -> None:
        """Says of a file that nobody kept that it is too large."""
        said = _("%(name)s has more than %(most)d MB, the limit: split it.")
        self.errors["file"] = self.error_class([said % {"name": name, "most": MAX_BYTES >> 20}])

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(
                _("%(name)s has %(size)d MB, the limit is %(most)d MB: split it."),
                params={
                    "name": file.name, "size": file.size >> 20, "most": MAX_BYTES >> 20,
                },
            )  # fmt: skip
        return file


@dataclass(frozen=True)
class MappingRow:
    """One of our columns on the form: where it comes from, and what the file has there."""

    name: str
    needed: bool
    column: str
    fixed: str
    samples: list[str]


@dataclass(frozen=True)
class MappingGroup:
    title: str
    rows: list[MappingRow]
    columns: tuple[str, ...]
    is_open: bool


def mapping_rows(batch: Batch, table: Table) -> list[MappingGroup]:
    """Our columns: those that are needed, those that are mapped, and the rest."""
    mapping = batch.mapping
    needed = KINDS[mapping["kind"]].columns
    first = list(islice(table.rows(), SAMPLES))
    rows = [_row(name, mapping, name in needed, first) for name in OURS[mapping["kind"]]]
    used = [one for one in rows if not one.needed and (one.column or one.fixed)]
    rest = [one for one in rows if not one.needed and one not in used]
    return [
        MappingGroup(str(title), some, table.columns, is_open)
        for title, some, is_open in (
            (_("Needed"), [one for one in rows if one.needed], True),
            (_("Taken from the file"), used, True),
            (_("Not in the file"), rest, False),
        )
        if some
    ]


def _row(name: str, mapping: dict[str, Any], needed: bool, first: list) -> MappingRow:
    column = mapping["columns"].get(name, "")
    samples = [row.cells.get(column, "")[:60] for row in first] if column else []
    return MappingRow(name, needed, column, mapping["fixed"].get(name, ""), samples)


def chosen_mapping(posted: Values[str, str], before: dict[str, Any]) -> Mapping:
    """The mapping that a form holds. Raises IntakeError for a kind of rows that is none."""
    kind = posted.get("kind", before["kind"])
    if kind not in OURS:
        raise IntakeError(f"“{kind[:40]}” is no kind of rows: choose {' or '.join(OURS)}.")
    columns = {name: posted.get(f"column-{name}", "") for name in OURS[kind]}
    fixed = {name: posted.get(f"fixed-{name}", "").strip()[:LONGEST] for name in OURS[kind]}
    return Mapping(
        kind,
        {name: its for name, its in columns.items() if its},
        {name: value.replace("\0", "") for name, value in fixed.items() if value},
        posted.get("order", ""),
        before.get("profile", "") if kind == before["kind"] else "",
    )
