"""Only what changed is rendered, and nothing that changed is missed.

Random edits of everything that a record shows; after them an incremental release must hold, byte
for byte, what rendering every record anew gives.
"""

import contextlib
from datetime import date
from itertools import chain

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strikes.models import (
    Area,
    Assessment,
    Campaign,
    Capture,
    Claim,
    Official,
    Organisation,
    Published,
    Sortie,
    Statement,
    Strike,
    Target,
)
from strikes.releases.coverage_rows import coverage_row
from strikes.releases.freeze import NothingToPublish, publish
from strikes.releases.ledger_rows import contradiction_rows
from strikes.releases.rows import SOURCES, rows
from tests.making import (
    days,
    make_campaign,
    make_capture,
    make_claim,
    make_organisation,
    make_province,
    make_strike,
)

pytestmark = pytest.mark.django_db

TEXT = "On Wednesday aircraft hit 8 targets near Homs. They flew 20 sorties. 9 targets burned."


def make_world() -> Campaign:
    campaign, other = make_campaign(), make_campaign("second", position=2)
    homs, hama = make_province(), make_province("SY-HM", "Hama")
    village = Area.objects.create(code="v", level="place", country="SY", name_en="V", province=homs)
    Area.objects.create(
        code="base", level="place", country="RU", name_en="Base", lat=1, lon=2, province=hama
    )
    ministry, monitor = make_organisation(), make_organisation("A monitor", "monitor")
    staff = Organisation.objects.create(name="Staff", kind="belligerent", parent=ministry)
    Official.objects.create(name="A general", organisation=staff)
    for place, owner in enumerate((campaign, campaign, campaign, other)):
        capture = make_capture(owner, f"{TEXT} {place}", organisation=staff)
        claims = [make_claim(capture, words) for words in ("8 targets", "20 sorties", "9 targets")]
        claims[0].areas.add(village)
        strike = make_strike(claims[0], area=village, organisation=ministry)
        strike.provinces.add(homs)
        target = Target.objects.create(strike=strike, category="vehicle")
        target.evidence.add(claims[0])
        Assessment.objects.create(strike=strike, organisation=monitor, grade="fair")
        Assessment.objects.create(claim=claims[1], organisation=monitor, grade="weak")
        sortie = Sortie.objects.create(
            campaign=owner, window=days(date(2015, 9, 30)), organisation=staff
        )
        sortie.evidence.add(claims[1])
        sortie.areas.add(hama)
        Sortie.objects.filter(pk=sortie.pk).update(publication="pending")
    return campaign


def pick(model, n: int):
    records = list(model.objects.order_by("pk"))
    return records[n % len(records)] if records else None


def change(model, **values):
    """An edit of one field of one record: to a value of the list, by number."""
    ((field, choices),) = values.items()

    def edit(n: int) -> None:
        record = pick(model, n)
        if record:
            options = choices() if callable(choices) else choices
            setattr(record, field, options[n // 7 % len(options)])
            record.save()

    edit.__name__ = f"{model.__name__}.{field}"
    return edit


def link(model, field: str, other):
    """Adds a link where there is none, else takes it away."""

    def edit(n: int) -> None:
        record, linked = pick(model, n), pick(other, n // 7)
        if record and linked:
            links = getattr(record, field)
            (links.remove if links.filter(pk=linked.pk).exists() else links.add)(linked)

    edit.__name__ = f"{model.__name__}.{field}±"
    return edit


def delete(model):
    def edit(n: int) -> None:
        if record := pick(model, n):
            record.delete()

    edit.__name__ = f"{model.__name__}.delete"
    return edit


def everyone(model):
    return lambda: [None, *model.objects.order_by("pk")]


def captured_again(n: int) -> None:
    Capture.objects.create(
        statement=pick(Statement, n), kind="pasted", sha256=f"{n:064x}", size=1, text=f"8 x {n}"
    )


def targeted(n: int) -> None:
    Target.objects.create(strike=pick(Strike, n), category="building", low=n, high=n)


def flown(n: int) -> None:
    strike = pick(Strike, n)
    Sortie.objects.create(
        campaign=strike.campaign, strike=strike, window=strike.window, base=pick(Area, n // 7)
    )


def renamed_by_hand(n: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE strikes_area SET name_en = %s WHERE id %% 3 = %s", [f"N{n}", n % 3])


def published(n: int) -> None:
    with contextlib.suppress(NothingToPublish):
        publish(pick(Campaign, n % 2))


EDITS = [
    change(Strike, note=["", "one", "two"]),
    change(Strike, publication=["draft", "pending", "withdrawn", "published"]),
    change(Strike, area=everyone(Area)),
    change(Strike, organisation=everyone(Organisation)),
    change(Strike, key=["k1", "k2"]),
    change(Strike, campaign=lambda: list(Campaign.objects.all())),
    change(Sortie, publication=["draft", "pending", "withdrawn"]),
    change(Sortie, base=everyone(Area)),
    change(Sortie, strike=everyone(Strike)),
    change(Sortie, aircraft=["Su-24", "Su-34"]),
    change(Target, term=["bunker", "depot"]),
    change(Target, strike=lambda: list(Strike.objects.order_by("pk"))),
    change(Assessment, grade=["fair", "weak"]),
    change(Claim, review=["accepted", "rejected", "edited", "proposed"]),
    change(Claim, note=["", "doubtful"]),
    change(Claim, low=[1, 8]),
    change(Claim, measure=["strikes", "targets_hit"]),
    change(Claim, scope=["", "long range"]),
    change(Claim, official=everyone(Official)),
    change(Claim, organisation=everyone(Organisation)),
    change(Claim, capture=lambda: list(Capture.objects.order_by("pk"))),
    change(
        Claim, window=[None, days(date(2015, 10, 1)), days(date(2015, 10, 1), date(2016, 1, 1))]
    ),
    change(Organisation, name=["Renamed", "Renamed again"]),
    change(Organisation, parent=everyone(Organisation)),
    change(Official, name=["Another", "A third"]),
    change(Official, post=["Spokesman", ""]),
    change(Area, name_ru=["Хомс", "Хама"]),
    change(Area, lat=[None]),
    change(Area, code=["c1", "c2"]),
    change(Area, province=lambda: [None, *Area.objects.filter(level="province")]),
    change(Area, population=[None, 20_000]),
    change(Area, country=["SY", "RU"]),
    change(Statement, title=["A title", "8 targets"]),
    change(Statement, key=["s1", "s2"]),
    change(Statement, publisher=lambda: list(Organisation.objects.order_by("pk"))),
    change(Statement, organisation=everyone(Organisation)),
    change(Statement, copy_of=everyone(Statement)),
    change(Statement, campaign=lambda: list(Campaign.objects.all())),
    change(Campaign, name=["A name", "Another"]),
    change(Campaign, start=[date(2015, 9, 1), date(2015, 9, 30)]),
    link(Strike, "evidence", Claim),
    link(Strike, "provinces", Area),
    link(Sortie, "evidence", Claim),
    link(Sortie, "areas", Area),
    link(Target, "evidence", Claim),
    link(Claim, "areas", Area),
    *map(delete, (Strike, Sortie, Target, Assessment, Claim)),
    captured_again,
    targeted,
    flown,
    renamed_by_hand,
    published,
]
REFUSED = (IntegrityError, ProtectedError, RecursionError)


def attempt(edit, n: int) -> None:
    """What the database refuses is no edit."""
    with contextlib.suppress(*REFUSED), transaction.atomic():
        edit(n)
        families = [each.family for each in Organisation.objects.all()]  # no body above itself
        assert families
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


COLUMNS = [
    field.attname
    for field in Published._meta.concrete_fields
    if not field.generated and field.name not in ("id", "since", "until")
]


def columns(row: Published) -> dict:
    return {name: getattr(row, name) for name in COLUMNS}


def rendered_anew(campaign: Campaign) -> dict:
    made = [rows(campaign, kind) for kind in SOURCES]
    everything = chain(*made, contradiction_rows(campaign), coverage_row(campaign))
    return {(row.kind, row.key): columns(row) for row in everything}


def standing(campaign: Campaign) -> dict:
    found = Published.objects.filter(campaign=campaign, until=None)
    return {(row.kind, row.key): columns(row) for row in found}


@given(st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 999)), min_size=1, max_size=12))
@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_after_any_edits_a_release_holds_what_rendering_everything_gives(db, edits):
    with transaction.atomic():
        campaign = make_world()
        publish(campaign)
        for edit, n in edits:
            attempt(edit, n)
        published(0)
        assert standing(campaign) == rendered_anew(campaign)
        transaction.set_rollback(True)
