"""Heads of others' tables, and rows read through a mapping. The rows have the kinds of faults that
tables of incidents have, in words of our own."""

import pytest

from strikes.desk.intake import IntakeError, open_table, take_in
from strikes.desk.intake.mapping import Mapping, mapped, propose
from strikes.models import Area, AreaName, Strike
from tests.desk.intake.making import STRIKE, write

AIRWARS = {
    "incident_code": "RS1", "incident_date": "2015-10-05", "published": "2015-10-06",
    "url": "http://example.org/rs1", "place_en": "Homs", "governorate": "SY-HI", "country": "",
    "lat": "34.72", "lon": "36.71", "geo_precision": "town", "belligerent": "Russian Military",
    "evidence_grading": "Fair", "civilians_killed_min": "2",
}  # fmt: skip
CENTCOM = {
    "date": "10/05/2015", "country": "Syria", "location": "Homs", "number": "2",
    "description": "strikes hit a vehicle.", "line": "- Near Homs, two strikes hit a vehicle.",
}  # fmt: skip


@pytest.fixture
def table(tmp_path):
    return lambda *rows: open_table(write(tmp_path / "a.csv", *rows))


def cells(table, mapping: Mapping, *faults: str) -> dict[str, str]:
    row = next(mapped(table, mapping).rows())
    assert list(row.faults) == list(faults)
    return row.cells


@pytest.mark.parametrize(
    ("head", "profile", "date"),
    [
        ("event_id_cnty,event_date,sub_event_type,notes", "ACLED", "event_date"),
        ("id,type_of_violence,where_prec,date_prec,date_start", "UCDP GED", "date_start"),
        (",".join(AIRWARS), "Airwars", "incident_date"),
        (",".join(CENTCOM), "CENTCOM releases", "date"),
    ],
)
def test_a_known_table_is_known_by_its_head(tmp_path, head, profile, date):
    (tmp_path / "a.csv").write_text(head + "\n")
    found = propose(open_table(tmp_path / "a.csv"))
    assert (found.profile, found.kind, found.columns["window_start"]) == (profile, "strikes", date)


def test_our_own_names_stand_for_themselves(table):
    found = propose(table(STRIKE))
    assert found.columns["strike_id"] == "strike_id"
    assert set(found.columns) == set(STRIKE)


def test_names_that_people_write_are_understood(table):
    found = propose(table({"Start date": "2015-10-05", "Latitude": "1", "Link": "x"}), "strikes")
    assert found.columns == {"window_start": "start date", "lat": "latitude", "url": "link"}


def test_tags_of_hxl_are_understood_in_any_order(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("when,town,page\n#date+start,#loc+en+name,#meta+url\n2015-10-05,Homs,x\n")
    assert propose(open_table(path)).columns == {
        "window_start": "when", "place_as_stated": "town", "url": "page",
    }  # fmt: skip


def test_a_head_that_tells_nothing_is_said(table):
    with pytest.raises(IntakeError, match="neither claims, strikes, sorties nor targets"):
        propose(table({"a": "1", "b": "2"}))


def test_words_of_another_list_become_ours(table):
    row = cells(one := table(AIRWARS), propose(one))
    assert (row["where_prec"], row["grade"], row["publisher"]) == ("1", "fair", "Airwars")


def test_a_value_for_every_row_fills_empty_cells_alone(table):
    mapping = Mapping("strikes", {"weapon": "arm"}, {"weapon": "KAB-500"})
    rows = mapped(table({"arm": "", "x": "1"}, {"arm": "FAB-500", "x": "1"}), mapping).rows()
    assert [row.cells["weapon"] for row in rows] == ["KAB-500", "FAB-500"]


def test_a_month_fills_both_ends_of_the_window(table):
    row = cells(table({"when": "2015-10", "x": "1"}), Mapping("strikes", {"window_start": "when"}))
    assert (row["window_start"], row["window_end"]) == ("2015-10-01", "2015-10-31")


def test_an_order_of_days_is_never_guessed(table):
    mapping = Mapping("strikes", {"window_start": "when"})
    fault = "window_start “13/10/2015” is another day to others: choose day first or month first"
    cells(table({"when": "13/10/2015", "x": "1"}), mapping, fault)


def test_one_column_can_give_the_whole_point(table):
    mapping = Mapping("strikes", {"coordinates": "grid"})
    row = cells(table({"grid": "37S CU 07 25", "x": "1"}), mapping)
    assert (row["lat"][:5], row["lon"][:5], row["radius_km"]) == ("34.55", "36.90", "0.71")


def test_a_mapping_of_another_file_is_refused_with_the_missing_column(table):
    with pytest.raises(IntakeError, match=r"a\.csv has no column gone: change the mapping"):
        mapped(table({"a": "1"}), Mapping("strikes", {"url": "gone"}))


def test_a_column_that_is_none_of_ours_is_refused(table):
    with pytest.raises(IntakeError, match="colour is no column of strikes"):
        mapped(table({"a": "1"}), Mapping("strikes", {"colour": "a"}))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"incident_date": "1970-01-01"}, "1970-01-01 is before the campaign, which began on"),
        ({"incident_date": ""}, "window_start is empty"),
        ({"incident_date": "99999-01-01"}, "window_start “99999-01-01” is no date"),
        ({"governorate": "Homs or Atlantis"}, "provinces: “Homs or Atlantis” is no province of"),
        ({"country": "Iraq"}, "country “Iraq” is not the campaign's (Syria): take such rows into"),
        ({"geo_precision": "somewhere"}, "where_prec “somewhere” is none of 1, 2, 3"),
        ({"evidence_grading": "Fair, Weak"}, "grade “Fair, Weak” is none of confirmed"),
        ({"lon": "3671.04"}, "longitude “3671.04” is not a number between -180 and 180"),
        ({"lat": "inf"}, "latitude “inf” is not a number between -90 and 90"),
        ({"lat": "36.71", "lon": "34.72"}, "lat 36.71 and lon 34.72 look swapped"),
        ({"place_en": "x" * 301}, "place_as_stated has 301 characters, the limit is 300"),
    ],
)
def test_a_faulty_row_of_incidents_is_refused_with_its_reason(campaign, table, changes, reason):
    one = table(AIRWARS | changes)
    mapping = propose(one)
    outcome = take_in(campaign, mapped(one, mapping), "strikes", partial=True)
    assert outcome.rows == {"refused": 1}
    assert outcome.refused[0].reason.startswith(reason)


def test_a_province_is_found_by_its_name(campaign, table):
    AreaName.objects.create(area=Area.objects.get(code="SY-HI"), text="Homs Governorate")
    one = table(AIRWARS | {"governorate": "homs governorate"})
    take_in(campaign, mapped(one, propose(one)), "strikes")
    strike = Strike.objects.get()
    assert [area.code for area in strike.provinces.all()] == ["SY-HI"]
    assert (strike.area.code, strike.grade, strike.status) == ("homs-169577", "fair", "alleged")


def test_two_releases_with_the_same_words_are_two_strikes(campaign, table):
    one = table(CENTCOM, CENTCOM | {"date": "10/06/2015"}, CENTCOM)
    found = propose(one)
    mapping = Mapping(
        "strikes", found.columns, found.fixed | {"url": "http://example.org/"}, "month_first"
    )
    outcome = take_in(campaign, mapped(one, mapping), "strikes")
    assert outcome.rows == {"made": 2, "joined": 1}
