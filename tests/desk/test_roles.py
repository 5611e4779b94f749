"""What each role may do at the desk, tried at its pages."""

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from strikes.desk.roles import ROLES, keep_roles
from strikes.models import Claim, Strike
from tests.desk.admin.conftest import *  # noqa: F403

pytestmark = pytest.mark.django_db
NAMES = [role.name for role in ROLES]


def page(kind: str, row=None) -> str:
    if row is None:
        return reverse(f"admin:strikes_{kind}_add")
    return reverse(f"admin:strikes_{kind}_change", args=[row.pk])


def test_the_roles_are_there_after_migration():
    assert set(NAMES) <= set(Group.objects.values_list("name", flat=True))


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_every_right_of_a_role_is_a_right_that_exists(role):
    group = Group.objects.get(name=role.name)
    assert group.permissions.count() == len(role.rights)


def test_a_role_that_was_changed_by_hand_is_put_right_again():
    group = Group.objects.get(name="Reader of drafts")
    group.permissions.add(Permission.objects.get(codename="add_release"))
    keep_roles()
    assert not group.permissions.filter(codename="add_release").exists()


@pytest.mark.parametrize(
    ("role", "reads", "enters", "reviews", "publishes", "invites"),
    [
        ("Reader of drafts", 200, 403, 403, 403, 403),
        ("Contributor", 200, 200, 403, 403, 403),
        ("Reviewer", 200, 200, 200, 403, 403),
        ("Publisher", 200, 403, 403, 200, 403),
        ("Administrator", 200, 200, 200, 200, 200),
    ],
)
def test_each_role_opens_what_is_its_own(
    role, reads, enters, reviews, publishes, invites, as_role, campaign
):
    desk = as_role(role)
    addresses = [
        reverse("admin:strikes_strike_changelist"),
        page("strike"),
        reverse("admin:review_queue"),
        reverse("admin:publish"),
        page("invitation"),
    ]
    answers = [desk.get(address).status_code for address in addresses]
    assert answers == [reads, enters, reviews, publishes, invites]


def test_a_contributor_has_no_field_that_passes_a_record_on(as_role, strike):
    Strike.objects.update(publication="draft")
    desk = as_role("Contributor")
    assert b'name="publication"' not in desk.get(page("strike", strike)).content
    assert b'name="publication"' not in desk.get(page("strike")).content


def test_a_contributor_changes_no_record_that_was_passed_on(as_role, strike):
    Strike.objects.update(publication="pending")
    desk = as_role("Contributor")
    assert b'name="_save"' not in desk.get(page("strike", strike)).content
    assert desk.post(page("strike", strike), {"note": "x"}).status_code == 403


@pytest.mark.parametrize(
    ("kind", "action"),
    [("strike", "set_pending"), ("strike", "withdraw"), ("claim", "accept"), ("claim", "reject")],
)
def test_a_contributor_is_offered_no_step_towards_the_public(
    kind, action, as_role, strike, proposed
):
    desk = as_role("Contributor")
    address = reverse(f"admin:strikes_{kind}_changelist")
    assert f'value="{action}"' not in desk.get(address).content.decode()
    row = strike if kind == "strike" else proposed
    before = Strike.objects.get().publication, Claim.objects.get(pk=proposed.pk).review
    desk.post(address, {"action": action, "_selected_action": [row.pk]})
    assert (Strike.objects.get().publication, Claim.objects.get(pk=proposed.pk).review) == before


def test_what_a_contributor_says_of_a_claim_leaves_it_proposed(as_role, proposed):
    desk = as_role("Contributor")
    assert b'name="review"' not in desk.get(page("claim", proposed)).content


def test_a_contributor_changes_no_claim_that_was_decided(as_role, claim):
    desk = as_role("Contributor")
    assert desk.post(page("claim", claim), {"note": "x"}).status_code == 403


def test_the_roles_are_described_as_they_are():
    described = (settings.ROOT / "docs/roles.md").read_text()
    assert all(f"| {role.name} | {role.about} |" in described for role in ROLES)
