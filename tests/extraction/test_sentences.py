"""Sentences and clauses: where they end, and what may not end them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from articles.extraction.text.sentences import split as read
from articles.extraction.text.split import split


def parted(text: str) -> list[list[str]]:
    article = split(text)[0]
    return [[article.text[start:end] for start, end in sentence.clauses] for sentence in read(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市里将建桥，年底通车。明年建路！", [["市里将建桥", "年底通车"], ["明年建路"]]),
        ("总投资1,080.1亿元，8:30开工。", [["总投资1,080.1亿元", "8:30开工"]]),  # marks within figures
        (
            "“我们将建桥。明年完工。”他说。",
            [["“我们将建桥"], ["明年完工。”"], ["他说"]],
        ),  # a quote of two sentences, and who said it
        ("推行“一次办、马上办，不见面”服务，方便群众。", [["推行“一次办、马上办，不见面”服务", "方便群众"]]),
        ("出台《甲市关于稳岗，扩岗的办法》，补贴企业。", [["出台《甲市关于稳岗，扩岗的办法》", "补贴企业"]]),
        ("项目（一期，二期。）将开工，年底完工。", [["项目（一期，二期。）将开工", "年底完工"]]),
        (
            "让发展更有“温度，让幸福更有质感。明年继续，不停步。",
            [["让发展更有“温度", "让幸福更有质感"], ["明年继续", "不停步"]],
        ),  # a quote never closed
        ("完成投资（不含农户，下同。明年将建桥。", [["完成投资（不含农户", "下同"], ["明年将建桥"]]),
        ("新建3所；改造5所；合计8所。", [["新建3所", "改造5所", "合计8所"]]),
        ("三次产业比例调整为15：45：40，成效：良好。", [["三次产业比例调整为15：45：40", "成效", "良好"]]),
        ("没有句号的一句", [["没有句号的一句"]]),
        ("真的吗？！好……走吧。", [["真的吗"], ["好"], ["走吧"]]),
    ],
)
def test_sentences_and_clauses(text: str, expected: list[list[str]]) -> None:
    assert parted(text) == expected


def test_sentences_cover_their_paragraphs() -> None:
    article = split("甲市今年建桥\n今年，甲市将建桥3座。明年建路。\n一、交通\n年底前完成50公里，投资2亿元。")[0]
    parts = read(article)
    for number, paragraph in enumerate(article.paragraphs):
        mine = [part for part in parts if part.paragraph == number]
        assert (mine[0].start, mine[-1].end) == (paragraph.start, paragraph.end)
        assert all(one.end == two.start for one, two in pairwise(mine))


@pytest.mark.parametrize(
    "text",
    ["，" * 20_000, "（" * 20_000, "“" * 20_000, "。" * 20_000, "《》" * 10_000, "。”" * 10_000, "啊（。" * 8_000],
)
def test_odd_texts_are_parted_quickly(text: str) -> None:
    for article in split(text):
        read(article)
