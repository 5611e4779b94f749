"""Russian leads of newsrooms: people before the strike, what a verb took, fires and searches."""

import pytest

from .ru_claims import claims, figures

BEFORE = "Авиация нанесла удары по Идлибу. "


@pytest.mark.parametrize("who", ["ВКС России", "ВВС", "авиации России", "самолетов ВКС"])
def test_what_underwent_strikes_was_hit(who):
    text = f"Четыре склада боевиков подверглись ударам {who}."
    assert figures(text) == [("targets_hit", 4, 4)]


def test_six_of_those_who_rode_are_people():
    text = "Беспилотник нанес удар по двум машинам: шестеро из ехавших в них уничтожены."
    assert figures(text) == [("targets_hit", 2, 2), ("killed", 6, 6)]


def test_people_of_a_lead_fell_in_the_strike_that_is_told_behind_it():
    lead = "Семь мирных жителей погибли ночью в Триполи, утверждают СМИ. "
    told = "По их сообщениям, авиация НАТО выпустила четыре ракеты."
    assert figures(lead + told) == [("killed", 7, 7), ("weapons_released", 4, 4)]
    assert figures(lead + "По их сообщениям, причину еще выясняют.") == []


def test_missiles_fell_on_the_house_that_they_were_launched_at():
    text = "Беспилотник выпустил три ракеты по жилому дому в Мир-Али."
    assert figures(text) == [("weapons_released", 3, 3), ("targets_hit", 1, 1)]


def test_one_more_such_attack_is_none_of_its_own():
    text = "Беспилотник нанес удар по двум машинам у города Мираншах. "
    assert len(figures(text + "Это уже вторая такая атака в Пакистане.")) == 1


def test_where_a_town_lies_is_not_struck():
    (claim,) = claims("Город Сурт, что к востоку от Триполи, стал целью удара авиации НАТО.")
    assert claim.places == ("Сурт",)


def test_news_of_another_day_takes_no_place_from_before():
    text = "Город Сурт стал целью удара авиации НАТО. А в четверг выполнено 146 вылетов."
    assert [claim.places for claim in claims(text)] == [("Сурт",), ()]


@pytest.mark.parametrize(
    "text",
    [
        "К ликвидации пожара привлекли четыре самолета и пять пожарных машин.",
        "Огнем повреждены 92 строения.",
        "При обысках силовики нашли пять автоматов и 11 гранат.",
        "От двух взрывов в Бейруте погибли 43 человека.",
        "Обстрелам со стороны боевиков подверглись села в провинции Алеппо.",
    ],
)
def test_fires_searches_and_blasts_are_no_claims(text):
    assert figures(BEFORE + text)[1:] == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("В ответ на обстрелы со стороны боевиков нанесено 12 ударов.", ("strikes", 12, 12)),
        ("Ударами зажжен склад, тушили пожар: сгорели 12 машин.", ("items_destroyed", 12, 12)),
    ],
)
def test_what_was_struck_beside_them_stays(text, claim):
    assert claim in figures(BEFORE + text)
