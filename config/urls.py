from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("accounts/", include("strikes.desk.accounts.urls")),
    path("", include("strikes.public.urls")),
]

handler500 = "strikes.operations.failing.server_error"
