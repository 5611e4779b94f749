"""A kind of row as CSV with a row of HXL tags, and as GeoJSON."""

import csv
import json
from pathlib import Path

from strikes.models import Release
from strikes.releases.fields import table
from strikes.releases.items import cell
from strikes.releases.package.contents import values

# What HXL has a tag for; the other columns are #meta with their own name.
HXL = {
    "key": "#event+id",
    "start": "#date+start",
    "end": "#date+end",
    "date_prec": "#date+precision",
    "edtf": "#date+edtf",
    "as_of": "#date+stated",
    "published": "#date+published",
    "place": "#loc+name",
    "place_as_stated": "#loc+name+verbatim",
    "place_code": "#loc+code",
    "province_codes": "#adm1+code",
    "provinces": "#adm1+name",
    "lat": "#geo+lat",
    "lon": "#geo+lon",
    "where_prec": "#geo+precision",
    "radius_km": "#geo+radius",
    "low": "#indicator+num+min",
    "high": "#indicator+num+max",
    "measure": "#indicator+type",
    "targets": "#description+targets+verbatim",
    "sentence": "#description+verbatim",
    "term": "#description+term+verbatim",
    "organisation": "#org+name",
    "status": "#status",
    "grade": "#status+grade",
    "publisher": "#meta+source",
    "publishers": "#meta+source",
    "address": "#meta+url",
    "addresses": "#meta+url",
    "archive_sha256": "#meta+archive",
    "population": "#population",
    "pcode": "#adm1+code+v_pcode",
}


def write_csv(release: Release, kind: str, path: Path) -> None:
    """The names of the columns, their HXL tags, then the rows."""
    names = [field.name for field in table(kind)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        writer.writerow(HXL.get(name, f"#meta+{name}") for name in names)
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
