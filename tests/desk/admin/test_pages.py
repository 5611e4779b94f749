"""Every page of the desk opens, for real rows, with a number of queries that does not grow."""

import pytest
from django.contrib import admin
from django.urls import reverse

from strikes.desk.accounts.invitations import usual_end
from strikes.models import Feed, Invitation, Release
from strikes.releases.freeze import publish
from tests.desk.admin.conftest import TEXT
from tests.making import make_capture, make_claim, make_strike

pytestmark = pytest.mark.django_db

MODELS = [model for model in admin.site._registry if model._meta.app_label in ("strikes", "auth")]


def listing(name: str) -> str:
    return reverse(f"admin:strikes_{name}_changelist")


@pytest.fixture
def everything(strike, proposed, campaign, ministry, editor):
    strike.sorties.create(campaign=campaign, window=strike.window, aircraft="Su-34")
    strike.assessments.create(organisation=ministry, grade="fair", address="https://example.org/")
    Feed.objects.create(
        name="Briefings", campaign=campaign, organisation=ministry, address="https://example.org/f"
    )
    Invitation.objects.create(whom="M.", made_by=editor, ends=usual_end())
    publish(campaign, editor)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.model_name)
def test_every_list_opens(model, everything, desk):
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"
    assert desk.get(reverse(name)).status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.model_name)
def test_every_record_opens(model, everything, desk):
    row = model._default_manager.first()
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_change"
    if row is None:
        assert model._meta.model_name in ("official", "group", "copyproposal")
    else:
        assert desk.get(reverse(name, args=[row.pk])).status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.model_name)
def test_every_history_opens(model, everything, desk):
    row = model._default_manager.first()
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_history"
    if row is not None:
        assert desk.get(reverse(name, args=[row.pk])).status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.model_name)
def test_what_only_the_program_writes_has_no_add_page(model, desk):
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_add"
    written_by_program = model._meta.model_name in (
        "release",
        "published",
        "capture",
        "copyproposal",
    )
    assert desk.get(reverse(name)).status_code == (403 if written_by_program else 200)


@pytest.mark.parametrize("word", ["تَدمُر", "пальмира", "PALM", "near palmyra"])
def test_a_strike_is_found_by_its_place_in_any_script(word, strike, desk):
    assert "1 strike" in desk.get(listing("strike"), {"q": word}).content.decode()
    assert "0 strikes" in desk.get(listing("strike"), {"q": "Aleppo"}).content.decode()


@pytest.mark.parametrize("query", ["year=2015", "province=SY-HI", "evidence=none", "q=تدمر"])
def test_strikes_can_be_narrowed(query, everything, desk):
    assert desk.get(f"{listing('strike')}?{query}").status_code == 200


@pytest.mark.parametrize(
    "query",
    ["year=x", "year=99999999999", "province=%00", "q=%00", "p=999999", "o=99", "id__exact=x",
     "campaign__id__exact=99999999999999999999999", "publication__exact=zzz",
     "publication__exact=%00"],
)  # fmt: skip
def test_rubbish_in_the_address_of_a_list_is_no_error(query, everything, desk):
    assert desk.get(f"{listing('strike')}?{query}", follow=True).status_code == 200


def test_a_record_that_is_not_there_leads_back_with_a_message(desk, campaign):
    page = desk.get(reverse("admin:strikes_strike_change", args=[10**30]), follow=True)
    assert "doesn’t exist" in page.content.decode()


def test_the_first_page_counts_what_waits(everything, desk):
    page = desk.get(reverse("admin:index")).content.decode()
    assert "<b>1</b> claims to review" in page


def test_a_year_filter_keeps_a_window_that_only_touches_the_year(strike, desk):
    page = desk.get(f"{listing('strike')}?year=2015").content.decode()
    assert "near Palmyra" in page
    assert "near Palmyra" not in desk.get(f"{listing('strike')}?year=2016").content.decode()


@pytest.mark.parametrize(("name", "queries"), [("strike", 15), ("claim", 10), ("statement", 11)])
def test_a_list_of_many_takes_no_more_queries_than_a_list_of_few(
    name, queries, everything, desk, campaign, palmyra, django_assert_max_num_queries
):
    for number in range(20):
        capture = make_capture(campaign, f"{number} {TEXT}", title=f"Statement {number}")
        make_strike(make_claim(capture, "hit eight targets"), area=palmyra)
    with django_assert_max_num_queries(queries):
        desk.get(listing(name))


def test_released_rows_have_no_button_that_changes_them(everything, desk):
    page = desk.get(reverse("admin:strikes_release_change", args=[Release.objects.get().pk]))
    assert 'name="_save"' not in page.content.decode()
    assert "Delete" not in page.content.decode()


def test_a_stranger_is_sent_to_the_sign_in_page(client, db):
    for name in ("index", "publish", "answer_window", "strikes_strike_changelist"):
        answer = client.get(reverse(f"admin:{name}"))
        assert answer.status_code == 302
        assert answer.url.startswith("/admin/login/")


def test_rights_are_offered_only_for_what_the_desk_shows(desk, editor):
    page = desk.get(reverse("admin:auth_user_change", args=[editor.pk])).content.decode()
    assert "Can add release" in page
    assert "event" not in page.lower().split("id_user_permissions")[1].split("</select>")[0]
