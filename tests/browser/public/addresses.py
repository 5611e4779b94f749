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
# {sha256} is that of the release, which only the database knows.
FILES = {
    "areas": "/data/{sha256}/areas.json",
    "campaign-csv": f"/{SLUG}/strikes.csv?province=SY-HI",
    "campaign-geojson": f"/{SLUG}/strikes.geojson?province=SY-HI",
    "campaign-json": f"/{SLUG}/strikes.json?province=SY-HI",
    "changes-feed": "/changes/feed.atom",
    "citation": "/strike/s0003/v/1/cite.bib",
    "claims-feed": "/feeds/claims.atom",
    "contradictions-feed": "/feeds/contradictions.atom",
    "contradictions-json": "/contradictions.json",
    "diff-csv": "/releases/1/changes.csv",
    "diff-json": "/releases/1/changes.json",
    "evidence-pack": "/strike/s0003/evidence.zip",
    "first-csv": "/strikes.csv",
    "first-geojson": "/strikes.geojson",
    "first-json": "/strikes.json",
    "gone-csv": "/releases/1/deletions.csv",
    "gone-json": "/releases/1/deletions.json",
    "ladder-csv": "/ladder/ladder.csv?measure=sorties",
    "nothing": "/api/no/such/address",
    "oembed": f"/oembed/?url=http://testserver/{SLUG}/",
    "records-feed": "/feeds/records.atom",
    "release-file": "/releases/1/files/strikes.csv",
    "sortie-json": "/sortie/c0001.json",
    "statement-json": "/statement/p084.json",
    "strike-columns": "/data/{sha256}/strikes.arrows",
    "strike-json": "/strike/s0003.json",
    "strike-provinces": "/data/{sha256}/provinces.json",
    "strike-search": "/data/{sha256}/found.json?q=Palmyra",
    "strike-tile": "/data/{sha256}/tiles/4/9/6.json",
    "version-json": "/strike/s0003/v/1.json",
}


def names() -> set[str]:
    """Every name in the public urlconf; what stands again below a slug only once."""
    return {pattern.name for pattern in _patterns(get_resolver("strikes.public.urls"))}


def _patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from _patterns(each)
        else:
            yield each
