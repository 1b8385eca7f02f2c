"""Rows of a table whose cells OCR ran together: 10月底前完成安装旗能源局孟海3嘎查村卫生室提标新建卫生室9所.

The columns 完成时限, 牵头单位 are named in a line above; a row ends with when and who, and all before it, back to the row
before, is theirs. A clause may hold the end of one row and the begin of the next.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from ..facts import ArticleText

_WHEN, _WHO = "(?:完成|办结)(?:时限|时间)", "(?:牵头|责任|承办|实施|主办)(?:单位|部门)"
_WHEN_WHO = re.compile(f"{_WHEN}[^，。；]{{0,6}}{_WHO}")  # tables that name who before when, `terms` reads
_LONGEST_HEAD, _LONGEST_ROW = 60, 200
_BODY = "[省市区县旗州镇乡][一-龥]{0,12}?(?:[局委办厅]|中心|公司|集团|政府|管委会|总工会|妇联|残联)"
_DUE = "(?:20[0-9]{2}年)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?[底末]?|年[底末内]|全年|[上下]半年|[一二三四]季度)[前起]?"
# 11月底前|投入运营|旗城管局; 4月1日起|旗教育局
_ENDS = re.compile(rf"{_DUE}(?:[完开投交建][一-龥]{{1,5}}?)?({_BODY}(?:、{_BODY}){{0,4}})")


class _Row(NamedTuple):
    start: int
    end: int
    bodies: tuple[str, ...]


class Rows:
    """The rows of one article that names such columns; none for another."""

    def __init__(self, article: ArticleText) -> None:
        self.rows = _read(article)
        self.ends = [row.end for row in self.rows]

    def of(self, start: int, end: int) -> list[str]:
        """The bodies of the rows that text[start:end] tells of, in order; what closes a row tells nothing of it."""
        found: list[str] = []
        for row in self.rows[bisect_right(self.ends, start) :]:
            if row.start >= end:
                break
            found += [body for body in row.bodies if body not in found]
        return found


def _read(article: ArticleText) -> list[_Row]:
    head = _head(article)
    rows: list[_Row] = []
    for match in _ENDS.finditer(article.text, head) if head >= 0 else ():
        start = max(rows[-1].end if rows else head, match.start() - _LONGEST_ROW)
        rows.append(_Row(start, match.end(), tuple(match[1].split("、"))))
    return rows


def _head(article: ArticleText) -> int:
    """Where the rows begin, below the line with the heads of the columns; -1 where there is none."""
    for part in article.paragraphs:
        if part.end - part.start <= _LONGEST_HEAD and _WHEN_WHO.search(article.text, part.start, part.end):
            return part.end
    return -1
