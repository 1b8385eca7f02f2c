"""What is read out of the extractor's JSON: how a figure is judged, what it measures, what it is part of."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from articles.models import Candidate
from tests.desk.world import dated, quantity
from tracker.desk.curation.pass_rules import pass_rule_for
from tracker.desk.curation.proposals import propose


@pytest.mark.parametrize(
    ("indicator", "printed", "comparator", "role", "is_range", "rule", "why"),
    [
        ("投资", "444亿元", "=", "target", False, "at_least", "a bare figure is met by more"),
        ("投资", "约2421.2亿元", "~", "target", False, "about", "about has a published tolerance"),
        ("新增就业", "1100万人以上", ">=", "target", False, "at_least", "以上 is a floor"),
        ("图书", "20余本", ">", "target", False, "at_least", "余 is more than"),
        ("居民消费价格涨幅", "3%左右", "~", "target", False, "at_most", "prices that rise less are no failure"),
        ("城镇调查失业率", "5.5%", "=", "target", False, "at_most", "less unemployment meets the target"),
        ("单位能耗下降", "3%", "=", "target", False, "at_least", "what is counted is the fall"),
        ("支出", "不超过3%", "<=", "target", False, "at_most", "不超过 is a ceiling"),
        ("覆盖率", "近80%", "<", "target", False, "about", "近 does not forbid 81"),
        ("增速", "6.5%～7%", "=", "target", True, "within", "a range is met inside"),
        ("产能", "40万吨", "=", "capacity", False, "none", "a plant's capacity is no target"),
        ("投资", "50亿元以上", ">=", "threshold", False, "none", "a threshold chooses projects"),
        ("投资", "预计10亿元", "=", "forecast", False, "at_least", "a forecast can be compared"),
    ],
)
def test_pass_rule_is_apart_from_the_comparator(
    indicator: str, printed: str, comparator: str, role: str, is_range: bool, rule: str, why: str
) -> None:
    found = pass_rule_for(role=role, comparator=comparator, is_range=is_range, indicator=indicator, printed=printed)
    assert found == rule, why


def clause(quote: str, *quantities: dict[str, Any], **payload: Any) -> Candidate:
    return Candidate(quote=quote, exact=quote, payload={"quantities": list(quantities), "owners": []} | payload)


@pytest.mark.parametrize(
    ("quote", "found", "indicator"),
    [
        ("城镇新增就业1100万人以上", quantity("1100万人以上", 1.1e7, "人"), "城镇新增就业"),
        ("力争完成投资444亿元", quantity("444亿元", 4.44e10, "元"), "完成投资"),
        ("总投资约2421.2亿元", quantity("约2421.2亿元", 2.4212e11, "元"), "总投资"),
        ("乙区计划实施重点项目296个", quantity("296个", 296, "个"), "重点项目"),
        ("2023年甲市将新建学校12所", quantity("12所", 12, "所"), "新建学校"),
        ("年底前建成投用学校3个", quantity("3个", 3, "个"), "建成投用学校"),
        ("年度计划投资6亿元", quantity("6亿元", 6e8, "元"), "年度计划投资"),
        ("中小学新增学位9000个", quantity("9000个", 9000, "个"), "中小学新增学位"),
        ("新建5所学校", quantity("5所", 5, "所", of="学校"), "新建"),
        ("5所学校", quantity("5所", 5, "所", of="学校"), "学校"),
        ("5所学校", quantity("5所", 5, "所"), "学校"),
        ("5所", quantity("5所", 5, "所"), "数量"),
    ],
)
def test_indicator_is_what_the_figure_measures(quote: str, found: dict[str, Any], indicator: str) -> None:
    assert propose([clause(quote, found, owners=["乙区"])]).metrics[0].indicator == indicator


def test_both_parts_are_of_the_whole() -> None:
    proposal = propose(
        [
            clause(
                "实施项目296个，其中新建144个、续建152个", quantity("296个", 296, "个"), quantity("144个", 144, "个"), quantity("152个", 152, "个")
            ),
            clause("其中投资10亿元", quantity("10亿元", 1e9, "元")),
        ]
    )  # fmt: skip
    # 10亿元 is counted in nothing that is counted in 元.
    assert [m.part_of for m in proposal.metrics] == [None, 0, 0, None]


def test_the_same_figure_twice_is_two_figures_at_two_places() -> None:
    twice = propose([clause("新建学校2所、医院2所", quantity("2所", 2, "所"), quantity("2所", 2, "所"))])
    assert [m.indicator for m in twice.metrics] == ["新建学校", "医院"]


@pytest.mark.parametrize(
    ("value", "stored"),
    [(1370000000000.0002, "1370000000000"), (6.5, "6.5"), (296, "296"), (0, "0"), (0.1 + 0.2, "0.3")],
)
def test_binary_dust_does_not_reach_the_figures(value: float, stored: str) -> None:
    assert propose([clause("完成1", quantity("1", value, "元"))]).metrics[0].value == Decimal(stored)


def test_a_forecast_is_never_required() -> None:
    metric = propose([clause("预计投资10亿元", quantity("10亿元", 1e9, "元"), force="预计")]).metrics[0]
    assert (metric.role, metric.is_required) == ("forecast", False)


def test_an_open_date_is_no_deadline() -> None:
    assert (
        propose([clause("从2023年起实行", deadline=dated("从2023年起", "2023-01-01", None, "year", "since"))]).deadlines
        == ()
    )


def test_one_day_for_all_clauses_binds_the_whole() -> None:
    by_year_end = dated("年底前", None, "2023-12-31", "year", "by")
    proposal = propose([clause("建成一期", deadline=by_year_end), clause("开放公园", deadline=by_year_end)])
    assert proposal.milestones == ()
    assert [(d.due_on, d.milestone) for d in proposal.deadlines] == [(dt.date(2023, 12, 31), None)]
