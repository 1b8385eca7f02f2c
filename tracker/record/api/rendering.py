"""Rows as the API writes them: the released JSON as it was hashed, with what the record knows of the row behind it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any, Final

import orjson

_EVERY: Final = {"version": "number", "released_at": "released_at"}
EXTRAS: Final[dict[str, dict[str, str]]] = {
    "pledges": {"pace": "pace", **_EVERY},
    "metrics": {"pledge": "pledge", "area_code": "area_code", **_EVERY},
    "updates": {"kind": "kind", "pledge": "pledge", "area_code": "area_code", **_EVERY},
    **dict.fromkeys(("departments", "officials", "projects", "areas", "articles"), _EVERY),
}
"""Key in the answer → column of the record, by list; no released body has a key of these names."""

# What a spreadsheet shows beyond the answer's own keys.
_BESIDE: Final[dict[str, dict[str, str]]] = {
    "pledges": {"status_code": "status"},
    "updates": {"happened_on": "happened_on"},
}


def columns_of(name: str) -> tuple[str, ...]:
    """The columns that a list's answers are made of."""
    return tuple(dict.fromkeys(("body", *EXTRAS[name].values(), *_BESIDE.get(name, {}).values())))


def fragment(name: str, row: Mapping[str, Any]) -> orjson.Fragment:
    """A row of a list as JSON: its body is written as it is stored, not parsed."""
    extras = {key: _plain(row[column]) for key, column in EXTRAS[name].items()}
    return orjson.Fragment(row["body"][:-1].encode() + b"," + orjson.dumps(extras)[1:])


def record_of(name: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of a list for a spreadsheet: its parsed body and its columns."""
    columns = {**EXTRAS[name], **_BESIDE.get(name, {})}
    return json.loads(row["body"]) | {key: row[column] for key, column in columns.items()}  # type: ignore[no-any-return]


def moment(at: dt.datetime) -> str:
    """A moment in UTC with microseconds and Z, as released JSON writes it."""
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _plain(value: Any) -> Any:
    return moment(value) if isinstance(value, dt.datetime) else value
