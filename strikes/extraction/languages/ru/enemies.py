"""What those who are struck did themselves: their attacks, and the rockets that they fire."""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...tokens import Sentence
from .asides import without_asides
from .cues import ENEMIES
from .governing import nearest_verb
from .noun_phrases import QUOTES, code_noun
from .word_lists import words

_ATTACKS = frozenset(
    ("hit", "release", "fly", "destroy", "kill", "damage", "take", "lose", "wound")
)
FROM_AIR = words("""
    авиация авиаудар самолет вертолет бомбардировщик штурмовик истребитель вкс ввс беспилотник
    воздух вылет авианалет бомбардировка бпла авиационный воздушный дрон авиагруппа налет удар
    """)
# Whom rockets are fired at that no campaign from the air fires.
_SHELLED = words("израиль израильский иерусалим ашкелон сдерот саудовский джидда")
_SHELLED_TOO = words("авив рияд даби")  # behind their hyphens
ANSWERED = 9  # tokens from «ответ на» to the figure of what was answered
SPEAKER = 6  # tokens at the head of a sentence that name who speaks
_ROCKETEERS = words("газа сектор йемен ливан")


def lemmas(scene: Scene) -> set[str]:
    """The dictionary forms of a sentence's words."""
    return {token.key for token in scene.sentence.tokens if token.kind == "word"}


def from_air(scene: Scene) -> bool:
    """Does the scene's sentence name something that flies?"""
    return names_flier(scene.sentence)


def names_flier(sentence: Sentence) -> bool:
    """«Авиация», «налет», «Су-24»."""
    types = (t for t in sentence.tokens if t.kind == "code")
    if any(code_noun(token.text) == "aircraft" for token in types):
        return True
    return any(token.key in FROM_AIR for token in sentence.tokens if token.kind == "word")


def by_enemy(scene: Scene, mention: Mention) -> bool:
    """Did those who are struck do it: «боевики выпустили 14 мин»?"""
    attacks = (
        _answered,
        _in_own_words,
        _launched_by_them,
        _fired_from_there,
        _in_their_attack,
        _with_their_craft,
        _claimed_by_them,
        _is_theirs,
        _from_their_land,
        _from_their_side,
    )
    if any(attack(scene, mention) for attack in attacks):
        return True
    forms, run = scene.language.forms, scene.sentence.tokens
    verb = mention.verb_mark or nearest_verb(scene.sentence, mention.first)
    if mention.noun == "person" and not lemmas(scene) & FROM_AIR:
        shelled = [
            m for m in scene.sentence.marks if m.kind == "verb" and m.value in ("hit", "release")
        ]
        verb = shelled[0] if shelled else verb
    if verb is None or verb.value not in _ATTACKS:
        return False
    if forms.of(run[verb.first].text).pos not in ("VERB", "GRND"):
        return False
    told = without_asides(scene.sentence, 0, verb.first, forms)
    for i in range(verb.first - 1, max(-1, verb.first - 12), -1):
        if not any(run[i] is token for token in told):
            continue  # «цех, где боевики делали ракеты, уничтожил …»
        form = forms.of(run[i].text)
        if run[i].text in ";:":
            return False
        named = form.in_case("nomn") and _is_subject(scene, i)
        if form.lemma in ENEMIES and (named or _so_many(scene, i, verb)):
            return not (mention.first <= i < mention.last) and not _dies(run, verb, forms)
        if form.pos == "NOUN" and form.lemma in FROM_AIR:
            return False
    return False


def _so_many(scene: Scene, i: int, verb: Mark) -> bool:
    """«Восемь террористов-смертников атаковали участок»: a number makes them the subject."""
    form_of, run = scene.language.forms.of, scene.sentence.tokens
    first = i - 2 * (i > 2 and run[i - 1].text == "-")
    number = scene.mark(first - 1)
    counted = first > 0 and (run[first - 1].kind == "number" or _is_number(number))
    behind = [form_of(token.text) for token in run[verb.last : verb.last + 9]]
    flown = any(form.lemma in FROM_AIR and form.pos == "NOUN" for form in behind)
    return counted and verb.value == "hit" and not flown


def _is_number(mark: Mark | None) -> bool:
    return mark is not None and mark.kind == "number"


def _answered(scene: Scene, mention: Mention) -> bool:
    """«Это ответ на казнь 21 копта»: what was answered is the other side's deed."""
    if mention.noun not in ("person", "weapon", "strike"):
        return False
    dealt = scene.mark(mention.first - 1)
    if mention.noun == "strike" and dealt is not None and dealt.value == "fly":
        return False  # «в ответ на обстрелы нанесено 12 ударов»
    back = range(max(1, mention.first - ANSWERED), mention.first)
    return any((scene.key(i - 1), scene.key(i)) == ("ответ", "на") for i in back)


def _in_own_words(scene: Scene, mention: Mention) -> bool:
    """«Хезболла»: «наши бойцы накрыли ракетами 14 казарм»."""
    head = [token.key for token in scene.sentence.tokens[:SPEAKER]]
    return ":" in head and bool(set(head[: head.index(":")]) & ENEMIES) and _speaks_of_us(scene)


def _speaks_of_us(scene: Scene) -> bool:
    return any(token.key in ("наш", "мы") for token in scene.sentence.tokens)


def _launched_by_them(scene: Scene, mention: Mention) -> bool:
    """«Шесть снарядов, выпущенных боевиками»: a full participle with its doer right behind."""
    if mention.noun not in ("weapon", "aircraft", "item"):
        return False
    run, form_of = scene.sentence.tokens, scene.language.forms.of
    for verb in scene.sentence.marks:
        near = mention.first <= verb.first <= mention.last + 1
        if verb.kind != "verb" or verb.value not in ("release", "deploy", "fly") or not near:
            continue
        doer = form_of(run[verb.last].text) if verb.last < len(run) else None
        full = form_of(run[verb.first].text).pos == "PRTF"
        if full and doer is not None and doer.lemma in ENEMIES and doer.in_case("ablt"):
            return True
    return False


def _with_their_craft(scene: Scene, mention: Mention) -> bool:
    """«Десятки беспилотников хуситов атаковали аэропорт, погибли трое»."""
    run, form_of = scene.sentence.tokens, scene.language.forms.of
    if mention.noun == "strike":
        return False
    for verb in scene.sentence.marks:
        if verb.kind != "verb" or verb.value not in ("hit", "release") or verb.first < 2:
            continue
        owner, craft = run[verb.first - 1], run[verb.first - 2]
        theirs = owner.key in ENEMIES and form_of(owner.text).in_case("gent")
        if theirs and craft.key in FROM_AIR and form_of(run[verb.first].text).pos == "VERB":
            return True
    return False


def _claimed_by_them(scene: Scene, mention: Mention) -> bool:
    """«Хуситы утверждают, что их дроны поразили два танкера»."""
    run, form_of = scene.sentence.tokens, scene.language.forms.of
    says = next((m.first for m in scene.sentence.marks if m.kind == "say" and m.first), 0)
    speaker = run[says - 1] if says else None
    if speaker is None or speaker.key not in ENEMIES or not form_of(speaker.text).in_case("nomn"):
        return False
    own = range(says, mention.first)
    return any(run[i].text.casefold() == "их" and scene.key(i + 1) in FROM_AIR for i in own)


def _is_theirs(scene: Scene, mention: Mention) -> bool:
    """«По словам хуситов, целью их ракетного удара был аэропорт»."""
    if mention.noun != "strike":
        return False
    run, form_of = scene.sentence.tokens, scene.language.forms.of
    at = mention.first - 1
    while at > 0 and form_of(run[at].text).adjective and run[at].text.casefold() != "их":
        at -= 1
    named = {scene.key(i) for i in range(at)}
    return at > 0 and run[at].text.casefold() == "их" and bool(named & ENEMIES)


def _from_their_land(scene: Scene, mention: Mention) -> bool:
    """«На Абу-Даби пришелся налет беспилотников с территории Йемена: трое погибших»."""
    if mention.noun not in ("strike", "aircraft", "weapon", "person"):
        return False
    keys = [token.key for token in scene.sentence.tokens]
    lands = (pair for pair in zip(keys, keys[1:], keys[2:], strict=False) if pair[2] in _ROCKETEERS)
    return any(pair[:2] == ("с", "территория") for pair in lands)


def _from_their_side(scene: Scene, mention: Mention) -> bool:
    """«Обстрелам со стороны боевиков подверглись села»."""
    if from_air(scene):
        return False  # «в ответ на обстрелы со стороны боевиков нанесено 12 ударов»
    keys = [token.key for token in scene.sentence.tokens]
    sides = (b for a, b in zip(keys, keys[1:], strict=False) if a == "сторона")
    return mention.noun in ("strike", "person", "weapon") and any(key in ENEMIES for key in sides)


def _is_subject(scene: Scene, i: int) -> bool:
    """An abbreviation («ИГИЛ») has no cases: behind a noun or preposition it is not the subject."""
    form = scene.language.forms.of(scene.sentence.tokens[i].text)
    before = scene.language.forms.of(scene.sentence.tokens[i - 1].text) if i else None
    if not scene.sentence.tokens[i].text.isupper():
        owned = before is not None and before.pos == "NOUN" and form.may_be("sing", "gent")
        whose = i > 1 and scene.key(i - 1) == "," and scene.key(i - 2) in QUOTES
        whose = whose and form.may_be("sing", "gent")  # «по объектам "Аш-Шабаб", группировки …»
        return form.pos == "NOUN" and not owned and not whose  # «авиация группировки»
    return before is None or before.pos not in ("NOUN", "PREP", "ADJF")


def _dies(run, verb: Mark, forms) -> bool:
    """«Боевики потеряли 90 человек», «террористы погибли» are their losses, not their acts."""
    return forms.of(run[verb.first].text).lemma in (
        "погибнуть",
        "потерять",
        "пострадать",
        "лишиться",
    )


def _fired_from_there(scene: Scene, mention: Mention) -> bool:
    """«По Израилю выпущено более 1000 ракет», «из Газы запустили две ракеты; погибли двое»."""
    if mention.noun not in ("weapon", "person", "strike") or from_air(scene):
        return False
    fired = any(m.kind == "verb" and m.value == "release" for m in scene.sentence.marks)
    run = scene.sentence.tokens
    at = any(t.key in _SHELLED and run[i - 1].key in ("по", "на") for i, t in enumerate(run) if i)
    at = at or any(token.key in _SHELLED_TOO for token in run)
    source = any(
        t.key in _ROCKETEERS and run[i - 1].key in ("из", "сторона") for i, t in enumerate(run) if i
    )
    return fired and (at or source)


def _in_their_attack(scene: Scene, mention: Mention) -> bool:
    """«Хуситы атаковали беспилотниками Абу-Даби: погибли трое»: people whom they killed."""
    if mention.noun != "person":
        return False
    form_of, run = scene.language.forms.of, scene.sentence.tokens
    for verb in scene.sentence.marks:
        if verb.kind != "verb" or verb.value not in ("hit", "release") or not verb.first:
            continue
        form, before = form_of(run[verb.first].text), form_of(run[verb.first - 1].text)
        enemy = before.lemma in ENEMIES and before.in_case("nomn")
        if form.pos == "VERB" and enemy and verb.first < mention.first:
            return _is_subject(scene, verb.first - 1)
    return False
