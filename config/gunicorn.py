"""How gunicorn serves the site: `gunicorn -c config/gunicorn.py config.wsgi`."""

import ctypes
import gc
import os
from importlib import import_module
from pathlib import Path

import psutil

_metrics = os.environ.get("METRICS_ADDRESS", "").strip()

bind = [f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or 8000}"]
if _metrics:
    bind.append(_metrics)
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
threads = 4
timeout = 60
control_socket_disable = True

M_ARENA_MAX, M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -8, -1, -3  # as in malloc.h
KEPT = 4 << 20  # bytes that a process may keep; answers of that size are asked for all the time


def on_starting(server) -> None:
    """Before there are processes and threads: one heap for all threads of a process, which keeps
    what the next answer takes again, and no counters of processes that are gone.

    glibc gives each thread a heap of its own, and each would keep what the largest request that
    ever came to it took: a release, published from the admin."""
    libc = ctypes.CDLL(None)
    if hasattr(libc, "mallopt"):  # as glibc has it; musl and macOS do not
        libc.mallopt(M_ARENA_MAX, 1)
        libc.mallopt(M_TRIM_THRESHOLD, KEPT)
        libc.mallopt(M_MMAP_THRESHOLD, KEPT)
    folder = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    for file in Path(folder).glob("*_*.db") if folder else ():
        process = file.stem.rpartition("_")[2]
        if process.isdecimal() and not psutil.pid_exists(int(process)):
            file.unlink(missing_ok=True)


def post_worker_init(worker) -> None:
    """All that a process loads is there before its first reader comes, and is never looked through
    for garbage, for which every reader would wait a tenth of a second."""
    from django.conf import settings  # known now that the application is loaded

    import_module(settings.ROOT_URLCONF)
    gc.collect()
    gc.freeze()
