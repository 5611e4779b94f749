"""The calendar: what is known of each day, month by month."""

from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext_lazy as _

from strikes.models import Published, Release

STATUSES = {
    "reported": _("reported within three days"),
    "late": _("reported later"),
    "zero": _("reported as none flown"),
    "spanned": _("only in a window longer than a week"),
    "silence": _("no statement known"),
}


@dataclass
class Day:
    date: date
    status: str
    corrected: bool
    claims: int

    @property
    def label(self) -> str:
        return str(STATUSES[self.status])


@dataclass
class Month:
    first: date
    days: list[Day] = field(default_factory=list)

    @property
    def blanks(self) -> range:
        """Empty cells before the first day, weeks beginning on Monday."""
        return range(self.days[0].date.weekday())


def months(release: Release) -> list[Month]:
    """Every month of the campaign with its days; none before the release kept a calendar."""
    row = Published.objects.of(release, "ledger").filter(key="coverage").first()
    found: dict[date, Month] = {}
    for each in row.data["days"] if row else ():
        day = date.fromisoformat(each["date"])
        month = found.setdefault(day.replace(day=1), Month(day.replace(day=1)))
        month.days.append(Day(day, each["status"], each["corrected"], len(each["claims"])))
    return list(found.values())


def totals(found: list[Month]) -> dict[str, int]:
    """Days by status, in the order of STATUSES."""
    days = [day.status for month in found for day in month.days]
    return {status: days.count(status) for status in STATUSES}
