"""The contexts in force while an article is read from top to bottom: section, frame, paragraph, question asked."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ..facts import ArticleText, Sentence
from ..lexicon.branches import gathered
from . import days_told, headlines, openings, tasks
from .clauses import Tense
from .cues import DEMAND, DONE, FUTURE, PRESENT, each
from .openings import OPENING, read_heading, read_opening, years_in
from .tense import Reading

_CARRIES = re.compile(r"即将|将|计划(?<!年度计划)(?<!年计划)(?!总?投资)|拟|打算|准备|力争|要(?<=[年我们区县市]要)")
DEMANDS = re.compile(
    "|".join(
        (
            each("强调|要求|指出|提出", "，[^。]{0,16}(?:要|必须)"),
            "会议(?:议定|商定|明确|要求|决定)[，：]",
            each("目标|任务|思路|打算", "[^，。]{0,4}(?:明确|清晰)，"),
            # 确定了今年的建设任务：…
            each(
                "确定|明确|制定|排定|提出|列出",
                "了?[^，。：]{0,10}(?:今年|明年|全年|年度|20[0-9]{2}年)[^，。：]{0,16}(?:任务|目标|计划|举措|实事|重点)[^，。：]{0,3}：",
            ),
        )
    )
)
_SETS_PLAN = re.compile(
    "(?:定了|定下了?|制定了|确定了)[^，。：]{0,10}(?:计划|方案|目标|任务)："
)  # 区里年初定了“四个一”的计划：…
# 按照规划，… tells of what is to come unless the paragraph tells of the past: 按照规划，去年开工了3座桥
_BY_PLAN = re.compile(each("根据|按照", "(?:这个|该|上述|这一)?[^，。]{0,14}(?:方案|规划|计划|部署)，"))
# One search for what a dozen would find.
_SIGN = re.compile(
    gathered(
        f"？|目前|上半年|起|月|{openings.SIGNS}|{PRESENT.pattern}|{_CARRIES.pattern}|{DEMANDS.pattern}|{_BY_PLAN.pattern}"
    )
)
# 下一步 turns an article to what is to come; 明年 or the report quoted only the paragraph.
_LASTING = re.compile(
    r"下一步|下一阶段|下阶段|下步|接下来|新的一年|展望|今后|[》”](?:提出|明确|要求|规定)|(?<!报告)(?:目标|任务|打算|安排|举措|实事|(?:项|方面)(?:工作|重点))|重点工作|主要工作|工作重点"
)
# 未市将实施六大行动。 frames the paragraphs that follow, each with its own short title.
_FRAMES_MORE = re.compile(
    r"(?:将|计划|要)[^。]{0,20}(?:[一二三四五六七八九十0-9]+(?:大|项|个方面|条|件|方面)|以下|下列)[^。，]{0,8}$"
)
_SCENE = re.compile(r"\s*(?:记者|近日|日前|时下|目前|据悉|据了解|采访中|[“\"（(])")
_LIST_ITEM = re.compile(
    r"^\s*(?:[一二三四五六七八九十]+(?:是|要|、)|[—－\-]{1,2}(?![0-9])|第[一二三四五六七八九十]+[，,、]?|在?[一-龥“”]{2,14}方面[，,]|首先|其次|再次|最后|[（(]?[0-9一二三四五六七八九十]{1,2}[）).、．])"
)
_ITEM_NAME = re.compile("[一-龥“”]{4,16}。")  # 农村公路建设。 opens an item of a list that numbers none
# 新的一年怎么干？ asked by the paper itself: what follows in the paragraph answers.
_SELF_ASKED = re.compile(
    "(?:新的一年|下一步|明年|今年|下半年|今后|未来|接下来)[^，。？]{0,8}(?:怎么[干办走做抓]|如何|怎样|咋)[^。？]{0,10}？"
)
# 这一年，城里将添哪些新去处？ asked before any answer: the rest of the article tells
_ASKS_ALL = re.compile("[^。？]{0,30}(?:将|会|要)[^。？]{0,14}(?:哪些|什么|怎样|如何|多少)[^。？]{0,14}？")
_THIS = re.compile(
    r"(?:[^，。]{0,8}，)?(?:今年|全年(?P<whole>)|眼下|如今)(?!以来|[上前][0-9一二三四五六七八九十半]|一季度|初|[0-9])"
)
# 去年承诺的十件实事，九件已兑现，一件今年9月底前必须交付: what follows is of this year again.
_TURNS = re.compile(r"(?:今年|明年|月底前|年底前)[^。]{0,16}(?:将|必须|确保|力争|计划|要)")
_QUOTED_YEAR = re.compile("“(?=[12][09][0-9][0-9]年)")  # “2023年，全县产值达31亿元。”局长说
_ASKED = 4 * OPENING  # characters in which a question has been asked
_ANSWERS = re.compile("[^，。：:]{2,12}[：:]")  # who speaks, in an article of questions
_INTERVIEW = re.compile(r"访|对话|专访")
# 为做好服务保障，州交通局开通直通车12条: in an article that tells of what is to come, more of it.
_FOR = re.compile("为(?:了)?(?:做好|确保|保障|落实|配合|方便)[^，。]{2,14}，")


class _Track:
    """The contexts in force while an article is read from top to bottom."""

    def __init__(self, article: ArticleText, page_date: dt.date, bent: Tense) -> None:
        self.page_date = page_date
        self.bent: Tense = "open" if headlines.is_bulletin(article) else bent
        self.article = headlines.read_titles(article, page_date)
        self.progress = headlines.tells_of_part_gone(article.headline or "", page_date)
        # One who is interviewed goes on in the next paragraph with what is to come.
        self.interview = any(
            p.kind == "subtitle" and _INTERVIEW.search(article.text, p.start, p.end) for p in article.paragraphs
        )
        self.section: Tense = "open"
        self.frame: Tense = "open"
        self.ahead = False
        self.local: Tense = "open"
        self.bulleted = False  # in a paragraph that a bullet opens
        self.listing = self.marked = False  # within a list; in a paragraph with a list mark of its own
        self.asked: Tense = "open"  # what the reporter's last question asks for
        self.questioned = False  # within a reporter's question, which tells of nothing itself
        self.asking = False  # an article of questions and answers: the first answer sets no tense for the others
        self.lists_tasks = self.tells_task = False  # in a section of tasks and how far they are; in the task of an item
        self.plan_year: int | None = None
        self.told: dt.date | None = None

    def heading(self, words: str) -> None:
        if openings.is_question(words):  # 市电视台记者：……？ set as a line of its own
            self.paragraph(words, words)
            return
        tense = read_heading(words, page_date=self.page_date)
        if tense == "open" and self._is_later_year(words):
            tense = "future"
        sub = words.lstrip()[:1] in "（("
        if tense != "open" and not (sub and self.section != "open"):
            self.section = tense
            self.lists_tasks = tense == "past" and tasks.heads_tasks_done(words)
            self.told = openings.year_end(words, self.page_date)
            self.plan_year = openings.next_year(words, self.page_date) if tense == "future" else None
        # A plain heading (狠抓项目建设) inside a dated section does not end it.
        self.listing = False
        self.ahead, self.local, self.frame = False, "open", self.section

    def _is_later_year(self, words: str) -> bool:
        """Whether a heading names a later year than the section before it, which looks back: 一、2022年…, 二、2023年…."""
        return self.section == "past" and self.told is not None and max(years_in(words), default=0) > self.told.year

    def paragraph(self, words: str, whole: str) -> None:
        """Begins a paragraph: the first words of its first sentence, and of all of it."""
        if words[:1] == "【":  # 【现状】 is a heading set within its paragraph
            self.heading(words[1 : max(1, words.find("】"))])
        asks_on = self.questioned and not _ANSWERS.match(words) and openings.begs(whole)
        self.questioned = openings.is_question(words) or asks_on
        if self.questioned:
            self.asked = openings.asked_for(whole)
            self.asking, self.ahead = True, False
            self.plan_year = None if self.section == "open" else self.plan_year  # 明年 was one answer's
        self.bulleted = words[:1] in tuple("●■◆★▲")
        self.marked = words[:1] == "【" or _LIST_ITEM.match(words) is not None or self._names_item(words)
        goes_on = self.local == "future" and _FOR.match(words) is not None
        self.tells_task = self.marked and tasks.is_task(whole, is_under_tasks=self.lists_tasks)
        if self.marked:
            self.local, self.listing = "future" if self.tells_task else self.frame, True
        elif self.listing and not _SCENE.match(words):
            self.local = self.frame  # an item goes on in its second paragraph
        else:
            self.local, self.listing = "future" if goes_on else "open", False

    def _names_item(self, words: str) -> bool:
        """Whether a paragraph opens with an item's name; where the past was only told of, that is a sentence: 路是山里人的心病。"""
        return (self.frame != "past" or self.section == "past") and _ITEM_NAME.match(words) is not None

    @property
    def plans(self) -> bool:
        """Within a plan 去年火点19个 opens a sentence about the past, no more."""
        return "future" in (self.section, self.frame) or self.section == "open" and self.article == "future"

    def context(self) -> Reading:
        if self.local != "open":
            return Reading(self.local, "paragraph", self.plan_year, self.told)
        if self.ahead:
            return Reading("future", "下一步", self.plan_year)
        if self.asked != "open" and not self.questioned:
            return Reading(self.asked, "question", self.plan_year, self.told)
        if self.section != "open":
            return Reading(self.section, "section", self.plan_year, self.told)
        if self.article == "future" and not (self.marked or self.listing):
            # prose under the name of a plan tells of other things too
            return Reading("open", "headline", self.plan_year)
        if self.article == "open" and self.bent != "open":
            return Reading(self.bent, "whole", self.plan_year, self.told)
        return Reading(self.article, "headline" if self.article != "open" else "", self.plan_year, self.told)

    def cell(self, column: str) -> Reading | None:
        """The reading of a table's cell whose column says when (9月底进展, 下步节点); None for another."""
        tense: Tense = "future" if tasks.heads_column(column) else read_heading(column, page_date=self.page_date)
        return Reading(tense, "label", self.plan_year) if tense != "open" else None

    def sentence(self, words: str, *, first: bool, begins: bool) -> Reading:
        """The reading of a sentence: the `first` of the article, or one that `begins` its paragraph."""
        if self.asking and begins and (speaker := _ANSWERS.match(words)):
            words = words[speaker.end() :]  # 王建国：去年，… answers, and is no label
        if not _SIGN.search(words):
            return self.context()
        if _QUOTED_YEAR.match(words):
            words = words[1:]
        opening = words[:OPENING]
        if self.tells_task and tasks.tells_so_far(words):
            self.local, self.tells_task = "past", False
            return Reading("past", "opening", self.plan_year, self.told)
        if "？" in words and _SELF_ASKED.match(words):
            self.local = "future"
            return Reading("open", "")
        if "？" in words and not self.asking and _ASKS_ALL.match(words):
            self.section = self.frame = "future"
            return Reading("open", "")
        return self._opens(words, opening, first) or self._goes_on(words, opening, begins)

    def _opens(self, words: str, opening: str, first: bool) -> Reading | None:
        """The reading of a sentence whose own first words set the tense, for those behind it too."""
        if "年" in opening and openings.opens_plan_year(opening, self.page_date):
            self.local, self.ahead = "future", True
            self.plan_year = openings.next_year(opening, self.page_date) or self.plan_year
            if self.article == "past":
                self.article = "open"
            return Reading("future", "opening", self.plan_year)
        labelled = openings.read_label(opening, self.page_date)
        if labelled != "open":
            self.local = labelled
            if "如下" in opening:
                self.frame = labelled
            return Reading(labelled, "label", self.plan_year, self.told)
        tense = read_opening(opening, page_date=self.page_date)
        if tense == "future" and self.asked == "past" and not openings.turns_ahead(opening):
            return None  # asked what was done, 主要做好三方面工作 answers that
        return self._opened(tense, words, first) if tense != "open" else None

    def _goes_on(self, words: str, opening: str, begins: bool) -> Reading:
        """The reading of a sentence that takes its tense from what stands around it, unless it turns to what is to come."""
        turns = _THIS.match(opening) if self.local == "past" else None
        if turns and not (turns["whole"] is not None and self._tells_of_past_year()):
            self.local = "open"  # 去年搬迁1126户。今年任务更重
        if PRESENT.match(opening):
            return Reading("past", "目前")
        context = self.context()
        in_force = days_told.in_force(words, self.page_date) if "起" in words else "open"
        if in_force == "future":
            self.ahead = True
            return Reading("future", "opening", self.plan_year)
        if in_force == "past":
            self.local = "past"
        if self._looks_ahead(opening, context):
            return self._turned(words, context, begins)
        if self._demands(opening, context) or "了" in opening and _SETS_PLAN.search(opening):
            self.local = "future"
            return Reading("future", "demand")
        return context

    def _tells_of_past_year(self) -> bool:
        """Whether 全年 is the year before the page's, of which the paragraph tells: 2022年，…。全年完成投资35亿元."""
        return self.told is not None and self.told.year < self.page_date.year

    def _demands(self, opening: str, context: Reading) -> bool:
        """Whether a sentence says what somebody asks for, or a plan provides."""
        if context.tense != "open" and context.why != "paragraph":
            return False
        return DEMANDS.search(opening) is not None or context.tense != "past" and _BY_PLAN.search(opening) is not None

    def _turned(self, words: str, context: Reading, begins: bool) -> Reading:
        """The reading of a sentence that looks ahead: 我市将…, and what follows in the paragraph is said in the same breath."""
        if self.article == "past" and not begins and self.progress:
            return context if context.tense == "future" else Reading("open", "")  # 主楼结顶，计划12月投用。新建站点2个
        self.local = "future"
        # 下步计划 inside an item is that item's alone, and 今年计划实施64个 in a report of progress its paragraph's
        if not self.marked and not self.progress:
            self.frame = "future"
        if self.article == "past" and begins and not self.progress:
            self.article = "open"  # it has told of the past, and goes on to what is to come
        self.ahead = self.ahead or self.interview or _FRAMES_MORE.search(words.rstrip("。：；，")) is not None
        return context if context.tense == "future" else Reading("open", "")

    def _looks_ahead(self, opening: str, context: Reading) -> bool:
        """Whether a sentence says by its own mark what is to come, outside a review."""
        if "月" in opening and days_told.names_day_to_come(opening, self.page_date) and not DONE.search(opening):
            return context.tense == "open"
        if not _CARRIES.search(opening) or not (FUTURE.search(opening) or DEMAND.search(opening)):
            return False
        return not (self.section == "past" and context.tense == "past") and not DONE.search(opening[:12])

    def _opened(self, tense: Tense, words: str, first: bool) -> Reading:
        """The reading of a sentence whose first words set the tense, which holds for the paragraph."""
        opening = words[:OPENING]
        turns = tense == "past" and (_TURNS.search(words, 6) is not None or self.plans)
        self.local = "open" if turns else tense
        if not self.marked and not self.plans:
            self.frame = self.local
        if tense == "future":
            self.plan_year = openings.next_year(opening, self.page_date) or self.plan_year
            is_own = self.marked or self.bulleted  # 下一步 inside an item is that item's alone
            self.ahead = self.ahead or (not is_own and _LASTING.search(opening) is not None)
            return Reading(tense, "opening", self.plan_year)
        self.told = openings.year_end(opening, self.page_date) if not re.match(r"[^，。]{0,16}以来", opening) else None
        if first and self.section == "open" and not self.asking and not self.plans:
            self.article = "past"
        self.ahead = False
        return Reading(tense, "opening", self.plan_year, self.told)


def read(
    article: ArticleText, sentences: Sequence[Sentence], *, page_date: dt.date, bent: Tense = "open"
) -> list[Reading]:
    """One reading for each sentence, in order; `bent` says which way the article looks where nothing else does."""
    track = _Track(article, page_date, bent)
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
                track.paragraph(words, article.text[paragraph.start : min(paragraph.end, paragraph.start + _ASKED)])
            if paragraph.column and (cell := track.cell(paragraph.column)):
                readings.append(cell)
                continue
            readings.append(track.sentence(words, first=not seen_body, begins=sentence.paragraph != last))
            seen_body = True
        last = sentence.paragraph
    return readings
