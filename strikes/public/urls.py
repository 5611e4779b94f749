"""The public site. Fixed addresses come first, so that no campaign's slug can stand before them."""

from django.urls import path

from strikes.public import data, pages

urlpatterns = [
    path("", pages.map_page, name="first"),
    path("strikes.json", pages.strikes_json, name="first-json"),
    path("about/", pages.about_page, name="about"),
    path("strike/<slug:key>/", pages.strike_page, name="strike"),
    path("statement/<slug:key>/", pages.statement_page, name="statement"),
    path("strike/<slug:key>.json", pages.record_json, {"kind": "strike"}, name="strike-json"),
    path(
        "statement/<slug:key>.json",
        pages.record_json,
        {"kind": "statement"},
        name="statement-json",
    ),
    path("data/<slug:sha256>/strikes.json", data.strikes, name="strike-columns"),
    path("data/<slug:sha256>/areas.json", data.areas, name="areas"),
    path("<slug:slug>/", pages.map_page, name="campaign"),
    path("<slug:slug>/strikes.json", pages.strikes_json, name="campaign-json"),
]
