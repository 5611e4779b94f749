"""The page of a statement: its text twice, what was read from it, its captures and copies."""

import pytest

from strikes.releases.freeze import publish
from tests.making import make_campaign, make_capture, make_claim, make_organisation, make_strike

pytestmark = pytest.mark.django_db

TEXT = "The day was clear. They flew 36 sorties. All came back."


def carry(original, text: str, words: str, low: int, **fields):
    """A statement that carries another, with one claim of sorties."""
    capture = make_capture(original.statement.campaign, text, copy_of=original.statement, **fields)
    return make_claim(capture, words, measure="sorties", low=low, high=low).statement


@pytest.fixture
def original():
    """A capture whose statement two others carry: with another figure, and word for word."""
    campaign = make_campaign()
    capture = make_capture(campaign, TEXT, kind="page", key="original", language="en")
    make_strike(make_claim(capture, "36 sorties", measure="sorties", low=36, high=36))
    changed = TEXT.replace("36", "39")
    for key, text, words, low in (
        ("changed", changed, "39 sorties", 39),
        ("verbatim", TEXT, "36 sorties", 36),
    ):
        other = carry(capture, text, words, low, kind="page", key=key, language="en")
        other.publisher = make_organisation(f"{key} daily", "media")
        other.save()
    carry(
        capture, "Они совершили 36 вылетов.", "36 вылетов", 36, kind="page", key="russian",
        language="ru",
    )  # fmt: skip
    publish(campaign)
    return capture


def page(client, key: str) -> str:
    response = client.get(f"/statement/{key}/")
    assert response.status_code == 200
    return response.content.decode()


def copies(client, key: str) -> dict:
    return {each.key: each for each in client.get(f"/statement/{key}/").context["copies"]}


def test_the_text_stands_beside_the_same_text_with_its_claims_marked(client, original):
    html = page(client, "original")
    assert TEXT in html
    assert "They flew <a" in html and "<mark>36 sorties</mark>. All came back." in html


def test_a_claims_number_leads_to_what_was_read_and_back(client, original):
    claim = original.claims.get().pk
    html = page(client, "original")
    assert f'href="#read-{claim}"' in html and f'<tr id="read-{claim}">' in html
    assert f'href="#claim-{claim}"' in html


def test_a_copy_with_other_words_shows_what_differs(client, original):
    html = page(client, "original")
    assert "<del>39</del><ins>36</ins>" in html


def test_a_copy_with_another_figure_names_it(client, original):
    found = copies(client, "original")["changed"]
    assert [each["low"] for each in found.only_there] == [39]
    assert [each["low"] for each in found.only_here] == [36]


def test_a_copy_word_for_word_says_so(client, original):
    assert copies(client, "original")["verbatim"].is_same
    assert "The same text, word for word." in page(client, "original")


def test_a_copy_in_another_language_is_compared_by_its_figures(client, original):
    found = copies(client, "original")["russian"]
    assert (found.pieces, found.only_here, found.only_there) == ([], [], [])
    assert "Other words, the same figures." in page(client, "original")


def test_a_carrier_leads_to_what_it_carries(client, original):
    assert copies(client, "changed")["original"].is_original
    assert 'href="/statement/original/"' in page(client, "changed")


def test_every_capture_is_listed_with_its_checksum(client, original):
    assert page(client, "original").count(original.sha256) >= 2


def test_very_long_texts_are_not_compared_word_by_word(client, original, monkeypatch):
    monkeypatch.setattr("strikes.public.statement.LONGEST", 10)
    assert copies(client, "original")["changed"].pieces == []


def test_a_statement_with_copies_needs_few_queries(client, original, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get("/statement/original/")
