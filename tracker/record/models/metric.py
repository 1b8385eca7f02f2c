from __future__ import annotations

from django.db import models

from tracker.integrity.public_ids import LENGTH

from .window import WindowedRow


class Metric(WindowedRow):
    """One published version of a pledge's figure."""

    pledge = models.CharField(max_length=LENGTH, db_index=True)
    role = models.CharField(max_length=10)
    indicator = models.CharField(max_length=120)
    comparator = models.CharField(max_length=2)
    value = models.DecimalField(max_digits=30, decimal_places=6)
    upper_value = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    unit = models.CharField(max_length=20, blank=True)
    part_of = models.CharField(max_length=LENGTH, blank=True)
    latest_value = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    latest_on = models.DateField(null=True)

    class Meta(WindowedRow.Meta):
        constraints = [*WindowedRow.Meta.constraints]
        indexes = [
            models.Index(fields=["released_at", "public_id"], name="metric_by_release"),
            models.Index(fields=["unit", "value", "public_id"], name="metric_by_value"),
        ]
