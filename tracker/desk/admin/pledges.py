"""A pledge with its figures, milestones, evidence and follow-up, and a button for each verb."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.desk import curation
from tracker.desk.models import (
    Check,
    Deadline,
    Evidence,
    Inquiry,
    Metric,
    Milestone,
    Observation,
    Pledge,
    PledgePartner,
    StatusUpdate,
)
from tracker.record.models import Pledge as PublishedPledge
from tracker.record.withdrawals import withdrawal_of

from .base import DeskAdmin, DeskInline, ReadOnlyInline, Refusal, allowed, words_of
from .merge import MergeAdmin
from .verb_forms import VERB_FORMS


class MetricInline(DeskInline):
    model = Metric
    fk_name = "pledge"
    fields = (
        "order", "role", "indicator", "comparator", "value", "upper_value", "unit", "per", "printed", "pass_rule", "is_required",
        "period_from", "period_to", "seen",
    )  # fmt: skip


class MilestoneInline(DeskInline):
    model = Milestone
    fields = ("order", "words", "is_required", "done_on", "seen")


class PartnerInline(DeskInline):
    model = PledgePartner
    autocomplete_fields = ("organization",)
    fields = ("organization", "seen")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class DeadlineInline(ReadOnlyInline):
    model = Deadline
    fields = ("printed", "due_from", "due_on", "precision", "milestone", "stated_on")


class EvidenceInline(ReadOnlyInline):
    model = Evidence
    fields = ("purpose", "origin", "exact", "article", "url", "published_on")


class StatusInline(ReadOnlyInline):
    model = StatusUpdate
    fields = ("status", "happened_on", "summary", "evidence", "corrects", "author", "recorded_at")


class CheckInline(ReadOnlyInline):
    model = Check
    fields = ("checked_on", "places", "result", "author")


class InquiryInline(ReadOnlyInline):
    model = Inquiry
    fields = ("asked", "asked_on", "channel", "question", "answer", "answered_on")


@admin.register(Pledge)
class PledgeAdmin(MergeAdmin):
    change_form_template = "admin/desk/pledge.html"
    list_display = ("title", "area", "owner", "topic", "made_on", "status_now", "is_published")
    list_filter = ("topic", "force", "is_recurring", "made_on")
    list_select_related = ("area", "owner")
    search_fields = ("title", "title_en", "evidence__exact", "=public_id")
    autocomplete_fields = ("area", "owner", "responsible", "speaker", "project")
    readonly_fields = ("public_id", "merged_into")
    fieldsets = (
        (None, {"fields": ("title", "title_en", "area", "made_on", "topic", "force", "is_recurring")}),
        (_("期间"), {"fields": (("plan_from", "plan_to"),)}),
        (_("单位与责任人"), {"fields": ("owner", "responsible", "speaker", "project")}),
        (_("备注"), {"fields": ("note", "public_id", "merged_into", "seen")}),
    )
    inlines = (
        MetricInline, MilestoneInline, DeadlineInline, PartnerInline, EvidenceInline, StatusInline, CheckInline, InquiryInline,
    )  # fmt: skip

    def has_add_permission(self, request: HttpRequest) -> bool:
        # A pledge begins with the words that made it: at the review desk.
        return False

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("updates__corrections")

    def add_inline(self, row: Any, request: HttpRequest) -> None:
        now = timezone.now()
        if isinstance(row, Metric):
            curation.add_metric(metric=row, by=request.user, at=now)
        elif isinstance(row, Milestone):
            curation.add_milestone(milestone=row, by=request.user, at=now)
        else:
            curation.add_partner(pledge=row.pledge, organization=row.organization, by=request.user, at=now)

    @admin.display(description=_("状态"))
    def status_now(self, pledge: Pledge) -> str:
        standing = [u for u in pledge.updates.all() if not u.corrections.all()]
        newest = max(standing, key=lambda u: (u.happened_on, u.recorded_at, u.pk), default=None)
        return newest.get_status_display() if newest else "—"

    @admin.display(description=_("已发布"), boolean=True)
    def is_published(self, pledge: Pledge) -> bool:
        return pledge.public_id in self.published

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        self.published = set(PublishedPledge.objects.current().values_list("public_id", flat=True))
        return super().changelist_view(request, extra_context)

    # -- verbs ---------------------------------------------------------------------------------
    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.verb_view)
        return [path("<int:key>/do/<slug:word>/", view, name="desk_pledge_verb"), *super().get_urls()]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        pledge = kwargs.get("obj")
        if pledge is not None:
            published = PublishedPledge.objects.current().filter(public_id=pledge.public_id).first()
            context |= {"verbs": verbs_for(request, pledge, is_published=published is not None), "published": published}
            context["withdrawn"] = None if published else withdrawal_of(pledge.public_id)
        return super().render_change_form(request, context, *args, **kwargs)

    def verb_view(self, request: HttpRequest, key: int, word: str) -> HttpResponse:
        """The page of one verb: its form, and after it the pledge."""
        pledge = get_object_or_404(Pledge.objects.select_related("area"), pk=key)
        form_class = VERB_FORMS.get(word)
        if form_class is None or not allowed(request, form_class.verb):
            raise Http404
        today = timezone.localdate()
        form = form_class(request.POST or None, pledge=pledge, today=today)
        back, status = reverse("admin:desk_pledge_change", args=[pledge.pk]), 200
        if request.method == "POST" and form.is_valid():
            try:
                form.perform(by=request.user, at=timezone.now())
            except Refusal as refusal:
                form.add_error(None, words_of(refusal))
                status = 409
            else:
                messages.success(request, _("已完成：%(verb)s") % {"verb": form.title})
                return HttpResponseRedirect(back)
        context = self.admin_site.each_context(request) | {
            "title": form.title, "subtitle": str(pledge), "form": form, "row": pledge, "back": back, "opts": self.opts,
        }  # fmt: skip
        return TemplateResponse(request, "admin/desk/verb.html", context, status=status)


def verbs_for(request: HttpRequest, pledge: Pledge, *, is_published: bool) -> list[dict[str, Any]]:
    """The buttons that this user sees at this pledge."""
    hidden = {"correct", "withdraw"} if not is_published else set()
    if pledge.merged_into_id is not None:
        return []
    return [
        {"word": word, "title": form.title, "url": reverse("admin:desk_pledge_verb", args=[pledge.pk, word])}
        for word, form in VERB_FORMS.items()
        if word not in hidden and allowed(request, form.verb)
    ]


@admin.register(Observation)
class ObservationAdmin(DeskAdmin):
    """Observed values, to be read only; they are registered at their pledge."""

    list_display = ("metric", "on_day", "printed", "author", "recorded_at")
    list_select_related = ("metric", "author")
    search_fields = ("metric__indicator", "printed")
    fields = ("metric", "on_day", "value", "printed", "evidence", "author", "recorded_at")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
