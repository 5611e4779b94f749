"""Small tables for import tests."""

import csv
from pathlib import Path

from strikes.desk.intake import open_table, take_in
from strikes.desk.intake.reading import Row

STRIKE = {
    "strike_id": "X1", "window_start": "2015-10-05", "window_end": "2015-10-06",
    "stated_on": "2015-10-06", "publisher": "A newspaper", "url": "http://example.org/a",
    "language": "en", "organisation": "Ministry of Defence", "claimant_type": "russian_official",
    "place_as_stated": "Homs (near)", "place_id": "homs-169577", "where_prec": "2",
    "provinces": "SY-HI", "term": "ammunition depot", "target_category": "ammunition_depot",
    "targets_count": "2", "qualifier": "exact", "platform": "air", "aircraft": "Su-34 (two)",
}  # fmt: skip
CLAIM = {
    "claim_id": "Y1", "stated_on": "2015-10-06", "publisher": "A newspaper",
    "url": "http://example.org/a", "language": "en", "organisation": "Ministry of Defence",
    "claimant_type": "russian_official", "speaker": "A Speaker", "post": "spokesman",
    "measure": "sorties", "quantity": "20", "qualifier": "more_than", "cumulative": "no",
    "window_start": "2015-10-05", "window_end": "2015-10-06",
}  # fmt: skip


def row(cells: dict[str, str], **changes: str) -> Row:
    return Row(2, cells | changes)


def write(path: Path, *rows: dict[str, str]) -> Path:
    """A CSV file of rows that have the same columns."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(name for one in rows for name in one)))
        writer.writeheader()
        writer.writerows(rows)
    return path


def import_rows(campaign, folder: Path, kind: str, *rows: dict[str, str], partial: bool = False):
    return take_in(campaign, open_table(write(folder / "rows.csv", *rows)), kind, partial=partial)
