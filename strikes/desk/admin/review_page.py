"""What the review page of one statement shows: its text with the claims in it, and each claim as
a card with what it says, what it differs from, and the marks that its buttons send."""

from django.db.models import Field
from django.urls import reverse

from strikes.desk.admin.quoting import RIGHT_TO_LEFT, highlighted_text
from strikes.desk.drafting import makes
from strikes.desk.quantities import in_words
from strikes.desk.review import FACTS, rivals, seen
from strikes.desk.windows import in_words as window_in_words
from strikes.models import Claim, Statement, Turn

ORDER = ("proposed", "accepted", "edited", "rejected", "superseded")


def workspace(statement: Statement, editor, form) -> dict:
    claims = list(_claims(statement))
    capture = statement.capture
    shown = [each for each in claims if capture and each.capture_id == capture.pk]
    standing = [each for each in shown if each.review != "superseded"]
    text = capture.text if capture else ""
    turn = Turn.objects.running().select_related("editor").filter(statement=statement).first()
    cards = [_card(claim, claims) for claim in claims]
    for card, following in zip(cards, cards[1:], strict=False):
        card["following"] = following["target"] if _both_wait(card, following) else ""
    return {
        "statement": statement,
        "capture": capture,
        "text": text and highlighted_text(text, standing, statement.language),
        "is_rtl": statement.language[:2] in RIGHT_TO_LEFT,
        "cards": cards,
        "waiting": sum(claim.review == "proposed" for claim in claims),
        "turn": turn,
        "is_mine": turn is None or turn.editor_id == editor.pk,
        "form": form,
        "editing": form.instance.pk if form else None,
        "editing_target": _target(form.instance) if form and form.instance.pk else "",
    }


def _claims(statement: Statement):
    claims = Claim.objects.of(statement).with_source().select_related("editor")
    return claims.prefetch_related("areas", "strike_set", "sortie_set").order_by(
        "capture", "start", "pk"
    )


def _target(claim: Claim) -> str:
    return f"{claim.pk}:{seen(claim)}"


def _both_wait(card: dict, following: dict) -> bool:
    one, other = card["claim"], following["claim"]
    same_text = one.capture_id == other.capture_id
    return same_text and one.review == other.review == "proposed"


def _card(claim: Claim, claims: list[Claim]) -> dict:
    return {
        "claim": claim,
        "target": _target(claim),
        "figure": in_words(claim.low, claim.high, claim.qualifier, claim.get_unit_display()),
        "facts": _facts(claim),
        "is_waiting": claim.review == "proposed",
        "kind": makes(claim),
        "records": _records(claim),
        "rivals": [_rival(claim, other) for other in rivals(claim, claims)]
        if claim.review == "proposed"
        else [],
    }


def _facts(claim: Claim) -> list[tuple[str, str]]:
    """What a claim says besides its figure; what it leaves open is not listed."""
    facts = [
        ("when", window_in_words(claim.window) if claim.window else ""),
        ("running total", "since a start" if claim.cumulative else ""),
        ("where", ", ".join(claim.places)),
        ("areas", ", ".join(map(str, claim.areas.all()))),
        ("of what", claim.term),
        ("effect", claim.get_effect_display()),
        ("target group", claim.target_group),
        ("scope", claim.scope),
        ("rate", claim.get_rate_display()),
        ("said by", str(claim.official or claim.speaker or "")),
        ("note", claim.note),
    ]
    return [(label, value) for label, value in facts if value]


def _records(claim: Claim) -> list[dict]:
    records = [*claim.strike_set.all(), *claim.sortie_set.all()]
    return [
        {
            "words": f"{each._meta.verbose_name}: {each}",
            "address": reverse(f"admin:strikes_{each._meta.model_name}_change", args=[each.pk]),
        }
        for each in records
    ]


def _field(name: str) -> Field:
    return next(each for each in Claim._meta.fields if name in (each.name, each.attname))


def _rival(claim: Claim, other: Claim) -> dict:
    """A decided claim on the same words, with the fields in which the newer one differs."""
    names = [name for name in FACTS if getattr(claim, name) != getattr(other, name)]
    fields = [str(_field(name).verbose_name) for name in names]
    return {
        "claim": other,
        "figure": in_words(other.low, other.high, other.qualifier, other.get_unit_display()),
        "differs": ", ".join(fields),
    }
