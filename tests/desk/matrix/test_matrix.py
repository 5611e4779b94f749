"""Every address of the site, asked as each role and as nobody: the table is in rows.py."""

from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import transaction

from tests.desk.matrix.rows import (
    ALL,
    DESK,
    DOOR,
    EVERYBODY,
    HEALTH,
    NOT_THERE,
    OWN,
    Row,
)
from tests.desk.matrix.site import Site, routes

pytestmark = pytest.mark.django_db
METHODS = ("GET", "POST")
TABLE = {row.route for row in DESK} | set(OWN) | set(DOOR) | set(EVERYBODY)


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker) -> Iterator[Site]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield Site()
        transaction.set_rollback(True)


def test_every_address_of_the_site_has_a_row_in_the_matrix():
    assert set(routes()) - TABLE == set()


def test_every_row_of_the_matrix_is_an_address_of_the_site():
    assert TABLE - set(routes()) == set()


def test_no_address_stands_in_the_matrix_twice():
    named = Counter(map(str, DESK))
    assert [name for name, times in named.items() if times > 1 and "imports" not in name] == []


@pytest.mark.parametrize("row", DESK, ids=str)
def test_each_role_is_answered_at_the_desk_as_the_matrix_says(row: Row, site):
    address = site.at_the_desk(row)
    answers = {
        f"{method} {who}": site.ask(who, method, address).status_code
        for method in METHODS
        for who in sorted(ALL)
    }
    assert answers == {
        f"{method} {who}": row.expected(who, method) for method in METHODS for who in sorted(ALL)
    }


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("row", DESK, ids=str)
def test_nobody_is_led_from_the_desk_to_the_page_of_signing_in(row: Row, method, site):
    address = site.at_the_desk(row)
    answer = site.ask("nobody", method, address)
    assert answer.status_code == 302
    assert answer.url.startswith(("/admin/login/?next=/admin/", "/admin/"))


@pytest.mark.parametrize("row", [row for row in DESK if "object_id>/change" in row.route], ids=str)
def test_nobody_learns_from_a_redirect_whether_a_record_exists(row: Row, site):
    there, nowhere = site.at_the_desk(row), row.route.replace("<path:object_id>", "999999999")
    answers = [site.ask("nobody", "GET", address) for address in (there, f"/{nowhere}")]
    assert [answer.url for answer in answers] == [
        f"/admin/login/?next={address}" for address in (there, f"/{nowhere}")
    ]


@pytest.mark.parametrize("route", OWN)
def test_an_editor_is_answered_at_the_own_account_as_the_matrix_says(route, site):
    address = site.filled_in(route)
    answers = [site.ask("contributor", method, address).status_code for method in METHODS]
    assert tuple(answers) == OWN[route]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("route", OWN)
def test_nobody_is_led_from_the_account_to_the_page_of_signing_in(route, method, site):
    answer = site.ask("nobody", method, site.filled_in(route))
    assert (answer.status_code, answer.url.partition("?")[0]) == (302, "/accounts/login/")


@pytest.mark.parametrize("route", DOOR)
def test_the_door_is_open_to_whoever_the_matrix_says(route, site):
    address = site.filled_in(route)
    answers = [
        site.ask(who, method, address).status_code
        for who in ("nobody", "contributor")
        for method in METHODS
    ]
    assert tuple(answers) == DOOR[route]


@pytest.mark.parametrize("route", sorted(EVERYBODY))
def test_the_public_site_is_for_everybody_to_read(route, site):
    answer = site.ask("nobody", "GET", site.filled_in(route))
    assert answer.status_code == (404 if route in NOT_THERE else 200)


@pytest.mark.parametrize("route", sorted(EVERYBODY))
def test_nobody_sends_anything_to_the_public_site(route, site):
    address = site.filled_in(route)
    answers = {
        who: site.ask(who, "POST", address).status_code for who in ("nobody", "administrator")
    }
    assert answers == {"nobody": 405, "administrator": 405}


@pytest.mark.parametrize("name", HEALTH)
def test_whoever_asks_hears_how_the_site_is(name, site):
    assert site.ask("nobody", "GET", f"/{name}").status_code == 200
