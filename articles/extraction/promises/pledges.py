"""Clauses that commit somebody to something one can later look for.

Rules read what a clause shows: its tense (by its own mark, its section or its frame) and the check that it offers (a day,
a figure, a named project, a named mechanism, a thing to be delivered). A small model weighs these signs and the clause's
words; what is likelier than not is a candidate. `rule` says which check was found and what made it future, and, where no
check was, the words that spoke for it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..facts import ArticleText, DateFact, Facts, Pledge, Sentence
from . import chances, evidence, ranking, roles, signs, tables
from .clauses import Clause, Located
from .cues import AT_VERB, DEED, FORCE_OF, FORCES
from .groups import number
from .owners import Owners
from .tense import Tense, Told

KEEP = 0.5  # what is likelier than not is a candidate
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
    telling: signs.Telling
    listed: list[str]
    due: DateFact | None
    is_goals: bool
    is_item: bool  # a list's item or a table's row, with who is responsible or by when: it is still to be done
    lead: DateFact | None = None
    is_described: bool = False  # 总投资15亿元，… at its head: the sentence tells what a project is
    is_dated: bool = False  # a clause to come by its date went before
    force: str | None = None

    def date_for(self, clause: Clause) -> DateFact | None:
        """The date told before a clause without one, where it holds for the clause too."""
        if self.lead is None or self.lead is self.due or self.is_goals or evidence.takes(clause, self.lead):
            return self.lead
        return None


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

    def __init__(
        self,
        article: ArticleText,
        facts: Facts,
        *,
        page_date: dt.date,
        place: str | None,
        weighed: list[signs.Weighed] | None,
    ) -> None:
        self.article, self.facts, self.page_date = article, facts, page_date
        self.model, self.weighed = chances.of_pledges(), weighed
        self.owners = Owners(article, facts.people, facts.organizations, place)
        self.dates = Located(facts.dates)
        self.pledges: list[Pledge] = []
        self.homes: list[tuple[int, int]] = []  # (paragraph, sentence) of each pledge, for grouping
        self.goals: set[int] = set()
        self.told: tuple[int, int] | None = None  # (paragraph, sentence) of the last clause to come that offers a check
        self.counted = -1  # the sentence whose rates were counted last
        self.terms = (-1, False)
        self.rows = tables.read(article, self.dates, facts.dates)

    def walk(self, sentences: Sequence[Sentence], told: Sequence[signs.Telling]) -> list[Pledge]:
        for at, (sentence, telling) in enumerate(zip(sentences, told, strict=True)):
            if self.article.paragraphs[sentence.paragraph].kind != "body":
                continue
            if "？" in self.article.text[max(sentence.start, sentence.end - 3) : sentence.end]:
                continue  # 今年有哪些打算？ asks for pledges and makes none
            if evidence.is_item_name(self.article.text, sentence):
                continue
            self.owners.enter(sentence.paragraph, sentence.start, self.article.paragraphs[sentence.paragraph].end)
            self.owners.sentence(sentence)
            if _is_review(telling.clauses):
                continue
            setting = self._set(sentence, at, telling)
            for place in range(len(telling.clauses)):
                self._clause(place, setting)
        number(self.pledges, self.homes, self.article.text, frozenset(self.goals))
        return self.pledges

    def _set(self, sentence: Sentence, at: int, telling: signs.Telling) -> _Setting:
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
        return _Setting(sentence, at, telling, listed, due, is_goals, is_item, due)

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

    def _clause(self, at: int, setting: _Setting) -> None:
        clause, tense, why = setting.telling.clauses[at]
        own = self._date(clause, setting)
        if clause.ahead:
            setting.force = force_in(clause.words) or setting.force
        if tense == "past" and clause.done and not own:
            return  # 已建成, 去年完成: said to be done
        if tense != "future":
            tense, why = self._reread(setting.telling.clauses[at], setting, own)
        if (
            tense == "past"
            and not own
            and not clause.ahead
            and (clause.done or setting.telling.reading.tense == "past")
        ):
            return
        if clause.start - setting.sentence.start <= 4 and not own and evidence.is_specification(clause.words):
            setting.is_described = True
        is_described = setting.is_described and not own and clause.ahead in (None, "计划", "预计")
        if not is_described and (own or not evidence.opens_with_ground(clause.words)):
            self._weigh(at, setting, tense, why, own)

    def _date(self, clause: Clause, setting: _Setting) -> DateFact | None:
        """A clause's own date, if it has one; the setting keeps what it means for the clauses behind it."""
        own = None
        if clause.dates:
            own = evidence.date_of(
                clause, self.facts.dates, self.article.text, self.page_date, setting.telling.reading.plan_year
            )
        if clause.parted and not setting.is_goals:
            setting.lead = setting.due
        if own and evidence.is_to_come(own, self.page_date):
            setting.is_dated = True
        if own and own.start - clause.start <= 6 and evidence.carries(own, self.article.text):
            setting.lead = own
        return own

    def _reread(self, item: Told, setting: _Setting, own: DateFact | None) -> tuple[Tense, str]:
        """The tense of a clause that its own marks and its context do not call future, and what says so."""
        if self._is_future_still(item, setting, own):
            return "future", "dated" if own or item.tense == "open" else "progress"
        if item.tense == "open" and self._goes_on(item, setting):
            return "future", "after"
        return item.tense, item.why

    def _is_future_still(self, item: Told, setting: _Setting, own: DateFact | None) -> bool:
        """A clause without a mark is ahead by its date (9月1日正式开学), as a detail, or as work still going on."""
        words, reading = item.clause.words, setting.telling.reading
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
            is_due = "前" in self.article.text[own.start : own.end]
            return reading.tense != "past" or is_due or DEED.search(words) is not None
        if item.tense == "open" and setting.is_item:
            return DEED.search(words) is not None  # an item with 责任单位 is still to be done
        if item.tense == "open" and setting.is_dated and not item.clause.parted and AT_VERB.search(words):
            return True  # 6月底前…，全面取消不必要的证明
        if item.tense == "open":
            return self.told is not None and evidence.DETAIL.match(words) is not None
        return reading.why in ("opening", "headline", "paragraph") and evidence.PROGRESS.match(words) is not None

    def _goes_on(self, item: Told, setting: _Setting) -> bool:
        """Whether a clause without a mark tells with a figure what a promise right before it comes to (高峰间隔8分钟)."""
        if not self.told or self.told[0] != setting.sentence.paragraph or setting.number - self.told[1] > 1:
            return False
        return not item.clause.done and (bool(item.clause.quantities) or AT_VERB.search(item.clause.words) is not None)

    def _weigh(self, at: int, setting: _Setting, tense: Tense, why: str, own: DateFact | None) -> None:
        clause, sentence = setting.telling.clauses[at].clause, setting.sentence
        deadline = own or setting.date_for(clause)
        seen = evidence.look(
            clause,
            self.facts,
            deadline=deadline,
            page_date=self.page_date,
            after_pledge=self.told is not None and self.told[0] >= sentence.paragraph - 1,
            is_goal=setting.is_goals,
        )
        shown = signs.read(
            setting.telling,
            at,
            tense=tense,
            why=why,
            seen=seen,
            own=own,
            is_listed=setting.is_item,
            dates=self.facts.dates,
            text=self.article.text,
            page_date=self.page_date,
        )
        if tense == "future" and seen.check != "wish":
            self.told = (sentence.paragraph, setting.number)
        if self.weighed is not None:
            self.weighed.append(signs.Weighed(clause, shown))
        chance = self.model.chance(clause.words, shown)
        if 0 < chance < KEEP and ranking.convinces(shown, clause.words):
            chance = KEEP
        if chance >= KEEP and not self._is_title(clause, setting, seen.check):
            self._keep(clause, setting, seen, why, chance, deadline)

    def _is_title(self, clause: Clause, setting: _Setting, check: str) -> bool:
        """Whether a clause only names what an item is about (一是聚焦民生改善。)."""
        sentence = setting.sentence
        if check in ("figure", "deadline") or sentence.end >= self.article.paragraphs[sentence.paragraph].end - 4:
            return False
        return evidence.is_item_title(self.article.text, sentence)

    def _keep(
        self,
        clause: Clause,
        setting: _Setting,
        seen: evidence.Seen,
        why: str,
        score: float,
        deadline: DateFact | None,
    ) -> None:
        sentence, text = setting.sentence, self.article.text
        roles.assign(self.facts.quantities, clause.quantities, text, clause.start, clause.end, planned=True)
        owner = self.owners.of(clause.start, clause.end, sentence=sentence, listed=setting.listed)
        check = seen.check if seen.check != "wish" else " ".join(["words", *self.model.reasons(clause.words)])
        self.pledges.append(
            Pledge(
                clause.start,
                clause.end,
                score,
                f"{check}: {why}",
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
    told: Sequence[signs.Telling],
    facts: Facts,
    *,
    page_date: dt.date,
    place: str | None,
    weighed: list[signs.Weighed] | None = None,
) -> list[Pledge]:
    """The pledges of one article, in order, with owner, deadline and group; `weighed` takes every clause looked at."""
    return _Finder(article, facts, page_date=page_date, place=place, weighed=weighed).walk(sentences, told)
