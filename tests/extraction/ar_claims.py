"""Claims found in Arabic sentences, in the short forms that tests compare."""

from datetime import date

from strikes.extraction.claims import Claim
from strikes.extraction.extract import extract

SAID = date(2016, 1, 20)  # a Wednesday


def claims(text: str, published: date | None = SAID) -> list[Claim]:
    return extract(text, published, "ar")


def figures(text: str) -> list[tuple]:
    """Measure, low and high of each claim, as they stand in the text."""
    return [(claim.measure, claim.low, claim.high) for claim in claims(text)]


def only(text: str, published: date | None = SAID) -> Claim:
    """The one claim of a text."""
    (claim,) = claims(text, published)
    return claim
