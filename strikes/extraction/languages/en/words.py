"""English function words, numbers, qualifiers, words of time and cues."""

from ...lexicon import Lexicon, Sense, phrases

UNITS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "bn": 10**9}
VAGUE = "dozens, hundreds, thousands, scores, tens, millions, dozens of, hundreds of, thousands of, scores of, tens of"
SEVERAL = "several, a few, many, a couple of, couple of, few"
QUALIFIERS = {
    "more_than": """more than, over, above, upwards of, upward of, in excess of, exceeding,
    exceeded, exceeds, greater than, well over, just over, slightly over, a little over,
        better than, beyond, surpassing, surpassed, well above, topping, topped, upwards to,
        north of, past the mark of""",
    "at_least": "at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, as a minimum",
    "about": """about, around, some, nearly, almost, approximately, approx, roughly,
    an estimated, estimated, close to, circa, near to, just under, somewhere around,
        nigh on, just short of, in the region of, in the order of, on the order of,
        something like, an estimated total of, a reported, reportedly""",
    "less_than": "less than, fewer than, under, below, no more than, not more than",
    "up_to": "up to, as many as, a maximum of, at most, at the most, maximum of",
    "exact": """a total of, total of, exactly, precisely, all, only, just, another, a further,
    further, additional, an additional, a combined,
        a record, the other, a combined total of, the total of, an average of, average of,
        on average""",
}
QUALIFIERS_AFTER = {
    "more_than": "+, plus, odd",
    "at_least": "or more, at least, at a minimum, at the least, or more than that",
    "about": "or so, approximately, or thereabouts",
    "up_to": "at most, or fewer, or less, at the most",
}
MONTHS = """january jan, february feb, march mar, april apr, may, june jun, july jul, august aug,
september sept sep, october oct, november nov, december dec"""
WEEKDAYS = "monday mon, tuesday tues tue, wednesday wed, thursday thurs thur thu, friday fri, saturday sat, sunday sun"
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
    "vague": "in recent days, in recent weeks, in recent months, recent days, recent weeks, recently",
    "today": "today, this morning, tonight, this afternoon, this evening, earlier today",
    "yesterday": "yesterday",
    "last_night": """last night, overnight, during the night, within a day, in a day, in one day,
        over the past day, in the past day, during the past day, in the last day, over the day""",
    "since": "since, ever since, from the time, beginning from, starting from, as of the start",
    "until": "until, till, up until, through to, as of, up till, as at",
    "start": "start, beginning, began, started, onset, outset, begun, beginnings",
}
TOTALS = {
    "so_far": """so far, thus far, to date, up to now, until now, till now, by now, to this day,
    hitherto, up to the present,
        during the operation, during operation, in the course of the operation,
        during the whole operation, over the course of the operation, since then,
        over the entire operation, since that time, the operation so far,
        during the campaign, in the course of the campaign,
        during the whole period of the operation, during its operation,
        during the military operation, throughout the campaign, throughout the operation,
        throughout the conflict,
        cumulative, cumulatively, running total, total so far, grand total, since inception,
        year to date, during its campaign, the year's total, in the entire campaign,
        from the start of the operation, from the beginning of the operation,
        from the very beginning, during the air campaign, for the entire period,
        during the entire operation, for the whole period,
        from the start of, from the beginning of, from day one, in its operation,
        of its operation, of the operation""",
    "total": "in total, total, totals, now total, now totals, now totalled, totaled, totalled, altogether, overall, all told, in all, combined, already, in sum, the count, the tally, the toll, the overall number, aggregate",
}
RATES = {
    "day": "a day, per day, daily, each day, every day, /day, day on average, a night, per night, every 24 hours",
    "month": "a month, per month, monthly, each month, every month",
}
EQUALS = """numbered, numbering, number, numbers, totalled, totaled, totals, totalling, totaling,
amounted to, amounting to,
reached, reaching, reach, stood at, stands at, stand at, came to, comes to, accounted for,
accounting for, account for, accounts for, equalled, equaled,
make up, made up, at a total of, as, put at, is, are, was, were, hits, is now, at, estimated at,
being, comprised, has reached, have reached"""
GROWTH = """up from, down from, rose to, risen to, rises to, grew to, grown to, climbed to,
gone up to, went up to, increased to, jumped to, fell to, dropped to, up to over, rising to,
raised to, raises to, raise to, raising to, bringing, brings, raising, raises, raised, taking,
takes the, brought the, bringing to, brought to, brings to, bringing the total to, takes to,
gone up from, rose from, increased from, growing from, dropped from, total to, count to, tally to,
number to,  climbing to, growing to, swelled to, doubled to, decreased from, decreased to"""
SAYING = """said, says, told, announced, stated, declared, reported, reports, informed, noted,
added, explained, quoted, quoting, saying,
told reporters, according to, statement, briefing, confirmed, stressed, press release, release,
tweeted, remarked, revealed, told journalists, wrote, specified, press conference,
news conference, announces, interview, citing, cited, post on twitter, report, tells, summed up,
recounted, disclosed, issued, published, clarified, specifies"""
CLAUSES = """while, whereas, but, although, though, after, before, because, who, where, when,
meanwhile, whose, amid, however, except, unless, as if, so that, until they, where"""
REFERRING = """these, those, they, it, also, too, in addition, among the, among them,
the list, the figure, the total, the tally, as a result, including, of these, of them,
the same period, that period, of which,
in addition to, moreover, the actions, as well, furthermore, additionally, over that period,
in that time, during that time, in that month, thereby, similarly, likewise, others,
out of these, of those"""
AIR = """air force, air forces, aerospace force, aerospace forces, air group, aviation, airpower,
air power, air campaign, airborne, air operation, air operations,
air task force, air component, air command, aerial, air wing, from the air, air support, pilots,
aircrew, aircrews, raf, raaf, usaf, sorties, cruise missile, cruise missiles, coalition forces,
coalition, cjtf oir, combined joint task force,
inherent resolve, nato, airmen, naval aviation, centcom, central command, carrier, allied force,
desert storm, kalibr, tomahawk, tomahawks, air war, iaf, idf, air offensive, bombed, bombing,
coalition military forces, airstrike, air strike"""
NOT = "no, not, never, none, without, nor, neither, denied that, didn't, did not, wasn't, weren't, nobody, cannot, denies, failed to, refuted, would, could, might, may have, plans to, planned to, ready to, unable to"
TRAPS = {
    "aid": """humanitarian, aid, food, displaced, refugees, evacuated, medical, foodstuff,
    foodstuffs, bread, relief""",
    "truce": """ceasefire, ceasefires, cease fire, truce, violations, violation,
    cessation of hostilities, cessation, reconciliation, de escalation, shelling, shellings""",
    "mines": "mines, mine clearing, demining, sappers, sapper, deminers, defused, engineers, unexploded, clearance",
    "money": "$, €, £, cost, costs, costing, worth, budget, dollars, euros, roubles, price, bill, spending",
    "down": "shot down, crashed, downed, crash, brought down, intercepted, interceptors",
    "embargo": "embargo, vessels, hailed, boarded, diverted, ships under",
    "ground": "ground battle, ground fighting, infantry, on the ground, artillery fire, ambush, suicide bombing, suicide bombers, suicide attack, gunfire, clashes, shootout, firefight",
}
STOPS = frozenset(
    [
        "to",
        "in",
        "on",
        "at",
        "by",
        "with",
        "from",
        "for",
        "near",
        "into",
        "onto",
        "over",
        "under",
        "above",
        "across",
        "against",
        "around",
        "outside",
        "inside",
        "within",
        "between",
        "among",
        "amongst",
        "along",
        "after",
        "before",
        "since",
        "until",
        "till",
        "during",
        "through",
        "throughout",
        "per",
        "via",
        "upon",
        "beyond",
        "behind",
        "off",
        "towards",
        "toward",
        "that",
        "which",
        "who",
        "whom",
        "whose",
        "where",
        "when",
        "while",
        "as",
        "than",
        "if",
        "because",
        "although",
        "though",
        "but",
        "or",
        "nor",
        "so",
        "then",
        "there",
        "here",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "has",
        "have",
        "had",
        "having",
        "do",
        "does",
        "did",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "it",
        "he",
        "she",
        "they",
        "we",
        "you",
        "i",
        "him",
        "her",
        "them",
        "us",
        "himself",
        "itself",
        "themselves",
        "this",
        "these",
        "those",
        "what",
        "a",
        "an",
        "the",
        "every",
        "each",
        "no",
        "not",
        "only",
        "also",
        "too",
        "just",
        "even",
        "still",
        "again",
        "already",
        "yet",
        "now",
        "later",
        "earlier",
        "today",
        "yesterday",
        "tomorrow",
        "he's",
        "said",
        "says",
        "amid",
        "despite",
        "including",
        "except",
        "about",
        "like",
        "came",
        "come",
        "went",
        "left",
        "leaving",
        "according",
        "such",
        "up",
        "down",
        "out",
        "if",
        "once",
        "whereas",
        "meanwhile",
        "plus",
        "versus",
        "due",
        "took",
        "takes",
        "take",
        "made",
        "using",
        "used",
        "began",
        "begun",
        "started",
        "where's",
    ]
)
DETERMINERS = frozenset(
    [
        "a",
        "an",
        "the",
        "its",
        "their",
        "his",
        "our",
        "your",
        "my",
        "this",
        "that",
        "these",
        "those",
        "some",
        "any",
        "all",
        "both",
        "another",
        "each",
    ]
)
BE = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "get", "got", "getting", "gets", "am", "'s"]
)
HAVE = frozenset(["has", "have", "had", "having"])
SUBJECTS = frozenset(
    [
        "they",
        "we",
        "it",
        "he",
        "she",
        "that",
        "which",
        "who",
        "to",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "not",
        "also",
    ]
)
TITLES = frozenset(
    [
        "lt",
        "gen",
        "col",
        "maj",
        "brig",
        "capt",
        "adm",
        "vice",
        "rear",
        "sgt",
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "no",
        "vs",
        "sept",
        "oct",
        "nov",
        "dec",
        "jan",
        "feb",
        "aug",
        "mar",
        "apr",
        "sq",
        "km",
        "approx",
        "est",
        "gov",
        "sen",
        "rep",
        "dept",
        "fig",
        "ft",
        "p.m",
        "a.m",
        "e.g",
        "i.e",
        "u.s",
        "u.n",
        "u.k",
        "ltd",
        "inc",
        "jr",
        "sr",
    ]
)


def add_words(lexicon: Lexicon) -> None:
    """Give the lexicon everything in this file."""
    _add_numbers(lexicon)
    _add_times(lexicon)
    for form, table in (("before", QUALIFIERS), ("after", QUALIFIERS_AFTER)):
        for value, words in table.items():
            lexicon.add(phrases(words), Sense("qualifier", value, form))
    for word in ("some", "at least", "approximately"):
        value = "at_least" if word == "at least" else "about"
        lexicon.add([word], Sense("qualifier", value, "both" if word != "some" else "before"))
    _add_cues(lexicon)


def _add_cues(lexicon: Lexicon) -> None:
    single = (
        ("equals", EQUALS),
        ("growth", GROWTH),
        ("say", SAYING),
        ("clause", CLAUSES),
        ("refer", REFERRING),
    )
    for kind, words in single:
        lexicon.add(phrases(words), Sense(kind, kind))
    for kind, words in (("air", AIR), ("not", NOT)):
        lexicon.add(phrases(words), Sense(kind, kind))
    for kind, table in (("total", TOTALS), ("rate", RATES), ("trap", TRAPS)):
        for value, words in table.items():
            lexicon.add(phrases(words), Sense(kind, value))


def _add_numbers(lexicon: Lexicon) -> None:
    for value, word in enumerate(UNITS, 1):
        lexicon.add([word], Sense("number", value, "unit"))
    for value, word in enumerate(TENS, 2):
        lexicon.add([word], Sense("number", value * 10, "ten"))
    for word, value in SCALES.items():
        lexicon.add([word], Sense("number", value, "scale"))
    lexicon.add(["hundred"], Sense("number", 100, "hundred"))
    lexicon.add(["dozen"], Sense("number", 12, "dozen"))
    lexicon.add(["pair of", "couple of", "pair", "duo of"], Sense("number", 2, "unit"))
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


def add_overrides(lexicon: Lexicon) -> None:
    """Words whose common sense here is not the one that a list above gives them."""
    lexicon.add(["fires", "fire"], Sense("either", ("none", "release"), "plural"))
    lexicon.add(["second", "first", "third", "fifth", "fourth"], Sense("ordinal", ""))
    lexicon.add(["so called", "as well as", "in order to", "in addition to"], Sense("filler", ""))
