"""The search index: GIN on PostgreSQL, FTS5 on SQLite. What it holds is derived, so it may be taken away and rebuilt."""

from typing import Any

from django.db import migrations

from tracker.record import search_index


def install(apps: Any, schema_editor: Any) -> None:
    search_index.install(schema_editor.connection)


def remove(apps: Any, schema_editor: Any) -> None:
    search_index.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("record", "0002_whole_indexes")]

    operations = [migrations.RunPython(install, remove)]
