"""Pace (序时进度): share done less share of time gone, and the days on which it will change.

A pure function of figures and days. Past due without a later check is `due_unchecked`, never `overdue`: that nobody
has looked says nothing of the work.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from .vocabulary import WITHOUT_PACE

RULE_VERSION: Final = 1
ON_PACE_WITHIN: Final = Decimal("0.10")
FAR_BEHIND_BEYOND: Final = Decimal("0.30")
DATA_STALE_AFTER: Final = dt.timedelta(days=120)

NOT_APPLICABLE: Final = "not_applicable"


@dataclass(frozen=True, slots=True)
class Pace:
    """A pledge's pace from today on: `first` until `data_due_on`, then data_due, from `past_due_on` on `past_due`."""

    first: str
    data_due_on: dt.date | None = None
    past_due_on: dt.date | None = None
    past_due: str = ""

    def on(self, day: dt.date) -> str:
        """The pace on `day`, as a list of the record would tell it."""
        if self.past_due_on is not None and self.past_due_on <= day:
            return self.past_due
        if self.data_due_on is not None and self.data_due_on <= day:
            return "data_due"
        return self.first


def schedule(
    *,
    status: str,
    is_recurring: bool,
    start: dt.date | None,
    due_on: dt.date | None,
    share_done: Decimal | None,
    observed_on: dt.date | None,
    last_checked_on: dt.date | None,
) -> Pace:
    """The pace of a pledge.

    `share_done` is the newest value over its target on `observed_on`; `last_checked_on` the newest day on which
    somebody looked or learnt of a status. Concluded, unverifiable and recurring pledges have no pace.
    """
    if status in WITHOUT_PACE or is_recurring or due_on is None:
        return Pace(NOT_APPLICABLE)
    past_due_on = due_on + dt.timedelta(days=1)
    checked_after = last_checked_on is not None and last_checked_on > due_on
    past_due = "overdue" if checked_after else "due_unchecked"
    if start is None or start >= due_on or share_done is None or observed_on is None:
        return Pace(NOT_APPLICABLE, None, past_due_on, past_due)
    stale_on = observed_on + DATA_STALE_AFTER
    return Pace(
        _compare(share_done, share_of_time(start, due_on, observed_on)),
        stale_on if stale_on < past_due_on else None,
        past_due_on,
        past_due,
    )


def share_of_time(start: dt.date, due_on: dt.date, day: dt.date) -> Decimal:
    """How much of the time from `start` to `due_on` is gone on `day`, from 0 to 1."""
    # Both ends count: on the first day one day is gone, on the last day all of them.
    whole = (due_on - start).days + 1
    gone = min(max((day - start).days + 1, 0), whole)
    return Decimal(gone) / Decimal(whole)


def _compare(done: Decimal, gone: Decimal) -> str:
    lead = done - gone
    if lead > ON_PACE_WITHIN:
        return "ahead"
    if lead >= -ON_PACE_WITHIN:
        return "on_pace"
    return "behind" if lead >= -FAR_BEHIND_BEYOND else "far_behind"
