from __future__ import annotations

from django.db import models

from articles.models import Area

from .base import NamedRow
from .organization import Organization


class Project(NamedRow):
    """A named plant, road or hospital; a phase is a project whose parent is the whole."""

    # The owner answers for the project's pledges.
    owner = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="projects", verbose_name="项目单位"
    )
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+", verbose_name="地区")
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="phases", verbose_name="所属项目"
    )

    class Meta:
        verbose_name = verbose_name_plural = "项目"
        ordering = ["name"]
