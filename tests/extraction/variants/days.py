"""Variants that happened some days earlier or later: every day in them moves by as many."""

import re
from datetime import date, timedelta
from random import Random

from .edits import Edit, edited

MONTHS = """January February March April May June July August September October November
December""".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTH = "|".join(MONTHS) + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
DAY_OF_MONTH = rf"\b(?P<month>{MONTH})(?P<dot>\.?) (?P<day>\d{{1,2}})(?P<th>st|nd|rd|th)?\b(?!,?\d)"
MONTH_OF_DAY = rf"\b(?P<day>\d{{1,2}})(?P<th>st|nd|rd|th)?(?P<of> of)? (?P<month>{MONTH})\b"
LOOSE = rf"(?i:\b(?:{MONTH})\b)|\b(?:19|20)\d\d\b|\d ?[-–] ?\d|\d\.\d"
RANGE = re.compile(r"(?: ?[-–] ?| (?:to|and|through|until|till) )\d{1,2}\b|\d(?: to| and|-|–) ?$")
YEAR = re.compile(r"(?:,| of)? (?P<year>(?:19|20)\d\d)\b")


def moved_days(record: dict, random: Random) -> dict | None:
    """Published, weekdays, days of months and windows move together; None where one cannot."""
    if not record["published"] or not re.search(
        rf"\b(?:{MONTH}|{'|'.join(WEEKDAYS)})", record["text"]
    ):
        return None
    published = date.fromisoformat(record["published"])
    move = timedelta(random.choice((-5, -3, 2, 4, 9)))
    edits = _day_edits(record["text"], published, move)
    if edits is None or _is_long(record):
        return None

    def relabel(_: int, claim: dict) -> dict:
        sides = {side: claim[side] for side in ("window_start", "window_end") if claim[side]}
        return claim | {s: str(date.fromisoformat(day) + move) for s, day in sides.items()}

    variant = edited(record, edits, relabel)
    return variant and variant | {"published": str(published + move)}


def _is_long(record: dict) -> bool:
    """A month or a year does not move with a day."""
    spans = [(c["window_start"], c["window_end"]) for c in record["claims"] if not c["cumulative"]]
    known = [(date.fromisoformat(a), date.fromisoformat(b)) for a, b in spans if a and b]
    started = [c["window_start"] for c in record["claims"] if c["window_start"]]
    return any((b - a).days > 20 for a, b in known) or any(s.endswith("01-01") for s in started)


def _day_edits(text: str, published: date, move: timedelta) -> list[Edit] | None:
    edits = []
    for pattern in (DAY_OF_MONTH, MONTH_OF_DAY):
        for match in re.finditer(pattern, text):
            edit = _day_edit(text, match, published, move)
            if edit is None:
                return None
            edits.append(edit)
    days = [e for e in edits if not any(o.start < e.start < o.end for o in edits)]
    for match in re.finditer(rf"\b({'|'.join(WEEKDAYS)})\b", text):
        weekday = (WEEKDAYS.index(match.group()) + move.days) % 7
        days.append(Edit(*match.span(), WEEKDAYS[weekday]))
    covered = [(e.start, e.end) for e in days]
    loose = [m for m in re.finditer(LOOSE, text) if not any(a <= m.start() < b for a, b in covered)]
    return None if loose else days


def _day_edit(text: str, match: re.Match, published: date, move: timedelta) -> Edit | None:
    """The edit of one day of a month, its year included if one follows."""
    if RANGE.match(text, match.end()) or RANGE.search(text[: match.start()]):
        return None
    parts = match.groupdict()
    month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(parts["month"][:3]))
    year = YEAR.match(text, match.end())
    when = int(year["year"]) if year else published.year
    try:
        day = date(when, month, int(parts["day"])) + move
    except ValueError:
        return None
    if day.year != when or year is None and (month, day.month) != (published.month,) * 2:
        return None
    name = MONTHS[day.month - 1]
    name = name if parts["month"] in MONTHS else name[: len(parts["month"])]
    th = _ordinal(day.day) if parts["th"] else ""
    written = (
        f"{day.day}{th}{parts['of'] or ''} {name}"
        if "of" in parts
        else f"{name}{parts['dot']} {day.day}{th}"
    )
    tail = year.group() if year else ""
    return Edit(match.start(), match.end() + len(tail), written + tail)


def other_order(record: dict, random: Random) -> dict | None:
    """ "September 30, 2015" becomes "30 September 2015", and "30 September" "September 30"."""
    text, edits = record["text"], []
    for pattern in (DAY_OF_MONTH, MONTH_OF_DAY):
        for match in re.finditer(pattern, text):
            if RANGE.match(text, match.end()) or RANGE.search(text[: match.start()]):
                return None
            edits.append(_turned(text, match))
    return edited(record, [e for e in edits if not any(o.start < e.start < o.end for o in edits)])


def _turned(text: str, match: re.Match) -> Edit:
    parts, year = match.groupdict(), YEAR.match(text, match.end())
    month = next(name for name in MONTHS if name.startswith(parts["month"][:3]))
    month_first = match.group()[0].isdigit()
    written = f"{month} {parts['day']}" if month_first else f"{parts['day']} {month}"
    comma = ", " if month_first else " "
    end = year.end() if year else match.end()
    return Edit(match.start(), end, written + (comma + year["year"] if year else ""))


def _ordinal(day: int) -> str:
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
