"""The setting of a date: its page's day, and what its sentence has told of years and months so far."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ..facts import Modality
from ..figures.numerals import DIGITS
from ..figures.numerals import read as read_number
from . import datewords as words
from . import periods
from .periods import DAY, Period

PAST = re.compile(
    "已|了|曾(?![一-鿿]{1,2}(?:说|表示|介绍|透露|告诉))|同比|刚刚|圆满|(?<![0-9])日前|[今去]年以来|较上年|比上年|累计"
)
FUTURE = re.compile(
    f"{words.EVENT}(?:到来|来临)?(?:之|以)?前|将|拟|承诺|答应|保证|计划|力争|确保|预计|争取|目标|安排|(?<![主重摘纲首概提])要(?![点素闻害])|(?<=[0-9])[日月](?:[以之])?前|底[以之]?前|即将|启动|下一步|届时|明年|排到"
)
_WILL = re.compile("将|拟|计划|力争|确保|预计|争取|目标|即将|下一步|届时|明年")
_NOW = re.compile("目前|眼下|如今|现已|正在|余下|剩余|剩下|其余|尚有|还有|至今")
_DUE = re.compile("[时期]限[：:为]? ?$")
_WINDOW = 60
_LAST_REVIEW = 3  # the month up to which a report speaks of the year gone by
_COMPARED = re.compile("[比较与同]$")
_ENDS = "，,；;。！？：\n"
_CLAUSE_END = re.compile(f"[{_ENDS}]")
# a date that its comma follows at once (12月15日上午，) opens the next clause
_OPENS = re.compile(
    "[0-9零一二三四五六七八九十年月日号份底末初上中下旬午晚早时点分半季度节假春秋冬夏前后的第个周星期]{1,16}[，,]"
)
_REVIEW_ENDS = re.compile(
    "新的一年|(?:安排|打算|思路|部署|计划|谋划)\n|(?:主要|目标|重点|工作)任务(?=[\n：:]|是)|下一步|下一阶段"
)
_PLAN_HEADING = re.compile(
    "(?<=\n)[^\n。，0-9]{0,8}(?<![和及暨与])(?:(20[0-9]{2})年度?|明年)[^\n。，0-9]{0,12}(?:安排|打算|计划|谋划|思路|部署|要点|重点工作|主要任务|目标任务|工作任务)[^\n。，]{0,6}(?=\n)"
)
_SPOKEN = re.compile("在[^，。\n]{4,40}上")
# what speaks of the year gone by: a report to a congress, a budget, the statistics of a year
_REVIEWS = re.compile(
    "^[^\n热议谈]{0,12}政府工作报告|各位代表|统计公报|工作回顾|预算执行|运行情况|工作总结|年度总结|代表大会[^。，\n]{0,12}会议上|年(?:主要)?工作(?:完成|开展|进展|落实)?情况|述职"
)
# 截至年底，已完成11件 looks back; 报名截至3月31日 is a deadline
_AS_OF = re.compile('(?:^|[，。；：:、（(“"\n 　将])截[至止]到?$')
_RELATIVE_CLAUSE = re.compile("[一-鿿]{1,8}的[一-鿿“”·]{2,12}(?=[0-9十])")
_PAST_YEAR = re.compile("过去的?一年|一年来")
_SUMMED_UP = re.compile("[^，,。；]{1,8}[，,]")
_REVIEWED_AHEAD = 45  # days: in a review of January a month beyond them is the one of the year gone by
_FROM_THEN = re.compile("起(?:正式|全面)?(?:施行|实施|执行|实行|生效|推行)")


@dataclass(slots=True)
class Reading:
    """One date as its own words tell it; `year_told` where they name the year."""

    start: int
    end: int
    period: Period
    modality: Modality = "in"
    year_told: int | None = None
    is_feast: bool = False
    is_range: bool = False
    is_middle: bool = False  # 中旬


def number(printed: str) -> int:
    """A small number in either writing; ValueError for a vague one (两三天)."""
    if printed.isascii():
        return int(printed)
    if printed == "元":  # 元月
        return 1
    if len(printed) == 2 and printed[0] == "初":
        return number(printed[1])
    if printed[0] == "廿":
        return 20 + (number(printed[1]) if len(printed) > 1 else 0)
    if len(printed) > 1 and all(c in "一二两三四五六七八九" for c in printed):
        raise ValueError(f"{printed} is no one number")
    value = read_number(printed)
    if value is None:
        raise ValueError(f"{printed} is no number")
    return value[0]


def year_number(printed: str) -> int:
    """2023 of 2023 or 二〇二三."""
    return int("".join(c if c.isascii() else str(DIGITS[c]) for c in printed))


_DATELINE = re.compile("(?:本报|本台|本网|新华社|中新社)[一-鿿]{0,6}?([0-9]{1,2})月([0-9]{1,2})日[一-鿿]{0,3}?[讯电]")


def _told_on(text: str, page_date: dt.date) -> dt.date:
    """The day that an article's dateline gives, where it lies in the fortnight before the page's; else the page's."""
    dateline = _DATELINE.search(text, 0, 200)
    if dateline is None:
        return page_date
    try:
        told = page_date.replace(month=int(dateline[1]), day=int(dateline[2]))
    except ValueError:
        return page_date
    return told if 0 <= (page_date - told).days <= 14 else page_date


class Setting:
    """One text on the day of its page; remembers the year and month last told."""

    def __init__(self, text: str, page_date: dt.date) -> None:
        self.text = text
        self.page = page_date
        self.today = _told_on(text, page_date)  # what 今天 means: the day of 本报5月27日讯, else the page's
        self.last_year: int | None = None  # the year last told anywhere
        self.sentence_year: int | None = None  # and in this sentence
        self.begins: dt.date | None = None  # the day to come from which it says that something holds
        self.month: tuple[int, int] | None = None  # the month last told in this sentence
        self.range_from: Period | None = None  # the first half, while the second of a range is read
        self.last: Reading | None = None
        self._scanned = 0
        self._reviewed = 0  # up to where no words have been seen that end a review

    def remember(self, reading: Reading) -> None:
        """Later dates of the sentence lean on this one (2023年春季、秋季)."""
        if reading.year_told is not None:
            is_day = reading.period.precision == "day"
            if not (is_day and _SPOKEN.match(self.text, reading.end)) and not _COMPARED.search(
                self.text, max(0, reading.start - 2), reading.start
            ):
                self.last_year, self._reviewed = (
                    reading.year_told,
                    reading.end,
                )  # neither 较2015年下降25% nor 2015年2月3日在人大会上 turns a later 全年 there
            leans = reading.modality == "in" or is_day or reading.period.precision == "month"
            if reading.year_told > self.page.year and _FROM_THEN.search(self.text, reading.end, reading.end + 6):
                leans = False  # 自2021年1月1日起施行，市公安局11月底前布设: what is to be done before
            if reading.year_told > self.page.year and self.text.startswith("起", reading.end):
                self.begins = reading.period.first
            self.sentence_year = reading.year_told if leans and not self._describes(reading) else None
        elif self.sentence_year == self.page.year - 1 and reading.period.first.year == self.page.year:
            self.sentence_year = None  # 去年12月迁走，8月20日前交付，9月招生: the text has come back to this year
        elif reading.period == periods.year(self.page.year) and self.text.startswith("今", reading.start):
            self.last_year = self.page.year
        elif reading.period.first > self.page and self._looks_ahead(reading.start):
            self.last_year = self.page.year  # 6月底前建成: what follows reviews no more
        self.last = reading

    def _describes(self, reading: Reading) -> bool:
        """建于1984年的老馆，11月26日起闭馆; 从2009年起推行，截至8月底: a year long gone that dates nothing behind it."""
        if reading.period.precision == "year" and _RELATIVE_CLAUSE.match(self.text, reading.end):
            return True  # 2022年签约的风电项目4月并网
        if reading.period.last.year < self.page.year and self.text.startswith("以来", reading.end):
            return True  # 4月底前对2018年以来所改厕所逐户排查，年内全部整改
        is_old = reading.period.precision == "year" and reading.period.last.year < self.page.year - 2
        return is_old and self.text.startswith(("的", "起", "以来", "至今"), reading.end)

    def review_year(self, start: int) -> int | None:
        """The year gone by where a report of January to March still reviews it (2023年…。上半年煤价回落), else None."""
        if not self._is_review:
            return None
        if self.last_year is None and 0 <= self._past_year_at < start:
            self.last_year = self.page.year - 1
        return self.year_looked_back_on(start)

    @cached_property
    def _past_year_at(self) -> int:
        found = _PAST_YEAR.search(self.text)
        return found.start() if found else -1

    @cached_property
    def _is_review(self) -> bool:
        return _REVIEWS.search(self.text) is not None

    def year_looked_back_on(self, start: int) -> int | None:
        """The year gone by where it is the one told last, in January to March, and nothing looks ahead; else None."""
        gone = self.page.year - 1
        if self.page.month > _LAST_REVIEW or self.last_year != gone or self.planned(start):
            return None
        if _REVIEW_ENDS.search(self.text, self._reviewed, start):
            self.last_year = None
            return None
        self._reviewed = start
        return None if self._looks_ahead(start) else gone

    def _looks_ahead(self, start: int) -> bool:
        """Whether the clause of a date tells of what is to come; before the plan of a report 3月底前全部复工 does not."""
        is_review = self._is_review and self._plans is not None and start < self._plans[0]
        return (_WILL if is_review else FUTURE).search(self._clause(start)) is not None

    @cached_property
    def _plans(self) -> tuple[int, int] | None:
        """Where a heading opens the plan of a year, this one or the next (三、2016年工作打算), and that year."""
        for heading in _PLAN_HEADING.finditer(self.text):
            year = int(heading[1] or self.page.year + 1)
            if self.page.year <= year <= self.page.year + 1:
                return heading.start(), year
        return None

    def planned(self, start: int) -> int | None:
        """The year whose plan a date stands in, below a heading that says so."""
        return self._plans[1] if self._plans and self._plans[0] < start else None

    def _is_planned(self, start: int) -> bool:
        """去年动工的水厂上半年通水, in a plan: what it says of the year gone by is told in passing."""
        is_gone = self.sentence_year is not None and self.sentence_year < self.page.year
        return is_gone and self.planned(start) is not None and not PAST.search(self._clause(start))

    def enter_sentence(self, start: int) -> None:
        remembers = self.sentence_year or self.month or self.last
        if remembers and start > self._scanned:
            ends = words.SENTENCE_END.findall(self.text, self._scanned, start)
            if ends:
                self.sentence_year = self.last = self.begins = None
            if any(end not in "；;" for end in ends):
                self.month = None  # 8月1日，召开调度会；3日至4日，观摩项目 are days of one month
        self._scanned = max(self._scanned, start)

    def around(self, start: int) -> str:
        before = words.SENTENCE_END.split(self.text[max(0, start - _WINDOW) : start])[-1]
        return before + words.SENTENCE_END.split(self.text[start : start + _WINDOW], maxsplit=1)[0]

    def _clause(self, start: int) -> str:
        """The clause that a date stands in, and the one before that tells of it or behind that it opens (11月，完成了…)."""
        before = self.text[max(0, start - _WINDOW) : start]
        first = max(map(before.rfind, _ENDS)) + 1
        behind = _CLAUSE_END.search(self.text, start, start + _WINDOW)
        end = behind.start() if behind else start + _WINDOW
        if behind and _OPENS.match(self.text, start):
            further = _CLAUSE_END.search(self.text, behind.end(), behind.end() + _WINDOW)
            end = further.start() if further else behind.end() + _WINDOW
        return before[first:] + self.text[start:end]

    def in_year(self, start: int, make: Callable[[int], Period]) -> Period:
        """The period in the year of the sentence, else of the page, else (told as past) the one gone by."""
        base = self.range_from
        if base is not None:
            period = make(base.first.year)
            return period if period.last >= base.first else make(base.first.year + 1)
        if self.begins is not None and self.page <= make(self.page.year).first < self.begins:
            return make(self.page.year)  # 自2017年1月1日起并轨，缴费期为11月15日至12月31日
        if self.sentence_year is not None and not (
            self._is_promise(start) or self._is_now(start) or self._is_planned(start)
        ):
            return make(self.sentence_year)
        year = self.page.year
        if self.is_as_of(start) and make(year).last > self.page:
            return make(year - 1)
        if self.planned(start) == year + 1 and not PAST.search(self._clause(start)):
            return make(year + 1)
        try:
            period = make(year)
        except ValueError:  # 29 February
            leap = next((y for y in (year + 1, year + 2, year + 3, year - 1) if y % 4 == 0), year)
            return make(leap)
        is_named = period.precision in ("half", "quarter") and period.first.month in (1, 4, 7, 10)  # no season
        is_far = period.precision in ("day", "month") and (period.last - self.page).days > _REVIEWED_AHEAD
        if (is_named or is_far) and (gone := self.review_year(start)) is not None:
            return make(gone)
        off = self._years_off(start, period)
        return make(year + off) if off else period

    def leaning_year(self, start: int) -> int | None:
        """The year that the sentence has told, unless a word of the future beside the date turns from one gone by."""
        return None if self._is_promise(start) else self.sentence_year

    def is_as_of(self, start: int) -> bool:
        """Whether 截至 at the head of a clause says that a date sums up what is done."""
        if _AS_OF.search(self.text, max(0, start - 5), start) is None:
            return False
        return _SUMMED_UP.match(self.text, start) is not None and FUTURE.search(self._clause(start)) is None

    def _is_promise(self, start: int) -> bool:
        """一期2022年建成，二期6月底前建成: the deadline to come is not in the year gone by."""
        if self.sentence_year is None or self.sentence_year >= self.page.year:
            return False
        return FUTURE.search(self.text, max(0, start - 4), start + 8) is not None

    def year_of(self, start: int) -> int:
        """The year of the sentence, or the page's where it tells of none or has come back to now."""
        if self.sentence_year is None:
            gone = self.page.year - 1 if self.is_as_of(start) and self.page.month <= _LAST_REVIEW else None
            return gone or self.review_year(start) or self.planned(start) or self.page.year
        return self.page.year if self._is_now(start) else self.sentence_year

    def _is_now(self, start: int) -> bool:
        """去年3月动工，目前已通过验收，9月1日启用: what comes behind 目前 is in the page's year."""
        if self.sentence_year is None or self.sentence_year >= self.page.year or self.last is None:
            return False
        return _NOW.search(self.text, self.last.end, start) is not None

    def _years_off(self, start: int, period: Period) -> int:
        """-1 where a period ahead is told as past (11月，完成了), 1 where one long gone is told as coming."""
        ahead = (period.first - self.page).days
        if ahead > 0:
            own = self._clause(start)
            is_far = period.first == period.last and ahead > 300
            told_past = PAST.search(own) or is_far and not _DUE.search(self.text, max(0, start - 4), start)
            return -1 if told_past and not FUTURE.search(own) and not _FROM_THEN.search(own) else 0
        if ahead < -270 and self.page.month >= 11:
            around = self.around(start)
            return 1 if FUTURE.search(around) and not PAST.search(around) else 0
        return 0

    def tells_past(self, start: int) -> bool:
        """Whether the clause of a date says that it is done."""
        own = self._clause(start)
        return PAST.search(own) is not None and FUTURE.search(own) is None

    def bare_day(self, day: int) -> dt.date:
        """A day without month: in the month last told in the sentence, else in the page's, else a month before."""
        if self.range_from is not None:
            start = self.range_from.first
            date = dt.date(start.year, start.month, day)
            return date if date >= start else periods.add_months(date, 1)
        if self.month is not None:
            return dt.date(*self.month, day)
        try:
            return self.page.replace(day=day)
        except ValueError:
            return periods.add_months(self.page.replace(day=1), -1).replace(day=day)

    def shift(self, count: str, unit: str, sign: int) -> dt.date:
        unit = unit.removeprefix("个")
        if count == "半":
            if unit in ("天", "日"):
                raise ValueError("half a day is no date")
            return periods.add_months(self.page, 6 * sign) if unit == "年" else self.page + sign * 15 * DAY
        steps = number(count) * sign
        if unit in ("天", "日"):
            return self.page + steps * DAY
        if unit in ("周", "星期"):
            return self.page + 7 * steps * DAY
        return periods.add_months(self.page, steps * {"月": 1, "季度": 3, "年": 12}[unit])
