"""Optimistic locking: a write names the version it saw, and a stale one is refused."""

from __future__ import annotations

from typing import Any

from django.db import models

from .models import VersionedRow


class StaleVersionError(Exception):
    """Somebody else changed the row since it was read. Read it again and decide anew.

    `row` is the row as the writer saw it, `seen` its version then, `current` the version now (None: gone).
    """

    def __init__(self, row: VersionedRow, seen: int, current: int | None) -> None:
        self.row, self.seen, self.current = row, seen, current
        super().__init__(
            f"{row._meta.verbose_name}「{row}」已被他人修改（您看到的是第 {seen} 版，现为第 {current or '—'} 版），请刷新后再改。"
        )


def update_seen(row: VersionedRow, *, seen: int, **changes: Any) -> None:
    """Writes `changes` to `row` where its version is still `seen`, stepping it; `row` carries the result.

    One conditional UPDATE, so that of two writers who saw the same version one wins. Needs an open gate.
    Raises StaleVersionError and writes nothing where the version has moved on.
    """
    manager: models.Manager[Any] = type(row)._base_manager
    written = manager.filter(pk=row.pk, version=seen).update(**changes, version=seen + 1)
    if not written:
        current = manager.filter(pk=row.pk).values_list("version", flat=True).first()
        raise StaleVersionError(row, seen, current)
    for name, value in changes.items():
        setattr(row, name, value)
    row.version = seen + 1
