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

from . import ranking, roles
from .clauses import Clause, Located, join
from .cues import (
    AFTERWARDS,
    AT_VERB,
    DEED,
    DEMAND,
    DONE,
    FACILITY,
    FORCE_OF,
    FORCES,
    FUTURE,
    MEASURE,
    GENERIC_PROJECT,
    SLOGAN,
    SOFT_DEED,
    OPENS_WITH_VERB,
    QUOTED_NAME,
    THING,
    VAGUE,
)
from .facts import ArticleText, DateFact, Facts, Pledge, Quantity, Sentence
from .groups import number
from .owners import Owners
from .tense import Reading, read_clause

_EXHORTED = re.compile(r"广大(?:党员|干部|群众|委员|青年)|全党|各级党组织|党员干部|同志们|习近平|党中央|各位代表|新时代中国特色|伟大|中国共产党|信心|牢记|学习贯彻|领悟|坚定不移")
_FOUND = re.compile(r"是[^，]{2,40}(?:之年|一年|关键|时期|阶段|基础|前提)|^(?:我们)?(?:发展是|这是|这些|是|有|没有|作为|随着|面对|面临|鉴于|由于|因|如果|只要|只有|对于|按照|根据|围绕|坚持以|以[^，]{2,30}为(?:指导|核心|导向|目标|抓手|契机|主线|重点|统领|引领|牵引|中心|主题|宗旨|依托)$)|以[^，]{2,30}为(?:依托|宗旨|目标|导向|契机|抓手)$|以[^，]{2,40}为[^，]{0,4}(?:契机|机遇|起点|标志)|^(?:为|让|使)[^，]*(?:助力|支撑|力量|贡献|作用|保障|动力|活力|条件|环境|氛围|基础)$|(?:始终|就|也|都|正|仍|才)是|有能力|有条件|有信心|头等大事|^(?:助力|助推|以[^，]{2,14}(?:助推|助力|推动|促进|引领|带动|保障|回报|践行))|(?:做|抓|办)好?[^，]{0,5}[一二三四五六七八九十0-9]+(?:件事|个?方面|项工作)|[好进施成行抓是]以下[^，]{0,6}$|下列|及时(?:掌握|精准)")
_BUILD = re.compile(r"建设|新建|建成|改建|扩建|改造|推进|推动|加快|开工|实施|投用|竣工|完工|投产|通车|启动|修建|完成|续建|提升|打造|治理|整治|迁建|交付|开放|运营|落地")
_PROJECT = re.compile(r"[^，。；：、\s“”\"]{2,30}?(?:项目|工程)")
_DETAIL = re.compile(r"^(?:内容(?:涵盖|包括|包含)|(?:活动|“?\"?线[上下]\"?”?活动)(?:包括|涵盖|有)|主要(?:包括|内容)|届时)")
_PROGRESS = re.compile(r"^(?:同时|全力|大力)?加快(?:推动|推进|建设|实施)?")
_VAGUE_END = re.compile(rf"(?:{VAGUE.pattern}|发展|建设|改革|工作|保障|合作|融合)(?:工作|等工作|步伐|等)?$")
_VAGUE_TAIL = re.compile(rf"(?:{VAGUE.pattern})$")
_ATTRIBUTE = re.compile(r"的(?:政府工作报告|工作|目标|任务|报告|基础)|度(?=[^，]{0,6}报告)|以来|版|级")
_NAMED_DEED = re.compile(rf"{AT_VERB.pattern}|实现|扩大|推行|实行|推动|落实|运用|推广|启用")
_GOALS = re.compile(r"(?:预期|主要|发展|工作|奋斗)[^。，]{0,4}目标(?:任务)?(?:是|为|：)|^[^。]{0,12}到(?:20[0-9]{2}|“?十[二三四五]五”?)年?末?")
_DUE = re.compile(r"(?:完成|办理|办结|实施)(?:时限|时间|期限)[：:为]?|时限：")
_WEAK_FORCE = frozenset(("确保", "力争", "争取", "力求", "即可", "必须"))
_COMPARED = re.compile(r"(?:比|较|同|与|相比)$")
_CALLED = re.compile(r"^(?:重大|重点|新建|续建|在建|各类|一批|民生|产业|推进|推动|加快|加强|抓好|实施|启动|完成|建成|确保|力争|全力|全面|大力|开工|建设|规划|谋划|谋划实施|继续|做好|抓|将|年内|积极|持续|稳步|扎实|深入|开展)+")


@dataclass(frozen=True, slots=True)
class _Seen:
    """What one clause offers."""

    evidence: str
    project: str | None
    deadline: DateFact | None


def force_in(words: str) -> str | None:
    """The word that says how firmly it is promised: 确保, 将, 计划, 力争, 预计; 按计划 and 行动计划 are none."""
    found = FUTURE.search(words) and FORCES.search(words)
    return FORCE_OF[found.group()] if found else None


def _dated(clause: Clause, dates: Sequence[DateFact], text: str, page_date: dt.date) -> DateFact | None:
    """The date that holds for the whole clause: not last year's, not one item's of a list, not 今年的政府工作报告."""
    fitting: list[DateFact] = []
    for index in clause.dates:
        date = dates[index]
        behind = text[date.end : min(clause.end, date.end + 10)]
        if (date.date_to or page_date) < page_date or (date.modality == "since" and (date.date_from or page_date) <= page_date):
            continue
        if _ATTRIBUTE.match(behind) or _COMPARED.search(text[max(clause.start, date.start - 2) : date.start]):
            continue
        verb = DEED.search(text, clause.start, date.start)
        if verb and date.modality == "in" and "、" in text[date.end : clause.end]:
            continue  # 筹备2023年春季、秋季签约仪式、峰会: the season dates the signing alone
        fitting.append(date)
    if not fitting:
        return None
    return next((d for d in fitting if d.modality == "by"), fitting[-1])


def _project(words: str) -> str | None:
    """The named project or facility in a clause, without the verbs before it; 重点项目 is no name."""
    found = _PROJECT.search(words) or re.search(rf"[^，。；：\s“”\"]{{2,40}}(?:{FACILITY.pattern})", words)
    if not found:
        return None
    name = _CALLED.sub("", found.group())
    body = re.sub(r"(?:项目|工程)$", "", name)
    if len(body) < 2 or GENERIC_PROJECT.match(body):
        return None
    return name[-30:]


def _counts(quantity: Quantity, words: str) -> bool:
    """Whether a figure is a measure of the clause; 第二届 and thresholds are none."""
    return quantity.role != "threshold"


def look(clause: Clause, facts: Facts, article: ArticleText, *, deadline: DateFact | None, after_pledge: bool) -> _Seen:
    """The strongest check that a clause offers."""
    words = clause.words
    project = _project(words) if _BUILD.search(words) else None
    verb = DEED.search(words) is not None or OPENS_WITH_VERB.match(words) is not None
    measured = any(_counts(facts.quantities[i], words) for i in clause.quantities)
    named = QUOTED_NAME.search(words)
    if deadline and clause.dates and (measured or _is_near(deadline)):
        return _Seen("deadline", project, deadline)
    if measured or MEASURE.search(words):
        return _Seen("figure", project, deadline)
    if project and FACILITY.search(words):
        return _Seen("named project", project, deadline)
    if named and _NAMED_DEED.search(words) and not SLOGAN.search(words):
        return _Seen("named mechanism", project, deadline)
    if after_pledge and _DETAIL.match(words):
        return _Seen("detail", None, deadline)
    if re.search(r"举办|承办|召开|举行", words) or (re.search(r"开展|组织", words) and re.search(r"活动|行动|大赛|普查|排查|试点|整治", words)):
        return _Seen("event", project, deadline)
    if AT_VERB.search(words) and THING.search(words):
        return _Seen("deliverable", project, deadline)
    if SOFT_DEED.search(words):
        return _Seen("rate", project, deadline)
    if AT_VERB.search(words) and len(words) >= 6 and not VAGUE.search(words):
        return _Seen("deed", project, deadline)
    return _Seen("wish", project, deadline)


def _is_heading(text: str, sentence: Sentence) -> bool:
    """Whether a whole sentence only names a list item (二、提升基础教育水平。)."""
    words = text[sentence.start : min(sentence.end, sentence.start + 40)]
    return sentence.end - sentence.start <= 32 and re.match(r"[（(]?(?:[一二三四五六七八九十]{1,3}(?:是|[、)）])|[0-9]{1,2}[.．、)）])[^，]*(?:，[^，]*)?$", words) is not None


def _carries(date: DateFact, text: str) -> bool:
    """Whether a date holds for the clauses after its own: 2023年，… and 到2022年建成… do, 7月25日前完成… does not."""
    return text[date.end : date.end + 1] in ("，", ",") or date.precision in ("year", "plan", "half")


def _is_near(date: DateFact) -> bool:
    """Whether a date alone makes a clause checkable: 6月底前 does; 今年 before a plan's wish does not."""
    return date.modality == "by" or date.precision not in ("year", "plan")


class _Finder:
    """Walks through one article and keeps what commits."""

    def __init__(self, article: ArticleText, facts: Facts, *, page_date: dt.date, place: str | None) -> None:
        self.article, self.facts, self.page_date = article, facts, page_date
        self.owners = Owners(article, facts.people, facts.organizations, place)
        self.quantities, self.dates = Located(facts.quantities), Located(facts.dates)
        self.pledges: list[Pledge] = []
        self.homes: list[tuple[int, int]] = []  # (paragraph, sentence) of each pledge, for grouping
        self.goals: set[int] = set()  # sentences that list the goals of one plan period

    def walk(self, sentences: Sequence[Sentence], readings: Sequence[Reading]) -> list[Pledge]:
        for number_, (sentence, reading) in enumerate(zip(sentences, readings, strict=True)):
            if reading.why in ("kicker", "headline_line", "byline", "note", "heading", "subtitle") or self._is_title(sentence):
                continue
            self.owners.enter(sentence.paragraph, sentence.start, sentence.end)
            self.owners.sentence(sentence)
            self._sentence(sentence, reading, number_)
        number(self.pledges, self.homes, self.article.text, frozenset(self.goals))
        return self.pledges

    def _is_title(self, sentence: Sentence) -> bool:
        return self.article.paragraphs[sentence.paragraph].kind != "body"

    def _sentence(self, sentence: Sentence, reading: Reading, number_: int) -> None:
        text = self.article.text
        paragraph = self.article.paragraphs[sentence.paragraph]
        listed = self.owners.responsible(sentence.start, paragraph.end) if "单位" in text[sentence.start : paragraph.end][:600] else []
        context, why = reading.tense, reading.why
        if _GOALS.search(text[sentence.start : min(sentence.end, sentence.start + 60)]):
            self.goals.add(number_)
        lead = due = self._due(paragraph.start, paragraph.end)
        force: str | None = None
        for clause in join(self.article, sentence, self.quantities, self.dates):
            tense = read_clause(clause.words, context)
            mark = FUTURE.search(clause.words) or AFTERWARDS.search(clause.words)
            if tense == "future" and mark and context != "future":
                # a mark carries to the clauses after it: 将新建学校5所，改造小区20个
                if not (reading.tense == "past" and mark.group() in _WEAK_FORCE):
                    context, why = "future", "sentence"
                else:
                    tense = "past"
            if tense == "open" and self.pledges and _DETAIL.match(clause.words):
                tense = "future"
            if tense == "past" and context == "future" and DONE.search(clause.words):
                context = reading.tense if reading.tense != "future" else context
            own = _dated(clause, self.facts.dates, text, self.page_date)
            if clause.parted and number_ not in self.goals:
                lead = due
            if tense == "open" and own and (own.modality == "by" or self._is_ahead(own)) and DEED.search(clause.words):
                tense, why = "future", "dated"
            if own and own.start - clause.start <= 6 and _carries(own, text):
                lead = own
            force = force_in(clause.words) or force
            label = "own mark" if mark and tense == "future" else why
            if tense == "past" and reading.tense == "past" and reading.why in ("opening", "headline", "paragraph") and _PROGRESS.match(clause.words):
                tense, label = "future", "progress"
            if tense == "future":
                self._weigh(clause, sentence, number_, label, own or lead, force, listed)

    def _due(self, start: int, end: int) -> DateFact | None:
        """The date of a list item's 完成时限：2024年11月底前, which holds for all of the item."""
        found = _DUE.search(self.article.text, start, min(end, start + 600))
        dates = self.dates.inside(found.end(), found.end() + 6) if found else ()
        return self.facts.dates[dates[0]] if dates else None

    def _is_ahead(self, date: DateFact) -> bool:
        """Whether a day or month lies wholly after the page's day: 9月1日正式开学, on a page of August."""
        return date.precision in ("day", "month") and date.date_from is not None and date.date_from > self.page_date

    def _weigh(self, clause: Clause, sentence: Sentence, number_: int, label: str, deadline: DateFact | None, force: str | None, listed: list[str]) -> None:
        words = clause.words
        if _FOUND.search(words) or _EXHORTED.search(words):
            return
        after = bool(self.homes) and self.homes[-1][0] >= sentence.paragraph - 1
        roles.assign(self.facts.quantities, clause.quantities, self.article.text, clause.start, clause.end, planned=True)
        seen = look(clause, self.facts, self.article, deadline=deadline, after_pledge=after)
        if sentence.end < self.article.paragraphs[sentence.paragraph].end - 4 and _is_heading(self.article.text, sentence) and seen.evidence not in ("figure", "deadline"):
            return  # 一是聚焦民生改善。 names what the item is about
        if label == "progress" and seen.evidence != "named project":
            return
        value = ranking.score(seen.evidence, label, vague=(_VAGUE_TAIL if seen.evidence == "named project" else _VAGUE_END).search(words) is not None, demand=DEMAND.search(words) is not None, strictly=_VAGUE_TAIL.search(words) is not None)
        if value < ranking.KEEP:
            return
        owner = self.owners.of(clause.start, clause.end, sentence=sentence, listed=listed)
        self.pledges.append(
            Pledge(clause.start, clause.end, value, f"{seen.evidence}: {label}", force=force, owners=owner.names, speaker=owner.speaker,
                   project=seen.project, deadline=seen.deadline, quantities=list(clause.quantities))
        )
        self.homes.append((sentence.paragraph, number_))


def find(article: ArticleText, sentences: Sequence[Sentence], readings: Sequence[Reading], facts: Facts, *, page_date: dt.date, place: str | None) -> list[Pledge]:
    """The pledges of one article, in order, with owner, deadline and group."""
    return _Finder(article, facts, page_date=page_date, place=place).walk(sentences, readings)
