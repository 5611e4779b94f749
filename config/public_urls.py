"""The addresses of a process that serves readers alone: PUBLIC_ONLY, docs/operations.md."""

from django.urls import include, path

urlpatterns = [path("", include("strikes.public.urls"))]

handler500 = "strikes.operations.failing.server_error"
