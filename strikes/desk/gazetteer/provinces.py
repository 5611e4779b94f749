"""Which province a point lies in."""

from strikes.geometry import Borders
from strikes.models import Area

# Natural Earth draws at 1:10 million: coasts and borders stray by a few kilometres.
GENERALISATION_KM = 3.0


def borders(country: str = "") -> Borders:
    """The drawn provinces, of one country or of all that are loaded."""
    drawn = Area.objects.provinces().exclude(polygon=None)
    if country:
        drawn = drawn.in_country(country)
    return Borders(drawn.values_list("code", "polygon"))


def province_of(lat: float, lon: float, country: str = "") -> Area | None:
    """The province that holds the point, or the nearest within GENERALISATION_KM of it."""
    code = borders(country).at(lat, lon, within_km=GENERALISATION_KM)
    return Area.objects.filter(code=code).first() if code else None
