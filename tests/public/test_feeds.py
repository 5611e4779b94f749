"""The Atom feeds, as a feed reader reads them."""

from datetime import date

import feedparser
import pytest

from strikes.releases.freeze import publish
from tests.making import make_campaign, make_capture, make_claim, make_strike

pytestmark = pytest.mark.django_db
FEEDS = [
    "/changes/feed.atom", "/feeds/records.atom", "/feeds/claims.atom",
    "/feeds/contradictions.atom",
]  # fmt: skip


def total(campaign, words: str, said: date, low: int):
    capture = make_capture(campaign, f"He said {words}.", published=said)
    return make_claim(
        capture, words, measure="sorties", low=low, high=low, cumulative=True, as_of=said,
        speaker="A general\x0b",
    )  # fmt: skip


@pytest.fixture
def campaign():
    """Two releases: a total, then a strike and a smaller total."""
    campaign = make_campaign()
    claim = total(campaign, "30,000 sorties", date(2016, 12, 20), 30_000)
    make_strike(claim, key="first-strike")
    publish(campaign)
    total(campaign, "17,800 sorties", date(2016, 12, 22), 17_800)
    make_strike(claim, key="second-strike", place_as_stated="Homs & <b>Hama</b>")
    publish(campaign, note="A second look.")
    return campaign


def read(client, address: str):
    response = client.get(address)
    assert response["Content-Type"].startswith("application/atom+xml")
    feed = feedparser.parse(response.content)
    assert not feed.bozo
    assert feed.version == "atom10"
    return feed


@pytest.mark.parametrize("address", FEEDS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_feed_is_valid_and_each_entry_has_what_atom_asks(client, campaign, address, language):
    feed = read(client, f"{address}?lang={language}")
    assert feed.feed.title and feed.feed.updated and feed.feed.author
    assert feed.entries
    assert all(each.id and each.title and each.updated and each.link for each in feed.entries)
    assert len({each.id for each in feed.entries}) == len(feed.entries)


def test_a_release_is_told_with_its_note(client, campaign):
    entries = read(client, "/changes/feed.atom").entries
    assert [each.summary for each in entries][0] == "A second look."


def test_the_newest_record_comes_first_and_leads_to_its_version(client, campaign):
    first = read(client, "/feeds/records.atom").entries[0]
    assert first.title == "Homs & <b>Hama</b>, 30 September 2015"
    assert first.link == "http://testserver/strike/second-strike/v/2/"


def test_a_claim_is_told_with_who_said_it_and_the_sentence(client, campaign):
    first = read(client, "/feeds/claims.atom").entries[0]
    assert first.title == "A general : 17,800 sorties"
    assert first.summary == "He said 17,800 sorties."


def test_a_sentence_with_markup_stays_text(client, campaign):
    total(campaign, "5 <script>alert(1)</script> sorties", date(2017, 1, 1), 5)
    publish(campaign)
    assert b"&amp;lt;script&amp;gt;" in client.get("/feeds/claims.atom").content


def test_a_contradiction_is_one_sentence_with_both_quotes(client, campaign):
    (entry,) = read(client, "/feeds/contradictions.atom").entries
    assert entry.title.startswith("On 20 December 2016 A general  gave a total of 30,000 sorties;")
    assert entry.summary == "“He said 30,000 sorties.” – “He said 17,800 sorties.”"


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_needs_few_queries(client, campaign, address, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get(address)
