"""Amounts in digits, words and both."""

import pytest

from strikes.extraction.numbers import digits
from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("53", 53),
        ("30,000", 30000),
        ("30.000", 30000),
        ("5 968", 5968),
        ("5\u00a0968", 5968),
        ("1,234,567", 1234567),
        ("12,5", 12.5),
        ("٣٠", 30),
        ("١٬٢٠٠", 1200),
        ("1" * 30, None),
    ],
)
def test_digits_are_read_with_the_separators_of_every_country(text, value):
    assert digits(text) == value


def test_a_comma_before_thousand_is_a_decimal_one():
    assert digits("1,879", before_scale=True) == 1.879


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("53", 53),
        ("fifty-three", 53),
        ("two hundred and six", 206),
        ("two hundred six", 206),
        ("a thousand", 1000),
        ("5 thousand 682", 5682),
        ("12.5 thousand", 12500),
        ("10 thousand 250", 10250),
        ("two dozen", 24),
        ("a dozen", 12),
        ("a pair of", 2),
        ("thirty thousand", 30000),
        ("nineteen", 19),
    ],
)
def test_english_amounts_are_read_in_digits_words_and_both(written, value):
    assert claims(f"Russian jets destroyed {written} tanks.") == [
        ("items_destroyed", value, value, "exact")
    ]


@pytest.mark.parametrize("vague", ["dozens of", "hundreds of", "several hundred", "scores of"])
def test_a_vague_amount_is_a_claim_without_a_number(vague):
    assert claims(f"Jets destroyed {vague} tanks.") == [("items_destroyed", None, None, None)]


@pytest.mark.parametrize("vague", ["several", "many", "numerous", "a number of", "multiple"])
def test_several_and_many_make_no_claim(vague):
    assert claims(f"Jets destroyed {vague} tanks.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Su-34 jets and T-72 tanks took part in a drill on 5 May 2015.",
        "The strike wing was formed in 1943 and flew from Base 22.",
        "Each F-15E sortie costs $32,000.",
        "Jets took off at 10:30 and landed at 1500 GMT.",
        "A 500-pound bomb and a 24-hour guard were shown.",
        "The 9th Squadron and the 363rd Wing fly there.",
    ],
)
def test_names_days_prices_and_hours_are_no_amounts(text):
    assert claims(text) == []
