"""Title lines: which part each plays above an article, and which numbered lines head a section within one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from . import clean, marks
from .blocks import Block

_LABEL = 5  # characters: the longest name of a column that is told by its length alone
_LONG = 20  # characters: a headline's first line that is longer than this is a headline of its own
# 一、新建幼儿园5所 promises something; 一、2022年工作回顾 heads a section.
_FIGURE = re.compile(r"[0-9.]+(?![0-9.]|年|月|日|世纪|[+×]|周年|版)[万亿余多%]*[^0-9”\"]")
# A line that cannot end a headline: 甲市召开重点项目建设暨 / 营商环境优化大会
_UNFINISHED = re.compile(
    "(?:[的和与及暨、在为将向以把让使对从到由是“《]|召开|举行|举办|开展|启动|部署|推动|打造|推进|实现|建设|加快|全力|着力|助力)$"
)


@dataclass(slots=True)
class Title:
    """The title lines of an article by their parts."""

    kicker: list[Block] = field(default_factory=list)
    headline: list[Block] = field(default_factory=list)
    under: list[Block] = field(default_factory=list)


def words(blocks: list[Block]) -> str | None:
    """The lines as one title without blanks (a headline over two lines is one headline); None without lines."""
    return clean.punctuate("".join(block.text for block in blocks)) or None


def could_be(block: Block, after: Block | None) -> bool:
    """True where a block may be a title line: short, no list item, no note, and something stands below it."""
    text = block.text
    if after is None or not marks.is_title(text):
        return False
    if any(mark.fullmatch(text) for mark in (marks.CAPTION, marks.REPRINT, marks.CUT_OFF, marks.SUPPLIED)):
        return False
    if any(mark.match(text) for mark in (marks.SALUTATION, marks.CONTINUED, marks.DATELINE)):
        return False
    is_item = marks.MARKER.match(text) or marks.OPENER.match(text)
    return not is_item or bool(marks.SUBTITLE.fullmatch(text))


def _is_under(text: str) -> bool:
    """True where a line below a headline is a subtitle, a report's speaker, an issuer, or tells who attended."""
    return any(
        mark.fullmatch(text)
        for mark in (
            marks.SUBTITLE,
            marks.VISIT,
            marks.SKETCH,
            marks.CREDIT,
            marks.SPEAKER,
            marks.ATTENDS,
            marks.ISSUED,
        )
    )


def _is_kicker(first: Block, second: Block, third: Block | None) -> bool:
    """True where the upper of two title lines is the small one: a series' name, or a full line above a short one."""
    if marks.KICKER.fullmatch(first.text) or marks.STRESSES.fullmatch(first.text) or _is_apart(first, second, third):
        return True
    if marks.PRESSER.fullmatch(first.text):
        return not marks.ON_PRESSER.match(second.text)
    if _is_label(first.text, second.text) or _is_couplet(first.printed, second.printed):
        return True
    return len(first.text) >= 12 and len(first.text) >= 1.6 * len(second.text) and len(second.text) >= 5


def _is_apart(first: Block, second: Block, third: Block | None) -> bool:
    """True where an empty line parts a short first line from two that stand together: a headline with its subtitle."""
    return third is not None and second.gap > 0 and third.gap == 0 and len(first.text) <= _LONG


def _is_label(first: str, second: str) -> bool:
    """True for a name of a few characters above a whole headline: 人生百味, 相关链接; a headline's halves are of like length."""
    is_name = len(first) <= _LABEL and not marks.LOCAL_WORDS.search(first) and not _UNFINISHED.search(first)
    return is_name and len(second) >= 1.8 * len(first) and len(second) >= 7


def _is_couplet(first: str, second: str) -> bool:
    """True for a line of even halves above a whole headline: 群众“点菜” 代表“定菜” 政府“做菜” / 我县票决产生十件实事."""
    parts = first.split()
    is_even = len(parts) > 1 and len({len(part) for part in parts}) == 1 and len(parts[0]) >= 5
    return is_even and len(second.split()) == 1 and len(second) >= 10


def _goes_on(first: Block, second: Block) -> bool:
    """True where two lines are one headline: each half of it, neither long enough to stand alone."""
    return len(first.text) <= _LONG or len(second.text) <= 3 or bool(_UNFINISHED.search(first.text))


def _wants_more(first: str) -> bool:
    """True where the headline can't end with its first line: 政策面对面 / 新版目录解读, 市统计局启动 / 人口抽样调查."""
    return bool(marks.KICKER.fullmatch(first) or _UNFINISHED.search(first))


def parts(lines: list[Block]) -> Title:
    """The title lines above an article, each in its part."""
    below = next((at for at in range(1, len(lines)) if _is_under(lines[at].text)), len(lines))
    if below == 1 < len(lines) and marks.SKETCH.fullmatch(lines[1].text) and _wants_more(lines[0].text):
        below = 2
    head, under = lines[:below], lines[below:]
    kickers = 0
    if len(head) > 1 and _is_kicker(head[0], head[1], lines[2] if len(lines) > 2 else None):
        # 喜迎党代会 / “数”说五年·交通篇: a series may stand above a series
        kickers = 2 if len(head) > 2 and marks.KICKER.fullmatch(head[1].text) else 1
    kicker, head = head[:kickers], head[kickers:]
    taken = 2 if len(head) > 1 and _goes_on(head[0], head[1]) else 1
    return Title(kicker, head[:taken], head[taken:] + under)


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
    plain = [re.sub(f"[{marks.NUMERAL}0-9①-⑳]+", "1", found[0]) for found in (first, second)]
    return plain[0] == plain[1]
