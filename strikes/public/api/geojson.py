"""Items as GeoJSON: the texts that the release rendered, one behind the other."""

import json
from datetime import UTC, datetime
from typing import Any

from strikes.models import Release
from strikes.public.api import conditions
from strikes.public.api.asking import Asking
from strikes.public.api.item_texts import Heads, Texts
from strikes.public.api.sql import ITEM, Sql
from strikes.public.filters import CERTAIN, POSSIBLE

HEAD = '{"type":"Feature","properties":{"in":"'


def feature(asking: Asking, site: str) -> Sql:
    """The whole text of an item."""
    if asking.properties:
        return _chosen(asking, site)
    sure = conditions.doubt(asking)
    return Sql("%s ||", [HEAD]) + sure + Sql("|| %s || feature", [f'","url":"{site}'])


def parted(asking: Asking, site: str) -> tuple[Sql, Heads]:
    """The same for many items, so that nothing is copied twice: as columns whether one certainly
    matches and what the release rendered of it; and what stands before that."""
    if asking.properties:
        return Sql("true,") + _chosen(asking, site), (b"", b"")
    possible, certain = (f'{HEAD}{word}","url":"{site}'.encode() for word in (POSSIBLE, CERTAIN))
    return conditions.is_certain(asking) + Sql(", feature"), (possible, certain)


def _chosen(asking: Asking, site: str) -> Sql:
    """The same with the chosen properties alone, picked by Postgres."""
    picked = Sql("")
    for name in asking.properties:
        picked += Sql(f"{', ' if picked.text else ''}'{name}',") + _value(asking, name, site)
    return (
        Sql("""'{"type":"Feature","properties":' || json_build_object(""")
        + picked
        + Sql(f""")::text || ',"id":' || ({ITEM}->'id')::text || ',"geometry":'
            || coalesce(({ITEM}->'geometry')::text, 'null') || '}}'""")
    )


def _value(asking: Asking, name: str, site: str) -> Sql:
    if name == "in":
        return Sql("(") + conditions.doubt(asking) + Sql(")::text")
    if name == "url":
        return Sql(f"%s || ({ITEM}->'properties'->>'url')", [site])
    if name in ("lat", "lon"):
        return Sql(name)
    return Sql(f"{ITEM}->'properties'->'{name}'")


def collection(release: Release, page: Texts, links: list[dict[str, str]]) -> bytes:
    """A FeatureCollection. Its features are copied, never read."""
    head = json.dumps(about(release) | {
        "timeStamp": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "numberMatched": page.matched,
        "numberReturned": page.returned,
        "links": links,
    }, ensure_ascii=False)  # fmt: skip
    start = f'{{"type":"FeatureCollection",{head[1:-1]},"features":[\n'
    return b"".join((start.encode(), *page.pieces, b"\n]}\n"))


def about(release: Release) -> dict[str, Any]:
    """Which release an answer is of; made-up data says so."""
    named = {"campaign": release.about["name"], "release": release.number}
    if release.about.get("synthetic"):
        named["synthetic"] = True
    return named | {"sha256": release.sha256}


def single(release: Release, text: str, links: list[dict[str, str]]) -> bytes:
    """One item: its text with links."""
    said = json.dumps(about(release) | {"links": links}, ensure_ascii=False)
    return f"{text[:-1]},{said[1:]}".encode()
