"""Where an Arabic name ends that no capital marks, and how it is written out."""

from ...lexicon import phrases
from ...tokens import Sentence
from . import names
from .forms import TWO
from .grammar import TYPING
from .letters import key


def keys_of(text: str) -> frozenset:
    """The words of a list of phrases, as keys."""
    return frozenset(key(word) for phrase in phrases(text) for word in phrase.split())


COMPASS = frozenset(word.removeprefix("ال") for word in keys_of(names.COMPASS))
TWO_WORDS = frozenset(
    """
    ابو ام تل خان كفر جسر بيت دير عين راس جبل بن بني معره شيخ بير باب ذي سد قلعه مخيم نهر وادي سهل
    """.split()
)
_ONE_TOWN = frozenset("بلده قريه مدينه".split())
# Words that follow منطقة and name no place: منطقة حظر, منطقة عمليات.
NO_NAMES = keys_of(
    """
    خفض, حظر, نفوذ, نزاع, عمليات, عازلة, آمنة, سيطرة, سكنية, جبلية, حدودية, صحراوية, محددة, مجاورة,
    واسعة, واحدة, أخرى, أثرية, تواجد, وجود, تماس, اشتباك, اشتباكات, شاسعة, قريبة, بعيدة, خالية,
    زراعية, صناعية, حرة, خضراء, تقع, تسيطر, يسيطر, كانت, شهدت, تشهد, مأهولة, عسكرية, معزولة, فيها,
    حدود, مقاومة, قتال, شر, تقدم
    """
)


def text_of(sentence: Sentence, first: int, last: int) -> str:
    """The words of a name as they stand, the article with its word."""
    out = "".join(t.text if t.glued else " " + t.text for t in sentence.tokens[first:last])
    return out.strip()


def with_article(sentence: Sentence, first: int) -> int:
    """ال before a name belongs to it."""
    before = sentence.tokens[first - 1].key if first else ""
    return first - 1 if before == "ال" and sentence.tokens[first].glued else first


def name_at(
    sentence: Sentence, at: int, guess: bool = True, district: bool = False
) -> tuple[int, tuple]:
    """Where the name that begins at a token ends (`at` itself if none does) and its areas."""
    start = at + (at < len(sentence.tokens) and sentence.tokens[at].key == "ال")
    if start >= len(sentence.tokens):
        return at, ()
    mark = sentence.at[start]
    if mark is not None and mark.kind in ("place", "country"):
        return compass(sentence, mark.last), mark.value if mark.kind == "place" else ()
    token = sentence.tokens[start]
    if (
        not guess
        or mark is not None
        and not _begins_name(sentence, start)
        or start == at
        and token.key.startswith("و")
        or start == at
        and token.key.endswith("يه" if district else ("ي", "يه"))
        and token.key not in TWO_WORDS
        or token.key in TYPING
        or token.kind != "word"
        or len(token.key) < 2
        or token.key in NO_NAMES
    ):
        return at, ()
    last = start + 1
    if token.key in TWO_WORDS and last < len(sentence.tokens):
        last += 1 + (sentence.tokens[last].key == "ال")
    elif _owns(sentence, last):
        last += 2
    return compass(sentence, min(last, len(sentence.tokens))), ()


def _begins_name(sentence: Sentence, at: int) -> bool:
    """بيت بوس, حي تل السلطان: a word that begins names, before one that nobody knows."""
    after = at + 1
    if sentence.at[at].form == TWO and at and sentence.tokens[at - 1].key in _ONE_TOWN:
        return True  # بلدة حيان: no dual follows a town
    if sentence.tokens[at].key in TWO_WORDS and sentence.at[at].kind == "particle":
        after += after < len(sentence.tokens) and sentence.tokens[after].key == "ال"
        return after < len(sentence.tokens) and sentence.at[after] is None
    unknown = after < len(sentence.tokens) and sentence.at[after] is None
    return sentence.tokens[at].key == "بيت" and unknown and sentence.tokens[after].kind == "word"


def _owns(sentence: Sentence, last: int) -> bool:
    """بستان القصر: the second word has the article and is no adjective of origin."""
    if last + 1 >= len(sentence.tokens) or sentence.tokens[last].key != "ال":
        return False
    word = sentence.tokens[last + 1]
    return sentence.at[last + 1] is None and not word.key.endswith(("ي", "يه", "ين"))


def compass(sentence: Sentence, last: int) -> int:
    """الشمالي after ريف حلب belongs to the name."""
    run = sentence.tokens
    while last + 1 < len(run) and run[last].key == "ال" and run[last + 1].key in COMPASS:
        last += 2
    return last
