"""English cues: words that say how a figure is to be read."""

from ...lexicon import Lexicon, Sense, phrases

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
        for the year, in this campaign, in the campaign, of the campaign, this campaign,
        cumulative, cumulatively, running total, total so far, grand total, since inception,
        year to date, during its campaign, the year's total, in the entire campaign,
        from the very beginning, during the air campaign, for the entire period,
        during the entire operation, for the whole period,
        from day one, in its operation, of its operation, of the operation, of operations,
        of this operation, years of operation, months of operation""",
    "total": """in total, total, totals, now total, now totals, now totalled, totaled, totalled,
        altogether, overall, all told, in all, combined, already, in sum, the count,
        the tally, the toll, the overall number, aggregate""",
}
RATES = {
    "day": """a day, per day, daily, each day, every day, /day, day on average, a night, per night,
        every 24 hours""",
    "month": "a month, per month, monthly, each month, every month",
}
EQUALS = """numbered, numbering, number, numbers, totalled, totaled, totals, totalling, totaling,
amounted to, amounting to,
reached, reaching, reach, stood at, stands at, stand at, came to, comes to, accounted for,
accounting for, account for, accounts for, equalled, equaled,
make up, making up, makes up, made up, at a total of, as, put at, is, are, was, were, hits,
is now, at, estimated at, has come to, have come to, had come to, coming to, come to a total of,
runs to, ran to, adds up to, added up to, add up to, now add up to, works out at,
being, comprised, has reached, have reached"""
GROWTH = """up from, down from, fell from, falling from, climbed from, grew from, sank to,
slowed to, dwindled to, rose to, risen to, rises to, grew to, grown to, climbed to,
gone up to, went up to, increased to, jumped to, fell to, dropped to, up to over, rising to,
raised to, raises to, raise to, raising to, bringing, brings, raising, raises, raised, taking,
takes the, brought the, bringing to, brought to, brings to, bringing the total to, takes to,
gone up from, rose from, increased from, growing from, dropped from, total to, count to, tally to,
number to,  climbing to, growing to, swelled to, doubled to, decreased from, decreased to,
climbs, climb, climbed, climbing, rises, risen, rose, grows, grew, cut, revised,
corrected, grown, swells, swelled, gone up,
goes up, went up, lifts, lifting, lifted, pushes, pushing, pushed, bring, increases, increased"""
SAYING = """said, says, told, announced, stated, declared, reported, reports, informed, noted,
added, explained, quoted, quoting, saying,
told reporters, according to, put it, made known, put out, puts out, statement,
briefing, confirmed, stressed, press release, release,
tweeted, remarked, revealed, told journalists, wrote, specified, press conference,
news conference, announces, interview, citing, cited, post on twitter, report, tells, summed up,
recounted, disclosed, indicates, indicated, suggests, suggested, showed, show, shows,
issued, published, clarified, specifies"""
CLAUSES = """while, whereas, but, although, though, after, before, because, who, where, when,
meanwhile, whose, amid, however, the rest, the remainder,
 except, unless, as if, so that, until they, where"""
REFERRING = """these, those, they, it, also, too, in addition, among the, among them,
the list, the figure, the total, the tally, as a result, including, of these, of them,
the same period, the same hours, the same day, the same days, the same night, that day, that night,
that month, that week, that period, of which, later in the day, later that day,
in addition to, moreover, the actions, as well, furthermore, additionally, over that period,
in that time, during that time, in that month, in this month, in this period,
    for this time, during this time, in this time, over this time, in this period of time,
    in the same time, in them, while that was happening, while this was happening,
    thereby, similarly, likewise,
    others,
out of these, of those, of the dead"""
AIR = """vks, vvs,
air force, air forces, aerospace force, aerospace forces, air group, aviation, airpower,
air power, air campaign, airborne, air operation, air operations,
air task force, air component, air command, aerial, air wing, from the air, air support, pilots,
aircrew, aircrews, raf, raaf, usaf, sorties, cruise missile, cruise missiles,
precision weapons, precision munitions, guided bombs,
guided munitions, coalition forces,
coalition, cjtf oir, combined joint task force,
inherent resolve, nato, airmen, naval aviation, centcom, central command, carrier, allied force,
desert storm, kalibr, tomahawk, tomahawks, air war, iaf, idf, air offensive, bombed, bombing,
coalition military forces, airstrike, air strike, key hits"""
NOT = """no, not, never, none, without, nor, neither, denied that, didn't, did not, wasn't,
weren't, nobody, cannot, denies, failed to, refuted, would, could, might, may have,
plans to, planned to, ready to, unable to"""
TRAPS = {
    "aid": """humanitarian, aid, food, displaced, refugees, evacuated, medical, foodstuff,
    foodstuffs, bread, relief, medicine, medicines, airlift, air bridge, airdrops, airdrop""",
    "truce": """ceasefire, ceasefires, cease fire, truce, violations, violation,
    cessation of hostilities, cessation, reconciliation, de escalation, shelling, shellings,
    shelled""",
    "mines": """mines, mine clearing, demining, sappers, sapper, deminers, defused, engineers,
        unexploded, clearance""",
    "money": """$, €, £, cost, costs, costing, worth, budget, dollars, euros, roubles, price, bill,
        spending""",
    "down": "shot down, crashed, downed, crash, brought down, intercepted, interceptors",
    "embargo": "embargo, vessels, hailed, boarded, diverted, ships under",
    "ground": """ground battle, ground fighting, infantry, on the ground, artillery fire, ambush,
        suicide bombing, suicide bombers, suicide attack, gunfire, clashes, shootout,
        firefight""",
}


THERE = "in the same area, in the area, in this area, in that area, the same city, the same town"
FILLERS = """not only, not just, not merely, so called, as well as, in order to, in addition to,
as a result of"""


def add_cues(lexicon: Lexicon) -> None:
    """Give the lexicon the cues: what joins, sums up, says, refers, negates, misleads."""
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


def add_overrides(lexicon: Lexicon) -> None:
    """Words whose common sense here is not the one that a list above gives them."""
    lexicon.add(phrases(THERE), Sense("there", ""))
    lexicon.add(["alone"], Sense("alone", ""))
    lexicon.add(["fires", "fire"], Sense("either", ("none", "release"), "plural"))
    lexicon.add(["second", "first", "third", "fifth", "fourth"], Sense("ordinal", ""))
    lexicon.add(phrases(FILLERS), Sense("filler", ""))
