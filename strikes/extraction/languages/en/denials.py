"""English mentions that are denied, or only planned."""

from ...mentions import Mention, Scene

AFTER = 14  # tokens from what is told to the words that deny it
HAPPENED = frozenset("took take taken happen happened occur occurred".split())
DENYING = frozenset("denied denies deny denying".split())
TELLING = frozenset("add say note stress mention point like call count put emphasise".split())


def is_negated(scene: Scene, mention: Mention) -> bool:
    at = mention.quantity.first
    verb = mention.verb_mark
    if verb is not None and _is_to_come(scene, verb.first):
        return True
    if _never_happened(scene, mention):
        return True
    if verb is not None and _is_of_nobody(scene, verb.first):
        return True
    near = range(max(0, at - 4), at + 1)
    for mark in scene.sentence.marks:
        if mark.kind != "not" or scene.key(mark.last) in TELLING:
            continue  # "to which I would add 90 sorties"
        without = scene.key(mark.first) == "without"
        beside = at - mark.last <= without or not without  # cut without announcement to 414
        if mark.first in near and beside and not _comma_between(scene, mark.last, at):
            return True
        if _is_denied(scene, mark, mention):
            return True
        if verb is not None and not without and 0 <= verb.first - mark.last <= 2:
            return True
    return False


def _is_of_nobody(scene: Scene, verb: int) -> bool:
    """ "Denied hitting the hospital", "neither Russian nor Syrian aircraft, he said, struck it",
    "no missile of theirs had struck a base": the first verb is denied with its subject."""
    if scene.key(verb - 1) in DENYING or scene.key(0) == "neither":
        return True
    if scene.key(0) != "no" or scene.key(1) in ("fewer", "less", "longer", "doubt", "."):
        return False
    first = next(m.first for m in scene.sentence.marks if m.kind == "verb")
    return first == verb and not _comma_between(scene, 0, verb)


def _never_happened(scene: Scene, mention: Mention) -> bool:
    """ "Eight strikes of which Damascus had been accused never took place"."""
    end = min((b for b in scene.breaks if b > mention.last), default=mention.last + AFTER)
    keys = [scene.key(i) for i in range(mention.last, min(end, mention.last + AFTER))]
    denied = next((i for i, key in enumerate(keys) if key in ("never", "not")), None)
    return denied is not None and bool(HAPPENED & set(keys[denied + 1 : denied + 4]))


def _is_to_come(scene: Scene, verb: int) -> bool:
    """ "Is to send 12 Apaches", "will strike 40 targets"."""
    if scene.key(verb - 1) == "to":
        return scene.key(verb - 2) in ("is", "are")
    return scene.key(verb - 1) in ("will", "shall")


def _is_denied(scene: Scene, mark, mention: Mention) -> bool:
    """ "Denied that its jets had killed 30", "plans to buy 24 jets and to fly 1,500 sorties"."""
    word, verb = scene.key(mark.first), mention.verb_mark
    if any(m.kind == "say" and mark.first < m.first < mention.first for m in scene.sentence.marks):
        return False  # "denies hitting civilians and says that it killed 15 terrorists"
    parts = [b for b in scene.breaks if mark.first < b <= mention.first]
    if mark.first > mention.first or any(scene.key(b) != "where" for b in parts):
        return False  # "a wedding in Mokha, where 131 were killed" is denied with the raid
    if word.startswith("den"):
        return True
    planned = word.startswith("plan") and verb is not None and mark.last < verb.first
    return planned and scene.key(verb.first - 1) == "to"


def _comma_between(scene: Scene, first: int, last: int) -> bool:
    return any(t.text in ",;:" for t in scene.sentence.tokens[first:last])
