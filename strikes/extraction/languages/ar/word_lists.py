"""Word lists as they are written in this package, and the keys of a text that they stand beside."""

from collections.abc import Sequence

from ...tokens import Token
from .letters import key


def words(listed: str) -> frozenset[str]:
    """The keys of a text's words, as a set."""
    return frozenset(key(word) for word in listed.split())


def bare_words(listed: str) -> frozenset[str]:
    """The same without the article."""
    return frozenset(key(word).removeprefix("ال") for word in listed.split())


def bare_keys(tokens: Sequence[Token]) -> list[str]:
    """The keys of a text, its articles left out."""
    return [token.key for token in tokens if token.key != "ال"]
