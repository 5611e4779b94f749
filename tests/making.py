"""Small records for tests, each with what the database demands and nothing else."""

import hashlib
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from strikes.models import Area, Campaign, Capture, Claim, Organisation, Statement, Strike


def days(first: date, last: date | None = None) -> DateRange:
    """A window from the first to the last day, both included."""
    return DateRange(first, (last or first) + timedelta(days=1))


def make_organisation(name: str = "Ministry of Defence", kind: str = "belligerent") -> Organisation:
    return Organisation.objects.get_or_create(name=name, defaults={"kind": kind})[0]


def make_campaign(slug: str = "first", **fields) -> Campaign:
    defaults = {
        "name": "First campaign", "country": "SY", "start": date(2015, 9, 30),
        "lat": 35.0, "lon": 38.5,
    }  # fmt: skip
    return Campaign.objects.create(slug=slug, **defaults | fields)


def make_province(code: str = "SY-HI", name: str = "Homs", **fields) -> Area:
    defaults = {"level": "province", "country": code[:2], "name_en": name}
    return Area.objects.create(code=code, **defaults | fields)


def make_capture(campaign: Campaign, text: str, kind: str = "pasted", **fields) -> Capture:
    statement = Statement.objects.create(
        campaign=campaign,
        publisher=make_organisation("A newspaper", "media"),
        **{"state": "read", "published": date(2015, 10, 1)} | fields,
    )
    body = text.encode()
    return Capture.objects.create(
        statement=statement,
        kind=kind,
        sha256=hashlib.sha256(body).hexdigest(),
        size=len(body),
        text=text,
    )


def make_claim(capture: Capture, words: str, **fields) -> Claim:
    """A claim on the first place where the words stand in the capture's text."""
    start = capture.text.index(words)
    defaults = {
        "measure": "targets_hit", "low": 8, "high": 8, "qualifier": "exact",
        "extractor": "editor", "review": "accepted",
    }  # fmt: skip
    return Claim.objects.create(
        capture=capture, start=start, end=start + len(words), **defaults | fields
    )


def make_strike(claim: Claim | None = None, campaign: Campaign | None = None, **fields) -> Strike:
    """A strike of 2015-09-30; with a claim as its evidence it is ready for the next release."""
    defaults = {
        "campaign": campaign or claim.statement.campaign,
        "window": days(date(2015, 9, 30)),
        "publication": "pending" if claim else "draft",
    }
    strike = Strike.objects.create(**defaults | fields)
    if claim:
        strike.evidence.add(claim)
    return strike
