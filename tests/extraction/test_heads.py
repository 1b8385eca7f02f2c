"""What stands above an article, in every kind of text: which of it is the headline, and who wrote it."""

from __future__ import annotations

import re

import pytest

from articles.extraction.text import furniture
from articles.extraction.text.split import split
from tests.extraction.heads import HEADS, blind_bulletins, blind_ocr, blind_pages, blind_papers, blind_web
from tests.extraction.heads.head import Head, Row
from tests.extraction.heads.site_tops import HEADLINE, TEXT, TOPS


def plain(words: str | None) -> str:
    return re.sub(r"[\W_]", "", words or "")


@pytest.mark.parametrize(("page", "heads"), [row[1:] for row in HEADS], ids=[row[0] for row in HEADS])
def test_heads_are_told_by_their_parts(page: str, heads: list[Head]) -> None:
    found = [(plain(article.headline), plain(article.kicker), article.byline) for article in split(page)]
    assert found == [(plain(head.headline), plain(head.kicker), head.byline) for head in heads]


# What was reached on tops that nobody had in mind when the rules were written; it may only rise.
@pytest.mark.parametrize(
    ("rows", "least"),
    [
        (blind_web.HEADS, 54),
        (blind_papers.HEADS, 53),
        (blind_ocr.HEADS, 57),
        (blind_bulletins.HEADS, 54),
        (blind_pages.HEADS, 55),
    ],
    ids=["web", "papers", "ocr", "bulletins", "pages"],
)
def test_tops_by_writers_who_had_not_seen_the_reader(rows: list[Row], least: int) -> None:
    told = [(split(page), heads) for _, page, heads in rows]
    right = [[plain(a.headline) for a in found] == [plain(head.headline) for head in heads] for found, heads in told]
    assert sum(right) >= least


@pytest.mark.parametrize("top", TOPS)
@pytest.mark.parametrize("dateline", ["", "本报讯（记者 李丽）"])
def test_what_a_site_prints_around_a_headline_is_no_part_of_it(top: str, dateline: str) -> None:
    (article,) = split(top.replace("{}", HEADLINE) + dateline + TEXT)
    assert (article.headline, article.kicker) == (HEADLINE, None)


@pytest.mark.parametrize(
    "printed",
    ["全面深化改革 全民共享", "重点项目情况通报 2020年5月18日", "甲市—乙市高速公路开工", "项目建设“晒图” 进度一目了然"],
)
def test_a_title_keeps_what_tells_of_no_page(printed: str) -> None:
    assert furniture.tail(printed) == len(printed)


@pytest.mark.parametrize(
    "line",
    [
        "首页>政务公开>工作动态",
        "当前位置：首页>>新闻中心>>正文",
        "您现在的位置：网站首页»部门动态»详细内容",
        "新闻中心→部门动态→正文",
        "发布时间：2022-05-13 09:41　浏览次数：326次",
        "2022-05-13 09:41来源：市住建局浏览：326",
        "索引号：000014349/2021-00012",
        "成文日期：2021年03月02日",
        "【打印本页】【关闭窗口】",
        "【字体：大中小】",
        "字号：大中小",
        "上一篇：市水务局召开工作会议",
        "点击上方蓝字关注我们",
        "点赞、在看、转发",
        "编辑|孙梅",
        "一审：孙梅二审：钱宁三审：方圆",
        "-END-",
        "往期回顾",
        "甲市经济技术开发区报2022年1月27日要闻责任编辑孙梅",
        "甲市日报2020年4月16日星期四要闻第二版",
    ],
)
def test_lines_that_are_the_page_s_own(line: str) -> None:
    assert furniture.is_furniture(line.replace("　", "").replace(" ", ""))


@pytest.mark.parametrize(
    "line",
    [
        "首页改版后的政务网更好用了",
        "位置更优的安置房今年底交付",
        "据甲市日报2022年1月27日报道，项目已开工",
        "重点项目情况通报2020年5月18日",
        "2021年3月2日",
        "分享改革红利",
        "蓝字工程今年启动",
        "来源于泥土的芬芳",
        "关注民生",
        "大中小企业融通发展",
        "时间：2021年11月4日",
        "作者：李丽",
        "编辑部的故事",
        "浏览甲山",
        "公告",
    ],
)
def test_lines_that_are_an_article_s(line: str) -> None:
    assert not furniture.is_furniture(line)
