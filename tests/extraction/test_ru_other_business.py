"""Figures in Russian statements on an air campaign that are no claims of it."""

import pytest

from .ru_claims import figures, only

BEFORE = "Российская авиация продолжила операцию. "


@pytest.mark.parametrize(
    "text",
    [
        "Министерство назвало ложью сообщения о том, что самолеты разбомбили больницу и убили 13.",
        "Генерал назвал фейком утверждения о гибели 13 человек в Идлибе при ударе авиации.",
        "Слухи о 15 погибших при ударе по Идлибу не подтвердились.",
        "Информация об ударе по больнице и 15 погибших не соответствует действительности.",
        "В ведомстве отвергли сообщения об ударе по больнице в Идлибе и 15 погибших.",
    ],
)
def test_what_is_called_untrue_is_no_claim(text):
    assert figures(BEFORE + text) == []


def test_denying_one_thing_does_not_silence_another():
    text = "Генерал отверг обвинения; за сутки самолеты совершили 15 вылетов."
    assert figures(text) == [("sorties", 15, 15)]


def test_what_is_said_after_a_denial_is_a_claim():
    text = "Генштаб отверг обвинения и сообщил, что за сутки самолеты совершили 71 вылет."
    assert figures(text) == [("sorties", 71, 71)]


@pytest.mark.parametrize(
    "text",
    [
        "Обломки 18 беспилотников и семи ракет показали журналистам.",
        "Во время шторма на авианосце повреждены три вертолета.",
        "За год авиация МЧС выполнила 9 тысяч вылетов и потушила 200 пожаров.",
        "За время службы летчик выполнил 300 вылетов.",
        "Авиагруппа дважды вылетала на сопровождение самолетов НАТО.",
    ],
)
def test_wreckage_storms_fires_careers_and_escorts_are_no_claims(text):
    assert figures(BEFORE + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Силы ПВО уничтожили шесть реактивных снарядов, выпущенных боевиками.",
        "Расчеты «Панцирей» поразили 14 снарядов и два беспилотника, летевших к базе.",
        "Шесть беспилотников уничтожены средствами ПВО.",
    ],
)
def test_what_air_defence_met_is_no_claim(text):
    assert figures(BEFORE + text) == []


def test_what_aircraft_destroyed_when_an_attack_was_repelled_is_a_claim():
    text = "При отражении атаки на Дейр-эз-Зор авиация уничтожила 150 боевиков и пять танков."
    assert figures(text) == [("killed", 150, 150), ("items_destroyed", 5, 5)]


def test_weapons_at_a_destroyed_air_defence_site_are_claims():
    text = "По комплексу ПВО у Хомса самолеты выпустили 12 ракет."
    assert ("weapons_released", 12, 12) in figures(BEFORE + text)


@pytest.mark.parametrize(
    "text",
    [
        "Двое турецких военных погибли при подрыве самодельной бомбы.",
        "Двое солдат подорвались на мине.",
        "Погибли трое военнослужащих коалиции.",
        "В катастрофе Ан-26 погибли 39 человек.",
    ],
)
def test_own_losses_are_no_claims(text):
    assert figures(BEFORE + text) == []


def test_what_sappers_found_is_not_told_on_as_destroyed():
    text = "Саперы обезвредили 214 предметов. Всего с начала работ уничтожено 18 тысяч находок."
    assert figures(BEFORE + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "В 1943 году полк совершил 4 тысячи вылетов и уничтожил 120 танков.",
        "Во время войны во Вьетнаме американцы совершили 350 тысяч вылетов.",
        "По опросу, 60 процентов россиян поддерживают удары в Сирии.",
        "На авиасалоне зрители увидели 40 полетов.",
        "Вся кампания обошлась бы в 4 миллиарда.",
    ],
)
def test_other_wars_polls_shows_and_costs_are_no_claims(text):
    assert figures(BEFORE + text) == []


def test_a_fraction_of_a_number_is_not_that_number():
    assert figures("Авиацией уничтожено больше половины из 40 заводов.") == []


def test_what_a_weapon_destroyed_is_told_beside_the_weapon():
    assert figures("Четыре бомбы полностью уничтожили склад у города Зумар.") == [
        ("weapons_released", 4, 4),
        ("items_destroyed", 1, 1),
    ]


def test_missiles_fired_at_a_place_count_though_all_were_met():
    text = "По аэродрому Дювали самолеты применили четыре ракеты; по Думейру - 12, уничтожены все."
    assert figures(text)[-1] == ("weapons_released", 12, 12)


def test_a_dashed_range_stays_a_range_behind_a_verb_of_growth():
    claim = only("Интенсивность полетов авиации снизилась до 20–25 вылетов в сутки.")
    assert (claim.low, claim.high, claim.rate) == (20, 25, "day")


@pytest.mark.parametrize(
    "text",
    [
        "В Южный Судан доставлено 214 т зерна: самолеты сделали 11 вылетов в Бентиу.",
        "Самолеты выполнили 64 вылета и сбросили на горящую тайгу 700 тонн воды, сгорели 12 домов.",
    ],
)
def test_flights_with_a_cargo_or_against_fires_are_no_claim(text):
    assert figures(text) == []
