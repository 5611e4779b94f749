"""The same two rows from every form of file, and files that only look like one."""

import json
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from strikes.desk.intake import IntakeError, open_table

ROWS = [(2, {"id": "1", "place": "حلب"}), (3, {"id": "2", "place": "Пальмира"})]


def rows(path, encoding: str = ""):
    return [(row.line, row.cells) for row in open_table(path, encoding).rows()]


def refusal(path, encoding: str = "") -> str:
    with pytest.raises(IntakeError) as refused:
        list(open_table(path, encoding).rows())
    return str(refused.value)


@pytest.fixture
def file(tmp_path):
    def file(content: bytes | str, name: str = "a.txt"):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return file


@pytest.fixture
def workbook(tmp_path):
    def workbook(*lines, name="a.xlsx"):
        book = Workbook()
        for line in lines:
            book.active.append(line)
        book.save(tmp_path / name)
        return tmp_path / name

    return workbook


def geojson(*features) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features})


def feature(geometry=None, **properties) -> dict:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(file, separator):
    text = "id,place\n1,حلب\n2,Пальмира\n".replace(",", separator)
    assert rows(file(text)) == ROWS


def test_a_comma_in_the_text_does_not_make_commas_the_separator(file):
    assert rows(file("id;place, as said;note\n1;Homs, near;x\n")) == [
        (2, {"id": "1", "place, as said": "Homs, near", "note": "x"})
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_found_in_any_of_its_forms(file, encoding):
    assert rows(file("id,place\n1,حلب\n2,Пальмира\n".encode(encoding))) == ROWS


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Российские самолёты нанесли удар по складу боеприпасов близ Пальмиры"),
        ("cp1256", "استهدفت الطائرات الروسية مستودعا للذخيرة قرب مدينة تدمر في ريف حمص"),
    ],
)
def test_an_old_character_set_is_found_and_named(file, encoding, text):
    table = open_table(file(f"note\n{text}\n".encode(encoding)))
    assert [row.cells["note"] for row in table.rows()] == [text]
    assert table.form.startswith(encoding)


def test_a_character_set_can_be_said(file):
    path = file("note\nÀ côté\n".encode("cp1252"))
    assert rows(path, "windows-1252") == [(2, {"note": "À côté"})]


def test_an_unknown_character_set_is_refused(file):
    assert refusal(file("note\nx\n"), "klingon").startswith("“klingon” is no character set")


def test_a_wrongly_said_character_set_names_the_bad_byte(file):
    path = file("note\nПривет\n".encode("cp1251"))
    assert refusal(path, "utf-8").startswith("a.txt is not UTF-8 text (line 2, byte 0xcf)")


def test_a_row_of_hxl_tags_is_no_row(file):
    table = open_table(file("when,where\n#date+start,#loc+name\n2015-10-01,Homs\n"))
    assert [row.line for row in table.rows()] == [3]
    assert table.tags == ("#date+start", "#loc+name")


def test_a_workbook_is_a_table(workbook):
    assert rows(workbook(["id", "place"], [1, "حلب"], [2, "Пальмира"])) == ROWS


def test_cells_of_a_workbook_are_written_as_a_person_would(workbook):
    path = workbook(
        ["a", "b", "c", "d", "e"],
        [date(2015, 10, 5), datetime(2015, 10, 5, 14, 30), 2.0, 34.5, True],
    )
    assert list(rows(path)[0][1].values()) == [
        "2015-10-05",
        "2015-10-05T14:30:00",
        "2",
        "34.5",
        "yes",
    ]


def test_a_formula_is_a_fault_of_its_row(workbook):
    row = next(open_table(workbook(["a", "b"], [1, "=A2*2"])).rows())
    assert row.faults == ("b is a formula (=A2*2): paste its value instead",)


def test_a_text_that_begins_with_an_equals_sign_is_text_in_a_csv(file):
    assert rows(file("a,b\n1,=A2*2\n")) == [(2, {"a": "1", "b": "=A2*2"})]


def test_an_empty_workbook_is_refused(workbook):
    assert refusal(workbook()) == "a.xlsx is a workbook with nothing in it."


def test_ten_thousand_columns_of_a_workbook_are_refused(workbook):
    path = workbook([f"c{number}" for number in range(10_000)])
    assert refusal(path) == "a.xlsx has 10000 columns, the limit is 200."


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as packed:
        packed.writestr("rows.csv", "note\nx\n")
    assert refusal(tmp_path / "a.xlsx").startswith("a.xlsx is a ZIP file, but no Excel workbook")


def test_a_zip_bomb_is_refused_unpacked_never(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", "<workbook/>")
        with packed.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _megabyte in range(600):
                part.write(b" " * 2**20)
    assert (tmp_path / "a.xlsx").stat().st_size < 2**20
    assert refusal(tmp_path / "a.xlsx").startswith("a.xlsx would be 600 MB unpacked, the limit is")


def test_a_workbook_cut_short_is_refused(workbook):
    path = workbook(["id"], [1])
    path.write_bytes(path.read_bytes()[:2000])
    assert refusal(path).startswith("a.xlsx begins like a workbook, but is damaged")


def test_a_workbook_of_broken_xml_is_refused(workbook, tmp_path):
    with zipfile.ZipFile(workbook(["id"], [1])) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    parts["xl/worksheets/sheet1.xml"] = b"<worksheet><sheetData><row"
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as broken:
        for name, content in parts.items():
            broken.writestr(name, content)
    assert refusal(tmp_path / "b.xlsx").startswith("b.xlsx cannot be read as an Excel workbook")


def test_json_lines_are_a_table(file):
    path = file('{"id": 1, "place": "حلب"}\n{"place": "Пальмира", "id": "2"}\n')
    assert rows(path) == ROWS


def test_a_name_that_only_a_later_object_has_is_a_column_of_all(file):
    path = file('{"id": 1}\n{"id": 2, "provinces": ["SY-HI", "SY-HM"]}\n')
    assert [cells["provinces"] for _, cells in rows(path)] == ["", "SY-HI;SY-HM"]


def test_a_broken_object_is_refused_with_its_number(file):
    assert refusal(file('{"id": 1}\n{"id": \n')).startswith("Object 2 is no JSON that can be read")


def test_a_list_in_place_of_an_object_is_refused(file):
    assert refusal(file('{"id": 1}\n[1]\n')) == "Object 2 is no object of named values."


def test_features_are_rows_with_their_point(file):
    point = {"type": "Point", "coordinates": [36.7, 34.72]}
    assert rows(file(geojson(feature(point, id="1", place="Homs")))) == [
        (2, {"id": "1", "place": "Homs", "lon": "36.7", "lat": "34.72"})
    ]


def test_a_feature_without_a_geometry_is_a_row_without_a_point(file):
    assert rows(file(geojson(feature(id="1")))) == [(2, {"id": "1"})]


def test_an_area_is_not_guessed_into_a_point(file):
    area = {"type": "Polygon", "coordinates": [[[36, 34], [37, 34], [37, 35], [36, 34]]]}
    assert refusal(file(geojson(feature(area)))) == (
        "Feature 1 has a geometry of type Polygon: only points can be taken in."
    )


def test_json_that_is_no_geojson_is_refused(file):
    assert "no GeoJSON with features" in refusal(file('{"a":\n 1}'))


def test_geojson_cut_short_is_refused(file):
    assert "is no JSON that can be read" in refusal(file(geojson(feature(id="1"))[:-4]))


def test_json_that_nests_without_end_is_refused(file):
    assert refusal(file("[" * 100_000)).endswith("(It nests values more than 40 deep.)")


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"%PDF-1.7", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls)"),
        (b"\x1f\x8b", "packed with gzip"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\x00\x00\x00\x18ftypheic", "a picture or a film"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"SQLite format 3\x00", "a database (SQLite, GeoPackage)"),
        (b"<!DOCTYPE html><title>x</title>", "a web page"),
        (b"\xef\xbb\xbf <html><body>", "a web page"),
    ],
)
def test_another_kind_of_file_is_named(file, start, what):
    assert refusal(file(start + b"\n1,2")).startswith(f"a.txt is {what}: bring a CSV")


@pytest.mark.parametrize("name", ["a", "a.csv", "a.xls", "a.xlsx.exe"])
def test_a_workbook_is_told_by_its_content_whatever_its_name(workbook, name):
    path = workbook(("id", "place"), (1, "حلب"), (2, "Пальмира"))
    assert rows(path.rename(path.with_name(name))) == ROWS


def test_a_heading_alone_has_no_rows(file):
    assert rows(file("id,place\n")) == []


def test_random_bytes_are_refused(file):
    assert refusal(file(bytes(range(1, 256)) * 40))
