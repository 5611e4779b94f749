"""Arabic names that no list knows, and the clauses that are told of a place alone."""

from datetime import date

from .ar_claims import claims, figures


def places(text: str) -> list[tuple]:
    return [claim.places for claim in claims(text)]


def test_a_clause_on_two_towns_does_not_date_the_strikes():
    text = "استأثرت الحسكة أمس بثماني ضربات، وهما مدينتان يدافع عنهما الأكراد منذ سنة."
    assert {(c.window_start, c.cumulative) for c in claims(text)} == {(date(2016, 1, 19), False)}


def test_another_place_has_its_share_under_the_same_verb():
    text = "استأثرت الحسكة بثماني ضربات، وكوباني بثلاث ضربات."
    assert places(text) == [("الحسكة",), ("كوباني",)]


def test_a_house_before_an_unknown_word_begins_a_name():
    text = "شن التحالف 20 غارة قرب بيت بوس والنهدين."
    assert places(text) == [("بيت بوس", "النهدين")]


def test_a_second_name_with_its_article_needs_no_list():
    text = "شنت الطائرات غارات على أهداف في هجين والشعفة."
    assert places(text) == [("هجين", "الشعفة")]


def test_barrels_dropped_beside_missiles_are_weapons():
    text = "ألقت الطائرات 210 صواريخ و20 برميلا على الغوطة."
    assert figures(text) == [("weapons_released", 210, 210), ("weapons_released", 20, 20)]


def test_who_fled_afterwards_does_not_take_the_strike_away():
    text = "تقصف الطائرات بلدات في محافظة إدلب، وقد أدى ذلك إلى نزوح 400 ألف شخص."
    assert figures(text) == [("strikes", None, None)]


def test_one_of_so_many_towns_is_a_name():
    text = "نُفذت ست غارات قرب ثلاث قرى من ضمنها الوازعية، ودمرت مسجدا."
    assert places(text)[0] == ("الوازعية",)


def test_strikes_share_the_place_of_what_they_hit():
    text = "استهدفت الغارات صنعاء. نُفذت 38 غارة وضربت 29 موقعا، على مقربة من محافظة صعدة."
    assert places(text)[1:] == [("صعدة",), ("صعدة",)]
