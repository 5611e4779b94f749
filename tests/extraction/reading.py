"""What the extraction tests share: claims of a text in a few words."""

from datetime import date

from strikes.extraction.extract import extract


def claims(text: str, published: str | None = None, language: str = "en") -> list[tuple]:
    """(measure, low, high, qualifier) of each claim, in text order."""
    found = extract(text, date.fromisoformat(published) if published else None, language)
    return [(c.measure, c.low, c.high, c.qualifier) for c in found]


def only(text: str, published: str | None = None, language: str = "en"):
    """The one claim of a text."""
    (claim,) = extract(text, date.fromisoformat(published) if published else None, language)
    return claim


def placed(text: str, published: str | None = None, language: str = "en") -> list[tuple]:
    """(low, places) of each claim, in text order."""
    found = extract(text, date.fromisoformat(published) if published else None, language)
    return [(c.low, c.places) for c in found]
