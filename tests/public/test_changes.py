"""What readers are told of corrections."""

import pytest

from strikes.models import Strike
from strikes.releases.freeze import publish
from tests.making import make_campaign, make_capture, make_claim, make_strike

pytestmark = pytest.mark.django_db


@pytest.fixture
def strikes():
    """A first release of two strikes; in the second one is changed, one withdrawn, one added."""
    campaign = make_campaign()
    claim = make_claim(make_capture(campaign, "They hit 8 targets."), "8 targets")
    corrected = make_strike(claim, key="corrected", place_as_stated="Homs")
    withdrawn = make_strike(claim, key="withdrawn", place_as_stated="Hama")
    publish(campaign)
    corrected.note = "The day was wrong."
    corrected.save()
    Strike.objects.filter(pk=withdrawn.pk).update(publication="withdrawn")
    make_strike(claim, key="added", place_as_stated="Idlib")
    publish(campaign, note="Corrected after a letter from a reader.")


def lists(client) -> dict[str, list[str]]:
    newest = client.get("/changes/").context["changes"][0]
    return {name: [row["key"] for row in rows] for name, rows, _count in newest.lists}


@pytest.mark.usefixtures("strikes")
def test_a_release_says_what_it_added_changed_and_withdrew(client):
    assert lists(client) == {
        "added": ["added"],
        "changed": ["corrected"],
        "withdrawn": ["withdrawn"],
    }


@pytest.mark.usefixtures("strikes")
def test_only_the_first_of_many_are_listed_and_all_are_counted(client, monkeypatch):
    campaign = Strike.objects.get(key="added").campaign
    claim = Strike.objects.get(key="added").evidence.get()
    for number in range(3):
        make_strike(claim, key=f"more{number}", place_as_stated="Homs", campaign=campaign)
    publish(campaign)
    monkeypatch.setattr("strikes.public.changes.LISTED", 2)
    newest = client.get("/changes/").context["changes"][0]
    assert [(name, len(rows), count) for name, rows, count in newest.lists if rows] == [
        ("added", 2, 3)
    ]


@pytest.mark.usefixtures("strikes")
def test_the_note_for_readers_is_shown(client):
    assert "Corrected after a letter from a reader." in client.get("/changes/").content.decode()


@pytest.mark.usefixtures("strikes")
def test_the_first_release_lists_nothing(client):
    first = client.get("/changes/").context["changes"][-1]
    assert (first.release.number, first.rows["added"]) == (1, [])


@pytest.mark.usefixtures("strikes")
def test_a_withdrawn_record_says_so_at_its_address(client):
    assert client.get("/strike/withdrawn/").status_code == 410


@pytest.mark.usefixtures("strikes")
def test_the_feed_has_an_entry_for_each_release(client):
    response = client.get("/changes/feed.atom")
    assert response["Content-Type"].startswith("application/atom+xml")
    assert response.content.count(b"<entry>") == 2


@pytest.mark.usefixtures("strikes")
def test_the_page_needs_at_most_six_queries(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get("/changes/")
