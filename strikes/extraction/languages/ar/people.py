"""Who acts in an Arabic statement, who speaks, and which group is struck."""

from ...mentions import Mention
from ...people import People
from ...tokens import Sentence


class Named(People):
    """Actor, speaker and group of each mention, from its sentence or one before."""

    def __init__(self, sentences: list[Sentence]):
        self.sentences = sentences

    def of(self, sentence: Sentence, mention: Mention) -> tuple[str | None, str | None, str | None]:
        """See People.of."""
        return None, None, None
