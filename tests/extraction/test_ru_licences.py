"""What a Russian claim needs beside its figure: someone struck, something flown, a strike dealt."""

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
