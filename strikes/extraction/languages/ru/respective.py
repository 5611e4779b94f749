"""Figures that go with those before them in turn, or with each place of a list."""

from collections.abc import Iterator

from ...mentions import Mention, Scene
from ...places import Place
from .noun_phrases import phrase_at


def respectively(scene: Scene) -> Iterator[Mention]:
    """«1990 вылетов, из которых 952 ударных; за среду - 204 и 110 соответственно»."""
    free = list(scene.free())
    for one, other in zip(free, free[1:], strict=False):
        joined = scene.key(one.last) == "и" and other.first == one.last + 1
        if not joined or scene.key(other.last) != "соответственно":
            continue
        said = [m for m in scene.preceding(one.first) if m.noun not in (None, "none")][-2:]
        if len(said) < 2:
            continue
        for quantity, before in zip((one, other), said, strict=True):
            scene.taken.add(quantity.number)
            span = quantity.first, quantity.last
            yield Mention(
                quantity, before.noun, *span, "respectively", span, verb=before.verb, confidence=0.7
            )


def one_thing_each(scene: Scene) -> Iterator[Mention]:
    """«По одному складу - в Злитане и Мисурате»: one such thing at each place."""
    for quantity in scene.free():
        if scene.key(quantity.first - 1) != "по" or quantity.low != 1:
            continue
        phrase = phrase_at(scene.sentence, quantity.last, scene.language.forms)
        places = _listed_behind(scene, phrase.last) if phrase is not None else []
        if phrase is None or len(places) < 2:
            continue
        scene.taken.add(quantity.number)
        for place in places:
            first = place.first if place is not places[0] else quantity.first
            each = quantity._replace(first=first, number=first)
            term = phrase.first, phrase.last
            yield Mention(each, phrase.noun, first, place.last, "one each", term, confidence=0.7)


def _listed_behind(scene: Scene, at: int) -> list[Place]:
    """The names of the one list that begins right behind a token."""
    found: list[Place] = []
    for place in scene.language.find_places(scene.sentence):
        if place.first >= at and place.first - (found[-1].last if found else at) <= 2:
            found.append(place)
    return found
