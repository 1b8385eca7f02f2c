from __future__ import annotations

from typing import Any

from django.db import models

from tracker.integrity.policy import Policy
from tracker.integrity.public_ids import PublicIdField

from .document import SourceDocument


class Article(models.Model):
    """One article as printed: `text` is its document's text from `start` to `end`, damage and line breaks included.

    What was printed never changes; `facts`, what extraction read in it (people, organizations, dates, with places
    in `text`), is renewed when it is extracted again.
    """

    guard = Policy(
        frozen=("document", "position", "start", "end", "text", "kicker", "headline", "byline", "is_continued"),
    )

    public_id = PublicIdField()
    # An article is a place in its document.
    document = models.ForeignKey(
        SourceDocument, on_delete=models.PROTECT, related_name="articles", verbose_name="来源文件"
    )
    position = models.PositiveSmallIntegerField("序号")
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")
    text = models.TextField("文本")
    kicker = models.CharField("眉题", max_length=200, blank=True)
    headline = models.CharField("标题", max_length=300, blank=True)
    byline = models.CharField("署名", max_length=200, blank=True)
    is_continued = models.BooleanField("上接他版", default=False)
    facts: models.JSONField[Any, Any] = models.JSONField(
        "识别所得", default=dict, help_text="文中的人物、单位与日期；重新识别时更新。"
    )

    class Meta:
        verbose_name = verbose_name_plural = "报道"
        ordering = ["document", "position"]
        constraints = [
            models.UniqueConstraint(fields=["document", "position"], name="article_position_once"),
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="article_span_not_empty"),
        ]

    def __str__(self) -> str:
        return self.headline or f"（无标题）{self.text[:20]}"
