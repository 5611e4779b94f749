"""What the pages of sorties and strikes share: publication, evidence, and no silent deletion."""

from django.contrib import admin, messages
from django.utils.html import format_html, format_html_join

from strikes.desk.admin.base import DeskAdmin
from strikes.desk.admin.passing_on import may_review, without_own_entries
from strikes.desk.admin.protecting import Protecting
from strikes.desk.admin.quoting import highlighted_sentence
from strikes.desk.four_eyes import is_own_entry
from strikes.desk.windows import in_words, precision_of
from strikes.models import Campaign, Claim, Published
from strikes.vocabulary import DATE_PRECISION, SETTLED

PUBLICATION_FIELDS = (
    "publication",
    "confidence",
    "note",
    ("key", "on_the_site"),
    ("created", "changed"),
)
EVIDENCE_SET = ("Evidence", {"fields": ("evidence", "sentences")})
PUBLICATION_SET = ("Publication", {"fields": PUBLICATION_FIELDS})


class RecordAdmin(Protecting, DeskAdmin):
    """The base of the pages of sorties and strikes."""

    actions = ("set_pending", "withdraw")
    autocomplete_fields = ("campaign", "organisation", "evidence")
    readonly_fields = ("key", "sentences", "on_the_site", "created", "changed")

    def get_changeform_initial_data(self, request):
        first = Campaign.objects.first_shown()
        return {"campaign": first and first.pk} | super().get_changeform_initial_data(request)

    def get_readonly_fields(self, request, obj=None):
        """Whether a record goes on to the public is a reviewer's to say."""
        own = super().get_readonly_fields(request, obj)
        passes_on = may_review(request) and not (obj and is_own_entry(request.user, obj))
        return own if passes_on else (*own, "publication")

    def has_change_permission(self, request, obj=None) -> bool:
        """A draft is open to whoever enters records; what goes on to the public, to reviewers."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or obj.publication == "draft" or may_review(request))

    def has_review_permission(self, request) -> bool:
        return may_review(request)

    def get_fieldsets(self, request, obj=None):
        """A new record has no sentences, key or address to show yet."""
        sets = super().get_fieldsets(request, obj)
        if obj:
            return sets
        new = {"Evidence": ("evidence",), "Publication": ("publication", "confidence", "note")}
        return [(name, {"fields": new[name]} if name in new else each) for name, each in sets]

    @admin.display(description="window", ordering="window")
    def days(self, record) -> str:
        return in_words(record.window)

    @admin.display(description="its sentences")
    def sentences(self, record) -> str:
        claims = Claim.objects.filter(**{f"{self.opts.model_name}_set": record}).with_source()
        rows = (
            (highlighted_sentence(each), each.statement, each.get_review_display())
            for each in claims
        )
        return format_html_join("", "<p>{}<br><small>{} · {}</small></p>", rows) or "none yet"

    @admin.display(description="on the site")
    def on_the_site(self, record) -> str:
        kind = self.opts.model_name
        row = Published.objects.filter(kind=kind, key=record.key, until=None).defer("data").first()
        if not row:
            return "not there"
        if kind == "sortie":
            return f"since release {row.since}"
        return format_html('<a href="/strike/{}/">as of release {}</a>', record.key, row.since)

    def has_delete_permission(self, request, obj=None) -> bool:
        """Only what was never public can be deleted; the rest is withdrawn."""
        allowed = super().has_delete_permission(request, obj)
        if not allowed or obj is None:
            return allowed
        return obj.publication == "draft" and not self._was_public(obj)

    def _was_public(self, record) -> bool:
        rows = Published.objects.filter(campaign_id=record.campaign_id, key=record.key)
        return rows.filter(kind=self.opts.model_name).exists()

    def get_actions(self, request):
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)  # from a list one withdraws
        return actions

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if {"window", "date_prec"} & set(form.changed_data):
            warn_of_precision(request, obj)

    @admin.action(description="Set to pending: ready for the next release", permissions=["review"])
    def set_pending(self, request, records):
        ready = [each for each in records.distinct() if self._may_be_pending(each)]
        ready = without_own_entries(request, ready)
        for record in ready:
            record.publication = "pending"
            record.save(update_fields=["publication", "changed"])
        messages.success(request, f"Pending: {len(ready)}.")
        left = len(records) - len(ready)
        if left:
            messages.warning(
                request,
                f"{left} left as they were: public or pending already, or no evidence accepted.",
            )

    def _may_be_pending(self, record) -> bool:
        if record.publication in ("pending", "published"):
            return False
        return record.evidence.filter(review__in=SETTLED).exists()

    @admin.action(
        description="Withdraw: leaves the site with the next release", permissions=["review"]
    )
    def withdraw(self, request, records):
        public = list(records.filter(publication__in=("pending", "published")))
        for record in public:
            record.publication = "withdrawn"
            record.save(update_fields=["publication", "changed"])
        messages.success(
            request, f"Withdrawn: {len(public)}. They leave the site with the next release."
        )


def warn_of_precision(request, record) -> None:
    """Says where the stated precision and the length of the window do not go together."""
    meant = precision_of(record.window)
    if meant != record.date_prec:
        messages.warning(
            request,
            f"The window, {in_words(record.window)}, is “{DATE_PRECISION.label(meant)}”, but the"
            f" precision stated is “{DATE_PRECISION.label(record.date_prec)}”. Both are kept.",
        )
