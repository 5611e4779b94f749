"""Filters that several lists share."""

from datetime import date

from django.contrib import admin
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Max, Min
from django.db.models.functions import Lower, Upper

from strikes.models import Area


class YearFilter(admin.SimpleListFilter):
    """Records whose window touches a year."""

    title = "year"
    parameter_name = "year"

    def lookups(self, request, model_admin):
        ends = model_admin.model.objects.order_by().aggregate(
            first=Min(Lower("window")), last=Max(Upper("window"))
        )
        if not ends["first"]:
            return []
        last = (ends["last"] or ends["first"]).year
        return [(str(year), str(year)) for year in range(ends["first"].year, last + 1)]

    def queryset(self, request, queryset):
        if self.value() is None or not self.value().isdecimal():
            return queryset
        year = min(max(int(self.value()), 1), 9998)
        return queryset.filter(window__overlap=DateRange(date(year, 1, 1), date(year + 1, 1, 1)))


class ProvinceFilter(admin.SimpleListFilter):
    """Records that may have happened in a province."""

    title = "province"
    parameter_name = "province"
    through = "provinces"

    def lookups(self, request, model_admin):
        named = model_admin.model.objects.order_by().values(self.through)
        provinces = Area.objects.provinces().filter(pk__in=named)
        return list(provinces.values_list("code", "name_en"))

    def queryset(self, request, queryset):
        if self.value() is None:
            return queryset
        if self.value() not in dict(self.lookup_choices):
            return queryset.none()
        return queryset.filter(**{f"{self.through}__code": self.value()}).distinct()


class OverProvinceFilter(ProvinceFilter):
    through = "areas"


class EvidenceFilter(admin.SimpleListFilter):
    title = "evidence"
    parameter_name = "evidence"

    def lookups(self, request, model_admin):
        return [("none", "none yet"), ("some", "has evidence")]

    def queryset(self, request, queryset):
        wanted = {"none": True, "some": False}.get(self.value())
        return queryset if wanted is None else queryset.filter(evidence__isnull=wanted).distinct()
