"""Releases and what they hold, to look at: written by publishing, never changed."""

import json

from django.contrib import admin
from django.utils.html import format_html

from strikes.desk.admin.base import DeskAdmin, ReadOnly
from strikes.desk.windows import in_words
from strikes.models import Published, Release


@admin.register(Release)
class ReleaseAdmin(ReadOnly, DeskAdmin):
    list_display = ("number", "campaign", "published", "publisher", "in_short", "note")
    list_filter = ("campaign",)
    list_select_related = ("campaign", "publisher")
    fields = ("campaign", "number", "published", "publisher", "note", "in_short", "sha256")

    @admin.display(description="records")
    def in_short(self, release: Release) -> str:
        return ", ".join(f"{count} {kind}" for kind, count in release.counts.items() if count)


@admin.register(Published)
class PublishedAdmin(ReadOnly, DeskAdmin):
    list_display = ("key", "kind", "days", "since", "until")
    list_filter = ("kind", "campaign")
    search_fields = ("key",)
    search_help_text = "The key in the record's address."
    show_full_result_count = False
    fields = (
        "campaign",
        "kind",
        "key",
        "since",
        "until",
        "days",
        "evidence_count",
        "content",
        "sha256",
    )

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        return (
            rows.defer("data") if request.resolver_match.url_name.endswith("changelist") else rows
        )

    @admin.display(description="window", ordering="window")
    def days(self, row: Published) -> str:
        return in_words(row.window)

    @admin.display(description="as it is shown")
    def content(self, row: Published) -> str:
        return format_html("<pre>{}</pre>", json.dumps(row.data, ensure_ascii=False, indent=2))
