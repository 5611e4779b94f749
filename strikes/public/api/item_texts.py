"""A page of items that are a text each: those that the release rendered, put together in bytes."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from strikes.public.api import conditions, order, reading
from strikes.public.api.asking import Asking
from strikes.public.api.cursors import Cursor
from strikes.public.api.kept_texts import kept
from strikes.public.api.pages import cursor_behind, matching
from strikes.public.api.sql import Sql
from strikes.public.api.text_files import MARK

COMMA = b",\n"
Heads = tuple[bytes, bytes]  # what stands before an item that possibly, that certainly matches
Pieces = list[bytes]


@dataclass(frozen=True)
class Texts:
    """`pieces` belong one behind the other and make as many items as `returned`."""

    pieces: Pieces
    returned: int
    matched: int
    next: Cursor | None


def read_texts(asking: Asking, columns: Sql, heads: Heads) -> Texts:
    """The columns are whether an item certainly matches, and its text."""
    pieces, found = _kept(asking, heads) or _sent(asking, columns, heads)
    more = found > (asking.limit or found)
    returned = found - more
    matched = matching(asking, returned, more)
    if not more:
        return Texts(pieces, returned, matched, None)
    last = reading.fetch(order.last_of_page(asking))[0]
    return Texts(pieces, returned, matched, cursor_behind(asking, matched, last))


def _sent(asking: Asking, columns: Sql, heads: Heads) -> tuple[Pieces, int]:
    """By Postgres: the pieces of a page, and how many items it found, up to one more."""
    rows = reading.texts(order.plain(asking, columns))
    pieces: Pieces = []
    for is_certain, text in rows[: asking.limit]:
        pieces += (heads[is_certain], text, COMMA)
    return pieces[:-1], len(rows)


def _kept(asking: Asking, heads: Heads) -> tuple[Pieces, int] | None:
    """The same from beside, where the texts are there and wanted whole."""
    kind = asking.collection.kind
    texts = None if asking.properties or kind == "target" else kept(asking.release, kind)
    if texts is None:
        return None
    numbers = reading.numbers(order.numbered(asking, conditions.is_certain(asking)))
    pieces: Pieces = []
    with suppress(LookupError):
        ranges = list(_ranges(numbers[: asking.limit]))
        ids = [range(each.start % order.POSSIBLE, each.stop % order.POSSIBLE) for each in ranges]
        for each, text in zip(ranges, texts.of(ids), strict=True):
            head = heads[each.start < order.POSSIBLE]
            pieces += (head, text.replace(MARK, COMMA + head), COMMA)
        return pieces[:-1], len(numbers)
    return None


def _ranges(numbers: Sequence[int]) -> Iterator[range]:
    """Those that follow one another, together."""
    begin = end = numbers[0] if numbers else 0
    for number in numbers:
        if number != end:
            yield range(begin, end)
            begin = number
        end = number + 1
    if numbers:
        yield range(begin, end)
