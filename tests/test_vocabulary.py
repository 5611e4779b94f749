"""The closed lists, and the page that is written from them."""

from pathlib import Path

from strikes import vocabulary
from strikes.releases.codebook import codebook

CODEBOOK = Path(__file__).parent.parent / "docs" / "codebook.md"


def test_the_codebook_in_docs_is_the_one_the_vocabulary_gives():
    assert CODEBOOK.read_text(encoding="utf-8") == codebook()


def test_every_word_of_every_list_has_a_source():
    assert all(entry.source for words in vocabulary.ALL for entry in words)


def test_every_word_of_every_list_has_a_meaning():
    assert [e.code for words in vocabulary.ALL for e in words if not e.meaning] == []


def test_every_list_is_in_the_codebook():
    lists = [it for it in vars(vocabulary).values() if isinstance(it, vocabulary.Vocabulary)]
    assert {words.name for words in lists} == {words.name for words in vocabulary.ALL}


def test_date_precision_has_acleds_code_where_there_is_one():
    codes = [entry.crosswalk.get("ACLED time_precision") for entry in vocabulary.DATE_PRECISION]
    assert codes == ["1", "2", "2", "3", None]


def test_location_precision_has_acleds_code_where_there_is_one():
    codes = [entry.crosswalk.get("ACLED geo_precision") for entry in vocabulary.LOCATION_PRECISION]
    assert codes == ["1", "2", "2", "3", "3", None, None]


def test_an_unknown_code_is_shown_as_it_stands():
    assert vocabulary.MEASURES.label("flights") == "flights"
