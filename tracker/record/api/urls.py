"""The addresses of the API. Anything else under it is a JSON 404, or leads to the address with its slash."""

from __future__ import annotations

from django.urls import URLPattern, path, re_path, register_converter

from tracker.integrity.public_ids import PATTERN
from tracker.record.lists import LISTS, List

from .answers import NotFound
from .schema import SchemaView, described_detail, described_index, described_list, described_releases

app_name = "api"


class RowId:
    """A public id; anything else is no address."""

    regex = PATTERN

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class RowCode(RowId):
    """An area's GB/T 2260 code."""

    regex = "[1-9][0-9]{5}"


register_converter(RowId, "row_id")
register_converter(RowCode, "row_code")


def _addresses(listed: List) -> list[URLPattern]:
    name, row_id = listed.name, "row_code" if listed.name == "areas" else "row_id"
    return [
        path(f"{name}/", described_list(listed), name=name),
        path(f"{name}.csv", described_list(listed, as_csv=True), {"format": "csv"}, name=f"{name}-csv"),
        path(f"{name}/<{row_id}:public_id>/", described_detail(listed), name=f"{name}-detail"),
    ]


urlpatterns: list[URLPattern] = [
    path("", described_index(), name="index"),
    path("schema", SchemaView.as_view(), name="schema"),
    *(pattern for listed in LISTS for pattern in _addresses(listed)),
    path("pledges/<row_id:public_id>/releases/", described_releases(), name="pledge-releases"),
    re_path(r"^", NotFound.as_view(), name="not-found"),
]
