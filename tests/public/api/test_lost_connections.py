"""Connections that Postgres ended between two requests."""

import psycopg2
import pytest
from django.db import OperationalError, close_old_connections, connection

from strikes.public.api.reading import texts
from strikes.public.api.sql import Sql

pytestmark = pytest.mark.django_db(transaction=True)
QUESTION = Sql("SELECT true, 'known'")
ANSWER = [(True, b"known")]


@pytest.fixture
def lost():
    """A connection that answered just now and was ended, at the beginning of a new request."""
    assert texts(QUESTION) == ANSWER
    settings = connection.settings_dict
    given = {"host": settings["HOST"], "user": settings["USER"], "dbname": settings["NAME"]}
    other = psycopg2.connect(**given)
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [connection.connection.info.backend_pid])
    other.close()
    close_old_connections()
    yield connection
    connection.close()


def test_whoever_asks_in_that_second_has_to_try_again(lost):
    with pytest.raises(OperationalError):
        texts(QUESTION)


def test_the_next_gets_another(lost):
    with pytest.raises(OperationalError):
        texts(QUESTION)
    close_old_connections()
    assert texts(QUESTION) == ANSWER


def test_one_that_was_idle_is_looked_at_before_it_is_asked(lost):
    lost.answered -= 2
    assert texts(QUESTION) == ANSWER
