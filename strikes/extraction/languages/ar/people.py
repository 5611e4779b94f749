"""Who acts in an Arabic statement, who speaks, and which group is struck."""

from ...mentions import Mention
from ...people import People
from ...tokens import Sentence
from .grammar import phrase_end
from .word_lists import words

FORCES = words(
    """
    طائرات مقاتلات قاذفات مروحيات طيران سلاح قوات قوة تحالف حلف ناتو جيش روسيا موسكو واشنطن فرنسا
    تركيا إسرائيل بريطانيا الأردن الولايات أمريكا الناتو التحالف الجيش مجموعة طيارين مدمرتان غواصة
    """
)
GROUPS = words(
    """
    داعش إرهابيين إرهابي إرهابيون إرهابية إرهاب مسلحين مسلحون مسلح حوثيين حوثي حوثيون حوثية نصرة
    تنظيم مليشيا ميليشيا ميليشيات مليشيات متمردين متطرفين معارضة تكفيريين تكفيري متشددين طالبان حماس
    """
)
RANKS = words("جنرال عميد لواء عقيد فريق كولونيل مارشال ركن ماجور وزير رئيس متحدث ناطق")
SPEAKING_ON = words("قال أضاف أوضح أكد ذكر أشار تابع لفت بين شدد قالت أضافت أوضحت أكدت ذكرت أشارت")
PHRASE = 6  # tokens of an actor's name behind its first word
BEHIND = 10  # tokens behind a mention in which its group is named


class Named(People):
    """Actor, speaker and group of each mention, from its sentence or the one before."""

    def __init__(self, sentences: list[Sentence]):
        self._actors = {s.index: _actors(s) for s in sentences}
        self._speakers = _speakers(sentences)
        self._groups: dict[int, str | None] = {}

    def of(self, sentence: Sentence, mention: Mention) -> tuple[str | None, str | None, str | None]:
        """See People.of."""
        speaker = self._speakers.get(sentence.index)
        group = _group(sentence, mention)
        if group is None and sentence.index:
            group = self._groups.get(sentence.index - 1)
        self._groups[sentence.index] = group
        return self._actor(sentence, mention), speaker, group

    def _actor(self, sentence: Sentence, mention: Mention) -> str | None:
        """The nearest force before the mention, else the first behind, else one said before."""
        own = self._actors[sentence.index]
        before = [name for at, name in own if at < mention.first]
        if before or own:
            return before[-1] if before else own[0][1]
        earlier = self._actors.get(sentence.index - 1)
        return earlier[-1][1] if earlier else None


def _actors(sentence: Sentence) -> list[tuple[int, str]]:
    """The forces that a sentence names, each with its place."""
    found, at = [], 0
    while at < len(sentence.tokens):
        if _is_force(sentence, at):
            last = max(at + 1, phrase_end(sentence, at + 1, PHRASE))
            article = at > 0 and sentence.tokens[at - 1].key == "ال"
            found.append((at, _text(sentence, at - article, last)))
            at = last
        else:
            at += 1
    return found


def _is_force(sentence: Sentence, at: int) -> bool:
    """A force that acts, not one that only announces: أعلنت قوة المهام المشتركة."""
    if sentence.tokens[at].key.removeprefix("ال") not in FORCES:
        return False
    before = [m for m in sentence.at[max(0, at - 2) : at] if m is not None]
    return not any(m.kind == "say" for m in before)


def _text(sentence: Sentence, first: int, last: int) -> str:
    """The words as they stand."""
    run = sentence.tokens[first:last]
    return "".join(t.text if t.glued else " " + t.text for t in run).strip(' "«»،')


def _group(sentence: Sentence, mention: Mention) -> str | None:
    """The group in the mention's phrase or right behind it, else one of its sentence."""
    near = range(mention.first, min(mention.last + BEHIND, len(sentence.tokens)))
    behind = (name for at in near if (name := _group_at(sentence, at)))
    anywhere = (name for at in range(len(sentence.tokens)) if (name := _group_at(sentence, at)))
    return next(behind, None) or next(anywhere, None)


def _group_at(sentence: Sentence, at: int) -> str | None:
    """The group that a token names; تنظيم "داعش" is داعش."""
    run = sentence.tokens
    if run[at].key.removeprefix("ال") not in GROUPS:
        return None
    follows = [token.key for token in run[at + 1 : at + 5]]
    if "داعش" in follows and run[at].key == "تنظيم":
        return "داعش"
    return _text(sentence, at, at + 3) if follows[:2] == ["ال", "دوله"] else run[at].text


def _speakers(sentences: list[Sentence]) -> dict[int, str]:
    """Who speaks in each sentence: named in it, or going on (وأضاف) from one before."""
    said: dict[int, str] = {}
    last = None
    for sentence in sentences:
        name = _speaker(sentence)
        goes_on = any(token.key in SPEAKING_ON for token in sentence.tokens[:3])
        if name is not None or goes_on and last is not None:
            last = name or last
            said[sentence.index] = last
    return said


def _speaker(sentence: Sentence) -> str | None:
    """Two words that no list knows, behind a rank: اللواء إيغور كوناشينكوف."""
    run = sentence.tokens
    for at in range(len(run) - 2):
        if run[at].key not in RANKS or not _is_name(sentence, at + 1):
            continue
        last = at + 2
        while last < min(at + 5, len(run)) and _is_name(sentence, last):
            last += 1
        return _text(sentence, at + 1, last)
    return None


def _is_name(sentence: Sentence, at: int) -> bool:
    token, mark = sentence.tokens[at], sentence.at[at]
    return (
        token.kind == "word"
        and mark is None
        and len(token.key) > 1
        and token.key not in RANKS | {"ال", "اول"}
    )
