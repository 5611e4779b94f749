"""What the history says of a change made on a page: who, where, in which request, and why."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from pghistory.middleware import HistoryMiddleware

from strikes.operations.requests import current

REASON = "reason"  # the box of the desk's forms
LONGEST = 500


class Told(HistoryMiddleware):
    """Middleware. Programs say their occasion instead: strikes/models/bulk.py."""

    def get_context(self, request: HttpRequest) -> dict[str, Any]:
        told = super().get_context(request) | {"request": current.get()}
        reason = self._reason(request)
        return told | {REASON: reason} if reason else told

    def _reason(self, request: HttpRequest) -> str:
        if request.method != "POST" or not request.path.startswith(reverse("admin:index")):
            return ""
        return request.POST.get(REASON, "").replace("\0", "").strip()[:LONGEST]
