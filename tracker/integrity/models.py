"""The gate's row and the abstract row that counts its versions."""

from __future__ import annotations

from django.db import models

from .policy import Policy


class Gate(models.Model):
    """A row that exists only inside a write function's transaction; guards refuse writes where there is none.

    Nobody else sees it: it is deleted before the commit, and a rolled-back transaction never had it.
    """

    purpose = models.CharField("用途", max_length=80)

    class Meta:
        verbose_name = verbose_name_plural = "写入闸"


class VersionedRow(models.Model):
    """A row that people edit: each write names the version it saw and steps it by one."""

    guard = Policy(versioned=True)

    version = models.PositiveIntegerField("版本", default=1, editable=False)

    class Meta:
        abstract = True
