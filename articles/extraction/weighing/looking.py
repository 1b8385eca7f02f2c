"""Walks through an article and looks at each clause: its signs, the dates that hold for it, what its sentence is about."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..facts import ArticleText, DateFact, Facts, Sentence
from ..telling.clauses import Clause, Located
from ..telling.cues import AT_VERB, DEED, FORCE_OF, FORCES
from ..telling.frames import Frames
from ..telling.tense import Reading, Tense, Told
from . import evidence, ranking
from .signs import Around, Matter, Place, Signs, Time
from .terms import Row, Terms

# 全年主要预期目标是：… and 到2025年，… list the goals of one plan period: a reader takes them together.
_GOALS = re.compile(r"(?:预期|主要|发展|工作|奋斗)[^。，]{0,4}目标(?:任务)?(?:是|为|：)")
_BY_PERIOD = re.compile(r"[^。]{0,12}到(?:20[0-9]{2}|“?十[二三四五]五”?)年?末?")
# 《人才新政十条》出台, 印发补贴办法: what it gives and asks is told in bare verbs.
_ANNOUNCES = re.compile(
    "新政|新规|(?:出台|印发|发布|公布|施行|下发|推出|修订|实施)了?[^，。]{0,24}(?:办法|规定|细则|意见|政策|措施|通告|条例|通知|公告)|(?:办法|规定|细则|政策|措施|通告|条例|通知|公告)[》”]?[^，。]{0,8}(?:出台|印发|发布|公布|施行|下发|推出|修订|实施)"
)
# 今年怎么调？…籽粒玉米调减18万亩: the question dates what its own paragraph answers.
_HOW = re.compile("[今明]年[^，。]{0,6}(?:怎么|怎样|如何|咋|哪些|什么)")
_TOP = 400  # characters in which an article has said what it announces
_COLON = re.compile("[：:](?![0-9]|其一|一是|第一)")
_HEADED = 12  # characters between a period and the colon of its list; 今年的打算，田某掰着手指算起账： tells of another
_FRAMES = ("year", "plan", "half", "quarter")
_LABEL = 6  # characters of a speaker's name before what is asked
_OPENING = 60  # characters in which a sentence says that it lists goals
_DOUBTFUL, _CONVINCED = 0.3, 0.5
_SURELY_DONE = ("已", "了", "曾")
_EARLY, _LATE = 2, 10  # the last month of plans, the first one of results
_DEPTH_STEP, _DEEPEST = 3, 4
_SHORT, _MIDDLE = 4, 2
_MOST_SINCE = 3
_END = 4  # characters behind the last clause of a paragraph
_LENGTH_STEP, _LONGEST = 5, 8  # lengths are told apart in steps of five characters, up to forty

Heard = tuple[Reading, Sequence[Told]]


class Look(NamedTuple):
    """One clause with all that was seen of it."""

    clause: Clause
    signs: Signs
    sentence: int  # its number in the article
    paragraph: int
    reading: Reading
    why: str
    check: str
    project: str | None
    deadline: DateFact | None
    force: str | None
    term: Row
    is_goal: bool  # it stands in a list of one plan period's goals


@dataclass(slots=True)
class _Setting:
    """What holds for a whole sentence, and what its clauses have told so far."""

    sentence: Sentence
    number: int
    reading: Reading
    told: Sequence[Told]
    beside: list[str]
    term: Row
    is_goals: bool
    is_named: bool
    to_come: bool  # a clause of it is dated by a day to come
    lead: DateFact | None
    list_date: DateFact | None  # told before a colon (新的一年，目标是：…；…), it holds for the list behind it
    frames: Frames
    since: int
    is_dated: bool = False  # a clause to come by its date went before
    force: str | None = None
    is_described: bool = False  # 总投资15亿元，… at its head: the sentence tells what a project is

    def date_for(self, clause: Clause) -> DateFact | None:
        """The date told before a clause without one, where it holds for the clause too."""
        if self.lead is None or self.lead is self.term.due or self.is_goals:
            return self.lead
        is_before, is_listed = self.lead.start < clause.start, self.lead is self.list_date
        return self.lead if is_before and evidence.takes(clause, self.lead, is_listed=is_listed) else None


def force_in(words: str) -> str | None:
    """The word that says how firmly a clause that looks ahead promises: 确保, 将, 计划, 力争, 预计."""
    found = FORCES.search(words)
    return FORCE_OF[found.group()] if found else None


def _holds_already(date: DateFact, page_date: dt.date) -> bool:
    """Whether a date is a beginning behind the page's day (自去年3月1日起施行)."""
    return date.modality == "since" and date.date_from is not None and date.date_from <= page_date


def _beside(told: Sequence[Told]) -> list[str]:
    """What each clause shows the ones beside it; "" stands before the first and behind the last."""
    shown = ["", *(f"{t}{' ahead' if clause.ahead else ''}{' done' if clause.done else ''}" for clause, t, _ in told)]
    return [*shown, ""]


class _Walk:
    """Goes through one article from top to bottom and remembers what was told."""

    def __init__(self, article: ArticleText, facts: Facts, page_date: dt.date) -> None:
        self.article, self.facts, self.page_date = article, facts, page_date
        self.dates = Located(facts.dates)
        self.terms = Terms(article, self.dates, facts.dates)
        self.asked: DateFact | None = None  # the year that a question of this paragraph is about
        self.promised: tuple[int, int] | None = None  # (paragraph, sentence) of the last clause to come with a check
        self.paragraph = -1
        self.ahead = False  # the paragraph so far looks ahead
        self.season = "early" if page_date.month <= _EARLY else "late" if page_date.month >= _LATE else "mid"
        self.read: tuple[int, Tense, str] | None = None  # paragraph and reading of the last sentence
        self.since = 0
        self.announces = _ANNOUNCES.search(article.text, 0, _TOP) is not None

    def sentences(self, sentences: Sequence[Sentence], heard: Sequence[Heard]) -> Iterator[Look]:
        for number, (sentence, (reading, told)) in enumerate(zip(sentences, heard, strict=True)):
            if self.article.paragraphs[sentence.paragraph].kind != "body" or self.terms.is_closing(sentence.paragraph):
                continue
            if sentence.paragraph != self.paragraph:
                self.paragraph, self.ahead, self.asked = sentence.paragraph, False, None
            if self._asks_or_names(sentence):
                self.asked = self._asked(sentence) or self.asked
            else:
                setting = self._set(sentence, number, reading, told)
                for at in range(len(told)):
                    yield self._look(at, setting)
            self.ahead = self.ahead or any(clause.ahead for clause, _, _ in told)

    def _asks_or_names(self, sentence: Sentence) -> bool:
        """Whether a sentence asks (今年有哪些打算？) or is the name of an item: it tells nothing itself."""
        text = self.article.text
        return "？" in text[max(sentence.start, sentence.end - 3) : sentence.end] or evidence.is_item_name(
            text, sentence
        )

    def _asked(self, sentence: Sentence) -> DateFact | None:
        """The year still running or to come that a question at the head of a paragraph is about (今年怎么干？)."""
        if sentence.start > self.article.paragraphs[sentence.paragraph].start + _LABEL:
            return None
        if not _HOW.search(self.article.text, sentence.start, sentence.end):
            return None
        for index in self.dates.inside(sentence.start, sentence.end):
            date = self.facts.dates[index]
            if date.precision == "year" and date.date_to and date.date_to > self.page_date:
                return date
        return None

    def _set(self, sentence: Sentence, number: int, reading: Reading, told: Sequence[Told]) -> _Setting:
        opening = self.article.text[sentence.start : min(sentence.end, sentence.start + _OPENING)]
        is_goals = (
            "目标" in opening
            and _GOALS.search(opening) is not None
            or "到" in opening
            and _BY_PERIOD.match(opening) is not None
        )
        is_last = sentence.end >= self.article.paragraphs[sentence.paragraph].end - 4
        is_named = not is_last and evidence.is_item_title(self.article.text, sentence)
        term = self.terms.of(sentence)
        days = self.dates.inside(sentence.start, sentence.end)  # of most sentences none
        to_come = bool(days) and any(evidence.is_to_come(self.facts.dates[i], self.page_date) for i in days)
        lead = term.due or self.asked or (self._period(sentence) if is_goals else None)
        read = (sentence.paragraph, reading.tense, reading.why)
        self.since = min(_MOST_SINCE, self.since + 1) if read == self.read else 0
        self.read = read
        return _Setting(
            sentence,
            number,
            reading,
            told,
            _beside(told),
            term,
            is_goals,
            is_named,
            to_come,
            lead,
            self._list_date(sentence) if days else None,
            Frames(self.article.text, sentence.start, sentence.end),
            self.since,
        )

    def _list_date(self, sentence: Sentence) -> DateFact | None:
        """The year or part of it that opens a sentence and a colon closes off from its list (四季度计划：…；…)."""
        colon = _COLON.search(self.article.text, sentence.start, min(sentence.end, sentence.start + _OPENING))
        if colon is None:
            return None
        for index in self.dates.inside(sentence.start, min(colon.start(), sentence.start + _LABEL)):
            date = self.facts.dates[index]
            if colon.start() - date.end > _HEADED or date.modality != "in" or date.precision not in _FRAMES:
                continue
            if date.date_to and date.date_to > self.page_date:
                return date
        return None

    def _period(self, sentence: Sentence) -> DateFact | None:
        """The year or plan period that a sentence of goals is for, told at its head or right before it."""
        start = max(self.article.paragraphs[sentence.paragraph].start, sentence.start - _OPENING)
        for index in reversed(self.dates.inside(start, sentence.start + _OPENING)):
            date = self.facts.dates[index]
            if date.precision in ("year", "plan") and (date.date_to or self.page_date) > self.page_date:
                return date
        return None

    def _look(self, at: int, setting: _Setting) -> Look:
        clause, tense, why = item = setting.told[at]
        reading = setting.reading
        own = self._date(clause, setting)
        if clause.ahead:
            setting.force = force_in(clause.words) or setting.force
        if tense != "future" and not (tense == "past" and clause.done and not own):  # 已建成, 去年完成: said to be done
            tense, why = self._reread(item, setting, own)
        if clause.start - setting.sentence.start <= 4 and not own and evidence.is_specification(clause.words):
            setting.is_described = True
        deadline = setting.term.due if own and self._is_due_nearer(own, setting) else own or setting.date_for(clause)
        seen = evidence.look(
            clause,
            self.facts,
            deadline=deadline,
            page_date=self.page_date,
            after_pledge=self.promised is not None and self.promised[0] >= setting.sentence.paragraph - 1,
            is_goal=setting.is_goals,
        )
        if tense == "future" and seen.check != "wish":
            self.promised = (setting.sentence.paragraph, setting.number)
        figures, length = min(2, len(clause.quantities)), min(_LONGEST, len(clause.words) // _LENGTH_STEP)
        is_ground, is_task = evidence.is_ground(clause.words), setting.term.is_task
        signs = Signs(
            Time(
                tense,
                why,
                reading.tense,
                reading.why,
                clause.ahead is not None,
                "" if not clause.done else "surely" if clause.done in _SURELY_DONE else "done",
                self._dated(clause, own),
                self.announces,
            ),
            Matter(
                tense,
                seen.check,
                self._judge(clause, tense, why, seen.check, is_none=is_ground or setting.is_described and not own),
                is_ground,
                setting.is_described,
                is_task,
                setting.is_named,
                figures,
                length,
            ),
            Place(
                tense,
                seen.check,
                why,
                f"{reading.tense}+{reading.why}",
                setting.since,
                self.season,
                setting.frames.over(clause.start),
                self._depth(setting.sentence),
            ),
            Around(
                clause.parted,
                setting.beside[at],
                setting.beside[at + 2],
                setting.to_come,
                self.ahead,
                self.article.paragraphs[setting.sentence.paragraph].end - clause.end <= _END,
            ),
        )
        return Look(
            clause,
            signs,
            setting.number,
            setting.sentence.paragraph,
            reading,
            why,
            seen.check,
            seen.project,
            deadline,
            setting.force,
            setting.term,
            setting.is_goals,
        )

    def _depth(self, sentence: Sentence) -> int:
        """How far down the article a sentence stands, in steps; a few paragraphs have neither top nor bottom."""
        is_short = len(self.article.paragraphs) <= _SHORT
        return _MIDDLE if is_short else min(_DEEPEST, sentence.paragraph // _DEPTH_STEP)

    def _judge(self, clause: Clause, tense: Tense, why: str, check: str, *, is_none: bool) -> str:
        """What the rules alone make of a clause, in three steps; grounds and descriptions of projects are no pledges."""
        value = 0.0 if is_none else ranking.verdict(clause.words, tense=tense, why=why, check=check)
        return "no" if value < _DOUBTFUL else "doubtful" if value < _CONVINCED else "yes"

    def _dated(self, clause: Clause, own: DateFact | None) -> str:
        if own is not None:
            return "by" if own.modality == "by" else "to come" if evidence.is_to_come(own, self.page_date) else "other"
        if not clause.dates:
            return ""
        if any(evidence.is_gone(self.facts.dates[i], self.article.text, self.page_date) for i in clause.dates):
            return "gone"
        if any(_holds_already(self.facts.dates[i], self.page_date) for i in clause.dates):
            return "since"
        return "other"

    def _date(self, clause: Clause, setting: _Setting) -> DateFact | None:
        """A clause's own date, if it has one; the setting keeps what it means for the clauses behind it."""
        if clause.parted and not setting.is_goals:
            setting.lead = setting.term.due or setting.list_date or self.asked
        own = None
        if clause.dates:
            reading = setting.reading
            own = evidence.date_of(
                clause,
                self.facts.dates,
                self.article.text,
                self.page_date,
                reading.plan_year if reading.tense == "future" or reading.why else None,  # 明年… told once, far above
                is_ahead=reading.tense == "future",
            )
            first = self.facts.dates[clause.dates[0]]
            if own is None and first.start - clause.start <= 2 and evidence.is_frame(first, self.article.text):
                setting.lead = first if (first.date_to or self.page_date) > self.page_date else None
        if own and evidence.is_to_come(own, self.page_date):
            setting.is_dated = True
        carries = own is not None and evidence.carries(own, self.article.text, behind=own.start - clause.start)
        if own and carries and not self._is_due_nearer(own, setting):
            setting.lead = own
        return own

    def _is_due_nearer(self, own: DateFact, setting: _Setting) -> bool:
        """Whether an item's 完成时限：12月底 dates a clause more nearly than its own 今年 (今年增加到1亿元)."""
        return setting.term.due is not None and own.precision == "year" and own.modality == "in"

    def _reread(self, item: Told, setting: _Setting, own: DateFact | None) -> tuple[Tense, str]:
        """The tense of a clause that its own marks and its context do not call future, and what says so."""
        if self._is_future_still(item, setting, own):
            return "future", "dated" if own or item.tense == "open" else "progress"
        if item.tense == "open" and self._goes_on(item, setting):
            return "future", "after"
        return item.tense, item.why

    def _is_future_still(self, item: Told, setting: _Setting, own: DateFact | None) -> bool:
        """A clause without a mark is ahead by its date (9月1日正式开学), as a detail, or as work still going on."""
        words, reading = item.clause.words, setting.reading
        if item.clause.done:
            return False
        if own and item.clause.ahead:
            return True  # 全年力争完成…, in a report of the half year
        if (
            own
            and evidence.is_to_come(own, self.page_date)
            and not (reading.tense == "past" and reading.why == "section")
        ):
            # 到4月底前，还有21场招聘会陆续登场: no past is due by a day to come
            is_due = "前" in self.article.text[own.start : own.end] or own.precision in ("day", "month", "quarter")
            return reading.tense != "past" or is_due or DEED.search(words) is not None
        if item.tense == "open" and setting.term.is_task:
            return DEED.search(words) is not None  # an item with 责任单位 is still to be done
        if item.tense == "open" and setting.is_dated and not item.clause.parted and AT_VERB.search(words):
            return True  # 6月底前…，全面取消不必要的证明
        if item.tense == "open":
            return self.promised is not None and evidence.DETAIL.match(words) is not None
        return reading.why in ("opening", "headline", "paragraph") and evidence.PROGRESS.match(words) is not None

    def _goes_on(self, item: Told, setting: _Setting) -> bool:
        """Whether a clause without a mark tells with a figure what a promise right before it comes to (高峰间隔8分钟)."""
        if not self.promised or self.promised[0] != setting.sentence.paragraph or setting.number - self.promised[1] > 1:
            return False
        return not item.clause.done and (bool(item.clause.quantities) or AT_VERB.search(item.clause.words) is not None)


def look(
    article: ArticleText, sentences: Sequence[Sentence], heard: Sequence[Heard], facts: Facts, page_date: dt.date
) -> list[Look]:
    """Every clause of the article's running text, in order; `heard` tells each sentence's reading and clauses."""
    return list(_Walk(article, facts, page_date).sentences(sentences, heard))
