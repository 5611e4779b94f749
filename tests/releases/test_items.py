"""Each published record as the API hands it out, rendered once."""

import csv
import io
import json

import pytest
from django.urls import reverse

from strikes.models import Published
from strikes.releases.fields import FIELDS, table
from strikes.releases.items import PAGES, VALUES, head, rendered

SITE = "https://example.org"
AREA = {"code": "homs", "level": "place", "names": {"en": "Homs", "ar": "حمص", "ru": "Хомс"}}


def feature(kind: str, key: str, data: dict) -> dict:
    text = rendered(kind, key, data)["feature"]
    return json.loads(f'{{"type":"Feature","properties":{{"url":"{SITE}{text}')


def line(kind: str, key: str, data: dict) -> dict[str, str]:
    text = head(kind) + SITE + rendered(kind, key, data)["line"]
    return next(csv.DictReader(io.StringIO(text)))


def strike(**changes) -> dict:
    return {"place": {"stated": "near Homs", "area": AREA}, "point": [34.7, 36.7]} | changes


def target(low, high, qualifier: str) -> dict:
    return {
        "category": "vehicle",
        "term": "lorries",
        "low": low,
        "high": high,
        "qualifier": qualifier,
    }


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "said"),
    [
        (8, None, "more_than", "lorries (more than 8)"),
        (8, 8, "exact", "lorries (8)"),
        (3, 5, "between", "lorries (between 3 and 5)"),
        (None, 9, "up_to", "lorries (up to 9)"),
        (None, None, "", "lorries"),
    ],
)
def test_a_target_is_said_with_its_figure_as_claimed(low, high, qualifier, said):
    data = strike(targets=[target(low, high, qualifier)])
    assert feature("strike", "a", data)["properties"]["targets"] == said


def test_what_is_not_stated_is_null_and_an_empty_cell():
    assert feature("strike", "a", strike(weapon=""))["properties"]["weapon"] is None
    assert line("strike", "a", strike(weapon=""))["weapon"] == ""


def test_a_place_is_named_and_as_stated():
    said = feature("strike", "a", strike())["properties"]
    assert (said["place"], said["place_as_stated"], said["place_code"]) == (
        "Homs",
        "near Homs",
        "homs",
    )


def test_a_country_does_not_stand_for_the_place():
    syria = {"code": "SY", "level": "country", "names": {"en": "Syria"}}
    data = strike(place={"stated": "the desert", "area": syria})
    assert feature("strike", "a", data)["properties"]["place"] == "the desert"


def test_an_item_leads_to_its_page_at_any_site():
    assert feature("strike", "a-1", strike())["properties"]["url"] == f"{SITE}/strike/a-1/"
    assert line("strike", "a-1", strike())["url"] == f"{SITE}/strike/a-1/"


def test_a_key_with_quotes_breaks_no_text():
    assert feature("strike", 'a"\\b', strike())["id"] == 'a"\\b'


def test_a_polygon_brings_its_extent():
    square = {"type": "Polygon", "coordinates": [[[36, 34], [38, 34], [38, 35], [36, 34]]]}
    data = AREA | {"polygon": square, "point": [34.5, 37]}
    assert feature("area", "homs", data)["bbox"] == [36, 34, 38, 35]


def test_the_point_of_a_table_is_latitude_then_longitude():
    assert list(line("strike", "a", strike()).values())[-2:] == ["34.7", "36.7"]


def test_a_text_of_several_lines_stays_one_item():
    data = {
        "key": "t",
        "text": "One.\nTwo.",
        "capture": {"kind": "web", "sha256": "", "captured": ""},
    }
    data |= {"carriers": [], "claims": []}
    assert "\n" not in rendered("statement", "t", data)["feature"]
    assert line("statement", "t", data)["text"] == "One.\nTwo."


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_starts_a_formula(start):
    assert line("strike", "a", strike(note=f"{start}1+1"))["note"] == f"'{start}1+1"


@pytest.mark.parametrize("kind", ["contradiction", "ledger"])
def test_what_is_no_item_has_no_text(kind):
    assert rendered(kind, "a", {}) == {"feature": "", "line": ""}


def test_the_pages_are_where_the_site_has_them():
    assert PAGES["strike"].format(key="a") == reverse("strike", args=["a"])
    assert PAGES["sortie"].format(key="a") == reverse("sortie", args=["a"])
    assert PAGES["claim"].format(statement="a") == reverse("statement", args=["a"])
    assert PAGES["statement"].format(key="a") == reverse("statement", args=["a"])
    assert PAGES["area"].format(key="SY-HI") == reverse("area", args=["SY-HI"])


@pytest.mark.django_db
@pytest.mark.parametrize("kind", VALUES)
def test_every_item_of_the_real_campaign_says_every_field(real_release, kind):
    rows = Published.objects.of(real_release, kind)
    assert rows.exists()
    for row in rows:
        said = json.loads(f'{{"type":"Feature","properties":{{"url":"{SITE}{row.feature}')
        assert list(said["properties"]) == [field.name for field in FIELDS[kind]]
        cells = next(csv.reader(io.StringIO(SITE + row.line)))
        assert len(cells) == len(table(kind))
        assert said["id"] == row.key
