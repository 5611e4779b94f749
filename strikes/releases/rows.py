"""What belongs in a release: every record that may be public, what it stands on and where it is."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Prefetch, Q, QuerySet

from strikes.ledger.contradictions import contradictions
from strikes.ledger.coverage import coverage
from strikes.ledger.figures import Figure, figure
from strikes.models import Area, Campaign, Claim, Published, Sortie, Statement, Strike
from strikes.models.records import RecordQuerySet
from strikes.releases import render
from strikes.vocabulary import SETTLED

CHUNK = 2000  # records held in memory at once
TOWN = 10_000  # people; smaller places are published only where a record names them


def digest(content) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _row(campaign: Campaign, kind: str, key: str, data: dict, **columns) -> Published:
    return Published(
        campaign=campaign, kind=kind, key=key, data=data, sha256=digest(data), **columns
    )


def rows(campaign: Campaign) -> Iterator[Published]:
    """Every row of the release, not yet saved: records, what they stand on, and where they are."""
    areas: set[int] = set()
    for one in _chunked(_strikes(campaign)):
        areas.update(_areas_of(one.area, *one.provinces.all()))
        yield _strike_row(campaign, one)
    for one in _chunked(_sorties(campaign)):
        areas.update(_areas_of(one.base, *one.areas.all()))
        yield _sortie_row(campaign, one)
    claims: dict[str, dict] = {}
    for one in _chunked(_claims(campaign)):
        areas.update(_areas_of(*one.areas.all()))
        row = _claim_row(campaign, one)
        claims[row.key] = row.data
        yield row
    yield from _ledger_rows(campaign, claims)
    for one in _chunked(_statements(campaign)):
        settled = [claim for held in one.captures.all() for claim in held.settled]
        yield _row(campaign, "statement", one.key, render.statement(one, settled))
    for one in _chunked(_areas(campaign, areas)):
        yield _area_row(campaign, one)


def _chunked(records: QuerySet) -> Iterator:
    return records.order_by("pk").iterator(chunk_size=CHUNK)


def _areas_of(*areas: Area | None) -> set[int]:
    return {area.pk for area in areas if area}


def with_settled_evidence(records: QuerySet) -> QuerySet:
    """Those that rest on at least one claim that an editor stands by."""
    return records.filter(pk__in=records.filter(evidence__review__in=SETTLED).values("pk"))


def _with_evidence(records: RecordQuerySet) -> QuerySet:
    evidence = Claim.objects.settled().with_source().prefetch_related("areas").order_by("pk")
    return (
        with_settled_evidence(records.for_release())
        .select_related("organisation")
        .prefetch_related(Prefetch("evidence", evidence))
    )


def held_back(campaign: Campaign) -> int:
    """Records that are set to be public but have no evidence that an editor stands by."""
    return sum(
        records.for_release().exclude(evidence__review__in=SETTLED).count()
        for records in (
            Strike.objects.filter(campaign=campaign),
            Sortie.objects.filter(campaign=campaign, strike=None),
        )
    )


def _strikes(campaign: Campaign) -> QuerySet:
    return (
        _with_evidence(Strike.objects.filter(campaign=campaign))
        .select_related("area__province")
        .prefetch_related(
            "provinces", "targets__evidence", "sorties__base", "assessments__organisation"
        )
    )


def _sorties(campaign: Campaign) -> QuerySet:
    """Sorties that stand for themselves; those of a strike are shown with it."""
    return (
        _with_evidence(Sortie.objects.filter(campaign=campaign, strike=None))
        .select_related("base")
        .prefetch_related("areas__province")
    )


def _claims(campaign: Campaign) -> QuerySet:
    claims = Claim.objects.settled().filter(capture__statement__campaign=campaign)
    return claims.with_source().prefetch_related("areas")


def _statements(campaign: Campaign) -> QuerySet:
    """Statements with something to show: a captured text that an editor took a claim from."""
    settled = Prefetch("captures__claims", Claim.objects.settled(), to_attr="settled")
    return (
        Statement.objects.filter(campaign=campaign)
        .filter(pk__in=_claims(campaign).order_by().values("capture__statement"))
        .select_related("publisher", "organisation", "copy_of")
        .prefetch_related("captures", settled, "carriers")
    )


def _areas(campaign: Campaign, named: set[int]) -> QuerySet:
    country = Q(country=campaign.country) & (~Q(level="place") | Q(population__gte=TOWN))
    wanted = Area.objects.filter(country | Q(pk__in=named))
    return wanted.select_related("province").prefetch_related("names")


def _strike_row(campaign: Campaign, one: Strike) -> Published:
    data = render.strike(one)
    lat, lon = data["point"] or (None, None)
    return _row(
        campaign,
        "strike",
        one.key,
        data,
        window=DateRange(one.window.lower, one.window.upper),
        where_prec=one.where_prec,
        provinces=[each["code"] for each in data["provinces"]],
        lat=lat,
        lon=lon,
        radius_km=one.radius_km,
        evidence_count=len(data["evidence"]),
    )


def _sortie_row(campaign: Campaign, one: Sortie) -> Published:
    data = render.sortie(one)
    return _row(
        campaign,
        "sortie",
        one.key,
        data,
        window=DateRange(one.window.lower, one.window.upper),
        provinces=[each["code"] for each in data["provinces"]],
        evidence_count=len(data["evidence"]),
    )


def _claim_row(campaign: Campaign, one: Claim) -> Published:
    provinces = sorted({area.code for area in one.areas.all() if area.level == "province"})
    return _row(
        campaign, "claim", str(one.pk), render.claim(one), window=one.window, provinces=provinces
    )


def _ledger_rows(campaign: Campaign, claims: dict[str, dict]) -> Iterator[Published]:
    """What the claims say together: their contradictions, and what is known of each day."""
    figures = [figure(data) for data in claims.values()]
    disputes = contradictions(figures, campaign.start)
    for one in disputes:
        yield _row(campaign, "contradiction", one.key, render.contradiction(one, claims))
    last = campaign.end or _last_flown(figures) or campaign.start
    days = coverage(figures, campaign.start, max(last, campaign.start), disputes)
    yield _row(campaign, "ledger", "coverage", render.coverage(days))


def _last_flown(figures: list[Figure]) -> date | None:
    """The last day that a figure for a window speaks of; totals go on being quoted for years."""
    return max((one.end for one in figures if one.end and not one.cumulative), default=None)


def _area_row(campaign: Campaign, one: Area) -> Published:
    provinces = [one.own_province.code] if one.own_province else []
    return _row(
        campaign, "area", one.code, render.area(one), lat=one.lat, lon=one.lon, provinces=provinces
    )
