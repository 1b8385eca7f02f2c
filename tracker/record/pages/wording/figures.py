"""Figures with their bounds and units.

Chinese keeps the printed words (约2421.2亿元); English is computed from the value in base units and never says more
than the value does.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from django.utils.translation import gettext as _

from tracker.integrity.canonical import plain_decimal

from .language import in_english

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
