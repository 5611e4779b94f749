"""The history page of a record in place of Django's own: who changed what and when, from the
events that the database keeps, with a way back to each version."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from strikes.desk.admin.telling import Telling
from strikes.desk.history import Version, versions
from strikes.desk.restore import CannotRestore, restore


class HistoryPages:
    """For a ModelAdmin of a model that pghistory tracks."""

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_restore"
        view = self.admin_site.admin_view(self.restore_view)
        return [path("<path:object_id>/restore/", view, name=name), *super().get_urls()]

    def history_view(self, request, object_id, extra_context=None) -> HttpResponse:
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        may_restore = self.has_change_permission(request, record)
        context = {
            **self.admin_site.each_context(request),
            "title": f"History of {record}",
            "module_name": str(self.opts.verbose_name_plural).capitalize(),
            "object": record,
            "opts": self.opts,
            "versions": told(record, versions(record))
            if hasattr(self.model, "pgh_event_model")
            else [],
            "restore_address": self._restore_address(record) if may_restore else "",
        } | (extra_context or {})
        return TemplateResponse(request, "admin/desk/history.html", context)

    def _restore_address(self, record) -> str:
        return reverse(
            f"admin:{self.opts.app_label}_{self.opts.model_name}_restore", args=[record.pk]
        )

    def restore_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        history = f"admin:{self.opts.app_label}_{self.opts.model_name}_history"
        if request.method == "POST":
            self._restore(request, record)
        return HttpResponseRedirect(reverse(history, args=[record.pk]))

    def _restore(self, request: HttpRequest, record) -> None:
        try:
            at = datetime.fromisoformat(request.POST.get("at", ""))
            lost = restore(record, at)
        except ValueError:
            return messages.error(request, "Choose the version to restore from the list.")
        except CannotRestore as problem:
            return messages.error(request, f"Not restored. {problem}")
        self.log_change(request, record, f"Restored the version of {at:%Y-%m-%d %H:%M:%S} UTC.")
        messages.success(request, f"Restored as it was on {at:%-d %B %Y at %H:%M} UTC.")
        for sentence in lost:
            messages.warning(request, sentence)
        return None


def told(record: Model, history: list[Version]) -> Iterable[dict]:
    """The versions, newest first, with their changes in words and their editors by name."""
    telling = Telling(record, (change for version in history for change in version.changes))
    users = get_user_model().objects.in_bulk({each.user for each in history if each.user})
    return [
        {
            "number": number,
            "at": version.at,
            "at_exactly": version.at.isoformat(),
            "who": str(users.get(version.user) or "a program"),
            "why": version.reason,
            "parts": telling.by_part(version.changes),
            "is_current": number == len(history),
        }
        for number, version in reversed(list(enumerate(history, start=1)))
    ]
