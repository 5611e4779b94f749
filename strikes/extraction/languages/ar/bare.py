"""Arabic claims without a number: duals (غارتان) and one thing (مستودعا)."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...quantities import Quantity, one
from . import things
from .forms import ONE, TWO, noun
from .governing import INJURING
from .grammar import QUOTES, phrase_end
from .letters import key
from .onto import listed_hits, released_onto, struck_onto
from .verb_marks import heads_list, owning_verb, ruined_then, verbs

MASS = frozenset("عتاد عتادا مدفعيه ذخيره".split())  # never one of them
ON_THINGS = frozenset(("destroy", "hit", "damage", "suppress", "destroy_or_damage"))
DONE_TO = {"person": frozenset(("kill", "wound", "destroy")), "weapon": frozenset(("destroy",))}
SELDOM_ALONE = {
    key(form)
    for word in things.SELDOM_ALONE.replace("\n", " ").split(",")
    for form in noun(word.strip())
}
CIVILIANS = "مواطن طفل طفلة امرأة سيدة مدني رجل مسن شخص فتاة عامل "
LEADERS = frozenset(
    key(form)
    for word in (
        CIVILIANS + "شهيد قتيل جريح قائد قيادي زعيم أمير إرهابي مسلح قناص مسؤول مقاتل عنصر"
    ).split()
    for form in noun(word)
)
LISTING = frozenset("و , ، او كذلك ايضا كل فضلا اضافه جانب بالاضافه".split())
BLOCKING = frozenset(
    """
    من في الي عن قرب داخل بين بعد قبل عند لدي مع ك مثل باتجاه نحو حول خلف ل لل وسط عبر علي ان
    بان تحت كان
    """.split()
)
AMONG = frozenset("بينهم منهم بينهن".split())
ENDING_IT = frozenset("في و من ب علي قرب ال".split())
NAMED_PLACES = frozenset(("قاعده", "مطار", "معسكر"))
FINISHING = frozenset("قضي قضت قضوا اتي اتت اجهز اجهزت اغار اغارت اغاروا تغير يغير".split())
THINGS = frozenset(("target", "item", "person", "weapon"))


def pairs(scene: Scene) -> Iterator[Mention]:
    """A dual is two: غارتان, مدفعين, موقعي قتال."""
    for mark in scene.sentence.marks:
        if mark.kind != "noun" or not mark.form.startswith(TWO) or mark.value == "none":
            continue
        if is_taken(scene, mark) or scene.key(mark.first - 1) in ("بين", "كلا"):
            continue
        if mark.value == "target" and scene.key(mark.first) == "منطقتي":
            continue  # منطقتي أفاشين وباسيان: where it was
        described = scene.mark(mark.first - 1)  # عربتين مصفحتين
        things = described is not None and described.value in ("item", "target")
        if things and described.form.startswith(TWO):
            continue
        if (
            mark.value in ("item", "target")
            and not _struck(scene, mark)
            or _is_adjective(scene, mark)
        ):
            continue
        first = mark.first - (scene.key(mark.first - 1) == "ال")
        last = phrase_end(
            scene.sentence, mark.last, genitive=not scene.key(mark.last - 1).endswith(("ان", "ين"))
        )
        quantity = Quantity(2, 2, "exact", first, mark.first, first, article=True)
        yield Mention(
            quantity, mark.value, first, last, "dual", (mark.first, last), confidence=0.85
        )


def _is_adjective(scene: Scene, mark: Mark) -> bool:
    """مركزي للأسلحة: a word in ي is a dual only before what it owns: موقعي قتال."""
    if not scene.key(mark.last - 1).endswith("ي"):
        return False
    if scene.key(mark.first - 1) == "ال":
        return True  # الأمن المركزي: what owns takes no article
    before = scene.mark(mark.first - 1)
    owned = (
        mark.last < len(scene.sentence.tokens) and scene.sentence.tokens[mark.last].kind == "word"
    ) or scene.key(mark.last) in QUOTES  # منظومتي "بانتسير"
    behind = scene.key(mark.last) in ("و", "ل", "لل", "في", "ب", "من", "على", "الي")
    return not owned or behind or before is not None and before.value in ("item", "target")


def _struck(scene: Scene, mark: Mark) -> bool:
    """Does anything in the sentence say what happened to things?"""
    if any(v.value in ON_THINGS for v in verbs(scene)):
        return True
    return bool(listed_hits(scene, mark.first) or released_onto(scene, mark.first))


def is_taken(scene: Scene, mark: Mark) -> bool:
    return any(m.first <= mark.first < m.last for m in scene.in_order())


def one_thing(scene: Scene) -> Iterator[Mention]:
    """A bare singular under a verb: دمرت مركز قيادة ومستودعا ونفقا."""
    for mark in list(scene.sentence.marks):
        if scene.key(mark.first) in MASS:
            continue
        if mark.kind != "noun" or not mark.form.startswith(ONE) or is_taken(scene, mark):
            continue
        if mark.value not in THINGS:
            continue
        verb = _verb_over(scene, mark) or listed_hits(scene, mark.first)
        verb = verb or released_onto(scene, mark.first) or _listed_onto(scene, mark)
        if verb is None or not _is_object(scene, mark, verb):
            continue
        if verb.value == "hit" and ruined_then(scene, mark.last):
            verb = verb._replace(value="destroy")
        last = phrase_end(scene.sentence, mark.last)
        quantity = one(mark.first)
        yield Mention(
            quantity, mark.value, mark.first, last, "one thing", (mark.first, last),
            verb=verb.value, verb_mark=verb, confidence=0.7,
        )  # fmt: skip


def _listed_onto(scene: Scene, mark: Mark) -> Mark | None:
    """أربع ضربات على أربع وحدات وعربة: what goes on behind a figure of things struck."""
    before = next((m for m in scene.in_order() if m.last == mark.first - 1), None)
    if before is None or before.noun not in ("item", "target") or scene.key(before.last) != "و":
        return None
    return struck_onto(scene, before)


def one_weapon(scene: Scene) -> Iterator[Mention]:
    """One that was launched: أطلقت طائرة صاروخا على موقع."""
    for mark in scene.sentence.marks:
        single = mark.kind == "noun" and mark.value == "weapon" and mark.form.startswith(ONE)
        if scene.key(mark.first - 1) == "ال" or scene.key(mark.last) in ("اول", "لاول"):
            continue  # استخدمت القنبلة أول مرة: of a type
        if not single or is_taken(scene, mark) or not scene.key(mark.last - 1).endswith(("ا", "ه")):
            continue
        verb = next((v for v in reversed(verbs(scene)) if v.last <= mark.first), None)
        if verb is None or verb.value != "release" or not _is_subject(scene, verb.last, mark.first):
            continue
        yield Mention(
            one(mark.first), "weapon", mark.first, mark.last, "one weapon",
            (mark.first, mark.last), verb=verb.value, verb_mark=verb, confidence=0.7,
        )  # fmt: skip


def _verb_over(scene: Scene, mark: Mark) -> Mark | None:
    """The verb that has the noun as object or passive subject."""
    allowed = DONE_TO.get(mark.value, ON_THINGS)
    left = [
        v
        for v in verbs(scene)
        if v.last <= mark.first and v.value not in ("release", "deploy", "fly")
        if scene.key(v.first - 1) not in ("ل", "لل")  # لنقل النفط says what a thing is for
    ]
    if not left and (verb := owning_verb(scene)) is not None and mark.last <= verb.first:
        return verb if verb.value in allowed else None
    if left and (left[-1].form != "left" or heads_list(scene, left[-1])):
        verb = left[-1]
        if mark.value == "person" and scene.key(verb.first) in INJURING:
            verb = verb._replace(value="wound")
        return verb if verb.value in allowed and mark.first - verb.last < 40 else None
    return None


def _is_object(scene: Scene, mark: Mark, verb: Mark) -> bool:
    """Indefinite, and right behind its verb, its verb's subject, or another item of a list."""
    before, word = scene.key(mark.first - 1), scene.key(mark.first)
    previous = scene.mark(mark.first - 1)
    if before == "(":
        return False
    if previous is not None and previous.kind == "list":
        return True
    if before == "علي" and verb.first == mark.first - 1:
        return word not in NAMED_PLACES
    if before == "ال" or before in BLOCKING and verb.last != mark.first:
        onto = scene.key(verb.first) in FINISHING or verb.last == mark.first
        return before == "علي" and onto
    if _is_part(scene, mark, before):
        return True
    if mark.value == "person" and any(m.last == mark.first - 1 for m in _people(scene)):
        return before == "و"  # بينهم خمسة مدنيين وطفل
    if mark.value == "person" and (word not in LEADERS or mark.first - verb.last > 1):
        return False
    if mark.value == "person":
        return not _kills(scene, mark)
    accusative = word.endswith("ا")
    listed = before in LISTING or verb.last == mark.first
    listed = (
        listed or previous is not None and previous.kind in ("place", "country", "time", "weekday")
    )
    if word in SELDOM_ALONE and mark.last - mark.first == 1 and not accusative:
        return _is_described(scene, mark) and (listed or _is_subject(scene, verb.last, mark.first))
    return accusative or listed or _is_subject(scene, verb.last, mark.first)


def _is_part(scene: Scene, mark: Mark, before: str) -> bool:
    """أربعة أشخاص بينهم طفل, 15 هدفا بينها نفق: one of those who were counted."""
    if mark.value == "item" and before in ("بينها", "ضمنها"):
        return any(m.noun == "target" and m.last <= mark.first for m in scene.in_order())
    return mark.value == "person" and before in AMONG and bool(_people(scene))


def _people(scene: Scene) -> list[Mention]:
    return [m for m in scene.in_order() if m.noun == "person"]


def _kills(scene: Scene, mark: Mark) -> bool:
    """قتل مسلح جنديا: the one behind the verb did it."""
    after = scene.mark(mark.last)
    person = after is not None and after.kind == "noun" and after.value == "person"
    return person and scene.key(mark.last).endswith("ا") and not scene.key(mark.first).endswith("ا")


def _is_subject(scene: Scene, first: int, last: int) -> bool:
    """Does only what struck, or where and when, stand between: دمرت قاذفة "سو-34" مركز قيادة?"""
    for i in range(first, last):
        token, mark = scene.sentence.tokens[i], scene.mark(i)
        if token.key in ("و", "التي", "الذي", "حيث", "ان", "(") or token.text in ".؛;:":
            return False
        if (
            mark is not None
            and mark.kind == "noun"
            and mark.value in ("item", "target", "person", "weapon")
        ):
            return False
    return True


def _is_described(scene: Scene, mark: Mark) -> bool:
    """Does something follow that makes it a thing: مركز قيادة, قاعدة تدريب, مركزا لداعش?"""
    after = scene.mark(mark.last)
    run = scene.sentence.tokens
    if mark.last >= len(run) or run[mark.last].kind != "word" or scene.key(mark.last) in ENDING_IT:
        return False
    return after is None or after.kind in ("noun", "air")
