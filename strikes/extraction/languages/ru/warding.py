"""What air defence met in Russian text: its own doings are no claims of the campaign."""

from ...mentions import Mention, Scene
from .enemies import FROM_AIR, from_air, lemmas
from .noun_phrases import QUOTES
from .word_lists import words

DEFENCE = words("отразить отражать отражение пресечь")
AGAINST_AIR = DEFENCE | words("пво перехватить сбить")
_DEFENDERS = words("пво зенитчик панцирь")
_DEFENDING = words("сила средство расчет система комплекс подразделение боец экипаж")
STRIKERS = words("авиация бомбардировщик штурмовик вкс ввс авиагруппа авиаудар вылет")
_MET = words("беспилотник бпла дрон ракета аппарат")


def is_warded_off(scene: Scene, mention: Mention) -> bool:
    """«Отражена 21 атака, уничтожены 45 аппаратов», «ПВО уничтожила шесть ракет»: air defence."""
    struck = mention.noun in ("strike", "item", "aircraft", "weapon")
    fallen = mention.noun == "person" and not from_air(scene)
    told = lemmas(scene)
    attack = mention.noun == "strike"  # the one that was repelled, whoever repelled it
    if (struck or fallen) and told & DEFENCE and (attack or not told & STRIKERS):
        return True
    return mention.noun in ("aircraft", "weapon") and _met_by(scene, mention)


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
        if form.in_case("ablt") or form.in_case("nomn") and i < mention.first:
            return True
    return False


def was_downed(scene: Scene) -> bool:
    """«Два беспилотника сбиты. Прежняя атака была …»: an attack of the kind that was met."""
    at = scene.sentence.index
    before = scene.sentences[at - 1] if at else scene.sentence
    met = {token.key for token in before.tokens} & _MET
    if not (at and met and scene.language.is_against_air(before)):
        return False
    return not lemmas(scene) & (FROM_AIR - {"налет", "удар", "беспилотник", "бпла", "дрон"})
