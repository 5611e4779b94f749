"""The heads of tables that others publish: which of their columns says which of ours.

ACLED: codebook of 2023. UCDP GED: codebook 24.1. Airwars: its public incident table. HXL: standard
1.1 with the tags of docs/codebook.md. CENTCOM: tables made from US releases, 2014-2016."""

from dataclasses import dataclass, field

Words = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Profile:
    """`marks` are columns that only such a table has; `columns` gives ours → theirs; `fixed` what
    holds for every row; `words` theirs → ours, by our column; `lost` what has no place here."""

    name: str
    kind: str
    marks: frozenset[str]
    columns: dict[str, str]
    fixed: dict[str, str] = field(default_factory=dict)
    words: Words = field(default_factory=dict)
    lost: str = ""


ACLED = Profile(
    "ACLED", "strikes", frozenset({"event_id_cnty", "event_date", "sub_event_type"}),
    {
        "strike_id": "event_id_cnty", "window_start": "event_date", "stated_on": "event_date",
        "publisher": "source", "country": "country", "provinces": "admin1",
        "place_as_stated": "location", "lat": "latitude", "lon": "longitude",
        "where_prec": "geo_precision", "sentence": "notes", "flown_by": "actor1",
    },
    {"stated_on_precision": "inferred", "status": "alleged"},
    {"where_prec": {"1": "1", "2": "2", "3": "4"}},
    "fatalities, the second actor, and the time precision of weeks and months",
)  # fmt: skip

UCDP_GED = Profile(
    "UCDP GED", "strikes", frozenset({"type_of_violence", "where_prec", "date_prec"}),
    {
        "strike_id": "id", "window_start": "date_start", "window_end": "date_end",
        "stated_on": "source_date", "publisher": "source_office", "country": "country",
        "provinces": "adm_1", "place_as_stated": "where_coordinates", "lat": "latitude",
        "lon": "longitude", "where_prec": "where_prec", "flown_by": "side_a",
        "sentence": "source_headline",
    },
    {"status": "alleged"},
    {},
    "deaths and their estimates, and all sources but the first",
)  # fmt: skip

AIRWARS = Profile(
    "Airwars", "strikes", frozenset({"incident_code", "belligerent", "evidence_grading"}),
    {
        "strike_id": "incident_code", "window_start": "incident_date", "stated_on": "published",
        "url": "url", "place_as_stated": "place_en", "provinces": "governorate",
        "country": "country", "lat": "lat", "lon": "lon", "where_prec": "geo_precision",
        "flown_by": "belligerent", "grade": "evidence_grading",
    },
    {
        "publisher": "Airwars", "organisation": "Airwars", "claimant_type": "monitor",
        "status": "alleged", "language": "en",
    },
    {
        "where_prec": {
            "exact_location": "1", "exact_location_other": "1", "exact_location_coalition": "1",
            "within_100m": "1", "within_1m": "1", "within_1km": "2",
            "neighbourhood_area": "1", "nearby_landmark": "2", "street": "1", "village": "1",
            "town": "1", "city": "1", "subdistrict": "3", "district": "3",
            "province_governorate": "4", "region": "4", "country": "6",
        }
    },
    "people reported killed, and whether the incident was assessed",
)  # fmt: skip

CENTCOM = Profile(
    "CENTCOM releases", "strikes", frozenset({"date", "country", "location", "number", "line"}),
    {
        "window_start": "date", "stated_on": "date", "country": "country",
        "place_as_stated": "location", "targets_count": "number", "term": "description",
        "sentence": "line",
    },
    {
        "measure": "strikes", "where_prec": "2", "publisher": "U.S. Central Command",
        "organisation": "U.S. Central Command", "language": "en", "status": "declared",
    },
    {},
    "which rows were edited by hand",
)  # fmt: skip

PROFILES = {one.name: one for one in (ACLED, UCDP_GED, AIRWARS, CENTCOM)}

# HXL: the attributes that a tag must have at least, in any order → our column.
TAGS = {
    "#event+id": "strike_id", "#date+start": "window_start", "#date+end": "window_end",
    "#date+published": "stated_on", "#adm1+code": "provinces", "#adm1+name": "provinces",
    "#country": "country", "#loc+name": "place_as_stated", "#geo+lat": "lat", "#geo+lon": "lon",
    "#geo+precision": "where_prec", "#meta+source": "publisher", "#meta+url": "url",
    "#description+verbatim": "sentence", "#org": "organisation", "#event+type": "target_category",
    "#indicator+num+sorties": "flights",
}  # fmt: skip

# Heads that people write → our column, for tables of nobody in particular.
SAYINGS = {
    "date": "window_start", "start date": "window_start", "date_start": "window_start",
    "event_date": "window_start", "day": "window_start", "start_date": "window_start",
    "end date": "window_end", "date_end": "window_end", "end_date": "window_end",
    "published": "stated_on", "date published": "stated_on", "date_published": "stated_on",
    "source": "publisher", "outlet": "publisher", "source_name": "publisher",
    "link": "url", "source_url": "url", "address": "url", "source link": "url",
    "latitude": "lat", "y": "lat", "longitude": "lon", "lng": "lon", "long": "lon", "x": "lon",
    "mgrs": "coordinates", "coords": "coordinates", "location_coordinates": "coordinates",
    "location": "place_as_stated", "place": "place_as_stated", "town": "place_as_stated",
    "province": "provinces", "governorate": "provinces", "admin1": "provinces",
    "target": "term", "targets": "targets_count", "category": "target_category",
    "quote": "sentence", "text": "sentence", "notes": "note", "comment": "note",
    "id": "strike_id", "weapons": "weapon", "airbase": "base", "actor": "flown_by",
}  # fmt: skip
# What other kinds call the columns of a strike.
CALLED: dict[str, dict[str, str]] = {
    "strikes": {},
    "claims": {"strike_id": "claim_id", "place_as_stated": "place", "targets_count": "quantity"},
    "sorties": {"strike_id": "sortie_id", "place_as_stated": "place", "targets_count": "flights"},
    "targets": {"strike_id": "strike"},
}
# Heads that say something else in tables of one kind.
ALSO = {
    "sorties": {
        "strike_id": "strike", "strike id": "strike", "sorties": "flights", "number": "flights",
        "number of sorties": "flights", "count": "flights", "aircraft type": "aircraft",
        "type": "aircraft", "from": "base", "low": "flights",
    },
    "targets": {
        "strike id": "strike", "number": "targets_count", "count": "targets_count",
        "number of targets": "targets_count", "group": "target_group", "low": "targets_count",
    },
}  # fmt: skip
