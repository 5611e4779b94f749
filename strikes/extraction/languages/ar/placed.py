"""Arabic strikes without a number: one (ضربة جوية), and those of which only the place is told."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...places import Place
from ...quantities import Quantity, one
from .bare import THINGS, is_taken
from .forms import MANY, ONE
from .grammar import phrase_end
from .places import find_places
from .rules import LOOK_BACK
from .spans import SUPERLATIVES
from .traps import ENEMIES, INTERCEPTED, by_enemy_on
from .verb_marks import verbs

STRIKING = frozenset(
    """
    قصف قصفت تقصف يقصف اغار اغارت تغير ضرب ضربت تضرب استهدف استهدفت تستهدف يستهدف هاجم هاجمت دك
    دكت طال طالت تطال شن شنت تشن
    """.split()
)
FLOWN = frozenset(("strike", "sortie", "strike_sortie"))
_ANOTHER = frozenset("مشابهه مماثله اخري ثانيه".split())  # بعد غارة مشابهة tells of one more
REST = frozenset("بقيه باقي".split())
RAIDS = frozenset("قصف استهداف اغاره".split())


def placed_strikes(scene: Scene) -> Iterator[Mention]:
    """One strike (ضربة جوية), or strikes without a number in a sentence that names a place."""
    own = scene.in_order()
    found = any(m.noun == "strike" for m in own)
    for mark in scene.sentence.marks:
        if mark.kind != "noun" or mark.value != "strike" or is_taken(scene, mark):
            continue
        if not mark.form.startswith(ONE):
            continue
        if _is_single(scene, mark):
            found = True
            last = max(mark.last, phrase_end(scene.sentence, mark.last, 4))
            first = mark.first - (scene.key(mark.first - 1) == "ال")
            yield Mention(
                one(first), "strike", first, last, "one strike", (mark.first, last), confidence=0.7
            )
    marks = [_rest(scene)] if found else list(_unnumbered(scene))
    places = _places(scene) if any(marks) else []
    told = (m for m in marks if m is not None and not _is_means(scene, m, scene.in_order(), places))
    mark = next(told, None) if places else None
    if mark is None:
        return
    last = max(mark.last, phrase_end(scene.sentence, mark.last))
    quantity = Quantity(None, None, None, mark.first, mark.first, mark.first)
    yield Mention(
        quantity, "strike", mark.first, last, "placed strikes", (mark.first, last), confidence=0.6
    )


def _places(scene: Scene) -> list[Place]:
    """The places of the sentence, or the city of which the one before spoke (غربي المدينة)."""
    if named := find_places(scene.sentence):
        return named
    at = scene.sentence.index
    cities = (i for i in range(1, len(scene.sentence.tokens)) if scene.key(i) == "مدينه")
    city = next((i - 1 for i in cities if scene.key(i - 1) == "ال"), None)
    if city is None or not at or not find_places(scene.sentences[at - 1]):
        return []
    return [Place("", city, city + 2, "place")]


def _rest(scene: Scene) -> Mark | None:
    """بقية الغارات قرب دير الزور: the rest of the strikes counted before, with its place behind."""
    for mark in scene.sentence.marks:
        at = mark.first - 1 - (scene.key(mark.first - 1) == "ال")
        if mark.kind != "noun" or mark.value != "strike" or is_taken(scene, mark):
            continue
        if scene.key(at) in REST and mark.form.startswith(MANY):
            return mark if any(p.first >= mark.last for p in find_places(scene.sentence)) else None
    return None


def _is_means(scene: Scene, mark: Mark, own: list[Mention], places: list) -> bool:
    """Strikes that only say by what things were hit; with a place right behind them they count."""
    things = [m for m in own if m.noun in ("target", "item", "person")]
    things = [m for m in things if scene.key(m.term[0]) not in ("مناطق", "منطقه")]
    if not things:
        return False
    if [scene.key(mark.first - 2), scene.key(mark.first - 1)] == ["ب", "ال"]:
        return True  # قتلى بالضربات
    if _has_hit(scene, mark, things):
        return True
    behind = next((p for p in places if p.first >= mark.last), None)
    fell = all(m.noun == "person" for m in things)  # قتلوا في غارات شنتها إسرائيل على غزة
    if mark.kind == "verb":
        begun = max((b for b in scene.breaks if b <= mark.first), default=0)
        things = [m for m in things if m.last > begun]  # كما استهدف tells of something else
        return any(not _is_anothers(scene, mark, m) for m in things)
    if mark.kind == "noun" and behind is None and fell and _led_by_in(scene, mark):
        return not any(p.last <= mark.first for p in places)  # قُتلوا في صنعاء في غارات
    if behind is None or _does(scene, mark):
        return True
    flown = {mark.last, mark.last + 1} if fell else set()
    between = [
        m.kind == "verb" and not (m.value == "fly" and m.first in flown)
        for m in scene.sentence.marks
        if mark.last <= m.first < behind.first
    ]
    return any(between) or any(mark.last <= m.first < behind.first for m in things)


def _led_by_in(scene: Scene, mark: Mark) -> bool:
    """في غارات, في قصف: in which they fell."""
    return scene.key(mark.first - 1) == "في"


def _is_anothers(scene: Scene, verb: Mark, thing: Mention) -> bool:
    """قصف الطيران أهدافا في درنة، ودمر 10 مواقع: behind a comma, what another verb governs."""
    between = range(verb.last, thing.first)
    comma = next((i for i in between if scene.key(i) in ("،", ",")), thing.first)
    if scene.key(comma + 1) == "وقد":
        return True  # وقد أدى ذلك إلى نزوح 400 ألف شخص
    others = (v.first for v in verbs(scene) if v.value in ("destroy", "damage", "kill"))
    return any(comma < at < thing.first for at in others)


def _does(scene: Scene, mark: Mark) -> bool:
    """دمرت الغارات: the strikes are what a verb of destruction says it of."""
    before = scene.mark(mark.first - 1 - (scene.key(mark.first - 1) == "ال"))
    return (
        before is not None
        and before.kind == "verb"
        and before.value in ("destroy", "damage", "kill")
    )


def _is_single(scene: Scene, mark: Mark) -> bool:
    """Indefinite, or the definite one of which nothing was said before."""
    before = scene.key(mark.first - 1)
    another = before == "بعد" and scene.key(mark.last) in _ANOTHER
    if before in ("كل", "اي", "عدد", "بعد", "قبل") and not another or mark.value == "none":
        return False
    if before in SUPERLATIVES or scene.key(mark.first - 2) in ("هذه", "تلك"):
        return False  # وهي أقوى غارة منذ سنة, هذه الغارة
    if before != "ال":
        return True
    if any(m.noun == "strike" for m in scene.earlier[-LOOK_BACK:]):
        return False
    return scene.key(mark.first) in ("ضربه", "غاره") and bool(verbs(scene))


def _unnumbered(scene: Scene) -> Iterator[Mark]:
    """The first noun and the first verb of striking that have no number, and missiles."""
    for mark in scene.sentence.marks:
        if mark.kind == "noun" and mark.value == "strike" and not is_taken(scene, mark):
            if _is_repeated(scene, mark):
                return
            yield mark
            break
    for mark in scene.sentence.marks:
        word = scene.key(mark.first)
        if mark.kind == "verb" and mark.value == "hit" and word in STRIKING | RAIDS:
            if not _strikes_somewhere(scene, mark):
                continue
            if _from_air(scene) and not by_enemy_on(scene, mark):
                yield mark
            return
    weapons = (m for m in scene.sentence.marks if m.kind == "noun" and m.value == "weapon")
    yield from (m for m in weapons if _is_launched(scene, m))


def _has_hit(scene: Scene, mark: Mark, things: list[Mention]) -> bool:
    """وطالت الضربات قرب طرابلس ثلاثة رادارات: the strikes are its subject."""
    at = mark.first - 1 - (scene.key(mark.first - 1) == "ال")
    verb, behind = scene.mark(at), [m.first for m in things if m.first >= mark.last]
    if verb is None or verb.kind != "verb" or verb.value not in ("hit", "destroy"):
        return False
    return bool(behind) and not any(mark.last <= v.first < min(behind) for v in verbs(scene))


def _strikes_somewhere(scene: Scene, verb: Mark) -> bool:
    """A verb of striking with a place of its own, which carries no figure and is no noun."""
    if scene.key(verb.first - 1) in ("ان", "بان"):
        return False  # وإن ضرب الصواريخ من أهداف الحملة
    own = scene.in_order()
    figured = any(m.noun in THINGS and 0 <= m.first - verb.last <= 3 for m in own)
    figured = figured or any(m.noun == "weapon" and 0 <= m.first - verb.last <= 6 for m in own)
    flown = any(m.noun in FLOWN and 0 <= verb.first - m.last <= 1 for m in own)
    if figured or flown:
        return False  # 120 طلعة استهدفت ثكنات: the flights are told already
    others = [v.first for v in verbs(scene) if v is not verb and v.value in ("hit", "destroy")]
    for place in _places(scene):
        if place.first < verb.first and any(at < place.first for at in others):
            continue  # دمر صاروخا شمال صنعاء واستهدف قادة: the place of the first deed
        first, last = sorted((verb.first, place.first))
        if not any(first < at < last for at in others):
            return True
    return False


def _is_launched(scene: Scene, mark: Mark) -> bool:
    """أطلقت القاذفات صواريخ مجنحة على مواقع في إدلب: missiles without a number are a strike."""
    release = next((v for v in verbs(scene) if v.value == "release" and v.last <= mark.first), None)
    if release is None or mark.form != MANY or is_taken(scene, mark):
        return False
    if "مدمره" in {scene.key(mark.first - 1), scene.key(mark.first - 2)}:
        return False  # مدمرة الصواريخ: a ship
    if scene.key(release.first - 1) in ("ل", "لل", "بسبب"):
        return False  # منصات لإطلاق الصواريخ, بسبب إطلاقها: what they are for, what followed
    around = {scene.key(i) for i in range(release.first - 4, mark.first)}
    return not around & (ENEMIES | INTERCEPTED)


def _is_repeated(scene: Scene, mark: Mark) -> bool:
    """الغارات or ضربات الموصل of which a number was given before."""
    after = scene.mark(mark.last)
    named = after is not None and after.kind in ("place", "country")
    definite = named or any(scene.key(i) == "ال" for i in range(mark.first - 1, mark.last + 1))
    return definite and any(
        m.noun == "strike" and m.quantity.low is not None for m in scene.earlier[-LOOK_BACK:]
    )


def _from_air(scene: Scene) -> bool:
    return any(
        m.kind == "air"
        or m.kind == "noun"
        and m.value in ("aircraft", "sortie", "strike", "weapon")
        for m in scene.sentence.marks
    )
