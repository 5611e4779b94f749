"""The way in as it runs: real broker, worker, beat, command line."""

import pytest

from strikes.models import Claim, Feed, Statement
from tests.statements.processes import command, wait_until, worker_and_beat
from tests.statements.texts import BRIEFING_AR, BRIEFING_RU, TOTALS, page

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("archive")]
GIVEN = ("--publisher", "The Evening Post", "--published", "2016-12-23")
DEAD = "redis://127.0.0.1:1/0"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "statement.txt"
    path.write_text(TOTALS)
    return str(path)


def test_a_file_given_on_the_command_line_is_read_by_the_worker(campaign, file, tmp_path):
    with worker_and_beat(tmp_path):
        done = command("import_statement", file, *GIVEN, "--wait")
    assert done.returncode == 0, done.stderr
    assert "is kept and queued" in done.stdout and "are proposed for review" in done.stdout
    assert Claim.objects.filter(measure="sorties", low=30000, cumulative=True).exists()


def test_a_dead_address_is_said_with_its_reason_when_waited_for(campaign, site, tmp_path):
    with worker_and_beat(tmp_path):
        done = command("import_statement", f"{site.root}/none", *GIVEN, "--wait")
    assert done.returncode == 1
    assert "answered 404 Not Found" in done.stderr and "Traceback" not in done.stderr


def test_without_a_broker_a_statement_is_kept_and_read_once_there_is_one(campaign, file, tmp_path):
    done = command("import_statement", file, *GIVEN, CELERY_BROKER_URL=DEAD)
    assert done.returncode == 0
    assert "the broker cannot be reached: it is read as soon as" in done.stdout
    with worker_and_beat(tmp_path):
        wait_until(lambda: read() == 1, 120, (tmp_path / "worker.log").read_text)


def test_a_feed_in_three_languages_comes_in_by_beat_and_worker(campaign, publisher, site, tmp_path):
    pages = {
        "/en": (page(TOTALS), "text/html; charset=utf-8"),
        "/ru": (page(BRIEFING_RU).encode("windows-1251"), "text/html; charset=windows-1251"),
        "/ar": (page(BRIEFING_AR), "text/html"),
    }
    items = "".join(f"<item><link>{site.root}{path}</link></item>" for path in pages)
    for path, (body, content_type) in pages.items():
        site.gives(path, body, content_type)
    site.gives("/feed", f"<rss version='2.0'><channel>{items}</channel></rss>")
    Feed.objects.create(
        name="Briefings", campaign=campaign, organisation=publisher, address=f"{site.root}/feed"
    )
    with worker_and_beat(tmp_path):
        wait_until(lambda: read() == 3, 120, (tmp_path / "worker.log").read_text)
    languages = Claim.objects.values_list("capture__statement__language", flat=True)
    assert set(languages) == {"en", "ru", "ar"}
    assert sorted(set(site.asked)) == ["/ar", "/en", "/feed", "/ru"]


def read() -> int:
    return Statement.objects.filter(state="read").count()
