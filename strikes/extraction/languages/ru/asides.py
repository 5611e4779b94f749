"""Asides that a Russian verb reaches across: «, сказал он,», «, возивших нефть,»."""

from ...lexicon import Mark
from ...tokens import Sentence, Token
from .forms import Forms
from .word_lists import words

_SOURCES = words("слово данные сведение оценка подсчет информация мнение версия признание")
_THEIRS = words("он она они его ее их этот тот наш")
RELATIVE = words("который где куда откуда по как")


def verbs_of(sentence: Sentence) -> list[Mark]:
    """The verbs of a sentence, and the nouns made of verbs."""
    return [mark for mark in sentence.marks if mark.kind == "verb"]


def without_asides(sentence: Sentence, first: int, last: int, forms: Forms) -> list:
    """The tokens between, without «, сказал он,» and «, возивших нефть,»."""
    kept, at = [], first
    while at < last:
        end = _aside_end(sentence, at, last, forms) if sentence.tokens[at].text == "," else None
        if end is None:
            kept.append(sentence.tokens[at])
        at = end or at + 1
    return kept


def in_aside(sentence: Sentence, verb: Mark, at: int, forms: Forms) -> bool:
    """«Пункт, служивший складом, и лагерь»: a participle that says something of the first alone."""
    opened = verb.first and sentence.tokens[verb.first - 1].text == ","
    form = forms.of(sentence.tokens[verb.first].text)
    closed = any(token.text == "," for token in sentence.tokens[verb.last : at])
    return bool(opened and closed and form.pos == "PRTF")


def _part(sentence: Sentence, at: int) -> bool:
    """«, в том числе пять "Рафалей",», «, десять из них истребители,»."""
    keys = [token.key for token in sentence.tokens[at : at + 3]]
    return keys == ["в", "тот", "число"] or keys[1:] == ["из", "они"]


def _aside_end(sentence: Sentence, comma: int, last: int, forms: Forms) -> int | None:
    """The token after the second comma of an aside that opens at this one."""
    end = next((i + 1 for i in range(comma + 1, last) if sentence.tokens[i].text == ","), None)
    opening = range(comma + 1, min(comma + 4, last))
    said = any((m := sentence.at[i]) and m.kind == "say" for i in opening)
    said = said or any(sentence.tokens[i].key == "следовать" for i in opening)
    word = forms.of(sentence.tokens[comma + 1].text) if comma + 1 < last else None
    if word is not None and word.pos == "PREP" and comma + 2 < last:
        after = forms.of(sentence.tokens[comma + 2].text)
        word = after if after.lemma == "который" else word
    if word is not None and word.lemma == "включая" or _part(sentence, comma + 1):
        return end
    clause = word is not None and (word.pos in ("PRTF", "GRND") or word.lemma in RELATIVE)
    return end if said or clause else None


def without_sources(run: list[Token]) -> list[Token]:
    """The tokens without «, по его данным,»: who says so was named before, and a comma less."""
    kept, at = [], 0
    while at < len(run):
        told = [token.key for token in run[at : at + 5]]
        aside = at and told[:2] == [",", "по"] and told[4:] == [","]
        if aside and told[2] in _THEIRS and told[3] in _SOURCES:
            at += 5
            continue
        kept.append(run[at])
        at += 1
    return kept
