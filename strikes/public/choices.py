"""The lists of the filter line: what can be chosen, in the reader's words, with its counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from strikes.public import wording
from strikes.public.found import Found
from strikes.public.query import CHOICES
from strikes.vocabulary import (
    GRADES,
    LOCATION_PRECISION,
    MEASURES,
    STRIKE_STATUS,
    TARGET_CATEGORIES,
    Vocabulary,
)

LISTS = {
    "category": TARGET_CATEGORIES,
    "measure": MEASURES,
    "status": STRIKE_STATUS,
    "grade": GRADES,
}


@dataclass
class Option:
    """One value of a list; `counts` of the strikes it would show, None for none."""

    value: str
    label: str
    counts: dict[str, int] | None
    is_chosen: bool


@dataclass
class Choice:
    """One list: its name in the address, its heading and its values."""

    name: str
    label: str
    options: list[Option]
    problem: str = ""

    @property
    def chosen(self) -> list[Option]:
        return [option for option in self.options if option.is_chosen]


def choices(found: Found) -> dict[str, Choice]:
    """Every list of the filter line by its name in the address."""
    headings = labels()
    return {name: _choice(found, name, headings[name]) for name in CHOICES}


def labels() -> dict[str, str]:
    """The heading of each list."""
    return {
        "province": _("Provinces"),
        "district": _("Districts"),
        "place": _("Places"),
        "category": _("Targets"),
        "measure": _("Counted as"),
        "aircraft": _("Aircraft"),
        "organisation": _("Flown by"),
        "status": _("Declared or alleged"),
        "grade": _("Grade"),
    }


def precisions(found: Found) -> list[Option]:
    """What a reader can ask for at least: exact place, near one, district, province."""
    counts, chosen = found.tally.choices.get("precision", {}), str(found.query.precision)
    labels_of = ((code, _(LOCATION_PRECISION.label(code))) for code in "1234")
    return [Option(code, said, counts.get(code), code == chosen) for code, said in labels_of]


def _choice(found: Found, name: str, label: str) -> Choice:
    counts = found.tally.choices.get(name, {})
    chosen = found.query.chosen(name)
    options = [
        Option(value, said, counts.get(value), value in chosen)
        for value, said in _values(found, name)
        if name not in ("place", "district") or value in chosen or _is_offered(name, value, counts)
    ]
    return Choice(name, label, options, found.asked.problems.get(name, ""))


def _is_offered(name: str, value: str, counts: dict) -> bool:
    """Places are searched for; of the districts only those are listed that any strike names."""
    return name == "district" and value in counts


def _values(found: Found, name: str) -> Iterable[tuple[str, str]]:
    if name in LISTS:
        return _of_vocabulary(LISTS[name])
    if name in found.known.values:
        return [(value, value) for value in found.known.values[name]]
    areas = found.known.areas.get(name, {})
    return [(code, wording.name(names) or code) for code, names in areas.items()]


def _of_vocabulary(words: Vocabulary) -> list[tuple[str, str]]:
    return [(entry.code, _(entry.label)) for entry in words]
