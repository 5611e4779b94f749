"""Figures: where a typed number belongs, and how it is said back."""

from decimal import Decimal

import pytest

from strikes.desk.quantities import QuantityError, in_words, settle

EIGHT, TEN = Decimal(8), Decimal(10)


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "kept"),
    [
        (EIGHT, None, "exact", (EIGHT, EIGHT)),
        (EIGHT, None, "about", (EIGHT, EIGHT)),
        (None, EIGHT, "more_than", (EIGHT, None)),
        (EIGHT, EIGHT, "at_least", (EIGHT, None)),
        (EIGHT, None, "up_to", (None, EIGHT)),
        (EIGHT, TEN, "between", (EIGHT, TEN)),
        (EIGHT, TEN, "", (EIGHT, TEN)),
        (EIGHT, None, "", (EIGHT, None)),
        (None, None, "", (None, None)),
    ],
)
def test_a_number_goes_where_its_qualifier_wants_it(low, high, qualifier, kept):
    assert settle(low, high, qualifier) == kept


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "words"),
    [
        (None, None, "about", "needs a number"),
        (EIGHT, None, "between", "both numbers"),
        (EIGHT, TEN, "exact", "one number"),
        (EIGHT, TEN, "more_than", "one number"),
    ],
)
def test_numbers_that_do_not_go_with_the_qualifier_are_refused(low, high, qualifier, words):
    with pytest.raises(QuantityError, match=words):
        settle(low, high, qualifier)


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "unit", "words"),
    [
        (Decimal(30000), None, "more_than", "", "more than 30,000"),
        (EIGHT, EIGHT, "exact", "", "8"),
        (EIGHT, EIGHT, "about", "", "about 8"),
        (EIGHT, TEN, "between", "", "between 8 and 10"),
        (None, TEN, "up_to", "", "up to 10"),
        (EIGHT, None, "", "", "at least 8"),
        (Decimal("87.40"), Decimal("87.40"), "exact", "percent", "87.4 percent"),
        (None, None, "", "km²", "no number stated"),
    ],
)
def test_a_figure_is_said_as_it_was_claimed(low, high, qualifier, unit, words):
    assert in_words(low, high, qualifier, unit) == words
