"""Days as tables write them."""

import pytest

from strikes.desk.intake.days import DayError, days_of


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("2015-10-05", ("2015-10-05", "2015-10-05")),
        ("2015-10-05 00:00:00.000", ("2015-10-05", "2015-10-05")),
        ("2015-10-05T14:30:00Z", ("2015-10-05", "2015-10-05")),
        ("2015-10", ("2015-10-01", "2015-10-31")),
        ("2016-02", ("2016-02-01", "2016-02-29")),
        ("2015", ("2015-01-01", "2015-12-31")),
        ("2015-09-30/2015-10-01", ("2015-09-30", "2015-10-01")),
        ("2015-09-30/..", ("2015-09-30", "")),
        ("05 October 2015", ("2015-10-05", "2015-10-05")),
        ("October 5, 2015", ("2015-10-05", "2015-10-05")),
        ("5-Oct-2015", ("2015-10-05", "2015-10-05")),
        ("Sept. 2015", ("2015-09-01", "2015-09-30")),
    ],
)
def test_a_form_that_can_be_read_one_way_is_read(text, window):
    assert days_of(text) == window


def test_figures_are_read_in_the_chosen_order():
    assert days_of("05/10/2015", "day_first")[0] == "2015-10-05"
    assert days_of("05/10/2015", "month_first")[0] == "2015-05-10"


@pytest.mark.parametrize(
    ("text", "order", "reason"),
    [
        ("05/10/2015", "", "“05/10/2015” is another day to others: choose day first or month"),
        ("25/10/2015", "", "“25/10/2015” is another day to others"),
        ("25/10/2015", "month_first", "“25/10/2015” is no day, read month first"),
        ("31.02.2016", "day_first", "“31.02.2016” is no day, read day first"),
        ("5/10/15", "day_first", "“5/10/15” has a year of 2 figures"),
        ("0000-00-00/..", "", "The year 0 is outside 1900–2100"),
        ("99999", "", "“99999” is no date"),
        ("2015-10~", "", "Doubt is not kept as a sign"),
        ("../2015-10-01", "", "“../2015-10-01” has no first day"),
        ("5 Octember 2015", "", "“5 Octember 2015” is no day written as"),
        ("31 February 2016", "", "“2016-02-31” is not in the calendar"),
        ("soon", "", "“soon” is no date"),
    ],
)
def test_what_is_no_day_is_refused_and_never_guessed(text, order, reason):
    with pytest.raises(DayError) as refused:
        days_of(text, order)
    assert str(refused.value).startswith(reason)
