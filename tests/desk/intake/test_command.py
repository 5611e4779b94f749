"""`manage.py intake` at the shell."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from strikes.models import Batch, Strike
from tests.desk.intake.making import STRIKE, write


@pytest.fixture(autouse=True)
def own_folder(tmp_path, settings):
    settings.DATA_DIR = tmp_path / "data"


def intake(path, *options: str) -> str:
    out = StringIO()
    call_command("intake", str(path), "--campaign", "first", *options, stdout=out, stderr=out)
    return out.getvalue()


def test_a_file_is_imported_and_the_counts_are_said(campaign, tmp_path):
    said = intake(write(tmp_path / "a.csv", STRIKE))
    assert said == (
        "a.csv: utf-8-sig, separated by commas; strikes\n"
        f"strikes, import {Batch.objects.get().pk}: 1 made → 1 statements, 1 claims, 1 strikes,"
        " 1 targets, 1 sorties in strikes\n"
    )


def test_a_refused_row_is_listed_and_nothing_is_imported(campaign, tmp_path):
    path = write(tmp_path / "a.csv", STRIKE | {"lat": "abc", "lon": "1"})
    out = StringIO()
    with pytest.raises(CommandError, match="Nothing was imported: 1 row was refused"):
        call_command("intake", str(path), campaign="first", stderr=out)
    assert "line 2 refused: latitude “abc” is not a number between -90 and 90" in out.getvalue()
    assert not Strike.objects.exists()


def test_in_part_the_refused_rows_are_listed_beside_the_counts(campaign, tmp_path):
    path = write(tmp_path / "a.csv", STRIKE, STRIKE | {"strike_id": "X2", "url": "x"})
    said = intake(path, "--partial")
    assert "line 3 refused: url “x” is not an address" in said
    assert "1 made, 1 refused" in said


def test_the_file_can_be_written_again_with_a_reason_a_row(campaign, tmp_path):
    rows = [STRIKE | {"strike_id": f"X{number}", "url": "x"} for number in range(60)]
    said = intake(write(tmp_path / "a.csv", *rows), "--partial", "--verdicts", f"{tmp_path}/r.csv")
    assert "… and 10 more lines: see" in said
    assert len((tmp_path / "r.csv").read_text().splitlines()) == 61


def test_an_unknown_campaign_is_refused_with_those_there_are(campaign, tmp_path):
    with pytest.raises(CommandError, match="There is no campaign “x”. There is: first."):
        call_command("intake", str(write(tmp_path / "a.csv", STRIKE)), campaign="x")


def test_a_file_that_is_no_table_is_refused(campaign, tmp_path):
    (tmp_path / "a.csv").write_bytes(b"%PDF-1.7")
    with pytest.raises(CommandError, match="Nothing was changed: a.csv is a PDF"):
        intake(tmp_path / "a.csv")


def test_a_dry_run_changes_nothing(campaign, tmp_path):
    said = intake(write(tmp_path / "a.csv", STRIKE), "--dry-run")
    assert "strikes, would be: 1 made" in said
    assert not Strike.objects.exists()


def test_columns_values_and_the_order_of_days_can_be_said(campaign, tmp_path):
    row = {
        name: value for name, value in STRIKE.items() if name not in ("publisher", "window_start")
    }
    path = write(tmp_path / "a.csv", row | {"when": "05/10/2015", "window_end": ""})
    intake(
        path, "--column", "window_start=when", "--value", "publisher=A paper", "--days", "day_first"
    )
    strike = Strike.objects.get()
    assert str(strike.window.lower) == "2015-10-05"
    assert strike.evidence.get().statement.publisher.name == "A paper"


def test_an_import_can_be_undone(campaign, tmp_path):
    intake(write(tmp_path / "a.csv", STRIKE))
    out = StringIO()
    call_command("intake", undo=Batch.objects.get().pk, stdout=out)
    assert out.getvalue().endswith("of a.csv is undone.\n")
    assert not Strike.objects.exists()


def test_without_a_file_it_says_what_it_needs(db):
    with pytest.raises(CommandError, match="Name a file and its --campaign"):
        call_command("intake")


def test_a_file_that_is_not_there_is_said(campaign, tmp_path):
    with pytest.raises(CommandError, match="none.csv cannot be opened: No such file"):
        intake(tmp_path / "none.csv")


def test_a_file_of_two_gigabytes_is_refused_unread(campaign, tmp_path):
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate(2 * 2**30)
    with pytest.raises(CommandError, match="a.csv has 2,048 MB, the limit is 500 MB"):
        intake(tmp_path / "a.csv")
