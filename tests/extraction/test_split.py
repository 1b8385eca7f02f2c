"""Pages into articles: made-up pages as printed, and the same pages as OCR leaves them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest

from articles.extraction.text import bylines
from articles.extraction.text.split import split
from tests.extraction.pages import PAGES, Expected


def plain(words: str | None) -> str:
    return re.sub(r"[\W_]", "", words or "")


def found(page: str) -> list[tuple[str, str | None, str]]:
    return [(plain(article.headline), article.byline, plain(article.kicker)) for article in split(page)]


def told(expected: list[Expected]) -> list[tuple[str, str | None, str]]:
    return [(plain(article.headline), article.byline, plain(article.kicker)) for article in expected]


@pytest.mark.parametrize(("page", "expected"), [row[1:] for row in PAGES], ids=[row[0] for row in PAGES])
def test_pages_become_articles(page: str, expected: list[Expected]) -> None:
    assert found(page) == told(expected)
    for article, wanted in zip(split(page), expected, strict=True):
        start, end = article.places.span(0, len(article.text))
        assert (article.continued, article.cut_off) == (wanted.continued, wanted.cut_off)
        assert page[start:end].startswith(wanted.first)
        assert page[start:end].endswith(wanted.last)


def wrap(page: str, width: int, between: str) -> str:
    return "\n".join(
        between.join(line[at : at + width] for at in range(0, len(line), width)) for line in page.split("\n")
    )


# those are damaged as printed, and an empty line parts the halves of a headline for good
WHOLE = [row for row in PAGES if not re.search("wrapped|Windows|halves of like length", row[0])]
DAMAGES: dict[str, Callable[[str], str]] = {
    "blanks for line ends": lambda page: wrap(page, 18, " "),
    "lines of twenty, empty lines between paragraphs": lambda page: wrap(re.sub("\n+", "\n\n", page), 20, "\n"),
    "ASCII marks": lambda page: page.translate(str.maketrans("，；：（）", ",;:()")),
    "lost dashes": lambda page: page.replace("——", "-"),
    "a dash read as 一": lambda page: page.replace("——", "一"),
    "blanks in words": lambda page: re.sub(r"(?<=[，。、的是])(?=[\u4e00-\u9fff])", " ", page),
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize(("page", "expected"), [row[1:] for row in WHOLE], ids=[row[0] for row in WHOLE])
def test_damaged_pages_become_the_same_articles(page: str, expected: list[Expected], damage: str) -> None:
    assert [row[:2] for row in found(DAMAGES[damage](page))] == [row[:2] for row in told(expected)]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(王小明)", ["王小明"]),
        ("（记者 王小明 通讯员 李丽）", ["王小明", "李丽"]),
        ("（刘 洋）", ["刘洋"]),  # a name of two set as wide as one of three
        ("（王小 明 李丽）", ["王小明", "李丽"]),  # torn by OCR
        ("□ 本报记者 王小明 李丽", ["王小明", "李丽"]),
        ("本报记者 王小明 文/图", ["王小明"]),
        ("记者 王小明 摄影报道", ["王小明"]),
        ("（王小明、李丽）", ["王小明", "李丽"]),
        ("（一期）", []),  # a project's phase
        ("（试行）", []),
        ("（摘要）", []),
        ("（全文完）", []),
        ("（市政府办公室）", []),
        ("记者从市教育局获悉", []),
    ],
)
def test_lines_that_are_bylines(line: str, names: list[str]) -> None:
    assert bylines.of_line(line) == names


@pytest.mark.parametrize(
    ("paragraph", "names"),
    [
        ("本报讯（记者 王小明）3月5日，市财政局", ["王小明"]),
        ("本报讯 (全媒体记者 王小明 通讯员 李丽 赵强)今年", ["王小明", "李丽", "赵强"]),
        ("本报讯（王小明）今年", ["王小明"]),
        ("本报讯 记者王小明报道：近日", ["王小明"]),
        ("甲市日报讯（融媒体记者 王小明）", ["王小明"]),
        ("本报讯 记者王小明从市教育局获悉", ["王小明"]),
        ("本报讯 记者从市教育局获悉", []),
        ("近日，记者从市教育局获悉", []),
        ("记者在现场看到，工人们正在施工", []),
    ],
)
def test_datelines_that_name_reporters(paragraph: str, names: list[str]) -> None:
    assert bylines.at_head(paragraph) == names


def test_an_empty_page_has_no_articles() -> None:
    assert split("") == []
    assert split(" \r\n\u3000\n\x00\n") == []


def test_any_single_line_is_one_article() -> None:
    for line in (
        "责任编辑：王小明",
        "（上接第一版）",
        "3",
        "政府工作报告",
        "——访市长",
        "（王小明）",
        "江苏彩民15元中大奖 奖池36.57亿",
    ):
        assert [article.headline for article in split(line)] == [None]


def test_headings_with_figures_are_text() -> None:
    # `一、新建幼儿园5所` with its owner below is a pledge, not a section's name.
    article = split(
        "甲市2024年民生实事\n一、新建幼儿园5所\n责任单位：市教育局，9月底前完成。\n二、改造道路8条\n责任单位：市住建局，年底前完成。"
    )[0]
    assert [paragraph.kind for paragraph in article.paragraphs] == ["headline", "body", "body", "body", "body"]


def test_random_damage_breaks_nothing() -> None:
    chance = random.Random(7)
    for _ in range(150):
        page = list(chance.choice(PAGES)[1])
        for _ in range(chance.randrange(12)):
            at = chance.randrange(len(page))
            page[at : at + chance.randrange(3)] = chance.choice(
                ["\n", "\n\n", " ", "（", "”", "一", "\x00", "\r\n", "—", ""]
            )
        text = "".join(page)
        articles = split(text)
        ends = [0]
        for article in articles:
            start, end = article.places.span(0, len(article.text))
            assert ends[-1] <= start < end <= len(text)
            ends.append(end)
            assert article.paragraphs[0].start == 0
            assert article.paragraphs[-1].end == len(article.text)


@pytest.mark.parametrize(
    ("paragraph", "names"),
    [
        ("谢谢大家。（根据录音整理，未经本人审阅）", []),
        ("谢谢大家。（根据网络资料整理）", []),
        ("谢谢大家。（本报记者 白鹿 整理）", ["白鹿"]),
        ("谢谢大家。（王小明 整理）", ["王小明"]),
    ],
)
def test_a_note_on_what_was_written_down_names_nobody(paragraph: str, names: list[str]) -> None:
    assert bylines.at_tail(paragraph)[1] == names


@pytest.mark.parametrize("text", ["2月29日", "2020年2月29日", "星期二", "第02版：要闻", "首页"])
def test_a_text_of_one_line_loses_nothing(text: str) -> None:
    (article,) = split(text)
    assert article.text == text


@pytest.mark.parametrize("line", ["3万人参与义务植树活动", "企业投资项目备案：年底前办理120个", "·甲县人民政府"])
def test_what_looks_like_a_site_s_line_is_kept(line: str) -> None:
    page = f"甲县新闻\n\n本报讯 近日，甲县召开会议。\n\n{line}\n\n会议要求抓好落实。\n"
    assert line in "".join(article.text for article in split(page)).replace("\n", "")


def test_the_name_of_a_column_does_not_end_a_page_of_short_paragraphs() -> None:
    page = "甲镇修路\n\n本报讯 甲镇修了三条路。\n\n热点新闻\n\n乙镇通水\n\n本报讯（记者 李丽）乙镇昨日通水。\n"
    assert [article.headline for article in split(page)] == ["甲镇修路", "乙镇通水"]


def test_an_editor_s_word_alone_takes_no_title_with_it() -> None:
    page = "编者按\n\n甲县启动农村公路三年行动\n\n年内改造公路120公里\n\n甲县今年启动农村公路三年行动，年内改造公路120公里。\n"
    assert [article.headline for article in split(page)] == ["甲县启动农村公路三年行动"]


def test_names_with_a_dot_are_names() -> None:
    assert bylines.of_names("阿依古丽·买买提") == ["阿依古丽·买买提"]


def test_a_question_torn_at_its_last_word_is_one() -> None:
    (article,) = split("在线访谈\n\n主持人:有网友说,一些小区公交不通,局里有什么打\n算?\n\n向国梁:年底前开通21路公交。")
    assert "局里有什么打算？" in article.text


def test_a_host_s_words_are_no_field_of_a_page() -> None:
    (article,) = split("在线访谈\n\n主持人:向局长您好,请您先给网友介绍一下今年我市\n棚户区改造的进展。\n向国梁:好。")
    assert "今年我市棚户区改造的进展。" in article.text


def test_where_a_text_stood_first_is_a_note() -> None:
    (article,) = split("甲市新闻\n\n今年新建公厕3座，改造小区20个。\n\n原载2018年7月12日《陇原经济报》")
    assert [part.kind for part in article.paragraphs] == ["headline", "body", "note"]
