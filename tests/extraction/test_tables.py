"""Tables that OCR flattened, taken apart into cells again."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.extraction.extract import extract
from articles.extraction.text import blocks, clean, tables


def cells(page: str) -> list[str]:
    """Kind, column and words of every cell; "- - words" for a line outside tables."""
    lines = blocks.lines(clean.normalise(page))
    return [f"{block.cell or '-'} {block.column or '-'} {block.text}" for block in tables.part(lines)]


# what it proves | the page, its lines parted by / | its cells
ROWS = [
    (
        "what, who and when",
        "序号 项目名称 建设内容 责任单位 完成时限/1 社区食堂 新建食堂8个 区民政局 10月底/2 早餐 布设餐车60台 区商务局、区城管局 6月底前",
        [
            "number - 1",
            "text - 社区食堂新建食堂8个",
            "who - 区民政局",
            "text 完成时限 10月底",
            "number - 2",
            "text - 早餐布设餐车60台",
            "who - 区商务局",
            "who - 区城管局",
            "text 完成时限 6月底前",
        ],
    ),
    (
        "how far it is and what comes next, words torn by blanks and lines",
        "序号 项目名称及内容 责任单位 9月底进展 下步 节点/1 污水厂二期(日处理2万\n吨) 县 住建局 主体 完工,设备安装70% 11月底前通 水/2 病房楼 县卫健局 封顶,管网施工 2024年6月底前投用",
        [
            "number - 1",
            "name - 污水厂二期(日处理2万吨)",
            "who - 县住建局",
            "text 9月底进展 主体完工,设备安装70%",
            "text 下步节点 11月底前通水",
            "number - 2",
            "name - 病房楼",
            "who - 县卫健局",
            "text 9月底进展 封顶,管网施工",
            "text 下步节点 2024年6月底前投用",
        ],
    ),
    (
        "sums, and who stands last",
        "序号 项目名称 建设规模及内容 总投资 年度计划投资 形象进度 下步安排 责任单位 备注/1 供水复线 管道43.6公里 57 800 21000 敷设17. 2公里 力争6月封顶 市水务投资 集团 在建/2 水库加固 大坝防渗 9260 5000 灌浆完成82% 计划7月验收 洮源县 前期",
        [
            "number - 1",
            "name - 供水复线管道43.6公里",
            "sum - 5780021000",
            "text 形象进度 敷设17.2公里",
            "text 下步安排 力争6月封顶",
            "who - 市水务投资集团",
            "name - 在建",
            "number - 2",
            "name - 水库加固大坝防渗",
            "sum - 92605000",
            "text 形象进度 灌浆完成82%",
            "text 下步安排 计划7月验收",
            "who - 洮源县",
            "name - 前期",
        ],
    ),
    (
        "a piece of a figure is no sum",
        "序号 项目名称 总投资 形象进度 责任单位/1 水厂 14500 铺管 2 38公里 市水务局/2 电站 800 装机 3台 市能源局",
        [
            "number - 1",
            "name - 水厂",
            "sum - 14500",
            "text 形象进度 铺管238公里",
            "who - 市水务局",
            "number - 2",
            "name - 电站",
            "sum - 800",
            "text 形象进度 装机3台",
            "who - 市能源局",
        ],
    ),
    (
        "a day within a cell parts nothing",
        "序号 项目名称 主要内容 责任单位 完成时限/1 津贴 自 4月起提高30元 区民政局 12月底/2 体检 2019年以来 累计930户,今年再检412户 区卫健局 12 月底",
        [
            "number - 1",
            "text - 津贴自4月起提高30元",
            "who - 区民政局",
            "text 完成时限 12月底",
            "number - 2",
            "text - 体检2019年以来累计930户,今年再检412户",
            "who - 区卫健局",
            "text 完成时限 12月底",
        ],
    ),
    (
        "a task, how far it is, and by when",
        "序号 项目 年度任务 目前进展 完成时限 责任单位/1 园所扩 容 新建幼儿园7所 4所 已交付,3所装修 年底前 区教育局/2 平价直供 开设菜店25家以上 6月28日起19家开业 10月底前(超额) 区商务局 区供销社",
        [
            "number - 1",
            "text 年度任务 园所扩容新建幼儿园7所",
            "text 目前进展 4所已交付,3所装修",
            "text 完成时限 年底前",
            "who - 区教育局",
            "number - 2",
            "text 年度任务 平价直供开设菜店25家以上",
            "text 目前进展 6月28日起19家开业",
            "text 完成时限 10月底前(超额)",
            "who - 区商务局",
            "who - 区供销社",
        ],
    ),
    (
        "one task by June, another by October",
        "序号 项目名称 工作内容 责任单位 完成时限/1 棚改 签订协议312户 县征收中心 6月底 拆除4.6万平方米 10月底/2 水厂 建成清水池 甲桁水务公司 12月底",
        [
            "number - 1",
            "text - 棚改签订协议312户",
            "who - 县征收中心",
            "text 完成时限 6月底",
            "text - 拆除4.6万平方米",
            "text 完成时限 10月底",
            "number - 2",
            "text - 水厂建成清水池",
            "who - 甲桁水务公司",
            "text 完成时限 12月底",
        ],
    ),
]


@pytest.mark.parametrize(("page", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_flattened_table_is_taken_apart(page: str, expected: list[str]) -> None:
    head, *found = cells(page.replace("/", "\n"))
    assert head.startswith("head - 序号")
    assert found == expected


@pytest.mark.parametrize(
    "page",
    [
        "序号排在前面的先办。\n1 新建食堂8个\n2 布设餐车60台",
        "序号 项目名称 责任单位 完成时限\n1 新建食堂8个 区民政局 10月底",
        "序号 项目名称 责任单位 完成时限\n新建食堂8个 区民政局 10月底\n布设餐车60台 区商务局 6月底",
        "1 新建食堂8个 区民政局 10月底\n2 布设餐车60台 区商务局 6月底",
        "序号 项目名称 责任单位 完成时限\n12月底前，区民政局新建食堂8个。\n2月底前，区商务局布设餐车60台。",
    ],
    ids=["a sentence", "one row", "rows without numbers", "no heads of columns", "days that are no numbers"],
)
def test_other_lines_stay_whole(page: str) -> None:
    assert cells(page) == [f"- - {line.replace(' ', '')}" for line in page.split("\n")]


def test_what_stands_below_a_table_is_left_to_itself() -> None:
    page = "序号 名称 责任单位 完成时限\n1 食堂 区民政局 10月底\n2 早餐 区商务局 6月底\n合计 2项\n说明:各单位抓紧。"
    assert cells(page)[-2:] == ["- - 合计2项", "- - 说明:各单位抓紧。"]


def test_two_tables_on_a_page_are_both_taken_apart() -> None:
    table = "序号 名称 责任单位 完成时限\n1 食堂 区民政局 10月底\n2 早餐 区商务局 6月底"
    kinds = [cell.split()[0] for cell in cells(f"{table}\n\n另一张表如下。\n\n{table}")]
    assert kinds == [
        *["head", *["number", "text", "who", "text"] * 2],
        "-",
        *["head", *["number", "text", "who", "text"] * 2],
    ]


def test_a_row_s_body_day_and_progress_hold_for_its_own_cells() -> None:
    page = (
        "甲县重点项目进展\n\n序号 项目名称 责任单位 9月底进展 下步节点\n"
        "1 污水厂二期 县住建局 主体工程已完工 11月底前通水试运行\n"
        "2 病房楼 县卫健局 室外管网已施工3公里 2024年6月底前投用,次年5月验收\n"
    )
    (article,) = extract(page, page_date=dt.date(2023, 10, 9), place="甲县")["articles"]
    pledges = [(one["quote"], one["owners"], one["deadline"]["date_to"]) for one in article["pledges"]]
    assert pledges == [
        ("11月底前通水试运行", ["甲县住建局"], "2023-11-30"),
        ("2024年6月底前投用", ["甲县卫健局"], "2024-06-30"),
        ("次年5月验收", ["甲县卫健局"], "2025-05-31"),
    ]
    assert "主体工程已完工" in [one["quote"] for one in article["outcomes"]]
