"""Title lines: which part each plays above an article, and which numbered lines head a section within one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from .. import lexicon
from . import furniture, kickers, marks, mending, overhead, papers
from .blocks import Block
from .echoes import Told

_SHOWS = re.compile(f"[{marks.HAN}]{{2,4}}正?在[{marks.HAN}]{{3,8}}")  # 工人在铺设透水砖
_CAPTIONED = 3  # lines: a headline, and two pictures' words
_LONGEST_CAPTION = 12  # characters of a picture's words below a headline
# 岳明远 耿素梅参加: who took part in what the headline tells
_TOOK_PART = re.compile(
    f"(?:[{marks.HAN}]{{2,3}}[ 、]+){{1,6}}[{marks.HAN}]{{2,3}}等?(?:参加|出席|陪同|列席|主持)[{marks.HAN}]{{0,6}}"
)
_LONGEST_NAME = 3  # characters of a name that follows its post without room
# 一、新建幼儿园5所 promises something; 一、2022年工作回顾 heads a section.
_FIGURE = re.compile(r"[0-9.]+(?![0-9.]|年|月|日|世纪|[+×]|周年|版)[万亿余多%]*[^0-9”\"]")
# ■ 民生关注: a column's name with a mark before it
_MARKED_SERIES = re.compile(f"[■◆●▌★☆◎][{marks.HAN}]{{4,8}}[■◆●★☆◎]?")


@dataclass(slots=True)
class Title:
    """The title lines of an article by their parts; `above` is what is printed over them and is no title."""

    above: list[Block] = field(default_factory=list)
    kicker: list[Block] = field(default_factory=list)
    headline: list[Block] = field(default_factory=list)
    under: list[Block] = field(default_factory=list)


def could_be(block: Block, after: Block | None) -> bool:
    """True where a block may be a title line: short, no list item, no note, and something stands below it."""
    text = block.text
    if after is None or block.cell or not marks.is_title(text) or furniture.is_day(text):
        return False
    if any(mark.fullmatch(text) for mark in (marks.CAPTION, marks.REPRINT, marks.CUT_OFF, marks.SUPPLIED)):
        return False
    if any(
        mark.match(text)
        for mark in (marks.SALUTATION, marks.THANKS, marks.CONTINUED, marks.DATELINE, marks.CONTENTS, marks.ANSWERABLE)
    ):
        return False
    is_item = marks.MARKER.match(text) or marks.OPENER.match(text)
    return not is_item or any(mark.fullmatch(text) for mark in (marks.SUBTITLE, marks.BY_REPORTERS, _MARKED_SERIES))


def count(lines: list[Block]) -> int:
    """How many of a run's lines may be a headline's or a kicker's: no subtitle, no speaker, no number."""
    return sum(not _is_under(line) for line in lines)


def _names_speaker(printed: str) -> bool:
    """True for a post and a name, 市长 王建国; 让老港区长出新动能 names nobody."""
    speaker = marks.SPEAKER.fullmatch(printed)
    return speaker is not None and bool(
        speaker["room"] or lexicon.opens_with_surname(speaker["name"]) and len(speaker["name"]) <= _LONGEST_NAME
    )


def _is_under(line: Block) -> bool:
    """True where a line below a headline is a subtitle, a report's speaker, an issuer, or tells who attended."""
    return (
        _names_speaker(line.printed)
        or _TOOK_PART.fullmatch(line.printed) is not None
        or any(
            mark.fullmatch(line.text)
            for mark in (
                marks.SUBTITLE,
                marks.VISIT,
                marks.SKETCH,
                marks.CREDIT,
                marks.ATTENDS,
                marks.ISSUED,
                marks.READ_AT,
            )
        )
    )


def _ends_title(lines: list[Block], at: int) -> bool:
    """True where a line is no part of the headline: a subtitle, or what stands below the line that tells of the page."""
    if lines[at].broken and not all(marks.KICKER.fullmatch(line.text) for line in lines[:at]):
        return True
    return _is_under(lines[at])


def _flat(titles: list[list[Block]]) -> list[Block]:
    return [line for title in titles for line in title]


def _small(head: list[list[Block]], under: list[Block]) -> int:
    """How many of the titles at the top are kickers: none, one, or a series above a series."""
    firsts = [unit[0] for unit in head] + under[:1]
    has_headline = len(head) > 2
    if len(head) > 1 and len(head[0]) > 1 and marks.STRESSES.fullmatch(mending.words(head[0]) or ""):
        return 1
    if len(head) > 1 and kickers.is_kicker(head[0][-1], firsts[1], firsts[2] if len(firsts) > 2 else None):
        # 喜迎党代会 / “数”说五年·交通篇
        return 2 if has_headline and marks.KICKER.fullmatch(firsts[1].text) else 1
    if has_headline and marks.KICKER.fullmatch(firsts[1].text) and len(firsts[0].text) <= kickers.SHORT:
        return 2  # “一把手”走流程 / 局长访谈录
    is_torn = (
        has_headline
        and mending.stacked(_flat(head)) == 2
        and marks.KICKER.fullmatch(mending.words(_flat(head[:2])) or "")
    )
    return 2 if is_torn else 0  # “十二五”收官 / 看项目


def _is_captioned(head: list[list[Block]], told: Told) -> bool:
    """True where the words of two pictures or more stand apart below a headline, which the text takes up and them it does not."""
    if len(head) < _CAPTIONED or not all(unit[0].gap for unit in head[1:]):
        return False
    first, *rest = (mending.words(unit) or "" for unit in head)
    if marks.KICKER.fullmatch(first):
        return False
    pictures = all(
        len(one) <= _LONGEST_CAPTION and (_SHOWS.fullmatch(one) or not told.says_much_of(one)) for one in rest
    )
    return pictures and told.says_much_of(first)


def _is_printed_again(lines: list[Block]) -> bool:
    """True where the first title is printed again below, over two lines."""
    return any(above.text + below.text == lines[0].text for above, below in pairwise(lines[1:]))


def parts(lines: list[Block], told: Told) -> Title:
    """The title lines above an article, each in its part; `told` is the text below them."""
    if _is_printed_again(lines):
        return Title([], [], lines[:1], lines[1:])
    taken = overhead.printed_over(lines)
    above, lines = lines[:taken], lines[taken:]
    if lines and all(line.text[0] in "（(" and _is_under(line) for line in lines):
        return Title(above, [], [], lines)  # （2022年12月28日甲县人民代表大会通过）, and no title
    if lines and kickers.OF_REPORT.search("".join(line.text for line in lines[: mending.stacked(lines)][:2])):
        return Title(above, [], [], lines)  # ——在甲市第八次人民代表大会上, and no title above it
    if len(lines) > 2 and marks.KICKER.fullmatch(lines[0].text) and marks.CREDIT.fullmatch(lines[1].text):
        above, lines = [*above, lines[1]], [lines[0], *lines[2:]]  # who presents a column stands below its name
    issuers = papers.issuers(lines)
    below = next((at for at in range(issuers + 1, len(lines)) if _ends_title(lines, at)), len(lines))
    if below == 1 < len(lines) and marks.SKETCH.fullmatch(lines[1].text) and mending.wants_more(lines[0].text):
        below = 2
    head, under = mending.mend(lines[:below]), lines[below:]
    above_it = 0 if _is_captioned(head, told) else _small(head, under)
    kicker, head = head[:above_it], head[above_it:]
    strange = overhead.site_s(head, told)
    above, head = [*above, *_flat(head[:strange])], head[strange:]
    taken = 2 if len(head) > 1 and mending.goes_on(head[0][-1], head[1][0]) else 1
    taken = max(taken, mending.narrow(_flat(head)))
    return Title(above, _flat(kicker), _flat(head[:taken]), _flat(head[taken:]) + under)


def is_heading(block: Block, after: Block | None) -> bool:
    """True for a numbered heading with running text below it; two of a kind in a row are a list."""
    text = block.text
    if after is None or not marks.HEADING.fullmatch(text) or len(text) > 50 or _FIGURE.search(text):
        return False
    if "。" in text[:-1] or text[-1] in "；;，,：:":
        return False
    return not _same_marker(block, after)


def _same_marker(one: Block, two: Block) -> bool:
    """True where two blocks carry a list mark of one make: 一、 and 二、, （一） and （二）, 1. and 2."""
    first, second = marks.MARKER.match(one.text), marks.MARKER.match(two.text)
    if not first or not second:
        return False
    return _make(first[0]) == _make(second[0])


def _make(mark: str) -> str:
    """A list mark with one count for all: 一、 for 十二、, （1） for （3）."""
    for counts in (f"[{marks.NUMERAL}]+", "[0-9]+", "[①-⑳❶-❿➀-➓]+"):
        mark = re.sub(counts, counts[1], mark)
    return mark
