"""Periods: days, weeks, months, quarters and years as first and last day, both included."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache

from ..facts import Precision

DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, and how finely it was told."""

    first: dt.date
    last: dt.date
    precision: Precision


# A page tells the same few days and months over and over.
@lru_cache(maxsize=1024)
def day(date: dt.date) -> Period:
    return Period(date, date, "day")


def days(first: dt.date, last: dt.date, precision: Precision = "day") -> Period:
    return Period(first, last, precision)


@lru_cache(maxsize=1024)
def month(year: int, number: int) -> Period:
    return Period(dt.date(year, number, 1), dt.date(year, number, monthrange(year, number)[1]), "month")


def months(year: int, first: int, last: int, precision: Precision = "month") -> Period:
    return Period(dt.date(year, first, 1), month(year, last).last, precision)


@lru_cache(maxsize=1024)
def years(first: int, last: int, precision: Precision = "year") -> Period:
    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31), precision)


def year(number: int) -> Period:
    return years(number, number)


def quarter(year: int, number: int) -> Period:
    return months(year, 3 * number - 2, 3 * number, "quarter")


def half(year: int, number: int) -> Period:
    return months(year, 6 * number - 5, 6 * number, "half")


def ten_days(year: int, number: int, part: int) -> Period:
    """The first, second or third ten days (上, 中, 下旬) of a month."""
    whole = month(year, number)
    last = whole.last if part == 3 else dt.date(year, number, 10 * part)
    return Period(dt.date(year, number, 10 * part - 9), last, "day")


def season(year: int, name: str) -> Period:
    """Spring is March to May; winter begins in December and ends with February."""
    if name == "冬":
        return Period(dt.date(year, 12, 1), month(year + 1, 2).last, "quarter")
    start = {"春": 3, "夏": 6, "秋": 9}[name]
    return months(year, start, start + 2, "quarter")


def week(of: dt.date, offset: int) -> Period:
    """Monday to Sunday, `offset` weeks after the week of a day."""
    monday = of - of.weekday() * DAY + 7 * offset * DAY
    return Period(monday, monday + 6 * DAY, "day")


def nth_weekday(year: int, number: int, nth: int, weekday: int) -> dt.date:
    """The nth Monday (0) to Sunday (6) of a month; ValueError where it has no fifth."""
    first = dt.date(year, number, 1)
    return first.replace(day=1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1))


def add_months(date: dt.date, count: int) -> dt.date:
    """The same day `count` months on, or that month's last day."""
    index = date.year * 12 + date.month - 1 + count
    year_, number = divmod(index, 12)
    return dt.date(year_, number + 1, min(date.day, monthrange(year_, number + 1)[1]))


def plan_years(ordinal: int) -> Period:
    """The five years of a plan: the 14th is 2021 to 2025."""
    return years(1951 + 5 * ordinal, 1955 + 5 * ordinal, "plan")
