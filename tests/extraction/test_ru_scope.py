"""Where and when: places in any case, which claim they hold for, windows and running totals."""

from datetime import date

from .ru_claims import SAID, claims, only


def places(text: str) -> list[tuple]:
    return [claim.places for claim in claims(text)]


def window(text: str, published: date | None = date(2016, 1, 20)) -> tuple:
    claim = claims(text, published)[0]
    return claim.window_start, claim.window_end, claim.cumulative


def test_provinces_are_those_that_the_text_calls_so():
    claim = only("Авиацией поражены 55 объектов в провинциях Хама, Хомс и Дейр-эз-Зор.")
    assert claim.places == claim.provinces == ("Хама", "Хомс", "Дейр-эз-Зор")


def test_a_name_keeps_the_case_in_which_it_stands():
    assert places("Авиаудар нанесен под Дейр-эз-Зором.") == [("Дейр-эз-Зором",)]


def test_the_country_gives_way_to_anything_smaller():
    assert places("В Сирии авиацией поражены 55 объектов близ Ракки.") == [("Ракки",)]


def test_a_base_is_no_struck_place():
    assert places("С авиабазы Хмеймим в провинции Латакия выполнено 25 вылетов в Сирии.") == [
        ("Сирии",)
    ]


def test_a_distance_makes_a_place_a_mere_reference():
    assert places("В 15 км от Пальмиры самолетом уничтожен склад.") == [()]


def test_where_something_was_said_is_no_struck_place():
    assert places("В Израиле сообщили: самолеты поразили 12 целей в Сирии.") == [("Сирии",)]


def test_a_place_that_opens_a_clause_holds_for_what_follows_only():
    text = "Самолетами разрушены 25 складов, а в провинции Латакия уничтожены 3 убежища."
    assert places(text) == [(), ("Латакия",)]


def test_each_clause_has_its_own_place():
    text = "Самолетами в Хаме уничтожена батарея, в Латакии - командный пункт."
    assert places(text) == [("Хаме",), ("Латакии",)]


def test_a_sentence_without_a_place_takes_that_of_the_one_before():
    text = "Авиация ударила близ Пальмиры. Уничтожены 3 танка."
    assert places(text)[-1] == ("Пальмиры",)


def test_a_new_paragraph_takes_only_the_country():
    text = "В Сирии авиация нанесла удары близ Пальмиры.\n\nСовершено 25 вылетов."
    assert places(text)[-1] == ("Сирии",)


def test_a_name_that_fits_two_areas_stays_open_whatever_its_case():
    claim = only("Авиаудар нанесен по Дамаску.")
    assert set(claim.open_places["Дамаску"]) >= {"SY-DI", "SY-RD"}


def test_a_day_and_night_is_the_day_before_to_the_day():
    assert window("За сутки совершено 25 вылетов.") == (date(2016, 1, 19), date(2016, 1, 20), False)


def test_a_number_behind_the_day_is_not_a_number_of_days():
    assert window("За сутки 12 вылетов совершено.")[0] == date(2016, 1, 19)


def test_collective_days_are_counted_back():
    assert window("За четверо суток совершено 157 вылетов.")[0] == date(2016, 1, 16)


def test_a_weekday_is_the_latest_on_or_before_the_day():
    day = date(2016, 1, 18)
    assert window("В понедельник совершено 25 вылетов.") == (day, day, False)


def test_a_weekday_of_speaking_is_no_window():
    assert window("Совершено 25 вылетов, заявил он во вторник.") == (None, None, False)


def test_days_from_to_share_the_month_behind_the_second():
    said = window("С 9 по 19 января совершено 383 вылета.")
    assert said == (date(2016, 1, 9), date(2016, 1, 19), False)


def test_a_night_to_a_day_began_the_day_before():
    said = window("В ночь на 10 января выпущено 60 ракет.", None)
    assert said == (None, None, False)
    said = window("В ночь на 10 января самолеты выпустили 60 ракет.")
    assert said == (date(2016, 1, 9), date(2016, 1, 10), False)


def test_since_a_day_is_a_running_total():
    said = window("С 30 сентября совершено 5240 вылетов.")
    assert said == (date(2015, 9, 30), date(2016, 1, 20), True)


def test_since_the_start_of_the_operation_has_no_known_start():
    said = window("С начала операции совершено 5240 вылетов.")
    assert said == (None, date(2016, 1, 20), True)


def test_in_all_is_a_running_total_unless_a_span_bounds_it():
    assert window("В общей сложности выполнено 900 вылетов.")[2] is True
    assert window("За сутки выполнено в общей сложности 55 вылетов.")[2] is False


def test_in_all_sums_up_the_day_said_before():
    text = "За сутки нанесено 12 ударов. Всего сделано 68 вылетов."
    assert claims(text)[1].window_start == date(2016, 1, 19)


def test_since_then_takes_its_start_from_the_sentence_before():
    text = "Удары в Сирии Россия наносит с 30 сентября. С тех пор выполнено 2 тысячи вылетов."
    assert claims(text)[-1].window_start == date(2015, 9, 30)


def test_a_rate_has_no_window():
    claim = only("Ежедневно в районе Пальмиры авиация наносит от 20 до 25 ударов.")
    assert (claim.rate, claim.window_start, claim.cumulative) == ("day", None, False)


def test_without_a_day_of_publication_relative_time_stays_open():
    assert window("За сутки совершено 25 вылетов.", None) == (None, None, False)


def test_places_that_all_claims_of_a_sentence_share_are_handed_down():
    text = "Авиация в Сирии совершила 64 вылета и поразила 55 объектов в провинциях Хама и Идлиб. "
    assert places(text + "В ходе ударов уничтожены 29 лагерей.")[-1] == ("Хама", "Идлиб")


def test_a_sentence_that_only_says_who_spoke_does_not_part_a_figure_from_its_share():
    text = "Коалиция во вторник нанесла 24 авиаудара в Ираке. Об этом сообщил штаб. "
    claim = claims(text + "Шесть ударов пришлись на Сирию.")[-1]
    assert (claim.window_start, claim.window_end) == (date(2016, 1, 19), date(2016, 1, 19))


def test_a_whole_has_the_places_of_the_parts_behind_its_colon():
    text = "Самолеты атаковали пять объектов: три в Ираке и два в Сирии."
    assert places(text) == [("Ираке", "Сирии"), ("Ираке",), ("Сирии",)]


def test_a_headline_without_a_day_does_not_end_a_running_total():
    text = (
        "Задача в Сирии решена\nС 30 сентября сделано 900 боевых вылетов. Уничтожены 209 складов."
    )
    claim = claims(text)[-1]
    assert (claim.window_start, claim.cumulative) == (date(2015, 9, 30), True)


def test_what_aircraft_pass_over_is_no_struck_place():
    text = "Самолеты прошли над Ираном и разрушили под Меядином три склада."
    assert places(text) == [("Меядином",)]


def test_a_direction_with_a_distance_names_only_a_reference():
    assert places("Авиаудар по 80 бензовозам нанесен в 15 км юго-западнее Ракки.") == [()]


def test_a_governor_is_no_governorate():
    text = "Авиацией в провинции Идлиб уничтожены 3 танка, заявил губернатор Хатая."
    assert places(text) == [("Идлиб",)]


def test_a_side_told_apart_by_the_names_behind_it_is_left_out():
    text = "Авиация нанесла 12 ударов на севере Ирака, в районах Авашин и Зап."
    assert places(text) == [("Авашин", "Зап")]


def test_what_is_fought_for_is_a_place():
    text = "Ради освобождения Пальмиры самолеты каждый день делают по 25 вылетов."
    assert places(text) == [("Пальмиры",)]


def test_most_of_all_is_no_total():
    text = "Самолеты нанесли вчера 20 ударов. Больше всего их было у Рамади: там нанесены шесть ударов."
    assert [c.cumulative for c in claims(text)] == [False, False]


def test_flights_at_night_are_not_those_of_last_night():
    text = "С начала операции сделано 40 тысяч вылетов, 21 тысяча из них ночью."
    assert window(text) == (None, date(2016, 1, 20), True)


def test_a_side_behind_a_place_only_says_where_it_lies():
    text = "Авиация нанесла 12 ударов у селения Сармин, западнее Саракыба."
    assert places(text) == [("Сармин",)]


def test_so_many_days_of_a_campaign_are_a_running_total():
    assert window("За 110 суток операции авиация сделала 5600 вылетов.") == (
        date(2015, 10, 2),
        date(2016, 1, 20),
        True,
    )


def test_a_town_that_only_the_dictionary_knows_may_follow_the_strike():
    assert places("Силы коалиции ударили по Триполи.") == [("Триполи",)]


def test_an_operation_that_began_on_a_day_counts_from_it():
    text = "С начала операции, стартовавшей 6 января, авиация нанесла 40 ударов."
    assert window(text) == (date(2016, 1, 6), date(2016, 1, 20), True)


def test_the_day_behind_a_named_operation_is_its_start():
    claim = only("С начала операции «Решимость» 8 августа 2014 года ВВС США нанесли 12 685 ударов.")
    assert (claim.window_start, claim.window_end, claim.cumulative) == (
        date(2014, 8, 8),
        SAID,
        True,
    )


def test_a_sum_has_the_places_of_the_parts_behind_its_comma():
    found = claims("За сутки 11 ударов по ИГ, девять - под Рамади, два - у Мосула.")
    assert [claim.places for claim in found] == [("Рамади", "Мосула"), ("Рамади",), ("Мосула",)]


def test_strikes_in_so_many_states_are_where_the_states_are():
    text = "Рейды экипажи совершали в трех штатах - Борно, Йобе и Адамава."
    assert places(text) == [("Борно", "Йобе", "Адамава")]


def test_a_lake_names_a_place():
    assert places("У озера Чад авиация нанесла 12 ударов.") == [("Чад",)]


def test_where_the_headquarters_that_reports_stands_is_no_struck_place():
    text = "Авиация коалиции совершила над Йеменом 168 вылетов, говорится в сводке штаба в Адене."
    assert places(text) == [("Йеменом",)]


def test_since_that_time_takes_its_start_from_the_sentence_before():
    text = "Удары в Ираке американцы наносят с 8 августа. С того времени сделано 900 вылетов."
    assert claims(text, date(2014, 11, 14))[-1].window_start == date(2014, 8, 8)


def test_the_same_day_is_that_of_the_last_figure_of_a_day():
    text = "За сутки сделано 63 вылета. Всего с 13 июня - 388. За те же сутки убиты 47 хуситов."
    assert claims(text, date(2018, 6, 19))[-1].window_start == date(2018, 6, 18)


def test_a_place_before_a_passive_of_confirming_is_no_speaker():
    text = "Разрушение самолетами склада на окраине Эт-Табки подтверждено съемкой."
    assert places(text) == [("Эт-Табки",)]


def test_since_the_month_began_is_since_its_first_day():
    assert window("С начала месяца авиация совершила 230 вылетов.") == (
        date(2016, 1, 1),
        date(2016, 1, 20),
        True,
    )


def test_the_same_night_is_the_one_told_before():
    text = "В ночь на вторник нанесены удары по Сирии. В ту же ночь сброшено 200 бомб."
    assert {c.window_start for c in claims(text)} == {date(2016, 1, 18)}


def test_a_rate_of_one_clause_is_not_that_of_the_next():
    text = (
        "Летчики выполняют до 100 вылетов в сутки, а за последние двое суток ударов нанесено 316."
    )
    assert [c.rate for c in claims(text)] == ["day", None]


def test_a_colon_may_open_the_names_of_so_many_districts():
    text = "Налеты авиации шли в трех районах: Растан, Тальбиса и Сальма."
    assert places(text) == [("Растан", "Тальбиса", "Сальма")]


def test_since_yesterday_goes_on():
    text = "Со вчерашнего дня авиация бомбит и Адждабию."
    assert places(text) == [("Адждабию",)]
    assert window(text) == (date(2016, 1, 19), date(2016, 1, 20), True)


def test_at_night_in_brackets_is_not_last_night():
    text = "В четверг летчики совершили 33 вылета (12 - ночью) и поразили 32 объекта."
    assert {c.window_end for c in claims(text)} == {date(2016, 1, 14)}


def test_the_same_week_is_the_one_told_before():
    text = "За неделю авиация нанесла 97 ударов. За ту же неделю убито 68 боевиков."
    assert {c.window_start for c in claims(text)} == {date(2016, 1, 13)}
