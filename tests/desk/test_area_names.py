"""Names that come with the project are written in the script of their language."""

import csv
import re
from pathlib import Path

import pytest

from strikes import data

FOLDER = Path(data.__path__[0]) / "areas" / "SY"
LATIN = re.compile(r"[A-Za-z]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@pytest.mark.parametrize("name", ["places.csv", "provinces.csv"])
def test_no_arabic_name_has_latin_letters(name):
    with (FOLDER / name).open(encoding="utf-8") as file:
        wrong = [row["name_ar"] for row in csv.DictReader(file) if LATIN.search(row["name_ar"])]
    assert wrong == []


@pytest.mark.parametrize("name", ["places.csv", "provinces.csv"])
def test_every_russian_name_is_cyrillic(name):
    with (FOLDER / name).open(encoding="utf-8") as file:
        names = [row["name_ru"] for row in csv.DictReader(file) if row["name_ru"]]
    assert [each for each in names if not CYRILLIC.search(each)] == []
