"""The shapes of released JSON as JSON Schema, read from the types that publishing writes: what is told is what is sent."""

from __future__ import annotations

import types
from typing import Any, Final, Union, get_args, get_origin, get_type_hints, is_typeddict

from tracker.integrity.public_ids import PATTERN
from tracker.record import bodies
from tracker.record.filters import UPDATE_KINDS
from tracker.record.models import Release
from tracker.record.vocabulary import (
    CHECK_RESULTS,
    CLASSIFICATIONS,
    COMPARATORS,
    FORCES,
    METRIC_ROLES,
    MODALITIES,
    ORIGINS,
    PACES,
    PASS_RULES,
    PRECISIONS,
    STATUSES,
    TOPICS,
    Vocabulary,
)

Schema = dict[str, Any]

DECIMAL: Final = r"^-?[0-9]+(\.[0-9]+)?$"
DAY: Final[Schema] = {"type": "string", "format": "date"}
MOMENT: Final[Schema] = {"type": "string", "format": "date-time"}
PUBLIC_ID: Final[Schema] = {"type": "string", "pattern": f"^{PATTERN}$"}
AREA_CODE: Final[Schema] = {"type": "string", "pattern": "^[1-9][0-9]{5}$"}

# Keys whose strings are of one kind wherever they stand.
_VOCABULARIES: Final[dict[str, Vocabulary]] = {
    "status": STATUSES, "topic": TOPICS, "force": FORCES, "precision": PRECISIONS, "modality": MODALITIES,
    "comparator": COMPARATORS, "pass_rule": PASS_RULES, "origin": ORIGINS, "classification": CLASSIFICATIONS,
    "result": CHECK_RESULTS,
}  # fmt: skip
_DECIMALS: Final = ("value", "upper_value", "share")
_DAYS: Final = ("due_from", "plan_from", "plan_to", "period_from", "period_to", "on_day", "start_date", "end_date")
_REFERENCES: Final = ("evidence", "part_of", "revises", "corrects", "article")

# The name of a body in the schema: PledgeBody is what a Pledge holds, BodyRef is what it names.
_VERSION: Final[dict[str, Schema]] = {
    "version": {"type": "integer", "minimum": 1, "description": "第几版 / which version of the row this is"},
    "released_at": MOMENT | {"description": "该版本发布的时刻 / when this version was released"},
}
_OF_PLEDGE: Final[dict[str, Schema]] = {"pledge": PUBLIC_ID, "area_code": AREA_CODE}


def components() -> dict[str, Schema]:
    """Every component of the schema, by name."""
    found: dict[str, Schema] = {}
    for value in vars(bodies).values():
        if is_typeddict(value) and value.__module__ == bodies.__name__:
            found[value.__name__] = _object(value)
    pace = {"pace": {"type": "string", "enum": list(PACES.codes)}}
    found["Pledge"] = _with(found["PledgeBody"], pace | _VERSION)
    found["Metric"] = _with(found["MetricBody"], _OF_PLEDGE | _VERSION)
    kinds = {"status": "StatusBody", "observation": "ObservationBody", "check": "CheckBody"}
    for kind in UPDATE_KINDS:
        told = {"kind": {"type": "string", "const": kind}} | _OF_PLEDGE | _VERSION
        found[f"{kind.capitalize()}Update"] = _with(found[kinds[kind]], told)
    found["Update"] = {"oneOf": [_ref(f"{kind.capitalize()}Update") for kind in UPDATE_KINDS]}
    for name in ("Department", "Official", "Project", "Area", "Article"):
        found[name] = _with(found[f"{name}Body"], _VERSION)
    return found | {"Release": _release(), "AsOf": _as_of(), "Error": _error()}


def page_of(component: str) -> Schema:
    """A page of a list."""
    address = {"type": ["string", "null"], "format": "uri"}
    return _closed(
        {
            "results": {"type": "array", "items": _ref(component)},
            "next": address,
            "previous": address,
            "as_of": _ref("AsOf"),
        }
    )


def _object(typed: Any) -> Schema:
    hints = get_type_hints(typed)
    schema = _closed({name: _typed(name, hint, typed.__name__) for name, hint in hints.items()})
    if typed.__doc__ and not typed.__doc__.startswith(f"{typed.__name__}("):
        schema["description"] = " ".join(typed.__doc__.split())
    return schema


def _typed(name: str, hint: Any, owner: str) -> Schema:
    if get_origin(hint) in (Union, types.UnionType):
        (inner,) = (arg for arg in get_args(hint) if arg is not type(None))
        return {"anyOf": [_typed(name, inner, owner), {"type": "null"}]}
    if get_origin(hint) is list:
        return {"type": "array", "items": _typed("", get_args(hint)[0], owner)}
    if is_typeddict(hint):
        return _ref(hint.__name__)
    if hint is str:
        return _string(name, owner)
    return {"type": {int: "integer", bool: "boolean"}[hint]}


def _string(name: str, owner: str) -> Schema:
    vocabulary = METRIC_ROLES if (owner, name) == ("MetricBody", "role") else _VOCABULARIES.get(name)
    if vocabulary:
        return {"type": "string", "enum": list(vocabulary.codes)}
    if name in _DECIMALS:
        return {"type": "string", "pattern": DECIMAL}
    if name.endswith("_on") or name in _DAYS:
        return DAY
    if name.endswith("_at"):
        return MOMENT
    if name == "code" or (owner, name) == ("AreaBody", "id"):
        return AREA_CODE
    if name == "id" or name in _REFERENCES:
        return PUBLIC_ID
    return {"type": "string"}


def _with(schema: Schema, more: dict[str, Schema]) -> Schema:
    return _closed(schema["properties"] | more) | {k: v for k, v in schema.items() if k == "description"}


def _closed(properties: dict[str, Schema]) -> Schema:
    """An object with these keys, all of them and no others."""
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _release() -> Schema:
    digest: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    return _closed(
        {
            "sequence": {"type": "integer"}, "number": {"type": "integer"},
            "kind": {"type": "string", "enum": list(Release.Kind.values)}, "reason": {"type": "string"},
            "payload_hash": digest, "chain_hash": digest, "released_at": MOMENT,
        }
    )  # fmt: skip


def _as_of() -> Schema:
    return _closed({"release": {"type": "integer", "minimum": 0}, "day": DAY}) | {
        "description": "The newest release that the list has seen, and the day of its pace."
    }


def _error() -> Schema:
    words: Schema = {"type": "string"}
    told = {
        "code": words, "message": words, "message_en": words, "parameter": words,
        "known": {"type": "array", "items": words}, "reason": words, "withdrawn_at": MOMENT, "location": words,
    }  # fmt: skip
    error = _closed(told) | {"required": ["code", "message", "message_en"]}
    return _closed({"error": error})
