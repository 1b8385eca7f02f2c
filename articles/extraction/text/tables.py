"""Tables that were flattened: a line with the heads of the columns, then numbered rows whose cells only blanks part.

    序号 项目名称 责任单位 9月底进展 下步节点
    1 污水处理厂二期 县住建局 主体 完工,设备安装70% 11月底前通水

OCR prints blanks inside words too, so a blank parts cells only where the words beside it say so: a row's number, whole
names of bodies, bare sums, a day that opens what comes next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from ..facts import Cell
from . import furniture
from .blocks import Block
from .columns import KINDS, NUMBER, Column
from .marks import CELL_DUE, HAN

_MAY_HEAD = re.compile(f"{NUMBER}|项目|名称|任务|事项")
_BELOW = re.compile("(?:合计|说明|备?注)[：:0-9项]|[一二三四五六七八九十]、")  # what stands below a table
_LEAST_COLUMNS, _LONGEST_HEAD, _MOST_HEAD_LINES, _LEAST_ROWS = 3, 90, 3, 2
_ROW = re.compile(f'([0-9]{{1,2}})(?: |(?=[{HAN}“"A-Z《])(?![年月日号点个项家座]))')
_LONGEST_ROW = 400
_LONGEST_BODIES = 40
_KIND = "局|委|办|厅|中心|公司|集团|政府|管委会|委员会|办公室|分局|办事处|指挥部|总工会|妇联|残联|供销社|联社|协会|银行"
_BODY = re.compile(
    f"(?P<name>各?[{HAN}]{{0,4}}?[省市区县旗州镇乡](?:[(（][{HAN}][)）])?[{HAN}]{{0,12}}?(?:{_KIND})|各[乡镇县市区旗街道、()（）]{{1,8}}|[{HAN}]{{2,8}}?(?:公司|集团|分局|管委会|开发区|街道|[县镇乡区旗]))(?:[(（](?:责任人|联系人|牵头|配合)[：:]?[{HAN}]{{0,8}}[)）])?(?=[、,，]|$|各|[省市区县旗州镇乡]|[{HAN}]{{2,6}}(?:公司|集团|街道)|团[省市区县旗]委)"
)
_LEVELS = frozenset("省市区县旗州")
_DAY = re.compile(
    "(?:20[0-9]{2}年)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[上中下]旬)?[底末初]?|年[底内]|[一二三四]季度|[上下]半年)(?!以来|份?完成)|次年|明年|今年|(?<![0-9])月底|全年|主?汛期前|入冬前|计划|力争|争取|确保|预计|拟|抢在|赶在|抓紧"
)
_LEANS = frozenset("年月于在至到自从、，,和及起的保争划计将前后（(－-—~～由对按")
# 新建公厕20座 | 开工14座, 开设25家以上 | 已开业19家: behind a figure with its unit, what is said of it begins anew
_COUNTED = re.compile(f"[0-9][0-9.]*[万亿]?(?:[{HAN}]{{1,2}}|%)(?:以上|左右|以内)?$")
_SAYS_HOW_FAR = re.compile(f"[0-9{HAN}“]")
_AMOUNT = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")


class _Row(NamedTuple):
    """The words of one row without blanks, where each stands in the page, and where a blank stood before one."""

    words: str
    number: int  # characters of its number
    places: list[int]
    blanks: frozenset[int]


def part(lines: list[Block]) -> list[Block]:
    """The lines of a page with those of flattened tables taken apart: each cell is a block of its own."""
    parted: list[Block] = []
    at = 0
    while at < len(lines):
        may_head = not lines[at].cell and _MAY_HEAD.match(lines[at].text)
        columns, height = _columns(lines, at) if may_head else ([], 0)
        starts = _row_starts(lines, at + height) if columns else []
        if len(starts) < _LEAST_ROWS:
            parted.append(lines[at])
            at += 1
            continue
        end = _table_end(lines, starts)
        parted.append(_head(lines[at : at + height]))
        for begin, until in pairwise([*starts, end]):
            parted += _cells(_read(lines[begin:until]), columns, lines[begin].gap)
        at = end
    return parted


def _columns(lines: Sequence[Block], at: int) -> tuple[list[Column], int]:
    """The columns of a table whose heads begin on a line, and on how many lines they stand; none where it is no table."""
    words = ""
    for height, line in enumerate(lines[at : at + _MOST_HEAD_LINES]):
        if height and (_ROW.match(line.printed) or line.gap):
            break
        words += line.text
        columns = [Column(found.lastgroup or "", found[0]) for found in KINDS.finditer(words)]
        told = sum(len(column.head) for column in columns)
        last = height + 1
    if len(words) > _LONGEST_HEAD or len(columns) < _LEAST_COLUMNS or told < 0.8 * len(words):
        return [], 0
    return columns, last


def _row_starts(lines: Sequence[Block], at: int) -> list[int]:
    """The lines on which the rows 1, 2, 3 … begin."""
    starts: list[int] = []
    size = 0
    for number in range(at, len(lines)):
        found = _ROW.match(lines[number].printed)
        if found and int(found[1]) == len(starts) + 1:
            starts.append(number)
            size = 0
        elif not starts:
            break
        size += len(lines[number].text)
        if size > _LONGEST_ROW:
            break
    return starts


def _table_end(lines: Sequence[Block], starts: Sequence[int]) -> int:
    """The line behind the last row: a row whose lines hang together ends at the first empty line."""
    end, size = starts[-1] + 1, 0
    while end < len(lines) and not lines[end].gap and not _BELOW.match(lines[end].text) and size <= _LONGEST_ROW:
        size += len(lines[end].text)
        end += 1
    return end


def _read(lines: Sequence[Block]) -> _Row:
    opens = _ROW.match(lines[0].printed)
    words = ""
    places: list[int] = []
    blanks: set[int] = set()
    for line in lines:
        if furniture.is_furniture(line.text):
            continue
        for token in re.finditer(r"[^ \x00]+", line.printed):
            blanks.add(len(words))
            words += token[0]
            places += range(line.start + token.start(), line.start + token.end())
    return _Row(words, len(opens[1]) if opens else 0, places, frozenset(blanks - {0}))


def _head(lines: Sequence[Block]) -> Block:
    first = lines[0]
    return Block([(first.start, lines[-1].end)], ["".join(line.text for line in lines)], first.gap, cell="head")


def _cells(row: _Row, columns: Sequence[Column], gap: int) -> Iterator[Block]:
    """The cells of a row in order, each body by itself, with the head of its column where that can be told."""
    stretches = _stretches(row, columns)
    heads = _heads(row.words, stretches, columns)
    tells_progress = any(column.kind == "done" for column in columns)
    for at, (start, end, kind) in enumerate(stretches):
        head = heads.get(at, "")
        # where a column tells how far a project is, what it is commits nobody
        cell: Cell = kind or ("name" if tells_progress and not head else "text")
        for first, last in _bodies(row.words, start, end) if kind == "who" else [(start, end)]:
            place = (row.places[first], row.places[last - 1] + 1)
            yield Block([place], [row.words[first:last]], 0 if at else gap, cell=cell, column=head)


def _stretches(row: _Row, columns: Sequence[Column]) -> list[tuple[int, int, Cell]]:
    """Where the cells of a row begin and end, and which of them is its number, a sum, or who is responsible."""
    kinds = {column.kind for column in columns}
    special: dict[int, tuple[int, Cell]] = {0: (row.number, "number")}
    if "who" in kinds:
        special |= _who(row, is_last=not kinds & {"done", "next"} or columns[-1].kind in ("who", "due"))
    if "sum" in kinds:
        special |= _sums(row)
    edges = {0, row.number, len(row.words), *(end for end, _ in special.values()), *special}
    if kinds & {"due", "next"}:
        edges |= {at for at in row.blanks if _opens_next(row.words, at)}
    if {"task", "done"} <= kinds:
        edges |= _progress(row, min((at for at in edges if at > row.number), default=len(row.words)))
    if "due" in kinds:
        edges |= {day.end() for at in edges if (day := CELL_DUE.match(row.words, at)) and day.end() in row.blanks}
    taken = [(start, end) for start, (end, _) in special.items()]
    edges = {at for at in edges if not any(start < at < end for start, end in taken)}
    return [(start, end, special.get(start, (0, ""))[1]) for start, end in pairwise(sorted(edges))]


def _progress(row: _Row, end: int) -> set[int]:
    """Where the words before `end` turn from the task to what is done of it, as one place; empty where none says so."""
    stops = [at for at in range(row.number + 2, end) if row.words[at - 1] in "。；"]
    parted = [at for at in stops if at in row.blanks] or stops
    if parted:
        return set(parted[-1:])
    blanks = (at for at in sorted(row.blanks) if row.number + 1 < at < end)
    counted = (at for at in blanks if _COUNTED.search(row.words, row.number, at) and _SAYS_HOW_FAR.match(row.words, at))
    return set(islice(counted, 1))


def _opens_next(words: str, at: int) -> bool:
    return words[at - 1] not in _LEANS and _DAY.match(words, at) is not None


def _who(row: _Row, *, is_last: bool) -> dict[int, tuple[int, Cell]]:
    """The first stretch between blanks, or the last, that is nothing but names of bodies."""
    edges = sorted({row.number, *row.blanks, len(row.words)})
    found = [
        (start, end)
        for start in edges
        for end in reversed(edges)
        if 2 < end - start <= _LONGEST_BODIES and _is_list_of_bodies(row, start, end)
    ]
    if not found:
        return {}
    start, end = (
        max(found, key=lambda one: (one[1], -one[0])) if is_last else min(found, key=lambda one: (one[0], -one[1]))
    )
    return {start: (end, "who")}


def _is_list_of_bodies(row: _Row, start: int, end: int) -> bool:
    """True where a stretch is nothing but names of bodies, none of which a blank enters before its 县 (病房楼 县卫健局)."""
    bodies = _bodies(row.words, start, end)
    return bool(bodies) and not any(
        row.words[blank] in _LEVELS for first, last in bodies for blank in row.blanks if first < blank < last
    )


def _bodies(words: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the bodies stand that a stretch names; none where it holds anything else."""
    bodies: list[tuple[int, int]] = []
    while start < end:
        found = _BODY.match(words, start, end)
        if found is None:
            return []
        bodies.append(found.span("name"))
        start = found.end() + (words[found.end() : found.end() + 1] in ("、", "，", ","))
    return bodies


def _sums(row: _Row) -> dict[int, tuple[int, Cell]]:
    """Runs of bare amounts; one that a figure with its unit follows is a piece of that (2 38公里)."""
    runs: dict[int, tuple[int, Cell]] = {}
    first: int | None = None
    for start, end in pairwise(sorted({row.number, *row.blanks, len(row.words)})):
        if _AMOUNT.fullmatch(row.words, start, end):
            first = start if first is None else first
        elif first is not None:
            if not row.words[start].isdigit():
                runs[first] = (start, "sum")
            first = None
    return runs


def _heads(words: str, stretches: Sequence[tuple[int, int, Cell]], columns: Sequence[Column]) -> dict[int, str]:
    """The head of each stretch's column, by its place among the stretches."""
    groups = _grouped([column.kind for column in columns])
    told = _grouped([kind for _, _, kind in stretches])
    if len(groups) != len(told):
        return _next_heads(words, stretches, columns)
    heads: dict[int, str] = {}
    for heading, group in zip(groups, told, strict=True):
        named = [columns[i] for i in heading]
        opened = [at for at in group if _opens_next(words, stretches[at][0])]
        due = {*opened[-1:], *(at for at in opened if CELL_DUE.fullmatch(words, *stretches[at][:2]))}
        for place, at in enumerate(group):
            is_due = named[-1].kind in ("next", "due") and at in due
            column = named[-1] if is_due else _column(place, named)
            if column:
                heads[at] = column.head
    return heads


def _next_heads(words: str, stretches: Sequence[tuple[int, int, Cell]], columns: Sequence[Column]) -> dict[int, str]:
    """The head of the column that tells what comes next, for the stretches that open so."""
    head = next((column.head for column in columns if column.kind == "next"), None)
    if head is None:
        return {}
    return {
        at: head for at, (start, _, kind) in enumerate(stretches) if start and not kind and _opens_next(words, start)
    }


def _column(place: int, columns: Sequence[Column]) -> Column | None:
    """The column of the stretch that is number `place` of those between two bodies or sums, and opens with no day."""
    if columns[-1].kind == "next" and len(columns) == 1:
        return columns[-1]
    done = next((column for column in columns if column.kind == "done"), None)
    if done and (place or columns[0] is done):
        return done
    return next((column for column in columns if column.kind == "task"), None)


def _grouped(kinds: Sequence[str]) -> list[list[int]]:
    """The places of the kinds that bodies and sums part from one another."""
    groups: list[list[int]] = [[]]
    for at, kind in enumerate(kinds):
        if kind in ("who", "sum", "number"):
            groups.append([])
        else:
            groups[-1].append(at)
    return [group for group in groups if group]
