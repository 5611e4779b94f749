"""HXL tags of columns (hxlstandard.org), the same in every table we hand out."""

TAGS = {
    "key": "#event+id",
    "in": "#status+certainty",
    "start": "#date+start",
    "end": "#date+end",
    "date_prec": "#date+precision",
    "edtf": "#date+edtf",
    "as_of": "#date+stated",
    "published": "#date+published",
    "night": "#date+night",
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
    "target_categories": "#description+category",
    "sentence": "#description+verbatim",
    "term": "#description+term+verbatim",
    "aircraft": "#description+aircraft",
    "organisation": "#org+name",
    "status": "#status",
    "grade": "#status+grade",
    "publisher": "#meta+source",
    "publishers": "#meta+source",
    "address": "#meta+url",
    "addresses": "#meta+url",
    "url": "#meta+url+record",
    "archive_sha256": "#meta+archive",
    "population": "#population",
    "pcode": "#adm1+code+v_pcode",
}


def tag(column: str) -> str:
    """What HXL has no tag for is #meta with its own name."""
    return TAGS.get(column, f"#meta+{column}")
