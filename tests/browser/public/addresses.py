"""Every address of the public site, with an example on the real campaign.

A new one is added here, among the pages or, where a browser shows nothing of it, among the files.
"""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

SLUG = "russia-syria-2015"
MAPS = {"first", "campaign", "embed", "first-embed"}

# Name of the address → an example. Below a slug stand the same pages again, under `ledger:`.
PAGES = {
    "first": "/?from=2015-10-01&to=2015-10-31",
    "about": "/about/",
    "api": "/api/api?f=html",
    "area": "/area/SY-HI/",
    "calendar": "/calendar/",
    "campaign": f"/{SLUG}/",
    "changes": "/changes/",
    "collection": "/api/collections/strikes?f=html",
    "collections": "/api/collections?f=html",
    "conformance": "/api/conformance?f=html",
    "contradictions": "/contradictions/",
    "day": "/calendar/2015-10-16/",
    "diff": "/releases/1/changes/",
    "embed": f"/{SLUG}/embed/?province=SY-HI&from=2015-10-01",
    "examples": "/api/examples",
    "first-embed": "/embed/",
    "item": "/api/collections/strikes/items/s0003?f=html",
    "items": "/api/collections/strikes/items?f=html&limit=20",
    "ladder": "/ladder/?measure=sorties",
    "landing": "/api/?f=html",
    "methodology": "/methodology/",
    "overview": "/overview/",
    "provinces": "/area/",
    "releases": "/releases/",
    "sortie": "/sortie/c0001/",
    "sorties": "/sorties/",
    "statement": "/statement/p084/",
    "strike": "/strike/s0003/",
    "version": "/strike/s0003/v/1/",
}
# Pages that look different with other data, and what a reader sees when something is wrong.
MORE = {
    "a district": "/area/afrin-district-174184/",
    "a place": "/area/palmyra-163808/",
    "a silent day": "/calendar/2016-04-02/",
    "a wrong filter": "/?from=2015-13-01",
    "a wrong measure": "/ladder/?measure=none",
    "nothing found": "/?from=2024-01-01",
    "nothing here": "/nowhere/at/all/",
}
FILES = {
    "areas", "campaign-csv", "campaign-geojson", "campaign-json", "changes-feed", "citation",
    "claims-feed", "contradictions-feed", "contradictions-json", "diff-csv", "diff-json",
    "first-csv", "first-geojson", "first-json", "gone-csv", "gone-json", "ladder-csv", "nothing",
    "oembed", "records-feed", "release-file", "evidence-pack", "sortie-json", "statement-json", "strike-columns",
    "strike-json", "strike-provinces", "strike-search", "strike-tile", "version-json",
}  # fmt: skip


def names() -> set[str]:
    """Every name in the public urlconf; what stands again below a slug only once."""
    return {pattern.name for pattern in _patterns(get_resolver("strikes.public.urls"))}


def _patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from _patterns(each)
        else:
            yield each
