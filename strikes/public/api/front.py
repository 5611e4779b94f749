"""The API's own way in: reading data needs no session, language, form or sign-in.

Stands behind SecurityMiddleware; whatever is not for the API's data goes on as always.
"""

import re
from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve

API = re.compile(r"/(?:[-\w]+/)?api/")


class ApiFirst:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not API.match(request.path_info) or _wants_a_page(request):
            return self.get_response(request)
        try:
            found = resolve(request.path_info)
        except Resolver404:
            return self.get_response(request)
        request.resolver_match = found
        return found.func(request, *found.args, **found.kwargs)


def _wants_a_page(request: HttpRequest) -> bool:
    form = request.GET.get("f")
    return form == "html" or form is None and "html" in request.META.get("HTTP_ACCEPT", "")
