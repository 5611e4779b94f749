"""What a piece of work takes: by the clock, which others on the machine lengthen, and of the
processor, in this process and in the one that serves it in the database."""

import time
from collections.abc import Callable

import psutil
from django.db import connection


def spent(work: Callable[[], object]) -> dict[str, float]:
    """`seconds` by the clock and `cpu` of the processor."""
    connection.ensure_connection()
    processes = [psutil.Process(), psutil.Process(connection.connection.get_backend_pid())]
    cpu, start = _cpu(processes), time.perf_counter()
    work()
    return {"seconds": time.perf_counter() - start, "cpu": _cpu(processes) - cpu}


def _cpu(processes: list[psutil.Process]) -> float:
    return sum(sum(one.cpu_times()[:2]) for one in processes)
