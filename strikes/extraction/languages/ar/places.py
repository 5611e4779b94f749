"""Places in Arabic text, which has no capitals: known names, and what stands after مدينة or قرب."""

from ...lexicon import Mark
from ...places import Place
from ...tokens import Sentence
from . import names
from .grammar import QUOTES, STOPS
from .listed_names import next_in_list
from .naming import compass, keys_of, name_at, text_of, with_article
from .vouched import (
    bound_for,
    had_its_share,
    has_its_share_too,
    is_counted,
    named_by_itself,
    one_of_so_many,
    struck_in,
)

PROVINCE_WORDS, PLACE_WORDS, NAME_WORDS = map(
    keys_of, (names.PROVINCE_WORDS, names.PLACE_WORDS, names.NAME_WORDS)
)
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
LAUNCHED = frozenset("اطلق اطلقت اطلقها".split())
LEAVING = frozenset(
    "انطلقت اقلعت انطلق اقلع انطلاقا قادمه قادمين القادمه انطلقتا تقلع اقلعوا".split()
)
BETWEEN_BASE = frozenset("من في و الي ان ، ,".split())  # استهدفت مواقع في قاعدة leads elsewhere
MEETINGS = frozenset("مؤتمر سفاره اجتماع محادثات مفاوضات مباحثات لقاء قمه صحفي".split())
DISTRICTS = frozenset(("ناحيه", "قضاء", "مديريه"))  # no adjective follows, as behind منطقتي
GUESSING = frozenset(
    """
    مدينه بلده قريه حي احياء ناحيه قضاء مديريه مديريات بلدات قري مدن بلدتي قريتي مدينتي مخيم حيي
    محور جبل جبال وادي منطقه منطقتي ميناء
    """.split()
)
ADJECTIVES = frozenset("جديده كبيره صغيره عاليه قديمه حمراء بيضاء سوداء خضراء".split())
DASHES = frozenset("-–—/")
PRONOUNS = frozenset(("ها", "هم", "هما", "ه"))
WITHIN = frozenset("داخل خارج فوق حول اجواء سماء وسط".split())


def find_places(sentence: Sentence) -> list[Place]:
    """The struck places of a sentence in order; each name as written, without attached و ب ل."""
    found: list[Place] = []
    i, province, listing = 0, False, False
    while i < len(sentence.tokens):
        if not _still_listed(sentence, i):
            province = listing = False
        listing = listing or sentence.tokens[i].key in MANY_PLACES
        place, province = _place_at(sentence, i, found, province)
        place = place or next_in_list(sentence, i, found, listing, province)
        if place is not None:
            if not bound_for(sentence, place.first):
                found.append(place)
            i = place.last
        else:
            mark = sentence.at[i]
            i = mark.last if mark is not None and mark.kind in ("place", "country") else i + 1
    return found


def _place_at(sentence: Sentence, i: int, found: list[Place], province: bool):
    """The place that begins at a token, and whether a list of provinces goes on."""
    token, mark = sentence.tokens[i], sentence.at[i]
    if _is_dateline(sentence, i):
        return None, province
    if mark is not None and mark.kind in ("place", "country") and mark.first == i:
        return _known(sentence, mark, found, province), province
    if token.key in PROVINCE_WORDS and mark is not None and mark.kind != "place":
        return _named(sentence, i, i + 1, "province"), True
    if token.key in NAME_WORDS and not _is_base(sentence, i):
        return _named(sentence, i, i + 1, "place", whole=True), province
    if token.key in PLACE_WORDS:
        return _named(sentence, i, i + 1, "place"), province
    if token.key == "في" and (struck_in(sentence, i) or named_by_itself(sentence, i + 1)):
        end, ids = name_at(sentence, i + 1)
        return Place(text_of(sentence, i + 1, end), i + 1, end, "place", ids), province
    if one_of_so_many(sentence, i):
        end, ids = name_at(sentence, i + 1)
        return Place(text_of(sentence, i + 1, end), i + 1, end, "place", ids), province
    if mark is not None and mark.kind == "where" and mark.first == i:
        locates = bool(found) and found[-1].last == i and token.key in SIDES
        locates = locates and found[-1].level != "country"
        return None if locates else _beside(sentence, mark), province
    return None, province


def _is_dateline(sentence: Sentence, i: int) -> bool:
    """دمشق-موسكو-سانا, بروكسل - أفاد: where the news was written."""
    mark, run = sentence.at[i], sentence.tokens
    if sentence.index or i > 4 or mark is None:
        return False
    before = all(token.text in DASHES or token.kind == "word" for token in run[:i])
    started = i == 0 or run[i - 1].text in DASHES
    return before and started and mark.last < len(run) and run[mark.last].text in DASHES


def _still_listed(sentence: Sentence, i: int) -> bool:
    """Does a list of names go on here?"""
    token, mark = sentence.tokens[i], sentence.at[i]
    return (
        token.key in ("و", ",", "،", "ال", "او")
        or mark is None and token.key.startswith("و") and len(token.key) > 3
        or token.text in "()"
        or token.key in PROVINCE_WORDS
        or mark is not None and mark.kind in ("place", "country", "where")
    )  # fmt: skip


def _known(sentence: Sentence, mark: Mark, found: list[Place], province: bool) -> Place | None:
    """A name that the lexicon knows, if it stands where places stand."""
    first = with_article(sentence, mark.first)
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
    if sentence.tokens[mark.first].key in ADJECTIVES and _describes(sentence, mark):
        return None
    based = sentence.tokens[mark.first].key == "قاعده"
    if _is_owner(sentence, first, before) or based and not _is_struck(sentence, mark.first):
        return None
    counted = is_counted(sentence, mark.last)
    shared = before == "و" and has_its_share_too(sentence, mark.last, found)
    vouched = listed or counted or shared or first == 1 or _after_the_city(sentence, first)
    if before == "و" and not vouched:
        return None
    mark_before = sentence.at[first - 1] if first else None
    near = mark_before is not None and mark_before.kind == "where"
    side = side or near and sentence.tokens[mark_before.first].key not in SIDES
    unknown = (
        first > 1 and sentence.at[first - 1] is None and sentence.tokens[first - 2].key == "في"
    )
    led = before in IN or before == "عاصمه" or _stands_behind(sentence, first)
    led = led or had_its_share(sentence, before, mark.last) or counted or shared
    if not (listed or opens or side or unknown or led):
        return None
    level = "country" if mark.kind == "country" else "province" if province and listed else "place"
    last = compass(sentence, mark.last)
    ids = mark.value if mark.kind == "place" else ()
    return Place(text_of(sentence, first, last), first, last, level, ids)


def _describes(sentence: Sentence, mark: Mark) -> bool:
    """21 غارة جديدة: new ones, and no village of that name."""
    before = sentence.at[mark.first - 1] if mark.first else None
    return before is not None and before.kind in ("noun", "air") and mark.last - mark.first == 1


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
    if back[-2:] == ["من", "مطار"] or back[-2:] == ["قريبه", "من"]:
        return True  # ساقين القريبة من صعدة
    led = set(_keys_before(sentence, first, 8))
    if before == "من" and led & LAUNCHED and "علي" not in led:
        return True  # صواريخ أطلقها الحرس من كرمانشاه
    return before in ("من", "في") and bool(set(_keys_before(sentence, first, 6)) & LEAVING)


def _is_struck(sentence: Sentence, at: int) -> bool:
    """على قاعدة الشعيرات, استهدفت غارة قاعدة الديلمي: the base itself is what was struck."""
    if sentence.tokens[at - 1].key == "علي":
        return True
    near = range(max(0, at - 4), at)
    verb = next((m for i in reversed(near) if (m := sentence.at[i]) and m.kind == "verb"), None)
    if verb is None or verb.value not in ("hit", "destroy"):
        return False
    return not any(sentence.tokens[i].key in BETWEEN_BASE for i in range(verb.last, at))


def _is_portion(sentence: Sentence, first: int) -> bool:
    """نصيب الأسد منها للرمادي: the place that had its share of the strikes."""
    return "نصيب" in _keys_before(sentence, first, 8)


def _keys_before(sentence: Sentence, first: int, reach: int) -> list[str]:
    return [token.key for token in sentence.tokens[max(0, first - reach) : first]]


def _is_base(sentence: Sentence, i: int) -> bool:
    """An airfield from which aircraft came: من مطار حميميم."""
    back = _keys_before(sentence, i, 4)
    return bool(set(back) & LEAVING) or sentence.tokens[i].key == "مطار" and back[-1:] == ["من"]


def _stands_behind(sentence: Sentence, first: int) -> bool:
    """غارات الموصل, مصفاة بيجي: the name owns the strikes or the thing."""
    if _keys_before(sentence, first, 2) == ["قاطع", "عمليات"]:
        return True
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
    kind = sentence.tokens[at].key
    named = begin < len(sentence.tokens) and sentence.tokens[begin].key == "ال"
    field = kind == "حقل" and named  # حقل العمر
    guess = level == "province" or kind in GUESSING or field
    end, ids = name_at(sentence, begin, guess, kind in DISTRICTS or kind.endswith("تي"))
    if end == begin or with_article(sentence, at) != at:
        return None
    first = at if whole else begin
    if whole and sentence.tokens[begin].key in NAME_WORDS:
        return None
    return Place(text_of(sentence, first, end), first, end, level, ids)


def _beside(sentence: Sentence, mark: Mark) -> Place | None:
    """The name after قرب, في محيط, شمال; a country's side is a place of its own: شمال العراق."""
    at = mark.last
    following = sentence.tokens[at].key if at < len(sentence.tokens) else ""
    if following in PLACE_WORDS | PROVINCE_WORDS | NAME_WORDS or _measured(sentence, mark):
        return None
    if following in PRONOUNS and sentence.tokens[at].glued:
        return None  # المدينة وأطرافها
    start = at + (following == "ال")
    known = sentence.at[start] if start < len(sentence.at) else None
    side = sentence.tokens[mark.first].key in SIDES
    if known is not None and known.kind == "country" and side:
        return Place(text_of(sentence, mark.first, known.last), mark.first, known.last)
    guess = not side and sentence.tokens[mark.first].key not in WITHIN
    end, ids = name_at(sentence, at, guess)
    level = "country" if known is not None and known.kind == "country" else "place"
    return Place(text_of(sentence, at, end), at, end, level, ids) if end > at else None


def measured_from(sentence: Sentence) -> bool:
    """Does the sentence tell a place by a point to measure from?"""
    return any(mark.kind == "where" and _measured(sentence, mark) for mark in sentence.marks)


def _measured(sentence: Sentence, mark: Mark) -> bool:
    """على بعد 20 كيلومترا جنوب اللاذقية: only a point to measure from."""
    back = _keys_before(sentence, mark.first, 3)
    return any(k in ("كيلومتر", "كيلومترا", "كيلومترات", "كم", "كلم", "ميل", "ميلا") for k in back)
