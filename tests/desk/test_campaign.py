"""The campaign that comes with the project, as it stands after loading."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db.backends.postgresql.psycopg_any import DateRange

from strikes.desk.campaign import load_campaign
from strikes.models import Capture, Claim, Organisation, Sortie, Statement, Strike, Target
from strikes.statements.capture import read

pytestmark = pytest.mark.django_db


def test_every_row_of_the_facts_is_a_claim(real_campaign):
    assert Claim.objects.filter(extractor="project summary").count() == 576 + 277


def test_rows_on_one_event_are_one_strike(real_campaign):
    assert Strike.objects.count() == 257


def test_every_page_is_one_statement_with_one_summary(real_campaign):
    assert Statement.objects.count() == 304
    assert Capture.objects.filter(kind="summary").count() == 304


def test_no_row_is_refused(real_campaign):
    loaded = load_campaign("russia-syria-2015")
    assert [outcome.refused for outcome in loaded.outcomes.values()] == [[], []]


def test_loading_again_changes_nothing(real_campaign):
    before = [model.objects.count() for model in (Statement, Capture, Claim, Sortie, Strike)]
    loaded = load_campaign("russia-syria-2015")
    assert {kind: dict(one.rows) for kind, one in loaded.outcomes.items()} == {
        "claims": {"unchanged": 576},
        "strikes": {"unchanged": 277},
    }
    assert before == [
        model.objects.count() for model in (Statement, Capture, Claim, Sortie, Strike)
    ]


def test_an_editors_change_survives_loading_again(real_campaign):
    Strike.objects.filter(key="s0001").update(note="seen by an editor", radius_km=10)
    load_campaign("russia-syria-2015")
    assert Strike.objects.get(key="s0001").radius_km == 10


def test_every_claim_covers_the_words_of_its_figure(real_campaign):
    claim = Claim.objects.with_source().get(note__startswith="called a record for one day")
    assert claim.evidence == "88 sorties"


def test_a_summary_says_what_it_is_and_of_what(real_campaign):
    text = Statement.objects.get(key="p001").capture.text
    assert text.startswith("Summary by this project of a report by Muslim Press (Arabic) of 30")


def test_the_bytes_of_a_summary_are_in_the_archive(real_campaign):
    capture = Statement.objects.get(key="p001").capture
    assert read(capture) == capture.text.encode()


def test_a_summary_names_the_originals_address(real_campaign):
    statement = Statement.objects.get(key="p002")
    assert statement.address == "https://m.5-tv.ru/news/100750"
    assert statement.capture.address == statement.address


def test_an_open_number_stays_open(real_campaign):
    claim = Claim.objects.get(low=30650)
    assert (claim.qualifier, claim.high, claim.cumulative) == ("more_than", None, True)


def test_a_denial_is_a_claim_of_zero(real_campaign):
    denial = Claim.objects.get(scope="denied")
    assert (denial.low, denial.high, denial.evidence) == (0, 0, "no strikes (denied)")


def test_a_share_of_territory_keeps_its_decimals_and_its_unit(real_campaign):
    shares = Claim.objects.filter(unit="percent", measure="area_taken").values_list(
        "low", flat=True
    )
    assert str(max(share for share in shares if share < 88)) == "87.40"


def test_a_daily_rate_is_no_count_in_a_window(real_campaign):
    daily = Claim.objects.filter(rate="day", measure="sorties")
    assert daily.count() == 4
    assert not Sortie.objects.filter(evidence__in=daily).exists()


def test_pages_that_say_the_same_are_evidence_of_one_sortie_record(real_campaign):
    first = Sortie.objects.get(key="c0066")
    assert (first.low, first.mission) == (22, "flown at night")
    same = Sortie.objects.filter(
        strike=None, window=DateRange(date(2015, 10, 2), date(2015, 10, 4)), mission=""
    )
    assert [one.evidence.count() for one in same] == [1]


def test_other_numbers_for_the_same_days_are_other_records_that_say_so(real_campaign):
    saturday = Sortie.objects.filter(
        strike=None, window=DateRange(date(2015, 10, 16), date(2015, 10, 18))
    )
    assert {36, 39} <= {int(one.low) for one in saturday}
    assert "39" in saturday.filter(low=36).first().note


def test_a_cumulative_total_is_no_sortie_record(real_campaign):
    assert not Sortie.objects.filter(strike=None, evidence__cumulative=True).exists()


def test_a_night_between_two_days_keeps_both(real_campaign):
    strike = Strike.objects.get(key="s0001")
    assert strike.night
    assert strike.window == DateRange(date(2015, 9, 30), date(2015, 10, 2))


def test_near_a_place_has_a_radius(real_campaign):
    near = Strike.objects.filter(where_prec="2")
    assert set(near.values_list("radius_km", flat=True)) == {25.0}


def test_several_provinces_are_not_told_apart(real_campaign):
    strike = Strike.objects.get(key="s0049")
    assert {area.code for area in strike.provinces.all()} == {"SY-HM", "SY-RA"}
    assert (strike.area, strike.lat) == (None, None)


def test_an_unknown_place_is_the_country(real_campaign):
    strike = Strike.objects.get(key="s0051")
    assert (strike.where_prec, strike.area.code) == ("6", "SY")


@pytest.mark.parametrize("key", ["s0061", "s0088", "s0108", "s0120", "s0181"])
def test_a_strike_outside_the_stated_province_is_kept_as_stated_and_flagged(real_campaign, key):
    strike = Strike.objects.get(key=key)
    assert strike.area.province not in strike.provinces.all()
    assert "Stated for" in strike.note


def test_no_other_strike_is_flagged(real_campaign):
    assert Strike.objects.filter(note__contains="; the gazetteer has").count() == 5


def test_six_bombers_are_six_flights(real_campaign):
    sortie = Sortie.objects.get(key="s0213-1")
    assert (sortie.aircraft, sortie.low, sortie.high) == ("Tu-22M3", 6, 6)


def test_two_aircraft_types_are_two_rows_without_a_number(real_campaign):
    flown = Strike.objects.get(key="s0001").sorties.order_by("pk")
    assert [(one.aircraft, one.low) for one in flown] == [("Su-24M", None), ("Su-25", None)]


def test_a_base_abroad_is_an_area(real_campaign):
    assert Sortie.objects.get(key="s0231-1").base.code == "hamadan-air-base"


def test_ships_are_no_aircraft(real_campaign):
    strike = Strike.objects.get(key="s0245")
    assert (strike.platform, strike.sorties.count()) == ("sea", 0)
    assert "frigates Admiral Essen and Admiral Grigorovich" in strike.note


def test_strikes_are_not_counted_as_targets(real_campaign):
    strike = Strike.objects.get(key="s0236")
    assert [claim.measure for claim in strike.evidence.all()] == ["strikes", "strikes"]
    assert [(target.low, target.high) for target in strike.targets.all()] == [(None, None)]


def test_a_target_without_a_number_has_none(real_campaign):
    target = Target.objects.get(strike__key="s0012")
    assert (target.low, target.high, target.qualifier) == (None, None, "")


def test_where_reports_differ_the_number_is_all_that_they_allow(real_campaign):
    target = Target.objects.get(strike__key="s0246")
    assert (target.low, target.high, target.qualifier) == (20, None, "at_least")
    assert target.evidence.count() == 2


def test_where_reports_differ_on_the_place_the_coarser_stands(real_campaign):
    strike = Strike.objects.get(key="s0036")
    assert (strike.where_prec, strike.evidence.count()) == ("2", 2)
    assert "the coarser stands" in strike.note


def test_every_record_is_ready_for_the_next_release_and_has_evidence(real_campaign):
    assert set(Strike.objects.values_list("publication", flat=True)) == {"pending"}
    assert not Strike.objects.without_evidence().exists()
    assert not Sortie.objects.without_evidence().exists()


def test_a_counter_claim_belongs_to_who_made_it(real_campaign):
    claim = Claim.objects.with_source().get(low=57, measure="strikes")
    assert (claim.official.name, claim.statement.organisation.kind) == (
        "Ahmet Davutoglu", "government",
    )  # fmt: skip


def test_a_publisher_is_media_and_a_ministry_a_belligerent(real_campaign):
    kinds = dict(Organisation.objects.values_list("name", "kind"))
    assert kinds["Sputnik Brasil"] == "media"
    assert kinds["Ministry of Defence of the Russian Federation"] == "belligerent"
    assert kinds["Syrian Observatory for Human Rights"] == "monitor"


def test_an_unknown_campaign_is_refused_with_those_there_are(db):
    with pytest.raises(CommandError, match="There is no campaign “x”: there is russia-syria-2015"):
        call_command("load_campaign", "x")
