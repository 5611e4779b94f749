"""The evidence pack: everything a record stands on, whole, and checked by its own sums."""

import hashlib
import io
import json
import zipfile
from datetime import datetime

import pytest
from warcio.archiveiterator import ArchiveIterator

from strikes.models import Capture, Statement, Strike
from strikes.releases import evidence
from strikes.releases.freeze import publish
from strikes.statements.archive import append
from tests.making import make_campaign, make_claim, make_organisation, make_strike

pytestmark = pytest.mark.django_db

TEXT = "On Wednesday aircraft hit <8 targets> near Homs."
MOMENT = datetime(2015, 10, 1, 12)
BODY = f"<p>{TEXT}</p>".encode() * 20_000  # more than is held in memory at once


@pytest.fixture
def strike(settings, tmp_path) -> Strike:
    """With a page in the archive between two others, and two released versions."""
    settings.ARCHIVE_DIR = tmp_path
    campaign = make_campaign()
    bodies = (b"a", BODY, b"z")
    kept = [append(body, address="https://example.org/1", moment=MOMENT) for body in bodies]
    statement = Statement.objects.create(
        campaign=campaign, publisher=make_organisation("A newspaper", "media"), state="read"
    )
    capture = Capture.objects.create(
        statement=statement, kind="page", sha256=hashlib.sha256(BODY).hexdigest(),
        size=len(BODY), text=TEXT, warc_file=kept[1].file, warc_offset=kept[1].offset,
    )  # fmt: skip
    strike = make_strike(make_claim(capture, "8 targets"), key="s1")
    publish(campaign)
    Strike.objects.filter(pk=strike.pk).update(note="Corrected.")
    publish(campaign)
    return strike


def unpacked(client, address: str = "/strike/s1/evidence.zip") -> zipfile.ZipFile:
    answer = client.get(address)
    assert answer.status_code == 200
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))


def test_every_file_has_the_sum_that_is_said(client, strike):
    pack = unpacked(client)
    lines = pack.read("SHA256SUMS.txt").decode().splitlines()
    sums = {name: total for total, name in (line.split("  ") for line in lines)}
    assert sums.keys() == set(pack.namelist()) - {"SHA256SUMS.txt"}
    for name, said in sums.items():
        assert hashlib.sha256(pack.read(name)).hexdigest() == said


def test_the_archived_page_is_there_as_its_own_warc_file(client, strike):
    pack = unpacked(client)
    (name,) = [each for each in pack.namelist() if each.startswith("captures/")]
    records = ArchiveIterator(io.BytesIO(pack.read(name)))
    (record,) = [each.content_stream().read() for each in records]
    assert record == BODY


def test_every_version_is_there(client, strike):
    pack = unpacked(client)
    notes = [json.loads(pack.read(f"versions/{number}.json"))["note"] for number in (1, 2)]
    assert notes == ["", "Corrected."]


def test_the_claims_and_the_text_they_stand_in_are_there(client, strike):
    pack = unpacked(client)
    (claim,) = json.loads(pack.read("claims.json"))
    assert json.loads(pack.read(f"statements/{claim['statement']}.json"))["text"] == TEXT


def test_the_summary_is_a_page_without_script_and_escapes_what_was_said(client, strike):
    page = unpacked(client).read("summary.html").decode()
    assert "<script" not in page
    assert "&lt;<mark>8 targets</mark>&gt;" in page


def test_a_capture_that_is_lost_is_named(client, strike, settings, tmp_path):
    settings.ARCHIVE_DIR = tmp_path / "elsewhere"
    assert "nothing archived" in unpacked(client).read("left-out.txt").decode()


def test_a_capture_that_is_too_large_is_named(client, strike, monkeypatch):
    monkeypatch.setattr(evidence, "MOST", 10)
    assert "too large" in unpacked(client).read("left-out.txt").decode()


def test_the_same_pack_has_the_same_bytes(client, strike):
    first, second = (
        b"".join(client.get("/strike/s1/evidence.zip").streaming_content) for _ in range(2)
    )
    assert first == second


def test_an_older_release_has_the_pack_of_its_time(client, strike):
    assert "versions/2.json" not in unpacked(client, "/release/1/strike/s1/evidence.zip").namelist()


@pytest.mark.parametrize("address", ["/strike/none/evidence.zip", "/area/SY-HI/evidence.zip"])
def test_what_is_no_record_has_no_pack(client, strike, address):
    assert client.get(address).status_code == 404
