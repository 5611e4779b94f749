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
WITH_ARTICLE = tuple(
    "Ministry General Russian Syrian Government Presidency Federation United Royal US".split()
)
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
NEVER_COUNTED = ("from ", "denied", "on ")  # a scope that narrows people, not one that names them


@dataclass(frozen=True)
class Summary:
    """A sentence, and the words in it that hold the figure."""

    sentence: str
    words: str


def heading(source: Source) -> str:
    """The first line of a statement's text: what this is, and what of."""
    language = LANGUAGES.get(source.language, source.language)
    day = f" of {spoken_day(source.stated_on)}" if source.stated_on else ""
    return f"Summary by this project of a report by {source.publisher} ({language}){day}."


def of_claim(row: ClaimRow, provinces: Iterable[str]) -> Summary:
    """`provinces` are their names in English."""
    before, words, after = _figure_phrase(row)
    tail = "".join(
        (after, _place(row.place, provinces), _window(row.start, row.end, row.cumulative))
    )
    return Summary(f"{_said(row.source)} {before}{words}{tail}.", words)


def of_strike(row: StrikeRow, provinces: Iterable[str]) -> Summary:
    """`provinces` are their names in English."""
    words = _struck(row)
    group = f" of {row.target_group}" if row.target_group else ""
    means = _means(row)
    place = _place(row.place, provinces)
    when = _window(row.start, row.end, False)
    if row.night:
        when = when.replace(" from ", " in the night from ").replace(" on ", " in the night of ")
    guess = " (the date is inferred)" if row.inferred else ""
    hit = "made " if row.measure == "strikes" and row.figure.qualifier else "struck "
    return Summary(f"{_said(row.source)} {means}{hit}{words}{group}{place}{when}{guess}.", words)


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
    if row.unit:
        number += " " + UNITS[row.unit]
    rate = f" a {row.rate}" if row.rate else ""
    if row.measure not in PHRASES:
        return f"the figure for {row.scope or MEASURES.label(row.measure)} was ", number + rate, ""
    before, (one, many), after = PHRASES[row.measure]
    single = row.figure.low == row.figure.high == 1
    noun, narrowed = _counted(row, one if single else many)
    if row.unit == "km2":
        noun = ""
    elif row.unit == "tonnes":
        noun = f"of {noun}"
    effect = row.effect.replace("_", " ") or (
        "hit" if row.measure == "targets_hit" else "destroyed"
    )
    verb = "" if before else (" was" if single else " were")
    words = f"{number} {noun}".strip()
    return before, words + narrowed + rate, verb + after.format(effect=effect)


def _counted(row: ClaimRow, noun: str) -> tuple[str, str]:
    """The thing counted, and in brackets what narrows it: a scope can be either."""
    scope = row.term or row.scope
    if not scope:
        return noun, ""
    named, _, rest = scope.partition("; ")
    if row.measure in COUNTED_BY_SCOPE and not named.startswith(NEVER_COUNTED):
        return named, f" ({rest})" if rest else ""
    return noun, f" ({scope})"


def _window(start: date | None, end: date | None, cumulative: bool) -> str:
    total = " in all" if cumulative else ""
    if start and end and start != end:
        return f"{total} from {spoken_day(start)} to {spoken_day(end)}"
    if start:
        return f"{total} on {spoken_day(start)}" if end else f"{total} since {spoken_day(start)}"
    return f"{total} up to {spoken_day(end)}" if end else total


def _place(stated: str, provinces: Iterable[str]) -> str:
    """The place as stated and its provinces; several provinces are not told apart."""
    names = list(provinces)
    place = "" if not stated or stated.startswith("(") else f" at “{stated}”"
    if not names:
        return place
    if len(names) == 1:
        return f"{place} in {names[0]} province"
    return f"{place} in the provinces of {_listed(names)}"


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
    """«Su-24M (four) and Su-25 aircraft from Hmeimim with KAB-500 »."""
    flown = [f"{one.kind} ({one.flights})" if one.flights else one.kind for one in row.aircraft]
    if row.platform == "sea":
        means = f"ships ({row.launcher})" if row.launcher else "ships"
    else:
        means = f"{_listed(flown)} aircraft" if flown else "aircraft"
    base = f" from {row.base}" if row.base else ""
    weapon = f" using {row.weapon}" if row.weapon else ""
    return f"{means}{base}{weapon} "
