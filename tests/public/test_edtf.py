"""Dates as readers and archives write them, and the days that a filter takes from them."""

from datetime import date

import pytest

from strikes.public.edtf import NotEdtf, days_of


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("2015-10", date(2015, 10, 1), date(2015, 10, 31)),
        ("2015-10~", date(2015, 10, 1), date(2015, 10, 31)),
        ("2015-10-03?", date(2015, 10, 3), date(2015, 10, 3)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015-10-XX", date(2015, 10, 1), date(2015, 10, 31)),
        ("2015-XX-XX", date(2015, 1, 1), date(2015, 12, 31)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("2015-10-03/2015-10-05", date(2015, 10, 3), date(2015, 10, 5)),
        ("2015-10/2016-01", date(2015, 10, 1), date(2016, 1, 31)),
        ("2015-10-03/..", date(2015, 10, 3), None),
        ("2015-10-03/", date(2015, 10, 3), None),
        ("../2015-10%", None, date(2015, 10, 31)),
        ("2015-21", date(2015, 3, 1), date(2015, 5, 31)),
        ("2015-23", date(2015, 9, 1), date(2015, 11, 30)),
        ("2015-24", date(2015, 12, 1), date(2016, 2, 29)),
    ],
)
def test_an_expression_is_its_days(text, first, last):
    assert days_of(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "", "/", "../..", "2015-13", "2015-25", "2015-02-30", "2015-10-05/2015-10-03", "0000",
        "2015-XX-03", "201X-10", "2015-21-05", "1/2/3", "October 2015", "2015-10-03T10:00", "9999-24",
        "Y20151", "{2015,2016}", "٢٠١٥", "-2015",
    ],
)  # fmt: skip
def test_what_is_no_span_of_days_is_refused(text):
    with pytest.raises(NotEdtf):
        days_of(text)
