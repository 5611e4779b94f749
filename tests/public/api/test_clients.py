"""The clients that people have: OWSLib, GDAL's OAPIF driver (ogr2ogr, QGIS), pandas, Arrow."""

import json
import subprocess
import sys
from urllib.request import urlopen

import nanoarrow
import pandas
import pytest
from nanoarrow.ipc import InputStream
from owslib.ogcapi.features import Features

from tests.public.making import make_released_campaign

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def api(live_server, monkeypatch) -> str:
    monkeypatch.setenv("NO_PROXY", "*")
    make_released_campaign()
    return f"{live_server.url}/api/"


def test_owslib_finds_the_collections(api):
    features = Features(api)
    assert features.feature_collections() == [
        "strikes", "sorties", "targets", "claims", "statements", "areas",
    ]  # fmt: skip


def test_owslib_reads_conformance_and_document(api):
    features = Features(api)
    assert (
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"
        in (features.conformance()["conformsTo"])
    )
    assert features.api()["openapi"] == "3.0.3"


def test_owslib_asks_by_box_and_time(api):
    found = Features(api).collection_items(
        "strikes", bbox=[36, 34, 37, 35], datetime_="2015-10-01/2015-10-31", limit=10
    )
    assert [each["id"] for each in found["features"]] == ["sure", "night"]


def test_owslib_reads_one_item(api):
    found = Features(api).collection_item("strikes", "sure")
    assert found["properties"]["place"] == "Homs"


GDAL = """
import json, sys, pyogrio
address, asked = sys.argv[1], json.loads(sys.argv[2])
if "layer" not in asked:
    print(json.dumps([name for name, _kind in pyogrio.list_layers(address)]))
elif asked.pop("info", False):
    found = pyogrio.read_info(address, **asked)
    print(json.dumps([int(found["features"]), found["geometry_type"]]))
else:
    if "bbox" in asked:
        asked["bbox"] = tuple(asked["bbox"])
    _meta, _index, shapes, fields = pyogrio.raw.read(address, **asked)
    print(json.dumps([[str(key), shape is not None] for key, shape in zip(fields[0], shapes)]))
"""


def gdal(api: str, **asked) -> list:
    """What GDAL's driver says, in a process of its own as ogr2ogr and QGIS are."""
    done = subprocess.run(
        [sys.executable, "-c", GDAL, f"OAPIF:{api}", json.dumps(asked)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_gdal_lists_the_collections(api):
    assert gdal(api) == ["strikes", "sorties", "targets", "claims", "statements", "areas"]


def test_gdal_reads_every_item_page_by_page(api):
    assert gdal(api, layer="strikes", columns=["key"], PAGE_SIZE="1") == [
        ["sure", True],
        ["night", True],
        ["shared", False],
        ["lost", False],
    ]


def test_gdal_asks_the_server_for_a_box(api):
    found = gdal(api, layer="strikes", columns=["key"], bbox=[36, 34, 37, 35])
    assert found == [["sure", True], ["night", True]]


def test_gdal_reads_polygons(api):
    assert gdal(api, layer="areas", info=True) == [3, "Polygon"]


def test_pandas_reads_csv_as_it_is(api):
    found = pandas.read_csv(f"{api}collections/strikes/items?f=csv", parse_dates=["start"])
    assert list(found["key"]) == ["sure", "night", "shared", "lost"]
    assert found["night"].tolist() == [False, True, False, False]
    assert str(found["start"].min().date()) == "2015-09-30"


def test_pandas_reads_a_filter(api):
    address = f"{api}collections/strikes/items?f=csv&province=SY-HM&properties=key,in"
    assert pandas.read_csv(address).to_dict("records") == [{"key": "shared", "in": "possible"}]


def test_arrow_readers_read_the_stream(api):
    with urlopen(f"{api}collections/strikes/items?f=arrow&properties=key,lon") as answer:
        with InputStream.from_readable(answer) as stream:
            array = nanoarrow.Array(stream)
    assert array.child(0).to_pylist() == ["sure", "night", "shared", "lost"]


def test_what_json_and_csv_say_is_the_same(api):
    with urlopen(f"{api}collections/strikes/items") as answer:
        features = json.load(answer)["features"]
    rows = pandas.read_csv(
        f"{api}collections/strikes/items?f=csv", dtype=str, keep_default_na=False
    ).to_dict("records")
    for feature, row in zip(features, rows, strict=True):
        said = {
            name: "" if value is None else str(value).lower() if isinstance(value, bool) else value
            for name, value in feature["properties"].items()
        }
        for name, value in said.items():
            assert row[name] == (f"{value:g}" if isinstance(value, float) else str(value)), name
