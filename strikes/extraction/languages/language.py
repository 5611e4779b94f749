"""What a language has to give, with what most languages share.

To add one: subclass `Language`, fill its words into the lexicon, override what its grammar does
differently, and register it in languages/__init__.py. See docs/extraction.md.
"""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from .. import placing, windows
from ..context import Setting, Window
from ..dates import Days, TimeSpan
from ..lexicon import Lexicon, Mark
from ..mentions import (
    Mention,
    Scene,
    counted_nouns,
    elliptic_counts,
    nouns_before,
    tells_of_strikes,
)
from ..numbers import Number
from ..people import People
from ..places import Place, gazetteer_senses
from ..quantities import Quantity
from ..tokens import Sentence
from ..verbs import govern


class Language:
    """Words and grammar of one language. All sets hold keys, the form `key` gives a word."""

    code = ""
    head_last = True  # is the head the last noun of "ISIL ammunition depots"?
    totals_keep_place = True  # may a running total that refers back inherit an increment's place?
    hands_down_struck = False  # are the places of its claims all that a sentence hands down?
    abbreviations: frozenset = frozenset()  # a full stop after these ends no sentence
    hanging: frozenset = frozenset()  # end no line, unless it was broken there: of, the
    joiners: frozenset = frozenset()  # "and" inside a number: two hundred and six
    day_joiners: frozenset = frozenset()  # between two days; `joiners` where it is empty
    range_joiners: frozenset = frozenset("-–—")  # 20 to 25
    between: frozenset = frozenset()
    articles: frozenset = frozenset()
    list_joiners: frozenset = frozenset(",")
    partitives: frozenset = frozenset()  # between a number and its noun: two of the depots
    them: frozenset = frozenset()  # "of them", "of these": a part of what was counted
    total_words: frozenset = frozenset()  # "the total", "the number" of what was counted before
    apart: frozenset = frozenset()  # behind a span that only parts two events: earlier, later
    openings: frozenset = frozenset()  # before a unit: the first week, a time nobody can place
    ended: frozenset[str] = frozenset()  # "its end on"
    excess: frozenset = frozenset()  # verbs that join a noun to a bound: sorties exceed 38,500
    equals_signs: frozenset = frozenset(":=(")  # between a noun and its number: sorties: 53
    rules: tuple = (counted_nouns, nouns_before, elliptic_counts)  # tried in this order
    date_words: frozenset = frozenset()  # words inside a date: the 30th of September
    date_range_joiners: frozenset = frozenset("-–—")  # July 23 through July 29
    year_words: frozenset = frozenset()  # before a year that is a window: in 2017
    when_words: frozenset = frozenset()  # behind the comma of "the moment, when it began …"
    opens_months = False  # does "since the start of August" give the day?
    unit_last = False  # does a number never stand behind its unit of time?
    span_words: frozenset = frozenset()  # before a counted span: in two weeks, over 24 hours
    yesterday: frozenset[str] = frozenset()  # beside a weekday that is told from the report's day
    against_air: frozenset = frozenset()  # of air defences and mortars: intercepted, shells

    def split(self, word: str) -> Iterable[str]:
        """The pieces of a written word, e.g. an Arabic one from its attached و ب ل."""
        return (word,)

    def key(self, piece: str) -> str:
        """The form of a piece under which the lexicon knows it."""
        return piece.casefold()

    def words(self, lexicon: Lexicon) -> None:
        """Add the language's phrases to its lexicon."""
        raise NotImplementedError

    @cached_property
    def lexicon(self) -> Lexicon:
        """The language's phrases over the gazetteer's names."""
        lexicon = Lexicon(self.split, self.key)
        for names, sense in gazetteer_senses():
            lexicon.add(names, sense)
        self.words(lexicon)
        return lexicon

    def leave_out(self, sentence: Sentence) -> None:
        """Take away tokens that say nothing, such as a label that the law demands behind a name."""

    def settle(self, sentence: Sentence) -> None:
        """Change marks that depend on their neighbours (a strike, to strike)."""

    def prepare(self, sentences: list[Sentence]) -> None:
        """Mark in the settled sentences what only the whole text tells."""

    def is_no_amount(self, sentence: Sentence, number: Number) -> bool:
        """Is the number a day, a year, a price, a part of a name?"""
        raise NotImplementedError

    def ends_noun_phrase(self, sentence: Sentence, at: int, head: Mark | None) -> bool:
        """Can the token at `at` not stand inside a noun phrase that has this head so far?"""
        raise NotImplementedError

    def is_elliptic(self, sentence: Sentence, quantity: Quantity) -> bool:
        """Does the quantity stand alone, its noun having been said before (38 of them)?"""
        return False

    def is_dependent(self, sentence: Sentence, noun: Mark) -> bool:
        """Does another noun govern this one ("by Russian aircraft")?"""
        return False

    def elliptic_noun(self, scene: Scene, quantity: Quantity, before: list[Mention]):
        """The class of noun that an elliptic quantity counts, None for no claim."""
        return before[-1].noun

    def verbs_over(self, scene: Scene, mentions: list[Mention]) -> list[Mark | None]:
        """The verb over each mention, None where there is none."""
        return govern(scene.sentence, mentions, scene.breaks)

    def finish(self, scene: Scene, mentions: list[Mention]) -> None:
        """Last corrections to a sentence's mentions, e.g. a qualifier that holds for a list."""

    def is_about_air(self, sentence: Sentence) -> bool:
        """Does the sentence speak of an air campaign? A statement without one makes no claim."""
        return any(
            mark.kind == "air"
            or (
                mark.kind == "noun"
                and mark.value in ("sortie", "strike_sortie", "strike", "aircraft")
            )
            for mark in sentence.marks
        )

    def is_against_air(self, sentence: Sentence) -> bool:
        """ "Air defences shot down two drones": what flies there is none of the campaign's."""
        words = {token.key for token in sentence.tokens}
        return not words.isdisjoint(self.against_air) and not tells_of_strikes(sentence)

    def is_trap(self, scene: Scene, mention: Mention) -> bool:
        """Is the mention none of the campaign's: negated, own losses, aid, an enemy's attack?"""
        return any(mark.kind in ("trap", "not") for mark in scene.sentence.marks)

    def is_said(self, sentence: Sentence, time: TimeSpan) -> bool:
        """Was something said at the time ("told reporters on Friday"), and did not happen then?"""
        near = range(time.first - 3, time.last + 3)
        return any(mark.kind == "say" and mark.first in near for mark in sentence.marks)

    def is_of_other(self, sentence: Sentence, time: TimeSpan) -> bool:
        """Is it the time of another event ("before a truce took hold on Monday")?"""
        return False

    def opens_span(self, sentence: Sentence, first: int) -> bool:
        """Does the date at a token begin a span that lasts ("from 30 September … have flown")?"""
        return False

    def refers_back(self, sentence: Sentence) -> bool:
        """Does the sentence go on about the same events ("these sorties", "the strikes also")?"""
        return any(mark.kind == "refer" for mark in sentence.marks)

    def campaign_start(self, sentences: list[Sentence], days: Days) -> date | None:
        """The day on which the text says that the campaign began."""
        return None

    def opening_window(self, sentences: list[Sentence], days: Days) -> Window:
        """What the opening of a report gives the headings that stand under it."""
        return Window()

    def window_of(
        self, mention: Mention, setting: Setting, days: Days, published: date | None
    ) -> Window:
        """The window of one mention; `setting.before` leads back to what it may inherit."""
        return windows.window_of(mention, setting, days, published)

    def places_of(self, mention: Mention, setting: Setting) -> list[Place]:
        """The places of one mention."""
        return placing.places_of(mention, setting)

    def find_places(self, sentence: Sentence) -> list[Place]:
        """The struck places that the sentence names, in order."""
        raise NotImplementedError

    def rate(self, sentence: Sentence, mention: Mention) -> str | None:
        """ "day" or "month" for "N sorties a day"."""
        after = sentence.at[mention.last] if mention.last < len(sentence.at) else None
        return after.value if after is not None and after.kind == "rate" else None

    def people(self, sentences: list[Sentence]) -> People:
        """Who acts, speaks and is struck."""
        return People()

    def breaks(self, sentence: Sentence) -> list[int]:
        """The tokens at which a new clause begins."""
        return [
            i
            for i, token in enumerate(sentence.tokens)
            if token.text == ";"
            or (sentence.at[i] and sentence.at[i].kind == "clause" and sentence.at[i].first == i)
        ]
