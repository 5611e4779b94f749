import pytest

from strikes.spreadsheets import harmless


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_starts_like_a_formula_gets_an_apostrophe(start):
    assert harmless(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("value", ["Homs", "", -36.5, 0, None])
def test_anything_else_stays_as_it_is(value):
    assert harmless(value) == value
