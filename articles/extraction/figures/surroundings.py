"""Surroundings of a figure: the period of its rate, and what it counts."""

from __future__ import annotations

import re

from .units import Unit

# 年产40万吨, 日均20万公斤, 每年新增: not 2023年产, 全年产, 今年处理
_MADE = "产(?!业)|处理|加工|供|输|发电|生产|吞吐|消纳|转化|屠宰|出栏|节约|节电|节水|减排|制|储|运送|接诊|诊疗|输送|利用|回收|冶炼"
_RATE = re.compile(
    f"(?<![0-9一二三四五六七八九十零〇全今去明前本当同上近来度半几多往历周每])(年|月|日)(?:人?均|可(?![能以])|增(?!加)|销|游客|客流|收入|营收|营业|利润|税收|限流|限量|(?:设计)?(?:{_MADE}))"
    "|单(?P<single>日|月|季)(?=[限接最产客销处])|每(?P<each>年|个?月|天|日|周|星期|个?采暖季|个?供暖季|季度?|小时|分钟|秒|学期|学年)|时速"
)
_RATE_HINT = re.compile("[均产增销每速年日月单]")
_DIGIT = re.compile("[0-9]")
_BEHIND_STOP = re.compile(".*[，。；：！？,;!?\n]", re.DOTALL)
_WINDOW = 16


def clause_before(text: str, start: int) -> str:
    begin = max(0, start - _WINDOW)
    stop = _BEHIND_STOP.match(text, begin, start)
    return text[stop.end() if stop else begin : start]


def period_before(clause: str) -> str | None:
    """The period of a rate told in the clause before its figure: 年产 → 年, 每天 → 天."""
    if not _RATE_HINT.search(clause):
        return None
    found = list(_RATE.finditer(clause))
    if not found:
        return None
    nearest = found[-1]
    if nearest[1]:
        rest = clause[nearest.end() :]  # 年产5万吨项目总投资30亿元: the rate is told, the sum is none
        return None if _DIGIT.search(rest) and not rest.endswith(("到", "至")) else nearest[1]
    each = nearest["each"] or nearest["single"]
    return each.removeprefix("个") if each else "小时"


_STRIP = re.compile("(?:的|了|等|以上|以下|左右)*")
_THING = re.compile('[一-鿿“”"、（）]{1,14}?(?=建设|完成|开工|建成|投产|达到|实现|[，。；：、！？,;\n\\s0-9]|的|$)')
_HEAD = re.compile('([一-鿿“”"]{2,14}?)(?:达到?|约|为|超过|完成|有|共|提高到?|增长|下降)*$')


def name_counted(text: str, start: int, end: int, unit: Unit, clause: str) -> str | None:
    """The words for what is counted: after a counted word its noun, else the noun before the figure."""
    if unit.kind == "counted":
        found = _THING.match(text, _STRIP.match(text, end).end())  # type: ignore[union-attr]
        if found:
            return found[0]
    found = _HEAD.search(clause)
    return found[1] if found else None
