"""The one door, from the inside: what publishing now would change, field by field; the button that
does it, now or at a time."""

from itertools import islice

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from strikes.models import Campaign, PlannedRelease, Release
from strikes.releases.diff import Diff, Difference
from strikes.releases.four_eyes import OwnWork
from strikes.releases.freeze import NothingToPublish, preview
from strikes.releases.freeze import publish as freeze
from strikes.releases.protected import protected

LISTED = 50  # differences of each kind in the preview
RECORDS = ("strike", "sortie", "claim", "statement")


class ReleaseForm(forms.Form):
    campaign = forms.ModelChoiceField(Campaign.objects.all(), widget=forms.HiddenInput)
    note = forms.CharField(
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text="What a reader should know of this release; it is shown with it.",
    )
    due = forms.DateTimeField(
        required=False,
        label="Publish at (UTC)",
        widget=forms.DateTimeInput(attrs={"placeholder": "2026-12-01 06:00"}),
        help_text="Empty: now. What is ready at that time is published.",
    )

    def clean_due(self):
        due = self.cleaned_data["due"]
        if due and due <= timezone.now():
            raise forms.ValidationError("This time has passed: leave it empty to publish now.")
        return due


def publish(request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm("strikes.add_release"):
        raise PermissionDenied
    if request.method == "POST":
        if "cancel" in request.POST:
            return _cancel(request)
        form = ReleaseForm(request.POST)
        if form.is_valid():
            work = _plan if form.cleaned_data["due"] else _publish
            return work(request, **form.cleaned_data)
        words = [str(text) for texts in form.errors.values() for text in texts]
        if "campaign" in form.errors:
            words = ["choose a campaign from the list."]
        messages.error(request, f"Nothing was published: {' '.join(words)}")
    context = {
        **admin.site.each_context(request),
        "title": "Publish",
        "listed": LISTED,
        "campaigns": [_prospect(campaign) for campaign in Campaign.objects.all()],
    }
    return TemplateResponse(request, "admin/desk/publish.html", context)


def _prospect(campaign: Campaign) -> dict:
    prospect, kinds = preview(campaign, _differences)
    planned = PlannedRelease.objects.filter(campaign=campaign).select_related("planner")
    return {
        "campaign": campaign,
        "number": prospect.number,
        "last": prospect.last,
        "counts": prospect.counts,
        "kinds": kinds or [],
        "has_changes": not prospect.nothing,
        "protected": protected(campaign),
        "waiting": planned.waiting(),
        "failed": planned.exclude(outcome="")[:3],
        "form": ReleaseForm(initial={"campaign": campaign}, auto_id=f"id_{campaign.slug}_%s"),
    }


def _differences(release: Release) -> list[tuple[str, list[Difference]]]:
    """What the release would change of each kind; the first one would be all of it."""
    if release.number == 1:
        return []
    pair = (release.campaign_id, release.number - 1, release.number)
    found = [(kind, list(islice(Diff(*pair, kind), LISTED))) for kind in RECORDS]
    return [(kind, listed) for kind, listed in found if listed]


def _publish(request: HttpRequest, campaign: Campaign, note: str, due: None) -> HttpResponse:
    try:
        release = freeze(campaign, request.user, note)
    except (NothingToPublish, OwnWork) as reason:
        messages.warning(request, str(reason))
    else:
        words = 'Release {} of {} is public. <a href="/{}/">See it as a reader does</a>.'
        messages.success(request, format_html(words, release.number, campaign, campaign.slug))
    return HttpResponseRedirect(reverse("admin:publish"))


def _plan(request: HttpRequest, campaign: Campaign, note: str, due) -> HttpResponse:
    PlannedRelease.objects.create(campaign=campaign, note=note, due=due, planner=request.user)
    messages.success(request, f"{campaign} will be published on {due:%d %B %Y at %H:%M} UTC.")
    return HttpResponseRedirect(reverse("admin:publish"))


def _cancel(request: HttpRequest) -> HttpResponse:
    key = request.POST["cancel"]
    waiting = PlannedRelease.objects.waiting().filter(pk=key if key.isdecimal() else None)
    if waiting.delete()[0]:
        messages.success(request, "It will not be published at that time.")
    else:
        messages.warning(request, "That was published or taken back already.")
    return HttpResponseRedirect(reverse("admin:publish"))
