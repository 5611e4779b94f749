"""What the extraction tests share: claims of a text in a few words."""

from datetime import date

from strikes.extraction.claims import Claim
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


SAID = date(2016, 1, 20)  # a Wednesday


class Reader:
    """The claims that a language finds in sentences said on `SAID`, in short forms."""

    def __init__(self, language: str):
        self.language = language

    def claims(self, text: str, published: date | None = SAID) -> list[Claim]:
        return extract(text, published, self.language)

    def figures(self, text: str) -> list[tuple]:
        """Measure, low and high of each claim, as they stand in the text."""
        return [(claim.measure, claim.low, claim.high) for claim in self.claims(text)]

    def only(self, text: str, published: date | None = SAID) -> Claim:
        """The one claim of a text."""
        (claim,) = self.claims(text, published)
        return claim
