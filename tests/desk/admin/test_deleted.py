"""What an editor deletes is withdrawn: it can be brought back as it last stood."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from strikes.desk.accounts.invitations import find, make_token, usual_end
from strikes.desk.deleted import KINDS
from strikes.models import (
    Assessment,
    Campaign,
    Feed,
    Invitation,
    Mask,
    Official,
    Organisation,
    Published,
    Sortie,
    Statement,
    Strike,
)
from strikes.releases.freeze import publish
from tests.desk.admin.forms import said, save
from tests.making import days, make_campaign, make_organisation

# The history tells what one transaction did: each step must be one of its own.
pytestmark = pytest.mark.django_db(transaction=True)
PAGE = "/admin/deleted/"


def make_one(kind: str, campaign, ministry, palmyra, claim):
    """One of the kind that nothing else stands on, with what it links to."""
    places = {"address": "https://example.org/a", "organisation": ministry}
    made = {
        "strike": lambda: Strike.objects.create(
            campaign=campaign, window=days(claim.as_of), area=palmyra,
            place_as_stated="near Palmyra",
        ),
        "sortie": lambda: Sortie.objects.create(
            campaign=campaign, window=days(claim.as_of), aircraft="Su-34"
        ),
        "assessment": lambda: Assessment.objects.create(claim=claim, grade="fair", **places),
        "statement": lambda: Statement.objects.create(
            campaign=campaign, publisher=ministry, title="A briefing"
        ),
        "mask": lambda: Mask.objects.create(
            statement=claim.statement, words="Palmyra", reason="a private person"
        ),
        "feed": lambda: Feed.objects.create(name="Briefings", campaign=campaign, **places),
        "organisation": lambda: make_organisation("A wire service", "media"),
        "official": lambda: Official.objects.create(name="A spokesman", organisation=ministry),
        "area": lambda: palmyra,
        "campaign": lambda: make_campaign("second", name="Second campaign"),
    }  # fmt: skip
    return made[kind]()


def delete(desk, record, **boxes):
    """As an editor does; a mask's box stands on the page of its statement."""
    if isinstance(record, Mask):
        page = reverse("admin:strikes_statement_change", args=[record.statement_id])
        return save(desk, page, **{"masks-0-DELETE": "on"} | boxes)
    name = f"admin:strikes_{record._meta.model_name}_delete"
    return desk.post(reverse(name, args=[record.pk]), {"post": "yes"} | boxes, follow=True)


def bring_back(desk, kind: str, pk: int):
    return desk.post(PAGE, {"kind": kind, "key": pk}, follow=True)


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_deleted_comes_back_as_it_was(kind, desk, campaign, ministry, palmyra, claim):
    record = make_one(kind, campaign, ministry, palmyra, claim)
    model = type(record)
    before = model.objects.filter(pk=record.pk).values().get()
    delete(desk, record)
    assert not model.objects.filter(pk=record.pk).exists()
    bring_back(desk, kind, record.pk)
    after = model.objects.filter(pk=record.pk).values().get()
    told_anew = {"created", "changed", "next_look", "due"}
    assert {name for name in before if before[name] != after[name]} <= told_anew


def test_a_strike_comes_back_with_its_links_and_parts(desk, strike, claim, homs):
    Strike.objects.update(publication="draft")
    delete(desk, strike)
    bring_back(desk, "strike", strike.pk)
    again = Strike.objects.get()
    assert (again.evidence.get(), again.provinces.get(), again.targets.get().low) == (
        claim,
        homs,
        8,
    )


def test_what_comes_back_is_a_draft_at_its_old_address(desk, strike):
    Strike.objects.update(publication="draft")
    delete(desk, strike)
    bring_back(desk, "strike", strike.pk)
    again = Strike.objects.get()
    assert (again.publication, again.key) == ("draft", strike.key)


def test_the_page_says_who_deleted_it_and_why(desk, campaign, ministry, editor):
    official = Official.objects.create(name="A spokesman", organisation=ministry)
    delete(desk, official, reason="entered twice")
    page = desk.get(PAGE).content.decode()
    assert "A spokesman" in page
    assert "entered twice" in page
    assert str(editor) in page


def test_what_was_brought_back_stands_on_the_page_no_more(desk, ministry):
    official = Official.objects.create(name="A spokesman", organisation=ministry)
    delete(desk, official)
    bring_back(desk, "official", official.pk)
    assert "A spokesman" not in desk.get(PAGE).content.decode().split("messagelist")[-1]


def test_a_mask_that_is_brought_back_is_shown_on_the_page_of_its_statement(desk, claim):
    mask = Mask.objects.create(statement=claim.statement, words="Palmyra", reason="a test")
    delete(desk, mask)
    answer = bring_back(desk, "mask", mask.pk)
    assert answer.request["PATH_INFO"].endswith(f"/statement/{claim.statement.pk}/change/")
    assert "Brought back as it last stood: Palmyra" in said(answer)


def test_a_mask_that_is_brought_back_masks_again(desk, strike, claim):
    mask = Mask.objects.create(statement=claim.statement, words="Palmyra", reason="a test")
    delete(desk, mask)
    bring_back(desk, "mask", mask.pk)
    publish(strike.campaign)
    shown = Published.objects.get(kind="statement").data
    assert "Palmyra" not in shown["text"] and "███████" in shown["text"]


def test_a_mask_stays_away_where_the_name_is_masked_by_another(desk, claim):
    mask = Mask.objects.create(statement=claim.statement, words="Palmyra", reason="a test")
    delete(desk, mask)
    Mask.objects.create(statement=claim.statement, words="Palmyra", reason="again")
    assert "Not brought back" in said(bring_back(desk, "mask", mask.pk))


def test_what_is_there_is_not_brought_back_twice(desk, ministry):
    answer = bring_back(desk, "organisation", ministry.pk)
    assert "There is nothing deleted" in said(answer)
    assert Organisation.objects.filter(pk=ministry.pk).count() == 1


@pytest.mark.parametrize("key", ["", "x", "0", "-1", "9" * 30, "\0"])
@pytest.mark.parametrize("kind", ["", "strike", "user"])
def test_rubbish_is_answered_with_a_message(kind, key, desk, db):
    assert said(desk.post(PAGE, {"kind": kind, "key": key}, follow=True))


def test_a_record_that_would_break_a_rule_today_stays_away_with_the_rule(desk, campaign, ministry):
    official = Official.objects.create(name="A spokesman", organisation=ministry)
    delete(desk, official)
    Official.objects.create(name="A spokesman", organisation=ministry)
    assert "Not brought back" in said(bring_back(desk, "official", official.pk))


def test_a_reader_sees_what_was_deleted_and_brings_nothing_back(make_editor, ministry):
    official = Official.objects.create(name="A spokesman", organisation=ministry)
    pk = official.pk
    official.delete()
    client = make_editor("view_official")
    assert "A spokesman" in client.get(PAGE).content.decode()
    assert client.post(PAGE, {"kind": "official", "key": pk}).status_code == 403


def test_a_claim_cannot_be_deleted(desk, claim):
    assert desk.post(reverse("admin:strikes_claim_delete", args=[claim.pk])).status_code == 403


def test_a_capture_cannot_be_deleted(desk, capture):
    assert desk.post(reverse("admin:strikes_capture_delete", args=[capture.pk])).status_code == 403


def test_a_public_record_cannot_be_deleted(desk, strike):
    assert desk.post(reverse("admin:strikes_strike_delete", args=[strike.pk])).status_code == 403


def test_an_account_cannot_be_deleted(desk, editor):
    assert desk.post(reverse("admin:auth_user_delete", args=[editor.pk])).status_code == 403


def test_a_group_cannot_be_deleted(desk, db):
    group = Group.objects.first()
    assert desk.post(reverse("admin:auth_group_delete", args=[group.pk])).status_code == 403


def test_an_invitation_that_is_deleted_opens_nothing_and_stays_on_record(desk, editor):
    invitation = Invitation(whom="M.", made_by=editor, ends=usual_end())
    token = make_token(invitation)
    invitation.save()
    delete(desk, invitation)
    assert find(token) is None
    assert Invitation.objects.get().state == "ended"


def test_a_campaign_with_records_is_protected(desk, strike):
    delete(desk, strike.campaign)
    assert Campaign.objects.filter(pk=strike.campaign_id).exists()
