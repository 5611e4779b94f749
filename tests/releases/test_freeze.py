"""The one door: what a release holds, and what stays as it was."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from strikes.models import Assessment, Organisation, Published, Release, Sortie, Strike, Target
from strikes.releases import freeze, render
from strikes.releases.freeze import NothingToPublish, preview, publish
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

TEXT = "The day was clear. On Wednesday aircraft hit 8 targets near Homs. They flew 20 sorties."


@pytest.fixture
def campaign():
    return make_campaign()


@pytest.fixture
def claim(campaign):
    return make_claim(make_capture(campaign, TEXT), "8 targets")


def test_an_empty_campaign_has_nothing_to_publish(campaign):
    with pytest.raises(NothingToPublish, match="No record is ready"):
        publish(campaign)


def test_the_first_release_has_number_1(campaign, claim):
    make_strike(claim)
    assert publish(campaign).number == 1


def test_a_draft_stays_on_the_desk(campaign, claim):
    make_strike(claim)
    draft = make_strike(claim, publication="draft")
    publish(campaign)
    assert not Published.objects.filter(key=draft.key).exists()


def test_a_pending_strike_becomes_published(campaign, claim):
    strike = make_strike(claim)
    publish(campaign)
    strike.refresh_from_db()
    assert strike.publication == "published"


def test_publishing_twice_changes_nothing_and_says_so(campaign, claim):
    make_strike(claim)
    publish(campaign)
    with pytest.raises(NothingToPublish, match="Nothing has changed since release 1"):
        publish(campaign)


def test_an_edit_makes_a_second_version_and_keeps_the_first(campaign, claim):
    strike = make_strike(claim)
    publish(campaign)
    strike.note = "Corrected."
    strike.save()
    publish(campaign)
    versions = Published.objects.filter(kind="strike").order_by("since")
    assert [(row.since, row.until, row.data["note"]) for row in versions] == [
        (1, 2, ""),
        (2, None, "Corrected."),
    ]


def test_a_release_keeps_showing_what_it_held(campaign, claim):
    strike = make_strike(claim)
    first = publish(campaign)
    strike.note = "Corrected."
    strike.save()
    publish(campaign)
    assert Published.objects.of(first, "strike").get().data["note"] == ""


def test_an_unchanged_row_is_not_written_again(campaign, claim):
    strike = make_strike(claim)
    make_strike(claim)
    publish(campaign)
    strike.note = "Corrected."
    strike.save()
    release = publish(campaign)
    assert (release.counts["changed"], release.counts["added"]) == (1, 0)


def test_a_withdrawn_strike_leaves_with_the_next_release(campaign, claim):
    strike, _ = make_strike(claim), make_strike(claim)
    publish(campaign)
    Strike.objects.filter(pk=strike.pk).update(publication="withdrawn")
    release = publish(campaign)
    assert not Published.objects.of(release, "strike").filter(key=strike.key).exists()


def test_a_record_whose_claim_was_rejected_is_held_back_and_counted(campaign, claim):
    make_strike(claim)
    other = make_claim(claim.capture, "20 sorties", review="rejected")
    make_strike(other)
    assert publish(campaign).counts["held_back"] == 1


def test_a_record_that_is_held_back_stays_pending(campaign, claim):
    make_strike(claim)
    held = make_strike(make_claim(claim.capture, "20 sorties", review="rejected"))
    publish(campaign)
    held.refresh_from_db()
    assert held.publication == "pending"


def test_a_preview_counts_and_writes_nothing(campaign, claim):
    make_strike(claim)
    prospect, _seen = preview(campaign, lambda release: None)
    assert prospect.counts["strike"] == 1
    assert (Release.objects.count(), Published.objects.count()) == (0, 0)


def test_the_preview_of_a_first_release_counts_what_publishing_makes(campaign, claim):
    make_strike(claim, area=make_province())
    make_strike(make_claim(claim.capture, "20 sorties", review="rejected"))
    make_strike(claim, publication="draft")
    Sortie.objects.create(campaign=campaign, window=days(date(2015, 9, 30)), aircraft="Su-34")
    kinds = ("strike", "sortie", "claim", "statement", "area", "held_back")
    prospect, _seen = preview(campaign, lambda release: None)
    counts = publish(campaign).counts
    assert [prospect.counts[kind] for kind in kinds] == [1, 0, 1, 1, 1, 1]
    assert [counts[kind] for kind in kinds] == [1, 0, 1, 1, 1, 1]


def test_the_preview_of_a_first_release_says_that_nothing_is_ready(campaign, claim):
    prospect, _seen = preview(campaign, lambda release: None)
    assert prospect.nothing.startswith("No record is ready")


def test_a_preview_shows_what_is_pending_and_leaves_it_pending(campaign, claim):
    make_strike(claim)
    publish(campaign)
    pending = make_strike(claim)
    prospect, number = preview(campaign, lambda release: release.number)
    pending.refresh_from_db()
    assert (prospect.counts["strike"], number, pending.publication) == (2, 2, "pending")


@pytest.mark.parametrize("form", [render.FORM, render.FORM + 1])
def test_a_preview_of_more_than_a_page_can_wait_for_counts_alone(
    form, campaign, claim, monkeypatch
):
    make_strike(claim)
    publish(campaign)
    make_strike(claim)
    monkeypatch.setattr(freeze, "PREVIEWED", 1)
    monkeypatch.setattr(render, "FORM", form)
    Strike.objects.update(note="Edited.")
    prospect, seen = preview(campaign, lambda release: release.number)
    assert (prospect.is_counted_alone, seen) == (True, None)
    assert (prospect.number, prospect.counts["strike"]) == (2, 2)
    assert publish(campaign).counts["strike"] == 2


def test_records_of_another_campaign_do_not_make_a_preview_too_much(campaign, claim, monkeypatch):
    make_strike(claim)
    publish(campaign)
    other = make_campaign("other")
    for _ in range(3):
        make_strike(make_claim(make_capture(other, claim.capture.text), "8 targets"))
    Organisation.objects.update(name="Renamed")  # which speaks in both campaigns
    monkeypatch.setattr(freeze, "PREVIEWED", 5)
    prospect, seen = preview(campaign, lambda release: release.number)
    assert (prospect.is_counted_alone, seen) == (False, 2)


def test_a_preview_changes_no_record(campaign, claim):
    """An edit meanwhile would make it begin again, and hold the editor up."""
    make_strike(claim)
    publish(campaign)
    make_strike(claim)
    with CaptureQueriesContext(connection) as asked:
        preview(campaign, lambda release: None)
    written = [each["sql"] for each in asked if each["sql"].startswith("UPDATE")]
    assert written == []


def test_the_evidence_is_the_sentence_with_its_words_marked(campaign, claim):
    make_strike(claim)
    publish(campaign)
    evidence = Published.objects.get(kind="strike").data["evidence"][0]
    sentence = "On Wednesday aircraft hit 8 targets near Homs."
    assert evidence["sentence"] == sentence
    assert sentence[evidence["start"] : evidence["end"]] == "8 targets"


def test_a_province_gives_a_strike_no_point(campaign, claim):
    homs = make_province(lat=34.46, lon=38.2)
    make_strike(claim, area=homs, where_prec="4")
    publish(campaign)
    assert Published.objects.get(kind="strike").data["point"] is None


def test_the_place_of_a_record_is_published_with_it(campaign, claim):
    make_strike(claim, area=make_province())
    publish(campaign)
    assert Published.objects.get(kind="area").key == "SY-HI"


def test_targets_sorties_and_assessments_are_inside_their_strike(campaign, claim):
    strike = make_strike(claim)
    Target.objects.create(strike=strike, category="command_control", low=1, high=1)
    Sortie.objects.create(
        campaign=campaign, strike=strike, window=days(date(2015, 9, 30)), aircraft="Su-34"
    )
    Assessment.objects.create(
        strike=strike, organisation=make_organisation("A monitor", "monitor"),
        grade="fair", address="https://example.org/1",
    )  # fmt: skip
    publish(campaign)
    data = Published.objects.get(kind="strike").data
    assert [len(data[part]) for part in ("targets", "sorties", "assessments")] == [1, 1, 1]


def test_a_summary_of_an_arabic_page_is_english_text(campaign):
    capture = make_capture(campaign, TEXT, kind="summary", language="ar")
    make_strike(make_claim(capture, "8 targets"))
    publish(campaign)
    data = Published.objects.get(kind="claim").data
    assert (data["language"], data["original_language"]) == ("en", "ar")


def test_every_day_of_the_campaign_is_released_with_what_is_known_of_it(campaign, claim):
    claim.window = days(date(2015, 9, 30), date(2015, 10, 1))
    claim.save()
    make_strike(claim)
    publish(campaign)
    found = Published.objects.get(kind="ledger", key="coverage").data["days"]
    assert [(each["date"], each["status"]) for each in found] == [
        ("2015-09-30", "reported"),
        ("2015-10-01", "reported"),
    ]


def test_totals_that_fall_are_released_with_both_sentences(campaign, claim):
    make_strike(claim)
    for text, words, low, day in (
        ("They flew 30,000 sorties since the start.", "30,000 sorties", 30_000, 20),
        ("They flew 17,800 sorties since the start.", "17,800 sorties", 17_800, 22),
    ):
        make_claim(
            make_capture(campaign, text), words, measure="sorties", low=low, high=low,
            cumulative=True, as_of=date(2016, 12, day),
        )  # fmt: skip
    publish(campaign)
    data = Published.objects.get(kind="contradiction").data
    assert data["kind"] == "total_falls"
    assert data["second"]["sentence"] == "They flew 17,800 sorties since the start."


def test_a_staff_speaks_for_the_ministry_above_it(campaign, claim):
    ministry = make_organisation()
    staff = make_organisation("General Staff")
    staff.parent = ministry
    staff.save()
    claim.organisation = staff
    claim.save()
    make_strike(claim)
    publish(campaign)
    assert Published.objects.get(kind="claim").data["family"] == "Ministry of Defence"


def test_the_sorties_of_a_strike_are_no_record_of_their_own(campaign, claim):
    strike = make_strike(claim)
    Sortie.objects.create(campaign=campaign, strike=strike, window=strike.window)
    publish(campaign)
    assert not Published.objects.filter(kind="sortie").exists()


def queries_to_publish(slug: str, strikes: int) -> int:
    campaign = make_campaign(slug)
    claim = make_claim(make_capture(campaign, TEXT), "8 targets")
    for _ in range(strikes):
        make_strike(claim, area=None)
    with CaptureQueriesContext(connection) as asked:
        publish(campaign)
    return len(asked)


def test_queries_do_not_grow_with_the_number_of_strikes(db):
    assert queries_to_publish("many", 30) <= queries_to_publish("few", 2) + 2


def test_two_campaigns_have_releases_of_their_own(campaign, claim):
    make_strike(claim)
    publish(campaign)
    other = make_campaign("second", position=2)
    make_strike(make_claim(make_capture(other, TEXT), "8 targets"))
    assert publish(other).number == 1
    assert Release.objects.current().slug == "first"
    assert Release.objects.current("second").slug == "second"
