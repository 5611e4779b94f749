"""The verbs of an Arabic sentence in order, and which of them has its object within or behind."""

from ...lexicon import Mark
from ...mentions import Scene

PRONOUNS = frozenset(("ها", "هم", "هما", "ه", "هن"))
NO_OBJECT = frozenset(", ، . و في ب خلال جراء اثر الي من علي".split())


def verbs(scene: Scene) -> list[Mark]:
    """The verbs of a sentence in order."""
    return [mark for mark in scene.sentence.marks if mark.kind == "verb"]


def has_object(scene: Scene, verb: Mark) -> bool:
    """Does the verb have something of its own further on?"""
    for i in range(verb.last, min(verb.last + 6, len(scene.sentence.tokens))):
        mark = scene.mark(i)
        if scene.key(i) in NO_OBJECT:
            return False
        if mark is not None and mark.kind in ("noun", "number"):
            return True
    return False


def owns_object(scene: Scene, verb: Mark) -> bool:
    """دمرتها: the verb has its object in itself."""
    return scene.key(verb.last) in PRONOUNS and scene.sentence.tokens[verb.last].glued


def owning_verb(scene: Scene) -> Mark | None:
    """ثلاث دبابات ونقطة قيادة دمرتها الطائرات: the first verb, that has a list before it."""
    first = next(iter(verbs(scene)), None)
    return first if first is not None and owns_object(scene, first) else None


def heads_list(scene: Scene, verb: Mark) -> bool:
    """ومما تم تدميره 25 موقعا: the pronoun of the verb is what the list behind it names."""
    return bool({scene.key(i) for i in range(verb.first - 3, verb.first)} & {"مما", "ما"})


def ruined_then(scene: Scene, last: int) -> bool:
    """استهدفت ثلاثة مخازن ودمرتها بالكامل, فأحرقتها: what was hit, and then destroyed."""
    for verb in verbs(scene):
        then = scene.key(verb.first - 1) in ("و", "ف") and verb.first >= last
        if then and verb.value == "destroy" and scene.key(verb.last) in PRONOUNS:
            return scene.sentence.tokens[verb.last].glued
    return False
