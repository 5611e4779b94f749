"""Who acts, speaks and is struck in a Russian statement, each as the text writes it."""

from ...mentions import Mention
from ...people import People
from ...tokens import Sentence
from .forms import Forms
from .noun_phrases import QUOTES, phrase_end, written
from .word_lists import words

ACTORS = words("""
    авиация авиагруппа вкс ввс самолет бомбардировщик штурмовик истребитель вертолет коалиция нато
    россия сша турция израиль цахал летчик беспилотник ракетоносец экипаж альянс лодка корабль дрон
    франция великобритания египет ирак иордания звено авианосец подлодка дания канада норвегия
    """)
NAMED = words("игил иг даиш рпк хамас хусит талибан талиб нусра каида хезболла исламский")
GROUPS = words("""
    боевик террорист исламист экстремист мятежник повстанец бандформирование джихадист оппозиция
    сепаратист игиловец
    """)
SAYS_NEAR = 9  # tokens between a speaker and the verb of saying


class RussianPeople(People):
    """People of one statement; a speaker and an actor hold until another is named."""

    def __init__(self, sentences: list[Sentence], forms: Forms):
        self._forms = forms
        self._full: dict[str, str] = {}
        self._speakers: dict[int, str | None] = {}
        self._actors: dict[int, list[tuple[int, str]]] = {}
        speaker = None
        for sentence in sentences:
            said = self._speaker(sentence)
            ministry = said is None and any(mark.kind == "say" for mark in sentence.marks)
            quoted = sentence.tokens[0].text in QUOTES
            speaker = said or (None if ministry and not quoted else speaker)
            self._speakers[sentence.index] = speaker
            self._actors[sentence.index] = self._find_actors(sentence)

    def of(self, sentence: Sentence, mention: Mention) -> tuple[str | None, str | None, str | None]:
        """Actor, speaker and target group of a mention."""
        return (
            self._actor(sentence, mention),
            self._speakers.get(sentence.index),
            self._group(sentence, mention),
        )

    def _speaker(self, sentence: Sentence) -> str | None:
        """The person beside a verb of saying."""
        says = [mark.first for mark in sentence.marks if mark.kind == "say"]
        for i in range(len(sentence.tokens)):
            if not any(abs(i - at) <= SAYS_NEAR for at in says):
                continue
            last = self._person_end(sentence, i)
            if last:
                name = written(sentence, i, last)
                surname = self._forms.of(sentence.tokens[last - 1].text).lemma
                return self._full.setdefault(surname, name)
        return None

    def _person_end(self, sentence: Sentence, i: int) -> int:
        """Where the name of a person that begins at token i ends; 0 if none begins there."""
        run = sentence.tokens
        token, form = run[i], self._forms.of(run[i].text)
        if token.kind != "word" or not token.text[0].isupper() or token.text.isupper():
            return 0
        after = run[i + 1] if i + 1 < len(run) else None
        named = after is not None and after.kind == "word" and after.text[0].isupper()
        if "Name" in form.marks and named and not after.glued:
            return i + 2
        return i + 1 if "Surn" in form.marks or form.lemma in self._full else 0

    def _find_actors(self, sentence: Sentence) -> list[tuple[int, str]]:
        """Those who fly and strike in a sentence: subjects and agents, with their tokens."""
        found, last = [], 0
        for i, token in enumerate(sentence.tokens):
            form = self._forms.of(token.text)
            abbreviated = not form.uses or token.text.isupper()
            if (
                i < last
                or form.lemma not in ACTORS
                or not (abbreviated or form.in_case("nomn", "ablt"))
            ):
                continue
            first = i
            while first and self._forms.of(sentence.tokens[first - 1].text).adjective:
                first -= 1
            last = phrase_end(sentence, i + 1, self._forms)
            found.append((i, written(sentence, first, last)))
        return found

    def _actor(self, sentence: Sentence, mention: Mention) -> str | None:
        """The nearest actor of the sentence, else that of one of the last sentences."""
        for index in range(sentence.index, max(-1, sentence.index - 4), -1):
            actors = self._actors.get(index, [])
            outside = [a for a in actors if not mention.first <= a[0] < mention.last]
            if index == sentence.index and actors:
                near = outside or actors
                return min(near, key=lambda actor: abs(actor[0] - mention.first))[1]
            if actors:
                return actors[-1][1]
        return None

    def _group(self, sentence: Sentence, mention: Mention) -> str | None:
        """The group that the mention names, or else its sentence."""
        if mention.noun == "aircraft":
            return None
        near = self._group_in(sentence, mention.first, mention.last + 6)
        if near is None and mention.noun == "person":
            return written(sentence, *mention.term) or None
        return near or self._group_in(sentence, 0, len(sentence.tokens))

    def _group_in(self, sentence: Sentence, first: int, last: int) -> str | None:
        """The first named group between two tokens, else the first general word for one."""
        run = sentence.tokens[first:last]
        lemmas = [self._forms.of(token.text).lemma for token in run]
        for known in (NAMED, GROUPS):
            for i, lemma in enumerate(lemmas):
                if lemma in known and (lemma != "исламский" or run[i].text[0].isupper()):
                    return written(sentence, first + i, first + i + 1 + (lemma == "исламский"))
        return None
