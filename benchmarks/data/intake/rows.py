"""Strike rows for measuring: the real rows of the first campaign, again and again, later each
time. They are made up from the second round on, and go into a campaign marked as synthetic."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

REAL = Path(__file__).resolve().parents[3] / (
    "strikes/data/campaigns/russia-syria-2015/strikes.csv"
)
DAYS = ("window_start", "window_end", "stated_on")
FIRST = date(2015, 9, 30)
SPAN = 27_000  # days from the first one that stay below the year 2100


def rows(number: int, prefix: str) -> Iterator[dict[str, str]]:
    """So many rows, each round on pages of its own; `prefix` begins the number of each."""
    with REAL.open(encoding="utf-8", newline="") as file:
        real = list(csv.DictReader(file))
    for at in range(number):
        turn, which = divmod(at, len(real))
        yield _moved(real[which], turn, f"{prefix}{at:07}")


def write(path: Path, number: int, prefix: str) -> Path:
    """A CSV file of so many rows."""
    made = rows(number, prefix)
    first = next(made)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(first))
        writer.writeheader()
        writer.writerow(first)
        writer.writerows(made)
    return path


def _moved(row: dict[str, str], turn: int, number: str) -> dict[str, str]:
    later = timedelta(days=turn * 7)
    moved = {name: _later(row[name], later) for name in DAYS}
    return row | moved | {
        "strike_id": number,
        "url": f"{row['url']}#round-{turn}",
        "same_event": row["same_event"] and f"{row['same_event']}|{turn}",
        "sentence": "",
        "words": "",
    }  # fmt: skip


def _later(day: str, by: timedelta) -> str:
    if not day:
        return ""
    moved = date.fromisoformat(day) + by
    beyond = (moved - FIRST).days
    return str(FIRST + timedelta(days=beyond % SPAN) if beyond >= 0 else moved)
