"""The checksum of a release: what it is made of, and that it tells of any change."""

import hashlib
import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from strikes.models import Published, Strike
from strikes.releases.freeze import publish
from tests.making import make_campaign, make_capture, make_claim, make_strike

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign():
    campaign = make_campaign()
    make_strike(make_claim(make_capture(campaign, "They hit 8 targets."), "8 targets"), key="a")
    return campaign


def sums_of(rows) -> list[str]:
    return sorted(f"{row.kind} {row.key} {row.sha256}\n" for row in rows)


def about(release) -> str:
    text = json.dumps(release.about, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_first_is_over_the_campaign_and_all_rows(campaign):
    release = publish(campaign)
    lines = ["\n", f"{about(release)}\n", *sums_of(Published.objects.all())]
    assert release.sha256 == hashlib.sha256("".join(lines).encode()).hexdigest()


def test_the_next_is_over_the_one_before_and_what_changed(campaign):
    first = publish(campaign)
    make_strike(Strike.objects.get().evidence.get(), key="b")
    Strike.objects.filter(key="a").update(publication="withdrawn")
    second = publish(campaign)
    (added,) = Published.objects.filter(since=2)
    lines = [
        f"{first.sha256}\n",
        f"{about(second)}\n",
        "strike a -\n",
        f"strike b {added.sha256}\n",
    ]
    assert second.sha256 == hashlib.sha256("".join(lines).encode()).hexdigest()


def test_releases_as_they_were_published_are_found_so(campaign, capsys):
    publish(campaign)
    call_command("verify_releases")
    assert "first, release 1: as published" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("sha256 = repeat('0', 64)", "first, release 1"),
        ("""data = data || '{"note": "Never published."}'""", "strike a since release 1"),
    ],
)
def test_a_row_that_was_changed_behind_the_triggers_is_noticed(campaign, change, said):
    publish(campaign)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE strikes_published DISABLE TRIGGER USER")
        cursor.execute(f"UPDATE strikes_published SET {change} WHERE key = 'a'")
        cursor.execute("ALTER TABLE strikes_published ENABLE TRIGGER USER")
    with pytest.raises(CommandError, match=said):
        call_command("verify_releases")


def test_history_says_that_publishing_made_a_record_public(campaign):
    publish(campaign)
    event = Strike.pgh_event_model.objects.filter(publication="published").get()
    assert event.pgh_context.metadata["occasion"] == "publishing"
