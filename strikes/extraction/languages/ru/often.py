"""How often, in one word: «дважды нанесли удары», «трижды вылетали»."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...quantities import Quantity
from .rules import TAKING_OFF

TIMES = {"дважды": 2, "трижды": 3, "четырежды": 4}
REACH = 8  # tokens between the word and its verb


def so_often(scene: Scene) -> Iterator[Mention]:
    """«Авиация дважды бомбила Мосул»: two strikes."""
    for at, token in enumerate(scene.sentence.tokens):
        times = TIMES.get(token.key)
        verb = _verb_near(scene, at) if times else None
        if times is None or verb is None:
            continue
        noun = "sortie" if scene.key(verb.first) in TAKING_OFF else "strike"
        last = _named_behind(scene, verb) or verb.last
        first, last = min(at, verb.first), max(at + 1, last)
        amount = Quantity(times, times, "exact", at, at, at + 1)
        yield Mention(amount, noun, first, last, "so often", (verb.first, last), confidence=0.7)
        return


def _verb_near(scene: Scene, at: int) -> Mark | None:
    """The verb of striking or flying next to the word, in its clause."""
    near = [m for m in scene.sentence.marks if m.kind == "verb"]
    taken_off = [i for i, t in enumerate(scene.sentence.tokens) if t.key in TAKING_OFF]
    near += [Mark("verb", "deploy", "", i, i + 1) for i in taken_off]
    near = [m for m in near if abs(m.first - at) <= REACH]
    for verb in sorted(near, key=lambda m: abs(m.first - at)):
        first, last = sorted((verb.first, at))
        if any(scene.key(i) in (",", ";", ":") for i in range(first, last)):
            continue
        dealt = verb.value == "fly" and _named_behind(scene, verb)
        if verb.value == "hit" or dealt or scene.key(verb.first) in TAKING_OFF:
            return verb
    return None


def _named_behind(scene: Scene, verb: Mark) -> int:
    """Where «нанесла удары» ends; 0 for a verb that names no strike."""
    marks = (m for i in range(verb.last, verb.last + 3) if (m := scene.mark(i)))
    return next((m.last for m in marks if m.kind == "noun" and m.value == "strike"), 0)
