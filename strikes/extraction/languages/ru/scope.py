"""Which place and which time of a Russian sentence a claim stands under.

Word order is free, but its clause is not: a place that opens a clause holds for what follows it, one
that stands right behind a claim holds for that claim, and «в провинциях …» at the end for all before.
"""

from datetime import date, timedelta
from itertools import pairwise

from ...context import Setting, Window
from ...dates import Days, TimeSpan
from ...mentions import Mention
from ...places import Place, most_specific
from ...tokens import CLOSING, TERMINAL

_OPENERS = frozenset("в во на над под близ возле около вблизи у по к от недалеко".split())
_SHARES = frozenset(("из они", "среди они", "из который", "в тот", "среди который", "включая"))
_STOPS = frozenset(",;:")


def places_of(mention: Mention, setting: Setting) -> list[Place]:
    """The places of one mention: its clause's, else its sentence's, else those handed down."""
    groups = _groups(setting)
    if mention.rule == "one each":
        return [p for p in setting.places if p.last == mention.last or mention.first < p.first < mention.last]
    chosen = _attached(mention, setting, groups) or _left(mention, groups) or []
    if not chosen or all(place.level == "country" for place in chosen):
        small = [g for g in groups if any(place.level != "country" for place in g)]
        ahead = _ahead(mention, setting, small) or ([] if chosen else _ahead(mention, setting, groups))
        if chosen and ahead and _colon_between(setting, chosen[-1].last, ahead[0].first):
            return chosen  # «семь налетов пришлись на Сирию: пять близ Кобани»
        chosen = most_specific([*chosen, *ahead])
    if not chosen and mention.noun == "aircraft" and mention.verb_mark is not None:
        return []  # aircraft stand at their bases: where they were sent is said beside them, or not
    return _tidy(setting, most_specific(chosen)) or _handed_down(setting)


def _colon_between(setting: Setting, first: int, last: int) -> bool:
    return any(token.text == ":" for token in setting.sentence.tokens[first:last])


def _groups(setting: Setting) -> list[list[Place]]:
    """Names that stand together as one group each."""
    groups: list[list[Place]] = []
    for place in setting.places:
        last = groups[-1][-1].last if groups else -1
        gap = setting.sentence.tokens[last : place.first] if groups else []
        between = any(last <= at < place.first for at in setting.claims_at)
        if groups and len(gap) <= 5 and not between and not _verb_in(setting, last, place.first):
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _verb_in(setting: Setting, first: int, last: int) -> bool:
    return any(m.kind == "verb" and first <= m.first < last for m in setting.sentence.marks)


def _tidy(setting: Setting, places: list[Place]) -> list[Place]:
    """Without «на севере Ирака» where it only says where the name right before it lies."""
    run, kept = setting.sentence.tokens, []
    for place in places:
        gap = run[kept[-1].last : place.first] if kept else []
        if place.level == "side" and kept and not any(token.text in _STOPS for token in gap):
            continue
        kept.append(place)
    return kept


def _opener(setting: Setting, place: Place) -> int:
    """The token at which the group's phrase begins, its preposition."""
    at, run = place.first, setting.sentence.tokens
    while at > 0 and at > place.first - 6:
        key = run[at - 1].key
        if key in _OPENERS:
            return at - 1
        if run[at - 1].text in _STOPS:
            break
        at -= 1
    return at


def _fronted(setting: Setting, group: list[Place]) -> bool:
    """Does the group open its clause?"""
    at, run = _opener(setting, group[0]), setting.sentence.tokens
    while at > 0 and run[at - 1].key in ("а", "и", "также", "же", "при", "этом", '"', "«", "—", "-", "еще"):
        at -= 1
    return at == 0 or run[at - 1].text in _STOPS


def _attached(mention: Mention, setting: Setting, groups: list[list[Place]]) -> list[Place] | None:
    """The group right behind the claim, before a comma or another claim."""
    for group in groups:
        if mention.first <= group[0].first < mention.last:
            return group
        if group[0].first < mention.last:
            continue
        between = setting.sentence.tokens[mention.last : _opener(setting, group[0])]
        claimed = any(mention.last <= at < group[0].first for at in setting.claims_at)
        if claimed or len(between) > 12 or any(token.text in _STOPS for token in between):
            return None
        return group
    return None


def _left(mention: Mention, groups: list[list[Place]]) -> list[Place] | None:
    before = [group for group in groups if group[0].first < mention.first]
    return before[-1] if before else None


def _ahead(mention: Mention, setting: Setting, groups: list[list[Place]]) -> list[Place]:
    """The next group that does not open a clause of its own."""
    for group in groups:
        if group[0].first >= mention.first and not _fronted(setting, group):
            broken = any(mention.first < b <= group[0].first for b in setting.breaks)
            return [] if broken or _shared(setting, mention.last, group[0].first) else group
    return []


def _shared(setting: Setting, first: int, last: int) -> bool:
    """Does a share of the figure («из них пять близ …») stand between?"""
    keys = [token.key for token in setting.sentence.tokens[first:last]]
    return "включая" in keys or any(" ".join(pair) in _SHARES for pair in pairwise(keys))


def _handed_down(setting: Setting) -> list[Place]:
    """From the sentence before in its paragraph; a country from anywhere before."""
    first, step, near = setting, setting.before, not _counts_all(setting)
    while step is not None:
        near = near and (_same_paragraph(step, setting) or _goes_on(setting))
        found = _tidy(step, most_specific(_last_places(step)))
        if found and (near or all(place.level == "country" for place in found)):
            return found
        countries = [place for place in step.places if place.level == "country"]
        if countries:
            return most_specific(countries)
        near = near and not found
        first, step = step, step.before
    return first.inherited_places  # a heading's


def _last_places(step: Setting) -> list[Place]:
    """All places of a sentence with at most one claim, else those of its last group."""
    groups = _groups(step)
    return step.places if len(step.claims_at) < 2 else groups[-1] if groups else []


def _goes_on(setting: Setting) -> bool:
    """A quotation or «по его словам» goes on about the paragraph before."""
    first = [token.key for token in setting.sentence.tokens[:3]]
    return first[:1] in (['"'], ["«"], ["“"]) or first[:2] == ["по", "он"]


def _same_paragraph(step: Setting, setting: Setting) -> bool:
    """A headline, a line without a full stop, belongs to the paragraph below it."""
    last = step.sentence.tokens[-1].text
    if last in ":;":  # a list goes on
        return True
    headline = step.before is None and last not in TERMINAL and last not in CLOSING
    return headline or step.sentence.paragraph == setting.sentence.paragraph


def _counts_all(setting: Setting) -> bool:
    """A total since a start counts the whole campaign, not the place said before."""
    return setting.total == "so_far" or any(t.role == "since" for t in setting.times)


def window_of(mention: Mention, setting: Setting, days: Days, published: date | None) -> Window:
    """The window of one mention, from its sentence or what that refers back to."""
    time = _time_of(mention, setting)
    until = next((t.end for t in setting.times if t.role == "until" and t.end), None)
    end = until or days.said or published
    if time is None:
        return _without_time(mention, setting, end)
    if time.role == "since":
        return Window(time.start, end, True)
    if time.role == "until":
        return Window(None, end, True)
    if _night_before(setting, time) and time.start:
        return Window(time.start - timedelta(1), time.end, False)
    if time.role == "unknown":
        return Window(cumulative=setting.total == "so_far")
    return Window(time.start, time.end, setting.total == "so_far")


def _night_before(setting: Setting, time: TimeSpan) -> bool:
    """«В ночь на четверг» began the day before."""
    before = [token.key for token in setting.sentence.tokens[max(0, time.first - 2) : time.first]]
    return before == ["ночь", "на"]


def _time_of(mention: Mention, setting: Setting) -> TimeSpan | None:
    """The last time on the left within the clause, else the first on the right."""
    times = [t for t in setting.times if t.role != "until"] or setting.times
    if not times:
        return None
    begin = max((b for b in setting.breaks if b <= mention.first), default=0)
    left = [t for t in times if begin <= t.first < mention.last]
    right = [t for t in times if t.first >= mention.last]
    behind = [t for t in right if not any(mention.last <= at < t.first for at in setting.claims_at)]
    if left:
        opened = left[-2] if len(left) > 1 and left[-1].first - left[-2].last <= 1 else left[-1]
        return opened if opened.role == "since" else left[-1]  # «с начала апреля»
    return (behind or right or times)[0]


def _breaks_down(mention: Mention, setting: Setting) -> bool:
    """Flights or strikes right after a sentence on flights or strikes are a part of those."""
    step = setting.before
    if step is None or step.sentence.paragraph != setting.sentence.paragraph:
        return False
    kinds = {m.value for m in step.sentence.marks if m.kind == "noun"}
    kinds |= {"strike" for m in step.sentence.marks if m.kind == "verb" and m.value == "hit"}
    return mention.noun in ("strike", "sortie", "strike_sortie") and mention.noun in kinds


def _without_time(mention: Mention, setting: Setting, end: date | None) -> Window:
    if setting.given is not None and not setting.total:
        return setting.given  # the sentence's claims share what was handed down
    heading = _heading_window(setting)
    if heading is not None and not setting.total:
        return heading
    before = _last_claim(setting, end)
    if setting.total == "so_far" or setting.total and not _bounded_before(setting):
        return Window(_start_before(setting), end, True)
    if setting.total:
        return before or Window()
    if before is None:
        return Window()
    own_place = any(place.level != "country" for place in setting.places)
    if _breaks_down(mention, setting) and not before.cumulative:
        return before
    listed = setting.before is not None and setting.before.sentence.tokens[-1].text in ":;"
    if listed or setting.refers_back or before.cumulative and not own_place:
        return before
    return Window()


def _bounded_before(setting: Setting) -> bool:
    """«Всего» sums up the sentence before, if that counts within a span."""
    step = setting.before
    if step is None or step.given is None or step.given.cumulative:
        return False
    return any(time.role in ("span", "unknown") for time in step.times)


def _start_before(setting: Setting) -> date | None:
    """«С тех пор»: the start that the sentences before give."""
    keys = [token.key for token in setting.sentence.tokens]
    step = setting.before if "тот" in keys and "пора" in keys else None
    while step is not None:
        start = next((t.start for t in step.times if t.role == "since" and t.start), None)
        if start is not None:
            return start
        step = step.before
    return None


def _heading_window(setting: Setting) -> Window | None:
    """The window of the heading over the sentences that this one goes on from."""
    while setting.before is not None:
        setting = setting.before
    return setting.inherited_window


def _last_claim(setting: Setting, end: date | None) -> Window | None:
    """The window of the nearest claim before, or of a sentence that announces totals.

    «За это время» looks for the nearest claim that has one.
    """
    same_time = any(m.kind == "refer" and m.value == "time" for m in setting.sentence.marks)
    step = setting.before
    while step is not None:
        if step.given is not None and not (same_time and step.given == Window()):
            return step.given
        if step.given is None and step.sentence.tokens[-1].text == ":" and step.times:
            return Window(step.times[-1].start, step.times[-1].end, step.times[-1].role == "since")
        if step.given is None and step.total == "so_far" and not step.times:
            return Window(None, end, True)
        step = step.before
    return None


