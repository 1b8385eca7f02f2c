"""The index that search reads: GIN on PostgreSQL, an FTS5 table kept by triggers on SQLite."""

from __future__ import annotations

from typing import Any, Final

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE: Final = "record_pledge"
INDEX: Final = "record_pledge_search"

_SQLITE_TABLE: Final = """
CREATE VIRTUAL TABLE record_pledge_search USING fts5(
    tokens, content='record_pledge', content_rowid='id', tokenize='unicode61'
)"""
_SQLITE_FILL: Final = "INSERT INTO record_pledge_search(record_pledge_search) VALUES ('rebuild')"
# Record rows are added and never changed; only a test database's flush deletes.
_SQLITE_TRIGGERS: Final = (
    """
CREATE TRIGGER IF NOT EXISTS record_pledge_search_insert AFTER INSERT ON record_pledge BEGIN
    INSERT INTO record_pledge_search(rowid, tokens) VALUES (NEW.id, NEW.tokens);
END""",
    """
CREATE TRIGGER IF NOT EXISTS record_pledge_search_delete AFTER DELETE ON record_pledge BEGIN
    INSERT INTO record_pledge_search(record_pledge_search, rowid, tokens) VALUES ('delete', OLD.id, OLD.tokens);
END""",
)
_POSTGRESQL: Final = (
    "CREATE INDEX IF NOT EXISTS record_pledge_search ON record_pledge USING gin (to_tsvector('simple', tokens))"
)


def install(connection: BaseDatabaseWrapper) -> None:
    """Puts the index in place and fills it; safe to repeat."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        if TABLE not in tables:
            return
        if connection.vendor == "postgresql":
            cursor.execute(_POSTGRESQL)
            return
        if INDEX not in tables:
            cursor.execute(_SQLITE_TABLE)
            cursor.execute(_SQLITE_FILL)
        for statement in _SQLITE_TRIGGERS:
            cursor.execute(statement)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Takes the index away, to migrate backwards."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f'DROP INDEX IF EXISTS "{INDEX}"')
            return
        for verb in ("insert", "delete"):
            cursor.execute(f'DROP TRIGGER IF EXISTS "{INDEX}_{verb}"')
        cursor.execute(f'DROP TABLE IF EXISTS "{INDEX}"')


def install_after_migrate(using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """Puts the triggers back after migrations: SQLite drops them when it rebuilds the table."""
    install(connections[using])
