"""Texts by number, one behind the other in files of this machine, with a MARK behind each.

A folder holds one file of texts; one of starts, which says where the text of each number from the
first on begins, and where the last one ends, 8 bytes each; and `state.json`, which says how much of
both holds and is put in place last. So nobody reads half a text, and what a writing left behind
that was broken off is written over. Neither file is ever cut short: others may be reading it.
"""

import json
import mmap
import os
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Literal
from uuid import uuid4

STATE = "state.json"
NUMBER: Literal["q"] = "q"  # of 8 bytes, as the machine has them
MARK = b"\0"  # stands in no text of Postgres
NEAR = 1 << 14  # bytes that are sooner read in vain than asked for again
Span = tuple[int, int]  # bytes from, to


@dataclass(frozen=True)
class State:
    """`stands_on` names what the texts were read from; `first` is the lowest number, `numbers` how
    many follow from it, with and without a text; `size` is in bytes."""

    files: str
    stands_on: str
    release: int
    first: int = 0
    numbers: int = 0
    size: int = 0

    @property
    def last(self) -> int:
        return self.first + self.numbers - 1


class Texts:
    """The texts of a folder as they are in one state."""

    def __init__(self, folder: Path, state: State) -> None:
        """Raises OSError or ValueError where the files are not as the state says."""
        self.state = state
        self._texts = (folder / f"{state.files}.texts").open("rb", buffering=0)
        if os.fstat(self._texts.fileno()).st_size < state.size:
            raise ValueError(f"{self._texts.name} is shorter than it was written.")
        with (folder / f"{state.files}.starts").open("rb") as file:
            starts = mmap.mmap(file.fileno(), 8 * (state.numbers + 1), access=mmap.ACCESS_READ)
        self._starts = memoryview(starts).cast(NUMBER)

    def of(self, ranges: Iterable[range]) -> Iterator[bytes]:
        """The texts of numbers that follow one another, with a MARK between two. Raises LookupError
        where numbers lie beyond those that are here."""
        spans = [self._span(each) for each in ranges]
        return (text for some in _neighbours(spans) for text in self._read(some))

    def _span(self, numbers: range) -> Span:
        start, stop = numbers.start - self.state.first, numbers.stop - self.state.first
        if not 0 <= start < stop <= self.state.numbers:
            raise LookupError(f"{numbers} lies beyond the texts.")
        return self._starts[start], self._starts[stop] - len(MARK)

    def _read(self, spans: list[Span]) -> list[bytes]:
        """Neighbours are read at once. Not by a map of the file: what is read would count as the
        process's own memory, and a lost disk would end it."""
        begin, end = spans[0][0], spans[-1][1]
        data = os.pread(self._texts.fileno(), end - begin, begin)
        return [data[start - begin : stop - begin] for start, stop in spans]


def _neighbours(spans: list[Span]) -> Iterator[list[Span]]:
    """The same, parted where one does not follow the one before at once or nearly so."""
    since = 0
    for at in range(1, len(spans)):
        if not 0 <= spans[at][0] - spans[at - 1][1] <= NEAR:
            yield spans[since:at]
            since = at
    if spans:
        yield spans[since:]


def read_state(folder: Path) -> State | None:
    try:
        return State(**json.loads((folder / STATE).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def append(
    folder: Path, before: State | None, stands_on: str, release: int,
    rows: Iterable[tuple[int, bytes]],
) -> State:  # fmt: skip
    """Writes rows of rising numbers, all higher than those before, and gives the new state. Without
    one before it begins anew, beside what others are still reading."""
    folder.mkdir(parents=True, exist_ok=True)
    held = before or State(uuid4().hex, stands_on, release)
    with _opened(folder / f"{held.files}.texts", held.size) as texts:
        starts, first, size = array(NUMBER), held.first, held.size
        for number, text in rows:
            first = first or number
            starts.extend([size] * (number - first - held.numbers - len(starts) + 1))
            size += texts.write(text + MARK)
        _settle(texts)
    with _opened(folder / f"{held.files}.starts", 8 * held.numbers) as file:
        file.write(starts + array(NUMBER, [size]))
        _settle(file)
    after = State(held.files, stands_on, release, first, held.numbers + len(starts), size)
    _put_in_place(folder, after)
    return after


def remove_others(folder: Path, state: State) -> None:
    """What no state leads to any more. Who still reads it keeps it until he ends."""
    for ending in ("texts", "starts"):
        for path in folder.glob(f"*.{ending}"):
            if path.stem != state.files:
                path.unlink(missing_ok=True)


def _opened(path: Path, at: int) -> IO[bytes]:
    path.touch()
    file = path.open("r+b")
    file.seek(at)
    return file


def _settle(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _put_in_place(folder: Path, state: State) -> None:
    new = folder / f"{STATE}.new"
    with new.open("w", encoding="utf-8") as file:
        json.dump(asdict(state), file)
        file.flush()
        os.fsync(file.fileno())
    new.replace(folder / STATE)
