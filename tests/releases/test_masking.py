"""The names that a campaign masks stand in nothing that it publishes."""

import io
import json
import re
import zipfile
import zlib
from datetime import date, datetime

import pytest
from django.core.files.storage import storages
from django.db import connection
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from strikes.models import Capture, Mask, Published, ReleaseFile, Statement
from strikes.releases import masking
from strikes.releases.freeze import NothingToPublish, publish
from strikes.releases.package.written import write_files
from strikes.statements.archive import append
from tests.making import make_campaign, make_capture, make_claim, make_organisation, make_strike

pytestmark = pytest.mark.django_db
NAME = "Ahmad al-Hasan"
TEXT = (
    f"Aircraft hit eight targets near the house of {NAME} on 7 October. "
    f"“We were away,” {NAME.upper()} said. Nobody else was named."
)
LATER = TEXT.replace("eight", "nine").replace(NAME, "Ahmad  al-Hasan")


@pytest.fixture
def campaign(settings, tmp_path):  # noqa: F811
    """A published strike on a statement that names a person wherever a text can stand."""
    settings.ARCHIVE_DIR = tmp_path
    campaign = make_campaign()
    kept = append(TEXT.encode(), address="https://example.org/1", moment=datetime(2015, 10, 8))
    statement = Statement.objects.create(
        campaign=campaign, publisher=make_organisation("A newspaper", "media"), state="read",
        title=f"The house of {NAME}", published=date(2015, 10, 8), key="told",
    )  # fmt: skip
    first = Capture.objects.create(
        statement=statement, kind="page", sha256="ab" * 32, size=len(TEXT), text=TEXT,
        warc_file=kept.file, warc_offset=kept.offset,
    )  # fmt: skip
    Capture.objects.create(
        statement=statement, kind="page", sha256="cd" * 32, size=len(LATER), text=LATER
    )
    copy = make_capture(campaign, f"{TEXT} So the agency.", copy_of=statement, key="carried")
    make_claim(copy, "hit eight targets", speaker=NAME, note=f"see {NAME}")
    claim = make_claim(first, f"near the house of {NAME}", term=f"house of {NAME}", places=[NAME])
    strike = make_strike(claim, key="struck", note=f"at {NAME}’s", place_as_stated=f"by {NAME}")
    strike.targets.create(term=f"{NAME} house", target_group=NAME)
    return campaign


@pytest.fixture
def mask(campaign) -> Mask:
    statement = Statement.objects.get(key="told")
    return Mask.objects.create(statement=statement, words=NAME, reason="a private person")


def names_it(text: str) -> bool:
    return re.search(r"ahmad\s+al-hasan", text, re.IGNORECASE) is not None


def test_without_a_mask_the_name_is_published(campaign):
    publish(campaign)
    assert any(names_it(json.dumps(row.data)) for row in Published.objects.all())


def test_a_masked_name_stands_in_no_published_row(campaign, mask):
    publish(campaign)
    with connection.cursor() as cursor:
        cursor.execute("SELECT each::text FROM strikes_published each")
        rows = [row for (row,) in cursor.fetchall()]
    assert len(rows) >= 5
    assert not any(map(names_it, rows))


def test_a_masked_name_is_not_found_by_searching(campaign, mask):
    publish(campaign)
    assert not Published.objects.filter(search="hasan").exists()


def test_a_masked_name_stands_in_no_file_of_a_release(campaign, mask):
    write_files(publish(campaign))
    files = ReleaseFile.objects.all()
    assert files.count() > 10
    for file in files:
        with storages["releases"].open(file.stored) as stored:
            assert not names_it(stored.read().decode("utf-8", "replace")), file.name


PAGES = (
    "/", "/strike/struck/", "/strike/struck.json", "/strike/struck/v/1/", "/statement/told/",
    "/statement/told.json", "/statement/carried/", "/ladder/?measure=targets_hit", "/changes/",
    "/contradictions/", "/releases/1/changes/", "/feeds/records.atom", "/feeds/claims.atom",
    "/strikes.json", "/strikes.csv", "/strikes.geojson", "/api/collections/claims/items",
    "/api/collections/statements/items", "/api/collections/strikes/items?f=csv",
)  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_a_masked_name_stands_on_no_page(address, campaign, mask):
    publish(campaign)
    answer = Client().get(address)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if answer.get("Content-Encoding") == "gzip":
        body = zlib.decompress(body, wbits=31)
    assert answer.status_code == 200
    assert not names_it(body.decode())


def pack_of(address: str = "/strike/struck/evidence.zip") -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(b"".join(Client().get(address).streaming_content)))


def test_the_evidence_pack_has_the_archived_page_of_a_statement_without_masks(campaign):
    publish(campaign)
    assert f"captures/{'ab' * 32}.warc.gz" in pack_of().namelist()


def test_the_evidence_pack_leaves_the_archived_page_of_a_masked_statement_out(campaign, mask):
    publish(campaign)
    pack = pack_of()
    assert not any(name.startswith("captures/") for name in pack.namelist())
    assert f"{'ab' * 32}  left out: a private person" in pack.read("left-out.txt").decode()


def test_no_file_of_the_evidence_pack_shows_a_masked_name(campaign, mask):
    publish(campaign)
    pack = pack_of()
    assert not any(names_it(pack.read(name).decode()) for name in pack.namelist())


def test_the_capture_stays_as_it_is(campaign, mask):
    publish(campaign)
    assert Capture.objects.get(sha256="ab" * 32).text == TEXT


def test_words_still_stand_where_a_claim_says(campaign, mask):
    publish(campaign)
    data = Published.objects.get(kind="statement", key="carried").data
    [claim] = data["claims"]
    assert data["text"][claim["start"] : claim["end"]] == "hit eight targets"


def test_a_masked_text_is_as_long_as_it_was(campaign, mask):
    publish(campaign)
    assert len(Published.objects.get(kind="statement", key="told").data["text"]) == len(LATER)


def test_a_mask_takes_effect_with_the_next_release(campaign):
    publish(campaign)
    Mask.objects.create(statement=Statement.objects.get(key="told"), words=NAME, reason="private")
    publish(campaign)
    rows = Published.objects.filter(until=None)
    assert not any(names_it(json.dumps(row.data)) for row in rows)


def test_without_its_mask_a_name_is_published_again(campaign, mask):
    publish(campaign)
    mask.delete()
    publish(campaign)
    assert names_it(Published.objects.get(kind="statement", key="told", until=None).data["text"])


def test_a_mask_that_changes_nothing_makes_no_release(campaign, mask):
    publish(campaign)
    statement = Statement.objects.get(key="told")
    Mask.objects.create(statement=statement, words="Nobody of this name", reason="a trial")
    with pytest.raises(NothingToPublish):
        publish(campaign)


def test_another_campaign_is_not_masked(campaign, mask):
    other = make_campaign("second", name="Second campaign", position=2)
    make_strike(make_claim(make_capture(other, TEXT), "eight targets"), key="elsewhere")
    publish(other)
    rows = Published.objects.filter(campaign=other)
    assert any(names_it(json.dumps(row.data)) for row in rows)


WORDS = st.text(alphabet="abкчحلßİ1 -'.(*[\\", min_size=1, max_size=12)


@settings(max_examples=200, deadline=None)
@given(names=st.lists(WORDS, min_size=1, max_size=4), parts=st.lists(WORDS, max_size=6))
def test_whatever_the_names_none_is_left_and_no_text_changes_its_length(names, parts):
    text = " ".join(part + name for part, name in zip(parts, names * 6, strict=False))
    pattern = masking.pattern_for(names)
    masked = pattern.sub(masking.blocks, text) if pattern else text
    assert len(masked) == len(text)
    assert not (pattern and pattern.search(masked))
    for name in names:
        bare = name.strip()
        assert not bare or bare not in masked
