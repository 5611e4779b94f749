"""Masks on a statement's page: names of private persons that no release shows."""

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import CharField, Max, Min
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils.translation import gettext as _

from strikes.desk.admin.base import DeskInline, RuleForm
from strikes.models import Mask, Published, Statement
from strikes.releases.masking import pattern_for


class MaskForm(RuleForm):
    unready = ("campaign", "statement")  # they follow from the statement's page

    def clean_words(self) -> str:
        words = " ".join(self.cleaned_data["words"].split())
        pattern = pattern_for([words])
        if pattern is None or not any(map(pattern.search, _texts(self.instance.statement))):
            raise ValidationError(
                _("These words stand neither in its title nor in its texts: copy them from there.")
            )
        return words


def _texts(statement: Statement) -> list[str]:
    return [statement.title, *statement.captures.values_list("text", flat=True)]


class MaskInline(DeskInline, admin.TabularInline):
    model = Mask
    form = MaskForm
    fields = ("words", "reason")
    verbose_name_plural = "Masked names: no release shows them, captures keep them"


def warn_of_what_is_public(request: HttpRequest, masks: list[Mask]) -> None:
    """A release is never changed: what it shows already, it goes on showing."""
    for mask in masks:
        rows = Published.objects.filter(campaign=mask.campaign_id)
        rows = rows.annotate(shown=Cast("data", CharField())).filter(shown__icontains=mask.words)
        found = rows.aggregate(first=Min("since"), last=Max("since"))
        if found["first"] is None:
            continue
        messages.warning(
            request,
            _(
                "“%(words)s” is public since release %(first)s. The next release masks it; versions"
                " and files of the releases before it go on showing it."
            )
            % {"words": mask.words, "first": found["first"]},
        )
