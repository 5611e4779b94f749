"""Variants in other words: another verb, another thing struck, something said in between."""

import re
from random import Random

from .edits import Edit, edited, replaced, spans_of

LIKE = (
    ("destroyed", "wiped out", "obliterated", "demolished", "razed"),
    ("carried out", "conducted", "launched", "mounted", "executed", "delivered"),
)
FLOWN = ("flew", "made", "carried out", "performed", "completed", "conducted", "logged")
ITEMS = """tanks|vehicles|ammunition depots|fighting positions|mortar systems|command posts|
rocket launchers|bunkers|trucks|oil tankers|supply routes|tunnels|heavy machine guns|strongholds|
training camps|weapons caches|staging areas|mortar tubes|excavators|artillery pieces|boats|
front end loaders|fuel trucks|checkpoints|car bombs|rocket rails|observation posts|
command centers|armored vehicles|buildings""".replace("\n", "").split("|")
PEOPLE = "militants terrorists fighters insurgents gunmen rebels extremists".split()
STRUCK = ("targets", "facilities", "sites", "objects", "installations")
ASIDES = (
    ", which operate from a base in the region,",
    ", backed by refuelling tankers,",
    " that take part in the operation",
    ", flying by day and night,",
    ", according to the statement,",
    ", the ministry said,",
)
PLANES = r"\b(?:warplanes|aircraft|planes|jets|bombers|fighters|forces)"
DEED = r"(?:(?:have|has|had) )?(?:destroyed|hit|struck|carried|conducted|flown|flew|made|mounted|bombed|launched|targeted|performed)\b"
ADVERBS = ("successfully", "also", "reportedly", "together", "repeatedly")


def other_verbs(record: dict, random: Random) -> dict | None:
    """A verb becomes another that means the same."""
    edits = []
    for words in LIKE:
        new = random.choice(words)
        edits += replaced(record["text"], rf"\b(?:{'|'.join(words)})\b", lambda m, new=new: new)
    flown = rf"\b(?:{'|'.join(FLOWN)})\b(?= [^.,;]{{0,30}}\b(?:sorties|missions|flights)\b)"
    edits = [e for e in edits if not re.match(r".{0,50}sorties", record["text"][e.start :])]
    edits += replaced(record["text"], flown, lambda m: random.choice(FLOWN))
    return edited(record, edits)


def other_items(record: dict, random: Random) -> dict | None:
    """Things, people and targets of one class become others of it."""
    text, edits = record["text"], []
    kinds = {"items_destroyed": ITEMS, "killed": PEOPLE, "wounded": PEOPLE, "targets_hit": STRUCK}
    for claim, (start, end) in zip(record["claims"], spans_of(record), strict=True):
        words = kinds.get(claim["measure"], ())
        match = re.search(rf"(?<=[\d\w] )({'|'.join(words)})\b", text[start:end]) if words else None
        if match and claim["low"] != 1 and claim["term"].split()[-1:] == match.group().split()[-1:]:
            leads = text[start:end][: match.start()].rstrip().split(" ")[-1]
            if re.fullmatch(
                r"[\d,]+|[a-z]+teen|two|three|four|five|six|seven|eight|nine|ten", leads
            ):
                at = start + match.start()
                edits.append(Edit(at, at + len(match.group()), random.choice(words)))
    return edited(record, edits)


def asides(record: dict, random: Random) -> dict | None:
    """Something is said between those who act and their verb."""
    aside = random.choice(ASIDES)
    pattern = rf"(?P<who>{PLANES})(?= {DEED})"
    return edited(record, replaced(record["text"], pattern, lambda m: m.group() + aside)[:1])


def adverbs(record: dict, random: Random) -> dict | None:
    """An adverb stands before the verb."""
    word = random.choice(ADVERBS)
    pattern = rf"(?P<who>{PLANES} )(?P<have>(?:have|has|had) )?(?={DEED})"
    return edited(record, replaced(record["text"], pattern, lambda m: m.group() + word + " ")[:1])
