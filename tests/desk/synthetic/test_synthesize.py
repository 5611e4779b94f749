"""A made-up campaign: as large as asked for, the same for the same seed, and never taken for real."""

from datetime import date
from io import StringIO
from random import Random

import pytest
from django.core.management import CommandError, call_command

from strikes.desk import gazetteer
from strikes.desk.synthetic import SyntheticError, synthesize
from strikes.desk.synthetic.days import LENGTH, days, shares
from strikes.desk.synthetic.write import keys
from strikes.models import Campaign, Claim, Published, Statement, Strike
from strikes.releases.freeze import publish

pytestmark = pytest.mark.django_db
FIELDS = ("key", "window", "where_prec", "lat", "lon", "radius_km", "status", "grade")


@pytest.fixture(scope="module")
def country(django_db_setup, django_db_blocker):
    """The gazetteer of Syria."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        gazetteer.store(gazetteer.read("SY"))
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def made(country, django_db_blocker):
    with django_db_blocker.unblock():
        return synthesize(1500, seed=7)


def facts(campaign: Campaign) -> list[tuple]:
    return list(Strike.objects.filter(campaign=campaign).order_by("pk").values_list(*FIELDS))


def test_as_many_strikes_are_made_as_asked_for(made):
    assert Strike.objects.filter(campaign=made).count() == 1500


def test_the_same_seed_makes_the_same_campaign(country):
    from django.db import transaction

    found = []
    for _time in range(2):
        point = transaction.savepoint()
        found.append(facts(synthesize(300, seed=3, slug="again")))
        transaction.savepoint_rollback(point)
    assert found[0] == found[1]


def test_another_seed_makes_another_campaign(country):
    one, other = synthesize(50, seed=1, slug="one"), synthesize(50, seed=2, slug="other")
    assert facts(one) != facts(other)


def test_every_precision_of_place_and_of_days_occurs(made):
    strikes = Strike.objects.filter(campaign=made)
    assert set(strikes.values_list("where_prec", flat=True)) == set("1234567")
    assert set(strikes.values_list("date_prec", flat=True)) == set("1234")


def test_near_a_place_has_a_radius_and_an_exact_place_none(made):
    strikes = Strike.objects.filter(campaign=made)
    assert not strikes.filter(where_prec="2", radius_km=None).exists()
    assert not strikes.filter(where_prec="1").exclude(radius_km=None).exists()


def test_what_lies_in_several_provinces_has_no_point(made):
    several = Strike.objects.filter(campaign=made, where_prec="5")
    assert all(strike.provinces.count() > 1 for strike in several)
    assert not several.exclude(lat=None).exists()


def test_declared_and_alleged_strikes_both_occur_and_only_the_alleged_are_graded(made):
    strikes = Strike.objects.filter(campaign=made)
    assert set(strikes.values_list("status", flat=True)) == {"declared", "alleged"}
    assert not strikes.filter(status="declared").exclude(grade="").exists()


def test_a_claims_words_stand_where_it_points(made):
    claims = Claim.objects.filter(capture__statement__campaign=made, measure="strikes")
    for claim in claims.select_related("capture")[:50]:
        number = "one" if claim.low == 1 else f"{claim.low:.0f}"
        assert claim.evidence in (f"{number} strikes", f"{number} strike")


def test_a_claim_counts_the_strikes_that_rest_on_it(made):
    claims = Claim.objects.filter(capture__statement__campaign=made, measure="strikes")
    assert all(claim.low == claim.strike_set.count() for claim in claims[:50])


def test_some_days_are_said_to_be_idle_and_of_some_nothing_is_said(made):
    idle = Claim.objects.filter(capture__statement__campaign=made, measure="sorties", low=0)
    assert idle.exists()
    said = Statement.objects.filter(campaign=made).values_list("title", flat=True)
    assert len(set(said)) < 2 * LENGTH


def test_it_is_published_as_any_other_campaign(made):
    release = publish(made)
    assert Published.objects.of(release, "strike").count() == 1500
    assert release.about["synthetic"] is True


def test_every_statement_says_that_it_is_made_up(made):
    texts = Statement.objects.filter(campaign=made).values_list("captures__text", flat=True)
    assert all(text.startswith("Synthetic data, made up for measuring") for text in texts)


def test_it_never_stands_at_the_root_of_the_site(made):
    first = Campaign.objects.create(
        slug="real", name="Real", country="SY", start=date(2015, 9, 30), lat=35, lon=38
    )
    assert Campaign.objects.first_shown() == first


def test_a_second_one_of_the_same_name_is_refused_with_what_to_do(made):
    with pytest.raises(SyntheticError, match="choose another name"):
        synthesize(10, seed=1)


def test_without_places_it_says_what_to_load(country):
    with pytest.raises(SyntheticError, match="load_areas"):
        synthesize(10, seed=1, slug="elsewhere", country="FR")


@pytest.mark.parametrize("strikes", [0, -1, 5_000_001])
def test_an_impossible_number_is_refused(country, strikes):
    with pytest.raises(SyntheticError, match="ask for 1 to"):
        synthesize(strikes, seed=1)


def test_the_command_says_what_comes_next(country):
    out = StringIO()
    call_command("synthesize", "--strikes", "20", "--slug", "small", stdout=out)
    assert "manage.py publish small" in out.getvalue()


def test_the_command_refuses_in_one_sentence(made):
    with pytest.raises(CommandError, match="There is a campaign “synthetic” already"):
        call_command("synthesize", "--strikes", "20")


def test_shares_add_up_to_the_total():
    assert shares(10, [1.0, 1.0, 1.0]) == [3, 4, 3]


def test_the_strikes_of_the_days_add_up():
    assert sum(day.strikes for day in days(date(2015, 1, 1), 999, Random(1))) == 999


def test_keys_never_come_twice():
    made = keys(Random(1))
    found = [next(made) for _time in range(20_000)]
    assert len(set(found)) == 20_000
    assert all(len(key) == 10 for key in found)
