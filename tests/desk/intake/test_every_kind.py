"""Every kind of rows in every form of file, and the tables that docs/ shows."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from strikes.desk import gazetteer
from strikes.desk.intake import open_table, take_in
from strikes.desk.intake.mapping import mapped, propose
from strikes.models import Campaign, Claim, Sortie, Strike, Target
from tests.desk.intake.making import CLAIM, STRIKE, import_rows, write
from tests.desk.intake.test_sorties import SORTIE
from tests.desk.intake.test_targets import TARGET
from tests.making import make_campaign

TABLES = Path(__file__).resolve().parents[3] / "docs" / "tables"
Rows = list[dict[str, str]]
ROWS = {"claims": CLAIM, "strikes": STRIKE, "sorties": SORTIE, "targets": TARGET}
MADE = {"claims": Claim, "strikes": Strike, "sorties": Sortie, "targets": Target}


def as_tsv(path: Path, rows: Rows) -> None:
    lines = [list(rows[0]), *(list(row.values()) for row in rows)]
    path.write_text("\n".join("\t".join(line) for line in lines))


def as_workbook(path: Path, rows: Rows) -> None:
    book = Workbook()
    for line in (list(rows[0]), *(list(row.values()) for row in rows)):
        book.active.append(line)
    book.save(path)


def as_geojson(path: Path, rows: Rows) -> None:
    features = [{"type": "Feature", "geometry": None, "properties": row} for row in rows]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))


def as_json_lines(path: Path, rows: Rows) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))


FORMS = {
    "csv": lambda path, rows: write(path, *rows), "tsv": as_tsv, "xlsx": as_workbook,
    "geojson": as_geojson, "jsonl": as_json_lines,
}  # fmt: skip


@pytest.mark.parametrize("kind", ROWS)
@pytest.mark.parametrize(("name", "save"), FORMS.items())
def test_a_row_of_any_kind_comes_in_from_any_form(
    campaign: Campaign, tmp_path: Path, name: str, save: Callable, kind: str
):
    if kind == "targets":
        import_rows(campaign, tmp_path, "strikes", STRIKE)
    before = MADE[kind].objects.count()
    save(tmp_path / f"a.{name}", [ROWS[kind]])
    table = open_table(tmp_path / f"a.{name}")
    mapping = propose(table)
    assert mapping.kind == kind
    assert take_in(campaign, mapped(table, mapping), kind).rows == {"made": 1}
    assert MADE[kind].objects.count() == before + 1


@pytest.fixture
def shown(db) -> Campaign:
    """A campaign with all tables of docs/tables/ taken in, targets and sorties after strikes."""
    gazetteer.store(gazetteer.read("SY"))
    campaign = make_campaign()
    for kind in ("strikes", "targets", "sorties", "claims"):
        table = open_table(TABLES / f"{kind}.csv")
        mapping = propose(table)
        assert mapping.kind == kind
        outcome = take_in(campaign, mapped(table, mapping), kind)
        assert set(outcome.rows) == {"made"}
    return campaign


def test_the_tables_in_the_docs_are_taken_in_as_they_are(shown):
    strike = Strike.objects.get(key="s0213")
    assert [str(one) for one in strike.targets.all()] == [
        "large field camp", "ammunition depots", "tanks", "infantry fighting vehicles", "vehicles",
    ]  # fmt: skip
    assert [(one.aircraft, one.low) for one in strike.sorties.all()] == [("Tu-22M3", 6)]
    assert Sortie.objects.filter(strike=None).count() == 5
