"""Processes by their recorded ids: which of them are still ours, and how they are ended."""

import os
import signal
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import psutil

KILLED_SECONDS = 10


def recorded_id(pid_file: Path) -> int | None:
    """The process id in the first line of a file, or None where there is none to be read."""
    try:
        return int(pid_file.read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return None


def carries(process: psutil.Process, mark: str) -> bool:
    """Whether a process names `mark` in its command line or holds it as DATA_DIR.

    An id may have gone to a stranger since it was written down; a stranger carries no such mark.
    """
    try:
        if any(mark in word for word in process.cmdline()):
            return True
        return process.environ().get("DATA_DIR") == mark
    except psutil.Error:
        return False


def running(pid_file: Path, mark: str) -> list[psutil.Process]:
    """The recorded process and the members of its group that carry the mark; leader first."""
    leader = recorded_id(pid_file)
    if leader is None:
        return []
    members = [process for process in psutil.process_iter() if group_of(process.pid) == leader]
    members.sort(key=lambda process: process.pid != leader)
    return [process for process in members if carries(process, mark)]


def group_of(pid: int) -> int | None:
    try:
        return os.getpgid(pid)
    except OSError:
        return None


def is_alive(process: psutil.Process) -> bool:
    """Whether it still does anything: one that ended and was not yet collected does not."""
    if isinstance(process, psutil.Popen) and process.poll() is not None:  # collects our own
        return False
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def end(processes: Sequence[psutil.Process], patience: float, first: int = signal.SIGTERM) -> None:
    """Asks the first process to end with a signal; kills what is left after `patience` seconds."""
    if not processes:
        return
    with suppress(psutil.NoSuchProcess):
        processes[0].send_signal(first)
    for process in still_alive(processes, patience):
        with suppress(psutil.NoSuchProcess):
            process.kill()
    still_alive(processes, KILLED_SECONDS)


def still_alive(processes: Sequence[psutil.Process], seconds: float) -> list[psutil.Process]:
    """Those left when all have ended or the time is up."""
    deadline = time.monotonic() + seconds
    while left := [process for process in processes if is_alive(process)]:
        if time.monotonic() > deadline:
            break
        time.sleep(0.05)
    return left
