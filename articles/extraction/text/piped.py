"""Tables whose cells bars part, as a web page turned into text hands them over.

    序号 | 重点任务 | 完成时间 | 责任部门 | 进展情况 |
    1 | 新建滨河路。 | 11月底前 |
    市住建局 | 路基已完成。 |

A row may run over lines wherever the page broke it; the heads say how many cells it has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from operator import itemgetter

from ..facts import Cell
from .blocks import Block
from .columns import KINDS, Column

_BAR = re.compile(r"[|｜]")
_BAR_AT_END = re.compile(r"[|｜] *$")
_LEAST_COLUMNS, _LONGEST_CELL = 3, 8  # columns, and lines
_LEAST_BARRED = 3  # lines
_LONGEST_HEADS = 24  # lines over which a table's heads are printed
_BARRED = re.compile("[^|]*[^| ] *[|] *")
_RULE = re.compile("[-:— ]*")
_PEOPLE = re.compile("领导|人|备注|电话|序")
_ANYTHING = re.compile("")
_TELLS = frozenset(("who", "due", "next", "done", "task"))  # a table of what is to be done has one of these heads


@dataclass(slots=True)
class _Cut:
    """A stretch of the page between two bars: where its words stand."""

    pieces: list[tuple[int, int]] = field(default_factory=list)
    words: str = ""
    gap: int = 0


def part(lines: list[Block]) -> list[Block]:
    """The lines of a page with those of tables with bars taken apart: each cell is a block of its own."""
    parted: list[Block] = []
    at = 0
    while at < len(lines):
        cells, end = _table(lines, at) if _BAR.search(lines[at].text) else ([], 0)
        parted += cells or [lines[at]]
        at = end if cells else at + 1
    return parted


def bare(lines: list[Block]) -> list[Block]:
    """The lines without the bar that a page prints behind each of them, and which is no table's."""
    barred = [line for line in lines if not line.cell and _BARRED.fullmatch(line.printed)]
    if len(barred) < _LEAST_BARRED:
        return lines
    behind = {id(line) for line in barred}
    return [line.cut(0, line.printed.rindex("|")) if id(line) in behind else line for line in lines]


def _table(lines: Sequence[Block], at: int) -> tuple[list[Block], int]:
    """The cells of the table whose heads begin on a line, and the line behind it; none where no table begins there."""
    columns = _columns(_cut(lines[at : at + _LONGEST_HEADS], 0)[0])
    if len(columns) < _LEAST_COLUMNS or not _TELLS & {column.kind for column in columns}:
        return [], 0
    cuts, end = _cut(lines, at)
    heads, rows = cuts[: len(columns)], cuts[len(columns) :]
    head = Block(
        [(heads[0].pieces[0][0], heads[-1].pieces[-1][1])],
        ["".join(cut.words for cut in heads)],
        heads[0].gap,
        cell="head",
    )
    return [head, *_rows(rows, columns)], end


def _columns(cuts: Sequence[_Cut]) -> list[Column]:
    """The columns whose heads stand first among cells."""
    kinds = ((KINDS.fullmatch(cut.words), cut.words) for cut in cuts)
    return [Column(kind.lastgroup or "", words) for kind, words in takewhile(itemgetter(0), kinds) if kind]


def _cut(lines: Sequence[Block], at: int) -> tuple[list[_Cut], int]:
    """What the bars of the lines from one on part, and the line behind the last that has any or fills a cell begun."""
    closes = not _BAR_AT_END.search(
        lines[at].printed
    )  # where the heads' line ends without a bar, every line ends a cell
    cuts: list[_Cut] = []
    begun = _Cut(gap=lines[at].gap)
    end = at
    for number in range(at, len(lines)):
        line = lines[number]
        bars = list(_BAR.finditer(line.printed))
        if not bars and (line.gap or not begun.words and not _goes_on(lines[number : number + _LONGEST_CELL])):
            break
        first = 0
        for bar in bars:
            _add(begun, line, first, bar.start())
            if begun.words or bar.start():  # a bar that opens a line closes nothing
                cuts.append(begun)
                begun = _Cut()
            first = bar.end()
        _add(begun, line, first, len(line.printed))
        if closes:
            cuts.append(begun)
            begun = _Cut()
        end = number + 1 if bars else end
    if begun.words and begun.pieces[0][0] < lines[end - 1].end:
        cuts.append(begun)
    return [cut for cut in cuts if cut.words and not _RULE.fullmatch(cut.words)], end


def _goes_on(lines: Sequence[Block]) -> bool:
    """Whether a cell begins on the first of these lines and a bar closes it on another, no empty line between."""
    for line in lines[1:]:
        if line.gap:
            return False
        if _BAR.search(line.printed):
            return True
    return False


def _add(cut: _Cut, line: Block, start: int, end: int) -> None:
    words = line.printed[start:end]
    if not words.strip(" \x00"):
        return
    start += len(words) - len(words.lstrip(" \x00"))
    words = words.strip(" \x00")
    cut.pieces.append((line.start + start, line.start + start + len(words)))
    cut.words += words.replace(" ", "").replace("\x00", "")


def _rows(cuts: Sequence[_Cut], columns: Sequence[Column]) -> list[Block]:
    """The cells of all rows, each with the head of its column; a row begins anew at its number."""
    numbered = columns[0].kind == "number"
    names = _PEOPLE if all(column.kind != "done" for column in columns) else _ANYTHING
    blocks: list[Block] = []
    place = 0
    for cut in cuts:
        if place == len(columns) or numbered and cut.words.isdigit():
            place = 0
        column = columns[place] if place < len(columns) else Column("", "")
        cell = _kind(column, names) if place or not cut.words.isdigit() else "number"
        head = column.head if cell == "text" else ""
        blocks.append(Block(cut.pieces, [cut.words], cut.gap, printed=cut.words, cell=cell, column=head))
        place += 1
    return blocks


def _kind(column: Column, names: re.Pattern[str]) -> Cell:
    """What a cell is by its column; beside a column that tells how far a project is, what it is commits nobody."""
    if column.kind == "who":
        return "who"
    if column.kind == "sum":
        return "sum"
    return "name" if column.kind == "rest" and names.search(column.head) else "text"
