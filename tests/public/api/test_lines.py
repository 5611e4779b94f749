"""A whole table is passed on as Postgres sends it, and can be left at any time."""

import pytest
from django.db import DataError, connection

from strikes.public.api.lines import Lines
from strikes.public.api.problems import Problem
from strikes.public.api.sql import Sql

pytestmark = pytest.mark.django_db


def many(number: int) -> Sql:
    return Sql("SELECT repeat('x', 1000) FROM generate_series(1, %s)", [number])


def one() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone()[0]


def test_all_rows_come_in_their_order():
    found = Lines(Sql("SELECT at || E'\\n' FROM generate_series(1, %s) AS at", [3]))
    assert b"".join(found) == b"1\n2\n3\n"
    found.close()


def test_nothing_gives_nothing():
    found = Lines(many(0))
    assert list(found) == []
    found.close()


def test_a_large_table_comes_whole_and_in_parts():
    found = Lines(many(5000))
    sizes = [len(part) for part in found]
    found.close()
    assert sum(sizes) == 5_000_000
    assert max(sizes) < 300_000


def test_a_large_table_that_is_left_at_once_ends_with_postgres():
    endless = Sql("SELECT repeat('x', 1000) || generate_series(1, %s)", [2_000_000_000])
    found = Lines(endless)
    next(iter(found))
    found.close()
    assert one() == 1


def test_a_small_table_can_be_left_and_closed_twice():
    found = Lines(many(3))
    found.close()
    found.close()
    assert one() == 1


def test_what_is_wrong_is_raised_before_the_first_part():
    with pytest.raises(DataError, match="division by zero"):
        Lines(Sql("SELECT (1 / %s)::text", [0]))
    assert one() == 1


def test_what_takes_too_long_is_refused(settings):
    settings.API_SECONDS = 0.05
    with pytest.raises(Problem, match="did not find this within"):
        Lines(Sql("SELECT pg_sleep(%s)::text", [60]))
    assert one() == 1
