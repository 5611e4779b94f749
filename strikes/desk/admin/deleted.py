"""The page of what was deleted, with a button that brings each row back."""

from django.contrib import admin, messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from strikes.desk.deleted import KINDS, deleted
from strikes.desk.restore import CannotRestore, bring_back
from strikes.models import Mask


def page(request: HttpRequest) -> HttpResponse:
    """GET lists what the editor may look at; POST brings a row back: a right to add is enough,
    since a record comes back as a draft."""
    if request.method == "POST":
        return _bring_back(request)
    seen = [each for each in KINDS.values() if _may(request, "view", each)]
    rows = [row for model in seen for row in deleted(model)]
    rows.sort(key=lambda row: row.at, reverse=True)
    users = get_user_model().objects.in_bulk({row.user for row in rows if row.user})
    context = {
        **admin.site.each_context(request),
        "title": _("Deleted"),
        "rows": [
            {
                "kind": row.model._meta.verbose_name,
                "code": row.model._meta.model_name,
                "row": row,
                "who": str(users.get(row.user) or _("a program")),
                "may_bring_back": _may(request, "add", row.model),
            }
            for row in rows
        ],
    }
    return TemplateResponse(request, "admin/desk/deleted.html", context)


def _may(request: HttpRequest, deed: str, model: type[models.Model]) -> bool:
    return request.user.has_perm(f"strikes.{deed}_{model._meta.model_name}")


def _bring_back(request: HttpRequest) -> HttpResponse:
    model, key = KINDS.get(request.POST.get("kind", "")), request.POST.get("key", "")
    if model is None or not (key.isascii() and key.isdecimal() and len(key) < 19):
        messages.error(request, _("Choose what to bring back from the list."))
        return HttpResponseRedirect(reverse("admin:deleted"))
    if not _may(request, "add", model):
        raise PermissionDenied
    try:
        record, lost = bring_back(model, int(key))
    except CannotRestore as problem:
        messages.error(request, _("Not brought back. %s") % problem)
        return HttpResponseRedirect(reverse("admin:deleted"))
    messages.success(request, _("Brought back as it last stood: %s") % record)
    for sentence in lost:
        messages.warning(request, sentence)
    return HttpResponseRedirect(_page_of(record))


def _page_of(record: models.Model) -> str:
    """Where it can be looked at: a mask stands on the page of its statement."""
    shown = record.statement if isinstance(record, Mask) else record
    return reverse(f"admin:strikes_{shown._meta.model_name}_change", args=[shown.pk])
