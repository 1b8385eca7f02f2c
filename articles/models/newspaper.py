from __future__ import annotations

from django.core.validators import URLValidator
from django.db import models

from tracker.integrity.models import VersionedRow

from .area import Area


class Newspaper(VersionedRow):
    """A paper or an official series that texts come from, and whether its full text may be shown."""

    name = models.CharField("名称", max_length=80, unique=True)
    # Losing the area would leave the paper's documents without their default place.
    area = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, verbose_name="地区")
    shows_full_text = models.BooleanField("可展示全文", default=False, help_text="未获授权的报纸只展示承诺所在段落。")
    homepage = models.URLField("主页", blank=True, validators=[URLValidator(schemes=["http", "https"])])

    class Meta:
        verbose_name = verbose_name_plural = "报纸"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
