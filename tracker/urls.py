"""Which part answers which address: pages and admin in both languages, the API in one place."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.http import HttpRequest, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path


def favicon(request: HttpRequest) -> HttpResponseRedirect:
    """To the icon that pages name: a browser asks here for whatever names none, the admin and the API's answers."""
    return HttpResponseRedirect(static("tracker/favicon.svg"))


urlpatterns: list[URLPattern | URLResolver] = [
    path("favicon.ico", favicon),
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
