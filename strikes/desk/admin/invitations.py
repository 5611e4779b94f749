"""Invitations in the admin: made once, their link shown once."""

from importlib import import_module

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin, messages
from django.urls import reverse
from django.utils import timezone

from strikes.desk.accounts import invitations
from strikes.models import Invitation

# Importing allauth's own pages registers them; both are for their owners alone to keep.
for app, model in (
    ("account", EmailAddress),
    ("mfa", Authenticator),
    ("usersessions", UserSession),
):
    import_module(f"allauth.{app}.admin")
    admin.site.unregister(model)


@admin.register(Invitation)
class InvitationAdmin(admin.ModelAdmin):
    list_display = ["whom", "state", "made", "ends", "made_by"]
    fields = ["whom", "roles", "account", "ends"]
    filter_horizontal = ["roles"]
    autocomplete_fields = ["account"]

    def get_changeform_initial_data(self, request):
        return {"ends": invitations.usual_end()}

    def delete_model(self, request, obj) -> None:
        """The link opens nothing from now on; that somebody was invited stays on record."""
        self.delete_queryset(request, Invitation.objects.filter(pk=obj.pk))

    def delete_queryset(self, request, queryset) -> None:
        queryset.open().update(ends=timezone.now())

    def has_change_permission(self, request, obj=None) -> bool:
        return obj is None and super().has_change_permission(request)

    def save_model(self, request, obj, form, change) -> None:
        obj.made_by = request.user
        token = invitations.make_token(obj)
        super().save_model(request, obj, form, change)
        link = request.build_absolute_uri(reverse("invitation", args=[token]))
        messages.info(request, f"Give this link to {obj.whom}; it is shown this once: {link}")
