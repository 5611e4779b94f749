import io
import os

import pytest
from django.core.management import CommandError, call_command

from strikes.models import Organisation, Statement
from tests.making import make_campaign
from tests.statements.texts import TOTALS

pytestmark = [pytest.mark.usefixtures("archive"), pytest.mark.django_db]


def run(source: object, *options: str) -> str:
    out = io.StringIO()
    given = ["--publisher", "The Evening Post", "--published", "2016-12-23", *options]
    call_command("import_statement", str(source), *given, stdout=out)
    return out.getvalue()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "statement.txt"
    path.write_text(TOTALS)
    return path


def test_a_file_is_kept_for_the_first_campaign(campaign, file):
    run(file)
    assert Statement.objects.get().campaign == campaign


def test_an_unknown_publisher_is_noted_and_said(campaign, file):
    assert "“The Evening Post” was not known" in run(file)
    assert Organisation.objects.get(name="The Evening Post").kind == "media"


def test_a_known_publisher_is_found_whatever_the_case(campaign, publisher, file):
    assert "was not known" not in run(file, "--publisher", "the evening post")
    assert Statement.objects.get().publisher == publisher


def test_the_same_file_again_is_said_to_be_there(campaign, file):
    run(file)
    assert "is this one already" in run(file)


def test_another_campaign_can_be_named(campaign, file):
    second = make_campaign("second", position=2)
    run(file, "--campaign", "second")
    assert Statement.objects.get().campaign == second


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "It is empty"),
        (b"x" * 50_000_000, "It has 48 MB, and 20 MB is the most"),
    ],
)
def test_a_file_that_is_no_statement_is_refused(campaign, file, body, reason):
    file.write_bytes(body)
    with pytest.raises(CommandError, match=reason):
        run(file)


def test_what_is_refused_leaves_no_publisher_behind(campaign, file):
    file.write_bytes(b"")
    with pytest.raises(CommandError, match="It is empty"):
        run(file)
    assert not Organisation.objects.filter(name="The Evening Post").exists()


def test_a_directory_is_refused(campaign, tmp_path):
    with pytest.raises(CommandError, match="is a directory"):
        run(tmp_path)


def test_a_file_that_is_not_there_is_refused(campaign, tmp_path):
    with pytest.raises(CommandError, match="is not there"):
        run(tmp_path / "none")


def test_a_pipe_is_refused(campaign, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CommandError, match="no ordinary file"):
        run(tmp_path / "pipe")


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/", "http://[::1]/", "http://10.0.0.1/a"])
def test_a_private_address_is_refused(campaign, address):
    with pytest.raises(CommandError, match="private or local network"):
        run(address)


def test_an_address_of_another_kind_is_refused(campaign):
    with pytest.raises(CommandError, match="http:// or https://"):
        run("ftp://example.org/a")


def test_an_unknown_campaign_is_refused_with_those_there_are(campaign, file):
    with pytest.raises(CommandError, match="There is: first"):
        run(file, "--campaign", "none")


def test_without_a_campaign_it_says_what_to_do(file):
    with pytest.raises(CommandError, match="There is no campaign yet"):
        run(file)


def test_a_day_that_is_none_is_refused(campaign, file):
    with pytest.raises(CommandError, match="give a day like 2016-12-23"):
        run(file, "--published", "2016-13-01")
