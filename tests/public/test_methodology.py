"""The methodology in the site itself."""

import pytest

from strikes.vocabulary import MEASURES

HEADINGS = ["sources", "inclusion", "definitions", "corroboration", "quality", "corrections"]


@pytest.fixture
def page(client, release) -> str:
    return client.get("/methodology/").content.decode()


@pytest.mark.parametrize("heading", HEADINGS)
def test_it_has_the_headings_of_the_every_casualty_standards(page, heading):
    assert f'<h2 id="{heading}">' in page


def test_it_defines_every_measure(page):
    assert all(f'<code dir="ltr">{code}</code>' in page for code in MEASURES.codes)


def test_it_names_the_radius_that_the_record_uses(page):
    assert "else 25 km" in page


def test_every_page_leads_to_it(client, release):
    assert 'href="/methodology/"' in client.get("/overview/").content.decode()


@pytest.mark.parametrize("language", ["ru", "ar"])
def test_it_is_there_in_each_language(client, release, language):
    page = client.get(f"/methodology/?lang={language}").content.decode()
    assert f'<html lang="{language}"' in page
