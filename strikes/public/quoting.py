"""Text cut where highlights begin and end, so that a template can mark them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """A stretch of text; `claims` cover it, `opens` begin exactly here (for their anchors)."""

    text: str
    claims: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()


def pieces(text: str, spans: list[tuple[int, int, str]]) -> list[Piece]:
    """Cuts the text at the ends of all spans (start, end, claim); spans may overlap.

    Offsets outside the text are drawn to its ends, so nothing of the text is ever lost.
    """
    size = len(text)
    inside = [(min(max(a, 0), size), min(max(b, 0), size), claim) for a, b, claim in spans]
    cuts = sorted({0, size, *(cut for a, b, _claim in inside for cut in (a, b))})
    return [
        Piece(
            text[start:end],
            tuple(claim for a, b, claim in inside if a <= start and end <= b and a < b),
            tuple(claim for a, b, claim in inside if a == start and a < b),
        )
        for start, end in zip(cuts, cuts[1:], strict=False)
    ]


def of_claim(claim: dict) -> list[Piece]:
    """The sentence of a claim, its own words marked."""
    return pieces(claim["sentence"], [(claim["start"], claim["end"], claim["claim"])])


def of_statement(statement: dict) -> list[Piece]:
    """The text of a statement, every claim marked."""
    spans = [(each["start"], each["end"], each["claim"]) for each in statement["claims"]]
    return pieces(statement["text"], spans)
