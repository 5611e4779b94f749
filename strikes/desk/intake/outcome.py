"""What an import did, line by line: nothing is dropped in silence."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Remark:
    """Something to say of one line: it was refused, joined to another, or left open."""

    line: int
    what: str
    reason: str

    def __str__(self) -> str:
        return f"line {self.line} {self.what}: {self.reason}"


@dataclass
class Outcome:
    """Counts of rows by what became of them, of records made by kind, and the remarks."""

    rows: Counter = field(default_factory=Counter)
    made: Counter = field(default_factory=Counter)
    remarks: list[Remark] = field(default_factory=list)
    fresh: dict[int, Any] = field(default_factory=dict)

    def count(self, kind: str, number: int) -> None:
        self.made[kind] += number

    def refuse(self, line: int, reasons: list[str]) -> None:
        self.rows["refused"] += 1
        self.remarks.append(Remark(line, "refused", "; ".join(reasons)))

    def join(self, line: int, reason: str) -> None:
        self.rows["joined"] += 1
        self.remarks.append(Remark(line, "joined", reason))

    def leave_open(self, line: int, reason: str) -> None:
        self.remarks.append(Remark(line, "open", reason))

    @property
    def summary(self) -> str:
        """«257 made, 20 joined → 277 claims, 257 strikes»."""
        rows = ", ".join(f"{number:,} {what}" for what, number in self.rows.items() if number)
        made = ", ".join(f"{number:,} {what}" for what, number in self.made.items() if number)
        return f"{rows or 'no rows'} → {made or 'nothing new'}"

    @property
    def refused(self) -> list[Remark]:
        return [remark for remark in self.remarks if remark.what == "refused"]
