"""Rows into records: all or nothing, and twice is once."""

import pytest

from strikes.desk.intake import IntakeError, Refused
from strikes.models import Campaign, Capture, Claim, Organisation, Sortie, Statement, Strike
from tests.desk.intake.making import CLAIM, STRIKE, import_rows
from tests.making import make_campaign


@pytest.fixture
def take(campaign, tmp_path):
    def take(kind, *rows, partial=False, into: Campaign | None = None):
        return import_rows(into or campaign, tmp_path, kind, *rows, partial=partial)

    return take


def test_a_strike_row_becomes_a_strike_with_target_sortie_and_evidence(take):
    outcome = take("strikes", STRIKE)
    strike = Strike.objects.get(key="x1")
    assert outcome.summary == (
        "1 made → 1 statements, 1 claims, 1 strikes, 1 targets, 1 sorties in strikes"
    )
    assert (strike.area.code, strike.radius_km, strike.status) == ("homs-169577", 25, "declared")
    assert [claim.evidence for claim in strike.evidence.all()] == ["2 targets (ammunition depot)"]


def test_a_claim_row_becomes_a_claim_and_a_sortie(take):
    take("claims", CLAIM)
    claim, sortie = Claim.objects.get(), Sortie.objects.get()
    assert (claim.low, claim.high, claim.official.name) == (20, None, "A Speaker")
    assert list(sortie.evidence.all()) == [claim]


@pytest.mark.parametrize(("kind", "row"), [("claims", CLAIM), ("strikes", STRIKE)])
def test_the_same_file_twice_changes_nothing(take, kind, row):
    take(kind, row)
    before = [model.objects.count() for model in (Statement, Capture, Claim, Sortie, Strike)]
    assert take(kind, row).rows["unchanged"] == 1
    assert before == [
        model.objects.count() for model in (Statement, Capture, Claim, Sortie, Strike)
    ]


def test_a_row_without_a_number_of_its_own_is_known_by_what_it_says(take):
    take("strikes", STRIKE | {"strike_id": ""})
    assert take("strikes", STRIKE | {"strike_id": ""}).rows["unchanged"] == 1
    assert Strike.objects.count() == 1


def test_two_rows_that_say_the_same_are_one_strike_and_that_is_said(take):
    same = STRIKE | {"strike_id": ""}
    outcome = take("strikes", same, same)
    assert [str(remark) for remark in outcome.remarks] == [
        "line 3 joined: reports the strike of line 2"
    ]
    assert Strike.objects.count() == 1


def test_a_refused_row_keeps_the_whole_file_out(take):
    with pytest.raises(Refused, match="1 row was refused") as refused:
        take("strikes", STRIKE, STRIKE | {"strike_id": "X2", "lat": "abc", "lon": "36"})
    assert [str(one) for one in refused.value.outcome.refused] == [
        "line 3 refused: latitude “abc” is not a number between -90 and 90"
    ]
    assert not Statement.objects.exists()


def test_in_part_the_right_rows_are_imported_and_the_others_listed(take):
    outcome = take("strikes", STRIKE, STRIKE | {"strike_id": "X2", "url": ""}, partial=True)
    assert [one.line for one in outcome.refused] == [3]
    assert Strike.objects.count() == 1


def test_an_unknown_province_is_refused(take):
    with pytest.raises(Refused) as refused:
        take("strikes", STRIKE | {"provinces": "SY-XX;SY-HI"})
    assert "“SY-XX” is no province of the gazetteer" in str(refused.value.outcome.refused[0])


def test_an_unknown_place_is_refused(take):
    with pytest.raises(Refused) as refused:
        take("strikes", STRIKE | {"place_id": "atlantis"})
    assert "“atlantis” is not in the gazetteer" in str(refused.value.outcome.refused[0])


def test_a_place_without_a_code_is_found_by_its_name(take):
    take("strikes", STRIKE | {"place_id": "", "place_as_stated": "Hama (near)", "provinces": ""})
    assert Strike.objects.get().area.code == "hama-170017"


def test_a_name_of_several_places_stays_open_and_is_said(take):
    outcome = take(
        "strikes", STRIKE | {"place_id": "", "place_as_stated": "Suran", "provinces": ""}
    )
    assert str(outcome.remarks[0]) == (
        "line 2 made: “Suran” fits several places (suran-1, suran-2): an editor decides."
    )
    assert Strike.objects.get().area is None


def test_the_stated_province_tells_places_of_one_name_apart(take):
    take("strikes", STRIKE | {"place_id": "", "place_as_stated": "Suran", "provinces": "SY-HM"})
    assert Strike.objects.get().area.code == "suran-2"


def test_a_number_that_another_strike_has_is_refused(take):
    take("strikes", STRIKE)
    other = {"place_id": "hama-170017", "provinces": "SY-HM", "term": "a bridge"}
    with pytest.raises(Refused) as refused:
        take("strikes", STRIKE | other)
    assert "strike_id X1 is another strike already" in str(refused.value.outcome.refused[0])


def test_a_number_of_another_campaign_is_refused(take):
    take("strikes", STRIKE)
    with pytest.raises(Refused) as refused:
        take("strikes", STRIKE, into=make_campaign("second"))
    assert "belongs to the campaign first" in str(refused.value.outcome.refused[0])


def test_a_number_twice_in_one_file_is_refused(take):
    with pytest.raises(Refused) as refused:
        take("strikes", STRIKE, STRIKE)
    assert "X1 stands on line 2 already" in str(refused.value.outcome.refused[0])


def test_a_later_report_of_a_stored_strike_becomes_further_evidence(take):
    take("strikes", STRIKE)
    outcome = take("strikes", STRIKE | {"url": "http://example.org/b"})
    assert outcome.rows["changed"] == 1
    assert Strike.objects.get().evidence.count() == 2


def test_more_rows_of_a_known_page_are_kept_as_a_further_summary(take):
    take("strikes", STRIKE)
    take("strikes", STRIKE | {"strike_id": "X2", "term": "a bridge"})
    assert Statement.objects.count() == 1
    assert [capture.kind for capture in Capture.objects.all()] == ["summary", "summary"]


def test_a_row_that_brings_its_words_is_kept_as_uploaded(take):
    words = {"sentence": "Su-34s hit two depots near Homs.", "words": "two depots"}
    take("strikes", STRIKE | words)
    claim = Claim.objects.get()
    assert (claim.capture.kind, claim.extractor) == ("upload", "editor")
    assert claim.evidence == "two depots"


def test_the_same_words_on_another_day_are_another_strike(take):
    words = {"sentence": "Near Homs, one strike hit a depot.", "strike_id": "", "window_end": ""}
    days = [STRIKE | words | {"window_start": f"2015-10-0{day}"} for day in (1, 2, 3)]
    assert take("strikes", *days).rows == {"made": 3}
    assert [claim.evidence for claim in Claim.objects.all()] == [words["sentence"]] * 3
    assert take("strikes", days[2]).rows == {"unchanged": 1}
    later = take("strikes", days[0] | {"window_start": "2015-10-04"})
    assert later.rows == {"made": 1}


def test_a_place_of_more_than_a_claim_can_keep_is_refused(take):
    with pytest.raises(Refused) as refused:
        take("strikes", STRIKE | {"place_as_stated": "x" * 301})
    assert "place_as_stated has 301 characters, the limit is 300" in str(
        refused.value.outcome.refused[0]
    )


def test_two_pages_with_one_number_are_evidence_of_one_sortie(take):
    take("claims", CLAIM, CLAIM | {"claim_id": "Y2", "url": "http://example.org/b"})
    assert Sortie.objects.get().evidence.count() == 2


def test_a_page_that_comes_later_joins_the_stored_sortie(take):
    take("claims", CLAIM)
    take("claims", CLAIM | {"claim_id": "Y2", "url": "http://example.org/b"})
    assert Sortie.objects.get().evidence.count() == 2


def test_another_number_is_another_sortie_that_names_the_first(take):
    take("claims", CLAIM, CLAIM | {"claim_id": "Y2", "quantity": "25"})
    assert Sortie.objects.get(key="y2").note == ("Other reports for the same days: more than 20.")


def test_a_claim_number_of_another_campaign_is_no_obstacle(take):
    take("claims", CLAIM)
    take("claims", CLAIM, into=make_campaign("second"))
    assert Sortie.objects.count() == 2


def test_an_unknown_publisher_becomes_media_and_an_unknown_monitor_a_monitor(take):
    take("claims", CLAIM | {"organisation": "Some Observatory", "claimant_type": "monitor"})
    kinds = dict(Organisation.objects.values_list("name", "kind"))
    assert (kinds["A newspaper"], kinds["Some Observatory"]) == ("media", "monitor")


def test_what_a_monitor_reports_is_alleged(take):
    take("strikes", STRIKE | {"organisation": "Some Observatory", "claimant_type": "monitor"})
    assert Strike.objects.get().status == "alleged"


def test_the_history_names_the_file(take):
    take("strikes", STRIKE)
    event = Strike.pgh_event_model.objects.get()
    assert event.pgh_context.metadata["intake"] == "rows.csv"


def test_a_heading_alone_is_no_import(take, tmp_path, campaign):
    from strikes.desk.intake import open_table, take_in

    path = tmp_path / "a.csv"
    path.write_text(",".join(STRIKE))
    with pytest.raises(IntakeError, match="has a heading and no rows"):
        take_in(campaign, open_table(path), "strikes")


def test_fifteen_hundred_rows_of_a_page_take_a_hundred_queries(take, django_assert_max_num_queries):
    rows = [
        STRIKE | {"strike_id": f"N{number}", "term": f"depot {number}"} for number in range(1500)
    ]
    with django_assert_max_num_queries(120):
        take("strikes", *rows)
    assert Strike.objects.count() == 1500


def test_words_inside_a_longer_sentence_are_taken_for_one_day_alone(take):
    short = "two strikes hit a depot"
    days = ({"window_start": day, "window_end": day} for day in ("2015-10-05", "2015-10-06"))
    rows = [
        STRIKE | one | {"strike_id": f"X{number}", "sentence": short}
        for number, one in enumerate(days, 2)
    ]
    take("strikes", STRIKE | {"sentence": f"Near Homs, {short}."})
    assert take("strikes", *rows).rows == {"made": 2}
    assert take("strikes", *rows).rows == {"unchanged": 2}
    assert [claim.evidence for claim in Claim.objects.order_by("pk")[1:]] == [short, short]


def test_the_same_words_of_a_later_import_are_kept_again_for_another_day(take):
    said = {"sentence": "Two strikes hit a depot."}
    for number, day in enumerate(("2015-10-05", "2015-10-06", "2015-10-07"), 2):
        row = STRIKE | said | {"strike_id": f"X{number}", "window_start": day, "window_end": day}
        assert take("strikes", row).rows == {"made": 1}
    places = {(claim.capture_id, claim.start) for claim in Claim.objects.all()}
    assert (Strike.objects.count(), len(places)) == (3, 3)
