"""How many strikes each choice of a filter would give, under the other filters."""

from datetime import date

import pytest
from django.http import QueryDict

from strikes.public.filters import Query, parse
from strikes.public.known import known_of
from strikes.public.tally import tally
from tests.public.making import HOMS, publish_row, publish_strike


def ask(release, text: str):
    asked = parse(QueryDict(text), known_of(release))
    assert not asked.problems
    return tally(release, asked.query)


def each_choice(release, text: str, name: str) -> dict[str, dict[str, int]]:
    """The same counts found by asking for one value after another."""
    asked = QueryDict(text, mutable=True)
    found = {}
    for value in ask(release, text).choices[name]:
        asked.setlist(name, [value])
        parsed = parse(asked, known_of(release))
        assert not parsed.problems
        counts = parsed.query.counts(release)
        found[value] = {"certain": counts["certain"], "possible": counts["possible"]}
    return found


@pytest.fixture
def wider_release(campaign_and_release):
    """More kinds of strikes: other aircraft, targets, measures and places."""
    campaign, release = campaign_and_release
    publish_row(campaign, "area", "homs", HOMS | {"spellings": ["Homs", "Хомс"]})
    su34 = [{"aircraft": "Su-34", "base": "", "low": None, "high": None, "qualifier": ""}]
    vehicle = [{"category": "vehicle", "term": "", "low": None, "high": None, "qualifier": ""}]
    publish_strike(campaign, "wide1", date(2015, 10, 11), sorties=su34, targets=vehicle)
    publish_strike(
        campaign, "wide2", date(2015, 10, 9), date(2015, 10, 11), ("SY-ID",), sorties=su34,
        where_prec="1", organisation="Navy", grade="fair", status="alleged",
    )  # fmt: skip
    return release


QUERIES = [
    "",
    "from=2015-10-01&to=2015-10-10",
    "province=SY-HI",
    "province=SY-HI&province=SY-HM&category=command_control",
    "aircraft=Su-34&from=2015-10-10",
    "place=homs&status=declared",
    "precision=2&category=vehicle",
    "status=alleged&grade=fair",
    "q=homs&province=SY-HM",
]


@pytest.mark.parametrize("text", QUERIES)
def test_counts_are_those_of_the_query(wider_release, text):
    query = parse(QueryDict(text), known_of(wider_release)).query
    assert ask(wider_release, text).counts == query.counts(wider_release)


@pytest.mark.parametrize(
    "name",
    ["province", "place", "category", "measure", "aircraft", "organisation", "status", "grade",
     "precision"],
)  # fmt: skip
@pytest.mark.parametrize("text", QUERIES)
def test_each_choice_counts_what_asking_for_it_gives(wider_release, text, name):
    counted = ask(wider_release, text).choices[name]
    assert counted == each_choice(wider_release, text, name)


def test_a_choice_that_other_filters_leave_nothing_of_is_not_there(wider_release):
    assert set(ask(wider_release, "aircraft=Su-34&province=SY-ID").choices["status"]) == {"alleged"}


def test_a_campaign_without_strikes_has_no_choices(release):
    query = Query(text="nothing of the kind")
    assert tally(release, query).counts == {"certain": 0, "possible": 0, "unplaced": 0}
