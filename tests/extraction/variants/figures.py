"""Variants in which the figures are others, or are written otherwise."""

import re
from random import Random

from .edits import Edit, edited, spans_of

ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen""".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: number for number, word in enumerate(ONES) if number > 1}
QUALIFIERS = {
    "more_than": ("more than", "over", "upwards of", "in excess of", "above"),
    "at_least": ("at least", "no fewer than", "no less than"),
    "about": ("about", "around", "some", "nearly", "almost", "approximately", "roughly"),
    "up_to": ("up to", "as many as"),
    "less_than": ("less than", "fewer than"),
}
QUALIFIER_OF = {word: name for name, words in QUALIFIERS.items() for word in words}
DIGITS = r"(?<![\w.,/-])\d{1,3}(?:,\d{3})+(?![\w,/-])|(?<![\w.,/-])\d+(?![\w/-]|[.,]\d)"


def in_words(number: int) -> str:
    """A whole number below a million as English writes it."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + ("-" + ONES[number % 10] if number % 10 else "")
    if number < 1000:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f" and {in_words(rest)}" if rest else "")
    rest = number % 1000
    return f"{in_words(number // 1000)} thousand" + (f" {in_words(rest)}" if rest else "")


def other_numbers(record: dict, random: Random) -> dict | None:
    """Every figure in digits becomes another of as many digits."""
    new = {}
    for claim in record["claims"]:
        for written in re.findall(DIGITS, claim["evidence"]):
            value = int(written.replace(",", ""))
            if value in (claim["low"], claim["high"]) and claim["qualifier"] != "between":
                new.setdefault(written, _another(value, random))
    return _renumbered(record, new)


def _another(value: int, random: Random) -> int:
    """As many digits, never a year, never one where there were many."""
    least = 2 if value > 1 else 1
    size = 10 ** (len(str(value)) - 1)
    while True:
        other = random.randrange(max(least, size), max(10 * size, least + 1))
        if value == 1 or not 1900 <= other <= 2100:
            return 1 if value == 1 else other


def _renumbered(record: dict, new: dict[str, int]) -> dict | None:
    edits = [
        Edit(*match.span(), _like(match.group(), new[match.group()]))
        for match in re.finditer(DIGITS, record["text"])
        if match.group() in new
    ]

    def relabel(index: int, claim: dict) -> dict:
        written = set(re.findall(DIGITS, claim["evidence"])) & set(new)
        values = {int(w.replace(",", "")): new[w] for w in written}
        return claim | {side: values.get(claim[side], claim[side]) for side in ("low", "high")}

    return edited(record, edits, relabel)


def _like(written: str, number: int) -> str:
    return f"{number:,}" if "," in written else str(number)


def digits_in_words(record: dict, random: Random) -> dict | None:
    """Figures of claims written in digits are written in words."""
    edits = []
    for claim, (start, _) in zip(record["claims"], spans_of(record), strict=True):
        for match in re.finditer(DIGITS, claim["evidence"]):
            value = int(match.group().replace(",", ""))
            plain = value in (claim["low"], claim["high"]) and claim["qualifier"] != "between"
            if plain and 1 < value < 1_000_000 and (value < 1000 or value % 1000 == 0):
                at = start + match.start()
                edits.append(Edit(at, at + len(match.group()), _opening(record, at, value)))
    return edited(record, edits)


def _opening(record: dict, at: int, value: int) -> str:
    before = record["text"][:at].rstrip(' \n“"')
    words = in_words(value)
    return words[0].upper() + words[1:] if not before or before[-1] in ".!?" else words


def words_in_digits(record: dict, random: Random) -> dict | None:
    """Figures of claims written in one word are written in digits."""
    edits = []
    for claim, (start, _) in zip(record["claims"], spans_of(record), strict=True):
        for match in re.finditer(r"(?<![\w-])[A-Za-z]+(?![\w-])", claim["evidence"]):
            value = WORDS.get(match.group().lower())
            if value is not None and value in (claim["low"], claim["high"]):
                at = start + match.start()
                edits.append(Edit(at, at + len(match.group()), str(value)))
    return edited(record, edits)


def like_qualifiers(record: dict, random: Random) -> dict | None:
    """Each qualifier becomes another that means the same."""

    def another(word: str) -> str:
        return random.choice([w for w in QUALIFIERS[QUALIFIER_OF[word]] if w != word])

    return edited(record, [Edit(a, b, another(w)) for _, a, b, w in _qualifiers(record)])


def other_qualifiers(record: dict, random: Random) -> dict | None:
    """Each qualifier becomes one that means something else, where no list inherits it."""
    found = list(_qualifiers(record))
    own = {index for index, *_ in found}
    if any(
        claim["qualifier"] in QUALIFIERS and index not in own
        for index, claim in enumerate(record["claims"])
    ):
        return None
    new = {i: random.choice([q for q in QUALIFIERS if q != QUALIFIER_OF[w]]) for i, *_, w in found}
    edits = [Edit(a, b, random.choice(QUALIFIERS[new[i]])) for i, a, b, _ in found]

    def relabel(index: int, claim: dict) -> dict:
        if index not in new:
            return claim
        value = claim["low"] if claim["low"] is not None else claim["high"]
        low = None if new[index] in ("up_to", "less_than") else value
        high = None if new[index] in ("more_than", "at_least") else value
        return claim | {"qualifier": new[index], "low": low, "high": high}

    return edited(record, edits, relabel)


def _qualifiers(record: dict):
    """(index of the claim, start, end, word) of each qualifier that leads a claim's number."""
    words = "|".join(sorted(QUALIFIER_OF, key=len, reverse=True))
    for index, (claim, span) in enumerate(zip(record["claims"], spans_of(record), strict=True)):
        if claim["qualifier"] not in QUALIFIERS:
            continue
        match = re.search(rf"\b({words}) (?=\d)", claim["evidence"])
        if match and QUALIFIER_OF[match.group(1)] == claim["qualifier"]:
            at = span[0] + match.start()
            yield index, at, at + len(match.group(1)), match.group(1)
