"""Pace as a table: figures and days in, the code and the days of change out."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from tracker.record.pace import Pace, schedule
from tracker.record.vocabulary import PACES, STATUSES, WITHOUT_PACE

YEAR_START, YEAR_END = dt.date(2023, 1, 1), dt.date(2023, 12, 31)
MID_YEAR = dt.date(2023, 7, 2)  # 183 of 365 days: .501 of the time is gone
GIVEN: dict[str, Any] = {
    "status": "in_progress", "is_recurring": False, "start": YEAR_START, "due_on": YEAR_END, "share_done": Decimal("0.5"),
    "observed_on": MID_YEAR, "last_checked_on": None,
}  # fmt: skip


def pace(**changes: Any) -> Pace:
    return schedule(**GIVEN | changes)


@pytest.mark.parametrize(
    ("share", "code", "why"),
    [
        ("1.20", "ahead", "more than was promised"),
        ("0.61", "ahead", "10.9 points before the time"),
        ("0.60", "on_pace", "9.9 points before"),
        ("0.41", "on_pace", "9.1 points after"),
        ("0.40", "behind", "10.1 points after"),
        ("0.21", "behind", "29.1 points after"),
        ("0.20", "far_behind", "30.1 points after"),
        ("0", "far_behind", "zero is a figure"),
    ],
)
def test_share_done_less_share_of_time_gone(share: str, code: str, why: str) -> None:
    assert pace(share_done=Decimal(share)).first == code, why


@pytest.mark.parametrize(
    ("lead", "code"),
    [("0.10", "on_pace"), ("0.1001", "ahead"), ("-0.10", "on_pace"), ("-0.30", "behind"), ("-0.3001", "far_behind")],
)
def test_the_bounds_belong_to_the_middle(lead: str, code: str) -> None:
    # Ten days, five of them gone.
    ten_days = {"start": dt.date(2023, 1, 1), "due_on": dt.date(2023, 1, 10), "observed_on": dt.date(2023, 1, 5)}
    assert pace(**ten_days, share_done=Decimal("0.5") + Decimal(lead)).first == code


@pytest.mark.parametrize(
    ("observed_on", "code"),
    [
        (YEAR_START, "ahead"),
        (dt.date(2022, 6, 1), "ahead"),
        (YEAR_END, "far_behind"),
        (dt.date(2024, 6, 1), "far_behind"),
    ],
)
def test_time_is_measured_on_the_observations_own_day(observed_on: dt.date, code: str) -> None:
    assert pace(observed_on=observed_on, share_done=Decimal("0.5")).first == code


@pytest.mark.parametrize(
    "missing",
    [
        {"due_on": None}, {"start": None}, {"start": YEAR_END}, {"share_done": None}, {"observed_on": None}, {"is_recurring": True},
        *({"status": status} for status in WITHOUT_PACE),
    ],
    ids=str,
)  # fmt: skip
def test_without_start_deadline_or_figures_it_does_not_apply(missing: dict[str, Any]) -> None:
    assert pace(**missing).first == "not_applicable"


@pytest.mark.parametrize(
    ("checked", "code", "why"),
    [
        (None, "due_unchecked", "nobody has looked at all"),
        (YEAR_END, "due_unchecked", "looked on the last day, which was not over"),
        (dt.date(2024, 1, 1), "overdue", "looked after it"),
    ],
)
def test_past_due_is_overdue_only_where_somebody_looked(checked: dt.date | None, code: str, why: str) -> None:
    for found in (pace(last_checked_on=checked), pace(last_checked_on=checked, share_done=None)):
        assert found.on(dt.date(2024, 1, 1)) == code, why
        assert found.on(YEAR_END) != code


def test_a_concluded_pledge_is_never_overdue() -> None:
    assert pace(status="met").on(dt.date(2030, 1, 1)) == "not_applicable"


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (dt.date(2023, 5, 30), "on_pace"),
        (dt.date(2023, 5, 31), "data_due"),
        (dt.date(2023, 12, 31), "data_due"),
        (dt.date(2024, 1, 1), "due_unchecked"),
    ],
)
def test_figures_grow_old_on_the_120th_day(day: dt.date, code: str) -> None:
    observed = dt.date(2023, 1, 31)  # 31 of 365 days
    assert pace(observed_on=observed, share_done=Decimal("0.08")).on(day) == code


def test_figures_of_the_last_months_do_not_grow_old_before_the_day() -> None:
    assert pace(observed_on=dt.date(2023, 11, 30), share_done=Decimal("0.9")).data_due_on is None


@pytest.mark.parametrize("status", STATUSES.codes)
@pytest.mark.parametrize("share", [None, Decimal(0), Decimal(1)])
def test_every_pace_is_one_of_the_published_codes(status: str, share: Decimal | None) -> None:
    found = pace(status=status, share_done=share)
    for day in (YEAR_START, MID_YEAR, YEAR_END, dt.date(2024, 1, 1)):
        assert found.on(day) in PACES.codes
