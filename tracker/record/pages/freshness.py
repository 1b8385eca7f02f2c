"""What a public page depends on: the newest release, the day, the build and the language; so a repeat costs one lookup."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import condition, require_safe

from tracker.integrity.canonical import sha256_hex
from tracker.record.parameters import RefusedParameterError
from tracker.record.standpoint import stand_now

from .answers import page

View = Callable[..., HttpResponse]
MAX_AGE: Final = 60


def public(view: View) -> View:
    """A view that answers GET and HEAD only, with an ETag and a short public life; 304 where nothing changed.

    A refused parameter is a 400 that names the known ones.
    """

    @require_safe
    @condition(etag_func=etag)
    @functools.wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            response = view(request, *args, **kwargs)
        except RefusedParameterError as error:
            response = page(request, "400.html", {"message": error.message}, status=400)
        patch_cache_control(response, public=True, max_age=MAX_AGE)
        return response

    return answer


def etag(request: HttpRequest, *args: Any, **kwargs: Any) -> str:
    """The page's ETag. With the address: a reader can only have it from an answer to this very question."""
    at = stand_now(now=timezone.now())
    facts = (at.sequence, at.day, settings.BUILD, get_language())
    return f'"{sha256_hex(*map(str, facts), request.get_full_path())[:32]}"'
