"""The one door, from the inside: what publishing now would change, and the button that does it."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html

from strikes.models import Campaign
from strikes.releases.freeze import NothingToPublish, preview
from strikes.releases.freeze import publish as freeze


class ReleaseForm(forms.Form):
    campaign = forms.ModelChoiceField(Campaign.objects.all(), widget=forms.HiddenInput)
    note = forms.CharField(
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text="What a reader should know of this release; it is shown with it.",
    )


def publish(request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm("strikes.add_release"):
        raise PermissionDenied
    if request.method == "POST":
        form = ReleaseForm(request.POST)
        if form.is_valid():
            return _publish(request, form.cleaned_data["campaign"], form.cleaned_data["note"])
        messages.error(request, "Nothing was published: choose a campaign from the list.")
    context = {
        **admin.site.each_context(request),
        "title": "Publish",
        "campaigns": [_prospect(campaign) for campaign in Campaign.objects.all()],
    }
    return TemplateResponse(request, "admin/desk/publish.html", context)


def _prospect(campaign: Campaign) -> dict:
    prospect, _seen = preview(campaign, lambda release: None)
    return {
        "campaign": campaign,
        "number": prospect.number,
        "last": prospect.last,
        "counts": prospect.counts,
        "has_changes": not prospect.nothing,
        "form": ReleaseForm(initial={"campaign": campaign}, auto_id=f"id_{campaign.slug}_%s"),
    }


def _publish(request: HttpRequest, campaign: Campaign, note: str) -> HttpResponse:
    try:
        release = freeze(campaign, request.user, note)
    except NothingToPublish as reason:
        messages.warning(request, str(reason))
    else:
        words = 'Release {} of {} is public. <a href="/{}/">See it as a reader does</a>.'
        messages.success(request, format_html(words, release.number, campaign, campaign.slug))
    return HttpResponseRedirect(reverse("admin:publish"))
