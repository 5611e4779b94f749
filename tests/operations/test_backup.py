import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings as configured
from django.core.management import CommandError, call_command
from django.db import connection

from config.services import Trouble
from strikes.models import Capture
from strikes.operations import backup, postgres
from strikes.operations.restore import restore
from strikes.releases.package.written import write_files
from strikes.statements.arrivals import arrive
from strikes.statements.reading import take_in
from tests.making import make_organisation
from tests.operations.conftest import rows_of
from tests.statements.processes import ROOT, environment

pytestmark = pytest.mark.usefixtures("places")


@pytest.fixture
def site(live_release, places):
    """The real campaign, published, with statements that came in, the files of its release and a
    table that was imported."""
    publisher = make_organisation("The Evening Post", "media")
    text = "Aircraft flew 20 sorties near Homs."
    for number in range(3):
        arrived = arrive(live_release.campaign, publisher, date(2016, 1, 1 + number), text=text)
        take_in(arrived.statement.pk)
    write_files(live_release)
    (places / "imports").mkdir()
    (places / "imports/1.csv").write_bytes(b"key,low\r\n1,20\r\n")
    return live_release


def in_new_place(backup_folder: Path, database: str, folder: Path) -> subprocess.CompletedProcess:
    """`manage.py restore` as a person runs it, with a database and a data folder of its own."""
    given = environment(DATA_DIR=str(folder))
    given["DATABASE_URL"] = f"{given['DATABASE_URL'].rpartition('/')[0]}/{database}"
    return subprocess.run(
        [sys.executable, "manage.py", "restore", str(backup_folder)],
        cwd=ROOT,
        env=given,
        capture_output=True,
        text=True,
    )


def files_of(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_a_destroyed_record_comes_back_with_every_row_capture_and_file(
    site, places, empty_database
):
    rows = rows_of(connection.settings_dict["NAME"])
    kept = {name: files_of(places / name) for name in ("archive", "imports", "release-files")}
    assert all(kept.values())
    made = backup.back_up()
    for name in kept:
        shutil.rmtree(places / name)
    done = in_new_place(made, empty_database, places / "new")
    assert done.returncode == 0, done.stderr
    assert rows_of(empty_database) == rows
    assert {name: files_of(places / "new" / name) for name in kept} == kept
    assert f"All {Capture.objects.count()} captures are what was captured." in done.stdout


def test_a_backup_says_what_it_is(db):
    about = json.loads((backup.back_up() / "about.json").read_text())
    assert about["what"].startswith("a backup of the record")
    assert about["postgres"] >= 150000


def test_a_backup_is_closed_to_other_accounts(db):
    assert backup.back_up().stat().st_mode & 0o077 == 0


def test_a_file_that_did_not_change_takes_no_room_in_the_next_backup(db, places):
    (places / "archive").mkdir()
    (places / "archive/000001.warc.gz").write_bytes(b"kept")
    first, second = backup.back_up(), next_backup()
    file = "archive/000001.warc.gz"
    assert (first / file).samefile(second / file)


def next_backup(seconds: int = 1) -> Path:
    """The one made so many seconds after the last: names are moments."""
    last = backup.moment_of(backup.backups(home())[-1])
    return backup._made(home(), last + timedelta(seconds=seconds))


def home() -> Path:
    return Path(configured.BACKUP_DIR)


def test_a_file_that_grew_is_copied_and_the_older_backup_keeps_what_it_had(
    transactional_db, places
):
    (places / "archive").mkdir()
    file = places / "archive/000001.warc.gz"
    file.write_bytes(b"one")
    first = backup.back_up()
    with file.open("ab") as out:
        out.write(b" two")
    second = next_backup()
    kept = [(each / "archive/000001.warc.gz").read_bytes() for each in (first, second)]
    assert kept == [b"one", b"one two"]


def test_a_backup_that_breaks_off_leaves_nothing_behind(db, monkeypatch):
    monkeypatch.setattr(postgres, "server_program", lambda *_: "/bin/false")
    with pytest.raises(Trouble, match="pg_dump"):
        backup.back_up()
    assert [path.name for path in home().iterdir()] == ["lock"]


def test_what_a_killed_backup_left_is_cleared_by_the_next(db):
    (home() / "2016-01-01T00-00-00Z.unfinished").mkdir(parents=True)
    made = backup.back_up()
    assert sorted(path.name for path in home().iterdir()) == sorted([made.name, "lock"])


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(db, places):
    (places / "backups").write_text("a file stands here")
    with pytest.raises(CommandError, match="The backup cannot be written"):
        call_command("backup")


def test_a_scheduled_backup_waits_until_the_last_is_old_enough(db, settings):
    settings.BACKUP_HOURS = 24
    assert backup.back_up_if_due() is not None
    assert backup.back_up_if_due() is None
    now = datetime.now(UTC)
    backup.backups(home())[-1].rename(home() / f"{now - timedelta(hours=25):{backup.STAMP}}")
    assert backup.back_up_if_due() is not None


def test_no_backup_is_scheduled_with_zero_hours(db, settings):
    settings.BACKUP_HOURS = 0
    assert backup.back_up_if_due() is None


def test_only_the_newest_backups_are_kept(db):
    backup.back_up()
    made = [next_backup(), next_backup(), next_backup()]
    backup.let_go(home(), 2)
    assert backup.backups(home()) == made[-2:]


def test_the_last_backup_is_never_let_go(db):
    made = backup.back_up()
    backup.let_go(home(), 0)
    assert backup.backups(home()) == [made]


def test_a_changed_byte_in_a_backup_stops_the_restore_before_anything_is_touched(
    transactional_db, places
):
    made = backup.back_up()
    with (made / "database.dump").open("r+b") as file:
        file.seek(100)
        file.write(b"\xff\xff\xff\xff")
    with pytest.raises(Trouble, match=r"database.dump is not what was backed up"):
        restore(made)


def test_a_folder_that_is_no_backup_is_refused(db, places):
    with pytest.raises(Trouble, match="is no backup"):
        restore(places)


def test_a_backup_never_goes_over_a_record_that_is_there(db):
    with pytest.raises(Trouble, match="goes into an empty one"):
        restore(backup.back_up())


def test_a_backup_never_goes_over_an_archive_that_is_there(
    transactional_db, empty_database, places
):
    made = backup.back_up()
    new = places / "new"
    (new / "archive").mkdir(parents=True)
    (new / "archive/000001.warc.gz").write_bytes(b"another record's")
    done = in_new_place(made, empty_database, new)
    assert done.returncode == 1
    assert "holds files already" in done.stderr and "Traceback" not in done.stderr


def test_no_password_stands_in_a_command(db, settings, monkeypatch, tmp_path):
    fake = tmp_path / "pg_dump"
    fake.write_text('#!/bin/sh\necho "$@" > "$0.words"; echo "$PGPASSWORD" > "$0.password"\n')
    fake.chmod(0o755)
    monkeypatch.setattr(postgres, "server_program", lambda *_: fake)
    monkeypatch.setitem(settings.DATABASES["default"], "PASSWORD", "open sesame")
    postgres.dump(tmp_path / "out")
    assert "sesame" not in (tmp_path / "pg_dump.words").read_text()
    assert (tmp_path / "pg_dump.password").read_text() == "open sesame\n"
    assert os.environ.get("PGPASSWORD") is None
