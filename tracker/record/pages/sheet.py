"""A pledge's figures, steps and follow-ups in the order in which its page tells them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its progress; `is_part` is one printed under another (其中), `bar` a share of 0 to 100 or None."""

    metric: Any
    is_part: bool
    is_revised: bool
    is_revision: bool
    bar: str | None


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
                yield Figure(metric, parent is not None, metric["id"] in revised, bool(metric["revises"]), progress(metric))
                yield from family(metric["id"])

    return list(family(None))


def progress(metric: Any) -> str | None:
    """How much of the figure is reached, from 0 to 100 for the width of a bar; None where that means nothing."""
    if metric["share"] is None:
        return None
    share = min(max(Decimal(metric["share"]), Decimal(0)), Decimal(1)) * 100
    return format(share.quantize(Decimal("0.1")), "f")


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
