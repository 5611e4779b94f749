"""Arabic: attached words cut off, verbs first, duals, and things without an article."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from ...context import Setting, Window
from ...dates import Days, TimeSpan
from ...lexicon import Lexicon, Mark
from ...mentions import Mention, Scene
from ...numbers import Number
from ...people import People
from ...places import Place, gazetteer
from ...tokens import Sentence
from ..labels import without_labels
from ..language import Language
from . import grammar, people, places, scope, spans, whereabouts, words
from .bare import one_thing, one_weapon, pairs
from .beside import is_from_afar
from .craft import craft_by_name
from .governing import govern
from .growth import number_of
from .land import land_taken
from .letters import key
from .placed import placed_strikes
from .qualifying import carry_qualifier
from .rules import agreeing_behind, counted, number_behind, people_alone, times_struck
from .settling import settle
from .shares import elliptic, one_each
from .traps import AGAINST_AIR, FORBIDDEN, is_trap


class Arabic(Language):
    """Arabic on the core: see docs/extraction.md for what each seam does."""

    code = "ar"
    head_last = False
    joiners = frozenset(("و",))
    against_air = AGAINST_AIR
    yesterday = frozenset(("امس", "البارحه"))
    range_joiners = frozenset(("-", "–", "—", "الي", "و", "حتي"))
    between = frozenset(("بين",))
    articles = frozenset(("ال",))
    partitives = frozenset(("من", "ال", "هذه", "تلك", "هذا", "هولاء"))
    equals_signs = frozenset((":", "=", "(", "الي"))
    date_words = frozenset(("من", "شهر", "عام", "سنه", ",", "،", "/"))
    date_range_joiners = frozenset(("-", "–", "—", "الي", "حتي", "و"))
    year_words = frozenset(("عام", "سنه", "العام", "في"))
    span_words = frozenset(
        ("خلال", "في", "مدي", "مدار", "غضون", "ال", "طوال", "امتداد", "ظرف", "حصيله", "بعد")
    )
    rules = (
        times_struck,
        land_taken,
        agreeing_behind,
        counted,
        craft_by_name,
        number_behind,
        people_alone,
        number_of,
        one_each,
        elliptic,
        pairs,
        one_thing,
        one_weapon,
        placed_strikes,
    )

    @cached_property
    def _splitter(self):
        return words.splitter(tuple(gazetteer()))

    def split(self, word: str) -> Iterable[str]:
        """A word apart from what is attached to it: see letters.py."""
        return self._splitter.pieces(word)

    def key(self, piece: str) -> str:
        """One spelling of a piece: see letters.key."""
        return key(piece)

    def words(self, lexicon: Lexicon) -> None:
        """Fill the lexicon: what is added later wins."""
        words.add_all(lexicon)

    def leave_out(self, sentence: Sentence) -> None:
        """See labels.without_labels."""
        sentence.tokens = without_labels(sentence.tokens, FORBIDDEN)

    def settle(self, sentence: Sentence) -> None:
        """See settling.settle."""
        settle(sentence)

    def is_no_amount(self, sentence: Sentence, number: Number) -> bool:
        """See grammar.is_no_amount."""
        return grammar.is_no_amount(sentence, number)

    def ends_noun_phrase(self, sentence: Sentence, at: int, head: Mark | None) -> bool:
        """See grammar.ends_noun_phrase."""
        return grammar.ends_noun_phrase(sentence, at, head)

    def verbs_over(self, scene: Scene, mentions: list[Mention]) -> list[Mark | None]:
        """The verb that Arabic grammar puts over each mention."""
        return [govern(scene, mention) for mention in mentions]

    def finish(self, scene: Scene, mentions: list[Mention]) -> None:
        """See qualifying.carry_qualifier."""
        carry_qualifier(scene, mentions)

    def is_trap(self, scene: Scene, mention: Mention) -> bool:
        """See traps.is_trap."""
        return is_trap(scene, mention)

    def is_about_air(self, sentence: Sentence) -> bool:
        """Missiles belong to an air campaign, and what a power strikes from afar."""
        if self.is_against_air(sentence):
            return False
        weapons = any(m.kind == "noun" and m.value == "weapon" for m in sentence.marks)
        return super().is_about_air(sentence) or weapons or is_from_afar(sentence)

    def is_said(self, sentence: Sentence, time: TimeSpan) -> bool:
        """See scope.is_said."""
        return scope.is_said(sentence, time)

    def refers_back(self, sentence: Sentence) -> bool:
        """Not with قاعدة فيها 3 سيارات, which says what the noun before it held."""
        return any(
            mark.kind == "refer" and not grammar.is_held(sentence, mark) for mark in sentence.marks
        )

    def campaign_start(self, sentences: list[Sentence], days: Days) -> date | None:
        """See spans.began."""
        return spans.began(sentences, days, self)

    def window_of(
        self, mention: Mention, setting: Setting, days: Days, published: date | None
    ) -> Window:
        """See scope.window_of."""
        return scope.window_of(mention, setting, days, published)

    def places_of(self, mention: Mention, setting: Setting) -> list[Place]:
        """See whereabouts.places_of."""
        return whereabouts.places_of(mention, setting)

    def find_places(self, sentence: Sentence) -> list[Place]:
        """See places.find_places."""
        return places.find_places(sentence)

    def rate(self, sentence: Sentence, mention: Mention) -> str | None:
        """See scope.rate."""
        return scope.rate(sentence, mention)

    def people(self, sentences: list[Sentence]) -> People:
        """See people.py."""
        return people.Named(sentences)

    def breaks(self, sentence: Sentence) -> list[int]:
        """See grammar.breaks."""
        return grammar.breaks(sentence)


LANGUAGE = Arabic()
