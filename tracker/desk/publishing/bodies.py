"""A pledge of the desk as the JSON that is released (`tracker.record.bodies.PledgeBody`)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from tracker.desk.models import (
    Check,
    Deadline,
    Evidence,
    Inquiry,
    Metric,
    Milestone,
    Organization,
    Pledge,
    PledgePartner,
    StatusUpdate,
)
from tracker.record.bodies import (
    CheckBody,
    DeadlineBody,
    EvidenceBody,
    InquiryBody,
    MilestoneBody,
    PassageBody,
    PledgeBody,
    StatusBody,
)

from .figures import metric_body
from .names import area_ref, article_ref, body_ref, iso, moment, official_ref, project_ref, squeeze
from .passages import passages_of


@dataclass(frozen=True, slots=True)
class Dossier:
    """All rows of one pledge, those of pledges merged into it among them, in the order they are released."""

    pledge: Pledge
    own_ids: Sequence[str]
    partners: Sequence[Organization]
    metrics: Sequence[Metric]
    milestones: Sequence[Milestone]
    deadlines: Sequence[Deadline]
    evidence: Sequence[Evidence]
    updates: Sequence[StatusUpdate]
    checks: Sequence[Check]

    @property
    def standing(self) -> StatusUpdate | None:
        """The update that tells the current status: latest happening, then latest record, corrected ones left out."""
        corrected = {update.corrects_id for update in self.updates}
        left = [update for update in self.updates if update.pk not in corrected]
        return max(left, key=lambda u: (u.happened_on, u.recorded_at, u.pk), default=None)

    @property
    def binding(self) -> Deadline | None:
        """The newest deadline that binds the whole: its own, or else the last of its milestones' newest."""
        newest = {deadline.milestone_id: deadline for deadline in self.deadlines}
        return newest.get(None) or max(newest.values(), key=lambda d: (d.due_on, d.pk), default=None)

    @property
    def last_checked_on(self) -> dt.date | None:
        """The newest day on which somebody looked, or learnt of a status."""
        days = [check.checked_on for check in self.checks]
        days += [timezone.localdate(u.recorded_at) for u in self.updates if u.status != "not_assessed"]
        return max(days, default=None)


def dossier_of(pledge: Pledge) -> Dossier:
    """The pledge's rows, read in a fixed number of queries."""
    keys = pledge.family_keys()
    partners = PledgePartner.objects.filter(pledge__in=keys).select_related("organization").order_by("id")
    metrics = Metric.objects.filter(pledge__in=keys, merged_into=None).select_related("evidence")
    return Dossier(
        pledge=pledge,
        own_ids=list(Pledge.objects.filter(pk__in=keys).values_list("public_id", flat=True)),
        partners=[partner.organization.survivor() for partner in partners],
        metrics=list(metrics.prefetch_related("observations__evidence").order_by("order", "id")),
        milestones=list(Milestone.objects.filter(pledge__in=keys).select_related("evidence").order_by("order", "id")),
        deadlines=list(
            Deadline.objects.filter(pledge__in=keys).select_related("milestone", "evidence").order_by("stated_on", "id")
        ),
        evidence=list(
            Evidence.objects.filter(pledge__in=keys)
            .select_related("article__document__newspaper", "article__document__area")
            .defer("article__document__raw", "article__document__text")
            .order_by("published_on", "id")
        ),
        updates=list(
            StatusUpdate.objects.filter(pledge__in=keys)
            .select_related("evidence", "inquiry", "corrects")
            .order_by("happened_on", "recorded_at", "id")
        ),
        checks=list(Check.objects.filter(pledge__in=keys).order_by("checked_on", "id")),
    )


def pledge_body(dossier: Dossier, *, number: int) -> PledgeBody:
    """The pledge as it would be released under `number`."""
    pledge, standing, binding = dossier.pledge, dossier.standing, dossier.binding
    passages = passages_of(dossier.evidence, own_ids=dossier.own_ids)
    names = {metric.pk: metric.public_id for metric in dossier.metrics}
    return {
        "id": pledge.public_id,
        "number": number,
        "title": pledge.title,
        "title_en": pledge.title_en,
        "area": area_ref(pledge.area),
        "made_on": pledge.made_on.isoformat(),
        "topic": pledge.topic,
        "force": pledge.force,
        "is_recurring": pledge.is_recurring,
        "plan_from": iso(pledge.plan_from),
        "plan_to": iso(pledge.plan_to),
        "owner": body_ref(pledge.owner) if pledge.owner else None,
        "partners": [body_ref(organization) for organization in dossier.partners],
        "responsible": official_ref(pledge.responsible, on_day=pledge.made_on) if pledge.responsible else None,
        "speaker": official_ref(pledge.speaker, on_day=pledge.made_on) if pledge.speaker else None,
        "project": project_ref(pledge.project) if pledge.project else None,
        "status": _status_body(standing) if standing else None,
        "deadline": _deadline_body(binding) if binding else None,
        "deadlines": [_deadline_body(deadline) for deadline in dossier.deadlines],
        "metrics": [metric_body(metric, names=names) for metric in dossier.metrics],
        "milestones": [_milestone_body(milestone) for milestone in dossier.milestones],
        "evidence": [_evidence_body(item, passages) for item in dossier.evidence],
        "passages": passages,
        "updates": [_status_body(update) for update in dossier.updates],
        "checks": [_check_body(check) for check in dossier.checks],
        "last_checked_on": iso(dossier.last_checked_on),
    }


def _deadline_body(deadline: Deadline) -> DeadlineBody:
    return {
        "due_from": iso(deadline.due_from),
        "due_on": deadline.due_on.isoformat(),
        "precision": deadline.precision,
        "modality": deadline.modality,
        "printed": deadline.printed,
        "stated_on": deadline.stated_on.isoformat(),
        "milestone": deadline.milestone.order if deadline.milestone else None,
        "evidence": deadline.evidence.public_id if deadline.evidence else None,
    }


def _milestone_body(milestone: Milestone) -> MilestoneBody:
    return {
        "order": milestone.order,
        "words": milestone.words,
        "is_required": milestone.is_required,
        "done_on": iso(milestone.done_on),
        "evidence": milestone.evidence.public_id if milestone.evidence else None,
    }


def _evidence_body(item: Evidence, passages: Sequence[PassageBody]) -> EvidenceBody:
    prefix, suffix = _shown_context(item, passages)
    return {
        "id": item.public_id,
        "purpose": item.purpose,
        "origin": item.origin,
        "article": article_ref(item.article) if item.article else None,
        "url": item.url,
        "published_on": item.published_on.isoformat(),
        "start": item.start,
        "end": item.end,
        "exact": item.exact,
        "quote": squeeze(item.exact),
        "prefix": prefix,
        "suffix": suffix,
    }


def _shown_context(item: Evidence, passages: Sequence[PassageBody]) -> tuple[str, str]:
    """As much of the words around a quote as its passage shows: no more of an article is told than was counted."""
    if item.article is None or item.start is None or item.end is None:
        return "", ""
    home = next(
        p
        for p in passages
        if p["article"] == item.article.public_id and p["start"] <= item.start and item.end <= p["end"]
    )
    before, after = item.start - home["start"], home["end"] - item.end
    return item.prefix[-before:] if before else "", item.suffix[:after]


def _inquiry_body(inquiry: Inquiry) -> InquiryBody:
    return {
        "asked": inquiry.asked,
        "asked_on": inquiry.asked_on.isoformat(),
        "channel": inquiry.channel,
        "question": inquiry.question,
        "answer": inquiry.answer,
        "answered_on": iso(inquiry.answered_on),
    }


def _status_body(update: StatusUpdate) -> StatusBody:
    return {
        "id": update.public_id,
        "status": update.status,
        "happened_on": update.happened_on.isoformat(),
        "recorded_at": moment(update.recorded_at),
        "summary": update.summary,
        "summary_en": update.summary_en,
        "evidence": update.evidence.public_id if update.evidence else None,
        "self_reported": update.evidence is not None and update.evidence.origin == "responsible",
        "inquiry": _inquiry_body(update.inquiry) if update.inquiry else None,
        "no_inquiry_reason": update.no_inquiry_reason,
        "corrects": update.corrects.public_id if update.corrects else None,
    }


def _check_body(check: Check) -> CheckBody:
    return {
        "id": check.public_id,
        "checked_on": check.checked_on.isoformat(),
        "places": check.places,
        "result": check.result,
        "recorded_at": moment(check.recorded_at),
    }
