"""Who acts, speaks and is struck in English statements, as far as nearby words tell."""

from ...mentions import Mention
from ...people import People
from ...tokens import Sentence
from .words import STOPS

GENERIC = frozenset(
    """terrorist terrorists militant militants rebel rebels insurgent insurgents extremists enemy
    jihadists""".split()
)
RANKS = frozenset(
    """general gen colonel col lieutenant lt major maj brigadier brig admiral adm minister
    president spokesman spokeswoman commander""".split()
)
ACTING = frozenset(["noun", "air", "elsewhere"])


class EnglishPeople(People):
    """Reads names around verbs of saying, and groups and forces in the mention's sentence."""

    def __init__(self, text_sentences: list[Sentence]):
        self.actor: str | None = None
        self.speakers: list[str | None] = []
        for sentence in text_sentences:
            earlier = self.speakers[-1] if self.speakers else None
            self.speakers.append(_speaker(sentence) or earlier)

    def of(self, sentence: Sentence, mention: Mention) -> tuple[str | None, str | None, str | None]:
        """See `People.of`."""
        self.actor = _actor(sentence, mention) or self.actor
        return self.actor, self.speakers[sentence.index], _group(sentence, mention)


def _text(sentence: Sentence, first: int, last: int) -> str:
    out = ""
    for token in sentence.tokens[first:last]:
        out += token.text if token.glued or not out else " " + token.text
    return out.strip(" ,")


def _speaker(sentence: Sentence) -> str | None:
    """The run of capitals nearest to a verb of saying, when a rank or two names make it a
    person."""
    for mark in sentence.marks:
        if mark.kind != "say":
            continue
        for first, last in (_names_before(sentence, mark.first), _names_after(sentence, mark.last)):
            words = [t for t in sentence.tokens[first:last] if t.kind == "word"]
            if len(words) >= 2 or any(t.key in RANKS for t in words):
                return _text(sentence, first, last)
    return None


def _is_name(sentence: Sentence, at: int) -> bool:
    token, mark = sentence.tokens[at], sentence.at[at]
    known = mark is not None and mark.kind in (
        "group",
        "air",
        "place",
        "month",
        "weekday",
        "elsewhere",
    )
    return token.kind == "word" and token.text[0].isupper() and not known or token.text in "-."


def _names_before(sentence: Sentence, at: int) -> tuple[int, int]:
    last = at
    while last > 0 and sentence.tokens[last - 1].text in ',"”':
        last -= 1
    first = last
    while first > 0 and _is_name(sentence, first - 1):
        first -= 1
    return first, last


def _names_after(sentence: Sentence, at: int) -> tuple[int, int]:
    last = at
    while last < len(sentence.tokens) and _is_name(sentence, last):
        last += 1
    return at, last


def _group(sentence: Sentence, mention: Mention) -> str | None:
    """The named group of the sentence, nearest to the mention, else a generic word."""
    groups = [m for m in sentence.marks if m.kind == "group"]
    if groups:
        near = min(groups, key=lambda m: (abs(m.first - mention.first), m.first))
        return _text(sentence, near.first, near.last).removesuffix("'s").removesuffix("’s")
    for token in sentence.tokens[mention.first : mention.last + 4]:
        if token.key in GENERIC:
            return token.text
    return None


def _actor(sentence: Sentence, mention: Mention) -> str | None:
    """The subject before the verb, or the agent after "by"."""
    run = sentence.tokens
    for at in range(mention.last, min(len(run), mention.last + 14)):
        if run[at].key == "by":
            last = at + 1
            while last < len(run) and _in_agent(sentence, last):
                last += 1
            if any(
                m.kind in ACTING and m.value != "person"
                for m in sentence.marks
                if at < m.first < last
            ):
                return _text(sentence, at + 1, last)
    verb = mention.verb_mark
    end = (
        verb.first
        if verb is not None and verb.form == "right" and verb.first < mention.first
        else mention.first
    )
    for mark in reversed(sentence.marks):
        if mark.last <= end and (
            mark.kind == "air" or mark.kind == "noun" and mark.value == "aircraft"
        ):
            first = mark.first
            while first > 0 and _in_agent(sentence, first - 1):
                first -= 1
            return _text(sentence, first, mark.last)
    return None


def _in_agent(sentence: Sentence, at: int) -> bool:
    token, mark = sentence.tokens[at], sentence.at[at]
    if mark is not None and mark.kind in ("air", "elsewhere", "noun"):
        return True
    if token.kind == "word" and token.key in STOPS - {"the", "a", "an"}:
        return False  # "Since Monday the air force"
    if mark is not None and mark.kind in ("weekday", "month", "time"):
        return False
    return (
        token.kind == "code"
        or token.kind == "word"
        and (token.text[0].isupper() or token.key == "the")
    )
