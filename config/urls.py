from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("strikes.public.urls")),
]

handler500 = "strikes.operations.failing.server_error"
