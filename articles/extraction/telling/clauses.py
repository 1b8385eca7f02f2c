"""Clauses as they commit or report: a main clause with the time before it and the figures behind it.

2023年，我市计划实施重点项目296个，总投资约2421.2亿元，年内预计完成投资444亿元 is one statement: the year dates it
and the sums measure it, though a comma stands between them.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..facts import DateFact, Quantity, Sentence
from ..lexicon.branches import gathered
from .cues import AFTERWARDS, DEED, DEMAND, DONE, FIGURE_TAIL, FUTURE, PRESENT

LONGEST = 400  # no clause of a newspaper is longer; one that is, is no clause
WHOLE = 64  # a statement grows by its figures up to this length

_OF_WHOM = "项目|企业|单位|人员|部分|地区|家庭|群众|行业"
_WHEREIN = "(?<![高初集])中|之中|基础上|前提下|背景下|过程中|为契机|为依托|为抓手|[用成产工车行好完]后|以后|之后|之前|以前|现场|(?<![小瓦0-9])时|期间|期内"
_SCOPE = re.compile(
    rf"^按[^，]{{2,8}}价格?(?:计算)?$|^(?:若|如遇|如有|一旦)[^，]{{2,16}}$|^(?:余下|剩余|剩下|其余)的?[0-9][^，]{{1,16}}$|^对[^，]{{2,36}}(?:{_OF_WHOM})$|^(?![^，]*是)[^，]{{2,24}}的$|^[^，]{{1,24}}(?:{_WHEREIN})$|^[^，到至]{{0,14}}(?:开学|汛期|入汛|供暖期?|入冬|节)前$"
)
_SCOPE_ENDS = frozenset("算价格") | frozenset(branch[-1] for branch in f"{_OF_WHOM}|{_WHEREIN}|前|的".split("|"))
_LONGEST_LEAD = 22
# 我市计划到2025年底前，|完成改造任务: who plans, and by when
_WILL_BY = re.compile(
    "[^，]{0,8}?(?:计划|力争|争取|预计|打算|拟|将|要|确保)(?:在|于|到|至)?[0-9一二三四五六七八九十今明本年月日底末中旬上下季度半“”]{2,12}[之以]?前?"
)
_DUE_CLOSES = frozenset("前底末内年月")
_SCOPE_OPENS = frozenset("若如一余剩其")
PUSH_OPENERS = frozenset("全抓尽早确力并")
PUSH = re.compile(
    r"^(?:全力抓|抓开工|抓进度|尽早|尽快|早日|确保(?:如期|按期|尽早|早日)|力争(?:早日|尽早)|并(?:投入|正式|全面)?[^，]{0,8}$)"
)
_TIME = r"[0-9一二三四五六七八九十年月日份周底末前后初上中下旬季度半至到从自起—\-今明去本内当早晚时点分:：~～]{2,18}"
LEAD_OPENERS = frozenset(
    "其至截到目同此另据对为接这本新上下即当首末班假节0123456789一二三四五六七八九十年月日份周底前初后中旬季度半从自起今明去内早晚时点分"
)
LEAD = re.compile(
    rf"其中|至此|截[至止]目前|到目前|目前为止|同时|此外|另外|目前|据悉|据了解|据介绍|对此|为此|接下来|[这此]一?[次回]|(?:[本新上下]学期|即日|当日|[首末]班车?|假期|节日)(?:期间)?起?|[\s、“\"]*|{_TIME}"
)
_SLOGAN, _SAID_OUT = 24, "。！？，"  # characters of the longest name with a pause in it, and what ends no name
_SPEECH = re.compile(r"“([^“”]*[，。；][^“”]*)(?:”|$)")
_INNER = re.compile(r"[，；。：！？]")
_PARTING = frozenset("；;。")
_SHORT = 12  # no speech with clauses of its own is as short
_SHORTEST_EVENT = 2  # characters
_BARE_NOUN_TAIL = re.compile(
    r"^(?:总投资|投资|其中|占地|建筑面积|总建筑面积|年内(?=[^，]{0,4}完成投资)|计划总投资|预计总投资|全长|总长)"
)
_TRIM_LEFT = "●▲◆■★▶◎○△ \t\n　，,；;：:、。.—－-·“”\"'’‘"
_TRIM_RIGHT = " \t\n　，,；;：:、。！!？?"
_MARKS = frozenset("一二三四五六七八九十第（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓")
_OPENS, _CLOSES = _MARKS.union(_TRIM_LEFT), frozenset(_TRIM_RIGHT + "”")
_ITEM_MARK = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}(?:是|要(?=[^求]))|第[一二三四五六七八九十]{1,2}(?![批期届次阶轮条段季版号座标代个年月天周产人])|[（(]?[0-9]{1,2}(?:[）)]|[.．、](?![0-9]))|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳❶-❿➀-➓])\s*"
)


# 完成时限：9月底 names a column, and commits nobody.
_COLUMN_NAMES = frozenset(
    [f"{what}{when}" for what in ("完成", "竣工", "办结", "实施") for when in ("时限", "时间", "期限")]
    + [f"{what}{who}" for what in ("责任", "牵头", "配合", "实施", "承办") for who in ("单位", "部门")]
    + [
        f"{when}{what}"
        for when in ("上半年", "下半年", "下步", "下一步", "下周", "下月", "近期", "今后", "年度", "整改")
        for what in ("安排", "计划", "打算", "措施", "工作安排", "工作计划", "工作打算", "工作措施")
    ]
)
_COLUMNS = re.compile("序号[^，。]{4,60}")
# One search for what five would find.
_SIGN = re.compile(gathered(f"{FUTURE.pattern}|{DONE.pattern}|{DEMAND.pattern}|{PRESENT.pattern}|后"))
_SOURCE_MARK = re.compile(r"(?:本报|本网|.{0,4}(?:日报|晚报|新华社))?[^，。]{0,6}讯(?:[（(][^）)]{0,20}[）)])?")


Tense = Literal["past", "future", "open"]


@dataclass(slots=True)
class Clause:
    """A stretch of one sentence that says one thing; figures and dates are indexes into the article's lists.

    It is bare and open until `mark_times` has read its own words, and `tense.follow` what stands around it.
    """

    start: int
    end: int
    words: str
    quantities: tuple[int, ...]
    dates: tuple[int, ...]
    parted: bool  # a semicolon or full stop goes before it: times and subjects do not carry over
    ahead: str | None = None  # the word that looks ahead in it (将, 预计, 建成后)
    done: str | None = None  # the word that says it is done (已, 了, 去年)
    is_bare: bool = True  # no word of it tells of time
    tense: Tense = "open"
    why: str = ""  # what says that it is past or future


class Located:
    """Figures or dates by place: which of them stand in a stretch."""

    def __init__(self, facts: Sequence[Quantity] | Sequence[DateFact]) -> None:
        starts = [fact.start for fact in facts]
        self.order = sorted(range(len(starts)), key=starts.__getitem__)
        self.starts = [*sorted(starts), sys.maxsize]
        self.facts = facts

    def inside(self, start: int, end: int) -> tuple[int, ...]:
        """Indexes of the facts that begin in [start, end)."""
        low = bisect_left(self.starts, start)
        if self.starts[low] >= end:  # so it is for most clauses
            return ()
        return tuple(self.order[low : bisect_left(self.starts, end, low)])


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch less marks and blanks at its edges, and less the list mark before it (一是, 1.)."""
    if (
        start < end
        and text[start] not in _OPENS
        and text[end - 1] not in _CLOSES
        and text.find("讯", start, start + 14) < 0
    ):
        return start, end  # as most are
    while start < end and text[start] in _TRIM_LEFT and not _opens_quote(text, start):
        start += 1
    if "讯" in text[start : start + 14]:
        source = _SOURCE_MARK.match(text, start, end)
        if source and source.end() < end:
            start = source.end()
    mark = _ITEM_MARK.match(text, start, min(end, start + 8)) if start < end and text[start] in _MARKS else None
    if mark and mark.end() < end:
        start = mark.end()
    while end > start and (text[end - 1] in _TRIM_RIGHT or (text[end - 1] == "”" and text.rfind("“", start, end) < 0)):
        end -= 1
    if start < end and text[start] == "“" and text.find("”", start, end) < 0:
        start += 1
    return start, end


def _opens_quote(text: str, at: int) -> bool:
    """“互联网+”医疗 begins with its quotation mark, which is part of the name."""
    closing = {"“": "”", '"': '"', "‘": "’"}.get(text[at])
    return closing is not None and text.find(closing, at + 1, at + 40) > 0


def _is_tail(words: str, figures: tuple[int, ...]) -> bool:
    """Whether a clause only measures the one before it (总投资约2421.2亿元)."""
    if not figures:
        return False
    if _BARE_NOUN_TAIL.match(words):
        return True
    return len(words) <= 24 and FIGURE_TAIL.match(words) is not None and not FUTURE.search(words)


# 市资源局牵头，二季度完成报批; or behind what it heads: 12月20日前交地，市资源局牵头
_HEADS_IT = re.compile("[一-龥]{2,14}(?:局|委|办|室|院|厅|部|中心|部门|公司|集团|街道|镇|乡)牵头")
# 11月11日|上午, 11月中旬|上冻前, 四季度|计划: what may stand behind a date that only says when
_TIME_BEHIND = re.compile(
    "(?:[上下中]午|晚|凌晨|清[晨早]|[一大]?早|傍晚|深夜|零[时点]|前后|左右|开始|[0-9一二三四五六七八九十半].{0,3}[时点分日号月].*"
    "|的.*|.*(?:时|时候|期间?|前|后|中|里|内|上|节|夜|晚|间|天|日|学期|季|度|新学期|计划|打算|目标|安排|任务|工作|的|怎么.|什么))"
)
_EXACT = ("day", "month", "quarter", "half")


def _tells_event(words: str, start: int, date: DateFact) -> bool:
    """Whether behind its last date, a day or month, a short clause tells what happens then: 7月|交钥匙, 2月7日前|清零."""
    behind = words[date.end - start :]
    if len(behind) < _SHORTEST_EVENT or not (date.modality == "by" or date.precision in _EXACT):
        return False
    return behind[0] > "一" and _TIME_BEHIND.fullmatch(behind) is None


def _is_lead(words: str, start: int, dates: tuple[int, ...], facts: Sequence[DateFact]) -> bool:
    """Whether a clause is only the time before the next one (2023年, 到今年年底)."""
    first = words[0]
    if words.endswith("牵头") and _HEADS_IT.fullmatch(words):
        return True
    if dates and _tells_event(words, start, facts[dates[-1]]):
        return False
    if (first in LEAD_OPENERS or not first.isalnum()) and LEAD.fullmatch(words):
        return True
    if (words[-1] in _SCOPE_ENDS or first in _SCOPE_OPENS) and _SCOPE.match(words):
        return True
    if not dates or len(words) > _LONGEST_LEAD:
        return False
    rest = len(words) - sum(facts[i].end - facts[i].start for i in dates)
    return (rest <= 3 or words[-1] in _DUE_CLOSES and _WILL_BY.fullmatch(words) is not None) and not DEED.search(words)


def _parts(text: str, clauses: Sequence[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """The clauses with direct speech opened up, each with whether a full stop or semicolon goes before it.

    “我们将……，到2022年建成3个……。”沈某表示 is speech with clauses of its own; “平安喜乐迎新春，齐心协力谱新篇”主题活动 is a name.
    """
    parts: list[tuple[int, int, bool]] = []
    for start, end in clauses:
        parted = start > 0 and text[start - 1] in _PARTING
        if end - start <= _SHORT or not _is_speech(text, start, min(end, start + LONGEST)):
            parts.append((start, end, parted))
            continue
        at = start
        for mark in _INNER.finditer(text, start, end):
            parts.append((at, mark.start(), parted))
            parted, at = mark.group() in "；。！？", mark.end()
        parts.append((at, end, parted))
    return parts


_NAMES_OPEN = frozenset(f"由序{''.join(name[0] for name in _COLUMN_NAMES)}")
# 由区住建局牵头 names who answers for what stands before it
_HANDS_ON = re.compile("由[^，]{2,16}(?:牵头|负责|承办|组织实施|具体实施|经办)")


# 旅游收入增长12%，增幅居全省第4位
_RANK = re.compile(
    "(?:增[幅速]|涨幅|降幅|总量|排名)?[^，0-9]{0,6}(?:排名?|[位居列])[^，]{0,8}?(?:第[0-9一二三四五六七八九十]+[位名]?|首位|前列)"
)


def _is_rank(words: str) -> bool:
    """Whether a clause only says which place the figure before it takes among others."""
    return words[-1] in "位名列0123456789一二三四五六七八九十" and _RANK.fullmatch(words) is not None


def _names_only(words: str) -> bool:
    if words[0] == "由" and _HANDS_ON.fullmatch(words):
        return True
    return words in _COLUMN_NAMES or words[0] == "序" and _COLUMNS.fullmatch(words) is not None


def mark_times(clauses: Sequence[Clause]) -> None:
    """Gives each clause the word by which it looks ahead, and the one that says it is done; most have neither."""
    for clause, sign in zip(clauses, [_SIGN.search(clause.words) for clause in clauses], strict=True):
        if sign:
            words = clause.words
            # 蓝图已经绘就：新建… says what is to be done: the colon opens it
            ahead, done = FUTURE.search(words) or AFTERWARDS.search(words), DONE.search(words, words.rfind("：") + 1)
            clause.ahead, clause.done, clause.is_bare = ahead and ahead.group(), done and done.group(), False


def _is_speech(text: str, start: int, end: int) -> bool:
    if text.find("“", start, end) < 0:
        return False
    return any(len(said) > _SLOGAN or said[-1] in _SAID_OUT for said in _SPEECH.findall(text, start, end))


class Joiner:
    """Builds the clauses of one article's sentences: times joined to what follows them, figures to what goes before."""

    def __init__(self, text: str, quantities: Sequence[Quantity], dates: Sequence[DateFact]) -> None:
        self.text, self.quantities, self.dates, self.days = text, Located(quantities), Located(dates), dates
        self.joined: list[Clause] = []
        self.lead: tuple[int, int, bool] | None = None  # a time or scope that waits for its clause
        self.has_figures = self.has_dates = False  # the sentence at hand

    def join(self, sentence: Sentence) -> list[Clause]:
        """The clauses of a sentence, in order."""
        self.joined = []
        self.has_figures = bool(self.quantities.inside(sentence.start, sentence.end))
        self.has_dates = bool(self.dates.inside(sentence.start, sentence.end))
        for start, end, parted in _parts(self.text, sentence.clauses):
            start, end = trim(self.text, start, end)
            if 2 <= end - start <= LONGEST:
                self._add(start, end, parted)
            elif self.lead:
                self._close()
        if self.lead:
            self._close()
        return self.joined

    def _add(self, start: int, end: int, parted: bool) -> None:
        words = self.text[start:end]
        if words[0] in _NAMES_OPEN and _names_only(words):
            return
        # most sentences have neither figures nor dates
        figures = self.quantities.inside(start, end) if self.has_figures else ()
        times = self.dates.inside(start, end) if self.has_dates else ()
        if parted and self.lead:
            self._close()  # 10月20日前运到；… dates nothing behind the semicolon
        if _is_lead(words, start, times, self.days):
            self.lead = (self.lead[0], end, self.lead[2]) if self.lead else (start, end, parted)
            return
        lead, self.lead = self.lead, None
        if lead and end - lead[0] <= WHOLE:
            self._put(lead[0], end, lead[2])
            return
        previous = self.joined[-1] if self.joined and not parted else None
        is_short = previous and end - previous.start <= WHOLE
        if (
            previous
            and is_short
            and (_goes_on(previous, words, figures, times) or self._fills(previous, start, end, figures))
        ):
            self.joined.pop()
            self._put(previous.start, end, previous.parted)
            return
        self.joined.append(Clause(start, end, words, figures, times, parted))

    def _fills(self, label: Clause, start: int, end: int, figures: tuple[int, ...]) -> bool:
        """Whether nothing but a figure stands behind a label: 年度计划投资：2亿元."""
        if self.text[start - 1] not in "：:" or label.quantities or label.end != start - 1 or len(figures) != 1:
            return False
        figure = self.quantities.facts[figures[0]]
        return figure.start == start and figure.end >= end - 1

    def _put(self, start: int, end: int, parted: bool) -> None:
        figures, times = self.quantities.inside(start, end), self.dates.inside(start, end)
        self.joined.append(Clause(start, end, self.text[start:end], figures, times, parted))

    def _close(self) -> None:
        """Lets go of a time that no clause followed; 6月底前送电 is a clause by itself."""
        if self.lead and not LEAD.fullmatch(self.text, self.lead[0], self.lead[1]):
            start, end, parted = self.lead
            heads_it = _HEADS_IT.fullmatch(self.text, start, end) is not None
            above = self.joined.pop() if self.joined and heads_it and not parted else None
            self._put(above.start if above else start, end, above.parted if above else parted)
        self.lead = None


def _goes_on(previous: Clause, words: str, figures: tuple[int, ...], times: tuple[int, ...]) -> bool:
    """Whether words measure the clause before them, or press on with it."""
    if previous.quantities and _is_tail(words, figures) and not (times and words.startswith("其中")):
        return True
    if times or figures:
        return False
    if words[0] in PUSH_OPENERS and PUSH.match(words):  # 确保如期完工
        return True
    return bool(previous.quantities) and _is_rank(words)
