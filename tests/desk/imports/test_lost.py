"""An import whose worker was killed goes on by itself, once."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from strikes.desk.imports import work
from strikes.desk.imports.beat import Beat
from strikes.desk.imports.running import CHECK, IMPORT, begin
from strikes.models import Batch, Strike
from tests.desk.imports.conftest import checked

pytestmark = pytest.mark.django_db


@pytest.fixture
def lost(bring) -> Batch:
    """An import that should be running and of which nothing was heard for three minutes."""
    batch = checked(bring())
    begin(batch, IMPORT)
    Batch.objects.update(beat=timezone.now() - timedelta(minutes=3))
    return batch


@pytest.fixture
def sent(monkeypatch) -> list[tuple[int, str]]:
    """What is handed to workers, instead of a worker."""
    orders: list[tuple[int, str]] = []
    monkeypatch.setattr(work, "_send", lambda batch, what: not orders.append((batch.pk, what)))
    return orders


def test_a_lost_import_is_handed_on_once(lost, sent):
    work.pick_up_lost()
    work.pick_up_lost()
    assert sent == [(lost.pk, "import")]


def test_what_is_handed_on_is_imported(lost, sent):
    work.pick_up_lost()
    work.work(*sent[0])
    lost.refresh_from_db()
    assert (lost.state, lost.problem) == ("imported", "")
    assert Strike.objects.count() == 1


def test_one_that_is_lost_twice_says_so_and_can_be_tried_again(lost, sent):
    work.pick_up_lost()
    Batch.objects.update(beat=timezone.now() - timedelta(minutes=3))
    work.pick_up_lost()
    lost.refresh_from_db()
    assert lost.state == "checked"
    assert lost.problem == "Its worker was lost twice: try again, or split it."


def test_one_that_was_heard_of_lately_is_left_alone(bring, sent):
    begin(bring(), CHECK)
    work.pick_up_lost()
    assert sent == []


def test_a_second_worker_leaves_what_the_first_holds(lost):
    with Beat(lost):
        work.work(lost.pk, "import")
    lost.refresh_from_db()
    assert lost.state == "importing"
    assert not Strike.objects.exists()


def test_a_process_whose_clock_is_wrong_begins_by_the_clock_of_the_database(bring):
    tomorrow = timezone.now() + timedelta(hours=26)
    with time_machine.travel(tomorrow):
        batch = bring()
        begin(batch, CHECK)
    assert batch.beat < tomorrow - timedelta(hours=25)
