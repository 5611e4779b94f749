"""Read ahead: the next part is made in a thread while the one before is still being dealt with."""

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Part = TypeVar("Part")


def ahead(parts: Generator[Part, None, None]) -> Generator[Part, None, None]:
    """The parts in their order, one of them ready beforehand.

    `parts` runs in one other thread from beginning to end, and has a database connection of its
    own there; when the caller stops early, it is closed there. What it raises is raised here."""
    end = object()
    with ThreadPoolExecutor(1, "ahead") as thread:
        try:
            coming = thread.submit(next, parts, end)
            while (part := coming.result()) is not end:
                coming = thread.submit(next, parts, end)
                yield part  # type: ignore[misc]
        finally:
            thread.submit(parts.close).result()
