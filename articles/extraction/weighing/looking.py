"""Walks through an article and looks at each clause: its signs, the date that holds for it, what its sentence is about."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..facts import ArticleText, DateFact, Facts, Sentence
from ..telling.clauses import Clause
from ..telling.cues import DEED, FORCE_OF, FORCES
from ..telling.tense import Reading
from . import checks, due, grounds, ranking
from .charges import Row
from .rereading import Rereader
from .settings import Heard, Setting, Settings
from .signs import Shown, Signs

# 《人才新政十条》出台, 印发补贴办法: what it gives and asks is told in bare verbs.
_ANNOUNCES = re.compile(
    "新政|新规|(?:出台|印发|发布|公布|施行|下发|推出|修订|实施)了?[^，。]{0,24}(?:办法|规定|细则|意见|政策|措施|通告|条例|通知|公告)|(?:办法|规定|细则|政策|措施|通告|条例|通知|公告)[》”]?[^，。]{0,8}(?:出台|印发|发布|公布|施行|下发|推出|修订|实施)"
)
_TOP = 400  # characters in which an article has said what it announces
# 6月底前贯通快速路，同步开通公交线: by the date of what it goes with
_WITH_IT = re.compile("^[^，]{0,10}同步(?:[开建完投竣通启上配实]|交付|推进|改造|新建|增设)")
_SURELY_DONE = ("已", "了", "曾")
_EARLY, _LATE = 2, 10  # the last month of plans, the first one of results
_AT_HEAD = 4  # characters before the first clause of a sentence
_MOST_FIGURES = 2
_QUARTERS, _MOST_MARKED = 4, 3
_LENGTH_STEP, _LONGEST = 5, 8  # lengths are told apart in steps of five characters, up to forty


@dataclass(slots=True)
class Look:
    """One clause with all that was seen of it."""

    clause: Clause
    shown: Shown
    setting: Setting
    why: str
    check: str  # by what one can later say whether it happened
    deadline: DateFact | None
    force: str | None

    @property
    def sentence(self) -> int:
        """The number of its sentence in the article."""
        return self.setting.number

    @property
    def paragraph(self) -> int:
        return self.setting.sentence.paragraph

    @property
    def reading(self) -> Reading:
        """How its sentence is to be taken."""
        return self.setting.reading

    @property
    def term(self) -> Row:
        """Who must deliver what its sentence says, and by when."""
        return self.setting.term

    @property
    def is_goal(self) -> bool:
        """Whether it stands in a list of one plan period's goals."""
        return self.setting.is_goals

    @property
    def signs(self) -> Signs:
        """What it shows beside its words."""
        return Signs.of(self.shown)

    @property
    def project(self) -> str | None:
        """The project that it names."""
        return checks.project_in(self.clause.words)


def force_in(words: str) -> str | None:
    """The word that says how firmly a clause that looks ahead promises: 确保, 将, 计划, 力争, 预计."""
    found = FORCES.search(words)
    return FORCE_OF[found.group()] if found else None


def _holds_already(date: DateFact, page_date: dt.date) -> bool:
    """Whether a date is a beginning behind the page's day (自去年3月1日起施行)."""
    return date.modality == "since" and date.date_from is not None and date.date_from <= page_date


def _shown(clause: Clause) -> str:
    """What a clause shows the ones beside it."""
    if not clause.ahead and not clause.done:
        return clause.tense
    return f"{clause.tense}{' ahead' if clause.ahead else ''}{' done' if clause.done else ''}"


def _see_whole(looks: Sequence[Look]) -> None:
    """Shows each clause of an article how much of it looks ahead, and how much back."""
    tenses = Counter(look.shown[-1][0] for look in looks)
    ahead, back = tenses["future"], tenses["past"]
    lean = round(_QUARTERS * (2 * ahead + 1) / (2 * (ahead + back + 1)))
    aheads = min(_MOST_MARKED, sum(look.clause.ahead is not None for look in looks))
    dones = min(_MOST_MARKED, sum(look.clause.done in _SURELY_DONE for look in looks))
    for look in looks:
        time, matter, place, around, own = look.shown
        look.shown = time, matter, place, around, (*own, lean, aheads, dones)


class _Walk:
    """Goes through one article from top to bottom and remembers what was told."""

    def __init__(self, article: ArticleText, facts: Facts, page_date: dt.date) -> None:
        self.text, self.facts, self.page_date = article.text, facts, page_date
        self.settings = Settings(article, facts, page_date)
        self.rereader = Rereader(article.text, page_date)
        self.season = "early" if page_date.month <= _EARLY else "late" if page_date.month >= _LATE else "mid"
        self.announces = _ANNOUNCES.search(article.text, 0, _TOP) is not None

    def looks(self, sentences: Sequence[Sentence], heard: Sequence[Heard]) -> list[Look]:
        clauses: list[Clause] = []
        settings: list[Setting] = []
        before: list[str] = []  # what the clause before each in its sentence shows, and the one behind it
        behind: list[str] = []
        for number, (sentence, (reading, told)) in enumerate(zip(sentences, heard, strict=True)):
            setting = self.settings.of(sentence, number, reading, told)
            if setting is not None and told:
                shown = [*map(_shown, told)]
                clauses += told
                settings += [setting] * len(told)
                before += ["", *shown[:-1]]
                behind += [*shown[1:], ""]
        found = grounds.kinds([clause.words for clause in clauses])
        looks = [*map(self._look, clauses, settings, before, behind, checks.offers(clauses), found)]
        _see_whole(looks)
        return looks

    def _look(
        self, clause: Clause, setting: Setting, before: str, behind: str, offer: checks.Offer, ground: grounds.Ground
    ) -> Look:
        tense, why, words, reading = clause.tense, clause.why, clause.words, setting.reading
        if clause.parted:
            setting.begin_anew()
        own = self._date(clause, setting) if clause.dates else None
        if clause.ahead:
            setting.force = force_in(words) or setting.force
        if tense != "future" and not clause.done:
            tense, why = self.rereader.read(clause, setting, own)
        if clause.start - setting.sentence.start <= _AT_HEAD and not own and grounds.is_specification(words):
            setting.is_described = True
        deadline = (
            self._deadline(clause, setting, own) if own or setting.lead or setting.met or "年度" in words else None
        )
        check = checks.find(
            clause,
            offer,
            deadline=deadline,
            page_date=self.page_date,
            is_detail=grounds.is_detail(words) and self.rereader.is_near(setting),
            is_goal=setting.is_goals,
        )
        if tense == "future" and check != checks.NONE:
            self.rereader.promise(setting)
        is_described = setting.is_described
        is_vain = tense != "future" or ground or is_described and not own
        verdict = "no" if is_vain else ranking.verdict(words, tense=tense, why=why, check=check)
        done, dated = self._time(clause, own) if clause.done or clause.dates else ("", "")
        figures = min(_MOST_FIGURES, len(clause.quantities)) if clause.quantities else 0
        has_deed = (figures > 0 or tense != "future") and DEED.search(words) is not None
        if ground and grounds.is_climate(words):
            check, figures = checks.NONE, 0
        length = len(words) // _LENGTH_STEP if len(words) < _LENGTH_STEP * _LONGEST else _LONGEST
        is_last = setting.last_at <= clause.end
        # 任务是5处，目前完成3处: what is done is no plan's
        frame = setting.frame if tense != "past" and clause.start >= setting.framed_from else ""
        shown = (
            (tense, why, reading.tense, reading.why, clause.ahead is not None, done, dated, self.announces),
            (
                tense,
                check,
                verdict,
                ground,
                is_described,
                setting.term.is_task,
                setting.is_named,
                figures,
                length,
                has_deed,
            ),
            (tense, check, why, setting.read_as, setting.since, self.season, frame, setting.depth),
            (clause.parted, before, behind, setting.to_come, setting.ahead_above, is_last),
            (tense, check),
        )
        return Look(clause, shown, setting, why, check, deadline, setting.force)

    def _deadline(self, clause: Clause, setting: Setting, own: DateFact | None) -> DateFact | None:
        """The date that holds for a clause: its own, the one told before it, or the year that 年度 means."""
        if own and not setting.is_due_nearer(own):
            setting.met = own
            return own
        if own:
            return setting.term.due
        year = due.of_the_year(clause, setting.reading.plan_year or self.page_date.year)
        if year and not setting.lead:
            setting.lead = year  # 全年目标是供水普及率90%以上，水质合格率95%以上
        if setting.met and _WITH_IT.search(clause.words):
            return setting.met
        return setting.date_for(clause) or year

    def _time(self, clause: Clause, own: DateFact | None) -> tuple[str, str]:
        """How surely a clause is done, and what its dates say of it."""
        done = "" if not clause.done else "surely" if clause.done in _SURELY_DONE else "done"
        return done, self._dated(clause, own) if clause.dates else ""

    def _dated(self, clause: Clause, own: DateFact | None) -> str:
        if own is not None:
            return "by" if own.modality == "by" else "to come" if due.is_to_come(own, self.page_date) else "other"
        days = [self.facts.dates[i] for i in clause.dates]
        if any(due.is_gone(day, self.text, self.page_date) for day in days):
            return "gone"
        return "since" if any(_holds_already(day, self.page_date) for day in days) else "other"

    def _date(self, clause: Clause, setting: Setting) -> DateFact | None:
        """The own date of a clause that names some; the setting keeps what it means for the clauses behind it."""
        reading = setting.reading
        own = due.date_of(
            clause,
            self.facts.dates,
            self.text,
            self.page_date,
            reading.plan_year if reading.tense == "future" or reading.why else None,  # 明年… told once, far above
            is_ahead=reading.tense == "future",
        )
        if own is None:
            first = self.facts.dates[clause.dates[0]]
            if first.start - clause.start <= 2 and due.is_frame(first, self.text):
                setting.lead = first if (first.date_to or self.page_date) > self.page_date else None
            return None
        if due.is_to_come(own, self.page_date):
            setting.is_dated = True
        if due.carries(own, self.text, behind=own.start - clause.start) and not setting.is_due_nearer(own):
            setting.lead = own
        return own


def look(
    article: ArticleText, sentences: Sequence[Sentence], heard: Sequence[Heard], facts: Facts, page_date: dt.date
) -> list[Look]:
    """Every clause of the article's running text, in order; `heard` tells each sentence's reading and clauses."""
    return _Walk(article, facts, page_date).looks(sentences, heard)
