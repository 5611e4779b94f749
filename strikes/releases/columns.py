"""A release's strikes as columns, for the map page: one compact Arrow stream, written once.

key            the strike's key
start, end     first and last day of the window, in days since 1970-01-01; an open end is OPEN
lat, lon       degrees; NaN where no point is known
radius         km around the point; 0 where none is known
where, night   UCDP where_prec, 1 to 7; 1 at night
the others     numbers into `sets`, which stand as JSON in the schema's metadata:

provinces      sorted codes
place          {"stated", "area": code}
targets        a list of {"category", "term", "low", "high", "qualifier"}
aircraft       sorted types
measures       sorted, of the claims that the strike rests on
districts      codes
organisation, status, grade
"""

import gzip
import json
import os
import tempfile
from array import array
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import IO, Any

import nanoarrow
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.files import locks
from django.db.models import F, Func, TextField, Value
from django.db.models.fields.json import KT
from nanoarrow.ipc import StreamWriter

from strikes.models import Published, Release
from strikes.models.ranges import last_day

FORM = 2  # goes up when the columns change, so that no old file is taken for a new one
OPEN = 2**31 - 1
EPOCH = date(1970, 1, 1).toordinal()
CHUNK = 5000

# Name of a column → its code in Python's `array` and its type in Arrow.
PLAIN = {
    "start": ("i", nanoarrow.int32()),
    "end": ("i", nanoarrow.int32()),
    "lat": ("f", nanoarrow.float32()),
    "lon": ("f", nanoarrow.float32()),
    "radius": ("f", nanoarrow.float32()),
    "where": ("B", nanoarrow.uint8()),
    "night": ("B", nanoarrow.uint8()),
}


class Numbered:
    """Distinct values by number, in the order in which they first came.

    `read` makes the value from what stands in the row, only once for each that is different.
    """

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self.values: list = []
        self._read = read
        self._by_source: dict[str, int] = {}
        self._by_value: dict[str, int] = {}

    def number(self, source: Any) -> int:
        """Sources are texts or lists of codes."""
        known = source if isinstance(source, str) else " ".join(source)
        if known not in self._by_source:
            self._by_source[known] = self._add(self._read(source))
        return self._by_source[known]

    def _add(self, value: Any) -> int:
        text = json.dumps(value, sort_keys=True)
        if text not in self._by_value:
            self._by_value[text] = len(self.values)
            self.values.append(value)
        return self._by_value[text]


class Columns:
    """The columns of a release in memory: `keys`, `plain` arrays and `numbers` into `sets`."""

    def __init__(self, release: Release) -> None:
        self.keys: list[str] = []
        self.plain: dict[str, array] = {name: array(code) for name, (code, _type) in PLAIN.items()}
        self.numbers = {name: array("i") for name in SETS}
        self.sets = {name: Numbered(read) for name, read in SETS.items()}
        for row in _rows(release):
            self._add(row)

    def _add(self, row: dict[str, Any]) -> None:
        self.keys.append(row["key"])
        for name, value in _plain_values(row).items():
            self.plain[name].append(value)
        for name, numbered in self.sets.items():
            self.numbers[name].append(numbered.number(row[name]))

    def write(self, file: IO[bytes] | gzip.GzipFile) -> None:
        """Writes an Arrow IPC stream of one batch."""
        types = {name: kind for name, (_code, kind) in PLAIN.items()}
        types |= dict.fromkeys(SETS, nanoarrow.int32())
        values = {
            name: nanoarrow.c_array(column, types[name])
            for name, column in (self.plain | self.numbers).items()
        }
        keys = nanoarrow.c_array(self.keys, nanoarrow.string())
        sets = json.dumps({name: each.values for name, each in self.sets.items()})
        schema = nanoarrow.c_schema(nanoarrow.struct({"key": nanoarrow.string(), **types}))
        batch = nanoarrow.c_array_from_buffers(
            schema.modify(metadata={"sets": sets}),
            len(self.keys),
            [None],
            children=[keys, *values.values()],
        )
        with StreamWriter.from_writable(file) as stream:
            stream.write_array(batch)


def arrow_file(release: Release) -> Path:
    """The gzipped Arrow stream of a release; written where it does not stand yet, by one alone of
    all who ask for it at once."""
    path = settings.DATA_DIR / "releases" / f"{release.sha256}-{FORM}.arrows.gz"
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_suffix(".lock")
    with waiting.open("w") as mine:
        locks.lock(mine, locks.LOCK_EX)
        try:
            if not path.exists():
                _write_whole(Columns(release), path)
        finally:
            waiting.unlink(missing_ok=True)  # those who have it open go on waiting for it
    return path


def _write_whole(columns: Columns, path: Path) -> None:
    """Under another name first: a reader sees the whole file or none."""
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with (
            os.fdopen(handle, "wb") as file,
            gzip.GzipFile(fileobj=file, mode="wb", compresslevel=6, mtime=0) as gz,
        ):
            columns.write(gz)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _rows(release: Release) -> Iterator[Any]:
    rows = Published.objects.of(release, "strike").order_by("window", "key")
    # As texts: most repeat, and only those that differ are read as JSON.
    parts = {
        "place": "place", "targets": "targets", "aircraft": "sorties", "night": "night",
        "organisation": "organisation", "status": "status", "grade": "grade",
    }  # fmt: skip
    named = {name: _facets(prefix) for name, prefix in FACETS.items()}
    return rows.values(
        "key", "window", "provinces", "lat", "lon", "where_prec", "radius_km",
        **{name: KT(f"data__{part}") for name, part in parts.items()}, **named,
    ).iterator(chunk_size=CHUNK)  # fmt: skip


def _facets(prefix: str) -> Func:
    """Of a record's facets (see Published) the values of one kind, in their order."""
    return Func(
        F("facets"),
        Value(f"{prefix}:"),
        template=(
            "ARRAY(SELECT substr(facet, length(prefix) + 1)"
            " FROM (VALUES (%(expressions)s)) AS one (facets, prefix), unnest(facets) AS facet"
            " WHERE starts_with(facet, prefix) ORDER BY 1)"
        ),
        output_field=ArrayField(TextField()),
    )


def _plain_values(row: dict[str, Any]) -> dict[str, float]:
    last, nowhere = last_day(row["window"]), row["lat"] is None
    return {
        "start": row["window"].lower.toordinal() - EPOCH,
        "end": last.toordinal() - EPOCH if last else OPEN,
        "lat": float("nan") if nowhere else row["lat"],
        "lon": float("nan") if nowhere else row["lon"],
        "radius": row["radius_km"] or 0,
        "where": int(row["where_prec"] or 6),
        "night": row["night"] == "true",
    }


def _place(text: str) -> dict[str, str]:
    place = json.loads(text)
    area = place.get("area") or {}
    return {"stated": place.get("stated", ""), "area": area.get("code", "")}


def _targets(text: str) -> list[dict[str, Any]]:
    shown = ("category", "term", "low", "high", "qualifier")
    return [{name: target[name] for name in shown} for target in json.loads(text)]


def _aircraft(sorties: str) -> list[str]:
    return sorted({each["aircraft"] for each in json.loads(sorties) if each["aircraft"]})


# Name of a column that is filled from the record's facets → how these begin.
FACETS = {"measures": "measure", "districts": "district"}
# Name of a column of numbers → how a value of its set is read from the row.
SETS: dict[str, Callable[[Any], Any]] = {
    "provinces": sorted,
    "place": _place,
    "targets": _targets,
    "aircraft": _aircraft,
    "measures": list,
    "districts": list,
    "organisation": str,
    "status": str,
    "grade": str,
}
