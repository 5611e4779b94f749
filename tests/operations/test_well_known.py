"""security.txt: whom to tell of a hole in the site."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import checks

ADDRESS = "/.well-known/security.txt"


@pytest.fixture
def named(settings):
    settings.SECURITY_CONTACT = ["mailto:security@record.example", "https://record.example/tell"]
    return settings


def fields(answer) -> list[tuple[str, str]]:
    lines = answer.content.decode().splitlines()
    return [(name, value) for name, _, value in (line.partition(": ") for line in lines)]


def test_it_names_whom_to_tell(client, named):
    assert [value for name, value in fields(client.get(ADDRESS)) if name == "Contact"] == [
        "mailto:security@record.example",
        "https://record.example/tell",
    ]


def test_it_ends_within_a_year(client, named):
    ends = datetime.fromisoformat(dict(fields(client.get(ADDRESS)))["Expires"])
    assert timedelta(days=150) < ends - datetime.now(UTC) < timedelta(days=365)


def test_it_is_plain_text_that_everybody_may_keep_for_a_day(client, named):
    answer = client.get(ADDRESS)
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Cache-Control"] == "public, max-age=86400"
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")


def test_it_says_where_it_stands_when_the_site_knows(client, named):
    named.SITE_URL = "https://record.example"
    said = dict(fields(client.get(ADDRESS)))
    assert said["Canonical"] == "https://record.example/.well-known/security.txt"


def test_it_is_not_there_where_nobody_is_named(client, db, settings):
    settings.SECURITY_CONTACT = []
    assert client.get(ADDRESS).status_code == 404


def test_a_deployment_without_a_contact_is_warned(settings):
    settings.SECURITY_CONTACT = []
    found = checks.run_checks(tags=["security"], include_deployment_checks=True)
    assert "SECURITY_CONTACT is not set" in str([each.msg for each in found])


def test_a_deployment_with_a_contact_is_not_warned(named):
    found = checks.run_checks(tags=["security"], include_deployment_checks=True)
    assert "SECURITY_CONTACT" not in str([each.msg for each in found])
