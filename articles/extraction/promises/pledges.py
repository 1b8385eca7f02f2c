"""Clauses that commit somebody to something one can later look for.

A clause is a candidate where its tense is future (by its own mark, its section or its frame) and it offers a
check: a day, a figure, a named project, a named mechanism, a thing to be delivered. Wishes (不断提升服务水平),
exhortation and what is already done are left out. `rule` says which check was found and what made it future.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..facts import ArticleText, DateFact, Facts, Pledge, Sentence
from . import evidence, ranking, roles, tables
from .clauses import Located
from .cues import AT_VERB, DEED, DEMAND, FORCE_OF, FORCES
from .groups import number
from .owners import Owners
from .tense import Reading, Tense, Told

# 全年主要预期目标是：… and 到2025年，… list the goals of one plan period: a reader takes them together.
_GOALS = re.compile(r"(?:预期|主要|发展|工作|奋斗)[^。，]{0,4}目标(?:任务)?(?:是|为|：)")
_BY_PERIOD = re.compile(r"[^。]{0,12}到(?:20[0-9]{2}|“?十[二三四五]五”?)年?末?")
# 生产总值预期增长7.5%，固定资产投资增长10%，单位GDP能耗下降3%: rates of one plan period, whatever introduces them.
_INDICATOR = re.compile("(?:增长|下降|达到|突破|控制在|稳定在|超过|为)[约近]?[0-9][^，；。]{0,8}[，；。]")
_SEVERAL = 3
_DUE = re.compile(r"(?:完成|办理|办结|实施)(?:时限|时间|期限)[：:为]?|时限：")
_TERMS = re.compile(r"单位|部门|局）|委）|办）|厅）|心）|府）|负责）|牵头|配合）|时限|完成时间|期限")
_ITEM = 600  # a list item's 责任单位 and 完成时限 stand within so many characters


@dataclass(slots=True)
class _Setting:
    """What holds for a whole sentence: its number, the item's bodies and date, the force last used."""

    sentence: Sentence
    number: int
    reading: Reading
    listed: list[str]
    due: DateFact | None
    is_goals: bool
    is_item: bool  # a list's item or a table's row, with who is responsible or by when: it is still to be done
    lead: DateFact | None = None
    is_described: bool = False  # 总投资15亿元，… at its head: the sentence tells what a project is
    is_dated: bool = False  # a clause to come by its date went before
    force: str | None = None


def force_in(words: str) -> str | None:
    """The word that says how firmly a clause that looks ahead promises: 确保, 将, 计划, 力争, 预计."""
    found = FORCES.search(words)
    return FORCE_OF[found.group()] if found else None


def _is_review(clauses: Sequence[Told]) -> bool:
    """Whether all of a sentence tells of the past, without a day that may lie ahead or work that goes on: it can hold no pledge."""
    for clause, tense, _ in clauses:
        if tense != "past" or clause.dates or evidence.PROGRESS.match(clause.words):
            return False
    return True


class _Finder:
    """Walks through one article and keeps what commits."""

    def __init__(self, article: ArticleText, facts: Facts, *, page_date: dt.date, place: str | None) -> None:
        self.article, self.facts, self.page_date = article, facts, page_date
        self.owners = Owners(article, facts.people, facts.organizations, place)
        self.dates = Located(facts.dates)
        self.pledges: list[Pledge] = []
        self.homes: list[tuple[int, int]] = []  # (paragraph, sentence) of each pledge, for grouping
        self.goals: set[int] = set()
        self.counted = -1  # the sentence whose rates were counted last
        self.terms = (-1, False)
        self.rows = tables.read(article, self.dates, facts.dates)

    def walk(self, sentences: Sequence[Sentence], told: Sequence[tuple[Reading, Sequence[Told]]]) -> list[Pledge]:
        for at, (sentence, (reading, clauses)) in enumerate(zip(sentences, told, strict=True)):
            if self.article.paragraphs[sentence.paragraph].kind != "body":
                continue
            if "？" in self.article.text[max(sentence.start, sentence.end - 3) : sentence.end]:
                continue  # 今年有哪些打算？ asks for pledges and makes none
            if evidence.is_item_name(self.article.text, sentence):
                continue
            self.owners.enter(sentence.paragraph, sentence.start, self.article.paragraphs[sentence.paragraph].end)
            self.owners.sentence(sentence)
            if _is_review(clauses):
                continue
            setting = self._set(sentence, at, reading)
            for item in clauses:
                self._clause(item, setting)
        number(self.pledges, self.homes, self.article.text, frozenset(self.goals))
        return self.pledges

    def _set(self, sentence: Sentence, at: int, reading: Reading) -> _Setting:
        text, end = self.article.text, self.article.paragraphs[sentence.paragraph].end
        opening = text[sentence.start : min(sentence.end, sentence.start + 60)]
        is_goals = (
            "目标" in opening
            and _GOALS.search(opening) is not None
            or "到" in opening
            and _BY_PERIOD.match(opening) is not None
        )
        listed: list[str] = []
        due = None
        if self._has_terms(sentence.paragraph):
            ahead = min(end, sentence.start + _ITEM)
            listed, due = self.owners.responsible(sentence.start, ahead), self._due(sentence.start, ahead)
        is_item = bool(listed or due)
        row = self.rows.get(sentence.paragraph)
        if row:
            listed, due, is_item = listed or list(row.bodies), due or row.due, is_item or row.due is not None
        return _Setting(sentence, at, reading, listed, due, is_goals, is_item, due)

    def _has_terms(self, paragraph: int) -> bool:
        """Whether a paragraph names who is responsible or by when (责任单位, 完成时限); most name neither."""
        if paragraph != self.terms[0]:
            part = self.article.paragraphs[paragraph]
            self.terms = (paragraph, _TERMS.search(self.article.text, part.start, part.end) is not None)
        return self.terms[1]

    def _due(self, start: int, end: int) -> DateFact | None:
        """The date of a list item's 完成时限：2024年11月底前, which holds for all of the item."""
        found = _DUE.search(self.article.text, start, end)
        dates = self.dates.inside(found.end(), found.end() + 6) if found else ()
        return self.facts.dates[dates[0]] if dates else None

    def _clause(self, item: Told, setting: _Setting) -> None:
        clause, tense, why = item.clause, item.tense, item.why
        words = clause.words
        own = None
        if clause.dates:
            own = evidence.date_of(
                clause, self.facts.dates, self.article.text, self.page_date, setting.reading.plan_year
            )
        if clause.parted and not setting.is_goals:
            setting.lead = setting.due
        if own and (own.modality == "by" or self._is_after(own)):
            setting.is_dated = True
        if own and own.start - clause.start <= 6 and evidence.carries(own, self.article.text):
            setting.lead = own
        if clause.ahead:
            setting.force = force_in(words) or setting.force
        if tense != "future":
            tense, why = self._reread(item, setting, own)
        if clause.start - setting.sentence.start <= 4 and not own and evidence.is_specification(words):
            setting.is_described = True
        if setting.is_described and not own and clause.ahead in (None, "计划", "预计"):
            return
        if tense == "future" and not evidence.is_ground(words):
            self._weigh(item, setting, why, own or setting.lead)

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
            and (own.modality == "by" or self._is_after(own))
            and not (reading.tense == "past" and reading.why == "section")
        ):
            return reading.tense != "past" or DEED.search(words) is not None
        if item.tense == "open" and setting.is_item:
            return DEED.search(words) is not None  # an item with 责任单位 is still to be done
        if item.tense == "open" and setting.is_dated and not item.clause.parted and AT_VERB.search(words):
            return True  # 6月底前…，全面取消不必要的证明
        if item.tense == "open":
            return bool(self.pledges) and evidence.DETAIL.match(words) is not None
        return reading.why in ("opening", "headline", "paragraph") and evidence.PROGRESS.match(words) is not None

    def _goes_on(self, item: Told, setting: _Setting) -> bool:
        """Whether a clause without a mark tells with a figure what a promise right before it comes to (高峰间隔8分钟)."""
        if not self.homes or self.homes[-1][0] != setting.sentence.paragraph or setting.number - self.homes[-1][1] > 1:
            return False
        return not item.clause.done and (bool(item.clause.quantities) or AT_VERB.search(item.clause.words) is not None)

    def _is_after(self, date: DateFact) -> bool:
        """Whether a day or period lies wholly after the page's day."""
        return date.date_from is not None and date.date_from > self.page_date

    def _weigh(self, item: Told, setting: _Setting, why: str, deadline: DateFact | None) -> None:
        clause, sentence = item.clause, setting.sentence
        text = self.article.text
        roles.assign(self.facts.quantities, clause.quantities, text, clause.start, clause.end, planned=True)
        after = bool(self.homes) and self.homes[-1][0] >= sentence.paragraph - 1
        seen = evidence.look(
            clause,
            self.facts,
            deadline=deadline,
            page_date=self.page_date,
            after_pledge=after,
            is_goal=setting.is_goals,
        )
        if seen.check in ranking.HOPELESS:
            return
        firm = seen.check in ("figure", "deadline")
        if (
            not firm
            and sentence.end < self.article.paragraphs[sentence.paragraph].end - 4
            and evidence.is_item_title(text, sentence)
        ):
            return  # 一是聚焦民生改善。 names what the item is about
        if why == "progress" and seen.check != "named project":
            return
        score = ranking.score(seen, why, demand=DEMAND.search(clause.words) is not None)
        if score < ranking.KEEP:
            return
        owner = self.owners.of(clause.start, clause.end, sentence=sentence, listed=setting.listed)
        self.pledges.append(
            Pledge(
                clause.start,
                clause.end,
                score,
                f"{seen.check}: {why}",
                force=setting.force,
                owners=owner.names,
                speaker=owner.speaker,
                project=seen.project,
                deadline=deadline,
                quantities=list(clause.quantities),
            )
        )
        self.homes.append((sentence.paragraph, setting.number))
        if setting.number != self.counted:  # once for each sentence, however many clauses of it are kept
            self.counted = setting.number
            if setting.is_goals or len(_INDICATOR.findall(text, sentence.start, sentence.end)) >= _SEVERAL:
                self.goals.add(setting.number)


def find(
    article: ArticleText,
    sentences: Sequence[Sentence],
    told: Sequence[tuple[Reading, Sequence[Told]]],
    facts: Facts,
    *,
    page_date: dt.date,
    place: str | None,
) -> list[Pledge]:
    """The pledges of one article, in order, with owner, deadline and group."""
    return _Finder(article, facts, page_date=page_date, place=place).walk(sentences, told)
