"""Every working table has its history, and nobody changes or deletes any of it."""

from pathlib import Path

import pghistory
import pytest
from django.apps import apps
from django.contrib import admin
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from pghistory.models import Context

import strikes
from strikes.models import Area, Capture, Invitation
from strikes.models.kept import NEVER_EMPTIED, kept
from tests.desk.admin.conftest import *  # noqa: F403
from tests.desk.admin.forms import save

pytestmark = pytest.mark.django_db

# What the program notes for itself while it works; nothing here is anybody's record.
NOTES = {
    "Batch", "BatchRow", "SavedMapping",  # imports: what they made is told where it was made
    "Host", "Mark", "Signature", "Turn", "Use",
    "Invitation_roles",  # read once, when the invitation is accepted
}  # fmt: skip
# What Postgres itself refuses to change: tests below, and in test_constraints.py.
UNCHANGING = {"Capture", "Published", "Release", "ReleaseFile", "KeptContext"}


def linked(model) -> bool:
    """Whether a table between two others has a proxy whose history is kept."""
    return any(
        each._meta.proxy and each._meta.concrete_model is model and hasattr(each, "pgh_event_model")
        for each in apps.get_app_config("strikes").get_models()
    )


def working_models():
    models = apps.get_app_config("strikes").get_models(include_auto_created=True)
    return [model for model in models if not hasattr(model, "pgh_tracked_model")]


@pytest.mark.parametrize("model", working_models(), ids=lambda model: model.__name__)
def test_every_working_table_keeps_its_history(model):
    kept = hasattr(model, "pgh_event_model") or linked(model)
    assert kept != (model.__name__ in NOTES | UNCHANGING)


@pytest.mark.parametrize(
    "model",
    [model for model in working_models() if hasattr(model, "pgh_event_model")],
    ids=lambda model: model.__name__,
)
def test_every_history_tells_of_making_and_of_deleting(model):
    labels = {tracker.label for tracker in model.pgh_event_model.pgh_trackers}
    assert labels >= {"insert", "delete"}


EVENTS = [
    model
    for model in apps.get_app_config("strikes").get_models()
    if hasattr(model, "pgh_tracked_model")
]


@pytest.mark.parametrize("model", EVENTS, ids=lambda model: model.__name__)
def test_no_event_can_be_changed_or_deleted(model):
    triggers = {trigger.name: trigger for trigger in model._meta.triggers}
    assert str(triggers["append_only"].operation) == "UPDATE OR DELETE"


@pytest.fixture
def told(desk, strike):
    """The event of a change that an editor made on a page, with its reason."""
    page = reverse("admin:strikes_strike_change", args=[strike.pk])
    save(desk, page, note="moved", reason="the ministry corrected itself")
    return strike.events.filter(pgh_label="update").latest("pgh_id")


def test_an_event_says_who_changed_the_record(told, editor):
    assert told.pgh_context.metadata["user"] == editor.pk


def test_an_event_says_when(told):
    assert told.pgh_created_at is not None


def test_an_event_says_why(told):
    assert told.pgh_context.metadata["reason"] == "the ministry corrected itself"


def test_an_event_says_on_which_page(told, strike):
    page = reverse("admin:strikes_strike_change", args=[strike.pk])
    assert told.pgh_context.metadata["url"] == page


def test_an_event_says_in_which_request(desk, strike):
    page = reverse("admin:strikes_strike_change", args=[strike.pk])
    answer = save(desk, page, note="moved")
    event = strike.events.filter(pgh_label="update").latest("pgh_id")
    assert answer.status_code == 200
    assert len(event.pgh_context.metadata["request"]) == 32


def test_the_history_page_shows_why(desk, told, strike):
    page = desk.get(reverse("admin:strikes_strike_history", args=[strike.pk]))
    assert "the ministry corrected itself" in page.content.decode()


def refuses(work) -> bool:
    try:
        with transaction.atomic():
            work()
    except DatabaseError:
        return True
    return False


def by_hand(sql: str, *params):
    def work():
        with connection.cursor() as cursor:
            cursor.execute(sql, params)

    return work


def test_the_program_cannot_change_an_event(told):
    assert refuses(lambda: type(told).objects.update(note="never said"))


def test_the_program_cannot_delete_an_event(told):
    assert refuses(lambda: type(told).objects.all().delete())


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE strikes_strikeevent SET note = ''",
        "DELETE FROM strikes_strikeevent",
        "DELETE FROM strikes_strikeevidencelinkevent",
        "UPDATE strikes_strikeevidencelinkevent SET claim_id = 1",
        "DELETE FROM pghistory_context",
        "UPDATE pghistory_context SET metadata = '{}'",
        """UPDATE pghistory_context SET metadata = '{"user": 7}'""",
        "DELETE FROM strikes_capture",
        "UPDATE strikes_capture SET sha256 = repeat('0', 64)",
        "UPDATE strikes_capture SET text = 'another'",
    ],
)
def test_sql_by_hand_cannot_change_or_delete_it_either(sql, told):
    assert refuses(by_hand(sql))


WITHOUT_A_TRIGGER = """
    SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
    AND relname LIKE ANY (ARRAY['strikes_%', 'pghistory_%'])
    AND oid NOT IN (SELECT tgrelid FROM pg_trigger WHERE tgname LIKE 'pgtrigger_never_emptied_%')"""


def test_only_tables_of_the_programs_own_notes_can_be_emptied_at_once(db):
    with connection.cursor() as cursor:
        cursor.execute(WITHOUT_A_TRIGGER)
        free = {name for (name,) in cursor.fetchall()}
    assert free == {f"strikes_{name.lower()}" for name in NOTES}


@pytest.fixture
def as_migrated(db):
    """The tables as any database but a test's has them: there the suite switches this off."""
    for model in kept():
        NEVER_EMPTIED.enable(model)


@pytest.mark.parametrize("model", kept(), ids=lambda model: model.__name__)
def test_sql_by_hand_cannot_empty_a_table(model, as_migrated):
    table = model._meta.db_table
    with pytest.raises(DatabaseError, match="is never emptied all at once"):
        by_hand(f'TRUNCATE "{table}" CASCADE')()


def test_the_program_cannot_empty_all_tables(as_migrated):
    with pytest.raises(CommandError):
        call_command("flush", interactive=False, verbosity=0)


def test_nothing_in_the_program_switches_off_what_keeps_history():
    """But for copying, which writes the events of what it inserts itself."""
    program = Path(strikes.__file__).parent
    places = {
        path.name
        for path in program.rglob("*.py")
        if "migrations" not in path.parts and "pgtrigger.ignore" in path.read_text()
    }
    assert places == {"copying.py", "bulk.py"}


def test_what_is_said_of_a_change_can_grow(told):
    Context.objects.filter(pk=told.pgh_context_id).update(
        metadata=told.pgh_context.metadata | {"occasion": "publishing"}
    )
    assert Context.objects.get(pk=told.pgh_context_id).metadata["occasion"] == "publishing"


def test_the_program_cannot_delete_a_capture(capture):
    assert refuses(lambda: Capture.objects.all().delete())


def test_a_superuser_finds_no_page_that_changes_the_history():
    shown = set(admin.site._registry)
    assert not shown & set(EVENTS)
    assert Context not in shown


def test_a_superuser_finds_no_button_that_changes_a_capture(desk, capture):
    page = desk.get(reverse("admin:strikes_capture_change", args=[capture.pk])).content.decode()
    assert 'name="_save"' not in page
    assert desk.post(reverse("admin:strikes_capture_delete", args=[capture.pk])).status_code == 403


def test_who_takes_part_in_a_campaign_is_told_by_its_history(campaign, ministry):
    campaign.belligerents.add(ministry)
    link = apps.get_model("strikes", "CampaignBelligerentsLink")
    assert link.pgh_event_model.objects.get().organisation == ministry


def test_the_secret_of_an_invitation_is_not_in_its_history():
    kept = {field.name for field in Invitation.pgh_event_model._meta.fields}
    assert "sha256" not in kept


def test_a_program_says_its_occasion(homs):
    with pghistory.context(occasion="a test"):
        Area.objects.filter(pk=homs.pk).update(note="seen")
    event = homs.events.filter(pgh_label="update").get()
    assert event.pgh_context.metadata == {"occasion": "a test"}
