"""CSV tables in and out."""

import csv
from collections.abc import Iterable
from pathlib import Path

Row = dict[str, str]


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, columns: str, rows: Iterable[Row]) -> None:
    """Writes the named columns (their names in one string, blanks between)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns.split(), extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(f"{path.name}: {path.stat().st_size // 1024} KB")
