"""What looks like a claim in Arabic and is none: negations, plans, enemy acts, aid, losses."""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ..licensing import is_licensed
from .beside import GROUND, from_air, words_before, words_of
from .denied import is_denied
from .elsewhere import is_elsewhere
from .ground import by_guns, by_hand, in_a_fight, is_cleared
from .licences import LICENCES
from .losses import is_own_loss
from .rockets import HIT_BY_THEM, is_of_foes, is_of_rockets, is_shot_down
from .unreal import is_unreal
from .verb_marks import verbs
from .word_lists import bare_words

_THAT_THEY = frozenset("انها انهم انه".split())  # قالت حماس إنها قصفت
HEAD = 4  # tokens in which a sentence says what it goes on about
ROSE = 12  # tokens from the doing of those who are struck to a verb of theirs
ANSWERED = 5  # tokens from "in reply to" to the figure of what was answered
LOOK_BACK = 40  # mentions back to what was said before
RESULTS = frozenset(("person", "item", "target", "settlement", "area", "aircraft", "weapon"))
NEGATIONS = frozenset("لم لن لا ليس ليست دون عدم اي ايا".split())
ENDING = frozenset("تتوقف يتوقف تهدا يهدا تنقطع ينقطع تخل تنته".split())  # what goes on did not
CAPPING = frozenset("يقل تقل يتجاوز تتجاوز يتعد تتعد يزيد تزيد".split())  # لم يتجاوز عددها 15
ENEMIES = bare_words(
    """
    المسلحون المسلحين الحوثيون الحوثيين الحوثي الإرهابيون داعش المتمردون الميليشيا المليشيا
    الميليشيات المليشيات الفصائل حماس المعارضة التنظيم النصرة الحوثية مسلحو مسلحون إرهابيو
    مسلحين إرهابيون حزب القسام سرايا
    """
)
AID = bare_words(
    """
    مساعدات مساعدة إنسانية إغاثة غذائية سلال سلة حصص طبية نازحين لاجئين لاجئ نازح العودة عادوا
    إجلاء أدوية المواد وزع وزعت
    """
)
RELIEF = bare_words("مساعدات إغاثة إغاثية إنسانية غذائية أدوية")  # what aircraft carry
CEASEFIRE = bare_words("هدنة الهدنة خروقات خرق خرقا انتهاكات انتهاك المصالحة وقف")
ARRESTS = bare_words("اعتقال القبض ضبط اعتقلت ضبطت توقيف أوقفت استسلم استسلموا استسلام أسر")
MONEY = bare_words("كلفة تكلفة بكلفة ثمن سعر دولار تكاليف ميزانية تكلف يكلف")
INTERCEPTED = bare_words("اعترضت اعترض اعتراض تصدت تصدى اعترضتها اعترضها القبة باتريوت")
AGAINST_AIR = INTERCEPTED | bare_words("هاون قذائف قذيفة راجمات")
HELD = bare_words(
    """فيها فيه بداخلها بداخله داخلها داخله تضم يضم تحوي يحوي تحتوي يحتوي يتحصن يختبئ تحصن اختبأ
    تحملان يحملان"""
)
CHEMICAL = bare_words("كيماوي كيميائي كيماوية كيميائية السارين")
FORBIDDEN = bare_words("المحظور المحظورة محظور محظورة المصنف المصنفة")


def is_trap(scene: Scene, mention: Mention) -> bool:
    """Is the mention none of the campaign's?"""
    return (
        not is_licensed(LICENCES, scene, mention)
        or is_elsewhere(scene, mention)
        or mention.noun == "person"
        and bool(words_of(scene) & CHEMICAL)
        or _negated(scene, mention)
        or is_denied(scene, mention)
        or is_unreal(scene, mention)
        or bool(words_before(scene, mention, 4) & MONEY)
        or mention.noun == "engagement"
        and not _strikes(scene)
        or mention.noun in RESULTS
        and _other_business(scene, mention)
        or by_guns(scene, mention)
        or by_hand(scene, mention)
        or mention.noun == "strike"
        and is_of_rockets(scene, mention)
        or mention.noun in HIT_BY_THEM
        and is_of_foes(scene, mention, ENEMIES)
        or mention.noun == "none"
        and bool(words_of(scene) & AID)
        and not from_air(scene)
        or _is_second_of(scene, mention)
        or mention.noun in ("item", "weapon", "person")
        and _held(scene, mention)
    )


def _strikes(scene: Scene) -> bool:
    """Engagements are parts of strikes; the word alone means fighting on the ground."""
    return any(m.kind == "noun" and m.value == "strike" for m in scene.sentence.marks)


def _negated(scene: Scene, mention: Mention) -> bool:
    """لم تنفذ أي غارة, لم تكن هناك ضربات; but لم تتوقف الغارات."""
    if any(scene.key(i) in ENDING and scene.key(i - 1) in NEGATIONS for i in range(mention.first)):
        return False
    verb = mention.verb_mark
    at = verb.first if verb is not None and verb.first < mention.first else mention.first
    near = {scene.key(i) for i in range(at - 3, at) if scene.key(i - 1) != "ال"}  # على الدون
    near |= {scene.key(mention.first - 1)}
    over = next((v for v in reversed(verbs(scene)) if v.last <= mention.first), None)
    if over is not None and mention.first - over.last < 6:
        near |= {scene.key(over.first - 1)}
    if mention.rule == "placed strikes" and "لم" in words_before(scene, mention, 5):
        return True  # لم تُعرف بعدها ضربات
    if scene.key(mention.first - 1) == "اي":
        near.discard("اي")  # نصف الطلعات، أي 60 طلعة
    return bool(near & NEGATIONS) and not near & CAPPING and not _excepted(scene, mention)


def _excepted(scene: Scene, mention: Mention) -> bool:
    """لم تشهد إلا غارة واحدة: there was that one."""
    return bool({scene.key(i) for i in range(mention.first - 2, mention.first)} & {"الا", "سوي"})


def _is_second_of(scene: Scene, mention: Mention) -> bool:
    """946 طلعة من أصل 5500: the number of which they are a part; بزيادة 200 طلعة: a growth."""
    if scene.key(mention.first - 1).removeprefix("ب") == "زياده":
        return True
    return scene.key(mention.first - 1) == "اصل" or scene.key(mention.first - 2) == "اصل"


def _held(scene: Scene, mention: Mention) -> bool:
    """دمرت قاعدة فيها 3 سيارات: what a thing held is told of that one thing."""
    if not {scene.key(i) for i in range(mention.first - 2, mention.first)} & HELD:
        return False
    before = (scene.mark(i) for i in range(mention.first - 1, mention.first - 6, -1))
    known = (m for m in before if m is not None and m.kind in ("noun", "verb"))
    thing = next((m for m in known if m.value not in ("person", "deploy", "none")), None)
    return thing is not None and thing.kind == "noun" and thing.value in ("item", "target")


def _other_business(scene: Scene, mention: Mention) -> bool:
    """Aid, truces, mines, prisoners, ground fighting, interceptions and own losses."""
    words = words_of(scene)
    if mention.verb == "lose" or is_own_loss(scene, mention):
        return True
    if _answered(scene, mention) or _came_with(scene, mention) or in_a_fight(scene, mention):
        return True
    if (
        _blown_up(scene, mention)
        or _by_enemy(scene, mention)
        or _found_first(scene, mention)
        or _strength(scene, mention)
    ):
        return True
    if mention.noun == "weapon" and words & INTERCEPTED or is_shot_down(scene, mention):
        return True
    if is_cleared(scene, mention):
        return True
    if (
        words & ARRESTS
        and mention.noun in ("person", "item", "weapon")
        and words_before(scene, mention, 8) & ARRESTS
    ):
        return True
    relief = mention.noun == "aircraft" and bool(words & RELIEF) and not _strikes(scene)
    if relief or is_of_rockets(scene, mention):
        return True
    if from_air(scene):
        return False
    if words & (AID | CEASEFIRE):
        return mention.verb not in ("destroy", "damage", "hit")
    grounded = bool(words & GROUND) and not _tells_results(scene)
    return grounded or not _air_before(scene)


def _tells_results(scene: Scene) -> bool:
    """ومن نتائجها أنها أحرقت عجلة يقودها انتحاري: of the flights told before."""
    return any(scene.key(i).startswith(("نتايج", "حصيل")) for i in range(HEAD))


def _strength(scene: Scene, mention: Mention) -> bool:
    """وعددهم نحو 30 مسلحا: how many there were, under no verb of killing."""
    near = words_before(scene, mention, 3)
    told = {"عدد", "هم"} <= near or "عددهم" in near
    return mention.noun == "person" and told and mention.verb not in ("kill", "wound")


def _found_first(scene: Scene, mention: Mention) -> bool:
    """اكتشاف وتدمير 145 وكرا: what was found and then destroyed was found by troops."""
    verb = mention.verb_mark
    if verb is None or scene.key(verb.first - 1) != "و":
        return False
    found = scene.mark(verb.first - 2)
    return found is not None and found.kind == "verb" and found.value in ("detect", "lose")


def _launched_by(behind: list[str]) -> str:
    """Who launched them: أطلقها الحوثيون behind the phrase."""
    at = next((i for i, word in enumerate(behind) if word.startswith("اطلق")), None)
    rest = [w for w in behind[at + 1 :] if w not in ("ها", "ال")] if at is not None else []
    return rest[0] if rest else ""


def _air_before(scene: Scene) -> bool:
    """Was something from the air told in the statement before?"""
    return any(
        m.noun in ("sortie", "strike_sortie", "strike", "aircraft", "target") or m.verb
        for m in scene.earlier[-LOOK_BACK:]
    )


def _by_enemy(scene: Scene, mention: Mention) -> bool:
    """Did those who are struck do it: أطلق الحوثيون 20 صاروخا?"""
    verb = next((v for v in reversed(verbs(scene)) if v.last <= mention.first), None)
    if verb is None or verb.value not in (
        "hit",
        "release",
        "fly",
        "destroy",
        "kill",
        "damage",
        "wound",
        "lose",
    ):
        return False
    between = [scene.key(i) for i in range(verb.last, min(mention.first, verb.last + 4))]
    behind = [scene.key(i) for i in range(mention.first, mention.last + 6)]
    if mention.noun == "person":
        shelled = [v for v in verbs(scene) if v.value == "hit" and v.last <= mention.first]
        return any(_they_did(scene, v) for v in shelled)  # المسلحون قصفوا البلدة فقتل ثلاثة
    if mention.noun == "weapon":
        before = {scene.key(i) for i in range(verb.first - 5, verb.first)}
        return bool((set(between) | before) & ENEMIES) or _launched_by(behind) in ENEMIES
    doer = next((word for word in between if word != "ال"), "")
    acted = verb.value in ("hit", "destroy") and doer in ENEMIES and doer.endswith("ون")
    acted = acted or verb.value == "hit" and _they_did(scene, verb) or _they_rose(scene, verb)
    return mention.noun in ("item", "target") and acted  # استهدف الحوثيون معسكرا


def _answered(scene: Scene, mention: Mention) -> bool:
    """ردا على إطلاق 20 قذيفة: what was answered is the other side's deed."""
    if mention.noun not in ("weapon", "person"):
        return False
    back = range(mention.first - ANSWERED, mention.first)
    return any((scene.key(i), scene.key(i + 1)) == ("ردا", "علي") for i in back)


def _blown_up(scene: Scene, mention: Mention) -> bool:
    """تفجير شاحنة أودى بحياة 512: a blast on the ground."""
    verb = mention.verb_mark
    blast = verb is not None and scene.key(verb.first) == "تفجير"
    return blast and mention.rule == "one thing" and not from_air(scene)


def _came_with(scene: Scene, mention: Mention) -> bool:
    """وصلت بمروحيتين وقتلت: with what they came."""
    with_it = scene.key(mention.first - 1) == "ب"
    return with_it and mention.noun == "item" and mention.verb == "destroy"


def _they_did(scene: Scene, verb: Mark) -> bool:
    """أعلن الحوثيون أنهم قصفوا: a verb in the plural behind those who are struck."""
    before = {scene.key(i) for i in range(verb.first)}
    if scene.key(verb.first - 1) in _THAT_THEY:
        return bool(before & ENEMIES) and not any(m.kind == "air" for m in scene.sentence.marks)
    return scene.key(verb.first).endswith("وا") and bool(before & ENEMIES)


def _they_rose(scene: Scene, verb: Mark) -> bool:
    """بعد قيام مجموعة مسلحين باستهداف رتل وتدمير مدرعات: the doing of those who are struck."""
    rose = next((i for i in range(verb.first - ROSE, verb.first) if scene.key(i) == "قيام"), None)
    if rose is None or verb.value not in ("hit", "destroy"):
        return False
    return any(scene.key(i) in ENEMIES for i in range(rose + 1, min(rose + 6, verb.first)))


def by_enemy_on(scene: Scene, verb: Mark) -> bool:
    """قصفت الميليشيات مدينة مأرب: those who are struck, and then the place that they shell."""
    for i in range(verb.last, verb.last + 3):
        after = scene.mark(i + 1)
        placed = scene.key(i + 1) == "مدينه" or after is not None and after.kind == "place"
        if scene.key(i) in ENEMIES and placed:
            return True
    return False
