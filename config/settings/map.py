"""The map and what the browser may load: the policy follows the server of the tiles."""

from csp.constants import NONCE, NONE, SELF

from config import environment as env

# Map tiles: one setting names the server or, empty, turns them off; the policy below follows it.
MAP_TILES = env.text("MAP_TILES", "https://tile.openstreetmap.org/{z}/{x}/{y}.png")
if MAP_TILES.lower() in ("none", "off", "0"):
    MAP_TILES = ""
MAP_ATTRIBUTION = env.text(
    "MAP_ATTRIBUTION",
    '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
)
TILE_SOURCES = [MAP_TILES.replace("{s}", "*").split("/{")[0] + "/"] if MAP_TILES else []
# OpenStreetMap's servers answer only requests that say which site they come from.
TILE_OPTIONS = {
    "attribution": MAP_ATTRIBUTION,
    "maxZoom": 18,
    "referrerPolicy": "strict-origin-when-cross-origin",
}
# Strikes that a browser holds well (docs/public.md); larger campaigns are counted by the server.
COLUMNS_AT_MOST = env.whole("COLUMNS_AT_MOST", 1_500_000)
LEAFLET_CONFIG = {
    "TILES": [("Map", MAP_TILES, TILE_OPTIONS)] if MAP_TILES else [],
    "DEFAULT_CENTER": (20, 20),  # each campaign names its own view
    "DEFAULT_ZOOM": 3,
    "MIN_ZOOM": 3,
    "MAX_ZOOM": 18,
    "ATTRIBUTION_PREFIX": '<a href="https://leafletjs.com">Leaflet</a>',
    "RESET_VIEW": False,
    "SCALE": "metric",
    "NO_GLOBALS": False,
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:", *TILE_SOURCES],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
