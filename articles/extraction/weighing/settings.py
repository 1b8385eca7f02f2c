"""What holds for a whole sentence: who must deliver it, the list that it is, the date told before its clauses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from ..facts import ArticleText, DateFact, Facts, Sentence
from ..telling import frames
from ..telling.clauses import Clause, Located
from ..telling.frames import Frame
from ..telling.tense import Reading
from . import due, grounds
from .charges import Row
from .terms import Terms

# 全年主要预期目标是：… and 到2025年，… list the goals of one plan period: a reader takes them together.
_GOALS = re.compile(r"(?:预期|主要|发展|工作|奋斗)[^。，]{0,4}目标(?:任务)?(?:是|为|：)")
_BY_PERIOD = re.compile(r"[^。]{0,12}到(?:20[0-9]{2}|“?十[二三四五]五”?)年?末?")
_PROPOSES = re.compile("建议[^，。：]{0,6}(?:生产总值|GDP)")
# 今年怎么调？…籽粒玉米调减18万亩: the question dates what its own paragraph answers.
_HOW = re.compile("[今明]年[^，。]{0,6}(?:怎么|怎样|如何|咋|哪些|什么)")
_PHASE = re.compile(
    "(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．])?[一-龥]{2,12}(?:阶段|环节)（[^（）]{4,24}）[。：]?\\s*"
)
_COLON = re.compile("[：:](?![0-9]|其一|一是|第一)")
_HEADED = 12  # characters between a period and the colon of its list; 今年的打算，田某掰着手指算起账： tells of another
_PLANS = re.compile("[，,](?:计划|预计|拟|力争)")  # 9月，计划完成投资3600万元；堆石填筑21万立方米
_FRAMES = ("year", "plan", "half", "quarter", "month")
_LABEL = 6  # characters of a speaker's name before what is asked
_OPENING = 60  # characters in which a sentence says that it lists goals
_DEPTH_STEP, _DEEPEST = 3, 4
_SHORT, _MIDDLE = 4, 2
_MOST_SINCE = 3
_END = 4  # characters behind the last clause of a paragraph

_AHEAD = attrgetter("ahead")

Heard = tuple[Reading, Sequence[Clause]]


@dataclass(slots=True)
class Setting:
    """What holds for a whole sentence, and what its clauses have told so far."""

    sentence: Sentence
    number: int
    reading: Reading
    term: Row
    is_goals: bool  # it lists one plan period's goals
    is_named: bool  # it only names an item of a list
    to_come: bool  # a clause of it is dated by a day to come
    period: DateFact | None  # that its goals are for
    lead: DateFact | None  # what was told before a clause
    list_date: DateFact | None  # told before a colon (新的一年，目标是：…；…), it holds for the list behind it
    asked: DateFact | None  # the year that a question of its paragraph is about
    frame: Frame  # what brings in the clauses from a place on
    framed_from: int
    since: int  # sentences in a row read so in the paragraph
    depth: int  # how far down the article it stands, in steps
    read_as: str  # the tense of its reading, and what said so
    ahead_above: bool  # a sentence before it in the paragraph looks ahead
    last_at: int  # where a clause ends that is the last of its paragraph
    is_dated: bool = False  # a clause to come by its date went before
    force: str | None = None
    met: DateFact | None = None  # the date of the clause before, which 同步 dates by
    is_described: bool = False  # 总投资15亿元，… at its head: the sentence tells what a project is

    def begin_anew(self) -> None:
        """Behind a semicolon, only what dates the whole list holds."""
        if not self.is_goals:
            self.lead = self.term.due or self.list_date or self.asked
        elif self.period is not None:  # …到2025年突破300亿元；森林覆盖率…: one goal's year is not the next one's
            self.lead = self.period

    def date_for(self, clause: Clause) -> DateFact | None:
        """The date told before a clause without one, where it holds for the clause too."""
        if self.lead is None or self.lead is self.term.due or self.is_goals:
            return self.lead
        is_before, is_listed = self.lead.start < clause.start, self.lead is self.list_date
        return self.lead if is_before and due.takes(clause, self.lead, is_listed=is_listed) else None

    def is_due_nearer(self, own: DateFact) -> bool:
        """Whether an item's 完成时限：12月底 dates a clause more nearly than its own 今年 (今年增加到1亿元)."""
        return self.term.due is not None and own.precision == "year" and own.modality == "in"


def _lists_goals(opening: str) -> bool:
    """Whether a sentence that opens so lists the goals of one period."""
    if "目标" in opening and _GOALS.search(opening):
        return True
    return "到" in opening and _BY_PERIOD.match(opening) is not None


def _proposes(opening: str) -> bool:
    """Whether a report proposes its figures: 综合各方面因素，建议地区生产总值增长6.5%."""
    return "建议" in opening and _PROPOSES.search(opening) is not None


class Settings:
    """Reads what holds for each sentence of one article, from top to bottom."""

    def __init__(self, article: ArticleText, facts: Facts, page_date: dt.date) -> None:
        self.text, self.paragraphs = article.text, article.paragraphs
        self.days, self.page_date = facts.dates, page_date
        self.dates = Located(facts.dates)
        self.terms = Terms(article, self.dates, facts.dates)
        self.paragraph = -1
        self.is_text = False  # it is running text, which does not only say who answers for what stands above it
        self.ahead = False  # it has looked ahead so far
        self.last_at = self.depth = 0  # where its last clause ends, and how far down it stands
        self.asked: DateFact | None = None
        self.phase: DateFact | None = None  # 宣传发动阶段（3月25日—4月5日）。 dates what its paragraph tells
        self.read: Reading | None = None  # how the sentences before were read
        self.since = 0

    def of(self, sentence: Sentence, number: int, reading: Reading, clauses: Sequence[Clause]) -> Setting | None:
        """What holds for the next sentence; None where it asks, or is no running text: it tells nothing itself."""
        if sentence.paragraph != self.paragraph:
            self._enter(sentence.paragraph)
        if not self.is_text:
            return None
        ahead_above, self.ahead = self.ahead, self.ahead or any(map(_AHEAD, clauses))
        start, end = sentence.start, sentence.end
        if phase := self._phase(sentence):
            self.phase = phase
            return None
        if self._asks(start, end) or grounds.is_item_name(self.text, sentence):
            self.asked = self._asked(sentence) or self.asked
            return None
        if self.terms.is_answer(sentence):
            return None
        opening, days = self.text[start : min(end, start + _OPENING)], self.dates.inside(start, end)
        is_goals, is_proposal, term = _lists_goals(opening), _proposes(opening), self.terms.of(sentence)
        period = self._period(sentence) if is_goals or is_proposal else None
        frame, framed_from = self._frame(sentence, clauses)
        return Setting(
            sentence,
            number,
            reading,
            term,
            is_goals,
            is_named=end < self.last_at and grounds.is_item_title(self.text, sentence),
            to_come=bool(days) and any(due.is_to_come(self.days[i], self.page_date) for i in days),
            period=period,
            lead=term.due or self.asked or self.phase or period,
            list_date=(self._list_date(sentence) if days else period if is_proposal else None) or self.phase,
            asked=self.asked,
            frame=frame,
            framed_from=framed_from,
            since=self._count(reading),
            depth=self.depth,
            read_as=f"{reading.tense}+{reading.why}",
            ahead_above=ahead_above,
            last_at=self.last_at,
        )

    def _enter(self, paragraph: int) -> None:
        """Begins a paragraph; of an article that has only a few, none stands at its top or bottom."""
        self.paragraph, self.asked, self.phase, self.read, self.ahead = paragraph, None, None, None, False
        self.is_text = self.paragraphs[paragraph].kind == "body" and not self.terms.is_closing(paragraph)
        self.last_at = self.paragraphs[paragraph].end - _END
        self.depth = _MIDDLE if len(self.paragraphs) <= _SHORT else min(_DEEPEST, paragraph // _DEPTH_STEP)

    def _frame(self, sentence: Sentence, clauses: Sequence[Clause]) -> tuple[Frame, int]:
        """What brings in clauses of a sentence; none is brought in that stands at its head."""
        if not clauses or clauses[-1].start == sentence.start:
            return "", sentence.end
        return frames.first(self.text, sentence.start, sentence.end)

    def _count(self, reading: Reading) -> int:
        """How many sentences before this one were read so."""
        is_same = self.read is not None and self.read.tense == reading.tense and self.read.why == reading.why
        self.since = min(_MOST_SINCE, self.since + 1) if is_same else 0
        self.read = reading
        return self.since

    def _phase(self, sentence: Sentence) -> DateFact | None:
        """The days in brackets of a sentence that only names a phase of a plan: 集中整治阶段（4月6日—6月20日）。"""
        if not _PHASE.fullmatch(self.text, sentence.start, sentence.end):
            return None
        found = self.dates.inside(sentence.start, sentence.end)
        return self.days[found[-1]] if found else None

    def _asks(self, start: int, end: int) -> bool:
        """Whether a sentence asks: 今年有哪些打算？"""
        return self.text.find("？", end - 3 if end > start + 3 else start, end) >= 0

    def _asked(self, sentence: Sentence) -> DateFact | None:
        """The year still running or to come that a question at the head of a paragraph is about (今年怎么干？)."""
        if sentence.start > self.paragraphs[sentence.paragraph].start + _LABEL:
            return None
        if not _HOW.search(self.text, sentence.start, sentence.end):
            return None
        for index in self.dates.inside(sentence.start, sentence.end):
            date = self.days[index]
            if date.precision == "year" and date.date_to and date.date_to > self.page_date:
                return date
        return None

    def _list_date(self, sentence: Sentence) -> DateFact | None:
        """The year or part of it that opens a sentence and that a colon, or a plan, sets off from its list (四季度计划：…；…)."""
        end = min(sentence.end, sentence.start + _OPENING)
        colon = _COLON.search(self.text, sentence.start, end)
        for index in self.dates.inside(sentence.start, min(colon.start() if colon else end, sentence.start + _LABEL)):
            date = self.days[index]
            is_set_off = colon.start() - date.end <= _HEADED if colon else self._sets_off(sentence, date)
            if not is_set_off or date.modality != "in" or date.precision not in _FRAMES:
                continue
            if date.date_to and date.date_to > self.page_date:
                return date
        return None

    def _sets_off(self, sentence: Sentence, date: DateFact) -> bool:
        """Whether a plan follows a date, or the date is a year that opens a sentence of several items."""
        if _PLANS.match(self.text, date.end):
            return True
        opens = date.precision == "year" and self.text[date.end : date.end + 1] == "，"
        return opens and self.text.find("；", date.end, sentence.end) >= 0

    def _period(self, sentence: Sentence) -> DateFact | None:
        """The year or plan period that a sentence of goals is for, told at its head or right before it."""
        near, end = max(self.paragraphs[sentence.paragraph].start, sentence.start - _OPENING), sentence.start + _OPENING
        colon = _COLON.search(self.text, sentence.start, min(sentence.end, end))
        # 今后五年的目标是：…，到2020年突破300亿元: what opens the list is nearer to it than a date of one of its goals
        told = self._year_in(near, colon.start()) if colon else None
        return told or self._year_in(near, end) or self._year_above(sentence.paragraph, near)

    def _year_above(self, paragraph: int, end: int) -> DateFact | None:
        """The year of the heading right above (二、2016年工作安排), or told before in the paragraph (今年是…收官之年)."""
        start = self.paragraphs[paragraph].start
        if paragraph and self.paragraphs[paragraph - 1].kind != "body":
            start = self.paragraphs[paragraph - 1].start
        return self._year_in(start, end)

    def _year_in(self, start: int, end: int) -> DateFact | None:
        for index in reversed(self.dates.inside(start, end)):
            date = self.days[index]
            if date.precision in ("year", "plan") and (date.date_to or self.page_date) > self.page_date:
                return date
        return None
