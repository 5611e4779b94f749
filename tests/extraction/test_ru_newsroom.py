"""Turns of phrase that Russian newsrooms give figures of an air campaign."""

from datetime import date, timedelta

import pytest

from .ru_claims import SAID, claims, figures, only

DAY, WEEK = timedelta(1), timedelta(7)


def test_a_half_belongs_to_its_thousand():
    text = "Авиация совершила около трех с половиной тысяч вылетов."
    assert figures(text) == [("sorties", 3500, 3500)]


@pytest.mark.parametrize(
    ("said", "low", "qualifier"),
    [
        ("более чем по 50 объектам", 50, "more_than"),
        ("почти по 600 объектам", 600, "about"),
        ("не менее чем по тридцати объектам", 30, "at_least"),
    ],
)
def test_a_qualifier_stands_before_the_preposition(said, low, qualifier):
    claim = only(f"Авиация нанесла удары {said} террористов.")
    assert (claim.low, claim.qualifier) == (low, qualifier)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Авиация дважды нанесла удары по лагерю у Идлиба.", ("strikes", 2, 2)),
        ("Вертолеты четырежды атаковали позиции под Хомсом.", ("strikes", 4, 4)),
        ("За ночь бомбардировщики трижды вылетали на задание.", ("sorties", 3, 3)),
    ],
)
def test_one_word_tells_how_often(text, figure):
    assert figures(text) == [figure]


def test_a_place_may_open_its_clause_without_a_preposition():
    found = claims("Рамади самолеты бомбили семь раз. Мосул бомбили пять раз.")
    assert found[-1].places == ("Мосул",)


def test_the_time_a_figure_is_compared_with_is_not_its_own():
    claim = claims("Самолеты поразили 213 объектов, что на 40 больше, чем накануне.")[0]
    assert (claim.window_start, claim.window_end) == (None, None)


def test_flights_at_night_are_a_part_of_the_running_total():
    found = claims("С 30 сентября выполнен 4201 боевой вылет, в том числе 145 ночью.")
    assert [claim.cumulative for claim in found] == [True, True]


@pytest.mark.parametrize(
    "share",
    ["389 из них - с применением оружия", "с применением оружия - 389"],
)
def test_flights_with_weapons_released_are_strike_sorties(share):
    text = f"Всего летчики выполнили 1632 боевых вылета, {share}."
    assert figures(text) == [("sorties", 1632, 1632), ("strike_sorties", 389, 389)]


def test_flights_in_which_strikes_were_dealt_are_strike_sorties():
    text = "Авиация сделала 26 тысяч вылетов, почти в 10 тысячах из них наносились удары."
    assert figures(text) == [("sorties", 26000, 26000), ("strike_sorties", 10000, 10000)]


def test_losses_that_an_army_bore_are_its_own():
    text = "Свои первые потери от авиаударов армия понесла во вторник: двое военных убиты."
    assert figures(text) == []


def test_losses_that_the_struck_bore_are_claims():
    text = "От авиаударов боевики понесли потери: 12 террористов убиты."
    assert figures(text) == [("killed", 12, 12)]


def test_an_attack_told_after_drones_were_downed_is_none_of_the_campaign():
    text = "Два беспилотника сбиты ПВО над Джеблой. Прежняя атака на Латакию была 28 февраля."
    assert figures(text) == []


def test_territory_that_came_back_under_control_was_taken():
    text = "При поддержке авиации под контроль властей вернулось более 95% территории."
    assert figures(text) == [("area_taken", 95, None)]


def test_a_day_stands_before_the_number_of_its_flights():
    found = claims("Самолеты во вторник сделали 41 вылет, в понедельник - 33.")
    assert [(claim.low, claim.window_start.day) for claim in found] == [(41, 19), (33, 18)]


def test_two_days_joined_by_and_are_one_window():
    claim = claims("Самолеты в пятницу и субботу нанесли 38 ударов.")[0]
    assert (claim.window_start.day, claim.window_end.day) == (15, 16)


def test_two_figures_go_with_the_two_before_them_in_turn():
    text = "Сделано 1990 вылетов, из них 952 ударных; за среду - 204 и 110 соответственно."
    assert figures(text)[2:] == [("sorties", 204, 204), ("strike_sorties", 110, 110)]


@pytest.mark.parametrize("part", ["десять из них истребители", "в том числе десять истребителей"])
def test_aircraft_take_part_with_what_they_are_made_up_of(part):
    text = f"Двенадцать самолетов, {part}, сбросили 20 бомб."
    assert ("aircraft", 12, 12) in figures(text)


def test_a_report_that_names_its_day_dates_what_follows():
    text = "Коалиция отчиталась об авиаударах за 19 января. У Хита нанесен один удар."
    assert claims(text)[-1].window_start == SAID - DAY


def test_a_country_behind_what_was_struck_is_its_place():
    claim = claims("Самолеты нанесли удары по 995 объектам Сербии и Черногории.")[0]
    assert claim.places == ("Сербии", "Черногории")


def test_a_total_behind_a_day_is_told_apart_from_it():
    found = claims("За ночь авиацией поражено пять объектов, всего с начала операции - 819.")
    assert [(c.low, c.cumulative) for c in found] == [(5, False), (819, True)]


def test_the_outcome_of_a_week_is_that_of_the_week():
    found = claims("Итог недели: 431 вылет, 1458 пораженных объектов.")
    assert {claim.window_start for claim in found} == {SAID - WEEK}


def test_hours_of_the_clock_count_no_aircraft():
    text = "С 5.00 до 5.30 бомбардировщики нанесли удар по объектам в провинции Ракка."
    assert figures(text) == [("strikes", 1, 1)]


def test_the_start_of_a_total_is_not_that_of_the_strikes_that_raised_it():
    text = "Самолеты ударили по четырем объектам, доведя число авиаударов до 48 с начала августа."
    assert [claim.cumulative for claim in claims(text)] == [False, True]


def test_the_day_before_yesterday_is_a_day():
    found = claims("Позавчера самолеты сделали 149 вылетов, вчера - 50.")
    assert [claim.window_start for claim in found] == [SAID - 2 * DAY, SAID - DAY]


def test_a_building_that_fell_after_a_strike_was_destroyed():
    text = "Здание на западе Саны рухнуло после удара американской авиации."
    assert figures(text) == [("items_destroyed", 1, 1), ("strikes", 1, 1)]


def test_a_list_under_one_preposition_goes_on_in_digits():
    text = "Самолеты нанесли удары по 8 командным пунктам, 12 складам и 33 опорным пунктам."
    assert [low for _, low, _ in figures(text)] == [8, 12, 33]


def test_what_a_bomb_weighs_is_no_number_of_bombs():
    text = "Самолеты сбросили две 500-килограммовые бомбы."
    assert figures(text) == [("weapons_released", 2, 2)]


def test_women_children_and_men_alone_are_one_each():
    text = "Авиация нанесла удар по дому, погибли женщина и двое детей, ранен местный житель."
    people = [figure for figure in figures(text) if figure[0] in ("killed", "wounded")]
    assert people == [("killed", 1, 1), ("killed", 2, 2), ("wounded", 1, 1)]


def test_another_raid_is_one_though_it_only_destroyed():
    assert figures("Другой рейд авиации разрушил мост в Мосуле.") == [
        ("strikes", 1, 1),
        ("items_destroyed", 1, 1),
    ]


def test_times_flown_to_strike_are_strike_sorties():
    text = "Самолеты поднимались в воздух 125 раз, из них 44 раза - для нанесения ударов."
    assert figures(text) == [("sorties", 125, 125), ("strike_sorties", 44, 44)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Все цели авиации, а их было 14, поражены.", ("targets_hit", 14, 14)),
        ("Ударам авиации - их было 19 - подверглись позиции.", ("strikes", 19, 19)),
    ],
)
def test_the_plural_right_before_a_pronoun_is_what_it_counts(text, figure):
    assert figure in figures(text)


def test_what_a_toll_counts_stands_before_the_strike():
    text = "Число жертв удара авиации по больнице в Кундузе выросло до 22."
    assert ("killed", 22, 22) in figures(text)


@pytest.mark.parametrize(
    ("said", "day"), [("Первого", 1), ("Десятого", 10), ("Двадцать пятого", 25)]
)
def test_a_day_of_the_month_may_be_said_in_words(said, day):
    claim = only(f"{said} декабря бомбардировщики нанесли восемь ударов под Пальмирой.")
    assert (claim.window_start, claim.window_end) == (date(2015, 12, day), date(2015, 12, day))


def test_a_part_of_another_day_has_the_bare_number_behind_its_dash():
    text = "Вчера вечером самолеты сбросили шесть бомб под Хомсом, сегодня утром - четыре."
    assert figures(text) == [("weapons_released", 6, 6), ("weapons_released", 4, 4)]


def test_half_a_year_is_a_window_of_six_months():
    claim = only("За полгода самолеты альянса сбросили 5 тысяч бомб.")
    assert (claim.window_start, claim.window_end) == (date(2015, 7, 20), SAID)


def test_a_place_behind_a_colon_is_nearer_than_the_country_before_it():
    claim = only("На Ирак пришлось 17 ударов: самолеты действовали возле Мосула и Рамади.")
    assert claim.places == ("Мосула", "Рамади")


def test_victims_may_be_told_far_before_who_they_were():
    text = (
        "Жертвами бомбы GBU-43, сброшенной ВВС США на пещеры ИГ в афганской провинции Нангархар, "
        "стали 36 боевиков."
    )
    assert ("killed", 36, 36) in figures(text)


def test_a_war_against_a_country_is_fought_there():
    claim = only("За месяц войны против Югославии самолеты НАТО сделали 12 тысяч вылетов.")
    assert claim.places == ("Югославии",)


def test_where_a_ministry_sits_is_no_struck_place():
    claim = only("Разрушены три тоннеля, сообщило о работе авиации министерство в Кабуле.")
    assert claim.places == ()


def test_the_air_arm_of_a_grouping_is_none_of_those_who_are_fought():
    text = "Фронтовая авиация группировки за сутки произвела 64 боевых вылета."
    assert figures(text) == [("sorties", 64, 64)]


def test_a_strike_takes_so_many_lives():
    text = "Удар коалиции по похоронам в Сане унес 140 жизней."
    assert ("killed", 140, 140) in figures(text)


def test_what_a_strike_answered_was_done_by_others():
    text = "Египетские F-16 нанесли удары по Дерне. Это ответ на казнь 21 копта."
    assert [f[0] for f in figures(text)] == ["strikes"]


def test_bombers_back_at_their_base_took_part():
    text = "Авиация нанесла удар по Эс-Сухне. Шестерка бомбардировщиков вернулась на базу."
    assert ("aircraft", 6, 6) in figures(text)


@pytest.mark.parametrize("struck", ["нанесли 12 ударов по Тегерану", "дважды бомбили Тегеран"])
def test_a_capital_that_is_struck_is_a_place(struck):
    assert only(f"Израильские самолеты {struck}.").places[0].startswith("Тегеран")


def test_takfiris_are_people():
    text = "С воздуха уничтожены 98 очагов террора, убиты 15 такфиритов."
    assert ("killed", 15, 15) in figures(text)
