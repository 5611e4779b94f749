"""What differs between two releases, as page and as files."""

import csv
import json

import pytest

from strikes.models import Strike
from strikes.releases.diff import Diff
from strikes.releases.freeze import publish
from tests.making import make_campaign, make_capture, make_claim, make_province, make_strike

pytestmark = pytest.mark.django_db

TEXT = "On Wednesday aircraft hit 8 targets near Homs."


@pytest.fixture
def campaign():
    """Release 2 changes the note of “a”, withdraws “b”, adds “c”; release 3 takes the note back."""
    campaign = make_campaign()
    claim = make_claim(make_capture(campaign, TEXT), "8 targets")
    make_province()
    first = make_strike(claim, key="a")
    make_strike(claim, key="b")
    publish(campaign, note="The first one.")
    first.note = "=Corrected."
    first.publication = "published"
    first.save()
    Strike.objects.filter(key="b").update(publication="withdrawn")
    make_strike(claim, key="c")
    publish(campaign)
    first.note = ""
    first.save()
    publish(campaign)
    return campaign


def rows_of(client, address: str) -> list[dict]:
    answer = client.get(address)
    assert answer.status_code == 200
    return json.loads(b"".join(answer.streaming_content))["rows"]


def found(campaign, first: int, last: int) -> list[tuple]:
    diff = Diff(campaign.pk, first, last, "strike")
    return [(one.key, one.sort, [each.name for each in one.fields]) for one in diff]


def test_a_diff_names_what_was_added_changed_and_withdrawn(campaign):
    assert found(campaign, 1, 2) == [
        ("a", "changed", ["note"]),
        ("b", "withdrawn", []),
        ("c", "added", []),
    ]


def test_what_was_changed_and_changed_back_does_not_differ(campaign):
    assert found(campaign, 1, 3) == [("b", "withdrawn", []), ("c", "added", [])]


def test_before_the_first_release_there_was_nothing(campaign):
    assert found(campaign, 0, 1) == [("a", "added", []), ("b", "added", [])]


def test_its_counts_are_those_of_its_rows(campaign):
    counts = Diff(campaign.pk, 1, 2).counts()
    assert {sort: kinds.get("strike", 0) for sort, kinds in counts.items()} == {
        "added": 1,
        "changed": 1,
        "withdrawn": 1,
    }


def test_the_page_shows_the_old_and_the_new_value(client, campaign):
    page = client.get("/releases/2/changes/").content.decode()
    assert '<code dir="ltr">note</code>' in page
    assert "=Corrected." in page


def test_the_json_has_each_field_with_the_addresses_of_both_versions(client, campaign):
    rows = rows_of(client, "/releases/2/changes.json")
    (row,) = [each for each in rows if each["field"] == "note"]
    assert (row["before"], row["after"]) == ("", "=Corrected.")
    assert client.get(row["before_url"]).status_code == 200
    assert row["after_url"].endswith("/strike/a/v/2/")


def test_the_csv_runs_no_formula(client, campaign):
    body = b"".join(client.get("/releases/2/changes.csv").streaming_content).decode("utf-8-sig")
    rows = [row for row in csv.reader(body.splitlines()) if not row[0].startswith("#")]
    assert ["strike", "a", "changed", "note", "", "'=Corrected."] in [row[:6] for row in rows]


def test_any_earlier_release_can_be_compared_with(client, campaign):
    rows = rows_of(client, "/releases/3/changes.json?from=1")
    assert {(each["kind"], each["key"], each["change"]) for each in rows} >= {
        ("strike", "b", "withdrawn"),
        ("strike", "c", "added"),
    }


@pytest.mark.parametrize("first", ["3", "9", "x", "-1", "1e3", ""])
def test_a_release_that_is_not_earlier_is_refused_with_the_choice(client, campaign, first):
    answer = client.get(f"/releases/3/changes/?from={first}")
    assert answer.status_code == 404
    assert "from=0 to from=2" in answer.content.decode()


def test_a_release_that_is_none_is_not_found(client, campaign):
    assert client.get("/releases/99/changes/").status_code == 404


def test_deletions_name_what_was_public_once_and_is_no_more(client, campaign):
    rows = rows_of(client, "/releases/3/deletions.json")
    assert [(each["kind"], each["key"], each["withdrawn_with_release"]) for each in rows] == [
        ("strike", "b", 2)
    ]


def test_before_the_first_withdrawal_nothing_is_deleted(client, campaign):
    assert rows_of(client, "/releases/1/deletions.json") == []


def test_the_list_of_releases_has_each_with_its_note_and_sum(client, campaign):
    page = client.get("/releases/").content.decode()
    assert "The first one." in page
    assert campaign.releases.get(number=1).sha256 in page


def test_what_came_back_is_not_among_the_deletions(client, campaign):
    Strike.objects.filter(key="b").update(publication="pending")
    publish(campaign)
    assert rows_of(client, "/releases/4/deletions.json") == []


def test_the_page_of_what_differs_needs_at_most_six_queries(
    client, campaign, django_assert_max_num_queries
):
    with django_assert_max_num_queries(6):
        client.get("/releases/2/changes/?from=1")


def test_the_first_differences_are_those_that_the_whole_begins_with(campaign):
    diff = Diff(campaign.pk, 1, 2)
    firsts = diff.firsts(2)
    assert [(one.key, one.sort) for one in firsts["strike"]] == [
        ("a", "changed"),
        ("b", "withdrawn"),
    ]
    assert [one for kind in firsts.values() for one in kind if one.kind != "strike"] == [
        one for one in diff if one.kind != "strike"
    ]
