"""The same answers as pages for people."""

import json
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from strikes.public.api import tables
from strikes.public.api.asking import Asking
from strikes.public.api.collections import Collection
from strikes.public.api.endpoint import Call
from strikes.public.api.pages import Page


def page(call: Call, template: str, said: dict[str, Any]) -> HttpResponse:
    """`said` is what the same address says as JSON."""
    context = {"said": said, "release": call.release, "addresses": _addresses(call)}
    return render(call.request, f"public/api/{template}.html", context)


def _addresses(call: Call) -> dict[str, str]:
    names = ("landing", "collections", "conformance", "api", "examples")
    shown = {name: call.addresses.to(name, f="html") for name in names}
    return shown | {"json": call.addresses.same(f="json")}


def items(call: Call, asking: Asking, found: Page, following: str) -> HttpResponse:
    fields = tables.fields(asking)
    names = [each.name for each in fields]
    said = {
        "about": asking.collection,
        "collection": call.addresses.to("collection", asking.collection.name, f="html"),
        "fields": [each for each in fields if each.name != "url"],
        "rows": [_row(dict(zip(names, row, strict=False))) for row in found.rows],
        "matched": found.matched,
        "following": following,
        "others": [(form, call.addresses.same(f=form)) for form in ("json", "csv", "arrow")],
    }
    return page(call, "items", said)


def _row(values: dict[str, Any]) -> dict[str, Any]:
    return {"url": values.pop("url", None), "cells": _words(values)}


def _words(values: dict[str, Any]) -> list[tuple[str, Any]]:
    """Names and values, yes and no as JSON writes them."""
    return [
        (name, str(value).lower() if isinstance(value, bool) else value)
        for name, value in values.items()
    ]


def item(call: Call, about: Collection, key: str, text: str) -> HttpResponse:
    feature = json.loads(text)
    said = {
        "about": about,
        "key": key,
        "collection": call.addresses.to("collection", about.name, f="html"),
        "properties": _words(feature["properties"]),
        "geometry": feature["geometry"],
    }
    return page(call, "item", said)
