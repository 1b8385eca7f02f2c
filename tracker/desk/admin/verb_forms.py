"""One form a verb: its fields are what an editor must say, `perform` calls the verb with them."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Candidate
from tracker.desk import curation, publishing
from tracker.desk.models import Evidence, Inquiry, Metric, Milestone, Pledge, StatusUpdate
from tracker.record.vocabulary import CHECK_RESULTS, MODALITIES, ORIGINS, PRECISIONS, STATUSES

Choices = list[tuple[str, str]]
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class VerbForm(forms.Form):
    """A verb on one pledge. `verb` is its name in the table of rights, `title` the button's words."""

    verb: ClassVar[str]
    title: ClassVar[Any]
    help: ClassVar[Any] = ""
    reason = forms.CharField(label=_("理由"), max_length=300, required=False)

    def __init__(self, *args: Any, pledge: Pledge, today: dt.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pledge = pledge
        self.keys = pledge.family_keys()
        for name, queryset in self.choices().items():
            self.fields[name].queryset = queryset  # type: ignore[attr-defined]
        for field in self.fields.values():
            if isinstance(field, forms.DateField) and field.required:
                field.initial = today
        self.order_fields([*(name for name in self.fields if name != "reason"), "reason"])

    def choices(self) -> dict[str, Any]:
        """Field name → the rows that it may choose from: those of this pledge."""
        return {}

    def perform(self, *, by: Any, at: dt.datetime) -> Any:
        """Calls the verb; raises what the verb raises."""
        raise NotImplementedError


class SourceForm(VerbForm):
    """A verb that rests on evidence: known, a pending outcome candidate, or an address with its words."""

    evidence = forms.ModelChoiceField(Evidence.objects.none(), label=_("已有证据"), required=False)
    candidate = forms.ModelChoiceField(
        Candidate.objects.none(), label=_("进展候选"), required=False, help_text=_("待处理的“进展”候选；选用即采纳。")
    )
    url = forms.URLField(label=_("或：网址"), required=False, max_length=500, assume_scheme="https")
    words = forms.CharField(label=_("网页原文"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    published_on = forms.DateField(label=_("来源日期"), required=False, widget=DAY)
    origin = forms.ChoiceField(label=_("来源性质"), choices=ORIGINS.choices)

    def choices(self) -> dict[str, Any]:
        area = self.pledge.area
        outcomes = Candidate.objects.pending().filter(kind=Candidate.Kind.OUTCOME, article__document__area=area)
        return {
            "evidence": Evidence.objects.filter(pledge__in=self.keys),
            "candidate": outcomes.order_by("-article__document__published_on", "start"),
        }

    def source(self) -> dict[str, Any]:
        """The evidence as the verbs take it."""
        return {
            name: self.cleaned_data[name]
            for name in ("evidence", "candidate", "url", "words", "published_on", "origin")
        }


class StatusForm(SourceForm):
    verb = "record_status"
    title = _("记录状态")
    help = _("“到期未完成”“已取消”“进展停滞”须先征询责任方，或写明不征询的理由。")
    status = forms.ChoiceField(label=_("状态"), choices=STATUSES.choices)
    happened_on = forms.DateField(label=_("发生日"), widget=DAY)
    summary = forms.CharField(label=_("摘要"), max_length=300)
    summary_en = forms.CharField(label=_("英文摘要"), max_length=500, required=False)
    inquiry = forms.ModelChoiceField(Inquiry.objects.none(), label=_("征询"), required=False)
    no_inquiry_reason = forms.CharField(label=_("不征询的理由"), max_length=200, required=False)
    corrects = forms.ModelChoiceField(StatusUpdate.objects.none(), label=_("更正哪一条"), required=False)
    field_order = ("status", "happened_on", "summary", "summary_en")

    def choices(self) -> dict[str, Any]:
        return super().choices() | {
            "inquiry": Inquiry.objects.filter(pledge__in=self.keys),
            "corrects": StatusUpdate.objects.filter(pledge__in=self.keys, corrections__isnull=True),
        }

    def perform(self, *, by: Any, at: dt.datetime) -> Any:
        return curation.record_status(pledge=self.pledge, by=by, at=at, **self.cleaned_data)


class ObserveForm(SourceForm):
    verb = "observe"
    title = _("登记观测值")
    metric = forms.ModelChoiceField(Metric.objects.none(), label=_("指标"))
    on_day = forms.DateField(label=_("截至"), widget=DAY)
    value = forms.DecimalField(
        label=_("数值"), max_digits=30, decimal_places=6, help_text=_("基本单位，如 2421.2亿元 填 242120000000。")
    )
    printed = forms.CharField(label=_("原文数字"), max_length=60)
    field_order = ("metric", "on_day", "value", "printed")

    def choices(self) -> dict[str, Any]:
        return super().choices() | {"metric": Metric.objects.filter(pledge__in=self.keys)}

    def perform(self, *, by: Any, at: dt.datetime) -> Any:
        return curation.observe(by=by, at=at, **self.cleaned_data)


class CheckForm(VerbForm):
    verb = "check"
    title = _("登记核查")
    help = _("核查不改变状态；“未见进展信息”不等于“没有做”。")
    checked_on = forms.DateField(label=_("核查日"), widget=DAY)
    places = forms.CharField(label=_("查过的来源"), max_length=300)
    result = forms.ChoiceField(label=_("结果"), choices=CHECK_RESULTS.choices)

    def perform(self, *, by: Any, at: dt.datetime) -> Any:
        return curation.check(pledge=self.pledge, by=by, at=at, **self.cleaned_data)


class InquireForm(VerbForm):
    verb = "inquire"
    title = _("登记征询")
    asked = forms.CharField(label=_("询问对象"), max_length=160)
    asked_on = forms.DateField(label=_("询问日"), widget=DAY)
    channel = forms.CharField(label=_("方式"), max_length=60)
    question = forms.CharField(label=_("问题"), widget=forms.Textarea(attrs={"rows": 3}))
    answer = forms.CharField(label=_("答复原文"), required=False, widget=forms.Textarea(attrs={"rows": 4}))
    answered_on = forms.DateField(label=_("答复日"), required=False, widget=DAY)

    def perform(self, *, by: Any, at: dt.datetime) -> Any:
        return curation.inquire(pledge=self.pledge, by=by, at=at, **self.cleaned_data)


class DeadlineForm(VerbForm):
    verb = "amend"
    title = _("补记或调整期限")
    help = _("新的期限另记一条，原期限仍在案。")
    milestone = forms.ModelChoiceField(
        Milestone.objects.none(), label=_("节点"), required=False, help_text=_("不选则为整个事项的期限。")
    )
    due_from = forms.DateField(label=_("最早"), required=False, widget=DAY)
    due_on = forms.DateField(label=_("最迟"), widget=DAY)
    precision = forms.ChoiceField(label=_("精度"), choices=PRECISIONS.choices)
    modality = forms.ChoiceField(label=_("方式"), choices=MODALITIES.choices, initial="by")
    printed = forms.CharField(label=_("原文"), max_length=60)
    stated_on = forms.DateField(label=_("宣布日"), widget=DAY)
    evidence = forms.ModelChoiceField(Evidence.objects.none(), label=_("出处"), required=False)

    def choices(self) -> dict[str, Any]:
        return {
            "milestone": Milestone.objects.filter(pledge__in=self.keys),
            "evidence": Evidence.objects.filter(pledge__in=self.keys),
        }

    def perform(self, *, by: Any, at: dt.datetime) -> Any:
        return curation.revise_deadline(pledge=self.pledge, by=by, at=at, **self.cleaned_data)


class PublishForm(VerbForm):
    verb = "publish"
    title = _("发布")
    help = _("发布后，公众即可看到此事项及其全部草稿内容；修改过它的人不能发布。")

    def perform(self, *, by: Any, at: dt.datetime) -> Any:
        return publishing.publish(pledge=self.pledge, by=by, at=at, **self.cleaned_data)


class CorrectForm(VerbForm):
    verb = "correct"
    title = _("更正")
    help = _("再次发布，并在“更正与回应”中公开理由。")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = True

    def perform(self, *, by: Any, at: dt.datetime) -> Any:
        return publishing.correct(pledge=self.pledge, by=by, at=at, **self.cleaned_data)


class WithdrawForm(CorrectForm):
    verb = "withdraw"
    title = _("撤下")
    help = _("公开页面将只显示撤下的理由；此前的版本仍可按日期查阅。")

    def perform(self, *, by: Any, at: dt.datetime) -> Any:
        return publishing.withdraw(pledge=self.pledge, by=by, at=at, **self.cleaned_data)


VERB_FORMS: dict[str, type[VerbForm]] = {
    "status": StatusForm,
    "observe": ObserveForm,
    "check": CheckForm,
    "inquire": InquireForm,
    "deadline": DeadlineForm,
    "publish": PublishForm,
    "correct": CorrectForm,
    "withdraw": WithdrawForm,
}
"""Address word → form, in the order of the buttons."""
