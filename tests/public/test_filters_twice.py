"""The page filters by itself and the server filters too: for any query both find the same.

Queries are drawn at random from what the real campaign holds; one run of Node answers all."""

import csv
import io
import json
import random
from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from strikes.models import Published
from strikes.public.filters import parse
from strikes.public.known import Known, known_of
from strikes.public.query import CHOICES, Query
from strikes.public.tally import tally
from strikes.spelling import fold
from strikes.vocabulary import GRADES, MEASURES, STRIKE_STATUS, TARGET_CATEGORIES
from tests.public import twin

SEED, MANY, FILES = 20150930, 300, 25
WORDS = ["Homs", "ammunition depot", "command post", "Су-34", "Пальмира", "حلب", "training -camp",
         "“Islamic State”", "no such word at all"]  # fmt: skip


def drawn(known: Known, draw: random.Random) -> list[tuple[str, str]]:
    """One query: some filters, each with some values."""
    values = {
        "province": list(known.provinces), "district": list(known.districts),
        "place": list(known.places), "category": TARGET_CATEGORIES.codes,
        "measure": MEASURES.codes, "status": STRIKE_STATUS.codes, "grade": GRADES.codes,
        "aircraft": known.values["aircraft"], "organisation": known.values["organisation"],
    }  # fmt: skip
    usual = ("province", "category", "aircraft", "measure", "place")
    names = draw.sample(usual, draw.choice([0, 1, 1, 2])) + draw.sample(
        list(values), draw.choice([0, 0, 0, 1])
    )
    asked = [
        (name, value)
        for name in dict.fromkeys(names)
        for value in draw.sample(list(values[name]), min(draw.choice([1, 2, 5]), len(values[name])))
    ]
    first = date(2015, 9, 20) + timedelta(days=draw.randrange(1200))
    days = [("from", first), ("to", first + timedelta(days=draw.choice([0, 6, 40, 400])))]
    asked += [(name, day.isoformat()) for name, day in days if draw.random() < 0.4]
    if draw.random() < 0.3:
        asked.append(("precision", draw.choice("1234567")))
    if draw.random() < 0.3:
        asked.append(("q", draw.choice(WORDS)))
    return asked


@pytest.fixture(scope="module")
def answers(real_release, django_db_blocker):
    """(query, what the server finds, what the page finds) of every query."""
    draw, known = random.Random(SEED), known_of(real_release)
    texts = [urlencode(drawn(known, draw)) for _ in range(MANY)]
    queries = [parse(QueryDict(text), known).query for text in texts]
    hits = {text: keys(real_release, Query(text=text)) for text in WORDS}
    asked = [
        {"query": query.address(), "hits": hits[query.text] if query.text else None}
        for query in queries
    ]
    found = twin.ask(real_release, asked=asked)["answers"]
    return list(zip(queries, found, strict=True))


def keys(release, query: Query) -> list[str]:
    return [row.key for row in query.strikes(release)]


@pytest.mark.django_db
def test_page_and_server_find_the_same_strikes_as_surely(answers, real_release):
    for query, found in answers:
        rows = [[row.key, row.doubt] for row in query.strikes(real_release)]
        assert found["rows"] == rows, query.address()


@pytest.mark.django_db
def test_the_queries_find_something_as_often_as_nothing(answers):
    found = [bool(found["rows"]) for _query, found in answers]
    assert MANY / 4 < sum(found) < MANY


@pytest.mark.django_db
def test_page_and_server_count_the_same(answers, real_release):
    for query, found in answers:
        assert found["counts"] == query.counts(real_release), query.address()


@pytest.mark.django_db
def test_page_and_server_count_each_choice_the_same(answers, real_release):
    for query, found in answers:
        counted = tally(real_release, query).choices
        for name in (*CHOICES, "precision"):
            on_page = _some(found["choices"][name])
            if name == "place":  # the page counts wider areas too, but offers only places
                places = known_of(real_release).places
                on_page = {code: counts for code, counts in on_page.items() if code in places}
            assert on_page == _some(counted[name]), (name, query.address())


def _some(choices: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    return {value: counts for value, counts in choices.items() if any(counts.values())}


@pytest.mark.django_db
def test_a_csv_holds_the_rows_that_the_page_lists(answers, client):
    for query, found in answers[:FILES]:
        text = client.get(f"/strikes.csv{query.address()}").getvalue().decode("utf-8-sig")
        lines = [line for line in text.splitlines() if not line.startswith(("#", '"#'))]
        table = csv.DictReader(io.StringIO("\n".join(lines)))
        assert [[row["key"], row["in"]] for row in table] == found["rows"], query.address()


@pytest.mark.django_db
def test_a_geojson_holds_the_rows_that_the_page_lists(answers, client):
    for query, found in answers[:FILES]:
        features = client.get(f"/strikes.geojson{query.address()}").getvalue()
        listed = [[one["id"], one["properties"]["in"]] for one in json.loads(features)["features"]]
        assert listed == found["rows"], query.address()


@pytest.mark.django_db
def test_every_spelling_folds_the_same_on_page_and_server(real_release):
    rows = Published.objects.of(real_release, "area").values_list("data", flat=True)
    names = sorted({name for area in rows for name in area["spellings"]})
    assert twin.ask(names=names)["folded"] == [fold(name) for name in names]
