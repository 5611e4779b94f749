"""Windows of days: what an editor may type, and how it is said back."""

from datetime import date

import pytest

from strikes.desk.windows import WindowError, in_words, precision_of, read_window, written
from tests.making import days


@pytest.mark.parametrize(
    ("first", "last", "start", "end"),
    [
        ("2015-09-30", "", date(2015, 9, 30), date(2015, 9, 30)),
        ("2015-09-30", "2015-10-01", date(2015, 9, 30), date(2015, 10, 1)),
        (" 2015-09-30 / 2015-10-01 ", "", date(2015, 9, 30), date(2015, 10, 1)),
        ("2015-10", "", date(2015, 10, 1), date(2015, 10, 31)),
        ("2016-02", "", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015", "", date(2015, 1, 1), date(2015, 12, 31)),
        ("2015-9-5", "", date(2015, 9, 5), date(2015, 9, 5)),
        ("2015-10", "2015-11", date(2015, 10, 1), date(2015, 11, 30)),
    ],
)
def test_both_ends_are_included(first, last, start, end):
    assert read_window(first, last) == days(start, end)


def test_two_dots_leave_an_end_open():
    window = read_window("2015-09-30", "..")
    assert (window.lower, window.upper) == (date(2015, 9, 30), None)
    assert read_window("../2015-09-30").lower is None


def test_nothing_typed_is_no_window():
    assert read_window(" ", "") is None


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2015-10-02", "2015-10-01", "before the first"),
        ("2015-02-30", "", "not in the calendar"),
        ("2015-13", "", "not in the calendar"),
        ("3016-01-01", "", "mistyped"),
        ("yesterday", "", "is no date"),
        ("30.09.2015", "", "is no date"),
        ("2015-10~", "", "Doubt is not kept as a sign"),
        ("2015-09-30/2015-10-01", "2015-10-02", "alone"),
        ("..", "..", "at least one end"),
        ("\0", "", "is no date"),
        ("٢٠١٥-٠٩-٣٠", "x", "is no date"),
    ],
)
def test_what_is_no_window_is_said_with_what_to_write(first, last, words):
    with pytest.raises(WindowError, match=words):
        read_window(first, last)


@pytest.mark.parametrize(
    ("typed", "precision"),
    [("2015-10-01", "1"), ("2015-10-01/2015-10-06", "2"), ("2015-10-01/2015-10-07", "3"),
     ("2015-10", "4"), ("2015", "5"), ("2015-10-01/..", "5")],
)  # fmt: skip
def test_the_length_of_a_window_means_a_precision(typed, precision):
    assert precision_of(read_window(typed)) == precision


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2015-10-03", "3 October 2015"),
        ("2015-10-03/2015-10-05", "3–5 October 2015"),
        ("2015-09-30/2015-10-01", "30 September – 1 October 2015"),
        ("2015-12-31/2016-01-01", "31 December 2015 – 1 January 2016"),
        ("2015-10", "October 2015"),
        ("2015-10/2015-11", "October – November 2015"),
        ("2015", "2015"),
        ("2015-09-30/..", "from 30 September 2015, end open"),
        ("../2015-09-30", "until 30 September 2015"),
    ],
)
def test_a_window_is_said_as_people_say_it(typed, words):
    assert in_words(read_window(typed)) == words


def test_the_precision_stands_in_brackets():
    words = in_words(read_window("2015-09-30/2015-10-01"), "2")
    assert words == "30 September – 1 October 2015 (two to six days)"


def test_a_stored_window_is_written_as_it_is_typed():
    assert written(days(date(2015, 9, 30), date(2015, 10, 1))) == ("2015-09-30", "2015-10-01")
    assert written(read_window("2015-09-30", "..")) == ("2015-09-30", "..")
    assert written(None) == ("", "")
