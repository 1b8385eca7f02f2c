"""What a table's row, or a section's last line, says for all of its text: who is responsible, and by when.

OCR prints a table's cells one below the other: 1, 社区食堂, 新建社区食堂8个, 区民政局, 10月底. A bulletin closes a section with
（责任单位：市教育局） on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..facts import ArticleText, DateFact
from ..text import marks
from .clauses import Located

_COLUMN = re.compile("(?:责任|牵头|承办|实施|主办|主管|负责)(?:单位|部门)|完成时限|完成时间|时限")
_CLOSING = re.compile("[（(]?(?:责任|牵头|承办|实施|主办|主管|负责)(?:单位|部门)[：:]([^：:。）)]{2,60})[）)]?[。]?")
_PARTS = re.compile("[、，,；;/ ]|和|(?<=[局委办])(?=各)")
_ROW = re.compile("[0-9]{1,3}[.、]?")


class Row(NamedTuple):
    """The bodies and the day that hold for a paragraph."""

    bodies: tuple[str, ...]
    due: DateFact | None = None


def _bodies(words: str) -> tuple[str, ...]:
    return tuple(name for name in _PARTS.split(words) if 2 <= len(name) <= 20)[:6]


def read(article: ArticleText, dates: Located, days: Sequence[DateFact]) -> dict[int, Row]:
    """The rows of an article by the paragraphs they hold for; empty for running text."""
    words = [
        article.text[part.start : part.end].strip() if part.end - part.start <= 90 else ""
        for part in article.paragraphs
    ]
    rows = _sections(article, words)
    if any(_COLUMN.fullmatch(cell) for cell in words):
        rows |= _cells(article, words, dates, days)
    return rows


def _sections(article: ArticleText, words: list[str]) -> dict[int, Row]:
    """Each section that ends in a line of its own with the responsible body."""
    rows: dict[int, Row] = {}
    begin = 0
    for at, line in enumerate(words):
        closing = _CLOSING.fullmatch(line)
        if closing:
            rows.update(dict.fromkeys(range(begin, at), Row(_bodies(closing.group(1)))))
        if closing or article.paragraphs[at].kind != "body":
            begin = at + 1
    return rows


def _cells(article: ArticleText, words: list[str], dates: Located, days: Sequence[DateFact]) -> dict[int, Row]:
    """Each row of a table whose cells stand on lines of their own, parted by its numbers."""
    rows: dict[int, Row] = {}
    starts = [at for at, cell in enumerate(words) if _ROW.fullmatch(cell)]
    for begin, end in pairwise([*starts, len(words)] if starts else []):
        bodies = next((_bodies(cell) for cell in words[begin:end] if cell and marks.CELL_BODIES.fullmatch(cell)), ())
        due = None
        for at in range(begin, end):
            if words[at] and marks.CELL_DUE.fullmatch(words[at]):
                found = dates.inside(article.paragraphs[at].start, article.paragraphs[at].end)
                due = days[found[0]] if found else None
                end = at + 1
                break
        if bodies or due:
            rows.update(dict.fromkeys(range(begin, end), Row(bodies, due)))
    return rows
