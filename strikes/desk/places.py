"""Places for the desk: found by any spelling, named in their scripts, checked against provinces."""

from django.db.models import Exists, F, OuterRef, QuerySet

from strikes.models import Area, AreaName
from strikes.spelling import fold


def area_label(area: Area) -> str:
    """ "Palmyra · تدمر · Пальмира — Homs": the names in all scripts, and where it is."""
    names = " · ".join(dict.fromkeys(filter(None, (area.name_en, area.name_ar, area.name_ru))))
    if area.level == "place" or area.level == "district":
        where = area.province.name_en if area.province else area.country
        return f"{names} — {where}"
    return f"{names} — {area.get_level_display()}"


def spelled_like(areas: QuerySet[Area], text: str) -> QuerySet[Area]:
    """Areas with a name that holds the text in any script: whole names first, then by size."""
    folded = fold(text)
    if not folded:
        return areas
    names = AreaName.objects.filter(area=OuterRef("pk"))
    held = AreaName.objects.filter(folded__contains=folded).values("area")
    return (
        areas.filter(pk__in=held)
        .annotate(
            is_whole=Exists(names.filter(folded=folded)),
            is_start=Exists(names.filter(folded__startswith=folded)),
        )
        .order_by("-is_whole", "-is_start", F("population").desc(nulls_last=True), "name_en", "pk")
    )
