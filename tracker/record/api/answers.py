"""How every address of the API answers: checked, cacheable, open to all, and in JSON even where it refuses."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import quote

import orjson
from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.db import OperationalError
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import resolve
from django.utils import timezone
from django.utils.http import parse_etags
from rest_framework import exceptions
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.permissions import AllowAny
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from tracker.integrity.canonical import sha256_hex
from tracker.record.parameters import RefusedParameterError, shown
from tracker.record.standpoint import Standpoint, stand_now

logger = logging.getLogger(__name__)

MAX_AGE: Final = 60
LONGEST_QUERY: Final = 2048
METHODS: Final = "GET, HEAD, OPTIONS"
# The answers are public and nobody is known here, so any page may read them.
OPEN_TO_ALL: Final = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link"}
_FOR_BROWSERS: Final = {
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


class RefusedError(Exception):
    """An answer that is not what was asked for: its status, a code for programs and words for people."""

    def __init__(self, status: int, code: str, zh: str, en: str, **more: Any) -> None:
        self.status, self.code, self.zh, self.en, self.more = status, code, zh, en, more
        super().__init__(zh)


class MovedError(Exception):
    """The answer is at another address for good: of the row that this one became, or the same with its slash."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__(address)


class JsonOrCsv(BaseContentNegotiation):
    """JSON, or CSV where the address or the Accept header asks for it; never a 406, and never a page for browsers."""

    def select_renderer(self, request: Any, renderers: Any, format_suffix: str | None = None) -> Any:
        asked = format_suffix or request.query_params.get("format", "") or _accepted(request.headers.get("Accept", ""))
        found = {renderer.format: renderer for renderer in (Json(), Csv())}.get(asked)
        if found is None:
            raise RefusedParameterError(
                code="bad_value", parameter="format", zh="参数“format”：可用的值：json、csv。",
                en="Parameter “format”: allowed: json, csv.", known=("json", "csv"),
            )  # fmt: skip
        return found, found.media_type


def _accepted(header: str) -> str:
    # The first of the two that is named; what else a program accepts makes no difference.
    for part in header.split(","):
        media_type = part.split(";")[0].strip().lower()
        if media_type in ("text/csv", "application/json", "*/*"):
            return "csv" if media_type == "text/csv" else "json"
    return "json"


class Json(BaseRenderer):
    media_type = "application/json"
    format = "json"


class Csv(BaseRenderer):
    media_type = "text/csv"
    format = "csv"


class PublicView(APIView):
    """The base of all views: GET and HEAD with an ETag, OPTIONS for browsers; `answer` says what there is."""

    renderer_classes = [Json, Csv]
    parser_classes = []
    authentication_classes = []
    permission_classes = [AllowAny]
    throttle_classes = []
    content_negotiation_class = JsonOrCsv
    metadata_class = None

    def get(self, request: Request, **kwargs: Any) -> HttpResponseBase:
        newest = stand_now(now=timezone.now())
        etag = f'"{self._etag(request, newest)}"'
        if etag in (seen.removeprefix("W/") for seen in parse_etags(request.headers.get("If-None-Match", ""))):
            response: HttpResponseBase = HttpResponse(status=304)
        else:
            response = self.answer(request, newest, **kwargs)
        response.headers["ETag"] = etag
        return response

    def answer(self, request: Request, newest: Standpoint, **kwargs: Any) -> HttpResponseBase:
        """The answer as of the newest release; `kwargs` are what the address holds."""
        raise NotImplementedError

    def options(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:  # type: ignore[override]
        response = HttpResponse(status=204)
        for name, value in _FOR_BROWSERS.items():
            response.headers[name] = value
        return response

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        if len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY:
            raise RefusedError(
                414,
                "query_too_long",
                f"查询串最长 {LONGEST_QUERY} 字节。",
                f"A query may be {LONGEST_QUERY} bytes long.",
            )
        super().initial(request, *args, **kwargs)

    def finalize_response(self, request: Any, response: Any, *args: Any, **kwargs: Any) -> Any:
        for name, value in OPEN_TO_ALL.items():
            response.headers[name] = value
        response.headers["Vary"] = "Accept"
        lasting = response.status_code < 500 and request.method in ("GET", "HEAD")
        response.headers["Cache-Control"] = f"public, max-age={MAX_AGE}" if lasting else "no-store"
        return response

    def handle_exception(self, exc: Exception) -> Any:
        return answer_of(exc)

    def _etag(self, request: Request, newest: Standpoint) -> str:
        # With the address: a client can only have it from a good answer to this very question.
        facts = (
            newest.sequence,
            newest.day,
            settings.BUILD,
            request.LANGUAGE_CODE,
            request.accepted_media_type,
        )
        return sha256_hex(*map(str, facts), request.get_full_path())[:32]


class NotFound(PublicView):
    """Every address under the API that is none."""

    schema = None

    def answer(self, request: Request, newest: Standpoint, **kwargs: Any) -> HttpResponseBase:
        if not request.path.endswith("/") and self._is_known(f"{request.path_info}/"):
            query = request.META.get("QUERY_STRING", "")
            raise MovedError(request.build_absolute_uri(f"{request.path}/" + (f"?{query}" if query else "")))
        raise RefusedError(404, "not_found", "没有这个地址。", "There is no such address.")

    def _is_known(self, path: str) -> bool:
        return resolve(path).func.cls is not type(self)  # type: ignore[attr-defined]


def json_answer(value: Any, *, status: int = 200) -> HttpResponse:
    """`value` as JSON; ready fragments are written as they are."""
    return HttpResponse(orjson.dumps(value), status=status, content_type="application/json")


def csv_answer(cells: Any, *, filename: str, link: str = "") -> StreamingHttpResponse:
    """Lines of CSV, sent as they are read; `link` is where the rest is."""
    response = StreamingHttpResponse(cells, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{quote(filename)}"'
    if link:
        response.headers["Link"] = f'<{link}>; rel="next"'
    return response


def error_answer(status: int, code: str, zh: str, en: str, **more: Any) -> HttpResponse:
    """The one form of every refusal: `{"error": {"code", "message", "message_en", …}}`."""
    return json_answer({"error": {"code": code, "message": zh, "message_en": en, **more}}, status=status)


def answer_of(error: Exception) -> HttpResponse:
    """The answer to a refusal; what is no refusal is raised again, for the log."""
    for kind, answer in _ANSWERS:
        if isinstance(error, kind):
            return answer(error)
    raise error


def _refused(error: Any) -> HttpResponse:
    return error_answer(error.status, error.code, error.zh, error.en, **error.more)


def _bad_parameter(error: Any) -> HttpResponse:
    return error_answer(400, error.code, error.zh, error.en, parameter=shown(error.parameter), known=list(error.known))


def _moved(error: Any) -> HttpResponse:
    response = error_answer(301, "moved", "请改用所附地址。", "Use the address given.", location=error.address)
    response.headers["Location"] = error.address
    return response


def _wrong_method(error: Any) -> HttpResponse:
    response = error_answer(405, "method_not_allowed", "本接口只读：请用 GET。", "This API is read only: use GET.")
    response.headers["Allow"] = METHODS
    return response


def _unreadable(error: Any) -> HttpResponse:
    return error_answer(400, "bad_request", "请求无法读取。", "The request cannot be read.")


def _busy(error: Any) -> HttpResponse:
    # Cut off by the database's own time limit, or there is no database.
    logger.warning("answered 503: %s", error)
    response = error_answer(
        503, "busy", "暂时无法回答，请稍后再试，或缩小范围。", "Too busy to answer: try again later, or ask for less."
    )
    response.headers["Retry-After"] = "10"
    return response


_ANSWERS: Final[tuple[tuple[type[Exception], Callable[[Any], HttpResponse]], ...]] = (
    (RefusedError, _refused),
    (RefusedParameterError, _bad_parameter),
    (MovedError, _moved),
    (exceptions.MethodNotAllowed, _wrong_method),
    # Too many fields in a query, for one.
    (SuspiciousOperation, _unreadable),
    (OperationalError, _busy),
)
