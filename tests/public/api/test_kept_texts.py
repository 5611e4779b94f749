"""Texts of items beside the site: readers get the same with and without them."""

import json
import threading
from datetime import date

import pytest

from strikes.models import Published, Release
from strikes.public.api import item_texts, kept_texts
from tests.public.api.reading import get, read
from tests.public.making import publish_strike

ITEMS = "collections/strikes/items"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _beside(settings, tmp_path, monkeypatch, release):
    settings.TEXTS_DIR = tmp_path / "texts"
    settings.TEXTS_KEPT = True
    monkeypatch.setattr(kept_texts, "_held", {})
    monkeypatch.setattr(kept_texts, "_not_before", {})


@pytest.fixture
def name(release) -> kept_texts.Name:
    return release.campaign_id, "strike"


@pytest.fixture
def written(name):
    kept_texts.write(name)


@pytest.fixture
def by_postgres(client, settings):
    """What an address of items says when Postgres sends the texts."""

    def said(asked: str) -> dict:
        settings.TEXTS_KEPT = False
        found = read(client, ITEMS + asked)
        settings.TEXTS_KEPT = True
        return found

    return said


@pytest.fixture
def by_nobody(monkeypatch):
    """Postgres sends no text."""
    return lambda: monkeypatch.setattr(item_texts, "_sent", None)


def make_next(release: Release) -> None:
    """A second release, with a strike more."""
    publish_strike(release.campaign, "new", date(2015, 10, 20), since=2)
    Release.objects.create(
        campaign=release.campaign, number=2, slug="first", about=release.about, sha256="2" * 64
    )


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "?limit=3",
        "?limit=1",
        "?sortby=-start",
        "?sortby=-key&limit=2",
        "?datetime=2015-10-01",
        "?province=SY-HI",
        "?release=1",
        "?q=nothing-like-this",
    ],
)
def test_readers_get_what_postgres_would_send(client, written, asked, by_postgres, by_nobody):
    sent = by_postgres(asked)
    by_nobody()
    assert read(client, ITEMS + asked) | {"timeStamp": sent["timeStamp"]} == sent


def test_a_page_leads_on_to_the_next(client, written, by_nobody):
    by_nobody()
    first = read(client, f"{ITEMS}?limit=3")
    [after] = [each["href"] for each in first["links"] if each["rel"] == "next"]
    features = json.loads(client.get(after).content)["features"]
    assert [each["id"] for each in features] == ["lost"]


def test_chosen_properties_come_from_postgres(client, written):
    assert read(client, f"{ITEMS}?properties=key&limit=1")["features"][0]["properties"] == {
        "key": "sure"
    }


def test_until_they_are_written_postgres_sends_them(client, monkeypatch):
    asked = []
    monkeypatch.setattr(kept_texts, "_write_later", asked.append)
    assert len(read(client, ITEMS)["features"]) == 4
    assert asked == [(Release.objects.get().campaign_id, "strike")]


@pytest.mark.django_db(transaction=True)
def test_the_first_reader_of_a_release_has_them_written(client, release):
    read(client, ITEMS)
    for writing in [each for each in threading.enumerate() if each.name == "texts"]:
        writing.join()
    assert kept_texts.kept(release, "strike").state.release == 1


def test_a_new_release_adds_its_rows_to_them(client, release, name, written):
    before = kept_texts.read_state(kept_texts.folder_of(name))
    make_next(release)
    kept_texts.write(name)
    after = kept_texts.read_state(kept_texts.folder_of(name))
    assert (after.files, after.release) == (before.files, 2)
    assert [each["id"] for each in read(client, ITEMS)["features"]][-1] == "new"


def test_an_earlier_release_stays_as_it_was(client, release, name, written):
    make_next(release)
    kept_texts.write(name)
    assert len(read(client, f"{ITEMS}?release=1")["features"]) == 4


def test_rows_of_a_release_to_come_are_not_written(release, name):
    publish_strike(release.campaign, "new", date(2015, 10, 20), since=2)
    kept_texts.write(name)
    state = kept_texts.read_state(kept_texts.folder_of(name))
    assert state.last < Published.objects.get(key="new").pk


def test_texts_of_another_database_are_never_read(client, name, release):
    folder = kept_texts.folder_of(name)
    foreign = [(pk, b"of another") for pk in Published.objects.values_list("pk", flat=True)]
    kept_texts.append(folder, None, "1 2014-01-01 of another", 1, foreign)
    assert kept_texts.kept(release, "strike") is None


def test_texts_of_another_database_are_written_anew(client, name):
    folder = kept_texts.folder_of(name)
    kept_texts.append(folder, None, "1 2014-01-01 of another", 1, [(1, b"of another")])
    kept_texts.write(name)
    assert kept_texts.read_state(folder).stands_on != "1 2014-01-01 of another"


def test_one_process_writes_at_a_time(name):
    folder = kept_texts.folder_of(name)
    folder.mkdir(parents=True)
    with kept_texts._alone(folder) as is_alone:
        kept_texts.write(name)
        assert (is_alone, kept_texts.read_state(folder)) == (True, None)


def test_a_folder_that_cannot_be_written_is_told_and_left_for_a_minute(name, caplog, settings):
    settings.TEXTS_DIR.write_text("in the way")
    kept_texts._write_here(name)
    assert "could not be kept beside the site" in caplog.text
    assert kept_texts._not_before[name] > kept_texts.time.monotonic() + 50


def test_texts_that_were_cut_short_are_not_read(client, name, written):
    [texts] = kept_texts.folder_of(name).glob("*.texts")
    texts.write_bytes(b"")
    assert len(read(client, ITEMS)["features"]) == 4


def test_it_can_be_switched_off(client, settings):
    settings.TEXTS_KEPT = False
    get(client, ITEMS)
    assert not settings.TEXTS_DIR.exists()
