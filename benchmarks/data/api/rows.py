"""Published strikes for measuring: the real rows of the first campaign, moved in time and place.

`fill` puts them straight into `Published`, rendered as a release renders them, so that a million
need minutes and not hours; `tell` writes the same rows as a table for the peers.
"""

import csv
import hashlib
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from strikes.desk import gazetteer
from strikes.desk.campaign import load_campaign
from strikes.models import Campaign, Published, Release
from strikes.models.copying import copy_in
from strikes.releases.fields import table
from strikes.releases.freeze import publish
from strikes.releases.items import rendered

REAL = "russia-syria-2015"
FIRST, SPAN = date(2015, 9, 30), 456  # days of 62,000: one province in one quarter has about 870
DENSITY = 62_000 / SPAN
AT_ONCE = 5000


def real() -> list[dict]:
    """What the release of the first campaign says of its strikes, their evidence left out."""
    if not Release.objects.filter(slug=REAL).exists():
        gazetteer.store(gazetteer.read("SY"))
        publish(load_campaign(REAL).campaign)
    rows = Published.objects.of(Release.objects.current(REAL), "strike").order_by("key")
    return list(rows.values_list("data", flat=True))


def made(number: int) -> Iterator[tuple[dict, DateRange, str]]:
    """So many (data, window, province), in the order in which a release writes them."""
    sources, names = real(), _provinces()
    for code, first, last, at, source in sorted(_drawn(number, len(sources), sorted(names))):
        window = {"start": str(first), "end": str(last), "prec": "1", "edtf": f"{first}/{last}"}
        moved = {
            "key": f"m{at:07}",
            "window": window,
            "provinces": [{"code": code, "level": "province", "names": names[code]}],
        }
        yield sources[source] | moved, DateRange(first, last + timedelta(days=1)), code


def _provinces() -> dict[str, dict]:
    rows = Published.objects.filter(kind="area", data__level="province", until=None)
    return dict(rows.values_list("key", "data__names"))


def _drawn(
    number: int, sources: int, codes: list[str]
) -> Iterator[tuple[str, date, date, int, int]]:
    """(province, first day, last day, number of the strike, number of its source)."""
    chance = random.Random(number)
    for at in range(number):
        source, code = chance.randrange(sources), codes[chance.randrange(len(codes))]
        first = FIRST + timedelta(days=int(at / DENSITY))
        yield code, first, first + timedelta(days=chance.choice((0, 0, 0, 1, 1, 3))), at, source


def fill(number: int) -> Release:
    """A campaign of so many strikes and its release; made once in one database."""
    slug = f"measured-{number}"
    if Release.objects.filter(slug=slug).exists():
        return Release.objects.current(slug)
    with transaction.atomic():
        campaign = Campaign.objects.create(
            slug=slug, name=f"{number} strikes", country="SY", start=FIRST, lat=35, lon=38,
            position=99, synthetic=True,
        )  # fmt: skip
        some: list[Published] = []
        for data, window, code in made(number):
            some.append(_row(campaign, data, window, code))
            if len(some) == AT_ONCE:
                copy_in(some)
                some = []
        copy_in(some)
        copy_in(_areas(campaign))
        about = {"name": campaign.name, "names": {"en": campaign.name}, "synthetic": True}
        return Release.objects.create(
            campaign=campaign, number=1, slug=slug, position=99, about=about,
            sha256=hashlib.sha256(slug.encode()).hexdigest(),
        )  # fmt: skip


def _row(campaign: Campaign, data: dict, window: DateRange, code: str) -> Published:
    lat, lon = data["point"] or (None, None)
    item = rendered("strike", data["key"], data)
    # The API reads the item; what it is worked out from would only make filling slower.
    kept = {name: data[name] for name in ("key", "window", "provinces", "status")}
    return Published(
        campaign=campaign, kind="strike", key=data["key"], since=1, window=window, lat=lat, lon=lon,
        provinces=[code], where_prec=data["where_prec"], radius_km=data["radius_km"],
        evidence_count=1, data=kept, sha256=hashlib.sha256(item["line"].encode()).hexdigest(),
        **item,
    )  # fmt: skip


def _areas(campaign: Campaign) -> list[Published]:
    rows = Published.objects.of(Release.objects.current(REAL), "area")
    return [
        Published(
            campaign=campaign, kind="area", key=row.key, since=1, lat=row.lat, lon=row.lon,
            provinces=row.provinces, data=row.data, sha256=row.sha256, feature=row.feature,
            line=row.line,
        )
        for row in rows
    ]  # fmt: skip


def tell(release: Release, path: Path) -> Path:
    """The lines of the release's strikes with their heads, as the API's CSV has them, in the order
    of entry: how rows lie beside each other is each program's own affair."""
    rows = Published.objects.of(release, "strike").order_by("key").values_list("line", flat=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow([field.name for field in table("strike")])
        for line in rows.iterator(chunk_size=AT_ONCE):
            file.write(line)
    return path
