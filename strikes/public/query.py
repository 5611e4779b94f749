"""What a reader asks for, checked: which strikes are in, and how surely.

A strike is *certainly in* when all of its window lies in the asked days, all of its provinces are
asked for and it is at the asked place, not only near it; it is *possibly in* when only a part of
that holds. What was not asked is no doubt: without dates every window is in. The same rules stand
in static/js/select.js.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib.postgres.search import SearchQuery
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Case, CharField, Count, Q, QuerySet, Value, When

from strikes.models import Published, Release

CERTAIN, POSSIBLE, OUT = "certain", "possible", "out"
ARABIC, CYRILLIC = re.compile("[\u0600-\u06ff]"), re.compile("[\u0400-\u04ff]")
EVERY_ROW = Q(pk__isnull=False)
# UCDP where_prec of records that are certainly at the place, or in the district, that they name.
AT = {"place": ("1",), "district": ("1", "3")}
# Name in the address → attribute of `Query`: filters that take any of several values.
CHOICES = {
    "province": "provinces",
    "district": "districts",
    "place": "places",
    "category": "categories",
    "measure": "measures",
    "aircraft": "aircraft",
    "organisation": "organisations",
    "status": "statuses",
    "grade": "grades",
}


@dataclass(frozen=True)
class Query:
    """What is asked, checked. `start` and `end` are included; None is an open end.

    Between the filters stands “and”, between the values of one “or”.
    """

    start: date | None = None
    end: date | None = None
    provinces: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()  # of targets
    measures: tuple[str, ...] = ()  # of the claims that a strike rests on
    aircraft: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()  # that flew it
    statuses: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    precision: int | None = None  # UCDP where_prec, at least so exact
    text: str = ""
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

    def chosen(self, name: str) -> tuple[str, ...]:
        """The values asked for by a filter of CHOICES."""
        return getattr(self, CHOICES[name])

    def address(self, **changes: object) -> str:
        """The query string of this query with some parts changed, "?" included."""
        asked = {
            "from": self.start,
            "to": self.end,
            **{name: self.chosen(name) for name in CHOICES},
            "precision": self.precision,
            "q": self.text,
            "page": self.page,
        } | changes
        if asked["page"] == 1:
            del asked["page"]
        return "?" + urlencode({name: value for name, value in asked.items() if value}, doseq=True)

    @property
    def suffix(self) -> str:
        """What to put behind the address of a page; nothing where everything is asked for."""
        return "" if self.is_everything else self.address(page=1)

    def days(self) -> DateRange | None:
        return DateRange(self.start, self.end, "[]") if self.start or self.end else None

    def misses(self) -> dict[str, Q]:
        """Name of a filter that is set → the rows that it lets in, days and text aside."""
        found = {
            name: Q(facets__overlap=[f"{name}:{value}" for value in self.chosen(name)])
            for name in CHOICES
            if self.chosen(name)
        }
        if self.provinces:
            found["province"] = Q(provinces__overlap=list(self.provinces))
        if self.precision:
            found["where"] = Q(where_prec__range=("1", str(self.precision)))
        return found

    def in_days_and_text(self) -> Q:
        """Rows that days and text let in, certainly or possibly."""
        days, found = self.days(), EVERY_ROW
        if days:
            found &= Q(window__overlap=days)
        if self.text:
            found &= Q(search=self.words())
        return found

    def words(self) -> SearchQuery:
        """The text as Postgres searches for it, in the language of its letters."""
        config = "english"
        if ARABIC.search(self.text):
            config = "arabic"
        elif CYRILLIC.search(self.text):
            config = "russian"
        return SearchQuery(self.text, config=config, search_type="websearch")

    def matches(self) -> Q:
        """Rows that are in, certainly or possibly."""
        found = self.in_days_and_text()
        for let_in in self.misses().values():
            found &= let_in
        return found

    def certainties(self) -> dict[str, Q]:
        """Of the rows that match, those with no doubt: about the days, the province, the place."""
        days, sure = self.days(), {}
        if days:
            sure["days"] = Q(window__contained_by=days)
        if self.provinces:
            sure["province"] = Q(provinces__contained_by=list(self.provinces))
        for name, exact in AT.items():
            if self.chosen(name):
                sure[name] = Q(where_prec__in=exact)
        return sure

    def certainly(self) -> Q:
        """Of the rows that match, those with no doubt about it."""
        sure = EVERY_ROW
        for without_doubt in self.certainties().values():
            sure &= without_doubt
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
