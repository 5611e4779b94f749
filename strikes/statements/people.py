"""Officials by the names that texts give them."""

from collections.abc import Iterable

from strikes.models import Official
from strikes.spelling import fold


def officials_in(words: str, officials: Iterable[Official]) -> list[Official]:
    """The officials whose whole name, in any of its languages, stands in the words."""
    said = f" {fold(words)} "
    return [
        official
        for official in officials
        if any(f" {fold(name)} " in said for name in _names(official))
    ]


def certain_official(words: str, officials: Iterable[Official]) -> Official | None:
    """The one official that the words name; None where there is none, or more than one post."""
    named = officials_in(words, officials) if words else []
    return named[0] if len(named) == 1 else None


def _names(official: Official) -> list[str]:
    return [name for name in (official.name, official.name_ru, official.name_ar) if name]
