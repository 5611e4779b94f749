"""The Arrow stream of a release: what stands in it, and that it is written once and whole."""

import gzip
import json
import math
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import nanoarrow
import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from nanoarrow.ipc import InputStream

from strikes.releases import columns as module
from strikes.releases.columns import OPEN, arrow_file
from tests.making import make_campaign
from tests.public.making import make_release, make_released_campaign, publish_row

pytestmark = pytest.mark.django_db


def read(release) -> tuple[dict[str, list], dict]:
    """Columns by name, and the sets."""
    with gzip.open(arrow_file(release)) as file, InputStream.from_readable(file) as source:
        table = nanoarrow.Array(source)
    columns = {
        field.name: [row[place] for row in table.iter_tuples()]
        for place, field in enumerate(table.schema.fields)
    }
    sets = nanoarrow.c_schema(table.schema).metadata[b"sets"]
    return columns, json.loads(sets)


@pytest.fixture
def released():
    return make_released_campaign()


def test_every_strike_has_its_row_in_the_order_of_days(released):
    columns, _sets = read(released[1])
    assert columns["key"] == ["night", "sure", "shared", "lost"]


def test_days_are_numbers_since_1970(released):
    columns, _sets = read(released[1])
    assert (columns["start"][0], columns["end"][0]) == (16708, 16709)


def test_a_strike_without_a_point_has_none(released):
    columns, _sets = read(released[1])
    assert math.isnan(columns["lat"][2])


def test_sets_hold_each_value_once(released):
    columns, sets = read(released[1])
    assert sets["provinces"] == [["SY-HI"], ["SY-HI", "SY-HM"], []]
    assert columns["provinces"] == [0, 0, 1, 2]


def test_measures_are_those_of_the_evidence(released):
    columns, sets = read(released[1])
    assert sets["measures"] == [["targets_hit"]]
    assert columns["measures"] == [0, 0, 0, 0]


def test_a_strike_that_names_no_district_has_none(released):
    assert read(released[1])[1]["districts"] == [[]]


def test_an_open_window_has_the_largest_end(released):
    campaign, release = released
    data = {
        "place": {}, "targets": [], "sorties": [], "night": False, "organisation": "",
        "status": "declared", "grade": "",
    }  # fmt: skip
    window = DateRange(date(2016, 1, 1), None)
    publish_row(campaign, "strike", "open", data, window=window, where_prec="6", evidence_count=1)
    columns, _sets = read(release)
    assert columns["end"][-1] == OPEN


def test_a_file_is_written_once(released):
    first = arrow_file(released[1]).stat()
    assert arrow_file(released[1]).stat().st_mtime_ns == first.st_mtime_ns


def test_a_campaign_without_strikes_has_an_empty_stream(released):
    columns, _sets = read(make_release(make_campaign("bare", position=2)))
    assert columns["key"] == []


def test_a_write_that_fails_leaves_nothing(released, monkeypatch):
    monkeypatch.setattr(module.Columns, "write", lambda self, file: 1 / 0)
    release = released[1]
    release.sha256 = "0bad" * 16  # which no other test has written
    with pytest.raises(ZeroDivisionError):
        arrow_file(release)
    assert not list(module.settings.DATA_DIR.glob("releases/*.part"))
    assert not list(module.settings.DATA_DIR.glob(f"releases/{release.sha256}*"))


@pytest.mark.django_db(transaction=True)
def test_of_many_who_ask_at_once_one_alone_writes_it(monkeypatch):
    _campaign, release = make_released_campaign()
    written, write = [], module._write_whole

    def noted(*asked):
        written.append(asked)
        write(*asked)

    def ask(_number):
        try:
            return arrow_file(release)
        finally:
            connection.close()

    monkeypatch.setattr(module, "_write_whole", noted)
    with ThreadPoolExecutor(8) as readers:
        paths = set(readers.map(ask, range(8)))
    assert (len(written), len(paths)) == (1, 1)


def test_no_lock_stays_beside_the_file(released):
    folder = arrow_file(released[1]).parent
    assert [path.name for path in folder.iterdir() if path.suffix == ".lock"] == []
