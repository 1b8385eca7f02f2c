"""What answers where no view could: JSON under /api/, a page of the house elsewhere, and never a word of the error."""

from __future__ import annotations

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse

from tracker.middleware import current_request_id
from tracker.record.api.answers import OPEN_TO_ALL, error_answer
from tracker.record.pages.views import errors as pages


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400 for a request that was refused before a view saw it."""
    if isinstance(exception, DisallowedHost):
        # A page of the house names its own address, and of this name there is none.
        words = "本站不应答这个主机名。\nThis site does not answer to that host name.\n"
        return HttpResponse(words, status=400, content_type="text/plain; charset=utf-8")
    if _is_api(request):
        return _json(400, "bad_request", "请求无法读取。", "The request cannot be read.")
    return pages.bad_request(request, exception)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404 for an address that nothing answers to."""
    if _is_api(request):
        return _json(404, "not_found", "没有这个地址。", "There is no such address.")
    return pages.not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, with the id under which the log tells what happened."""
    request_id = current_request_id()
    if _is_api(request):
        zh = f"本站出了差错，已经记下（编号 {request_id}）。"
        en = f"Something went wrong on our side and has been logged (id {request_id})."
        return _json(500, "server_error", zh, en, request_id=request_id)
    return pages.server_error(request, request_id)


def _is_api(request: HttpRequest) -> bool:
    return request.path_info.startswith("/api/")


def _json(status: int, code: str, zh: str, en: str, **more: str) -> HttpResponse:
    response = error_answer(status, code, zh, en, **more)
    for name, value in (OPEN_TO_ALL | {"Cache-Control": "no-store"}).items():
        response.headers[name] = value
    return response
