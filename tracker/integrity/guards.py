"""Installing and checking the triggers that enforce each model's policy, on SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.core import checks
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

from . import postgresql, sqlite
from .policy import Policy


def guarded_models(app_config: AppConfig | None = None) -> Iterator[tuple[type[models.Model], Policy]]:
    """Every concrete model with a `guard`, of one app or of all."""
    for model in app_config.get_models() if app_config else apps.get_models():
        policy = getattr(model, "guard", None)
        if isinstance(policy, Policy) and model._meta.managed:
            yield model, policy


def install(connection: BaseDatabaseWrapper, app_config: AppConfig | None = None) -> None:
    """Puts every guard in place; safe to repeat. Tables that do not exist yet are passed over."""
    existing = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for model, policy in guarded_models(app_config):
            if model._meta.db_table in existing:
                for statement in _dialect(connection).create_statements(model, policy):
                    cursor.execute(statement)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Takes every guard away: for a test database's flush, never for a live one."""
    existing = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for model, _ in guarded_models():
            if model._meta.db_table in existing:
                for statement in _dialect(connection).drop_statements(model):
                    cursor.execute(statement)


def missing_guards(connection: BaseDatabaseWrapper) -> list[str]:
    """The tables whose guard is missing or is not the one this code asks for."""
    existing = set(connection.introspection.table_names())
    dialect = _dialect(connection)
    with connection.cursor() as cursor:
        installed = dialect.installed(cursor)
    return [
        model._meta.db_table
        for model, policy in guarded_models()
        if model._meta.db_table in existing
        and any(installed.get(name) != body for name, body in dialect.expected(model, policy).items())
    ]


def install_after_migrate(sender: AppConfig, using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """Puts an app's guards back after its migrations: SQLite drops them when it rebuilds a table."""
    install(connections[using], sender)


def check_guards(databases: Sequence[str] | None = None, **_: Any) -> list[checks.CheckMessage]:
    """An error for each table that stands unguarded (`manage.py check --database default`)."""
    return [
        checks.Error(
            f"Table {table} has no guard, or an old one: writes past the write path would go through.",
            hint="Run `python manage.py migrate`, which installs it.",
            id="integrity.E001",
        )
        for alias in databases or ()
        for table in missing_guards(connections[alias])
    ]


def _dialect(connection: BaseDatabaseWrapper) -> Any:
    return {"sqlite": sqlite, "postgresql": postgresql}[connection.vendor]
