"""The review desk: the queue, and one page for one statement. Works with a keyboard alone, and
with no script at all: every key presses a button that stands on the page."""

from typing import cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_GET, require_POST

from strikes.desk.admin.review_forms import ClaimCorrection, NewClaim
from strikes.desk.admin.review_page import workspace
from strikes.desk.drafting import draft_from
from strikes.desk.review import Review, ReviewError
from strikes.desk.review_queue import ORDERS, next_for, waiting_statements
from strikes.models import Claim, Feed, Statement, Turn
from strikes.vocabulary import CONFIDENCE

PER_PAGE = 50


@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    _need_right(request)
    chosen = {name: request.GET.get(name, "") for name in ("feed", "confidence", "order")}
    statements = waiting_statements(chosen["order"])
    if chosen["feed"].isdecimal():
        statements = statements.filter(feed=int(chosen["feed"][:9]))
    if chosen["confidence"] in CONFIDENCE:
        statements = statements.filter(captures__claims__confidence=chosen["confidence"])
    context = {
        **admin.site.each_context(request),
        "title": "Review queue",
        "page": Paginator(statements, PER_PAGE).get_page(request.GET.get("page")),
        "chosen": chosen,
        "feeds": Feed.objects.all(),
        "confidences": CONFIDENCE.choices,
        "orders": ORDERS.items(),
    }
    return TemplateResponse(request, "admin/desk/review_queue.html", context)


def statement(request: HttpRequest, key: int) -> HttpResponse:
    """GET shows the statement; POST decides on one of its claims and leads to the next one."""
    _need_right(request)
    one = get_object_or_404(
        Statement.objects.standing().select_related("publisher", "campaign"), pk=key
    )
    if request.method != "POST":
        return _page(request, one, _asked_form(request, one))
    if request.POST.get("action") in ("edit", "add"):
        return _correct(request, one)
    try:
        focus = _decide(request, _review(request, one))
    except ReviewError as problem:
        messages.error(request, str(problem))
        focus = request.POST.get("claim", "")
    return _to(one, focus)


@require_POST
def take(request: HttpRequest, key: int) -> HttpResponse:
    _need_right(request)
    one = get_object_or_404(Statement.objects.standing(), pk=key)
    try:
        _review(request, one).take_turn()
    except ReviewError as problem:
        messages.warning(request, str(problem))
    return _to(one)


@require_POST
def leave(request: HttpRequest, key: int) -> HttpResponse:
    """Gives the statement back, and goes on to the next that waits."""
    _need_right(request)
    one = get_object_or_404(Statement.objects.standing(), pk=key)
    Turn.objects.give_back(one, request.user)
    following = next_for(request.user, one) if request.POST.get("action") == "next" else None
    if following is None:
        return HttpResponseRedirect(reverse("admin:review_queue"))
    return take(request, following.pk)


def _need_right(request: HttpRequest) -> None:
    if not request.user.has_perm("strikes.review_claim"):
        raise PermissionDenied


def _review(request: HttpRequest, one: Statement) -> Review:
    return Review(one, cast(User, request.user))


def _decide(request: HttpRequest, review: Review) -> str:
    """Does what the pressed button says; returns the claim to look at next."""
    action, _, old = request.POST.get("action", "").partition(":")
    pk, mark = _target(request.POST.get("target", ""))
    if action == "accept":
        review.accept(pk, mark)
    elif action == "record":
        _accept_with_record(request, review, pk, mark)
    elif action == "reject":
        review.reject(pk, mark)
    elif action == "reopen":
        return str(review.reopen(pk, mark).pk)
    elif action == "replace":
        return str(review.replace(pk, mark, _number(old)).pk)
    elif action == "split":
        return str(review.split(pk, mark, _number(request.POST.get("at", "")))[0].pk)
    elif action == "merge":
        return str(review.merge(pk, mark, *_target(request.POST.get("other", ""))).pk)
    else:
        raise ReviewError("There is no such step: use the buttons of the page.")
    return _next_waiting(review.statement, pk)


@transaction.atomic
def _accept_with_record(request: HttpRequest, review: Review, pk: int, mark: str) -> None:
    record = draft_from(review.accept(pk, mark))
    kind = record._meta.model_name
    address = reverse(f"admin:strikes_{kind}_change", args=[record.pk])
    words = 'A {} is ready for the next release: <a href="{}">{}</a>. What is not known is open.'
    messages.success(request, format_html(words, kind, address, record))


def _correct(request: HttpRequest, one: Statement) -> HttpResponse:
    """Saves a correction or a new claim; whatever is wrong, what was typed stays in the form."""
    review = _review(request, one)
    form = None
    try:
        with transaction.atomic():
            form = _posted_form(request, review)
            if form.is_valid():
                claim = form.save_as(review.editor)
                return _to(one, _next_waiting(one, claim.pk))
    except ReviewError as problem:
        messages.error(request, f"{problem} What you typed still stands in the form.")
        form = _form_after(request, one)
    return _page(request, one, form)


def _posted_form(request: HttpRequest, review: Review) -> ClaimCorrection | NewClaim:
    if request.POST.get("action") == "add":
        review.take_turn()
        return NewClaim(request.POST, capture=review.statement.capture, site=admin.site)
    claim = review.claim(*_target(request.POST.get("target", "")))
    return ClaimCorrection(request.POST, instance=claim, site=admin.site)


def _form_after(request: HttpRequest, one: Statement) -> ClaimCorrection | NewClaim | None:
    """The typed form on the claim as it is now, so that saving again is a decision."""
    if request.POST.get("action") == "add":
        return NewClaim(request.POST, capture=one.capture, site=admin.site)
    claim = _claim_of(one, request.POST.get("target", "").partition(":")[0])
    return ClaimCorrection(request.POST, instance=claim, site=admin.site) if claim else None


def _asked_form(request: HttpRequest, one: Statement) -> ClaimCorrection | NewClaim | None:
    if "edit" in request.GET:
        claim = _claim_of(one, request.GET["edit"])
        return ClaimCorrection(instance=claim, site=admin.site) if claim else None
    if "add" in request.GET and one.capture:
        words = request.GET["add"].replace("\0", "").replace("\r\n", "\n")
        initial = {"words": words, "at": request.GET.get("at", "")}
        return NewClaim(initial=initial, capture=one.capture, site=admin.site)
    return None


def _claim_of(one: Statement, key: str) -> Claim | None:
    try:
        return Claim.objects.of(one).with_source().filter(pk=_number(key)).first()
    except ReviewError:
        return None


def _page(request: HttpRequest, one: Statement, form) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        **workspace(one, request.user, form),
        "title": str(one),
        "media": form.media if form else "",
    }
    return TemplateResponse(request, "admin/desk/review.html", context)


def _to(one: Statement, focus: str = "") -> HttpResponse:
    address = reverse("admin:review_statement", args=[one.pk])
    return HttpResponseRedirect(f"{address}#claim-{focus}" if focus else address)


def _next_waiting(one: Statement, pk: int) -> str:
    """The next proposed claim in the order of the text, else the first that is left."""
    waiting = list(Claim.objects.of(one).awaiting_review().values_list("pk", "start"))
    start = Claim.objects.values_list("start", flat=True).get(pk=pk)
    later = [key for key, at in waiting if at >= start]
    return str(next(iter(later or [key for key, _ in waiting]), pk))


def _target(text: str) -> tuple[int, str]:
    """A claim's number and the mark of what was seen, as the page writes them: "12:ab34"."""
    pk, _, mark = text.partition(":")
    return _number(pk), mark


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 19):
        raise ReviewError("Something is missing from what was sent: load the page again.")
    return int(text)
