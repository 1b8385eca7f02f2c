"""Further items of a known pledge: figures, milestones, partners, deadlines; a revised target or day is a further dated row."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from tracker.desk.decisions import deciding, save_new, touch
from tracker.desk.models import Deadline, Evidence, Metric, Milestone, Organization, Pledge, PledgePartner
from tracker.desk.permissions import RefusedError

from .candidates import next_order, standing
from .rows import check_sense

I = TypeVar("I", Metric, Milestone)  # noqa: E741


class WrongMilestoneError(RefusedError):
    """The milestone belongs to another pledge."""


def add_metric(*, metric: Metric, by: Any, at: dt.datetime, reason: str = "") -> Metric:
    """The figure, stored with its pledge. A revised target names the one it `revises`, which stays in view."""
    return _add(metric, by=by, at=at, reason=reason)


def add_milestone(*, milestone: Milestone, by: Any, at: dt.datetime, reason: str = "") -> Milestone:
    """The dated step, stored with its pledge; its day is a deadline (`revise_deadline`)."""
    return _add(milestone, by=by, at=at, reason=reason)


def add_partner(
    *, pledge: Pledge, organization: Organization, by: Any, at: dt.datetime, reason: str = ""
) -> PledgePartner:
    """A body that answers for the pledge beside its owner."""
    with deciding("amend", by=by, at=at, reason=reason) as log:
        touch(standing(pledge))
        partner = save_new(PledgePartner(pledge=pledge, organization=organization))
        log.created(partner, pledge=pledge)
    return partner


def revise_deadline(
    *, pledge: Pledge, due_on: dt.date, precision: str, printed: str, stated_on: dt.date, by: Any, at: dt.datetime, reason: str = "",
    due_from: dt.date | None = None, modality: str = "by", milestone: Milestone | None = None, evidence: Evidence | None = None,
) -> Deadline:  # fmt: skip
    """A further deadline of the pledge or of one milestone, as stated on a day; the earlier ones stay in view."""
    with deciding("amend", by=by, at=at, reason=reason) as log:
        touch(standing(pledge))
        if milestone is not None and milestone.pledge_id not in pledge.family_keys():
            raise WrongMilestoneError(_("这个节点属于另一承诺事项。"))
        deadline = save_new(
            Deadline(
                pledge=pledge, milestone=milestone, due_from=due_from, due_on=due_on, precision=precision, modality=modality,
                printed=printed, stated_on=stated_on, recorded_at=at, evidence=evidence,
            )
        )  # fmt: skip
        log.created(deadline, pledge=pledge)
    return deadline


def _add(row: I, *, by: Any, at: dt.datetime, reason: str) -> I:
    with deciding("amend", by=by, at=at, reason=reason) as log:
        pledge = touch(standing(row.pledge))
        row.order = row.order or next_order(pledge, type(row))
        check_sense(row)
        save_new(row)
        log.created(row, pledge=pledge)
    return row
