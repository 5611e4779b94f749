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
