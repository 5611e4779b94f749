"""Russian: forms from a dictionary, free word order, claims in any case of the noun."""

from datetime import date
from functools import cached_property

from ...context import Setting, Window
from ...dates import Days, TimeSpan
from ...lexicon import Lexicon, Mark, Sense, phrases
from ...mentions import Mention, Scene
from ...numbers import Number
from ...people import People
from ...places import Place
from ...quantities import Quantity
from ...tokens import Sentence
from ..labels import without_labels
from ..language import Language
from . import scope, times, windows
from .amounts import (
    NUMBERS,
    amount_words,
    bound_behind,
    days_in_digits,
    is_in_singular,
    is_no_amount,
    odd_behind,
    settle_amounts,
)
from .asides import without_sources
from .bare import one_thing, one_weapon
from .combat import combat_flights
from .cues import ABBREVIATIONS, FLIGHTS, FORBIDDEN, cue_words
from .fallen import people_alone, toll
from .forms import Forms
from .governing import govern
from .licences import is_shell
from .noun_phrases import code_noun, phrase_at
from .nouns import NOUNS
from .often import so_often
from .people import RussianPeople
from .placed import placed_strikes
from .places import find_places
from .respective import one_thing_each, respectively
from .rules import bracketed, counted, noun_before
from .shares import adjective_before, distributed, elliptic
from .traps import is_briefing, is_trap
from .verbs import VERBS, settle_control, settle_newsroom, settle_victims
from .warding import AGAINST_AIR, STRIKERS


def _dictionary_forms() -> set[str]:
    """Every word of the lexicon, and the form that the dictionary gives it («огневая»: огневой)."""
    listed = [*NOUNS.values(), *VERBS.values(), *NUMBERS.values()]
    found = {word for text in listed for phrase in phrases(text) for word in phrase.split()}
    return found | {Forms(found).of(word).lemma for word in found}


class Russian(Language):
    """Russian on the core: see docs/extraction.md for what each seam does."""

    code = "ru"
    head_last = False
    abbreviations = ABBREVIATIONS
    against_air = AGAINST_AIR
    day_joiners = frozenset("и")
    range_joiners = frozenset(("-", "–", "—", "до"))
    between = frozenset(("от", "с", "между"))
    date_words = times.DATE_WORDS
    date_range_joiners = times.RANGE_JOINERS
    year_words = times.YEAR_WORDS
    span_words = times.SPAN_WORDS
    when_words = times.WHEN
    unit_last = True
    hands_down_struck = True
    rules = (
        toll,
        one_thing_each,
        counted,
        so_often,
        bracketed,
        combat_flights,
        noun_before,
        people_alone,
        adjective_before,
        distributed,
        respectively,
        elliptic,
        one_thing,
        one_weapon,
        placed_strikes,
    )

    def __init__(self):
        self.forms = Forms(_dictionary_forms())

    def key(self, piece: str) -> str:
        """The dictionary form of a word."""
        return self.forms.of(piece).lemma

    @cached_property
    def lexicon(self) -> Lexicon:
        """The language's phrases; names of places decline, so find_places looks them up itself."""
        lexicon = Lexicon(self.split, self.key)
        self.words(lexicon)
        return lexicon

    def words(self, lexicon: Lexicon) -> None:
        """Fill the lexicon: what is added later wins."""
        cue_words(lexicon)
        times.time_words(lexicon)
        amount_words(lexicon)
        for kind, table in (("verb", VERBS), ("noun", NOUNS)):
            for value, listed in table.items():
                lexicon.add(phrases(listed), Sense(kind, value))

    def leave_out(self, sentence: Sentence) -> None:
        """See labels.without_labels; «40 с лишним тысяч» is read as «40 тысяч с лишним»."""
        told = without_sources(without_labels(sentence.tokens, FORBIDDEN))
        sentence.tokens = days_in_digits(bound_behind(odd_behind(told)))

    def settle(self, sentence: Sentence) -> None:
        """Correct marks by case, number and neighbours."""
        forms = [self.forms.of(token.text) for token in sentence.tokens]
        settle_amounts(sentence, forms)
        settle_victims(sentence)
        settle_control(sentence)
        settle_newsroom(sentence)
        times.settle_times(sentence)

    def is_no_amount(self, sentence: Sentence, number: Number) -> bool:
        """See amounts.is_no_amount."""
        return is_no_amount(sentence, number) or is_in_singular(sentence, number, self.forms)

    def is_counting(self, scene: Scene, quantity: Quantity) -> bool:
        """Does a noun of its own follow the number?"""
        return phrase_at(scene.sentence, quantity.last, self.forms) is not None

    def verbs_over(self, scene: Scene, mentions: list[Mention]) -> list[Mark | None]:
        """The verb that Russian grammar puts over each mention."""
        return [govern(scene, mention, self.forms) for mention in mentions]

    def is_trap(self, scene: Scene, mention: Mention) -> bool:
        """See traps.is_trap."""
        return is_trap(scene, mention)

    def is_against_air(self, sentence: Sentence) -> bool:
        """Air defence may also be what aircraft struck: «авиация уничтожила радар ПВО»."""
        flown = any(token.key in STRIKERS for token in sentence.tokens)
        return not flown and super().is_against_air(sentence)

    def is_about_air(self, sentence: Sentence) -> bool:
        """Cruise missiles belong to an air campaign as well, and a type's name tells aircraft."""
        marks = sentence.marks
        if self.is_against_air(sentence):
            return False
        return (
            super().is_about_air(sentence)
            or any(
                m.kind == "noun" and m.value == "weapon" and not is_shell(sentence, m)
                for m in marks
            )
            or any(t.kind == "code" and code_noun(t.text) == "aircraft" for t in sentence.tokens)
            or any(m.kind == "refer" and sentence.tokens[m.last - 1].key in FLIGHTS for m in marks)
            or any(m.kind == "operation" and m.last - m.first > 1 for m in marks)
            or is_briefing(sentence)
        )

    def refers_back(self, sentence: Sentence) -> bool:
        """Only at its head: «из них» later on refers within the sentence."""
        return (
            self._goes_on_with(sentence)
            or self._tells_which(sentence)
            or any(
                mark.kind == "refer" and (mark.first < 6 or mark.value == "time")
                for mark in sentence.marks
            )
        )

    def _tells_which(self, sentence: Sentence) -> bool:
        """«Первыми двумя ударами уничтожены двое»: of the strikes that were counted before."""
        for mark in sentence.marks:
            back = [token.key for token in sentence.tokens[max(0, mark.first - 2) : mark.first]]
            if mark.kind == "noun" and mark.value == "strike" and "первый" in back[:1]:
                return self.forms.of(sentence.tokens[mark.first].text).in_case("ablt")
        return False

    def _goes_on_with(self, sentence: Sentence) -> bool:
        """«Удар стоил боевикам двух танков»: the strike of which the sentence before spoke."""
        mark = sentence.marks[0] if sentence.marks else None
        if mark is None or mark.first or mark.kind != "noun" or mark.value != "strike":
            return False
        verb = sentence.at[mark.last] if mark.last < len(sentence.at) else None
        dealt = verb is not None and verb.value == "fly"  # «удары нанесены» tells of new ones
        after = sentence.tokens[mark.last : mark.last + 1]
        return bool(after) and not dealt and self.forms.of(after[0].text).pos == "VERB"

    def window_of(
        self, mention: Mention, setting: Setting, days: Days, published: date | None
    ) -> Window:
        """See scope.window_of."""
        return windows.window_of(mention, setting, days, published)

    def places_of(self, mention: Mention, setting: Setting) -> list[Place]:
        """See scope.places_of."""
        return scope.places_of(mention, setting)

    def rate(self, sentence: Sentence, mention: Mention) -> str | None:
        """«Ежедневно», «в день» before or behind the number, in its clause."""
        for mark in sentence.marks:
            if mark.kind == "rate" and abs(mark.first - mention.first) < 12:
                between = sentence.tokens[mark.last : mention.first]
                other = any(mark.last <= at <= mention.first for at in self.breaks(sentence))
                if not other and not any(token.text in ";." for token in between):
                    return mark.value
        return None

    def is_said(self, sentence: Sentence, time: TimeSpan) -> bool:
        """«Заявил во вторник», but not «заявил, что во вторник»."""
        led = {token.key for token in sentence.tokens[max(0, time.first - 1) : time.first + 1]}
        over = bool(led & {"за", "с", "со"})
        if over or time.start != time.end:
            return False  # «подсчитали вылеты за апрель»
        for mark in sentence.marks:
            if mark.kind == "say" and mark.first in range(time.first - 4, time.last + 4):
                low, high = sorted((mark.first, time.first))
                if not any(token.text == "," for token in sentence.tokens[low:high]):
                    return True
        return False

    def find_places(self, sentence: Sentence) -> list[Place]:
        """See places.find_places."""
        return find_places(sentence, self.forms)

    def people(self, sentences: list[Sentence]) -> People:
        """See people.RussianPeople."""
        return RussianPeople(sentences, self.forms)

    def breaks(self, sentence: Sentence) -> list[int]:
        """New clauses: after a semicolon, and at «, а» or «, но»."""
        run, found = sentence.tokens, []
        for i, token in enumerate(run[:-1]):
            turn = token.text == "," and run[i + 1].key in ("а", "но")
            also = i + 2 < len(run) and run[i + 2].key == "также"
            if token.text == ";" or turn and not also:
                found.append(i + 1)
        return found


LANGUAGE = Russian()
