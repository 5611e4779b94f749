"""A kind of row as CSV with a row of HXL tags, and as GeoJSON."""

import csv
import json
from pathlib import Path

from strikes.models import Release
from strikes.releases.fields import table
from strikes.releases.hxl import tag
from strikes.releases.items import cell
from strikes.releases.package.contents import values


def write_csv(release: Release, kind: str, path: Path) -> None:
    """The names of the columns, their HXL tags, then the rows."""
    names = [field.name for field in table(kind)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        writer.writerow(tag(name) for name in names)
        for row in values(release, kind):
            writer.writerow(cell(row[name]) for name in names)


def write_geojson(release: Release, kind: str, path: Path) -> None:
    """A FeatureCollection; a record without a point has no geometry."""
    with path.open("w", encoding="utf-8") as file:
        file.write('{"type": "FeatureCollection", "features": [')
        comma = "\n"
        for row in values(release, kind):
            shown = {name: row[name] for name in row if name not in ("geometry", "lat", "lon")}
            feature = {
                "type": "Feature",
                "id": row["key"],
                "geometry": row["geometry"],
                "properties": shown,
            }
            file.write(comma + json.dumps(feature, ensure_ascii=False))
            comma = ",\n"
        file.write("\n]}\n")
