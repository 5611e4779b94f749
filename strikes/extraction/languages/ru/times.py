"""Russian times: months, weekdays, spans, and what makes a figure a running total."""

from ...lexicon import Lexicon, Mark, Sense, phrases
from ...tokens import Sentence
from .amounts import replace_mark

MONTHS = """
    январь, февраль, март, апрель, май, июнь, июль, август, сентябрь, октябрь, ноябрь, декабрь
"""
SHORT_MONTHS = "янв, фев, мар, апр, май, июн, июл, авг, сен, окт, ноя, дек"
WEEKDAYS = "понедельник, вторник, среда, четверг, пятница, суббота, воскресенье"
UNITS = {
    "hour": "час",
    "day": "день, сутки",
    "night": "ночь",
    "week": "неделя",
    "month": "месяц",
    "year": "год",
}
TIMES = {
    "past": """
        последний, последние, прошедшие, прошедший, прошедшая, минувшие, минувший, минувшая,
        истекшие, истекший, прошлый, предыдущий, предыдущие, крайние, прошлые
    """,
    "this": "этот, текущий, нынешний, сей",
    "few": "несколько",
    "today": "сегодня, в течение дня, на протяжении дня, сегодняшний день",
    "yesterday": """
        вчера, накануне, днем ранее, днем раньше, вчерашний день, в течение вчерашнего дня
    """,
    "before_yesterday": "позавчера, позавчерашний день",
    "last_night": """
        минувшей ночью, прошлой ночью, этой ночью, сегодня ночью, вчера ночью, ночью,
        ночь на сегодня, за ночь, за минувшую ночь, в ночное время
    """,
    "since": """
        с, со, начиная с, начиная со, с момента, со времени, со дня, с тех пор, с того времени,
        с того момента
    """,
    "until": "по состоянию на, до, к",
    "start": "начало, старт, запуск, конец, середина",
}
TOTALS = {
    "so_far": """
        на сегодняшний день, к настоящему времени, к настоящему моменту, на данный момент,
        за все время, за время операции, за весь период, за время кампании, на сегодня,
        с тех пор, с того времени, с того момента,
        к этому часу, на этот час, к этому времени, к этот день, к этому моменту,
        за время проведения операции,
        за весь период операции,
        в ходе всей операции, за период операции, с начала операции, с момента начала операции,
        с начала кампании, за время участия, до сих пор, за время военной операции,
        за время боевых действий, в ходе операции в сирии, за два года операции,
        год с небольшим операции, год с лишним операции,
        с начала военной операции, с начала антитеррористической операции,
        с начала воздушной операции, за год операции, за месяц операции,
        за период проведения операции, за годы операции, за всю кампанию, за всю операцию,
        за время военной кампании, год операции, месяц операции, лет операции, итоги операции,
        результаты операции
    """,
    "total": """
        всего, в общей сложности, общее число, общее количество, итого, в целом, суммарно,
        достигло, достигла, достигли
    """,
}
DATE_WORDS = frozenset(("год", "г", "число"))
RANGE_JOINERS = frozenset(("-", "–", "—", "по", "до"))
SPAN_WORDS = frozenset(("за", "течение", "протяжение", "более", "почти"))
_OVER = frozenset(("за", "течение", "протяжение", "итог"))
_SUPERLATIVES = frozenset(
    "больше более большой меньше менее маленький мало чаще часто прежде скорее скоро".split()
)
WHEN = frozenset(("когда", "как"))  # «с момента, когда операцию возглавила НАТО (31 марта)»
YEAR_WORDS = frozenset(("в", "за", "весь"))


def time_words(lexicon: Lexicon) -> None:
    """Add the words of time."""
    for listed in (MONTHS, SHORT_MONTHS):
        for number, month in enumerate(phrases(listed), 1):
            lexicon.add([month], Sense("month", number))
    lexicon.add(["сент", "сентябрь"], Sense("month", 9))
    lexicon.add(["нояб", "ноябрь"], Sense("month", 11))
    for number, day in enumerate(phrases(WEEKDAYS)):
        lexicon.add([day], Sense("weekday", number))
    for unit, words in UNITS.items():
        lexicon.add(phrases(words), Sense("timeunit", unit))
    lexicon.add(["полгода", "полугодие"], Sense("timeunit", "month", "half"))
    for value, listed in TIMES.items():
        lexicon.add(phrases(listed), Sense("time", value))
    for value, listed in TOTALS.items():
        lexicon.add(phrases(listed), Sense("total", value))


def settle_times(sentence: Sentence) -> None:
    """«За сутки» is the past day; «с» is "since" only before a time, and not in «с 9 по 19 мая»."""
    for mark in list(sentence.marks):
        if mark.kind == "total" and sentence.tokens[mark.first - 1].key in _SUPERLATIVES:
            replace_mark(sentence, mark, None)
            continue
        after = sentence.tokens[mark.last : mark.last + 1]
        if mark.kind == "total" and after and after[0].key == "цель":
            replace_mark(sentence, mark, None)  # «58 ракет достигли цели»
            continue
        if mark.kind == "total" and _is_aside(sentence, mark):
            replace_mark(sentence, mark, None)
            continue
        if _is_compared(sentence, mark):
            replace_mark(sentence, mark, None)
            continue
        if mark.kind == "time" and _is_nightly(sentence, mark):
            replace_mark(sentence, mark, None)
            continue
        bound = mark.kind == "time" and mark.value in ("since", "until")
        if bound and mark.last - mark.first == 1 and not _opens_time(sentence, mark):
            replace_mark(sentence, mark, None)
        elif mark.kind == "timeunit" and _is_within(sentence, mark.first - 1):
            _mark_past(sentence, mark.first - 1)


def _is_aside(sentence: Sentence, mark: Mark) -> bool:
    """«"Рафали" и "Миражи" - всего 12 машин - разбомбили»: no total of flights."""
    dash = mark.first > 0 and sentence.tokens[mark.first - 1].text in "-–—"
    counted = sentence.tokens[mark.last : mark.last + 4]
    return dash and any(token.key in ("машина", "самолет", "борт") for token in counted)


def _is_compared(sentence: Sentence, mark: Mark) -> bool:
    """«На 40 больше, чем накануне», «по сравнению с прошлой неделей»: another time's figure."""
    if mark.kind not in ("time", "timeunit", "weekday", "month"):
        return False
    before = [token.key for token in sentence.tokens[max(0, mark.first - 4) : mark.first]]
    than = before[-1:] == ["чем"] or before[-2:-1] == ["чем"] and before[-1] in ("в", "во", "на")
    return than or "сравнение" in before


def _is_nightly(sentence: Sentence, mark: Mark) -> bool:
    """«Из них ночью - 21 тысяча», of a running total: at night, not last night."""
    if mark.value != "last_night" or sentence.tokens[mark.first].key not in ("ночь", "ночью", "в"):
        return False
    dash = mark.first > 1 and sentence.tokens[mark.first - 1].text in "-–—"
    if dash and sentence.tokens[mark.first - 2].kind == "number":
        return True  # «33 вылета (12 - ночью)»
    total = any(m.kind == "total" and m.value == "so_far" for m in sentence.marks)
    before = {token.key for token in sentence.tokens[max(0, mark.first - 6) : mark.first]}
    if any(token.text.casefold() == "днем" for token in sentence.tokens):
        return True  # «днем - 60, ночью - 22»
    return total or bool(before & {"из", "они", "который", "число"})


def _is_within(sentence: Sentence, at: int) -> bool:
    """«За», «в течение», «на протяжении», «итог недели»."""
    free = at >= 0 and (sentence.at[at] is None or sentence.at[at].kind == "refer")
    return free and sentence.tokens[at].key in _OVER


def _mark_past(sentence: Sentence, at: int) -> None:
    new = Mark("time", "past", "one", at, at + 1)
    sentence.marks.append(new)
    sentence.marks.sort(key=lambda mark: mark.first)
    sentence.at[at] = new


def _opens_time(sentence: Sentence, mark: Mark) -> bool:
    """Does a date, weekday or beginning follow, and no second date that makes it a span?"""
    at, run = mark.last, sentence.tokens
    opened = False
    for j in range(at, min(at + 4, len(run))):
        kind = sentence.at[j].kind if sentence.at[j] else ""
        began = kind == "time" and sentence.at[j].value in ("start", "yesterday")
        if kind in ("month", "weekday") or began:
            opened = True
        if opened or not (run[j].kind == "number" or kind == "number" or run[j].text in ".-"):
            break
    if not opened and not (
        at < len(run) and run[at].kind == "number" and _year_follows(sentence, at)
    ):
        return False
    return mark.value == "until" or not _is_span(sentence, at)


def _year_follows(sentence: Sentence, at: int) -> bool:
    return len(sentence.tokens[at].text) == 4 and (
        at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].key in ("год", "г")
    )


def _is_span(sentence: Sentence, at: int) -> bool:
    """ "9 по 19 октября", "понедельника по пятницу", "18 декабря до 25 декабря"."""
    run = sentence.tokens
    for j in range(at, min(at + 6, len(run) - 1)):
        if run[j].key in ("по", "до"):
            after = sentence.at[j + 1]
            return run[j + 1].kind == "number" or (
                after is not None and after.kind in ("month", "weekday", "number")
            )
        kind = sentence.at[j].kind if sentence.at[j] else ""
        if (
            run[j].kind != "number"
            and kind not in ("month", "weekday")
            and run[j].key not in DATE_WORDS
        ):
            return False
    return False
