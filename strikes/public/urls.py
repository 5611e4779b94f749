"""The public site. Fixed addresses come first, so that no campaign's slug can stand before them."""

from django.urls import include, path

from strikes.public import (
    area_pages,
    data,
    downloads,
    embed,
    feeds,
    ledger_pages,
    pages,
    record_pages,
    release_pages,
    text_search,
    tiles,
)
from strikes.public.citation import KINDS, citation_file
from strikes.public.evidence_pages import evidence_pack

# What the claims say together; at the root for the first campaign, below its slug for each.
ledger = [
    path("ladder/", ledger_pages.ladder_page, name="ladder"),
    path("ladder/ladder.csv", ledger_pages.ladder_csv, name="ladder-csv"),
    path("contradictions/", ledger_pages.contradictions_page, name="contradictions"),
    path("contradictions.json", ledger_pages.contradictions_json, name="contradictions-json"),
    path("calendar/", ledger_pages.calendar_page, name="calendar"),
    path("calendar/<slug:day>/", ledger_pages.day_page, name="day"),
    path("changes/", ledger_pages.changes_page, name="changes"),
    path("releases/", release_pages.releases_page, name="releases"),
    path("releases/<int:number>/changes/", release_pages.diff_page, name="diff"),
    path("releases/<int:number>/changes.json", release_pages.changes_json, name="diff-json"),
    path("releases/<int:number>/changes.csv", release_pages.changes_csv, name="diff-csv"),
    path("releases/<int:number>/deletions.json", release_pages.deletions_json, name="gone-json"),
    path("releases/<int:number>/deletions.csv", release_pages.deletions_csv, name="gone-csv"),
    path(
        "releases/<int:number>/files/<slug:stem>.<slug:ending>",
        release_pages.release_file,
        name="release-file",
    ),
    path("changes/feed.atom", feeds.releases_feed, name="changes-feed"),
    path("feeds/records.atom", feeds.records_feed, name="records-feed"),
    path("feeds/claims.atom", feeds.claims_feed, name="claims-feed"),
    path("feeds/contradictions.atom", feeds.contradictions_feed, name="contradictions-feed"),
    path("sorties/", ledger_pages.sorties_page, name="sorties"),
    path("overview/", ledger_pages.overview_page, name="overview"),
    path("area/", area_pages.provinces_page, name="provinces"),
    path("area/<slug:code>/", area_pages.area_page, name="area"),
]

# One record, each of its versions, and how to cite a version.
record, version = "<slug:key>", "<slug:kind>/<slug:key>/v/<int:since>"
records = [
    *(path(f"{each}/{record}/", record_pages.record_page, {"kind": each}, each) for each in KINDS),
    *(
        path(f"{each}/{record}.json", record_pages.record_json, {"kind": each}, f"{each}-json")
        for each in KINDS
    ),
    path("<slug:kind>/<slug:key>/evidence.zip", evidence_pack, name="evidence-pack"),
    path(f"{version}/", record_pages.version_page, name="version"),
    path(f"{version}.json", record_pages.version_json, name="version-json"),
    path(f"{version}/cite.<slug:form>", citation_file, name="citation"),
]

urlpatterns = [
    path("", pages.map_page, name="first"),
    path("strikes.json", pages.strikes_json, name="first-json"),
    path("strikes.csv", downloads.strikes_csv, name="first-csv"),
    path("strikes.geojson", downloads.strikes_geojson, name="first-geojson"),
    path("api/", include(("strikes.public.api.urls", "api"))),
    path("about/", pages.about_page, name="about"),
    path("methodology/", pages.methodology_page, name="methodology"),
    *records,
    # Early: scripts ask here more often than readers anywhere, and each address before costs time.
    path("<slug:slug>/api/", include(("strikes.public.api.urls", "campaign-api"))),
    path("data/<slug:sha256>/strikes.arrows", data.strikes, name="strike-columns"),
    path("data/<slug:sha256>/areas.json", data.areas, name="areas"),
    path("data/<slug:sha256>/found.json", text_search.found, name="strike-search"),
    path("data/<slug:sha256>/tiles/<int:z>/<int:x>/<int:y>.json", tiles.tile, name="strike-tile"),
    path("data/<slug:sha256>/provinces.json", tiles.provinces, name="strike-provinces"),
    path("embed/", embed.embed_page, name="first-embed"),
    path("oembed/", embed.oembed, name="oembed"),
    *ledger,
    path("<slug:slug>/", pages.map_page, name="campaign"),
    path("<slug:slug>/embed/", embed.embed_page, name="embed"),
    path("<slug:slug>/strikes.json", pages.strikes_json, name="campaign-json"),
    path("<slug:slug>/strikes.csv", downloads.strikes_csv, name="campaign-csv"),
    path("<slug:slug>/strikes.geojson", downloads.strikes_geojson, name="campaign-geojson"),
    path("<slug:slug>/", include((ledger, "ledger"))),
]
