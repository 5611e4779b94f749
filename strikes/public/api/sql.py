"""Pieces of SQL by hand, since pages are copied, not made.

Every value travels as a parameter; names of columns come from closed lists in the code.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

# The whole text of a rendered item, as JSON.
ITEM = """('{"type":"Feature","properties":{"url":"' || feature)::json"""


@dataclass
class Sql:
    """A piece of SQL and its parameters."""

    text: str
    values: list[Any] = field(default_factory=list)

    def __add__(self, other: "Sql") -> "Sql":
        return Sql(f"{self.text} {other.text}", [*self.values, *other.values])

    @staticmethod
    def all_of(parts: Sequence["Sql"]) -> "Sql":
        return Sql(
            " AND ".join(f"({part.text})" for part in parts),
            [value for part in parts for value in part.values],
        )
