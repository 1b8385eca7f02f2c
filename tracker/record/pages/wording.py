"""Figures, bounds and days as a reader says them, in the language of the page.

Chinese keeps the printed words (约2421.2亿元); English is computed from the value in base units and never says more
than the value does.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any, Final

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tracker.integrity.canonical import plain_decimal

# The words that already carry a bound where they are printed: 近80% must not become 不到近80%.
BOUND_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "~": ("约", "左右", "近似", "上下", "大约", "大致"),
    ">=": ("以上", "不低于", "至少", "不少于", "不小于", "及以上"),
    ">": ("超过", "超", "余", "多", "突破", "高于", "大于", "逾"),
    "<=": ("以内", "不超过", "控制在", "以下", "至多", "不高于", "不大于"),
    "<": ("近", "低于", "不到", "不足", "将近", "少于"),
}
ZH_BOUNDS: Final = {"~": "约{}", ">=": "{}以上", ">": "超过{}", "<=": "不超过{}", "<": "不到{}"}
EN_BOUNDS: Final = {
    "~": "about {}",
    ">=": "at least {}",
    ">": "more than {}",
    "<=": "at most {}",
    "<": "less than {}",
}

EN_UNITS: Final = {
    "元": "yuan",
    "美元": "US dollars",
    "吨": "tonnes",
    "公斤": "kg",
    "千克": "kg",
    "斤": "jin",
    "公里": "km",
    "千米": "km",
    "米": "m",
    "平方米": "m²",
    "平方公里": "km²",
    "立方米": "m³",
    "公顷": "hectares",
    "亩": "mu",
    "人": "people",
    "名": "people",
    "人次": "visits",
    "户": "households",
    "千瓦": "kW",
    "千瓦时": "kWh",
    "天": "days",
    "年": "years",
    "个百分点": "percentage points",
}
# Measure words count things that the indicator names; English has no word for them (296个 is 296).
MEASURE_WORDS: Final = frozenset("个项家所座名套件条处台辆张本幅批次场期只头株门类种")
EN_PER: Final = {"年": "a year", "月": "a month", "日": "a day", "天": "a day", "季度": "a quarter", "人": "a person"}
EN_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
EN_QUARTERS: Final = ("first", "second", "third", "fourth")
ZH_QUARTERS: Final = "一二三四"


def in_english() -> bool:
    """Whether the page is English."""
    return (get_language() or "").startswith("en")


def chosen(zh: str, en: str) -> str:
    """The English words on an English page where there are any, the Chinese ones everywhere else."""
    return en if en and in_english() else zh


# Figures


def figure(metric: Any) -> str:
    """A figure with its bound in words: 约2421.2亿元, 预计444亿元, 50亿元以上, 近80%."""
    if in_english():
        return _english_figure(metric)
    printed = "".join(metric["printed"].split())
    words = printed or _chinese_amount(metric)
    bound = metric["comparator"]
    if bound in ZH_BOUNDS and not any(word in words for word in BOUND_WORDS[bound]):
        words = ZH_BOUNDS[bound].format(words)
    if metric["per"] and metric["per"] not in words:
        words = f"{words}/{metric['per']}"
    if metric["role"] == "forecast" and "预" not in words:
        words = f"预计{words}"
    return words


def _chinese_amount(metric: Any) -> str:
    unit = metric["unit"]
    if metric["upper_value"] is not None:
        return f"{amount_zh(Decimal(metric['value']), unit)}～{amount_zh(Decimal(metric['upper_value']), unit)}"
    return amount_zh(Decimal(metric["value"]), unit)


def _english_figure(metric: Any) -> str:
    unit, value = metric["unit"], Decimal(metric["value"])
    words = amount_en(value, unit)
    if metric["upper_value"] is not None:
        words = f"{amount_en(value, '%' if unit == '%' else '')} to {amount_en(Decimal(metric['upper_value']), unit)}"
    if metric["per"]:
        words = f"{words} {EN_PER.get(metric['per'], 'per ' + metric['per'])}"
    bound = metric["comparator"]
    if bound == "<" and "近" in metric["printed"]:
        words = f"nearly {words}"
    elif bound in EN_BOUNDS:
        words = EN_BOUNDS[bound].format(words)
    return f"expected {words}" if metric["role"] == "forecast" else words


def observed(observation: Any, unit: str) -> str:
    """An observed value: the printed words in Chinese, the value in English."""
    if in_english():
        return amount_en(Decimal(observation["value"]), unit)
    return "".join(observation["printed"].split()) or amount_zh(Decimal(observation["value"]), unit)


def amount(value: Decimal, unit: str) -> str:
    """A value in base units with the unit's word: 242120000000 元 is 2421.2亿元, or 242.12 billion yuan."""
    return amount_en(value, unit) if in_english() else amount_zh(value, unit)


def total(value: Decimal, unit: str, *, is_lower_bound: bool) -> str:
    """A sum, with 以上 where one of its figures was printed so."""
    words = amount(value, unit)
    if not is_lower_bound:
        return words
    return EN_BOUNDS[">="].format(words) if in_english() else ZH_BOUNDS[">="].format(words)


def amount_zh(value: Decimal, unit: str) -> str:
    """As Chinese papers print it: 亿 and 万 where the number is large, no thousands commas."""
    # 444亿元, 2421.2亿元, 1206万人; but 42766人 keeps its digits, as no paper prints 4.2766万人.
    for size, word, step in ((10**12, "万亿", 10**10), (10**8, "亿", 10**4), (10**4, "万", 10**3)):
        if abs(value) >= size and value % step == 0:
            return f"{plain_decimal(value / size)}{word}{unit}"
    return f"{plain_decimal(value)}{unit}"


def amount_en(value: Decimal, unit: str) -> str:
    """As English papers print it: billions and millions; measure words drop out."""
    words = plain_decimal(value)
    for size, word in ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million")):
        if abs(value) >= size:
            words = f"{plain_decimal(value / size)} {word}"
            break
    if unit == "%":
        return f"{words}%"
    name = EN_UNITS.get(unit, "" if unit in MEASURE_WORDS else unit)
    return f"{words} {name}".rstrip()


def percent(share: str) -> str:
    """A share as a percentage with one decimal at most: 0.473 is 47.3%."""
    return f"{plain_decimal((Decimal(share) * 100).quantize(Decimal('0.1')))}%"


def computed_share(metric: Any) -> str:
    """How the share was reckoned: 47.3%（本站计算：210÷444）. Empty where there is none."""
    share, latest = metric["share"], metric["latest"]
    if share is None or latest is None:
        return ""
    done, whole = Decimal(latest["value"]), Decimal(metric["value"])
    done_words, whole_words = _same_scale(done, whole)
    return _("%(percent)s（本站计算：%(done)s÷%(whole)s）") % {
        "percent": percent(share),
        "done": done_words,
        "whole": whole_words,
    }


def _same_scale(done: Decimal, whole: Decimal) -> tuple[str, str]:
    """Both numbers in the larger one's scale, without unit: 210 and 444 for 210亿元 of 444亿元."""
    scales = (10**12, 10**9, 10**6) if in_english() else (10**12, 10**8, 10**4)
    for size in scales:
        if whole >= size and done % (size // 10**4) == 0:
            return plain_decimal(done / size), plain_decimal(whole / size)
    return plain_decimal(done), plain_decimal(whole)


# Days


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
