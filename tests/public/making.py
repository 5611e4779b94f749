"""A release of a few published strikes, for tests of the public side."""

import hashlib
import secrets
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from strikes.models import Campaign, Published, Release
from strikes.releases.items import rendered
from tests.making import make_campaign

NAMES = {
    "SY-HI": {"en": "Homs", "ar": "حمص", "ru": "Хомс"},
    "SY-HM": {"en": "Hama", "ar": "حماة", "ru": "Хама"},
    "SY-ID": {"en": "Idlib", "ar": "إدلب", "ru": "Идлиб"},
}
HOMS = {"code": "homs", "level": "place", "names": NAMES["SY-HI"]}
SQUARE = {"type": "Polygon", "coordinates": [[[36, 34], [38, 34], [38, 36], [36, 36], [36, 34]]]}


def area_ref(code: str) -> dict:
    return {"code": code, "level": "province", "names": NAMES[code]}


def publish_row(campaign: Campaign, kind: str, key: str, data: dict, **columns) -> Published:
    columns = {"since": 1, **columns}
    sha256 = hashlib.sha256(f"{kind} {key} {columns['since']}".encode()).hexdigest()
    return Published.objects.create(
        campaign=campaign, kind=kind, key=key, data=data, sha256=sha256,
        **rendered(kind, key, data), **columns
    )  # fmt: skip


def publish_province(campaign: Campaign, code: str) -> Published:
    data = area_ref(code) | {
        "kind": "", "pcode": "", "point": [35.0, 37.0], "polygon": SQUARE, "province": code,
        "population": None, "licence": "", "source": "",
    }  # fmt: skip
    return publish_row(campaign, "area", code, data, provinces=[code])


def make_evidence(statement: str = "t1", claim: str = "7") -> dict:
    return {
        "claim": claim, "measure": "targets_hit", "low": 8, "high": 8, "qualifier": "exact",
        "unit": "", "scope": "", "term": "", "effect": "", "cumulative": False, "rate": "",
        "window": None, "as_of": "2015-10-01", "places": [], "areas": [], "target_group": "",
        "extractor": "editor", "rule": "", "confidence": "medium", "note": "", "family": "",
        "assessments": [], "sentence": "On Wednesday aircraft hit 8 targets near Homs.", "start": 26,
        "end": 35, "offset": 19, "statement": statement, "title": "A briefing",
        "publisher": "A newspaper", "address": "https://example.org/briefing",
        "published": "2015-10-01", "language": "en", "speaker": "", "post": "",
        "organisation": "Ministry of Defence",
        "capture": {"kind": "summary", "sha256": "ab" * 32, "captured": "2026-01-02"},
    }  # fmt: skip


def publish_strike(
    campaign: Campaign,
    key: str,
    first: date,
    last: date | None = None,
    provinces: tuple[str, ...] = ("SY-HI",),
    since: int = 1,
    **changes,
) -> Published:
    """A strike of days that are both included; without changes near Homs, within 25 km."""
    last = last or first
    data = {
        "key": key, "night": False, "where_prec": "2", "radius_km": 25.0,
        "window": {
            "start": first.isoformat(), "end": last.isoformat(), "prec": "1",
            "edtf": first.isoformat(),
        },
        "place": {"stated": "Homs (near)", "area": HOMS},
        "provinces": [area_ref(code) for code in provinces],
        "point": [34.7, 36.7], "platform": "air", "weapon": "", "status": "declared",
        "grade": "", "confidence": "medium", "organisation": "", "note": "", "sorties": [],
        "targets": [{
            "category": "command_control", "term": "command post", "effect": "destroyed",
            "target_group": "", "low": 8, "high": None, "qualifier": "more_than", "claims": [],
        }],
        "evidence": [make_evidence()], "assessments": [],
    } | changes  # fmt: skip
    lat, lon = data["point"] or (None, None)
    window = DateRange(first, last + timedelta(days=1))
    return publish_row(
        campaign, "strike", key, data, since=since, window=window, provinces=list(provinces), lat=lat,
        lon=lon, radius_km=data["radius_km"], where_prec=data["where_prec"], evidence_count=1,
    )  # fmt: skip


def publish_statement(campaign: Campaign, key: str = "t1") -> Published:
    text = "The day was clear. On Wednesday aircraft hit 8 targets near Homs. They flew 20 sorties."
    capture = make_evidence()["capture"]
    data = {
        "key": key, "title": "A briefing", "publisher": "A newspaper", "organisation": "",
        "address": "https://example.org/briefing", "language": "en", "published": "2015-10-01",
        "published_inferred": False, "text": text, "capture": capture, "captures": [capture],
        "copy_of": "", "carriers": [],
        "claims": [
            {"claim": "7", "start": 45, "end": 54, "measure": "targets_hit", "low": 8, "high": 8,
             "qualifier": "exact"},
        ],
    }  # fmt: skip
    publish_row(campaign, "claim", "7", make_evidence())
    return publish_row(campaign, "statement", key, data)


def make_release(campaign: Campaign, **about) -> Release:
    names = {"en": "First campaign", "ar": "الحملة الأولى", "ru": "Первая кампания"}
    described = {
        "name": "First campaign", "names": names, "country": "SY", "start": "2015-09-30",
        "end": None, "lat": 35.0, "lon": 38.5, "zoom": 7, "synthetic": False, "note": "",
        "licences": [],
    }  # fmt: skip
    return Release.objects.create(
        campaign=campaign,
        number=1,
        slug=campaign.slug,
        position=campaign.position,
        about=described | about,
        sha256=secrets.token_hex(32),  # files are kept by it, and tests must not share them
    )


def make_released_campaign(slug: str = "first") -> tuple[Campaign, Release]:
    """Three provinces and four strikes:

    sure   10 October, Homs
    night  30 September to 1 October, Homs
    shared 12 October, Homs and Hama together
    lost   13 October, no province stated
    """
    campaign = make_campaign(slug)
    for code in NAMES:
        publish_province(campaign, code)
    publish_strike(campaign, "sure", date(2015, 10, 10))
    publish_strike(campaign, "night", date(2015, 9, 30), date(2015, 10, 1), night=True)
    nowhere = {"point": None, "radius_km": None, "place": {"stated": "", "area": None}}
    publish_strike(
        campaign,
        "shared",
        date(2015, 10, 12),
        provinces=("SY-HI", "SY-HM"),
        where_prec="5",
        **nowhere,
    )
    publish_strike(campaign, "lost", date(2015, 10, 13), provinces=(), where_prec="6", **nowhere)
    publish_statement(campaign)
    return campaign, make_release(campaign)
