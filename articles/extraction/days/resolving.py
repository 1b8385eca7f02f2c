"""Resolving: which reader gives a match of `datewords.HEAD` its days."""

from __future__ import annotations

import re
from collections.abc import Callable

from . import month_dates, relative_dates, year_dates
from .setting import Reading, Setting

# one reader for each named group of the pattern
READERS: dict[str, Callable[[Setting, re.Match[str]], Reading | None]] = {
    "day": month_dates.read_day,
    "days": month_dates.read_days,
    "month": month_dates.read_month,
    "month_end": month_dates.read_month_end,
    "months": month_dates.read_months,
    "two_months": month_dates.read_two_months,
    "from_today": relative_dates.read_from_today,
    "ago": relative_dates.read_ago,
    "decade": relative_dates.read_decade,
    "near": relative_dates.read_near,
    "plan": relative_dates.read_plan,
    "relative_day": relative_dates.read_relative_day,
    "relative_month": relative_dates.read_relative_month,
    "relative_week": relative_dates.read_relative_week,
    "weekday": relative_dates.read_weekday,
    "feast": year_dates.read_feast,
    "feast_alone": year_dates.read_feast_alone,
    "first_months": year_dates.read_first_months,
    "half": year_dates.read_half,
    "in_years": relative_dates.read_in_years,
    "iso": year_dates.read_iso,
    "quarter": year_dates.read_quarter,
    "relative_year": year_dates.read_relative_year,
    "season": year_dates.read_season,
    "short_year": year_dates.read_short_year,
    "term": year_dates.read_term,
    "this_season": year_dates.read_this_season,
    "two_years": year_dates.read_two_years,
    "whole_year": year_dates.read_whole_year,
    "year": year_dates.read_year,
    "year_end": year_dates.read_year_end,
    "years": year_dates.read_years,
}


def resolve(setting: Setting, match: re.Match[str]) -> Reading | None:
    """The reading of a match, or None where it is no date; what lies outside the calendar is none."""
    setting.enter_sentence(match.start())
    try:
        reading = READERS[match.lastgroup or ""](setting, match)
    except (ValueError, OverflowError):
        return None
    if reading is None or reading.period.first > reading.period.last:
        return None  # 后0天
    return reading
