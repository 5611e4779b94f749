"""The one right that leads from a draft to the public, and the rule of four eyes over it."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest

from strikes.desk import four_eyes

# What a draft is, of each kind of record that others are shown with.
DRAFTS = {"strike": {"publication": "draft"}, "claim": {"review": "proposed"}}
SHOWN = "This was passed on already: what is shown with it, a reviewer enters."


def may_review(request: HttpRequest) -> bool:
    return request.user.has_perm("strikes.review_claim")


def without_own_entries(request: HttpRequest, rows: list) -> list:
    """The rows that this editor may pass on; the others are counted in a message."""
    editor = cast(User, request.user)
    others = [row for row in rows if not four_eyes.is_own_entry(editor, row)]
    if left := len(rows) - len(others):
        messages.warning(request, f"{left} left as they were. {four_eyes.SAID}")
    return others


class ShownWith:
    """For an admin of what is shown with other records, and so goes public with them: once one of
    them was passed on, it is a reviewer's to enter, to change and to take back."""

    shown_with: tuple[str, ...] = ()  # its fields that lead to them

    def is_passed_on(self, obj: Any) -> bool:
        others = ((name, getattr(obj, name)) for name in self.shown_with)
        return any(
            getattr(other, field) != draft
            for name, other in others
            if other is not None
            for field, draft in DRAFTS[name].items()
        )

    def has_change_permission(self, request, obj=None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and self._is_theirs(request, obj)

    def has_delete_permission(self, request, obj=None) -> bool:
        allowed = super().has_delete_permission(request, obj)
        return allowed and self._is_theirs(request, obj)

    def _is_theirs(self, request: HttpRequest, obj: Any) -> bool:
        return obj is None or may_review(request) or not self.is_passed_on(obj)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name in self.shown_with and not may_review(request):
            field.queryset = field.queryset.filter(**DRAFTS[db_field.name])
            field.error_messages["invalid_choice"] = SHOWN
        return field
