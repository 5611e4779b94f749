"""Feeds and how they have been going."""

from django.contrib import admin, messages
from django.utils import timezone

from strikes.desk.admin.base import DeskAdmin
from strikes.models import Feed
from strikes.statements.feeds import look_now


class HealthFilter(admin.SimpleListFilter):
    title = "health"
    parameter_name = "health"

    def lookups(self, request, model_admin):
        return [("failing", "failing"), ("well", "well"), ("off", "switched off")]

    def queryset(self, request, queryset):
        if self.value() == "failing":
            return queryset.filter(active=True, failures__gt=0)
        if self.value() == "well":
            return queryset.filter(active=True, failures=0)
        return queryset.filter(active=False) if self.value() == "off" else queryset


@admin.register(Feed)
class FeedAdmin(DeskAdmin):
    list_display = (
        "name",
        "organisation",
        "kind",
        "health",
        "last_looked",
        "last_new",
        "next_look",
    )
    list_filter = (HealthFilter, "kind", ("organisation", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("organisation",)
    search_fields = ("name", "address")
    autocomplete_fields = ("campaign", "organisation")
    readonly_fields = ("health", "last_looked", "last_new", "failures", "problem", "remark")
    actions = ("look_now", "switch_on", "switch_off")
    fieldsets = (
        (None, {"fields": ("name", "campaign", "organisation", "language")}),
        ("Where", {"fields": ("kind", "address", "link_pattern")}),
        ("How often", {"fields": (("interval_minutes", "next_look"), "active")}),
        ("Health", {"fields": ("health", "last_looked", "last_new", "failures", "problem")}),
    )

    @admin.display(description="health")
    def health(self, feed: Feed) -> str:
        if not feed.active:
            return "switched off"
        if feed.failures:
            times = "once" if feed.failures == 1 else f"{feed.failures} times in a row"
            rests = " It rests: looked at once a day." if feed.rests else ""
            return f"failed {times}: {feed.problem or 'the look was broken off.'}{rests}"
        return "well" if feed.last_looked else "not looked at yet"

    @admin.action(description="Look again now", permissions=["change"])
    def look_now(self, request, feeds):
        due = list(feeds.filter(active=True))
        for feed in due:
            look_now(feed)
        messages.success(
            request, f"{len(due)} of {len(feeds)} feeds are due now. Those switched off stay off."
        )

    @admin.action(description="Switch on", permissions=["change"])
    def switch_on(self, request, feeds):
        messages.success(
            request, f"Switched on: {feeds.update(active=True, next_look=timezone.now())}."
        )

    @admin.action(description="Switch off", permissions=["change"])
    def switch_off(self, request, feeds):
        messages.success(request, f"Switched off: {feeds.update(active=False)}.")
