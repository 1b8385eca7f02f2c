"""Error pages in the style of the house."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tracker.record.pages.answers import page


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400 for what never reached a view; the exception may quote what was sent, and says nothing to a reader."""
    return page(request, "400.html", status=400)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, "404.html", status=404)


def server_error(request: HttpRequest, request_id: str) -> HttpResponse:
    """500: rendered without settings, database or language, since any of them may be what failed."""
    words = {"is_english": request.path.startswith("/en/"), "request_id": request_id}
    return render(request, "500.html", words, status=500)
