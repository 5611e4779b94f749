"""Russian amounts: every way a number is written, what is said about it, and what is no amount."""

import pytest

from .ru_claims import claims, figures, only

WRITTEN = {
    "совершили 5 968 вылетов": 5968,
    "совершили 1,879 тысячи вылетов": 1879,
    "совершили 12,5 тысячи вылетов": 12500,
    "совершили 12 тысяч 345 вылетов": 12345,
    "совершили 8 тыс. 332 вылета": 8332,
    "совершили 34 тыс. вылетов": 34000,
    "совершили двести тридцать четыре вылета": 234,
    "совершили полторы тысячи вылетов": 1500,
    "совершили полсотни вылетов": 50,
    "совершили два десятка вылетов": 20,
    "совершили 1,2 млн вылетов": 1200000,
    "сделано тысяча двести вылетов": 1200,
}


@pytest.mark.parametrize(("words", "value"), WRITTEN.items())
def test_a_number_is_read_however_it_is_written(words, value):
    assert figures(f"Самолеты в Сирии {words}.") == [("sorties", value, value)]


def test_number_words_are_read_in_oblique_cases():
    assert figures("Удары нанесены по двухсот тридцати четырем объектам в Сирии.") == [
        ("targets_hit", 234, 234)
    ]


def test_collective_numerals_count_people():
    assert figures("Авиаударом убиты трое боевиков.") == [("killed", 3, 3)]


QUALIFIED = {
    "более 30 вылетов": ("more_than", 30, None),
    "свыше пятидесяти вылетов": ("more_than", 50, None),
    "150 с лишним вылетов": ("more_than", 150, None),
    "не менее 30 вылетов": ("at_least", 30, None),
    "как минимум 30 вылетов": ("at_least", 30, None),
    "100 и более вылетов": ("at_least", 100, None),
    "около ста вылетов": ("about", 100, 100),
    "порядка 4 тысяч вылетов": ("about", 4000, 4000),
    "почти сорок вылетов": ("about", 40, 40),
    "до 30 вылетов": ("up_to", None, 30),
    "не более 30 вылетов": ("up_to", None, 30),
    "менее 30 вылетов": ("less_than", None, 30),
    "от 20 до 25 вылетов": ("between", 20, 25),
    "20-25 вылетов": ("between", 20, 25),
    "более тысячи вылетов": ("more_than", 1000, None),
}


@pytest.mark.parametrize(("words", "said"), QUALIFIED.items())
def test_a_qualifier_says_how_the_number_bounds(words, said):
    claim = only(f"Самолеты совершили в Сирии {words}.")
    assert (claim.qualifier, claim.low, claim.high) == said


@pytest.mark.parametrize("vague", ["сотни", "десятки", "несколько сотен", "десятки тысяч"])
def test_a_number_word_without_a_number_leaves_both_bounds_open(vague):
    claim = only(f"Авиацией в Сирии уничтожены {vague} боевиков.")
    assert (claim.measure, claim.low, claim.high, claim.qualifier) == ("killed", None, None, None)


NO_AMOUNTS = [
    "Бомбардировщики Су-34 и Ту-22М3 вернулись на базу.",
    "Самолеты взлетели в 15:30 мск 17 января 2016 года.",
    "Это 17-й день операции российской авиации.",
    "Стоимость одного вылета - 25 тысяч долларов.",
    "Истребители пролетели 300 км.",
]


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_names_times_ordinals_prices_and_distances_are_no_amounts(text):
    assert claims(text) == []


def test_a_growth_to_a_number_is_not_an_upper_bound():
    text = "Число вылетов авиации в Сирии выросло до 80."
    assert only(text).qualifier == "exact"


def test_a_number_behind_its_noun_in_brackets_counts_it():
    assert figures("В докладе перечислены вылеты авиации (420) и удары (100).") == [
        ("sorties", 420, 420),
        ("strikes", 100, 100),
    ]


def test_a_number_behind_a_fronted_genitive_counts_it():
    assert figures("Боевых вылетов самолеты в Сирии сделали 55.") == [("sorties", 55, 55)]


def test_an_odd_amount_stands_before_its_thousands():
    claim = only("ВКС совершили в Сирии 40 с лишним тысяч вылетов.", None)
    assert (claim.low, claim.high, claim.qualifier) == (40000, None, "more_than")


def test_a_number_before_a_singular_is_part_of_a_name():
    text = "Авиация, передает 5 канал, уничтожила 5 каналов связи."
    assert figures(text) == [("items_destroyed", 5, 5)]
