"""Strings as the database can hold them."""


def clean(text: object, limit: int | None = None) -> str:
    """Without what Postgres refuses, ends trimmed, at most `limit` characters."""
    return storable(str(text or "")).strip()[:limit].rstrip()


def storable(text: str) -> str:
    """The same text, character for character, with a stand-in where one cannot be stored."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def one_line(text: object, limit: int | None = None) -> str:
    """For titles and names: all blank space, line ends too, becomes single spaces."""
    return clean(" ".join(str(text or "").split()), limit)
