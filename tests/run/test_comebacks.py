"""Which programs of a run are started again, and when that is given up."""

import io
import signal

import pytest
from honcho.printer import Printer

from config.services import comebacks
from config.services.comebacks import GIVES_UP, Keeper


@pytest.fixture
def keep(monkeypatch):
    """Runs one command until it is given up; gives its exit status and what was said."""
    monkeypatch.setattr(comebacks, "PAUSE_SECONDS", 0)
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def keep(command: str) -> tuple[int, str]:
        said = io.StringIO()
        keeper = Keeper()
        keeper._printer = Printer(said)
        keeper.add_process("one", command)
        keeper.loop()
        return keeper.returncode, said.getvalue()

    yield keep
    for number, handler in before.items():
        signal.signal(number, handler)


def test_a_program_that_dies_again_and_again_ends_the_run_with_its_status(keep):
    status, said = keep("echo begun; exit 3")
    assert status == 3
    assert said.count("| begun") == 11
    assert "one ended 11 times within 60 seconds: stopping all" in said


def test_a_program_that_knows_that_it_is_in_vain_is_not_tried_again(keep):
    status, said = keep(f"echo begun; exit {GIVES_UP}")
    assert (status, said.count("| begun")) == (GIVES_UP, 1)


def test_a_program_that_ends_in_peace_is_started_again_too(keep):
    status, said = keep("echo begun; exit 0")
    assert said.count("| begun") == 11


def test_what_a_killed_program_left_does_not_hold_its_comeback_up(keep):
    status, said = keep("sleep 600 & echo begun; kill -9 $$")
    assert (status, said.count("| begun")) == (-9, 11)
