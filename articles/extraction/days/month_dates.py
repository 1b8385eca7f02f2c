"""Dates by month and day: 4月底前, 1月10日至2月3日, 正月十五, 29日."""

from __future__ import annotations

import datetime as dt
import re

from ..facts import Modality
from . import datewords as words
from . import feasts, periods
from .periods import Period
from .setting import Reading, Setting, number

_APPOSED = re.compile("[（(](?:农历)?$")
# which tens of days of a month: 中下旬 is the 11th to its end
TEN_DAYS = {
    "上": (1, 1),
    "中": (2, 2),
    "下": (3, 3),
    "上中": (1, 2),
    "中下": (2, 3),
    "start": (1, 1),
    "middle": (2, 2),
}
_TOLD = re.compile(
    "(?![^。]{0,12}(?:计划|将|拟|力争|预计|确保|要|每))(?:[，,]|[全累共我]|.{0,6}(?:完成|实现|累计|增长))"
)
_MOST_OF_YEAR, _SPRING = range(9, 12), 3  # months: what stretches so far from January is told when it is over


def read_month(setting: Setting, match: re.Match[str]) -> Reading | None:
    printed = match["month"].rstrip("份").rstrip("月")
    if printed == "一" and setting.text[match.end() : match.end() + 1] == "一":
        return None  # 一月一调度: every month
    return month_part(setting, match.start(), match.end(), printed, None)


def read_months(
    setting: Setting, match: re.Match[str], year: int | None = None, start: int | None = None
) -> Reading | None:
    first, second = (
        number(p.rstrip("份").rstrip("月"))
        for p in re.split("[、至到—–―~～－−-]+", match["months"].replace(" ", "").rstrip("份"))
    )
    if not (1 <= first <= 12 and 1 <= second <= 12):
        return None
    if (
        "、" in match["months"] and second != first + 1
    ):  # 6月、10月各检查一次 are two; 五、4月份 is a list mark and a month
        at = match.start() if start is None else start
        end = match.start("months") + match["months"].find("月") + 1
        return month_part(setting, at, end, str(first), year) if setting.text[end] == "、" else None

    def make(year: int) -> Period:
        if first <= second:
            return periods.months(year, first, second)
        return Period(dt.date(year, first, 1), periods.month(year + 1, second).last, "month")

    at = match.start() if start is None else start
    if year is None and first == 1 and second in _MOST_OF_YEAR and _is_told_over(setting, match.end()):
        period = make(setting.page.year - 1)  # 1至11月，…完成投资, told in January
    else:
        period = make(year) if year is not None else setting.in_year(at, make)
    return Reading(at, match.end(), period, year_told=year, is_range=True)


def _is_told_over(setting: Setting, end: int) -> bool:
    """Whether a page of the year's first months tells what was done in the months that end there."""
    page = setting.page
    return page.year > 1 and page.month < _SPRING and _TOLD.match(setting.text, end) is not None


def read_two_months(setting: Setting, match: re.Match[str]) -> Reading | None:
    """七八月 is July and August; 二三月 in a name of other numbers (一三月) is none."""
    first, second = (number(printed) for printed in match["two_months"][:2])
    if second != first + 1:
        return None
    period = setting.in_year(match.start(), lambda year: periods.months(year, first, second))
    return Reading(match.start(), match.end(), period, is_range=True)


def read_day(setting: Setting, match: re.Match[str]) -> Reading | None:
    before = setting.text[max(0, match.start() - 2) : match.start()]
    if (
        before.endswith(("每月", "连续", "为期", "续", "期", "近", "共", "历时", "月", "达", "满", "每"))
        and setting.range_from is None
    ):
        return None
    return Reading(match.start(), match.end(), periods.day(setting.bare_day(number(match["day"].rstrip("日号")))))


def read_days(setting: Setting, match: re.Match[str]) -> Reading | None:
    first, second = (
        number(p.rstrip("日号")) for p in re.split("[至到—–―~～－−-]+", match["days"].replace(" ", "").rstrip("日"))
    )
    low, high = setting.bare_day(first), setting.bare_day(second)
    if low > high:
        return None
    return Reading(match.start(), match.end(), periods.days(low, high), is_range=True)


def month_part(setting: Setting, start: int, end: int, printed: str, year: int | None) -> Reading | None:
    part = words.PART.match(setting.text, end)
    if printed in ("正", "腊") or part is not None and part.lastgroup == "lunar":
        return lunar(setting, start, words.LUNAR_DAY.match(setting.text, end), printed, year)
    month = number(printed)
    if not 1 <= month <= 12:
        return None
    kind = part.lastgroup if part else None

    def make(year: int) -> Period:
        if part is None or kind == "end":
            return periods.month(year, month)
        if kind == "day":
            return periods.day(dt.date(year, month, number(part["day"])))
        if kind == "to_day":
            return periods.days(
                dt.date(year, month, number(part["from_day"])), dt.date(year, month, number(part["to_day"]))
            )
        if kind == "weekday":
            return periods.day(
                periods.nth_weekday(
                    year, month, number(part["nth"]), "一二三四五六日".index(part["weekday"].replace("天", "日"))
                )
            )
        if kind == "last":
            return periods.day(periods.month(year, month).last)
        if kind == "half_month":
            whole, half = periods.month(year, month), dt.date(year, month, 15)
            return (
                periods.days(whole.first, half)
                if part["half_month"] == "上"
                else periods.days(half + periods.DAY, whole.last)
            )
        first, last = TEN_DAYS[part["ten"] or kind or ""]
        return periods.days(periods.ten_days(year, month, first).first, periods.ten_days(year, month, last).last)

    period = make(year) if year is not None else setting.in_year(start, make)
    setting.month = (period.first.year, month)
    modality: Modality = "by" if kind == "end" else "in"
    stop, is_middle = part.end() if part else end, part is not None and part["ten"] == "中"
    return Reading(start, stop, period, modality, year, is_range=kind == "to_day", is_middle=is_middle)


def lunar(setting: Setting, start: int, part: re.Match[str] | None, printed: str, year: int | None) -> Reading | None:
    if part is None:
        return None  # 正月 alone is a season of feasts
    month, day = {"正": 1, "腊": 12}.get(printed) or number(printed), number(part[0])

    def resolve(_: str, year: int) -> dt.date:
        return feasts.lunar_day(year, month, day)

    if (
        setting.last is not None
        and start - setting.last.end <= 3
        and _APPOSED.search(setting.text, max(0, start - 3), start)
    ):
        return None  # 2月16日（农历正月十二） is one day
    at = year if year is not None else feasts.nearest_year("", setting.page, resolve)
    return Reading(start, part.end(), periods.day(resolve("", at)), year_told=year)


def read_month_end(setting: Setting, match: re.Match[str]) -> Reading:
    year, month = setting.month or (setting.page.year, setting.page.month)
    if match[0][1] == "初":
        return Reading(match.start(), match.end(), periods.ten_days(year, month, 1))
    if match[0][1] == "内":  # of the page's month, whatever months a list has told
        return Reading(match.start(), match.end(), periods.month(setting.page.year, setting.page.month))
    return Reading(match.start(), match.end(), periods.month(year, month), "by")
