"""Run as a process of its own, PUBLIC_ONLY and signed in as the readers' role: asks every public
address, tries each of the given SQL statements, and prints what came of it as JSON."""

import json
import sys

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import DatabaseError, connection  # noqa: E402
from django.test import Client  # noqa: E402


def tried(statement: str) -> str:
    """The code that Postgres refuses with, or nothing where it does not."""
    with connection.cursor() as cursor:
        try:
            cursor.execute(statement)
        except DatabaseError as problem:
            return getattr(problem.__cause__, "pgcode", "") or "refused"
    return ""


def answered(address: str) -> int:
    answer = Client(raise_request_exception=False).get(address)
    if answer.streaming:
        b"".join(answer.streaming_content)
    return answer.status_code


if __name__ == "__main__":
    settings.ALLOWED_HOSTS = ["testserver"]
    asked = json.load(sys.stdin)
    json.dump(
        {
            "addresses": {each: answered(each) for each in asked["addresses"]},
            "statements": {each: tried(each) for each in asked["statements"]},
        },
        sys.stdout,
    )
