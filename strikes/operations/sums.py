"""The list of checksums of a folder, as `sha256sum -c` reads it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

SUMS = "SHA256SUMS"


def write(folder: Path) -> None:
    lines = [f"{sum_of(folder / name)}  {name}\n" for name in _names(folder)]
    (folder / SUMS).write_text("".join(lines))


def wrong(folder: Path) -> Iterator[str]:
    """A sentence for each file that is missing or changed. Raises OSError without a list."""
    listed = [line.split("  ", 1) for line in (folder / SUMS).read_text().splitlines()]
    for noted, name in listed:
        file = folder / name
        if not file.is_file():
            yield f"{name} is missing."
        elif sum_of(file) != noted:
            yield f"{name} is not what was backed up."


def sum_of(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _names(folder: Path) -> list[str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != SUMS)
    return sorted(str(path.relative_to(folder)) for path in files)
