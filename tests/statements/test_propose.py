from datetime import date
from decimal import Decimal

import pytest

from strikes.models import AreaName, Claim, Official
from strikes.statements import propose as proposing
from strikes.statements.arrivals import arrive
from strikes.statements.propose import propose
from strikes.statements.reading import take_in
from tests.making import days, make_capture, make_organisation, make_province
from tests.statements.texts import TOTALS

pytestmark = pytest.mark.usefixtures("archive")


@pytest.fixture
def totals(campaign, publisher):
    """The statement of the two totals, read."""
    statement = arrive(campaign, publisher, date(2016, 12, 23), text=TOTALS).statement
    take_in(statement.pk)
    return statement


def named(area, *names):
    for name in names:
        AreaName.objects.create(area=area, text=name)
    return area


def test_the_two_totals_are_proposed_with_window_and_speaker(totals):
    found = {claim.measure: claim for claim in Claim.objects.of(totals) if claim.cumulative}
    sorties, targets = found["sorties"], found["targets_hit"]
    assert (sorties.low, sorties.high, sorties.qualifier) == (Decimal(30000), None, "more_than")
    assert (targets.low, targets.high, targets.qualifier) == (Decimal(62000), None, "more_than")
    assert sorties.window == targets.window == days(date(2015, 9, 30), date(2016, 12, 20))
    assert "Kurachenko" in sorties.speaker


def test_a_speaker_that_is_a_known_official_is_linked(totals):
    general = Official.objects.create(
        name="Pavel Kurachenko", name_ru="Павел Кураченко", organisation=make_organisation()
    )
    Official.objects.create(name="Pavel Kura", organisation=make_organisation())
    Claim.objects.all().delete()
    propose(totals.capture)
    assert Claim.objects.get(measure="sorties").official == general


def test_a_speaker_known_by_two_posts_stays_open(totals):
    for post in ("Deputy chief", "Chief"):
        Official.objects.create(
            name="Pavel Kurachenko", post=post, organisation=make_organisation()
        )
    Claim.objects.all().delete()
    propose(totals.capture)
    assert Claim.objects.get(measure="sorties").official is None


def test_the_first_strikes_are_proposed_near_homs_and_hama(totals):
    first = Claim.objects.of(totals).get(measure="strikes")
    assert first.places == ["Homs", "Hama"]
    assert first.window == days(date(2015, 9, 30))


def test_a_proposal_names_its_words_rule_and_extractor(totals):
    claim = Claim.objects.of(totals).get(measure="sorties")
    assert "30,000 sorties" in claim.evidence
    assert claim.rule and claim.extractor == proposing.EXTRACTOR
    assert claim.review == "proposed"


def test_proposing_again_adds_nothing(totals):
    before = Claim.objects.count()
    assert propose(totals.capture) == 0
    assert Claim.objects.count() == before


def test_a_decision_is_never_touched(totals):
    Claim.objects.filter(measure="sorties").update(review="rejected", low=None, note="wrong")
    propose(totals.capture)
    kept = Claim.objects.get(measure="sorties", review="rejected")
    assert (kept.low, kept.note) == (None, "wrong")


def test_a_newer_extractor_proposes_differences_and_withdraws_what_nobody_decided(
    totals, monkeypatch
):
    sorties = Claim.objects.get(measure="sorties")
    Claim.objects.filter(pk=sorties.pk).update(low=29999)
    targets = Claim.objects.filter(measure="targets_hit", cumulative=True).get()
    Claim.objects.filter(pk=targets.pk).update(low=61999, review="accepted")
    monkeypatch.setattr(proposing, "EXTRACTOR", "rules next")
    assert propose(totals.capture) == 2
    sorties.refresh_from_db()
    targets.refresh_from_db()
    assert (sorties.review, sorties.note) == ("superseded", "rules next no longer finds this.")
    assert targets.review == "accepted"


def test_a_name_that_one_area_bears_is_linked(campaign, totals):
    homs = named(make_province("SY-HI", "Homs"), "Homs")
    Claim.objects.all().delete()
    propose(totals.capture)
    assert list(Claim.objects.get(measure="strikes").areas.all()) == [homs]


def test_a_name_of_a_city_and_its_province_means_surely_the_province(campaign, totals):
    homs = named(make_province("SY-HI", "Homs"), "Homs")
    named(make_province("p1", "Homs", level="place", country="SY", province=homs), "Homs")
    Claim.objects.all().delete()
    propose(totals.capture)
    assert list(Claim.objects.get(measure="strikes").areas.all()) == [homs]


def test_a_name_of_a_town_and_its_district_means_surely_the_district(campaign, totals):
    homs = make_province("SY-HI", "H")
    district = named(make_province("d1", "Homs", level="district", province=homs), "Homs")
    named(make_province("p1", "Homs", level="place", province=homs, parent=district), "Homs")
    Claim.objects.all().delete()
    propose(totals.capture)
    assert list(Claim.objects.get(measure="strikes").areas.all()) == [district]


def test_a_name_of_two_places_in_one_province_means_surely_that_province(campaign, totals):
    homs = make_province("SY-HI", "H")
    for code in ("p1", "p2"):
        named(make_province(code, "Homs", level="place", province=homs), "Homs")
    Claim.objects.all().delete()
    propose(totals.capture)
    assert list(Claim.objects.get(measure="strikes").areas.all()) == [homs]


def test_a_name_that_fits_two_provinces_stays_open(campaign, totals):
    for code in ("SY-HI", "SY-HM"):
        province = make_province(code, code)
        named(make_province(f"{code}-1", "Homs", level="place", province=province), "Homs")
    Claim.objects.all().delete()
    propose(totals.capture)
    assert not Claim.objects.get(measure="strikes").areas.exists()


def test_an_area_of_the_campaign_s_country_goes_before_one_abroad(campaign, totals):
    homs = named(make_province("SY-HI", "Homs"), "Homs")
    named(make_province("XX-1", "Homs"), "Homs")
    Claim.objects.all().delete()
    propose(totals.capture)
    assert list(Claim.objects.get(measure="strikes").areas.all()) == [homs]


def test_a_figure_too_large_for_a_record_is_proposed_without_its_number(campaign):
    capture = make_capture(campaign, "Russian aircraft flew 90,000,000,000,000 sorties in Syria.")
    propose(capture)
    for claim in Claim.objects.all():
        assert claim.low is None and "larger than a record can hold" in claim.note


def test_a_second_capture_of_a_page_proposes_only_what_it_says_anew(totals):
    statement = totals
    changed = make_capture(statement.campaign, TOTALS.replace("62,000", "63,000"))
    changed_again = statement.captures.create(
        kind="page", sha256="b" * 64, size=1, text=changed.text
    )
    assert propose(changed_again) == 1
    assert changed_again.claims.get().low == 63000
