"""Which part answers which address: pages and admin in both languages, the API in one place."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", include("tracker.record.api.urls")),
    *i18n_patterns(
        path("admin/", admin.site.urls),
        path("", include("tracker.record.pages.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "tracker.errors.bad_request"
handler404 = "tracker.errors.not_found"
handler500 = "tracker.errors.server_error"
