"""Small answers in JSON for the desk's forms: what was typed, in words; which province a point
lies in; where an area is; the provinces of a country to draw."""

import math
from decimal import Decimal, InvalidOperation

from django.db.models import QuerySet
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from strikes.desk import quantities, windows
from strikes.desk.gazetteer import province_of
from strikes.desk.places import area_label
from strikes.models import Area


@require_GET
def window(request: HttpRequest) -> JsonResponse:
    """?first=&last= → {"words", "prec"}, both empty for nothing typed, or {"error"}."""
    try:
        days = windows.read_window(request.GET.get("first", ""), request.GET.get("last", ""))
    except windows.WindowError as problem:
        return JsonResponse({"error": str(problem)})
    if days is None:
        return JsonResponse({"words": "", "prec": ""})
    precision = windows.precision_of(days)
    return JsonResponse({"words": windows.in_words(days, precision), "prec": precision})


@require_GET
def quantity(request: HttpRequest) -> JsonResponse:
    """?low=&high=&qualifier= → {"words"} or {"error"}."""
    try:
        low, high = (_number(request.GET.get(name, "")) for name in ("low", "high"))
        qualifier = request.GET.get("qualifier", "")
        if qualifier and qualifier not in quantities.QUALIFIERS:
            return JsonResponse({"error": "There is no such qualifier."})
        words = quantities.in_words(*quantities.settle(low, high, qualifier), qualifier)
    except quantities.QuantityError as problem:
        return JsonResponse({"error": str(problem)})
    return JsonResponse({"words": words})


@require_GET
def province(request: HttpRequest) -> JsonResponse:
    """?lat=&lon= → {"id", "name"} of the province the point lies in, empty where in none."""
    try:
        lat, lon = float(request.GET.get("lat", "")), float(request.GET.get("lon", ""))
    except ValueError:
        lat = lon = math.nan
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return JsonResponse({"error": "A point needs latitude and longitude in degrees."})
    found = province_of(lat, lon)
    return JsonResponse({"id": found.pk, "name": area_label(found)} if found else {})


@require_GET
def area(request: HttpRequest) -> JsonResponse:
    """?id= → where the area is: its point, level, and province; empty where there is none."""
    key = request.GET.get("id", "")
    chosen = _area(Area.objects.select_related("province"), key) if key.isdecimal() else None
    if chosen is None:
        return JsonResponse({})
    own = chosen.own_province
    return JsonResponse(
        {
            "lat": chosen.lat,
            "lon": chosen.lon,
            "level": chosen.level,
            "name": chosen.name_en,
            "province": {"id": own.pk, "name": area_label(own)} if own else None,
        }
    )


@require_GET
@cache_control(private=True, max_age=600)
def boundaries(request: HttpRequest) -> JsonResponse:
    """?country= → GeoJSON of the country's provinces; without a country, of all that are here."""
    areas = Area.objects.provinces().exclude(polygon=None)
    country = request.GET.get("country", "").replace("\0", "?")
    features = [
        {
            "type": "Feature",
            "geometry": each["polygon"],
            "properties": {"id": each["pk"], "name": each["name_en"]},
        }
        for each in (areas.in_country(country) if country else areas).values(
            "pk", "polygon", "name_en"
        )
    ]
    return JsonResponse({"type": "FeatureCollection", "features": features})


def _area(areas: QuerySet[Area], key: str) -> Area | None:
    return areas.filter(pk=key).first()


def _number(text: str) -> Decimal | None:
    if not text.strip():
        return None
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        number = Decimal("nan")
    if not number.is_finite() or abs(number) >= 10**12:
        raise quantities.QuantityError(f"“{text[:40]}” is no number: write 30000 or 12.5.")
    return number
