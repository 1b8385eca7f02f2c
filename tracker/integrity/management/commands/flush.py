"""`flush` empties tables that never lose a row, so it serves test databases only."""

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import flush
from django.db import connections

from tracker.integrity import guards


class Command(flush.Command):
    help = "Empties a test database; refused for any other, whose log must not be emptied."

    def handle(self, **options: Any) -> None:
        connection = connections[options["database"]]
        name = str(connection.settings_dict["NAME"])
        # Django names a test database by its TEST settings or with this prefix.
        if "test_" not in name:
            raise CommandError("flush would delete what has been published. Drop the database instead, if you must.")
        guards.remove(connection)
        try:
            super().handle(**options)
        finally:
            guards.install(connection)
