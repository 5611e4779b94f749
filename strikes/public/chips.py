"""What a query asks for, one part after another, each with the address that asks for the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from strikes.public import wording
from strikes.public.choices import Choice
from strikes.public.query import Query
from strikes.vocabulary import LOCATION_PRECISION


@dataclass(frozen=True)
class Chip:
    """One part of the filter: the filter's heading, the value in words, and how to leave it out."""

    name: str
    value: str
    heading: str
    label: str
    address: str


def chips(query: Query, choices: dict[str, Choice]) -> list[Chip]:
    return [*_days(query), *_choices(query, choices), *_others(query)]


def _days(query: Query) -> Iterator[Chip]:
    if not query.days():
        return
    address = query.address(page=1, **{"from": None, "to": None})
    yield Chip("days", "", _("Dates"), span(query), address)


def span(query: Query) -> str:
    """The days of a query in words; open ends are said."""
    if query.start:
        return wording.window_short({"start": query.start, "end": query.end})
    last = wording.window_short({"start": query.end, "end": query.end})
    return _("until %(end)s") % {"end": last}


def _choices(query: Query, choices: dict[str, Choice]) -> Iterator[Chip]:
    for name, choice in choices.items():
        for option in sorted(choice.chosen, key=lambda option: option.value):
            rest = [value for value in query.chosen(name) if value != option.value]
            address = query.address(page=1, **{name: rest})
            yield Chip(name, option.value, choice.label, option.label, address)


def _others(query: Query) -> Iterator[Chip]:
    if query.precision:
        label = _(LOCATION_PRECISION.label(str(query.precision)))
        address = query.address(page=1, precision=None)
        yield Chip("precision", "", _("Place at least"), label, address)
    if query.text:
        address = query.address(page=1, q=None)
        yield Chip("q", "", _("Search"), wording.quoted(query.text), address)
