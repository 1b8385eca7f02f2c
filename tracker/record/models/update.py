from __future__ import annotations

from django.db import models

from tracker.integrity.public_ids import LENGTH

from .window import WindowedRow


class Update(WindowedRow):
    """One published version of a follow-up: a status, an observed value, or a check."""

    pledge = models.CharField(max_length=LENGTH, db_index=True)
    kind = models.CharField(max_length=12)  # status, observation, check
    status = models.CharField(max_length=14, blank=True)
    happened_on = models.DateField()

    class Meta(WindowedRow.Meta):
        constraints = [*WindowedRow.Meta.constraints]
        indexes = [
            models.Index(fields=["happened_on", "public_id"], name="update_by_happening"),
            models.Index(fields=["released_at", "public_id"], name="update_by_release"),
        ]
