"""One English sentence for a row that comes without words of its own.

The text of a statement that the project has only facts of is made of these: a capture of kind
“summary”, said to be one wherever it is shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from strikes.desk.intake.values import ClaimRow, Figure, Source, StrikeRow
from strikes.vocabulary import MEASURES, QUALIFIERS

LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "de": "German", "en": "English",
    "es": "Spanish", "et": "Estonian", "fr": "French", "is": "Icelandic", "it": "Italian",
    "ja": "Japanese", "kk": "Kazakh", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sr": "Serbian", "uk": "Ukrainian",
}  # fmt: skip
# Posts that say there was no named speaker.
UNNAMED = {
    "(infographic, no named speaker)": "an infographic of",
    "(military statement)": "a military statement of",
    "(unnamed officials)": "unnamed officials of",
}
WITH_ARTICLE = (
    "Ministry", "General", "Russian", "Syrian", "Government", "Presidency", "Federation", "United",
)  # fmt: skip
UNITS = {"km2": "square kilometres", "percent": "percent", "tonnes": "tonnes"}
# Measure: what goes before the number, the thing counted (one, many), and what follows.
PHRASES = {
    "sorties": ("aircraft flew ", ("sortie", "sorties"), ""),
    "strike_sorties": ("aircraft flew ", ("strike sortie", "strike sorties"), ""),
    "strikes": ("", ("strike", "strikes"), " made"),
    "engagements": ("", ("engagement", "engagements"), " made"),
    "targets_hit": ("", ("target", "targets"), " {effect}"),
    "items_destroyed": ("", ("item", "items"), " {effect}"),
    "weapons_released": ("", ("weapon", "weapons"), " used"),
    "aircraft": ("", ("aircraft", "aircraft"), " taking part"),
    "killed": ("", ("person", "people"), " killed"),
    "wounded": ("", ("person", "people"), " wounded"),
    "settlements_taken": ("", ("settlement", "settlements"), " taken"),
    "area_taken": ("", ("of the territory", "of the territory"), " taken"),
}
COUNTED_BY_SCOPE = {"items_destroyed", "weapons_released", "killed", "wounded"}
NARROWS = ("from ", "denied", "on ")  # how a scope begins that does not name the thing counted
IN_PIECES = {"armour", "equipment"}  # what has no plural
NEAR = {"near", "vicinity", "area", "surroundings", "region", "around", "outskirts", "suburbs"}
SEAS = ("Mediterranean", "eastern Mediterranean", "Caspian Sea", "Black Sea")


@dataclass(frozen=True)
class Summary:
    """A sentence, and the words in it that hold the figure."""

    sentence: str
    words: str


def heading(source: Source) -> str:
    """The first line of a statement's text: what this is, and what of."""
    language = LANGUAGES.get(source.language, source.language)
    written = f" ({language})" if language and language not in source.publisher else ""
    day = f" of {spoken_day(source.stated_on)}" if source.stated_on else ""
    return f"Summary by this project of a report by {source.publisher}{written}{day}."


def of_claim(row: ClaimRow, provinces: Iterable[str]) -> Summary:
    """`provinces` are their names in English."""
    before, words, after = _figure_phrase(row)
    where = _place(row.place, list(provinces))
    when = _window(row.start, row.end, " in all" if row.cumulative else "")
    return Summary(f"{_said(row.source)} {before}{words}{after}{where}{when}.", words)


def of_strike(row: StrikeRow, provinces: Iterable[str]) -> Summary:
    """`provinces` are their names in English."""
    words = _struck(row)
    verb = "made" if row.measure == "strikes" and row.figure.qualifier else "struck"
    group = f" of {row.target_group}" if row.target_group else ""
    where = _place(row.place, list(provinces))
    when = _window(row.start, row.end, " in the night" if row.night else "")
    guess = " (the date is inferred)" if row.inferred else ""
    said = f"{_said(row.source)} {_means(row)} {verb} {words}{group}{where}{when}{guess}."
    return Summary(said, words)


def spoken_day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def spoken_number(figure: Figure) -> str:
    """«more than 30,000», «between 30 and 40»."""
    if figure.qualifier == "between":
        return f"between {_written(figure.low)} and {_written(figure.high)}"
    number = _written(figure.low if figure.low is not None else figure.high)
    label = "" if figure.qualifier in ("", "exact") else QUALIFIERS.label(figure.qualifier)
    return f"{label} {number}".strip()


def _written(number: Decimal | None) -> str:
    if number is None:
        return "an unstated number of"
    return f"{number:,.0f}" if number == number.to_integral_value() else f"{number.normalize():,f}"


def _said(source: Source) -> str:
    """«On 13 October 2015 …, official spokesman, speaking for the …, said that»."""
    body = source.organisation
    if body.startswith(WITH_ARTICLE):
        body = f"the {body}"
    if source.speaker:
        post = f", {source.post}" if source.post else ""
        speaker = f"{source.speaker}{post}, speaking for {body}," if body else source.speaker + post
    elif body:
        speaker = f"{UNNAMED.get(source.post, 'a statement of')} {body}"
    else:
        speaker = "an official statement"
    day = f"On {spoken_day(source.stated_on)} " if source.stated_on else ""
    return f"{day}{speaker if day else speaker[0].upper() + speaker[1:]} said that"


def _figure_phrase(row: ClaimRow) -> tuple[str, str, str]:
    """What goes before the figure's words, the words, and what goes after."""
    number = spoken_number(row.figure)
    if row.measure in PHRASES and row.figure.low == row.figure.high == 0:
        number = "no"
    if row.unit:
        number += " " + UNITS[row.unit]
    rate = f" a {row.rate}" if row.rate else ""
    if row.measure not in PHRASES:
        return f"the figure for {row.scope or MEASURES.label(row.measure)} was ", number + rate, ""
    before, (one, many), after = PHRASES[row.measure]
    single = row.figure.low == row.figure.high == 1
    thing, narrowed = _counted(row, one if single else many)
    verb = "" if before else (" was" if single or row.unit == "percent" else " were")
    effect = "hit" if row.measure == "targets_hit" else "destroyed"
    done = after.format(effect=row.effect.replace("_", " ") or effect)
    return before, f"{number} {thing}".strip() + rate + narrowed, verb + done


def _counted(row: ClaimRow, noun: str) -> tuple[str, str]:
    """The thing counted, and in brackets what narrows it: a scope can be either."""
    named, _, rest = (row.term or row.scope).partition("; ")
    if row.unit == "km2":
        return "", f" ({named})" if named else ""
    if row.measure in COUNTED_BY_SCOPE and named and not named.startswith(NARROWS):
        noun = f"pieces of {named}" if named.split()[-1] in IN_PIECES else named
        narrowed = rest
    else:
        narrowed = row.term or row.scope
    of = "of " if row.unit == "tonnes" else ""
    return of + noun, f" ({narrowed})" if narrowed else ""


def _window(start: date | None, end: date | None, how: str) -> str:
    """«in all from 3 to 5 October 2015»: `how` says how the days are meant."""
    if start and end and start != end:
        return f"{how} from {_first_day(start, end)} to {spoken_day(end)}"
    if start:
        return f"{how} on {spoken_day(start)}" if end else f"{how} since {spoken_day(start)}"
    return f"{how} until {spoken_day(end)}" if end else how


def _first_day(start: date, end: date) -> str:
    """The first day, without the month or year that it shares with the last."""
    if start.year != end.year:
        return spoken_day(start)
    return f"{start.day}" if start.month == end.month else f"{start.day} {start:%B}"


def _place(stated: str, provinces: list[str]) -> str:
    """The place as stated and its provinces; several provinces are not told apart."""
    place = _spoken_place(stated)
    if not provinces:
        return place
    if len(provinces) > 1:
        return f"{place} in the provinces of {_listed(provinces)}"
    if stated.endswith(" province"):
        return f" in {stated}"
    return f"{place} in {provinces[0]} province"


def _spoken_place(stated: str) -> str:
    """«Idlib (near)» → near “Idlib”; what says that no place was given says nothing here."""
    if not stated or stated.startswith("("):
        return ""
    name, _, bracket = stated.rstrip(")").partition(" (")
    return f" near “{name}”" if bracket in NEAR else f" at “{stated}”"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _struck(row: StrikeRow) -> str:
    """«2 targets (command posts)», «17 strikes (…)», «targets (…)» where no number was given."""
    noun = "strike" if row.measure == "strikes" and row.figure.qualifier else "target"
    single = row.figure.low == row.figure.high == 1
    number = f"{spoken_number(row.figure)} " if row.figure.qualifier else ""
    term = f" ({row.term})" if row.term else ""
    return f"{number}{noun if single else noun + 's'}{term}"


def _means(row: StrikeRow) -> str:
    """«6 Tu-22M3 and Su-34 aircraft from Hmeimim using KAB-500»."""
    flown = [f"{one.flights} {one.kind}" if one.flights else one.kind for one in row.aircraft]
    if row.platform == "sea":
        means = f"ships ({row.launcher})" if row.launcher else "ships"
    else:
        means = f"{_listed(flown)} aircraft" if flown else "aircraft"
    base = f" from {'the ' if row.base in SEAS else ''}{row.base}" if row.base else ""
    weapon = f" using {row.weapon}" if row.weapon else ""
    return f"{means}{base}{weapon}"
