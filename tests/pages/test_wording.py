"""Figures, bounds and days in words, in both languages."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.utils import translation

from tests.record_rows import metric_body, observation_body
from tracker.record.pages import wording


def metric(value: str, unit: str, printed: str, **told: Any) -> dict[str, Any]:
    return metric_body("指标", value, unit, printed=printed, **told)


def due(due_on: str, precision: str, modality: str, due_from: str | None = None) -> dict[str, Any]:
    return {"due_from": due_from, "due_on": due_on, "precision": precision, "modality": modality, "printed": ""}


FIGURES = [
    # what it proves, figure, Chinese, English
    ("about stays about", metric("242120000000", "元", "约2421.2亿元", comparator="~"), "约2421.2亿元", "about 242.12 billion yuan"),
    ("a bound that was not printed with the number is added", metric("242120000000", "元", "2421.2亿元", comparator="~"), "约2421.2亿元", "about 242.12 billion yuan"),
    ("a forecast says so", metric("44400000000", "元", "444亿元", role="forecast"), "预计444亿元", "expected 44.4 billion yuan"),
    ("and not twice", metric("44400000000", "元", "预计444亿元", role="forecast"), "预计444亿元", "expected 44.4 billion yuan"),
    ("at least, printed behind", metric("5000000000", "元", "50亿元以上", comparator=">="), "50亿元以上", "at least 5 billion yuan"),
    ("nearly is below", metric("80", "%", "近80%", comparator="<"), "近80%", "nearly 80%"),
    ("not reached is below too", metric("80", "%", "不到80%", comparator="<"), "不到80%", "less than 80%"),
    ("余 is more", metric("20", "本", "20余本", comparator=">"), "20余本", "more than 20"),
    ("a ceiling", metric("5.5", "%", "5.5%以内", comparator="<="), "5.5%以内", "at most 5.5%"),
    ("a range keeps both ends", metric("6.5", "%", "6.5%～7%", upper_value="7"), "6.5%～7%", "6.5% to 7%"),
    ("a range without printed words", metric("6.5", "%", "", upper_value="7"), "6.5%～7%", "6.5% to 7%"),
    ("a rate names its period", metric("100000", "吨", "10万吨", per="年"), "10万吨/年", "100000 tonnes a year"),
    ("and not twice", metric("100000", "吨", "年产10万吨", per="年"), "年产10万吨", "100000 tonnes a year"),
    ("zero is a figure", metric("0", "起", "0起"), "0起", "0 起"),
    ("a break of print is no blank", metric("296", "个", "296 个"), "296个", "296"),
    ("people are people", metric("12000000", "人", "1200万人"), "1200万人", "12 million people"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "body", "zh", "en"), FIGURES, ids=[row[0] for row in FIGURES])
def test_a_figure_keeps_its_bound(why: str, body: dict[str, Any], zh: str, en: str) -> None:
    with translation.override("zh-hans"):
        assert wording.figure(body) == zh
    with translation.override("en"):
        assert wording.figure(body) == en


DEADLINES = [
    ("none in the source", None, "原文未设期限", "No deadline in the source"),
    ("by a month", due("2023-04-30", "month", "by"), "2023年4月底前（至迟4月30日）", "by the end of April 2023 (30 April at the latest)"),
    ("in a month", due("2023-06-30", "month", "in", "2023-06-01"), "2023年6月内", "in June 2023"),
    ("by a year is not one day", due("2023-12-31", "year", "by"), "2023年底前（至迟12月31日）", "by the end of 2023 (31 December at the latest)"),
    ("in a year", due("2023-12-31", "year", "in", "2023-01-01"), "2023年内", "in 2023"),
    ("by a quarter", due("2023-03-31", "quarter", "by"), "2023年第一季度末前（至迟3月31日）", "by the end of the first quarter of 2023 (31 March at the latest)"),
    ("in a half", due("2023-06-30", "half", "in", "2023-01-01"), "2023年上半年内", "in the first half of 2023"),
    ("春季 is no quarter", due("2023-05-31", "quarter", "in", "2023-03-01"), "2023年3月至5月", "from March 2023 to May 2023"),
    ("some days", due("2023-01-27", "day", "in", "2023-01-21"), "2023年1月21日至1月27日", "from 21 January 2023 to 27 January 2023"),
    ("one day", due("2023-01-16", "day", "in", "2023-01-16"), "2023年1月16日", "16 January 2023"),
    ("by a day", due("2023-01-16", "day", "by"), "2023年1月16日前", "by 16 January 2023"),
    ("a plan period", due("2025-12-31", "plan", "in", "2021-01-01"), "2021年至2025年", "from 2021 to 2025"),
    ("the end of a plan", due("2025-12-31", "plan", "by"), "2025年底前（至迟12月31日）", "by the end of 2025 (31 December at the latest)"),
    ("from a day on", due("2023-12-31", "year", "since", "2023-01-01"), "自2023年1月1日起", "from 1 January 2023"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "body", "zh", "en"), DEADLINES, ids=[row[0] for row in DEADLINES])
def test_a_deadline_tells_its_last_day(why: str, body: dict[str, Any] | None, zh: str, en: str) -> None:
    with translation.override("zh-hans"):
        assert wording.deadline(body) == zh
    with translation.override("en"):
        assert wording.deadline(body) == en


AMOUNTS = [
    ("亿 where it is large", "242120000000", "2421.2亿元"),
    ("a person more or less is not rounded away", "42766", "42766元"),
    ("万 for round tens of thousands", "100000", "10万元"),
    ("万亿 for round trillions", "2500000000000", "2.5万亿元"),
    ("and 亿 for the others", "1492120000000", "14921.2亿元"),
    ("nor is an odd sum", "123456789", "123456789元"),
]


@pytest.mark.parametrize(("why", "value", "words"), AMOUNTS, ids=[row[0] for row in AMOUNTS])
def test_an_amount_keeps_all_its_digits(why: str, value: str, words: str) -> None:
    said = wording.amount_zh(Decimal(value), "元")
    number = said.removesuffix("元").replace("万亿", "兆")
    scale = {"兆": 10**12, "亿": 10**8, "万": 10**4}.get(number[-1], 1)
    assert (said, Decimal(number.rstrip("兆亿万")) * scale) == (words, Decimal(value))


def test_a_share_tells_how_it_was_reckoned() -> None:
    seen = observation_body("观测", "21000000000", "2023-06-30")
    body = metric("44400000000", "元", "444亿元", observations=[seen], latest=seen, share="0.473")
    with translation.override("zh-hans"):
        assert wording.computed_share(body) == "47.3%（本站计算：210÷444）"
    with translation.override("en"):
        assert wording.computed_share(body) == "47.3% (our reckoning: 21 ÷ 44.4)"


def test_zero_done_is_a_share_and_no_data_is_none() -> None:
    nothing = observation_body("观测", "0", "2023-06-30")
    body = metric("20", "所", "20所", observations=[nothing], latest=nothing, share="0")
    with translation.override("zh-hans"):
        assert wording.computed_share(body) == "0%（本站计算：0÷20）"
        assert wording.computed_share(metric("20", "所", "20所")) == ""
