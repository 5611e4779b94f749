"""Struck places in Russian text: what follows a place preposition or a word for a kind of place."""

from itertools import pairwise

from ...places import Place
from ...tokens import Sentence
from .forms import Form, Forms
from .noun_phrases import written
from .place_ids import is_known
from .place_names import is_capital, is_explained, name_end, names_from, text_at
from .place_words import (
    AROUND,
    BASES,
    BEFORE,
    COUNTRIES,
    DISTANCE,
    FOUGHT_FOR,
    KINDS,
    LEAVING,
    PROVINCES,
    SEATED,
    SIDES,
    STRUCK,
)

TOO = 4  # tokens from a verb of striking to the "and" before one more place


def find_places(sentence: Sentence, forms: Forms) -> list[Place]:
    """The places of a sentence in order, each as written."""
    found: list[Place] = []
    i = 0
    while i < len(sentence.tokens):
        opened = _opening(sentence, i, forms)
        if opened is None:
            i += 1
            continue
        if found and i == found[-1].last + 1 and is_explained(sentence, i - 1, forms):
            i += 2  # «по Сане, столице Йемена»
            continue
        if found and _told_by_side(sentence, i, found[-1]):
            i += 2  # «у Сармина, западнее Саракыба»
            continue
        at, level, sure = opened
        run, end = names_from(sentence, at, level, sure, forms)
        found += run
        i = max(end, i + 1)
    return found


def _told_by_side(sentence: Sentence, i: int, before: Place) -> bool:
    """Does a side of another place only say where the place before lies?"""
    comma = before.last == i - 1 and sentence.tokens[before.last].text == ","
    return comma and sentence.tokens[i].text.casefold() in AROUND


def _opening(sentence: Sentence, i: int, forms: Forms) -> tuple[int, str, bool] | None:
    """Where a name may begin after the word at i, its level, and whether a kind vouches for it."""
    form = forms.of(sentence.tokens[i].text)
    if i and sentence.tokens[i - 1].text == "-" and sentence.tokens[i].glued:
        return None  # «Ростов-на-Дону»
    if _opens_clause(sentence, i, forms):
        return i, "place", True
    if _owned_by_country(sentence, i, forms):
        return i + 1, "country", True
    if form.lemma == "против" and forms.of(text_at(sentence, i + 1)).lemma in COUNTRIES:
        return i + 1, "country", True  # «война против Югославии»
    named = i + 1 + (text_at(sentence, i + 1) == ":")  # «в пяти районах: Растан, Сальма»
    if form.lemma in PROVINCES and "anim" not in form.marks:  # a governor is none
        return (named, "province", True) if not _based(sentence, i, forms) else None
    if (form.lemma in KINDS or _is_centre(sentence, i, form)) and form.pos == "NOUN":
        at = _skip_kinds(sentence, named, forms)
        return (at, "place", True) if at is not None and not _based(sentence, i, forms) else None
    if form.lemma == "н" and text_at(sentence, i + 1) == "." and text_at(sentence, i + 2) == "п":
        return i + 4, "place", True
    if form.lemma == "от" and _lies_beside(sentence, i):
        return None
    sure = form.lemma == "от" and _is_direction(sentence, i, forms) or _struck_airfield(sentence, i)
    if form.lemma == "и" and _struck_too(sentence, i, forms):
        return i + 1, "place", True
    also = form.lemma in STRUCK and text_at(sentence, i + 1) in ("и", "также")  # «бомбят и Триполи»
    return (i + 1 + also, "place", sure) if sure or _leads(sentence, i, form, forms) else None


def _struck_too(sentence: Sentence, i: int, forms: Forms) -> bool:
    """«Бомбили в этот день и Эль-Азизию»: a time between the verb and the name."""
    back = sentence.tokens[max(0, i - TOO) : i]
    day = any(a.key in ("этот", "тот") and b.key == "день" for a, b in pairwise(back))
    struck = any(forms.of(token.text).lemma in STRUCK for token in back[:-2])
    return day and struck and i + 1 < len(sentence.tokens) and is_capital(sentence.tokens[i + 1])


def _lies_beside(sentence: Sentence, i: int) -> bool:
    """«В районе Аль-Буиса к северу от Эр-Рамади»: where the name right before it lies."""
    if i < 4 or sentence.tokens[i - 2].key != "к":
        return False
    if sentence.tokens[i - 3].key == "что" and sentence.tokens[i - 4].text == ",":
        return i > 4 and is_capital(sentence.tokens[i - 5])  # «Сурт, что к востоку от Триполи»
    district = any(token.key == "район" for token in sentence.tokens[max(0, i - 7) : i])
    return district and is_capital(sentence.tokens[i - 3])


def _is_centre(sentence: Sentence, i: int, form: Form) -> bool:
    """«К центру Рамади», but no «учебный центр»."""
    return form.lemma == "центр" and i > 0 and sentence.tokens[i - 1].key in ("к", "в", "до", "от")


def _opens_clause(sentence: Sentence, i: int, forms: Forms) -> bool:
    """«Рамади бомбили семь раз, Мосул - пять»: a name that the clause begins with."""
    token = sentence.tokens[i]
    if not is_capital(token) or i and sentence.tokens[i - 1].text not in ",;:":
        return False
    end = name_end(sentence, i, forms)
    if end >= len(sentence.tokens) or not is_known(written(sentence, i, end)):
        return False
    if sentence.tokens[end].text in "-–—" and not sentence.tokens[end].glued:
        after = sentence.at[end + 1] if end + 1 < len(sentence.at) else None
        return text_at(sentence, end + 1).isdigit() or after is not None and after.kind == "number"
    return sentence.tokens[end].key in STRUCK or sentence.tokens[end].key == "подвергнуться"


def _owned_by_country(sentence: Sentence, i: int, forms: Forms) -> bool:
    """«По 995 объектам Сербии»: a country right behind what was struck there."""
    mark = sentence.at[i]
    if mark is None or mark.kind != "noun" or mark.value not in ("target", "settlement"):
        return False
    if not any(token.key == "по" for token in sentence.tokens[max(0, i - 4) : i]):
        return False  # «поражены объекты Ирана» stand wherever they stand
    form = forms.of(text_at(sentence, mark.last))
    return mark.last == i + 1 and form.lemma in COUNTRIES and form.in_case("gent")


def _struck_airfield(sentence: Sentence, i: int) -> bool:
    """«По аэродрому Дюмер»: an airfield is a base unless it is struck."""
    airfield = sentence.tokens[i].key in ("аэродром", "авиабаза", "база")
    before = [token.key for token in sentence.tokens[max(0, i - 2) : i]]
    aimed = before[-1:] == ["по"] or before[-1:] and before[-1] in STRUCK
    return airfield and bool(aimed or before in (["цель", "-"], ["цель", "–"], ["цель", "—"]))


def _leads(sentence: Sentence, i: int, form: Form, forms: Forms) -> bool:
    """May the word at i lead to a place: «в», «севернее», «рядом с», «бомбили»?"""
    before = sentence.at[i - 1] if i else None
    led = sentence.tokens[i - 1].key if i else ""
    if before is not None and before.kind == "say" or led in LEAVING or led in SEATED:
        return False  # «говорят в Баку», «взлетев в Диярбакыре»
    if _commanded_from(sentence, i):
        return False
    said = sentence.at[i - 2] if i > 1 and led == "штаб" else None
    if said is not None and said.kind == "say":
        return False  # «в сводке штаба в Эр-Рияде»
    if form.lemma in BEFORE or sentence.tokens[i].text.casefold() in AROUND:
        return not (_from_base(sentence, i, forms) or _passed_over(sentence, i))
    if form.lemma in ("с", "со"):
        return i > 0 and sentence.tokens[i - 1].key == "рядом"
    if form.lemma in FOUGHT_FOR and form.pos == "NOUN":
        return True
    return form.lemma == "по" or form.lemma in STRUCK and form.pos in ("VERB", "GRND", "INFN")


def _commanded_from(sentence: Sentence, i: int) -> bool:
    """«Сообщило командование операцией в Анбаре»: who says it."""
    back = range(max(0, i - 3), i)
    command = next((j for j in back if sentence.tokens[j].key == "командование"), None)
    said = sentence.at[command - 1] if command else None
    return said is not None and said.kind == "say"


def _skip_kinds(sentence: Sentence, at: int, forms: Forms) -> int | None:
    """Over further words for kinds («в районе населенного пункта») and genitive adjectives."""
    for _ in range(3):
        if at >= len(sentence.tokens) or is_capital(sentence.tokens[at]):
            return at
        form = forms.of(sentence.tokens[at].text)
        if form.lemma in PROVINCES or form.lemma in KINDS:
            return None
        if not form.adjective and form.lemma != "деэскалация":
            return at
        at += 1
    return at


def _based(sentence: Sentence, i: int, forms: Forms) -> bool:
    """Is it a base, or where the aircraft came from («из района», «с авиабазы»)?"""
    at = i - 1 - (i > 1 and forms.of(sentence.tokens[i - 1].text).adjective)
    before = forms.of(sentence.tokens[i - 1].text).lemma if i else ""
    source = sentence.tokens[at].key if i else ""  # «из воздушного пространства Ливана»
    return before in BASES or source in ("из", "с", "со")


def _from_base(sentence: Sentence, i: int, forms: Forms) -> bool:
    """«С баз в Иордании»."""
    if i < 2 or forms.of(sentence.tokens[i - 1].text).lemma not in BASES:
        return False
    return sentence.tokens[i - 2].key in ("с", "со", "из")


def _passed_over(sentence: Sentence, i: int) -> bool:
    """«Прошли над Ираном» is a route; «в 15 км юго-западнее Ракки» a point of reference."""
    before = [token.key for token in sentence.tokens[max(0, i - 3) : i]]
    if sentence.tokens[i].key == "над":
        return before[-1:] == ["пройти"]
    return sentence.tokens[i].text.casefold() in AROUND and bool(DISTANCE & set(before))


def _is_direction(sentence: Sentence, i: int, forms: Forms) -> bool:
    """«К югу от», «недалеко от», but not «в 15 км от»."""
    before = [forms.of(t.text).lemma for t in sentence.tokens[max(0, i - 7) : i]]
    if any(lemma in DISTANCE for lemma in before):
        return False
    return any(lemma in SIDES or lemma.endswith("ее") or lemma in BEFORE for lemma in before[-3:])
