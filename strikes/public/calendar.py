"""The calendar: what is known of each day, month by month, and all that was said of one day."""

from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from strikes.models import Published, Release
from strikes.public.disputes import contradictions

STATUSES = {
    "reported": gettext_lazy("reported within three days"),
    "late": gettext_lazy("reported later"),
    "zero": gettext_lazy("reported as none flown"),
    "spanned": gettext_lazy("only in a window longer than a week"),
    "silence": gettext_lazy("no statement known"),
}
# What may be true of a day beside its status.
MARKS = {
    "corrected": gettext_lazy("a figure was given again, and changed"),
    "contradicted": gettext_lazy("a figure is contradicted by another"),
}
STRIKES_SHOWN = 100


@dataclass
class Day:
    """`claims` are the keys of the figures that speak of the day, `marks` codes of MARKS."""

    date: date
    status: str
    claims: list[str]
    marks: list[str]

    @property
    def label(self) -> str:
        """The status and all marks in words."""
        words = [STATUSES[self.status], *(MARKS[mark] for mark in self.marks)]
        return _("; ").join(map(str, words))

    @property
    def css(self) -> str:
        return " ".join((self.status, *self.marks))


@dataclass
class Month:
    first: date
    days: list[Day] = field(default_factory=list)

    @property
    def blanks(self) -> range:
        """Empty cells before the first day, weeks beginning on Monday."""
        return range(self.days[0].date.weekday())


@dataclass
class DayPage:
    """What is known of one day; `before` and `after` are its neighbours in the campaign."""

    day: Day
    before: Day | None
    after: Day | None
    claims: list[dict]
    disputes: list[dict]
    strikes: list[dict]


def days(release: Release) -> list[Day]:
    """Every day of the campaign; none before the release kept a calendar."""
    row = Published.objects.of(release, "ledger").filter(key="coverage").first()
    return [
        Day(
            date.fromisoformat(each["date"]),
            each["status"],
            each["claims"],
            [mark for mark in MARKS if each.get(mark)],
        )
        for each in (row.data["days"] if row else ())
    ]


def months(release: Release) -> list[Month]:
    """Every month of the campaign with its days."""
    found: dict[date, Month] = {}
    for day in days(release):
        first = day.date.replace(day=1)
        found.setdefault(first, Month(first)).days.append(day)
    return list(found.values())


def totals(found: list[Month]) -> list[tuple[str, str, int]]:
    """Code, words and number of days: of each status, then of each mark."""
    every = [day for month in found for day in month.days]
    by_status = [day.status for day in every]
    by_mark = [mark for day in every for mark in day.marks]
    return [
        *((code, str(words), by_status.count(code)) for code, words in STATUSES.items()),
        *((code, str(words), by_mark.count(code)) for code, words in MARKS.items()),
    ]


def day_page(release: Release, wanted: str) -> DayPage | None:
    """The page of a day such as 2015-10-31; None where it is not in the campaign's calendar."""
    found = days(release)
    place = next((n for n, day in enumerate(found) if day.date.isoformat() == wanted), None)
    if place is None:
        return None
    day = found[place]
    rows = Published.objects.of(release, "claim").filter(key__in=day.claims)
    strikes = Published.objects.of(release, "strike").filter(window__contains=day.date)
    return DayPage(
        day=day,
        before=found[place - 1] if place else None,
        after=found[place + 1] if place + 1 < len(found) else None,
        claims=list(rows.order_by("data__published", "key").values_list("data", flat=True)),
        disputes=[each for each in contradictions(release) if _about(each, day)],
        strikes=list(
            strikes.order_by("window", "key").values_list("data", flat=True)[:STRIKES_SHOWN]
        ),
    )


def _about(dispute: dict, day: Day) -> bool:
    return any(dispute[side]["claim"] in day.claims for side in ("first", "second"))
