"""Russian names of places: what tells them, and what hands them on."""

from .ru_claims import claims, figures


def places(text: str) -> list[tuple]:
    return [claim.places for claim in claims(text)]


def test_a_town_that_reads_like_a_person_takes_another_beside_it():
    text = "Самолеты развалили у Хаджина и Сусы 17 построек."
    assert figures(text) == [("items_destroyed", 17, 17)]
    assert places(text) == [("Хаджина", "Сусы")]


def test_there_again_reaches_over_a_paragraph():
    text = "Авиация разбила под Хаджином 17 построек.\nДроны выпустили там же пять «Хеллфайров»."
    assert places(text) == [("Хаджином",), ("Хаджином",)]


def test_a_base_that_was_aimed_at_was_struck():
    text = "Ракеты достигли цели - авиабазы Шайрат. Самолетами выведены из строя шесть ангаров."
    assert places(text)[-1] == ("Шайрат",)


def test_where_a_colonel_gave_the_figures_is_no_place():
    text = "Авиация нанесла в Ираке 24 удара. Цифры привел в Багдаде полковник. Из них шесть ночью."
    assert places(text) == [("Ираке",), ("Ираке",)]


def test_a_semicolon_parts_two_groups_of_names():
    text = "Целью были позиции близ Хита и Рамади; под Кайярой авиация уничтожила два моста."
    assert places(text) == [("Кайярой",)]


def test_what_is_given_in_particular_is_a_part():
    text = "На Ирак пришлось 19 авиаударов, в частности 7 - возле Мосула."
    assert places(text) == [("Ирак",), ("Мосула",)]


def test_the_city_behind_a_colon_is_the_one_named_before_it():
    text = "Двадцать человек погибли в Сане: по городу ударила с воздуха коалиция."
    assert figures(text) == [("killed", 20, 20), ("strikes", None, None)]


def test_what_only_says_where_a_district_lies_is_no_place():
    text = "Авиация уничтожила 16 боевиков в районе Аль-Буиса к северу от Эр-Рамади."
    assert places(text) == [("Аль-Буиса",)]


def test_where_a_command_leads_an_operation_was_not_struck():
    text = "Авиация уничтожила 16 боевиков у Хита, сообщило командование операцией в Анбаре."
    assert places(text) == [("Хита",)]


def test_the_air_from_which_missiles_came_is_no_place():
    text = "Истребители ударили из воздушного пространства Ливана по целям в Сирии 24 ракетами."
    assert places(text) == [("Сирии",)]
