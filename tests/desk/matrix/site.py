"""The site with one of everything, asked as each role and as nobody; nothing that is sent stays."""

import re
from collections.abc import Iterator
from http.cookies import SimpleCookie
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.desk.matrix.records import make_one_of_each, make_people
from tests.desk.matrix.rows import Row

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
KEYS = {"strike": "struck", "sortie": "flown", "statement": "told"}
EXAMPLES = {
    "<int:number>": "1", "<int:pk>": "1", "<int:since>": "1",
    "<int:x>": "19", "<int:y>": "12", "<int:z>": "5",
    "<path:content_type_id>": "1", "<path:object_id>": "1", "<path:rest>": "nothing",
    "<slug:code>": "SY-HI", "<slug:day>": "2015-10-07", "<slug:ending>": "csv",
    "<slug:form>": "bib", "<slug:kind>": "strike", "<slug:slug>": "first",
    "<slug:stem>": "strikes", "<str:key>": "struck", "<str:name>": "strikes",
}  # fmt: skip
ASKED = {"found.json": "?q=Palmyra", "oembed/": "?url=http://testserver/first/embed/"}


def routes(resolver: URLResolver | None = None, before: str = "") -> Iterator[str]:
    """Every address of the URLconf, as it is written there."""
    for each in (resolver or get_resolver()).url_patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLPattern):
            yield route
        else:
            yield from routes(each, route)


def _signed_in(user: User) -> str:
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client.cookies.output(header="")


class Site:
    def __init__(self) -> None:
        self.people = make_people()
        self.records: dict[str, Any] = make_one_of_each(self.people["administrator"])
        self.cookies = {who: _signed_in(user) for who, user in self.people.items()}
        # One for all: each new one looks through the static files again, which takes longer than
        # most answers.
        self.client = Client()

    def ask(self, who: str, method: str, address: str) -> HttpResponseBase:
        client = self.client
        client.cookies = SimpleCookie(self.cookies.get(who, ""))
        with transaction.atomic():
            # What takes a record back asks whether one is sure.
            answer = (
                client.get(address) if method == "GET" else client.post(address, {"post": "yes"})
            )
            transaction.set_rollback(True)
        return answer

    def at_the_desk(self, row: Row) -> str:
        """The address of a row of the desk's."""
        what = "import" if row.of else "stop"
        route = (row.example or row.route).replace("<slug:what>", what)
        kind = route.split("/")[1].replace("imports", "batch").replace("review", "statement")
        model = re.match(r"admin/(?:strikes|auth)/(\w+)/", route)
        record = self.records.get(row.of or (model[1] if model else kind))
        if record is not None:
            route = re.sub(r"<(path:object_id|int:key|id)>", str(record.pk), route)
        return self.filled_in(route)

    def filled_in(self, route: str) -> str:
        """The address of a public page, or of the own account."""
        examples = EXAMPLES | {
            "<str:token>": self.records["token"],
            "<slug:sha256>": self.records["release"].sha256,
            "<slug:key>": KEYS.get(route.partition("/")[0], "struck"),
        }
        for part, example in examples.items():
            route = route.replace(part, example)
        asked = [words for end, words in ASKED.items() if route.endswith(end)]
        return "/" + route + "".join(asked)
