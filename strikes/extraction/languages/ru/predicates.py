"""Where the verb over a Russian mention may stand: before it, behind it, behind its list."""

from ...lexicon import Mark
from ...mentions import Mention
from ...tokens import Sentence
from .aircraft import instrumental
from .asides import in_aside, verbs_of, without_asides
from .forms import Forms
from .fronted import has_subject_behind
from .word_lists import words

THINGS = frozenset(("target", "item"))
# Verbs that say nothing about what happens to a thing or a person, and are passed over.
EMPTY = {
    "target": frozenset(("release", "deploy")),
    "item": frozenset(("fly", "release", "deploy", "take")),
    "person": frozenset(("fly", "release", "deploy", "damage", "take", "suppress", "detect")),
    "weapon": frozenset(("kill", "wound", "take", "deploy", "destroy", "damage")),
    "settlement": frozenset(("fly", "hit", "release", "kill", "destroy", "deploy", "detect")),
    "area": frozenset(("fly", "hit", "release", "kill", "deploy", "detect")),
}
_INTRANSITIVE = frozenset(
    ("погибнуть", "погибать", "пострадать", "умереть", "скончаться", "сгореть")
)
_UNDERGONE = words("подвергнуться подвергаться")
_AUXILIARIES = words("быть оказаться стать удаться")
AFTER = 4  # tokens between a noun phrase and the verb that follows it
DESCRIBED = 7  # tokens from a participle to the noun that it describes


def verb_around(sentence: Sentence, mention: Mention, forms: Forms) -> Mark | None:
    """The verb that grammar puts over a mention, the surest place first."""
    return (
        _inside(sentence, mention)
        or _right_after(sentence, mention, forms)
        or _before(sentence, mention, forms)
        or _after(sentence, mention, forms)
        or _after_list(sentence, mention, forms)
        or _describing(sentence, mention, forms)
    )


def _describing(sentence: Sentence, mention: Mention, forms: Forms) -> Mark | None:
    """«Число пораженных с воздуха в Сирии целей составило 1300»: the participle of the noun."""
    if mention.rule != "noun before":
        return None
    back = range(max(0, mention.first - DESCRIBED), mention.first)
    if any(sentence.tokens[i].text in ",;:" for i in back):
        return None
    led = [v for v in verbs_of(sentence) if v.first in back]
    full = (v for v in led if forms.of(sentence.tokens[v.first].text).pos == "PRTF")
    return next(full, None)


def _inside(sentence: Sentence, mention: Mention) -> Mark | None:
    """The verb between a noun and its number: «крылатых ракет выпущено 199»."""
    if mention.rule != "noun before":
        return None
    inside = [v for v in verbs_of(sentence) if mention.first < v.first < mention.last]
    return next((v for v in inside if v.value not in EMPTY[mention.noun]), None)


def _right_after(sentence: Sentence, mention: Mention, forms: Forms) -> Mark | None:
    """The predicate right behind the phrase, with no comma or "and" between."""
    at = mention.last
    for i in range(at, min(at + AFTER, len(sentence.tokens))):
        token, mark = sentence.tokens[i], sentence.at[i]
        form = forms.of(token.text)
        if mark is not None and mark.kind == "verb":
            return mark if _takes_left(mark, form, mention) else None
        if token.kind != "word" or form.pos in ("CONJ", "NOUN", "PREP"):
            return None
    return None


def _takes_left(verb: Mark, form, mention: Mention) -> bool:
    """May the verb have what stands on its left as its object or passive subject?"""
    fallen = verb.value in ("kill", "wound") and verb.last - verb.first > 1  # «стали жертвами»
    undergone = mention.noun in THINGS and form.lemma in _UNDERGONE
    if form.pos == "PRTS" or form.lemma in _INTRANSITIVE or fallen or undergone:
        return True
    if form.pos == "VERB" and verb.value in ("wound", "lose", "take", "deploy"):
        return True
    if form.pos == "VERB" and mention.noun == "weapon":
        return True
    return form.pos == "VERB" and mention.noun in THINGS and "sing" in form.marks


def _before(sentence: Sentence, mention: Mention, forms: Forms) -> Mark | None:
    """The nearest verb on the left that says what happened to such a thing."""
    passed = EMPTY[mention.noun]
    for verb in reversed(verbs_of(sentence)):
        if verb.last > mention.first or verb.value in passed:
            continue
        if verb.value == "lose" and _is_attribute(sentence, verb, forms):
            continue
        if in_aside(sentence, verb, mention.first, forms):
            continue
        by_weapons = verb.value == "hit" and mention.noun == "weapon"  # «ударили 12 ракетами»
        if by_weapons and not instrumental(sentence, mention, forms):
            continue
        if mention.noun == "area" or _reaches_right(sentence, verb, forms):
            return verb
    return None


def _is_attribute(sentence: Sentence, verb: Mark, forms: Forms) -> bool:
    """«Средств доставки»: a noun made of a verb that only describes the noun before it."""
    if verb.first == 0:
        return False
    own, before = (forms.of(sentence.tokens[i].text) for i in (verb.first, verb.first - 1))
    return own.pos == before.pos == "NOUN" and own.in_case("gent")


def _reaches_right(sentence: Sentence, verb: Mark, forms: Forms) -> bool:
    """May the verb govern what follows? A full participle only describes its own noun."""
    form = forms.of(sentence.tokens[verb.first].text)
    opened = verb.first and sentence.tokens[verb.first - 1].key in ("среди", ",")
    return form.pos != "PRTF" or bool(opened) or _is_predicate(sentence, verb, forms)


def _is_predicate(sentence: Sentence, verb: Mark, forms: Forms) -> bool:
    """Is a full participle the predicate («оказались уничтоженными»), not a noun's attribute?"""
    around = range(max(0, verb.first - 8), min(verb.last + 4, len(sentence.tokens)))
    return any(forms.of(sentence.tokens[i].text).lemma in _AUXILIARIES for i in around)


def _after(sentence: Sentence, mention: Mention, forms: Forms) -> Mark | None:
    """The next verb on the right, within the clause."""
    passed = EMPTY[mention.noun]
    for verb in verbs_of(sentence):
        if verb.first < mention.last or verb.value in passed:
            continue
        form = forms.of(sentence.tokens[verb.first].text)
        if form.pos == "PRTF" and verb.first == mention.last + 1:
            return verb if sentence.tokens[mention.last].text == "," else None
        between = without_asides(sentence, mention.last, verb.first, forms)
        if any(t.text in ",;:" for t in between) or form.pos in ("GRND", "PRTF"):
            continue
        return verb if _takes_left(verb, form, mention) or form.pos == "NOUN" else None
    return None


def _after_list(sentence: Sentence, mention: Mention, forms: Forms) -> Mark | None:
    """The plural predicate behind a list: «200 боевиков, 20 машин и склад уничтожены»."""
    for verb in verbs_of(sentence):
        if verb.first < mention.last or verb.value in EMPTY[mention.noun]:
            continue
        form = forms.of(sentence.tokens[verb.first].text)
        if form.pos == "PRTF":
            continue
        between = sentence.tokens[mention.last : verb.first]
        plural = form.pos == "PRTS" and "plur" in form.marks or form.lemma in _INTRANSITIVE
        taken = plural or has_subject_behind(sentence, verb, forms)
        return verb if taken and not any(t.text in ";:" for t in between) else None
    return None
