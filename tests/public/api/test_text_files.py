"""Texts in files: what was written is read, whatever happened in between."""

from dataclasses import replace

import pytest

from strikes.public.api.text_files import Texts as Opened
from strikes.public.api.text_files import append, read_state, remove_others

ROWS = [(5, b"five"), (6, "шесть".encode()), (9, b"nine")]


@pytest.fixture
def folder(tmp_path):
    append(tmp_path, None, "a release", 1, ROWS)
    return tmp_path


def read(folder, *ranges: range) -> list[bytes]:
    return list(Opened(folder, read_state(folder)).of(ranges))


def broken_off():
    yield 10, b"ten"
    raise KeyboardInterrupt


def test_neighbours_come_together_with_a_mark_between_them(folder):
    assert read(folder, range(5, 7)) == ["five\0шесть".encode()]


def test_each_range_comes_for_itself_in_the_order_asked_for(folder):
    assert read(folder, range(9, 10), range(5, 6)) == [b"nine", b"five"]


def test_nothing_asked_for_is_nothing(folder):
    assert read(folder) == []


@pytest.mark.parametrize("beyond", [range(4, 6), range(9, 11), range(2**61, 2**61 + 1)])
def test_numbers_beyond_are_refused(folder, beyond):
    with pytest.raises(LookupError):
        read(folder, beyond)


def test_later_texts_stand_beside_the_earlier_ones(folder):
    append(folder, read_state(folder), "the next", 2, [(12, b"twelve")])
    assert read(folder, range(5, 6), range(12, 13)) == [b"five", b"twelve"]


def test_who_reads_an_earlier_state_goes_on_reading_it(folder):
    earlier = Opened(folder, read_state(folder))
    append(folder, read_state(folder), "the next", 2, [(10, b"ten")])
    assert list(earlier.of([range(9, 10)])) == [b"nine"]
    with pytest.raises(LookupError):
        list(earlier.of([range(10, 11)]))


def test_a_release_without_new_rows_is_a_state_too(folder):
    append(folder, read_state(folder), "the next", 2, [])
    assert (read_state(folder).release, read(folder, range(9, 10))) == (2, [b"nine"])


def test_without_any_text_nothing_can_be_read(tmp_path):
    append(tmp_path, None, "a release", 1, [])
    with pytest.raises(LookupError):
        read(tmp_path, range(1))


def test_a_writing_that_is_broken_off_leaves_all_as_it_was(folder):
    before = read_state(folder)
    with pytest.raises(KeyboardInterrupt):
        append(folder, before, "the next", 2, broken_off())
    assert (read_state(folder), read(folder, range(9, 10))) == (before, [b"nine"])


def test_what_was_broken_off_is_written_over(folder):
    with pytest.raises(KeyboardInterrupt):
        append(folder, read_state(folder), "the next", 2, broken_off())
    append(folder, read_state(folder), "the next", 2, [(11, b"eleven")])
    assert read(folder, range(9, 10), range(11, 12)) == [b"nine", b"eleven"]


def test_who_reads_when_it_begins_anew_reads_on(folder):
    earlier = Opened(folder, read_state(folder))
    remove_others(folder, append(folder, None, "another", 1, [(5, b"another five")]))
    assert list(earlier.of([range(5, 6)])) == [b"five"]
    assert read(folder, range(5, 6)) == [b"another five"]


def test_files_that_nothing_leads_to_are_removed(folder):
    remove_others(folder, append(folder, None, "another", 1, ROWS))
    assert len(list(folder.glob("*.texts"))) == len(list(folder.glob("*.starts"))) == 1


@pytest.mark.parametrize("ending", ["texts", "starts"])
def test_a_file_that_was_cut_short_is_refused(folder, ending):
    [path] = folder.glob(f"*.{ending}")
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises((OSError, ValueError)):
        Opened(folder, read_state(folder))


def test_a_file_that_is_not_there_is_refused(folder):
    with pytest.raises(OSError):
        Opened(folder, replace(read_state(folder), files="no-such"))


@pytest.mark.parametrize("said", ["", "{", "[]", '{"files": "x"}'])
def test_a_state_that_says_nothing_is_none(folder, said):
    (folder / "state.json").write_text(said)
    assert read_state(folder) is None
