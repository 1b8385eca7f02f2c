"""Titles of official papers: how they end, who issues them, and what is printed over them."""

from __future__ import annotations

import re

from . import marks
from .blocks import Block

# A title of an official paper ends so.
END = re.compile(
    "(?:报告|通知|意见|方案|决定|决议|公告|通告|批复|函|办法|规定|总结|要点|请示|说明|建议|纪要|公报|通报|规划|纲要|(?<!社会发展)计划|安排|清单|(?:分解|一览|进度|任务|公示|项目|明细|汇总|情况|安排|计划|进展)表|细则|条例|公示|答复|提案|议案|咨询)(?:[（(][^（）()]{1,12}[）)])?$"
)
# 政府工作报告——在甲市第八次人民代表大会上: where it was read is no part of its title, though it stands on the same line
WHERE_READ = re.compile(
    "(?<=报告)(?:[-—–─]{1,3}[^-—–─]{4,50}(?:会议|大会|全会)上?|[（(][^（()）]{8,50}(?:会议|大会|全会)上?[）)].{0,14})$"
)
# 乙区人民政府 / 乙区水务局2023年工作总结: a site's name above another body's paper
ANOTHER_S = re.compile(f"[{marks.HAN}]{{2,14}}(?:局|委员会|办公室|管委会)(?:20[0-9]{{2}}|关于)")
# 乙县人民政府, whose site it is
SITE_OF = re.compile(f"[{marks.HAN}]{{2,8}}[市县区旗州盟省镇乡](?:人民政府|政府)")


def is_paper(headline: str) -> bool:
    """True for the title of an official paper: 甲市人民政府办公室关于分解落实民生实事的通知."""
    return "关于" in headline and END.search(headline) is not None


# 乙县环境保护委员会办公室 / 通报 / 环委办〔2020〕4号: a red head of the paper's kind alone
_KIND = re.compile("通报|通知|公告|通告|简报|专报|督查通报|文件|函")


def red_heads(lines: list[Block]) -> int:
    """How many of the first lines of three are a red head, a number or 附件, in one line or in two together."""
    if any(mark.fullmatch(lines[0].text) for mark in (marks.RED_HEAD, marks.NUMBERED, marks.ANNEX)):
        return 1
    first, *rest = lines
    is_kind = rest and marks.BODY.fullmatch(first.text) and _KIND.fullmatch(rest[0].text)
    if is_kind and len(rest) > 1 and marks.NUMBERED.fullmatch(rest[1].text):
        return 2
    return 2 if marks.RED_HEAD.fullmatch("".join(line.text for line in lines[:2])) else 0


def issuers(lines: list[Block]) -> int:
    """How many bodies stand above 关于…: 中共丙县县委办公室 / 丙县人民政府办公室 / 关于印发方案的通知."""
    count = 0
    while count < len(lines) and marks.BODY.fullmatch(lines[count].text):
        count += 1
    return count if count < len(lines) and lines[count].text.startswith("关于") else 0
