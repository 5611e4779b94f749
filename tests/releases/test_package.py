"""The files of a release, read back by the programs that people use for them."""

import csv
import hashlib
import io
import json
from pathlib import Path

import frictionless
import nanoarrow
import pyogrio
import pytest
from arro3.core import DataType
from arro3.io import read_parquet
from django.core.files.storage import storages
from nanoarrow.ipc import InputStream

from strikes.models import Published, Release
from strikes.releases.package import written
from strikes.releases.package.written import due, write_files

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def folder(real_release, tmp_path_factory) -> Path:
    """The files of the real campaign's release, in a folder."""
    write_files(real_release)
    place = tmp_path_factory.mktemp("package")
    for file in real_release.files.all():
        with storages["releases"].open(file.stored) as body:
            (place / file.name).write_bytes(body.read())
    return place


def lines(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_frictionless_finds_nothing_wrong(folder, monkeypatch):
    monkeypatch.chdir(folder)
    package = frictionless.Package("datapackage.json")
    for resource in list(package.resources):
        if resource.path.endswith(".parquet"):  # it would want pandas for these
            package.remove_resource(resource.name)
    report = package.validate()
    assert report.flatten(["name", "type", "rowNumber", "fieldName", "message"])[:5] == []
    assert report.stats["tasks"] >= 8


def test_every_file_has_the_sum_that_is_said(folder, real_release):
    for file in real_release.files.all():
        assert hashlib.sha256((folder / file.name).read_bytes()).hexdigest() == file.sha256


def test_sha256sums_lists_every_other_file(folder, real_release):
    listed = (folder / "SHA256SUMS.txt").read_text().splitlines()
    assert {line.split("  ")[1] for line in listed} == {
        file.name for file in real_release.files.all()
    } - {"SHA256SUMS.txt"}


def test_a_table_has_a_row_of_hxl_tags_and_every_strike(folder, real_release):
    tags, *rows = lines(folder, "strikes.csv")
    assert tags["start"] == "#date+start"
    assert len(rows) == real_release.counts["strike"]


def test_targets_are_rows_of_their_own(folder, real_release):
    strikes = Published.objects.of(real_release, "strike").values_list("data", flat=True)
    assert len(lines(folder, "targets.csv")) - 1 == sum(len(data["targets"]) for data in strikes)


def test_gdal_opens_both_layers_of_the_geopackage(folder, real_release):
    path = folder / "record.gpkg"
    assert {tuple(each) for each in pyogrio.list_layers(path)} == {
        ("strikes", "Point"),
        ("areas", "Unknown"),
    }
    strikes = pyogrio.read_info(path, layer="strikes", force_total_bounds=True)
    assert strikes["features"] == real_release.counts["strike"]
    assert strikes["crs"] == "EPSG:4326"
    assert strikes["total_bounds"][0] > 30


def test_gdal_reads_the_polygons_and_the_text(folder):
    _meta, _fids, shapes, columns = pyogrio.raw.read(
        folder / "record.gpkg", layer="areas", columns=["key", "name_ar"], where="key = 'SY-HI'"
    )
    assert columns[1][0] == "حمص"
    assert len(shapes[0]) > 1000


def test_parquet_and_arrow_hold_the_same_typed_rows(folder, real_release):
    parquet = read_parquet(str(folder / "strikes.parquet")).read_all()
    with (folder / "strikes.arrows").open("rb") as file, InputStream.from_readable(file) as stream:
        arrow = nanoarrow.Array(stream)
    assert parquet.num_rows == len(arrow) == real_release.counts["strike"]
    assert parquet.schema.field("start").type == DataType.date32()


def test_geojson_gives_a_place_only_where_one_is_known(folder, real_release):
    features = json.loads((folder / "strikes.geojson").read_text())["features"]
    with_point = Published.objects.of(real_release, "strike").filter(lat__isnull=False).count()
    assert sum(bool(each["geometry"]) for each in features) == with_point


def test_the_shape_of_acled_has_its_event_type_and_no_dead(folder):
    row = lines(folder, "acled-shaped.csv")[0]
    assert row["sub_event_type"] == "Air/drone strike"
    assert row["fatalities"] == ""


def test_the_descriptor_says_what_a_shape_loses(folder):
    package = json.loads((folder / "datapackage.json").read_text())
    (acled,) = [each for each in package["resources"] if each["path"] == "acled-shaped.csv"]
    assert "loses its radius" in acled["description"]


def test_the_closed_lists_stand_in_the_descriptor(folder):
    package = json.loads((folder / "datapackage.json").read_text())
    (strikes,) = [each for each in package["resources"] if each["path"] == "strikes.csv"]
    (grade,) = [each for each in strikes["schema"]["fields"] if each["name"] == "grade"]
    assert "contested" in grade["constraints"]["enum"]


def test_files_are_written_once(folder, real_release):
    before = list(real_release.files.values_list("pk", flat=True))
    write_files(real_release)
    assert list(real_release.files.values_list("pk", flat=True)) == before
    assert real_release not in due()


def test_a_write_that_fails_leaves_the_release_due(real_release, monkeypatch):
    other = Release.objects.create(
        campaign=real_release.campaign, number=99, slug=real_release.slug,
        about=real_release.about, sha256="ef" * 32,
    )  # fmt: skip
    monkeypatch.setattr(written, "write_geopackage", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_files(other)
    assert other in due()


def test_a_reader_gets_the_bytes_with_their_sum(client, folder, real_release):
    answer = client.get("/releases/1/files/claims.csv")
    body = b"".join(answer.streaming_content)
    assert answer["ETag"] == f'"{hashlib.sha256(body).hexdigest()}"'
    assert csv.reader(io.StringIO(body.decode()))


def test_the_list_of_releases_names_the_files(client, folder):
    assert "strikes.parquet" in client.get("/releases/").content.decode()


@pytest.mark.parametrize("name", ["none.csv", "..%2F..%2Fetc%2Fpasswd", "%00"])
def test_a_file_that_is_none_is_not_found(client, folder, name):
    assert client.get(f"/releases/1/files/{name}").status_code == 404
