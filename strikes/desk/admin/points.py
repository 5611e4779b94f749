"""Placing a point on a map in a form: click, drag or type; the province follows the point."""

from django.contrib import messages
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from strikes.desk.gazetteer import province_of
from strikes.models import Area


class PointMap:
    """For a ModelAdmin with `lat` and `lon`: a map among the fields, as the field "map"."""

    change_form_template = "admin/desk/change_form_map.html"

    def get_readonly_fields(self, request, obj=None):
        return (*super().get_readonly_fields(request, obj), "map")

    def map(self, record) -> SafeString:
        return render_to_string("admin/desk/_map.html")

    map.short_description = "map"


def warn_of_disagreement(
    request, lat: float | None, lon: float | None, provinces: list[Area]
) -> None:
    """Says where a point lies outside every province that was chosen; the record is kept."""
    if lat is None or lon is None:
        return
    found = province_of(lat, lon)
    names = ", ".join(each.name_en for each in provinces)
    if found is None:
        messages.warning(request, f"The point {lat}, {lon} lies in no province of the gazetteer.")
    elif provinces and found not in provinces:
        messages.warning(
            request,
            f"The point lies in {found.name_en}, but the province stated is {names}."
            " Both are kept; check which is right.",
        )
