"""The texts as cells of tables, in each of the five forms that an import takes."""

import csv
import io
import json
import re
from collections.abc import Callable

from openpyxl import Workbook

from tests.browser.attacks.strings import ALL

TEXT_COLUMNS = (
    "strike_id", "place_as_stated", "term", "target_group", "aircraft", "weapon", "base",
    "publisher", "speaker", "post", "organisation", "location_note", "date_note", "note",
)  # fmt: skip
SOUND = {
    "window_start": "2015-10-05", "window_end": "2015-10-06", "stated_on": "2015-10-06",
    "url": "https://example.org/{}", "language": "en", "claimant_type": "russian_official",
    "where_prec": "2", "place_id": "homs-169577", "radius_km": "25", "provinces": "SY-HI",
    "target_category": "ammunition_depot", "targets_count": "2", "qualifier": "exact",
    "platform": "air",
}  # fmt: skip
Rows = list[dict[str, str]]
NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


def rows(name: str) -> Rows:
    """A row for each text: it stands in one column, the texts after it in the others."""
    made = []
    for number, text in enumerate(ALL):
        texts = [text, *(ALL[(number + step) % len(ALL)] for step in range(1, len(TEXT_COLUMNS)))]
        cells = dict(zip(TEXT_COLUMNS, texts, strict=True))
        cells |= {"strike_id": f"{name}-{number} {text}"}
        made.append(cells | {key: each.format(number) for key, each in SOUND.items()})
    return made


def _delimited(separator: str) -> Callable[[Rows], bytes]:
    def written(made: Rows) -> bytes:
        out = io.StringIO()
        writer = csv.DictWriter(out, list(made[0]), delimiter=separator)
        writer.writeheader()
        writer.writerows({k: v.replace("\0", "") for k, v in row.items()} for row in made)
        return out.getvalue().encode("utf-8", "replace")

    return written


def _workbook(made: Rows) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(list(made[0]))
    for row in made:
        cells = [NOT_IN_XML.sub("", each) for each in row.values()]
        sheet.append(["'" + each if each.startswith("=") else each for each in cells])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _geojson(made: Rows) -> bytes:
    point = {"type": "Point", "coordinates": [36.7, 34.7]}
    features = [{"type": "Feature", "geometry": point, "properties": row} for row in made]
    text = json.dumps({"type": "FeatureCollection", "features": _without_nul(features)})
    return text.encode()


def _json_lines(made: Rows) -> bytes:
    return "\n".join(json.dumps(_without_nul(row)) for row in made).encode()


def _without_nul(value):
    """A NUL is refused with the whole file, as other tests tell; here the rest has to arrive."""
    return json.loads(json.dumps(value).replace("\\u0000", ""))


FILES: dict[str, Callable[[Rows], bytes]] = {
    "csv": _delimited(","),
    "tsv": _delimited("\t"),
    "xlsx": _workbook,
    "geojson": _geojson,
    "jsonl": _json_lines,
}
