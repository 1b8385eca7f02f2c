from __future__ import annotations

from django.db import models

from articles.models import Area
from tracker.integrity.models import VersionedRow
from tracker.integrity.policy import Policy

from .base import NamedRow
from .organization import Organization


class Official(NamedRow):
    """A holder of a public post. Only public officials of tracked areas get rows; reporters and managers never."""

    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="地区"
    )

    class Meta:
        verbose_name = verbose_name_plural = "责任人"
        ordering = ["name"]


class Membership(VersionedRow):
    """A post held for a time: pledges follow the post."""

    guard = Policy(versioned=True, deletable=True)

    # The posts are what an official's card consists of.
    official = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="memberships", verbose_name="责任人")
    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="memberships", verbose_name="单位"
    )
    role = models.CharField("职务", max_length=80)
    start_date = models.DateField("起", null=True, blank=True)
    end_date = models.DateField("止", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "任职"
        ordering = ["official", "start_date", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(start_date__isnull=True)
                | models.Q(end_date__isnull=True)
                | models.Q(end_date__gte=models.F("start_date")),
                name="membership_ends_after_start",
            )
        ]

    def __str__(self) -> str:
        return f"{self.organization}{self.role}"
