"""What a query finds in a release: the strikes of one page, the counts, and what else there is."""

from dataclasses import dataclass, field
from hashlib import sha256

from django.core.cache import caches
from django.db.models import F, Func, JSONField, Value
from django.http import JsonResponse, QueryDict

from strikes.models import Published, Release
from strikes.public.filters import Asked, Query, check_page, parse
from strikes.public.known import Known, known_of
from strikes.public.tally import Tally, tally

AROUND = 4  # pages before and after this one that are led to


class WithoutEvidence(Func):
    """A record's data but for its evidence, most of its bytes, which no list shows."""

    template = "(%(expressions)s)"
    arg_joiner = " - "
    output_field = JSONField()

    def __init__(self) -> None:
        super().__init__(F("data"), Value("evidence"))


@dataclass
class Found:
    """One page of strikes. `rows` have `data` (without evidence), `doubt` and `key`."""

    asked: Asked
    known: Known
    tally: Tally = field(default_factory=Tally)
    rows: list[dict] = field(default_factory=list)
    pages: int = 1

    @property
    def query(self) -> Query:
        return self.asked.query

    @property
    def counts(self) -> dict[str, int]:
        return self.tally.counts

    @property
    def addresses(self) -> list[tuple[int, str]]:
        """Number and query string of the pages to lead to: the first, the last, those around."""
        here = self.query.page
        around = range(max(1, here - AROUND), min(self.pages, here + AROUND) + 1)
        numbers = sorted({1, self.pages, *around})
        return [(number, self.query.address(page=number)) for number in numbers]


def look_up(release: Release, params: QueryDict, per_page: int) -> Found:
    """Reads the query and finds its strikes; with problems in the query, finds none."""
    known = known_of(release)
    asked = parse(params, known)
    if asked.problems:
        return Found(asked, known)
    found = Found(asked, known, tally(release, asked.query))
    found.pages = max(1, -(-(found.counts["certain"] + found.counts["possible"]) // per_page))
    check_page(asked, found.pages)
    if not asked.problems:
        found.rows = _rows(release, asked.query, per_page)
    return found


def _rows(release: Release, query: Query, per_page: int) -> list[dict]:
    """The rows of the query's page; which they are is kept, since a release never changes."""
    asked = f"{release.sha256} {release.number} {per_page} {query.address()}"
    name = sha256(asked.encode()).hexdigest()
    kept = caches["worked out"].get(name, {})
    found = Published.objects.filter(pk__in=kept).values("pk", "key", record=WithoutEvidence())
    rows = {row["pk"]: row for row in found} if kept else {}
    if kept and rows.keys() == kept.keys():  # else the database was restored meanwhile
        return [rows[pk] | {"doubt": doubt} for pk, doubt in kept.items()]
    page = _page(release, query, per_page)
    caches["worked out"].set(name, {row["pk"]: row["doubt"] for row in page}, timeout=None)
    return page


def _page(release: Release, query: Query, per_page: int) -> list[dict]:
    """The same, looked for: keys first, since records are wide to sort."""
    first = (query.page - 1) * per_page
    inside = query.strikes(release)
    shown = inside.values("pk")[first : first + per_page]
    return list(inside.filter(pk__in=shown).values("pk", "key", "doubt", record=WithoutEvidence()))


def refuse(asked: Asked) -> JsonResponse:
    """What is wrong with the query, for readers of data: all of it, and field by field."""
    return JsonResponse({"error": asked.error, "problems": asked.problems}, status=400)


def entry(row: dict, address: str) -> dict:
    """A strike as `strikes.json` lists it; `address` is of its page."""
    record = row["record"]
    return {
        "key": row["key"],
        "url": address,
        "in": row["doubt"],
        "window": record["window"],
        "night": record["night"],
        "place": record["place"],
        "provinces": [area["code"] for area in record["provinces"]],
        "point": record["point"],
        "where_prec": record["where_prec"],
        "radius_km": record["radius_km"],
        "targets": record["targets"],
        "status": record["status"],
    }
