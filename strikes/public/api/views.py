"""The addresses of the API: landing page, conformance, collections and items."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from strikes.public.api import arrow, describe, geojson, html, order, reading, tables
from strikes.public.api.asking import Asking, read_items, refuse_unknown
from strikes.public.api.collections import COLLECTIONS, Collection
from strikes.public.api.endpoint import Call, endpoint
from strikes.public.api.examples import examples as commands
from strikes.public.api.formats import ARROW, CSV, GEOJSON, ITEMS, OPENAPI
from strikes.public.api.item_texts import Texts, read_texts
from strikes.public.api.lines import Lines
from strikes.public.api.links import item_links, link
from strikes.public.api.openapi import document
from strikes.public.api.pages import Page, one, read_page
from strikes.public.api.problems import Problem
from strikes.public.api.sql import Sql
from strikes.public.wording import shown

ITEM_PARAMETERS = ("f", "lang", "release")
Found = reading.Stream | Lines


@endpoint()
def landing(call: Call) -> HttpResponseBase:
    return _document(call, describe.landing(call), "landing")


@endpoint()
def conformance(call: Call) -> HttpResponseBase:
    return _document(call, describe.conformance(), "conformance")


@endpoint()
def collections(call: Call) -> HttpResponseBase:
    return _document(call, describe.collections(call), "collections")


@endpoint()
def collection(call: Call, name: str) -> HttpResponseBase:
    return _document(call, describe.collection(call, _collection(name)), "collection")


@endpoint()
def api(call: Call) -> HttpResponseBase:
    """The OpenAPI 3.0 document."""
    said = document(call)
    if call.form == "html":
        return html.page(call, "api", {"document": said, "collections": COLLECTIONS.values()})
    return JsonResponse(said, content_type=OPENAPI, json_dumps_params={"ensure_ascii": False})


@endpoint()
def examples(call: Call) -> HttpResponseBase:
    """How to read the API with curl, pandas, R, QGIS and ogr2ogr."""
    return _document(call, commands(call), "examples")


@endpoint(ITEMS, checked=True)
def items(call: Call, name: str) -> HttpResponseBase:
    asking = read_items(_collection(name), call.release, call.params, call.form)
    return ANSWERS[call.form](call, asking)


@endpoint(("json", "html"), checked=True)
def item(call: Call, name: str, key: str) -> HttpResponseBase:
    about = _collection(name)
    refuse_unknown(call.params, ITEM_PARAMETERS)
    asking = Asking(about, call.release)
    found = one(asking, key, geojson.feature(asking, call.site)) if "\0" not in key else None
    if found is None:
        where = f"in release {call.release.number}"
        raise Problem(404, f"{about.name} has no item “{shown(key)}” {where}.")
    if call.form == "html":
        return html.item(call, about, key, found[0])
    links = item_links(call.addresses, name, about.title)
    return HttpResponse(geojson.single(call.release, found[0], links), content_type=GEOJSON)


@endpoint(checked=True)
def nothing(call: Call, rest: str) -> HttpResponseBase:
    raise Problem(404, f"There is no “{shown(rest)}” here: begin at {call.addresses.to('landing')}")


def _collection(name: str) -> Collection:
    if name not in COLLECTIONS:
        known = ", ".join(COLLECTIONS)
        raise Problem(404, f"There is no collection “{shown(name)}”: there are {known}.")
    return COLLECTIONS[name]


def _document(call: Call, said: dict[str, Any], template: str) -> HttpResponseBase:
    if call.form == "html":
        return html.page(call, template, said)
    return JsonResponse(said, json_dumps_params={"ensure_ascii": False})


def _geojson(call: Call, asking: Asking) -> HttpResponseBase:
    columns, heads = geojson.parted(asking, call.site)
    page = read_texts(asking, columns, heads)
    links = call.addresses.others("json", ITEMS, GEOJSON)
    links.append(
        link("collection", call.addresses.to("collection", asking.collection.name),
             "application/json", asking.collection.title)
    )  # fmt: skip
    if page.next:
        links.append(link("next", _next(call, page), GEOJSON, "The next page"))
    text = geojson.collection(call.release, page, links)
    return _with_next(call, page, HttpResponse(text, content_type=GEOJSON))


def _csv(call: Call, asking: Asking) -> HttpResponseBase:
    return _table(call, asking, tables.columns(asking, call.site), CSV, tables.lines)


def _arrow(call: Call, asking: Asking) -> HttpResponseBase:
    return _table(call, asking, tables.values(asking, call.site), ARROW, arrow.batches)


def _table(call: Call, asking: Asking, columns: Sql, media: str, written: Any) -> Any:
    """A page of a table where `limit` asks for one, else all that matches, as it comes."""
    if asking.limit:
        page = read_page(asking, columns)
        text = b"".join(written(asking, [page.rows] if page.rows else []))
        response: HttpResponseBase = _with_next(call, page, HttpResponse(text, content_type=media))
    else:
        response = _streamed(call, asking, columns, media, written)
    release, ending = call.release, "arrows" if media == ARROW else "csv"
    name = f"{release.slug}-release-{release.number}-{asking.collection.name}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


class StreamedTable(StreamingHttpResponse):
    """Ends its question to the database with the answer, however early the client goes away."""

    def __init__(
        self, found: reading.Stream | Lines, parts: Iterator[bytes], **options: Any
    ) -> None:
        super().__init__(parts, **options)
        self._found = found

    def close(self) -> None:
        self._found.close()
        super().close()


def _streamed(
    call: Call, asking: Asking, columns: Sql, media: str, written: Any
) -> HttpResponseBase:
    if call.request.method == "HEAD":
        return HttpResponse(content_type=media)
    sql = order.plain(asking, columns)
    if media == CSV and tables.is_rendered(asking):
        copied = Lines(sql)
        return StreamedTable(copied, tables.whole(asking, copied), content_type=media)
    found = reading.Stream(sql)
    return StreamedTable(found, written(asking, found), content_type=media)


def _html(call: Call, asking: Asking) -> HttpResponseBase:
    page = read_page(asking, tables.values(asking, ""))
    return html.items(call, asking, page, _next(call, page) if page.next else "")


def _next(call: Call, page: Page | Texts) -> str:
    return call.addresses.same(cursor=page.next)


def _with_next(call: Call, page: Page | Texts, response: HttpResponse) -> HttpResponse:
    if page.next:
        response["Link"] = f'<{_next(call, page)}>; rel="next"'
    return response


ANSWERS = {"json": _geojson, "csv": _csv, "arrow": _arrow, "html": _html}
