"""Feasts: the days of 春节, 端午, 国庆 and their like, and the holidays around them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from lunardate import LunarDate

from .periods import DAY, Period, days

FIXED = {
    "元旦": (1, 1),
    "情人节": (2, 14),
    "妇女节": (3, 8),
    "植树节": (3, 12),
    "劳动节": (5, 1),
    "五一": (5, 1),
    "五一劳动节": (5, 1),
    "五一国际劳动节": (5, 1),
    "青年节": (5, 4),
    "儿童节": (6, 1),
    "六一": (6, 1),
    "建党节": (7, 1),
    "七一": (7, 1),
    "建军节": (8, 1),
    "八一": (8, 1),
    "教师节": (9, 10),
    "国庆": (10, 1),
    "十一": (10, 1),
    "光棍节": (11, 11),
    "平安夜": (12, 24),
    "圣诞": (12, 25),
}
LUNAR = {
    "春节": (1, 1),
    "小年": (12, 23),
    "大年初一": (1, 1),
    "元宵": (1, 15),
    "龙抬头": (2, 2),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中元": (7, 15),
    "中秋": (8, 15),
    "重阳": (9, 9),
    "腊八": (12, 8),
}
# feasts about the turn of the year: the nearest one is meant, whatever year the page has
TURN_OF_YEAR = frozenset(
    ("春节", "大年初一", "元宵", "除夕", "大年三十", "年三十", "腊八", "元旦", "龙抬头", "小年", "春运")
)
EVES = frozenset(("除夕", "大年三十", "年三十"))
NAMES = sorted([*FIXED, *LUNAR, *EVES, "清明", "春运"], key=len, reverse=True)

# The State Council's notices moved the spring holiday: (days after New Year's Day of its first and last day).
_SPRING_HOLIDAYS = {2014: (0, 6), 2024: (0, 7)}
_HOLIDAY_LENGTHS = {
    "国庆": 7,
    "十一": 7,
    "五一": 5,
    "劳动节": 5,
    "元旦": 3,
    "清明": 3,
    "端午": 3,
    "中秋": 3,
    "春运": 40,
}


def lunar_day(year: int, month: int, number: int) -> dt.date:
    """The day of the lunar year that begins in `year`; ValueError outside 1900–2099 or for a day that month lacks."""
    if not 1900 < year < 2099:
        raise ValueError(f"no lunar calendar for {year}")
    solar: dt.date = LunarDate(year, month, number).to_solar_date()
    return solar


def _spring(year: int) -> dt.date:
    return lunar_day(year, 1, 1)


def _qingming(year: int) -> dt.date:
    """Clear and bright, by the usual formula for 1901–2099: 4, 5 or 6 April."""
    short = year % 100
    return dt.date(year, 4, int(short * 0.2422 + (4.81 if year >= 2000 else 5.59)) - short // 4)


def feast_day(name: str, year: int) -> dt.date:
    """The day of a feast in a year; 除夕 is the eve of that year's 春节, 春运 begins a fortnight before it."""
    if name in EVES:
        return _spring(year) - DAY
    if name == "春运":
        return _spring(year) - 15 * DAY
    if name == "清明":
        return _qingming(year)
    if name in LUNAR:
        return lunar_day(year, *LUNAR[name])
    return dt.date(year, *FIXED[name])


def holiday(name: str, year: int) -> Period:
    """The days off around a feast: 春节期间 runs from its eve to the sixth day."""
    start = feast_day(name, year)
    if name == "春节":
        first, last = _SPRING_HOLIDAYS.get(year, (-1, 5 if year < 2025 else 6))
        return days(start + first * DAY, start + last * DAY)
    length = _HOLIDAY_LENGTHS.get(name, 1)
    if (name, year) == ("国庆", 2020) or (name, year) == ("十一", 2020):
        length = 8
    return days(start, start + (length - 1) * DAY)


def nearest_year(name: str, page_date: dt.date, resolve: Callable[[str, int], dt.date]) -> int:
    """The year whose feast lies nearest to the page: 春节 on a page of December is the coming one."""
    candidates = [y for y in (page_date.year - 1, page_date.year, page_date.year + 1) if 1901 <= y <= 2098]
    if not candidates:
        raise ValueError(f"no feast near {page_date}")
    return min(candidates, key=lambda y: abs((resolve(name, y) - page_date).days))
