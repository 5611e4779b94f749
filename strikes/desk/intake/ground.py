"""What cannot be of a campaign: strikes before it began, points that lie elsewhere if swapped."""

from collections.abc import Iterator

from strikes.desk.intake.parts import SortieRow
from strikes.desk.intake.values import ClaimRow, StrikeRow
from strikes.models import Area, Campaign

MARGIN = 0.5  # degrees; boundaries are drawn coarsely
Box = tuple[float, float, float, float]  # west, south, east, north


class Ground:
    """The days and the rectangle of a campaign, as far as they are known."""

    def __init__(self, campaign: Campaign):
        self.campaign = campaign
        self.box = _box(campaign.country)

    def against(self, row: ClaimRow | StrikeRow) -> Iterator[str]:
        """Reasons to refuse a strike or a sortie; a claim may speak of any days."""
        if not isinstance(row, StrikeRow | SortieRow):
            return
        begun, over = self.campaign.start, self.campaign.end
        if row.end and row.end < begun:
            yield f"{row.end} is before the campaign, which began on {begun}"
        if over and row.start and row.start > over:
            yield f"{row.start} is after the campaign, which ended on {over}"
        if isinstance(row, StrikeRow) and row.lat is not None:
            yield from self._against_point(row.lat, row.lon)

    def _against_point(self, lat: float, lon: float | None) -> Iterator[str]:
        if lon is not None and self._is_swapped(lat, lon):
            yield f"lat {lat} and lon {lon} look swapped: change them over in the mapping"

    def _is_swapped(self, lat: float, lon: float) -> bool:
        return bool(self.box) and not _holds(self.box, lat, lon) and _holds(self.box, lon, lat)


def _holds(box: Box, lat: float, lon: float) -> bool:
    west, south, east, north = box
    return west <= lon <= east and south <= lat <= north


def _box(country: str) -> Box | None:
    """The rectangle round all provinces and places of a country; None where none has a point."""
    areas = Area.objects.in_country(country)
    corners = [
        corner
        for polygon in areas.provinces().exclude(polygon=None).values_list("polygon", flat=True)
        for corner in _corners(polygon["coordinates"])
    ] or list(areas.exclude(level="country").exclude(lat=None).values_list("lon", "lat"))
    if not corners:
        return None
    lons, lats = zip(*corners, strict=True)
    return min(lons) - MARGIN, min(lats) - MARGIN, max(lons) + MARGIN, max(lats) + MARGIN


def _corners(part: list) -> Iterator[tuple[float, float]]:
    if isinstance(part[0], int | float):
        yield part[0], part[1]
        return
    for each in part:
        yield from _corners(each)
