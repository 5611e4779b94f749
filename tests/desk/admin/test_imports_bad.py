"""Files that nobody should bring, brought at the desk: a clear message each, and nothing kept."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from strikes.desk.imports.arrival import folder
from strikes.models import Batch, Claim, Strike
from tests.desk.admin.test_imports import act, bring, mapping_of, own_folder, page, table
from tests.desk.intake.conftest import campaign
from tests.desk.intake.making import STRIKE

__all__ = ["campaign", "own_folder"]
MEGABYTE = 2**20


class Endless(io.RawIOBase):
    """A form with a file of so many bytes, as a browser sends it; made while it is read."""

    def __init__(self, size: int):
        head = (
            b'--x\r\nContent-Disposition: form-data; name="campaign"\r\n\r\n1\r\n'
            b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
        )
        self.parts = [head]
        self.left = size
        self.length = size + len(head)

    def read(self, size: int = -1) -> bytes:
        if self.parts:
            return self.parts.pop()
        given = min(size, self.left)
        self.left -= given
        return b"a" * given


def book(*lines: list) -> bytes:
    made, out = Workbook(), io.BytesIO()
    for line in lines:
        made.active.append(line)
    made.save(out)
    return out.getvalue()


def bomb() -> bytes:
    """A workbook of a few hundred kilobytes whose sheet is 600 MB."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", "<workbook/>")
        with packed.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _megabyte in range(600):
                part.write(b" " * MEGABYTE)
    return out.getvalue()


def text(head: str, line: str = "") -> bytes:
    return f"{head}\n{line}\n".encode()


def test_a_file_of_two_gigabytes_is_read_past_and_told(desk, campaign):
    sent = Endless(2048 * MEGABYTE)
    answer = desk.generic(
        "POST", "/admin/imports/", CONTENT_TYPE="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(sent.length), **{"wsgi.input": sent},
    )  # fmt: skip
    assert answer.status_code == 200
    assert "a.csv has more than 500 MB, the limit: split it." in answer.content.decode()
    assert (sent.left, Batch.objects.count(), list(folder().glob("*"))) == (0, 0, [])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", text("url," * 10_000), "a.csv has 10000 columns, the limit is 200."),
        ("a.csv", text("url,url"), "a.csv has the column url twice."),
        ("a.csv", text("strike_id,url", "1," + "x" * 30_000), "more than 20,000 characters"),
        ("a.csv", text("strike_id,url", "1\0,x"), "holds a NUL character"),
        ("a.csv", bytes(range(1, 256)) * 40, "a.csv "),
        ("a.xlsx", bomb(), "a.xlsx would be 600 MB unpacked, the limit is"),
        ("a.xlsx", book(["id"], [1])[:2000], "a.xlsx begins like a workbook, but is damaged"),
        ("a.geojson", b"[" * 100_000, "It nests values more than 40 deep."),
        ("a.jsonl", b'{"url": 1}\n{"url": \n', "Object 2 is no JSON that can be read"),
        ("a.pdf", b"%PDF-1.7\n", "is a PDF: bring a CSV"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_on_the_form_and_not_kept(desk, campaign, name, content, said):
    answer = bring(desk, campaign, SimpleUploadedFile(name, content), kind="strikes")
    told = answer.content.decode() if answer.status_code == 200 else page(desk, Batch.objects.get())
    assert said in told
    assert not list(folder().glob("*")) or said == "holds a NUL character"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"window_start": "99999-10-05"}, "window_start “99999-10-05” is no date"),
        ({"lat": "NaN", "lon": "NaN"}, "latitude “NaN” is not a number between -90 and 90"),
        ({"lat": "inf", "lon": "1"}, "latitude “inf” is not a number between -90 and 90"),
        ({"targets_count": "1e999999"}, "targets_count “1e999999” is too large"),
        ({"term": "x" * 1001}, "term has 1001 characters, the limit is 1000"),
        ({"url": "javascript:alert(1)"}, "url “javascript:alert(1)” is not an address"),
        ({"strike_id": "'; DROP TABLE x"}, "may hold only letters A to Z, digits, - and _"),
    ],
)
def test_a_bad_row_is_refused_with_its_reason_and_the_good_one_comes_in(
    desk, campaign, changes, reason
):
    good = STRIKE | dict.fromkeys(changes, "") | {"strike_id": "X2"}
    good |= {name: STRIKE[name] for name in changes if name in STRIKE and name != "strike_id"}
    bring(desk, campaign, table(STRIKE | changes, good))
    batch = act(desk, "map", **mapping_of(Batch.objects.get()))
    assert batch.counts["rows"] == {"made": 1, "refused": 1}
    assert reason in batch.rows.get(what="refused").reason
    act(desk, "import")
    assert (Strike.objects.count(), Claim.objects.count()) == (1, 1)


def test_a_formula_is_refused_and_never_worked_out(desk, campaign):
    cells = STRIKE | {"note": '=HYPERLINK("http://example.org/";"x")'}
    content = book(list(cells), list(cells.values()))
    bring(desk, campaign, SimpleUploadedFile("a.xlsx", content))
    batch = act(desk, "map", **mapping_of(Batch.objects.get()))
    assert batch.rows.get().reason.startswith("note is a formula (=HYPERLINK(")
    answer = desk.get(f"/admin/imports/{batch.pk}/verdicts.csv")
    assert "\n=" not in b"".join(answer.streaming_content).decode().replace(",=", "\n=")
