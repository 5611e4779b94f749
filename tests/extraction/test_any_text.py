"""Any text, in any script, up to 1 MB: never an error, offsets that hold, linear time."""

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strikes.extraction.extract import extract

WORDS = """12 3,400 dozens several more than near Homs Raqqa in and of them strikes sorties targets
tanks destroyed were hit killed militants - , . ; : ( ) " since Friday October 8 2015 a the one
each a day
ударов по объектам уничтожено 12 тысяч в провинции Хомс с 30 сентября
غارة على الرقة دمرت ثلاثة مواقع و منذ
\n \n\n Su-34 IS US-led % $ half total""".split(" ")
TEXT = st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join))
LANGUAGES = st.sampled_from([None, "en", "ru", "ar"])
DAYS = st.none() | st.dates()


@pytest.mark.parametrize("letter", ["\U00017000", "\U0001f4a5", "\ud800", "\x00", "ﷺ"])
@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_a_letter_without_a_name_is_no_error(letter, language):
    assert extract(letter * 3, None, language) == []


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXT, DAYS, LANGUAGES)
def test_any_text_gives_claims_whose_evidence_stands_where_they_say(text, day, language):
    for claim in extract(text, day, language):
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.evidence
        assert claim.rule and 0 <= claim.confidence <= 1
        assert claim.low is None or claim.low >= 0


@settings(max_examples=50, deadline=None)
@given(TEXT, DAYS)
def test_the_same_text_gives_the_same_claims(text, day):
    assert extract(text, day) == extract(text, day)


REPEATED = [
    "12 sorties ",
    "3 tanks, 2 guns and a depot, ",
    "near Raqqa, ",
    "((((",
    "1,234.567 ",
    "1",
    "a-",
    "Abu Al ",
    "Near Raqqa, two strikes destroyed a tank\n\n",
    "thousand ",
    "more than ",
    "since ",
    "said Friday, ",
    "Jets flew 12 sorties near Homs. ",
    "Six were hit that day. ",
    "The strikes killed six. ",
    "12 ударов по объектам, ",
    "12 غارة على الرقة ",
    "twenty ",
    "\n",
    "𝟙",
    "\u0301",
]


@pytest.mark.parametrize("pattern", REPEATED)
def test_time_grows_no_faster_than_the_text(pattern):
    def once(text):
        begin = time.process_time()
        extract(text, date(2016, 1, 1))
        return time.process_time() - begin

    def seconds(size):
        """The least of three: what the test run tidies up in between is no time of ours."""
        text = (pattern * (size // len(pattern) + 1))[:size]
        return min(once(text) for _reading in range(3))

    seconds(1000)
    small, large = seconds(25_000), seconds(100_000)
    assert large < 4 * small * 2 + 0.2  # four times the text: quadratic time would be sixteen


@pytest.mark.parametrize(
    "pattern",
    [
        "Jets flew 12 sorties near Homs. ",
        "Авиация уничтожила 12 танков. ",
        "شنت الطائرات 12 غارة. ",
    ],
)
def test_a_megabyte_is_read(pattern):
    assert len(extract(pattern * (1_000_000 // len(pattern)))) > 10_000
