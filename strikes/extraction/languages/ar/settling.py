"""Arabic marks that depend on their neighbours: typed things, verbs with an owner, Palmyra."""

from ...lexicon import Mark
from ...tokens import Sentence
from .forms import MANY
from .grammar import PREPOSITIONS, QUOTES, STOPS, TYPING
from .standing import drones_that_strike, is_destroyed_missile, is_parked

ATTACKS = frozenset(("هجمات", "هجوم", "هجوما"))
PRONOUNS = frozenset(("ها", "هم", "هما", "ه", "هن"))
MISSIONS = frozenset(("عمليه", "عمليات"))
PALMYRA = "تدمر"
THOUSANDS = frozenset(("الاف", "الالاف"))
EVENTS = frozenset("قصف غاره ضربه هجوم مجزره استهداف حادث حادثه".split())  # each of them one
_NOT_FLOWN = frozenset("انتحاريه انتحاري بريه بري ارهابيه ارهابي الكترونيه".split())
GROUPS = frozenset("حركه تنظيم جماعه ميليشيا مليشيا".split())
NAME = 3  # words of a name in quotation marks
STRIKING = frozenset("هجوميه ضاربه هجومي قصف استهداف ضربات".split())


def settle(sentence: Sentence) -> None:
    """Correct marks by their neighbours."""
    _lost_ground(sentence)
    _drop_quoted_verbs(sentence)
    for mark in list(sentence.marks):
        new = _settled_noun(sentence, mark) if mark.kind == "noun" else _settled(sentence, mark)
        if new is not None:
            _replace(sentence, mark, new)


def _settled(sentence: Sentence, mark: Mark) -> Mark | None:
    """What a mark that is no noun is by its neighbours, None if it stays."""
    if mark.kind == "number" and mark.form == "ten" and _is_joined_ten(sentence, mark):
        return mark._replace(first=mark.first - 1)
    if mark.kind == "particle" and _is_this(sentence, mark):
        return Mark("time", "this", "", mark.first, mark.last)
    if mark.kind == "weekday" and _is_market(sentence, mark):
        return mark._replace(kind="particle", value=None)
    if mark.kind == "place" and _is_five(sentence, mark):
        return Mark("number", 5, "unit", mark.last - 1, mark.last)
    palmyra = mark.kind == "place" and sentence.tokens[mark.first].key == PALMYRA
    if palmyra and _destroys(sentence, mark):
        return Mark("verb", "destroy", "both", mark.first, mark.last)
    if mark.kind == "month" and _is_ibb(sentence, mark):
        return Mark("place", (), "", mark.first, mark.last)
    if mark.kind == "number" and mark.value == 1000 and _is_uncounted(sentence, mark):
        return mark._replace(value=None, form="vague")
    if mark.kind == "total" and _is_toll(sentence, mark):
        return mark._replace(kind="toll")
    if mark.kind == "verb" and (_is_owned(sentence, mark) or _bombed_it(sentence, mark)):
        return mark._replace(form="left")
    return None


def _settled_noun(sentence: Sentence, mark: Mark) -> Mark | None:
    """What a noun is by its neighbours, None if it stays."""
    if mark.value == "strike" and _is_on_the_ground(sentence, mark):
        return mark._replace(value="none")
    typed = mark.value in ("target", "none") and _is_typed(sentence, mark)
    if typed or _is_struck_unit(sentence, mark) or _is_launcher(sentence, mark):
        return mark._replace(value="item")
    if mark.value == "item" and drones_that_strike(sentence, mark):
        return mark._replace(kind="air", value=None)
    if mark.value == "aircraft" and is_parked(sentence, mark):
        return mark._replace(value="item")
    if mark.value == "weapon" and is_destroyed_missile(sentence, mark):
        return mark._replace(value="item")
    if mark.value == "none" and _are_members(sentence, mark):
        return mark._replace(value="person")
    if mark.value == "none" and _is_barrel_bomb(sentence, mark):
        return mark._replace(value="weapon")
    attack = mark.value == "none" and sentence.tokens[mark.first].key in ATTACKS
    attack = attack and (mark.form == MANY or _is_counted(sentence, mark))
    if attack and _from_air(sentence) or _is_mission(sentence, mark):
        return mark._replace(value="strike")
    if mark.value == "sortie" and _is_strike_flight(sentence, mark):
        return mark._replace(value="strike_sortie")
    return None


def _is_on_the_ground(sentence: Sentence, mark: Mark) -> bool:
    """هجمات انتحارية, هجمة برية: attacks that nobody flew."""
    return mark.last < len(sentence.tokens) and sentence.tokens[mark.last].key in _NOT_FLOWN


def _is_this(sentence: Sentence, mark: Mark) -> bool:
    """هذا العام: the year in which it is said."""
    unit = sentence.at[mark.last + 1] if mark.last + 1 < len(sentence.at) else None
    this = sentence.tokens[mark.first].key in ("هذا", "هذه") and unit is not None
    return this and unit.kind == "timeunit" and unit.value == "year"


def _bombed_it(sentence: Sentence, mark: Mark) -> bool:
    """سبع مركبات قصفها الطيران: aircraft right behind the verb, which has its object in itself."""
    air = sentence.at[mark.last + 1] if mark.last + 1 < len(sentence.at) else None
    named = sentence.tokens[mark.first].key in ("قصفها", "ضربها")
    return named and air is not None and air.kind == "air" and mark.form == "right"


def _are_members(sentence: Sentence, mark: Mark) -> bool:
    """13 من أعضاء حركة الشباب: members of those who are struck."""
    behind = sentence.tokens[mark.last].key if mark.last < len(sentence.tokens) else ""
    of_them = sentence.tokens[mark.first].key == "اعضاء" and mark.first > 0
    return of_them and behind in GROUPS and sentence.tokens[mark.first - 1].key == "من"


def _is_barrel_bomb(sentence: Sentence, mark: Mark) -> bool:
    """ألقت المروحيات 30 صاروخا و20 برميلا: barrels that are dropped are bombs."""
    if not sentence.tokens[mark.first].key.startswith(("برميل", "براميل")):
        return False
    before = [m for m in sentence.marks if m.last <= mark.first and m.kind == "verb"]
    return bool(before) and before[-1].value == "release"


def _from_air(sentence: Sentence) -> bool:
    """Are attacks of which the sentence speaks flown?"""
    return any(
        m.kind == "air" or m.kind == "noun" and m.value in ("strike", "sortie", "aircraft")
        for m in sentence.marks
    )


def _is_struck_unit(sentence: Sentence, mark: Mark) -> bool:
    """أصابت وحدتين: units of those who are struck; وحدة من الجيش is none."""
    if mark.value != "none" or not sentence.tokens[mark.first].key.startswith("وحد"):
        return False
    of = sentence.tokens[mark.last].key if mark.last < len(sentence.tokens) else ""
    verbs = [m for m in sentence.marks if m.kind == "verb" and m.last <= mark.first]
    return of != "من" and bool(verbs) and verbs[-1].value in ("hit", "destroy")


def _is_launcher(sentence: Sentence, mark: Mark) -> bool:
    """ست قاذفات صواريخ launch rockets; القاذفات صواريخ, with its article, owns none."""
    if mark.value != "aircraft" or not sentence.tokens[mark.first].key.startswith("قاذف"):
        return False
    definite = mark.first > 0 and sentence.tokens[mark.first - 1].key == "ال"
    after = sentence.tokens[mark.last].key if mark.last < len(sentence.tokens) else ""
    return after == "صواريخ" and not definite


def _is_mission(sentence: Sentence, mark: Mark) -> bool:
    """26 عملية ضد الحوثيين: the coalition over Yemen counts its strikes as operations."""
    if mark.value != "none" or sentence.tokens[mark.first].key not in MISSIONS or not mark.first:
        return False
    return _is_counted(sentence, mark) and any(t.key == "تحالف" for t in sentence.tokens)


def _is_counted(sentence: Sentence, mark: Mark) -> bool:
    before = sentence.at[mark.first - 1] if mark.first else None
    number = mark.first > 0 and sentence.tokens[mark.first - 1].kind == "number"
    return number or before is not None and before.kind == "number"


def _lost_ground(sentence: Sentence) -> None:
    """فقد داعش 217 بلدة: the verb, which is else the particle "has"."""
    for at, token in enumerate(sentence.tokens[:-1]):
        mark, after = sentence.at[at], sentence.at[at + 1]
        counts = after is not None and after.kind in ("number", "qualifier")
        counts = counts or sentence.tokens[at + 1].kind == "number"
        if token.key in ("فقد", "فقدت") and counts and mark in sentence.marks:
            _replace(sentence, mark, Mark("verb", "lose", "both", at, at + 1))


def _drop_quoted_verbs(sentence: Sentence) -> None:
    """لجماعة "لواء الحق": a word of a name in quotation marks does nothing."""
    at = [i for i, token in enumerate(sentence.tokens) if token.text in QUOTES]
    for first, last in zip(at[::2], at[1::2], strict=False):
        for mark in list(sentence.marks) if last - first <= NAME + 1 else ():
            if mark.kind == "verb" and first + 1 < mark.first < last:
                sentence.marks.remove(mark)
                sentence.at[mark.first : mark.last] = [None] * (mark.last - mark.first)


def _replace(sentence: Sentence, old: Mark, new: Mark) -> None:
    sentence.marks[sentence.marks.index(old)] = new
    for i in range(min(old.first, new.first), old.last):
        sentence.at[i] = new if new.first <= i < new.last else None


def _destroys(sentence: Sentence, mark: Mark) -> bool:
    """تدمر is Palmyra, but "destroys" before what is destroyed."""
    before = sentence.tokens[mark.first - 1].key if mark.first else ""
    after = sentence.at[mark.last] if mark.last < len(sentence.at) else None
    number = mark.last < len(sentence.tokens) and sentence.tokens[mark.last].kind == "number"
    named = before in PREPOSITIONS or before in (
        "مدينه",
        "منطقه",
        "ريف",
        "محيط",
        "ال",
        "قرب",
        "باديه",
    )
    return not named and (
        number or after is not None and after.kind in ("noun", "number", "qualifier")
    )


def _is_joined_ten(sentence: Sentence, mark: Mark) -> bool:
    """الثماني والأربعين ساعة: a ten with its own article, joined to its unit."""
    keys = [token.key for token in sentence.tokens[max(0, mark.first - 2) : mark.first]]
    unit = sentence.at[mark.first - 3] if mark.first > 2 else None
    return keys == ["و", "ال"] and unit is not None and unit.kind == "number"


def _is_market(sentence: Sentence, mark: Mark) -> bool:
    """سوق الخميس: a market that bears the name of its day."""
    return mark.first > 0 and sentence.tokens[mark.first - 1].key == "سوق"


def _is_five(sentence: Sentence, mark: Mark) -> bool:
    """الضربات الخمس: five of them, where else الخمس is a town of Libya."""
    noun = sentence.at[mark.first - 1] if mark.first > 1 else None
    if noun is None or noun.kind != "noun" or noun.form != MANY:
        return False
    five = [token.key for token in sentence.tokens[mark.first : mark.last]] == ["ال", "خمس"]
    return five and sentence.tokens[noun.first - 1].key == "ال"


def _is_toll(sentence: Sentence, mark: Mark) -> bool:
    """حصيلة القتلى: the dead of one strike, no running total."""
    around = range(mark.last, min(mark.last + 2, len(sentence.at)))
    toll = "حصيل" in sentence.tokens[mark.first].key
    if toll and any(sentence.tokens[i].key in EVENTS for i in around if i < len(sentence.at)):
        return True  # حصيلة القصف على سوق
    if toll and mark.last < len(sentence.tokens) and sentence.tokens[mark.last].key == "ما":
        return True  # هذه حصيلة ما شنته المقاتلات
    nouns = [m for i in around if (m := sentence.at[i]) is not None and m.kind == "noun"]
    return any("dead" in noun.form or "injured" in noun.form for noun in nouns)


def _is_ibb(sentence: Sentence, mark: Mark) -> bool:
    """إب is a town of Yemen, آب is August."""
    token = sentence.tokens[mark.first]
    return token.key == "اب" and not token.text.startswith("آ")


def _is_uncounted(sentence: Sentence, mark: Mark) -> bool:
    """آلاف المسلحين: thousands, without a number before."""
    before = sentence.at[mark.first - 1] if mark.first else None
    counted = mark.first and sentence.tokens[mark.first - 1].kind == "number"
    return sentence.tokens[mark.first].key in THOUSANDS and not (
        counted or before is not None and before.kind == "number"
    )


def _is_typed(sentence: Sentence, mark: Mark) -> bool:
    """مواقع القتال, نقاط للتجمع, منشآت نفطية: a generic noun made a thing of some kind."""
    if mark.value == "none" and not sentence.tokens[mark.first].key.startswith("وحد"):
        return False
    for i in range(mark.last, min(mark.last + 4, len(sentence.tokens))):
        token, other = sentence.tokens[i], sentence.at[i]
        if token.key in TYPING or token.key.endswith("ا") and token.key[:-1] in TYPING:
            return True
        if _is_for(sentence, i, other):
            return True
        if token.key in STOPS or token.key in ("و", "في", "ب") or _is_other(mark, other):
            return False
    return False


def _is_for(sentence: Sentence, at: int, noun: Mark | None) -> bool:
    """موقعا لمدفع, مواقع للدبابات: a position is typed by the thing that it is for."""
    item = noun is not None and noun.kind == "noun" and noun.value == "item"
    return item and sentence.tokens[at - 1].key in ("ل", "لل")


def _is_other(mark: Mark, other: Mark | None) -> bool:
    return other is not None and other.kind in ("noun", "number") and mark.value != "none"


def _is_owned(sentence: Sentence, mark: Mark) -> bool:
    """تم تدميرها: what was destroyed stands before."""
    owner = sentence.tokens[mark.last].key if mark.last < len(sentence.tokens) else ""
    done = mark.value in ("destroy", "hit", "damage", "kill", "suppress", "take", "neutralise")
    return done and mark.form == "right" and owner in PRONOUNS and sentence.tokens[mark.last].glued


def _is_strike_flight(sentence: Sentence, mark: Mark) -> bool:
    """طلعة هجومية is a strike sortie; طلعة قتالية one only beside a larger total."""
    after = [token.key for token in sentence.tokens[mark.last : mark.last + 2]]
    return next((word for word in after if word != "ال"), "") in STRIKING
