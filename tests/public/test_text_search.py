"""Text search in three languages over what a release says."""

from datetime import date

import pytest

from strikes.public.query import Query
from tests.public.making import make_evidence, publish_strike


@pytest.fixture
def said(campaign_and_release):
    """Gives the keys that a text finds, among strikes with a sentence in each language."""
    campaign, release = campaign_and_release
    sentences = {
        "ru": "Самолёты Су-34 уничтожили командные пункты боевиков.",
        "ar": "دمرت الطائرات مستودعات الذخيرة قرب تدمر.",
        "en": "Aircraft destroyed ammunition depots near Palmyra.",
    }
    for key, sentence in sentences.items():
        evidence = make_evidence() | {"sentence": sentence}
        publish_strike(campaign, key, date(2015, 11, 1), evidence=[evidence], targets=[])
    return lambda text: {row.key for row in Query(text=text).strikes(release)}


def test_an_english_word_is_found_in_any_form(said):
    assert said("ammunition depot") == {"en"}
    assert said("destroying") == {"en"}


def test_a_russian_word_is_found_in_any_form(said):
    assert said("командный пункт") == {"ru"}
    assert said("самолетами Су-34") == {"ru"}


def test_an_arabic_word_is_found_in_another_form(said):
    assert said("طائرة") == {"ar"}
    assert said("ذخيرة") == {"ar"}


def test_words_in_quotes_stand_side_by_side(said):
    assert said('"ammunition depots"') == {"en"}
    assert said('"depots ammunition"') == set()


def test_a_word_may_be_left_out(said):
    assert said("aircraft -palmyra") == {"sure", "night", "shared", "lost"}


def test_names_are_found_in_their_own_scripts(said):
    assert "sure" in said("Хомс")
    assert "sure" in said("حمص")


def test_a_text_of_only_small_words_finds_nothing(said):
    assert said("the") == set()


@pytest.mark.parametrize("text", ["'; DROP TABLE x; --", "a & | ! ( b", "\\", "%", "<->", ":*"])
def test_signs_of_a_query_language_do_no_harm(said, text):
    said(text)


def test_the_page_asks_for_the_strikes_of_a_text(client, campaign_and_release):
    release = campaign_and_release[1]
    answer = client.get(f"/data/{release.sha256}/found.json?q=homs")
    assert answer.json() == {"keys": ["night", "sure", "shared", "lost"]}
    assert "max-age=86400" in answer["Cache-Control"]


@pytest.mark.parametrize("query", ["", "?q=", "?q=%00", "?q=" + "x" * 300])
def test_without_a_sound_text_the_answer_is_a_clear_400(client, release, query):
    answer = client.get(f"/data/{release.sha256}/found.json{query}")
    assert (answer.status_code, bool(answer.json()["error"])) == (400, True)


def test_a_text_in_no_release_is_a_404(client, release):
    assert client.get("/data/ffff/found.json?q=homs").status_code == 404
