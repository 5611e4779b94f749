"""Doubt in words, in the reader's language."""

import pytest
from django.utils import translation

from strikes.public import wording

NAMES = {"en": "Hama", "ar": "حماة", "ru": "Хама"}


def days(start: str, end: str | None = None) -> dict:
    return {"start": start, "end": end, "prec": "1", "edtf": start}


def record(where_prec: str, radius: float | None = None, level: str = "place") -> dict:
    area = {"code": "hama", "level": level, "names": NAMES}
    return {
        "where_prec": where_prec,
        "radius_km": radius,
        "place": {"stated": "Hama (near)", "area": area},
        "provinces": [{"code": "SY-HM", "level": "province", "names": NAMES}],
    }


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2015-10-03", "2015-10-03", "3 October 2015"),
        ("2015-10-03", "2015-10-05", "between 3 and 5 October 2015"),
        ("2015-09-30", "2015-10-01", "between 30 September and 1 October 2015"),
        ("2015-12-30", "2016-01-02", "between 30 December 2015 and 2 January 2016"),
        ("2016-02-01", "2016-02-29", "in February 2016, day not stated"),
        ("2015-10-03", None, "from 3 October 2015 on"),
    ],
)
def test_a_window_is_said_with_its_doubt(start, end, words):
    assert wording.window(days(start, end)) == words


def test_a_night_is_said():
    words = wording.window(days("2015-09-30", "2015-10-01"), night=True)
    assert words == "between 30 September and 1 October 2015, at night"


def test_a_window_for_a_column_is_short():
    assert wording.window_short(days("2015-10-03", "2015-10-05")) == "3–5 Oct 2015"


def test_near_a_place_says_within_what_distance():
    assert wording.place(record("2", 25.0)) == "near Hama, within 25 km"


def test_an_exact_place_is_its_name():
    assert wording.place(record("1")) == "Hama"


def test_a_province_is_said_to_be_all_that_is_known():
    assert wording.place(record("4", level="province")) == "somewhere in the province of Hama"


@pytest.mark.parametrize(
    ("language", "names", "precision", "words"),
    [
        ("ar", {"en": "Qatana District", "ar": "منطقة قطنا"}, "3", "في مكان ما من منطقة قطنا"),
        ("ar", {"en": "Qatana", "ar": "قطنا"}, "3", "في مكان ما من منطقة قطنا"),
        ("en", {"en": "Qatana District"}, "3", "somewhere in Qatana District"),
        ("en", {"en": "Qatana"}, "3", "somewhere in the district of Qatana"),
        ("ru", {"en": "Qatana District"}, "3", "где-то в пределах: Qatana District"),
        ("ar", {"en": "Homs", "ar": "محافظة حمص"}, "4", "في مكان ما من محافظة حمص"),
        ("ar", {"en": "Homs", "ar": "حمص"}, "4", "في مكان ما من محافظة حمص"),
        ("en", {"en": "Homs Governorate"}, "4", "somewhere in Homs Governorate"),
    ],
)
def test_the_kind_of_an_area_is_said_once(language, names, precision, words):
    found = record(precision, level="district")
    found["place"]["area"]["names"] = names
    with translation.override(language):
        assert wording.place(found) == words


def test_a_place_that_no_gazetteer_has_keeps_the_words_of_the_statement():
    unknown = record("1") | {"place": {"stated": "Ter-Tyana", "area": None}, "provinces": []}
    assert wording.place(unknown) == "Ter-Tyana"


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "words"),
    [
        (8, 8, "exact", "8"),
        (30_000, None, "more_than", "more than 30,000"),
        (20, None, "at_least", "at least 20"),
        (20, 20, "about", "about 20"),
        (None, 20, "less_than", "less than 20"),
        (None, 20, "up_to", "up to 20"),
        (35, 40, "between", "between 35 and 40"),
        (None, None, "", ""),
    ],
)
def test_a_figure_is_said_as_claimed(low, high, qualifier, words):
    assert wording.quantity({"low": low, "high": high, "qualifier": qualifier}) == words


def test_names_are_in_the_readers_language():
    with translation.override("ar"):
        assert wording.name(NAMES) == "حماة"


def test_a_name_that_is_missing_in_a_language_is_in_english():
    with translation.override("ru"):
        assert wording.name({"en": "Arak", "ru": "", "ar": ""}) == "Arak"


def test_days_are_written_in_russian():
    with translation.override("ru"):
        assert wording.day("2015-09-30") == "30 сентября 2015"


def test_coordinates_have_decimal_points_in_every_language():
    with translation.override("ru"):
        assert wording.coordinates([35.13179, 36.75783]) == "35.132, 36.758"
