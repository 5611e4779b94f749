"""The bars of the months: certain where a window lies in one, possible where it only reaches in."""

from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from strikes.public.filters import Query
from strikes.public.timeline import bars, spread
from tests.making import days

LAST = date(2016, 1, 15)


def heights(groups) -> list[tuple[str, int, int]]:
    found = spread(groups, LAST)
    return [(month.first.isoformat()[:7], month.certain, month.possible) for month in found]


def test_a_window_in_one_month_is_certainly_in_it():
    window = days(date(2015, 10, 3), date(2015, 10, 5))
    assert heights([(window, "certain", 4)]) == [("2015-10", 4, 0)]


def test_a_window_over_two_months_is_possibly_in_both():
    window = days(date(2015, 9, 30), date(2015, 10, 1))
    assert heights([(window, "certain", 1)]) == [("2015-09", 0, 1), ("2015-10", 0, 1)]


def test_a_place_in_doubt_makes_the_month_doubtful():
    assert heights([(days(date(2015, 10, 3)), "possible", 2)]) == [("2015-10", 0, 2)]


def test_a_month_without_strikes_stands_between_its_neighbours():
    groups = [(days(date(2015, 10, 3)), "certain", 1), (days(date(2015, 12, 3)), "certain", 1)]
    assert heights(groups)[1] == ("2015-11", 0, 0)


def test_a_strike_outside_the_place_keeps_its_month_on_the_page():
    assert heights([(days(date(2015, 10, 3)), "out", 3)]) == [("2015-10", 0, 0)]


def test_a_window_without_an_end_reaches_to_the_last_day():
    open_end = DateRange(date(2015, 12, 30), None)
    assert heights([(open_end, "certain", 1)]) == [("2015-12", 0, 1), ("2016-01", 0, 1)]


def test_a_bar_asks_for_its_month_and_keeps_the_provinces(release):
    october = bars(release, Query(provinces=("SY-HI",)))[1]
    assert october.address == "?from=2015-10-01&to=2015-10-31&province=SY-HI"


def test_the_bar_of_the_month_that_is_asked_for_asks_for_all_again(release):
    october = bars(release, Query(date(2015, 10, 1), date(2015, 10, 31)))[1]
    assert october.is_chosen
    assert october.address == "?"
