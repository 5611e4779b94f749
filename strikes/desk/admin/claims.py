"""Claims: one value in one sentence, to be accepted, corrected or rejected."""

from django.conf import settings
from django.contrib import admin, messages
from django.db.models import F, Q
from django.db.models.functions import Substr
from django.utils.text import Truncator, capfirst

from strikes.desk.admin.base import DeskAdmin
from strikes.desk.admin.claim_forms import ClaimForm
from strikes.desk.admin.passing_on import may_review, without_own_entries
from strikes.desk.admin.quantities import FIGURE
from strikes.desk.admin.quoting import highlighted_sentence
from strikes.desk.quantities import in_words
from strikes.desk.review import under_public_records
from strikes.models import Claim
from strikes.vocabulary import SETTLED

NARROWER = ("cumulative", "scope", "term", "effect", "target_group")


@admin.register(Claim)
class ClaimAdmin(DeskAdmin):
    form = ClaimForm
    list_display = ("said", "sentence", "who", "as_of", "review", "confidence")
    list_display_links = ("said",)
    list_filter = ("review", "confidence", "measure", "cumulative", "capture__statement__language",
                   ("capture__statement__feed", admin.RelatedOnlyFieldListFilter))  # fmt: skip
    list_select_related = ("official", "capture__statement__publisher")
    date_hierarchy = "as_of"
    search_fields = ("capture__statement__title",)  # see get_search_results
    search_help_text = "Words of the claim, a number, a speaker, or the statement's title."
    autocomplete_fields = ("capture", "areas", "organisation", "official", "part_of")
    choice_related = ("capture__statement__publisher", "official")
    actions = ("accept", "reject")
    fieldsets = (
        ("The words", {"fields": ("capture", "words", "highlight")}),
        ("What they say", {"fields": ("measure", FIGURE, ("unit", "rate"), *NARROWER)}),
        ("When and where", {"fields": ("window", "as_of", "places", "areas")}),
        ("Who says it, who flew", {"fields": (("official", "speaker"), ("organisation", "actor"))}),
        ("Review", {"fields": ("review", "confidence", "note", "part_of", "made_by")}),
    )

    def get_readonly_fields(self, request, obj=None):
        own = ("highlight", "made_by", *(() if may_review(request) else ("review",)))
        return (*own, "capture") if obj else own

    def get_changeform_initial_data(self, request):
        return {"review": "accepted", "confidence": "high"} | super().get_changeform_initial_data(
            request
        )

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        if "words" in form.base_fields:
            form.base_fields["words"].initial = obj.evidence if obj else ""
        return form

    def has_delete_permission(self, request, obj=None) -> bool:
        return False  # a claim that is wrong is rejected: what was proposed stays on record

    def has_change_permission(self, request, obj=None) -> bool:
        """What was decided is a reviewer's; what is proposed, also a contributor's."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or obj.review == "proposed" or may_review(request))

    def has_review_permission(self, request) -> bool:
        return may_review(request)

    def save_model(self, request, obj, form, change):
        obj.editor = request.user
        if not change and (settings.FOUR_EYES or not may_review(request)):
            obj.review = "proposed"
        if change and obj.extractor != "editor" and obj.review in ("proposed", "accepted"):
            facts = set(form.changed_data) - {"review", "confidence", "note", "part_of"}
            if facts:
                obj.review = "edited"
        super().save_model(request, obj, form, change)

    def choice_label(self, claim: Claim) -> str:
        words = Truncator(claim.evidence).chars(90)
        said_on = claim.as_of or claim.statement.published or "undated"
        return f"{self.said(claim)} “{words}” {self.who(claim)}, {said_on}"

    def get_search_results(self, request, queryset, search_term):
        if request.GET.get("field_name") == "evidence":
            queryset = queryset.filter(review__in=SETTLED)
        for word in search_term.split()[:8]:
            queryset = queryset.annotate(
                words=Substr("capture__text", F("start") + 1, F("end") - F("start"))
            )
            queryset = queryset.filter(_holds(word))
        return queryset, False

    @admin.display(description="claim")
    def said(self, claim: Claim) -> str:
        figure = in_words(claim.low, claim.high, claim.qualifier, claim.get_unit_display())
        return f"{capfirst(claim.get_measure_display())}: {figure}"

    @admin.display(description="in its sentence")
    def sentence(self, claim: Claim) -> str:
        return highlighted_sentence(claim)

    @admin.display(description="in its sentence")
    def highlight(self, claim: Claim) -> str:
        return highlighted_sentence(claim) if claim.pk else "shown once the claim is saved"

    @admin.display(description="said by")
    def who(self, claim: Claim) -> str:
        return str(claim.official or claim.speaker or "not named")

    @admin.display(description="made by")
    def made_by(self, claim: Claim) -> str:
        by = f"{claim.extractor}, rule “{claim.rule}”" if claim.rule else claim.extractor
        return f"{by}; last decided by {claim.editor}" if claim.editor else by

    @admin.action(description="Accept: the text says this", permissions=["review"])
    def accept(self, request, claims):
        self._decide(request, claims.filter(review__in=("proposed", "rejected")), "accepted")

    @admin.action(description="Reject: the text does not say this", permissions=["review"])
    def reject(self, request, claims):
        used = under_public_records(claims)
        for claim in used[:5]:
            messages.warning(request, f"Kept, since a public record stands on it: {claim}")
        self._decide(request, claims.exclude(pk__in=used.values("pk")), "rejected")

    def _decide(self, request, claims, review: str) -> None:
        """One by one, so that each is written with who decided it."""
        decided = list(claims.exclude(review="superseded"))
        if review == "accepted":
            decided = without_own_entries(request, decided)
        for claim in decided:
            claim.review, claim.editor = review, request.user
            claim.save(update_fields=["review", "editor"])
        messages.success(request, f"{review.capitalize()}: {len(decided)} claims.")


def _holds(word: str) -> Q:
    found = (
        Q(words__icontains=word)
        | Q(term__icontains=word)
        | Q(speaker__icontains=word)
        | Q(official__name__icontains=word)
        | Q(capture__statement__title__icontains=word)
    )
    number = word.replace(",", "").replace(" ", "")
    if number.isdecimal() and len(number) <= 12:
        found |= Q(low=number) | Q(high=number)
    return found
