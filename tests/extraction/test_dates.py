"""Dates on a page of 17 January 2023 unless a row says otherwise: first day, last day, precision, modality."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.extraction.days import dates

PAGE = dt.date(2023, 1, 17)

# words, [(text, first, last, precision, modality)]; - is an open side
FOUND = """
2023年 | 2023年 2023-01-01 2023-12-31 year in
今年 | 今年 2023-01-01 2023-12-31 year in
年内 | 年内 2023-01-01 2023-12-31 year in
4月底前 | 4月底前 - 2023-04-30 month by
4月底 | 4月底 - 2023-04-30 month by
截至4月底 | 截至4月底 - 2023-04-30 month by
年底前 | 年底前 - 2023-12-31 year by
2023年年底前 | 2023年年底前 - 2023-12-31 year by
去年底 | 去年底 - 2022-12-31 year by
从2023年起 | 从2023年起 2023-01-01 - year since
自2023年1月1日起施行 | 自2023年1月1日起 2023-01-01 - day since
2022年以来 | 2022年以来 2022-01-01 - year since
去年10月以来 | 去年10月以来 2022-10-01 - month since
2020年至今 | 2020年至今 2020-01-01 - year since
1月至6月 | 1月至6月 2023-01-01 2023-06-30 month in
1—11月 | 1—11月 2023-01-01 2023-11-30 month in
前11个月 | 前11个月 2022-01-01 2022-11-30 month in
1月16日 | 1月16日 2023-01-16 2023-01-16 day in
6月 | 6月 2023-06-01 2023-06-30 month in
5月上旬 | 5月上旬 2023-05-01 2023-05-10 day in
3月中旬 | 3月中旬 2023-03-11 2023-03-20 day in
6月中下旬 | 6月中下旬 2023-06-11 2023-06-30 day in
本月下旬 | 本月下旬 2023-01-21 2023-01-31 day in
2023年春季 | 2023年春季 2023-03-01 2023-05-31 quarter in
今冬明春 | 今冬明春 2023-12-01 2024-05-31 half in
春节期间 | 春节期间 2023-01-21 2023-01-27 day in
2024年春节期间 | 2024年春节期间 2024-02-10 2024-02-17 day in
春节前 | 春节前 - 2023-01-21 day by
国庆期间 | 国庆期间 2023-10-01 2023-10-07 day in
今年端午节 | 今年端午节 2023-06-22 2023-06-22 day in
正月十五 | 正月十五 2023-02-05 2023-02-05 day in
大年三十 | 大年三十 2023-01-21 2023-01-21 day in
到2025年 | 到2025年 - 2025-12-31 year by
力争2025年建成 | 2025年 2025-01-01 2025-12-31 year in
2030年前 | 2030年前 - 2030-12-31 year by
6月1日前 | 6月1日前 - 2023-06-01 day by
2022年12月31日或之前 | 2022年12月31日或之前 - 2022-12-31 day by
“十四五”期间 | “十四五”期间 2021-01-01 2025-12-31 plan in
秋季开学前 | 秋季开学前 - 2023-08-31 quarter by
从即日起到2月10日 | 从即日起到2月10日 2023-01-17 2023-02-10 day in
9月7日零时至21日24时 | 9月7日零时至21日 2023-09-07 2023-09-21 day in
今年6月3号隧洞贯通 | 今年6月 2023-06-01 2023-06-30 month in
“十四五”规划期内 | “十四五”规划期内 2021-01-01 2025-12-31 plan in
“十四五”末 | “十四五”末 - 2025-12-31 plan by
“十三五”以来 | “十三五”以来 2016-01-01 - plan since
上半年 | 上半年 2023-01-01 2023-06-30 half in
2023年下半年 | 2023年下半年 2023-07-01 2023-12-31 half in
今年一季度 | 今年一季度 2023-01-01 2023-03-31 quarter in
2022年前三季度 | 2022年前三季度 2022-01-01 2022-09-30 quarter in
三季度末 | 三季度末 - 2023-09-30 quarter by
2019-2020学年 | 2019-2020学年 2019-09-01 2020-08-31 year in
今后五年 | 今后五年 2023-01-01 2027-12-31 plan in
三年内 | 三年内 2023-01-01 2025-12-31 plan in
过去五年 | 过去五年 2018-01-01 2022-12-31 plan in
三个月内 | 三个月内 2023-01-17 2023-04-17 month in
三天后 | 三天后 2023-01-20 2023-01-20 day in
5天前 | 5天前 2023-01-12 2023-01-12 day in
昨天 | 昨天 2023-01-16 2023-01-16 day in
完成时限：2024年11月底前 | 2024年11月底前 - 2024-11-30 month by
十二月的第一个周一，将举行 | 十二月的第一个周一 2023-12-04 2023-12-04 day in
上一周 | 上一周 2023-01-09 2023-01-15 day in
本周三到周五 | 本周三到周五 2023-01-18 2023-01-20 day in
23年1月 | 23年1月 2023-01-01 2023-01-31 month in
1970年代 | 1970年代 1970-01-01 1979-12-31 plan in
下周一 | 下周一 2023-01-23 2023-01-23 day in
上个月 | 上个月 2022-12-01 2022-12-31 month in
月底前 | 月底前 - 2023-01-31 month by
上年 | 上年 2022-01-01 2022-12-31 year in
2023年11月至2024年3月 | 2023年11月至2024年3月 2023-11-01 2024-03-31 month in
12月至次年3月 | 12月至次年3月 2023-12-01 2024-03-31 month in
8月至2月 | 8月至2月 2023-08-01 2024-02-29 month in
9月1日-10月7日 | 9月1日-10月7日 2023-09-01 2023-10-07 day in
3月10-12日 | 3月10-12日 2023-03-10 2023-03-12 day in
2022年底至2023年初 | 2022年底至2023年初 2022-12-01 2023-01-31 month in
2020—2022年 | 2020—2022年 2020-01-01 2022-12-31 plan in
2023-01-17 | 2023-01-17 2023-01-17 2023-01-17 day in
2023/1/7 | 2023/1/7 2023-01-07 2023-01-07 day in
二〇二三年一月十七日 | 二〇二三年一月十七日 2023-01-17 2023-01-17 day in
上世纪80年代 | 上世纪80年代 1980-01-01 1989-12-31 plan in
2月29日 | 2月29日 2024-02-29 2024-02-29 day in
3月5日上午9时 | 3月5日 2023-03-05 2023-03-05 day in
从去年的5% | 去年 2022-01-01 2022-12-31 year in
达到2022年水平 | 2022年 2022-01-01 2022-12-31 year in
2023年内蒙古 | 2023年 2023-01-01 2023-12-31 year in
2023年春季、秋季集中签约 | 2023年春季 2023-03-01 2023-05-31 quarter in ; 秋季 2023-09-01 2023-11-30 quarter in
2022年，全市6月建成 | 2022年 2022-01-01 2022-12-31 year in ; 6月 2022-06-01 2022-06-30 month in
3月5日、6日 | 3月5日 2023-03-05 2023-03-05 day in ; 6日 2023-03-06 2023-03-06 day in
11月，完成了改造 | 11月 2022-11-01 2022-11-30 month in
12月15日，召开会议 | 12月15日 2022-12-15 2022-12-15 day in
2022年1月至6月增长5%，上年同期增长3% | 2022年1月至6月 2022-01-01 2022-06-30 month in ; 上年同期 2021-01-01 2021-06-30 month in
2022年一期建成，二期6月底前建成 | 2022年 2022-01-01 2022-12-31 year in ; 6月底前 - 2023-06-30 month by
比去年增长5%，6月投产 | 去年 2022-01-01 2022-12-31 year in ; 6月 2023-06-01 2023-06-30 month in
2021年比上年增长5% | 2021年 2021-01-01 2021-12-31 year in ; 上年 2020-01-01 2020-12-31 year in
1月16日（星期一） | 1月16日 2023-01-16 2023-01-16 day in
11月10日零时起，点火升温 | 11月10日零时起 2023-11-10 - day since
11月15日供暖前要完工 | 11月15日供暖前 - 2023-11-15 day by
本报1月15日讯 今天上午 | 1月15日 2023-01-15 2023-01-15 day in ; 今天 2023-01-15 2023-01-15 day in
三年内完成 | 三年内 2023-01-01 2025-12-31 plan in
《明日之后》明日上线 | 明日 2023-01-18 2023-01-18 day in
"""


def shapes(text: str, page_date: dt.date) -> str:
    def side(day: dt.date | None) -> str:
        return day.isoformat() if day else "-"

    return " ; ".join(
        f"{text[fact.start : fact.end]} {side(fact.date_from)} {side(fact.date_to)} {fact.precision} {fact.modality}"
        for fact in dates.find(text, page_date)
    )


@pytest.mark.parametrize("row", FOUND.strip().splitlines())
def test_find_resolves_against_the_page(row: str) -> None:
    text, expected = row.split(" | ")
    assert shapes(text, PAGE) == expected


OTHER_PAGES = [
    ("2024-12-20", "将于1月举行", "1月 2025-01-01 2025-01-31 month in", "the coming January"),
    ("2023-12-28", "春节期间", "春节期间 2024-02-10 2024-02-17 day in", "the coming feast"),
    ("2018-03-05", "五年来", "五年来 2013-01-01 2017-12-31 plan in", "a report looks back on whole years"),
    ("2022-10-16", "未来五年", "未来五年 2023-01-01 2027-12-31 plan in", "late in the year, the next begins"),
    ("2018-02-22", "29日", "29日 2018-01-29 2018-01-29 day in", "a day that this month lacks"),
    (
        "2022-08-05",
        "1至7月增长5%，上年同期增长3%",
        "1至7月 2022-01-01 2022-07-31 month in ; 上年同期 2021-01-01 2021-07-31 month in",
        "the same months a year before",
    ),
]


@pytest.mark.parametrize(("page", "text", "expected", "proves"), OTHER_PAGES)
def test_find_leans_on_the_page_and_the_sentence(page: str, text: str, expected: str, proves: str) -> None:
    assert shapes(text, dt.date.fromisoformat(page)) == expected, proves


NOT_FOUND = (
    "96年前 8：30至9：30 “十四五”规划 二十大精神 二十大以来 第3日 3日游 为期3日 3号车间 〔2016〕38号 9时30分 18:30 10年 新时代10年 两三年 十年前 近年来 目前 近日 "
    "五一路 王国庆 春节文艺晚会 十月革命 今日头条 美好明天 60岁以上年龄 以上年度 目前年产 《2023年工作要点》 5个工作日内 10日内 想当年 "
    "控制在15天以内 当前天干物燥 达产后年产值 用时100天以内 "
    "2月30日 13月 2023.01 周一至周五 秋季招聘会"
)


@pytest.mark.parametrize("text", NOT_FOUND.split())
def test_find_leaves_out_what_is_no_date(text: str) -> None:
    assert shapes(text, PAGE) == ""


@pytest.mark.parametrize("page", [dt.date.min, dt.date.max, dt.date(1900, 1, 1), dt.date(2099, 12, 31)])
def test_find_stays_inside_the_calendar(page: dt.date) -> None:
    text = "去年、明年、春节前、今后五年、近三年、过去九百年、3年前、下个月、下周一、大后天、月底前、上年同期、2月29日、29日、正月十五"
    for fact in dates.find(text, page):
        assert 0 <= fact.start < fact.end <= len(text)
