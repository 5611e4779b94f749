"""What must never be in the database, whoever writes to it."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, InternalError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from strikes.models import Area, Assessment, Capture, Claim, Published, Release, Strike
from strikes.releases.freeze import publish
from tests.making import (
    days,
    make_campaign,
    make_capture,
    make_claim,
    make_organisation,
    make_strike,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def capture():
    return make_capture(make_campaign(), "They flew more than 20 sorties and hit 8 targets.")


def check_deferred_triggers() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_a_strike_without_a_window_is_refused(capture):
    with pytest.raises(IntegrityError):
        make_strike(campaign=capture.statement.campaign, window=None)


def test_a_window_that_ends_before_it_starts_is_refused(capture):
    empty = DateRange(date(2015, 9, 30), date(2015, 9, 30))
    with pytest.raises(IntegrityError, match="strike_has_a_window"):
        make_strike(campaign=capture.statement.campaign, window=empty)


def test_a_low_end_above_the_high_end_is_refused(capture):
    with pytest.raises(IntegrityError, match="claim_low_not_above_high"):
        make_claim(capture, "8 targets", low=9, high=8, qualifier="between")


def test_a_low_end_above_the_high_end_is_explained_in_a_form(capture):
    claim = Claim(
        capture=capture, start=0, end=4, measure="sorties", low=9, high=8,
        qualifier="between", extractor="editor",
    )  # fmt: skip
    with pytest.raises(ValidationError, match="low end is above the high end"):
        claim.full_clean()


def test_more_than_a_number_has_no_high_end(capture):
    with pytest.raises(IntegrityError, match="claim_open_end_stays_open"):
        make_claim(capture, "8 targets", low=20, high=30, qualifier="more_than")


def test_more_than_20_is_a_range_open_above_that_leaves_out_20(capture):
    claim = make_claim(
        capture, "more than 20 sorties", measure="sorties", low=20, high=None,
        qualifier="more_than",
    )  # fmt: skip
    claim.refresh_from_db()
    assert (claim.bounds.lower, claim.bounds.lower_inc, claim.bounds.upper) == (20, False, None)


def test_half_a_percent_is_kept_as_said(capture):
    claim = make_claim(capture, "8 targets", low=Decimal("87.4"), high=Decimal("87.4"))
    claim.refresh_from_db()
    assert claim.low == Decimal("87.4")


def test_a_claim_past_the_end_of_its_text_is_refused(capture):
    with pytest.raises(IntegrityError, match="outside the text"):
        Claim.objects.create(
            capture=capture, start=0, end=len(capture.text) + 1, measure="sorties",
            extractor="editor",
        )  # fmt: skip


def test_the_same_claim_twice_is_refused(capture):
    make_claim(capture, "8 targets")
    with pytest.raises(IntegrityError, match="claim_once"):
        make_claim(capture, "8 targets")


def test_a_pending_record_without_evidence_is_refused(capture):
    make_strike(campaign=capture.statement.campaign, publication="pending")
    with pytest.raises(IntegrityError, match="has no evidence"):
        check_deferred_triggers()


def test_the_last_evidence_of_a_pending_record_cannot_be_taken_away(capture):
    strike = make_strike(make_claim(capture, "8 targets"))
    strike.evidence.clear()
    with pytest.raises(IntegrityError, match="has no evidence"):
        check_deferred_triggers()


def test_a_pending_record_goes_with_its_evidence(capture):
    strike = make_strike(make_claim(capture, "8 targets"))
    strike.delete()
    check_deferred_triggers()
    assert not Strike.objects.exists()


def test_a_pending_record_with_evidence_is_kept(capture):
    make_strike(make_claim(capture, "8 targets"))
    check_deferred_triggers()
    assert Strike.objects.for_release().count() == 1


def test_a_point_off_this_earth_is_refused(capture):
    with pytest.raises(IntegrityError, match="on_earth"):
        make_strike(campaign=capture.statement.campaign, lat=91, lon=38)


def test_half_a_point_is_refused():
    with pytest.raises(IntegrityError, match="point_whole"):
        Area.objects.create(code="x", level="place", country="SY", name_en="X", lat=35)


def test_near_a_place_needs_a_radius(capture):
    with pytest.raises(IntegrityError, match="near_has_a_radius"):
        make_strike(campaign=capture.statement.campaign, where_prec="2", lat=34, lon=38)


def test_an_assessment_of_nothing_is_refused():
    with pytest.raises(IntegrityError, match="assessment_of_one_thing"):
        Assessment.objects.create(
            organisation=make_organisation(), grade="fair", address="https://example.org/"
        )


def test_a_capture_cannot_be_deleted(capture):
    with pytest.raises(InternalError, match="Cannot delete"):
        Capture.objects.filter(pk=capture.pk)._raw_delete(using="default")


def test_the_bytes_of_a_capture_cannot_change(capture):
    with pytest.raises(InternalError, match="Cannot update"):
        Capture.objects.filter(pk=capture.pk).update(sha256="f" * 64)


def test_the_text_of_a_capture_is_written_once(capture):
    with pytest.raises(InternalError, match="Cannot update"):
        Capture.objects.filter(pk=capture.pk).update(text="Something else.")


def test_a_release_cannot_change(capture):
    make_strike(make_claim(capture, "8 targets"))
    release = publish(capture.statement.campaign)
    with pytest.raises(InternalError, match="Cannot update"):
        Release.objects.filter(pk=release.pk).update(number=7)


def test_a_published_row_cannot_change(capture):
    make_strike(make_claim(capture, "8 targets"))
    publish(capture.statement.campaign)
    with pytest.raises(InternalError, match="Cannot update"):
        Published.objects.filter(kind="strike").update(data={})


def test_a_published_strike_without_evidence_is_refused(capture):
    with pytest.raises(IntegrityError, match="published_has_evidence"):
        Published.objects.create(
            campaign=capture.statement.campaign, kind="strike", key="k", since=1,
            window=days(date(2015, 9, 30)), data={}, sha256="0" * 64,
        )  # fmt: skip


def test_a_refused_row_leaves_the_others(capture):
    make_claim(capture, "8 targets")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_claim(capture, "8 targets")
    assert Claim.objects.count() == 1
