"""Black blocks in place of the names that a campaign masks, in every text that a release holds.

A block for each character, so that what points into a text by offsets still does. Texts are masked
before they are cut into sentences or compared, and all that is written once more as a whole: a name
in a title, a note or a term is no less a name.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from strikes.models import Campaign, Mask

BLOCK = "█"
# What leads to a record; no name of a person, and a link without it would lead nowhere.
LEADS = {"key", "code", "claim", "statement", "copy_of", "carriers", "sha256", "edtf"}

_pattern: ContextVar[re.Pattern[str] | None] = ContextVar("masked_names", default=None)


@contextmanager
def applied(campaign: Campaign) -> Iterator[None]:
    """What is rendered meanwhile shows none of the campaign's masked names."""
    token = _pattern.set(pattern_of(campaign))
    try:
        yield
    finally:
        _pattern.reset(token)


def pattern_of(campaign: Campaign) -> re.Pattern[str] | None:
    return pattern_for(Mask.objects.filter(campaign=campaign).values_list("words", flat=True))


def pattern_for(names: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the names, in capitals or not, with any space between its words; the longest first."""
    parts = [r"\s+".join(map(re.escape, name.split())) for name in sorted(names, key=len)[::-1]]
    return re.compile("|".join(filter(None, parts)), re.IGNORECASE) if any(parts) else None


def blocks(found: re.Match[str]) -> str:
    return BLOCK * len(found[0])


def text(raw: str) -> str:
    pattern = _pattern.get()
    return pattern.sub(blocks, raw) if pattern and raw else raw


def content(data: dict) -> dict:
    """A record's content with each text masked; a statement says whether any of its texts was."""
    return _masked(data) if _pattern.get() else data


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return text(value)
    if isinstance(value, list):
        return [_masked(each) for each in value]
    if isinstance(value, dict):
        return {name: each if name in LEADS else _masked(each) for name, each in value.items()}
    return value
