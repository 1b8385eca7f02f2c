"""A pledge's figures and what they add up to: share done, latest values, and the pace that follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from tracker.desk.models import Metric, Observation, Pledge
from tracker.integrity.canonical import plain_decimal
from tracker.record.bodies import MetricBody, ObservationBody
from tracker.record.pace import Pace, schedule

from .names import iso, moment

# A rate does not fill up: 8.1% growth is not 135% of a promised 6%.
_RATES: Final = ("%", "％", "个百分点", "百分点", "‰", "倍")


def observations_of(metric: Metric) -> list[Observation]:
    """The metric's observations, oldest day first; of one day the later record is the later one."""
    return sorted(metric.observations.all(), key=lambda o: (o.on_day, o.recorded_at, o.pk))


def share_of(metric: Metric) -> Decimal | None:
    """Newest value over target to three places; None where that means nothing: rates, ceilings, capacities, no data."""
    observed = observations_of(metric)
    counts_up = metric.role in ("target", "forecast") and metric.pass_rule in ("at_least", "about")
    if not observed or not counts_up or metric.unit in _RATES or metric.value <= 0:
        return None
    return (observed[-1].value / metric.value).quantize(Decimal("0.001"))


def pace_of(
    pledge: Pledge, metrics: Sequence[Metric], *, status: str, due_on: dt.date | None, last_checked_on: dt.date | None
) -> Pace:
    """The pledge's pace by its first required target that has a share; a revised target counts in its newest form."""
    share, observed_on = None, None
    revised = {metric.revises_id for metric in metrics}
    for metric in metrics:
        if metric.role == "target" and metric.is_required and metric.pk not in revised and share is None:
            share = share_of(metric)
            observed_on = observations_of(metric)[-1].on_day if share is not None else None
    return schedule(
        status=status, is_recurring=pledge.is_recurring, start=pledge.plan_from or pledge.made_on, due_on=due_on,
        share_done=share, observed_on=observed_on, last_checked_on=last_checked_on,
    )  # fmt: skip


def metric_body(metric: Metric, *, names: dict[int, str]) -> MetricBody:
    """A figure as released; `names` gives the public ids of the pledge's metrics."""
    observed = [_observation_body(item) for item in observations_of(metric)]
    share = share_of(metric)
    return {
        "id": metric.public_id,
        "order": metric.order,
        "role": metric.role,
        "indicator": metric.indicator,
        "comparator": metric.comparator,
        "value": plain_decimal(metric.value),
        "upper_value": None if metric.upper_value is None else plain_decimal(metric.upper_value),
        "unit": metric.unit,
        "per": metric.per,
        "printed": metric.printed,
        "pass_rule": metric.pass_rule,
        "is_required": metric.is_required,
        "part_of": names.get(metric.part_of_id) if metric.part_of_id else None,
        "revises": names.get(metric.revises_id) if metric.revises_id else None,
        "period_from": iso(metric.period_from),
        "period_to": iso(metric.period_to),
        "evidence": metric.evidence.public_id if metric.evidence else None,
        "observations": observed,
        "latest": observed[-1] if observed else None,
        "share": None if share is None else plain_decimal(share),
    }


def _observation_body(item: Observation) -> ObservationBody:
    return {
        "id": item.public_id,
        "on_day": item.on_day.isoformat(),
        "value": plain_decimal(item.value),
        "printed": item.printed,
        "evidence": item.evidence.public_id,
        "recorded_at": moment(item.recorded_at),
    }
