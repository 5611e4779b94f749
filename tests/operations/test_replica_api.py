"""The API where a replica answers readers: what it reads by SQL of its own comes from there, too."""

import json

import pytest

from tests.public.making import make_released_campaign

# Each leads through other code: a page of texts, one in another order, one item, a stream
# of chosen columns, all lines, a page for people, columns.
ADDRESSES = [
    "/api/collections/strikes/items?f=json",
    "/api/collections/strikes/items?f=json&limit=9&sortby=key",
    "/api/collections/strikes/items/astray?f=json",
    "/api/collections/strikes/items?f=csv&properties=key",
    "/api/collections/strikes/items?f=csv",
    "/api/collections/strikes/items?f=html",
    "/api/collections/strikes/items?f=arrow",
]
PROGRAM = """
import django, json, logging
django.setup()
logging.disable()
from django.conf import settings
from django.db import close_old_connections, connection
from django.test import Client
settings.ALLOWED_HOSTS = ["testserver"]
reader, editor = Client(raise_request_exception=False), Client(raise_request_exception=False)
editor.cookies[settings.SESSION_COOKIE_NAME] = "of-an-editor"

def ask(who, address):
    close_old_connections()  # as at the begin of a request
    answer = who.get(address)
    body = b"".join(answer) if answer.streaming else answer.content
    return {"status": answer.status_code, "body": body.decode("latin-1"), **answer.headers}

def end():
    name = settings.DATABASES["replica"]["NAME"]
    with connection.cursor() as cursor:
        cursor.execute(f"alter database {name} allow_connections false")
        cursor.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = %s",
                       [name])
"""
BOTH = "print(json.dumps([[ask(who, each) for who in (reader, editor)] for each in ADDRESSES]))"
ENDING = """
first = ask(reader, ADDRESSES[0])
end()
print(json.dumps([first, ask(reader, ADDRESSES[0])]))
"""
# It was looked at and found well, and ends before it is asked.
ENDING_MEANWHILE = """
from strikes.operations import replicas
answers = replicas._answers

def answers_and_ends():
    replicas._answers = answers
    found = answers()
    end()
    return found

replicas._answers = answers_and_ends
print(json.dumps([ask(reader, ADDRESSES[0]) for _ in range(2)]))
"""


@pytest.fixture
def run(run_beside_a_copy):
    """A release in which the strike “lost” is called “astray” in the replica alone."""
    make_released_campaign()
    called = "replace({0}::text, 'lost', 'astray')"
    columns = {"key": "", "feature": "", "line": "", "data": "::jsonb"}
    changes = (f"{name} = {called.format(name)}{kind}" for name, kind in columns.items())
    run = run_beside_a_copy(f"update strikes_published set {', '.join(changes)} where key = 'lost'")
    return lambda what, replica: run(f"{PROGRAM}\nADDRESSES = {ADDRESSES}\n{what}", replica)


def test_every_kind_of_answer_comes_from_the_replica_for_a_reader_alone(run, empty_database):
    told = run(BOTH, empty_database)
    seen = [[each["status"] == 200 and "astray" in each["body"] for each in both] for both in told]
    assert dict(zip(ADDRESSES, seen, strict=True)) == dict.fromkeys(ADDRESSES, [True, False])


def test_a_replica_that_is_away_costs_no_reader_an_answer(run):
    told = run(BOTH, "no_such_database")
    assert [both[0]["status"] for both in told] == [200, 200, 404, 200, 200, 200, 200]
    assert "lost" in told[0][0]["body"]


def test_a_replica_that_ends_between_two_requests_costs_no_reader_an_answer(run, empty_database):
    first, second = run(ENDING, empty_database)
    assert (first["status"], "astray" in first["body"]) == (200, True)
    assert (second["status"], "lost" in second["body"]) == (200, True)


def test_a_replica_that_ends_within_a_request_has_the_reader_try_again_once(run, empty_database):
    first, second = run(ENDING_MEANWHILE, empty_database)
    assert (first["status"], first["Retry-After"]) == (503, "10")
    assert first["Content-Type"] == "application/problem+json"
    assert json.loads(first["body"]) == {
        "title": "The record cannot be read just now.",
        "status": 503,
        "detail": "Try again in a moment.",
    }
    assert (second["status"], "lost" in second["body"]) == (200, True)
