"""A row's cells as plain values, each checked; what is wrong is said in plain reasons."""

import math
import re
from datetime import date
from decimal import Decimal, InvalidOperation

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from strikes.desk.intake.reading import Row
from strikes.vocabulary import Vocabulary

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 1, 1)
LARGEST = Decimal(10) ** 12  # what the columns hold
check_address = URLValidator(schemes=["http", "https"])


class Cells:
    """Reads one row. Every reader returns a usable value and notes in `reasons` what is wrong,
    so that a row is refused with all of its reasons at once."""

    def __init__(self, row: Row):
        self.row = row
        self.reasons: list[str] = list(row.faults)

    def refuse(self, reason: str) -> None:
        self.reasons.append(reason)

    def text(self, name: str, longest: int = 300, required: bool = False) -> str:
        value = self.row.cells.get(name, "")
        if required and not value and not self._is_faulty(name):
            self.refuse(f"{name} is empty")
        if len(value) > longest:
            self.refuse(f"{name} has {len(value)} characters, the limit is {longest}")
        return value

    def _is_faulty(self, name: str) -> bool:
        """Whether the mapping has said already what is wrong with the cell."""
        return any(fault.startswith(f"{name} ") for fault in self.row.faults)

    def number_of_row(self, name: str) -> str:
        """The row's own number, which stands in the record's address."""
        value = "-".join(self.text(name, 40).split())
        if value and not re.fullmatch(r"[A-Za-z0-9_-]+", value):
            self.refuse(f"{name} “{value}” may hold only letters A to Z, digits, - and _")
        return value

    def word(self, name: str, words: Vocabulary, default: str = "", required: bool = False) -> str:
        """A code of a closed list."""
        value = self.text(name, required=required) or default
        if value and value not in words:
            self.refuse(f"{name} “{value}” is none of {', '.join(words.codes)}")
        return value

    def option(self, name: str, options: tuple[str, ...], default: str = "") -> str:
        value = self.text(name).lower() or default
        if value and value not in options:
            self.refuse(f"{name} “{value}” is none of {', '.join(options)}")
        return value

    def day(self, name: str, required: bool = False) -> date | None:
        value = self.text(name, required=required)
        if not value:
            return None
        try:
            found = date.fromisoformat(value) if len(value) == 10 else None
        except ValueError:
            found = None
        if found is None:
            self.refuse(f"{name} “{value}” is not a day written as 2015-09-30")
        elif not EARLIEST <= found < LATEST:
            self.refuse(f"{name} “{value}” is not between {EARLIEST.year} and {LATEST.year - 1}")
        return found

    def days(self, required: bool = False) -> tuple[date | None, date | None]:
        """`window_start` and `window_end`, both included."""
        first, last = self.day("window_start", required), self.day("window_end")
        if first and last and last < first:
            self.refuse(f"window_end {last} is before window_start {first}")
        return first, last

    def degrees(self, name: str, most: int) -> float | None:
        value = self.text(name)
        if not value:
            return None
        try:
            number = float(value)
        except ValueError:
            number = math.nan
        if not -most <= number <= most:
            hint = ": is it the longitude?" if most < abs(number) <= 180 else ""
            self.refuse(
                f"{self._spoken(name)} “{value}” is not a number between -{most} and {most}{hint}"
            )
            return None
        return number

    def point(self) -> tuple[float | None, float | None]:
        lat, lon = self.degrees("lat", 90), self.degrees("lon", 180)
        if not self.reasons and (lat is None) != (lon is None):
            self.refuse("a point needs both lat and lon")
        return lat, lon

    @staticmethod
    def _spoken(name: str) -> str:
        return {"lat": "latitude", "lon": "longitude"}.get(name, name)

    def kilometres(self, name: str) -> float | None:
        value = self.text(name)
        if not value:
            return None
        if not re.fullmatch(r"\d{1,4}(\.\d+)?", value) or float(value) > 1000:
            self.refuse(f"{name} “{value}” is not a number of kilometres between 0 and 1000")
            return None
        return float(value)

    def number(self, name: str) -> Decimal | None:
        value = self.text(name)
        if not value:
            return None
        try:
            number = Decimal(value)
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite():
            self.refuse(f"{name} “{value}” is not a number written as 1200 or 87.4")
        elif number < 0:
            self.refuse(f"{name} “{value}” is below zero")
        elif number >= LARGEST:
            self.refuse(f"{name} “{value}” is too large")
        elif number != round(number, 2):
            self.refuse(f"{name} “{value}” has more than two decimals")
        else:
            return number
        return None

    def address(self, name: str) -> str:
        value = self.text(name, longest=2000, required=True)
        try:
            if value:
                check_address(value)
        except ValidationError:
            self.refuse(f"{name} “{value[:80]}” is not an address that begins with http")
        return value

    def codes(self, name: str) -> tuple[str, ...]:
        """`;`-separated codes, each once, in their order."""
        parts = (part.strip() for part in self.text(name, longest=1000).split(";"))
        return tuple(dict.fromkeys(part for part in parts if part))
