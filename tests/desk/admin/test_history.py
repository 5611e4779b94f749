"""The history of a record tells who changed what and when, and any version can come back."""

from datetime import date

import pytest
from django.urls import reverse

from strikes.desk.history import versions
from strikes.desk.restore import CannotRestore, restore
from strikes.models import Area, Claim, Strike
from tests.desk.admin.forms import said, save
from tests.making import days, make_claim, make_strike

# Each save must be a transaction of its own, as it is for an editor.
pytestmark = pytest.mark.django_db(transaction=True)


def page_of(record, page="change") -> str:
    return reverse(f"admin:strikes_{record._meta.model_name}_{page}", args=[record.pk])


def told(version) -> dict[str, tuple]:
    return {change.field.name: (change.before, change.after) for change in version.changes}


@pytest.fixture
def corrected(desk, strike):
    """A strike whose radius, target and place were corrected by an editor."""
    save(desk, page_of(strike), radius_km="40", note="moved")
    target = strike.targets.get()
    save(desk, page_of(strike), **{"targets-0-term": "a depot", "targets-0-id": str(target.pk)})
    return Strike.objects.get()


def test_a_version_tells_what_changed_from_what_to_what(corrected):
    assert told(versions(corrected)[-2]) == {"radius_km": (25, 40), "note": ("", "moved")}


def test_a_change_of_a_target_is_a_version_of_its_strike(corrected):
    assert told(versions(corrected)[-1]) == {"term": ("", "a depot")}


def test_a_version_names_who_made_it(corrected, editor):
    assert versions(corrected)[-1].user == editor.pk


def test_a_change_made_by_a_program_has_no_user(strike):
    strike.note = "from a command"
    strike.save()
    assert versions(strike)[-1].user is None


def test_evidence_added_and_taken_away_is_told(desk, strike, capture):
    other = make_claim(capture, "sorties were flown")
    before = frozenset(strike.evidence.values_list("pk", flat=True))
    save(desk, page_of(strike), evidence=[str(other.pk)])
    assert told(versions(strike)[-1])["evidence"] == (before, frozenset({other.pk}))


def test_a_change_past_the_program_is_told_as_well(strike):
    Strike.objects.filter(pk=strike.pk).update(note="straight in the database")
    assert told(versions(strike)[-1]) == {"note": ("", "straight in the database")}


def test_the_page_shows_old_and_new_in_words(desk, corrected):
    page = desk.get(page_of(corrected, "history"))
    version = page.context["versions"][1]
    assert version["who"] == "admin"
    assert {"label": "Radius km", "before": "25.0", "after": "40.0"} in version["parts"][0]["rows"]
    assert "Restore version" in page.content.decode()


def test_the_page_names_the_evidence_by_its_words(desk, strike):
    page = desk.get(page_of(strike, "history")).content.decode()
    assert "targets hit: hit eight targets" in page


def test_the_page_takes_no_more_queries_for_a_long_history(
    desk, strike, django_assert_max_num_queries
):
    for number in range(30):
        Strike.objects.filter(pk=strike.pk).update(note=f"note {number}")
    with django_assert_max_num_queries(30):
        page = desk.get(page_of(strike, "history"))
    assert "note 29" in page.content.decode()


def version_before(record, number_back: int):
    return versions(record)[-1 - number_back].at


def test_restoring_brings_back_fields_links_and_parts(desk, corrected):
    at = version_before(corrected, 2).isoformat()
    desk.post(page_of(corrected, "restore"), {"at": at})
    corrected.refresh_from_db()
    assert (corrected.radius_km, corrected.note) == (25, "")
    assert corrected.targets.get().term == ""
    assert corrected.evidence.count() == 1


def test_restoring_is_a_new_version_and_loses_none(desk, corrected, editor):
    before = len(versions(corrected))
    desk.post(page_of(corrected, "restore"), {"at": version_before(corrected, 2).isoformat()})
    assert len(versions(corrected)) == before + 1
    assert versions(corrected)[-1].user == editor.pk


def test_a_deleted_target_comes_back_with_its_version(desk, strike, claim):
    strike.targets.get().evidence.add(claim)
    complete = versions(strike)[-1]
    strike.targets.get().delete()
    restore(strike, complete.at)
    target = strike.targets.get()
    assert (target.category, target.low) == ("command_control", 8)
    assert list(target.evidence.all()) == [claim]


def test_a_target_added_later_goes_with_the_older_version(strike):
    at = versions(strike)[-1].at
    strike.targets.create(category="vehicle")
    restore(strike, at)
    assert [each.category for each in strike.targets.all()] == ["command_control"]


def test_restoring_leaves_publication_as_it_is(desk, strike):
    at = versions(strike)[-1].at
    Strike.objects.filter(pk=strike.pk).update(publication="withdrawn")
    strike.refresh_from_db()
    restore(strike, at)
    strike.refresh_from_db()
    assert strike.publication == "withdrawn"


def test_restoring_leaves_what_was_decided_of_a_claim_as_it_is(claim):
    accepted = versions(claim)[0]
    claim.review, claim.low, claim.high = "proposed", 9, 9
    claim.save()
    restore(claim, accepted.at)
    claim.refresh_from_db()
    assert (claim.low, claim.review) == (8, "proposed")


def test_a_version_without_evidence_does_not_come_back_to_a_public_record(desk, claim):
    strike = make_strike(campaign=claim.statement.campaign)
    strike.evidence.add(claim)
    Strike.objects.filter(pk=strike.pk).update(publication="pending")
    at = versions(strike)[0].at.isoformat()
    answer = desk.post(page_of(strike, "restore"), {"at": at}, follow=True)
    assert "withdraw the record first" in said(answer)
    assert strike.evidence.count() == 1


def test_a_version_that_breaks_a_rule_today_is_refused_with_the_rule(strike, ministry, capture):
    claims = Claim.objects.filter(capture=capture)
    assert claims.count() == 1
    claim = claims.get()
    claim.low = claim.high = 9
    claim.save()
    make_claim(capture, "hit eight targets", low=8, high=8)  # stands where the old version stood
    with pytest.raises(CannotRestore, match="already exists"):
        restore(claim, versions(claim)[0].at)


def test_what_no_longer_exists_is_said(strike, homs, campaign):
    place = Area.objects.create(code="gone", level="place", country="SY", name_en="Gone")
    Strike.objects.filter(pk=strike.pk).update(area=place)
    at = versions(strike)[-1].at
    Strike.objects.filter(pk=strike.pk).update(area=None)
    place.delete()
    strike.refresh_from_db()
    assert restore(strike, at) == ["Its area no longer exists and was left open."]


@pytest.mark.parametrize("at", ["", "yesterday", "2015-01-01T00:00:00+00:00", "2015-01-01", "\0"])
def test_a_version_that_is_none_is_answered_with_a_message(at, desk, strike):
    answer = desk.post(page_of(strike, "restore"), {"at": at}, follow=True)
    assert answer.status_code == 200
    assert said(answer)


def test_restoring_needs_the_right_to_change(make_editor, strike):
    at = versions(strike)[-1].at.isoformat()
    answer = make_editor("view_strike").post(page_of(strike, "restore"), {"at": at})
    assert answer.status_code == 403


def test_a_link_does_not_restore(desk, corrected):
    at = version_before(corrected, 2).isoformat()
    desk.get(page_of(corrected, "restore"), {"at": at})
    corrected.refresh_from_db()
    assert corrected.radius_km == 40


def test_the_spellings_of_a_place_are_part_of_its_history(desk, palmyra):
    at = versions(palmyra)[-1].at
    palmyra.names.filter(text="Tadmur").delete()
    restore(palmyra, at)
    assert palmyra.names.filter(folded="tadmur").exists()


def test_a_window_comes_back(strike):
    at = versions(strike)[-1].at
    Strike.objects.filter(pk=strike.pk).update(window=days(date(2016, 1, 1)))
    strike.refresh_from_db()
    restore(strike, at)
    strike.refresh_from_db()
    assert strike.window == days(date(2015, 9, 30))
