import gzip
import hashlib
import io
from datetime import datetime

import pytest
from django.core.management import CommandError, call_command

from strikes.models import Capture, Statement
from strikes.statements import archive as archive_file
from strikes.statements import capture as captures

pytestmark = pytest.mark.usefixtures("archive")


@pytest.fixture
def statement(campaign, publisher) -> Statement:
    return Statement.objects.create(campaign=campaign, publisher=publisher)


def test_a_capture_holds_the_bytes_and_their_sum(statement):
    capture = captures.keep(statement, b"20 sorties\0", kind="upload")
    assert captures.read(capture) == b"20 sorties\0"
    assert capture.sha256 == hashlib.sha256(b"20 sorties\0").hexdigest()
    assert capture.size == 11


def test_the_same_bytes_of_a_statement_are_the_same_capture(statement):
    first = captures.keep(statement, b"20 sorties", kind="upload")
    assert captures.keep(statement, b"20 sorties", kind="upload") == first
    assert Capture.objects.count() == 1


def test_a_page_is_kept_with_the_headers_it_came_with(statement):
    capture = captures.keep(
        statement,
        b"<p>20 sorties",
        kind="page",
        address="https://example.org/1",
        headers=[("Content-Type", "text/html"), ("ETag", '"a1"')],
    )
    assert captures.headers(capture) == {"content-type": "text/html", "etag": '"a1"'}


def test_a_packed_page_is_kept_as_it_was_sent_and_read_unpacked(statement):
    capture = captures.keep(
        statement,
        b"<p>20 sorties",
        kind="page",
        address="https://example.org/1",
        headers=[("Content-Encoding", "gzip")],
        wire=gzip.compress(b"<p>20 sorties"),
    )
    assert captures.read(capture) == b"<p>20 sorties"
    assert capture.sha256 == hashlib.sha256(b"<p>20 sorties").hexdigest()


def test_verify_archive_finds_nothing_wrong_with_what_is_whole(statement):
    captures.keep(statement, b"20 sorties", kind="upload")
    out = io.StringIO()
    call_command("verify_archive", stdout=out)
    assert out.getvalue() == "All 1 captures are what was captured.\n"


def test_verify_archive_reports_a_byte_that_differs(statement, archive):
    capture = captures.keep(statement, b"20 sorties", kind="upload")
    path = archive / capture.warc_file
    bytes_there = bytearray(path.read_bytes())
    bytes_there[capture.warc_offset + 60] ^= 1
    path.write_bytes(bytes_there)
    err = io.StringIO()
    with pytest.raises(CommandError, match="1 of 1 captures"):
        call_command("verify_archive", stderr=err)
    assert f"Capture {capture.pk}" in err.getvalue()


def test_verify_archive_reports_a_file_that_is_gone(statement, archive):
    capture = captures.keep(statement, b"20 sorties", kind="upload")
    (archive / capture.warc_file).unlink()
    with pytest.raises(CommandError, match="1 of 1 captures"):
        call_command("verify_archive", stderr=io.StringIO())


def test_verify_archive_names_a_record_that_a_stopped_writer_left_without_its_capture(statement):
    captures.keep(statement, b"20 sorties", kind="upload")
    archive_file.append(b"21 sorties", address="urn:x", moment=datetime(2016, 12, 23))
    out = io.StringIO()
    call_command("verify_archive", stdout=out)
    assert "000001.warc.gz holds a record at" in out.getvalue()
    assert "that no capture names" in out.getvalue()
