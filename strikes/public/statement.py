"""What stands beside a statement's text: what was read from it, and what copies say differently."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from strikes.differences import Piece, changes, shortened
from strikes.models import Published, Release
from strikes.public.quoting import of_statement

LONGEST = 40_000  # characters; comparing longer texts would keep the reader waiting
CARRIERS_SHOWN = 20


@dataclass(frozen=True)
class Copy:
    """Another publication of the same statement.

    `pieces`: what differs, from its text to the one shown; empty where the two are in different
    languages, too long, or summaries. `only_there`, `only_here`: claims with figures that only
    the copy, only the text shown gives.
    """

    key: str
    publisher: str
    published: str
    language: str
    is_original: bool
    is_same: bool
    pieces: list[Piece]
    only_there: list[dict]
    only_here: list[dict]


def beside(row: Published, release: Release) -> dict:
    """The claims in order of the text, each with its number, and the copies, as they stand in the
    release."""
    record = row.data
    keys = [each["claim"] for each in record["claims"]]
    claims = Published.objects.of(release, "claim").filter(key__in=keys)
    read = {claim["claim"]: claim for claim in claims.values_list("data", flat=True)}
    numbers = {key: number for number, key in enumerate(keys, 1)}
    return {
        "annotated": of_statement(record),
        "numbers": numbers,
        "read": [(number, read[key]) for key, number in numbers.items() if key in read],
        "copies": _copies(record, release),
    }


def _copies(record: dict, release: Release) -> list[Copy]:
    """The statement that this one carries first, then those that carry it."""
    keys = [record["copy_of"], *record["carriers"][:CARRIERS_SHOWN]]
    rows = Published.objects.of(release, "statement").filter(key__in=filter(None, keys))
    found = [_copy(record, other) for other in rows.values_list("data", flat=True)]
    return sorted(found, key=lambda copy: (not copy.is_original, copy.published or "", copy.key))


def _copy(record: dict, other: dict) -> Copy:
    is_same = other["text"] == record["text"]
    comparable = not is_same and _comparable(record, other)
    return Copy(
        key=other["key"],
        publisher=other["publisher"],
        published=other["published"],
        language=other["language"],
        is_original=other["key"] == record["copy_of"],
        is_same=is_same,
        pieces=shortened(changes(other["text"], record["text"])) if comparable else [],
        only_there=list(_without(other["claims"], record["claims"])),
        only_here=list(_without(record["claims"], other["claims"])),
    )


def _without(claims: list[dict], others: list[dict]) -> Iterator[dict]:
    """Claims whose figure the others do not give, each as often as it is missing there."""
    left = Counter(map(_figure, others))
    for claim in claims:
        if left[_figure(claim)]:
            left[_figure(claim)] -= 1
        else:
            yield claim


def _figure(claim: dict) -> tuple:
    return tuple(claim.get(part) for part in ("measure", "unit", "low", "high", "qualifier"))


def _comparable(record: dict, other: dict) -> bool:
    return (
        record["language"] == other["language"]
        and "summary" not in (record["capture"]["kind"], other["capture"]["kind"])
        and max(len(record["text"]), len(other["text"])) <= LONGEST
    )
