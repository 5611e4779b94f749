import pytest

from strikes.spelling import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dayr az-Zawr", "dayr az zawr"),
        ("Ḩimş", "Hims"),
        ("Dar`a", "Dara"),
        ("إدلب", "ادلب"),
        ("الحسكة", "الحسكه"),
        ("دِمَشق", "دمشق"),
        ("Хмёймим", "Хмеймим"),
        ("  Tall   Rifʿat ", "tall rifat"),
    ],
)
def test_these_are_one_spelling(one, other):
    assert fold(one) == fold(other)


def test_scripts_stay_apart():
    assert fold("Homs") != fold("Хомс")


def test_rubbish_folds_to_nothing():
    assert fold(" –—…!? ") == ""
