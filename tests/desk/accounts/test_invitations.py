from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.utils import timezone

from strikes.desk.accounts import invitations
from strikes.models import Invitation

PASSWORD = "seven quiet hills 41"


@pytest.fixture
def invited(db, admin_user):
    """Makes an invitation and gives its link."""

    def invite(roles=(), **fields) -> str:
        fields = {"ends": invitations.usual_end(), "made_by": admin_user, "whom": "M."} | fields
        invitation = Invitation(**fields)
        token = invitations.make_token(invitation)
        invitation.save()
        invitation.roles.set(roles)
        return f"/accounts/invitation/{token}/"

    return invite


def accept(client, link: str, password: str = PASSWORD, name: str = "marta"):
    return client.post(
        link,
        {"username": name, "password1": password, "password2": password, "usable_password": "true"},
    )


def test_whoever_opens_the_link_makes_the_own_account_with_the_roles_given(client, invited):
    role = Group.objects.create(name="a role")
    answer = accept(client, invited([role]))
    assert (answer.status_code, answer.url) == (302, "/accounts/2fa/")
    account = User.objects.get(username="marta")
    assert (account.is_staff, account.is_superuser) == (True, False)
    assert [*account.groups.all()] == [role]


def test_a_link_is_good_once(client, invited):
    link = invited()
    accept(client, link)
    client.logout()
    assert accept(client, link, name="other").status_code == 410
    assert not User.objects.filter(username="other").exists()


def test_a_link_ends(client, invited):
    link = invited()
    moment = timezone.now() - timedelta(days=8)
    Invitation.objects.update(made=moment, ends=moment + timedelta(days=7))
    answer = client.get(link)
    assert (answer.status_code, b"This link has ended" in answer.content) == (410, True)


def test_a_guessed_link_opens_nothing(client, db):
    assert client.get("/accounts/invitation/guessed/").status_code == 410


def test_the_secret_of_a_link_is_not_kept(client, invited):
    link = invited()
    assert link.split("/")[-2] not in str(Invitation.objects.values())


@pytest.mark.parametrize(
    ("password", "says"),
    [
        ("short 1", b"too short"),
        ("password1234", b"too common"),
        ("918273645546", b"entirely numeric"),
        ("a-name-of-marta", b"too similar"),
    ],
)
def test_a_weak_password_is_refused_with_its_reason(client, invited, password, says):
    answer = accept(client, invited(), password, name="name-of-marta")
    assert says in answer.content
    assert not User.objects.filter(username="name-of-marta").exists()


def test_a_link_for_someone_with_an_account_gives_a_new_password(client, invited):
    account = User.objects.create_user("marta", password="an old password 1", is_staff=True)
    answer = client.post(
        invited(account=account), {"new_password1": PASSWORD, "new_password2": PASSWORD}
    )
    account.refresh_from_db()
    assert (answer.status_code, account.check_password(PASSWORD)) == (302, True)


def test_an_administrator_is_shown_the_link_once(admin_client):
    ends = invitations.usual_end()
    answer = admin_client.post(
        "/admin/strikes/invitation/add/",
        {"whom": "M.", "ends_0": f"{ends:%Y-%m-%d}", "ends_1": f"{ends:%H:%M:%S}"},
        follow=True,
    )
    said = [str(message) for message in answer.context["messages"]]
    link = next(text for text in said if "/accounts/invitation/" in text).rpartition(" ")[2]
    assert invitations.find(link.split("/")[-2]) == Invitation.objects.get()
