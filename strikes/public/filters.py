"""The one parser of what a reader asks for: query string → `Query` → rows with their doubt.

A strike is *certainly in* when all of its window lies in the asked days and all of its provinces
are asked for; it is *possibly in* when only a part does. What was not asked is no doubt: without
dates every window is in, without provinces every place.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Case, CharField, Count, Q, QuerySet, Value, When
from django.http import QueryDict
from django.utils.translation import gettext as _

from strikes.models import Published, Release

ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PAGE_NUMBER = re.compile(r"[0-9]{1,6}")
SHOWN = 40  # characters of a wrong value that a message repeats
CERTAIN, POSSIBLE, OUT = "certain", "possible", "out"


@dataclass(frozen=True)
class Query:
    """What is asked, checked. `start` and `end` are included; None is an open end."""

    start: date | None = None
    end: date | None = None
    provinces: tuple[str, ...] = ()
    page: int = 1

    @property
    def is_everything(self) -> bool:
        return not (self.start or self.end or self.provinces)

    def address(self, **changes: object) -> str:
        """The query string of this query with some parts changed, "?" included."""
        asked = {"from": self.start, "to": self.end, "province": self.provinces, "page": self.page}
        asked |= changes
        if asked["page"] == 1:
            del asked["page"]
        return "?" + urlencode({name: value for name, value in asked.items() if value}, doseq=True)

    def days(self) -> DateRange | None:
        return DateRange(self.start, self.end, "[]") if self.start or self.end else None

    def matches(self) -> Q:
        """Rows that are in, certainly or possibly."""
        days, found = self.days(), Q(pk__isnull=False)
        if days:
            found &= Q(window__overlap=days)
        if self.provinces:
            found &= Q(provinces__overlap=list(self.provinces))
        return found

    def certainly(self) -> Q:
        """Of the rows that match, those with no doubt about it."""
        days, sure = self.days(), Q(pk__isnull=False)
        if days:
            sure &= Q(window__contained_by=days)
        if self.provinces:
            sure &= Q(provinces__contained_by=list(self.provinces))
        return sure

    def strikes(self, release: Release) -> QuerySet[Published]:
        """The strikes that are in, in the order of their days; `doubt` says how surely."""
        rows = Published.objects.of(release, "strike").filter(self.matches())
        return rows.annotate(doubt=self.doubt()).order_by("window", "key")

    def doubt(self) -> Case:
        """CERTAIN, POSSIBLE or OUT for a row."""
        return Case(
            When(self.matches() & self.certainly(), then=Value(CERTAIN)),
            When(self.matches(), then=Value(POSSIBLE)),
            default=Value(OUT),
            output_field=CharField(),
        )

    def counts(self, release: Release) -> dict[str, int]:
        """How many strikes are certainly and how many possibly in; `unplaced` have the right days
        but name no province, so no province can claim them."""
        rows = Published.objects.of(release, "strike")
        sure, inside = self.certainly(), self.matches()
        unplaced = Query(self.start, self.end).matches() & Q(provinces=[])
        found = rows.aggregate(
            certain=Count("pk", filter=inside & sure),
            all=Count("pk", filter=inside),
            unplaced=Count("pk", filter=unplaced),
        )
        return {
            "certain": found["certain"],
            "possible": found["all"] - found["certain"],
            "unplaced": found["unplaced"],
        }


@dataclass
class Asked:
    """What was asked: the query as far as it is sound, what was typed, what is wrong with it."""

    query: Query
    typed: dict[str, str] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)

    @property
    def error(self) -> str:
        return " ".join(f"{name}: {text}" for name, text in self.problems.items())


def parse(asked: QueryDict, provinces: Collection[str]) -> Asked:
    """Reads a query string; `provinces` are the codes that may be asked for. Never raises."""
    problems: dict[str, str] = {}
    start, end = (_day(asked, name, problems) for name in ("from", "to"))
    if start and end and start > end:
        problems["to"] = _(
            "The last day (%(end)s) is before the first (%(start)s): swap the two."
        ) % {"start": start, "end": end}
        start = end = None
    query = Query(
        start=start,
        end=end,
        provinces=_provinces(asked, provinces, problems),
        page=_page(asked, problems),
    )
    typed = {name: _printable(_last(asked, name)) for name in ("from", "to", "page")}
    return Asked(query, typed, problems)


def check_page(asked: Asked, pages: int) -> None:
    """A page beyond the last is a mistake in the address; says how many there are."""
    if asked.query.page > pages:
        asked.problems["page"] = _("There is no page %(page)s: use 1 to %(pages)s.") % {
            "page": asked.query.page,
            "pages": pages,
        }


def _last(asked: QueryDict, name: str) -> str:
    return (asked.get(name) or "").strip()


def _printable(text: str) -> str:
    short = text if len(text) <= SHOWN else text[:SHOWN] + "…"
    return "".join(letter if letter.isprintable() else "�" for letter in short)


def _one(asked: QueryDict, name: str, problems: dict[str, str]) -> str:
    values = {value.strip() for value in asked.getlist(name)} - {""}
    if len(values) > 1:
        problems[name] = _("Given %(count)s times with different values: give it once.") % {
            "count": len(values)
        }
    return values.pop() if len(values) == 1 else ""


def _day(asked: QueryDict, name: str, problems: dict[str, str]) -> date | None:
    text = _one(asked, name, problems)
    if not text:
        return None
    try:
        if ISO_DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    problems[name] = _("“%(text)s” is not a date: write year-month-day, such as 2015-10-31.") % {
        "text": _printable(text)
    }
    return None


def _provinces(
    asked: QueryDict, known: Collection[str], problems: dict[str, str]
) -> tuple[str, ...]:
    codes = {code.strip().upper() for code in asked.getlist("province")} - {""}
    strange = sorted(codes.difference(known))
    if strange:
        problems["province"] = _("There is no province “%(code)s” here: use one of %(known)s.") % {
            "code": _printable(strange[0]),
            "known": ", ".join(sorted(known)),
        }
    return tuple(sorted(codes.intersection(known)))


def _page(asked: QueryDict, problems: dict[str, str]) -> int:
    text = _one(asked, "page", problems)
    if not text:
        return 1
    if PAGE_NUMBER.fullmatch(text) and int(text) > 0:
        return int(text)
    problems["page"] = _("“%(text)s” is not a page: use a whole number from 1.") % {
        "text": _printable(text)
    }
    return 1
