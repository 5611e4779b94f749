"""Spellings that fit several places: asked once, remembered for the campaign."""

from dataclasses import dataclass

from strikes.desk.intake.names import bare
from strikes.desk.intake.provinces import ASKED
from strikes.desk.places import area_label
from strikes.models import Area, Batch, PlaceChoice

STAYS_OPEN = "open"


@dataclass(frozen=True)
class Question:
    """A spelling, the province that was stated with it, the areas that it fits, its rows."""

    text: str
    province: str
    choices: list[tuple[str, str]]  # code, label
    rows: int
    is_province: bool = False

    @property
    def name(self) -> str:
        """Stands for it in a form."""
        return f"place {self.folded} {self.province}".strip()

    @property
    def folded(self) -> str:
        """What the choice is remembered by."""
        return (ASKED if self.is_province else "") + bare(self.text)


def questions(batch: Batch) -> list[Question]:
    """The spellings of the last run that fit several areas and that nobody has settled."""
    asked = [one for one in batch.counts.get("places", []) if one["fits"]]
    codes = {code for one in asked for code in one["fits"]}
    areas = Area.objects.select_related("province").in_bulk(codes, field_name="code")
    return [
        Question(
            one["text"], one["province"],
            [(code, area_label(areas[code])) for code in one["fits"] if code in areas],
            one["rows"],
            one.get("is_province", False),
        )
        for one in asked
    ]  # fmt: skip


def unknown(batch: Batch) -> list[dict]:
    """Spellings of the last run that the gazetteer does not have, with their number of rows."""
    return [one for one in batch.counts.get("places", []) if not one["fits"]]


def settle(batch: Batch, answers: dict[str, str]) -> int:
    """Remembers answers by name of their question: a code, or STAYS_OPEN; gives how many."""
    settled = 0
    for one in questions(batch):
        answer = answers.get(one.name, "")
        if answer != STAYS_OPEN and answer not in dict(one.choices):
            continue
        area = None if answer == STAYS_OPEN else Area.objects.get(code=answer)
        province = Area.objects.get(code=one.province) if one.province else None
        PlaceChoice.objects.update_or_create(
            campaign=batch.campaign, folded=one.folded[:300], province=province,
            defaults={"text": one.text[:300], "area": area},
        )  # fmt: skip
        settled += 1
    return settled
