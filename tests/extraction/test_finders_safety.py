"""The finders of figures and dates on hostile text: no exception, spans inside, one answer, linear time."""

from __future__ import annotations

import datetime as dt
import itertools
import random
import time
from collections.abc import Callable

import pytest

from articles.extraction.days import dates
from articles.extraction.facts import DateFact, Quantity
from articles.extraction.figures import quantities

PAGE = dt.date(2023, 1, 17)
ALPHABET = (
    "零一二三四五六七八九十百千万亿两半几多余来约近超不到至从自以上下内前后左右底末初年月日号周天季度旬今去明本当同期间成个项家元吨人%％‰"
    '0123456789０１２３.．,，、。；：（）()“”"《》〔〕-－—~～+/$¥负 \n\t\u3000的第每均产春节国庆正腊廿学规划百分之角分毛币民美港ABCmkg²㎡\ud800🙂'
)
REPEATED = (
    "1 9 一 十 百 千 亿 半 第 . , ， 、 1, 1. 1、 一、 1- 一至 1至 1% 百分之 百分之一 1亿 一万 近 约 不超过 至少 以上 1个以上 1个以上， 5个至 年 2023 2023年 "
    "2023- 2023年至 1月 1月至 1日 1日、 今年 去年 从 自 到 “ 《 （ 前 前三 近三年 上 本月 周一 春节 正月 1月1 1月1日- 年底 上年同期 每年 年产 1元1 一点 $ -1 "
    "总投资1亿 3.3万、 人民币"
)


def find(text: str) -> list[object]:
    return [*quantities.find(text), *dates.find(text, PAGE)]


def test_random_text_gives_spans_inside_it_and_the_same_answer_twice() -> None:
    draw = random.Random(20230117)
    for _ in range(3000):
        text = "".join(draw.choices(ALPHABET, k=draw.randrange(1, 60)))
        found = quantities.find(text)
        told = dates.find(text, PAGE)
        facts: list[Quantity | DateFact] = [*found, *told]
        for fact in facts:
            assert 0 <= fact.start < fact.end <= len(text), text
        assert (found, told) == (quantities.find(text), dates.find(text, PAGE))
        assert all(one.end <= other.start for one, other in itertools.pairwise(found)), text
        assert all(one.end <= other.start for one, other in itertools.pairwise(told)), text
        for date in told:
            assert date.date_from is None or date.date_to is None or date.date_from <= date.date_to, text


def seconds(work: Callable[[str], object], text: str) -> float:
    best = float("inf")
    for _ in range(2):
        started = time.process_time()
        work(text)
        best = min(best, time.process_time() - started)
    return best


@pytest.mark.parametrize("piece", REPEATED.split(" "))
def test_time_grows_with_length_not_with_its_square(piece: str) -> None:
    long = seconds(find, piece * (16_000 // len(piece)))
    assert long < 0.2 or long <= 2.6 * seconds(find, piece * (8_000 // len(piece)))
