"""A pledge's figures, steps and follow-ups in the order in which its page tells them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from tracker.integrity.canonical import plain_decimal
from tracker.record.pace import share_of_time


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its progress; `is_part` is one printed under another (其中).

    `bar` is the share reached and `time_gone` the share of time gone on that day, each from 0 to 100 or None.
    """

    metric: Any
    is_part: bool
    is_revised: bool
    is_revision: bool
    bar: str | None
    time_gone: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone with its deadlines: the standing one, and those it took the place of, the first first."""

    milestone: Any
    deadline: Any
    earlier: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """One follow-up of a pledge: kind (status, observation, check) and its released JSON."""

    kind: str
    on_day: str
    recorded_at: str
    item: Any
    evidence: Any
    metric: Any = None


def figures_of(body: Any) -> list[Figure]:
    """The figures as printed: each part directly after its whole."""
    metrics = sorted(body["metrics"], key=lambda metric: metric["order"])
    revised = {metric["revises"] for metric in metrics if metric["revises"]}
    known = {metric["id"] for metric in metrics}

    def family(parent: str | None) -> Iterator[Figure]:
        for metric in metrics:
            if (metric["part_of"] if metric["part_of"] in known else None) == parent:
                yield Figure(
                    metric,
                    is_part=parent is not None,
                    is_revised=metric["id"] in revised,
                    is_revision=bool(metric["revises"]),
                    bar=progress(metric),
                    time_gone=_time_gone(body, metric),
                )
                yield from family(metric["id"])

    return list(family(None))


def progress(metric: Any) -> str | None:
    """How much of the figure is reached, from 0 to 100 for the width of a bar; None where that means nothing."""
    if metric["share"] is None:
        return None
    return _percent(min(max(Decimal(metric["share"]), Decimal(0)), Decimal(1)))


def _percent(share: Decimal) -> str:
    return plain_decimal((share * 100).quantize(Decimal("0.1")))


def _time_gone(body: Any, metric: Any) -> str | None:
    """The share of the pledge's time gone on the day of the newest value: what 序时进度 compares it with."""
    if metric["share"] is None or body["deadline"] is None:
        return None
    start, due_on, day = (
        dt.date.fromisoformat(text)
        for text in (body["plan_from"] or body["made_on"], body["deadline"]["due_on"], metric["latest"]["on_day"])
    )
    return _percent(share_of_time(start, due_on, day)) if start < due_on else None


def milestones_of(body: Any) -> list[Step]:
    """Each milestone with its deadlines; a revised one leaves the first in view."""
    steps = []
    for milestone in sorted(body["milestones"], key=lambda milestone: milestone["order"]):
        dates = _by_statement(item for item in body["deadlines"] if item["milestone"] == milestone["order"])
        steps.append(Step(milestone, dates[-1] if dates else None, tuple(dates[:-1])))
    return steps


def earlier_deadlines(body: Any) -> list[Any]:
    """The deadlines of the pledge as a whole that a later one took the place of, the first first."""
    dates = _by_statement(item for item in body["deadlines"] if item["milestone"] is None)
    return dates[:-1]


def _by_statement(dates: Iterator[Any]) -> list[Any]:
    return sorted(dates, key=lambda item: item["stated_on"])


def timeline_of(body: Any) -> list[Happening]:
    """Statuses, observed values and checks, what happened last first."""
    evidence = {item["id"]: item for item in body["evidence"]}
    happenings = [
        Happening("status", item["happened_on"], item["recorded_at"], item, evidence.get(item["evidence"]))
        for item in body["updates"]
    ]
    happenings += [Happening("check", item["checked_on"], item["recorded_at"], item, None) for item in body["checks"]]
    happenings += [
        Happening("observation", item["on_day"], item["recorded_at"], item, evidence.get(item["evidence"]), metric)
        for metric in body["metrics"]
        for item in metric["observations"]
    ]
    return sorted(happenings, key=lambda item: (item.on_day, item.recorded_at), reverse=True)
