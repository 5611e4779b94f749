"""Sorties: flights in a window by a type of aircraft from a base."""

from django.contrib import admin

from strikes.desk.admin.base import DeskInline
from strikes.desk.admin.evidence import EvidencedForm
from strikes.desk.admin.filters import EvidenceFilter, OverProvinceFilter, YearFilter
from strikes.desk.admin.passing_on import ShownWith
from strikes.desk.admin.protecting import PROTECTION_SET
from strikes.desk.admin.quantities import FIGURE, QuantityForm
from strikes.desk.admin.records import EVIDENCE_SET, PUBLICATION_SET, RecordAdmin
from strikes.desk.quantities import in_words
from strikes.models import Sortie


class SortieForm(EvidencedForm, QuantityForm):
    pass


class SortieOfStrikeForm(QuantityForm):
    # They follow from the strike when it is saved.
    unready = ("campaign", "window", "strike")


class SortieInline(DeskInline, admin.StackedInline):
    """Sorties of one strike: they share its campaign and window, and are shown with it."""

    model = Sortie
    form = SortieOfStrikeForm
    show_change_link = True
    autocomplete_fields = ("base",)
    fieldsets = ((None, {"fields": (("aircraft", "base"), FIGURE, "note")}),)
    verbose_name = "sortie"
    verbose_name_plural = "Aircraft that flew it"


FLOWN = ("organisation", "aircraft", ("base", "base_as_stated"), "areas", "strike")


@admin.register(Sortie)
class SortieAdmin(ShownWith, RecordAdmin):
    shown_with = ("strike",)
    form = SortieForm
    list_display = ("days", "flights", "aircraft", "mission", "base", "publication", "confidence")
    list_display_links = ("days", "flights")
    list_filter = (
        "publication",
        YearFilter,
        OverProvinceFilter,
        EvidenceFilter,
        "confidence",
        "campaign",
    )
    list_select_related = ("base",)
    search_fields = ("key", "aircraft", "mission", "base__names__text", "note")
    autocomplete_fields = (*RecordAdmin.autocomplete_fields, "base", "areas", "strike")
    fieldsets = (
        ("When", {"fields": ("campaign", "window", "date_prec")}),
        ("How many", {"fields": (FIGURE, "mission")}),
        ("Who flew, from where, over what", {"fields": FLOWN}),
        EVIDENCE_SET,
        PROTECTION_SET,
        PUBLICATION_SET,
    )

    @admin.display(description="flights", ordering="low")
    def flights(self, sortie: Sortie) -> str:
        return in_words(sortie.low, sortie.high, sortie.qualifier)
