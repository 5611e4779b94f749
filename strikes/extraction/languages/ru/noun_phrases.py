"""Russian noun phrases: what stands after a number, or as the object of a verb without one."""

import re
from typing import NamedTuple

from ...lexicon import Mark
from ...tokens import Sentence
from .forms import Form, Forms
from .word_lists import words

LONGEST = 8  # tokens between a number and the noun it counts
QUOTES = frozenset("\"'«»“”„’‘")
_PLANE = re.compile(
    r"(?:Су|МиГ|Ту|Ил|Ан|F|А|A|B|Б|С|C|E|Р|P|MQ|RQ|CF|F/A|MiG|Su|Tu|Ф)-\d", re.IGNORECASE
)
_COPTER = re.compile(r"(?:Ми|Ка|AH|UH|CH|Mi|Ka)-\d", re.IGNORECASE)
_ARMOUR = re.compile(r"(?:Т|T|БМП|БМД|БТР|БРДМ|М|M|ЗСУ|ЗУ|Д|ПТ|С|ПТУР)-?\d", re.IGNORECASE)
_LINKS = words("с со по для из под под от в на")


_LAND = words("территория земля площадь страна")
_OWN = frozenset(("он", "она", "они", "свой", "его", "ее", "их"))


class Phrase(NamedTuple):
    """A noun phrase at tokens `first` to `last` (exclusive) with its head.

    `noun` is a class of measures.NOUNS; `verb` the participle inside («17 уничтоженных складов»);
    `known` tells whether the lexicon knows the head.
    """

    noun: str | None
    head: int
    first: int
    last: int
    verb: Mark | None = None
    known: bool = True


def phrase_at(sentence: Sentence, at: int, forms: Forms) -> Phrase | None:
    """The noun phrase whose first word stands at `at`; None if no noun follows."""
    first, participle, quoted = at, None, False
    percent = at < len(sentence.tokens) and sentence.tokens[at].text == "%"
    at += percent
    for i in range(at, min(at + LONGEST, len(sentence.tokens))):
        token, mark, form = sentence.tokens[i], sentence.at[i], forms.of(sentence.tokens[i].text)
        if token.text in QUOTES:
            quoted = True
            continue
        if percent and form.pos == "NOUN":
            noun = "area" if form.lemma in _LAND else "none"
            return Phrase(noun, i, first, phrase_end(sentence, i + 1, forms), participle)
        if mark is not None and mark.kind == "noun" and mark.first == i:
            if mark.value == "person" and _describes(sentence, i, mark, forms):
                continue
            return Phrase(mark.value, i, first, phrase_end(sentence, mark.last, forms), participle)
        if mark is not None and mark.kind == "verb" and (form.adjective or form.pos == "NOUN"):
            participle = mark
            if _stands_for_people(sentence, mark, forms):
                return Phrase("person", i, first, phrase_end(sentence, mark.last, forms), mark)
            continue
        if token.kind == "code":
            noun = _code_noun(token.text)
            return noun and Phrase(noun, i, first, phrase_end(sentence, i + 1, forms), participle)
        if form.adjective or form.lemma in _OWN or (form.pos == "ADVB" and i > at and mark is None):
            continue
        if form.pos == "NOUN" and (mark is None or mark.kind == "air"):
            if quoted:  # «три "Урала"»
                return Phrase(
                    "item", i, first, phrase_end(sentence, i + 1, forms), participle, False
                )
            return _unknown(sentence, i, first, form, forms, participle)
        return None
    return None


def _stands_for_people(sentence: Sentence, mark: Mark, forms: Forms) -> bool:
    """«12 убитых и 30 раненых»: a participle with no noun behind it."""
    if mark.value not in ("kill", "wound") or mark.last >= len(sentence.tokens):
        return mark.value in ("kill", "wound")
    own = forms.of(sentence.tokens[mark.first].text)
    after = forms.of(sentence.tokens[mark.last].text)
    agrees = bool(after.uses & own.uses) and (after.adjective or after.pos == "NOUN")
    return not agrees and sentence.tokens[mark.last].kind != "code"


def _describes(sentence: Sentence, i: int, mark: Mark, forms: Forms) -> bool:
    """Is «военных» in «военных складов» an adjective?"""
    if not forms.of(sentence.tokens[i].text).adjective or mark.last - mark.first > 1:
        return False
    for j in range(i + 1, min(i + 3, len(sentence.tokens))):
        form = forms.of(sentence.tokens[j].text)
        if form.pos == "NOUN":
            return bool(form.uses & forms.of(sentence.tokens[i].text).uses)
        if not form.adjective:
            return False
    return False


def _code_noun(text: str) -> str | None:
    """The class of a bare type name: «два F-16», «шесть Т-72»."""
    if _PLANE.match(text) or _COPTER.match(text):
        return "aircraft"
    return "item" if _ARMOUR.match(text) else None


def _unknown(sentence, i: int, first: int, form: Form, forms: Forms, participle) -> Phrase | None:
    if form.marks & {"Name", "Surn", "Patr", "Geox"} or sentence.tokens[i].text[0].isupper():
        return None
    noun = "person" if "anim" in form.marks else "item"
    return Phrase(noun, i, first, phrase_end(sentence, i + 1, forms), participle, known=False)


def phrase_end(sentence: Sentence, at: int, forms: Forms) -> int:
    """Where the phrase ends: its genitives, names in quotation marks and «с пулеметами» belong to it."""
    while at < len(sentence.tokens):
        token, mark, form = sentence.tokens[at], sentence.at[at], forms.of(sentence.tokens[at].text)
        if token.text in QUOTES or token.kind == "code" or token.text == "-" and token.glued:
            at += 1
        elif mark is not None and mark.kind in (
            "number",
            "qualifier",
            "time",
            "timeunit",
            "month",
            "rate",
        ):
            break
        elif form.in_case("gent") and (form.adjective or form.pos == "NOUN"):
            if (
                mark is not None
                and mark.kind == "verb"
                and form.pos == "PRTF"
                and _opens(sentence, at)
            ):
                break
            at += 1
        elif form.lemma in ("с", "со") and _instrument(sentence, at + 1, forms):
            at += 2
        elif form.in_case("ablt", "datv", "accs") and at and _continues(sentence, at, forms):
            at += 1
        elif token.text[0].isupper() and token.kind == "word" and not form.predicate:
            at += 1
        else:
            break
    while at and sentence.tokens[at - 1].text in '"«„“-' and at - 1 > 0:
        at -= 1
    return at


def _opens(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at - 1].text == ","


def _instrument(sentence: Sentence, at: int, forms: Forms) -> bool:
    return at < len(sentence.tokens) and forms.of(sentence.tokens[at].text).in_case("ablt")


def _continues(sentence: Sentence, at: int, forms: Forms) -> bool:
    """«с крупнокалиберными пулеметами»: the noun of an adjective that stands in the phrase."""
    before, form = forms.of(sentence.tokens[at - 1].text), forms.of(sentence.tokens[at].text)
    return before.adjective and form.pos == "NOUN" and bool(before.uses & form.uses)
