"""From where the record is read: after which release, and on which day.

Everything public is a function of these two, so that a list, its counts, its next page and its ETag agree.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any, Final
from zoneinfo import ZoneInfo

from .models import Head, Release

HOME: Final = ZoneInfo("Asia/Shanghai")
"""The time zone of the project: a day here is a day there, wherever the server runs."""

# Listed digits only; fromisoformat alone would also take week dates and basic forms (20230117, 2023-W03-2).
DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
MOMENT: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})\Z"
)


class BadMomentError(ValueError):
    """A day or moment that cannot be read; says in Chinese (`zh`) and English (`en`) what to write instead."""

    def __init__(self, zh: str, en: str) -> None:
        self.zh, self.en = zh, en
        super().__init__(zh)


@dataclass(frozen=True, slots=True)
class Standpoint:
    """The newest release that is seen (0: none) and the day on which pace is told."""

    sequence: int
    day: dt.date

    def rows(self, model: Any) -> Any:
        """The versions of `model` that stood after the release; for pledges each with its `pace` on the day."""
        found = model.objects.at_sequence(self.sequence)
        return found.with_pace(self.day) if hasattr(found, "with_pace") else found


def stand_now(*, now: dt.datetime) -> Standpoint:
    """Today's standpoint: the newest release of all. One lookup."""
    newest = Head.objects.filter(pk=1).values_list("sequence", flat=True).first()
    return Standpoint(newest or 0, day_of(now))


def stand_at(as_of: str, *, now: dt.datetime) -> Standpoint:
    """The standpoint of a day (its end; today: now) or of a moment with an offset. One lookup.

    Raises BadMomentError for what is neither, and for the future.
    """
    moment = _end_of_day(parse_day(as_of), now) if DAY.match(as_of) else parse_moment(as_of)
    if moment > now:
        raise BadMomentError("尚未到来的时刻无从回看。", "The future cannot be looked back on.")
    seen = Release.objects.filter(released_at__lte=moment).order_by("-released_at", "-sequence")
    newest = seen.values_list("sequence", flat=True).first()
    return Standpoint(newest or 0, day_of(moment))


def day_of(moment: dt.datetime) -> dt.date:
    """The day of `moment` in the project's time zone."""
    return moment.astimezone(HOME).date()


def start_of_day(day: dt.date) -> dt.datetime:
    """The first instant of `day` in the project's time zone."""
    return dt.datetime.combine(day, dt.time.min, HOME)


def parse_day(text: str) -> dt.date:
    """The day of `2023-04-30`; raises BadMomentError."""
    try:
        if DAY.match(text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass  # 2023-02-30 looks like a day and is none.
    raise BadMomentError("请写成日期，如 2023-04-30。", "Write a date such as 2023-04-30.")


def parse_moment(text: str) -> dt.datetime:
    """The instant of `2023-04-30T18:00:00+08:00`; raises BadMomentError, also where the offset is missing."""
    try:
        if MOMENT.match(text):
            return dt.datetime.fromisoformat(text).astimezone(dt.UTC)
    except (ValueError, OverflowError):
        pass  # 0001-01-01T00:00+08:00 lies before the first instant there is.
    raise BadMomentError(
        "请写成日期（2023-04-30）或带时差的时刻（2023-04-30T18:00:00+08:00）。",
        "Write a date (2023-04-30) or a moment with its offset (2023-04-30T18:00:00+08:00; in an address + is %2B).",
    )


def _end_of_day(day: dt.date, now: dt.datetime) -> dt.datetime:
    if day == day_of(now):
        return now
    if day == dt.date.max:  # It has no next day, and has not come.
        raise BadMomentError("尚未到来的时刻无从回看。", "The future cannot be looked back on.")
    return start_of_day(day + dt.timedelta(days=1)) - dt.timedelta(microseconds=1)
