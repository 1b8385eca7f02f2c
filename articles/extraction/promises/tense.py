"""Whether a sentence looks back, looks ahead or does neither, by its section, its frame and its own words.

A plan speaks in bare verbs (新建学校5所), and so does a review of the past year. Only what stands around
them tells which: the section heading (一、2022年工作回顾), the frame that opens a list (……表示,将……一是……),
the paragraph's first words (过去一年, 下一步) and marks in the clause itself (已, 将).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from ..facts import ArticleText, Sentence
from .clauses import Clause
from .cues import DEMAND, DONE, FUTURE, HARD_DEED, PRESENT

Tense = Literal["past", "future", "open"]

OPENING = 90  # a sentence shows its frame in its first words; reading further only finds other clauses' marks
_YEAR = re.compile(r"([12][09][0-9][0-9])\s*年(?!度?的)")
_YEAR_WITHIN = re.compile(rf"，{_YEAR.pattern}，")
_ANY_YEAR = re.compile(r"([12][09][0-9][0-9])\s*年")
_BACK_HEADING = re.compile(
    r"回顾|总结|成效|成就|成绩|完成情况|进展情况|落实情况|主要工作情况|过去|一年来|[五几]年来|取得"
)
_AHEAD_HEADING = re.compile(
    r"安排|打算|计划|任务|总体要求|目标|部署|举措|下一步|展望|明年|工作重点|重点工作|主要工作|建议|工作思路|民生实事|实事项目|为民办实事|"
    r"今后|未来|规划|方案|工作要点|政策取向|下阶段"
)
_SAYS = re.compile(r"据[悉介绍了解统计知]+，|[^，。]{0,24}(?:表示|介绍|告诉记者|说|透露|指出|坦言|称)[，：]")
_CARRIES = re.compile(r"即将|将|计划|拟|打算|准备|力争|要(?<=[年我们区县市]要)")
_BACK_OPENING = re.compile(
    r"^(?:[^，。]{0,6})?(?:过去[的一五几三]|这几年|近几年|几年来|回顾|一年来|[三四五几十]年来|近年来|至此|去年|上年|这些年|年来)|^(?!要)[^，。：]{0,16}以来|^(?:截至|截止)|"
    r"^(?:今年)?(?:前[0-9一二三四五六七八九十]+个?(?:月|季度)|1[-—－~至][0-9]{1,2}月)"
)


def _each(openers: str, rest: str) -> str:
    """Every opener with the rest, as an alternation: a search skips to plain first characters, but not to those in a group."""
    return "|".join(opener + rest for opener in openers.split("|"))


_NEXT = re.compile("下一步|下一阶段|下阶段|下步|接下来|今后|明年|新的一年|展望未来")
_NEXT_WITHIN = 24  # characters from the beginning of the sentence, no full stop between
_OPENS_WITHIN = 6  # 明年 further on is one deadline's, not the plan's
_WITHIN_YEARS = re.compile(r"(?:[^。，]{0,14}，)?(?:[一二两三四五六十]年内|未来[一二两三四五几]年)")
_AHEAD_OPENING = re.compile(
    "|".join(
        (
            _each(
                "今年|本年|1[09][0-9][0-9]年|2[09][0-9][0-9]年",
                r"(?:的)?[^。]{0,24}(?:主要|重点|预期|总体|工作|发展)[^。]{0,8}(?:目标|任务|工作|安排|要求|思路)",
            ),
            _each(
                "重点|着力|主要|集中力量",
                r"[^。，]{0,6}(?:做好|抓好|推进|实施|办好|开展|抓)[^。]{0,14}(?:以下|下列|[一二三四五六七八九十0-9]+[个项件]?(?:方面|工作|任务|实事))",
            ),
            # 今年的施工图已经绘就：…
            _each(
                "施工图|路线图|时间表|任务书|蓝图|作战图|任务|重点",
                r"(?:都|也)?(?:已经?)?(?:绘就|敲定|确定|明确|下达|排定|出炉|锁定|划定|定下|铺开)[^，。：]{0,4}：",
            ),
            _each("今年|明年|下一步|今后", r"[^。，]{0,12}(?:打算|安排|计划|规划|举措|部署)"),
            _each("规划|方案|计划|意见|通知|纲要|措施|办法", r"[》”\"]?(?:》)?(?:提出|明确|要求|规定)"),
            _each(
                "方案|计划|意见|规划|通知",
                r"[^，。]{0,4}(?:排出|列出|确定|部署|安排|梳理|细化)了?[^。，]{0,14}(?:任务|措施|项目|工作|举措)",
            ),
            r"有关要求：|工作要求：|具体要求：|政府工作报告(?:指出|提出|明确)|主要(?:预期)?目标(?:是|为|如下)|做好(?<=^做好)[^。]{0,12}工作",
        )
    )
)
_GOAL_LIKE = frozenset(("基本", "全部", "如期", "正式", "顺利", "成功"))  # in a plan, 年底前基本完成 is a goal
_WEAK = frozenset(("再", "年内", "确保", "力争", "争取", "力求", "即可", "必须"))
# 下一步 turns an article to what is to come; 明年 or the report quoted only the paragraph.
_LASTING = re.compile(
    r"下一步|下一阶段|下阶段|下步|接下来|新的一年|展望|今后|[》”](?:提出|明确|要求|规定)|(?<!报告)(?:目标|任务|打算|安排|举措|实事|(?:项|方面)(?:工作|重点))|重点工作|主要工作|工作重点"
)
_PLANNING = 10  # next year's plans are printed from October on; 明年 in May is only a later date
_BY_YEAR = re.compile(
    r"(?:[^，。]{0,10}，)?(?:力争)?[到至](?:([12][09][0-9][0-9])年|“?十[一二三四五六]五”?(?:期?末|时期末))"
)
# 未市将实施六大行动。 frames the paragraphs that follow, each with its own short title.
_FRAMES_MORE = re.compile(
    r"(?:将|计划|要)[^。]{0,20}(?:[一二三四五六七八九十0-9]+(?:大|项|个方面|条|件|方面)|以下|下列)[^。，]{0,8}$"
)
_SCENE = re.compile(r"\s*(?:记者|近日|日前|时下|目前|据悉|据了解|采访中|[“\"（(])")
_DEMANDS = re.compile(
    r"(?:强调|要求|指出|提出)，[^。]{0,16}(?:要|必须)|会议(?:议定|商定|明确|要求)[，：]|(?:目标|任务|思路|打算)[^，。]{0,4}(?:明确|清晰)，"
)
_LIST_ITEM = re.compile(
    r"^\s*(?:[一二三四五六七八九十]+(?:是|要|、)|[—－\-]{1,2}(?![0-9])|第[一二三四五六七八九十]+[，,、]?|在?[一-龥“”]{2,14}方面[，,]|首先|其次|再次|最后|[（(]?[0-9一二三四五六七八九十]{1,2}[）).、．]|[一-龥]{4,14}。)"
)
_FACT_HEADLINE = re.compile(
    r"举行|开幕|揭牌|签约仪式|落幕|召开|通车|竣工|完成|喜获|荣获|累计|同比|圆满|建成|破[0-9百千万亿]"
)
_PLAN_HEADLINE = re.compile(
    r"(?:重点|投资|建设|工作|项目|任务)[^，。]{0,4}安排(?:表|意见)?$|(?:任务|项目|责任)(?:清单|分解|一览)|将|计划|拟|民生实事|实事项目|工作要点|实施方案|行动方案|规划|今年要|目标"
)


# 盘点2020·数说丙县 tells of what was done, whatever its clauses leave out.
_BACK_HEADLINE = re.compile("盘点|回眸|回望|巡礼|年终|成就")
# 新的一年怎么干？ asked by the paper itself: what follows in the paragraph answers.
_SELF_ASKED = re.compile(
    "(?:新的一年|下一步|明年|今年|下半年|今后|未来|接下来)[^，。？]{0,8}(?:怎么[干办走做抓]|如何|怎样|咋)[^。？]{0,10}？"
)


class Reading(NamedTuple):
    """How a bare clause of one sentence is to be taken, and what said so (section, frame, paragraph, headline)."""

    tense: Tense
    why: str
    plan_year: int | None = None  # the year after the page's that a plan is for, where it is for that
    holds_on: dt.date | None = None  # the last day of the past period that is told of


def _years(words: str) -> list[int]:
    return [int(year) for year in _ANY_YEAR.findall(words)]


# 今年我市新建换热站37座 without any mark is a plan in March and a result in November.
_THIS_YEAR = re.compile(
    rf"(?:[^，。]{{0,12}}，)?今年，?(?:[我全本][省市区县旗州])?(?:共|累计|新|计划)?(?:{HARD_DEED.pattern})[^，。]{{1,20}}[0-9]"
)
_EARLY, _LATE = 3, 11


_THIS = re.compile(
    r"(?:[^，。]{0,8}，)?(?:今年|全年|眼下|如今)(?!以来|[上前][0-9一二三四五六七八九十半]|一季度|初|[0-9])"
)
# 去年承诺的十件实事，九件已兑现，一件今年9月底前必须交付: what follows is of this year again.
_TURNS = re.compile(r"(?:今年|明年|月底前|年底前)[^。]{0,16}(?:将|必须|确保|力争|计划|要)")
_INTERVIEW = re.compile(r"访|对话|专访")


# “十二五”末，全县生产总值达到152亿元, in the year after it.
_PLAN_PERIOD = re.compile("(?:[^，。“]{0,6}，)?“?十([一二三四五六])五”?(?:规划)?(?:期间|时期|末|期末)")
_SINCE = re.compile("累计|已(?:经|完成|建)|以来|编制|启动")


def _plan_end(count: str) -> int:
    """2025 for 四 of 十四五."""
    return 2005 + 5 * "一二三四五六".index(count) + 5


def read_heading(words: str, *, page_date: dt.date) -> Tense:
    """The tense that a heading sets for what stands below it; "open" where it sets none."""
    if _BACK_HEADING.search(words):
        return "past"
    if _AHEAD_HEADING.search(words):
        years = _years(words)
        return "past" if years and max(years) < page_date.year else "future"
    return "open"


def _looks_ahead(words: str) -> bool:
    following = _NEXT.search(words)
    if following and following.start() <= _NEXT_WITHIN and "。" not in words[: following.start()]:
        return True
    return _WITHIN_YEARS.match(words) is not None or _AHEAD_OPENING.search(words) is not None


def read_opening(words: str, *, page_date: dt.date) -> Tense:
    """The tense that the first words of a sentence set for it and for what follows."""
    said = _SAYS.match(words)
    if said and "报告" not in said.group():  # 今年的政府工作报告指出 is itself the frame of a plan
        words = words[said.end() :]
    first = _YEAR.match(words) or _YEAR_WITHIN.search(words, 0, 48)
    if first and int(first.group(1)) < page_date.year:
        return "past"
    plan = _PLAN_PERIOD.match(words)
    if plan and _plan_end(plan.group(1)) < page_date.year:
        return "past"
    if plan and not _SINCE.search(words):
        return "future"
    goal = _BY_YEAR.match(words)
    if goal and (goal.group(1) is None or int(goal.group(1)) >= page_date.year):
        return "future"
    if "今年" in words and _THIS_YEAR.match(words) and (page_date.month <= _EARLY or page_date.month >= _LATE):
        return "future" if page_date.month <= _EARLY else "past"
    if _looks_ahead(words):
        years = _years(words)
        return "past" if years and max(years) < page_date.year else "future"
    if _BACK_OPENING.match(words):
        return "past"
    return "open"


# 路基土石方完成60%, 主体完工 in a bulletin say how far the work is; 6月底前完成60% does not.
_REPORTED = re.compile(
    r"完成(?:总?(?:工程)?量的)?[约近超]?[0-9.]+%|[一-龥]{2}(?:全部|顺利|基本)?(?:完工|封顶|贯通|合龙)$"
)
_DUE = re.compile(r"[底末前]|[0-9]月|年内|全年|今年|季度|上旬|中旬|下旬")


def read_clause(clause: Clause, context: Tense) -> Tense:
    """The tense of one clause: its own marks first, then the context's."""
    if context == "open" and not clause.ahead and _REPORTED.search(clause.words) and not _DUE.search(clause.words):
        return "past"
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


def _stands_before_plan(clauses: Sequence[Clause], at: int, reading: Reading) -> bool:
    """Whether a clause that a paragraph's frame would put ahead says how far a thing is, as its plan comes behind it."""
    clause, behind = clauses[at], clauses[at + 1] if at + 1 < len(clauses) else None
    if (
        behind is None
        or behind.parted
        or behind.ahead is None
        or clause.ahead
        or clause.dates
        or reading.why == "section"
    ):
        return False
    return _STANDS.search(clause.words) is not None and _PLANS.match(behind.words) is not None


_CONVENED = re.compile("会议|会上|审议|听取|研究了|方案|通知|批复")
_SETTLED = re.compile(
    "(?:会议|会上)?(?:还|同时|并)?(?:决定|要求|明确|同意|确定|商定|议定)(?!了|授予|任命|免去|表彰|书|性|的|是|给予[^，]{0,6}称号)[^，]"
)


def _is_settled(first: Clause, clause: Clause, reading: Reading) -> bool:
    """Whether a clause of a sentence about a meeting says what it settled or asked for."""
    if clause.done or reading.tense == "past" and reading.why == "section":
        return False
    return _SETTLED.match(clause.words) is not None and _CONVENED.search(first.words, 0, 40) is not None


def _may_come(clause: Clause) -> bool:
    """Whether no word says that a clause is done; 6月底全部完成 is a goal."""
    return clause.done is None or clause.done[:2] in _GOAL_LIKE


class Told(NamedTuple):
    """A clause with its tense and what said so."""

    clause: Clause
    tense: Tense
    why: str


def follow(
    clauses: Sequence[Clause],
    reading: Reading,
    is_gone: Callable[[Clause], bool] = lambda clause: False,
    is_to_come: Callable[[Clause], bool] = lambda clause: False,
) -> list[Told]:
    """The tense of each clause of a sentence: a mark carries to the clauses after it (将新建学校5所，改造小区20个).

    `is_gone` says of a clause whether it is dated by a day or month gone by, `is_to_come` whether by one still to come.
    """
    context, why = reading.tense, reading.why
    told: list[Told] = []
    for at, clause in enumerate(clauses):
        tense = "past" if clause.dates and not clause.ahead and is_gone(clause) else read_clause(clause, context)
        if tense != "future" and clause.dates and _may_come(clause) and reading.tense != "past" and is_to_come(clause):
            context = tense = "future"
            why = "dated"  # 日前发布通告，自10月10日起登记上牌，设立登记点32个
        elif _is_settled(clauses[0], clause, reading):
            context = tense = "future"
            why = "demand"  # 会议听取了汇报，要求市住建局倒排工期，决定今年投入4.3亿元
        elif not told and _stands_before_plan(clauses, at, reading):
            told.append(Told(clause, "past", reading.why))  # 分院主体完工，将于明年10月开诊
            continue
        if tense == "future" and clause.ahead and context == "past" and clause.ahead in _WEAK:
            tense = "past"  # 确保了 and 力争 in a review are part of it
        elif tense == "past" and not clause.done and reading.why != "section" and clause.words.startswith("探索"):
            context = tense = "future"
            why = "sentence"  # 探索将图书馆向公众开放: not yet, whatever the article tells of
        elif tense == "future" and clause.ahead and context != "future":
            context, why = "future", "sentence"
        elif tense == "past" and clause.done and (reading.tense != "future" or clause.done in ("已", "了")):
            context, why = "past", reading.why
        told.append(Told(clause, tense, "own mark" if clause.ahead and tense == "future" else why))
    return told


_ASKS = re.compile(r"\s*[^\s。，：:]{0,14}?(?:记者|问|主持人|网友|市民|听众)[：:]")
_ASKS_AHEAD = re.compile(
    r"打算|安排|规划|计划|举措|目标|下一步|接下来|怎么办|如何|怎么(?!样)|怎样(?:解决|推进|保障|落实)|哪些(?:考虑|部署|措施|动作|支持|硬骨头|新)|思路|还剩|有没有|能否|能不能|会不会|什么时候|何时|啥时|多久|跟得上|怎样(?:解|破)|新招|实招|怎么破"
)
_ASKS_BACK = re.compile(r"做了|成效|成绩|进展|完成得|取得|过去|去年|开展了|效果|怎么样|变化")


def _asked_for(words: str) -> Tense:
    """What a reporter's question asks for: what was done (这两年做了哪些事？), what is planned, or neither."""
    question = words[: OPENING * 2].split("？")[0]
    if _ASKS_BACK.search(question):
        return "past"
    return "future" if _ASKS_AHEAD.search(question) else "open"


_DAY = re.compile("(?!.{0,12}[12][09][0-9][0-9]年)[^，。0-9]{0,12}([0-9]{1,2})月(?:([0-9]{1,2})日|(底|末|[上中下]旬))")
# 为做好服务保障，州交通局开通直通车12条: in an article that tells of what is to come, more of it.
_FOR = re.compile("为(?:了)?(?:做好|确保|保障|落实|配合|方便)[^，。]{2,14}，")
# 新办法自7月1日起施行。 The changes told below come with it.
_IN_FORCE = re.compile(
    "[自从于](?:([12][09][0-9][0-9])年)?([0-9]{1,2})月([0-9]{1,2})日(?:零时)?起(?:正式|全面)?(?:施行|实施|执行|实行|生效|推行)"
)


class _Track:
    """The contexts in force while an article is read from top to bottom."""

    def __init__(self, article: ArticleText, page_date: dt.date) -> None:
        self.page_date = page_date
        headline = article.headline or ""
        plan = _PLAN_HEADLINE.search(headline) and not _FACT_HEADLINE.search(headline)
        self.article: Tense = "future" if plan else "past" if _BACK_HEADLINE.search(headline) else "open"
        # One who is interviewed goes on in the next paragraph with what is to come.
        self.interview = any(
            p.kind == "subtitle" and _INTERVIEW.search(article.text, p.start, p.end) for p in article.paragraphs
        )
        self.section: Tense = "open"
        self.frame: Tense = "open"
        self.ahead = False
        self.local: Tense = "open"
        self.listing = self.marked = False  # within a list; in a paragraph with a list mark of its own
        self.asked: Tense = "open"  # what the reporter's last question asks for
        self.questioned = False  # within a reporter's question, which tells of nothing itself
        self.asking = False  # an article of questions and answers: the first answer sets no tense for the others
        self.plan_year: int | None = None
        self.told: dt.date | None = None

    def heading(self, words: str) -> None:
        if _ASKS.match(words):  # 市电视台记者：……？ set as a line of its own
            self.paragraph(words)
            return
        tense = read_heading(words, page_date=self.page_date)
        sub = words.lstrip()[:1] in "（("
        if tense != "open" and not (sub and self.section != "open"):
            self.section = tense
            self.told = self.year_end(words)
            self.plan_year = self.next_year(words) if tense == "future" else None
        # A plain heading (狠抓项目建设) inside a dated section does not end it.
        self.listing = False
        self.ahead, self.local, self.frame = False, "open", self.section

    def next_year(self, words: str) -> int | None:
        """The year after the page's, where a heading or frame plans for it (2018年工作计划 in December 2017, 明年)."""
        following = self.page_date.year + 1
        if self.page_date.month < _PLANNING:
            return None
        ahead = words.find("明年")
        return following if following in _years(words) or 0 <= ahead <= _OPENS_WITHIN else None

    def year_end(self, words: str) -> dt.date | None:
        """31 December of the past year that the words name (2022年, 去年), if they do."""
        plan = _PLAN_PERIOD.match(words)
        years = [
            year
            for year in [*_years(words), *([_plan_end(plan.group(1))] if plan else [])]
            if year < self.page_date.year
        ]
        if years:
            return dt.date(max(years), 12, 31)
        if re.search(r"去年|上年|过去一年|一年来", words) and self.page_date.year > 1:
            return dt.date(self.page_date.year - 1, 12, 31)
        return None

    def paragraph(self, words: str) -> None:
        self.questioned = _ASKS.match(words) is not None
        if self.questioned:
            self.asked = _asked_for(words)
            self.asking, self.ahead = True, False
        self.marked = _LIST_ITEM.match(words) is not None
        goes_on = self.local == "future" and _FOR.match(words) is not None
        if self.marked:
            self.local, self.listing = self.frame, True
        elif self.listing and not _SCENE.match(words):
            self.local = self.frame  # an item goes on in its second paragraph
        else:
            self.local, self.listing = "future" if goes_on else "open", False

    def context(self) -> Reading:
        if self.local != "open":
            return Reading(self.local, "paragraph", self.plan_year, self.told)
        if self.ahead:
            return Reading("future", "下一步", self.plan_year)
        if self.asked != "open" and not self.questioned:
            return Reading(self.asked, "question", self.plan_year, self.told)
        if self.section != "open":
            return Reading(self.section, "section", self.plan_year, self.told)
        return Reading(self.article, "headline" if self.article != "open" else "", self.plan_year, self.told)

    def sentence(self, words: str, first: bool) -> Reading:
        opening = words[:OPENING]
        if "？" in words and _SELF_ASKED.match(words):
            self.local = "future"
            return Reading("open", "")
        tense = read_opening(opening, page_date=self.page_date)
        if tense != "open":
            return self._opened(tense, words, first)
        if self.local == "past" and _THIS.match(opening):
            self.local = "open"  # 去年搬迁1126户。今年任务更重
        if PRESENT.match(opening):
            return Reading("past", "目前")
        context = self.context()
        in_force = self._in_force(words) if "起" in words else "open"
        if in_force == "future":
            self.ahead = True
            return Reading("future", "opening", self.plan_year)
        if in_force == "past":
            self.local = "past"
        if self._looks_ahead(opening, context):
            # 我市将…: what follows in the paragraph is said in the same breath.
            self.local = "future"
            if not self.marked:  # 下步计划 inside an item is that item's alone
                self.frame = "future"
            self.ahead = self.ahead or self.interview or _FRAMES_MORE.search(words.rstrip("。：；，")) is not None
            return context if context.tense == "future" else Reading("open", "")
        if context.tense == "open" and _DEMANDS.search(opening):
            self.local = "future"
            return Reading("future", "demand")
        return context

    def _in_force(self, words: str) -> Tense:
        """Which side of the page's day a sentence says that a rule holds from: so does what is told of it then."""
        found = _IN_FORCE.search(words)
        if found is None:
            return "open"
        year, month, day = (int(part) if part else self.page_date.year for part in found.groups())
        today = (self.page_date.year, self.page_date.month, self.page_date.day)
        return "future" if (year, month, day) > today else "past"

    def _names_day_to_come(self, opening: str) -> bool:
        """Whether the first day that a sentence names, without a year, is still to come (5月2日至4日举办…)."""
        found = _DAY.match(opening)
        if found is None or (found[2] is None and found[3] is None):
            return False
        month, day = int(found[1]), int(found[2] or 28)
        return 0 <= month - self.page_date.month <= 8 and (month, day) > (self.page_date.month, self.page_date.day)

    def _looks_ahead(self, opening: str, context: Reading) -> bool:
        """Whether a sentence says by its own mark what is to come, outside a review."""
        if "月" in opening and self._names_day_to_come(opening) and not DONE.search(opening):
            return context.tense == "open"
        if not _CARRIES.search(opening) or not (FUTURE.search(opening) or DEMAND.search(opening)):
            return False
        return not (self.section == "past" and context.tense == "past") and not DONE.search(opening[:12])

    def _opened(self, tense: Tense, words: str, first: bool) -> Reading:
        """The reading of a sentence whose first words set the tense, which holds for the paragraph."""
        opening = words[:OPENING]
        turns = tense == "past" and _TURNS.search(words, 6) is not None
        self.local = "open" if turns else tense
        if not self.marked:
            self.frame = self.local
        if tense == "future":
            self.plan_year = self.next_year(opening) or self.plan_year
            self.ahead = self.ahead or (not self.marked and _LASTING.search(opening) is not None)
            return Reading(tense, "opening", self.plan_year)
        self.told = self.year_end(opening) if not re.match(r"[^，。]{0,16}以来", opening) else None
        if first and self.section == "open" and not self.asking:
            self.article = "past"
        self.ahead = False
        return Reading(tense, "opening", self.plan_year, self.told)


def read(article: ArticleText, sentences: Sequence[Sentence], *, page_date: dt.date) -> list[Reading]:
    """One reading for each sentence, in order."""
    track = _Track(article, page_date)
    readings: list[Reading] = []
    last = -1
    seen_body = False
    for sentence in sentences:
        paragraph = article.paragraphs[sentence.paragraph]
        words = article.text[sentence.start : min(sentence.end, sentence.start + 2 * OPENING)]
        if paragraph.kind == "heading":
            if sentence.paragraph != last:
                track.heading(article.text[paragraph.start : min(paragraph.end, paragraph.start + OPENING)])
            readings.append(Reading("open", "heading"))
        elif paragraph.kind != "body":
            readings.append(Reading("open", paragraph.kind))
        else:
            if sentence.paragraph != last:
                track.paragraph(words)
            readings.append(track.sentence(words, not seen_body))
            seen_body = True
        last = sentence.paragraph
    return readings
