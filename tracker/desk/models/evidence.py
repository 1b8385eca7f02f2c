from __future__ import annotations

from django.conf import settings
from django.core.validators import URLValidator
from django.db import models
from django.db.models.functions import Length

from articles.models import Article, Candidate
from tracker.integrity.policy import APPEND_ONLY
from tracker.integrity.public_ids import PublicIdField
from tracker.record.vocabulary import CHECK_RESULTS, NEEDS_ANSWER, ORIGINS, STATUSES

from .pledge import Metric, Pledge


class Evidence(models.Model):
    """A span of an article, or a web address with the words that were read there. Words are never changed afterwards.

    Places are code points of the article's text; `exact` is what stands there, `prefix` and `suffix` what stands around it.
    """

    class Purpose(models.TextChoices):
        COMMITMENT = "commitment", "承诺出处"
        PROGRESS = "progress", "进展依据"

    guard = APPEND_ONLY

    public_id = PublicIdField()
    pledge = models.ForeignKey(Pledge, on_delete=models.PROTECT, related_name="evidence", verbose_name="承诺事项")
    purpose = models.CharField("用途", max_length=10, choices=Purpose)
    origin = models.CharField("来源性质", max_length=12, choices=ORIGINS.choices())
    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, null=True, blank=True, related_name="evidence", verbose_name="报道"
    )
    candidate = models.ForeignKey(
        Candidate, on_delete=models.PROTECT, null=True, blank=True, related_name="evidence", verbose_name="候选"
    )
    start = models.PositiveIntegerField("起", null=True, blank=True)
    end = models.PositiveIntegerField("止", null=True, blank=True)
    exact = models.TextField("原文")
    prefix = models.CharField("前文", max_length=64, blank=True)
    suffix = models.CharField("后文", max_length=64, blank=True)
    url = models.URLField("网址", max_length=500, blank=True, validators=[URLValidator(schemes=["http", "https"])])
    published_on = models.DateField("来源日期")
    recorded_at = models.DateTimeField("录入时间")
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="录入人"
    )

    class Meta:
        verbose_name = verbose_name_plural = "证据"
        ordering = ["pledge", "published_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(article__isnull=False, start__isnull=False, end__isnull=False)
                | (models.Q(article__isnull=True, start__isnull=True, end__isnull=True) & ~models.Q(url="")),
                name="evidence_is_a_place_or_an_address",
            ),
            models.CheckConstraint(
                condition=models.Q(start__isnull=True)
                | (models.Q(end__gt=models.F("start")) & models.Q(end=models.F("start") + Length("exact"))),
                name="evidence_words_fit_span",
            ),
        ]

    def __str__(self) -> str:
        return "".join(self.exact.split())[:60]


class Inquiry(models.Model):
    """What was asked of whom, and the answer verbatim: the right of reply."""

    guard = APPEND_ONLY

    pledge = models.ForeignKey(Pledge, on_delete=models.PROTECT, related_name="inquiries", verbose_name="承诺事项")
    asked = models.CharField("询问对象", max_length=160)
    asked_on = models.DateField("询问日")
    channel = models.CharField("方式", max_length=60, help_text="如：电话、公函、依申请公开。")
    question = models.TextField("问题")
    answer = models.TextField("答复原文", blank=True, help_text="未答复则留空。")
    answered_on = models.DateField("答复日", null=True, blank=True)
    recorded_at = models.DateTimeField("录入时间")
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="录入人"
    )

    class Meta:
        verbose_name = verbose_name_plural = "征询"
        ordering = ["pledge", "asked_on", "id"]

    def __str__(self) -> str:
        return f"{self.asked}（{self.asked_on:%Y-%m-%d}）"


class StatusUpdateQuerySet(models.QuerySet["StatusUpdate"]):
    def standing(self) -> StatusUpdateQuerySet:
        """Updates that no later one corrects, the newest first: latest happening, then latest record."""
        return self.filter(corrections__isnull=True).order_by("-happened_on", "-recorded_at", "-id")


class StatusUpdate(models.Model):
    """An editor's judgement with two dates: when it happened, and when we knew."""

    guard = APPEND_ONLY

    public_id = PublicIdField()
    pledge = models.ForeignKey(Pledge, on_delete=models.PROTECT, related_name="updates", verbose_name="承诺事项")
    status = models.CharField("状态", max_length=14, choices=STATUSES.choices())
    happened_on = models.DateField("发生日")
    recorded_at = models.DateTimeField("录入时间")
    summary = models.CharField("摘要", max_length=300)
    summary_en = models.CharField("英文摘要", max_length=500, blank=True)
    evidence = models.ForeignKey(
        Evidence, on_delete=models.PROTECT, null=True, blank=True, related_name="updates", verbose_name="证据"
    )
    inquiry = models.ForeignKey(
        Inquiry, on_delete=models.PROTECT, null=True, blank=True, related_name="updates", verbose_name="征询"
    )
    no_inquiry_reason = models.CharField("不征询的理由", max_length=200, blank=True)
    corrects = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrections", verbose_name="更正"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="作者"
    )

    objects = StatusUpdateQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "状态更新"
        ordering = ["pledge", "happened_on", "recorded_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(status__in=NEEDS_ANSWER)
                | models.Q(inquiry__isnull=False)
                | ~models.Q(no_inquiry_reason=""),
                name="harsh_status_has_reply_or_reason",
            )
        ]

    def __str__(self) -> str:
        return f"{STATUSES[self.status].zh}（{self.happened_on:%Y-%m-%d}）"


class Observation(models.Model):
    """A value that a metric had on a day."""

    guard = APPEND_ONLY

    public_id = PublicIdField()
    metric = models.ForeignKey(Metric, on_delete=models.PROTECT, related_name="observations", verbose_name="指标")
    on_day = models.DateField("截至")
    value = models.DecimalField("数值", max_digits=30, decimal_places=6)
    printed = models.CharField("原文数字", max_length=60)
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="observations", verbose_name="证据")
    recorded_at = models.DateTimeField("录入时间")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="作者"
    )

    class Meta:
        verbose_name = verbose_name_plural = "观测值"
        ordering = ["metric", "on_day", "recorded_at", "id"]

    def __str__(self) -> str:
        return f"{self.printed}（截至 {self.on_day:%Y-%m-%d}）"


class Check(models.Model):
    """Somebody looked, on this day, in these places, with this result; it never changes a status."""

    guard = APPEND_ONLY

    public_id = PublicIdField()
    pledge = models.ForeignKey(Pledge, on_delete=models.PROTECT, related_name="checks", verbose_name="承诺事项")
    checked_on = models.DateField("核查日")
    places = models.CharField("查过的来源", max_length=300)
    result = models.CharField("结果", max_length=14, choices=CHECK_RESULTS.choices())
    recorded_at = models.DateTimeField("录入时间")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="核查人"
    )

    class Meta:
        verbose_name = verbose_name_plural = "核查"
        ordering = ["pledge", "checked_on", "id"]

    def __str__(self) -> str:
        return f"{CHECK_RESULTS[self.result].zh}（{self.checked_on:%Y-%m-%d}）"
