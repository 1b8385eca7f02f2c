from __future__ import annotations

from django.db import models

from articles.models import Area
from tracker.integrity.models import VersionedRow
from tracker.integrity.policy import EVERY_COLUMN, Policy
from tracker.record.vocabulary import COMPARATORS, FORCES, METRIC_ROLES, MODALITIES, PASS_RULES, PRECISIONS, TOPICS

from .base import CuratedRow
from .organization import Organization
from .people import Official
from .project import Project


class Pledge(CuratedRow):
    """One owner × one programme, project phase or mechanism × one plan period; its clauses are metrics and milestones.

    A pledge is met when all its required items are. Owner, official and project may each be unknown.
    """

    title = models.CharField("承诺事项", max_length=200)
    title_en = models.CharField("英文标题", max_length=300, blank=True)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+", verbose_name="地区")
    made_on = models.DateField("作出日期")
    topic = models.CharField("领域", max_length=16, choices=TOPICS.choices(), default="other")
    force = models.CharField("力度", max_length=10, choices=FORCES.choices(), default="unmarked")
    is_recurring = models.BooleanField("逐期履行", default=False)
    plan_from = models.DateField("计划期起", null=True, blank=True)
    plan_to = models.DateField("计划期止", null=True, blank=True)
    # Who owes, who said and what for are what the pledge is; none of them may vanish under it.
    owner = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="pledges", verbose_name="牵头单位"
    )
    responsible = models.ForeignKey(
        Official, on_delete=models.PROTECT, null=True, blank=True, related_name="pledges", verbose_name="责任人"
    )
    speaker = models.ForeignKey(
        Official, on_delete=models.PROTECT, null=True, blank=True, related_name="said", verbose_name="表述人"
    )
    project = models.ForeignKey(
        Project, on_delete=models.PROTECT, null=True, blank=True, related_name="pledges", verbose_name="项目"
    )
    note = models.TextField("编辑备注", blank=True, help_text="不发布。")

    class Meta:
        verbose_name = verbose_name_plural = "承诺事项"
        ordering = ["-made_on", "-id"]

    def __str__(self) -> str:
        return self.title


class PledgePartner(VersionedRow):
    """A body that answers for a pledge beside its owner (配合单位)."""

    guard = Policy(versioned=True, deletable=True)

    pledge = models.ForeignKey(Pledge, on_delete=models.PROTECT, related_name="partners", verbose_name="承诺事项")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", verbose_name="配合单位")

    class Meta:
        verbose_name = verbose_name_plural = "配合单位"
        constraints = [models.UniqueConstraint(fields=["pledge", "organization"], name="pledge_partner_once")]

    def __str__(self) -> str:
        return str(self.organization)


class Metric(CuratedRow):
    """A figure of a pledge: what it measures, the printed words, and the value in base units.

    `pass_rule` is apart from the comparator: 444亿元 printed bare is met by 450. A revised target is a further
    metric that `revises` the first, which stays in view.
    """

    guard = Policy(versioned=True, deletable=True)

    pledge = models.ForeignKey(Pledge, on_delete=models.PROTECT, related_name="metrics", verbose_name="承诺事项")
    order = models.PositiveSmallIntegerField("次序", default=0)
    role = models.CharField("性质", max_length=10, choices=METRIC_ROLES.choices(), default="target")
    indicator = models.CharField("指标", max_length=120)
    comparator = models.CharField("比较", max_length=2, choices=COMPARATORS.choices(), default="=")
    # Money and counts in base units: 2421.2亿元 is 242120000000 元.
    value = models.DecimalField("目标值", max_digits=30, decimal_places=6)
    upper_value = models.DecimalField("上限值", max_digits=30, decimal_places=6, null=True, blank=True)
    unit = models.CharField("单位", max_length=20, blank=True)
    per = models.CharField("每", max_length=10, blank=True)
    printed = models.CharField("原文数字", max_length=60)
    pass_rule = models.CharField("判定", max_length=10, choices=PASS_RULES.choices(), default="at_least")
    is_required = models.BooleanField("必需", default=True)
    part_of = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts", verbose_name="其中"
    )
    revises = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="revisions", verbose_name="调整自"
    )
    period_from = models.DateField("期间起", null=True, blank=True)
    period_to = models.DateField("期间止", null=True, blank=True)
    # The clause that the figure was printed in.
    evidence = models.ForeignKey(
        "desk.Evidence", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="出处"
    )

    class Meta:
        verbose_name = verbose_name_plural = "指标"
        ordering = ["pledge", "order", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(upper_value__isnull=True) | models.Q(upper_value__gte=models.F("value")),
                name="metric_range_not_reversed",
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.printed}"


class Milestone(VersionedRow):
    """A dated step of a pledge, in the words that promised it."""

    guard = Policy(versioned=True, deletable=True)

    pledge = models.ForeignKey(Pledge, on_delete=models.PROTECT, related_name="milestones", verbose_name="承诺事项")
    order = models.PositiveSmallIntegerField("次序", default=0)
    words = models.CharField("事项", max_length=200)
    is_required = models.BooleanField("必需", default=True)
    done_on = models.DateField("完成日", null=True, blank=True)
    evidence = models.ForeignKey(
        "desk.Evidence", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="出处"
    )

    class Meta:
        verbose_name = verbose_name_plural = "节点"
        ordering = ["pledge", "order", "id"]

    def __str__(self) -> str:
        return self.words


class Deadline(models.Model):
    """A printed deadline of a pledge, or of one of its milestones; a later row revises it and the first stays in view.

    `due_on` is the last possible day: “2023年底前” is 2023-12-31 with precision year, not one day.
    """

    # A misread one may be removed until it has been published (curation sees to that), never altered.
    guard = Policy(frozen=(EVERY_COLUMN,), deletable=True)

    pledge = models.ForeignKey(Pledge, on_delete=models.PROTECT, related_name="deadlines", verbose_name="承诺事项")
    milestone = models.ForeignKey(
        Milestone, on_delete=models.PROTECT, null=True, blank=True, related_name="deadlines", verbose_name="节点"
    )
    due_from = models.DateField("最早", null=True, blank=True)
    due_on = models.DateField("最迟")
    precision = models.CharField("精度", max_length=8, choices=PRECISIONS.choices())
    modality = models.CharField("方式", max_length=6, choices=MODALITIES.choices(), default="by")
    printed = models.CharField("原文", max_length=60)
    stated_on = models.DateField("宣布日")
    recorded_at = models.DateTimeField("录入时间")
    evidence = models.ForeignKey(
        "desk.Evidence", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="出处"
    )

    class Meta:
        verbose_name = verbose_name_plural = "期限"
        ordering = ["pledge", "stated_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(due_from__isnull=True) | models.Q(due_from__lte=models.F("due_on")),
                name="deadline_range_not_reversed",
            )
        ]

    def __str__(self) -> str:
        return self.printed
