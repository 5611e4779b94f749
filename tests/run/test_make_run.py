"""One data folder through its life: first start, stop, start again, killed, recovered."""

import json
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from tests.run.runs import (
    ROOT,
    STOPPING_SECONDS,
    Run,
    environment,
    kill_everything,
    processes_of,
)

SERVICES = [sys.executable, "-m", "config.services"]


def count_strikes(run: Run) -> int:
    status, body = run.page("/strikes.json")
    assert status == 200
    answer = json.loads(body)
    return answer["certain"] + answer["possible"]


def services(data_dir: Path, *arguments: str, **changes: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*SERVICES, *arguments],
        cwd=ROOT,
        env=environment(DATA_DIR=str(data_dir), **changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def data_dir() -> Iterator[Path]:
    """A data folder, with a space in its path, in which the first run has been and gone."""
    parent = Path(tempfile.mkdtemp(prefix="acr test-", dir="/tmp"))
    parent.chmod(0o711)
    folder = parent / "data"
    first = Run(folder)
    try:
        said = first.wait_until_it_answers()
        assert count_strikes(first) > 200
        assert f"http://127.0.0.1:{first.port}/admin/" in said
        assert "admin with the password" in said
        assert first.press_ctrl_c() in (0, 2, -2), first.said()
        assert processes_of(folder) == []
        yield folder
    finally:
        kill_everything(folder)
        shutil.rmtree(parent)


@pytest.fixture(scope="module")
def going_on() -> list[Run]:
    """The run that tests find again one after the other; empty when none is there."""
    return []


@pytest.fixture
def lasting_run(data_dir: Path, going_on: list[Run]) -> Run:
    """A run that answers, for tests that leave it as it was: starting one takes seven seconds."""
    if not going_on:
        going_on.append(started(data_dir))
    return going_on[0]


@pytest.fixture
def idle_folder(data_dir: Path, going_on: list[Run]) -> Path:
    """The data folder when nothing runs in it."""
    if going_on:
        kill_everything(data_dir)
        going_on.clear()
    return data_dir


@pytest.fixture
def run(idle_folder: Path) -> Iterator[Run]:
    """A run of the test's own; whatever is left of it is killed afterwards."""
    yield started(idle_folder)
    kill_everything(idle_folder)


def started(folder: Path) -> Run:
    run = Run(folder)
    run.wait_until_it_answers()
    return run


def test_a_second_run_keeps_the_data_and_prints_no_password(run: Run) -> None:
    assert count_strikes(run) > 200
    assert "Loading the campaign" not in run.said()
    assert "with the password you have; make admin-password gives a new one" in run.said()


def test_ctrl_c_leaves_no_process(run: Run) -> None:
    assert run.press_ctrl_c() in (0, 2, -2)
    assert processes_of(run.data_dir) == []
    assert "Stopped." in run.said()
    assert "Traceback" not in run.said()


def test_a_run_recovers_after_everything_was_killed(run: Run) -> None:
    kill_everything(run.data_dir)
    again = Run(run.data_dir)
    again.wait_until_it_answers()
    assert count_strikes(again) > 200


def test_what_a_killed_run_left_running_is_ended_by_the_next(run: Run) -> None:
    run.supervisor().kill()
    run.process.wait(60)
    orphans = {process.pid for process in processes_of(run.data_dir)}
    assert len(orphans) > 3
    again = Run(run.data_dir, PORT=str(run.port))
    again.wait_until_it_answers()
    assert "Ending what an earlier run left: web" in again.said()
    assert orphans.isdisjoint(process.pid for process in processes_of(run.data_dir))


def test_stop_ends_a_run_that_was_started_elsewhere(run: Run) -> None:
    assert services(run.data_dir, "stop").returncode == 0
    run.process.wait(60)
    assert processes_of(run.data_dir) == []


def test_a_second_run_at_once_is_told_where_the_first_is(lasting_run: Run) -> None:
    second = services(lasting_run.data_dir, "run")
    assert second.returncode == 1
    assert second.stderr.startswith(
        f"The record in {lasting_run.data_dir} is running already at http://"
    )
    assert second.stderr.count("\n") == 1
    assert lasting_run.page()[0] == 200


@pytest.mark.parametrize("server", ["postgres", "valkey-server"])
def test_a_server_that_is_killed_comes_back(lasting_run: Run, server: str) -> None:
    [killed] = [process for process in lasting_run.children() if process.name() == server]
    killed.kill()
    wait_until(lambda: ready(lasting_run) and killed not in lasting_run.children())
    assert [process.name() for process in lasting_run.children()].count(server) == 1


@pytest.mark.parametrize("name", ["web", "worker", "beat"])
def test_a_program_that_is_killed_comes_back(lasting_run: Run, name: str) -> None:
    killed = lasting_run.program(name)
    killed.kill()
    wait_until(lambda: lasting_run.program(name) not in (None, killed) and ready(lasting_run))
    assert f"{name} ended (status -9) and is started again" in lasting_run.said()


def test_what_a_killed_program_started_goes_with_it(lasting_run: Run) -> None:
    wait_until(lambda: len(children_of(lasting_run.program("worker"))) == 2)
    worker = lasting_run.program("worker")
    started = worker.children()
    worker.kill()
    wait_until(lambda: not any(process.is_running() for process in started))


def children_of(program: psutil.Process | None) -> list[psutil.Process]:
    """What it started; nothing while it is not there, as right after it was killed."""
    return program.children() if program else []


def ready(run: Run) -> bool:
    try:
        return '"state": "ready"' in run.page("/readyz")[1]
    except OSError:
        return False


def wait_until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_a_command_joins_the_servers_of_the_run(lasting_run: Run) -> None:
    joined = services(
        lasting_run.data_dir, "with", sys.executable, "manage.py", "admin_password", "--if-none"
    )
    assert joined.stdout.startswith("Sign in with the password you have")


def test_manage_py_in_another_shell_finds_the_database_of_the_run(lasting_run: Run) -> None:
    plan = subprocess.run(
        [sys.executable, "manage.py", "migrate", "--plan"],
        cwd=ROOT,
        env=environment(DATA_DIR=str(lasting_run.data_dir)),
        capture_output=True,
        text=True,
    )
    assert "No planned migration operations" in plan.stdout


def test_a_command_without_a_run_starts_servers_for_itself(idle_folder: Path) -> None:
    done = services(idle_folder, "with", sys.executable, "manage.py", "admin_password")
    assert "admin with the password" in done.stdout
    assert processes_of(idle_folder) == []


def test_a_command_that_is_ended_takes_its_servers_along(idle_folder: Path) -> None:
    waiting = [sys.executable, "-c", "print('begun', flush=True); input()"]
    with subprocess.Popen(
        [*SERVICES, "with", *waiting],
        cwd=ROOT,
        env=environment(DATA_DIR=str(idle_folder)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as run:
        assert run.stdout and run.stdout.readline() == b"begun\n"
        run.terminate()
        assert run.wait(STOPPING_SECONDS) == 256 - signal.SIGTERM
    assert processes_of(idle_folder) == []


def test_a_port_in_use_is_said_in_one_line(idle_folder: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        refused = services(idle_folder, "run", PORT=str(port))
    assert refused.returncode == 1
    assert refused.stderr == (
        f"Port {port} is in use by another program. Choose another: PORT=8001 make run\n"
    )
    assert processes_of(idle_folder) == []


def test_reset_deletes_nothing_unless_told_yes(idle_folder: Path) -> None:
    refused = services(idle_folder, "reset")
    assert refused.stdout.endswith("Nothing was deleted.\n")
    assert (idle_folder / "servers").is_dir()


def test_reset_leaves_nothing_but_backups_and_files_that_are_not_its_own(open_folder: Path) -> None:
    (open_folder / "notes.txt").write_text("mine")
    for name in ("backups", "imports", "release-files", "texts"):
        (open_folder / name).mkdir()
    services(open_folder, "with", "true")
    done = subprocess.run(
        [*SERVICES, "reset"],
        cwd=ROOT,
        env=environment(DATA_DIR=str(open_folder)),
        input="yes\n",
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0
    assert sorted(path.name for path in open_folder.iterdir()) == ["backups", "notes.txt"]
