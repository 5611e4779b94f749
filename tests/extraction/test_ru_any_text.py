"""Any Russian text is read without an error, its offsets hold, and time grows with its length."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strikes.extraction.extract import extract

WORDS = (
    """
    самолеты ВКС РФ нанесли удар по складу в Ракке уничтожены 3 танка склад боеприпасов и , . ; : -
    — « » ( ) более около до от из них в том числе 5 968 тысяч 12,5 тыс. вылетов боевых убито
    боевиков за сутки с 30 сентября по 9 октября 2015 года всего еще по одному на Хит Кайяру % не ни
    Су-34 F/A-18 где который провинции Хама районе близ между ночь на четверг погибших раненых
    территории операцию провели
""".split()
    + ["\n", "\n\n"]
)


@given(st.lists(st.sampled_from(WORDS), max_size=120))
@settings(max_examples=150, deadline=None)
def test_any_order_of_the_field_s_words_is_read(words):
    text = " ".join(words)
    for claim in extract(text, None, "ru"):
        assert text[claim.start : claim.end] == claim.evidence


@given(st.text(alphabet=st.characters(min_codepoint=0x0400, max_codepoint=0x0460), max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_letters_are_read(text):
    for claim in extract(text, None, "ru"):
        assert text[claim.start : claim.end] == claim.evidence


PATTERNS = [
    "удар ",
    "нанесли удар по складу в Ракке, ",
    "Нанесли 12 ударов по складам. Уничтожено 3 танка и склад. ",
    "уничтожены 3 танка;\n",
    "в Хаме, ",
    "5 из них, ",
    "который ",
    "«",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_twice_the_text_takes_little_more_than_twice_the_time(pattern):
    def seconds(length: int) -> float:
        text = pattern * (length // len(pattern))
        return min(once(text) for _ in range(3))  # the collector of garbage strikes at random

    def once(text: str) -> float:
        begin = process_time()
        extract(text, None, "ru")
        return process_time() - begin

    seconds(2_000)
    assert seconds(80_000) < 4 * seconds(40_000) + 0.2
