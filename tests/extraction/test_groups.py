"""Which clauses a reader takes for one pledge."""

import datetime as dt

import pytest

from articles.extraction.extract import extract


def groups(text: str) -> list[int | None]:
    page = f"甲市新闻\n\n本报讯 {text}\n"
    return [
        p["group"]
        for a in extract(page, page_date=dt.date(2023, 1, 17), place="甲市")["articles"]
        for p in a["pledges"]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3号车间将在4月底前建设完成，预计在6月全部建设完成并投产。", [1, 1]),
        (
            "2023年，我市计划实施重点项目296个，总投资约2421亿元。296个重点项目中，新建项目144个，年内预计完成投资201亿元。",
            [1, 1],
        ),
        ("今年发展主要预期目标是：地区生产总值增长6%；城镇新增就业1万人；粮食产量保持在90万吨以上。", [1, 1, 1]),
        ("今年全市生产总值预期增长7.5%，固定资产投资增长10%，单位能耗下降3%。", [1, 1, 1]),
        ("今年我市将新建公厕20座；改造农贸市场3个。", [None, None]),
        ("今年我市将改造老旧小区20个。我市将引进高新技术企业5家。", [None, None]),
        ("今年我市将新建三号车间；计划明年一季度开工。", [1, 1]),
        ("今年我市将新建三号车间；四号车间明年一季度开工。", [None, None]),
        ("今年我市将调入草料15万吨，力争10月20日前运到位。", [1, 1]),
        ("今年我市将开放夜市3个，头三个月将免收管理费200元。", [1, 1]),
        ("今年我市将开放夜市3个，明年将新建口袋公园12座。", [None, None]),
        ("我市将改造县污水处理厂，届时日处理能力将达到3万吨。", [1, 1]),
        (
            "今年我市将办好十件实事：\n\n1.公交提质。将新辟线路12条，将更新新能源车150辆。\n\n2.文明殡葬。将建成公墓3座。",
            [None, 1, 1, None],
        ),
        ("今年我市将抓好十项工作：\n\n1.公交提质。将新辟线路12条，将更新新能源车150辆。", [None, None]),
    ],
    ids=[
        "two milestones",
        "a part of the sum",
        "goals of one year",
        "rates of one year",
        "semicolons part programmes",
        "two programmes",
        "a step that names nothing itself",
        "a step of another workshop",
        "a step too short for a subject",
        "on what terms",
        "another year's programme",
        "what comes of it",
        "an item of a list of projects",
        "an item of a plan of work",
    ],
)
def test_clauses_are_grouped_as_a_reader_takes_them(text: str, expected: list[int | None]) -> None:
    assert groups(text) == expected
