"""Rows of a table whose cells OCR ran together: 10月底前完成安装旗能源局孟海3嘎查村卫生室提标新建卫生室9所.

A line above names the columns. Where they are 完成时限, 牵头单位, a row ends with when and who, and all before it, back to
the row before, is theirs. Where 责任单位 stands alone (项目名称 责任单位 进展 下步节点), rows are parted by their numbers, and
each is of the body that stands in it. A clause may hold the end of one row and the begin of the next.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ..facts import ArticleText, Paragraph
from .mentions import Mentions

_WHEN, _WHO = "(?:完成|办结)(?:时限|时间)", "(?:牵头|责任|承办|实施|主办)(?:单位|部门)"
_WHEN_WHO = re.compile(f"{_WHEN}[^，。；]{{0,6}}{_WHO}")  # tables that name who before when, `terms` reads
_COLUMNS = re.compile(f"[^，。；：]*(?:序号|名称|项目|内容|任务|事项|措施)[^，。；：]*?{_WHO}(?P<behind>[^，。；：]*)")
_FOLLOWS = re.compile(
    "进展|进度|下步|下一步|计划|节点|安排|打算|目标|措施|内容|任务"
)  # a column of what is done or to be done
_LONGEST_HEAD, _LONGEST_ROW = 60, 200
_BODY = "[省市区县旗州镇乡][一-龥]{0,12}?(?:[局委办厅]|中心|公司|集团|政府|管委会|总工会|妇联|残联)"
_DUE = "(?:20[0-9]{2}年)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?[底末]?|年[底末内]|全年|[上下]半年|[一二三四]季度)[前起]?"
# 11月底前|投入运营|旗城管局; 4月1日起|旗教育局
_ENDS = re.compile(rf"{_DUE}(?:[完开投交建][一-龥]{{1,5}}?)?({_BODY}(?:、{_BODY}){{0,4}})")
# 洮源县|在建, 各县（区）: a place in the column of bodies, which only a remark follows
_PLACE_CELL = re.compile(
    "(各(?:县（市、?区）|县（区）|县市区|县区|旗县区?|区县?|县|乡镇|镇街)|[一-龥]{2}(?<![社园城景地灾校厂库])[县区旗镇乡])"
    "(?:[在续新未已][建开完]工?|前期|正常|滞后|竣工|完工|开工)?(?:[；，。]|$)"
)
_COMPANY = re.compile("[一-龥]{2,8}?(?:公司|集团)")  # 县农业农村局|恒牧公司: the firm that shares the cell
_BUREAU = re.compile("[省市区县旗州][一-龥]{2,10}?[局委办](?=[一-龥]{2})")
_NOT_ITS_NUMBER = re.compile("[0-9年月日个公里米万亿座条处亩元%％.．、，至—~-]")


class _Row(NamedTuple):
    start: int
    end: int
    bodies: tuple[str, ...]


class Rows:
    """The rows of one article that names such columns; none for another."""

    def __init__(self, article: ArticleText, mentions: Mentions) -> None:
        self.rows = _read(article, mentions)
        self.ends = [row.end for row in self.rows]

    def of(self, start: int, end: int) -> list[str]:
        """The bodies of the rows that text[start:end] tells of, in order; what closes a row tells nothing of it."""
        found: list[str] = []
        if not self.rows:
            return found
        for row in self.rows[bisect_right(self.ends, start) :]:
            if row.start >= end:
                break
            found += [body for body in row.bodies if body not in found]
        return found


def _read(article: ArticleText, mentions: Mentions) -> list[_Row]:
    for at, part in enumerate(article.paragraphs):
        if part.end - part.start > _LONGEST_HEAD:
            continue
        if _WHEN_WHO.search(article.text, part.start, part.end):
            return _closed(article.text, part.end)
        columns = _COLUMNS.fullmatch(article.text, part.start, part.end)
        if columns:
            is_last = _FOLLOWS.search(columns["behind"]) is None
            return list(_numbered(article.text, article.paragraphs[at + 1 :], mentions, is_last=is_last))
    return []


def _closed(text: str, head: int) -> list[_Row]:
    """Rows that each end with when and who."""
    rows: list[_Row] = []
    for match in _ENDS.finditer(text, head):
        start = max(rows[-1].end if rows else head, match.start() - _LONGEST_ROW)
        rows.append(_Row(start, match.end(), tuple(match[1].split("、"))))
    return rows


def _numbered(text: str, parts: tuple[Paragraph, ...], mentions: Mentions, *, is_last: bool) -> Iterator[_Row]:
    """Rows parted by their numbers, or one a line, each with the body in it: the last of them, or the first."""
    number = 1
    for part in parts:
        if part.kind not in ("body", "subtitle") or not text[part.start].isdigit():
            return
        start = part.start
        while start < part.end:
            number += 1
            end = _next_row(text, start, part.end, number, mentions)
            bodies = _bodies(text, start, end, mentions, is_last=is_last)
            yield _Row(start, end, bodies)
            start = end


def _next_row(text: str, start: int, end: int, number: int, mentions: Mentions) -> int:
    """Where the row of that number begins behind the body of the row at `start`; `end` where it does not."""
    body = next(iter(mentions.between(start, end)), None)
    at = body.end if body else end
    mark = str(number)
    while (at := text.find(mark, at, end)) >= 0:
        after = at + len(mark)
        if not text[at - 1].isdigit() and text[at - 1] not in ".年月至" and not _NOT_ITS_NUMBER.match(text, after):
            return at
        at = after
    return end


def _bodies(text: str, start: int, end: int, mentions: Mentions, *, is_last: bool) -> tuple[str, ...]:
    """Those of the row text[start:end] whose it is; a place only where the bodies stand in the last column."""
    named = [body for body in mentions.between(start, end) if body.kind != "institution"]
    place = _PLACE_CELL.search(text, max(start, end - 40), end) if is_last else None
    if place and (not named or named[-1].end < place.start()):
        return (place[1],)
    if not named:
        return ()
    body = named[-1 if is_last else 0]
    shared = _BUREAU.match(text, body.start, body.end) if body.kind == "company" else None
    if shared:
        return shared[0], text[shared.end() : body.end]
    firm = _COMPANY.match(text, body.end, end) if body.kind != "company" else None
    return (body.name, firm[0]) if firm else (body.name,)
