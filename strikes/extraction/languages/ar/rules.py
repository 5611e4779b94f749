"""Arabic rules for mentions: what a number counts, and where it stands."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene, counted_nouns, nouns_before
from ...quantities import Quantity
from .forms import MANY, ONE
from .governing import INJURING
from .grammar import COMBAT, PREPOSITIONS, STOPS, phrase_end

SHARES = frozenset("منها منهم بينها بينهم منهن بينهن".split())
AMONG = frozenset("بينها بينهم منها منهم بينما ضمنها".split())
LINKS = frozenset(
    "في ب قرب علي شمال جنوب غرب شرق شمالي جنوبي غربي شرقي اخري اخرون اخرين خلال يوم ليلا ضد استهدفت دمرت ل محيط".split()
)
FEMININE = frozenset(
    "ثلاث اربع خمس ست سبع ثماني ثمان تسع عشر اثنتان اثنتين واحده اثنتا احدي ثلاثا اربعا خمسا ستا سبعا ثمانيا تسعا عشرا".split()
)
FEMININE_NOUNS = frozenset(("strike", "sortie", "strike_sortie"))
LOOK_BACK = 40  # mentions back to what was said before


def here(scene: Scene) -> list[Mention]:
    """The mentions found so far in this sentence, as they stand."""
    return sorted(scene.here, key=lambda mention: mention.first)


def counted(scene: Scene) -> Iterator[Mention]:
    """Number, then noun: ثلاث غارات, 22 من ضربات العراق; طلعة قتالية of a larger total is a strike sortie."""
    for mention in counted_nouns(scene):
        if mention.noun == "sortie" and _is_combat_share(scene, mention):
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
    closed = (
        alone
        or scene.key(after) in PREPOSITIONS | {"و"}
        or following is not None
        and following.kind == "verb"
    )
    return second.last if alike and ending and closed else mention.last


def _head(scene: Scene, mention: Mention) -> Mark | None:
    marks = (scene.mark(i) for i in range(*mention.term))
    return next((m for m in marks if m is not None and m.kind == "noun"), None)


def _is_combat_share(scene: Scene, mention: Mention) -> bool:
    """بينها 57 طلعة قتالية: the combat flights of a larger number of flights."""
    words = {scene.key(i) for i in range(*mention.term)}
    before = {scene.key(i) for i in range(mention.first - 4, mention.first)}
    return bool(words & COMBAT) and bool(before & AMONG)


def number_behind(scene: Scene) -> Iterator[Mention]:
    """Noun, then its number: الضربات الأربع, ضربة واحدة, غارتان اثنتان."""
    for quantity in scene.free():
        at = quantity.first - 1
        the = scene.key(at) == "ال"
        at -= the
        steps = 0
        while at >= 0 and steps < 3 and not _is_noun(scene.mark(at)) and _is_plain(scene, at):
            at, steps = at - 1, steps + 1
        noun = scene.mark(at)
        if not _is_noun(noun) or noun.value == "none" or quantity.last - quantity.number != 1:
            continue
        low = quantity.low
        if not (low == 1 and noun.form.startswith(ONE) or the and noun.form.startswith(MANY)):
            continue
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


def _is_noun(mark: Mark | None) -> bool:
    return mark is not None and mark.kind == "noun"


def _is_plain(scene: Scene, at: int) -> bool:
    """An adjective or the article may stand between."""
    return (
        scene.sentence.tokens[at].kind == "word"
        and scene.key(at) not in PREPOSITIONS | {"و", "من"}
        and (scene.mark(at) is None or scene.mark(at).kind == "air")
    )


def people_alone(scene: Scene) -> Iterator[Mention]:
    """قُتل ثمانية وجُرح اثنان: a number of people right behind the verb, without a noun."""
    for quantity in scene.free():
        verb = scene.mark(quantity.first - 1)
        if verb is None or verb.kind != "verb" or scene.mark(quantity.last) is not None:
            continue
        if verb.value not in ("kill", "wound") and scene.key(verb.first) not in INJURING:
            continue
        scene.taken.add(quantity.number)
        value = "wound" if verb.value == "hit" else verb.value
        yield Mention(
            quantity,
            "person",
            verb.first,
            quantity.last,
            "people alone",
            (quantity.number, quantity.last),
            verb=value,
            verb_mark=verb._replace(value=value),
            confidence=0.7,
        )


def number_of(scene: Scene) -> Iterator[Mention]:
    """بلغ عدد الطلعات 120, عدد المواقع المدمرة إلى 11 ألفا, ارتفعت الطلعات من 35 إلى 50 فـ80."""
    for mention in nouns_before(scene):
        if mention.noun == "none":
            continue
        noun = (mention.term[0], mention.term[1])
        yield Mention(
            mention.quantity, mention.noun, mention.first, mention.last, "number of", noun
        )
    yield from _growing(scene)


def _growing(scene: Scene) -> Iterator[Mention]:
    """The figures of a growth: all count the noun that the growth is of."""
    growth = next((m for m in scene.sentence.marks if m.kind == "growth"), None)
    counts = any(
        m.kind == "equals" and scene.key(m.first) != "الي" or scene.key(m.first) == "يزيد"
        for m in scene.sentence.marks
    )
    if growth is None and not counts:
        return
    for quantity in list(scene.free()):
        start = max((b for b in scene.breaks if b <= quantity.first), default=0)
        nouns = [
            m for m in scene.sentence.marks
            if m.kind == "noun" and start <= m.first < quantity.first and m.value != "none"
        ]  # fmt: skip
        if not nouns or quantity.low is None or not _is_growth_figure(scene, quantity):
            continue
        noun = nouns[-1]
        if noun.value not in (
            "sortie",
            "strike_sortie",
            "strike",
            "target",
        ) and not _number_of_them(scene, nouns):
            continue
        scene.taken.add(quantity.number)
        near = quantity.first - noun.last <= 4
        first = noun.first if near else quantity.first - 1
        yield Mention(
            quantity, noun.value, first, quantity.last, "number of", (noun.first, noun.last)
        )


def _number_of_them(scene: Scene, nouns: list[Mark]) -> bool:
    """عدد القتلى بلغ, عدد الإرهابيين يزيد على: any noun of which the number is said."""
    at = nouns[-1].first
    return nouns[-1].value == "person" and "عدد" in {scene.key(i) for i in range(at - 2, at)}


def _is_growth_figure(scene: Scene, quantity: Quantity) -> bool:
    before = scene.mark(quantity.first - 1)
    if scene.key(quantity.first).startswith("يزيد"):
        return True
    return scene.key(quantity.first - 1) in ("من", "الي", "ف", "ل") or (
        before is not None and before.kind in ("growth", "equals")
    )


def elliptic(scene: Scene) -> Iterator[Mention]:
    """A number whose noun was said before: خمس منها قرب الرمادي, وعشر في العراق, 18 في الثاني."""
    for quantity in scene.free():
        if quantity.low is None and quantity.high is None or not _stands_alone(scene, quantity):
            continue
        said = _antecedent(scene, quantity)
        if said is None:
            continue
        scene.taken.add(quantity.number)
        last = min(quantity.last + 1, len(scene.sentence.tokens))
        mention = Mention(
            quantity, said.noun, quantity.first, last, "elliptic count",
            (quantity.first, quantity.last), verb=said.verb, verb_mark=said.verb_mark, confidence=0.7,
        )  # fmt: skip
        if said.noun == "sortie" and scene.key(quantity.last) in COMBAT:
            mention.noun = "strike_sortie"
        yield mention


def _stands_alone(scene: Scene, quantity: Quantity) -> bool:
    key, before = scene.key(quantity.last), scene.key(quantity.first - 1)
    if before in (":", "(") and _is_noun(scene.mark(quantity.first - 2)):
        return False
    if key in SHARES or key in COMBAT:
        return True
    if key == "من" and scene.key(quantity.last + 1) in SHARES | {"ها", "هم"}:
        return True
    mark = scene.mark(quantity.last)
    if mark is not None and mark.kind == "where":
        return True
    if key in LINKS:
        return (
            before in ("و", "،", ",", ":", "ف", "ال", "") or before in SHARES or bool(here(scene))
        )
    if scene.sentence.tokens[quantity.number].kind == "number":
        return False
    return mark is not None and mark.kind == "verb" and scene.key(quantity.first) in FEMININE


def _antecedent(scene: Scene, quantity: Quantity) -> Mention | None:
    """The mention whose noun a bare number shares: the nearest, of the same gender if words tell it."""
    before = [m for m in scene.preceding(quantity.first) if m.noun not in (None, "none")]
    before = before or _unnumbered(scene, quantity)
    before = [m for m in before if not _is_smaller(m, quantity)] or before
    in_words = scene.sentence.tokens[quantity.number].kind == "word"
    if in_words and scene.key(quantity.number) in FEMININE:
        before = [m for m in before if m.noun in FEMININE_NOUNS]
    return before[-1] if before else None


def _unnumbered(scene: Scene, quantity: Quantity) -> list[Mention]:
    """ضربات التحالف: 11 على الجوبة: the plural that the numbers count."""
    nouns = [
        m
        for m in scene.sentence.marks
        if m.kind == "noun"
        and m.value in FEMININE_NOUNS
        and m.form == MANY
        and m.last <= quantity.first
    ]
    return [Mention(quantity, n.value, n.first, n.last, "unnumbered") for n in nouns[-1:]]


def _is_smaller(mention: Mention, share: Quantity) -> bool:
    """A share is no larger than what it is a share of."""
    whole = mention.quantity.low
    return whole is not None and share.low is not None and whole < share.low


def times_struck(scene: Scene) -> Iterator[Mention]:
    """أغارت المقاتلات مئتي مرة: struck so many times."""
    for quantity in scene.free():
        if scene.key(quantity.last) not in ("مره", "مرات"):
            continue
        if any(
            m.kind == "verb" and m.value == "hit" and m.first < quantity.first
            for m in scene.sentence.marks
        ):
            scene.taken.add(quantity.number)
            at = quantity.last
            yield Mention(quantity, "strike", quantity.first, at + 1, "times struck", (at, at + 1))


def one_each(scene: Scene) -> Iterator[Mention]:
    """غارة في كل من الحسكة والرقة: one at each place."""
    for i in range(1, len(scene.sentence.tokens) - 1):
        if scene.key(i) != "كل" or scene.key(i + 1) != "من":
            continue
        places = [p for p in scene.language.find_places(scene.sentence) if p.first > i]
        noun = next(
            (m for m in reversed(scene.sentence.marks) if m.kind == "noun" and m.last <= i), None
        )
        if noun is None or noun.form != ONE or i - noun.last > 4 or not places:
            continue
        for number, place in enumerate(_together(places)):
            first = noun.first if not number else place.first
            quantity = Quantity(1, 1, "exact", first, first, first, article=True)
            yield Mention(
                quantity, noun.value, first, place.last, "one each", (noun.first, noun.last)
            )


def _together(places: list) -> list:
    """The places of one list: each but little behind the one before."""
    kept = places[:1]
    for place in places[1:]:
        if place.first - kept[-1].last > 3:
            break
        kept.append(place)
    return kept


RULES = (counted, number_behind, times_struck, people_alone, elliptic, number_of, one_each)
__all__ = ["RULES", "STOPS", "phrase_end"]
