"""Guards as PostgreSQL triggers: one function a table, fired per row, and one refusal of TRUNCATE."""

from __future__ import annotations

from typing import Any

from django.db import models

from .policy import Policy
from .rules import SHUT, update_rules


def expected(model: type[models.Model], policy: Policy) -> dict[str, str]:
    """Trigger name → the body of its function, as `pg_proc` keeps it."""
    name = _name(model._meta.db_table)
    body = _body(model, policy)
    return {name: body, f"{name}_truncate": body}


def create_statements(model: type[models.Model], policy: Policy) -> list[str]:
    table = model._meta.db_table
    name = _name(table)
    return [
        f'CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $guard${_body(model, policy)}$guard$',
        f'CREATE OR REPLACE TRIGGER "{name}" BEFORE INSERT OR UPDATE OR DELETE ON "{table}"'
        f' FOR EACH ROW EXECUTE FUNCTION "{name}"()',
        f'CREATE OR REPLACE TRIGGER "{name}_truncate" BEFORE TRUNCATE ON "{table}"'
        f' FOR EACH STATEMENT EXECUTE FUNCTION "{name}"()',
    ]


def drop_statements(model: type[models.Model]) -> list[str]:
    return [f'DROP FUNCTION IF EXISTS "{_name(model._meta.db_table)}"() CASCADE']


def installed(cursor: Any) -> dict[str, str]:
    cursor.execute(
        "SELECT t.tgname, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
        " WHERE NOT t.tgisinternal AND t.tgenabled <> 'D'"
    )
    return dict(cursor.fetchall())


def _name(table: str) -> str:
    return f"guard_{table}"


def _body(model: type[models.Model], policy: Policy) -> str:
    table = model._meta.db_table

    def refuse(verb: str, message: str) -> str:
        return f"RAISE EXCEPTION '{table} refuses this {verb}: {message}' USING ERRCODE = '23514';"

    lines = [
        "BEGIN",
        f"IF TG_OP = 'TRUNCATE' THEN {refuse('truncate', 'rows are never deleted')} END IF;",
        f"IF {SHUT} THEN RAISE EXCEPTION '{table} refuses this %: the gate is shut: write through the write path',"
        " lower(TG_OP) USING ERRCODE = '23514'; END IF;",
        "IF TG_OP = 'UPDATE' THEN",
        *(
            f"IF {condition} THEN {refuse('update', message)} END IF;"
            for condition, message in update_rules(model, policy, distinct="IS DISTINCT FROM")
        ),
        "END IF;",
        "IF TG_OP = 'DELETE' THEN",
        "RETURN OLD;" if policy.deletable else refuse("delete", "rows are never deleted"),
        "END IF;",
        "RETURN NEW;",
        "END",
    ]
    return "\n".join(lines)
