"""Torn sentences: whether a line goes on with the one before it, across a line's, a column's or a page's end."""

from __future__ import annotations

import re
from functools import lru_cache

from . import furniture, marks
from .blocks import Block, Manner, width

_BREATH = re.compile("[，,。；;：:！？]")
_LONG = 60  # characters of a line that only a paragraph has
_LATELY = 256  # lines: each is looked at when it comes, and again when the next one does
_LONGEST_TITLE = 24  # characters of the first half of one
_LONGEST = 120  # characters of a line that is furniture or stands alone
_SHORT_BY = 4  # characters of the width that the last line of a paragraph leaves
_GAP = 3  # empty lines that no sentence goes on across
_TORN_FIGURE = re.compile("[0-9](?:[月日](?!报)|[%万亿]|公里|平方)")  # 12月15 / 日前可全部完工
_ENDS_SOON = re.compile(f"[{marks.HAN}]{{1,2}}[。！？]")  # 缝纫机声响成一 / 片。


def _is_cell(text: str) -> bool:
    """True where a line is a table's cell that names bodies or a day, and nothing else."""
    return len(text) <= 60 and marks.CELL.fullmatch(text) is not None


def is_furniture(text: str) -> bool:
    """True where a line is nothing but the page's own."""
    return len(text) <= _LONGEST and _is_furniture(text)


_is_furniture = lru_cache(maxsize=_LATELY)(furniture.is_furniture)


def stands_alone(text: str) -> bool:
    """True where a line is whole by itself: furniture, a byline, a note, a salutation."""
    return len(text) <= _LONGEST and _stands_alone(text)


@lru_cache(maxsize=_LATELY)
def _stands_alone(text: str) -> bool:
    return bool(
        _is_furniture(text)
        or furniture.tells_author(text)
        or marks.BYLINE.fullmatch(text)
        or marks.CUT_OFF.fullmatch(text)
        or marks.REPRINT.fullmatch(text)
        or marks.SALUTATION.fullmatch(text)
        or marks.BARE_BYLINE.fullmatch(text)
        or marks.CREDIT.fullmatch(text)
        or marks.FIELD.match(text)
        or marks.NUMBERED.fullmatch(text)
        or marks.ANSWERABLE.fullmatch(text)
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


def _is_signed(block: Block) -> bool:
    """True where the names in brackets behind a paragraph's end are torn too: …达到2000人次。（薛可 / 曹树海）."""
    return block.parts[-1][-1] in "）)" and marks.is_ended("".join(block.parts[-2:]))


def _is_torn_word(block: Block, line: Block) -> bool:
    """True where the page itself shows that a word or a mark was torn off: whatever the page's manner."""
    text, below = block.parts[-1], line.parts[0]
    if (
        _TORN_FIGURE.match(text[-1] + below)
        or below[0] in "，。、；：）)”,;:%"
        or text[-1] in "，,、（(《“—"
        or _closes_bracket(text, below)
    ):
        return True
    last = below.rstrip("。？！?!")  # 有什么打 / 算？
    if not marks.is_ended(text) and _ENDS_SOON.match(below):
        return True
    if line.glued or (len(last) == 1 and not last.isdigit() and not marks.is_ended(text)):
        return True
    return len(below) <= 4 and bool(marks.POST_LINE.fullmatch(text))


def _is_torn_end(block: Block, line: Block, after: Block | None) -> bool:
    """True for the short last line of a sentence: what a headline stands above would be longer than it."""
    text, below = block.parts[-1], line.parts[0]
    is_last = (after is None or after.gap > 0) and not marks.is_title(below)
    return is_last and len(block.parts) == 1 and 14 <= len(text) >= len(below) and marks.is_running(below)


def _is_small(block: Block) -> bool:
    """True for a line that stands above headlines: a series' name, …调研时强调."""
    kinds = (marks.KICKER, marks.STRESSES, marks.PRESSER, marks.OCCASION)
    return len(block.parts) == 1 and not block.indented and any(kind.fullmatch(block.parts[0]) for kind in kinds)


def is_open_title(block: Block, line: Block) -> bool:
    """True for a title's first line that a colon ends and the next goes on: 市城管局做客“政风行风热线”： / 聊聊停车那些事."""
    text = block.parts[0]
    is_open = (
        len(block.parts) == 1
        and text[-1] in "：:"
        and len(text) <= _LONGEST_TITLE
        and not marks.INTRODUCES.fullmatch(text)
    )
    return is_open and not marks.SALUTATION.match(text) and marks.is_title(line.text) and marks.is_title(text[:-1])


def _is_wrapped(block: Block, line: Block, manner: Manner, after: Block | None) -> bool:
    """True where, on a wrapped page, a line is full and the next is no new paragraph."""
    text, below = block.parts[-1], line.parts[0]
    if manner.indents and line.indented:
        return False
    if marks.is_ended(text):
        if marks.OPENER.match(below):
            return False
        if manner.indents and after is not None and after.indented and marks.is_title(below):
            return False  # a headline between two paragraphs: a paragraph's last line would be ended
    # A title is not set to the full width: what is nearly as wide is whole.
    is_title = len(block.parts) == 1 and not block.indented and not manner.parts and not _BREATH.search(text)
    if not manner.parts and _is_small(block):
        return False
    if len(block.parts) == 1 and marks.DATELINE.match(text) and not marks.is_ended(text):
        return True  # 本报讯(记者 王小明)昨日从市自来水公: news is no title, however short its first line
    return width(text) >= manner.width - (1 if is_title else _SHORT_BY)


def _heads_anew(block: Block, below: str) -> bool:
    """True for a subtitle right below a headline: 今冬供热提前半月开始 / ——居民报修可直达班组."""
    return len(block.parts) == 1 and marks.is_title(block.parts[0]) and marks.SUBTITLE.fullmatch(below) is not None


def heads(block: Block, line: Block, manner: Manner, after: Block | None) -> bool:
    """True where a page that is not wrapped opens with a line that could be a title, and more of them or text below it."""
    if len(block.parts) == 1 and block.parts[0].endswith("——") and marks.is_title(line.parts[0]):
        return True  # a kicker with its dash
    if len(block.parts) > 1 or manner.width or not marks.is_title(block.parts[0]) or block.parts[0][-1] in "，,、":
        return False
    text, below = block.parts[0], line.parts[0]
    return len(below) >= max(_LONG, 2 * len(text)) or _signs_off(line, after)


def _signs_off(line: Block, after: Block | None) -> bool:
    """True for a line that could be a title above a byline or a dateline."""
    if after is None or not marks.is_title(line.parts[0]) or line.parts[0][-1] in "，,、":
        return False
    edition = after.parts[0][0] in "第A"  # 第03版 2021年3月2日, A02版: above the next title, not below this one
    tells_of_page = furniture.tells_day(after.parts[0]) and not edition
    return bool(tells_of_page or marks.DATELINE.match(after.parts[0]) or marks.BYLINE.fullmatch(after.printed))


def _is_headline_below(block: Block, line: Block, manner: Manner, after: Block | None) -> bool:
    """True for a headline right below another article's last line: above a byline, or too short for a wrapped line."""
    is_ended = marks.is_ended(block.parts[-1])
    if (is_ended or len(block.parts) > 1) and _signs_off(line, after):
        return True
    below = line.parts[0]
    # so short a line ends a paragraph, and no paragraph ends without a mark
    return is_ended and marks.is_title(below) and width(below) <= manner.width - _SHORT_BY


def _opens_anew(block: Block, line: Block, manner: Manner, after: Block | None) -> bool:
    """True where a line opens a paragraph by what it is, or the one above it is whole by what that is."""
    text, below = block.parts[-1], line.parts[0]
    if len(block.parts) == 1 and stands_alone(text) and not text.startswith(("（", "(")):
        return True
    if _is_cell(below) or _is_cell(text):
        return True  # 区民政局 and 10月底, a table's cells on lines of their own
    if stands_alone(below) or marks.DATELINE.match(below) or marks.CONTINUED.match(below):
        return True
    return _heads_anew(block, below) or _is_headline_below(block, line, manner, after)


def _is_rest_of(block: Block, line: Block, after: Block | None) -> bool:
    """True for 上接1版 on a line of its own above the headline of what goes on there, printed again."""
    is_alone = len(block.parts) == 1 and marks.CONTINUED.fullmatch(block.parts[0]) is not None
    is_headed = after is not None and (
        after.gap or any(mark.fullmatch(after.text) for mark in (marks.SUBTITLE, marks.VISIT, marks.BYLINE))
    )
    return is_alone and bool(is_headed) and marks.is_title(line.parts[0])


def goes_on(block: Block, line: Block, manner: Manner, after: Block | None) -> bool:
    """True where `line`, right below `block`'s last line, is the same paragraph; `after` is the line below it."""
    text, below = block.parts[-1], line.parts[0]
    if _closes_bracket(text, below) and not stands_alone(text):
        return True  # （责任 / 单位：县教体局；完成时限：8月底）
    if _opens_anew(block, line, manner, after) or _is_rest_of(block, line, after):
        return False
    if _is_torn_word(block, line):
        return True
    if manner.width:
        return _is_wrapped(block, line, manner, after)
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
    if _is_small(block) or len(block.parts) == 1 and marks.is_told_title(text):
        return False
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
    if line.gap >= _GAP or marks.is_ended(text) or _is_signed(block) or opens(below) or marks.KICKER.fullmatch(below):
        return False
    if marks.BODY.fullmatch(below) and (after is None or furniture.is_day(after.text)):
        return False  # who signs
    if _signs_off(line, after):
        return False  # a headline below a column that broke off, whatever mark it ends with
    if len(text) <= 200 and marks.CAPTION.fullmatch(text):
        return False  # 上图：早班渡船。本报记者卜云峥摄
    if _is_whole(block, in_body=in_body, follows=follows):
        return False
    if marks.is_title(below) and len(below) >= 5 and text[-1] not in "，,、":
        return after is not None and not after.gap and not marks.DATELINE.match(after.parts[0])
    return True
