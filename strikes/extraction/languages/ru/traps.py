"""What looks like a claim in Russian and is none: negations, plans, acts of the enemy, aid."""

from itertools import pairwise

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...tokens import Sentence
from ..licensing import is_licensed
from .cues import (
    AID,
    AT_SEA,
    BRIEFERS,
    CEASEFIRE,
    CONFLICT,
    COSTS,
    CRASH,
    ELSEWHERE,
    ENEMIES,
    GROUND,
    LEFT,
    LOCAL,
    MEMORY,
    MINES,
    MONEY,
    OWN_FORCES,
    OWN_LOSS,
    SEARCHES,
    TROOPS,
)
from .denied import is_denied
from .elsewhere import is_elsewhere
from .enemies import FROM_AIR, by_enemy, from_air, lemmas
from .licences import BY_ITSELF, LICENCES, tells_of_strike
from .shares import WHOLE, said_before
from .unreal import governor, is_unreal
from .warding import DEFENCE, is_warded_off, was_downed
from .word_lists import words

RESULTS = frozenset(("person", "item", "target", "settlement", "area", "aircraft", "weapon"))
STRUCK_BY = words("удар авиаудар налет бомбардировка")
GUNS = words("артиллерия миномет гаубица артиллерист минометчик")
SHELLS = words("снаряд мина")
FIGHTS = words("бой боестолкновение")
BLAST = words("при от в")  # «погибли при подрыве»
_BLASTS = words("взрыв подрыв пожар")
SHELLING = words(
    """
    обстрел обстрелять обстреливать теракт подорваться взрыв подрыв самоподрыв столкновение
    нападение артобстрел артудар смертник
    """
)


def is_briefing(sentence: Sentence) -> bool:
    """«Минобороны отчиталось об уничтожении 12 командных пунктов ИГ»: no word for aircraft."""
    keys = {token.key for token in sentence.tokens if token.kind == "word"}
    ruined = any(mark.kind == "verb" and mark.value == "destroy" for mark in sentence.marks)
    things = any(m.kind == "noun" and m.value in ("item", "target") for m in sentence.marks)
    grounded = keys & (GROUND | MINES | SHELLING | DEFENCE)
    return bool(ruined and things and keys & BRIEFERS and keys & ENEMIES) and not grounded


def is_trap(scene: Scene, mention: Mention) -> bool:
    """Is the mention none of the campaign's?"""
    return (
        mention.rule == WHOLE
        or not is_licensed(LICENCES, scene, mention)
        or _negated(scene, mention)
        or is_unreal(scene, mention)
        or is_denied(scene, mention)
        or by_enemy(scene, mention)
        or _priced(scene, mention)
        or bool(lemmas(scene) & ELSEWHERE)
        or is_elsewhere(scene, mention)
        or mention.noun in ("strike", "person")
        and bool(lemmas(scene) & MEMORY)
        or _at_a_range(scene)
        or _marks_a_day(scene, mention)
        or _shelled(scene, mention)
        or is_warded_off(scene, mention)
        or (mention.noun == "strike" and _by_guns(scene, mention))
        or (mention.noun == "strike" and was_downed(scene))
        or (mention.noun in RESULTS and _other_business(scene, mention))
        or _found(scene, mention)
        or (mention.noun == "none" and bool(lemmas(scene) & AID) and not from_air(scene))
    )


def _found(scene: Scene, mention: Mention) -> bool:
    """«При обыске нашли пять автоматов», «два взрыва»: what no aircraft found, and blasts."""
    if any(scene.key(i) in _BLASTS for i in range(*mention.term)):
        return True
    return mention.verb == "detect" and bool(lemmas(scene) & SEARCHES) and not from_air(scene)


def _by_guns(scene: Scene, mention: Mention) -> bool:
    """«Артиллерия 2245 раз ударила»."""
    return bool(lemmas(scene) & GROUND) and not from_air(scene) and _on_the_ground(scene, mention)


def _negated(scene: Scene, mention: Mention) -> bool:
    """«Не нанесли ни одного удара», «ударов не было»."""
    before = {scene.key(i) for i in range(max(0, mention.first - 3), mention.first)}
    if "ни" in before or "без" in {scene.key(mention.first - 1), scene.key(mention.first - 2)}:
        return True
    verb = governor(scene, mention)
    if verb is not None and scene.key(verb.first - 1) == "не":
        return True
    after = [scene.key(i) for i in range(mention.last, mention.last + 4)]
    return "не" in after[:3] and "быть" in after


def _shelled(scene: Scene, mention: Mention) -> bool:
    """Shelling is from the ground unless the sentence names something that flies."""
    if mention.noun in ("item", "target") and _burnt_down(scene, mention):
        return True
    if lemmas(scene) & FROM_AIR:
        return False
    told = lemmas(scene)
    if "выстрел" in told or told & GUNS and told & SHELLS and mention.noun in ("person", "weapon"):
        return True
    verb = governor(scene, mention)

    if mention.noun == "person":
        if any(scene.key(i) in SHELLING for i in range(mention.first)):
            return True
        behind = max(mention.last, verb.last if verb is not None else 0)
        return scene.key(behind) in BLAST and scene.key(behind + 1) in SHELLING
    return verb is not None and scene.key(verb.first) in SHELLING


def _burnt_down(scene: Scene, mention: Mention) -> bool:
    """«При взрыве на складе сгорели 12 машин»: what a blast did, with no strike told."""
    blast = any(scene.key(i) in _BLASTS for i in range(mention.first))
    verb = governor(scene, mention)
    by_itself = verb is not None and scene.key(verb.first) in BY_ITSELF
    return blast and by_itself and not tells_of_strike(scene.sentence)


def _marks_a_day(scene: Scene, mention: Mention) -> bool:
    """«С 27 февраля, то есть с гибели 34 солдат»: what a count began with."""
    verb = mention.verb_mark
    return verb is not None and verb.value == "kill" and scene.key(verb.first - 1) in ("с", "со")


def _priced(scene: Scene, mention: Mention) -> bool:
    """«Цена одного вылета», «тысяча вылетов стоит 30 миллионов»."""
    near = [scene.key(i) for i in range(max(0, mention.first - 3), mention.first)]
    flown = mention.noun in ("sortie", "weapon", "aircraft")
    behind = {scene.key(i) for i in range(mention.last, mention.last + 2)}
    return bool(set(near) & MONEY) and "," not in near or flown and bool(behind & COSTS)


def _other_business(scene: Scene, mention: Mention) -> bool:
    """Aid, truces, mines, ground fighting and own losses, where nothing from the air is named."""
    words = lemmas(scene) - _by_means_of(scene)
    if words & AT_SEA and mention.noun in ("item", "target", "aircraft"):
        return True
    if _own(scene, mention) or _by_troops(scene, mention) or _goes_on(scene, mention):
        return True
    if words & CRASH and mention.noun == "person" and not words & STRUCK_BY:
        return True
    mined = words & MINES or _cleared(scene) or _after_sappers(scene)
    mined = mined or mention.verb == "neutralise" and "мина" in words
    if mined and mention.noun in ("item", "weapon", "person", "area"):
        return True
    if from_air(scene):
        return False
    fell = words & (LEFT | CONFLICT) and mention.noun == "person"
    if fell or words & FIGHTS and "потерять" in words and mention.noun == "item":
        return True  # «в ходе боев исламисты потеряли восемь единиц техники»
    if words & AID and mention.noun in ("person", "settlement", "item", "weapon", "aircraft"):
        return mention.verb not in ("destroy", "damage", "hit")
    if words & CEASEFIRE and mention.noun in ("person", "settlement"):
        return mention.verb not in ("kill", "destroy", "take")
    fought = ("person", "item", "target", *(("settlement",) if words & GROUND else ()))
    if words & (GROUND | TROOPS) and mention.noun in fought:
        return _on_the_ground(scene, mention)
    return False


def _at_a_range(scene: Scene) -> bool:
    """«Бомбометание проводилось на полигоне»."""
    keys = [token.key for token in scene.sentence.tokens]
    return any(pair == ("на", "полигон") for pair in pairwise(keys))


def _after_sappers(scene: Scene) -> bool:
    """«Саперы нашли 20 мин. Всего уничтожено 18 тысяч находок»: it goes on about their work."""
    at = scene.sentence.index
    if not at or from_air(scene):
        return False
    return bool({token.key for token in scene.sentences[at - 1].tokens} & MINES)


def _cleared(scene: Scene) -> bool:
    """«Очищено от мин 3,6 га»."""
    keys = [token.key for token in scene.sentence.tokens]
    return any(pair in (("от", "мина"), ("от", "взрывчатка")) for pair in pairwise(keys))


def _taken_by_them(scene: Scene, mention: Mention) -> bool:
    """«Ополчение и войска наступают. Они заняли более 70 % города»."""
    at = scene.sentence.index
    if mention.noun not in ("area", "settlement") or from_air(scene):
        return False
    they = any(scene.sentence.tokens[i].text.casefold() == "они" for i in range(mention.first))
    before = {token.key for token in scene.sentences[at - 1].tokens} if at else set()
    return they and bool(before & (GROUND | TROOPS))


def _by_means_of(scene: Scene) -> set[str]:
    """«С помощью союзников» is no aid."""
    run = scene.sentence.tokens
    helped = any(t.key == "помощь" and run[i - 1].key in ("с", "при") for i, t in enumerate(run))
    return {"помощь"} if helped else set()


def _goes_on(scene: Scene, mention: Mention) -> bool:
    """«ПВО перехватила 30 ракет. Погибли четверо»: it goes on about what is no claim of ours."""
    said = said_before(scene)[-1:]
    if lemmas(scene) & FROM_AIR:
        return False
    if mention.noun == "weapon":
        own = (m for m in scene.here if m.first < mention.first and m.noun != "weapon")
        fired = governor(scene, mention)
        by_the_way = fired is not None and _is_gerund(scene, fired)  # «обстреляла, выпустив 60»
        led = by_the_way and any(m.trapped for m in own)
        return led or any(m.trapped and m.noun == "weapon" for m in said)
    if any(m.noun != "person" for m in scene.here):
        return False
    told = [m for m in said if m.noun != "person" or m.verb is not None]
    return any(m.trapped and m.rule != WHOLE or m.verb == "lose" for m in told)


def _is_gerund(scene: Scene, verb: Mark) -> bool:
    return scene.language.forms.of(scene.sentence.tokens[verb.first].text).pos == "GRND"


def _by_troops(scene: Scene, mention: Mention) -> bool:
    """«О ликвидации артиллерией восьми боевиков»: the agent stands before what it struck."""
    if _taken_by_them(scene, mention):
        return True
    if mention.verb_mark is None:
        return False
    between = scene.sentence.tokens[mention.verb_mark.last : mention.first]
    forms = scene.language.forms
    return any(t.key in GROUND and forms.of(t.text).in_case("ablt") for t in between)


def _on_the_ground(scene: Scene, mention: Mention) -> bool:
    """Do troops on the ground act, as subject of an active verb or as agent?"""
    forms, verb = scene.language.forms, governor(scene, mention)
    passive = verb is None or forms.of(scene.sentence.tokens[verb.first].text).pos == "PRTS"
    cases = ("ablt",) if passive else ("nomn", "ablt")
    for i, token in enumerate(scene.sentence.tokens):
        beside = {scene.key(i - 1), scene.key(i + 1)}
        troops = token.key in GROUND or token.key in TROOPS and bool(beside & LOCAL)
        attribute = i > 0 and forms.of(scene.sentence.tokens[i - 1].text).pos == "NOUN"
        if troops and not attribute and forms.of(token.text).in_case(*cases):
            return True
    return False


def _own(scene: Scene, mention: Mention) -> bool:
    """Are those who were lost the campaign's own: «погибли двое летчиков»?"""
    if mention.noun not in ("person", "aircraft"):
        return False
    if any(scene.key(i) in OWN_FORCES for i in range(mention.first, mention.last)):
        return mention.noun == "person"
    near = range(max(0, mention.first - 1), mention.last + 1)
    return any(scene.key(i) in OWN_LOSS for i in near) or _lost(scene, mention)


def _lost(scene: Scene, mention: Mention) -> bool:
    """«Армия потеряла убитыми 52 солдата», where those who lost are not the ones struck."""
    forms, run = scene.language.forms, scene.sentence.tokens
    back = range(max(0, mention.first - 10), mention.first)
    lost = any(scene.key(i) == "потерять" and forms.of(run[i].text).pos == "VERB" for i in back)
    before = {scene.key(i) for i in range(mention.first)}
    if {"понести", "потеря"} <= before:
        return not before & ENEMIES  # «первые потери армия понесла: двое убиты»
    return lost and not {scene.key(i) for i in back} & ENEMIES
