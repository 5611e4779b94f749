"""The briefings of a made-up campaign: their text, and where in it each claim stands."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from strikes.desk.synthetic.groups import Group
from strikes.models import Organisation

MARK = "Synthetic data, made up for measuring: none of this happened."


@dataclass(frozen=True)
class Said:
    """One claim: its place in the text, what it counts, and the group it speaks of, if any."""

    start: int
    end: int
    measure: str
    number: int
    first: date
    last: date
    scope: str = ""
    group: Group | None = None


@dataclass
class Briefing:
    """What a body says of one day; a text that grows by one sentence at a time."""

    day: date
    publisher: Organisation
    published: date
    text: str = MARK
    said: list[Said] = field(default_factory=list)

    @property
    def title(self) -> str:
        return f"{self.publisher.name}: {in_words(self.day)}"

    def say(self, before: str, words: str, after: str, **claim) -> None:
        """Adds a sentence; `words` are what its claim rests on."""
        start = len(self.text) + 1 + len(before)
        self.text += f" {before}{words}{after}"
        self.said.append(Said(start, start + len(words), **claim))

    def say_flights(self, flights: int) -> None:
        words = f"{flights} sorties" if flights else "no sorties"
        self.say(
            f"On {in_words(self.day)} ", words, " were flown.",
            measure="sorties", number=flights, first=self.day, last=self.day,
        )  # fmt: skip

    def say_strikes(self, found: Iterable[Group]) -> None:
        """A sentence for each group. Waves are numbered: else two would be two figures for one."""
        for number, group in enumerate(found, 1):
            wave = f"wave {number} of {in_words(self.day)}"
            self.say(
                f"{_when(group)}, in {wave}, aircraft made ",
                "one strike" if group.count == 1 else f"{group.count} strikes",
                f" {_where(group)}.",
                measure="strikes", number=group.count, first=group.first, last=group.last,
                scope=wave, group=group,
            )  # fmt: skip


def in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _when(group: Group) -> str:
    if group.first == group.last:
        return f"On {in_words(group.first)}"
    return f"From {in_words(group.first)} to {in_words(group.last)}"


def _where(group: Group) -> str:
    if not group.provinces:
        return "at sea" if group.where_prec == "7" else "across the country"
    names = [one.area.name_en for one in group.provinces]
    if len(names) == 1:
        return f"in the province of {names[0]}"
    return f"in the provinces of {', '.join(names[:-1])} and {names[-1]}"
