"""Memory that a large piece of work took and a process would keep."""

import gc

import psutil
import pytest

from strikes.memory import give_back, has_grown, large_work

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


@pytest.fixture
def fresh():
    has_grown.clear()
    yield
    has_grown.clear()


def test_work_that_leaves_much_behind_is_noticed(fresh):
    with large_work():
        left = bytearray(b"x" * (100 * MEGABYTE))
    assert has_grown.is_set()
    assert left


def test_work_that_leaves_little_behind_is_not(fresh):
    with large_work():
        bytearray(b"x" * (100 * MEGABYTE))
    assert not has_grown.is_set()
