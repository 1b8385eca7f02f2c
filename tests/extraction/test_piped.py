"""Tables whose cells bars part, taken apart."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.extraction.extract import extract
from articles.extraction.text import blocks, clean, piped


def cells(page: str) -> list[str]:
    """Kind, column and words of every cell; "- - words" for a line outside tables."""
    lines = blocks.lines(clean.normalise(page))
    return [f"{block.cell or '-'} {block.column or '-'} {block.text}" for block in piped.part(lines)]


HEADS = "序号 | 重点任务 | 完成时间 | 责任部门 | 进展情况 |"
ONE = [
    "number - 1",
    "text 重点任务 新建滨河路,改造断头路2条。",
    "text 完成时间 11月底前",
    "who - 市住建局",
    "text 进展情况 路基已完成。",
]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"{HEADS}\n1 | 新建滨河路,改造断头路2条。 | 11月底前 | 市住建局 | 路基已完成。 |", ONE),
        (f"{HEADS}\n1 |\n新建滨河路,改造断\n头路2条。 |\n11月底前 | 市住建局 |\n路基已完成。 |", ONE),
        (
            f"| {HEADS}\n| --- | --- | --- | --- | --- |\n| 1 | 新建滨河路,改造断头路2条。 | 11月底前 | 市住建局 | 路基已完成。 |",
            ONE,
        ),
        (f"{HEADS}\n1 | 新建滨河路,改造断头路2条。 | 11月底前 | 市住建局 | 路基已完成。", ONE),
        (
            f"{HEADS}\n1 | 新建滨河路。 | 11月底前 |\n2 | 新建公厕。 | 6月底前 | 市城管局 | 未开工。 |",
            [
                *["number - 1", "text 重点任务 新建滨河路。", "text 完成时间 11月底前"],
                *[
                    "number - 2",
                    "text 重点任务 新建公厕。",
                    "text 完成时间 6月底前",
                    "who - 市城管局",
                    "text 进展情况 未开工。",
                ],
            ],
        ),
    ],
    ids=[
        "a row a line",
        "a row over lines",
        "bars at both ends, and a rule",
        "no bar at the end",
        "a row that lost cells",
    ],
)
def test_a_table_with_bars_is_taken_apart(page: str, expected: list[str]) -> None:
    head, *found = cells(page)
    assert head == "head - 序号重点任务完成时间责任部门进展情况"
    assert found == expected


def test_beside_progress_what_a_project_is_commits_nobody() -> None:
    page = "项目名称 | 建设内容 | 责任人 | 目前进展\n滨河路 | 总长3公里 | 王建国 | 已开工"
    assert cells(page)[1:] == ["name - 滨河路", "name - 总长3公里", "name - 王建国", "text 目前进展 已开工"]
    page = "项目名称 | 建设内容 | 责任人 | 责任单位\n滨河路 | 新建3公里 | 王建国 | 市住建局"
    assert cells(page)[1:] == ["text 项目名称 滨河路", "text 建设内容 新建3公里", "name - 王建国", "who - 市住建局"]


@pytest.mark.parametrize(
    "page",
    [
        "首页 | 新闻 | 政务",
        "发布机构 | 市住建局 | 发布日期 | 2020-09-25 |",
        "序号 | 名称 |\n1 | 滨河路 |",
        "序号 | 名称 | 地点\n1 | 滨河路 | 城东",
    ],
    ids=["a site's way", "what is told of a paper", "two columns", "nothing that is to be done"],
)
def test_other_bars_part_nothing(page: str) -> None:
    assert cells(page) == [f"- - {line.replace(' ', '')}" for line in page.split("\n")]


def test_what_stands_below_a_table_is_left_to_itself() -> None:
    page = f"{HEADS}\n1 | 新建滨河路。 | 11月底前 | 市住建局 | 已开工。 |\n\n各单位要抓紧。"
    assert cells(page)[-1] == "- - 各单位要抓紧。"


def test_a_row_s_body_and_day_hold_for_its_task() -> None:
    page = f"甲市重点任务\n\n{HEADS}\n1 | 将新建滨河路3公里。 | 11月底前 |\n市住建局 | 路基已完成2公里。 |\n"
    (article,) = extract(page, page_date=dt.date(2023, 7, 9), place="甲市")["articles"]
    assert [(one["quote"], one["owners"], one["deadline"]["date_to"]) for one in article["pledges"]] == [
        ("将新建滨河路3公里", ["甲市住建局"], "2023-11-30")
    ]
    assert [one["quote"] for one in article["outcomes"]] == ["路基已完成2公里"]
