"""What a query finds in a release: the strikes of one page, the counts and the provinces."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, F, Func, JSONField, Value
from django.http import JsonResponse, QueryDict

from strikes.models import Published, Release
from strikes.public.filters import Asked, Query, check_page, parse

NO_COUNTS = {"certain": 0, "possible": 0, "unplaced": 0}


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
    provinces: list[dict]
    counts: dict[str, int] = field(default_factory=lambda: dict(NO_COUNTS))
    rows: list[dict] = field(default_factory=list)
    pages: int = 1

    @property
    def query(self) -> Query:
        return self.asked.query

    @property
    def addresses(self) -> list[str]:
        """The query strings of all pages, the first page first."""
        return [self.query.address(page=page) for page in range(1, self.pages + 1)]


def look_up(release: Release, params: QueryDict, per_page: int) -> Found:
    """Reads the query and finds its strikes; with problems in the query, finds none."""
    provinces = known_provinces(release)
    asked = parse(params, {each["key"] for each in provinces})
    if asked.problems:
        return Found(asked, provinces)
    counts = asked.query.counts(release)
    pages = max(1, -(-(counts["certain"] + counts["possible"]) // per_page))
    check_page(asked, pages)
    if asked.problems:
        return Found(asked, provinces)
    first = (asked.query.page - 1) * per_page
    rows = asked.query.strikes(release).values("key", "doubt", record=WithoutEvidence())
    return Found(asked, provinces, counts, list(rows[first : first + per_page]), pages)


def refuse(asked: Asked) -> JsonResponse:
    """What is wrong with the query, for readers of data: all of it, and field by field."""
    return JsonResponse({"error": asked.error, "problems": asked.problems}, status=400)


def known_provinces(release: Release) -> list[Any]:
    """Code (`key`) and `names` of the provinces that stand in the release."""
    rows = Published.objects.of(release, "area").filter(data__level="province")
    return list(rows.order_by("data__names__en").values("key", names=F("data__names")))


def by_province(release: Release, query: Query) -> dict[str, dict[str, int]]:
    """Strikes certainly and possibly in each province, whichever provinces are asked for."""
    anywhere = query.without_provinces
    groups = (
        anywhere.strikes(release).order_by().values("provinces", "doubt").annotate(n=Count("pk"))
    )
    found: dict[str, dict[str, int]] = {}
    for group in groups:
        alone = len(group["provinces"]) == 1
        doubt = group["doubt"] if alone else "possible"
        for code in group["provinces"]:
            found.setdefault(code, {"certain": 0, "possible": 0})[doubt] += group["n"]
    return found


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
