"""Russian strikes without a number: placed ones, and a bare singular, which is one."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...places import Place
from ...quantities import Quantity, one
from .aircraft import instrumental
from .licences import GOING_ON
from .noun_phrases import phrase_end
from .traps import SHELLING
from .word_lists import words

_NO_STRIKES = words("стихия судьба молния кризис сердечный")
_DROPS = words("сбросить сбрасывать упасть падать")
_RESULTING = words("удар авиаудар налет бомбардировка")
_FURTHER = words("другой второй третий четвертый следующий очередной")  # «другой удар разрушил»
RECENT = 6  # mentions before, of which the rest may be
HEAD = 6  # tokens at the head of a sentence, where «в результате удара» refers back
_STRIKING = words("""
    разнести громить
    ударить ударять атаковать бомбить разбомбить отбомбиться бомбардировать обстрелять утюжить
    поразить подвергнуться поражать обстреливать бить накрыть накрывать обработать обрабатывать
    отработать
    """)


def placed_strikes(scene: Scene) -> Iterator[Mention]:
    """Strikes without a number, with a place in their own sentence; a bare singular is one."""
    own = scene.here
    if any(m.noun == "strike" for m in own):
        return
    marks = [_named(scene, mark) for mark in scene.sentence.marks]
    marks = [mark for mark in marks if _is_strike(scene, mark)]
    places = scene.language.find_places(scene.sentence) if marks else []
    for mark in marks:
        if any(m.first <= mark.first < m.last for m in own):
            continue
        if _carries_target(scene, mark, own):
            return
        single = _single(scene, mark)
        dealt = single and _dealt(scene)
        if dealt or _counts(scene, mark, places):
            yield _strike(scene, mark, single)
            return


def _strike(scene: Scene, mark: Mark, single: bool) -> Mention:
    at = mark.first
    quantity = one(at) if single else Quantity(None, None, None, at, at, at)
    last = phrase_end(scene.sentence, mark.last, scene.language.forms)
    rule = "one strike" if single else "placed strikes"
    return Mention(
        quantity, "strike", mark.first, last, rule, (mark.first, mark.last), confidence=0.7
    )


def _named(scene: Scene, mark: Mark) -> Mark:
    """«Погибли … в результате авиаудара»: names the strike, at the head it refers to one."""
    after = scene.key(mark.first - 1) == "после" and mark.first > 1  # at the head it refers back
    if mark.kind == "noun" and (after or scene.key(mark.first - 1) == "при"):
        return mark._replace(form="result")
    told = mark.first >= HEAD or scene.sentence.index == 0 or scene.key(mark.last) == "по"
    if mark.kind != "refer" or not told or scene.key(mark.first) != "в":
        return mark
    named = scene.key(mark.last - 1) in _RESULTING
    return Mark("noun", "strike", "result", mark.last - 1, mark.last) if named else mark


def _counts(scene: Scene, mark: Mark, places: list[Place]) -> bool:
    """Is there a place for the strike, and is it more than the means of what was destroyed?"""
    if mark.form == "result" and _single(scene, mark):
        return bool(places)
    if scene.key(mark.first - 1) in _FURTHER and _single(scene, mark):
        return bool(places)
    if _is_means(scene, mark, places):
        return False
    if mark.kind == "operation":
        return _is_raid(scene, places)
    return _place_near(scene, mark, places)


def _is_strike(scene: Scene, mark: Mark) -> bool:
    """Does the mark speak of a strike, and not of its purpose («для ударов»)?"""
    if scene.key(mark.first - 1) in ("для", "ради"):
        return False
    if mark.kind == "noun" and mark.value == "weapon":
        form = scene.language.forms.of(scene.sentence.tokens[mark.first].text)
        near = (scene.key(i) for i in range(mark.first - 2, mark.last + 2))
        return form.may_be("plur", "nomn", "accs") and any(key in _DROPS for key in near)
    if scene.key(mark.first - 1) == "такой" and scene.key(mark.first - 2) in _FURTHER:
        return False  # «это уже вторая такая атака»
    if mark.kind == "noun":
        return mark.value == "strike" and scene.key(mark.last) not in _NO_STRIKES
    if mark.kind == "operation" or _is_rest(scene, mark):
        return True
    if scene.language.forms.of(scene.sentence.tokens[mark.first].text).pos == "INFN":
        return scene.key(mark.first) in _STRIKING and scene.key(mark.first - 1) in GOING_ON
    return mark.kind == "verb" and scene.key(mark.first) in _STRIKING


def _is_rest(scene: Scene, mark: Mark) -> bool:
    """«Остальные в Ираке нанесены близ …»: the rest of the strikes counted before."""
    if mark.kind != "refer" or scene.key(mark.first) not in ("остальной", "прочий"):
        return False
    dealt = (m for i in range(mark.last, mark.last + HEAD) if (m := scene.mark(i)))
    counted = any(m.noun == "strike" for m in scene.earlier[-RECENT:])
    return counted and any(m.kind == "verb" and m.value == "fly" for m in dealt)


def _carries_target(scene: Scene, mark: Mark, own: list[Mention]) -> bool:
    """Does the strike only carry a figure of targets («удары по 9 объектам»)?"""
    carried = ("target", "item", "weapon") if mark.kind == "verb" else ("target", "item")
    things = [m for m in own if m.noun in carried]
    if mark.kind == "verb":
        return any(_governs(scene, mark, m) or _is_tool(scene, m) for m in things)
    before = [m for m in things if m.last <= mark.first and "по" in _edge(scene, m)]
    near = [m for m in things if mark.last <= m.first <= mark.last + 3]
    verbs = [m.first for m in scene.sentence.marks if m.kind == "verb"]
    done = any(mark.last <= at < m.first for m in near for at in verbs)  # «удар разрушил мост»
    under = scene.key(mark.first - 1) == "под"  # «под удар попали 40 объектов»
    return bool(before) or bool(near) and (under or not done)


def _is_tool(scene: Scene, thing: Mention) -> bool:
    """«Тремя ракетами, выпущенными из-под воды, ударила»: what the blow was dealt with."""
    return thing.noun == "weapon" and instrumental(scene.sentence, thing, scene.language.forms)


def _edge(scene: Scene, mention: Mention) -> set[str]:
    """The word before a mention and its first one, where a preposition stands."""
    return {scene.key(mention.first - 1), scene.key(mention.first)}


def _is_means(scene: Scene, mark: Mark, places: list[Place]) -> bool:
    """Strikes that only say by what things were destroyed; with a place of their own they count."""
    hit = any(m.noun in ("target", "item", "person") for m in scene.here)
    if not hit or mark.kind == "verb":
        return False
    place = next((p for p in places if p.first >= mark.last), None)
    if place is None:
        return True
    verbs = [m for m in scene.sentence.marks if m.kind == "verb" and m.value != "fly"]
    return any(mark.last <= m.first < place.first for m in [*verbs, *scene.here])


def _is_raid(scene: Scene, places: list[Place]) -> bool:
    """«ВВС провели операцию в районах …»: an operation that was carried out at a named place."""
    held = any(t.key in ("провести", "пройти", "осуществить") for t in scene.sentence.tokens)
    return held and any(place.level != "country" for place in places)


def _place_near(scene: Scene, mark: Mark, places: list[Place]) -> bool:
    """A place in the sentence; for a verb, in its own clause."""
    the_city = scene.key(mark.first - 1) == "город" or scene.key(mark.last + 1) == "город"
    colons = ":;" if mark.kind == "verb" and not the_city else ";"
    if mark.kind != "verb":
        places = [place for place in places if not _shelled(scene, mark, place)]
    ends = [i for i, token in enumerate(scene.sentence.tokens) if token.text in colons]
    first = max((i for i in ends if i < mark.first), default=0)
    last = min((i for i in ends if i > mark.first), default=len(scene.sentence.tokens))
    return any(first <= place.first < last for place in places)


def _shelled(scene: Scene, mark: Mark, place: Place) -> bool:
    """«Удары последовали за обстрелом базы в Киркуке»: the place is that of the shelling."""
    return any(scene.key(i) in SHELLING for i in range(mark.last, place.first))


def _governs(scene: Scene, verb: Mark, thing: Mention) -> bool:
    """Is the thing the verb's own, with no other verb between them?"""
    if thing.verb_mark is not None:
        return thing.verb_mark == verb
    first, last = sorted((verb.first, thing.first))
    return not any(m.kind == "verb" and first < m.first < last for m in scene.sentence.marks)


def _single(scene: Scene, mark: Mark) -> bool:
    """One strike, and none that only goes on: «продолжили бомбардировку позиций»."""
    at = mark.first - 1
    while scene.language.forms.of(scene.sentence.tokens[at].text).adjective and at > 0:
        at -= 1
    if at >= 0 and scene.key(at) in GOING_ON:
        return False
    form = scene.language.forms.of(scene.sentence.tokens[mark.last - 1].text)
    head = scene.language.forms.of(scene.sentence.tokens[mark.first].text)
    if mark.kind == "verb" or form.pos != "NOUN":
        form = head
    return (
        mark.kind == "noun"
        and not form.may_be("plur", "nomn", "accs", "datv", "ablt", "loct")
        and (form.may_be("sing", "nomn", "accs", "gent", "datv", "ablt", "loct"))
    )


def _dealt(scene: Scene) -> bool:
    """«Нанесла удар»: dealt, not merely spoken of."""
    return any(m.kind == "verb" and m.value == "fly" for m in scene.sentence.marks)
