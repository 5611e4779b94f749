"""A labelled record with its text changed and its labels kept in place.

A maker of variants says which characters become which; the evidence of every claim moves along.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

WIDEST = 60  # characters by which evidence may grow until it stands once again


class Edit(NamedTuple):
    """The characters from `start` to `end` (exclusive) become `new`."""

    start: int
    end: int
    new: str


def spans_of(record: dict) -> list[tuple[int, int]]:
    """Where the evidence of each claim stands in the text."""
    starts = [record["text"].index(claim["evidence"]) for claim in record["claims"]]
    return [
        (start, start + len(claim["evidence"]))
        for start, claim in zip(starts, record["claims"], strict=True)
    ]


def edited(
    record: dict, edits: Iterable[Edit], relabel: Callable[[int, dict], dict] | None = None
) -> dict | None:
    """The record after the edits, None if there are none or a claim's evidence is torn.

    `relabel` gives the claim of an index what the edits made of it.
    """
    edits = sorted(set(edits))
    if not edits or any(a.end > b.start for a, b in zip(edits, edits[1:], strict=False)):
        return None
    text = _applied(record["text"], edits)
    claims = []
    for index, (claim, span) in enumerate(zip(record["claims"], spans_of(record), strict=True)):
        moved = _moved(text, span, edits)
        if moved is None:
            return None
        claim = relabel(index, claim) if relabel else claim
        claims.append(claim | {"evidence": moved})
    return record | {"text": text, "claims": claims}


def _applied(text: str, edits: list[Edit]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def _moved(text: str, span: tuple[int, int], edits: list[Edit]) -> str | None:
    """The evidence in the new text, grown until it stands there once."""
    start, end = (_place_of(at, edits, is_end) for at, is_end in zip(span, (0, 1), strict=True))
    for more in range(WIDEST):
        wide = text[max(0, start - more) : end + more]
        if text.count(wide) == 1:
            return wide
    return None


def _place_of(at: int, edits: list[Edit], is_end: int) -> int:
    """Where a character of the old text stands in the new one."""
    shift = 0
    for edit in edits:
        if edit.end <= at and (edit.start < at or not is_end):
            shift += len(edit.new) - (edit.end - edit.start)
        elif edit.start < at < edit.end:
            return edit.start + shift + is_end * len(edit.new)
    return at + shift


def replaced(text: str, pattern: str, new: Callable[[re.Match], str | None]) -> list[Edit]:
    """An edit for each match of the pattern for which `new` gives another text."""
    found = ((match, new(match)) for match in re.finditer(pattern, text))
    return [
        Edit(match.start(), match.end(), text)
        for match, text in found
        if text is not None and text != match.group()
    ]


def sentences_of(text: str) -> list[tuple[int, int]]:
    """The sentences that a full stop ends, as characters; only the plainest are found.

    A stop before a number may be that of "Dec. 10".
    """
    return [
        m.span()
        for m in re.finditer(
            r"(?:(?<=[a-z\d]{2}[.”]\s)|(?<=\n)|^)[A-Z“\"][^.!?\n]{10,}\.(?=\s[^\d]|\s*$)", text
        )
    ]
