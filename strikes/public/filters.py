"""The one parser of what a reader asks for: query string → `Query` → rows with their doubt.

A strike is *certainly in* when all of its window lies in the asked days and all of its provinces
are asked for; it is *possibly in* when only a part does. What was not asked is no doubt: without
dates every window is in, without provinces every place.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from functools import reduce
from operator import or_
from typing import Any
from urllib.parse import urlencode

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Case, CharField, Count, Q, QuerySet, Value, When
from django.http import QueryDict
from django.utils.translation import gettext as _

from strikes.models import Published, Release
from strikes.vocabulary import LOCATION_PRECISION, TARGET_CATEGORIES

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
    categories: tuple[str, ...] = ()  # of targets; a strike is in with any of them
    precision: int | None = None  # UCDP where_prec, at least so exact
    page: int = 1

    @property
    def is_everything(self) -> bool:
        return replace(self, page=1) == Query()

    @property
    def without_days(self) -> "Query":
        return replace(self, start=None, end=None)

    @property
    def without_provinces(self) -> "Query":
        return replace(self, provinces=())

    def address(self, **changes: object) -> str:
        """The query string of this query with some parts changed, "?" included."""
        asked = {
            "from": self.start,
            "to": self.end,
            "province": self.provinces,
            "category": self.categories,
            "precision": self.precision,
            "page": self.page,
        } | changes
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
        if self.categories:
            of_any = (Q(data__targets__contains=[{"category": code}]) for code in self.categories)
            found &= reduce(or_, of_any)
        if self.precision:
            found &= Q(where_prec__range=("1", str(self.precision)))
        return found

    def certainly(self) -> Q:
        """Of the rows that match, those with no doubt about it."""
        days, sure = self.days(), Q(pk__isnull=False)
        if days:
            sure &= Q(window__contained_by=days)
        if self.provinces:
            sure &= Q(provinces__contained_by=list(self.provinces))
        return sure

    def strikes(self, release: Release) -> QuerySet[Any]:
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
        unplaced = self.without_provinces.matches() & Q(provinces=[])
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
        provinces=_codes(asked, "province", provinces, problems),
        categories=_codes(asked, "category", TARGET_CATEGORIES.codes, problems),
        precision=_precision(asked, problems),
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


def _codes(
    asked: QueryDict, name: str, known: Collection[str], problems: dict[str, str]
) -> tuple[str, ...]:
    """The known codes among those given, in any case; a strange one is a problem."""
    spelled = {code.lower(): code for code in known}
    given = {code.strip() for code in asked.getlist(name)} - {""}
    strange = sorted(code for code in given if code.lower() not in spelled)
    if strange:
        problems[name] = _("“%(code)s” is not known here: use %(known)s.") % {
            "code": _printable(strange[0]),
            "known": ", ".join(sorted(known)),
        }
    return tuple(sorted(spelled[code.lower()] for code in given if code.lower() in spelled))


def _precision(asked: QueryDict, problems: dict[str, str]) -> int | None:
    text = _one(asked, "precision", problems)
    if not text or text in LOCATION_PRECISION:
        return int(text) if text else None
    problems["precision"] = _("“%(text)s” is no precision: use 1 (exact place) to 7.") % {
        "text": _printable(text)
    }
    return None


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
