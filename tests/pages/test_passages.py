"""A passage cut into paragraphs and lit-up stretches: no character may be lost or lit by mistake."""

from __future__ import annotations

from typing import Any

import pytest

from tracker.record.pages.passages import Stretch, paragraphs_of, passages_of


def passage(text: str, *quotes: tuple[int, int, str]) -> dict[str, Any]:
    places = [{"start": start, "end": end, "evidence": key} for start, end, key in quotes]
    return {"text": text, "quotes": places, "article": "a", "start": 0, "end": len(text)}


CASES = [
    ("a quote inside", "我市将建学校。", [(2, 6, "c")], [[("我市", ""), ("将建学校", "commitment"), ("。", "")]]),
    ("the whole", "将建学校", [(0, 4, "c")], [[("将建学校", "commitment")]]),
    ("a break of print inside a word", "重点项\n目296 个", [(0, 10, "c")], [[("重点项目296个", "commitment")]]),
    ("two Latin words stay two", "建 5G base station 20 座", [(0, 2, "c")], [[("建", "commitment"), ("5G base station 20座", "")]]),
    ("two quotes side by side", "甲乙丙丁", [(0, 2, "c"), (2, 4, "c")], [[("甲乙丙丁", "commitment")]]),
    ("what both quote is the commitment's", "甲乙丙丁", [(0, 3, "p"), (2, 4, "c")], [[("甲乙", "progress"), ("丙丁", "commitment")]]),
    ("a paragraph ends after a sentence", "第一段。\n\n第二段", [], [[("第一段。", "")], [("第二段", "")]]),
    ("and not inside a word", "重\n\n大意义", [], [[("重大意义", "")]]),
    ("a numbered heading stands alone", "要点\n\n一、工作回顾\n\n去年，建成", [], [[("要点", "")], [("一、工作回顾", "")], [("去年，建成", "")]]),
    ("also in brackets, at the beginning", "（二）安排\n\n今年", [(7, 9, "c")], [[("（二）安排", "")], [("今年", "commitment")]]),
    ("a torn line that looks like one is parted, and nothing lost", "一、推进重\n\n大项目。", [], [[("一、推进重", "")], [("大项目。", "")]]),
    ("nor one that runs on in the next line", "一、推进重\n大项目。", [], [[("一、推进重大项目。", "")]]),
    ("code points beyond the first plane count one", "𠀀𠀁建𠀂", [(2, 3, "c")], [[("𠀀𠀁", ""), ("建", "commitment"), ("𠀂", "")]]),
    ("a place beyond the text is cut", "甲乙", [(1, 9, "c")], [[("甲", ""), ("乙", "commitment")]]),
    ("an empty text", "", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text", "quotes", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_passage_is_cut_where_its_quotes_are(why: str, text: str, quotes: Any, expected: Any) -> None:
    found = paragraphs_of(passage(text, *quotes), {"c": "commitment", "p": "progress"})
    assert [[(stretch.words, stretch.quoted) for stretch in paragraph] for paragraph in found] == expected
    said = "".join(stretch.words for paragraph in found for stretch in paragraph)
    assert "".join(said.split()) == "".join(text.split())


def evidence(key: str, purpose: str = "commitment", **told: Any) -> dict[str, Any]:
    return {
        "id": key,
        "purpose": purpose,
        "article": {"id": "a"},
        "quote": "将建学校",
        "prefix": "我 市",
        "suffix": "。",
        **told,
    }


def test_evidence_without_a_passage_is_shown_between_its_neighbours() -> None:
    found = passages_of({"evidence": [evidence("e")], "passages": []})
    assert [passage.paragraphs for passage in found] == [
        ((Stretch("我市"), Stretch("将建学校", "commitment"), Stretch("。")),)
    ]


def test_words_of_progress_alone_are_no_passage_of_the_pledge() -> None:
    body = {"evidence": [evidence("p", "progress")], "passages": [passage("已建学校", (0, 4, "p"))]}
    assert passages_of(body) == []
