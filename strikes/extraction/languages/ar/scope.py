"""Which time and which place of an Arabic sentence a claim stands under."""

from datetime import date, timedelta
from itertools import pairwise

from ...context import Setting, Window
from ...dates import Days, TimeSpan
from ...lexicon import Mark
from ...mentions import Mention
from ...tokens import Sentence
from .forms import MANY
from .spans import joined

THAT = frozenset("ان بان انه انها انهم بانه بانها :".split())
ACCORDING = frozenset("وفق وفقا بحسب حسب حسبما نقلا".split())
STOPS = frozenset(",،;؛:.")
_THEY = frozenset("هي هو هما هم".split())
_SPOT_STEMS = ("مدين", "مدن", "بلد", "قري", "منطق", "مناطق", "محافظ", "معقل", "معاقل", "عاصم")
_SPOTS = frozenset("مدينه بلده قريه منطقه محافظه ناحيه جزيره".split())
_PRESS = frozenset("وكاله صحيفه قناه اذاعه راديو موقع شبكه".split())
LOOK_BACK = 8  # sentences back to what is handed down
SAID_WITHIN = 8  # tokens between a verb of saying and its day


def is_said(sentence: Sentence, time: TimeSpan) -> bool:
    """أعلنت الوزارة، اليوم السبت، أن: between the verb of saying and what was said."""
    if time.start != time.end:
        return False  # أعلن الاثنين 26 غارة خلال 24 ساعة: the hours are those of the strikes
    says = [m for m in sentence.marks if m.kind == "say"]
    before = next((m for m in reversed(says) if m.last <= time.first), None)
    run = sentence.tokens
    if before is not None and _reported(run, before, time):
        return True
    if before is not None and (_by_the_way(run, before, time) or _dated(sentence, before, time)):
        return False
    if before is not None and not any(t.key in THAT for t in run[before.last : time.first]):
        following = [t.key for t in run[time.last :]]
        if any(key in THAT for key in following[:25]) or time.first - before.last <= SAID_WITHIN:
            return True
    after = next((m for m in says if m.first >= time.last), None)
    gap = [t.text for t in run[time.last : after.first]] if after else []
    if "كما" in gap:
        return False  # قتلت الغارة 60 مسلحا يوم 12 أكتوبر، كما أعلنت القيادة
    return after is not None and after.form == "verb" and len(gap) <= 2 and "،" in gap


def _reported(run: list, say: Mark, time: TimeSpan) -> bool:
    """وفق مسؤولين نقلت عنهم وكالة "خامة برس" اليوم الثلاثاء: the day of the news."""
    between = run[say.last : time.first]
    return any(t.key in _PRESS for t in between) and not any(t.text in STOPS for t in between)


def _dated(sentence: Sentence, say: Mark, time: TimeSpan) -> bool:
    """أعلن التحالف الخميس تنفيذ 18 ضربة أمس: the first day is that of the words."""
    days = [m for m in sentence.marks if m.kind == "weekday" and say.last <= m.first]
    return any(m.last < time.first for m in days)


def _by_the_way(run: list, say: Mark, time: TimeSpan) -> bool:
    """وبحسب الوزارة، نفذت الطائرات الخميس 18 ضربة: whose word it is, and then what happened."""
    between = {t.text for t in run[say.last : time.first]}
    return say.form == "word" and run[say.first].key in ACCORDING and bool(between & {"،", ","})


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
    times = [t for t in times if not _compared(setting, t)]
    if not times:
        return None
    begin = max((b for b in setting.breaks if b <= mention.first), default=0)
    end = next((b for b in setting.breaks if b > mention.first), len(setting.sentence.tokens))
    own = [t for t in times if begin <= t.first < end]
    left = [t for t in own if t.first < mention.last]
    right = [t for t in own if t.first >= mention.last and not _of_another(setting, mention, t)]
    direct = [t for t in right if not any(mention.last <= at < t.first for at in setting.claims_at)]
    right = [t for t in right if t.role != "since" or t in direct]
    if not left and not right and _since_another(setting, mention):
        return None
    if left and direct and _joined_on(setting, direct[0]):
        return left[-1]
    if left and (not direct or not _after_comma(setting, mention, direct[0])):
        return (
            (direct or left[-1:])[0] if direct and direct[0].first - mention.last < 4 else left[-1]
        )
    rest = [t for t in times if not _of_another(setting, mention, t)]
    return next(iter(direct or left[-1:] or right or rest), None)


def _compared(setting: Setting, time: TimeSpan) -> bool:
    """بزيادة 200 طلعة عن سبتمبر, مقارنة بسبتمبر: what the figure is compared with."""
    near = [token.key for token in setting.sentence.tokens[max(0, time.first - 6) : time.first]]
    grown = any(key.removeprefix("ب") in ("زياده", "انخفاض") for key in near)
    return "مقارنه" in near or near[-1:] == ["عن"] and grown


def _since_another(setting: Setting, mention: Mention) -> bool:
    """غارات على أربعة مواقع رفعت العدد إلى 48 منذ أغسطس: the start is that of the total."""
    later = [at for at in setting.claims_at if at >= mention.last]
    begun = [t.first for t in setting.times if t.role == "since"]
    grown = any(m.kind in ("growth", "equals") for m in setting.sentence.marks)
    return bool(later and begun) and grown and len(begun) == len(setting.times)


def _joined_on(setting: Setting, time: TimeSpan) -> bool:
    """الثلاثاء 41 طلعة، والأربعاء 33: the second day has a figure of its own."""
    run, at = setting.sentence.tokens, time.last
    counted = at < len(run) and (run[at].kind == "number" or _is_number(setting, at))
    led = [token.key for token in run[max(0, time.first - 2) : time.first]]
    return counted and (led[-1:] == ["و"] or led == ["و", "في"])


def _is_number(setting: Setting, at: int) -> bool:
    mark = setting.sentence.at[at]
    return mark is not None and mark.kind == "number"


def _of_another(setting: Setting, mention: Mention, time: TimeSpan) -> bool:
    """الرمادي التي استعادتها القوات الأسبوع الماضي: the time of a relative clause."""
    between = setting.sentence.tokens[mention.last : time.first]
    heads = [i for i, token in enumerate(between) if token.key in ("التي", "الذي", "الذين")]
    if any(i and between[i - 1].key in _SPOTS for i in heads):
        return True  # وهي المدينة التي يسيطر عليها التنظيم منذ عامين
    told = [token.key for token in between if token.key != "ال"]
    if any(a.removeprefix("و") in _THEY and b.startswith(_SPOT_STEMS) for a, b in pairwise(told)):
        return True  # وهما مدينتان يدافع عنهما الأكراد منذ سنة
    return bool(heads) and time.role == "span"


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
    if before is not None and _is_handed_on(mention, setting, before):
        return before
    if setting.total:
        return Window(None, end, True)
    return Window()


def _is_handed_on(mention: Mention, setting: Setting, before: Window) -> bool:
    """Does the sentence go on about what the one before dated?"""
    goes_on = setting.refers_back or _goes_on(setting) or _breaks_down(mention, setting)
    elsewhere = any(place.level != "country" for place in setting.places)
    running = before.cumulative and not elsewhere
    return (running or goes_on) and not _gives_examples(setting)


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


def rate(sentence: Sentence, mention: Mention) -> str | None:
    """يوميا behind the figure, or معدل before it in its sentence; one said twice holds for all."""
    rates = [mark.value for mark in sentence.marks if mark.kind == "rate"]
    if len(rates) > 1 and mention.noun == "sortie" and not _totals(sentence, mention):
        return rates[0]
    for mark in sentence.marks:
        if mark.kind != "rate":
            continue
        if (
            mention.last - 1 <= mark.first <= mention.last + 3
            or mark.form == "before"
            and mark.first < mention.first
            or 0 <= mention.first - mark.last <= 2
        ):
            return mark.value
    return None


def _totals(sentence: Sentence, mention: Mention) -> bool:
    """1200 طلعة منذ بدأت: a running total beside rates."""
    since = any(m.kind == "time" and m.value == "since" for m in sentence.marks)
    return since and (mention.quantity.low or 0) > 500
