"""The same addresses at /api/ for the first campaign and at /<slug>/api/ for each."""

from django.urls import path

from strikes.public.api import views

urlpatterns = [
    path("", views.landing, name="landing"),
    path("conformance", views.conformance, name="conformance"),
    path("api", views.api, name="api"),
    path("examples", views.examples, name="examples"),
    path("collections", views.collections, name="collections"),
    path("collections/<str:name>", views.collection, name="collection"),
    path("collections/<str:name>/items", views.items, name="items"),
    path("collections/<str:name>/items/<str:key>", views.item, name="item"),
    path("<path:rest>", views.nothing, name="nothing"),
]
