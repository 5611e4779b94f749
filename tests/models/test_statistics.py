"""What Postgres plans by follows the rows that came at once."""

import pytest
from django.db import connection

from strikes.models import statistics

pytestmark = pytest.mark.django_db(transaction=True)


def add_marks(number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO strikes_mark (campaign_id, kind, key)"
            " SELECT 1, 'strike', at::text FROM generate_series(1, %s) AS at",
            [number],
        )
        cursor.execute("SELECT pg_stat_force_next_flush()")


def planned_rows() -> float:
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'strikes_mark'")
        return cursor.fetchone()[0]


def test_a_table_that_has_grown_at_once_is_looked_at_again():
    add_marks(10_000)
    assert "strikes_mark" in statistics.look_again()
    assert planned_rows() == 10_000


def test_a_table_that_was_looked_at_is_left_alone_until_it_changes():
    add_marks(10_000)
    statistics.look_again()
    assert "strikes_mark" not in statistics.look_again()
