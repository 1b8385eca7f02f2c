"""The items of a list of projects: what a numbered item of 十件实事 or of a list of key projects tells is one programme."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..facts import ArticleText, Sentence

_LISTS = re.compile("实事|(?:重点|重大)(?:建设)?(?:项目|工程)")
_REPORTS = re.compile("政府工作报告|工作总结|工作情况")
# 3.公交提质。新辟公交线路12条，更新公交车150辆: its number and its title open an item.
_TITLED = re.compile("(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳❶-❿➀-➓])[^，。；：]{2,24}(?:[。：]|$)")
# 目标：…, 进展：… below the heading ◆家门口的托育园: an item told in parts
_LABELLED = re.compile("(?:目标|任务|内容|进展|进度|现状|完成情况|下一步|下步)[^，。；：]{0,4}：")
# 二、水利交通项目。: a kind of projects, each a programme of its own
_KIND = re.compile("[^。：]{1,4}[、.．）)](?:[一-龥]{2,6}(?:类|重点)?(?:项目|工程)|[一-龥]{2,6}(?:领域|方面|类))[。：]")
_TOP = 300  # characters in which an article has said what it lists
_LONGEST = 120  # characters; a longer item is a field of work with programmes of its own


def numbered(article: ArticleText, sentences: Sequence[Sentence]) -> dict[int, int]:
    """The item of each sentence that stands in one, by their places in the list; empty where the article lists no projects."""
    if any(paragraph.cell == "number" for paragraph in article.paragraphs):
        return _rows(article, sentences)
    if _REPORTS.search(article.headline or ""):
        return {}  # what its sections are headed with are fields of work
    return _items(article, sentences) if _LISTS.search(article.text, 0, _TOP) else {}


def _items(article: ArticleText, sentences: Sequence[Sentence]) -> dict[int, int]:
    """The item of each sentence of a list of projects that stands in one."""
    items: dict[int, int] = {}
    opening: int | None = None
    heading: int | None = None  # the sentence of the heading above the parts of an item
    labelled = -1  # the last paragraph that is one of its parts
    for at, sentence in enumerate(sentences):
        if article.paragraphs[sentence.paragraph].kind == "heading":
            heading = at
        elif heading is not None and sentence.paragraph != labelled:
            if _LABELLED.match(article.text, sentence.start, sentence.end):
                labelled = sentence.paragraph
            else:
                heading = None
        if heading is not None:
            items[at] = heading
            continue
        if opening is not None and sentence.paragraph != sentences[opening].paragraph:
            opening = None
        if _TITLED.match(article.text, sentence.start, sentence.end):
            is_kind = _KIND.match(article.text, sentence.start, sentence.end) is not None
            opening = None if is_kind else at
        if opening is not None and sentence.end - sentences[opening].start <= _LONGEST:
            items[at] = opening
    return items


def _rows(article: ArticleText, sentences: Sequence[Sentence]) -> dict[int, int]:
    """The row of each sentence that stands in a table's cell."""
    rows: dict[int, int] = {}
    row = -1
    for at, sentence in enumerate(sentences):
        cell = article.paragraphs[sentence.paragraph].cell
        row = at if cell == "number" else row if cell else -1
        if row >= 0:
            rows[at] = row
    return rows
