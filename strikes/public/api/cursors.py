"""Where the next page begins: the release, how many match in all, and the last item's values.

The release stands in it, so that pages of one walk never mix two releases."""

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass

BROKEN = "This is not a cursor of this API: take the address of the “next” link as it is."
LONGEST = 600
Value = int | str


@dataclass(frozen=True)
class Cursor:
    """`after` are the sort values of the last item of the page before, in the order of `sort`."""

    release: int
    matched: int
    sort: str
    after: tuple[Value, ...]

    def __str__(self) -> str:
        text = json.dumps(
            [self.release, self.matched, self.sort, *self.after], separators=(",", ":")
        )
        return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_cursor(text: str) -> Cursor:
    """Raises ValueError where it is not one that `str(Cursor)` made."""
    try:
        if len(text) > LONGEST:
            raise ValueError
        padded = text.encode("ascii") + b"=" * (-len(text) % 4)
        release, matched, sort, *after = json.loads(urlsafe_b64decode(padded))
        cursor = Cursor(_whole(release), _whole(matched), sort, tuple(map(_value, after)))
        if not isinstance(sort, str) or str(cursor) != text:
            raise ValueError
    except (ValueError, TypeError, RecursionError, binascii.Error):
        raise ValueError(BROKEN) from None
    return cursor


def _whole(number: object) -> int:
    if type(number) is not int or not 0 <= number < 2**31:
        raise ValueError
    return number


def _value(value: object) -> Value:
    if isinstance(value, str) and "\0" not in value:
        return value
    if type(value) is int and 0 <= value < 2**63:
        return value
    raise ValueError
