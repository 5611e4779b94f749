"""Where an invitation leads: a user name and a password of one's own, then the second factor."""

from django.contrib.auth import get_user_model, login
from django.contrib.auth.forms import BaseUserCreationForm, SetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from strikes.desk.accounts import invitations
from strikes.models import Invitation

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class NewAccount(BaseUserCreationForm):
    class Meta:
        model = get_user_model()
        fields = ("username",)


@never_cache
@sensitive_post_parameters()
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    invited = invitations.find(token)
    if invited is None:
        return _ended(request)
    form = _form(invited, request.POST or None)
    if not form.is_valid():
        return render(request, "account/invitation.html", {"form": form, "invited": invited})
    account = form.save(commit=False)
    if not invitations.accept(invited, account):
        return _ended(request)
    login(request, account, backend=BACKEND)
    return redirect("mfa_index")


def _form(invited: Invitation, given) -> NewAccount | SetPasswordForm:
    if invited.account is None:
        return NewAccount(given)
    return SetPasswordForm(invited.account, given)


def _ended(request: HttpRequest) -> HttpResponse:
    return render(request, "account/invitation_ended.html", status=410)
