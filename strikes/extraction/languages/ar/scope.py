"""Which time and which place of an Arabic sentence a claim stands under."""

from datetime import date, timedelta

from ...context import Setting, Window
from ...dates import Days, TimeSpan
from ...lexicon import Mark
from ...mentions import Mention
from ...places import Place, most_specific
from ...tokens import Sentence
from .forms import MANY
from .spans import joined

THAT = frozenset("ان بان انه انها انهم بانه بانها :".split())
STOPS = frozenset(",،;؛:.")
LOOK_BACK = 8  # sentences back to what is handed down
SHARING = frozenset(("sortie", "strike_sortie", "aircraft", "weapon"))
GAP = 6  # tokens between two places that stand together
SAID_WITHIN = 8  # tokens between a verb of saying and its day


def is_said(sentence: Sentence, time: TimeSpan) -> bool:
    """أعلنت الوزارة، اليوم السبت، أن: between the verb of saying and what was said."""
    says = [m for m in sentence.marks if m.kind == "say"]
    before = next((m for m in reversed(says) if m.last <= time.first), None)
    run = sentence.tokens
    if before is not None and not any(t.key in THAT for t in run[before.last : time.first]):
        following = [t.key for t in run[time.last :]]
        if any(key in THAT for key in following[:25]) or time.first - before.last <= SAID_WITHIN:
            return True
    after = next((m for m in says if m.first >= time.last), None)
    gap = [t.text for t in run[time.last : after.first]] if after else []
    return after is not None and after.form == "verb" and len(gap) <= 2 and "،" in gap


def campaign_start(sentences: list[Sentence], days: Days) -> date | None:
    """The full day since which the text says the campaign has run; none yet known otherwise."""
    return None


def window_of(mention: Mention, setting: Setting, days: Days, published: date | None) -> Window:
    """The window of one mention, from its sentence or what that refers back to."""
    setting.times[:] = joined(setting, days)
    time = None if _is_nth_day(mention, setting) else _time_of(mention, setting)
    until = next((t.end for t in setting.times if t.role == "until" and t.end), None)
    end = until or days.said or published
    if _is_nth_day(mention, setting):
        return Window()
    if time is None:
        return _without_time(mention, setting, end)
    if time.role == "since":
        return Window(time.start, end, True)
    if time.role == "until":
        return Window(None, time.end or end, True)
    if time.role == "unknown":
        return Window(cumulative=setting.total == "so_far")
    long = time.end - time.start > timedelta(days=366)
    return Window(time.start, time.end, setting.total == "so_far" or long)


def _time_of(mention: Mention, setting: Setting) -> TimeSpan | None:
    """The nearest time within the clause, before one of another clause."""
    times = [t for t in setting.times if t.role != "until"] or setting.times
    if not times:
        return None
    begin = max((b for b in setting.breaks if b <= mention.first), default=0)
    end = next((b for b in setting.breaks if b > mention.first), len(setting.sentence.tokens))
    own = [t for t in times if begin <= t.first < end]
    left = [t for t in own if t.first < mention.last]
    right = [t for t in own if t.first >= mention.last and not _of_another(setting, mention, t)]
    direct = [t for t in right if not any(mention.last <= at < t.first for at in setting.claims_at)]
    if left and (not direct or not _after_comma(setting, mention, direct[0])):
        return (
            (direct or left[-1:])[0] if direct and direct[0].first - mention.last < 4 else left[-1]
        )
    rest = [t for t in times if not _of_another(setting, mention, t)]
    return next(iter(direct or left[-1:] or right or rest), None)


def _of_another(setting: Setting, mention: Mention, time: TimeSpan) -> bool:
    """الرمادي التي استعادتها القوات الأسبوع الماضي: the time of a relative clause."""
    between = setting.sentence.tokens[mention.last : time.first]
    return any(token.key in ("التي", "الذي", "الذين") for token in between)


def _is_nth_day(mention: Mention, setting: Setting) -> bool:
    """19 هدفا في اليوم الأول: a day that only the count of days names."""
    for i in range(mention.first, min(mention.last + 3, len(setting.sentence.tokens))):
        mark = setting.sentence.at[i]
        if mark is not None and mark.kind == "nth":
            return True
    return False


def _after_comma(setting: Setting, mention: Mention, time: TimeSpan) -> bool:
    return any(t.text in STOPS for t in setting.sentence.tokens[mention.last : time.first])


def _without_time(mention: Mention, setting: Setting, end: date | None) -> Window:
    if setting.total == "so_far":
        return Window(None, end, True)
    if setting.given is not None and setting.given.cumulative:
        return setting.given
    before = _last_given(setting)
    if before is not None and not _gives_examples(setting):
        if (
            before.cumulative
            or setting.refers_back
            or _goes_on(setting)
            or _breaks_down(mention, setting)
        ):
            return before
    if setting.total:
        return Window(None, end, True)
    return Window()


def _gives_examples(setting: Setting) -> bool:
    """ومن الأمثلة: what follows is of no stated day."""
    return any(token.key in ("امثله", "مثال", "مثلا") for token in setting.sentence.tokens[:6])


def _goes_on(setting: Setting) -> bool:
    """الضربات أسفرت, ضربات الموصل دمرت: the strikes of which the sentence before spoke."""
    run = setting.sentence.tokens
    for mark in setting.sentence.marks:
        if mark.kind != "noun" or mark.value not in ("strike", "sortie"):
            continue
        if any(run[i].key == "ال" for i in range(max(0, mark.first - 1), mark.last)):
            return True
        after = setting.sentence.at[mark.last] if mark.last < len(run) else None
        owned = mark.last < len(run) and run[mark.last].glued and run[mark.last].kind == "word"
        named = after is not None and after.kind in ("place", "country")
        if mark.form == MANY and (owned or named):
            return True
    return False


def _breaks_down(mention: Mention, setting: Setting) -> bool:
    """وفي العراق نُفذت خمس ضربات: the strikes of a total, place by place."""
    own = any(m.kind == "noun" and m.value == "strike" for m in setting.sentence.marks)
    opens = bool(setting.places) and setting.places[0].first <= 5
    step = setting.before
    for _ in range(LOOK_BACK):
        if step is None or step.given is not None:
            break
        step = step.before
    told = step is not None and any(
        m.kind == "noun" and m.value == "strike" for m in step.sentence.marks
    )
    return own and opens and told


def _last_given(setting: Setting) -> Window | None:
    step = setting.before
    for _ in range(LOOK_BACK):
        if step is None:
            break
        if step.given is not None:
            return step.given
        step = step.before
    return None


def places_of(mention: Mention, setting: Setting) -> list[Place]:
    """The places of one mention: its clause's, else its sentence's, else those handed down."""
    if mention.rule == "one each":
        inside = [p for p in setting.places if mention.first <= p.first < mention.last]
        return inside[-1:]
    groups = _groups(setting)
    listed = _broken_down(mention, setting)
    if listed:
        return most_specific(listed)
    chosen = _attached(mention, setting, groups) or _left(mention, setting, groups)
    if not chosen or all(place.level == "country" for place in chosen):
        chosen = [*chosen, *_ahead(mention, setting, groups, bool(chosen))]
    return most_specific(chosen) or _handed_down(setting)


def _groups(setting: Setting) -> list[list[Place]]:
    """Names that stand together as one group each."""
    groups: list[list[Place]] = []
    parting = {m.first for m in setting.sentence.marks if m.kind == "verb"} | set(setting.claims_at)
    for place in setting.places:
        gap = range(groups[-1][-1].last, place.first) if groups else range(0)
        if groups and len(gap) <= GAP and not parting.intersection(gap):
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _attached(mention: Mention, setting: Setting, groups: list[list[Place]]) -> list[Place]:
    """The group right behind the claim, before a comma or another claim."""
    for group in groups:
        if mention.first <= group[0].first < mention.last:
            return group
        if group[0].first < mention.last:
            continue
        between = setting.sentence.tokens[mention.last : group[0].first]
        claimed = any(mention.last <= at < group[0].first for at in setting.claims_at)
        fronted = any(t.key == "و" for t in between[-3:]) and _opens(setting, group)
        if claimed or fronted or len(between) > 12 or any(t.text in STOPS for t in between):
            return []
        return group
    return []


def _opens(setting: Setting, group: list[Place]) -> bool:
    """وفي حماة, أما في سوريا, قرب الرمادي، ...: the group opens what follows it."""
    run, at = setting.sentence.tokens, group[0].first - 1
    while at >= 0 and at > group[0].first - 6 and run[at].key not in ("و", "ف", "،", ",", ":", "."):
        at -= 1
    return at < 0 or run[at].key in ("و", "ف", "،", ",", ":", ".") and at > group[0].first - 6


def _left(mention: Mention, setting: Setting, groups: list[list[Place]]) -> list[Place]:
    before = [group for group in groups if group[0].first < mention.first]
    return before[-1] if before else []


def _ahead(
    mention: Mention, setting: Setting, groups: list[list[Place]], here: bool
) -> list[Place]:
    """The next group within the clause; `here`: the claim has a country already."""
    for group in groups:
        if group[0].first < mention.first or here and _is_wide(group):
            continue
        if any(mention.first < b <= group[0].first for b in setting.breaks):
            return []
        later = [at for at in setting.claims_at if mention.last <= at < group[0].first]
        shared = not later or mention.noun in SHARING
        other = here and not shared or not here and _is_anothers(mention, setting, later)
        return [] if other or _before_its_claim(mention, setting, group) else group
    return []


def _is_wide(group: list[Place]) -> bool:
    return all(place.level == "country" for place in group)


def _broken_down(mention: Mention, setting: Setting) -> list[Place]:
    """14 غارة: أربع في سوريا وعشر في العراق: the whole has the places of its shares."""
    run = setting.sentence.tokens
    colon = next((i for i in range(mention.last, len(run)) if run[i].text == ":"), None)
    if colon is None or any(mention.first <= p.first < colon for p in setting.places):
        return []
    shares = [at for at in setting.claims_at if colon < at <= colon + 2]
    return [place for place in setting.places if place.first > colon] if shares else []


def _is_anothers(mention: Mention, setting: Setting, later: list[int]) -> bool:
    """Does a group belong to a later claim, one of the same kind or with a verb of its own?

    The place of the targets is that of the flights that hit them.
    """
    if not later or mention.noun in SHARING:
        return False
    if any(place.level != "country" for place in _inherited(setting)):
        return True
    return any(verb.value == "fly" for verb in _new_verbs(setting, mention.last, later[-1]))


def _new_verbs(setting: Setting, first: int, last: int) -> list[Mark]:
    """The verbs that "and" joins on between two tokens."""
    run = setting.sentence.tokens
    verbs = [m for m in setting.sentence.marks if m.kind == "verb" and first <= m.first < last]
    return [verb for verb in verbs if verb.first and run[verb.first - 1].key == "و"]


def _before_its_claim(mention: Mention, setting: Setting, group: list[Place]) -> bool:
    """وقضى في منطقة الغوطة على قيادي: the place stands between a new verb and its object."""
    before = [at for at in setting.claims_at if at < group[0].first]
    if not _new_verbs(setting, max([mention.last, *before]), group[0].first):
        return False
    after = next((at for at in setting.claims_at if at >= group[-1].last), 0)
    verbs = [m.first for m in setting.sentence.marks if m.kind == "verb"]
    return bool(after) and not any(group[-1].last <= at < after for at in verbs)


def _handed_down(setting: Setting) -> list[Place]:
    """From the sentence before; of a running total only the country."""
    return _inherited(setting)


def _inherited(setting: Setting) -> list[Place]:
    step = setting.before
    total = setting.total == "so_far" or any(t.role == "since" for t in setting.times)
    near = not total
    for _ in range(LOOK_BACK):
        if step is None:
            break
        found = most_specific(_last_places(step))
        if found and (near or all(place.level == "country" for place in found)):
            return found
        countries = [place for place in step.places if place.level == "country"]
        if countries:
            return most_specific(countries)
        step = step.before
    return setting.inherited_places if setting.before is None else []


def _last_places(step: Setting) -> list[Place]:
    groups = _groups(step)
    return step.places if len(step.claims_at) < 2 else groups[-1] if groups else []


def rate(sentence: Sentence, mention: Mention) -> str | None:
    """يوميا behind the figure, or معدل before it in its sentence."""
    for mark in sentence.marks:
        if mark.kind != "rate":
            continue
        if (
            mention.last - 1 <= mark.first <= mention.last + 3
            or mark.form == "before"
            and mark.first < mention.first
        ):
            return mark.value
    return None
