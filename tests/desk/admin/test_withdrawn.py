"""What an import captured is still there once it was undone, to be looked at and for nothing else."""

import pytest
from django.urls import reverse

from strikes.desk.imports.running import UNDO, begin
from strikes.desk.imports.undo import undo
from strikes.models import Capture, Statement
from tests.desk.imports.conftest import bring, campaign, imported

__all__ = ["bring", "campaign"]

pytestmark = pytest.mark.django_db
LIST = reverse("admin:strikes_statement_changelist")


@pytest.fixture
def withdrawn(bring) -> Statement:
    batch = imported(bring())
    begin(batch, UNDO)
    undo(batch)
    return Statement.objects.get()


def page(desk, address: str) -> str:
    answer = desk.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def change(record) -> str:
    return reverse(f"admin:strikes_{record._meta.model_name}_change", args=[record.pk])


def test_the_list_of_statements_leaves_it_out(desk, withdrawn):
    assert change(withdrawn) not in page(desk, LIST)


def test_the_list_shows_it_when_asked_for_what_is_withdrawn(desk, withdrawn):
    assert change(withdrawn) in page(desk, f"{LIST}?state__exact=withdrawn")


def test_its_page_shows_the_text_and_nothing_to_save(desk, withdrawn):
    shown = page(desk, change(withdrawn))
    assert "ammunition depot" in shown
    assert "withdrawn: its import, rows.csv, was undone" in shown
    assert 'name="_save"' not in shown
    assert reverse("admin:review_statement", args=[withdrawn.pk]) not in shown


def test_nobody_reviews_it(desk, withdrawn):
    assert desk.get(reverse("admin:review_statement", args=[withdrawn.pk])).status_code == 404


def test_its_capture_tells_which_import_was_undone(desk, withdrawn):
    shown = page(desk, change(Capture.objects.get()))
    assert "rows.csv: undone, so it is withdrawn" in shown


def test_a_capture_of_an_import_that_stands_names_the_import_alone(desk, bring):
    imported(bring())
    shown = page(desk, change(Capture.objects.get()))
    assert "rows.csv" in shown and "undone" not in shown


def test_it_cannot_be_deleted(desk, withdrawn):
    for record in (withdrawn, Capture.objects.get()):
        name = f"admin:strikes_{record._meta.model_name}_delete"
        assert desk.post(reverse(name, args=[record.pk]), {"post": "yes"}).status_code == 403


def test_reading_again_leaves_it_as_it_is(desk, withdrawn):
    asked = {"action": "read_again", "_selected_action": [withdrawn.pk]}
    desk.post(f"{LIST}?state__exact=withdrawn", asked)
    withdrawn.refresh_from_db()
    assert withdrawn.state == "withdrawn"
