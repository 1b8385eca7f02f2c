"""What the titles of an article say of the time that it tells of: a plan, a review, how far things were by now."""

from __future__ import annotations

import datetime as dt
import re

from ..facts import ArticleText
from .clauses import Tense
from .openings import years_in

_TELLS_FACT = re.compile(
    r"举行|开幕|揭牌|签约仪式|落幕|召开|通车|竣工|完成|喜获|荣获|累计|同比|圆满|建成|破[0-9百千万亿]"
)
_TELLS_PLAN = re.compile(
    r"(?:重点|投资|建设|工作|项目|任务)[^，。]{0,4}安排(?:表|意见)?$|(?:任务|项目|责任)(?:清单|分解|一览)|将|计划|拟|民生实事|办实事|实事(?:项目|清单)|件实事|[0-9一二三四五六七八九十]件事|项目名[录单]|工作要点|(?:要|将|会|怎么)[办干做]|[办干做]这[些几0-9一二三四五六七八九十]|工作报告里|实施方案|行动方案|规划|今年要|目标"
)
# 2018年上半年工作总结及下半年工作安排 tells of both, and its sections say which.
_REPORTS_ON = re.compile("总结|回顾|执行情况|完成情况|进展情况|落实情况|听取")
# 盘点2020·数说丙县 tells of what was done, whatever its clauses leave out.
_TELLS_BACK = re.compile("盘点|回眸|回望|巡礼|年终|成就|统计公报|大事记")
# A bulletin tells of both, whichever it has more marks of.
_REPORTS = re.compile(
    "工作报告|总结|汇报|简报|通报|[周月旬快专]报|进展|进度|调度|动态|(?:落实|完成|推进|建设|工作)情况|扫描|播报"
)
_LOOKS_BACK = re.compile(f"(?:完成|落实|进展|兑现|办理)情况|{_TELLS_BACK.pattern}")


def read_titles(article: ArticleText, page_date: dt.date) -> Tense:
    """The tense that the headline sets for the article; a kicker or subtitle that looks back takes a plan's away."""
    headline = _of_headline(article.headline or "", page_date)
    small = (article.text[p.start : p.end] for p in article.paragraphs if p.kind in ("kicker", "subtitle"))
    if headline != "past" and any(_LOOKS_BACK.search(words) for words in small):
        return "past" if headline == "open" else "open"
    return headline


def _of_headline(words: str, page_date: dt.date) -> Tense:
    if words.endswith("？"):  # 十件实事办得咋样？
        return "open"
    if _TELLS_BACK.search(words) or tells_of_past_year(words, page_date):
        return "past"
    if tells_of_part_gone(words, page_date):
        return "past"
    plan = _TELLS_PLAN.search(words) and not _TELLS_FACT.search(words) and not _REPORTS_ON.search(words)
    return "future" if plan else "open"


def is_bulletin(article: ArticleText) -> bool:
    """Whether an article tells both of what was done and of what is to come, as reports and bulletins do."""
    return _REPORTS.search(f"{article.kicker or ''} {article.headline or ''}") is not None


def tells_of_past_year(words: str, page_date: dt.date) -> bool:
    """Whether the years that a headline names are all gone by (甲市2018年统计公报, in March 2019)."""
    named = years_in(words)
    return bool(named) and max(named) < page_date.year


# 2023年上半年交通重点工程建设情况, 1-8月项目进展通报; not 上半年总结及下半年安排
_PART_TOLD = re.compile(
    "(?:(?P<half>上半年)|前?(?P<quarter>[一二三])季度|(?:前|(?<![0-9])1(?:月份?)?[-—－~至])(?P<months>1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])个?月份?)[^，。]{0,24}(?:情况|进展|完成|运行|通报|总结|综述|回顾)"
)
_PLANS_TOO = re.compile("安排|计划|打算|目标|方案|要点|[及和与暨]下")
_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_LAST_MONTHS = {"一": 3, "二": 6, "三": 9}


def tells_of_part_gone(words: str, page_date: dt.date) -> bool:
    """Whether a headline tells only how far things were by a part of the page's year that is over, or in its last month (上半年…建设情况, in June or July)."""
    part = _PART_TOLD.search(words)
    if not part or _PLANS_TOO.search(words) or any(year != page_date.year for year in years_in(words)):
        return False
    if part["half"]:
        last = 6
    elif part["quarter"]:
        last = _LAST_MONTHS[part["quarter"]]
    else:
        last = int(part["months"]) if part["months"].isdigit() else _MONTHS.index(part["months"]) + 1
    return page_date.month >= last
