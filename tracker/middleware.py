"""What happens around every request: an id for the log, the language of the address, the staff pages' policy."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from contextvars import ContextVar

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation

GetResponse = Callable[[HttpRequest], HttpResponseBase]

_request_id: ContextVar[str] = ContextVar("request_id", default="-")


class RequestIds:
    """Gives each request a random id: every log line carries it, and the answer only where something broke.

    Not on every answer: two equal questions get two equal answers, byte for byte.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        token = _request_id.set(secrets.token_hex(8))
        try:
            response = self.get_response(request)
            if response.status_code >= 500:
                response.headers["X-Request-ID"] = _request_id.get()
            return response
        finally:
            _request_id.reset(token)


class CookiesForStaff:
    """Takes the cookies off every request but the staff's: no public answer can depend on one, or set one.

    Django answers a cookie that it cannot read (`sessionid=x`, `csrftoken=x`) by setting or deleting it, on any page.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not is_staff_address(request.path_info):
            request.COOKIES = {}
        return self.get_response(request)


def is_staff_address(path: str) -> bool:
    """Whether the address belongs to the admin, in either language."""
    return path.removeprefix("/en").startswith("/admin/")


class LanguageOfAddress:
    """English under /en/, Chinese everywhere else.

    Django's own middleware answers the same address differently by Accept-Language and cookie,
    or says so in `Vary`, which splits every cache.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        first = request.path_info.split("/", 2)[1:2]
        language = "en" if first == ["en"] else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class StaffPolicy:
    """Lets the admin's own scripts run; the policy of public pages names no script at all."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.resolver_match and "admin" in request.resolver_match.app_names:
            response._csp_update = settings.STAFF_SECURITY_POLICY  # type: ignore[attr-defined]
        return response


def current_request_id() -> str:
    """The id of the request being answered, or "-" outside one; an error page shows it."""
    return _request_id.get()


class RequestIdFilter(logging.Filter):
    """Puts the request's id on each log record."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = _request_id.get()
        return True


class OneLineFormatter(logging.Formatter):
    """One record, with control characters of logged values escaped, so that no value forges a line."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  (logging's own name)
        line = super().formatMessage(record)
        return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
