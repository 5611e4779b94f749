"""Word forms of Russian: what a written word is a form of, and in which case and number.

The dictionary is pymorphy3's. A word that it knows in several ways ("цели": of the aim, whole) is
read as the one that the lexicon of this project knows, else as the likeliest.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

import pymorphy3

LONGEST_WORD = 40
LAST_CYRILLIC = "\u04ff"
KEPT_FORMS = 1 << 16  # word forms remembered: newsroom Russian has fewer, so memory stays flat
_ADJECTIVES = frozenset(("ADJF", "PRTF"))
_PREDICATES = frozenset(("VERB", "PRTS", "GRND", "INFN", "PRTF"))
# Words of the field that the dictionary does not know or takes for something else.
_LEMMAS = {
    "сутках": "сутки",
    "авиаудара": "авиаудар",
    "мин": "мина",
    "рф": "рф",
    "сар": "сар",
    "ту": "ту",
    "су": "су",
    "вс": "вс",
    "даиш": "даиш",
    "хеллфайр": "хеллфайр",
    "хеллфайра": "хеллфайр",
}


class Form(NamedTuple):
    """A word's dictionary form, part of speech and what case and number it may stand in.

    `uses` are pairs of number ("sing", "plur") and case ("nomn", "gent", "datv", "accs", "ablt",
    "loct"); `marks` the other grammemes ("anim", "Geox", "Surn", "neut" ...).
    """

    lemma: str
    pos: str
    uses: frozenset[tuple[str, str]]
    marks: frozenset[str]

    @property
    def adjective(self) -> bool:
        return self.pos in _ADJECTIVES

    @property
    def predicate(self) -> bool:
        return self.pos in _PREDICATES

    def may_be(self, number: str, *cases: str) -> bool:
        return any((number, case) in self.uses for case in cases)

    def in_case(self, *cases: str) -> bool:
        return any(case in cases for _, case in self.uses)


NO_WORD = Form("", "", frozenset(), frozenset())


@cache
def _analyser() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


class Forms:
    """Forms of written words; `known` are dictionary forms to prefer where a word has several."""

    def __init__(self, known: Iterable[str]):
        self._known = frozenset(known)
        self.of = lru_cache(maxsize=KEPT_FORMS)(self._of)

    def _of(self, word: str) -> Form:
        plain = word.casefold().replace("ё", "е")
        other_script = plain and max(plain) > LAST_CYRILLIC  # may have letters without a name
        if len(plain) > LONGEST_WORD or not plain.isalpha() or other_script:
            return NO_WORD._replace(lemma=plain)
        parses = _analyser().parse(word.casefold())
        lemmas = [_LEMMAS.get(plain) or _lemma(parse) for parse in parses]
        known = [n for n, lemma in enumerate(lemmas) if lemma in self._known]
        verbal = [n for n in known if str(parses[n].tag.POS) == "PRTS"]  # «убито» is no «убитый»
        chosen = lemmas[(verbal or known or [0])[0]]
        same = [p for p, lemma in zip(parses, lemmas, strict=True) if lemma == chosen]
        pos = str(same[0].tag.POS or "")
        uses = _uses(p for p in same if str(p.tag.POS) == pos)
        like = [frozenset(map(str, p.tag.grammemes)) for p in same if str(p.tag.POS) == pos]
        now = (marks for marks in like if "pres" in marks)  # «наносят»: deal, not "will wear out"
        return Form(chosen, pos, uses, next(now, like[0]) if like else frozenset())


def _lemma(parse) -> str:
    return parse.normal_form.replace("ё", "е")


def _uses(parses) -> frozenset[tuple[str, str]]:
    return frozenset(
        (str(p.tag.number or "plur"), _plain_case(str(p.tag.case))) for p in parses if p.tag.case
    )


def _plain_case(case: str) -> str:
    return {"gen2": "gent", "loc2": "loct", "acc2": "accs"}.get(case, case)
