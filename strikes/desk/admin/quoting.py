"""A claim's words shown where they stand: in their sentence, or in the whole text."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from strikes.differences import Piece, changes
from strikes.models import Claim
from strikes.quoting import sentence_span

RIGHT_TO_LEFT = {"ar", "he", "fa", "ur"}


def highlighted_sentence(claim: Claim) -> SafeString:
    text = claim.capture.text
    first, last = sentence_span(text, claim.start, claim.end)
    return format_html(
        '<q class="sentence" dir="auto">{}<mark>{}</mark>{}</q>',
        text[first : claim.start],
        text[claim.start : claim.end],
        text[claim.end : last],
    )


def highlighted_text(text: str, claims: list[Claim], language: str = "") -> SafeString:
    """The whole text, each stretch that claims cover marked and linked to the first of them."""
    cuts = sorted({0, len(text), *(cut for each in claims for cut in (each.start, each.end))})
    pieces = [(start, end) for start, end in zip(cuts, cuts[1:], strict=False) if start < end]
    direction = "rtl" if language[:2] in RIGHT_TO_LEFT else "auto"
    inner = format_html_join("", "{}", ((_piece(text, a, b, claims),) for a, b in pieces))
    return format_html('<div class="statement-text" dir="{}">{}</div>', direction, inner)


def _piece(text: str, start: int, end: int, claims: list[Claim]) -> str:
    covering = [each for each in claims if each.start <= start and end <= each.end]
    if not covering:
        return text[start:end]
    numbers = " ".join(str(each.pk) for each in covering)
    return format_html(
        '<mark class="{}" data-claims="{}">{}</mark>', covering[0].review, numbers, text[start:end]
    )


def marked_changes(before: str, after: str) -> SafeString:
    pieces = changes(before, after)
    if all(each.is_same for each in pieces):
        return format_html("<p>{}</p>", "the text is the same")
    inner = format_html_join("", "{}", ((_changed(each),) for each in pieces))
    return format_html('<div class="statement-text" dir="auto">{}</div>', inner)


def _changed(piece: Piece) -> str:
    if piece.is_same:
        return piece.after
    gone = format_html("<del>{}</del>", piece.before) if piece.before else ""
    return format_html("{}<ins>{}</ins>", gone, piece.after) if piece.after else gone
