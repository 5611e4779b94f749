"""Editors who act at the very same moment, each on a connection of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.auth import get_user_model
from django.db import connection

from strikes.desk.review import Review, ReviewError, seen
from strikes.models import Claim, Turn
from tests.making import make_campaign, make_capture, make_claim

pytestmark = pytest.mark.django_db(transaction=True)
EDITORS = 6


@pytest.fixture
def claim():
    capture = make_capture(make_campaign(), "They hit eight targets.")
    made = make_claim(capture, "eight targets", review="proposed")
    return Claim.objects.get(pk=made.pk)  # as it is stored: 8.00, not 8


@pytest.fixture
def editors():
    users = get_user_model().objects
    return [users.create(username=f"editor {number}") for number in range(EDITORS)]


def at_once(editors, action):
    """What the action gave for each editor, all started together."""
    start = Barrier(len(editors))

    def act(editor):
        start.wait()
        try:
            return action(editor)
        except ReviewError:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(len(editors)) as pool:
        return list(pool.map(act, editors))


def test_of_many_who_take_a_statement_at_once_one_has_it(claim, editors):
    taken = at_once(editors, lambda editor: Turn.objects.take(claim.statement, editor))
    assert sum(taken) == 1
    assert Turn.objects.get().editor == editors[taken.index(True)]


def test_of_many_who_decide_at_once_one_does(claim, editors):
    mark = seen(claim)
    decided = at_once(
        editors, lambda editor: Review(claim.statement, editor).reject(claim.pk, mark)
    )
    assert sum(each is not None for each in decided) == 1
    assert Claim.objects.get().editor == Turn.objects.get().editor


def test_one_editor_in_two_windows_decides_once(claim, editors):
    mark = seen(claim)
    same = [editors[0]] * 4
    decided = at_once(same, lambda editor: Review(claim.statement, editor).reject(claim.pk, mark))
    assert sum(each is not None for each in decided) == 1
