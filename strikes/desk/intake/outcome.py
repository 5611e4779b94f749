"""What an import did, row by row: nothing is dropped in silence."""

from collections import Counter, defaultdict
from typing import Any, NamedTuple

from strikes.vocabulary import ROW_FATES


class Verdict(NamedTuple):
    """What became of one row; `record` is the key of the strike or sortie, where there is one."""

    line: int
    what: str
    reason: str = ""
    record: str = ""

    def __str__(self) -> str:
        return f"line {self.line} {self.what}: {self.reason}"


class Outcome:
    """Counts of rows by what became of them, of records made by kind, and a verdict a row."""

    def __init__(self) -> None:
        self.rows: Counter[str] = Counter()
        self.made: Counter[str] = Counter()
        self.verdicts: list[Verdict] = []
        self.open_places: list[Any] = []  # spellings that fit several areas, or none
        self._notes: dict[int, list[str]] = defaultdict(list)

    def count(self, kind: str, number: int) -> None:
        self.made[kind] += number

    def note(self, line: int, words: str) -> None:
        """Something to say of a row whose verdict comes later."""
        self._notes[line].append(words)

    def settle(self, line: int, what: str, reason: str = "", record: str = "") -> None:
        """The verdict on a row, a code of ROW_FATES."""
        self.rows[what] += 1
        said = "; ".join(filter(None, (reason, *self._notes.pop(line, ()))))
        self.verdicts.append(Verdict(line, what, said, record))

    def refuse(self, line: int, reasons: list[str]) -> None:
        self.settle(line, "refused", "; ".join(reasons))

    @property
    def summary(self) -> str:
        """«257 made, 20 joined → 277 claims, 257 strikes»."""
        rows = ", ".join(
            f"{self.rows[what]:,} {what}" for what in ROW_FATES.codes if self.rows[what]
        )
        made = ", ".join(f"{number:,} {what}" for what, number in self.made.items() if number)
        return f"{rows or 'no rows'} → {made or 'nothing new'}"

    @property
    def remarks(self) -> list[Verdict]:
        """The verdicts that have something to say, in the order of the file."""
        return sorted(one for one in self.verdicts if one.reason)

    @property
    def refused(self) -> list[Verdict]:
        return [one for one in self.remarks if one.what == "refused"]
