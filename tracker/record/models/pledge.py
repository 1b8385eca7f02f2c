from __future__ import annotations

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Case, F, Value, When
from django.db.models.functions import Coalesce

from tracker.integrity.policy import APPEND_ONLY
from tracker.integrity.public_ids import LENGTH

from .window import WindowedRow, WindowQuerySet

# What a missing deadline sorts as, so that an index and a cursor have a day to compare.
NO_DEADLINE_LAST = dt.date(9999, 12, 31)
NO_DEADLINE_FIRST = dt.date(1, 1, 1)


class PledgeQuerySet(WindowQuerySet):
    def with_pace(self, day: dt.date) -> Self:
        """Each row with `pace`, its pace on `day`, read from the days that publishing stored."""
        return self.annotate(
            pace=Case(
                When(past_due_on__lte=day, then=F("pace_past_due")),
                When(data_due_on__lte=day, then=Value("data_due")),
                default=F("pace_first"),
                output_field=models.CharField(),
            )
        )

    def inside(self, first_code: str, last_code: str) -> Self:
        """Pledges of the areas from one code to the other: a division with its parts is a range of codes."""
        return self.filter(area_code__gte=first_code, area_code__lte=last_code)


class Pledge(WindowedRow):
    """One published version of a pledge: columns to filter and sort by, and the whole of it as JSON in `body`."""

    title = models.CharField(max_length=200)
    title_en = models.CharField(max_length=300, blank=True)
    topic = models.CharField(max_length=16)
    force = models.CharField(max_length=10)
    status = models.CharField(max_length=14)
    status_on = models.DateField(null=True)
    is_recurring = models.BooleanField()
    made_on = models.DateField()
    due_from = models.DateField(null=True)
    due_on = models.DateField(null=True)
    last_checked_on = models.DateField(null=True)
    # Pace by day: `pace_first` until `data_due_on`, then data_due, and from `past_due_on` on `pace_past_due`.
    pace_first = models.CharField(max_length=16)
    data_due_on = models.DateField(null=True)
    past_due_on = models.DateField(null=True)
    pace_past_due = models.CharField(max_length=16, blank=True)
    # Single characters and pairs of title, quotes and released passages, for search.
    tokens = models.TextField(default="")

    objects = PledgeQuerySet.as_manager()  # type: ignore[misc]

    class Meta(WindowedRow.Meta):
        constraints = [*WindowedRow.Meta.constraints]
        # Whole, not only of current rows: a list is read as of its first page's release. Ties break by public id, which
        # cursors may carry; rows without a deadline come last both ways.
        indexes = [
            models.Index(fields=["made_on", "public_id"], name="pledge_by_made_day"),
            models.Index(fields=["released_at", "public_id"], name="pledge_by_release"),
            models.Index(Coalesce("due_on", Value(NO_DEADLINE_LAST)), "public_id", name="pledge_by_due_day"),
            models.Index(Coalesce("due_on", Value(NO_DEADLINE_FIRST)), "public_id", name="pledge_by_due_day_down"),
            models.Index(fields=["area_code", "made_on", "public_id"], name="pledge_by_place"),
            # All that the counts of the home page read, so that they need not open the rows.
            models.Index(
                fields=[
                    "status",
                    "sequence",
                    "superseded_by",
                    "made_on",
                    "due_on",
                    "pace_first",
                    "data_due_on",
                    "past_due_on",
                    "pace_past_due",
                ],
                name="pledge_by_status",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Party(models.Model):
    """Who or what a published pledge names: the card's kind and public id, and its part in the pledge."""

    guard = APPEND_ONLY

    # A party is part of one published version.
    pledge = models.ForeignKey(Pledge, on_delete=models.PROTECT, related_name="parties")
    kind = models.CharField(max_length=12)  # department, official, project, article, company
    public_id = models.CharField(max_length=LENGTH)
    role = models.CharField(max_length=12)  # lead, partner, responsible, speaker, project, source

    class Meta:
        indexes = [models.Index(fields=["kind", "public_id", "pledge"], name="party_of_card")]
