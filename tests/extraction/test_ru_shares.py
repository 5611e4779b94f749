"""Russian shares and outcomes: combat flights, what is left of a whole, lists without a verb."""

from datetime import date, timedelta

import pytest

from .ru_claims import SAID, claims, figures, only

DAY, WEEK = timedelta(1), timedelta(7)


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


def test_each_place_has_the_number_behind_its_dash():
    found = claims("На Рамади пришлось семь авиаударов, на Мосул - пять, на Синджар - три.")
    assert [claim.places for claim in found] == [("Рамади",), ("Мосул",), ("Синджар",)]


def test_a_whole_has_the_places_of_parts_that_add_up_to_it():
    found = claims("Самолеты ударили 22 раза: 15 ударов - в Ираке, семь - в Сирии.")
    assert found[0].places == ("Ираке", "Сирии")


def test_the_rest_of_counted_strikes_has_no_number():
    text = "На Рамади пришлось шесть авиаударов. Остальные нанесены близ Мосула и Синджара."
    assert figures(text) == [("strikes", 6, 6), ("strikes", None, None)]


def test_the_number_that_a_share_is_of_is_no_claim():
    text = "Авиация отчиталась за день. Из 60 намеченных объектов поражены 58."
    assert only(text).low == 58


def test_the_rest_of_the_strikes_lends_its_place_to_the_whole():
    found = claims("Самолеты нанесли 38 ударов: 22 - в Ираке, остальные - в Сирии.")
    assert [claim.places for claim in found] == [("Ираке", "Сирии"), ("Ираке",)]


def test_a_span_behind_a_share_is_that_of_the_share():
    found = claims("За всю операцию авиацией уничтожено 819 объектов, из них 363 - за неделю.")
    assert [(c.cumulative, c.window_start) for c in found] == [(True, None), (False, SAID - WEEK)]


def test_an_aside_without_a_figure_parts_no_share_from_its_place():
    text = "Авиация разбомбила 16 объектов. Пять из них, в том числе склады, ликвидированы у Хита."
    assert claims(text)[-1].places == ("Хита",)


def test_numbers_in_brackets_are_those_of_the_places_before_them():
    found = claims("Авиаудары пришлись на провинции Хама (12), Хомс (9) и Идлиб (7).")
    assert [(c.low, c.places) for c in found] == [(12, ("Хама",)), (9, ("Хомс",)), (7, ("Идлиб",))]


def test_a_number_behind_its_place_needs_no_dash():
    found = claims("В Хаме нанесено 12 авиаударов, в Хомсе 9.")
    assert [(c.low, c.places) for c in found] == [(12, ("Хаме",)), (9, ("Хомсе",))]


def test_a_part_of_the_fallen_fell_as_well():
    text = "Минздрав сообщил о 558 погибших при ударах авиации, из них 50 детей."
    assert ("killed", 50, 50) in figures(text)


def test_missiles_that_landed_are_shares_of_those_launched_on_the_same_day():
    text = "Вчера США выпустили по Сирии 105 ракет. 76 попали в научный центр в Барзе."
    found = claims(text)
    assert [c.low for c in found if c.measure == "weapons_released"] == [105, 76]
    assert {c.window_start for c in found} == {SAID - DAY}


def test_one_thing_each_is_one_at_each_place():
    text = "Авиация разбомбила радар под Брегой, а также по одному складу - в Злитане и Мисурате."
    assert [c.places for c in claims(text)] == [("Брегой",), ("Злитане",), ("Мисурате",)]


def test_parts_that_happen_to_add_up_do_not_lend_their_places():
    text = "Авиация разбомбила шесть танков, три радара под Брегой и три склада в Злитане."
    assert claims(text)[0].places == ("Брегой",)


def test_a_colon_may_open_shares_under_verbs():
    text = "К налетам привлечены 29 самолетов: девять летают с базы Бильбейс."
    assert figures(text) == [("aircraft", 29, 29), ("aircraft", 9, 9)]


def test_missiles_that_set_out_were_launched_and_some_landed():
    text = "Сообщили об ударе. С эсминца ушли 59 «Томагавков», 58 достигли цели."
    assert figures(text) == [("weapons_released", 59, 59), ("weapons_released", 58, 58)]


def test_a_share_may_end_a_quotation():
    text = "Авиация нанесла 24 удара. На Рамади пришлось восемь»."
    assert figures(text) == [("strikes", 24, 24), ("strikes", 8, 8)]


def test_a_collective_number_counts_people():
    text = "Два террориста уничтожены первыми двумя ударами авиации, еще двое - третьим."
    assert figures(text)[-1] == ("killed", 2, 2)


def test_a_gap_takes_up_what_fell_and_not_who_died():
    text = "На город Ана пришлось 11 ударов авиации, убиты 47 боевиков, на Эль-Каим - еще четыре."
    assert figures(text)[-1] == ("strikes", 4, 4)
