"""Struck places in Russian text: what follows a place preposition or a word for a kind of place."""

from ...places import Place
from ...tokens import Sentence, Token
from .forms import Form, Forms
from .noun_phrases import written
from .place_ids import known_ids
from .place_words import (
    AROUND,
    BASES,
    BEFORE,
    COUNTRIES,
    DISTANCE,
    FOUGHT_FOR,
    KINDS,
    LEAVING,
    NO_PLACES,
    PARTICLES,
    PROVINCES,
    SEATS,
    SIDES,
    STRUCK,
)


def find_places(sentence: Sentence, forms: Forms) -> list[Place]:
    """The places of a sentence in order, each as written."""
    found: list[Place] = []
    i = 0
    while i < len(sentence.tokens):
        opened = _opening(sentence, i, forms)
        if opened is None:
            i += 1
            continue
        if found and i == found[-1].last + 1 and _explained(sentence, i - 1, forms):
            i += 2  # «по Сане, столице Йемена»
            continue
        if found and _told_by_side(sentence, i, found[-1]):
            i += 2  # «у Сармина, западнее Саракыба»
            continue
        at, level, sure = opened
        run, end = _names(sentence, at, level, sure, forms)
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
    if form.lemma in PROVINCES and "anim" not in form.marks:  # a governor is none
        return (i + 1, "province", True) if not _based(sentence, i, forms) else None
    if form.lemma in KINDS and form.pos == "NOUN":
        at = _skip_kinds(sentence, i + 1, forms)
        return (at, "place", True) if at is not None and not _based(sentence, i, forms) else None
    if form.lemma == "н" and _text(sentence, i + 1) == "." and _text(sentence, i + 2) == "п":
        return i + 4, "place", True
    sure = form.lemma == "от" and _is_direction(sentence, i, forms) or _struck_airfield(sentence, i)
    return (i + 1, "place", sure) if sure or _leads(sentence, i, form, forms) else None


def _struck_airfield(sentence: Sentence, i: int) -> bool:
    """«По аэродрому Дюмер»: an airfield is a base unless it is struck."""
    airfield = sentence.tokens[i].key in ("аэродром", "авиабаза", "база")
    return airfield and i > 0 and sentence.tokens[i - 1].key == "по"


def _leads(sentence: Sentence, i: int, form: Form, forms: Forms) -> bool:
    """May the word at i lead to a place: «в», «севернее», «рядом с», «бомбили»?"""
    before = sentence.at[i - 1] if i else None
    if before is not None and before.kind == "say" or i and sentence.tokens[i - 1].key in LEAVING:
        return False  # «говорят в Баку», «взлетев в Диярбакыре»
    if form.lemma in BEFORE or sentence.tokens[i].text.casefold() in AROUND:
        return not (_from_base(sentence, i, forms) or _passed_over(sentence, i))
    if form.lemma in ("с", "со"):
        return i > 0 and sentence.tokens[i - 1].key == "рядом"
    if form.lemma in FOUGHT_FOR and form.pos == "NOUN":
        return True
    return form.lemma == "по" or form.lemma in STRUCK and form.pos in ("VERB", "GRND", "INFN")


def _text(sentence: Sentence, i: int) -> str:
    return sentence.tokens[i].text if i < len(sentence.tokens) else ""


def _skip_kinds(sentence: Sentence, at: int, forms: Forms) -> int | None:
    """Over further words for kinds («в районе населенного пункта») and genitive adjectives."""
    for _ in range(3):
        if at >= len(sentence.tokens) or _capital(sentence.tokens[at]):
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
    before = forms.of(sentence.tokens[i - 1].text).lemma if i else ""
    return before in BASES or before in ("из", "с", "со")


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


def _capital(token: Token) -> bool:
    return token.kind == "word" and token.text[0].isupper()


def _names(sentence: Sentence, at: int, level: str, sure: bool, forms: Forms):
    """The list of names that begins at a token («Хама, Хомс и Идлиб»), and where it ends."""
    found: list[Place] = []
    case: Form | None = None
    while at < len(sentence.tokens):
        place = _name(sentence, at, level, sure or bool(found), forms)
        if place is None:
            break
        form = forms.of(sentence.tokens[place.first].text)
        if found and not sure and case is not None and not _same_case(case, form):
            break
        found.append(place)
        case = case or form
        following = _joined(sentence, place.last, forms)
        if following is None:
            return found, place.last
        at = following
    return found, at if found else at


def _same_case(first: Form, other: Form) -> bool:
    if "Geox" not in other.marks and other.lemma not in COUNTRIES:
        return True
    cases = {case for _, case in first.uses}
    return not other.uses or not cases or any(case in cases for _, case in other.uses)


def _joined(sentence: Sentence, at: int, forms: Forms) -> int | None:
    """Where the list goes on after a comma, "and" or a slash, over a repeated preposition."""
    begin = at
    if _text(sentence, at) == "(":
        return None
    while at < len(sentence.tokens) and (
        sentence.tokens[at].text in ",/"
        or sentence.tokens[at].key in ("и", "или", "также", "а", "либо")
    ):
        at += 1
    if at == begin or at >= len(sentence.tokens):
        return None
    if sentence.tokens[at].text.casefold() in AROUND:
        return None
    if sentence.tokens[at].key == "в" and at - begin == 1:
        at += 1
    named = at
    while named < at + 3 and _side_at(sentence, named, forms):
        named += 1
    return at if _starts_name(sentence, named, forms) else None


def _side_at(sentence: Sentence, at: int, forms: Forms) -> bool:
    return at < len(sentence.tokens) and forms.of(sentence.tokens[at].text).lemma in SIDES


def _starts_name(sentence: Sentence, at: int, forms: Forms) -> bool:
    if at >= len(sentence.tokens):
        return False
    if _capital(sentence.tokens[at]):
        return True
    particle = sentence.tokens[at].text in PARTICLES
    return particle and _text(sentence, at + 1) == "-" and at + 2 < len(sentence.tokens)


def _name(sentence: Sentence, at: int, level: str, sure: bool, forms: Forms) -> Place | None:
    """One name, with a side before it («севере Ирака», «Восточной Гуте»)."""
    begin = at
    at = _over_modifiers(sentence, at, forms)
    if at >= len(sentence.tokens) or not _starts_name(sentence, at, forms):
        return None
    end = _name_end(sentence, at, forms)
    lemma = forms.of(sentence.tokens[at].text).lemma
    whole = "".join(t.text for t in sentence.tokens[at:end])
    if _is_no_place(sentence, at, end, lemma, sure, forms) or _speaks(sentence, end):
        return None
    if _republic(sentence, at, forms):
        return Place(written(sentence, at, at + 3), at, at + 3, "country")
    country = lemma in COUNTRIES and end - at == 1
    if country and begin < at and _sided(sentence, begin, at, forms):
        return Place(written(sentence, at - 1, end), at - 1, end, "side")
    if country:
        return Place(whole, at, end, "country")
    return Place(written(sentence, at, end), at, end, level, known_ids(written(sentence, at, end)))


def _explained(sentence: Sentence, at: int, forms: Forms) -> bool:
    """«По Сане, столице Йемена»: what it is stands behind the name."""
    return _text(sentence, at) == "," and forms.of(_text(sentence, at + 1)).lemma in SEATS


def _speaks(sentence: Sentence, at: int) -> bool:
    """«В Израиле же говорят»: where it was said, not where it struck."""
    at += at < len(sentence.tokens) and sentence.tokens[at].key == "же"
    mark = sentence.at[at] if at < len(sentence.at) else None
    return mark is not None and mark.kind == "say"


def _over_modifiers(sentence: Sentence, at: int, forms: Forms) -> int:
    """Over «сирийских провинциях», «севере», «самом», quotation marks before a name."""
    for _ in range(4):
        if at >= len(sentence.tokens) or _starts_name(sentence, at, forms):
            break
        form = forms.of(sentence.tokens[at].text)
        if not (form.adjective or form.lemma in SIDES or sentence.tokens[at].text == "-"):
            break
        at += 1
    return at


def _sided(sentence: Sentence, begin: int, at: int, forms: Forms) -> bool:
    return forms.of(sentence.tokens[at - 1].text).lemma.split("-")[-1] in SIDES


def _republic(sentence: Sentence, at: int, forms: Forms) -> bool:
    words = [forms.of(t.text).lemma for t in sentence.tokens[at : at + 3]]
    return len(words) == 3 and words[1:] == ["арабский", "республика"]


def _name_end(sentence: Sentence, at: int, forms: Forms) -> int:
    """Over the hyphened parts and further capitals of one name («Дейр-эз-Зор», «Хан Шейхун»)."""
    run, end = sentence.tokens, at + 1
    while end < len(run):
        hyphen = run[end].text == "-" and run[end].glued
        capital = _capital(run[end]) and not run[end].glued
        particle = run[end].text in PARTICLES and _text(sentence, end + 1) == "-"
        if hyphen and end + 1 < len(run) and run[end + 1].glued:
            end += 2
        elif particle or capital and _second_part(run, at, end, forms):
            end += 1
        else:
            break
    return end


def _second_part(run: list[Token], at: int, end: int, forms: Forms) -> bool:
    """Is a further capitalised word part of the name, not a person or a new name?"""
    first, form = forms.of(run[end - 1].text), forms.of(run[end].text)
    if run[end].text.isupper() or form.lemma in NO_PLACES or form.marks & {"Surn", "Patr"}:
        return False
    return (
        first.adjective or run[end - 1].text.casefold() in PARTICLES or form.lemma not in COUNTRIES
    )


def _is_no_place(sentence, at: int, end: int, lemma: str, sure: bool, forms: Forms) -> bool:
    token = sentence.tokens[at]
    if lemma in NO_PLACES or written(sentence, at, end).casefold() in NO_PLACES:
        return True
    if token.text.isupper() and len(token.text) > 1 and lemma not in COUNTRIES:
        return not (sure and len(token.text) > 3)
    before = sentence.tokens[at - 1] if at else None
    if before is not None and before.text in '"«“„':
        return True
    if before is not None and before.key == "по" and not sure:
        named = "Geox" in forms.of(token.text).marks or _explained(sentence, end, forms)
        return lemma not in COUNTRIES and not named and not known_ids(written(sentence, at, end))
    form, mark = forms.of(token.text), sentence.at[at]
    if mark is not None and mark.kind in ("month", "weekday", "noun", "verb", "say"):
        return True
    person = bool(form.marks & {"Patr", "Surn"}) and not known_ids(token.text)
    beside_people = before is not None and before.key in ("у", "по", "между", "с", "над")
    return not sure and person and beside_people and _text(sentence, end) not in ("-", "–", "—")
