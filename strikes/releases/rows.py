"""What belongs in a release: every record that may be public, what it stands on and where it is."""

import hashlib
import json
from collections.abc import Callable, Generator, Iterator
from datetime import date, timedelta
from functools import partial, reduce
from itertools import starmap
from operator import or_
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce

from strikes.models import Area, Campaign, Capture, Claim, Published, Sortie, Statement, Strike
from strikes.models.claims import ClaimQuerySet
from strikes.releases import masking, render, rounding, sources
from strikes.releases.beside import Strikes
from strikes.releases.items import rendered
from strikes.releases.touched import AT_ONCE, KEY, RECORDS, in_chunks
from strikes.vocabulary import SETTLED

# Rows of some records, for one campaign.
Making = Callable[[Campaign], Callable[[list[Any]], Iterator[Published]]]
BASES = ("base", "base__parent", "base__parent__parent", "base__province")
TOWN = 10_000  # people; smaller places are published only where a record names them
# Side by side in Postgres as readers ask for them, by province and time: an answer of the API then
# reads a third of the pages that it would find them on in the order of their entry.
ORDER = {"strike": (Coalesce("area__province", "area"), "window", "pk")}


def digest(content) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def new_row(campaign: Campaign, kind: str, key: str, data: dict, **columns) -> Published:
    data = masking.content(data)
    return Published(
        campaign=campaign,
        kind=kind,
        key=key,
        data=data,
        sha256=digest(data),
        **rendered(kind, key, data),
        **columns,
    )


def rows(
    campaign: Campaign, kind: str, keys: set[str] | None = None
) -> Generator[Published, None, None]:
    """The rows of one kind that belong in the release now, not yet saved; with `keys` those of
    them alone. Holds a few thousand records in memory at once."""
    source, making = SOURCES[kind]
    made = making(campaign)
    with masking.applied(campaign):
        for some in _some(source, campaign, kind, keys):
            yield from made(some)


def _some(
    source: Callable[..., QuerySet], campaign: Campaign, kind: str, keys: set[str] | None
) -> Iterator[list]:
    order = ORDER.get(kind, ("pk",))
    if keys is None:
        every = source(campaign).order_by(*order)
        yield from in_chunks(every.iterator(chunk_size=AT_ONCE))
        return
    for chunk in in_chunks(sorted(keys)):
        yield list(source(campaign, **{f"{KEY[kind]}__in": chunk}).order_by(*order))


def counted(campaign: Campaign) -> dict[str, int]:
    """How many rows of each kind belong in the release now; none is rendered."""
    found = {kind: source(campaign) for kind, (source, _making) in SOURCES.items()}
    found["strike"] = with_settled_evidence(found["strike"])
    return {kind: records.count() for kind, records in found.items()}


def with_settled_evidence(records: QuerySet) -> QuerySet:
    """Those that rest on at least one claim that an editor stands by."""
    return records.filter(_rests_on_settled(records.model))


def _rests_on_settled(model: type[Strike] | type[Sortie]) -> Exists:
    links = model.evidence.through.objects.filter(claim__review__in=SETTLED)
    return Exists(links.filter(**{model._meta.model_name: OuterRef("pk")}))


def held_back(campaign: Campaign, kind: str, keys: set[str] | None = None) -> set[str]:
    """Keys of strikes or sorties that are set to be public and lack evidence that an editor
    stands by."""
    records = RECORDS[kind].filter(campaign=campaign).for_release()
    records = records.filter(strike=None) if kind == "sortie" else records
    records = records if keys is None else records.filter(key__in=keys)
    return set(records.exclude(_rests_on_settled(records.model)).values_list("key", flat=True))


def kept_back(campaign: Campaign, kind: str) -> set[str]:
    """Keys of strikes or sorties that are ready and that protection keeps back: a delay ends by
    itself, so each release looks at them again."""
    records = RECORDS[kind].filter(campaign=campaign).kept_back()
    return set(records.values_list("key", flat=True))


def _strikes(campaign: Campaign, **which) -> QuerySet:
    """Those of them that no claim supports are left out when they are rendered."""
    return Strike.objects.filter(campaign=campaign, **which).for_release()


def _sorties(campaign: Campaign, **which) -> QuerySet:
    """Sorties that stand for themselves; those of a strike are shown with it."""
    sorties = Sortie.objects.filter(campaign=campaign, strike=None, **which).for_release()
    evidence = Prefetch("evidence", _as_published(Claim.objects.settled()).order_by("pk"))
    return (
        with_settled_evidence(sorties)
        .select_related("organisation", "base__parent__parent", "base__province")
        .defer(*(f"{path}__polygon" for path in BASES))
        .prefetch_related(evidence, _named("areas"), _named("areas__province"))
    )


def _claims(campaign: Campaign, **which) -> QuerySet:
    claims = Claim.objects.settled().filter(capture__statement__campaign=campaign, **which)
    return _as_published(claims)


def _as_published(claims: ClaimQuerySet) -> ClaimQuerySet:
    """With all at hand that is shown of a claim; each text once, however many claims it holds."""
    return claims.prefetch_related(
        "capture__statement__publisher",
        "capture__statement__organisation__parent",
        "organisation__parent",
        "official",
        _named("areas"),
        "assessments__organisation",
    )


def _named(path: str) -> Prefetch:
    """Areas to name, without their polygons: parsing those takes longer than all the rest."""
    return Prefetch(path, Area.objects.defer("polygon"))


def _statements(campaign: Campaign, **which) -> QuerySet:
    """Statements with something to show: a captured text that an editor took a claim from."""
    standing = Prefetch("captures", Capture.objects.standing())
    settled = Prefetch("captures__claims", Claim.objects.settled(), to_attr="settled")
    quoted = Claim.objects.settled().filter(capture__statement=OuterRef("pk"))
    return (
        Statement.objects.filter(Exists(quoted), campaign=campaign, **which)
        .select_related("publisher", "organisation", "copy_of")
        .prefetch_related(standing, settled, "carriers")
    )


def _areas(campaign: Campaign, **which) -> QuerySet:
    """Those of the country, small places aside, and all that a record of the release names."""
    here = Q(country=campaign.country) & (~Q(level="place") | Q(population__gte=TOWN))
    strikes = with_settled_evidence(Strike.objects.filter(campaign=campaign).for_release())
    sorties = with_settled_evidence(
        Sortie.objects.filter(campaign=campaign, strike=None).for_release()
    )
    claims = Claim.objects.settled().filter(capture__statement__campaign=campaign)
    naming = [
        strikes.filter(area=OuterRef("pk")),
        strikes.filter(provinces=OuterRef("pk")),
        sorties.filter(base=OuterRef("pk")),
        sorties.filter(areas=OuterRef("pk")),
        claims.filter(areas=OuterRef("pk")),
    ]
    wanted = Area.objects.filter(here | reduce(or_, map(Q, map(Exists, naming))), **which)
    wanted = wanted.filter(Q(protection="") | Q(level__in=("province", "country")))
    wanted = wanted.select_related("province").defer("province__polygon")
    return wanted.prefetch_related("names")


def _strike_rows(campaign: Campaign) -> Callable[[list[Strike]], Iterator[Published]]:
    strikes = Strikes(_as_published(Claim.objects.settled()))
    return lambda some: starmap(partial(_strike_row, campaign), strikes.rendered(some))


def _one_by_one(row: Callable[[Campaign, Any], Published]) -> Making:
    return lambda campaign: lambda some: map(partial(row, campaign), some)


def _strike_row(campaign: Campaign, one: Strike, data: dict) -> Published:
    lat, lon = data["point"] or (None, None)
    return new_row(
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
    rounding.sortie(one)
    data = render.sortie(one)
    return new_row(
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
    return new_row(
        campaign, "claim", str(one.pk), sources.claim(one), window=one.window, provinces=provinces
    )


def _statement_row(campaign: Campaign, one: Statement) -> Published:
    settled = [claim for held in one.captures.all() for claim in held.settled]  # type: ignore[attr-defined]
    data = sources.statement(one, settled)
    return new_row(campaign, "statement", one.key, data, window=published_day(data))


def published_day(statement: dict) -> DateRange | None:
    """The window of a statement: the day it was published."""
    if not statement["published"]:
        return None
    day = date.fromisoformat(statement["published"])
    return DateRange(day, day + timedelta(days=1))


def _area_row(campaign: Campaign, one: Area) -> Published:
    provinces = [one.own_province.code] if one.own_province else []
    return new_row(
        campaign, "area", one.code, render.area(one), lat=one.lat, lon=one.lon, provinces=provinces
    )


SOURCES: dict[str, tuple[Callable[..., QuerySet], Making]] = {
    "strike": (_strikes, _strike_rows),
    "sortie": (_sorties, _one_by_one(_sortie_row)),
    "claim": (_claims, _one_by_one(_claim_row)),
    "statement": (_statements, _one_by_one(_statement_row)),
    "area": (_areas, _one_by_one(_area_row)),
}
