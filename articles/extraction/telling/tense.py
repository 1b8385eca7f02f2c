"""Whether a clause looks back, looks ahead or does neither, by its own words and by what goes before it in its sentence.

A plan speaks in bare verbs (新建学校5所), and so does a review of the past year. Only what stands around them tells
which: `track` reads that off headings, frames and openings; here marks in the clause itself (已, 将) come first.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .clauses import Clause, Tense
from .cues import ANSWERS, DEED, DEMAND, PRESENT

_GOAL_LIKE = frozenset(("基本", "全部", "如期", "正式", "顺利", "成功"))  # in a plan, 年底前基本完成 is a goal
_SURELY = ("已", "了")
_LAST_YEAR_WITHIN = 12  # characters of a sentence in which it has told of last year
_BENT, _OUTWEIGHS = 6, 4  # clauses that look one way, and how many times as many as look the other
_REVIEWS = frozenset(("section", "headline", "label"))
_WEAK = frozenset(("每天", "每日", "每周", "每月", "再", "年内", "确保", "力争", "争取", "力求", "即可", "必须"))


@dataclass(slots=True)
class Reading:
    """How a bare clause of one sentence is to be taken, and what said so (section, frame, paragraph, headline)."""

    tense: Tense
    why: str
    plan_year: int | None = None  # the year after the page's that a plan is for, where it is for that
    holds_on: dt.date | None = None  # the last day of the past period that is told of


# 路基土石方完成60%, 主体完工 in a bulletin say how far the work is; 6月底前完成60% does not.
_REPORTED = re.compile(
    r"完成(?:总?(?:工程)?量的)?[约近超]?(?:[0-9.]+%|[一二两三四五六七八九]成)|[一-龥]{2}(?:全部|顺利|基本)?(?:完工|封顶|贯通|合龙)$"
)
_BY_DAY = re.compile("[0-9]月(?!份?以来)|[0-9]日|[上中下]旬")
_DUE = re.compile(r"[底末前]|[0-9]月|年内|全年|今年|季度|上旬|中旬|下旬")


def _tells_how_far(words: str) -> bool:
    """Whether a clause reports how far the work is; most neither give a share nor end as one that does."""
    if "%" not in words and words[-1] not in "工顶通龙成":
        return False
    return _REPORTED.search(words) is not None and not _DUE.search(words)


def read_clause(clause: Clause, context: Tense) -> Tense:
    """The tense of one clause: its own marks first, then the context's."""
    if context == "open" and not clause.ahead and _tells_how_far(clause.words):
        return "past"
    if clause.is_bare:
        return context
    if clause.ahead and clause.done not in ("已", "了", "曾"):
        return "future"
    if clause.done and not (context == "future" and clause.done[:2] in _GOAL_LIKE):
        return "past"
    if context == "future":
        return "past" if PRESENT.search(clause.words) else "future"
    if DEMAND.search(clause.words):
        return "future"
    return "past" if PRESENT.search(clause.words) else context


_STANDS = re.compile("(?:完工|封顶|贯通|合龙|竣工)$")
_PLANS = re.compile("将|预计|计划|有望|力争")


def _stands_before_plan(clauses: Sequence[Clause], reading: Reading) -> bool:
    """Whether the first clause, which a paragraph's frame would put ahead, says how far a thing is before its plan."""
    if len(clauses) == 1:
        return False
    clause, behind = clauses[0], clauses[1]
    if behind.parted or behind.ahead is None or clause.ahead or clause.dates or reading.why == "section":
        return False
    return _STANDS.search(clause.words) is not None and _PLANS.match(behind.words) is not None


_CONVENED = re.compile("会议|会上|审议|听取|研究了|方案|通知|批复")
SETTLED_OPENERS = frozenset("会还同并决要明确商议")
SETTLED = re.compile(
    "(?:会议|会上)?(?:还|同时|并)?(?:决定|要求|明确|同意|确定|商定|议定)(?!了|授予|任命|免去|表彰|书|性|的|是|给予[^，]{0,6}称号)[^，]"
)


def _is_settled(first: Clause, clause: Clause, reading: Reading) -> bool:
    """Whether a clause of a sentence about a meeting says what it settled or asked for."""
    if clause.done or reading.tense == "past" and reading.why == "section":
        return False
    return SETTLED.match(clause.words) is not None and _CONVENED.search(first.words, 0, 40) is not None


# 市供热办昨日发布消息，…: that it was announced yesterday says nothing of what was.
_ANNOUNCED = re.compile(f"(?:{ANSWERS}|获悉|了解到|发布|印发|通报|宣布|公布|出台|采访时|[称道])[^，]{{0,10}}$")


_SETS = re.compile("(?:确定|明确|制定|排定|提出|列出|定)了|定下")


def _may_come(clause: Clause) -> bool:
    """Whether no word says that a clause is done; 6月底全部完成 is a goal."""
    return clause.done is None or clause.done[:2] in _GOAL_LIKE


# 2015年，预计完成地区生产总值46.8亿元: a January report tells of the year gone by, whose figures are not out yet.
_ESTIMATED = re.compile(
    "预计(?:全年|20[0-9]{2}年|可|将|全[市区县省州旗])*(?:完成|实现|达|增长|突破|超过|(?:地区)?生产总值|GDP|财政|一般公共|地方|固定资产|规模以上|规上|社会消费|社零|城镇|农村|城乡|人均|进出口|外贸|粮食|工业|服务业|旅游)[^，]*[0-9]"
)


def _is_estimate(clause: Clause, is_to_come: Callable[[Clause], bool]) -> bool:
    """Whether a clause of a review gives a figure of what has been, not yet counted out."""
    return _ESTIMATED.search(clause.words) is not None and not is_to_come(clause)


Asks = Callable[[Clause], bool]  # what the dates of a clause say of it


def bent(clauses: Sequence[Clause], is_gone: Asks, is_to_come: Asks) -> Tense:
    """Which way an article looks that hardly ever looks the other way; "open" where it looks both ways, or seldom any."""
    ahead = sum(clause.ahead is not None or is_to_come(clause) for clause in clauses)
    back = sum(clause.done is not None or is_gone(clause) for clause in clauses)
    if ahead >= _BENT and ahead >= _OUTWEIGHS * back:
        return "future"
    return "past" if back >= _BENT and back >= _OUTWEIGHS * ahead else "open"


# 今年全县共安排重点项目62个，总投资158.6亿元，年度计划投资41.2亿元: the year's list of projects, how far they are comes next
_OF_THE_YEAR = re.compile("年度计划(?:完成)?投资[^，]{0,4}[0-9]")
_LISTED = re.compile("(?:[安铺]排|实施|列入|确定|谋划|推进)[^，]{0,20}项目[0-9]+[余多]?[个项宗件]|^(?:计划)?总投资")


def _lists_of_year(clauses: Sequence[Clause]) -> range:
    """Which of a sentence's clauses tell the year's list of projects, by their places; none where it tells no such list."""
    planned = next((at for at, clause in enumerate(clauses) if _OF_THE_YEAR.match(clause.words)), 0)
    first = next((at for at in range(planned) if _LISTED.search(clauses[at].words)), planned)
    return range(first, planned if not any(clause.done for clause in clauses[first:planned]) else first)


_TASK_OF_YEAR = re.compile("(?:今年|全年|年度)的?(?:目标|计划|建设)?任务(?:是|为)(?!完成|已)")


class _Follower:
    """Goes through the clauses of a sentence and carries what one says of time to those behind it."""

    def __init__(
        self, clauses: Sequence[Clause], reading: Reading, is_gone: Asks, is_to_come: Asks, *, is_early: bool
    ) -> None:
        self.clauses, self.reading, self.is_early = clauses, reading, is_early
        self.is_gone, self.is_to_come = is_gone, is_to_come
        self.context, self.why = reading.tense, reading.why
        self.listed = _lists_of_year(clauses)

    def follow(self) -> None:
        for at, clause in enumerate(self.clauses):
            if at in self.listed:
                clause.tense, clause.why = "future", "sentence"
                continue
            if clause.parted and self.reading.tense == "future":  # 一是……了……；二是…: what one item has done is its own
                self.context, self.why = self.reading.tense, self.reading.why
            turned = self._turned_ahead(clause)
            if not turned and at == 0 and _stands_before_plan(self.clauses, self.reading):
                clause.tense, clause.why = "past", self.reading.why  # 分院主体完工，将于明年10月开诊
                continue
            tense = "future" if turned else self._carry(clause, self._own(clause))
            clause.tense, clause.why = tense, "own mark" if clause.ahead and tense == "future" else self.why

    def _turn(self, context: Tense, why: str) -> Tense:
        self.context, self.why = context, why
        return context

    def _own(self, clause: Clause) -> Tense:
        return (
            "past" if clause.dates and not clause.ahead and self.is_gone(clause) else read_clause(clause, self.context)
        )

    def _turned_ahead(self, clause: Clause) -> bool:
        """Turns to what is to come at a clause with a day to come, of this year behind last year's, or that a meeting settled."""
        if self._is_this_year_s(clause) or "任务" in clause.words and self._sets_task(clause):
            self._turn("future", "sentence")  # 去年实施210万亩，今年扩大到260万亩
        elif self._is_dated_ahead(clause):
            self._turn("future", "dated")  # 日前发布通告，自10月10日起登记上牌，设立登记点32个
        elif clause.words[0] in SETTLED_OPENERS and _is_settled(self.clauses[0], clause, self.reading):
            self._turn("future", "demand")  # 会议听取了汇报，要求市住建局倒排工期，决定今年投入4.3亿元
        else:
            return False
        return True

    def _is_this_year_s(self, clause: Clause) -> bool:
        """Whether a clause tells of this year, while much of it is to come, what the one before told of the last."""
        if not self.is_early or clause.done or not clause.words.startswith("今年") or self._is_reviewed():
            return False
        return self.clauses[0].words.find("去年", 0, _LAST_YEAR_WITHIN) >= 0 and DEED.match(clause.words, 2) is not None

    def _sets_task(self, clause: Clause) -> bool:
        """Whether a clause says what this year's task is, before one says how far it is: 今年任务是解决2.3万人饮水，已开工29处."""
        return not (self._is_reviewed() and not self.is_early) and _TASK_OF_YEAR.match(clause.words) is not None

    def _is_dated_ahead(self, clause: Clause) -> bool:
        if not clause.dates or not _may_come(clause):
            return False
        if self._is_reviewed() and (self.is_early or not _BY_DAY.search(clause.words) or self.is_gone(clause)):
            return False  # in spring 6月底 is the one of the year gone by
        return self._own(clause) != "future" and self.is_to_come(clause)

    def _is_reviewed(self) -> bool:
        """Whether a section, a headline or a label says that the sentence tells of the past, whatever its days are."""
        return self.reading.tense == "past" and self.reading.why in _REVIEWS

    def _carry(self, clause: Clause, tense: Tense) -> Tense:
        """The tense of a clause by what went before it, which it may turn for those behind it."""
        reading = self.reading
        if tense == "future" and clause.ahead:
            if self._is_weak(clause):
                return "past"  # 确保了 and 力争 in a review are part of it
            if clause.ahead == "预计" and reading.tense == "past" and _is_estimate(clause, self.is_to_come):
                return "past"
            return tense if self.context == "future" else self._turn("future", "sentence")
        if tense == "past":
            return self._carry_past(clause)
        return tense

    def _is_weak(self, clause: Clause) -> bool:
        """Whether a clause looks ahead by a word that a review has too, and tells of no later year than those before it."""
        if clause.ahead not in _WEAK or self.context != "past" or self.reading.tense == "future":
            return False
        return not clause.words.startswith(("今年", "明年"))  # 去年普及率达到71%，今年再提高6个百分点

    def _carry_past(self, clause: Clause) -> Tense:
        reading = self.reading
        if not clause.done:
            if reading.why != "section" and clause.words.startswith("探索"):
                return self._turn(
                    "future", "sentence"
                )  # 探索将图书馆向公众开放: not yet, whatever the article tells of
            if not clause.parted and PRESENT.match(clause.words):
                self.context = "past"  # 全年目标是90%，目前供水普及率达93%，合格率达95%
            return "past"
        if reading.why == "demand" and _SETS.search(clause.words):
            return "past"  # 确定了今年的任务：…: what it sets is still to come
        if (reading.tense != "future" or clause.done in _SURELY) and not _ANNOUNCED.search(clause.words):
            self._turn("past", reading.why)
        return "past"


def follow(clauses: Sequence[Clause], reading: Reading, is_gone: Asks, is_to_come: Asks, *, is_early: bool) -> None:
    """Tells each clause of a sentence its tense: a mark carries to the clauses after it (将新建学校5所，改造小区20个).

    `is_gone` says of a clause whether it is dated by a day or month gone by, `is_to_come` whether by one still to come,
    `is_early` that most of the page's year is.
    """
    _Follower(clauses, reading, is_gone, is_to_come, is_early=is_early).follow()
