"""Russian lists under one «по»: «удары по складу и трем установкам у X, двум танкам у Y»."""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from .asides import verbs_of
from .forms import Forms

STRUCK = frozenset(("target", "item"))
REACH = 24  # tokens back to the first of the list


def listed_under(scene: Scene, mention: Mention, forms: Forms) -> bool:
    """Does a number in the dative go on with what was struck?"""
    if mention.noun not in STRUCK or not _in_dative(scene, mention, forms):
        return False
    return under_strike(scene, mention.first)


def _in_dative(scene: Scene, mention: Mention, forms: Forms) -> bool:
    """«Двум складам»; digits («12 складам») have the case of what they count."""
    run, number = scene.sentence.tokens, scene.sentence.tokens[mention.quantity.number]
    if number.kind != "number":
        return forms.of(number.text).may_be("plur", "datv")
    counted = [forms.of(token.text) for token in run[mention.quantity.last : mention.last][:3]]
    return any(form.may_be("plur", "datv") for form in counted if form.pos in ("NOUN", "ADJF"))


def described_before(scene: Scene, mention: Mention) -> Mark | None:
    """«209 уничтоженных объектов, более 2 тысяч машин»: the participle holds for the next."""
    before = [m for m in scene.here if m.last <= mention.first and m.noun in STRUCK]
    if mention.noun not in STRUCK or not before:
        return None
    last = max(before, key=lambda m: m.first)
    between = {token.key for token in scene.sentence.tokens[last.last : mention.first]}
    inner = last.verb_mark is not None and last.first <= last.verb_mark.first < last.last
    return last.verb_mark if inner and between <= {",", "и", "а", "также"} else None


def under_strike(scene: Scene, at: int) -> bool:
    """Is something struck with «по» before the token, and only places and the list between?"""
    heads = [m for m in scene.sentence.marks if _is_struck_with(scene, m, at)]
    if not heads:
        return False
    first = heads[-1].last
    if any(first <= verb.first < at for verb in verbs_of(scene.sentence)):
        return False
    return not any(scene.key(i) in (";", ":", ".") for i in range(first, at))


def _is_struck_with(scene: Scene, mark: Mark, at: int) -> bool:
    """A thing with «по» before it, over its number and adjectives."""
    if mark.kind != "noun" or mark.value not in STRUCK or not at - REACH <= mark.last <= at:
        return False
    struck = any(
        m.value in ("strike", "hit", "sortie") and m.first < mark.first
        for m in scene.sentence.marks
    )
    return struck and "по" in {scene.key(i) for i in range(mark.first - 4, mark.first)}


def is_aimed_at(scene: Scene, mention: Mention) -> bool:
    """«По девяти объектам», «на 12 складов», not «на 12 узлах», «две колонны по 78 грузовиков»."""
    head = scene.language.forms.of(scene.sentence.tokens[mention.term[0]].text)
    if scene.key(mention.first - 1) == "на":
        return head.may_be("plur", "accs", "gent", "nomn") or not head.may_be("plur", "loct")
    shared = head.may_be("plur", "gent") and not head.may_be("plur", "datv")
    digits = scene.sentence.tokens[mention.quantity.number].text.isdecimal()
    return scene.key(mention.first - 1) == "по" and not (shared and digits)
