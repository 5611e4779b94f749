"""Taking turns across processes: who has a name, and that it is let go of."""

from collections.abc import Iterator

import pytest
from django.db import connection

from strikes.models.locks import HASH, alone, is_held
from tests.statements.processes import wait_until

pytestmark = pytest.mark.django_db

# The halves of a lock's number are stored without a sign: of these names each has other signs.
NAMES = [f"release {number}" for number in range(1, 13)]


@pytest.fixture
def other() -> Iterator:
    """A cursor of another process's connection."""
    beside = connection.copy()
    with beside.cursor() as cursor:
        yield cursor
    beside.close()


def take(cursor, name: str) -> None:
    cursor.execute(f"SELECT pg_advisory_lock({HASH})", [name])


def test_the_names_have_numbers_with_all_signs():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT number < 0, number >> 31 & 1"
            " FROM unnest(%s) name, hashtextextended(name, 0) number",
            [NAMES],
        )
        assert len(cursor.fetchall()) == 4


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_another_process_has_is_held(name, other):
    take(other, name)
    assert is_held(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_nobody_has_is_not_held(name, other):
    take(other, "something else")
    assert not is_held(name)


def test_a_name_is_let_go_of_after_the_block():
    with alone("release 1") as mine:
        assert mine
        assert is_held("release 1")
    assert not is_held("release 1")


def test_who_finds_a_name_taken_does_not_wait(other):
    take(other, "release 1")
    with alone("release 1") as mine:
        assert not mine


def test_a_process_that_ends_lets_go(other):
    take(other, "release 1")
    other.connection.close()
    wait_until(lambda: not is_held("release 1"), 30, lambda: "held by a closed connection")
