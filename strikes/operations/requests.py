"""Each request has an identity that its log lines, its answer and its history share."""

import logging
import re
import time
from collections.abc import Callable
from contextvars import ContextVar
from uuid import uuid4

from django.http import HttpRequest
from django.http.response import HttpResponseBase

logger = logging.getLogger("requests")
current: ContextVar[str] = ContextVar("request_id", default="")
FIT = re.compile(r"[A-Za-z0-9-]{8,64}")


def identified(get_response: Callable[[HttpRequest], HttpResponseBase]):
    """Middleware: takes the id a proxy gave, or makes one; logs how the request ended."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        given = request.headers.get("X-Request-ID", "")
        number = given if FIT.fullmatch(given) else uuid4().hex
        token = current.set(number)
        begun = time.perf_counter()
        try:
            response = get_response(request)
            _log(request, response, time.perf_counter() - begun)
        finally:
            current.reset(token)
        response["X-Request-ID"] = number
        return response

    return answer


def _log(request: HttpRequest, response: HttpResponseBase, seconds: float) -> None:
    """Neither query nor account nor address of the reader: what people look for is their own."""
    logger.info(
        "%s %s %s",
        request.method,
        request.path,
        response.status_code,
        extra={
            "method": request.method,
            "path": request.path,
            "route": route_of(request),
            "status": response.status_code,
            "milliseconds": round(seconds * 1000, 1),
        },
    )


def route_of(request: HttpRequest) -> str:
    """The pattern that an address fits: few enough of them to count by."""
    match = getattr(request, "resolver_match", None)
    return f"/{match.route}" if match else "none"
