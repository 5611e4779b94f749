"""Provinces as tables write them: what can be read is, what cannot is asked, nothing is guessed."""

import pytest

from strikes.desk.imports import places
from strikes.models import Area, AreaName, PlaceChoice, Strike
from tests.desk.imports.conftest import bring, checked, imported
from tests.desk.intake.making import STRIKE, import_rows

__all__ = ["bring"]
ROW = STRIKE | {"place_id": "", "place_as_stated": "a farm"}


@pytest.fixture
def bring_in(campaign, tmp_path):
    """`bring_in("Homs")`: the verdicts on a strike in a province so written."""
    AreaName.objects.create(area=Area.objects.get(code="SY-HI"), text="Homs")
    AreaName.objects.create(area=Area.objects.get(code="SY-HM"), text="Hama")

    def bring_in(stated: str):
        row = ROW | {"provinces": stated}
        return import_rows(campaign, tmp_path, "strikes", row, partial=True)

    return bring_in


def within() -> list[str]:
    return sorted(area.code for area in Strike.objects.get().provinces.all())


@pytest.mark.parametrize(
    ("stated", "codes"),
    [
        ("SY-HI", ["SY-HI"]),
        ("homs", ["SY-HI"]),
        ("Homs governorate", ["SY-HI"]),
        ("eastern Homs", ["SY-HI"]),
        ("the northwestern countryside of Homs province", ["SY-HI"]),
        ("Homs or Hama", ["SY-HI", "SY-HM"]),
        ("Homs/Hama", ["SY-HI", "SY-HM"]),
        ("Homs and eastern Hama", ["SY-HI", "SY-HM"]),
        ("Homs;Hama", ["SY-HI", "SY-HM"]),
    ],
)
def test_what_a_person_can_read_is_read(bring_in, stated, codes):
    assert bring_in(stated).rows == {"made": 1}
    assert within() == codes


def test_what_the_table_said_more_than_the_province_is_kept(bring_in):
    bring_in("eastern Homs")
    assert Strike.objects.get().note == "Province stated as “eastern Homs”."


def test_a_spelling_of_two_provinces_is_in_one_of_them(bring_in):
    AreaName.objects.create(area=Area.objects.get(code="SY-HM"), text="Homs")
    outcome = bring_in("Homs")
    assert within() == ["SY-HI", "SY-HM"]
    assert outcome.remarks[0].reason == "Province stated as “Homs”: Homs or Hama."


@pytest.mark.parametrize("stated", ["Atlantis", "Homs or Atlantis", "SY-XX", "western", "or"])
def test_what_is_no_province_is_refused(bring_in, stated):
    (refused,) = bring_in(stated).refused
    assert refused.reason == f"provinces: “{stated}” is no province of the gazetteer"


def test_an_unknown_spelling_is_asked_once_and_remembered(bring, campaign):
    batch = checked(bring(ROW | {"provinces": "Homz"}))
    (question,) = places.questions(batch)
    assert (question.text, question.rows, [code for code, _ in question.choices]) == (
        "Homz", 1, ["SY-HM", "SY-HI"],
    )  # fmt: skip
    assert places.settle(batch, {question.name: "SY-HI"}) == 1
    assert imported(batch).counts["rows"] == {"made": 1}
    assert within() == ["SY-HI"]


def test_a_spelling_that_is_to_stay_open_is_taken_in_without_a_province(bring, campaign):
    batch = checked(bring(ROW | {"provinces": "the front"}))
    (question,) = places.questions(batch)
    places.settle(batch, {question.name: places.STAYS_OPEN})
    assert imported(batch).counts["rows"] == {"made": 1}
    assert (within(), Strike.objects.get().note) == ([], "Province stated as “the front”.")


def test_a_town_and_a_province_of_one_spelling_are_two_questions(bring, campaign):
    row = ROW | {"place_as_stated": "Suran"}
    batch = checked(bring(row | {"provinces": "Suran"}, row | {"strike_id": "X2", "provinces": ""}))
    assert {one.name for one in places.questions(batch)} == {"place #suran", "place suran"}
    places.settle(batch, {"place #suran": "SY-HI", "place suran": "suran-2"})
    assert PlaceChoice.objects.count() == 2
    imported(batch)
    assert [one.area.code for one in Strike.objects.order_by("key")] == ["suran-1", "suran-2"]


def test_a_row_of_another_country_asks_nothing(bring):
    batch = checked(bring(ROW | {"country": "Iraq", "place_as_stated": "Suran", "provinces": "x"}))
    assert batch.counts["places"] == []


@pytest.mark.parametrize("stated", ["sy", "Syria", "سوريا", "Сирия"])
def test_the_campaigns_country_is_known_by_any_of_its_names(campaign, tmp_path, stated):
    Area.objects.filter(level="country").delete()
    outcome = import_rows(campaign, tmp_path, "strikes", STRIKE | {"country": stated})
    assert outcome.rows == {"made": 1}
