"""A made-up row of any model, with what its required fields need: for tests that go over all models."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models

from tracker.integrity.public_ids import PublicIdField, new_public_id

_numbers = itertools.count(1)
_NOW = dt.datetime(2023, 1, 17, 8, 0, tzinfo=dt.UTC)
_BY_TYPE: list[tuple[type[models.Field], Any]] = [
    (models.DateTimeField, lambda n: _NOW + dt.timedelta(minutes=n)),
    (models.DateField, lambda n: dt.date(2023, 1, 17) + dt.timedelta(days=n)),
    (models.BooleanField, lambda n: False),
    (models.BinaryField, lambda n: b"bytes"),
    (models.JSONField, lambda n: {}),
    (models.URLField, lambda n: "https://a.example/"),
    (models.DecimalField, lambda n: 1),
    (models.IntegerField, lambda n: n),
    (models.CharField, lambda n: f"甲{n}"),
    (models.TextField, lambda n: f"甲{n}"),
]
# What a constraint asks for beyond the types of the fields.
_GIVEN: dict[str, dict[str, Any]] = {
    "articles.Area": {"code": lambda n: f"{900000 + n}"},
    "articles.Article": {"start": 0, "end": 2},
    "articles.Candidate": {"start": 0, "end": 2, "exact": "甲市", "score": 0},
    "desk.Evidence": {"url": "https://a.example/"},
    "desk.StatusUpdate": {"status": "in_progress"},
    "record.Head": {"id": 1},
}


def build(model: type[models.Model]) -> Any:
    """An unsaved row, whose required foreign keys are saved: call it inside an open gate."""
    if model is get_user_model():
        return model(username=f"user{next(_numbers)}")
    number = next(_numbers)
    values = {}
    for field in model._meta.concrete_fields:
        if field.primary_key or field.null or (field.has_default() and not isinstance(field, PublicIdField)):
            continue
        values[field.name] = _value(field, number)
    given = _GIVEN.get(model._meta.label, {})
    return model(**values | {name: value(number) if callable(value) else value for name, value in given.items()})


def make(model: type[models.Model]) -> Any:
    """A stored row: call it inside an open gate."""
    row = build(model)
    row.save(force_insert=True)
    return row


def _value(field: Any, number: int) -> Any:
    if isinstance(field, models.ForeignKey):
        return make(field.related_model)
    if isinstance(field, PublicIdField) or field.name == "public_id":
        return new_public_id()
    if field.choices:
        return field.choices[0][0]
    value = next(make_value(number) for kind, make_value in _BY_TYPE if isinstance(field, kind))
    return value[: field.max_length] if isinstance(value, str) and field.max_length else value
