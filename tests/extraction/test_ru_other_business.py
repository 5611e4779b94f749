"""Figures in Russian statements on an air campaign that are no claims of it."""

import pytest

from .ru_claims import claims, figures, only

BEFORE = "Российская авиация продолжила операцию. "
TRAPS = {
    "a denial": "ВКС не нанесли по Алеппо ни одного удара.",
    "a plan": "На сегодня запланировано еще 127 вылетов российской авиации.",
    "the enemy's rockets": "Самолетов не было. Боевики выпустили по Алеппо 14 ракет.",
    "shelling": "Коалиция сообщает: боевики обстреляли Алеппо, погибли трое.",
    "own losses": "ВВС сообщили: погибли двое летчиков.",
    "an army's own losses": "Операция ВВС: турецкая армия потеряла убитыми 52 солдата.",
    "aid": "Самолет доставил в Латакию 21 тонну груза, роздано 890 продуктовых наборов.",
    "procurement": "ВКС получат 170 новых самолетов.",
    "a truce": "ВКС России: зафиксировано пять нарушений перемирия.",
    "sappers": "После вылетов авиации саперы обезвредили 600 взрывных устройств.",
    "ships": "В операции авиации помогали 18 кораблей, досмотрено 270 судов.",
}


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


def test_what_artillery_did_is_no_result_from_the_air():
    text = "Сообщили о ликвидации артиллерией восьми боевиков после ударов с воздуха."
    assert claims(text) == []


@pytest.mark.parametrize("text", TRAPS.values(), ids=TRAPS.keys())
def test_what_is_no_result_from_the_air_makes_no_claim(text):
    assert claims(text) == []


def test_a_blast_on_the_ground_is_no_claim():
    text = "Авиация бомбила склады. При взрыве машины в Газни погибли шесть полицейских."
    assert figures(text) == []


def test_the_dead_of_what_was_warded_off_are_no_claim():
    text = "ПВО перехватила 30 крылатых ракет. Погибли четверо военнослужащих."
    assert figures(text) == []


def test_what_a_thing_is_fitted_with_is_no_claim():
    text = "Авиацией разрушен укрепленный район боевиков с тремя огневыми точками."
    assert figures(text) == [("items_destroyed", 1, 1)]


def test_a_strike_that_is_only_allowed_is_no_claim():
    text = "Парламент одобрил авиаудары по Ираку."
    assert figures(text) == []


def test_strikes_that_are_to_come_are_no_claim():
    assert figures("НАТО усилит авиаудары по западной части Ливии.") == []
    assert figures("ВКС России не прекратят удары по ИГ в Сирии.") == []


def test_rockets_fired_at_israel_are_no_claim_of_a_campaign():
    assert (
        figures("По Израилю с понедельника выпущено более 1000 ракет, погибли пять человек.") == []
    )
    assert figures("Из сектора Газа по Тель-Авиву запустили две ракеты.") == []


def test_people_whom_an_enemy_killed_from_the_air_are_no_claim():
    assert figures("Накануне хуситы атаковали беспилотниками Абу-Даби: погибли трое.") == []


def test_strikes_that_will_be_dealt_are_no_claim():
    assert figures("Удары по Мосулу в Ираке будут наносить самолеты с авианосца.") == []


def test_fighters_that_scramble_over_their_own_borders_are_no_claim():
    assert figures("Истребители пять раз поднимались на перехват у границ.") == []


def test_what_enemies_did_in_a_relative_clause_is_not_the_deed():
    text = "Цех, в котором боевики делали ракеты, уничтожил под Хамой штурмовик Су-25."
    assert figures(text) == [("items_destroyed", 1, 1)]


def test_guns_make_no_claim_of_an_air_campaign():
    text = "Авиация нанесла 12 ударов. Из самоходок по шести объектам сделано 13 выстрелов."
    assert figures(text) == [("strikes", 12, 12)]


def test_the_whole_of_a_share_is_no_claim():
    text = (
        "Давутоглу заявил, что из 57 авиаударов России лишь два пришлись на позиции ИГИЛ в Сирии."
    )
    assert figures(text) == [("strikes", 2, 2)]


def test_whom_a_suicide_bomber_killed_is_no_claim():
    text = "Авиация нанесла 12 ударов. Смертник взорвал машину, погибли десять бойцов."
    assert figures(text) == [("strikes", 12, 12)]


def test_drones_of_those_who_are_struck_make_no_claim():
    text = "Авиация ответила. Десятки беспилотников хуситов атаковали аэропорт, погибли трое."
    assert figures(text) == []


def test_the_dead_of_a_conflict_are_no_claim():
    assert figures("Авиация молчала. В противостоянии сторон погибло более 1000 человек.") == []


def test_bombs_dropped_on_a_range_are_no_claim():
    assert figures("На полигоне бомбардировщики сбросили свыше 200 авиабомб.") == []


def test_a_group_by_its_name_is_no_thing():
    assert figures("Самолеты атаковали группу «Хорасан» западнее Алеппо.") == [
        ("strikes", None, None)
    ]


def test_what_burnt_in_a_blast_is_no_claim():
    text = "При взрыве на складе сгорели 12 машин; авиация в тот день не летала."
    assert figures(text) == []


def test_a_share_of_ships_is_not_what_was_destroyed_before():
    text = (
        "Авиацией уничтожены 456 объектов. Дежурят 11 кораблей, четыре из них выпустили 26 ракет."
    )
    assert figures(text) == [("targets_hit", 456, 456), ("weapons_released", 26, 26)]


def test_what_an_arsenal_holds_is_no_claim():
    text = "На вооружении США, по оценке института, 66 бомбардировщиков и 280 ракет."
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "В игре пользователи за выходные совершили 4 млн вылетов.",
        "С начала операции «София» с помощью вертолетов потоплено 110 судов контрабандистов.",
    ],
)
def test_games_and_smugglers_are_no_claim(text):
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Хуситы утверждают, что их дроны поразили два танкера и погибли четверо моряков.",
        "С 27 февраля, то есть с гибели 34 турецких солдат, авиация вылетает каждый день.",
    ],
)
def test_what_foes_claim_and_what_a_count_began_with_are_no_claim(text):
    assert figures(text) == []


def test_soldiers_of_somebody_are_people():
    text = "Дронами подбито 135 танков, нейтрализованы 2557 военных Асада."
    assert figures(text)[-1] == ("other", 2557, 2557)
