"""What the API tells of itself: OpenAPI 3.1, with every parameter read from the filters that read it."""

from __future__ import annotations

import functools
from typing import Any, Final

from django.http import HttpResponseBase
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema, extend_schema_view
from rest_framework.request import Request

from tracker.record import filters
from tracker.record.lists import List
from tracker.record.parameters import LONGEST_TEXT, check_known
from tracker.record.standpoint import Standpoint

from .answers import PublicView, json_answer
from .components import AREA_CODE, DAY, PUBLIC_ID, Schema, components, page_of
from .views import CSV_ROWS, LARGEST_PAGE, PAGE_SIZE, DetailView, Index, ListView, ReleasesView

COMPONENTS: Final = {
    "pledges": "Pledge", "metrics": "Metric", "updates": "Update", "departments": "Department",
    "officials": "Official", "projects": "Project", "areas": "Area", "articles": "Article",
}  # fmt: skip

_AS_OF_WORDS: Final = (
    "回看某日（该日结束时，今天则为现在）或某一时刻（须带时差）；未来的时刻不可用。 "
    "As of the end of a day in Asia/Shanghai (today: now), or of a moment with its offset; the future is refused."
)
_PAGING_WORDS: Final[dict[str, tuple[Schema, str]]] = {
    "as_of": ({"type": "string", "examples": ["2023-06-01", "2023-06-01T12:00:00+08:00"]}, _AS_OF_WORDS),
    "cursor": ({"type": "string"}, "上一次回答的 next 或 previous 所带。 As given in next or previous of an answer."),
    "page_size": (
        {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": PAGE_SIZE},
        "每页行数（仅 JSON）。 Rows a page (JSON only).",
    ),
    "format": (
        {"type": "string", "enum": ["json", "csv"], "default": "json"},
        f"JSON，或至多 {CSV_ROWS} 行的 CSV。 JSON, or CSV of at most {CSV_ROWS} rows.",
    ),
}
_ERROR: Final = {"$ref": "#/components/schemas/Error"}
_REFUSALS: Final = {
    (400, "application/json"): OpenApiResponse(_ERROR, description="A parameter is not known or cannot be read."),
    (414, "application/json"): OpenApiResponse(_ERROR, description="The query is longer than 2 KiB."),
    (503, "application/json"): OpenApiResponse(_ERROR, description="A read was cut off after its time."),
    304: OpenApiResponse(description="Nothing has changed since the ETag given."),
}
_ABSENT: Final = {
    (301, "application/json"): OpenApiResponse(_ERROR, description="Merged into another row."),
    (404, "application/json"): OpenApiResponse(_ERROR, description="No such id."),
    (410, "application/json"): OpenApiResponse(_ERROR, description="Withdrawn, with its public reason."),
}


class SchemaView(PublicView):
    """The OpenAPI document."""

    schema = None

    def answer(self, request: Request, newest: Standpoint, **kwargs: Any) -> HttpResponseBase:
        check_known(request.query_params, ())
        return json_answer(document())


@functools.cache
def document() -> Schema:
    """The whole OpenAPI document."""
    found: Schema = SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    found["info"]["description"] = "政府承诺的公开记录，只读。 The public record of government commitments, read only."
    found["components"] = {"schemas": components()}
    return found


def described_index() -> Any:
    """The view of what there is, with its description."""
    addresses = OpenApiResponse(
        {"type": "object", "additionalProperties": {"type": "string"}}, description="Addresses."
    )
    return _described(
        type("ApiIndex", (Index,), {}),
        operation_id="index",
        responses={(200, "application/json"): addresses} | _REFUSALS,
    )


def described_list(listed: List, *, as_csv: bool = False) -> Any:
    """The view of a list, with its description."""
    view: Any = type(f"{listed.name.capitalize()}List", (ListView,), {"listed": listed})
    table = {(200, "text/csv"): OpenApiResponse({"type": "string"}, description="UTF-8 with BOM, Chinese headers.")}
    page = {(200, "application/json"): OpenApiResponse(page_of(COMPONENTS[listed.name]), description="A page.")}
    names = [name for name in view.parameters(as_csv=as_csv) if not (as_csv and name == "format")]
    return _described(
        view,
        operation_id=f"list_{listed.name}" + ("_csv" if as_csv else ""),
        parameters=[_parameter(listed, name) for name in names],
        responses=(table if as_csv else page | table) | _REFUSALS,
    )


def described_detail(listed: List) -> Any:
    """The view of one row, with its description."""
    view = type(f"{listed.name.capitalize()}Detail", (DetailView,), {"listed": listed})
    row = OpenApiResponse({"$ref": f"#/components/schemas/{COMPONENTS[listed.name]}"}, description="The row.")
    return _described(
        view,
        operation_id=f"get_{listed.name}",
        parameters=[_row_id(listed), _paging("as_of")],
        responses={(200, "application/json"): row} | _REFUSALS | _ABSENT,
    )


def described_releases() -> Any:
    """The view of a pledge's releases, with its description."""
    page = OpenApiResponse(page_of("Release"), description="A page.")
    view = type("PledgeReleases", (ReleasesView,), {})
    return _described(
        view,
        operation_id="list_pledge_releases",
        parameters=[
            OpenApiParameter("public_id", PUBLIC_ID, "path", required=True),
            *(_paging(name) for name in ("as_of", "cursor", "page_size")),
        ],
        responses={(200, "application/json"): page, (404, "application/json"): OpenApiResponse(_ERROR, "No such id.")}
        | _REFUSALS,
    )


def _described(view: Any, **words: Any) -> Any:
    return extend_schema_view(get=extend_schema(request=None, auth=[], tags=["record"], **words))(view).as_view()


def _row_id(listed: List) -> OpenApiParameter:
    return OpenApiParameter("public_id", AREA_CODE if listed.name == "areas" else PUBLIC_ID, "path", required=True)


def _paging(name: str) -> OpenApiParameter:
    schema, words = _PAGING_WORDS[name]
    return OpenApiParameter(name, schema, "query", description=words)


def _parameter(listed: List, name: str) -> OpenApiParameter:
    if name == "ordering":
        schema: Schema = {"type": "string", "enum": list(listed.orderings), "default": listed.default_ordering}
        return OpenApiParameter(name, schema, "query", description="排序。 The order of rows.")
    if name in _PAGING_WORDS:
        return _paging(name)
    found: Any = listed.filters.base_filters[name]
    words = f"{found.help_zh}。 {found.help_en}."
    if isinstance(found, filters.CodesFilter):
        several: Schema = {"type": "array", "items": {"type": "string", "enum": list(found.codes)}}
        return OpenApiParameter(name, several, "query", description=words, style="form", explode=False)
    return OpenApiParameter(name, _SCHEMAS[type(found)], "query", description=words)


_TEXT: Final[Schema] = {"type": "string", "maxLength": LONGEST_TEXT}
_SCHEMAS: Final[dict[type, Schema]] = {
    filters.IdFilter: PUBLIC_ID,
    filters.PartyFilter: PUBLIC_ID,
    filters.AreaFilter: AREA_CODE,
    filters.DayFilter: DAY,
    filters.SinceFilter: {"type": "string", "examples": ["2023-06-01", "2023-06-01T12:00:00+08:00"]},
    filters.TextFilter: _TEXT,
    filters.SearchFilter: _TEXT,
    filters.NameFilter: _TEXT,
}
