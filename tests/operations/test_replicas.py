import pytest

from strikes.models import Release
from tests.making import make_campaign

ASKING = """
import django, json, sys
django.setup()
from django.conf import settings
from django.test import Client
settings.ALLOWED_HOSTS = ["testserver"]
reader, editor = Client(), Client()
editor.cookies[settings.SESSION_COOKIE_NAME] = "of-an-editor"
print(json.dumps([who.get("/strikes.json").json()["release"] for who in (reader, editor)]))
"""

# The replica ends between two requests of one process.
DYING = """
import django, json
django.setup()
from django.conf import settings
from django.db import close_old_connections, connection, connections
from django.test import Client
settings.ALLOWED_HOSTS = ["testserver"]
replica, seen = settings.DATABASES["replica"]["NAME"], []
for _time in range(2):
    seen.append(Client().get("/strikes.json").json()["release"])
    with connection.cursor() as cursor:
        cursor.execute(f"alter database {replica} allow_connections false")
        cursor.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = %s",
                       [replica])
    close_old_connections()  # as at the begin of a request
print(json.dumps(seen))
"""


@pytest.fixture
def ask(run_beside_a_copy):
    """Asks as a reader and as an editor; gives the number of the release that each one sees.

    The replica is a copy in which the release was given the number 99, to tell the two apart.
    """
    Release.objects.create(campaign=make_campaign(), number=1, slug="first")
    run = run_beside_a_copy("update strikes_release set number = 99")

    def numbers(replica: str, program: str = ASKING) -> list:
        return [release["number"] for release in run(program, replica)]

    return numbers


def test_a_reader_is_answered_from_the_replica_and_an_editor_from_the_original(ask, empty_database):
    assert ask(empty_database) == [99, 1]


def test_the_original_answers_readers_while_the_replica_is_away(ask):
    assert ask("no_such_database") == [1, 1]


def test_a_replica_that_ends_between_two_requests_costs_no_reader_an_answer(ask, empty_database):
    assert ask(empty_database, DYING) == [99, 1]


def test_without_a_replica_all_are_answered_from_the_original(ask):
    assert ask("") == [1, 1]
