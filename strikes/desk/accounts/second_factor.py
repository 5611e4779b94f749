"""No one works at the desk with a password alone where the site demands more."""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _


def demanded(get_response: Callable[[HttpRequest], HttpResponse]):
    """Middleware: sends an editor without a second factor to where one is made."""

    def answer(request: HttpRequest) -> HttpResponse:
        if _lacks_one(request):
            messages.warning(request, _("Add a second factor first: the desk opens with two."))
            return redirect("mfa_index")
        return get_response(request)

    return answer


def _lacks_one(request: HttpRequest) -> bool:
    if not settings.SECOND_FACTOR or not request.path.startswith(reverse("admin:index")):
        return False
    return request.user.is_authenticated and not is_mfa_enabled(request.user)
