"""What stops a start says so in one line, with what to do, before anything runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from config.services import Trouble
from config.services.place import Place, check_space
from tests.run.runs import ROOT, environment

PRODUCTION = {
    "DJANGO_ENV": "production",
    "SECRET_KEY": "a long key of many different letters and digits 0123456789 !?%&",
    "ALLOWED_HOSTS": "record.example",
    "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none",
    "SECURITY_CONTACT": "mailto:security@record.example",
}


def refusal(**changes: str) -> str:
    """What `run` prints when it refuses; it must be one line on the error stream."""
    done = subprocess.run(
        [sys.executable, "-m", "config.services", "run"],
        cwd=ROOT,
        env=environment(**changes),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def manage(*arguments: str, **changes: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment(**changes),
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1", "80 80"])
def test_a_port_that_is_none_is_named(port: str) -> None:
    assert refusal(PORT=port) == f"PORT is {port!r}: use a number from 1 to 65535.\n"


def test_a_data_folder_that_cannot_be_written_is_named() -> None:
    said = refusal(DATA_DIR="/dev/null/data")
    assert said.startswith("The data folder /dev/null/data cannot be written (Not a directory)")
    assert "DATA_DIR=/some/folder make run" in said


def test_a_full_disk_is_said_with_what_is_needed(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"MB free and \d+ MB are needed: free some"):
        check_space(tmp_path, needed=10**18)


def test_a_database_that_does_not_answer_is_named(open_folder: Path) -> None:
    said = refusal(DATA_DIR=str(open_folder), DATABASE_URL="postgres://u:secret@127.0.0.1:1/none")
    assert said.startswith("The database of DATABASE_URL cannot be used:")
    assert "Connection refused" in said
    assert "secret" not in said


def test_a_broker_that_does_not_answer_is_named(open_folder: Path) -> None:
    said = refusal(DATA_DIR=str(open_folder), CELERY_BROKER_URL="redis://:secret@127.0.0.1:1/0")
    assert said.startswith("The broker of CELERY_BROKER_URL (redis://:**@127.0.0.1:1/0) cannot")
    assert "secret" not in said.replace("secret-key", "")


def test_an_environment_that_is_no_word_of_ours_is_named(open_folder: Path) -> None:
    said = refusal(DATA_DIR=str(open_folder), DJANGO_ENV="staging")
    assert said == "DJANGO_ENV is 'staging': use development or production.\n"


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
def test_production_does_not_start_without(missing: str, open_folder: Path) -> None:
    given = {name: value for name, value in PRODUCTION.items() if name != missing}
    assert refusal(DATA_DIR=str(open_folder), **given).startswith(f"{missing} is not set")


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
def test_production_settings_do_not_load_without(missing: str, tmp_path: Path) -> None:
    given = {name: value for name, value in PRODUCTION.items() if name != missing}
    done = manage("check", DATA_DIR=str(tmp_path), **given)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{missing} is not set")
    assert done.stderr.count("\n") == 1


def test_production_settings_pass_the_deployment_check(tmp_path: Path) -> None:
    done = manage(
        "check", "--deploy", "--fail-level", "WARNING", DATA_DIR=str(tmp_path), **PRODUCTION
    )
    assert done.returncode == 0, done.stderr
    assert "no issues (0 silenced)" in done.stdout


def test_manage_py_without_a_database_says_how_to_get_one(tmp_path: Path) -> None:
    done = manage("showmigrations", DATABASE_URL=PRODUCTION["DATABASE_URL"])
    assert done.stderr.startswith("The database cannot be used:")
    assert "Traceback" not in done.stderr


def test_an_address_for_every_network_is_shown_as_this_machine() -> None:
    assert Place(Path("/data"), "0.0.0.0", 8000).address == "http://127.0.0.1:8000/"


def test_an_address_of_the_sixth_version_is_bracketed() -> None:
    assert Place(Path("/data"), "::1", 8000).address == "http://[::1]:8000/"


def old_python(folder: Path) -> dict[str, str]:
    """A machine that has nothing but bash, dirname and a Python that is too old."""
    for name in ("bash", "dirname"):
        (folder / name).symlink_to(f"/usr/bin/{name}")
    python = folder / "python3"
    # It answers as such a Python does: with its version, and with failure when tested for 3.11.
    python.write_text('#!/bin/bash\n[ "$1" = --version ] && echo "Python 3.9.2" && exit\nexit 1\n')
    python.chmod(0o755)
    return {"PATH": str(folder), "HOME": str(folder)}


def test_a_python_that_is_too_old_is_said_in_one_line(tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    (clone / "bin").mkdir(parents=True)
    (clone / "bin/setup").write_text((ROOT / "bin/setup").read_text())
    (tmp_path / "path").mkdir()
    done = subprocess.run(
        ["/bin/bash", "bin/setup"],
        cwd=clone,
        env=old_python(tmp_path / "path"),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr == (
        "Python 3.11 or newer is needed; Python 3.9.2 is on the PATH. "
        "Install one, or name one: PYTHON=/path/to/python3.11 make setup\n"
    )
    assert not (clone / ".venv").exists()


def test_set_up_with_nothing_to_do_takes_less_than_two_seconds() -> None:
    before = os.times()
    done = subprocess.run(["bin/setup"], cwd=ROOT, capture_output=True, text=True, timeout=120)
    after = os.times()
    assert done.returncode == 0
    assert done.stdout == ""
    assert after.elapsed - before.elapsed < 2
