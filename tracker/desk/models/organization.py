from __future__ import annotations

from django.db import models

from articles.models import Area
from tracker.record.vocabulary import CLASSIFICATIONS

from .base import NamedRow


class Organization(NamedRow):
    """A body that pledges or answers: Popolo's organization. Companies are named at a pledge, never listed as departments."""

    classification = models.CharField("类别", max_length=16, choices=CLASSIFICATIONS.choices())
    # The place in the tree is part of what pledges were released with.
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children", verbose_name="上级单位"
    )
    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="地区"
    )

    class Meta:
        verbose_name = verbose_name_plural = "单位"
        ordering = ["name"]
