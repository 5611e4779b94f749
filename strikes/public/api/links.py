"""Addresses that answers lead to, whole, with what was asked kept in them."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.urls import reverse

from strikes.public.api.formats import ARROW, CSV, GEOJSON, HTML, JSON

MEDIA = {"csv": CSV, "html": HTML.split(";")[0], "arrow": ARROW}


@dataclass(frozen=True)
class Addresses:
    """`site` is scheme and host; `slug` the campaign's, where the address names one."""

    site: str
    slug: str
    path: str
    params: QueryDict

    @classmethod
    def of(cls, request: HttpRequest, slug: str) -> "Addresses":
        return cls(f"{request.scheme}://{request.get_host()}", slug, request.path, request.GET)

    def to(self, name: str, *parts: str, **params: Any) -> str:
        """The address of another page of the API; the release that was asked for stays."""
        where = f"campaign-api:{name}" if self.slug else f"api:{name}"
        path = reverse(where, args=[self.slug, *parts] if self.slug else parts)
        kept = {"release": self.params["release"]} if "release" in self.params else {}
        asked = urlencode(kept | params)
        return f"{self.site}{path}{'?' if asked else ''}{asked}"

    def same(self, **changes: Any) -> str:
        """This address with some parameters changed; None takes one out."""
        params = self.params.copy()
        for name, value in changes.items():
            params.pop(name, None)
            if value is not None:
                params[name] = str(value)
        asked = params.urlencode(safe="/:,")
        return f"{self.site}{self.path}{'?' if asked else ''}{asked}"

    def others(self, form: str, offered: tuple[str, ...], own: str = JSON) -> list[dict[str, str]]:
        """Links to itself and to the other formats of the same."""
        media, bare = {"json": own, **MEDIA}, self.same(f=None)
        start = f"{bare}{'&' if '?' in bare else '?'}f="
        return [
            link(
                "self" if other == form else "alternate",
                self.same() if other == form else f"{start}{other}",
                media[other],
                "This page" if other == form else f"This page as {other}",
            )
            for other in offered
        ]


def link(rel: str, href: str, media: str, title: str) -> dict[str, str]:
    return {"rel": rel, "href": href, "type": media, "title": title}


def item_links(addresses: Addresses, collection: str, title: str) -> list[dict[str, str]]:
    return [
        *addresses.others("json", ("json", "html"), GEOJSON),
        link("collection", addresses.to("collection", collection), JSON, title),
    ]
