"""Days and deadlines, a deadline always with its last possible day."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from django.utils.translation import gettext as _

from .language import in_english

EN_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
EN_QUARTERS: Final = ("first", "second", "third", "fourth")
ZH_QUARTERS: Final = "一二三四"


def day(value: dt.date | str | None) -> str:
    """A day in words: 2023年1月17日, 17 January 2023. Empty for None."""
    if value is None:
        return ""
    date = dt.date.fromisoformat(value[:10]) if isinstance(value, str) else value
    if in_english():
        return f"{date.day} {EN_MONTHS[date.month - 1]} {date.year}"
    return f"{date.year}年{date.month}月{date.day}日"


def deadline(body: Any) -> str:
    """A deadline with its last possible day: 2023年4月底前（至迟4月30日）, 2023年6月内, 原文未设期限."""
    if body is None:
        return _("原文未设期限")
    last = dt.date.fromisoformat(body["due_on"])
    first = dt.date.fromisoformat(body["due_from"]) if body["due_from"] else None
    if body["modality"] == "since":
        return _("自%(day)s起") % {"day": day(first or last)}
    if body["modality"] == "by":
        return _by(last, body["precision"])
    return _within(first, last, body["precision"])


def _by(last: dt.date, precision: str) -> str:
    if precision == "day":
        return _("%(day)s前") % {"day": day(last)}
    if in_english():
        latest = f"{last.day} {EN_MONTHS[last.month - 1]}"
        return f"by the end of {_period(last, precision)} ({latest} at the latest)"
    latest = f"{last.month}月{last.day}日"
    joint = "末前" if precision in ("quarter", "half") else "底前"
    return f"{_period(last, precision)}{joint}（至迟{latest}）"


def _within(first: dt.date | None, last: dt.date, precision: str) -> str:
    if precision == "day" and first in (None, last):
        return day(last)
    if first is not None and not _is_one_period(first, last, precision):
        return _stretch(first, last)
    return f"in {_period(last, precision)}" if in_english() else f"{_period(last, precision)}内"


def _is_one_period(first: dt.date, last: dt.date, precision: str) -> bool:
    """Whether the two days bound one month, quarter, half or year; 春季 (March to May) is none of them."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    length = {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(precision)
    return first.day == 1 and months == length and (first.month - 1) % length == 0


def _stretch(first: dt.date, last: dt.date) -> str:
    """From one day or month to another: 2023年3月至5月, 2021年至2025年."""
    whole_months = first.day == 1 and (last + dt.timedelta(days=1)).day == 1
    whole_years = whole_months and first.month == 1 and last.month == 12
    if in_english():
        names = [
            _period(date, "year" if whole_years else "month") if whole_months else day(date) for date in (first, last)
        ]
        return f"from {names[0]} to {names[1]}"
    if whole_years:
        return f"{first.year}年至{last.year}年"
    if not whole_months:
        whole = f"{last.month}月{last.day}日" if first.year == last.year else day(last)
        return f"{day(first)}至{whole}"
    end = f"{last.month}月" if first.year == last.year else f"{last.year}年{last.month}月"
    return f"{first.year}年{first.month}月至{end}"


def _period(last: dt.date, precision: str) -> str:
    """The name of the period that ends on `last`: 2023年4月, 2023年第一季度, 2023年上半年, 2023年."""
    if in_english():
        match precision:
            case "month":
                return f"{EN_MONTHS[last.month - 1]} {last.year}"
            case "quarter":
                return f"the {EN_QUARTERS[(last.month - 1) // 3]} quarter of {last.year}"
            case "half":
                return f"the {'first' if last.month <= 6 else 'second'} half of {last.year}"
        return str(last.year)
    match precision:
        case "month":
            return f"{last.year}年{last.month}月"
        case "quarter":
            return f"{last.year}年第{ZH_QUARTERS[(last.month - 1) // 3]}季度"
        case "half":
            return f"{last.year}年{'上' if last.month <= 6 else '下'}半年"
    return f"{last.year}年"
