"""English rates: "25 sorties a day"."""

from ...lexicon import Mark
from ...mentions import Mention
from ...tokens import Sentence

ASIDES = frozenset("after before earlier later ago".split())
BOUNDING = frozenset("in within over for than his the its their late".split())  # within a day


def rate(sentence: Sentence, mention: Mention) -> str | None:
    """ "day" or "month", within three tokens after the mention, or close before it."""
    for at in [*range(mention.last, mention.last + 3), *range(mention.first - 4, mention.last)]:
        mark = sentence.at[at] if 0 <= at < len(sentence.at) else None
        if mark is not None and mark.kind == "rate" and _is_rate(sentence, mark):
            return mark.value
    return None


def _is_rate(sentence: Sentence, mark: Mark) -> bool:
    """Not "within a day", not "the daily briefing", not "a day after the attack"."""
    if sentence.tokens[mark.last : mark.last + 1] and sentence.tokens[mark.last].key in ASIDES:
        return False
    before = sentence.tokens[mark.first - 1].key if mark.first else ""
    return before not in BOUNDING
