"""Campaigns, and the bodies and people that speak in them."""

from django.contrib import admin

from strikes.desk.admin.base import DeskAdmin
from strikes.models import Campaign, Official, Organisation


@admin.register(Campaign)
class CampaignAdmin(DeskAdmin):
    list_display = ("name", "country", "start", "end", "position", "synthetic")
    search_fields = ("name", "name_ru", "name_ar", "slug")
    prepopulated_fields = {"slug": ("name",)}
    autocomplete_fields = ("belligerents",)
    fieldsets = (
        (None, {"fields": ("name", ("name_ru", "name_ar"), "slug", "country", ("start", "end"))}),
        ("Who took part", {"fields": ("belligerents",)}),
        ("First view of the map", {"fields": (("lat", "lon"), "zoom", "position")}),
        ("Notes", {"fields": ("note", "synthetic")}),
    )


@admin.register(Organisation)
class OrganisationAdmin(DeskAdmin):
    list_display = ("name", "kind", "parent")
    list_filter = ("kind",)
    list_select_related = ("parent",)
    search_fields = ("name", "name_ru", "name_ar")
    autocomplete_fields = ("parent",)
    fieldsets = ((None, {"fields": ("name", ("name_ru", "name_ar"), "kind", "parent")}),)


@admin.register(Official)
class OfficialAdmin(DeskAdmin):
    list_display = ("name", "post", "organisation")
    list_filter = (("organisation", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("organisation",)
    search_fields = ("name", "name_ru", "name_ar", "post")
    autocomplete_fields = ("organisation",)
    fieldsets = ((None, {"fields": ("name", ("name_ru", "name_ar"), "post", "organisation")}),)
