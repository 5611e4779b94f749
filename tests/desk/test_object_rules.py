"""What a role may not do to one row although it may to others of its kind, tried at the pages."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone

from strikes.models import Assessment, Batch, Sortie
from tests.desk.admin.conftest import *  # noqa: F403
from tests.desk.admin.forms import save

pytestmark = pytest.mark.django_db


@pytest.fixture
def batch(campaign):
    return Batch.objects.create(
        campaign=campaign, name="rows.csv", stored="nowhere/rows.csv", sha256="ab" * 32, size=1,
        mapping={"kind": "strikes", "columns": {}}, state="checked",
    )  # fmt: skip


def assess(desk, ministry, **of):
    fields = {"organisation": ministry.pk, "grade": "weak", "address": "https://example.org/v"}
    return desk.post(reverse("admin:strikes_assessment_add"), fields | of)


def test_a_contributor_adds_no_assessment_to_a_strike_that_was_passed_on(as_role, strike, ministry):
    page = assess(as_role("Contributor"), ministry, strike=strike.pk)
    assert "This was passed on already" in page.content.decode()
    assert not Assessment.objects.exists()


def test_a_contributor_adds_an_assessment_to_a_draft(as_role, strike, ministry):
    type(strike).objects.update(publication="draft")
    assess(as_role("Contributor"), ministry, strike=strike.pk)
    assert Assessment.objects.get().strike == strike


def test_a_reviewer_adds_an_assessment_to_a_strike_that_was_passed_on(as_role, strike, ministry):
    assess(as_role("Reviewer"), ministry, strike=strike.pk)
    assert Assessment.objects.get().strike == strike


def test_a_contributor_hangs_no_sortie_on_a_strike_that_was_passed_on(as_role, strike):
    desk = as_role("Contributor")
    sortie = Sortie.objects.create(campaign=strike.campaign, window=strike.window)
    address = reverse("admin:strikes_sortie_change", args=[sortie.pk])
    page = save(desk, address, strike=strike.pk)
    assert "This was passed on already" in page.content.decode()
    assert Sortie.objects.get(pk=sortie.pk).strike is None


def test_a_contributor_imports_no_table(as_role, batch):
    address = reverse("admin:import_act", args=[batch.pk, "import"])
    assert as_role("Contributor").post(address).status_code == 403


def test_a_contributor_undoes_no_import(as_role, batch):
    Batch.objects.update(state="imported", finished=timezone.now())
    address = reverse("admin:import_act", args=[batch.pk, "undo"])
    assert as_role("Contributor").post(address).status_code == 403


@override_settings(FOUR_EYES=True)
def test_with_four_eyes_nobody_imports_the_own_table(as_role, batch):
    desk = as_role("Reviewer")
    Batch.objects.update(editor=User.objects.get(username="Reviewer"))
    page = desk.post(reverse("admin:import_act", args=[batch.pk, "import"]), follow=True)
    assert "you brought this table yourself" in page.content.decode()
    assert Batch.objects.get().state == "checked"


def change_account(desk, user: User, **fields):
    return save(desk, reverse("admin:auth_user_change", args=[user.pk]), **fields)


def test_an_administrator_gives_nobody_all_rights(as_role):
    desk = as_role("Administrator")
    user = User.objects.get(username="Administrator")
    change_account(desk, user, is_superuser="on")
    user.refresh_from_db()
    assert not user.is_superuser


def test_an_administrator_gives_nobody_a_single_right(as_role):
    desk = as_role("Administrator")
    user = User.objects.create_user("other", password="a")
    right = Permission.objects.get(codename="delete_campaign")
    change_account(desk, user, user_permissions=right.pk)
    assert not user.user_permissions.exists()


def test_an_administrator_changes_an_account_without_all_rights(as_role):
    desk = as_role("Administrator")
    user = User.objects.create_user("other", password="a")
    change_account(desk, user, first_name="O.")
    user.refresh_from_db()
    assert user.first_name == "O."


def test_an_administrator_makes_no_group_with_a_right_that_administrators_lack(as_role):
    right = Permission.objects.get(codename="delete_campaign")
    desk = as_role("Administrator")
    desk.post(reverse("admin:auth_group_add"), {"name": "More", "permissions": [right.pk]})
    assert not Group.objects.filter(name="More", permissions=right).exists()
