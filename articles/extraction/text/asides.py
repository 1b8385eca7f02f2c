"""Lines that stand amid a page's articles and tell nothing of them: a paper's note on a column, pictures, to whom a page goes."""

from __future__ import annotations

from collections.abc import Sequence

from . import marks, titles
from .blocks import Block

_LONGEST_END, _LONGEST_ADDRESS = 3, 90  # lines at a page's end that say to whom it goes, and characters of one
_LONGEST_CAPTION = 200  # characters
_NEAR = 2  # lines between two items of a list: one may be signed
_MOST_OF_COLUMN = 2  # lines of a column's name


def _at(blocks: Sequence[Block], at: int) -> Block | None:
    return blocks[at] if at < len(blocks) else None


def opens_picture(blocks: Sequence[Block], at: int) -> bool:
    """True where 图片新闻 stands above a picture's words."""
    below = _at(blocks, at + 1)
    is_named = marks.PICTURE_NEWS.fullmatch(blocks[at].text)
    return is_named is not None and below is not None and marks.is_running(below.text)


def editors_note(blocks: Sequence[Block], at: int) -> int:
    """How many blocks are 编者按：… above a title; else 0."""
    found = marks.EDITOR.match(blocks[at].text) if at < len(blocks) else None
    if not found:
        return 0
    end = at + 1
    if found.end() == len(blocks[at].text):
        note = _at(blocks, end)
        end += note is not None and marks.is_running(note.text)
    below = _at(blocks, end)
    return end - at if below and titles.could_be(below, _at(blocks, end + 1)) else 0


def column_note(blocks: Sequence[Block], at: int, lines: Sequence[Block]) -> int:
    """How many blocks below a column's name, its `lines` from `at` on, are what the paper says of it, above a title; else 0."""
    is_column = 0 < len(lines) <= _MOST_OF_COLUMN and all(marks.KICKER.fullmatch(line.text) for line in lines)
    return editors_note(blocks, at + len(lines)) if is_column else 0


def tells_whom(blocks: Sequence[Block], at: int) -> bool:
    """True for the last lines of a page where they say to whom it goes: 抄送：县人大常委会."""
    rest = blocks[at : at + _LONGEST_END + 1]
    return len(rest) <= _LONGEST_END and all(
        len(block.text) <= _LONGEST_ADDRESS and marks.DISTRIBUTION.match(block.text) for block in rest
    )


def is_caption(blocks: Sequence[Block], at: int) -> bool:
    """True for a picture's words: 图为施工人员在安装组件。 本报记者 马骏 摄."""
    text = blocks[at].text
    is_short = len(text) <= _LONGEST_CAPTION and marks.CAPTION.fullmatch(text) is not None
    return is_short and not marks.BYLINE.fullmatch(text) and not _is_listed(blocks, at)


def _is_listed(blocks: Sequence[Block], at: int) -> bool:
    """True where a line's ▲ is a list's mark, for a line near it bears it too; a caption's stands alone."""
    sign = blocks[at].text[0]
    beside = [*blocks[max(0, at - _NEAR) : at], *blocks[at + 1 : at + 1 + _NEAR]]
    return sign in "▲△" and any(block.text[0] == sign for block in beside)
