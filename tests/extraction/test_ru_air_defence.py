"""What flew against the campaign's side in Russian statements: met, or sent by those struck."""

import pytest

from .ru_claims import figures

BEFORE = "Коалиция продолжила воздушную операцию в Йемене. "


@pytest.mark.parametrize(
    "text",
    [
        "За ночь силы противовоздушной обороны перехватили и уничтожили 17 беспилотников.",
        "Система противоракетной обороны уничтожила семь баллистических ракет.",
        "Шесть дронов сбили над Ростовской областью, еще по одному уничтожили над двумя другими.",
        "По одному дрону уничтожили над Липецкой и Тамбовской областями.",
        "ПВО отразила ракетный удар хуситов. Целью удара был город Наджран.",
        "По словам хуситов, целью их ракетного удара был аэропорт Эр-Рияда.",
        "По аэропорту Абу-Даби пришелся налет беспилотников с территории Йемена: трое погибших.",
    ],
)
def test_what_air_defence_met_and_foes_sent_is_no_claim(text):
    assert figures(BEFORE + text) == []


def test_drones_that_stood_in_a_store_were_destroyed_by_the_campaign():
    text = "Самолеты коалиции уничтожили в Сане 17 беспилотников хуситов."
    assert figures(text) == [("items_destroyed", 17, 17)]


def test_aircraft_that_fought_over_a_land_took_part():
    assert figures("В налетах над Йеменом участвовали 20 самолетов.") == [("aircraft", 20, 20)]


def test_the_aim_of_a_strike_that_was_dealt_stays_a_strike():
    text = "Коалиция продолжила операцию. Целью удара в Сане стал склад ракет хуситов."
    assert ("strikes", 1, 1) in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Восемь террористов-смертников атаковали в Джелалабаде штаб-квартиру полиции.",
        "Контракт 2009 года предусматривает поставку 48 таких самолетов.",
        "В ходе боев исламисты потеряли до восьми единиц техники.",
    ],
)
def test_foes_attacks_orders_and_battles_are_no_claims(text):
    assert figures(BEFORE + text) == []


def test_the_bbc_is_no_air_force():
    text = "Боевики потеряли контроль над 22% территорий в Сирии и Ираке, передает ВВС."
    assert figures(text) == []


def test_an_air_force_that_speaks_stays_one():
    text = "За сутки уничтожено 12 складов боевиков, сообщили ВВС Ирака."
    assert figures(text) == [("items_destroyed", 12, 12)]
