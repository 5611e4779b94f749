"""What a large piece of work took of memory goes back to the system when it is done.

glibc keeps what is freed between blocks still in use, and Python most of its own small blocks: a
process would hold for good what the largest release or import ever needed.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import psutil

_libc = ctypes.CDLL(None)
_HAS_TRIM = hasattr(_libc, "malloc_trim")  # as glibc has it; musl and macOS do not
MUCH = 16 << 20  # bytes that a piece of work may leave behind

# Set where more is left behind: a server that can spare the process replaces it
# (config/gunicorn.py).
has_grown = Event()


def give_back() -> None:
    """Takes some milliseconds. Does nothing where the system's memory needs no such word."""
    if _HAS_TRIM:
        _libc.malloc_trim(0)


@contextmanager
def large_work() -> Iterator[None]:
    """Around what may take much memory: what can be given back is, and the rest is noticed."""
    process = psutil.Process()
    before = process.memory_info().rss
    try:
        yield
    finally:
        give_back()
        if process.memory_info().rss - before > MUCH:
            has_grown.set()
