"""Russian figures told as the outcome: «шесть установок - результат суток работы авиации»."""

from ...mentions import Scene
from .combat import DASHES
from .word_lists import words

_OUTCOMES = words("результат итог счет урон трофей добыча баланс убыль")
_OPENING = DASHES | {":"}
CALLED = 4  # tokens from the dash to «результат»


def is_outcome(scene: Scene, first: int, last: int) -> bool:
    """Is the list in which these tokens stand called what aircraft achieved, with no verb?"""
    run, marks = scene.sentence.tokens, scene.sentence.marks
    if not scene.earlier and not any(_tells_of_flying(mark) for mark in marks):
        return False
    dash = next((i for i in range(last, len(run)) if run[i].key in DASHES), len(run))
    behind = {token.key for token in run[dash + 1 : dash + 1 + CALLED]} & _OUTCOMES
    if behind:
        return not any(mark.kind == "verb" and mark.first < dash for mark in marks)
    named = next((i for i in range(first) if run[i].key in _OUTCOMES), first)
    opened = any(run[i].key in _OPENING for i in range(named, first))
    return opened and not any(m.kind == "verb" and named < m.first < first for m in marks)


def _tells_of_flying(mark) -> bool:
    return mark.kind == "air" or mark.value in ("strike", "sortie", "aircraft")
