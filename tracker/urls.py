"""Which part answers which address: pages and admin in both languages, the API in one place."""

from __future__ import annotations

from importlib.util import find_spec

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = []
if find_spec("tracker.record.api") and find_spec("tracker.record.api.urls"):
    urlpatterns.append(path("api/v1/", include("tracker.record.api.urls")))

_both_languages: list[URLPattern | URLResolver] = [path("admin/", admin.site.urls)]
if find_spec("tracker.record.pages") and find_spec("tracker.record.pages.urls"):
    _both_languages.append(path("", include("tracker.record.pages.urls")))
urlpatterns += i18n_patterns(*_both_languages, prefix_default_language=False)

handler400 = "tracker.record.pages.views.errors.bad_request"
handler404 = "tracker.record.pages.views.errors.not_found"
handler500 = "tracker.record.pages.views.errors.server_error"
