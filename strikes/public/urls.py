"""The public site. Fixed addresses come first, so that no campaign's slug can stand before them."""

from django.urls import include, path

from strikes.public import data, downloads, ledger_pages, pages

# What the claims say together; at the root for the first campaign, below its slug for each.
ledger = [
    path("ladder/", ledger_pages.ladder_page, name="ladder"),
    path("ladder/ladder.csv", ledger_pages.ladder_csv, name="ladder-csv"),
    path("contradictions/", ledger_pages.contradictions_page, name="contradictions"),
    path("contradictions.json", ledger_pages.contradictions_json, name="contradictions-json"),
    path("calendar/", ledger_pages.calendar_page, name="calendar"),
    path("changes/", ledger_pages.changes_page, name="changes"),
    path("changes/feed.atom", ledger_pages.changes_feed, name="changes-feed"),
    path("sorties/", ledger_pages.sorties_page, name="sorties"),
    path("overview/", ledger_pages.overview_page, name="overview"),
    path("area/<slug:code>/", ledger_pages.area_page, name="area"),
]

urlpatterns = [
    path("", pages.map_page, name="first"),
    path("strikes.json", pages.strikes_json, name="first-json"),
    path("strikes.csv", downloads.strikes_csv, name="first-csv"),
    path("strikes.geojson", downloads.strikes_geojson, name="first-geojson"),
    path("about/", pages.about_page, name="about"),
    path("strike/<slug:key>/", pages.strike_page, name="strike"),
    path("statement/<slug:key>/", pages.statement_page, name="statement"),
    path("sortie/<slug:key>/", pages.sortie_page, name="sortie"),
    path("sortie/<slug:key>.json", pages.record_json, {"kind": "sortie"}, name="sortie-json"),
    path("strike/<slug:key>.json", pages.record_json, {"kind": "strike"}, name="strike-json"),
    path(
        "statement/<slug:key>.json",
        pages.record_json,
        {"kind": "statement"},
        name="statement-json",
    ),
    path("data/<slug:sha256>/strikes.arrows", data.strikes, name="strike-columns"),
    path("data/<slug:sha256>/areas.json", data.areas, name="areas"),
    *ledger,
    path("<slug:slug>/", pages.map_page, name="campaign"),
    path("<slug:slug>/strikes.json", pages.strikes_json, name="campaign-json"),
    path("<slug:slug>/strikes.csv", downloads.strikes_csv, name="campaign-csv"),
    path("<slug:slug>/strikes.geojson", downloads.strikes_geojson, name="campaign-geojson"),
    path("<slug:slug>/", include((ledger, "ledger"))),
]
