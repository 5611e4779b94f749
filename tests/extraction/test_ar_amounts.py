"""Arabic numbers: digits of both kinds, words, duals, and what is said about a number."""

import pytest

from .ar_claims import claims, figures, only


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("55 طلعة", 55),
        ("٥٥ طلعة", 55),
        ("١٬٤١٧ طلعة", 1417),
        ("1,417 طلعة", 1417),
        ("1.75 ألف طلعة", 1750),
        ("12,5 ألف طلعة", 12500),
        ("8 آلاف و865 طلعة", 8865),
        ("12 ألفا و345 طلعة", 12345),
        ("خمسا وخمسين طلعة", 55),
        ("مئة وخمسا وأربعين طلعة", 145),
        ("مئتين وثلاث طلعات", 203),
        ("ثلاثمئة طلعة", 300),
        ("اثنتي عشرة طلعة", 12),
        ("إحدى عشرة طلعة", 11),
        ("ثلاث عشرة طلعة", 13),
        ("ألفي طلعة", 2000),
        ("ألف ومئتي طلعة", 1200),
        ("مليون طلعة", 1_000_000),
        ("بـ30 ألف طلعة", 30000),
    ],
)
def test_a_number_is_read_in_every_form(words, value):
    assert figures(f"نفذت الطائرات {words} في سوريا.") == [("sorties", value, value)]


def test_a_dual_noun_is_two():
    assert figures("شنت الطائرات غارتين قرب الرقة.") == [("strikes", 2, 2)]
    assert figures("دمرت الغارات مدفعيْن في حماة.") == [("items_destroyed", 2, 2)]
    assert figures("أصابت الغارات موقعي قتال قرب هيت.") == [("targets_hit", 2, 2)]


def test_the_plural_of_people_is_no_dual():
    assert figures("استهدفت الغارات مسلحين قرب الرقة.") == [("strikes", None, None)]


def test_a_number_may_stand_behind_its_noun():
    assert figures("وقعت الضربات الأربع قرب الرقة.") == [("strikes", 4, 4)]
    assert figures("نفذت الطائرات ضربة واحدة قرب الرقة.") == [("strikes", 1, 1)]


@pytest.mark.parametrize(
    ("words", "qualifier", "low", "high"),
    [
        ("أكثر من 20", "more_than", 20, None),
        ("ما يزيد على 20", "more_than", 20, None),
        ("ما يربو على 20", "more_than", 20, None),
        ("ما يفوق عشرين", "more_than", 20, None),
        ("ما لا يقل عن 20", "at_least", 20, None),
        ("نحو 20", "about", 20, 20),
        ("قرابة 20", "about", 20, 20),
        ("ما يقرب من 20", "about", 20, 20),
        ("أقل من 20", "less_than", None, 20),
        ("ما يصل إلى 20", "up_to", None, 20),
        ("ما بين 20 و25", "between", 20, 25),
        ("من 20 إلى 25", "between", 20, 25),
        ("20", "exact", 20, 20),
    ],
)
def test_a_qualifier_bounds_the_number(words, qualifier, low, high):
    claim = only(f"نفذت الطائرات {words} طلعة في سوريا.")
    assert (claim.qualifier, claim.low, claim.high) == (qualifier, low, high)


def test_a_qualifier_may_stand_behind_the_noun():
    claim = only("أدت الغارات إلى مقتل 16 مدنيا على الأقل.")
    assert (claim.qualifier, claim.low, claim.high) == ("at_least", 16, None)


def test_a_verb_of_excess_may_open_the_clause():
    claim = only("تجاوزت حصيلة مهام الطيران الروسي في سوريا 600 طلعة.")
    assert (claim.qualifier, claim.low) == ("more_than", 600)


def test_a_qualifier_before_a_list_holds_for_the_list():
    found = claims("دمرت الغارات أكثر من 20 دبابة و30 عربة.")
    assert [claim.qualifier for claim in found] == ["more_than", "more_than"]


def test_dozens_make_a_claim_without_a_number():
    assert figures("أدت الغارات إلى مقتل عشرات المسلحين.") == [("killed", None, None)]
    assert figures("قتلت الغارات آلاف المسلحين.") == [("killed", None, None)]


def test_dates_clock_times_and_percentages_are_no_amounts():
    assert figures("نفذت الطائرات في 30 سبتمبر 2015 عند الساعة 15 ما نسبته 70 بالمئة.") == []


def test_numbers_in_names_are_no_amounts():
    assert figures('أقلعت طائرات "سو-24إم" و"سو-34" ضد الفوج 46 واللواء 20.') == []
