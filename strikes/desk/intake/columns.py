"""The columns that rows of each kind can have, in the order that docs/data.md tells them."""

SOURCE = (
    "url", "publisher", "stated_on", "stated_on_precision", "language", "speaker", "post",
    "organisation", "claimant_type", "sentence", "words",
)  # fmt: skip
WHERE = ("place_id", "provinces", "country")
STRIKES = (
    "strike_id", "window_start", "window_end", "date_note", "place_as_stated", *WHERE,
    "where_prec", "location_note", "radius_km", "lat", "lon", "coordinates", "term",
    "target_category", "targets_count", "qualifier", "measure", "effect", "target_group",
    "platform", "aircraft", "weapon", "base", "flown_by", "status", "grade", "confidence",
    "same_event", *SOURCE, "note",
)  # fmt: skip
CLAIMS = (
    "claim_id", "measure", "quantity", "qualifier", "unit", "rate", "scope", "term", "effect",
    "target_group", "cumulative", "window_start", "window_end", "place", *WHERE, "flown_by",
    *SOURCE, "note",
)  # fmt: skip
SORTIES = (
    "sortie_id", "strike", "window_start", "window_end", "aircraft", "flights", "qualifier",
    "measure", "mission", "base", "place", *WHERE, "flown_by", "confidence", *SOURCE, "note",
)  # fmt: skip
TARGETS = (
    "strike", "term", "target_category", "targets_count", "qualifier", "measure", "effect",
    "target_group", *SOURCE, "note",
)  # fmt: skip
OURS = {"strikes": STRIKES, "sorties": SORTIES, "targets": TARGETS, "claims": CLAIMS}
# What another column can give instead.
PUT_TOGETHER = {"lat": ("coordinates",), "lon": ("coordinates",), "window_start": ("strike",)}
