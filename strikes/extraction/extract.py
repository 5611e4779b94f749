"""The one door: a statement's text in, its claims out."""

from dataclasses import dataclass
from datetime import date

from . import context, windows
from .calendar_dates import FIRST_YEAR, LAST_YEAR
from .claims import Claim
from .context import Setting, Window
from .dates import Days
from .languages import language_of
from .measures import measure
from .mentions import Mention, Scene
from .quantities import find_quantities
from .tokens import Sentence, sentences


@dataclass(slots=True)
class Draft:
    """A mention that makes a claim, before its surroundings are known."""

    mention: Mention
    measure: str
    effect: str | None
    sentence: Sentence


def extract(text: str, published: date | None = None, language: str | None = None) -> list[Claim]:
    """The claims of a statement, in the order in which they stand.

    `published` is the day of publication, which relative time counts from unless the text gives a
    day; `language` is "en", "ru" or "ar", guessed from the script when not given. Never raises on
    any text; the same text always gives the same claims.
    """
    if published is not None and not FIRST_YEAR <= published.year <= LAST_YEAR:
        published = None
    tongue = language_of(text, language)
    found = sentences(text, tongue.split, tongue.key, tongue.abbreviations, tongue.hanging)
    for sentence in found:
        tongue.leave_out(sentence)
        tongue.lexicon.mark(sentence)
        tongue.settle(sentence)
    drafts = _drafts(found, tongue)
    if not drafts:
        return []
    return _Settler(text, published, tongue, found, drafts).claims()


def _drafts(found: list[Sentence], tongue) -> dict[int, list[Draft]]:
    """The drafts of each sentence that has any, by the sentence's index."""
    by_sentence: dict[int, list[Draft]] = {}
    earlier: list[Mention] = []
    if not any(tongue.is_about_air(sentence) for sentence in found):
        return {}
    tongue.prepare(found)
    for sentence in found:
        scene = Scene(
            sentence,
            find_quantities(sentence, tongue),
            tongue.breaks(sentence),
            tongue,
            earlier,
            found,
        )
        mentions = _mentions(scene, tongue)
        drafts = []
        for mention in mentions:
            mention.trapped = tongue.is_trap(scene, mention)
            kind = None if mention.trapped else measure(mention.noun, mention.verb)
            if kind is not None:
                drafts.append(Draft(mention, *kind, sentence))
        sentence.other = bool(mentions) and all(mention.trapped for mention in mentions)
        if drafts:
            by_sentence[sentence.index] = drafts
    return by_sentence


def _mentions(scene: Scene, tongue) -> list[Mention]:
    """All mentions of a sentence in order, each with its verb."""
    found: list[Mention] = []
    begin = len(scene.earlier)
    for rule in tongue.rules:
        for mention in rule(scene):
            found.append(mention)
            scene.here.append(mention)
            scene.earlier.append(mention)
    found.sort(key=lambda mention: mention.quantity.first)
    for mention, verb in zip(found, tongue.verbs_over(scene, found), strict=True):
        if verb is not None and not mention.sure:
            mention.verb, mention.verb_mark = verb.value, verb
    tongue.finish(scene, found)
    scene.earlier[begin:] = found
    return found


class _Settler:
    """Gives every draft its window, places and people, sentence by sentence."""

    def __init__(self, text, published, tongue, found, drafts):
        self.text, self.published, self.tongue = text, published, tongue
        self.sentences, self.drafts = found, drafts
        self.days: Days = context.statement_day(found, published, tongue)
        self.start = tongue.campaign_start(found, self.days)
        self.people = tongue.people(found)
        self.opening = tongue.opening_window(found, self.days)

    def claims(self) -> list[Claim]:
        """Walk the sentences, handing down what the next ones inherit."""
        out, before, heading, window = [], None, None, Window()
        for sentence in self.sentences:
            setting = context.read_setting(
                sentence, self.days, self.tongue.breaks(sentence), self.tongue
            )
            drafts = self.drafts.get(sentence.index, [])
            setting.mentions = [draft.mention for draft in drafts]
            setting.claims_at = [m.quantity.first for m in setting.mentions if m.counts]
            if setting.heading and not drafts and (setting.places or setting.times):
                heading = self._as_heading(setting, window)
                before = None
                continue
            context.hand_down(before, heading, setting, window, self.tongue.totals_keep_place)
            setting.before = before
            given = []
            for draft in drafts:
                setting.given = self._window(draft, setting)
                given.append(setting.given)
                out.append(self._claim(draft, setting, setting.given))
            if given:
                window = setting.given = windows.handed_on(given, sentence)
            before = before if sentence.other else setting
        return sorted(out, key=lambda claim: (claim.start, claim.end))

    def _as_heading(self, setting: Setting, window: Window) -> Setting:
        """What stands under a heading inherits its day, or the day of the report."""
        spans = [t for t in setting.times if t.role == "span"]
        given = window if window != Window() else self.opening
        setting.window = Window(spans[0].start, spans[0].end) if spans else given
        return setting

    def _window(self, draft: Draft, setting: Setting) -> Window:
        window = self.tongue.window_of(draft.mention, setting, self.days, self.published)
        big = draft.measure in windows.TOTALLED and windows.is_big(draft.mention, setting)
        if window == Window() and not setting.times:
            told = windows.told_before(draft.mention, setting)
            if big:
                window = told if told is not None else Window(None, self.published, True)
            elif setting.given is not None and setting.given.cumulative:
                window = setting.given
        if draft.measure == "aircraft" and window.cumulative:
            window = Window()
        begun = self.start and (window.end is None or self.start <= window.end)
        if window.cumulative and window.start is None and begun:
            window = Window(self.start, window.end, True)
        return window

    def _claim(self, draft: Draft, setting: Setting, window: Window) -> Claim:
        mention, quantity = draft.mention, draft.mention.quantity
        places = self.tongue.places_of(mention, setting)
        if self.tongue.hands_down_struck:
            setting.struck += places
        rate = self.tongue.rate(draft.sentence, mention)
        if rate:
            window = Window()
        actor, speaker, group = self.people.of(draft.sentence, mention)
        run = draft.sentence.tokens
        start, end = run[mention.first].start, run[mention.last - 1].end
        first, last = mention.term
        return Claim(
            draft.measure,
            quantity.low,
            quantity.high,
            quantity.qualifier,
            self.text[run[first].start : run[last - 1].end] if last > first else "",
            window.cumulative,
            window.start,
            window.end,
            tuple(p.name for p in places),
            tuple(p.name for p in places if p.level == "province"),
            {p.name: p.ids for p in places if len(p.ids) > 1},
            actor,
            speaker,
            group,
            draft.effect,
            rate,
            self.text[start:end],
            start,
            end,
            mention.rule,
            mention.confidence,
        )
