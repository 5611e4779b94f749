"""Other bodies' verdicts on a strike or a claim."""

from django.contrib import admin

from strikes.desk.admin.base import DeskAdmin, DeskInline, RuleForm
from strikes.desk.admin.passing_on import ShownWith
from strikes.models import Assessment


class AssessmentOfStrikeForm(RuleForm):
    unready = ("strike",)  # a new strike has no key yet when its assessments are checked


class AssessmentInline(DeskInline, admin.StackedInline):
    model = Assessment
    form = AssessmentOfStrikeForm
    autocomplete_fields = ("organisation",)
    fieldsets = ((None, {"fields": (("organisation", "grade"), "address", "assessed", "note")}),)


@admin.register(Assessment)
class AssessmentAdmin(ShownWith, DeskAdmin):
    shown_with = ("strike", "claim")
    list_display = ("organisation", "grade", "strike", "claim", "assessed")
    list_filter = ("grade", ("organisation", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("organisation", "strike__area", "claim__capture")
    search_fields = ("organisation__name", "note", "address")
    date_hierarchy = "assessed"
    autocomplete_fields = ("organisation", "strike", "claim")
    fieldsets = (
        ("Of what: one of the two", {"fields": ("strike", "claim")}),
        ("The verdict", {"fields": ("organisation", "grade", "assessed", "address", "note")}),
    )
