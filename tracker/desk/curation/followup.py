"""What is learnt of a pledge after it was made: statuses, observed values, checks, inquiries. Rows are only added."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Candidate
from tracker.desk.decisions import deciding, save_new, touch
from tracker.desk.models import Check, Deadline, Evidence, Inquiry, Metric, Observation, Pledge, StatusUpdate
from tracker.desk.permissions import RefusedError
from tracker.record.vocabulary import NEEDS_ANSWER, STATUSES

from .candidates import standing
from .sources import Source, SourceMissingError, resolve

WITHOUT_EVIDENCE: Final = ("not_assessed", "unverifiable")
AFTER_DUE: Final = ("not_met", "partly_met")


class StatusRuleError(RefusedError):
    """The status is not open to this pledge on this day, or lacks what its rule asks for."""


class FutureDayError(RefusedError):
    """The day has not come. What has happened has a day that has gone by."""


class CorrectionError(RefusedError):
    """Only a standing update of the same pledge can be corrected."""


def record_status(
    *, pledge: Pledge, status: str, happened_on: dt.date, summary: str, by: Any, at: dt.datetime, reason: str = "", summary_en: str = "",
    evidence: Evidence | None = None, candidate: Candidate | None = None, url: str = "", words: str = "",
    published_on: dt.date | None = None, origin: str = "responsible", inquiry: Inquiry | None = None, no_inquiry_reason: str = "",
    corrects: StatusUpdate | None = None,
) -> StatusUpdate:  # fmt: skip
    """A further status of the pledge, with its evidence: known evidence, an outcome candidate, or an address and its words.

    Every status but not_assessed and unverifiable needs evidence, unverifiable a check that says where was looked;
    not_met, dropped and stalled the body's answer or a reason for none.
    """
    with deciding("record_status", by=by, at=at, reason=reason) as log:
        touch(standing(pledge))
        _refuse_future(happened_on, at)
        _check_rule(pledge, status, at=at, inquiry=inquiry, no_inquiry_reason=no_inquiry_reason)
        if corrects is not None:
            _check_correction(pledge, corrects)
        source = Source(evidence, candidate, url, words, published_on, origin)
        found = resolve(log, pledge=pledge, source=source)
        if found is None and status not in WITHOUT_EVIDENCE:
            raise SourceMissingError(
                _("状态“%(status)s”须有证据：选一条进展候选，或填写网址与原文。") % {"status": STATUSES[status].label}
            )
        update = save_new(
            StatusUpdate(
                pledge=pledge, status=status, happened_on=happened_on, recorded_at=at, summary=summary, summary_en=summary_en,
                evidence=found, inquiry=inquiry, no_inquiry_reason=no_inquiry_reason, corrects=corrects, author=by,
            )
        )  # fmt: skip
        log.created(update, pledge=pledge)
    return update


def observe(
    *, metric: Metric, on_day: dt.date, value: Decimal, printed: str, by: Any, at: dt.datetime, reason: str = "",
    evidence: Evidence | None = None, candidate: Candidate | None = None, url: str = "", words: str = "",
    published_on: dt.date | None = None, origin: str = "responsible",
) -> Observation:  # fmt: skip
    """A value that the metric had on a day, in base units, with the printed words and its evidence."""
    with deciding("observe", by=by, at=at, reason=reason) as log:
        pledge = metric.pledge.survivor()
        touch(pledge)
        _refuse_future(on_day, at)
        found = resolve(log, pledge=pledge, source=Source(evidence, candidate, url, words, published_on, origin))
        if found is None:
            raise SourceMissingError(_("观测值须有证据：选一条进展候选，或填写网址与原文。"))
        observation = save_new(
            Observation(
                metric=metric, on_day=on_day, value=value, printed=printed, evidence=found, recorded_at=at, author=by
            )
        )
        log.created(observation, pledge=pledge)
    return observation


def check(
    *, pledge: Pledge, checked_on: dt.date, places: str, result: str, by: Any, at: dt.datetime, reason: str = ""
) -> Check:
    """A note that somebody looked, where, and with what result; it never changes a status."""
    with deciding("check", by=by, at=at, reason=reason) as log:
        touch(standing(pledge))
        _refuse_future(checked_on, at)
        found = save_new(
            Check(pledge=pledge, checked_on=checked_on, places=places, result=result, recorded_at=at, author=by)
        )
        log.created(found, pledge=pledge)
    return found


def inquire(
    *, pledge: Pledge, asked: str, asked_on: dt.date, channel: str, question: str, by: Any, at: dt.datetime, reason: str = "",
    answer: str = "", answered_on: dt.date | None = None,
) -> Inquiry:  # fmt: skip
    """What was asked of whom, with the answer verbatim where there is one. An answer that comes later is a further inquiry."""
    with deciding("inquire", by=by, at=at, reason=reason) as log:
        touch(standing(pledge))
        _refuse_future(answered_on or asked_on, at)
        inquiry = save_new(
            Inquiry(
                pledge=pledge, asked=asked, asked_on=asked_on, channel=channel, question=question, answer=answer,
                answered_on=answered_on, recorded_at=at, recorded_by=by,
            )
        )  # fmt: skip
        log.created(inquiry, pledge=pledge)
    return inquiry


def last_due(pledge: Pledge) -> dt.date | None:
    """The last possible day of the whole pledge: its newest own deadline, or the latest of its milestones' newest."""
    newest: dict[int | None, dt.date] = {}
    for deadline in Deadline.objects.filter(pledge__in=pledge.family_keys()).order_by("stated_on", "id"):
        newest[deadline.milestone_id] = deadline.due_on
    return newest.get(None) or max(newest.values(), default=None)


def _refuse_future(day: dt.date, at: dt.datetime) -> None:
    if day > timezone.localdate(at):
        raise FutureDayError(_("日期 %(day)s 还没有到，请核对。") % {"day": day})


def _check_rule(
    pledge: Pledge, status: str, *, at: dt.datetime, inquiry: Inquiry | None, no_inquiry_reason: str
) -> None:
    if status not in STATUSES.codes:
        raise StatusRuleError(_("没有“%(status)s”这个状态。") % {"status": status})
    label = STATUSES[status].label
    if status in NEEDS_ANSWER and inquiry is None and not no_inquiry_reason.strip():
        raise StatusRuleError(_("状态“%(status)s”须先征询责任方，或写明不征询的理由。") % {"status": label})
    if inquiry is not None and inquiry.pledge_id not in pledge.family_keys():
        raise StatusRuleError(_("这次征询属于另一承诺事项。"))
    if status == "ongoing" and not pledge.is_recurring:
        raise StatusRuleError(_("“%(status)s”只用于逐期履行的承诺，请先在事项中勾选“逐期履行”。") % {"status": label})
    if status == "unverifiable" and not Check.objects.filter(pledge__in=pledge.family_keys()).exists():
        raise StatusRuleError(_("判为“%(status)s”前，请先登记一次核查，写明查过哪些来源。") % {"status": label})
    due_on = last_due(pledge)
    if status in AFTER_DUE and due_on is not None and timezone.localdate(at) <= due_on:
        raise StatusRuleError(_("期限 %(day)s 还没有过，不能判为“%(status)s”。") % {"day": due_on, "status": label})


def _check_correction(pledge: Pledge, corrects: StatusUpdate) -> None:
    if corrects.pledge_id not in pledge.family_keys():
        raise CorrectionError(_("只能更正同一承诺事项的状态。"))
    if corrects.corrections.exists():
        raise CorrectionError(_("这条状态已被更正，请更正最新的一条。"))
