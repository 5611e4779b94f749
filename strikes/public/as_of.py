"""Every page as it stood in an older release: its address behind `/release/12/`.

The links on such a page lead to other pages of the same release, since every address that is made
while it is answered begins alike.
"""

import re
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import Resolver404, get_script_prefix, resolve, set_script_prefix
from django.utils.translation import gettext as _

PREFIX = re.compile(r"/release/([0-9]{1,9})(?=/)")
OF_READERS = "strikes.public."


class AsOf:
    """Takes the release out of the address and puts it on the request, for the door to find."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        found = PREFIX.match(request.path_info)
        if found is None:
            return self.get_response(request)
        number, path = int(found[1]), request.path_info[found.end() :]
        if path.startswith("/api/"):  # it has a parameter for it
            return HttpResponseRedirect(f"{path}?{_with(request, release=str(number))}")
        if not _is_for_readers(path):
            return self.get_response(request)
        request.as_of = number  # type: ignore[attr-defined]
        request.path_info = path
        usual = get_script_prefix()
        set_script_prefix(f"{usual}release/{number}/")
        try:
            return self.get_response(request)
        finally:
            set_script_prefix(usual)


def asked(request: HttpRequest) -> int | None:
    """The number of the release that the address names; None means the current one."""
    return getattr(request, "as_of", None)


def to_its_address(request: HttpRequest) -> HttpResponseBase | None:
    """A page that was asked for with `?release=12` moves to `/release/12/…`."""
    number = request.GET.get("release")
    if number is None:
        return None
    if not re.fullmatch("[0-9]{1,9}", number):
        raise Http404(_("A release is asked for by its number: release=3."))
    rest = _with(request, release="")
    return HttpResponseRedirect(
        f"/release/{int(number)}{request.path_info}{'?' if rest else ''}{rest}"
    )


def _with(request: HttpRequest, **values: str) -> str:
    query = request.GET.copy()
    for name, value in values.items():
        query[name] = value
        if not value:
            del query[name]
    return query.urlencode()


def _is_for_readers(path: str) -> bool:
    try:
        return resolve(path).func.__module__.startswith(OF_READERS)
    except Resolver404:
        return False
