"""Memory that a large piece of work took and a process would keep."""

import gc

import psutil

from strikes.memory import give_back

BLOCK, BLOCKS = 2_000, 50_000  # bytes; 100 MB, of blocks too small for a mapping of their own
MEGABYTE = 1 << 20


def held() -> float:
    return psutil.Process().memory_info().rss / MEGABYTE


def test_what_is_freed_between_blocks_in_use_is_given_back():
    blocks = [bytes(BLOCK) for _ in range(BLOCKS)]
    last = blocks[-1]  # at the top of the heap, which cannot shrink below it
    most = held()
    del blocks
    gc.collect()
    give_back()
    assert held() < most - 60
    assert len(last) == BLOCK
