"""Every page of the desk, full of attacks, in a real browser: they stay texts."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.urls import reverse

from strikes.models import Batch, Claim, Statement

pytestmark = pytest.mark.usefixtures("transactional_db")
MODELS = [model for model in admin.site._registry if model._meta.app_label in ("strikes", "auth")]
BY_NAME = {model._meta.model_name: model for model in MODELS}


def pages_of(name: str) -> list[str]:
    """Its list, and the newest record with its history."""
    model = BY_NAME[name]
    page = f"admin:{model._meta.app_label}_{name}"
    newest = model._default_manager.order_by("-pk").first()
    listed = [reverse(f"{page}_changelist")]
    if newest is None:
        return listed
    return listed + [reverse(f"{page}_{what}", args=[newest.pk]) for what in ("change", "history")]


@pytest.mark.parametrize("name", BY_NAME)
def test_the_pages_of_a_record_show_attacks_as_texts(watched, outside_requests, name):
    found = {address: watched.harm_at(address) for address in pages_of(name)}
    assert {address: harm for address, harm in found.items() if harm} == {}
    assert [each for each in outside_requests if "evil" in each] == []


def test_the_review_page_shows_attacks_as_texts(watched, outside_requests):
    waiting = Claim.objects.awaiting_review().first().capture.statement
    assert watched.harm_at(f"/admin/review/{waiting.pk}/") == []
    with watched.page.expect_navigation(timeout=60_000):  # the page has 28,000 elements
        watched.page.keyboard.press("e")
    assert watched.harm() == []
    assert watched.harm_at("/admin/review/") == []
    assert outside_requests == []


def test_the_pages_of_an_import_show_attacks_as_texts(watched, outside_requests):
    imported = Batch.objects.filter(state="imported")
    pages = ["/admin/imports/", *(f"/admin/imports/{each.pk}/" for each in imported)]
    found = {address: watched.harm_at(address) for address in pages}
    assert {address: harm for address, harm in found.items() if harm} == {}
    assert outside_requests == []


@pytest.mark.parametrize("address", ["/admin/", "/admin/publish/", "/admin/strikes/statement/add/"])
def test_the_desks_own_pages_show_attacks_as_texts(watched, outside_requests, address):
    assert watched.harm_at(address) == []
    assert outside_requests == []


def test_a_refused_form_shows_what_was_typed_as_text(watched):
    watched.page.goto("/admin/strikes/organisation/add/")
    watched.page.locator("#id_name").fill('"><img src=x onerror=window.__hit=1>')
    watched.page.locator("[name=_save]").click()
    watched.page.wait_for_load_state()
    assert watched.harm() == []


def test_the_choices_of_a_box_are_texts(watched):
    """Select2 draws them: its lists are made by its own script."""
    watched.page.goto("/admin/strikes/statement/add/")
    watched.page.locator(".field-publisher .select2-selection").click()
    watched.page.locator(".select2-results__option").nth(3).wait_for()
    assert watched.harm() == []


def test_the_accounts_pages_show_attacks_as_texts(watched, settings):
    assert User.objects.get(username="helper").first_name
    assert watched.harm_at("/accounts/sessions/") == []
    assert watched.harm_at("/accounts/2fa/") == []


def test_every_form_has_brought_some_of_them_in():
    kept = {name: model._default_manager.count() for name, model in BY_NAME.items()}
    assert {name for name, count in kept.items() if not count} <= {"copyproposal"}


def test_what_a_feed_listed_was_kept_as_text():
    titles = set(Statement.objects.exclude(feed=None).values_list("title", flat=True))
    assert "<script>window.__hit=1</script>" in titles
    assert not Statement.objects.exclude(address="").exclude(address__startswith="http").exists()
