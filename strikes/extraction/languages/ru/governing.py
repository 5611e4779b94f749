"""Which Russian verb stands over a mention. Word order is free, so endings decide.

"Уничтожены 3 склада", «свыше 30 объектов уничтожено», «24 автоцистерны уничтожил бомбардировщик».
"""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...tokens import Sentence
from .cues import ENEMIES
from .forms import Forms

THINGS = frozenset(("target", "item"))
# Verbs that say nothing about what happens to a thing or a person, and are passed over.
_EMPTY = {
    "target": frozenset(("release", "deploy")),
    "item": frozenset(("fly", "release", "deploy", "take")),
    "person": frozenset(("fly", "release", "deploy", "damage", "take", "suppress", "detect")),
    "weapon": frozenset(("kill", "wound", "take", "deploy", "destroy", "damage")),
    "settlement": frozenset(("fly", "hit", "release", "kill", "destroy", "deploy", "detect")),
    "area": frozenset(("fly", "hit", "release", "kill", "destroy", "deploy", "detect")),
}
_LAUNCHERS = frozenset("авиация самолет бомбардировщик подлодка ракетоносец истребитель флот".split())
_LAUNCHES = frozenset(("пуск", "запуск", "сброс"))
_INTRANSITIVE = frozenset(("погибнуть", "погибать", "пострадать", "умереть", "скончаться", "сгореть"))
_AUXILIARIES = frozenset("быть оказаться стать удаться".split())
RELATIVE = frozenset("который где куда откуда по как".split())
AFTER = 4  # tokens between a noun phrase and the verb that follows it


def govern(scene: Scene, mention: Mention, forms: Forms) -> Mark | None:
    """The verb over a mention, its value the class that it has for such a thing."""
    if mention.rule == "elliptic count" and (own := _own_verb(scene, mention, forms)):
        return own
    if mention.verb is not None:
        return mention.verb_mark
    value, mark = _governed(scene, mention, forms)
    if value is None:
        return None
    return (mark or Mark("verb", value, "", mention.first, mention.first))._replace(value=value)


def _governed(scene: Scene, mention: Mention, forms: Forms) -> tuple[str | None, Mark | None]:
    noun, sentence = mention.noun, scene.sentence
    if noun == "aircraft":
        return _over_aircraft(sentence, mention, forms)
    if noun not in _EMPTY:
        return None, None
    if noun == "weapon" and not _verbs(sentence) and _of_the_campaign(scene):
        return "release", None
    if noun == "weapon" and scene.key(mention.term[0]) in _LAUNCHES:
        return "release", nearest_verb(sentence, mention.first)
    if noun in THINGS and scene.key(mention.first - 1) in ("по", "на") and _struck(sentence, mention):
        return "hit", _struck(sentence, mention)
    verb = (
        _right_after(sentence, mention, forms)
        or _before(sentence, mention, forms)
        or _after(sentence, mention, forms)
        or _after_list(sentence, mention, forms)
    )
    if verb is None:
        return carried_on(scene, noun), None
    if _enemy_lost(scene, verb):
        return ("kill" if noun == "person" else "destroy"), verb
    return ("destroy" if noun == "item" and verb.value == "kill" else verb.value), verb


def _of_the_campaign(scene: Scene) -> bool:
    """«От дальней авиации и подлодок: 12 крылатых ракет, 56 бомб»."""
    return any(token.key in _LAUNCHERS for token in scene.sentence.tokens)


def _enemy_lost(scene: Scene, verb: Mark) -> bool:
    """«Боевики потеряли 90 человек», «потери террористов - 40 человек»."""
    if scene.key(verb.first) not in ("потеря", "потерять", "терять"):
        return False
    near = range(max(0, verb.first - 5), min(verb.last + 4, len(scene.sentence.tokens)))
    return any(scene.key(i) in ENEMIES for i in near)


def carried_on(scene: Scene, noun: str) -> str | None:
    """The verb of the sentence before, where this one only breaks its figure down or lists on."""
    shares = any(mark.kind == "refer" for mark in scene.sentence.marks)
    if noun not in ("item", "person", "target"):
        return None
    forms = (scene.language.forms.of(token.text) for token in scene.sentence.tokens)
    if not shares and any(f.pos in ("VERB", "PRTS") and f.lemma != "быть" for f in forms):
        return None
    own = {id(quantity) for quantity in scene.quantities}
    before = sentence_before(scene)
    if before is not None and before.tokens[-1].text == ":":
        opening = [verb for verb in _verbs(before) if verb.value not in _EMPTY[noun]]
        return opening[-1].value if opening else None
    said = [m for m in scene.earlier if id(m.quantity) not in own and m.noun in _EMPTY]
    listed = shares or before is not None and before.tokens[-1].text in ";,:"
    nouns = [m for m in said if listed or m.rule != "one thing"]
    return nouns[-1].verb if nouns else None


def sentence_before(scene: Scene) -> Sentence | None:
    """The sentence before this one."""
    index = scene.sentence.index
    return scene.sentences[index - 1] if index and scene.sentences else None


def _own_verb(scene: Scene, mention: Mention, forms: Forms) -> Mark | None:
    """The verb of a share's own clause: «71 из которых перехватила ПВО»."""
    for verb in _verbs(scene.sentence):
        if verb.first >= mention.last and verb.value in ("lose", "destroy", "kill", "wound"):
            between = without_asides(scene.sentence, mention.last, verb.first, forms)
            return None if any(token.text in ",;:" for token in between) else verb
    return None


def _verbs(sentence: Sentence) -> list[Mark]:
    return [mark for mark in sentence.marks if mark.kind == "verb"]


def nearest_verb(sentence: Sentence, at: int) -> Mark | None:
    """The verb nearest to a token, on either side."""
    return min(_verbs(sentence), key=lambda v: abs(v.first - at), default=None)


def _struck(sentence: Sentence, mention: Mention) -> Mark | None:
    """The strike, flight or verb of striking on whose «по» or «на» the mention depends."""
    for mark in sentence.marks:
        if mark.kind == "noun" and mark.value in ("strike", "sortie", "strike_sortie", "weapon"):
            return mark
        if mark.kind == "verb" and mark.value in ("hit", "release", "fly"):
            return mark
    return next((m for m in sentence.marks if m.kind == "air"), None)


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
    if form.pos == "PRTS" or form.lemma in _INTRANSITIVE:
        return True
    if form.pos == "VERB" and verb.value in ("wound", "lose", "take", "deploy"):
        return True
    if form.pos == "VERB" and mention.noun == "weapon":
        return True
    return form.pos == "VERB" and mention.noun in THINGS and "sing" in form.marks


def _before(sentence: Sentence, mention: Mention, forms: Forms) -> Mark | None:
    """The nearest verb on the left that says what happened to such a thing."""
    passed = _EMPTY[mention.noun]
    for verb in reversed(_verbs(sentence)):
        if verb.last > mention.first or verb.value in passed:
            continue
        if verb.value == "hit" and mention.noun == "weapon":
            if not _instrumental(sentence, mention, forms):  # «ударили 12 ракетами»
                continue
        form = forms.of(sentence.tokens[verb.first].text)
        opened = verb.first and sentence.tokens[verb.first - 1].key in ("среди", ",")
        area = mention.noun == "area"
        if form.pos == "PRTF" and not opened and not area and not _is_predicate(sentence, verb, forms):
            continue
        return verb
    return None


def _is_predicate(sentence: Sentence, verb: Mark, forms: Forms) -> bool:
    """Is a full participle the predicate («оказались уничтоженными»), not a noun's attribute?"""
    around = range(max(0, verb.first - 8), min(verb.last + 4, len(sentence.tokens)))
    return any(forms.of(sentence.tokens[i].text).lemma in _AUXILIARIES for i in around)


def _after(sentence: Sentence, mention: Mention, forms: Forms) -> Mark | None:
    """The next verb on the right, within the clause."""
    passed = _EMPTY[mention.noun]
    for verb in _verbs(sentence):
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
    """The plural predicate behind a list of subjects: «200 боевиков, 20 машин и склад уничтожены»."""
    for verb in _verbs(sentence):
        if verb.first < mention.last or verb.value in _EMPTY[mention.noun]:
            continue
        form = forms.of(sentence.tokens[verb.first].text)
        if form.pos == "PRTF":
            continue
        between = sentence.tokens[mention.last : verb.first]
        plural = form.pos == "PRTS" and "plur" in form.marks or form.lemma in _INTRANSITIVE
        return verb if plural and not any(t.text in ";:" for t in between) else None
    return None


def without_asides(sentence: Sentence, first: int, last: int, forms: Forms) -> list:
    """The tokens between, without «, сказал он,» and «, возивших нефть,»."""
    kept, at = [], first
    while at < last:
        end = _aside_end(sentence, at, last, forms) if sentence.tokens[at].text == "," else None
        if end is None:
            kept.append(sentence.tokens[at])
        at = end or at + 1
    return kept


def _aside_end(sentence: Sentence, comma: int, last: int, forms: Forms) -> int | None:
    """The token after the second comma of an aside that opens at this one."""
    end = next((i + 1 for i in range(comma + 1, last) if sentence.tokens[i].text == ","), None)
    opening = range(comma + 1, min(comma + 4, last))
    said = any((m := sentence.at[i]) and m.kind == "say" for i in opening)
    word = forms.of(sentence.tokens[comma + 1].text) if comma + 1 < last else None
    if word is not None and word.pos == "PREP" and comma + 2 < last:
        after = forms.of(sentence.tokens[comma + 2].text)
        word = after if after.lemma == "который" else word
    clause = word is not None and (word.pos in ("PRTF", "GRND") or word.lemma in RELATIVE)
    return end if said or clause else None


def _over_aircraft(sentence: Sentence, mention: Mention, forms: Forms):
    """Aircraft destroyed on the ground, shot down, or taking part?"""
    after = _next_verb(sentence, mention, forms)
    if after is not None:
        form = forms.of(sentence.tokens[after.first].text)
        passive = form.pos in ("PRTS", "PRTF")
        if passive or after.value in ("lose", "deploy"):
            return after.value, after
        if after.value in ("destroy", "hit", "fly", "release", "damage", "kill", "suppress"):
            return "deploy", after
    before = _before_aircraft(sentence, mention)
    if before is None:
        return _of_a_strike(sentence, mention), None
    form = forms.of(sentence.tokens[before.first].text)
    if form.pos in ("PRTS", "PRTF") and _instrumental(sentence, mention, forms):
        return "deploy", before
    return before.value, before


def _next_verb(sentence: Sentence, mention: Mention, forms: Forms) -> Mark | None:
    for verb in _verbs(sentence):
        if verb.first < mention.last:
            continue
        form = forms.of(sentence.tokens[verb.first].text)
        between = without_asides(sentence, mention.last, verb.first, forms)
        if form.pos in ("GRND", "PRTF") and verb.first and sentence.tokens[verb.first - 1].text == ",":
            continue
        if len(between) > 10 or any(t.text in ",;:(" for t in between):
            return None
        return None if forms.of(sentence.tokens[verb.first].text).pos in ("GRND", "NOUN") else verb
    return None


def _before_aircraft(sentence: Sentence, mention: Mention) -> Mark | None:
    verbs = [v for v in _verbs(sentence) if v.last <= mention.first]
    return verbs[-1] if verbs else None


def _of_a_strike(sentence: Sentence, mention: Mention) -> str:
    near = range(max(0, mention.first - 4), mention.first)
    strike = any(
        (m := sentence.at[i]) and m.kind == "noun" and m.value in ("strike", "sortie") for i in near
    )
    return "deploy" if strike else "lose"


def _instrumental(sentence: Sentence, mention: Mention, forms: Forms) -> bool:
    run = sentence.tokens[mention.term[0] : mention.term[1]]
    return any(forms.of(token.text).may_be("plur", "ablt") for token in run[:2])
