"""Labelled statements turned by machine into others whose labels follow from the first.

A statement says the same with its lines broken, with other quotation marks, beside a sentence that
claims nothing, with its list in another order or with other names and figures. What the extractor
loses on a variant is a rule that knew the text and not the language. A language gives its words in
words_xx.py as a `Words`.
"""

import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WEEKS = timedelta(364)  # days that leave every weekday where it was
LINE = 72  # characters on a line where a mail programme breaks it
_SAID = ("term", "actor", "speaker", "target_group", "evidence")
_LISTED = ("places", "provinces")
_DIGITS = re.compile(r"(?<![\w.,٬-])\d+(?![\w.,٬:/-]*\d)")
_SENTENCE = re.compile(r"[^\n.!?؟]+(?:\.(?=\d)[^\n.!?؟]+)*[.!?؟]?")

Rows = tuple[tuple[str, ...], ...]  # each row the forms of one word, forms in the same columns


@dataclass(frozen=True)
class Words:
    """What a language gives: `swaps` by kind, and what may stand around a sentence or in it."""

    swaps: dict[str, tuple[Rows, ...]]
    traps: tuple[str, ...]  # sentences that claim nothing
    frames: tuple[tuple[str, str], ...]  # what may stand before and behind a sentence
    asides: tuple[tuple[str, str], ...] = ()  # a pattern, and what may be put in behind it
    movable: tuple[str, ...] = ()  # patterns of phrases that may go to the head of a sentence
    dated: str = ""  # a pattern of words that fix a day: months, years
    attached: str = ""  # a pattern of what is written together with the word behind it
    spelled: Callable[[int], str | None] = lambda value: None
    keeps_form: Callable[[int], int] = lambda value: value + 100
    governing: str = "$^"  # a pattern of what stands before a number that cannot be spelled so
    small: frozenset = frozenset()  # words at the head of a sentence that are small inside one


def variants(record: dict, words: Words) -> Iterator[tuple[str, dict]]:
    """Every variant of a record that can be made, each with the name of its kind."""
    for kind, made in _made(record, words):
        if made is not None and made["text"] != record["text"]:
            yield kind, made


def _made(record: dict, words: Words) -> Iterator[tuple[str, dict | None]]:
    text = record["text"]
    yield "broken lines", _retold(record, _broken(text))
    yield "quotes", _rewritten(record, _straight if "«" in text or "“" in text else _pointed)
    for trap in words.traps:
        yield "trap before", _retold(record, f"{trap}\n\n{text}")
        yield "trap behind", _retold(record, f"{text}\n\n{trap}")
        if text.rstrip().endswith("."):
            yield "trap joined", _retold(record, f"{text} {trap}")
    for kind, tables in words.swaps.items():
        for turn in (1, 2, 3):
            yield kind, _rewritten(record, lambda said, t=turn, g=tables: _swap(said, g, t, words))
    yield "figures", _figures(record, lambda value: str(words.keeps_form(value)), words.keeps_form)
    governed = {
        d[0] for d in _DIGITS.finditer(text) if re.search(words.governing, text[: d.start()])
    }
    yield (
        "spelled",
        _figures(record, lambda v: None if str(v) in governed else words.spelled(v), int),
    )
    yield "weeks", _moved(record, words)
    for pattern, aside in words.asides:
        yield "aside", _retold(record, re.sub(pattern, rf"\g<0>{aside}", text, count=1))
    yield from (("frame", _framed(record, frame, words)) for frame in words.frames)
    yield from (("fronted", _fronted(record, pattern, words)) for pattern in words.movable)
    yield from _lists(record)


def _retold(record: dict, text: str) -> dict | None:
    """The record with another text, None where a label does not stand in it once."""
    claims = record["claims"]
    if any(text.count(claim["evidence"]) != 1 for claim in claims):
        claims = [_over_lines(claim, text) for claim in claims]
    if any(text.count(claim["evidence"]) != 1 for claim in claims):
        return None
    return {**record, "text": text, "claims": claims}


def _over_lines(claim: dict, text: str) -> dict:
    """The claim with its evidence as it stands over a broken line."""
    pattern = r"\s+".join(re.escape(word) for word in claim["evidence"].split())
    found = re.findall(pattern, text)
    return {**claim, "evidence": found[0] if len(found) == 1 else claim["evidence"]}


def _rewritten(record: dict, rewrite: Callable[[str], str]) -> dict | None:
    """The record with every string said otherwise, its labels too."""
    claims = [
        {
            **claim,
            **{name: rewrite(claim[name]) for name in _SAID if claim[name]},
            **{name: [rewrite(each) for each in claim[name]] for name in _LISTED},
        }
        for claim in record["claims"]
    ]
    return _retold({**record, "claims": claims}, rewrite(record["text"]))


def _broken(text: str) -> str:
    """Lines broken before the word that would be longer than the page is wide."""
    paragraphs = (textwrap.wrap(line, LINE, break_on_hyphens=False) for line in text.split("\n"))
    return "\n".join("\n".join(lines) for lines in paragraphs)


def _straight(text: str) -> str:
    return re.sub("[«»“”„]", '"', text)


def _pointed(text: str) -> str:
    return re.sub(r'"([^"\n]*)"', r"«\1»", text)


def _swap(text: str, tables: tuple[Rows, ...], turn: int, words: Words) -> str:
    """Each word of a table replaced by that of another row in the same column."""
    for rows in tables:
        forms = sorted(
            ((form, column, at) for at, row in enumerate(rows) for column, form in enumerate(row)),
            key=lambda each: -len(each[0]),
        )
        by_form = {form: rows[(at + turn) % len(rows)][column] for form, column, at in forms}
        either = "|".join(re.escape(form) for form, _, _ in forms)
        pattern = rf"(?<![\w-])({words.attached})({either})(?![\w-])"
        text = re.sub(pattern, lambda found, table=by_form: found[1] + table[found[2]], text)
    return text


def _figures(record: dict, written: Callable, valued: Callable) -> dict | None:
    """The claims' figures written otherwise; a figure that also stands elsewhere is left."""
    text = record["text"]
    spans = [(at, at + len(said)) for at, said in _evidence(record)]
    counted = {claim[name] for claim in record["claims"] for name in ("low", "high")}
    found: dict[str, bool] = {}
    for digits in _DIGITS.finditer(text):
        inside = any(first <= digits.start() < last for first, last in spans)
        found[digits.group()] = found.get(digits.group(), True) and inside
    table = {d: written(int(d)) for d, alone in found.items() if alone and int(d) in counted}
    table = {digits: new for digits, new in table.items() if new}
    changed = {int(digits) for digits in table}
    if not table or any(int(d) in changed and d not in table for d in found):
        return None

    def rewrite(said: str) -> str:
        return _DIGITS.sub(lambda digits: table.get(digits.group(), digits.group()), said)

    claims = [
        {**c, **{n: valued(c[n]) if c[n] in changed else c[n] for n in ("low", "high")}}
        for c in record["claims"]
    ]
    told = {c[n] for c in record["claims"] for n in ("low", "high")} & changed
    return _rewritten({**record, "claims": claims}, rewrite) if told == changed else None


def _evidence(record: dict) -> list[tuple[int, str]]:
    return [(record["text"].index(c["evidence"]), c["evidence"]) for c in record["claims"]]


def _moved(record: dict, words: Words) -> dict | None:
    """Published a year of weeks later, where no word of the text fixes a day."""
    if record["published"] is None or re.search(words.dated, record["text"]):
        return None
    claims = [
        {**claim, **{name: _later(claim[name]) for name in ("window_start", "window_end")}}
        for claim in record["claims"]
    ]
    text = record["text"] + "\n"  # the same words on another day
    return {**record, "published": _later(record["published"]), "claims": claims, "text": text}


def _later(day: str | None) -> str | None:
    return (date.fromisoformat(day) + WEEKS).isoformat() if day else None


def _framed(record: dict, frame: tuple[str, str], words: Words) -> dict | None:
    """The first sentence with something before and behind it, as news is told on."""
    before, behind = frame
    first = _SENTENCE.match(record["text"])
    if first is None or not first.group().endswith("."):
        return None
    said, rest = first.group()[:-1], record["text"][first.end() :]
    return _retold(record, f"{before}{_small(said, words) if before else said}{behind}.{rest}")


def _small(said: str, words: Words) -> str:
    """A sentence as it goes on inside another: only words that are no names become small."""
    first = said.split(" ", 1)[0]
    return said[0].lower() + said[1:] if first in words.small else said


def _fronted(record: dict, pattern: str, words: Words) -> dict | None:
    """The sentence that has such a phrase inside, with the phrase at its head."""
    for sentence in _SENTENCE.finditer(record["text"]):
        said = sentence.group()
        found = re.search(rf"(?<=\w) ({pattern})(?=[ .,])", said)
        if found is None or "," in said[: found.start()] or '"' in said[: found.start()]:
            continue
        phrase = found.group(1)
        lead, core = re.match(r"(\s*)(.*)", said, re.S).groups()
        rest = core.replace(f" {phrase}", "", 1)
        made = lead + phrase[0].upper() + phrase[1:] + " " + _small(rest, words)
        text = record["text"]
        return _retold(record, text[: sentence.start()] + made + text[sentence.end() :])
    return None


def _lists(record: dict) -> Iterator[tuple[str, dict | None]]:
    """Neighbours in a list of figures, changed about; and the list without its second item."""
    text = record["text"]
    alike = ("measure", "effect", "window_start", "window_end", "places", "cumulative", "rate")
    claims = sorted(record["claims"], key=lambda claim: text.index(claim["evidence"]))
    for one, two in zip(claims, claims[1:], strict=False):
        if any(one[name] != two[name] for name in alike):
            continue
        if not (one["qualifier"] == two["qualifier"] == "exact"):
            continue
        items = [claim["evidence"] for claim in (one, two)]
        if not all(re.match(r"\d+ ", item) for item in items):
            continue
        joined = f"{items[0]}, {items[1]}"
        if joined in text:
            yield "list turned", _retold(record, text.replace(joined, f"{items[1]}, {items[0]}"))
            left = [claim for claim in record["claims"] if claim is not two]
            yield (
                "list shortened",
                _retold({**record, "claims": left}, text.replace(joined, items[0])),
            )
