"""Figures of another business than the campaign's, in Russian: old wars, fires, wreckage."""

from itertools import pairwise

from ...mentions import Mention, Scene
from .cues import ENEMIES
from .enemies import lemmas
from .licences import STRIKES
from .word_lists import words

OLD_WARS = frozenset(
    (("великий", "отечественный"), ("мировой", "война"), ("вьетнамский", "война"),
     ("корейский", "война"), ("в", "вьетнам"), ("война", "судный"))
)  # fmt: skip
LIVING = 1980  # campaigns on record begin later than this year
DECADES = 30  # years back beyond which a war is another one
CAREER = 50  # flights that one pilot does not make in a briefing's day
_FIRES = words("потушить тушить тушение мчс санитарный авиалесоохрана пожарный тайга")
_BURNING = frozenset(
    (("ликвидация", "пожар"), ("ликвидировать", "пожар"), ("с", "огонь"), ("огонь", "повредить"))
)
_CARGO = words("""
    груз гуманитарный продовольственный продовольствие зерно мука медикамент вакцина почта посылка
    пассажир
    """)
_ARSENALS = frozenset((("на", "вооружение"), ("в", "арсенал"), ("на", "хранение")))
_ORDERED = words("контракт поставка закупка закупить гособоронзаказ сделка")
_WRECKS = words("обломок")
_DISASTERS = words("давка землетрясение наводнение холера эпидемия")
_STORMS = words("шторм ураган")
_MARKS = words("мишень стрельба условный")  # of drills, unless somebody became a mark
_PRACTICE = words("испытательный учебный тренировочный показательный пробный условный макетный")
_DRILLS = words("учение маневр тренировка стрельба мишень условный")
_PRACTISED = ("sortie", "strike", "weapon", "target")  # a training camp may be struck
_THINGS = ("weapon", "aircraft", "item", "target", "person")
_DROPPED_ON = ("weapon", "item", "target")
_PILOTS = words("летчик пилот испытатель")


def is_elsewhere(scene: Scene, mention: Mention) -> bool:
    """Is it of a drill, an old war, a fire, a disaster, wreckage, or one pilot's career?"""
    told = lemmas(scene)
    named = {scene.key(i) for i in range(mention.first, mention.last)}
    if told & _MARKS or mention.noun in _PRACTISED and named & _PRACTICE:
        return True
    if mention.noun in ("sortie", "aircraft") and _near_a_drill(scene):
        return True
    flown = mention.noun in ("sortie", "strike_sortie")
    if flown and (_escorts(scene) or _career(scene, mention) or _hauls(scene, told)):
        return True
    if _of_a_fire(scene, mention, told):
        return True
    if mention.noun == "person" and told & _DISASTERS:
        return True
    if mention.noun in ("weapon", "aircraft") and _in_arsenals(scene):
        return True
    before = {scene.key(i) for i in range(mention.first)}
    if mention.noun in _THINGS and before & (_WRECKS | _STORMS):
        return True
    return _long_ago(scene, mention)


def _of_a_fire(scene: Scene, mention: Mention, told: set[str]) -> bool:
    """«Тушили три вертолета», «огнем повреждены 92 строения»: a fire that nobody's strike lit."""
    burning = _BURNING.intersection(pairwise(token.key for token in scene.sentence.tokens))
    if not told & _FIRES and not burning:
        return False
    if mention.noun in ("sortie", "strike_sortie"):
        return True
    engines = any(scene.key(i) == "пожарный" for i in range(mention.first, mention.last))
    of_it = mention.noun in (*_DROPPED_ON, "aircraft") or mention.noun == "person" and engines
    return of_it and not told & STRIKES


def _hauls(scene: Scene, told: set[str]) -> bool:
    """«Доставлено 214 т зерна: сделано 11 вылетов»: flights with a cargo, and nothing struck."""
    return bool(told & _CARGO) and not told & (STRIKES | ENEMIES)


def _near_a_drill(scene: Scene) -> bool:
    """«Сбиты ракеты условного врага. За неделю сборов сделано 250 вылетов»."""
    at = scene.sentence.index
    near = scene.sentences[max(0, at - 1) : at + 2]
    return any(token.key in _DRILLS for each in near for token in each.tokens)


def _in_arsenals(scene: Scene) -> bool:
    """«На вооружении 66 бомбардировщиков», «контракт на 48 машин»: what somebody has or buys."""
    keys = [token.key for token in scene.sentence.tokens]
    kept = any(pair in _ARSENALS for pair in pairwise(keys)) or _ORDERED.intersection(keys)
    return bool(kept) and not STRIKES.intersection(keys)


def _escorts(scene: Scene) -> bool:
    """«Вылетали на сопровождение самолетов НАТО»."""
    keys = [token.key for token in scene.sentence.tokens]
    return any(pair == ("на", "сопровождение") for pair in pairwise(keys))


def _career(scene: Scene, mention: Mention) -> bool:
    """«За время службы летчик выполнил 300 вылетов, из них 12 боевых»."""
    forms, run = scene.language.forms, scene.sentence.tokens
    flown = [m.quantity.low or 0 for m in scene.here if m.noun in ("sortie", "strike_sortie")]
    if max(flown, default=0) < CAREER:
        return False
    for token in run[: mention.first]:
        form = forms.of(token.text)
        if form.lemma.split("-")[0] in _PILOTS and form.may_be("sing", "nomn"):
            return True
    return False


def _long_ago(scene: Scene, mention: Mention) -> bool:
    """«В 1943 году полк уничтожил 120 танков», «в годы Великой Отечественной»: another war."""
    keys = [token.key for token in scene.sentence.tokens[: mention.first]]
    if any(pair in OLD_WARS for pair in pairwise(keys)):
        return True
    if any(_decades_back(scene, i) for i in range(2, mention.first)):
        return True
    years = (int(a) for a, b in pairwise(keys) if b == "год" and len(a) == 4 and a.isdecimal())
    return any(year < LIVING for year in years)


def _decades_back(scene: Scene, at: int) -> bool:
    """«Ровно 75 лет назад»."""
    told, count = scene.sentence.tokens[at - 1].text.casefold(), scene.key(at - 2)
    short = count.isdecimal() and len(count) < 4
    return scene.key(at) == "назад" and told == "лет" and short and int(count) >= DECADES
