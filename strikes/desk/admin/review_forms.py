"""The short forms of the review desk: correct a claim, or add one from selected words."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.contrib.auth.models import User

from strikes.desk.admin.claim_forms import ClaimForm
from strikes.desk.admin.windows import WindowField
from strikes.models import Capture, Claim

LONG = ("term", "scope", "target_group", "speaker", "places")


class ReviewClaimForm(ClaimForm):
    """The facts of a claim, with the desk's own autocomplete boxes."""

    class Meta:
        model = Claim
        fields = ("words", "measure", "qualifier", "low", "high", "unit", "rate", "cumulative",
                  "window", "as_of", "places", "areas", "term", "effect", "target_group", "scope",
                  "official", "speaker", "confidence", "note")  # fmt: skip
        field_classes = {"window": WindowField}
        widgets = {"note": forms.Textarea(attrs={"rows": 2})}

    field_order = ("words",)

    def __init__(self, *args: Any, site, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["words"].initial = self.instance.evidence
        self._complete("areas", AutocompleteSelectMultiple, site)
        self._complete("official", AutocompleteSelect, site)
        for name in LONG:
            self.fields[name].widget.attrs["dir"] = "auto"

    def _complete(self, name: str, widget: type, site) -> None:
        field, relation = self.fields[name], Claim._meta.get_field(name)
        remote = site.get_model_admin(relation.related_model)
        field.queryset = remote.for_choices(field.queryset)
        field.label_from_instance = remote.choice_label
        field.help_text = ""
        field.widget = widget(relation, site)
        field.widget.choices = field.choices


class ClaimCorrection(ReviewClaimForm):
    """Saving makes the claim edited where a fact was changed, accepted where none was."""

    def save_as(self, editor: User) -> Claim:
        told = {"confidence", "note"}
        changed = bool(set(self.changed_data) - told) and self.instance.extractor != "editor"
        if self.instance.review != "edited":
            self.instance.review = "edited" if changed else "accepted"
        self.instance.editor = editor
        return self.save()


class NewClaim(ReviewClaimForm):
    """A claim that the extractor did not see; the editor who adds it stands by it."""

    at = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, capture: Capture | None, **kwargs: Any):
        statement = capture and capture.statement
        new = Claim(capture=capture, as_of=statement and statement.published, confidence="high")
        super().__init__(*args, instance=new, **kwargs)

    def save_as(self, editor: User) -> Claim:
        self.instance.review = "proposed" if settings.FOUR_EYES else "accepted"
        self.instance.editor = editor
        return self.save()
