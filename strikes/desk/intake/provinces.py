"""Which provinces a cell names: by code, by any spelling, several not told apart."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from strikes.models import Area

BETWEEN = re.compile(r"\s+(?:or|and)\s+|\s*[/;]\s*", re.IGNORECASE)
# What tells a part of a province, or says that it is one; “rural” is in the name of one.
SIDE = r"(?:(?:north|south)?(?:east|west|north|south)(?:ern)? )?"
AROUND = re.compile(
    rf"^(?:the )?{SIDE}(?:countryside of )?(?:the )?| (?:governorate|province|countryside)$",
    re.IGNORECASE,
)
ASKED = "#"  # before a province's spelling among the choices: a town may be spelled so too
Known = Callable[[str], list[Area] | None]


@dataclass
class Named:
    """The provinces of a cell, what it says more than they do, and the areas that its spelling
    may mean, where that is not certain; `is_open` where an editor said that it stays so."""

    provinces: list[Area] = field(default_factory=list)
    note: str = ""
    fits: list[Area] = field(default_factory=list)
    is_open: bool = False


def spellings(text: str) -> set[str]:
    """Everything that a cell may have to be looked up by, as it stands."""
    return {form for part in (text, *_parts(text)) for form in (part, inner(part)) if form}


def inner(text: str) -> str:
    """«eastern countryside of Homs governorate» → «Homs»."""
    return AROUND.sub("", AROUND.sub("", text.strip())).strip()


def read(text: str, known: Known) -> Named:
    """What a cell names. `known` gives what a spelling fits, or None where it is to stay open."""
    whole = known(text)
    if whole is None:
        return Named(note=_as_stated(text), is_open=True)
    if len(whole) == 1:
        return Named(whole)
    if whole:
        names = " or ".join(area.name_en for area in whole)
        return Named(whole, f"Province stated as “{text}”: {names}.", whole)
    some = [known(inner(part)) for part in _parts(text)]
    if all(each and len(each) == 1 for each in some):
        return Named(list(dict.fromkeys(each[0] for each in some if each)), _as_stated(text))
    return Named()


def _parts(text: str) -> list[str]:
    return [part for part in BETWEEN.split(text) if part]


def _as_stated(text: str) -> str:
    return f"Province stated as “{text}”."
