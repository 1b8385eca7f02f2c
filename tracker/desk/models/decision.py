from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models

from articles.models import Article
from tracker.integrity.policy import APPEND_ONLY


class Decision(models.Model):
    """Who did what to which row, when and why, with the row before and after."""

    guard = APPEND_ONLY

    verb = models.CharField("动作", max_length=20)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="操作人")
    at = models.DateTimeField("时间", db_index=True)
    reason = models.CharField("理由", max_length=300, blank=True)
    # By label and key, not by foreign key: a decision on a deleted draft outlives it.
    row_type = models.CharField("对象类别", max_length=40)
    row_id = models.BigIntegerField("对象编号")
    row_name = models.CharField("对象", max_length=200)
    # The pledge that the row is part of: what has changed of a pledge since its last release is one question.
    pledge_key = models.BigIntegerField("承诺事项编号", null=True, blank=True, db_index=True)
    before: models.JSONField[Any, Any] = models.JSONField("改前", default=dict, blank=True)
    after: models.JSONField[Any, Any] = models.JSONField("改后", default=dict, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "操作记录"
        ordering = ["-id"]
        indexes = [models.Index(fields=["row_type", "row_id"], name="decision_row")]

    def __str__(self) -> str:
        return f"{self.verb} {self.row_name}"


class SignOff(models.Model):
    """An article that somebody has read to its end, “no pledge” included."""

    guard = APPEND_ONLY

    article = models.OneToOneField(Article, on_delete=models.PROTECT, related_name="sign_off", verbose_name="报道")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="阅毕人")
    at = models.DateTimeField("时间")
    note = models.CharField("备注", max_length=200, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "阅毕"

    def __str__(self) -> str:
        return f"{self.article} 阅毕"
