"""Russian things, weapons and strikes without a number, each of them one."""

from .ru_claims import claims, figures


def test_mass_nouns_are_not_one_thing():
    assert claims("Самолетами уничтожена бронетехника боевиков.") == []


def test_a_column_of_trucks_is_one_column():
    assert figures("Штурмовики разгромили колонну из 12 грузовиков.") == [("items_destroyed", 1, 1)]


def test_strikes_without_a_number_need_a_place_in_their_own_sentence():
    assert figures("Самолеты наносили удары в провинциях Идлиб и Хама.") == [
        ("strikes", None, None)
    ]
    assert claims("Самолеты наносили удары по позициям террористов.") == []


def test_strikes_that_only_carry_a_figure_of_targets_are_not_counted():
    assert figures("Нанесены удары по 579 объектам в провинции Хама.") == [
        ("targets_hit", 579, 579)
    ]


def test_the_one_of_one_of_many_is_not_counted():
    text = "Самолет разрушил командный пункт одной из банд."
    assert figures(text) == [("items_destroyed", 1, 1)]


def test_an_air_strike_that_killed_people_at_a_named_place_is_one_strike():
    text = "В Сане 140 человек погибли и 500 ранены в результате авиаудара по залу."
    assert figures(text) == [("killed", 140, 140), ("wounded", 500, 500), ("strikes", 1, 1)]


def test_a_strike_that_followed_a_shelling_is_not_where_the_shelling_was():
    text = "Авиаудары последовали за ракетным обстрелом базы в Киркуке."
    assert figures(text) == []


def test_a_strike_behind_what_it_struck_only_carries_that_figure():
    text = "По 80 бензовозам нанесен авиаудар под Раккой."
    assert figures(text) == [("targets_hit", 80, 80)]


def test_a_parked_aircraft_may_be_destroyed():
    text = "Французский истребитель уничтожил на земле ливийский самолет."
    assert figures(text) == [("items_destroyed", 1, 1)]


def test_an_air_strike_at_the_head_of_the_first_sentence_is_told_anew():
    text = "В результате авиаудара в городе Идлиб погибли 37 человек."
    assert figures(text) == [("strikes", 1, 1), ("killed", 37, 37)]


def test_bombing_that_goes_on_is_a_strike():
    assert figures("Коалиция продолжает бомбить Йемен.") == [("strikes", None, None)]


def test_the_houses_of_three_leaders_kill_nobody():
    assert figures("Авиация разбомбила Газу, разрушены дома трех лидеров ХАМАС.")[1:] == []


def test_two_singles_may_share_a_plural_passive():
    text = "Командный пункт и крупный склад, по словам генерала, уничтожены бомбардировщиками."
    assert figures(text) == [("items_destroyed", 1, 1), ("items_destroyed", 1, 1)]


def test_a_camp_may_stand_before_what_struck_it():
    text = "Полевой лагерь, где учили боевиков, атаковала под Хамой пара штурмовиков Су-25."
    assert figures(text) == [("targets_hit", 1, 1), ("aircraft", 2, 2)]


def test_one_bomb_that_is_dropped_is_one_weapon():
    assert ("weapons_released", 1, 1) in figures("Истребитель сбросил бомбу на базу под Хамой.")


def test_the_one_drone_that_struck_is_not_counted():
    text = "Один беспилотник уничтожил бронеавтомобиль близ Эрбиля."
    assert figures(text) == [("items_destroyed", 1, 1)]


def test_a_dative_list_stands_under_one_strike():
    text = "Удары авиации пришлись по одному складу, трем установкам у Бреги и двум танкам у Сирта."
    assert figures(text) == [
        ("targets_hit", 1, 1),
        ("targets_hit", 3, 3),
        ("targets_hit", 2, 2),
    ]


def test_bombs_that_fell_on_towns_are_strikes():
    assert figures("Авиабомбы падали на города Дерна и Сирт.") == [("strikes", None, None)]
