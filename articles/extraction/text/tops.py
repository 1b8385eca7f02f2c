"""The top of a page: what a site prints above its text, and titles that share a line with one another or with the news."""

from __future__ import annotations

import re
from itertools import pairwise

from . import furniture, marks, papers
from .blocks import Block

_LONGEST_HEADER = 24  # lines
_LONGEST_ACCOUNT = 8  # characters of who keeps a page: 今日甲县, 乙江经开区
_CONTACT = re.compile("(?:电话|热线|邮箱)[：:][0-9A-Za-z@.-]+")  # a paper's own, at the top of a page
_WHOLE = 2  # edges of a line that nothing parts


def _is_account(lines: list[Block], at: int) -> bool:
    """Whether a short line only says whose page it is: when it was put up stands below, and then the title."""
    text = lines[at].text
    if len(text) > _LONGEST_ACCOUNT or at + 1 >= len(lines) or marks.REPORT_TITLE.fullmatch(text):
        return False
    if not furniture.tells_day(lines[at + 1].text):
        return False
    below = (line.text for line in lines[at + 2 : at + 5] if not furniture.is_furniture(line.text))
    title = next(below, "")
    return marks.is_title(title) and len(title) > _LONGEST_ACCOUNT and not marks.MARKER.match(title)


def header(lines: list[Block]) -> int:
    """How many lines at the top are a site's own: its first ones, and all down to the way to the page above a title.

    Where no title stands at all, only its name right above the way.
    """
    ends, has_title, leads = 0, False, True
    for at, line in enumerate(lines[:_LONGEST_HEADER]):
        is_furniture = furniture.is_furniture(line.text)
        if line.cell or "。" in line.text and not is_furniture:
            break
        is_own = is_furniture or furniture.is_day(line.text) or _CONTACT.fullmatch(line.text) is not None
        leads = leads and (is_own or _is_account(lines, at))
        if leads or furniture.ends_header(line.text):
            ends, has_title = at + 1, False
        else:
            has_title = has_title or marks.is_title(line.text) and not is_furniture
    if has_title:
        return ends
    return int(
        len(lines) > 1 and furniture.ends_header(lines[1].text) and papers.SITE_OF.fullmatch(lines[0].text) is not None
    )


def part(lines: list[Block]) -> list[Block]:
    """The lines, with a kicker, a title and news on one line parted: 【一线】新校区明年招生 本报讯（记者 李丽）…"""
    parted: list[Block] = []
    for at, line in enumerate(lines):
        end = marks.dateline_within(line.printed) or len(line.printed)
        if line.cell or not marks.is_title(line.cut(0, end).text):
            parted.append(line)
            if "。" in line.text:  # the titles are over
                return parted + lines[at + 1 :]
            continue
        below = marks.kicker_within(line.printed[:end]) or marks.subtitle_within(line.printed[:end])
        edges = [0, *([below] if below else []), end, *([len(line.printed)] if end < len(line.printed) else [])]
        parted += [line.cut(*edge) for edge in pairwise(edges)] if len(edges) > _WHOLE else [line]
    return parted
