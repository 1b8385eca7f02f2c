"""Resolving: what a date word means on the day of its page, in the sentence it stands in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from . import datewords as words
from . import feasts, periods
from .facts import Modality
from .numerals import DIGITS
from .numerals import read as read_number
from .periods import DAY, Period

_PAST = re.compile("已|了|曾|同比|刚刚|圆满|日前|[今去]年以来|较上年|比上年|累计")
_FUTURE = re.compile("将|拟|计划|力争|确保|预计|争取|目标|安排|要|底前|即将|启动|下一步|届时|明年")
_NEAR = re.compile(f"(最近|近|过去|今后|未来|接下来|此后|前|后|上|下)的?({words.COUNT})({words.SPAN})")
_AGO = re.compile(f"({words.COUNT})({words.AGO})")
_NAMED = re.compile("|".join(feasts.NAMES))
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "首": 1, "1": 1, "2": 2, "3": 3, "4": 4, "两": 2}
_WEEKDAYS = {**{c: n for n, c in enumerate("一二三四五六")}, "日": 6, "天": 6, "末": 5}
_PLANS = {"一": 11, "二": 12, "三": 13, "四": 14, "五": 15, "六": 16}
_WINDOW = 60


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


def number(printed: str) -> int:
    """A small number in either writing; ValueError for a vague one (两三天)."""
    if printed.isascii():
        return int(printed)
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


class Resolver:
    """Reads the matches of `datewords.HEAD` in one text, remembering the year and month last told."""

    def __init__(self, text: str, page_date: dt.date) -> None:
        self.text = text
        self.page = page_date
        self.last_year: int | None = None  # the year last told anywhere
        self.sentence_year: int | None = None  # and in this sentence
        self.month: tuple[int, int] | None = None  # the month last told in this sentence
        self.range_from: Period | None = None  # the first half, while the second of a range is read
        self.last: Reading | None = None
        self._scanned = 0

    def read(self, match: re.Match[str]) -> Reading | None:
        """The reading of a match, or None where it is no date; out of the calendar counts as none."""
        self._enter_sentence(match.start())
        reader: Callable[[re.Match[str]], Reading | None] = getattr(self, f"_read_{match.lastgroup}")
        try:
            return reader(match)
        except (ValueError, OverflowError, KeyError):
            return None

    def remember(self, reading: Reading) -> None:
        """Later dates of the sentence lean on this one (2023年春季、秋季)."""
        if reading.year_told is not None and reading.modality == "in":
            self.sentence_year = self.last_year = reading.year_told
        elif reading.year_told is not None:
            self.sentence_year = None
        self.last = reading

    def _enter_sentence(self, start: int) -> None:
        if (self.sentence_year or self.month or self.last) and start > self._scanned:
            if words.SENTENCE_END.search(self.text, self._scanned, start):
                self.sentence_year = self.month = self.last = None
        self._scanned = max(self._scanned, start)

    # -- the year and the month of a date that does not tell them ----------------------------------

    def _around(self, start: int) -> str:
        before = words.SENTENCE_END.split(self.text[max(0, start - _WINDOW) : start])[-1]
        return before + words.SENTENCE_END.split(self.text[start : start + _WINDOW], maxsplit=1)[0]

    def _in_year(self, start: int, make: Callable[[int], Period]) -> tuple[Period, int | None]:
        """The period in the year of the sentence, else of the page, else (told as past) the one gone by."""
        base = self.range_from
        if base is not None:
            period = make(base.first.year)
            return (period if period.last >= base.first else make(base.first.year + 1)), None
        if self.sentence_year is not None:
            return make(self.sentence_year), self.sentence_year
        year = self.page.year
        try:
            period = make(year)
        except ValueError:  # 29 February
            leap = next((y for y in (year + 1, year + 2, year + 3, year - 1) if y % 4 == 0), year)
            return make(leap), None
        ahead = (period.first - self.page).days
        overhang = (period.last - self.page).days
        if ahead > 0 or overhang > 31 and period.precision != "year":
            around = self._around(start)
            told_ahead = _FUTURE.search(around) is not None
            if not told_ahead and (_PAST.search(around) or period.first == period.last and ahead > 300):
                return make(year - 1), None
        elif ahead < -270 and self.page.month >= 11 and _FUTURE.search(self._around(start)) and not _PAST.search(self._around(start)):
            return make(year + 1), None
        return period, None

    def _sub_year(self, match: re.Match[str], make: Callable[[int], Period], modality: Modality = "in") -> Reading:
        period, _ = self._in_year(match.start(), make)
        return Reading(match.start(), match.end(), period, modality)

    # -- numeric dates -----------------------------------------------------------------------------

    def _read_iso(self, match: re.Match[str]) -> Reading:
        year, month, day = map(int, re.split("[-/. ]", match[0]))
        return Reading(match.start(), match.end(), periods.day(dt.date(year, month, day)), year_told=year)

    def _read_years(self, match: re.Match[str]) -> Reading | None:
        printed = match[0]
        first, *middle = re.findall("[0-9]+", printed)
        if re.search("[0-9][、和]", printed) and not printed.endswith("年"):
            return None
        second = middle[0] if len(middle[0]) == 4 else first[:2] + middle[0]
        low, high = int(first), int(second)
        if not low < high <= low + 100:
            return None
        if printed.endswith("学年"):
            return Reading(match.start(), match.end(), Period(dt.date(low, 9, 1), dt.date(high, 8, 31), "year"), is_range=True)
        before = self.text[match.start() - 1] if match.start() else ""
        if not ("年" in printed or before and before in "从自在于" and len(middle[0]) == 4):
            return None
        return Reading(match.start(), match.end(), periods.years(low, high, "plan"), is_range=True)

    def _read_year(self, match: re.Match[str]) -> Reading | None:
        return self._with_sub(match.start(), match.end(), year_number(match["year"].rstrip("年 ")))

    def _read_short_year(self, match: re.Match[str]) -> Reading | None:
        return self._with_sub(match.start(), match.end(), 2000 + year_number(match[0].rstrip("年 ")))

    def _read_relative_year(self, match: re.Match[str]) -> Reading | None:
        word = match[0]
        if word in ("当年", "同年", "翌年", "次年"):
            if self.range_from is not None:  # 12月至次年3月
                return self._with_sub(match.start(), match.end(), self.range_from.first.year + words.RELATIVE_YEARS[word])
            if self.last_year is None or self.sentence_year is None:
                return None  # 想当年 names no year
            return self._with_sub(match.start(), match.end(), self.last_year + words.RELATIVE_YEARS[word])
        year = self.page.year + words.RELATIVE_YEARS[word]
        if self.text.startswith("同期", match.end()):
            return self._same_period(match, year)
        return self._with_sub(match.start(), match.end(), year)

    def _same_period(self, match: re.Match[str], year: int) -> Reading:
        """上年同期: the period last told in the sentence, a year before; else the whole year."""
        end, last = match.end() + 2, self.last
        if last is not None and last.modality == "in" and last.period.precision in ("month", "quarter", "half"):
            first = last.period.first
            shifted = periods.add_months(first, -12), periods.add_months(last.period.last, -12)
            if first.year == year + 1:
                return Reading(match.start(), end, Period(*shifted, last.period.precision))
        return Reading(match.start(), end, periods.year(year))

    def _read_month(self, match: re.Match[str]) -> Reading | None:
        printed = match["month"].rstrip("份").rstrip("月")
        return self._month_part(match.start(), match.end(), printed, None)

    def _read_months(self, match: re.Match[str], year: int | None = None, start: int | None = None) -> Reading | None:
        first, second = (number(p.rstrip("份").rstrip("月")) for p in re.split("[、至到—–―~～－−-]+", match["months"].replace(" ", "").rstrip("份")))
        if not (1 <= first <= 12 and 1 <= second <= 12) or "、" in match["months"] and second != first + 1:
            return None

        def make(year: int) -> Period:
            if first <= second:
                return periods.months(year, first, second)
            return Period(dt.date(year, first, 1), periods.month(year + 1, second).last, "month")

        at = match.start() if start is None else start
        period = make(year) if year is not None else self._in_year(at, make)[0]
        return Reading(at, match.end(), period, year_told=year, is_range=True)

    def _read_day(self, match: re.Match[str]) -> Reading | None:
        before = self.text[max(0, match.start() - 2) : match.start()]
        if before.endswith(("每月", "连续", "为期", "续", "期", "近", "共", "历时", "月", "达", "满", "每")) and self.range_from is None:
            return None
        return Reading(match.start(), match.end(), periods.day(self._bare_day(number(match["day"].rstrip("日")))))

    def _bare_day(self, day: int) -> dt.date:
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

    def _read_days(self, match: re.Match[str]) -> Reading | None:
        first, second = (number(p.rstrip("日号")) for p in re.split("[至到—–―~～－−-]+", match["days"].replace(" ", "").rstrip("日")))
        low, high = self._bare_day(first), self._bare_day(second)
        if low > high:
            return None
        return Reading(match.start(), match.end(), periods.days(low, high), is_range=True)

    # -- a year or a month with what follows it ----------------------------------------------------

    def _with_sub(self, start: int, end: int, year: int) -> Reading | None:
        text = self.text
        sub = words.SUB.match(text, end)
        if sub is None:
            if text.startswith("度", end):
                end += 1
            return Reading(start, end, periods.year(year), year_told=year)
        kind, stop, printed = sub.lastgroup, sub.end(), sub[sub.lastgroup or 0]
        told = {"year_told": year}
        if kind == "month":
            return self._month_part(start, stop, printed.rstrip("份").rstrip("月"), year)
        if kind == "months":
            return self._read_months(sub, year, start)
        if kind == "this_month":
            return self._month_part(start, stop, str(self.page.month), year)
        if kind == "end":
            return Reading(start, stop, periods.year(year), "by", year)
        if kind == "feast":
            return self._feast(start, stop, printed, year)
        if kind == "first_days":
            return Reading(start, stop, self._some_days(printed, year), **told)
        return self._ended(Reading(start, stop, self._part_of_year(kind or "", printed, year), **told))

    @staticmethod
    def _part_of_year(kind: str, printed: str, year: int) -> Period:
        if kind == "half":
            return periods.half(year, 1 if printed[0] in "上前" else 2)
        if kind == "quarter":
            return quarter_period(printed, year)
        if kind == "season":
            return periods.season(year, printed[0])
        if kind == "first_months":
            return periods.months(year, 1, number(printed[1:-2]))
        if kind == "nth_month":
            return periods.month(year, number(printed[1:-2]))
        if kind == "start":
            return periods.month(year, 1)
        if kind == "middle":
            return periods.months(year, 6, 7)
        return periods.year(year)

    @staticmethod
    def _some_days(printed: str, year: int) -> Period:
        count = number(printed[1:-1].removeprefix("后")) * (7 if printed[-1] == "周" else 1)
        whole = periods.year(year)
        if printed[0] == "前":
            return periods.days(whole.first, whole.first + (count - 1) * DAY)
        return periods.days(whole.last - (count - 1) * DAY, whole.last)

    def _month_part(self, start: int, end: int, printed: str, year: int | None) -> Reading | None:
        part = words.PART.match(self.text, end)
        if printed in ("正", "腊") or part is not None and part.lastgroup == "lunar":
            return self._lunar(start, words.LUNAR_DAY.match(self.text, end), printed, year)
        month = number(printed)
        if not 1 <= month <= 12:
            return None
        kind = part.lastgroup if part else None

        def make(year: int) -> Period:
            if part is None or kind == "end":
                return periods.month(year, month)
            if kind == "day":
                return periods.day(dt.date(year, month, number(part["day"])))
            if kind == "to_day":
                return periods.days(dt.date(year, month, number(part["from_day"])), dt.date(year, month, number(part["to_day"])))
            if kind == "last":
                return periods.day(periods.month(year, month).last)
            return periods.ten_days(year, month, {"start": 1, "middle": 2}.get(kind or "") or "上中下".index(part["ten"]) + 1)

        period = make(year) if year is not None else self._in_year(start, make)[0]
        self.month = (period.first.year, month)
        modality: Modality = "by" if kind == "end" else "in"
        return Reading(start, part.end() if part else end, period, modality, year, is_range=kind == "to_day")

    def _lunar(self, start: int, part: re.Match[str] | None, printed: str, year: int | None) -> Reading | None:
        if part is None:
            return None  # 正月 alone is a season of feasts
        month, day = {"正": 1, "腊": 12}.get(printed) or number(printed), number(part[0])

        def resolve(_: str, year: int) -> dt.date:
            return feasts.lunar_day(year, month, day)

        at = year if year is not None else feasts.nearest_year("", self.page, resolve)
        return Reading(start, part.end(), periods.day(resolve("", at)), year_told=year)

    # -- parts of the year that the text leaves to the page -----------------------------------------

    def _read_half(self, match: re.Match[str]) -> Reading:
        return self._ended(self._sub_year(match, lambda year: self._part_of_year("half", match[0], year)))

    def _ended(self, reading: Reading) -> Reading:
        """三季度末 is a deadline, 三季度 a stretch."""
        if self.text.startswith(("末", "底"), reading.end):
            reading.end, reading.modality = reading.end + 1, "by"
        return reading

    def _read_quarter(self, match: re.Match[str]) -> Reading:
        printed = match[0]
        if printed[0] in "本上下":
            shift = {"本": 0, "上": -3, "下": 3}[printed[0]]
            at = periods.add_months(self.page, shift)
            return Reading(match.start(), match.end(), periods.quarter(at.year, (at.month + 2) // 3))
        if printed[0] == "前" and self.sentence_year is None:  # 前三季度 in January speaks of the year gone by
            year = self.page.year - (self.page.month <= 3 * _QUARTERS[printed[1]])
            return Reading(match.start(), match.end(), quarter_period(printed, year))
        return self._ended(self._sub_year(match, lambda year: quarter_period(printed, year)))

    def _read_first_months(self, match: re.Match[str]) -> Reading:
        count = number(match[0][1:-2])
        year = self.sentence_year or (self.page.year if self.page.month > count else self.page.year - 1)
        return Reading(match.start(), match.end(), periods.months(year, 1, count))

    def _read_year_end(self, match: re.Match[str]) -> Reading:
        word, year = match[0], self.sentence_year or self.page.year
        if word[1] == "初":
            return Reading(match.start(), match.end(), periods.month(year, 1))
        return Reading(match.start(), match.end(), periods.year(year), "in" if word[1] == "内" else "by")

    def _read_month_end(self, match: re.Match[str]) -> Reading:
        year, month = self.month or (self.page.year, self.page.month)
        if match[0][1] == "初":
            return Reading(match.start(), match.end(), periods.ten_days(year, month, 1))
        return Reading(match.start(), match.end(), periods.month(year, month), "by")

    def _read_season(self, match: re.Match[str]) -> Reading | None:
        before = self.text[match.start() - 1] if match.start() else ""
        if self.sentence_year is None or before not in tuple("、和与及"):
            return None  # 秋季招聘会 dates nothing; 2023年春季、秋季 does
        return self._sub_year(match, lambda year: periods.season(year, match[0][0]))

    def _read_two_years(self, match: re.Match[str]) -> Reading:
        return Reading(match.start(), match.end(), periods.years(self.page.year, self.page.year + 1))

    def _read_this_season(self, match: re.Match[str]) -> Reading:
        year = self.page.year + {"今": 0, "去": -1, "明": 1}[match[0][0]]
        period = periods.season(year, match[0][1])
        if match[0].endswith("明春"):
            period = Period(period.first, periods.season(year + 1, "春").last, "half")
        return Reading(match.start(), match.end(), period)

    def _read_whole_year(self, match: re.Match[str]) -> Reading:
        around = self._around(match.start())
        year = self.last_year if self.last_year is not None and self.last_year <= self.page.year else None
        if year is None:
            spoken_past = self.page.month <= 3 and _FUTURE.search(around) is None
            year = self.page.year - 1 if spoken_past else self.page.year
        return Reading(match.start(), match.end(), periods.year(year), year_told=year)

    # -- months, weeks and days counted from the page -----------------------------------------------

    def _read_relative_month(self, match: re.Match[str]) -> Reading | None:
        at = periods.add_months(self.page.replace(day=1), words.RELATIVE_MONTHS[match[0][0]])
        return self._month_part(match.start(), match.end(), str(at.month), at.year)

    def _read_relative_week(self, match: re.Match[str]) -> Reading:
        whole = periods.week(self.page, words.RELATIVE_MONTHS[match[0][0]])
        name = match[0][-1]
        if name not in _WEEKDAYS or match[0].endswith(("周", "期", "拜")):
            return Reading(match.start(), match.end(), whole)
        return Reading(match.start(), match.end(), self._weekday(whole, name))

    @staticmethod
    def _weekday(whole: Period, name: str) -> Period:
        date = whole.first + _WEEKDAYS[name] * DAY
        return periods.days(date, date + DAY) if name == "末" else periods.day(date)

    def _read_weekday(self, match: re.Match[str]) -> Reading | None:
        before = self.text[match.start() - 1] if match.start() else ""
        if before and before in "（(每至到-—、":
            return None  # 1月16日（星期一） is one day; 周一至周五 is a habit
        return Reading(match.start(), match.end(), self._weekday(periods.week(self.page, 0), match[0][-1]))

    def _read_relative_day(self, match: re.Match[str]) -> Reading | None:
        word = match[0]
        before = self.text[match.start() - 1] if match.start() else ""
        if word[0] == "明" and before and before in "的好新更造创":
            return None  # 美好明天
        shift = words.RELATIVE_DAYS[word if word[0] == "大" else word[0]]
        return Reading(match.start(), match.end(), periods.day(self.page + shift * DAY))

    # -- stretches -----------------------------------------------------------------------------------

    def _shift(self, count: str, unit: str, sign: int) -> dt.date:
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

    def _gone_years(self, count: str, unit: str) -> Period | None:
        """过去五年 in a report of January to April speaks of the five whole years gone by."""
        if unit != "年" or count.isascii() or count == "半" or self.page.month > 4:
            return None
        return periods.years(self.page.year - number(count), self.page.year - 1, "plan")

    def _coming_years(self, count: str) -> Period:
        first = self.page.year if self.page.month < 10 else self.page.year + 1
        return periods.years(first, first + number(count) - 1, "plan")

    def _read_near(self, match: re.Match[str]) -> Reading | None:
        side, count, unit = _NEAR.match(match[0]).groups()  # type: ignore[union-attr]
        if count.endswith("百"):
            return None
        start, end = match.span()
        if side in ("近", "最近", "过去", "前", "上"):
            if side == "前" and unit == "年" and not count.isascii() or side == "上" and unit in ("年", "月", "周"):
                return None
            gone = self._gone_years(count, unit) if side == "过去" else None
            return Reading(start, end, gone or periods.days(self._shift(count, unit, -1), self.page, unit_precision(unit)))
        if unit == "年" and count != "半" and side not in ("后", "下"):
            return Reading(start, end, self._coming_years(count))
        if side == "下" and unit in ("年", "月", "周"):
            return None
        return Reading(start, end, periods.days(self.page + DAY, self._shift(count, unit, 1), unit_precision(unit)))

    def _read_ago(self, match: re.Match[str]) -> Reading | None:
        count, unit = _AGO.match(match[0]).groups()  # type: ignore[union-attr]
        start, end, side = match.start(), match.end(), match["ago_side"]
        before = self.text[start - 1] if start else ""
        if unit in ("日", "月", "季度") and side is not None or before and before in "起后每数多几百":
            return None  # 自收到之日起5日内 runs from another day
        if side == "内":
            if unit == "年" and count != "半":
                return Reading(start, end, self._coming_years(count))
            return Reading(start, end, periods.days(self.page, self._shift(count, unit, 1), unit_precision(unit)))
        if side in ("前", "后"):
            if unit == "年" and not count.isascii() and count != "半" and number(count) > 2:
                return None  # 五年前, 十年前 name no day
            return Reading(start, end, periods.day(self._shift(count, unit, -1 if side == "前" else 1)))
        gone = self._gone_years(count, unit)
        return Reading(start, end, gone or periods.days(self._shift(count, unit, -1), self.page, unit_precision(unit)))

    def _read_decade(self, match: re.Match[str]) -> Reading:
        word = match[0]
        printed = re.search("([1-9]0|[二三四五六七八九]十)年代", word)
        assert printed is not None
        tens = number(printed[1])
        century = 1900 if match["century"] or tens >= 30 else 2000
        return Reading(match.start(), match.end(), periods.years(century + tens, century + tens + 9, "plan"))

    def _read_plan(self, match: re.Match[str]) -> Reading:
        start = match.start()
        if start and self.text[start - 1] in "“\"‘":
            start -= 1
        period = periods.plan_years(_PLANS[match["plan"][1]])
        part = match["plan_part"]
        modality: Modality = "by" if "末" in part else "since" if part == "以来" else "in"
        return Reading(start, match.end(), period, modality)

    # -- feasts --------------------------------------------------------------------------------------

    def _read_feast(self, match: re.Match[str]) -> Reading | None:
        if match.start() and self.text[match.start() - 1] in "第二三四六七八九十0123456789":
            return None
        return self._feast(match.start(), match.end(), match[0], self.sentence_year)

    def _read_feast_alone(self, match: re.Match[str]) -> Reading | None:
        before = self.text[match.start() - 1] if match.start() else ""
        name = match[0]
        if name[-1] == "一" and name != "大年初一" or before and before not in "在于到至年逢、，。\n":
            return None  # a theme or a name: 红红火火的春节
        return self._feast(match.start(), match.end(), name, self.sentence_year)

    def _feast(self, start: int, end: int, printed: str, year: int | None) -> Reading:
        name = _NAMED.search(printed)
        assert name is not None
        at = year if year is not None else self._feast_year(start, name[0])
        day = feasts.feast_day(name[0], at)
        around = printed[name.end() :].removeprefix("节").lstrip("”\"")
        if around in ("前", "之前", "以前", "前夕", "来临", "到来", "将至"):
            return Reading(start, end, periods.day(day - DAY), "by", year, is_feast=True)
        if around in ("后", "之后", "过后"):
            return Reading(start, end, periods.day(day + DAY), "since", year, is_feast=True)
        if around in ("", "当天", "当日"):
            return Reading(start, end, periods.day(day), "in", year, is_feast=True)
        return Reading(start, end, feasts.holiday(name[0], at), "in", year, is_feast=True)


    def _feast_year(self, start: int, name: str) -> int:
        if name in feasts.TURN_OF_YEAR:
            return feasts.nearest_year(name, self.page, feasts.feast_day)
        return self._in_year(start, lambda year: periods.day(feasts.feast_day(name, year)))[0].first.year


def quarter_period(printed: str, year: int) -> Period:
    """一季度, 第3季度, 首季; 前三季度 is January to September."""
    bare = printed.removeprefix("第")
    if bare[0] == "前":
        return periods.months(year, 1, 3 * _QUARTERS[bare[1]], "quarter")
    if len(bare) > 4 or bare[1] in "至到-—－~、":
        return periods.months(year, 1, 3 * _QUARTERS[bare[2]], "quarter")
    return periods.quarter(year, _QUARTERS[bare[0]])


def unit_precision(unit: str) -> periods.Precision:
    return {"年": "plan", "月": "month", "季度": "quarter"}.get(unit.removeprefix("个"), "day")  # type: ignore[return-value]
