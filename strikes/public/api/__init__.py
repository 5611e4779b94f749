"""OGC API – Features 1.0 over releases: core, GeoJSON and OpenAPI 3.0.

A request walks: `limits` (may this client ask) → `asking` (what is asked, or what is wrong with it)
→ `release` and its ETag (`views`) → `rows` (SQL) → a format (`geojson`, `tables`, `arrow`, `pages`)
→ `answers` (who may keep it, how it is packed). Addresses and parameters: docs/api.md.
"""
