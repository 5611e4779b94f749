"""The last resort: what a reader sees when a request could not be answered."""

import sys

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import loader


def server_error(request: HttpRequest) -> HttpResponse:
    """503 and when to come back while the database is away; 500 for a mistake of ours.

    Both pages are plain files: nothing that may have failed is asked again.
    """
    away = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    status = 503 if away else 500
    if request.path.endswith(("json", "csv", "arrows")) or "/api/" in request.path:
        said = "The record cannot be read just now." if away else "The mistake is ours."
        answer: HttpResponse = JsonResponse(
            {"title": said, "status": status, "detail": "Try again in a moment."},
            status=status,
            content_type="application/problem+json",
        )
    else:
        answer = HttpResponse(loader.get_template(f"{status}.html").render(), status=status)
    if away:
        answer["Retry-After"] = str(settings.RETRY_AFTER_SECONDS)
    answer["Cache-Control"] = "no-store"
    return answer
