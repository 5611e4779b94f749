"""An editor brings a table, maps it, sees what it would do, imports it, and takes it back."""

import csv
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from playwright.sync_api import Page, expect

from strikes.desk import gazetteer
from strikes.models import Batch, Organisation, Strike
from tests.browser.signing_in import sign_in
from tests.making import make_campaign
from tests.statements.conftest import archive  # noqa: F401
from tests.statements.processes import kill, start

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("archive")]

# A table of somebody's own: other heads, days month first, one town in two spellings, a row
# without a source, and a town that the gazetteer has twice.
HEAD = ["Date", "Town", "Latitude", "Longitude", "Count", "Quote", "Link"]
ROWS = [
    [
        "10/05/2015",
        "Palmyra",
        "34.55",
        "38.27",
        "2",
        "Two strikes near Palmyra.",
        "http://example.org/a",
    ],
    ["10/06/2015", "Tadmur", "", "", "1", "One strike near Tadmur.", "http://example.org/b"],
    ["13/45/2015", "Homs", "", "", "1", "One strike near Homs.", "http://example.org/c"],
    ["10/07/2015", "Homs", "34.73", "36.71", "3", "Three strikes near Homs.", ""],
]


@pytest.fixture
def desk(settings, tmp_path):
    settings.DATA_DIR = Path(settings.ARCHIVE_DIR).parent
    User.objects.create_superuser("editor", password="a good password")
    gazetteer.store(gazetteer.read("SY"))
    make_campaign("syria")
    Organisation.objects.create(name="A newspaper", kind="media")
    worker = start("worker", tmp_path / "worker.log", "--concurrency=1", "--pool=solo")
    yield
    kill(worker)


@pytest.fixture
def table(tmp_path) -> Path:
    path = tmp_path / "strikes of a monitor.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEAD, *ROWS])
    return path


def bring(page: Page, table: Path) -> None:
    sign_in(page)
    page.get_by_role("link", name="Import", exact=True).click()
    page.get_by_label("File").set_input_files(table)
    page.get_by_label("Rows are").select_option("strikes")
    page.get_by_role("button", name="Look at it").press("Enter")


def map_columns(page: Page) -> None:
    expect(page.get_by_label("column for window_start")).to_have_value("date")
    expect(page.get_by_label("column for url")).to_have_value("link")
    page.get_by_label("Days in figures").select_option("month_first")
    page.get_by_label("value for publisher").fill("A newspaper")
    page.get_by_label("column for stated_on", exact=True).select_option("date")
    page.get_by_text("Not in the file").click()
    page.get_by_label("column for targets_count").select_option("count")
    page.get_by_role("button", name="Check all rows").press("Enter")


def test_from_a_file_to_records_and_back(page, desk, table, page_errors):
    bring(page, table)
    map_columns(page)
    verdicts = page.get_by_role("region", name="What an import would do")
    expect(verdicts).to_contain_text("2 made", timeout=60_000)
    expect(verdicts).to_contain_text("window_start “13/45/2015” is no day, read month first")
    expect(verdicts).to_contain_text("url is empty")
    assert not Strike.objects.exists()
    page.get_by_role("button", name="Import 2 rows").press("Enter")
    expect(page.get_by_role("region", name="What was imported")).to_be_visible(timeout=60_000)
    assert {strike.area.name_en for strike in Strike.objects.all()} == {"Palmyra"}
    page.get_by_role("button", name="Undo this import").press("Enter")
    expect(page.locator(".about .state")).to_have_text("undone", timeout=60_000)
    assert not Strike.objects.exists()
    assert Batch.objects.get().state == "undone"
    assert page_errors == []


def test_a_file_that_is_no_table_is_told_beside_the_field(page, desk, tmp_path):
    path = tmp_path / "empty.csv"
    path.touch()
    bring(page, path)
    expect(page.get_by_text("empty.csv is empty: 0 bytes.")).to_be_visible()


def test_a_phone_shows_the_mapping_without_sliding_sideways(phone_page, desk, table):
    bring(phone_page, table)
    expect(phone_page.get_by_label("column for window_start")).to_have_value("date")
    phone_page.wait_for_load_state()  # its styles too
    assert phone_page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_run_that_is_alive_is_not_called_dead(page, desk, table):
    bring(page, table)
    Batch.objects.update(state="checking", beat=timezone.now())
    page.reload()
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    expect(page.get_by_text("Nothing was heard of it")).to_be_hidden()


def test_it_works_with_no_script(plain_page, desk, table):
    bring(plain_page, table)
    map_columns(plain_page)
    expect(plain_page.locator(".about .state")).to_be_visible()
