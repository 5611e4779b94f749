"""Places in Arabic text, which has no capitals: known names, and what stands after مدينة or قرب."""

from ...lexicon import Mark, phrases
from ...places import Place
from ...tokens import Sentence
from . import names
from .grammar import QUOTES, STOPS, TYPING
from .letters import key


def _keys(text: str) -> frozenset:
    return frozenset(key(word) for phrase in phrases(text) for word in phrase.split())


PROVINCE_WORDS, PLACE_WORDS, NAME_WORDS = map(
    _keys, (names.PROVINCE_WORDS, names.PLACE_WORDS, names.NAME_WORDS)
)
COMPASS = frozenset(word.removeprefix("ال") for word in _keys(names.COMPASS))
IN = frozenset(
    """
    في ب علي الي من نحو قرب بين عبر باتجاه و او ضمنها بينها منها هي وهي ومنها مثل كل ك فوق ضد نصيب
    انحاء ارجاء عموم كامل اراضي مناطق
    """.split()
)
SIDES = frozenset("شمال شمالي جنوب جنوبي شرق شرقي غرب غربي وسط".split())
# Words whose place belongs to a body or a base, and was not struck.
MANY_PLACES = frozenset(
    """
    احياء مدن بلدات قري مناطق محافظات محافظتي بلدتي مدينتي قريتي منطقتي مديريات مديريتي حيي
    """.split()
)
NO_STRUCK = frozenset(
    """
    قاعده سفاره مءتمر مؤتمر تلفزيون وكاله قناه صحيفه اذاعه جامعه قوات حكومه جيش شعب رئيس وزير
    قياده بقياده شرعيه مرصد اصدقاء حكومه دول
    """.split()
)
LEAVING = frozenset(
    "انطلقت اقلعت انطلق اقلع انطلاقا قادمه قادمين القادمه انطلقتا تقلع اقلعوا".split()
)
MEETINGS = frozenset("مؤتمر سفاره اجتماع محادثات مفاوضات مباحثات لقاء قمه صحفي".split())
GUESSING = frozenset(
    """
    مدينه بلده قريه حي احياء ناحيه قضاء مديريه مديريات بلدات قري مدن بلدتي قريتي مدينتي مخيم حيي
    جبل جبال وادي
    """.split()
)
WITHIN = frozenset("داخل خارج فوق حول اجواء سماء وسط".split())
TWO_WORDS = frozenset(
    "ابو ام تل خان كفر جسر بيت دير عين راس جبل بن بني معره شيخ بير باب ذي سد قلعه مخيم".split()
)


def find_places(sentence: Sentence) -> list[Place]:
    """The struck places of a sentence in order; each name as written, without attached و ب ل."""
    found: list[Place] = []
    i, province, listing = 0, False, False
    while i < len(sentence.tokens):
        if not _still_listed(sentence, i):
            province = listing = False
        listing = listing or sentence.tokens[i].key in MANY_PLACES
        place, province = _place_at(sentence, i, found, province)
        if place is None and listing and found:
            place = _next_unknown(sentence, i, found[-1], province)
        if place is not None:
            found.append(place)
            i = place.last
        else:
            mark = sentence.at[i]
            i = mark.last if mark is not None and mark.kind in ("place", "country") else i + 1
    return found


def _next_unknown(sentence: Sentence, i: int, before: Place, province: bool) -> Place | None:
    """أحياء بستان القصر والصاخور: an unknown name in a list that a word opened."""
    run = sentence.tokens
    if run[i].key != "و" or i != before.last or i + 1 >= len(run):
        return None
    mark = sentence.at[i + 1 + (run[i + 1].key == "ال")] if i + 2 < len(run) else None
    if mark is not None:
        return None
    end, ids = _name(sentence, i + 1)
    level = "province" if province else "place"
    return Place(_text(sentence, i + 1, end), i + 1, end, level, ids) if end > i + 1 else None


def _place_at(sentence: Sentence, i: int, found: list[Place], province: bool):
    """The place that begins at a token, and whether a list of provinces goes on."""
    token, mark = sentence.tokens[i], sentence.at[i]
    if mark is not None and mark.kind in ("place", "country") and mark.first == i:
        return _known(sentence, mark, found, province), province
    if token.key in PROVINCE_WORDS and mark is not None and mark.kind != "place":
        return _named(sentence, i, i + 1, "province"), True
    if token.key in NAME_WORDS and not _is_base(sentence, i):
        return _named(sentence, i, i + 1, "place", whole=True), province
    if token.key in PLACE_WORDS:
        return _named(sentence, i, i + 1, "place"), province
    if mark is not None and mark.kind == "where" and mark.first == i:
        locates = bool(found) and found[-1].last == i and token.key in SIDES
        locates = locates and found[-1].level != "country"
        return None if locates else _beside(sentence, mark), province
    return None, province


def _still_listed(sentence: Sentence, i: int) -> bool:
    """Does a list of names go on here?"""
    token, mark = sentence.tokens[i], sentence.at[i]
    return (
        token.key in ("و", ",", "،", "ال", "او")
        or token.text in "()"
        or token.key in PROVINCE_WORDS
        or mark is not None and mark.kind in ("place", "country", "where")
    )  # fmt: skip


def _text(sentence: Sentence, first: int, last: int) -> str:
    """The words of a name as they stand, the article with its word."""
    out = "".join(t.text if t.glued else " " + t.text for t in sentence.tokens[first:last])
    return out.strip()


def _with_article(sentence: Sentence, first: int) -> int:
    """ال before a name belongs to it."""
    before = sentence.tokens[first - 1].key if first else ""
    return first - 1 if before == "ال" and sentence.tokens[first].glued else first


def _known(sentence: Sentence, mark: Mark, found: list[Place], province: bool) -> Place | None:
    """A name that the lexicon knows, if it stands where places stand."""
    first = _with_article(sentence, mark.first)
    before = sentence.tokens[first - 1].key if first else ""
    listed = bool(found) and _right_after(sentence, found[-1], first)
    opens = (
        first == 0
        or before in STOPS
        and before != "("
        or before in QUOTES
        or before in ("اما", "ف")
    )
    side = sentence.tokens[mark.first].key in SIDES
    if _is_owner(sentence, first, before):
        return None
    if before == "و" and not (listed or first == 1 or _after_the_city(sentence, first)):
        return None
    unknown = (
        first > 1 and sentence.at[first - 1] is None and sentence.tokens[first - 2].key == "في"
    )
    if not (listed or opens or side or unknown or before in IN or _stands_behind(sentence, first)):
        return None
    level = "country" if mark.kind == "country" else "province" if province and listed else "place"
    last = _compass(sentence, mark.last)
    ids = mark.value if mark.kind == "place" else ()
    return Place(_text(sentence, first, last), first, last, level, ids)


def _after_the_city(sentence: Sentence, first: int) -> bool:
    """المدينة وسراقب: the city said before opens the list."""
    return first > 1 and sentence.tokens[first - 2].key in PLACE_WORDS


def _right_after(sentence: Sentence, place: Place, first: int) -> bool:
    gap = sentence.tokens[place.last : first]
    return len(gap) < 5 and all(
        t.key in ("و", "،", ",", "ال", "في", "ب", "(", ")", "قرب", "او", "كذلك", "من", "الي", "حتي")
        for t in gap
    )


def _is_owner(sentence: Sentence, first: int, before: str) -> bool:
    """قاعدة حميميم, بقيادة السعودية, دعم الشرعية في اليمن: part of another name."""
    back = [token.key for token in sentence.tokens[max(0, first - 3) : first]]
    if before == "قاعده" and _is_struck(sentence, first - 1):
        return False
    if (
        before in NO_STRUCK
        or before in ("ل", "لل")
        and not _is_portion(sentence, first)
        or "شرعيه" in back
    ):
        return True
    if before == "في" and len(back) > 1 and back[-2] in MEETINGS:
        return True
    return before in ("من", "في") and bool(set(_keys_before(sentence, first, 6)) & LEAVING)


def _is_struck(sentence: Sentence, at: int) -> bool:
    """على قاعدة الشعيرات, استهدفنا قاعدة الديلمي: the base itself is what was struck."""
    verb = sentence.at[at - 1] if at else None
    return sentence.tokens[at - 1].key == "علي" or (
        verb is not None and verb.kind == "verb" and verb.value in ("hit", "destroy")
    )


def _is_portion(sentence: Sentence, first: int) -> bool:
    """نصيب الأسد منها للرمادي: the place that had its share of the strikes."""
    return "نصيب" in _keys_before(sentence, first, 8)


def _keys_before(sentence: Sentence, first: int, reach: int) -> list[str]:
    return [token.key for token in sentence.tokens[max(0, first - reach) : first]]


def _is_base(sentence: Sentence, i: int) -> bool:
    """An airfield from which aircraft came."""
    return bool(set(_keys_before(sentence, i, 4)) & LEAVING)


def _stands_behind(sentence: Sentence, first: int) -> bool:
    """غارات الموصل, مصفاة بيجي: the name owns the strikes or the thing."""
    mark = sentence.at[first - 1] if first else None
    return mark is not None and (
        mark.kind == "noun"
        and mark.value in ("strike", "sortie", "item")
        or mark.kind in ("verb", "clause", "equals")
    )


def _named(
    sentence: Sentence, at: int, begin: int, level: str, whole: bool = False
) -> Place | None:
    """The name after مدينة or محافظة; with جبال or ريف (`whole`) these belong to it."""
    guess = level == "province" or sentence.tokens[at].key in GUESSING
    end, ids = _name(sentence, begin, guess)
    if end == begin or _with_article(sentence, at) != at:
        return None
    first = at if whole else begin
    if whole and sentence.tokens[begin].key in NAME_WORDS:
        return None
    return Place(_text(sentence, first, end), first, end, level, ids)


def _beside(sentence: Sentence, mark: Mark) -> Place | None:
    """The name after قرب, في محيط, شمال; a country's side is a place of its own: شمال العراق."""
    at = mark.last
    following = sentence.tokens[at].key if at < len(sentence.tokens) else ""
    if following in PLACE_WORDS | PROVINCE_WORDS | NAME_WORDS or _measured(sentence, mark):
        return None
    start = at + (following == "ال")
    known = sentence.at[start] if start < len(sentence.at) else None
    side = sentence.tokens[mark.first].key in SIDES
    if known is not None and known.kind == "country" and side:
        return Place(_text(sentence, mark.first, known.last), mark.first, known.last)
    guess = not side and sentence.tokens[mark.first].key not in WITHIN
    end, ids = _name(sentence, at, guess)
    level = "country" if known is not None and known.kind == "country" else "place"
    return Place(_text(sentence, at, end), at, end, level, ids) if end > at else None


def _measured(sentence: Sentence, mark: Mark) -> bool:
    """على بعد 20 كيلومترا جنوب اللاذقية: only a point to measure from."""
    back = _keys_before(sentence, mark.first, 3)
    return any(k in ("كيلومتر", "كيلومترا", "كيلومترات", "كم", "كلم", "ميل", "ميلا") for k in back)


def _name(sentence: Sentence, at: int, guess: bool = True) -> tuple[int, tuple]:
    """Where the name that begins at a token ends (`at` itself if none does) and its areas."""
    start = at + (at < len(sentence.tokens) and sentence.tokens[at].key == "ال")
    if start >= len(sentence.tokens):
        return at, ()
    mark = sentence.at[start]
    if mark is not None and mark.kind in ("place", "country"):
        return _compass(sentence, mark.last), mark.value if mark.kind == "place" else ()
    token = sentence.tokens[start]
    if (
        not guess
        or mark is not None
        or token.key.startswith("و")
        or start == at
        and token.key.endswith(("ي", "يه"))
        or token.key in TYPING
        or token.kind != "word"
        or len(token.key) < 3
    ):
        return at, ()
    last = start + 1
    if token.key in TWO_WORDS and last < len(sentence.tokens):
        last += 1 + (sentence.tokens[last].key == "ال")
    elif _owns(sentence, last):
        last += 2
    return _compass(sentence, min(last, len(sentence.tokens))), ()


def _owns(sentence: Sentence, last: int) -> bool:
    """بستان القصر: the second word has the article and is no adjective of origin."""
    if last + 1 >= len(sentence.tokens) or sentence.tokens[last].key != "ال":
        return False
    word = sentence.tokens[last + 1]
    return sentence.at[last + 1] is None and not word.key.endswith(("ي", "يه", "ين"))


def _compass(sentence: Sentence, last: int) -> int:
    """الشمالي after ريف حلب belongs to the name."""
    run = sentence.tokens
    while last + 1 < len(run) and run[last].key == "ال" and run[last + 1].key in COMPASS:
        last += 2
    return last
