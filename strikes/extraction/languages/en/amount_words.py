"""English numbers, qualifiers and words of time."""

from ...lexicon import Lexicon, Sense, phrases

UNITS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "bn": 10**9}
VAGUE = """dozens, hundreds, thousands, scores, tens, millions, dozens of, hundreds of,
thousands of, scores of, tens of"""
SEVERAL = "several, a few, many, a couple of, couple of, few"
QUALIFIERS = {
    "more_than": """more than, over, above, upwards of, upward of, in excess of, exceeding,
    exceeded, exceeds, exceed, greater than, well over, just over, slightly over, a little over,
        better than, beyond, surpassing, surpassed, well above, topping, topped, upwards to,
        north of, past the mark of, passed""",
    "at_least": """at least, no fewer than, no less than, not less than, not fewer than,
    a minimum of,
        minimum of, as a minimum""",
    "about": """about, around, some, nearly, almost, approximately, approx, roughly,
    an estimated, estimated, close to, circa, near to, just under, somewhere around,
        nigh on, just short of, in the region of, in the order of, on the order of,
        something like, an estimated total of, a reported, reportedly""",
    "less_than": "less than, fewer than, under, below, no more than, not more than",
    "up_to": "up to, as many as, a maximum of, at most, at the most, maximum of",
    "exact": """a good, a total of, total of,
    exactly, precisely, all, only, just, another, a further,
    further, additional, an additional, a combined,
        a record, the other, a combined total of, the total of, an average of, average of,
        on average""",
}
QUALIFIERS_AFTER = {
    "more_than": "+, plus",
    "at_least": "or more, at least, at a minimum, at the least, or more than that",
    "about": "or so, approximately, or thereabouts, odd",
    "up_to": "at most, or fewer, or less, at the most",
}
MONTHS = """january jan, february feb, march mar, april apr, may, june jun, july jul, august aug,
september sept sep, october oct, november nov, december dec"""
WEEKDAYS = """monday mon, tuesday tues tue, wednesday wed, thursday thurs thur thu, friday fri,
saturday sat, sunday sun"""
TIMEUNITS = {
    "hour": "hour, hours, hrs",
    "day": "day, days",
    "week": "week, weeks",
    "month": "month, months",
    "year": "year, years",
}
TIMES = {
    "past": "past, last, previous, preceding, latest, the course of the past, these last",
    "this": "this, the current",
    "vague": """in recent days, in recent weeks, in recent months, recent days, recent weeks,
        recently, a day earlier, the day before, the previous day, a day before,
        the day after, the next day, the following day, the last days, the past days,
        the last weeks, the past weeks, the last months, the past months, recent hours""",
    "today": """today, this morning, tonight, this afternoon, this evening, earlier today,
        earlier in the day""",
    "yesterday": "yesterday",
    "last_night": """last night, the night just past, this past night,
        the past night, overnight, during the night, within a day, in a day, in one day,
        over the past day, in the past day, during the past day, in the last day, over the day,
        in the night, through the night, the night saw, the night brought""",
    "week": """over the week, during the week, in the week, for the week, of the week,
        within the week, in a week, within a week""",
    "weekend": "at the weekend, over the weekend, this weekend, during the weekend",
    "since": """since, ever since, from the time, from the day, from the moment,
        beginning from, starting from, as of the start""",
    "until": "until, till, up until, through to, as of, up till, as at, ending on, ending",
    "start": "start, beginning, began, started, onset, outset, begun, beginnings",
}
YEAR_PARTS = {  # first month and number of months
    "first quarter": (1, 3),
    "second quarter": (4, 3),
    "third quarter": (7, 3),
    "fourth quarter": (10, 3),
    "first half": (1, 6),
    "second half": (7, 6),
}


def _add_numbers(lexicon: Lexicon) -> None:
    for value, word in enumerate(UNITS, 1):
        lexicon.add([word], Sense("number", value, "unit"))
    for value, word in enumerate(TENS, 2):
        lexicon.add([word], Sense("number", value * 10, "ten"))
    for word, value in SCALES.items():
        lexicon.add([word], Sense("number", value, "scale"))
    lexicon.add(["hundred"], Sense("number", 100, "hundred"))
    lexicon.add(["dozen"], Sense("number", 12, "dozen"))
    lexicon.add(["pairs of"], Sense("number", 2, "pair"))
    lexicon.add(
        ["pair of", "couple of", "pair", "duo of", "one pair of", "another pair of"],
        Sense("number", 2, "unit"),
    )
    lexicon.add(["trio of"], Sense("number", 3, "unit"))
    lexicon.add(["single"], Sense("number", 1, "unit"))
    lexicon.add(phrases(VAGUE), Sense("number", None, "vague"))
    lexicon.add(phrases(SEVERAL), Sense("number", None, "several"))


def _add_times(lexicon: Lexicon) -> None:
    for number, words in enumerate(phrases(MONTHS), 1):
        for word in words.split():
            lexicon.add([word], Sense("month", number))
    for number, words in enumerate(phrases(WEEKDAYS)):
        for word in words.split():
            lexicon.add([word], Sense("weekday", number))
    for value, words in TIMEUNITS.items():
        lexicon.add(phrases(words), Sense("timeunit", value))
    for value, words in TIMES.items():
        lexicon.add(phrases(words), Sense("time", value))
    for ordinal, part in YEAR_PARTS.items():
        lexicon.add([ordinal], Sense("yearpart", part))
    lexicon.add(["from the start", "from the beginning"], Sense("time", "since", "start"))


def add_amounts(lexicon: Lexicon) -> None:
    """Give the lexicon the numbers, qualifiers and words of time."""
    _add_numbers(lexicon)
    _add_times(lexicon)
    for form, table in (("before", QUALIFIERS), ("after", QUALIFIERS_AFTER)):
        for value, words in table.items():
            lexicon.add(phrases(words), Sense("qualifier", value, form))
    lexicon.add(["some"], Sense("qualifier", "about", "before"))
    lexicon.add(["approximately"], Sense("qualifier", "about", "both"))
    lexicon.add(["at least"], Sense("qualifier", "at_least", "both"))
