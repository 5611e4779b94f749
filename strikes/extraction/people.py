"""Who is said to have acted, who spoke, and which group was struck."""

from .mentions import Mention
from .tokens import Sentence


class People:
    """Names nobody; a language that can tell gives a subclass."""

    def of(self, sentence: Sentence, mention: Mention) -> tuple[str | None, str | None, str | None]:
        """Actor, speaker and target group of a mention, as the text writes them."""
        return None, None, None
