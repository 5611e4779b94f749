"""The one door, from the inside: what publishing now would change, field by field; the button that
asks for it, now or at a time; how far that has come."""

from datetime import timedelta
from itertools import islice

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from strikes.models import Campaign, PlannedRelease, Release
from strikes.releases.diff import Diff, Difference
from strikes.releases.four_eyes import OwnWork
from strikes.releases.freeze import last_release, preview
from strikes.releases.moment import Occupied
from strikes.releases.planning import ask, stage
from strikes.releases.protected import protected
from strikes.statements.queue import send_after_commit

NEW = timedelta(minutes=10)  # for so long a release is told as news
LISTED = 50  # differences of each kind in the preview
RECORDS = ("strike", "sortie", "claim", "statement")
Stages = list[tuple[PlannedRelease, str]]


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
    _need_right(request)
    if request.method == "POST":
        if "cancel" in request.POST:
            return _cancel(request)
        form = ReleaseForm(request.POST)
        if form.is_valid():
            work = _plan if form.cleaned_data["due"] else _ask
            return work(request, **form.cleaned_data)
        words = [str(text) for texts in form.errors.values() for text in texts]
        if "campaign" in form.errors:
            words = ["choose a campaign from the list."]
        messages.error(request, f"Nothing was published: {' '.join(words)}")
    under_way = _under_way()
    context = {
        **admin.site.each_context(request),
        "title": "Publish",
        "listed": LISTED,
        "state": _state(under_way),
        "campaigns": [_prospect(campaign, under_way) for campaign in Campaign.objects.all()],
    }
    return TemplateResponse(request, "admin/desk/publish.html", context)


@require_GET
def progress(request: HttpRequest) -> HttpResponse:
    """{"state": …}: another text once what is under way has come further."""
    _need_right(request)
    return JsonResponse({"state": _state(_under_way())})


def _need_right(request: HttpRequest) -> None:
    if not request.user.has_perm("strikes.add_release"):
        raise PermissionDenied


def _under_way() -> Stages:
    """What the worker is to publish now, with how far that has come."""
    due = PlannedRelease.objects.due().select_related("campaign", "planner")
    return [(planned, stage(planned)) for planned in due]


def _state(under_way: Stages) -> str:
    return ", ".join(f"{planned.pk} {how_far}" for planned, how_far in under_way)


def _prospect(campaign: Campaign, under_way: Stages) -> dict:
    """What is shown of a campaign. While a release is made there is no preview: both need that
    nobody else publishes, and a page cannot wait so long."""
    last = last_release(campaign)
    planned = PlannedRelease.objects.filter(campaign=campaign).select_related("planner")
    failed = planned.exclude(outcome="").filter(Q(done__gt=last.published) if last else Q())[:3]
    shown = {
        "campaign": campaign,
        "last": last,
        "number": last.number + 1 if last else 1,
        "is_news": last is not None
        and not (under_way or failed)
        and last.published > timezone.now() - NEW,
        "protected": protected(campaign),
        "waiting": planned.waiting().filter(due__gt=timezone.now()),
        "failed": failed,
    }
    if under_way:
        mine = [each for each in under_way if each[0].campaign_id == campaign.pk]
        return shown | {"asked": mine[0] if mine else None, "others": under_way}
    try:
        prospect, kinds = preview(campaign, _differences)
    except Occupied:
        return shown | {"is_occupied": True}
    note = failed[0].note if failed else ""
    return shown | {
        "has_changes": not prospect.nothing,
        "is_counted_alone": prospect.is_counted_alone,
        "number": prospect.number,
        "counts": prospect.counts,
        "kinds": kinds or [],
        "form": ReleaseForm(
            initial={"campaign": campaign, "note": note}, auto_id=f"id_{campaign.slug}_%s"
        ),
    }


def _differences(release: Release) -> list[tuple[str, list[Difference]]]:
    """What the release would change of each kind; the first one would be all of it."""
    if release.number == 1:
        return []
    pair = (release.campaign_id, release.number - 1, release.number)
    found = [(kind, list(islice(Diff(*pair, kind), LISTED))) for kind in RECORDS]
    return [(kind, listed) for kind, listed in found if listed]


def _ask(request: HttpRequest, campaign: Campaign, note: str, due: None) -> HttpResponse:
    """The worker makes the release: the first of a large campaign takes longer than a page may."""
    try:
        with transaction.atomic():
            planned, is_new = ask(campaign, request.user, note)
            send_after_commit("pick_up_releases")
    except OwnWork as reason:
        messages.warning(request, str(reason))
        return HttpResponseRedirect(reverse("admin:publish"))
    if not is_new:
        when = f"{planned.due:%H:%M} UTC"
        messages.info(
            request,
            _("%(planner)s asked for this release at %(when)s already: it is made once.")
            % {"planner": planned.planner, "when": when},
        )
        if note and note != planned.note:
            messages.warning(request, _("Your note is not part of it: “%s”") % note)
    return HttpResponseRedirect(reverse("admin:publish"))


def _plan(request: HttpRequest, campaign: Campaign, note: str, due) -> HttpResponse:
    PlannedRelease.objects.create(campaign=campaign, note=note, due=due, planner=request.user)
    messages.success(request, f"{campaign} will be published on {due:%d %B %Y at %H:%M} UTC.")
    return HttpResponseRedirect(reverse("admin:publish"))


def _cancel(request: HttpRequest) -> HttpResponse:
    key = request.POST["cancel"]
    waiting = PlannedRelease.objects.waiting().filter(pk=key if key.isdecimal() else None)
    if any(stage(planned) == "working" for planned in waiting):
        messages.warning(request, _("It is being made and cannot be taken back any more."))
    elif waiting.delete()[0]:
        messages.success(request, "It will not be published at that time.")
    else:
        messages.warning(request, "That was published or taken back already.")
    return HttpResponseRedirect(reverse("admin:publish"))
