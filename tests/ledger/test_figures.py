import pytest

from strikes.ledger.figures import Bounds, bounds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (bounds(8, 8, "exact"), bounds(9, 9, "exact")),
        (bounds(30_000, 30_000, "exact"), bounds(30_000, None, "more_than")),
        (bounds(None, 20, "less_than"), bounds(20, 20, "exact")),
        (bounds(None, 20, "up_to"), bounds(20, None, "more_than")),
    ],
)
def test_these_exclude_each_other(one, other):
    assert one.excludes(other) and other.excludes(one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (bounds(30_000, None, "at_least"), bounds(30_000, 30_000, "exact")),
        (bounds(20, 25, "between"), bounds(25, 25, "exact")),
        (bounds(30_000, None, "more_than"), bounds(23_000, None, "more_than")),
        (bounds(None, None, ""), bounds(5, 5, "exact")),
    ],
)
def test_these_can_both_be_true(one, other):
    assert not one.excludes(other) and not other.excludes(one)


def test_no_number_allows_every_value():
    assert bounds(None, None, "") == Bounds()
