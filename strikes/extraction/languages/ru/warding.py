"""What air defence met in Russian text: its own doings are no claims of the campaign."""

from itertools import pairwise

from ...mentions import Mention, Scene
from .enemies import FROM_AIR, from_air, lemmas
from .licences import STRIKES
from .noun_phrases import QUOTES
from .word_lists import words

DEFENCE = words("отразить отражать отражение пресечь")
AGAINST_AIR = DEFENCE | words("пво перехватить сбить")
_DEFENDERS = words("пво зенитчик панцирь противовоздушный противоракетный")
_DEFENDING = words("сила средство расчет система комплекс подразделение боец экипаж")
STRIKERS = words("авиация бомбардировщик штурмовик вкс ввс авиагруппа авиаудар вылет")
_MET = words("беспилотник бпла дрон ракета аппарат")
REACH = 4  # tokens between what was met and the land that it flew over


def is_warded_off(scene: Scene, mention: Mention) -> bool:
    """«Отражена 21 атака, уничтожены 45 аппаратов», «ПВО уничтожила шесть ракет»: air defence."""
    struck = mention.noun in ("strike", "item", "aircraft", "weapon")
    fallen = mention.noun == "person" and not from_air(scene)
    told = lemmas(scene)
    attack = mention.noun == "strike"  # the one that was repelled, whoever repelled it
    if (struck or fallen) and told & DEFENCE and (attack or not told & STRIKERS):
        return True
    craft = scene.key(mention.quantity.last) in _MET  # «два аппарата»
    if mention.noun not in ("aircraft", "weapon") and not craft:
        return False
    return _met_by(scene, mention) or _over_land(scene, mention)


def _over_land(scene: Scene, mention: Mention) -> bool:
    """«По одному дрону уничтожили над Тамбовской областью»: it fell where it had been flying."""
    if mention.verb not in ("destroy", "neutralise"):
        return False
    reach = range(mention.first - REACH, mention.last + REACH)
    return any(scene.key(i) == "над" for i in reach)


def _met_by(scene: Scene, mention: Mention) -> bool:
    """Do «силы ПВО», «зенитчики» do or suffer it («шесть ракет уничтожены силами ПВО»)?"""
    form_of, run = scene.language.forms.of, scene.sentence.tokens
    for i, token in enumerate(run):
        if token.key not in _DEFENDERS:
            continue
        at = i - 1 - (run[i - 1].text in QUOTES)
        head = token if token.key == "зенитчик" else run[at] if at >= 0 else None
        if head is None or head is not token and head.key not in _DEFENDING:
            continue
        form = form_of(head.text)
        led = i < mention.first or bool(lemmas(scene) & {"сбить", "перехватить"})
        if form.in_case("ablt") or form.in_case("nomn") and led:
            return True
    return False


def was_downed(scene: Scene) -> bool:
    """«Два беспилотника сбиты. Прежняя атака была …»: an attack of the kind that was met."""
    at = scene.sentence.index
    before = scene.sentences[at - 1] if at else scene.sentence
    keys = [token.key for token in scene.sentence.tokens]
    again = any(a == "цель" and b in STRIKES for a, b in pairwise(keys))
    if at and again and DEFENCE & {token.key for token in before.tokens}:
        return True  # «ПВО отразила удар. Целью удара был Наджран»
    met = {token.key for token in before.tokens} & _MET
    if not (at and met and scene.language.is_against_air(before)):
        return False
    return not lemmas(scene) & (FROM_AIR - {"налет", "удар", "беспилотник", "бпла", "дрон"})
