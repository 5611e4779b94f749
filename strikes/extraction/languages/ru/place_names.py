"""Names of Russian places, and how far each goes: «Дейр-эз-Зор», «севере Ирака»."""

from ...places import Place
from ...tokens import Sentence, Token
from .forms import Form, Forms
from .noun_phrases import written
from .place_ids import is_known, known_ids
from .place_words import (
    AROUND,
    COUNTRIES,
    LED,
    NO_PLACES,
    PARTICLES,
    SEATS,
    SIDES,
    SPEAKING,
    STRUCK,
)


def names_from(sentence: Sentence, at: int, level: str, sure: bool, forms: Forms):
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
    if "Name" in first.marks:
        return True  # «у Хаджина и Сусы»: the case of a town read as a person tells nothing
    cases = {case for _, case in first.uses}
    return not other.uses or not cases or any(case in cases for _, case in other.uses)


def _joined(sentence: Sentence, at: int, forms: Forms) -> int | None:
    """Where the list goes on after a comma, "and" or a slash, over a repeated preposition."""
    if text_at(sentence, at) == "(":
        if sentence.tokens[at + 1 : at + 2] == [] or text_at(sentence, at + 2) != ")":
            return None
        if sentence.tokens[at + 1].kind != "number":
            return None
        at += 3  # «Хама (12), Хомс (9)»
    begin = at
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
    if is_capital(sentence.tokens[at]):
        return True
    particle = sentence.tokens[at].text in PARTICLES
    return particle and text_at(sentence, at + 1) == "-" and at + 2 < len(sentence.tokens)


def _name(sentence: Sentence, at: int, level: str, sure: bool, forms: Forms) -> Place | None:
    """One name, with a side before it («севере Ирака», «Восточной Гуте»)."""
    begin = at
    at = _over_modifiers(sentence, at, forms)
    if at >= len(sentence.tokens) or not _starts_name(sentence, at, forms):
        return None
    end = name_end(sentence, at, forms)
    lemma = forms.of(sentence.tokens[at].text).lemma
    whole = "".join(t.text for t in sentence.tokens[at:end])
    if _is_no_place(sentence, at, end, lemma, sure, forms) or _speaks(sentence, end, forms):
        return None
    if _republic(sentence, at, forms):
        return Place(written(sentence, at, at + 3), at, at + 3, "country")
    country = lemma in COUNTRIES and end - at == 1
    if country and begin < at and _sided(sentence, begin, at, forms):
        return Place(written(sentence, at - 1, end), at - 1, end, "side")
    if country:
        return Place(whole, at, end, "country")
    return Place(written(sentence, at, end), at, end, level, known_ids(written(sentence, at, end)))


def is_explained(sentence: Sentence, at: int, forms: Forms) -> bool:
    """«По Сане, столице Йемена»: what it is stands behind the name."""
    return text_at(sentence, at) == "," and forms.of(text_at(sentence, at + 1)).lemma in SEATS


def _speaks(sentence: Sentence, at: int, forms: Forms) -> bool:
    """«В Израиле же говорят»: where it was said, not where it struck."""
    at += at < len(sentence.tokens) and sentence.tokens[at].key == "же"
    mark = sentence.at[at] if at < len(sentence.at) else None
    if mark is None or mark.kind != "say":
        return False
    return forms.of(sentence.tokens[at].text).pos != "PRTS"  # «близ Ракки подтверждено съемкой»


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


def name_end(sentence: Sentence, at: int, forms: Forms) -> int:
    """Over the hyphened parts and further capitals of one name («Дейр-эз-Зор», «Хан Шейхун»)."""
    run, end = sentence.tokens, at + 1
    while end < len(run):
        hyphen = run[end].text == "-" and run[end].glued
        capital = is_capital(run[end]) and not run[end].glued
        particle = run[end].text in PARTICLES and text_at(sentence, end + 1) == "-"
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
    led = sentence.tokens[at - 1].key if at else ""
    if lemma in SPEAKING and (led in LED or led in STRUCK):
        return False  # «удары по Тегерану», where else a capital is who speaks
    if lemma in NO_PLACES or written(sentence, at, end).casefold() in NO_PLACES:
        return True
    if token.text.isupper() and len(token.text) > 1 and lemma not in COUNTRIES:
        return not (sure and len(token.text) > 3)
    before = sentence.tokens[at - 1] if at else None
    if before is not None and before.text in '"«“„':
        return True
    if before is not None and before.key == "по" and not sure:
        named = "Geox" in forms.of(token.text).marks or is_explained(sentence, end, forms)
        return lemma not in COUNTRIES and not named and not is_known(written(sentence, at, end))
    form, mark = forms.of(token.text), sentence.at[at]
    if mark is not None and mark.kind in ("month", "weekday", "noun", "verb", "say"):
        return True
    person = bool(form.marks & {"Patr", "Surn"}) and not is_known(token.text)
    beside_people = before is not None and before.key in ("у", "по", "между", "с", "над")
    return not sure and person and beside_people and text_at(sentence, end) not in ("-", "–", "—")


def is_capital(token: Token) -> bool:
    """Is it a word with a capital?"""
    return token.kind == "word" and token.text[0].isupper()


def text_at(sentence: Sentence, i: int) -> str:
    """The text of a token, "" behind the sentence."""
    return sentence.tokens[i].text if i < len(sentence.tokens) else ""
