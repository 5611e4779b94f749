"""What a large piece of work took of memory goes back to the system when it is done.

glibc keeps what is freed between blocks still in use, so a process would hold for good what the
largest release or import ever needed.
"""

import ctypes

_libc = ctypes.CDLL(None)
_HAS_TRIM = hasattr(_libc, "malloc_trim")  # as glibc has it; musl and macOS do not


def give_back() -> None:
    """Takes some milliseconds. Does nothing where the system's memory needs no such word."""
    if _HAS_TRIM:
        _libc.malloc_trim(0)
