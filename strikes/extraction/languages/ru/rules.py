"""Russian rules for mentions: where a number's noun stands when it does not follow the number."""

from collections.abc import Iterator

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...quantities import Quantity
from .amounts import MEASURED
from .bare import GATHERINGS
from .combat import DASHES, combat_share, for_strikes
from .fallen import so_many_fell
from .noun_phrases import QUOTES, Phrase, phrase_at, phrase_end
from .shares import FLOWN, SPOKEN, WHOLE, antecedent, is_share
from .word_lists import words

TAKING_OFF = words("вылетать вылететь летать подниматься подняться взлетать взлететь")
_FRACTIONS = words("половина треть четверть большинство часть")
NEAR = 12  # tokens back to a noun that stands before its number
OVER = 7  # tokens from «число» to the noun that it numbers


def counted(scene: Scene) -> Iterator[Mention]:
    """Number, then noun: «72 объекта боевиков», «15 из которых», «17 уничтоженных складов»."""
    for quantity in scene.free():
        if quantity.number in scene.taken:
            continue
        at = _over_measure(scene, _over_whole(scene, quantity))
        dash = scene.key(at) in DASHES and not scene.sentence.tokens[at].glued
        phrase = phrase_at(scene.sentence, at + dash, scene.language.forms)
        if phrase is None or _is_content(scene, quantity, phrase.noun):
            continue
        if _is_manner(scene, quantity) or _is_subject(scene, quantity, phrase):
            scene.taken.add(quantity.number)
            continue
        if dash and not _is_counted_by(scene, quantity, phrase.head):
            continue  # «145 - дальней авиацией», «22 - склад»
        noun, last = _class_of(scene, quantity, phrase), phrase.last
        scene.taken.add(quantity.number)
        yield Mention(
            quantity,
            noun,
            quantity.first,
            last,
            WHOLE if _is_whole(scene, quantity, last) else "counted noun",
            (phrase.first, last),
            verb=phrase.verb.value if phrase.verb else None,
            verb_mark=phrase.verb,
            confidence=0.9 if phrase.known else 0.6,
        )


def _is_whole(scene: Scene, quantity: Quantity, last: int) -> bool:
    """«Из 57 авиаударов лишь два пришлись на ИГИЛ»: the number that the claim is a part of."""
    before = scene.key(quantity.first - 2)
    if scene.key(quantity.first - 1) == "из" and before in _FRACTIONS:
        return True  # «больше половины из 40 заводов»
    if scene.key(quantity.first - 1) != "из" or before.isalpha() and before != "что":
        return False
    later = [q for q in scene.free() if last <= q.first]
    only = (q for q in later if q.first <= last + 4)
    if any(scene.key(q.number - 1) in ("лишь", "только") for q in only):
        return True
    if any(scene.key(q.last) in ("прийтись", "приходиться", "достаться") for q in later):
        return True
    done = scene.mark(last)  # «из 60 намеченных объектов поражены 58»
    return done is not None and done.kind == "verb" and any(q.first == done.last for q in later)


def _is_subject(scene: Scene, quantity: Quantity, phrase: Phrase) -> bool:
    """«Один беспилотник уничтожил»: the one that struck is not counted."""
    verb = scene.mark(phrase.last)
    one = scene.key(quantity.number) == "один" and phrase.noun == "aircraft"
    return one and verb is not None and verb.value in ("destroy", "hit", "damage")


def _over_whole(scene: Scene, quantity: Quantity) -> int:
    """The token after «один из», «108 из 113»: of a whole only the part is counted."""
    at = quantity.last
    if scene.key(at) != "из":
        return at
    whole = next((q for q in scene.free() if q.first == at + 1), None)
    if whole is None:
        return at + (scene.key(at - 1) == "один")
    scene.taken.add(whole.number)
    return whole.last


def _over_measure(scene: Scene, at: int) -> int:
    """«Две 500-килограммовые бомбы»: what each weighs is passed over."""
    run = scene.sentence.tokens[at : at + 3]
    measured = len(run) == 3 and run[0].kind == "number" and run[1].text == "-" and run[1].glued
    return at + 3 if measured and run[2].text.startswith(MEASURED) else at


def _class_of(scene: Scene, quantity: Quantity, phrase: Phrase) -> str | None:
    """The class of a counted noun where its neighbours change it."""
    head = scene.key(phrase.head)
    if head == "раз":
        return _done_so_often(scene, phrase) or phrase.noun
    if _is_type(scene, phrase, head) and any(m.noun == "aircraft" for m in scene.here):
        return "aircraft"
    if head == "машина" and _fly_again(scene, quantity, phrase):
        return "aircraft"
    if phrase.noun == "sortie" and combat_share(scene, quantity, phrase.first, phrase.head):
        return "strike_sortie"
    return phrase.noun


def _is_type(scene: Scene, phrase: Phrase, head: str) -> bool:
    """«Шесть самолетов, в том числе пять "Рафалей"»: a name in quotation marks, or «машин»."""
    named = not phrase.known and scene.key(phrase.first) in QUOTES
    return head == "машина" or named


def _fly_again(scene: Scene, quantity: Quantity, phrase: Phrase) -> bool:
    """«Участвовали в вылете шесть машин», «атаковали шесть таких машин»: aircraft named before."""
    flown = any(m.value in ("deploy", "sortie") for m in scene.sentence.marks)
    if not flown and scene.key(quantity.last) != "такой":
        return False
    near = scene.sentences[max(0, scene.sentence.index - SPOKEN) : scene.sentence.index + 1]
    return any(m.kind == "noun" and m.value == "aircraft" for s in near for m in s.marks)


def _is_manner(scene: Scene, quantity: Quantity) -> bool:
    """«Пункт одной из банд», «за один удар»: the one is not counted."""
    if scene.key(quantity.number) != "один" or quantity.first == 0:
        return False
    before = scene.language.forms.of(scene.sentence.tokens[quantity.first - 1].text)
    done = scene.mark(quantity.first - 1)
    if done is not None and done.kind == "verb":
        return False  # «ликвидация одного из главарей»
    return before.lemma == "за" or before.pos == "NOUN" and scene.key(quantity.last) == "из"


def _is_counted_by(scene: Scene, quantity: Quantity, at: int) -> bool:
    form = scene.language.forms.of(scene.sentence.tokens[at].text)
    if form.pos == "NOUN" and quantity.low != 1 and not form.may_be("plur", "nomn", "gent"):
        return form.may_be("sing", "gent")
    return not form.uses or form.in_case("nomn")


def _done_so_often(scene: Scene, phrase: Phrase) -> str | None:
    """«Атаковала двенадцать раз», «вылетала 11 тысяч раз, из них 40 раз - для ударов»."""
    if any(token.key in TAKING_OFF for token in scene.sentence.tokens):
        purpose = for_strikes(scene, phrase.last + (scene.key(phrase.last) in DASHES))
        return "strike_sortie" if purpose else "sortie"
    marks = scene.sentence.marks
    struck = any(m.kind == "verb" and m.value == "hit" for m in marks)
    dealt = any(m.value == "fly" for m in marks) and any(m.value == "strike" for m in marks)
    return "strike" if struck or dealt else None


def _is_content(scene: Scene, quantity: Quantity, noun: str) -> bool:
    """«Колонна из 12 грузовиков» is one column."""
    of = scene.mark(quantity.first - 2) if scene.key(quantity.first - 1) == "из" else None
    if _fitted_with(scene, quantity, noun):
        return True
    if of is None or of.kind != "noun" or scene.key(of.first) in GATHERINGS:
        return False
    return noun == "item" and of.value == "item"


def _fitted_with(scene: Scene, quantity: Quantity, noun: str | None) -> bool:
    """«Укрепрайон с тремя огневыми точками» is one thing."""
    at = quantity.first - (scene.key(quantity.first) not in ("с", "со"))
    if scene.key(at) not in ("с", "со") or noun != "item":
        return False
    near = range(max(0, at - 3), at)
    fitted = any((m := scene.mark(i)) and m.kind == "noun" and m.value == "item" for i in near)
    form = scene.language.forms.of(scene.sentence.tokens[quantity.number].text)
    return fitted and (form.in_case("ablt") or form.pos == "")


def bracketed(scene: Scene) -> Iterator[Mention]:
    """Noun, then number in brackets or after a colon: «удары (100)», «командных пунктов: 12»."""
    for quantity in scene.free():
        if scene.key(quantity.first - 1) not in ("(", ":"):
            continue
        if scene.key(quantity.last) not in (")", ",", ";", ".", ""):
            continue
        noun = _noun_left(scene, quantity.first - 1, 8)
        if noun is not None:
            yield _before(scene, quantity, noun, "noun and bracket")


def noun_before(scene: Scene) -> Iterator[Mention]:
    """Noun, then number: «число вылетов достигло 2200», «боевых вылетов самолеты сделали 55»."""
    for quantity in scene.free():
        if is_share(scene, quantity):
            continue
        noun = _noun_left(scene, quantity.first, NEAR + 8)
        if noun is None or not _fronted(scene, noun, quantity):
            continue
        if (
            noun.value == "aircraft"
            and (said := antecedent(scene, quantity))
            and said.noun in FLOWN
        ):
            continue  # «вертолеты - еще девять»: they struck nine times
        yield _before(scene, quantity, noun, "noun before")


def _before(scene: Scene, quantity: Quantity, noun: Mark, rule: str) -> Mention:
    scene.taken.add(quantity.number)
    inner = scene.mark(noun.first - 1)
    verb = inner if inner is not None and inner.kind == "verb" else None
    if (
        verb is not None
        and not scene.language.forms.of(scene.sentence.tokens[verb.first].text).adjective
    ):
        verb = None
    return Mention(
        quantity, noun.value, noun.first, quantity.last, rule, (noun.first, noun.last),
        verb=verb.value if verb else None, verb_mark=verb,
    )  # fmt: skip


def _noun_left(scene: Scene, at: int, reach: int) -> Mark | None:
    """The nearest noun on the left that no number counts yet and that could be counted."""
    floor = max((m.last for m in scene.in_order() if m.last <= at), default=0)
    floor = max(floor, at - reach, *(b for b in [0, *scene.breaks] if b <= at))
    nouns = [m for m in scene.sentence.marks if m.kind == "noun" and floor <= m.first < at]
    nouns = [m for m in nouns if _plural(scene, m)] or nouns
    strong = [m for m in nouns if m.value in ("sortie", "strike_sortie", "strike", "target")]
    heads = [m for m in nouns if not any(_within(scene, m, other) for other in nouns)]
    return (strong or heads or [None])[-1]


def _plural(scene: Scene, noun: Mark) -> bool:
    form = scene.language.forms.of(scene.sentence.tokens[noun.first].text)
    return not form.uses or any(number == "plur" for number, _ in form.uses)


def _within(scene: Scene, noun: Mark, other: Mark) -> bool:
    """Is the noun a genitive of the other («лагеря подготовки террористов»)?"""
    if other.last > noun.first:
        return False
    if noun.first < phrase_end(scene.sentence, other.last, scene.language.forms):
        return True
    between = scene.sentence.tokens[other.last : noun.first]
    return len(between) < 4 and scene.key(other.last) in ("по", "для", "с", "из", "среди")


def _fronted(scene: Scene, noun: Mark, quantity: Quantity) -> bool:
    """Is the noun in the genitive plural, or said to number so many («составили», «насчитали»)?"""
    form = scene.language.forms.of(scene.sentence.tokens[noun.first].text)
    if form.adjective or form.pos != "NOUN":
        form = scene.language.forms.of(scene.sentence.tokens[noun.last - 1].text)
    between = range(noun.last, quantity.first)
    equals = any((m := scene.mark(i)) and m.kind in ("equals", "growth") for i in between)
    before = range(_clause_start(scene, noun.first), noun.first)
    number_of = any(
        scene.key(i) in ("число", "количество", "сумма", "интенсивность") for i in before
    )
    number_of = number_of or so_many_fell(scene, noun)
    dash = any(scene.key(i) in DASHES for i in between)
    if scene.key(quantity.first - 1) in DASHES and form.may_be("plur", "nomn", "accs"):
        run = scene.sentence.tokens[noun.last : quantity.first - 1]
        return len(run) < 9 and not any(token.text in ",;:" for token in run)
    return (form.may_be("plur", "gent") or form.may_be("plur", "nomn") and equals) and (
        equals or number_of or dash or not _governed(scene, noun)
    )


def _clause_start(scene: Scene, at: int) -> int:
    """Back from a noun over what may part it from «число»: «пораженных с воздуха в Сирии»."""
    run = scene.sentence.tokens
    back = range(at - 1, max(-1, at - OVER), -1)
    return next((i + 1 for i in back if run[i].text in ",;:("), max(0, at - OVER))


def _governed(scene: Scene, noun: Mark) -> bool:
    """Does another noun or a preposition stand right before, so that the genitive is its own?"""
    at = noun.first - 1
    forms = scene.language.forms
    while at >= 0 and forms.of(scene.sentence.tokens[at].text).adjective:
        at -= 1
    if (
        at >= 0
        and (mark := scene.mark(at))
        and mark.kind in ("month", "weekday", "time", "timeunit")
    ):
        return False
    return at >= 0 and forms.of(scene.sentence.tokens[at].text).pos in ("NOUN", "PREP", "NUMR")
