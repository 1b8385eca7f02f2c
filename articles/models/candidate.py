from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models.functions import Length

from tracker.integrity.models import VersionedRow
from tracker.integrity.policy import Policy

from .article import Article


class CandidateQuerySet(models.QuerySet["Candidate"]):
    def pending(self) -> CandidateQuerySet:
        """What waits for an editor."""
        return self.filter(state=Candidate.State.PENDING)

    def decided(self) -> CandidateQuerySet:
        """What an editor has accepted, merged or rejected."""
        return self.filter(state__in=[Candidate.State.ACCEPTED, Candidate.State.MERGED, Candidate.State.REJECTED])


class Candidate(VersionedRow):
    """A clause that extraction proposes; places are code points of the article's text.

    `payload` is the extractor's own JSON for it, with the quantities it names in place of their indices.
    Candidates of one article that share a `group` make one pledge.
    """

    class Kind(models.TextChoices):
        PLEDGE = "pledge", "承诺"
        OUTCOME = "outcome", "进展"

    class State(models.TextChoices):
        PENDING = "pending", "待处理"
        ACCEPTED = "accepted", "采纳"
        MERGED = "merged", "并入"
        REJECTED = "rejected", "不采纳"
        OUTDATED = "outdated", "已过时"

    guard = Policy(
        versioned=True,
        frozen=("article", "kind", "start", "end", "exact", "key", "payload", "extractor_version"),
        deletable=True,
    )

    # A decision on a candidate points into the article.
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="candidates", verbose_name="报道")
    kind = models.CharField("类别", max_length=8, choices=Kind)
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")
    exact = models.TextField("原文", help_text="版面上的原字，含断行与空格。")
    quote = models.TextField("引文", help_text="去掉空白后的原文。")
    group = models.PositiveSmallIntegerField("分组", null=True, blank=True)
    score = models.DecimalField("可信度", max_digits=4, decimal_places=3)
    rule = models.CharField("规则", max_length=80)
    payload: models.JSONField[Any, Any] = models.JSONField("识别结果")
    extractor_version = models.CharField("识别器版本", max_length=20)
    key = models.CharField("去重键", max_length=64, unique=True, editable=False)
    state = models.CharField("处理", max_length=8, choices=State, default=State.PENDING)

    objects = CandidateQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "候选"
        ordering = ["article", "start", "id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="candidate_span_not_empty"),
            models.CheckConstraint(
                condition=models.Q(end=models.F("start") + Length("exact")), name="candidate_words_fit_span"
            ),
        ]
        indexes = [models.Index(fields=["state", "article"], name="candidate_state_article")]

    def __str__(self) -> str:
        return self.quote
