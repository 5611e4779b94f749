"""What is wrong with a request, as problem+json (RFC 9457)."""

import json

from django.http import HttpResponse

MEDIA_TYPE = "application/problem+json"
TITLES = {
    400: "This cannot be asked",
    404: "There is nothing here",
    405: "This API is for reading",
    406: "Not in that format",
    429: "Too many requests",
    503: "This takes too long",
}


class Problem(Exception):
    """`problems` says by parameter what is wrong and what is allowed."""

    def __init__(
        self,
        status: int,
        detail: str = "",
        problems: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        self.status = status
        self.problems = problems or {}
        self.detail = detail or " ".join(f"{name}: {text}" for name, text in self.problems.items())
        self.headers = headers or {}
        super().__init__(self.detail)

    def response(self) -> HttpResponse:
        said = {
            "type": "about:blank",
            "title": TITLES[self.status],
            "status": self.status,
            "detail": self.detail,
        }
        if self.problems:
            said["problems"] = self.problems
        return HttpResponse(
            json.dumps(said, ensure_ascii=False),
            status=self.status,
            content_type=MEDIA_TYPE,
            headers=self.headers,
        )
