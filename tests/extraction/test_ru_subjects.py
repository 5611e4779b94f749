"""Who does what in a Russian sentence: subjects behind their verb, and asides before it."""

from .ru_claims import claims, figures


def test_letters_behind_the_verb_may_be_its_subject():
    assert figures("35 складов уничтожили в Сирии российские ВКС.") == [("items_destroyed", 35, 35)]


def test_an_hour_does_not_part_aircraft_from_their_verb():
    text = "Четыре истребителя около 01:30 ударили по целям в Сирии."
    assert ("aircraft", 4, 4) in figures(text)


def test_the_first_two_strikes_are_of_the_day_told_before():
    text = "29 декабря нанесены три авиаудара в Сомали. Двое убиты первыми двумя ударами."
    assert {str(c.window_start) for c in claims(text)} == {"2015-12-29"}
