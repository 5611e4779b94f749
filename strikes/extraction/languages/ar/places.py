"""Places in Arabic text, which has no capitals: the gazetteer's names, and what stands after مدينة or قرب."""

from ...lexicon import Mark
from ...places import Place
from ...tokens import Sentence
from . import names
from .grammar import STOPS
from .letters import key

IN = frozenset("في ب علي الي من نحو ل قرب بين عبر باتجاه و او ال".split())
COMPASS = {key(word) for word in names.COMPASS.replace("،", ",").split(", ")}
NO_STRUCK = frozenset("قاعده مطار سفاره مؤتمر تلفزيون وكاله قناه صحيفه اذاعه جامعه عمليه قوات حكومه جيش شعب رءيس وزاره سفير هيءه".split())
PEOPLE_OF = frozenset("تنظيم جبهه جماعه داعش فصائل مسلحي قوات جيش حركه حزب تحالف دعم".split())
LONGEST = 4  # words of a name that no list knows


def find_places(sentence: Sentence) -> list[Place]:
    """The struck places of a sentence, in order; each name as written, without attached و ب ل."""
    found, i, province = [], 0, 0
    while i < len(sentence.tokens):
        mark = sentence.at[i]
        if mark is not None and mark.kind == "where":
            place, province = _after_word(sentence, mark, province)
        elif mark is not None and mark.kind in ("place", "country") and mark.first == i:
            place = _known(sentence, mark, found, province)
        else:
            place = None
        if place is not None:
            found.append(place)
            i = place.last
        else:
            i = mark.last if mark is not None else i + 1
        if i < len(sentence.tokens) and not _still_listed(sentence, i):
            province = 0
    return _without_repeats(found)


def _still_listed(sentence: Sentence, i: int) -> bool:
    """Does a list of names go on here?"""
    token, mark = sentence.tokens[i], sentence.at[i]
    if token.key in ("و", ",", "،", "ال") or token.text in "()":
        return True
    return mark is not None and mark.kind in ("place", "country", "where")


def _text(sentence: Sentence, first: int, last: int) -> str:
    """The words of a name as they stand, the article with its word."""
    out = ""
    for token in sentence.tokens[first:last]:
        out += token.text if token.glued else " " + token.text
    return out.strip()


def _with_article(sentence: Sentence, first: int) -> int:
    """ال before a name belongs to it."""
    if first and sentence.tokens[first].glued and sentence.tokens[first - 1].key == "ال":
        return first - 1
    return first


def _known(sentence: Sentence, mark: Mark, found: list[Place], province: int) -> Place | None:
    """A name of the gazetteer, if it stands where places stand."""
    first = _with_article(sentence, mark.first)
    before = sentence.tokens[first - 1].key if first else ""
    listed = bool(found) and before in ("و", "،", ",") and _right_after(sentence, found[-1], first)
    level = "country" if mark.kind == "country" else "province" if province and listed else "place"
    if before in ("(", "/") or _is_owner(sentence, first, before):
        return None
    opens = first == 0 or before in STOPS or before in ('"', "و", "اما")
    if not (listed or before in IN or opens or level == "country" or _stands_after_noun(sentence, first)):
        return None
    last = mark.last
    while last < len(sentence.tokens) and sentence.tokens[last].key == "ال" and last + 1 < len(sentence.tokens):
        if "ال" + sentence.tokens[last + 1].key not in COMPASS:
            break
        last += 2
    return Place(_text(sentence, first, last), first, last, level, mark.value if mark.kind == "place" else ())


def _right_after(sentence: Sentence, place: Place, first: int) -> bool:
    return all(
        token.key in ("و", "،", ",", "ال", "في", "ب", "(", ")", "قرب") for token in sentence.tokens[place.last : first]
    )


def _is_owner(sentence: Sentence, first: int, before: str) -> bool:
    """دعم الشرعية في اليمن, جيش سوريا: names of bodies, not of places."""
    back = [sentence.tokens[j].key for j in range(max(0, first - 3), first)]
    if before in ("ل", "لل") or before in NO_STRUCK:
        return True
    if "الشرعيه" in "".join(back) or "شرعيه" in back:
        return True
    return before == "من" and any(k in ("انطلقت", "اقلعت", "انطلق", "اقلع", "قادمين", "قادمه") for k in _run(sentence, first, 5))


def _run(sentence: Sentence, first: int, reach: int) -> list[str]:
    return [sentence.tokens[j].key for j in range(max(0, first - reach), first)]


def _stands_after_noun(sentence: Sentence, first: int) -> bool:
    """غارات الموصل, ضربات العراق, إلى جانب: the name owns the strikes."""
    mark = sentence.at[first - 1] if first else None
    return mark is not None and (
        mark.kind == "noun" and mark.value in ("strike", "sortie") or mark.kind in ("where", "verb", "clause", "equals")
    )


def _after_word(sentence: Sentence, mark: Mark, province: int) -> tuple[Place | None, int]:
    """The name after مدينة, محافظة, جبال or قرب."""
    at = mark.last
    kind = mark.value
    if kind == "near" and at < len(sentence.tokens):
        following = sentence.at[at]
        if following is not None and following.kind == "where":
            return None, province
    if kind == "near" and _run(sentence, mark.first, 2)[-1:] == ["من"] and mark.last - mark.first == 1:
        return None, province
    end = _name_end(sentence, at, known_only=kind == "near" and mark.last - mark.first == 1 and not _is_near(sentence, mark))
    if end == at:
        return None, 1 if kind == "province" else province
    first = at if kind in ("near", "province", "placeword") else mark.first
    level = "province" if kind == "province" or province else "place"
    if kind in ("placeword", "nameword"):
        level = "place"
    ids = sentence.at[at].value if sentence.at[at] and sentence.at[at].kind == "place" else ()
    if sentence.at[at] is not None and sentence.at[at].kind == "country" and kind == "near":
        level = "country" if mark.last - mark.first > 1 or sentence.tokens[mark.first].key not in SIDES else "place"
        first = mark.first if level == "place" else first
    if kind == "nameword" and sentence.tokens[mark.first].key in ("مطار", "معبر", "حقل"):
        level = "place"
    return Place(_text(sentence, first, end), first, end, level, ids), int(kind == "province")


SIDES = frozenset("شمال شمالي جنوب جنوبي شرق شرقي غرب غربي وسط".split())
NEAR = frozenset("قرب بقرب محيط ضواحي اطراف مشارف تخوم شمال شمالي جنوب جنوبي شرق شرقي غرب غربي جوار بجوار".split())


def _is_near(sentence: Sentence, mark: Mark) -> bool:
    return sentence.tokens[mark.first].key in NEAR


def _name_end(sentence: Sentence, at: int, known_only: bool = False) -> int:
    """Where the name that begins at a token ends; `at` itself if none does."""
    if at >= len(sentence.tokens):
        return at
    start = at + (sentence.tokens[at].key == "ال" and at + 1 < len(sentence.tokens))
    mark = sentence.at[start]
    if mark is not None and mark.kind in ("place", "country"):
        return _compass(sentence, mark.last)
    if sentence.tokens[start].text in '"(' or known_only or not _may_name(sentence, start):
        return at
    last = start + 1
    if sentence.tokens[start].key in ("ابو", "ام", "تل", "خان", "كفر", "جسر", "بيت", "دير", "عين", "راس", "جبل", "بن", "بني", "معره", "شيخ"):
        last = min(start + 2, len(sentence.tokens))
    return _compass(sentence, last)


def _may_name(sentence: Sentence, at: int) -> bool:
    """Could an unknown word be a name?"""
    token, mark = sentence.tokens[at], sentence.at[at]
    return token.kind == "word" and len(token.key) > 2 and mark is None


def _compass(sentence: Sentence, last: int) -> int:
    """الشمالي after ريف حلب belongs to the name."""
    while last + 1 < len(sentence.tokens) and sentence.tokens[last].key == "ال":
        if "ال" + sentence.tokens[last + 1].key not in COMPASS:
            break
        last += 2
    return last


def _without_repeats(found: list[Place]) -> list[Place]:
    kept, seen = [], set()
    for place in found:
        if (place.name, place.first) not in seen and len(place.name) > 1:
            seen.add((place.name, place.first))
            kept.append(place)
    return kept
