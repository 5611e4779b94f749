"""Captures as they were held, to look at."""

from django.contrib import admin
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from strikes.desk.admin.base import DeskAdmin, DeskInline, ReadOnly
from strikes.desk.admin.quoting import highlighted_text
from strikes.models import Capture


class ComesWith:
    """Tells of the import that brought a capture."""

    @admin.display(description=gettext_lazy("came with"))
    def came_with(self, capture: Capture) -> str:
        if capture.batch is None:
            return "–"
        words = _("%s: undone, so it is withdrawn") if capture.is_withdrawn else "%s"
        return words % capture.batch


class CaptureInline(ComesWith, ReadOnly, DeskInline, admin.TabularInline):
    model = Capture
    fields = ("kind", "captured", "bytes", "content_type", "came_with", "sha256")
    readonly_fields = fields
    show_change_link = True
    verbose_name_plural = "Captures: what its address held, never changed"

    def get_queryset(self, request):
        return super().get_queryset(request).defer("text").select_related("batch")

    def bytes(self, capture: Capture) -> str:
        return filesizeformat(capture.size)


TECHNICAL = ("content_type", "charset", "sha256", "warc_file", "warc_offset")


@admin.register(Capture)
class CaptureAdmin(ComesWith, ReadOnly, DeskAdmin):
    list_display = ("statement", "kind", "captured", "size", "charset")
    list_filter = ("kind",)
    list_select_related = ("statement__publisher",)
    search_fields = ("statement__title", "statement__key", "sha256", "statement__publisher__name")
    choice_related = ("statement__publisher",)
    fields = (
        "statement",
        "kind",
        "address",
        "captured",
        "size",
        "came_with",
        *TECHNICAL,
        "marked_text",
    )

    def choice_label(self, capture: Capture) -> str:
        return f"{capture.statement} ({capture})"

    def for_choices(self, records):
        return super().for_choices(records).defer("text")

    @admin.display(description="text")
    def marked_text(self, capture: Capture) -> str:
        return highlighted_text(
            capture.text, list(capture.claims.all()), capture.statement.language
        )
