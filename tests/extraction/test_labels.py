"""What the law of a country has a newsroom put behind a name says nothing of the claim."""

from strikes.extraction.extract import extract

from .ar_claims import figures as arabic
from .ru_claims import figures as russian


def test_a_russian_label_in_brackets_parts_no_noun_from_its_verb():
    text = (
        "Уничтожены командный пункт и три склада ИГИЛ (террористическая организация, "
        "запрещенная в России) и четыре танка, сообщили в ВКС."
    )
    assert russian(text) == [
        ("items_destroyed", 1, 1),
        ("items_destroyed", 3, 3),
        ("items_destroyed", 4, 4),
    ]


def test_an_asterisk_behind_a_name_is_passed_over():
    text = "Авиация нанесла по объектам ИГ* в Сирии четыре удара."
    assert russian(text) == [("strikes", 4, 4)]


def test_an_arabic_label_in_brackets_is_passed_over():
    text = "دمرت الطائرات الروسية لتنظيم داعش (المحظور في روسيا) أربعة مستودعات."
    assert arabic(text) == [("items_destroyed", 4, 4)]


def test_other_brackets_are_kept():
    (claim,) = extract("Авиация совершила 158 вылетов (59 - боевые).", None, "ru")[:1]
    assert claim.high == 158


def test_aid_hands_its_place_to_no_claim():
    text = (
        "Жителям провинции Хомс передано 3,5 тонны продовольствия. "
        "Самолеты выполнили за сутки 40 вылетов."
    )
    (claim,) = extract(text, None, "ru")
    assert claim.places == ()
