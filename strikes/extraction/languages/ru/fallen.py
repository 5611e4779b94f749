"""People of whom Russian tells only that they fell: «погибли 12», «число убитых боевиков»."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...quantities import Quantity
from .combat import DASHES
from .word_lists import words

TOLL = 12  # tokens from «число» to its number
_GROWN = words("""
    вырасти возрасти увеличиться достигнуть достичь составить превысить подняться дойти
    """)


def people_alone(scene: Scene) -> Iterator[Mention]:
    """People whom only the verb names: «около ста получили ранения», «погибли 12, ранены 30»."""
    for quantity in scene.free():
        left = quantity.first - 1 - (scene.key(quantity.first - 1) in DASHES)
        after, before = scene.mark(quantity.last), scene.mark(left)
        behind = before is not None and scene.key(quantity.last) in (",", ".", ";", "и", "", "а")
        verb = after if _on_people(after) else before if behind and _on_people(before) else None
        if verb is None and behind and _from_among(scene, quantity):
            verb = before
        if verb is None:
            continue
        scene.taken.add(quantity.number)
        first, last = min(verb.first, quantity.first), max(verb.last, quantity.last)
        yield Mention(
            quantity, "person", first, last, "people alone", (verb.first, verb.last),
            verb=verb.value, verb_mark=verb, confidence=0.7,
        )  # fmt: skip


def toll(scene: Scene) -> Iterator[Mention]:
    """«Число жертв удара по больнице выросло до 22»: what it counts stands before other nouns."""
    for quantity in scene.free():
        back = range(quantity.first - 1, max(-1, quantity.first - TOLL), -1)
        at = next((i for i in back if scene.key(i) in ("число", "количество")), None)
        fallen = None if at is None else _state(scene, at)
        grown = any(scene.key(i) in _GROWN for i in range(quantity.first - 3, quantity.first))
        if at is None or fallen is None or not grown:
            continue
        scene.taken.add(quantity.number)
        verb = Mark("verb", fallen, "", at, at + 2)
        yield Mention(
            quantity, "person", at, quantity.last, "toll", (at + 1, at + 2), verb=fallen,
            verb_mark=verb, confidence=0.8,
        )  # fmt: skip


def _state(scene: Scene, at: int) -> str | None:
    """ "kill" or "wound": of whom the number behind «число» is."""
    named = range(at, at + 3)  # «число погибших», a phrase of the lexicon, or «число жертв»
    marks = [m for i in named if (m := scene.mark(i)) is not None and m.kind == "verb"]
    told = next((m.value for m in marks if m.value in ("kill", "wound")), None)
    return told or ("kill" if scene.key(at + 1) == "жертва" else None)


def _from_among(scene: Scene, quantity: Quantity) -> bool:
    """«Из тех боевиков, кто приехал, уничтожены более двух тысяч»."""
    before = scene.mark(quantity.first - 1)
    if before is None or before.kind != "verb" or before.value != "destroy":
        return False
    people = [m for m in scene.sentence.marks if m.kind == "noun" and m.value == "person"]
    return any(
        m.first < quantity.first and "из" in {scene.key(m.first - 1), scene.key(m.first - 2)}
        for m in people
    )


def _on_people(mark: Mark | None) -> bool:
    return mark is not None and mark.kind == "verb" and mark.value in ("kill", "wound")


def so_many_fell(scene: Scene, noun: Mark) -> bool:
    """«Число убитых за время операции боевиков превысило …»: time and place stand between."""
    fallen = (m for m in scene.sentence.marks if m.kind == "verb" and m.value in ("kill", "wound"))
    return noun.value == "person" and any(
        m.last <= noun.first and scene.key(m.first) in ("число", "количество") for m in fallen
    )
