"""What every answer tells browsers of itself, whoever made it: a page, the API, a file, a redirect,
an error, a health check.

Pages get their policy from django-csp, with a nonce of their own. All else runs nothing and shows
nothing, and its policy says so. Data for readers is open to other sites, and nothing else is.
"""

from collections.abc import Callable
from typing import cast

from csp.constants import HEADER as POLICY
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.security import SecurityMiddleware

NO_PAGE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
# A browser may do for us what these names stand for only where somebody is named.
USED = {
    "clipboard-write": "self",  # “Copy” beside a citation
    "fullscreen": "self",
    "publickey-credentials-create": "self",  # passkeys
    "publickey-credentials-get": "self",
}
OFF = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read",
    "display-capture", "encrypted-media", "gamepad", "geolocation", "gyroscope", "hid",
    "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment",
    "picture-in-picture", "screen-wake-lock", "serial", "storage-access", "sync-xhr", "usb",
    "window-management", "xr-spatial-tracking",
)  # fmt: skip
PERMISSIONS = ", ".join(
    sorted([f"{name}=()" for name in OFF] + [f"{name}=({who})" for name, who in USED.items()])
)
FOR_READERS = "strikes.public."
NOT_MODIFIED = 304


def stated(get_response: Callable[[HttpRequest], HttpResponseBase]):
    """Middleware, the outermost: fills in what the answer does not say itself."""
    djangos_own = SecurityMiddleware(get_response)  # HSTS, sniffing, referrer, opener

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        djangos_own.process_response(request, cast(HttpResponse, response))  # or one that streams
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        if response.status_code != NOT_MODIFIED:  # what the browser has stands as it came
            _say_who_may_read(request, response)
            _say_what_may_run(response)
        return response

    return answer


def _say_who_may_read(request: HttpRequest, response: HttpResponseBase) -> None:
    """Other sites' scripts read data, never pages; a frame of theirs may hold the embedded map."""
    is_frame = getattr(response, "xframe_options_exempt", False)
    is_data = _is_data(request, response)
    whose = "cross-origin" if is_frame or is_data else "same-origin"
    response.headers.setdefault("Cross-Origin-Resource-Policy", whose)
    if is_data:
        response.headers.setdefault("Access-Control-Allow-Origin", "*")
    if not is_frame:
        response.headers.setdefault("X-Frame-Options", "DENY")


def _is_data(request: HttpRequest, response: HttpResponseBase) -> bool:
    match = request.resolver_match
    is_for_readers = match is not None and match.func.__module__.startswith(FOR_READERS)
    return is_for_readers and not _is_page(response)


def _is_page(response: HttpResponseBase) -> bool:
    return response.headers.get("Content-Type", "").startswith("text/html")


def _say_what_may_run(response: HttpResponseBase) -> None:
    """Django's own page about a mistake, in development, is all inline."""
    if not settings.DEBUG:
        response.headers.setdefault(POLICY, build_policy() if _is_page(response) else NO_PAGE)
