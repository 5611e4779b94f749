"""The public site runs as a role of Postgres that can read what is published and nothing else."""

import json
import subprocess
import sys
from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from strikes.operations.roles import PUBLISHED
from strikes.releases.package.written import write_files
from tests.browser.public.addresses import FILES, MORE, PAGES
from tests.real import load_real_campaign
from tests.statements.processes import ROOT, environment

pytestmark = pytest.mark.django_db
READER = "reader_of_tests"
NOT_ALLOWED, ONLY_READS = "42501", "25006"
WRITES = {
    "UPDATE strikes_published SET until = 9": ONLY_READS,
    "DELETE FROM strikes_release": ONLY_READS,
    "TRUNCATE strikes_published": ONLY_READS,
    "INSERT INTO django_migrations (app, name, applied) VALUES ('a', 'b', now())": ONLY_READS,
    "SET transaction_read_only = off; CREATE TABLE mine (a int)": NOT_ALLOWED,
    "SET transaction_read_only = off; CREATE TEMP TABLE mine (a int)": NOT_ALLOWED,
    "SET transaction_read_only = off; DELETE FROM strikes_published": NOT_ALLOWED,
    "SET ROLE pg_read_all_data": NOT_ALLOWED,
    "COPY (SELECT 1) TO PROGRAM 'true'": NOT_ALLOWED,
    "SELECT pg_read_file('postgresql.conf')": NOT_ALLOWED,
}
OTHER_COLUMNS = ("text", "address", "statement_id", "charset", "batch_id")


def tables() -> list[str]:
    """Every table there is, but for those that readers' pages are made of."""
    found = connection.introspection.table_names()
    return sorted(set(found) - set(PUBLISHED))


@pytest.fixture(scope="module")
def asked(django_db_setup, django_db_blocker):
    """What a process of readers was answered: once for all tests here."""
    from strikes.releases.freeze import publish

    with django_db_blocker.unblock():
        release = publish(load_real_campaign())
        write_files(release)
        call_command("create_roles", "--reader", READER, "--no-password")
        names = (*PAGES.values(), *MORE.values(), *FILES.values(), "/readyz", "/healthz")
        addresses = [each.replace("{sha256}", release.sha256) for each in names]
        reads = [f'SELECT * FROM "{table}" LIMIT 1' for table in tables()]
        reads += [f"SELECT {column} FROM strikes_capture" for column in OTHER_COLUMNS]
        answer = _ask({"addresses": addresses, "statements": [*reads, *WRITES]})
        yield answer | {"tables": connection.introspection.table_names()}
        with connection.cursor() as cursor:
            cursor.execute(f"DROP OWNED BY {READER}")
            cursor.execute(f"DROP ROLE {READER}")
        call_command("flush", interactive=False, verbosity=0)


def _ask(question: dict) -> dict:
    given = environment(PUBLIC_ONLY="1", DJANGO_SETTINGS_MODULE="config.settings")
    parts = urlsplit(given["DATABASE_URL"])
    host = parts.netloc.rpartition("@")[2]
    given["DATABASE_URL"] = parts._replace(netloc=f"{READER}@{host}").geturl()
    given["API_REQUESTS_A_MINUTE"] = "600"
    run = subprocess.run(
        [sys.executable, "-m", "tests.operations.asking_as_reader"],
        cwd=ROOT, env=given, input=json.dumps(question), capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


WRONG = {"/?from=2015-13-01": 400, "/ladder/?measure=none": 400, "/nowhere/at/all/": 404}


@pytest.mark.parametrize("address", [*PAGES.values(), *MORE.values()])
def test_every_public_page_is_answered_to_a_process_of_readers(address, asked):
    assert asked["addresses"][address] == WRONG.get(address, 200)


@pytest.mark.parametrize("name", FILES)
def test_every_public_file_is_answered_to_a_process_of_readers(name, asked):
    found = [status for each, status in asked["addresses"].items() if each.startswith(_start(name))]
    assert set(found) == {404 if name == "nothing" else 200}


def _start(name: str) -> str:
    address = FILES[name]
    return address if "{sha256}" not in address else "/data/"


def test_a_process_of_readers_says_that_it_is_ready(asked):
    assert asked["addresses"]["/readyz"] == 200


def test_it_reads_no_other_table(asked):
    refused = {each: code for each, code in asked["statements"].items() if 'FROM "' in each}
    assert len(refused) + len(PUBLISHED) == len(asked["tables"])
    assert set(refused.values()) == {NOT_ALLOWED}


@pytest.mark.parametrize("column", OTHER_COLUMNS)
def test_of_a_capture_it_reads_only_where_it_lies(column, asked):
    assert asked["statements"][f"SELECT {column} FROM strikes_capture"] == NOT_ALLOWED


@pytest.mark.parametrize("statement", WRITES)
def test_it_writes_nothing(statement, asked):
    assert asked["statements"][statement] == WRITES[statement]


def test_making_it_again_changes_nothing(asked, django_db_blocker, capsys):
    with django_db_blocker.unblock():
        call_command("create_roles", "--reader", READER, "--no-password")
    assert f"Put right: {READER}" in capsys.readouterr().out


def test_what_was_given_to_it_by_hand_is_taken_away_again(asked, django_db_blocker):
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(f"GRANT SELECT ON strikes_claim TO {READER}")
        cursor.execute(f"GRANT SELECT (text) ON strikes_capture TO {READER}")
        call_command("create_roles", "--reader", READER, "--no-password")
        cursor.execute("SELECT has_table_privilege(%s, 'strikes_claim', 'SELECT')", [READER])
        assert cursor.fetchone() == (False,)
        cursor.execute(
            "SELECT has_column_privilege(%s, 'strikes_capture', 'text', 'SELECT')", [READER]
        )
        assert cursor.fetchone() == (False,)


@pytest.mark.parametrize("name", ["", "a b", 'x"; DROP TABLE y', "Ä", "x" * 64])
def test_a_name_that_is_none_is_refused_with_what_to_do(name, db):
    with pytest.raises(CommandError, match="give a name"):
        call_command("create_roles", f"--reader={name}", "--no-password")


def test_an_account_with_rights_of_its_own_is_left_alone(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        (owner,) = cursor.fetchone()
    with pytest.raises(CommandError, match="rights of its own"):
        call_command("create_roles", "--reader", owner, "--no-password")


@pytest.mark.parametrize("password", ["", "short"])
def test_a_password_that_is_too_short_is_refused(password, db, monkeypatch):
    monkeypatch.setenv("READER_PASSWORD", password)
    monkeypatch.setattr("sys.stdin", StringIO())
    with pytest.raises(CommandError, match="12 characters"):
        call_command("create_roles", "--reader", READER)


def test_the_password_is_kept_as_a_sum(asked, django_db_blocker, monkeypatch):
    monkeypatch.setenv("READER_PASSWORD", "twelve letters' or more")
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        call_command("create_roles", "--reader", READER)
        cursor.execute("SELECT rolpassword FROM pg_authid WHERE rolname = %s", [READER])
        assert cursor.fetchone()[0].startswith("SCRAM-SHA-256")
