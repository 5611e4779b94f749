"""Strikes and areas as a GeoPackage (OGC 12-128r19), which QGIS opens as it is.

A GeoPackage is an SQLite file with some tables of its own, so Python's sqlite3 writes it; the usual
library for it brings all of GDAL, 80 MB and NumPy besides.
"""

import sqlite3
import struct
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from strikes.geometry import positions
from strikes.models import Release
from strikes.releases.fields import Field, table
from strikes.releases.package.contents import Values, values
from strikes.releases.touched import in_chunks

LAYERS = {"strike": ("strikes", "POINT"), "area": ("areas", "GEOMETRY")}
TYPES = {"string": "TEXT", "date": "DATE", "number": "DOUBLE", "integer": "INTEGER"}
TYPES["boolean"] = "BOOLEAN"
WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)
TABLES = """
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  PRIMARY KEY (table_name, column_name));
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),
  ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL);
"""


def write_geopackage(release: Release, path: Path) -> None:
    """Two layers; a record without a point is a row without geometry."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as file, file:
        file.executescript(TABLES)
        file.execute(
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, ?, NULL)",
            [WGS84],
        )
        stamp = release.published.strftime("%Y-%m-%dT%H:%M:%S.000Z")
        for kind, (layer, shape) in LAYERS.items():
            extent = _write_layer(file, layer, table(kind), values(release, kind), shape)
            file.execute(
                "INSERT INTO gpkg_contents VALUES (?, 'features', ?, '', ?, ?, ?, ?, ?, 4326)",
                [layer, layer, stamp, *extent],
            )
            file.execute(
                "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)",
                [layer, shape],
            )


def _write_layer(
    file: sqlite3.Connection,
    layer: str,
    fields: Iterable[Field],
    rows: Iterable[Values],
    shape: str,
) -> list[float | None]:
    """Gives the layer's extent."""
    names = [each.name for each in fields]
    typed = ", ".join(f'"{each.name}" {TYPES[each.type]}' for each in fields)
    file.execute(f'CREATE TABLE "{layer}" (fid INTEGER PRIMARY KEY, geom {shape}, {typed})')
    marks = ", ".join("?" * (len(names) + 1))
    insert = f'INSERT INTO "{layer}" (geom, {", ".join(names)}) VALUES ({marks})'  # noqa: S608
    lons: list[float] = []
    lats: list[float] = []
    for chunk in in_chunks(rows):
        for row in chunk:
            if row["geometry"]:
                found = list(positions(row["geometry"]["coordinates"]))
                lons += [min(lon for lon, _lat in found), max(lon for lon, _lat in found)]
                lats += [min(lat for _lon, lat in found), max(lat for _lon, lat in found)]
        lons, lats = [min(lons), max(lons)] if lons else [], [min(lats), max(lats)] if lats else []
        file.executemany(
            insert, ([_blob(row["geometry"]), *(row[name] for name in names)] for row in chunk)
        )
    return [lons[0], lats[0], lons[1], lats[1]] if lons else [None] * 4


def _blob(geometry: dict | None) -> bytes | None:
    """A GeoPackage header (little-endian, without envelope) and the shape as WKB."""
    return b"GP\x00\x01" + struct.pack("<i", 4326) + _wkb(geometry) if geometry else None


def _wkb(geometry: dict) -> bytes:
    parts = geometry["coordinates"]
    match geometry["type"]:
        case "Point":
            return struct.pack("<BIdd", 1, 1, parts[0], parts[1])
        case "Polygon":
            return struct.pack("<BII", 1, 3, len(parts)) + b"".join(map(_ring, parts))
        case "MultiPolygon":
            wkb = [_wkb({"type": "Polygon", "coordinates": each}) for each in parts]
            return struct.pack("<BII", 1, 6, len(parts)) + b"".join(wkb)
    raise ValueError(f"A shape of type {geometry['type']} is none that areas or strikes have.")


def _ring(points: list[Any]) -> bytes:
    return struct.pack("<I", len(points)) + b"".join(
        struct.pack("<dd", lon, lat) for lon, lat, *_height in points
    )
