from __future__ import annotations

from django.db import models

from tracker.integrity.policy import APPEND_ONLY, Policy
from tracker.integrity.public_ids import LENGTH


class Head(models.Model):
    """The one row that publishing locks: the newest release's sequence, moment and chain hash."""

    guard = Policy()

    sequence = models.BigIntegerField(default=0)
    released_at = models.DateTimeField(null=True)
    chain_hash = models.CharField(max_length=64, default="0" * 64)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="head_is_one_row")]


class Release(models.Model):
    """One line of the log: what was published, corrected, withdrawn or redacted, when and why.

    `payload_hash` is SHA-256 over a nonce and the payload, `chain_hash` over it and the line before, so that a lawful
    removal of the payload leaves the hash, and a change of any line shows in all that follow.
    """

    class Kind(models.TextChoices):
        PUBLISH = "publish", "发布"
        CORRECT = "correct", "更正"
        WITHDRAW = "withdraw", "撤下"
        REDACT = "redact", "依法删除"

    guard = APPEND_ONLY

    sequence = models.BigIntegerField("序号", unique=True)
    kind = models.CharField("动作", max_length=8, choices=Kind)
    row_kind = models.CharField("对象类别", max_length=12)  # pledge, department, official, project, area, article
    public_id = models.CharField("公开编号", max_length=LENGTH)
    number = models.PositiveIntegerField("版次")
    released_at = models.DateTimeField("发布时间")
    reason = models.CharField("理由", max_length=300, blank=True)
    payload_hash = models.CharField("内容摘要", max_length=64)
    chain_hash = models.CharField("链上摘要", max_length=64, unique=True)

    class Meta:
        verbose_name = verbose_name_plural = "发布记录"
        ordering = ["sequence"]
        indexes = [
            models.Index(fields=["public_id", "number"], name="release_of_row"),
            models.Index(fields=["released_at", "sequence"], name="release_by_moment"),
        ]

    def __str__(self) -> str:
        return f"{self.sequence} {self.kind} {self.public_id}"


class ReleasePayload(models.Model):
    """What a release carried, beside the log so that it can be lawfully removed."""

    guard = Policy(frozen=("*",), deletable=True)

    # The log outlives the payload, never the other way round.
    release = models.OneToOneField(Release, on_delete=models.PROTECT, related_name="payload")
    nonce = models.CharField(max_length=32)
    body = models.TextField()
