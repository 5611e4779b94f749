"""Labels that the law of a country demands behind a name: «ИГИЛ (запрещена в России)», «ИГ*»."""

from ..tokens import Token

LONGEST = 14  # tokens inside the brackets
STARS = frozenset("*＊")


def without_labels(run: list[Token], forbidden: frozenset) -> list[Token]:
    """The tokens without asterisks and brackets that hold one of the keys; never none of them."""
    kept, at = [], 0
    while at < len(run):
        end = _label_end(run, at, forbidden)
        if end == at:
            kept.append(run[at])
        at = max(end, at + 1)
    return kept or run


def _label_end(run: list[Token], at: int, forbidden: frozenset) -> int:
    """The token behind the label that begins here, the same token where none does."""
    if run[at].text in STARS and at:
        return at + 1
    if run[at].text != "(":
        return at
    for end in range(at + 1, min(at + LONGEST + 2, len(run))):
        if run[end].text == ")":
            held = any(token.key in forbidden for token in run[at:end])
            return end + 1 if held else at
    return at
