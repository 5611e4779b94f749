"""Variants that say the same in another frame: other sentences around it, other marks in it."""

import re
from random import Random

from .edits import Edit, edited, sentences_of, spans_of

TRAPS = (
    "The center delivered 4.5 tonnes of food to 1,200 residents of the district.",
    "Over the day 14 violations of the ceasefire were registered.",
    "The ministry puts the cost of the operation at $33 million.",
    "One Su-25 was shot down by the militants and its pilot was killed.",
    "The militants fired 12 rockets at the town, killing six residents.",
    "Sappers cleared 30 hectares and defused 250 mines.",
    "No civilians were killed, he stressed.",
    "The group still has some 20,000 fighters, officials believe.",
)
HEADLINES = (
    "Evening briefing",
    "Operational update",
    "Statement by the spokesman",
    "News in brief",
)
SAYERS = (
    "the ministry said",
    "the spokesman added",
    "according to the statement",
    "a spokesman told reporters",
    "the statement reads",
)


def trap_behind(record: dict, random: Random) -> dict | None:
    """A sentence that claims nothing follows."""
    end = len(record["text"])
    return edited(record, [Edit(end, end, "\n\n" + random.choice(TRAPS))])


def trap_before(record: dict, random: Random) -> dict | None:
    """A sentence that claims nothing opens the text."""
    return edited(record, [Edit(0, 0, random.choice(TRAPS) + "\n\n")])


def headline(record: dict, random: Random) -> dict | None:
    """A headline stands over the text, on a line of its own."""
    return edited(record, [Edit(0, 0, random.choice(HEADLINES) + "\n\n")])


def broken_lines(record: dict, random: Random) -> dict | None:
    """Line ends stand where a narrow page had them."""
    edits, width = [], random.choice((60, 72, 80))
    begin = last = 0
    for match in re.finditer(r" (?=\S)|\n|$", record["text"]):
        if match.start() - begin > width and last > begin:
            edits.append(Edit(last, last + 1, "\n"))
            begin = last + 1
        if match.group() == "\n":
            begin = match.end()
        elif match.group():
            last = match.start()
    return edited(record, edits)


def other_quotes(record: dict, random: Random) -> dict | None:
    """Quotation marks and apostrophes of another kind."""
    curly = "“" in record["text"] or "’" in record["text"]
    table = {"“": '"', "”": '"', "’": "'", "‘": "'"} if curly else {"'": "’"}
    marks = [i for i, letter in enumerate(record["text"]) if letter in table]
    variant = edited(record, [Edit(i, i + 1, table[record["text"][i]]) for i in marks])
    if variant is None:
        return None
    straight = str.maketrans(table)
    for claim in variant["claims"]:
        claim["places"] = [name.translate(straight) for name in claim["places"]]
    return variant


def said_behind(record: dict, random: Random) -> dict | None:
    """Somebody is named as saying a sentence, behind it."""
    for start, end in sentences_of(record["text"]):
        sentence = record["text"][start:end]
        claimed = any(start <= a < end for a, _ in spans_of(record))
        said = (
            r"\b(?:said|told|says|added|according|announced|stated|noted|reads|quoted|reported)\b"
        )
        if claimed and not re.search(said + r"|[“”\"]", sentence):
            return edited(record, [Edit(end - 1, end, f", {random.choice(SAYERS)}.")])
    return None
