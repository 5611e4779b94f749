"""Variants that put the parts of a sentence into another order."""

import re
from random import Random

from .edits import sentences_of, spans_of

LEADING = r"(?P<lead>(?:In|Near|Over|Around|On|During) [^,.;:\"“”()]{3,40}), (?P<rest>[^\"“”:;]+)\."
TRAILING = (
    r"(?P<rest>[^\"“”:;]+[a-z]),? (?P<lead>(?:in|near|on|over|around) [A-Z][^,.;:\"“”()]{2,40})\."
)


def _of_sentence(record: dict, start: int, end: int) -> list[dict]:
    claims = zip(record["claims"], spans_of(record), strict=True)
    return [claim for claim, (a, b) in claims if start <= a and b <= end]


def _alike(claims: list[dict]) -> bool:
    """Do the sentence's claims share place and window, so that their order says nothing?"""
    kinds = {(tuple(c["places"]), c["window_start"], c["window_end"]) for c in claims}
    return len(kinds) == 1


def _rewritten(record: dict, start: int, end: int, new: str) -> dict | None:
    """One sentence written anew; its claims' evidence is the figure's own words."""
    text = record["text"][:start] + new + record["text"][end:]
    claims = []
    for claim, (a, b) in zip(record["claims"], spans_of(record), strict=True):
        evidence = claim["evidence"]
        if start <= a < end and evidence not in new:
            evidence = claim["term"] and _figure(claim, record["text"][a:b], new)
        if not evidence or text.count(evidence) != 1:
            return None
        claims.append(claim | {"evidence": evidence})
    return record | {"text": text, "claims": claims}


def _figure(claim: dict, evidence: str, new: str) -> str | None:
    """The number with the thing it counts, where the new sentence still says them together."""
    match = re.search(rf"[\w,-]+ (?:[\w-]+ )?{re.escape(claim['term'])}", evidence)
    return match.group() if match and match.group() in new else None


def fronted_last(record: dict, random: Random) -> dict | None:
    """ "Near Hama, jets struck five depots" → "Jets struck five depots near Hama"."""
    for start, end in sentences_of(record["text"]):
        match = re.fullmatch(LEADING, record["text"][start:end])
        claims = _of_sentence(record, start, end)
        if match and claims and _alike(claims) and _is_plain(match["rest"]):
            lead, rest = match["lead"], match["rest"]
            if rest.split()[0] in ("the", "a", "an") or rest[0].isupper() or rest[0].isdigit():
                new = f"{rest[0].upper()}{rest[1:]} {lead[0].lower()}{lead[1:]}."
                return _rewritten(record, start, end, new)
    return None


def last_fronted(record: dict, random: Random) -> dict | None:
    """ "Jets struck five depots near Hama" → "Near Hama, jets struck five depots"."""
    for start, end in sentences_of(record["text"]):
        match = re.fullmatch(TRAILING, record["text"][start:end])
        claims = _of_sentence(record, start, end)
        if not match or not claims or not _alike(claims) or not _is_plain(match["rest"]):
            continue
        lead, rest = match["lead"], match["rest"]
        if all(set(c["places"]) & set(re.findall(r"[A-Z][\w'-]+", lead)) for c in claims):
            first = rest[0] if rest.split()[0] not in ("The", "A", "An") else rest[0].lower()
            new = f"{lead[0].upper()}{lead[1:]}, {first}{rest[1:]}."
            return _rewritten(record, start, end, new)
    return None


def _is_plain(rest: str) -> bool:
    """One clause, nobody's words."""
    many = (
        r"\b(?:said|says|according|told|which|who|while|but|where|after|were|was|been|and used)\b"
    )
    return not re.search(many + r"|^\d{4}\b|^(?:In|On|At|Near|Over|During|Since)\b|\b[ap]\.m", rest)


def shuffled(record: dict, random: Random) -> dict | None:
    """The items of a list change places."""
    text = record["text"]
    spans = sorted(zip(spans_of(record), record["claims"], strict=True), key=lambda s: s[0])
    run = _listed(text, spans)
    if run is None:
        return None
    order = list(range(len(run)))
    while order == sorted(order):
        random.shuffle(order)
    first, last = run[0][0][0], run[-1][0][1]
    joints = [text[a[0][1] : b[0][0]] for a, b in zip(run, run[1:], strict=False)]
    items = [text[slice(*run[i][0])] for i in order]
    new = "".join(item + joint for item, joint in zip(items, [*joints, ""], strict=True))
    changed = record | {"text": text[:first] + new + text[last:]}
    return (
        changed
        if all(changed["text"].count(c["evidence"]) == 1 for c in changed["claims"])
        else None
    )


def _listed(text: str, spans: list) -> list | None:
    """The longest run of exact items that only commas and "and" part, without the first."""
    best, run = [], []
    for before, here in zip(spans, spans[1:], strict=False):
        joint = text[before[0][1] : here[0][0]]
        like = all(before[1][n] == here[1][n] for n in ("measure", "effect", "qualifier", "places"))
        if re.fullmatch(r",? (?:and )?|, ", joint) and like and here[1]["qualifier"] == "exact":
            run = [*run, here] if run and run[-1] is before else [here]
        best = max(best, run, key=len)
    return best if len(best) > 1 else None
