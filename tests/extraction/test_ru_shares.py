"""Russian shares and outcomes: combat flights, what is left of a whole, lists without a verb."""

from datetime import date

import pytest

from .ru_claims import claims, figures


@pytest.mark.parametrize(
    "share",
    [
        "из них с боевыми целями - 46",
        "боевыми из них стали 46",
        "46 из этого числа были боевыми",
        "на боевые приходится 46",
        "46 относятся к боевым",
        "из этого количества боевых вылетов - 46",
        "боевых вылетов среди этого числа 46",
    ],
)
def test_the_combat_part_of_flights_is_told_by_its_adjective(share):
    text = f"Авиация НАТО выполнила 146 вылетов, {share}."
    assert figures(text) == [("sorties", 146, 146), ("strike_sorties", 46, 46)]


def test_combat_flights_that_are_no_part_of_others_stay_flights():
    assert figures("Боевых вылетов самолеты за сутки сделали 55.") == [("sorties", 55, 55)]


def test_the_whole_that_a_share_is_taken_from_is_no_claim():
    text = "Из 17 ударов коалиции, нанесенных в пятницу, пять пришлись на Ракку."
    assert figures(text) == [("strikes", 5, 5)]


def test_a_place_that_figures_fell_to_is_told_without_their_noun():
    text = "Коалиция нанесла 21 удар. На Сирию пришлось 16: применялись и беспилотники."
    assert figures(text) == [("strikes", 21, 21), ("strikes", 16, 16)]


@pytest.mark.parametrize(
    "text",
    [
        "Шесть танков и четыре радара - результат суток работы авиации.",
        "Итог налета - шесть танков и четыре радара.",
        "Шесть танков, четыре радара - таков урон от авиаударов.",
    ],
)
def test_a_list_called_the_outcome_of_flying_needs_no_verb(text):
    assert figures(text) == [("items_destroyed", 6, 6), ("items_destroyed", 4, 4)]


def test_machines_that_take_part_in_a_flight_of_bombers_are_aircraft():
    text = "Лагерь под Хомсом разбомбили самолеты Ту-22М3. В вылете участвовали шесть машин."
    assert ("aircraft", 6, 6) in figures(text)


def test_rockets_that_struck_are_told_once():
    text = "Тремя ракетами, выпущенными из-под воды, ударила лодка по объектам в Ракке."
    assert figures(text) == [("weapons_released", 3, 3)]


def test_ships_that_inspect_others_are_no_claim():
    text = "Самолеты сделали 40 вылетов. Досмотру подверглось 1,86 тысячи судов, 21 - в четверг."
    assert figures(text) == [("sorties", 40, 40)]


def test_words_between_commas_that_name_no_source_part_nothing():
    text = "Авиация сделала 18 вылетов. Число убитых боевиков превысило, по его данным, 35 тысяч."
    assert ("killed", 35000, None) in figures(text)


def test_flights_follow_what_was_struck_within_the_day():
    text = "Три танка за сутки уничтожила авиация. Вылетов сделано 124, из них боевых - 45."
    ends = {(claim.window_start, claim.window_end) for claim in claims(text)}
    assert ends == {(date(2016, 1, 19), date(2016, 1, 20))}


def test_a_total_counts_from_the_day_in_brackets():
    text = "С момента, когда операцию возглавила НАТО (31 марта 2015 года), сделано 751 вылет."
    (claim,) = claims(text)
    assert (claim.cumulative, claim.window_start) == (True, date(2015, 3, 31))


def test_the_day_of_the_report_is_not_the_day_of_the_strike():
    text = "БРЮССЕЛЬ, 20 янв. Шесть танков уничтожила авиация за последние сутки."
    (claim,) = claims(text)
    assert (claim.window_start, claim.window_end) == (date(2016, 1, 19), date(2016, 1, 20))
