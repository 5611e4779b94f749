"""Russian noun phrases: what stands after a number, or as the object of a verb without one."""

import re
from typing import NamedTuple

from ...lexicon import Mark
from ...tokens import Sentence
from .forms import Form, Forms
from .word_lists import words

SHORTEST = 3  # letters of a noun that the lexicon does not know; «га», «шт» are units
LONGEST = 8  # tokens between a number and the noun it counts
QUOTES = frozenset("\"'«»“”„’‘")
_PLANE = re.compile(
    r"(?:Су|МиГ|Ту|Ил|Ан|F|А|A|B|Б|С|C|E|Р|P|MQ|RQ|CF|F/A|MiG|Su|Tu|Ф)-\d", re.IGNORECASE
)
_COPTER = re.compile(r"(?:Ми|Ка|AH|UH|CH|Mi|Ka)-\d", re.IGNORECASE)
_ARMOUR = re.compile(r"(?:Т|T|БМП|БМД|БТР|БРДМ|М|M|ЗСУ|ЗУ|Д|ПТ|С|ПТУР)-?\d", re.IGNORECASE)
_LINKS = words("с со по для из под под от в на")


_NAMES = frozenset(("Name", "Surn", "Patr", "Geox"))
_OUTSIDE = frozenset(("number", "qualifier", "time", "timeunit", "month", "rate"))
_OPENING = frozenset('"«„“-')
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
    percent = at < len(sentence.tokens) and sentence.tokens[at].text == "%"
    participle, quoted, within = None, False, 0
    for i in range(at + percent, min(at + LONGEST, len(sentence.tokens))):
        within = max(within, _complement_end(sentence, i, forms))
        if i < within:
            continue
        form, mark = forms.of(sentence.tokens[i].text), sentence.at[i]
        quoted = quoted or sentence.tokens[i].text in QUOTES
        if mark is not None and mark.kind == "verb" and (form.adjective or form.pos == "NOUN"):
            participle = mark
        head = _share_of_land(form) if percent else _head_at(sentence, i, quoted, forms)
        if head is not None:
            last = mark.last if mark is not None and mark.kind in ("noun", "verb") else i + 1
            end = phrase_end(sentence, last, forms)
            return Phrase(head[0], i, at, end, participle, head[1])
        if not _passed(sentence, i, i > at, forms):
            return None
    return None


def _complement_end(sentence: Sentence, i: int, forms: Forms) -> int:
    """Where «в землю» of «17 зарытых в землю хранилищ» ends; 0 if nothing such begins here."""
    run = sentence.tokens
    if not 0 < i < len(run) - 2 or forms.of(run[i].text).pos != "PREP":
        return 0
    participle, noun, head = (forms.of(run[j].text) for j in (i - 1, i + 1, i + 2))
    counted = head.pos in ("NOUN", "ADJF", "PRTF") and head.in_case(
        *(c for _, c in participle.uses)
    )
    return i + 2 if participle.pos == "PRTF" and noun.pos == "NOUN" and counted else 0


def _share_of_land(form: Form) -> tuple[str, bool] | None:
    """What «87,4% сирийской земли» is a share of."""
    if form.pos != "NOUN":
        return None
    return ("area" if form.lemma in _LAND else "none"), True


def _head_at(sentence: Sentence, i: int, quoted: bool, forms: Forms) -> tuple[str, bool] | None:
    """Class of the noun at token i, and whether the lexicon knows it; None if it is no head."""
    token, mark, form = sentence.tokens[i], sentence.at[i], forms.of(sentence.tokens[i].text)
    if mark is not None and mark.kind == "noun" and mark.first == i:
        described = mark.value == "person" and _describes(sentence, i, mark, forms)
        return None if described else (mark.value, True)
    if mark is not None and mark.kind == "verb":
        adjectival = form.adjective or form.pos == "NOUN"
        return (
            ("person", True) if adjectival and _stands_for_people(sentence, mark, forms) else None
        )
    if token.kind == "code":
        noun = code_noun(token.text)
        return (noun, True) if noun else None
    if form.pos != "NOUN" or mark is not None and mark.kind != "air":
        return None
    if quoted:  # «три "Урала"»
        return "item", False
    if token.text[0].isupper() or len(token.text) < SHORTEST:
        return None
    person = "anim" in form.marks and not form.marks & _NAMES  # «нефтепромыслов» is no surname
    return ("person" if person else "item"), False


def _passed(sentence: Sentence, i: int, inside: bool, forms: Forms) -> bool:
    """May token i stand between a number and its noun?"""
    token, mark, form = sentence.tokens[i], sentence.at[i], forms.of(sentence.tokens[i].text)
    if token.text in QUOTES or form.lemma in _OWN or token.text == "/":
        return True
    if _is_compound(sentence, i, forms):
        return True
    if len(token.text) == 1 and token.text.isupper() and sentence.tokens[i + 1 : i + 2]:
        return sentence.tokens[i + 1].text == "/"  # «F/A-18»
    if mark is not None and mark.kind == "verb":
        return form.adjective or form.pos == "NOUN"
    after = sentence.tokens[i + 1 : i + 2]
    inside = inside or bool(after) and forms.of(after[0].text).pos == "PRTF"
    return form.adjective or form.pos == "ADVB" and inside and mark is None


def _is_compound(sentence: Sentence, i: int, forms: Forms) -> bool:
    """The first part and the hyphen of «командно-контрольных узлов»."""
    at = i + (sentence.tokens[i].text != "-")
    run = sentence.tokens[at : at + 2]
    hyphen = len(run) == 2 and run[0].text == "-" and run[0].glued and run[1].glued
    return (
        hyphen
        and forms.of(run[1].text).adjective
        and sentence.tokens[i].text.islower() | (sentence.tokens[i].text == "-")
    )


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
            own = forms.of(sentence.tokens[i].text)
            few = ("plur", "gent") in own.uses and ("sing", "gent") in form.uses  # «два военных …»
            named = sentence.tokens[j].text[0].isupper()  # «военных Асада»
            return few and not named or bool(form.uses & own.uses)
        if not form.adjective:
            return False
    return False


def code_noun(text: str) -> str | None:
    """The class of a bare type name: «два F-16», «шесть Т-72»."""
    if _PLANE.match(text) or _COPTER.match(text):
        return "aircraft"
    return "item" if _ARMOUR.match(text) else None


def phrase_end(sentence: Sentence, at: int, forms: Forms) -> int:
    """Where the phrase ends: its genitives, quoted names and «с пулеметами» belong to it."""
    while at < len(sentence.tokens):
        step = _belongs(sentence, at, forms)
        if not step:
            break
        at += step
    while at > 1 and sentence.tokens[at - 1].text in _OPENING:
        at -= 1
    return at


def _belongs(sentence: Sentence, at: int, forms: Forms) -> int:
    """How many tokens from `at` still belong to a noun phrase before them."""
    token, mark, form = sentence.tokens[at], sentence.at[at], forms.of(sentence.tokens[at].text)
    if token.text in QUOTES or token.kind == "code" or token.text == "-" and token.glued:
        return 1
    if mark is not None and mark.kind in _OUTSIDE:
        return 0
    if form.in_case("gent") and (form.adjective or form.pos == "NOUN"):
        return 1
    if form.lemma in ("с", "со") and _instrument(sentence, at + 1, forms):
        return 2
    if form.in_case("ablt", "datv", "accs") and at and _continues(sentence, at, forms):
        return 1
    return int(token.kind == "word" and token.text[0].isupper() and not form.predicate)


def _instrument(sentence: Sentence, at: int, forms: Forms) -> bool:
    return at < len(sentence.tokens) and forms.of(sentence.tokens[at].text).in_case("ablt")


def _continues(sentence: Sentence, at: int, forms: Forms) -> bool:
    """«с крупнокалиберными пулеметами»: the noun of an adjective that stands in the phrase."""
    before, form = forms.of(sentence.tokens[at - 1].text), forms.of(sentence.tokens[at].text)
    return before.adjective and form.pos == "NOUN" and bool(before.uses & form.uses)


def written(sentence: Sentence, first: int, last: int) -> str:
    """The text of tokens, with a space where there was white space."""
    out = ""
    for token in sentence.tokens[first:last]:
        out += token.text if token.glued or not out else " " + token.text
    return out
