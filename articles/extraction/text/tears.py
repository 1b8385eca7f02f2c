"""Torn sentences: whether a line goes on with the one before it, across a line's, a column's or a page's end."""

from __future__ import annotations

from . import marks
from .blocks import Block, Manner, width

_GAP = 3  # empty lines that no sentence goes on across


def _is_cell(text: str) -> bool:
    """True where a line is a table's cell that names bodies or a day, and nothing else."""
    return len(text) <= 60 and marks.CELL.fullmatch(text) is not None


def stands_alone(text: str) -> bool:
    """True where a line is whole by itself: furniture, a byline, a note, a salutation."""
    return len(text) <= 120 and bool(
        marks.FURNITURE.fullmatch(text)
        or marks.BYLINE.fullmatch(text)
        or marks.CUT_OFF.fullmatch(text)
        or marks.REPRINT.fullmatch(text)
        or marks.SALUTATION.fullmatch(text)
        or marks.BARE_BYLINE.fullmatch(text)
    )


def opens(text: str) -> bool:
    """True where a line opens a paragraph, whatever stands before it."""
    return bool(
        marks.OPENER.match(text)
        or marks.DATELINE.match(text)
        or marks.CONTINUED.match(text)
        or marks.SALUTATION.match(text)
        or stands_alone(text)
    )


def _closes_bracket(text: str, below: str) -> bool:
    """True where a bracket opened in a line's last words is closed in the first of the line below."""
    opened = max(text.rfind("（"), text.rfind("("))
    if opened < 0 or opened < max(text.rfind("）"), text.rfind(")")):
        return False
    closed = min(at for at in (below.find("）"), below.find(")"), 999) if at >= 0)
    return closed < 40 and not any(0 <= below.find(mark) < closed for mark in "（(")


def _is_torn_word(block: Block, line: Block) -> bool:
    """True where the page itself shows that a word or a mark was torn off: whatever the page's manner."""
    text, below = block.parts[-1], line.parts[0]
    if below[0] in "，。、；：）)”,;:%" or text[-1] in "，,、（(《“—" or _closes_bracket(text, below):
        return True
    if line.glued or (len(below) == 1 and not below.isdigit() and not marks.is_ended(text)):
        return True
    return len(below) <= 4 and bool(marks.POST_LINE.fullmatch(text))


def _is_torn_end(block: Block, line: Block, after: Block | None) -> bool:
    """True for the short last line of a sentence: what a headline stands above would be longer than it."""
    text, below = block.parts[-1], line.parts[0]
    is_last = (after is None or after.gap > 0) and not marks.is_title(below)
    return is_last and len(block.parts) == 1 and 14 <= len(text) >= len(below) and marks.is_running(below)


def _is_wrapped(text: str, line: Block, manner: Manner) -> bool:
    """True where, on a wrapped page, a line is full and the next is no new paragraph."""
    if manner.indents and line.indented:
        return False
    is_new = marks.is_ended(text) and marks.OPENER.match(line.parts[0])
    return width(text) >= manner.width - 4 and not is_new


def goes_on(block: Block, line: Block, manner: Manner, after: Block | None) -> bool:
    """True where `line`, right below `block`'s last line, is the same paragraph; `after` is the line below it."""
    text, below = block.parts[-1], line.parts[0]
    if len(block.parts) == 1 and stands_alone(text) and not text.startswith(("（", "(")):
        return False
    if _is_cell(below) or _is_cell(text):
        return False  # 区民政局 and 10月底, a table's cells on lines of their own
    if stands_alone(below) or marks.DATELINE.match(below) or marks.CONTINUED.match(below):
        return False
    if _is_torn_word(block, line):
        return True
    if manner.width:
        return _is_wrapped(text, line, manner)
    if marks.is_ended(text) or marks.OPENER.match(below):
        return False
    if manner.fragmented or _is_torn_end(block, line, after):
        return True
    if (
        len(block.parts) == 1
        and len(text) <= 30
        and marks.HEADING.fullmatch(text)
        and not any(c in text for c in "，,。；;")
    ):
        return False  # 一、“十三五”时期和2020年工作回顾 is whole, for all its 、
    is_running = len(block.parts) > 1 or marks.is_running(text)
    return is_running and not (marks.is_title(below) and after is not None and marks.DATELINE.match(after.parts[0]))


def _is_whole(block: Block, *, in_body: bool, follows: bool) -> bool:
    """True where a block without a mark at its end is no torn sentence: a title, a heading, a byline."""
    text = block.parts[-1]
    marker = marks.MARKER.match(text)
    if stands_alone(text) or (marks.HEADING.fullmatch(text) and marker and not marker[0].endswith("是")):
        return True
    if not follows and marks.SUBTITLE.fullmatch(text):
        return True
    is_running = len(block.parts) > 1 or marks.is_running(text)
    return not (is_running and (in_body or "。" in text or marker))


def goes_on_below(block: Block, line: Block, after: Block | None, *, in_body: bool, follows: bool) -> bool:
    """True where a column broke off in the middle of a sentence and `line`, after empty lines, takes it up.

    `in_body`: a sentence stands in some block before; `follows`: in the one right before. There, a line without an
    end is a torn one, above it may be a title.
    """
    text, below = block.parts[-1], line.parts[0]
    if _closes_bracket(text, below) and not opens(below):
        return True
    if line.gap >= _GAP or marks.is_ended(text) or opens(below) or marks.KICKER.fullmatch(below):
        return False
    if _is_whole(block, in_body=in_body, follows=follows):
        return False
    if marks.is_title(below) and len(below) >= 5 and text[-1] not in "，,、":
        return after is not None and not after.gap and not marks.DATELINE.match(after.parts[0])
    return True
