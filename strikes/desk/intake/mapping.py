"""Which of a file's columns says which of ours: proposed from its head, changed by a person."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from strikes.desk.intake.columns import OURS, PUT_TOGETHER
from strikes.desk.intake.days import ORDERS, DayError, days_of
from strikes.desk.intake.points import PointError, degrees, point
from strikes.desk.intake.profiles import ALSO, CALLED, PROFILES, SAYINGS, TAGS, Words
from strikes.desk.intake.reading import IntakeError, Row, Table
from strikes.vocabulary import GRADES, LOCATION_PRECISION, STRIKE_STATUS, TARGET_CATEGORIES

# Words of these lists are ours in any case, with spaces or with low lines.
LISTS = {
    "grade": GRADES, "where_prec": LOCATION_PRECISION, "status": STRIKE_STATUS,
    "target_category": TARGET_CATEGORIES,
}  # fmt: skip


@dataclass(frozen=True)
class Mapping:
    """`columns` gives ours → the file's; `fixed` values for our columns where the file has none
    or an empty cell; `order` is one of days.ORDERS or empty; `profile` names one of PROFILES whose
    words hold, or is empty."""

    kind: str
    columns: dict[str, str]
    fixed: dict[str, str] = field(default_factory=dict)
    order: str = ""
    profile: str = ""

    def as_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind, "columns": self.columns, "fixed": self.fixed,
            "order": self.order, "profile": self.profile,
        }  # fmt: skip

    def unknown(self, table: Table) -> list[str]:
        """The file's columns that nothing is taken from."""
        return [name for name in table.columns if name not in self.columns.values()]


def from_json(stored: dict[str, Any]) -> Mapping:
    """The mapping that `as_json` gave."""
    return Mapping(**stored)


def propose(table: Table, kind: str = "", saved: Mapping | None = None) -> Mapping:
    """What the head says: a mapping saved before that fits, else a known table, HXL tags, our own
    names, or names that people write. Raises IntakeError where the kind cannot be told."""
    if saved and kind in ("", saved.kind) and set(saved.columns.values()) <= set(table.columns):
        return saved
    for profile in PROFILES.values():
        if profile.marks <= set(table.columns) and kind in ("", profile.kind):
            there = {ours: its for ours, its in profile.columns.items() if its in table.columns}
            return Mapping(profile.kind, there, dict(profile.fixed), profile=profile.name)
    tagged = _by_tags(table)
    kind = kind or _kind_of_tags(tagged) or table.kind()
    return Mapping(
        kind, {**_by_sayings(table, kind), **_fitting(tagged, kind), **_own(table, kind)}
    )


def _kind_of_tags(tagged: dict[str, str]) -> str:
    if not tagged:
        return ""
    return "sorties" if "flights" in tagged else "strikes"


def _own(table: Table, kind: str) -> dict[str, str]:
    return {name: name for name in OURS[kind] if name in table.columns}


def _by_sayings(table: Table, kind: str) -> dict[str, str]:
    found: dict[str, str] = {}
    own: dict[str, str] = {}
    for name in table.columns:
        spoken = name.replace("_", " ")
        also = ALSO.get(kind, {})
        if ours := also.get(name) or also.get(spoken):
            own.setdefault(ours, name)
        elif ours := SAYINGS.get(spoken, SAYINGS.get(name, "")):
            found.setdefault(ours, name)
        elif name in CALLED[kind]:
            found.setdefault(name, name)
    return _fitting(found, kind) | own


def _fitting(columns: dict[str, str], kind: str) -> dict[str, str]:
    """The same under the names that this kind has for them."""
    named = {CALLED[kind].get(ours, ours): its for ours, its in columns.items()}
    return {ours: its for ours, its in named.items() if ours in OURS[kind]}


def _by_tags(table: Table) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag, name in zip(table.tags, table.columns, strict=False):
        head, *attributes = tag.lower().split("+")
        for known, ours in TAGS.items():
            wanted, *needed = known.split("+")
            if head.strip() == wanted and set(needed) <= {each.strip() for each in attributes}:
                found.setdefault(ours, name)
    return found


def mapped(table: Table, mapping: Mapping) -> "MappedTable":
    """The table in our columns. Raises IntakeError where the mapping does not fit the file."""
    missing = sorted(set(mapping.columns.values()) - set(table.columns))
    if missing:
        raise IntakeError(f"{table.name} has no column {', '.join(missing)}: change the mapping.")
    foreign = sorted({*mapping.columns, *mapping.fixed} - set(OURS[mapping.kind]))
    if foreign:
        raise IntakeError(
            f"{', '.join(foreign)} is no column of {mapping.kind}. These are:"
            f" {', '.join(OURS[mapping.kind])}."
        )
    if mapping.order and mapping.order not in ORDERS:
        raise IntakeError(f"“{mapping.order}” is no order of days: {' or '.join(ORDERS)}.")
    return MappedTable(table, mapping)


class MappedTable:
    """Reads like a Table whose columns are ours; days are ISO and points decimal."""

    def __init__(self, table: Table, mapping: Mapping):
        self.table = table
        self.mapping = mapping
        self.name = table.name
        self.columns = tuple(
            name
            for name in OURS[mapping.kind]
            if name in mapping.columns or mapping.fixed.get(name)
        )
        self.words = _words(mapping)
        both = [(ours, ours == its) for ours, its in mapping.columns.items()]
        self.is_plain = all(same for _, same in both) and not mapping.fixed

    def require(self, *columns: str) -> None:
        """Raises IntakeError, naming the columns that neither a column nor a fixed value gives."""
        lacking = [
            name
            for name in columns
            if name not in self.columns and not set(self.columns) & set(PUT_TOGETHER.get(name, ()))
        ]
        if lacking:
            raise IntakeError(
                f"{self.name} has no column for {', '.join(lacking)}: choose one, or give a value"
                " that holds for every row."
            )

    def rows(self) -> Iterator[Row]:
        """The rows in our columns; what a cell cannot mean is among the faults of its row."""
        taken = list(self.mapping.columns.items())
        fixed = {name: value for name, value in self.mapping.fixed.items() if value}
        for row in self.table.rows():
            cells = {ours: row.cells[its] for ours, its in taken}
            for name, value in fixed.items():
                cells[name] = cells.get(name) or value
            for name, words in self.words.items():
                if value := cells.get(name):
                    cells[name] = words.get(value.lower().replace(" ", "_"), value)
            faults = [*row.faults, *_days(cells, self.mapping.order), *_point(cells)]
            yield replace(row, cells=cells, faults=tuple(faults))


def _words(mapping: Mapping) -> Words:
    own = {
        name: {code.lower(): code for code in LISTS[name].codes}
        for name in mapping.columns
        if name in LISTS
    }
    profile = PROFILES.get(mapping.profile)
    for name, words in profile.words.items() if profile else ():
        if name in mapping.columns:
            own[name] = words
    return own


def _days(cells: dict[str, str], order: str) -> Iterator[str]:
    """Puts ISO days into the cells; a month or an interval fills both ends of the window."""
    first, last = cells.get("window_start", ""), cells.get("window_end", "")
    for name in ("window_start", "window_end", "stated_on"):
        text = cells.get(name, "")
        if not text or (len(text) == 10 and text[4] == text[7] == "-"):
            continue  # ISO days are checked with the other values
        try:
            window = days_of(text, order)
        except DayError as error:
            cells[name] = ""
            yield f"{name} {error}"
            continue
        if name == "stated_on" and window[0] != window[1]:
            yield f"stated_on “{text}” is no single day"
        cells[name] = window[1] if name == "window_end" else window[0]
        if name == "window_start" and not last:
            cells["window_end"] = window[1] if window[1] != first else ""


def _point(cells: dict[str, str]) -> Iterator[str]:
    """Puts decimal degrees into `lat` and `lon`, from wherever the point stands."""
    try:
        for name in ("lat", "lon"):
            if text := cells.get(name):
                cells[name] = degrees(text)
        if (text := cells.pop("coordinates", "")) and not cells.get("lat"):
            found = point(text)
            cells |= {"lat": str(found.lat), "lon": str(found.lon)}
            if found.radius_km and not cells.get("radius_km"):
                cells["radius_km"] = str(found.radius_km)
    except PointError as error:
        yield str(error)
