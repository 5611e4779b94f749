"""The gazetteer: areas with every spelling of their names, placed on a map."""

from django.contrib import admin
from django.core.exceptions import ValidationError

from strikes.desk.admin.base import DeskAdmin, DeskInline, RuleForm
from strikes.desk.admin.points import PointMap, warn_of_disagreement
from strikes.desk.admin.protecting import PROTECTION_SET, Protecting
from strikes.desk.gazetteer import province_of
from strikes.desk.places import area_label, spelled_like
from strikes.geometry import fault
from strikes.models import Area, AreaName


class AreaNameInline(DeskInline, admin.TabularInline):
    model = AreaName
    fields = ("text", "language")
    verbose_name_plural = "Names and spellings, in any script"


class PlacedFilter(admin.SimpleListFilter):
    title = "point"
    parameter_name = "placed"

    def lookups(self, request, model_admin):
        return [("no", "to be placed"), ("yes", "has a point")]

    def queryset(self, request, queryset):
        wanted = {"no": True, "yes": False}.get(self.value())
        return queryset if wanted is None else queryset.filter(lat__isnull=wanted)


CODES = ("code", "pcode", "country")


class AreaForm(RuleForm):
    def clean_polygon(self):
        polygon = self.cleaned_data["polygon"]
        if polygon and (words := fault(polygon)):
            raise ValidationError(words)
        return polygon or None


@admin.register(Area)
class AreaAdmin(Protecting, PointMap, DeskAdmin):
    form = AreaForm
    list_display = ("name_en", "name_ar", "name_ru", "level", "kind", "province", "population")
    list_filter = ("level", PlacedFilter, "country")
    list_select_related = ("province",)
    search_fields = ("names__text",)
    search_help_text = "Any spelling, in English, Arabic or Russian; marks and case do not matter."
    autocomplete_fields = ("parent", "province")
    choice_related = ("province",)
    inlines = (AreaNameInline,)
    fieldsets = (
        (None, {"fields": ("name_en", ("name_ar", "name_ru"), ("level", "kind"), CODES)}),
        ("Where", {"fields": (("lat", "lon"), "map", "province", "parent")}),
        PROTECTION_SET,
        ("About", {"fields": ("population", "note", "source", "licence")}),
        ("Boundary", {"fields": ("boundary_version", "polygon"), "classes": ("collapse",)}),
    )

    def choice_label(self, area: Area) -> str:
        return area_label(area)

    def get_search_results(self, request, queryset, search_term):
        return spelled_like(queryset.select_related("province"), search_term), False

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        area = form.instance
        if area.level in ("place", "district") and area.province is None and area.lat is not None:
            area.province = province_of(area.lat, area.lon, area.country)
            area.save(update_fields=["province"])
        for name, language in ((area.name_en, "en"), (area.name_ar, "ar"), (area.name_ru, "ru")):
            if name:  # the main names are spellings as well: search looks only there
                area.names.get_or_create(text=name, defaults={"language": language})
        if area.level == "place" and area.province and area.country == area.province.country:
            warn_of_disagreement(request, area.lat, area.lon, [area.province])
