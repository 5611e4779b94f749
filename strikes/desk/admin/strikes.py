"""Strikes, with what was hit and what flew: the record that the map shows."""

from django.contrib import admin
from django.db.models import Q

from strikes.desk.admin.assessments import AssessmentInline
from strikes.desk.admin.base import DeskInline, RuleForm
from strikes.desk.admin.evidence import EvidencedForm
from strikes.desk.admin.filters import EvidenceFilter, ProvinceFilter, YearFilter
from strikes.desk.admin.points import PointMap, warn_of_disagreement
from strikes.desk.admin.protecting import PROTECTION_SET
from strikes.desk.admin.quantities import FIGURE, QuantityForm
from strikes.desk.admin.records import EVIDENCE_SET, PUBLICATION_SET, RecordAdmin
from strikes.desk.admin.sorties import SortieInline
from strikes.desk.gazetteer import province_of
from strikes.models import Area, AreaName, Strike, Target
from strikes.spelling import fold


class StrikeForm(EvidencedForm, RuleForm):
    pass


class TargetForm(QuantityForm):
    unready = ("strike",)


KIND = ("category", "effect")


class TargetInline(DeskInline, admin.StackedInline):
    model = Target
    form = TargetForm
    autocomplete_fields = ("evidence",)
    fieldsets = ((None, {"fields": (KIND, FIGURE, ("term", "target_group"), "evidence")}),)
    verbose_name_plural = "What was hit"


PLACE = ("place_as_stated", "area", ("where_prec", "radius_km"))
WHO = ("organisation", ("platform", "weapon"), ("status", "grade"))


@admin.register(Strike)
class StrikeAdmin(PointMap, RecordAdmin):
    form = StrikeForm
    list_display = (
        "days",
        "place",
        "in_provinces",
        "where_prec",
        "status",
        "publication",
        "confidence",
    )
    list_display_links = ("days", "place")
    list_filter = (
        "publication",
        YearFilter,
        ProvinceFilter,
        EvidenceFilter,
        "where_prec",
        "status",
        "grade",
        "confidence",
        "campaign",
    )
    list_select_related = ("area",)
    search_fields = ("key", "place_as_stated", "note")  # and more: see get_search_results
    search_help_text = "A place in any script, words of a target, or the key in the address."
    autocomplete_fields = (*RecordAdmin.autocomplete_fields, "area", "provinces")
    inlines = (TargetInline, SortieInline, AssessmentInline)
    fieldsets = (
        ("When", {"fields": ("campaign", "window", ("date_prec", "night"))}),
        ("Where", {"fields": (*PLACE, ("lat", "lon"), "map", "provinces")}),
        ("Who and with what", {"fields": WHO}),
        EVIDENCE_SET,
        PROTECTION_SET,
        PUBLICATION_SET,
    )

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("provinces")

    def get_search_results(self, request, queryset, search_term):
        for word in search_term.split()[:8]:
            queryset = queryset.filter(_about(word))
        return queryset, False

    @admin.display(description="place")
    def place(self, strike: Strike) -> str:
        return strike.place_as_stated or str(strike.area or "no place stated")

    @admin.display(description="province")
    def in_provinces(self, strike: Strike) -> str:
        return ", ".join(each.name_en for each in strike.provinces.all())

    def save_formset(self, request, form, formset, change):
        for each in formset.save(commit=False):
            if formset.model is SortieInline.model and each.pk is None:
                each.campaign, each.window = form.instance.campaign, form.instance.window
                each.date_prec = form.instance.date_prec
                each.organisation = form.instance.organisation
            each.save()
        for gone in formset.deleted_objects:
            gone.delete()
        formset.save_m2m()

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        strike = form.instance
        if change and "window" in form.changed_data:
            _let_sorties_follow(strike, form.initial["window"])
        if not strike.provinces.exists():
            strike.provinces.set(filter(None, [_own_province(strike)]))
        warn_of_disagreement(request, strike.lat, strike.lon, list(strike.provinces.all()))


def _let_sorties_follow(strike: Strike, window_before) -> None:
    """The sorties of a strike move with it, but for those that have a window of their own."""
    for sortie in strike.sorties.filter(window=window_before):
        sortie.window, sortie.date_prec = strike.window, strike.date_prec
        sortie.save(update_fields=["window", "date_prec", "changed"])


def _about(word: str) -> Q:
    """Strikes whose place, in any script, target, note or key holds the word."""
    found = Q(key__icontains=word) | Q(place_as_stated__icontains=word) | Q(note__icontains=word)
    found |= Q(pk__in=Target.objects.filter(term__icontains=word).values("strike"))
    if fold(word):
        named = AreaName.objects.filter(folded__contains=fold(word))
        found |= Q(area__in=named.values("area"))
    return found


def _own_province(strike: Strike) -> Area | None:
    """The province that the point or the place says, for a strike that names none."""
    if strike.lat is not None and strike.lon is not None:
        return province_of(strike.lat, strike.lon)
    return strike.area.own_province if strike.area else None
