"""What a Russian claim needs beside its figure: someone struck, something flown, a strike dealt."""

import pytest

from .ru_claims import figures


def test_the_dead_of_a_crash_are_told_of_no_strike():
    assert figures("Учебный Л-39 разбился при посадке, экипаж из двух человек погиб.") == []


def test_the_dead_behind_a_strike_are_claimed():
    text = "Самолеты ударили по рынку в Ариха. Погибли 12 человек."
    assert ("killed", 12, 12) in figures(text)


def test_the_dead_of_another_war_are_told_of_no_strike():
    text = "Действия авиации одобряют 72% россиян. Остальные помнят Афганистан, где погибли 15 тысяч солдат."
    assert figures(text) == []


def test_soldiers_that_a_state_lost_are_told_of_no_strike():
    text = "Вертолет Ми-8 сбит в Идлибе. С начала воздушной операции Россия лишилась 18 военнослужащих."
    assert figures(text) == []


def test_militants_need_no_strike_beside_them():
    text = "За время воздушной операции в Сирии ликвидировано 900 боевиков."
    assert figures(text) == [("killed", 900, 900)]


def test_strikes_that_are_wanted_are_not_dealt():
    assert figures("Парламент высказался за удары по Сирии.") == []


def test_strikes_that_are_told_of_were_dealt():
    assert figures("Минобороны рассказало об ударах по Ракке.") == [("strikes", None, None)]


def test_shells_that_an_aircraft_carries_were_not_released():
    assert figures("Истребитель Су-35С оснащен пушкой со 150 снарядами.") == []


def test_what_hangs_on_a_pylon_was_not_struck():
    text = "На 12 узлах подвески истребитель Су-35 несет до восьми тонн ракет и бомб."
    assert figures(text) == []


def test_a_share_of_those_asked_counts_no_things():
    text = "Авиация разрушила склад в Хомсе. Еще 22% опасаются мести."
    assert figures(text) == [("items_destroyed", 1, 1)]


def test_the_dead_of_a_helicopter_that_fell_by_itself_are_no_claim():
    text = "Вертолет с саудовскими военными рухнул в Марибе, 12 человек на борту погибли."
    assert figures(text) == []


def test_soldiers_named_beside_those_who_are_fought_need_a_strike():
    text = "Коалиция обвинила хуситов в 21 нарушении; 12 солдат правительственной армии погибли."
    assert figures(text) == []


def test_those_who_are_fought_lend_their_name_to_the_dead():
    text = "Из тех боевиков, кто приехал в Сирию, авиацией уничтожены более двух тысяч."
    assert figures(text) == [("killed", 2000, None)]


def test_bombing_that_was_talked_about_was_not_dealt():
    text = "Госсекретарь провел семь встреч, обсудив бомбардировки Йемена."
    assert figures(text) == []


def test_a_chemical_attack_is_none_from_the_air():
    assert figures("Химическая атака на Думу обернется ударами авиации.") == []


def test_what_is_denied_behind_a_colon_is_no_claim():
    text = "База опровергает: самолеты в Хасс не летали, а 22 убитых школьника - выдумка газет."
    assert figures(text) == []


def test_millions_of_nothing_named_are_money():
    text = "Одна ракета «Бримстоун» стоит 105 тысяч, а истрачено на них десятки миллионов."
    assert figures(text) == []


def test_what_flights_cost_counts_no_flights():
    text = "Операция в Сирии съела запас керосина, а каждая тысяча вылетов стоит 30 миллионов."
    assert figures(text) == []


def test_trucks_of_which_columns_were_made_were_not_struck():
    text = "Пришли две колонны по 78 грузовиков, российская авиация обеспечила их безопасность."
    assert figures(text) == []


def test_what_a_bomber_can_lift_was_not_dropped():
    text = "Бомбардировщик поднимает 34 тонны: 84 бомбы или 24 крылатые ракеты."
    assert figures(text) == []


def test_flights_that_were_put_off_were_not_flown():
    assert figures("Жара на базе стояла такая, что два вылета пришлось перенести.") == []


def test_what_will_be_decided_on_takes_no_part():
    text = "Канберра примет решение об участии шести F/A-18 в налетах на Сирию."
    assert figures(text) == []


def test_trial_launches_are_none_of_a_campaign():
    assert figures("Авиация флота за год провела 300 испытательных пусков.") == []


def test_a_training_camp_may_be_struck():
    assert figures("Авиация уничтожила тренировочный лагерь боевиков в Идлибе.") == [
        ("items_destroyed", 1, 1)
    ]


def test_rumours_of_the_dead_are_no_claim():
    text = "Слухи о том, что авиаударом убиты трое главарей, подтвердить не удалось."
    assert figures(text) == []


def test_flights_told_beside_a_drill_are_a_drills():
    text = "Истребители сбили над Астраханью ракеты условного врага. За неделю сделано 250 вылетов."
    assert figures(text) == []


def test_reports_called_groundless_are_no_claim():
    text = "Сообщения о 30 погибших при налете на Табку коалиция назвала необоснованными."
    assert figures(text) == []


def test_what_those_who_are_fought_say_of_their_own_rockets_is_no_claim():
    text = "«Хезболла»: наши бойцы за ночь накрыли ракетами 14 израильских казарм."
    assert figures(text) == []


def test_shells_alone_tell_of_no_campaign_from_the_air():
    text = "Бойцы уничтожили 22 террориста и захватили склад с 300 снарядами."
    assert figures(text) == []


def test_what_hangs_on_an_if_is_not_done():
    text = "Если пролив закроют, авианосная группа ответит; у нее 500 крылатых ракет."
    assert figures(text) == []


def test_points_of_a_contest_are_no_targets():
    text = "Летчики показали на «Авиадартсе» 12 попаданий, судьи добавили 40 очков."
    assert figures(text) == []


@pytest.mark.parametrize(
    "other",
    [
        "В боях на улицах погибли 20 солдат.",
        "Взрыв на рынке унес жизни 30 человек.",
        "По подсчетам ООН, с начала года в стране погибли 900 человек.",
    ],
)
def test_another_cause_beside_the_dead_is_no_strike_told_before(other):
    assert figures(f"Авиация нанесла 12 ударов по Ракке. {other}") == [("strikes", 12, 12)]


@pytest.mark.parametrize(
    "text",
    [
        "21 000 жителей погибли от перекрестного огня, убийств, бомбардировок и рейдов.",
        "Авиация нанесла удары по Кабулу. За годы войны погибли 2 224 американских солдата.",
    ],
)
def test_the_dead_of_many_causes_and_a_flying_power_s_own_are_no_claims(text):
    assert [each for each in figures(text) if each[0] == "killed"] == []


@pytest.mark.parametrize(
    "text",
    [
        "В результате бомбардировок и налетов погибли 30 жителей Кабула.",
        "После авиаудара и взрыва на складе погибли 30 жителей.",
        "При ударе авиации под Кабулом погибли 30 афганских солдат.",
    ],
)
def test_those_whom_strikes_alone_killed_stay(text):
    assert ("killed", 30, 30) in figures(text)


def test_what_troops_told_of_before_took_is_no_claim():
    text = "Войска наступают при поддержке авиации. Они заняли более 70% территории города."
    assert figures(text) == []


def test_those_neutralised_need_no_word_for_a_strike():
    text = "ВВС Турции провели операцию. На севере Ирака нейтрализованы 49 членов партии."
    assert figures(text) == [("other", 49, 49)]
