"""Parts that are made in a thread while the ones before are dealt with."""

import threading

import pytest

from strikes.ahead import ahead


def test_the_parts_come_in_their_order():
    assert list(ahead(number for number in range(5))) == [0, 1, 2, 3, 4]


def test_nothing_gives_nothing():
    assert list(ahead(number for number in ())) == []


def test_the_next_part_is_made_while_the_one_before_is_dealt_with():
    second_is_made = threading.Event()

    def parts():
        yield 1
        second_is_made.set()
        yield 2

    assert [(part, second_is_made.wait(10)) for part in ahead(parts())] == [(1, True), (2, True)]


def test_all_parts_are_made_in_one_other_thread():
    threads = set(ahead(threading.get_ident() for _part in range(3)))
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_what_goes_wrong_there_is_raised_here():
    def parts():
        yield 1
        raise ValueError("torn")

    with pytest.raises(ValueError, match="torn"):
        list(ahead(parts()))


def test_who_stops_early_closes_what_was_open_in_the_thread():
    closed = []

    def parts():
        try:
            yield from range(9)
        finally:
            closed.append(threading.current_thread().name)

    taken = ahead(parts())
    next(taken)
    taken.close()
    assert closed == ["ahead_0"]
