"""How every public page is answered: rendered with the site's facts, cacheable, and without a cookie."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    section: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page as a response; `section` is the entry of the menu that it belongs to."""
    return render(request, template, {**site(request), "section": section, **(context or {})}, status=status)


def site(request: HttpRequest) -> dict[str, Any]:
    """What the frame of every page shows, and this page's address in both languages."""
    path = request.get_full_path()
    return {
        "is_demo": settings.DEMO,
        "publisher": settings.PUBLISHER,
        "icp_number": settings.ICP_NUMBER,
        "corrections_contact": settings.CORRECTIONS_ADDRESS,
        "canonical": request.build_absolute_uri(request.path),
        "url_zh": chinese_path(path),
        "url_en": "/en" + chinese_path(path),
    }


def chinese_path(path: str) -> str:
    """The path without its language: /en/pledges/ is /pledges/. An unknown address has both languages too."""
    return path.removeprefix("/en") if path.startswith("/en/") else path
