"""The one right that leads from a draft to the public, and the rule of four eyes over it."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest

from strikes.desk import four_eyes


def may_review(request: HttpRequest) -> bool:
    return request.user.has_perm("strikes.review_claim")


def without_own_entries(request: HttpRequest, rows: list) -> list:
    """The rows that this editor may pass on; the others are counted in a message."""
    editor = cast(User, request.user)
    others = [row for row in rows if not four_eyes.is_own_entry(editor, row)]
    if left := len(rows) - len(others):
        messages.warning(request, f"{left} left as they were. {four_eyes.SAID}")
    return others
