"""A policy as conditions on OLD and NEW, in SQL that both databases read."""

from __future__ import annotations

from typing import Any

from django.db import models

from .policy import EVERY_COLUMN, Policy

SHUT = "NOT EXISTS (SELECT 1 FROM integrity_gate)"


def columns_of(model: type[models.Model], names: tuple[str, ...]) -> list[str]:
    """The columns that the field names stand for."""
    return [_column(model._meta.get_field(name)) for name in names]


def update_rules(model: type[models.Model], policy: Policy, *, distinct: str) -> list[tuple[str, str]]:
    """(condition, message) pairs, each refusing an update. `distinct` is the dialect's null-safe "differs"."""
    once = columns_of(model, policy.set_once)
    if EVERY_COLUMN in policy.frozen:
        frozen = [_column(field) for field in model._meta.concrete_fields if field.column not in once]
    else:
        keys = [_column(f) for f in model._meta.concrete_fields if f.primary_key or f.name == "public_id"]
        frozen = list(dict.fromkeys(keys + columns_of(model, policy.frozen)))
    rules = [(f'OLD."{c}" {distinct} NEW."{c}"', f"{c} never changes") for c in frozen]
    rules += [(f'OLD."{c}" IS NOT NULL AND OLD."{c}" {distinct} NEW."{c}"', f"{c} is set once") for c in once]
    if policy.versioned:
        rules.append(('NEW."version" <> OLD."version" + 1', "version must step by one"))
    return rules


def _column(field: Any) -> str:
    return str(field.column)
