"""`manage.py intake` at the shell."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from strikes.models import Strike
from tests.desk.intake.making import STRIKE, write


def intake(path, *options: str) -> str:
    out = StringIO()
    call_command("intake", str(path), "--campaign", "first", *options, stdout=out, stderr=out)
    return out.getvalue()


def test_a_file_is_imported_and_the_counts_are_said(campaign, tmp_path):
    said = intake(write(tmp_path / "a.csv", STRIKE))
    assert said == (
        "strikes: 1 made → 1 statements, 1 claims, 1 strikes, 1 targets, 1 sorties in strikes\n"
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


def test_all_remarks_can_be_written_to_a_file(campaign, tmp_path):
    rows = [STRIKE | {"strike_id": f"X{number}", "url": "x"} for number in range(60)]
    said = intake(write(tmp_path / "a.csv", *rows), "--partial", "--remarks", f"{tmp_path}/r.csv")
    assert "… and 10 more lines: see" in said
    assert len((tmp_path / "r.csv").read_text().splitlines()) == 61


def test_an_unknown_campaign_is_refused_with_those_there_are(campaign, tmp_path):
    with pytest.raises(CommandError, match="There is no campaign “x”. There is: first."):
        call_command("intake", str(write(tmp_path / "a.csv", STRIKE)), campaign="x")


def test_a_file_that_is_no_table_is_refused(campaign, tmp_path):
    (tmp_path / "a.csv").write_bytes(b"%PDF-1.7")
    with pytest.raises(CommandError, match="Nothing was imported: a.csv is a PDF"):
        intake(tmp_path / "a.csv")
