"""English."""

from datetime import date

from ...context import Setting, Window
from ...dates import Days, TimeSpan, find_times
from ...lexicon import Lexicon, Mark
from ...mentions import Mention, Scene, counted_nouns, elliptic_counts, nouns_before
from ...numbers import Number
from ...people import People
from ...places import Place, most_specific
from ...quantities import Quantity
from ...tokens import Sentence
from ..language import Language
from . import (
    amounts,
    clauses,
    downed,
    finishing,
    flights,
    grammar,
    places,
    rates,
    spaced_days,
    told_before,
    traps,
    windows,
    words,
)
from .amount_words import add_amounts
from .apposed import numbered_behind
from .cues import add_cues, add_overrides
from .elliptic import is_elliptic, noun_of
from .figures import (
    accounted_shares,
    figures_behind_commas,
    gapped_totals,
    placed_counts,
    type_counts,
)
from .headlines import headline_things, the_strike
from .noun_forms import add_nouns
from .people import EnglishPeople
from .place_words import add_places
from .referring import refers_back
from .repeated import struck_twice, times_struck
from .rules import (
    aircraft_of_allies,
    each_place,
    is_aircraft_type,
    named_types,
    numbers_of,
    numbers_that_were,
    people_without_noun,
    unknown_things,
)
from .saying import began, is_of_beginning, is_of_later_event, is_said
from .shares import kinds_of_flight, subsets
from .singles import single_things, the_things
from .verbs import add_verbs

ONWARD = frozenset("on onward onwards".split())
CRUISE = frozenset(["cruise", "tomahawk", "tomahawks", "kalibr"])


class English(Language):
    """English as ministries, coalitions and newsrooms write it, machine translations included."""

    code = "en"
    totals_keep_place = False
    hands_down_struck = True
    abbreviations = words.TITLES
    hanging = words.HANGING
    joiners = frozenset(["and"])
    range_joiners = frozenset(["-", "–", "—", "to", "or", "and"])
    between = frozenset(["between", "from"])
    articles = frozenset(["the", "a", "an"])
    partitives = frozenset("of the its their these those that this his our such".split())
    date_words = frozenset("of the morning night evening afternoon early end".split())
    date_range_joiners = frozenset(["-", "–", "—", "to", "through", "until", "till"])
    year_words = frozenset(["in", "of", "during", "for", "throughout", "year"])
    unit_last = True
    opens_months = True
    span_words = frozenset("in for over within during course space".split())
    them = frozenset(["them", "these", "those", "which", "whom"])
    total_words = frozenset(["total", "number", "count", "tally", "toll", "figure"])
    apart = frozenset(["earlier", "later", "before", "after", "into"])
    ended = frozenset("its the their end of on day last".split())
    openings = frozenset(["first", "opening", "initial"])
    excess = frozenset("exceed exceeds exceeded surpass surpassed topped passed tops".split())
    equals_signs = frozenset([":", "=", "(", "-", "–", "—"])
    rules = (
        numbers_of,
        numbers_that_were,
        kinds_of_flight,
        times_struck,
        struck_twice,
        numbered_behind,
        counted_nouns,
        each_place,
        named_types,
        people_without_noun,
        placed_counts,
        type_counts,
        nouns_before,
        accounted_shares,
        figures_behind_commas,
        gapped_totals,
        subsets,
        aircraft_of_allies,
        elliptic_counts,
        unknown_things,
        single_things,
        the_things,
        headline_things,
        the_strike,
    )

    def words(self, lexicon: Lexicon) -> None:
        """See `Language.words`; later phrases win over earlier ones."""
        add_places(lexicon)
        add_amounts(lexicon)
        add_cues(lexicon)
        add_verbs(lexicon)
        add_nouns(lexicon)
        add_overrides(lexicon)

    def key(self, piece: str) -> str:
        """Lower case without a possessive ending."""
        piece = piece.casefold()
        return piece[:-2] if piece.endswith(("'s", "’s")) and len(piece) > 2 else piece

    def breaks(self, sentence: Sentence) -> list[int]:
        """See `Language.breaks`; ", which" begins a clause too, "which" alone does not."""
        return clauses.breaks(sentence, super().breaks(sentence))

    def leave_out(self, sentence: Sentence) -> None:
        """See `Language.leave_out`; here nothing goes, a day is parted from the figure behind."""
        spaced_days.part(sentence)

    def settle(self, sentence: Sentence) -> None:
        """See `Language.settle`; also notes which tokens are times, whose numbers count nothing."""
        grammar.settle(sentence)
        times = find_times(sentence, Days(None, None), self)
        sentence.timed = frozenset(i for t in times for i in range(t.first, t.last))

    def prepare(self, sentences: list[Sentence]) -> None:
        """See `Language.prepare`: a name that was struck once is known from there on."""
        places.know_names(sentences)

    def is_no_amount(self, sentence: Sentence, number: Number) -> bool:
        """See `Language.is_no_amount`."""
        return amounts.is_no_amount(sentence, number)

    def ends_noun_phrase(self, sentence: Sentence, at: int, head: Mark | None) -> bool:
        """See `Language.ends_noun_phrase`."""
        return amounts.ends_noun_phrase(sentence, at, head)

    def is_elliptic(self, sentence: Sentence, quantity: Quantity) -> bool:
        """See `Language.is_elliptic`."""
        return is_elliptic(sentence, quantity)

    def elliptic_noun(self, scene: Scene, quantity: Quantity, before: list[Mention]) -> str | None:
        """See `Language.elliptic_noun`: of a strike and its engagements, the strikes."""
        return noun_of(scene, quantity, before)

    def is_dependent(self, sentence: Sentence, noun: Mark) -> bool:
        """See `Language.is_dependent`."""
        return grammar.is_dependent(sentence, noun)

    def finish(self, scene: Scene, mentions: list[Mention]) -> None:
        """See `Language.finish`."""
        finishing.finish(scene, mentions)

    def is_about_air(self, sentence: Sentence) -> bool:
        """See `Language.is_about_air`; a type of aircraft tells it too."""
        if traps.is_about_air(sentence):
            return True
        return any(map(is_aircraft_type, sentence.tokens)) and not downed.tells_of_downing(sentence)

    def is_trap(self, scene: Scene, mention: Mention) -> bool:
        """See `Language.is_trap`."""
        return traps.is_trap(scene, mention)

    def is_said(self, sentence: Sentence, time: TimeSpan) -> bool:
        """See `Language.is_said`."""
        return is_said(sentence, time)

    def is_of_other(self, sentence: Sentence, time: TimeSpan) -> bool:
        """See `Language.is_of_other`."""
        return is_of_later_event(sentence, time)

    def opens_span(self, sentence: Sentence, first: int) -> bool:
        """See `Language.opens_span`: "from" without "to", and a perfect tense."""
        if is_of_beginning(sentence, first):
            return True
        keys = {token.key for token in sentence.tokens}
        onward = [token.key for token in sentence.tokens[first + 1 : first + 6]]
        if first and sentence.tokens[first - 1].key == "from" and ONWARD & set(onward):
            return True
        led = first > 0 and sentence.tokens[first - 1].key == "from"
        if not led or keys & {"until", "till", "to", "through"}:
            return led and bool(keys & {"has", "have"}) and not keys & {"until", "till"}
        summed = any(mark.kind == "total" for mark in sentence.marks)
        return first == 1 or summed or bool(keys & {"has", "have"})

    def refers_back(self, sentence: Sentence) -> bool:
        """See `Language.refers_back`."""
        return refers_back(sentence, bool(self.find_places(sentence)))

    def campaign_start(self, sentences: list[Sentence], days: Days) -> date | None:
        """See `Language.campaign_start`."""
        return began(sentences, days, self)

    def opening_window(self, sentences: list[Sentence], days: Days) -> Window:
        """See `Language.opening_window`: "Forces continued to attack yesterday", then a list."""
        return windows.opening(sentences, days, self)

    def window_of(
        self, mention: Mention, setting: Setting, days: Days, published: date | None
    ) -> Window:
        """See `Language.window_of`: "the first day" is a window nobody gives a date for."""
        if windows.is_of_nth_day(setting, mention):
            return Window()
        raised = windows.is_raised_total(setting.sentence, mention)
        if raised or windows.is_added_to_total(setting, mention):
            since = next((t.start for t in setting.times if t.role == "since"), None)
            return Window(since, published, True)
        if windows.is_campaigns(setting, mention) or windows.is_of_whole_stay(setting):
            return Window(None, published, True)
        told = told_before.of_that_day(setting) or told_before.of_those_days(setting)
        told = told or told_before.of_whole(setting, mention)
        told = told or told_before.of_that_time(setting, published)
        told = told if told is not None else told_before.of_the_flights(setting)
        window = told if told is not None else super().window_of(mention, setting, days, published)
        window = windows.year_so_far(window, setting, published)
        if window.cumulative and not window.start and setting.total and not setting.times:
            window = windows.since_before(window, setting)
        if window == Window() and not setting.times:
            window = windows.handed_down(setting, mention)
            land = window == Window() and windows.is_land_in_all(mention)
            return Window(None, published, True) if land else window
        if window == Window():
            return windows.beside(setting, mention)
        return window

    def find_places(self, sentence: Sentence) -> list[Place]:
        """See `Language.find_places`."""
        if sentence.places is None:
            sentence.places = places.find_places(sentence)
        return sentence.places

    def places_of(self, mention: Mention, setting: Setting) -> list[Place]:
        """See `Language.places_of`: what was hit "with a Paveway" says where that fell."""
        before = [m for m in setting.mentions if m.first < mention.first]
        leader = setting.sentence.tokens[mention.first - 1].key if mention.first else ""
        with_it = mention.noun == "weapon" and leader == "with" and before
        over = {token.key for token in setting.sentence.tokens[mention.last : mention.last + 2]}
        idle = mention.noun == "aircraft" and not over & {"over", "above"}
        found = any(token.key in flights.FOUND for token in setting.sentence.tokens)
        if idle and not found and not any(map(_is_deed, setting.sentence.marks)):
            return []  # six fighters are stationed in Kuwait
        beside = [p for p in setting.places if p.first == mention.last and p.level == "country"]
        if beside and mention.rule == "elliptic count" and not places.nearer(setting, mention):
            return beside  # 5,764 in Iraq and 2,739 in Syria
        if _is_sum(mention, setting.mentions, setting.places):
            return most_specific(setting.places) or setting.inherited_places
        return super().places_of(before[-1] if with_it else mention, setting)

    def rate(self, sentence: Sentence, mention: Mention) -> str | None:
        """See `Language.rate`."""
        return rates.rate(sentence, mention)

    def people(self, sentences: list[Sentence]) -> People:
        """See `Language.people`."""
        return EnglishPeople(sentences)


def _is_deed(mark: Mark) -> bool:
    if mark.kind == "verb":
        return mark.value not in ("deploy", "take", "lose", "detect")
    return mark.kind == "noun" and mark.value in ("strike", "sortie", "strike_sortie")


def _is_sum(mention: Mention, mentions: list[Mention], places: list[Place]) -> bool:
    """ "37 strikes: 14 in Syria, 23 in Iraq": the places of the sum are those of its parts."""
    if any(place.first < mention.first for place in places):
        return False  # in Syria five airstrikes were flown: near X one, near Y four
    parts = [m for m in mentions if m.first > mention.first and m.noun == mention.noun]
    alike = len(parts) == 2 and mention.noun != "item"  # a tank and a gun are no two houses
    parts = [m for m in parts if not m.quantity.article]
    numbers = [m.quantity.low for m in parts if m.rule != "counted noun" or alike]
    return len(numbers) > 1 and None not in numbers and sum(numbers) == mention.quantity.low


LANGUAGE = English()
