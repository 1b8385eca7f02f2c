"""Numerals: each row is a way to write a number, and what it proves."""

from __future__ import annotations

import pytest

from articles.extraction.figures import numerals

WRITTEN = [
    ("296", 296, "plain digits"),
    ("1,669", 1669, "thousands by comma"),
    ("９，９９９", 9999, "full width, with a full-width comma"),
    ("2421.2亿", 242_120_000_000, "a decimal before 亿 stays whole"),
    ("1.37万亿", 1_370_000_000_000, "no dust of binary fractions"),
    ("0.07", 0.07, "a fraction is the nearest float"),
    ("两千三百万", 23_000_000, "两 is two"),
    ("一百二十亿", 12_000_000_000, "十 without a digit of its own"),
    ("十五", 15, "十 alone opens ten"),
    ("一千零五", 1005, "零 ends the shorthand"),
    ("九万四", 94_000, "shorthand after 万"),
    ("二百五", 250, "shorthand after 百"),
    ("三十五万四千", 354_000, "nested scales"),
    ("四十五亿四千零四万", 4_540_040_000, "亿 then 万"),
    ("三百五十一万亿", 351_000_000_000_000, "万亿"),
    ("3万4000", 34_000, "mixed signs"),
    ("2千零30万", 20_300_000, "mixed signs within 万"),
    ("1亿3千万", 130_000_000, "the second scale belongs to its own digits"),
    ("一百二十点五", 120.5, "点"),
    ("二点五万", 25_000, "点 before a scale"),
    ("廿三", 23, "廿"),
    ("壹佰伍拾", 150, "banker's signs"),
    ("二〇二三", 2023, "digit by digit"),
    ("百", 100, "a scale alone"),
]


@pytest.mark.parametrize(("words", "value", "proves"), WRITTEN)
def test_read_gives_the_exact_value(words: str, value: float, proves: str) -> None:
    joined, _ = numerals.join(words)
    number = numerals.read(joined)
    assert number is not None
    assert numerals.plain(number) == value, proves
    assert isinstance(numerals.plain(number), type(value)), proves


@pytest.mark.parametrize("words", ["点五", "三人", "一x", "五点", "", "٣"])
def test_read_refuses_what_is_no_number(words: str) -> None:
    assert numerals.read(words) in (None, (0, 0))


def test_join_takes_blanks_out_of_figures_and_knows_the_way_back() -> None:
    text = "增长百 分 之 五 十 以上"
    joined, places = numerals.join(text)
    assert joined == "增长百分之五十以上"
    assert places is not None
    start = joined.index("百分之五十")
    assert text[slice(*places.span(start, start + 5))] == "百 分 之 五 十"


@pytest.mark.parametrize("text", ["热线12345 三个窗口", "2010 01 29", "1, 234"])
def test_join_keeps_two_figures_apart(text: str) -> None:
    assert numerals.join(text)[0] == text
