from __future__ import annotations

from django.db import models

from tracker.integrity.public_ids import LENGTH

from .window import WindowedRow


class Entry(WindowedRow):
    """One published version of a card: a department, an official, a project, an area (its public id is its code), an article.

    Companies have cards so that a pledge can name them; they are listed nowhere.
    """

    class Kind(models.TextChoices):
        DEPARTMENT = "department", "单位"
        COMPANY = "company", "企业"
        OFFICIAL = "official", "责任人"
        PROJECT = "project", "项目"
        AREA = "area", "地区"
        ARTICLE = "article", "报道"

    kind = models.CharField(max_length=12, choices=Kind)
    name = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300, blank=True)
    sort_key = models.CharField(max_length=300)
    parent = models.CharField(max_length=LENGTH, blank=True)
    published_on = models.DateField(null=True)

    class Meta(WindowedRow.Meta):
        constraints = [*WindowedRow.Meta.constraints]
        indexes = [
            models.Index(fields=["kind", "sort_key", "public_id"], name="entry_by_sound"),
            models.Index(fields=["kind", "published_on", "public_id"], name="entry_by_print_day"),
        ]

    def __str__(self) -> str:
        return self.name
