"""Single things before their Russian verb: its objects, or the subjects of a passive."""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...tokens import Sentence
from .asides import verbs_of, without_asides
from .forms import Forms
from .noun_phrases import code_noun

STRUCK = frozenset(("destroy", "hit", "damage", "suppress"))
REACH = 18  # tokens from a verb to the aircraft behind it


def object_of(scene: Scene, mark: Mark, last: int) -> Mark | None:
    """The verb of «полевой лагерь, где учили боевиков, атаковала пара Су-25», behind its object."""
    forms = scene.language.forms
    if mark.value not in ("item", "target"):
        return None
    for verb in verbs_of(scene.sentence):
        if verb.first < last or verb.value not in STRUCK:
            continue
        between = without_asides(scene.sentence, last, verb.first, forms)
        alone = [token.text for token in between] in ([], [","])
        listed = not any(v.first < verb.first for v in verbs_of(scene.sentence))
        if alone or listed and not any(token.text in ";:" for token in between):
            return verb if has_subject_behind(scene.sentence, verb, forms) else None
    return None


def has_subject_behind(sentence: Sentence, verb: Mark, forms: Forms) -> bool:
    """«Шесть установок, четыре радара уничтожила в Ливии авиация»: all before it is its object."""
    if forms.of(sentence.tokens[verb.first].text).pos != "VERB":
        return False
    for i in range(verb.last, min(verb.last + REACH, len(sentence.tokens))):
        mark, form = sentence.at[i], forms.of(sentence.tokens[i].text)
        if sentence.tokens[i].text in ",;:" and not _adjunct(sentence, verb.last, i, forms):
            return False
        if code_noun(sentence.tokens[i].text) == "aircraft":
            return True
        flies = mark is not None and (mark.kind == "air" or mark.value == "aircraft")
        subject = form.in_case("nomn") or _is_bare(sentence, i, forms)
        if flies and (subject or sentence.tokens[i - 1].key == "пара"):
            return True
    return False


def _is_bare(sentence: Sentence, i: int, forms: Forms) -> bool:
    """«Уничтожили ВВС Ирака», «российские ВКС»: letters have no cases, what precedes them tells."""
    before = forms.of(sentence.tokens[i - 1].text)
    letters = sentence.tokens[i].text.isupper() and i > 0
    return letters and (before.pos == "VERB" or before.adjective and before.in_case("nomn"))


def is_doer(sentence: Sentence, mention: Mention, forms: Forms) -> bool:
    """«Четыре бомбы уничтожили склад»: the subject of what was done, not its object."""
    verb = next((v for v in verbs_of(sentence) if v.first >= mention.last), None)
    if verb is None or verb.value not in STRUCK:
        return False
    if forms.of(sentence.tokens[verb.first].text).pos != "VERB":
        return False
    between = sentence.tokens[mention.last : verb.first]
    apart = any(token.text in ",;:" for token in between)
    return not apart and not has_subject_behind(sentence, verb, forms)


def is_subject_behind(sentence: Sentence, verb: Mark, forms: Forms) -> bool:
    """«Боевиков атаковали шесть машин»: nothing before the verb could be its subject."""
    if forms.of(sentence.tokens[verb.first].text).pos != "VERB":
        return False
    begin = max((i for i in range(verb.first) if sentence.tokens[i].text in ";:."), default=0)
    run = [token for token in sentence.tokens[begin : verb.first] if not token.text.istitle()]
    before = [forms.of(token.text) for token in run]
    named = [form for form in before if form.pos in ("NOUN", "NPRO", "NUMR")]
    return bool(named) and not any(form.in_case("nomn") for form in named)


def _adjunct(sentence: Sentence, first: int, at: int, forms: Forms) -> bool:
    """Does the comma open or close «, в районе Метина,»?"""
    run = sentence.tokens
    if run[at].text != ",":
        return False
    commas = [i for i in range(first, at + 1) if run[i].text == ","]
    opening = commas[0] + 1
    led = opening < len(run) and forms.of(run[opening].text).pos == "PREP"
    return led and len(commas) <= 2


def joined_subjects(scene: Scene, verb: Mark, mark: Mark, last: int) -> bool:
    """«Командный пункт и склад, по словам генерала, уничтожены»: singles of a plural passive."""
    forms = scene.language.forms
    form = forms.of(scene.sentence.tokens[verb.first].text)
    if form.pos != "PRTS" or "plur" not in form.marks or mark.value not in ("item", "target"):
        return False
    items = [
        m for m in scene.sentence.marks
        if m.kind == "noun" and m.value in ("item", "target") and m.last <= verb.first
    ]  # fmt: skip
    ahead = next((m for m in items if m.first >= last), None)
    back = next((m for m in reversed(items) if m.last <= mark.first), None)
    joined = [
        ahead is not None and _only_and(scene, last, ahead.first),
        back is not None and _only_and(scene, back.last, mark.first),
    ]
    rest = without_asides(scene.sentence, last, verb.first, forms)
    return any(joined) and not any(t.text in ";:" or t.kind == "number" for t in rest)


def _only_and(scene: Scene, first: int, last: int) -> bool:
    """Do an "and" and little else stand between two nouns?"""
    keys = [scene.key(i) for i in range(first, last)]
    return (
        "и" in keys
        and len(keys) <= 9
        and not any(scene.mark(i) and scene.mark(i).kind == "verb" for i in range(first, last))
    )
