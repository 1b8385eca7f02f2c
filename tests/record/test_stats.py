"""The figures of the home page: counted once, from what is public, on the day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.record_rows import Record, id_of, metric_body, small_world
from tracker.record import stats
from tracker.record.models import Pledge
from tracker.record.standpoint import Standpoint

pytestmark = pytest.mark.django_db

DAY = dt.date(2023, 7, 1)
AREA = {"code": "990100", "name": "甲市", "name_en": ""}


@pytest.fixture
def here() -> Standpoint:
    return Standpoint(small_world().sequence, DAY)


def test_the_tally_counts_each_pledge_once_and_names_every_code(here: Standpoint) -> None:
    told = stats.tally(here.rows(Pledge))
    assert told.total == 3
    assert told.by_status["not_assessed"] == 2
    assert told.by_status["in_progress"] == 1
    assert told.by_status["met"] == 0
    assert told.by_pace["due_unchecked"] == 1
    assert sum(told.by_status.values()) == sum(told.by_pace.values()) == 3


def test_coverage_counts_cards_and_the_days_of_pledges(here: Standpoint) -> None:
    told = stats.coverage(here)
    assert (told.areas, told.departments, told.officials, told.projects, told.articles) == (3, 2, 1, 1, 2)
    assert (told.first_made_on, told.last_made_on) == (dt.date(2023, 1, 17), dt.date(2023, 2, 1))


@pytest.mark.parametrize(
    ("figures", "amount", "pledges"),
    [
        pytest.param([("总投资", "100", "元", {})], "100", 1, id="one"),
        pytest.param(
            [("总投资", "100", "元", {}), ("年度投资", "30", "元", {})], "100", 1, id="total-and-year-are-one-money"
        ),
        pytest.param(
            [("总投资", "100", "元", {}), ("设备投资", "40", "元", {"part_of": id_of("总投资")})], "100", 1, id="a-part"
        ),
        pytest.param(
            [("总投资", "100", "元", {}), ("调整后投资", "60", "元", {"revises": id_of("总投资")})],
            "60",
            1,
            id="revised-downwards",
        ),
        pytest.param([("地区生产总值", "900", "元", {})], "0", 0, id="output-is-no-investment"),
        pytest.param([("投资增长", "6", "%", {})], "0", 0, id="a-rate-is-no-money"),
        pytest.param([("上年投资", "80", "元", {"role": "baseline"})], "0", 0, id="a-baseline-is-not-planned"),
        pytest.param([("外资投资", "5", "美元", {})], "0", 0, id="another-currency"),
        pytest.param([("企业投资", "0.1", "元", {})], "0.1", 1, id="exact-decimals"),
        pytest.param([("零投资", "0", "元", {})], "0", 1, id="zero-is-a-figure"),
        pytest.param([], "0", 0, id="none"),
    ],
)
def test_planned_money_counts_no_yuan_twice(
    figures: list[tuple[str, str, str, dict[str, str]]], amount: str, pledges: int
) -> None:
    record = Record()
    record.pledge("建厂", area=AREA, metrics=[metric_body(n, v, u, **told) for n, v, u, told in figures])
    told = stats.planned_money(Standpoint(record.sequence, DAY))
    assert (told.amount, told.pledges) == (Decimal(amount), pledges)


def test_money_of_pledges_adds_up_and_says_where_it_is_a_lower_bound(here: Standpoint) -> None:
    assert stats.planned_money(here) == stats.Money(Decimal(100_000_000), 1, lower_bound=True)


def test_due_next_and_past_due(here: Standpoint) -> None:
    pledges = here.rows(Pledge)
    assert [row.title for row in stats.due_next(pledges, day=DAY)] == ["新建学校20所"]
    assert [row.title for row in stats.past_due(pledges)] == ["丁厂扩建投产"]


def test_newest_changes_tell_withdrawals_with_title_and_reason(here: Standpoint) -> None:
    told = [(change.kind, change.title, change.reason) for change in stats.newest_changes(here, most=5)]
    assert told == [
        ("withdraw", "新建中小学20所", ""),
        ("publish", "新建中小学20所", ""),
        ("withdraw", "修建体育馆", "原文引用有误"),
        ("publish", "修建体育馆", ""),
        ("correct", "新建学校20所", ""),
    ]


def test_card_tallies_count_a_pledge_once_whatever_the_roles(here: Standpoint) -> None:
    # 张某 was both responsible and speaker in the first version, and is neither in the second.
    then = Standpoint(10, DAY)
    official, bureau = id_of("张某"), id_of("甲市教育局")
    assert stats.card_tallies(then, kind="official", public_ids=[official])[official].total == 1
    assert stats.card_tallies(here, kind="official", public_ids=[official])[official].total == 0
    assert stats.card_tallies(here, kind="department", public_ids=[bureau])[bureau].by_status["not_assessed"] == 1


def test_area_tallies_count_the_parts(here: Standpoint) -> None:
    told = stats.area_tallies(here, codes=["990100", "990102", "980100", "970000"])
    assert {code: tally.total for code, tally in told.items()} == {"990100": 2, "990102": 1, "980100": 1, "970000": 0}


def test_the_overview_of_an_empty_record_is_zeros() -> None:
    told = stats.overview(Standpoint(0, DAY), columns=("public_id",))
    assert (told.tally.total, told.money.amount) == (0, Decimal(0))
    assert [*told.due_next, *told.changes] == []
