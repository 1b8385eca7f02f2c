"""Dates by year and its parts: 2023年春季, 去年底, 前三季度, 2020—2022年, 春节期间."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from ..facts import Modality
from . import datewords as words
from . import feasts, periods
from .month_dates import month_part, read_months
from .periods import DAY, Period
from .setting import FUTURE, Reading, Setting, number, year_number

_SCHOOL_BEGINS = re.compile("(?:学期)?开学(?!前)")  # 秋季开学, in September
_MEANS_TO = ("计划", "力争", "争取", "预计", "确保", "拟", "将")  # 力争|元旦开业
_NAMED = re.compile("|".join(feasts.NAMES))
_OPENS = re.compile("(?:学期)?(?:启用|投用|投入使用|开园|开班|交付|开始|招生|入学|入园)")  # 秋季启用, 秋季开始招生
_NEW_YEAR = 11  # the month from which 新的一年 is the next
_MONTHS_BACK = 60  # days
_DAYS_BEFORE = 45  # a feast so near is the coming one, whatever is told as done
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "首": 1, "1": 1, "2": 2, "3": 3, "4": 4, "两": 2}


def read_iso(setting: Setting, match: re.Match[str]) -> Reading:
    year, month, day = map(int, re.split("[-/. ]", match[0]))
    return Reading(match.start(), match.end(), periods.day(dt.date(year, month, day)), year_told=year)


def read_years(setting: Setting, match: re.Match[str]) -> Reading | None:
    printed = match[0]
    first, *middle = re.findall("[0-9]+", printed)
    if re.search("[0-9][、和]", printed) and not printed.endswith("年"):
        return None
    second = middle[0] if len(middle[0]) == 4 else first[:2] + middle[0]
    low, high = int(first), int(second)
    if not low < high <= low + 100:
        return None
    if printed.endswith("学年"):
        return Reading(
            match.start(), match.end(), Period(dt.date(low, 9, 1), dt.date(high, 8, 31), "year"), is_range=True
        )
    before = setting.text[match.start() - 1] if match.start() else ""
    if not ("年" in printed or before and before in "从自在于" and len(middle[0]) == 4):
        return None
    return Reading(match.start(), match.end(), periods.years(low, high, "plan"), is_range=True)


def read_year(setting: Setting, match: re.Match[str]) -> Reading | None:
    return with_sub(setting, match.start(), match.end(), year_number(match["year"].rstrip("年 ")))


def read_short_year(setting: Setting, match: re.Match[str]) -> Reading | None:
    year = year_number(match[0].rstrip("年 "))
    return with_sub(setting, match.start(), match.end(), year + (1900 if year >= 80 else 2000))


def read_relative_year(setting: Setting, match: re.Match[str]) -> Reading | None:
    word, (start, end) = match[0], match.span()
    year = base_year(setting, word, start)
    if year is None:
        return None
    year += words.RELATIVE_YEARS[word]
    if word == "新的一年" and setting.page.month >= _NEW_YEAR:
        year += 1  # on the eve of it
    if setting.text.startswith("同期", end):
        return same_period(setting, match, year)
    reading = with_sub(setting, start, end, year)
    if reading is not None and start and setting.text[start - 1] in "比较从由与同和":
        reading.year_told = None  # 比去年增长5%，6月底前建成: the year compared with is not the year of June
    return reading


def base_year(setting: Setting, word: str, start: int) -> int | None:
    """The year from which 次年, 上年, 今年 are counted; None where 当年 (想当年) names no year."""
    if word in ("当年", "同年", "翌年", "次年"):
        if setting.range_from is not None:  # 12月至次年3月
            return setting.range_from.first.year
        if setting.sentence_year is None and setting.last is not None and word in ("翌年", "次年"):
            return setting.last.period.first.year  # 四季度铺筑路面，次年5月贯通
        return setting.sentence_year
    if word in ("上年", "上一年"):  # 2017年…比上年: 2016
        return setting.sentence_year or setting.year_looked_back_on(start) or setting.page.year
    return setting.page.year


def same_period(setting: Setting, match: re.Match[str], year: int) -> Reading:
    """上年同期: the period last told in the sentence, a year before; else the whole year."""
    end, last = match.end() + 2, setting.last
    if last is not None and last.modality == "in" and last.period.precision in ("month", "quarter", "half"):
        first = periods.add_months(last.period.first, -12)
        if first.year == year or match[0][0] == "上":  # 四季度…已达上年同期的91%, in February
            final = periods.month(*month_a_year_before(last.period.last))
            return Reading(match.start(), end, Period(first, final.last, last.period.precision))
    return Reading(match.start(), end, periods.year(year))


def month_a_year_before(date: dt.date) -> tuple[int, int]:
    """The same month a year before, as year and month: 29 February ends as 28 February."""
    return date.year - 1, date.month


def with_sub(setting: Setting, start: int, end: int, year: int) -> Reading | None:
    text = setting.text
    sub = words.SUB.match(text, end)
    if sub is None:
        if text.startswith("度", end):
            end += 1
        return Reading(start, end, periods.year(year), year_told=year)
    kind, stop, printed = sub.lastgroup, sub.end(), sub[sub.lastgroup or 0]
    if kind == "month":
        return month_part(setting, start, stop, printed.rstrip("份").rstrip("月"), year)
    if kind == "months":
        return read_months(setting, sub, year, start)
    if kind == "this_month":
        return month_part(setting, start, stop, str(setting.page.month), year)
    if kind == "end":
        return Reading(start, stop, periods.year(year), "by", year)
    if kind == "feast":
        return feast(setting, start, stop, printed, year)
    if kind == "first_days":
        return Reading(start, stop, some_days(printed, year), year_told=year)
    reading = Reading(start, stop, part_of_year(kind or "", printed, year), year_told=year, is_middle=printed == "年中")
    return ended(setting, reading)


def part_of_year(kind: str, printed: str, year: int) -> Period:
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


def some_days(printed: str, year: int) -> Period:
    count = number(printed[1:-1].removeprefix("后")) * (7 if printed[-1] == "周" else 1)
    whole = periods.year(year)
    if printed[0] == "前":
        return periods.days(whole.first, whole.first + (count - 1) * DAY)
    return periods.days(whole.last - (count - 1) * DAY, whole.last)


def sub_year(
    setting: Setting, match: re.Match[str], make: Callable[[int], Period], modality: Modality = "in"
) -> Reading:
    period = setting.in_year(match.start(), make)
    return Reading(match.start(), match.end(), period, modality)


def read_half(setting: Setting, match: re.Match[str]) -> Reading:
    return ended(setting, sub_year(setting, match, lambda year: part_of_year("half", match[0], year)))


def ended(setting: Setting, reading: Reading) -> Reading:
    """三季度末 is a deadline, 三季度 a stretch."""
    if setting.text.startswith(("末", "底"), reading.end):
        reading.end, reading.modality = reading.end + 1, "by"
    return reading


def read_quarter(setting: Setting, match: re.Match[str]) -> Reading:
    printed = match[0]
    if printed[0] in "本这上下":
        shift = 3 * words.RELATIVE_MONTHS[printed[0]]
        at = periods.add_months(setting.page, shift)
        return Reading(match.start(), match.end(), periods.quarter(at.year, (at.month + 2) // 3))
    if printed[0] == "前" and setting.sentence_year is None:  # 前三季度 in January speaks of the year gone by
        year = setting.page.year - (setting.page.month <= 3 * _QUARTERS[printed[1]])
        return Reading(match.start(), match.end(), quarter_period(printed, year))
    return ended(setting, sub_year(setting, match, lambda year: quarter_period(printed, year)))


def read_first_months(setting: Setting, match: re.Match[str]) -> Reading:
    count = number(match[0][1:-2])
    year = setting.sentence_year or (setting.page.year if setting.page.month > count else setting.page.year - 1)
    return Reading(match.start(), match.end(), periods.months(year, 1, count))


def read_year_end(setting: Setting, match: re.Match[str]) -> Reading:
    word, year = match[0], setting.year_of(match.start())
    return Reading(match.start(), match.end(), periods.year(year), "in" if word.endswith("内") else "by")


def read_season(setting: Setting, match: re.Match[str]) -> Reading | None:
    before = setting.text[match.start() - 1] if match.start() else ""
    if setting.text.startswith("开学前", match.end()):
        year = setting.sentence_year or setting.page.year
        period = periods.season(year, match[0][0])
        return Reading(
            match.start(),
            match.end(),
            period if period.first > setting.page else periods.season(year + 1, match[0][0]),
        )
    if match[0][0] == "秋" and _SCHOOL_BEGINS.match(setting.text, match.end()):
        return sub_year(setting, match, lambda year: periods.month(year, 9))
    if match[0].endswith("学期") or _OPENS.match(setting.text, match.end()):
        return sub_year(setting, match, lambda year: periods.season(year, match[0][0]))
    if setting.sentence_year is None or before not in tuple("、和与及"):
        return None  # 秋季招聘会 dates nothing; 2023年春季、秋季 does
    return sub_year(setting, match, lambda year: periods.season(year, match[0][0]))


def read_term(setting: Setting, match: re.Match[str]) -> Reading | None:
    """本学期 in autumn is September to January, 新学期起 begins it; no notice fixes when a term of spring ends."""
    page = setting.page
    year = page.year - (page.month == 1)
    if match[0][0] != "新":
        is_autumn = page.month >= 9 or page.month == 1
        period = Period(dt.date(year, 9, 1), periods.month(year + 1, 1).last, "half")
        return Reading(match.start(), match.end(), period) if is_autumn else None
    if not 6 <= page.month <= 9:
        return None
    return Reading(match.start(), match.end(), periods.season(page.year, "秋"))


def read_two_years(setting: Setting, match: re.Match[str]) -> Reading:
    return Reading(match.start(), match.end(), periods.years(setting.page.year, setting.page.year + 1))


def read_this_season(setting: Setting, match: re.Match[str]) -> Reading:
    year = setting.page.year + {"今": 0, "去": -1, "明": 1}[match[0][0]]
    period = periods.season(year, match[0][1])
    if len(match[0]) == len("今冬明春"):
        period = Period(period.first, periods.season(year + 1, "春").last, "half")
    return Reading(match.start(), match.end(), period)


def read_whole_year(setting: Setting, match: re.Match[str]) -> Reading:
    """全年: of the year told last, unless that lies far ahead; in a report of spring the year gone by."""
    page, year = setting.page, setting.planned(match.start()) or setting.last_year
    if year is None or year > page.year + (page.month >= 10):
        spoken_past = page.month <= 3 and FUTURE.search(setting.around(match.start())) is None
        year = page.year - 1 if spoken_past else page.year
    return Reading(match.start(), match.end(), periods.year(year), year_told=year)


def read_feast(setting: Setting, match: re.Match[str]) -> Reading | None:
    if match.start() and setting.text[match.start() - 1] in "第双二三四六七八九十0123456789":
        return None
    return feast(setting, match.start(), match.end(), match[0], setting.leaning_year(match.start()))


def read_feast_alone(setting: Setting, match: re.Match[str]) -> Reading | None:
    before = setting.text[match.start() - 1] if match.start() else ""
    name = match[0]
    if setting.text.startswith("起", match.end()) and name.strip('“”"') in feasts.FIXED and name[-1] != "一":
        return feast(setting, match.start(), match.end(), name, setting.sentence_year)
    is_apart = not before or before in "在于到至年逢、，。\n" or setting.text.endswith(_MEANS_TO, 0, match.start())
    if name == "春运" or name[-1] == "一" and name != "大年初一" or not is_apart:
        return None  # a theme or a name: 红红火火的春节
    return feast(setting, match.start(), match.end(), name, setting.sentence_year)


def feast(setting: Setting, start: int, end: int, printed: str, year: int | None) -> Reading:
    name = _NAMED.search(printed)
    if name is None:
        raise ValueError(f"{printed} names no feast")
    at = year if year is not None else feast_year(setting, start, name[0])
    around = printed[name.end() :].removeprefix("节").lstrip('”"')
    if (
        year is None
        and name[0] in feasts.TURN_OF_YEAR
        and around.endswith("前")
        and _is_long_gone(setting, start, name[0], at)
    ):
        at += 1
    day = feasts.feast_day(name[0], at)
    if around in ("前", "之前", "以前", "前夕", "来临", "到来", "将至"):
        return Reading(start, end, periods.day(day - DAY), "by", year, is_feast=True)
    if around in ("后", "之后", "过后", "以后", "节后"):
        return Reading(start, end, periods.day(day + DAY), "since", year, is_feast=True)
    if around in ("", "当天", "当日", "那天", "那一天"):
        return Reading(start, end, periods.day(day), "in", year, is_feast=True)
    return Reading(start, end, feasts.holiday(name[0], at), "in", year, is_feast=True)


def _is_long_gone(setting: Setting, start: int, name: str, year: int) -> bool:
    """Whether a feast that no clause tells as past lies months back: 春节前就能出产品, in July."""
    gone = (setting.page - feasts.feast_day(name, year)).days
    return gone > _MONTHS_BACK and not setting.tells_past(start)


def feast_year(setting: Setting, start: int, name: str) -> int:
    if (
        0 < (feasts.feast_day(name, setting.page.year) - setting.page).days <= _DAYS_BEFORE
        and setting.range_from is None
    ):
        return setting.page.year  # 研究了国庆假日保供工作, in September
    if name in feasts.TURN_OF_YEAR:
        return feasts.nearest_year(name, setting.page, feasts.feast_day)
    return setting.in_year(start, lambda year: periods.day(feasts.feast_day(name, year))).first.year


def quarter_period(printed: str, year: int) -> Period:
    """一季度, 第3季度, 首季; 前三季度 is January to September."""
    bare = printed.removeprefix("第")
    if bare[0] == "前":
        return periods.months(year, 1, 3 * _QUARTERS[bare[1]], "quarter")
    if len(bare) > 4 or bare[1] in "至到-—－~、":
        return periods.months(year, 1, 3 * _QUARTERS[bare[2]], "quarter")
    return periods.quarter(year, _QUARTERS[bare[0]])
