"""Arabic rules for mentions: what a number counts, and where it stands."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene, counted_nouns
from ...quantities import Quantity
from .forms import MANY, ONE
from .governing import INJURING
from .grammar import COMBAT, PREPOSITIONS, phrase_end

AMONG = frozenset("بينها بينهم منها منهم بينما ضمنها".split())
FEMININE_NOUNS = frozenset(("strike", "sortie", "strike_sortie"))
FLYING = frozenset("حلق حلقت تحلق يحلق اقلع اقلعت طار طارت".split())
TWICE = ("مرتين", "مرتان")
ARMS = frozenset("اسلحه اسلحت سلاح ذخاير ذخيره قنابل".split())  # اسلحت: اسلحتها
PORTION = 10  # tokens from نصيب to the strikes of which it was the part
LOOK_BACK = 40  # mentions back to what was said before


def counted(scene: Scene) -> Iterator[Mention]:
    """Number, then noun: ثلاث غارات, 22 من ضربات العراق, بينها 57 طلعة قتالية."""
    for mention in counted_nouns(scene):
        if mention.noun == "sortie" and (
            _is_combat_share(scene, mention) or _flown_for_strikes(scene, mention)
        ):
            mention.noun = "strike_sortie"
        mention.last = max(mention.quantity.last + 1, _trimmed(scene, mention))
        mention.last = _with_second(scene, mention)
        yield mention


def _trimmed(scene: Scene, mention: Mention) -> int:
    """Strikes own no other thing: أربع ضربات وحدتين are the strikes alone."""
    last, head = mention.last, _head(scene, mention)
    if mention.noun in FEMININE_NOUNS and head is not None:
        last = min(last, phrase_end(scene.sentence, head.last, genitive=False))
    while last > mention.quantity.last + 1 and scene.key(last - 1) in ("ال", "ل", "لل"):
        last -= 1
    return last


def _with_second(scene: Scene, mention: Mention) -> int:
    """8 آلاف مدرعة وعربة, 1024 بلدة وقرية: one figure for two kinds of thing."""
    head, second, after = _head(scene, mention), scene.mark(mention.last + 1), mention.last + 2
    if scene.key(mention.last) != "و" or head is None or second is None or second.kind != "noun":
        return mention.last
    alike = (
        head.form == second.form == ONE and head.value == second.value and head.last == mention.last
    )
    ending = scene.key(head.last - 1).endswith("ه") == scene.key(second.last - 1).endswith("ه")
    alone = (
        second.last == after and scene.sentence.tokens[after].kind != "word"
        if after < len(scene.sentence.tokens)
        else True
    )
    following = scene.mark(after)
    many = (mention.quantity.low or 0) > 10  # so that both stand in the singular
    closed = (
        alone
        or many
        and scene.key(mention.first - 1) == "و"
        or scene.key(after) in PREPOSITIONS | {"و"}
        or following is not None
        and (following.kind == "verb" or many and following.kind in ("particle", "equals"))
    )
    return second.last if alike and ending and closed else mention.last


def _head(scene: Scene, mention: Mention) -> Mark | None:
    marks = (scene.mark(i) for i in range(*mention.term))
    return next((m for m in marks if m is not None and m.kind == "noun"), None)


def _flown_for_strikes(scene: Scene, mention: Mention) -> bool:
    head = _head(scene, mention)
    return head is not None and for_strikes(scene, head.last)


def for_strikes(scene: Scene, at: int) -> bool:
    """2778 طلعة لشن غارات, 60 بهدف توجيه ضربات, 612 طلعة أطلقت فيها أسلحتها."""
    if _released_in_them(scene, at):
        return True
    if scene.key(at) not in ("ل", "لل") and scene.key(at + 1) not in ("هدف", "غرض", "قصد"):
        return False
    marks = (scene.mark(i) for i in range(at + 1, at + 4))
    return any(m is not None and m.kind == "noun" and m.value == "strike" for m in marks)


def _released_in_them(scene: Scene, at: int) -> bool:
    verb, keys = scene.mark(at), {scene.key(i) for i in range(at + 1, at + 4)}
    release = verb is not None and verb.kind == "verb" and verb.value == "release"
    return release and bool(keys & {"فيها", "خلالها"}) and bool(keys & ARMS)


def _is_combat_share(scene: Scene, mention: Mention) -> bool:
    """بينها 57 طلعة قتالية: the combat flights of a larger number of flights."""
    words = {scene.key(i) for i in range(*mention.term)}
    before = {scene.key(i) for i in range(mention.first - 4, mention.first)}
    return bool(words & COMBAT) and bool(before & AMONG)


def agreeing_behind(scene: Scene) -> Iterator[Mention]:
    """دمرت غارة واحدة موقعين, الضربات الخمس نفذت قرب مدينتين: of the noun before it."""
    for mention in number_behind(scene):
        if mention.quantity.low == 1 or scene.key(mention.quantity.first) == "ال":
            yield mention
        else:
            scene.taken.discard(mention.quantity.number)


def number_behind(scene: Scene) -> Iterator[Mention]:
    """Noun, then its number: الضربات الأربع, ضربة واحدة, غارتان اثنتان."""
    for quantity in scene.free():
        at = quantity.first - 1
        at -= scene.key(at) == "ال"
        the = "ال" in (scene.key(quantity.first), scene.key(quantity.first - 1))
        steps = 0
        while at >= 0 and steps < 3 and not is_noun(scene.mark(at)) and _is_plain(scene, at):
            at, steps = at - 1, steps + 1
        noun = scene.mark(at)
        if is_noun(noun) and noun.value == "none" and noun.form.startswith(ONE):
            if quantity.low == 1 and not steps:
                scene.taken.add(quantity.number)  # أسرة واحدة
            continue
        if not is_noun(noun) or noun.value == "none" or quantity.last - quantity.number != 1:
            continue
        low = quantity.low
        the = the or _is_portion(scene, noun)
        if not (low == 1 and noun.form.startswith(ONE) or the and noun.form.startswith(MANY)):
            continue
        if low == 1 and not the and scene.sentence.tokens[quantity.number].kind == "number":
            continue  # طائرة قاصف 1: part of a name
        if (
            low == 1
            and scene.key(quantity.last) in ("من", "في")
            and scene.key(quantity.last) == "من"
        ):
            continue
        scene.taken.add(quantity.number)
        first = noun.first - (scene.key(noun.first - 1) == "ال")
        yield Mention(
            quantity, noun.value, first, quantity.last, "number behind", (noun.first, noun.last)
        )


def _is_portion(scene: Scene, noun: Mark) -> bool:
    """وكان نصيب فرنسا من الضربات 86: so many of the strikes were its part."""
    back = {scene.key(i) for i in range(max(0, noun.first - PORTION), noun.first)}
    return bool(back & {"نصيب", "حصه"}) and scene.key(noun.first - 1) == "ال"


def is_noun(mark: Mark | None) -> bool:
    return mark is not None and mark.kind == "noun"


def _is_plain(scene: Scene, at: int) -> bool:
    """An adjective or the article may stand between."""
    return (
        scene.sentence.tokens[at].kind == "word"
        and scene.key(at) not in PREPOSITIONS | {"و", "من"}
        and (scene.mark(at) is None or scene.mark(at).kind == "air")
    )


def people_alone(scene: Scene) -> Iterator[Mention]:
    """قُتل ثمانية وجُرح اثنان, وسبعة استشهدوا: people beside the verb, without a noun."""
    for quantity in scene.free():
        verb = scene.mark(quantity.first - 1)
        if (behind := _fallen_behind(scene, quantity.last)) is not None:
            verb = behind
        elif verb is None or verb.kind != "verb" or not _is_nounless(scene, quantity.last):
            continue
        if verb.value not in ("kill", "wound") and scene.key(verb.first) not in INJURING:
            continue
        scene.taken.add(quantity.number)
        value = "wound" if verb.value == "hit" else verb.value
        yield Mention(
            quantity,
            "person",
            min(verb.first, quantity.first),
            max(verb.last, quantity.last),
            "people alone",
            (quantity.number, quantity.last),
            verb=value,
            verb_mark=verb._replace(value=value),
            confidence=0.7,
        )


def _fallen_behind(scene: Scene, at: int) -> Mark | None:
    """A verb of dying in the plural right behind the number: استشهدوا, قتلوا, أصيبوا."""
    verb = scene.mark(at)
    if verb is None or verb.kind != "verb" or not scene.key(verb.first).endswith("وا"):
        return None
    return verb if verb.value in ("kill", "wound") or scene.key(at) in INJURING else None


def _is_nounless(scene: Scene, at: int) -> bool:
    """Does nothing follow that is counted: أصاب 170, أصاب 170 غيرهم?"""
    mark = scene.mark(at)
    led = mark is not None and mark.kind == "particle" and scene.key(at) in ("في", "جراء", "اثر")
    return mark is None or led or scene.key(at) in ("غير", "بينهم", "منهم", "بينهن", "من")


def times_struck(scene: Scene) -> Iterator[Mention]:
    """أغارت المقاتلات مئتي مرة, أغارت مرتين: struck so many times."""
    twice = [i for i in range(len(scene.sentence.tokens)) if scene.key(i) in TWICE]
    pairs = [Quantity(2, 2, "exact", i, i, i) for i in twice]
    for quantity in [*scene.free(), *pairs]:
        at = quantity.last
        if scene.key(at) not in ("مره", "مرات", *TWICE):
            continue
        before = [m for m in scene.sentence.marks if m.kind == "verb" and m.first < quantity.first]
        flown = bool(before) and scene.key(before[-1].first) in FLYING
        if flown or any(m.value == "hit" for m in before):
            scene.taken.add(quantity.number)
            noun = "sortie" if flown else "strike"
            yield Mention(quantity, noun, quantity.first, at + 1, "times struck", (at, at + 1))
