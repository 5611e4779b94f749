"""Rows by COPY are what rows by `save` are: values, history, rules."""

from datetime import date

import pytest
from django.db import IntegrityError, connection

from strikes.models import LINKS, Claim, Organisation, Strike
from strikes.models.bulk import many_rows
from strikes.models.copying import copy_in, copy_links, untold
from tests.making import days, make_campaign, make_capture, make_claim, make_strike

AWKWARD = 'a tab\t, a line\nbreak, a \\back\\slash, a "quote", {braces}, \\N and حلب'


@pytest.fixture
def capture(db):
    return make_capture(make_campaign(), "Eight targets were hit near Homs.")


def strike(capture, **fields) -> Strike:
    return Strike(
        campaign=capture.statement.campaign, window=days(date(2015, 9, 30)), lat=34.5, lon=36.25,
        note=AWKWARD, **fields,
    )  # fmt: skip


def test_every_value_comes_back_as_it_was(capture):
    made = [strike(capture, key="one"), strike(capture, key="two", radius_km=None)]
    with many_rows():
        copy_in(made)
    stored = Strike.objects.get(key="one")
    assert (stored.pk, stored.note, stored.lat) == (made[0].pk, AWKWARD, 34.5)
    assert (stored.window, stored.grade) == (made[0].window, "")
    assert Strike.objects.get(key="two").radius_km is None


def test_awkward_places_come_back_as_they_were(capture):
    words = {"start": 0, "end": 5, "measure": "other", "extractor": "editor"}
    places = [AWKWARD, "", "a,b"]
    with many_rows():
        copy_in([Claim(capture=capture, places=places, **words)])
    assert Claim.objects.get().places == places


def test_the_event_is_the_one_that_the_trigger_writes(capture):
    with many_rows(intake="a"):
        strike(capture, key="saved").save()
    with many_rows(intake="b"):
        copy_in([strike(capture, key="copied")])
    saved, copied = (
        {
            name: value
            for name, value in event.items()
            if name not in ("id", "key", "created", "changed") and not name.startswith("pgh_")
        }
        | {"label": event["pgh_label"]}
        for event in Strike.pgh_event_model.objects.order_by("pgh_id").values()
    )
    assert saved == copied
    event = Strike.pgh_event_model.objects.get(key="copied")
    assert (event.pgh_obj_id, event.id) == (event.pgh_obj.pk, event.pgh_obj.pk)
    assert event.pgh_context.metadata["intake"] == "b"


def test_a_link_has_its_event_too(capture):
    claim, through = make_claim(capture, "Eight targets"), Strike.evidence.through
    one = make_strike(campaign=capture.statement.campaign)
    with many_rows():
        copy_links(through, [(one.pk, claim.pk)])
    event = LINKS[Strike]["evidence"].pgh_event_model.objects.get()
    assert (event.strike_id, event.claim_id, event.pgh_label) == (one.pk, claim.pk, "insert")


def test_the_triggers_are_on_again_afterwards(capture):
    with many_rows():
        copy_in([Organisation(name="A", kind="media")])
        Organisation.objects.create(name="B", kind="media")
    told = Organisation.pgh_event_model.objects.filter(name__in="AB")
    assert sorted(event.name for event in told) == ["A", "B"]


def test_a_row_that_breaks_a_rule_is_refused_by_the_database(capture):
    with pytest.raises(IntegrityError, match="strike_point_whole_and_on_earth"):
        with many_rows():
            bad = strike(capture)
            bad.lon = None
            copy_in([bad])


def test_a_public_record_without_evidence_is_refused_at_the_end(capture):
    with pytest.raises(IntegrityError, match="has no evidence"), many_rows():
        copy_in([strike(capture, publication="pending")])
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_what_is_taken_back_anyway_leaves_no_history(capture):
    with many_rows(), untold():
        copy_in([strike(capture, key="dry")])
    assert Strike.objects.filter(key="dry").exists()
    assert not Strike.pgh_event_model.objects.exists()
