"""Statements: taken in, read, and shown with what was found in them."""

from django.contrib import admin, messages
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from strikes.desk.admin import arriving
from strikes.desk.admin.base import DeskAdmin
from strikes.desk.admin.captures import CaptureInline
from strikes.desk.admin.masks import MaskInline, warn_of_what_is_public
from strikes.desk.admin.passing_on import may_review
from strikes.desk.admin.quoting import highlighted_text, marked_changes
from strikes.models import Claim, Mask, Statement
from strikes.statements.arrivals import try_again


@admin.register(Statement)
class StatementAdmin(DeskAdmin):
    list_display = (
        "title_or_publisher",
        "publisher",
        "published",
        "language",
        "state",
        "to_review",
        "claims_found",
    )
    list_filter = ("state", "language", ("feed", admin.RelatedOnlyFieldListFilter),
                   ("organisation", admin.RelatedOnlyFieldListFilter), "campaign")  # fmt: skip
    list_select_related = ("publisher",)
    date_hierarchy = "published"
    search_fields = ("title", "key", "address", "publisher__name")
    autocomplete_fields = ("campaign", "organisation", "publisher", "copy_of", "feed")
    choice_related = ("publisher",)
    readonly_fields = (
        "key",
        "how_it_stands",
        "marked_text",
        "claims_list",
        "what_changed",
        "created",
    )
    actions = ("read_again",)
    inlines = (MaskInline, CaptureInline)
    fieldsets = (
        (None, {"fields": ("how_it_stands", "marked_text", "claims_list", "what_changed")}),
        ("About the statement", {"fields": ("title", ("organisation", "publisher"), "address",
                                            ("published", "published_inferred"), "language")}),
        ("Where it belongs", {"fields": ("campaign", "copy_of", "feed", ("key", "created"))}),
    )  # fmt: skip

    def add_view(self, request, form_url="", extra_context=None):
        return arriving.take_in(self, request)

    def get_queryset(self, request):
        statements = super().get_queryset(request)
        if request.resolver_match.url_name != "strikes_statement_changelist":
            return statements
        if request.GET.get("state__exact") != "withdrawn":
            statements = statements.standing()
        waiting = Q(captures__claims__review="proposed")
        return statements.annotate(
            found=Count("captures__claims"), waiting=Count("captures__claims", filter=waiting)
        )

    def has_change_permission(self, request, obj=None) -> bool:
        """What a decided claim stands in is shown with it: from then on it is a reviewer's."""
        allowed = super().has_change_permission(request, obj)
        if obj is not None and obj.is_withdrawn:
            return False
        if not allowed or obj is None or may_review(request):
            return allowed
        return not Claim.objects.of(obj).settled().exists()

    def has_delete_permission(self, request, obj=None) -> bool:
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or not obj.captures.exists())

    def save_formset(self, request, form, formset, change):
        super().save_formset(request, form, formset, change)
        if formset.model is Mask:
            changed = [mask for mask, _fields in formset.changed_objects]
            warn_of_what_is_public(request, [*formset.new_objects, *changed])

    @admin.display(description="statement", ordering="title")
    def title_or_publisher(self, statement: Statement) -> str:
        return statement.title or "(no title)"

    @admin.display(description="to review", ordering="waiting")
    def to_review(self, statement: Statement) -> int | str:
        return statement.waiting or ""

    @admin.display(description="claims", ordering="found")
    def claims_found(self, statement: Statement) -> int:
        return statement.found

    @admin.display(description="state")
    def how_it_stands(self, statement: Statement) -> str:
        words = statement.get_state_display()
        return f"{words}: {statement.problem}" if statement.problem else words

    @admin.display(description="text")
    def marked_text(self, statement: Statement) -> str:
        capture = statement.capture
        if capture is None:
            return "nothing captured yet"
        if not capture.text:
            return "no text could be read from the capture"
        note = "A summary by this project, not the original words." if capture.is_summary else ""
        text = highlighted_text(capture.text, list(capture.claims.all()), statement.language)
        return format_html("<div>{}{}</div>", note, text)

    @admin.display(description="claims")
    def claims_list(self, statement: Statement) -> str:
        claims = Claim.objects.of(statement).with_source()
        describe = self.admin_site.get_model_admin(Claim).said
        rows = (
            (
                reverse("admin:strikes_claim_change", args=[each.pk]),
                describe(each),
                each.get_review_display(),
            )
            for each in claims
        )
        items = format_html_join("", '<li><a href="{}">{}</a> <small>{}</small></li>', rows)
        review = reverse("admin:review_statement", args=[statement.pk])
        link = format_html('<a class="button" href="{}">Review them beside the text</a>', review)
        if not items:
            return format_html("<p>None found.</p>{}", "" if statement.is_withdrawn else link)
        return format_html('<ol class="claims">{}</ol>{}', items, link)

    @admin.display(description="changed since")
    def what_changed(self, statement: Statement) -> str:
        """The last two captured texts, one over the other: <del> was there, <ins> came."""
        texts = list(
            statement.captures.standing()
            .exclude(text="").order_by("pk").values_list("text", flat=True)
        )  # fmt: skip
        if len(texts) < 2:
            return "the address was read once"
        return marked_changes(*texts[-2:])

    @admin.action(description="Read again: take it in anew", permissions=["change"])
    def read_again(self, request, statements):
        unread = list(statements.standing().exclude(state="read"))
        for statement in unread:
            try_again(statement)
        words = f"To be read again: {len(unread)}. What was read already stays as it is."
        messages.success(request, words)
