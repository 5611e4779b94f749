import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg2
import pytest
import redis

from config.services import Trouble, embedded_broker, embedded_postgres
from config.services.account import ROOT_HOME
from config.services.commands import delete

KILLED_RUN = """
import os, sys
from pathlib import Path
from config.services import embedded_broker, embedded_postgres
folder = Path(sys.argv[1])
with embedded_postgres(folder) as database, embedded_broker(folder) as broker:
    print(database, broker, flush=True)
    sys.stdin.read()
"""


def ask(database_url: str, sql: str) -> list[tuple[object, ...]]:
    connection = psycopg2.connect(database_url.replace("postgres://", "postgresql://"))
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchall() if cursor.description else []
    finally:
        connection.close()


def client(broker_url: str) -> "redis.Redis":
    return redis.Redis(unix_socket_path=broker_url.removeprefix("redis+socket://"))


def killed_run(folder: Path) -> tuple[str, str, "subprocess.Popen[str]"]:
    run = subprocess.Popen(
        [sys.executable, "-c", KILLED_RUN, folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert run.stdout is not None
    database_url, broker_url = run.stdout.readline().split()
    return database_url, broker_url, run


def test_postgres_keeps_its_rows_when_it_is_started_again(open_folder: Path) -> None:
    with embedded_postgres(open_folder) as url:
        ask(url, "create table kept as select 30000 as sorties")
    with embedded_postgres(open_folder) as url:
        assert ask(url, "select sorties from kept") == [(30000,)]


def test_postgres_folds_the_case_of_russian_letters(open_folder: Path) -> None:
    with embedded_postgres(open_folder, durable=False) as url:
        assert ask(url, "select lower('ВЫЛЕТ')") == [("вылет",)]


def test_postgres_takes_no_network_connection(open_folder: Path) -> None:
    with embedded_postgres(open_folder, durable=False) as url:
        assert ask(url, "show listen_addresses") == [("",)]


def test_a_url_of_the_embedded_postgres_is_understood_by_the_settings(open_folder: Path) -> None:
    import dj_database_url

    with embedded_postgres(open_folder, durable=False) as url:
        assert dj_database_url.parse(url)["NAME"] == "record"
        assert Path(dj_database_url.parse(url)["HOST"]).is_dir()


def test_servers_left_by_a_killed_run_are_taken_over_with_their_data(open_folder: Path) -> None:
    database_url, broker_url, run = killed_run(open_folder)
    ask(database_url, "create table kept as select 62000 as targets")
    client(broker_url).rpush("celery", "a message")
    run.kill()
    run.communicate()
    with embedded_postgres(open_folder) as database, embedded_broker(open_folder) as broker:
        assert ask(database, "select targets from kept") == [(62000,)]
        assert client(broker).lrange("celery", 0, -1) == [b"a message"]


def test_servers_that_were_killed_themselves_come_back_with_their_data(open_folder: Path) -> None:
    with embedded_postgres(open_folder) as database:
        ask(database, "create table kept as select 62000 as targets")
        postmaster = int((open_folder / "servers/postgres/postmaster.pid").read_text().split()[0])
        os.kill(postmaster, signal.SIGKILL)
    with embedded_postgres(open_folder) as database:
        assert ask(database, "select targets from kept") == [(62000,)]


def test_a_process_id_that_went_to_a_stranger_does_not_stop_postgres(open_folder: Path) -> None:
    with embedded_postgres(open_folder, durable=False):
        note = open_folder / "servers/postgres/postmaster.pid"
        lines = note.read_text().splitlines()
    note.write_text("\n".join([str(os.getppid()), *lines[1:]]))
    with embedded_postgres(open_folder, durable=False) as url:
        assert ask(url, "select 1") == [(1,)]


def test_a_set_up_that_was_broken_off_is_made_anew(open_folder: Path) -> None:
    unfinished = open_folder / "servers/postgres.unfinished"
    unfinished.mkdir(parents=True)
    (unfinished / "PG_VERSION").write_text("18")
    with embedded_postgres(open_folder, durable=False) as url:
        assert ask(url, "select 1") == [(1,)]


def test_a_cluster_of_another_postgres_is_refused_by_name(open_folder: Path) -> None:
    cluster = open_folder / "servers/postgres"
    cluster.mkdir(parents=True)
    (cluster / "PG_VERSION").write_text("16\n")
    with pytest.raises(Trouble, match="made by Postgres 16 and this is 18"):
        with embedded_postgres(open_folder):
            pass


def test_the_socket_folder_is_gone_afterwards(open_folder: Path) -> None:
    with embedded_broker(open_folder) as url:
        socket = Path(url.removeprefix("redis+socket://"))
        assert socket.is_socket()
    assert not socket.parent.exists()


def test_a_data_folder_deeper_than_a_socket_path_may_be_works(open_folder: Path) -> None:
    deep = open_folder / ("d" * 100) / ("e" * 100)
    deep.mkdir(parents=True)
    with embedded_postgres(deep, durable=False) as url, embedded_broker(deep) as broker:
        assert ask(url, "select 1") == [(1,)]
        assert client(broker).ping()


def test_a_data_folder_with_spaces_and_quotes_in_its_name_works(open_folder: Path) -> None:
    odd = open_folder / 'the record\'s "own" folder'
    odd.mkdir()
    with embedded_postgres(odd, durable=False) as url, embedded_broker(odd) as broker:
        assert ask(url, "select 1") == [(1,)]
        assert client(broker).ping()


def test_a_private_data_folder_keeps_its_permissions(tmp_path: Path) -> None:
    private = tmp_path / "home"
    private.mkdir(mode=0o700)
    data = private / "data"
    data.mkdir()
    with embedded_postgres(data, durable=False) as url:
        assert ask(url, "select 1") == [(1,)]
    assert private.stat().st_mode & 0o777 == 0o700
    home = (data / "servers").resolve()
    as_root = os.geteuid() == 0
    assert (home.parent == ROOT_HOME) == as_root
    if as_root:
        subprocess.run(["rm", "-r", home], check=True)


def test_a_damaged_broker_file_is_named_with_the_way_out(open_folder: Path) -> None:
    with embedded_broker(open_folder) as url:
        client(url).rpush("celery", *("message" for _ in range(100)))
    journal = next((open_folder / "servers/broker/appendonlydir").glob("*.incr.aof"))
    content = journal.read_bytes()
    journal.write_bytes(content[:40] + b"\x00garbage\x00" * 5 + content[60:])
    with pytest.raises(Trouble, match="move .*servers/broker away"):
        with embedded_broker(open_folder):
            pass


def test_reset_deletes_what_a_link_names_and_the_link(open_folder: Path) -> None:
    elsewhere = open_folder / "elsewhere"
    (elsewhere / "postgres").mkdir(parents=True)
    (open_folder / "servers").symlink_to(elsewhere)
    delete(open_folder / "servers")
    assert list(open_folder.iterdir()) == []
