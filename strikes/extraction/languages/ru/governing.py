"""Which Russian verb stands over a mention. Word order is free, so endings decide.

"Уничтожены 3 склада", «свыше 30 объектов уничтожено», «24 автоцистерны уничтожил бомбардировщик».
"""

from ...lexicon import Mark
from ...mentions import Mention, Scene
from ...tokens import Sentence
from .aircraft import instrumental, over_aircraft
from .asides import verbs_of, without_asides
from .combat import DASHES
from .cues import ENEMIES
from .forms import Forms
from .fronted import is_doer
from .listed import described_before, is_aimed_at, listed_under
from .predicates import EMPTY, THINGS, verb_around
from .shares import LANDED
from .summed import is_outcome
from .word_lists import words

_LAUNCHERS = words("авиация самолет бомбардировщик подлодка ракетоносец истребитель флот")
_LAUNCHES = frozenset(("пуск", "запуск", "сброс"))
_LEFT = words("уйти стартовать полететь улететь вылететь")  # «ушли 59 «Томагавков»»
FEW = 20  # mentions that a list may look back over for its verb


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
    """Class of the verb over a mention, and its mark if it stands in the sentence."""
    noun = mention.noun
    if noun == "aircraft":
        subject = _follows_object(scene, mention)
        mention = _flown_whole(scene, mention) or mention
        return ("deploy", None) if subject else over_aircraft(scene.sentence, mention, forms)
    if noun not in EMPTY:
        return None, None
    if noun == "person" and _is_owner(scene, mention):
        return None, None
    said = _said_by_itself(scene, mention, forms)
    if said is not None:
        return said, nearest_verb(scene.sentence, mention.first)
    verb = verb_around(scene.sentence, mention, forms) or _of_the_whole(scene, mention, forms)
    if verb is None and noun in THINGS and is_outcome(scene, mention.first, mention.last):
        return ("destroy" if noun == "item" else "hit"), None
    if verb is None and listed_under(scene, mention, forms):
        return "hit", None
    if verb is None and (described := described_before(scene, mention)) is not None:
        return described.value, described
    if verb is None:
        return carried_on(scene, noun, mention.last), None
    if _enemy_lost(scene, verb):
        return {"person": "kill", "area": "take"}.get(noun, "destroy"), verb
    return ("destroy" if noun == "item" and verb.value == "kill" else verb.value), verb


def _is_owner(scene: Scene, mention: Mention) -> bool:
    """«Разрушены дома трех лидеров»: whose the things are."""
    owned = scene.mark(mention.first - 1)
    return owned is not None and owned.kind == "noun" and owned.value in THINGS


def _said_by_itself(scene: Scene, mention: Mention, forms: Forms) -> str | None:
    """The class that the mention needs no verb for: «26 пусков», «по 9 объектам», «55 жертв»."""
    sentence, head = scene.sentence, scene.key(mention.term[0])
    if mention.noun == "person":
        return "kill" if head in ("жертва", "мученик") else None
    if mention.noun == "weapon":
        means = verbs_of(sentence) and instrumental(sentence, mention, forms)
        listed = not verbs_of(sentence) and _of_the_campaign(scene)
        brought = any(scene.key(verb.first) == "обрушить" for verb in verbs_of(sentence))
        dealt = means or brought or is_doer(sentence, mention, forms)
        dealt = dealt or any(scene.key(mention.first - n) in _LEFT for n in (1, 2, 3))
        dealt = dealt or scene.key(mention.quantity.last) in LANDED
        share = scene.key(mention.first - 1) in DASHES and scene.key(mention.last - 1) == ","
        return "release" if dealt or listed or share or head in _LAUNCHES else None
    depends = mention.noun in THINGS and is_aimed_at(scene, mention)
    return "hit" if depends and _struck(sentence) else None


def _of_the_whole(scene: Scene, mention: Mention, forms: Forms) -> Mark | None:
    """«363 уничтоженных объекта: 252 опорных пункта, 71 узел связи»: what the colon breaks down."""
    if mention.noun == "person":
        return _of_the_fallen(scene, mention, forms)
    named = scene.key(mention.first - 1) == "включая"
    opens = (i for i in range(mention.first, 0, -1) if scene.key(i) == ":" or named)
    colon = next(opens, 0)
    wholes = [m for m in scene.here if m.last <= colon and m.noun in EMPTY]
    if not wholes or wholes[-1].noun != "target" or mention.noun not in THINGS:
        return None
    return wholes[-1].verb_mark or verb_around(scene.sentence, wholes[-1], forms)


def _of_the_fallen(scene: Scene, mention: Mention, forms: Forms) -> Mark | None:
    """«О 558 погибших, из них 50 детей»: a part of those who fell."""
    among = {scene.key(i) for i in range(mention.first - 3, mention.first + 1)}
    wholes = [m for m in scene.here if m.last <= mention.first and m.noun == "person"]
    if not wholes or not {"из", "они"} <= among:
        return None
    fell = range(wholes[-1].first, wholes[-1].last)
    return next((verb for verb in verbs_of(scene.sentence) if verb.first in fell), None)


def _of_the_campaign(scene: Scene) -> bool:
    """«От дальней авиации и подлодок: 12 крылатых ракет, 56 бомб»."""
    return any(token.key in _LAUNCHERS for token in scene.sentence.tokens)


def _enemy_lost(scene: Scene, verb: Mark) -> bool:
    """«Боевики потеряли 90 человек», «потери террористов - 40 человек»."""
    if scene.key(verb.first) not in ("потеря", "потерять", "терять", "лишиться"):
        return False
    near = range(max(0, verb.first - 5), min(verb.last + 4, len(scene.sentence.tokens)))
    return any(scene.key(i) in ENEMIES for i in near)


def carried_on(scene: Scene, noun: str, at: int) -> str | None:
    """The verb of the sentence before, where this one only breaks its figure down or lists on."""
    refer = next((m for m in scene.sentence.marks if m.kind == "refer" and m.first <= at), None)
    own = [m for m in scene.here if refer is not None and m.last <= refer.first]
    if own and own[-1].noun == noun:
        return own[-1].verb  # «11 кораблей, четыре из них …»
    shares = refer is not None
    if noun not in ("item", "person", "target"):
        return None
    forms = (scene.language.forms.of(token.text) for token in scene.sentence.tokens)
    if not shares and any(f.pos in ("VERB", "PRTS") and f.lemma != "быть" for f in forms):
        return None
    before = sentence_before(scene)
    if before is not None and before.tokens[-1].text == ":":
        opening = [verb for verb in verbs_of(before) if verb.value not in EMPTY[noun]]
        if opening or verbs_of(before):
            return opening[-1].value if opening else None
    said = [m for m in scene.earlier[-FEW:] if not _in(m, scene.here) and m.noun in EMPTY]
    listed = shares or before is not None and before.tokens[-1].text in ";,:"
    nouns = [m for m in said if listed or m.rule != "one thing"]
    return nouns[-1].verb if nouns else None


def _in(mention: Mention, mentions: list[Mention]) -> bool:
    return any(mention is other for other in mentions)


def sentence_before(scene: Scene) -> Sentence | None:
    """The sentence before this one."""
    index = scene.sentence.index
    return scene.sentences[index - 1] if index and scene.sentences else None


def _own_verb(scene: Scene, mention: Mention, forms: Forms) -> Mark | None:
    """The verb of a share's own clause: «71 из которых перехватила ПВО»."""
    if scene.key(mention.last - 1) == ",":
        return None  # «по Думейру - 12, уничтожены все»
    for verb in verbs_of(scene.sentence):
        if verb.first >= mention.last and verb.value in ("lose", "destroy", "kill", "wound"):
            between = without_asides(scene.sentence, mention.last, verb.first, forms)
            return None if any(token.text in ",;:" for token in between) else verb
    return None


def nearest_verb(sentence: Sentence, at: int) -> Mark | None:
    """The verb nearest to a token, on either side."""
    return min(verbs_of(sentence), key=lambda v: abs(v.first - at), default=None)


def _struck(sentence: Sentence) -> bool:
    """Does the sentence speak of a strike, flight or blow on which a «по» or «на» can depend?"""
    return any(
        mark.kind == "air"
        or mark.kind == "noun"
        and mark.value in ("strike", "sortie", "strike_sortie", "weapon")
        or mark.kind == "verb"
        and mark.value in ("hit", "release", "fly")
        for mark in sentence.marks
    )


def _flown_whole(scene: Scene, mention: Mention) -> Mention | None:
    """«Двенадцать самолетов, в том числе десять истребителей»: those that these are a part of."""
    part = {scene.key(i) for i in range(mention.first - 4, mention.first + 3)} & {"число", "они"}
    whole = [m for m in scene.here if m.noun == "aircraft" and m.last < mention.first]
    return whole[-1] if part and whole and mention.first - whole[-1].last <= 6 else None


def _follows_object(scene: Scene, mention: Mention) -> bool:
    """«Две установки поразила пара Су-25»: the aircraft behind the verb are its subject."""
    verbs = [v for v in verbs_of(scene.sentence) if v.last == mention.first]
    return any(m.noun in THINGS and m.last == v.first for v in verbs for m in scene.here)
