"""Guards as SQLite triggers. `REPLACE` fires them only with `recursive_triggers` on, which settings see to."""

from __future__ import annotations

from typing import Any

from django.db import models

from .policy import Policy
from .rules import SHUT, update_rules


def expected(model: type[models.Model], policy: Policy) -> dict[str, str]:
    """Trigger name → its statement, as `sqlite_master` keeps it."""
    table = model._meta.db_table
    shut = (SHUT, "the gate is shut: write through the write path")
    refuse_delete = shut if policy.deletable else ("1", "rows are never deleted")
    rules = {
        "insert": [shut],
        "update": [shut, *update_rules(model, policy, distinct="IS NOT")],
        "delete": [refuse_delete],
    }
    return {_name(table, verb): _trigger(table, verb, found) for verb, found in rules.items()}


def create_statements(model: type[models.Model], policy: Policy) -> list[str]:
    return drop_statements(model) + list(expected(model, policy).values())


def drop_statements(model: type[models.Model]) -> list[str]:
    return [f'DROP TRIGGER IF EXISTS "{_name(model._meta.db_table, verb)}"' for verb in ("insert", "update", "delete")]


def installed(cursor: Any) -> dict[str, str]:
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    return dict(cursor.fetchall())


def _name(table: str, verb: str) -> str:
    return f"guard_{table}_{verb}"


def _trigger(table: str, verb: str, rules: list[tuple[str, str]]) -> str:
    body = " ".join(
        f"SELECT RAISE(ABORT, '{table} refuses this {verb}: {message}') WHERE {condition};"
        for condition, message in rules
    )
    return f'CREATE TRIGGER "{_name(table, verb)}" BEFORE {verb.upper()} ON "{table}" FOR EACH ROW BEGIN {body} END'
