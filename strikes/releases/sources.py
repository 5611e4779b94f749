"""A statement, what was captured of it and its claims as plain data, with masked names left out."""

from collections.abc import Iterable

from strikes.differences import changes, shortened
from strikes.models import Capture, Claim, Statement
from strikes.quoting import sentence_span
from strikes.releases import masking
from strikes.releases.plain import area_refs, assessment, day, quantity, window

LONGEST = 200_000  # characters; longer texts of two captures are not compared


def capture(held: Capture) -> dict:
    return {
        "kind": held.kind,
        "sha256": held.sha256,
        "size": held.size,
        "address": held.address,
        "captured": held.captured.date().isoformat(),
    }


def captures(held: list[Capture]) -> list[dict]:
    """In the order in which they were made, each with what its text changed: `same`, or `changed`
    as pieces (`before`, `after`) with long stretches that are the same cut to their ends."""
    return [
        capture(one) | (_difference(before, one) if before else {})
        for before, one in zip([None, *held], held, strict=False)
    ]


def _difference(before: Capture, after: Capture) -> dict:
    texts = masking.text(before.text), masking.text(after.text)
    if before.is_summary != after.is_summary or not all(texts) or max(map(len, texts)) > LONGEST:
        return {}
    if texts[0] == texts[1]:
        return {"same": True}
    pieces = shortened(changes(*texts))
    return {"changed": [{"before": one.before, "after": one.after} for one in pieces]}


def language(held: Capture) -> str:
    """Of the text that is shown: a summary is in English, whatever language the original is in."""
    return "en" if held.is_summary else held.statement.language


def claim(one: Claim) -> dict:
    """A claim with the sentence its words stand in, and where the words are inside it."""
    return {
        "claim": str(one.pk),
        "measure": one.measure,
        **quantity(one),
        "unit": one.unit,
        "scope": one.scope,
        "term": one.term,
        "effect": one.effect,
        "cumulative": one.cumulative,
        "rate": one.rate,
        "window": window(one.window),
        "as_of": day(one.as_of),
        "places": one.places,
        "areas": area_refs(one.areas.all()),
        **_speaker(one),
        "target_group": one.target_group,
        **_sentence(one),
        **_source(one.capture),
        "extractor": one.extractor,
        "rule": one.rule,
        "confidence": one.confidence,
        "note": one.note,
        "assessments": [assessment(each) for each in one.assessments.all()],
    }


def _speaker(one: Claim) -> dict:
    """Who said it, and for which body; where no other is named, for that of the statement."""
    organisation = one.organisation or one.capture.statement.organisation
    return {
        "speaker": one.official.name if one.official else one.speaker,
        "post": one.official.post if one.official else "",
        "organisation": organisation.name if organisation else "",
        "family": organisation.family if organisation else "",
    }


def _sentence(one: Claim) -> dict:
    """`start` and `end` count from the sentence's beginning, `offset` is where that is."""
    text = masking.text(one.capture.text)
    first, last = sentence_span(text, one.start, one.end)
    return {
        "sentence": text[first:last],
        "start": one.start - first,
        "end": one.end - first,
        "offset": first,
    }


def _source(held: Capture) -> dict:
    """The statement that a claim stands in, and the capture of it."""
    statement = held.statement
    return {
        "statement": statement.key,
        "title": statement.title,
        "publisher": statement.publisher.name,
        "address": statement.address,
        "published": day(statement.published),
        "language": language(held),
        "original_language": statement.language,
        "capture": capture(held),
    }


def statement(one: Statement, claims: Iterable[Claim]) -> dict:
    """A statement with the text last captured and the claims that stand in it."""
    held = list(one.captures.all())
    shown = held[-1]
    masked = any(masking.text(each.text) != each.text for each in held)
    return ({"masked": True} if masked else {}) | {
        "key": one.key,
        "title": one.title,
        "publisher": one.publisher.name,
        "organisation": one.organisation.name if one.organisation else "",
        "address": one.address,
        "language": language(shown),
        "original_language": one.language,
        "published": day(one.published),
        "published_inferred": one.published_inferred,
        "text": masking.text(shown.text),
        "capture": capture(shown),
        "captures": captures(held),
        "copy_of": one.copy_of.key if one.copy_of else "",
        "carriers": sorted(each.key for each in one.carriers.all()),
        "claims": [
            {"claim": str(each.pk), "start": each.start, "end": each.end, "measure": each.measure}
            | {"unit": each.unit}
            | quantity(each)
            for each in claims
            if each.capture_id == shown.pk
        ],
    }
