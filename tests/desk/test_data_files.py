"""The data files that come with the project agree with the code that writes and reads them."""

import csv
import re

import pytest

from strikes.desk.campaign import SHIPPED
from strikes.desk.gazetteer import SHIPPED as AREAS
from strikes.desk.intake import summaries
from strikes.desk.intake.formats import open_table
from strikes.desk.intake.values import claim_row, strike_row

FOLDER = SHIPPED / "russia-syria-2015"
WRITERS = {
    "claims": (claim_row, summaries.of_claim),
    "strikes": (strike_row, summaries.of_strike),
}


def table(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(("kind", "rows"), [("claims", 576), ("strikes", 277)])
def test_every_sentence_is_the_one_that_its_facts_give(kind, rows):
    check, summarise = WRITERS[kind]
    provinces = {row["iso_3166_2"]: row["name_en"] for row in table(AREAS / "SY" / "provinces.csv")}
    written = 0
    for row in open_table(FOLDER / f"{kind}.csv").rows():
        value, reasons = check(row)
        assert reasons == []
        summary = summarise(value, [provinces[code] for code in value.provinces])
        assert (row.cells["sentence"], row.cells["words"]) == (summary.sentence, summary.words)
        written += 1
    assert written == rows


def test_every_sentence_stands_in_the_text_of_its_statement():
    texts = {row["address"]: row["text"] for row in table(FOLDER / "statements.csv")}
    assert len(texts) == 304
    for kind in WRITERS:
        for row in table(FOLDER / f"{kind}.csv"):
            assert row["sentence"] in texts[row["url"]].splitlines()


def test_every_row_has_the_address_it_was_read_from():
    rows = [row for kind in WRITERS for row in table(FOLDER / f"{kind}.csv")]
    assert all(re.match(r"https?://[^/]+\.", row["url"]) for row in rows)


def test_every_located_place_names_its_source_and_licence():
    places = table(AREAS / "SY" / "places.csv")
    assert not [row["place_id"] for row in places if row["lat"] and not row["licence"]]
    assert all(row["source"] for row in places)
