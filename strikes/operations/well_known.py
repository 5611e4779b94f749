"""`/.well-known/security.txt`: whom to tell of a hole in the site (RFC 9116)."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

ADDRESS = "/.well-known/security.txt"
GOOD_FOR = timedelta(days=180)  # the standard asks for less than a year
A_DAY = 24 * 3600
MISSING = (
    "SECURITY_CONTACT is not set, so nobody can tell you of a hole in this site: name an address"
    " (mailto:… or https://…), see docs/operations.md."
)


def answers(get_response: Callable[[HttpRequest], HttpResponseBase]):
    """Middleware: the one address, where somebody is named; every other request is passed on."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        is_asked = request.path_info == ADDRESS and request.method in ("GET", "HEAD")
        return security_txt() if is_asked and settings.SECURITY_CONTACT else get_response(request)

    return answer


def security_txt() -> HttpResponse:
    """Good until half a year from today, so that a site that is left alone stops promising."""
    ends = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + GOOD_FOR
    lines = [f"Contact: {each}" for each in settings.SECURITY_CONTACT]
    lines += [f"Expires: {ends:%Y-%m-%dT%H:%M:%SZ}"]
    lines += [f"Preferred-Languages: {', '.join(code for code, _name in settings.LANGUAGES)}"]
    if settings.SITE_URL:
        lines += [f"Canonical: {settings.SITE_URL}{ADDRESS}"]
    text = "\n".join(lines) + "\n"
    cached = {"Cache-Control": f"public, max-age={A_DAY}"}
    return HttpResponse(text, content_type="text/plain; charset=utf-8", headers=cached)


@register(Tags.security, deploy=True)
def somebody_can_be_told(**_) -> list[CheckMessage]:
    return [] if settings.SECURITY_CONTACT else [Warning(MISSING, id="strikes.W001")]
