"""docs/statements.md says what the code does."""

import re
from pathlib import Path

import pytest

from strikes.models.statements import RESTS_AFTER
from strikes.statements import feeds, fetch, reading, relook, text
from strikes.vocabulary import FEED_KINDS, STATEMENT_STATES

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "statements.md").read_text()


@pytest.mark.parametrize(
    ("limit", "value"),
    [
        ("redirects", fetch.MOST_REDIRECTS),
        ("attempts", reading.MOST_ATTEMPTS),
        ("new entries of one look at a feed", feeds.MOST_NEW),
        ("parts of a sitemap", feeds.MOST_PARTS),
        ("characters of a text", text.MOST_CHARACTERS),
        ("pages of a PDF", text.MOST_PAGES),
        ("failures after which a feed rests", RESTS_AFTER),
    ],
)
def test_the_limits_in_the_docs_are_those_of_the_code(limit, value):
    assert f"| {limit} | {value:,} |" in PAGE


@pytest.mark.parametrize("code", [*STATEMENT_STATES.codes, *FEED_KINDS.codes])
def test_every_state_and_kind_of_feed_is_explained(code):
    assert f"| `{code}` |" in PAGE


def test_later_looks_come_on_the_days_that_the_docs_name():
    days = [pause.days for pause in relook.LOOKS]
    assert "1, 7, 30 and 180 days" in PAGE and days == [1, 7, 30, 180]


def test_every_file_and_setting_that_is_named_exists():
    for name in re.findall(r"`(\w+\.py)`", PAGE):
        assert (ROOT / "strikes" / "statements" / name).is_file(), name
    settings = "".join(path.read_text() for path in (ROOT / "config/settings").glob("*.py"))
    for name in re.findall(r"`([A-Z]+_[A-Z_]+)`", PAGE):
        assert name in settings, name
