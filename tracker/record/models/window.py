"""The window in which a published row was what the tracker said."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Q

from tracker.integrity.policy import WINDOWED
from tracker.integrity.public_ids import LENGTH


class WindowQuerySet(models.QuerySet[Any]):
    def current(self) -> Self:
        """What the tracker says now."""
        return self.filter(superseded_at__isnull=True)

    def as_of(self, moment: dt.datetime) -> Self:
        """What the tracker said at `moment` (released_at ≤ moment < superseded_at)."""
        return self.filter(Q(superseded_at__isnull=True) | Q(superseded_at__gt=moment), released_at__lte=moment)

    def at_sequence(self, sequence: int) -> Self:
        """What the tracker said after release `sequence`: one list read over several pages stays one list."""
        return self.filter(Q(superseded_by__isnull=True) | Q(superseded_by__gt=sequence), sequence__lte=sequence)


class WindowedRow(models.Model):
    """One published version of a row. `body` is its public JSON, canonical, as it was hashed."""

    guard = WINDOWED

    public_id = models.CharField(max_length=LENGTH)
    number = models.PositiveIntegerField()
    sequence = models.BigIntegerField()
    released_at = models.DateTimeField()
    superseded_by = models.BigIntegerField(null=True)
    superseded_at = models.DateTimeField(null=True)
    area_code = models.CharField(max_length=6)
    body = models.TextField()

    objects = WindowQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["public_id", "number"], name="%(class)s_version_once"),
            # Of one public id, one version at most is current.
            models.UniqueConstraint(
                fields=["public_id"], condition=Q(superseded_at__isnull=True), name="%(class)s_one_current"
            ),
        ]
