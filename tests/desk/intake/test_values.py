"""One row: the values it gives, and the reasons to refuse it."""

from decimal import Decimal

import pytest

from strikes.desk.intake.values import Aircraft, Figure, claim_row, strike_row
from tests.desk.intake.making import CLAIM, STRIKE, row


def reasons(**changes: str) -> list[str]:
    return strike_row(row(STRIKE, **changes))[1]


def figure(quantity: str, qualifier: str) -> Figure:
    value, refused = claim_row(row(CLAIM, quantity=quantity, qualifier=qualifier))
    assert not refused
    return value.figure


def test_a_right_row_has_no_reasons():
    assert reasons() == []


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"lat": "abc", "lon": "36"}, "latitude “abc” is not a number between -90 and 90"),
        ({"lat": "91", "lon": "36"}, "latitude “91” is not a number between -90 and 90"),
        ({"lat": "nan", "lon": "36"}, "latitude “nan” is not a number between -90 and 90"),
        ({"lat": "35", "lon": "-181"}, "longitude “-181” is not a number between -180 and 180"),
        ({"lat": "35"}, "a point needs both lat and lon"),
        ({"window_start": ""}, "window_start is empty"),
        ({"window_start": "5.10.2015"}, "window_start “5.10.2015” is not a day written as"),
        ({"window_start": "2015-02-30"}, "window_start “2015-02-30” is not a day written as"),
        ({"window_start": "1015-10-05"}, "window_start “1015-10-05” is not between 1900 and 2099"),
        ({"window_end": "2015-10-04"}, "window_end 2015-10-04 is before window_start 2015-10-05"),
        ({"targets_count": "-2"}, "targets_count “-2” is below zero"),
        ({"targets_count": "two"}, "targets_count “two” is not a number written as 1200"),
        ({"targets_count": "1e400"}, "targets_count “1e400” is too large"),
        ({"targets_count": "1.234"}, "targets_count “1.234” has more than two decimals"),
        ({"targets_count": ""}, "qualifier “exact” stands without a targets_count"),
        ({"qualifier": "roughly"}, "qualifier “roughly” is none of exact, more_than"),
        ({"target_category": "tank"}, "target_category “tank” is none of tactical_unit"),
        ({"where_prec": "9"}, "where_prec “9” is none of 1, 2, 3, 4, 5, 6, 7"),
        ({"radius_km": "far"}, "radius_km “far” is not a number of kilometres between 0 and 1000"),
        ({"url": ""}, "url is empty"),
        ({"url": "javascript:alert(1)"}, "url “javascript:alert(1)” is not an address"),
        ({"strike_id": "a/b"}, "strike_id “a/b” may hold only letters A to Z, digits, - and _"),
        ({"term": "x" * 1001}, "term has 1001 characters, the limit is 1000"),
        ({"publisher": ""}, "publisher is empty"),
    ],
)
def test_a_wrong_cell_is_refused_in_plain_words(changes, reason):
    assert len(reasons(**changes)) == 1
    assert reasons(**changes)[0].startswith(reason)


def test_all_reasons_of_a_row_are_said_at_once():
    assert len(reasons(lat="x", lon="y", url="", where_prec="0")) == 4


@pytest.mark.parametrize(
    ("quantity", "qualifier", "low", "high"),
    [
        ("20", "", 20, 20),
        ("20", "about", 20, 20),
        ("20", "more_than", 20, None),
        ("20", "at_least", 20, None),
        ("20", "less_than", None, 20),
        ("20", "up_to", None, 20),
        ("87.4", "exact", Decimal("87.4"), Decimal("87.4")),
        ("30-40", "between", 30, 40),
    ],
)
def test_the_qualifier_says_which_end_is_open(quantity, qualifier, low, high):
    found = figure(quantity, qualifier)
    assert (found.low, found.high, found.qualifier) == (low, high, qualifier or "exact")


def test_a_range_that_falls_is_refused():
    assert claim_row(row(CLAIM, quantity="40-30", qualifier="between"))[1] == [
        "quantity “40-30” is not two numbers written as 30-40"
    ]


@pytest.mark.parametrize(
    ("stated", "flown"),
    [
        ("Tu-22M3 (six)", (Aircraft("Tu-22M3", 6),)),
        ("Su-24M; Su-25", (Aircraft("Su-24M"), Aircraft("Su-25"))),
        ("Su-25 (pair)", (Aircraft("Su-25", 2),)),
        ("Su-34 (12)", (Aircraft("Su-34", 12),)),
        ("Su-34 (several)", (Aircraft("Su-34 (several)"),)),
        ("", ()),
    ],
)
def test_aircraft_are_read_by_type_with_their_flights(stated, flown):
    assert strike_row(row(STRIKE, aircraft=stated))[0].aircraft == flown


def test_what_is_launched_at_sea_is_no_aircraft():
    value, _ = strike_row(row(STRIKE, platform="sea", aircraft="submarine Kolpino"))
    assert (value.aircraft, value.launcher) == ((), "submarine Kolpino")


def test_without_a_count_a_strike_row_claims_a_strike():
    value, _ = strike_row(row(STRIKE, targets_count="", qualifier=""))
    assert (value.measure, value.figure) == ("strikes", Figure())
