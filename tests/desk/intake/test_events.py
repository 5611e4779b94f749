"""Reports of one strike put together."""

from decimal import Decimal

import pytest

from strikes.desk.intake.events import Event, Figure, joint
from strikes.desk.intake.strikes import date_prec
from strikes.desk.intake.values import strike_row
from tests.desk.intake.making import STRIKE, row


def exact(number: int) -> Figure:
    return Figure(Decimal(number), Decimal(number), "exact")


def event(*changes: dict[str, str]) -> Event:
    return Event([strike_row(row(STRIKE, **one))[0] for one in changes])


@pytest.mark.parametrize(
    ("figures", "whole"),
    [
        ([], Figure()),
        ([Figure(), exact(2)], exact(2)),
        ([exact(2), exact(2)], exact(2)),
        ([exact(2), exact(5)], Figure(Decimal(2), Decimal(5), "between")),
        ([exact(20), Figure(Decimal(20), None, "more_than")],
         Figure(Decimal(20), None, "at_least")),
        ([exact(80), Figure(Decimal(80), Decimal(80), "about")],
         Figure(Decimal(80), Decimal(80), "about")),
        ([exact(9), Figure(None, Decimal(12), "up_to")], Figure(None, Decimal(12), "up_to")),
        ([Figure(Decimal(9), None, "at_least"), Figure(None, Decimal(5), "up_to")], Figure()),
    ],
)  # fmt: skip
def test_numbers_that_differ_give_all_that_they_allow(figures, whole):
    assert joint(figures) == whole


def test_the_widest_window_stands():
    both = event({}, {"window_start": "2015-10-03", "window_end": "2015-10-05"})
    assert (str(both.start), str(both.end)) == ("2015-10-03", "2015-10-06")


def test_the_coarser_location_stands():
    assert event({"where_prec": "1"}, {"where_prec": "4"}).widest.where_prec == "4"


def test_an_aircraft_type_is_counted_once():
    both = event({"aircraft": "Su-34"}, {"aircraft": "Su-34 (two); Su-25"})
    assert [(one.kind, one.flights) for one in both.aircraft] == [("Su-34", 2), ("Su-25", None)]


def test_what_differs_is_said():
    said = event({"aircraft": "Su-34"}, {"aircraft": "Su-24M", "term": "a depot"}).differences
    assert said == [
        "Reports differ on the target: “ammunition depot”; “a depot”.",
        "Reports differ on the aircraft: “Su-34”; “Su-24M”.",
    ]


def test_what_only_one_report_states_is_no_difference():
    assert event({"weapon": "KAB-500"}, {"weapon": ""}).differences == []


@pytest.mark.parametrize(
    ("last", "prec"),
    [("05", "1"), ("06", "2"), ("10", "2"), ("11", "3"), ("12", "4"), ("31", "4")],
)
def test_the_length_of_the_window_is_its_precision(last, prec):
    one = strike_row(row(STRIKE, window_end=f"2015-10-{last}"))[0]
    assert date_prec(one.start, one.end) == prec
