"""Which Arabic verb stands over a mention. The verb comes first; a passive may come behind.

دمرت الغارات ثلاثة مواقع · 146 هدفا تم تدميرها · قتل أربعة إرهابيين
"""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from .onto import hit_without_verb
from .states import state_of
from .verb_marks import has_object, heads_list, owns_object, ruined_then, verbs

# Verbs that say nothing about what happens to such a thing, and are passed over.
EMPTY = {
    "target": frozenset(("release", "deploy", "fly", "kill", "take", "wound")),
    "item": frozenset(("fly", "release", "deploy", "take", "kill", "wound")),
    "person": frozenset(("fly", "release", "deploy", "damage", "take", "suppress", "detect")),
    "weapon": frozenset(("kill", "wound", "take", "deploy", "destroy", "damage", "detect", "hit")),
    "settlement": frozenset(
        ("fly", "hit", "release", "kill", "destroy", "deploy", "detect", "wound")
    ),
    "area": frozenset(("fly", "hit", "release", "kill", "destroy", "deploy", "detect", "wound")),
    "aircraft": frozenset(("kill", "wound", "take", "suppress")),
}
INJURING = frozenset("اصابه اصاب اصابت اصيب اصيبوا اصيبت اصابوا يصيب تصيب اصابات".split())
BASES = frozenset("قواعد قواعدها قاعدتها سالمه سالمين".split())
LANDED = frozenset("اصاب اصابت".split())
PARTING = frozenset(", ، . و ف ؛ : ان (".split())
AFTER = 5  # tokens between a phrase and the verb behind it
AMONG = frozenset("بينهم منهم بينهن ضمنهم هولاء".split())
LOOK_BACK = 60  # mentions back to what the sentence before told
REACH = 60  # tokens back to the verb of a long list


def govern(scene: Scene, mention: Mention) -> Mark | None:
    """The verb over a mention, its value the class that it has for such a thing."""
    if mention.verb is not None and mention.verb_mark is not None:
        return mention.verb_mark
    if mention.noun not in EMPTY:
        return None
    if (means := _means(scene, mention)) is not None:
        return means
    if (struck := _struck_with(scene, mention)) is not None:
        return struck
    if mention.noun == "person" and _is_among(scene, mention) and (whole := _whole(scene, mention)):
        return govern(scene, whole)
    verb = _behind(scene, mention) or _before(scene, mention) or _far_behind(scene, mention)
    verb = verb or hit_without_verb(scene, mention) or _told_before(scene, mention)
    state = state_of(scene, mention)
    if state:
        lost = verb is not None and verb.value == "lose"
        value = "lose" if lost else "kill" if state == "dead" else "wound"
        return (verb or Mark("verb", value, "", mention.first, mention.first))._replace(value=value)
    if verb is None:
        return None
    value = _value(scene, mention, verb)
    ruined = (
        value == "hit" and mention.noun in ("item", "target") and ruined_then(scene, mention.last)
    )
    return verb._replace(value="destroy" if ruined else value)


def _struck_with(scene: Scene, mention: Mention) -> Mark | None:
    """طائرتين من طراز سو 25 دمرتا قاعدة: aircraft right before their verb and its object."""
    if mention.noun != "aircraft":
        return None
    verb = next((v for v in verbs(scene) if v.first >= mention.last), None)
    if verb is None or verb.value not in ("destroy", "hit") or not has_object(scene, verb):
        return None
    between = [scene.key(i) for i in range(mention.last, verb.first)]
    apart = len(between) > AFTER or any(k in (",", "،", ".", "و", "التي") for k in between)
    return None if apart else verb._replace(value="deploy")


def _is_among(scene: Scene, mention: Mention) -> bool:
    """17 قتيلا بينهم 5 أطفال و3 نساء."""
    if {scene.key(i) for i in range(mention.first - 2, mention.first)} & AMONG:
        return True
    listed = (m for m in scene.here if m.noun == "person" and m.last == mention.first - 1)
    joined = scene.key(mention.first - 1) == "و"
    return joined and any(_is_among(scene, before) for before in listed)


def _whole(scene: Scene, mention: Mention) -> Mention | None:
    """The people of whom these are a part."""
    before = [m for m in scene.here if m.noun == "person" and m.last <= mention.first]
    if before:
        return max(before, key=lambda m: m.first)
    here = {id(m) for m in scene.here}
    earlier = [m for m in scene.earlier[-LOOK_BACK:] if m.noun == "person" and id(m) not in here]
    return earlier[-1] if earlier and earlier[-1].verb_mark is not None else None


def _told_before(scene: Scene, mention: Mention) -> Mark | None:
    """ومن هذه المنشآت 249 مركز قيادة: what was done to them the sentence before told."""
    opening = {scene.key(i) for i in range(4)}
    if mention.noun not in ("item", "target") or not (
        opening & {"هذه", "تلك"} and "من" in opening or opening & {"بينها", "منها"}
    ):
        return None
    here = {id(m) for m in scene.here}
    told = [
        m for m in scene.earlier[-LOOK_BACK:] if m.noun in ("item", "target") and id(m) not in here
    ]
    return told[-1].verb_mark if told else None


def _value(scene: Scene, mention: Mention, verb: Mark) -> str:
    if mention.noun == "person" and scene.key(verb.first) in INJURING:
        return "wound"
    if verb.value == "lose" and _enemy_lost(scene, verb):
        return {"person": "kill", "settlement": "take", "area": "take"}.get(mention.noun, "destroy")
    if mention.noun == "aircraft" and scene.key(verb.first).startswith(("اسقط", "اسقاط")):
        return "deploy" if _drops(scene, mention, verb) else "lose"
    if mention.noun == "aircraft" and verb.value == "lose" and _came_back(scene, verb):
        return "deploy"
    if mention.noun == "aircraft" and verb.value in ("destroy", "damage", "destroy_or_damage"):
        mention.noun = "item"
    if mention.noun == "aircraft" and verb.value in ("hit", "fly", "release"):
        return "deploy" if _acts(scene, mention, verb) else verb.value
    return verb.value


def _came_back(scene: Scene, verb: Mark) -> bool:
    """عادت الطائرات، وعددها 20، إلى قواعدها: those that came back had taken part."""
    back = scene.key(verb.first).startswith(("عاد", "عود", "رجع"))
    return back and any(token.key in BASES for token in scene.sentence.tokens)


def _drops(scene: Scene, mention: Mention, verb: Mark) -> bool:
    """أسقطت قاذفتان 100 قنبلة: they are its subject, and bombs its object."""
    subject = mention.first == verb.last and scene.key(mention.first).endswith("ان")
    dropped = (m for m in scene.here if m.noun == "weapon" and m.first > mention.first)
    return subject and any(dropped)


def _enemy_lost(scene: Scene, verb: Mark) -> bool:
    """تنظيم داعش فقد 217 بلدة: what those who are struck lose was taken or destroyed."""
    if not scene.key(verb.first).startswith(("فقد", "خسر")):
        return False
    near = {scene.key(i) for i in range(verb.first - 3, verb.last + 3)}
    return bool(near & {"داعش", "ارهابيون", "ارهابيين", "مسلحون", "مسلحين", "حوثيون", "تنظيم"})


def _means(scene: Scene, mention: Mention) -> Mark | None:
    """قصف بصاروخين موقعا: missiles by which something was struck were released."""
    if mention.noun != "weapon":
        return None
    fell = next((v for v in reversed(verbs(scene)) if v.last <= mention.first), None)
    if fell is not None and fell.value == "hit" and scene.key(fell.first).startswith("سقط"):
        return fell._replace(value="release")  # وسقط على سقبا 30 صاروخا
    if fell is not None and fell.last == mention.first and scene.key(fell.first) in LANDED:
        return fell._replace(value="release")  # أصابت خمسة صواريخ مستودعا
    behind = scene.mark(mention.last)
    if behind is not None and behind.kind == "verb" and behind.value == "hit":
        return behind._replace(value="release")  # ستة صواريخ أصابت موقعا
    about = scene.mark(mention.first)
    led = about is not None and about.kind == "qualifier" and scene.key(mention.first)[0] == "ب"
    if not led and "ب" not in {scene.key(mention.first - 1), scene.key(mention.first)}:
        return None
    struck = [v for v in verbs(scene) if v.value in ("hit", "destroy")]
    over = [v for v in struck if v.last < mention.first] or struck[:1]
    return over[-1]._replace(value="release") if over else None


def _acts(scene: Scene, mention: Mention, verb: Mark) -> bool:
    """Are the aircraft the verb's subject (أغارت عشر مقاتلات), not what it struck?"""
    return verb.value in ("fly", "release") or verb.first >= mention.last or verb.form == "both"


def _behind(scene: Scene, mention: Mention) -> Mark | None:
    """تم تدميرها, قتلوا, دُمرت right behind the phrase, with nothing of its own further on."""
    for verb in verbs(scene):
        if verb.first < mention.last:
            if verb.first > mention.first and verb.value in ("destroy", "damage", "hit"):
                return verb  # المواقع المدمرة
            continue
        between = [scene.key(i) for i in range(mention.last, verb.first)]
        if len(between) > AFTER or PARTING.intersection(between):
            return None
        after = scene.mark(mention.last)
        purpose = scene.key(verb.first - 1) in ("ل", "لل", "ب")
        if verb.value in EMPTY[mention.noun] or purpose or after and after.kind == "clause":
            return None
        dying = mention.noun == "person" and verb.value in ("kill", "wound")
        if dying and verb.first == mention.last and scene.key(verb.first).endswith("وا"):
            return verb  # سبعة مدنيين لقوا حتفهم
        if verb.form == "left" or verb.form == "both" and not has_object(scene, verb):
            return verb
        return None
    return None


def _before(scene: Scene, mention: Mention) -> Mark | None:
    """The nearest verb on the left that says what happened to such a thing."""
    for verb in reversed(verbs(scene)):
        if verb.last > mention.first or verb.value in EMPTY[mention.noun]:
            continue
        if (
            mention.noun == "person"
            and verb.value == "hit"
            and scene.key(verb.first) not in INJURING
        ):
            continue
        if mention.first - verb.last > REACH:
            return None
        if verb.value == "lose" and scene.key(verb.first - 1) in ("ل", "لل"):
            continue  # 15 شاحنة لنقل النفط: what they are for
        if verb.form == "left" and _is_passed(scene, verb, mention):
            continue
        return verb
    return None


def _is_passed(scene: Scene, verb: Mark, mention: Mention) -> bool:
    """A verb that has had its object before it does not reach on, unless a list goes on."""
    between = {scene.key(i) for i in range(verb.last, mention.first)}
    return not between & {"و"} and not heads_list(scene, verb)


def _far_behind(scene: Scene, mention: Mention) -> Mark | None:
    """The next verb that looks back: بـ120 دبابة و220 ناقلة جند دُمرت."""
    for verb in verbs(scene):
        if verb.first < mention.last or verb.value in EMPTY[mention.noun]:
            continue
        passive = verb.form == "both" and not has_object(scene, verb)
        first = next((v for v in verbs(scene) if v.first >= mention.last), None)
        told = verb is first and not any(v.last <= mention.first for v in verbs(scene))
        if verb.form == "left" or told and owns_object(scene, verb):
            return verb
        if passive and verb is first and not owns_object(scene, verb):
            return verb
    return None
