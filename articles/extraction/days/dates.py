"""Dates: the days and periods that a text names, resolved against the day of its page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ..facts import DateFact, Modality
from ..figures.numerals import join
from . import datewords as words
from . import periods
from .periods import DAY, Period, add_months
from .resolving import resolve
from .setting import Reading, Setting, number

_PREFIX_ENDS = frozenset("自从到至止在于迟晚")
_LASTING = re.compile("[，,]?(?:连续|为期|利用|持续|历时)([0-9一二两三四五六七八九十]{1,3})个(月|季度)")
_BEFORE_BRACKET = re.compile("前 ?[（(]$")
_TERM = re.compile("时限[：:] ?$")
_GOES_ON = re.compile("[，。；、,;）)\n]|$")
_TITLE_WINDOW = 40


def find(text: str, page_date: dt.date) -> list[DateFact]:
    """The dates of a text in its order; what falls outside the calendar is left out."""
    joined, places = join(text)
    found = list(_scan(joined, page_date))
    if places is not None:
        for date in found:
            date.start, date.end = places.span(date.start, date.end)
    return found


def _scan(text: str, page_date: dt.date) -> Iterator[DateFact]:
    setting = Setting(text, page_date)
    at = last_end = 0
    while match := words.HEAD.search(text, at):
        if _in_title(text, match.start()):
            at = match.end()
            if match.lastgroup in ("year", "years") and (reading := resolve(Setting(text, page_date), match)):
                yield _bound(text, reading, match.start())
                at = max(at, reading.end)
            continue
        reading = resolve(setting, match)
        if reading is None:
            at = max(_behind(match), at + 1)
            continue
        reading = _extend(text, setting, reading)
        setting.remember(reading)
        fact = _from_now(text, setting.today, reading, _bound(text, reading, last_end))
        at = last_end = max(fact.end, at + 1)
        _last(text, setting, fact)
        joined = _between(text, setting, fact)
        if joined is not None:
            at = last_end = fact.end = joined
        yield fact


def _behind(match: re.Match[str]) -> int:
    """Where to read on behind what is no date: 五、4月份 is a list mark and a month, no range."""
    mark = match[0].find("、")
    return match.end() if mark < 0 else match.start() + mark + 1


def _last(text: str, setting: Setting, fact: DateFact) -> None:
    """Gives a beginning its end where the text says how long it lasts (从10月份起，连续三个月)."""
    lasting = _LASTING.match(text, fact.end) if fact.modality == "since" and fact.date_from else None
    if lasting is None or fact.date_from is None:
        return
    months = number(lasting[1]) * (3 if lasting[2] == "季度" else 1)
    last = add_months(fact.date_from, months)
    fact.modality, fact.date_to = "in", last if fact.precision == "day" else last - DAY


def _from_now(text: str, today: dt.date, reading: Reading, fact: DateFact) -> DateFact:
    """从即日起到年底 begins with the page's day."""
    now = words.FROM_NOW.search(text, max(0, reading.start - 8), reading.start)
    if now is None or fact.date_to is None or fact.date_to < today:
        return fact
    return DateFact(now.start(), fact.end, today, fact.date_to, fact.precision, "in")


def _in_title(text: str, start: int) -> bool:
    """Whether a place lies in 《…》: a day in the name of a paper dates nothing."""
    low = max(0, start - _TITLE_WINDOW)
    opened = text.rfind("《", low, start)
    return opened >= 0 and text.rfind("》", opened, start) < 0


def _extend(text: str, setting: Setting, first: Reading) -> Reading:
    """The whole range where a second date is tied to the first (1月10日至2月3日), else the first."""
    if first.is_range or first.modality == "since":
        return first
    at = first.end
    clock = words.CLOCK.match(text, at)
    tie = words.NEXT.match(text, clock.end() if clock else at)
    between = None if tie else words.BETWEEN.match(text, at)
    if tie is None and between is None:
        return first
    at = (tie or between).end()  # type: ignore[union-attr]
    head = words.HEAD.match(text, at)
    if head is None:
        return first
    setting.range_from, kept = first.period, setting.month
    second = resolve(setting, head)
    setting.range_from = None
    two_sides = (
        second is not None
        and tie is not None
        and tie[0][0] == "起"
        and not text.startswith("止", second.end)
        and words.SUFFIX.match(text, second.end)
    )
    if (
        second is None
        or two_sides  # 自6月14日起到9月14日之前: a beginning and a deadline
        or second.period.last < first.period.first
        or second.is_range
        or second.modality == "since"
    ):
        setting.month = kept
        return first
    end = second.end
    if between is not None:
        closing = next((w for w in ("之间", "年间", "间") if text.startswith(w, end)), None)
        if closing is None:
            setting.month = kept
            return first
        end += len(closing)
    period = Period(_beginning(first), second.period.last, second.period.precision)
    return Reading(first.start, end, period, "in", second.year_told or first.year_told, is_range=True)


def _beginning(first: Reading) -> dt.date:
    """2022年底至2023年初 begins with December, 5月底至6月初 with the last days of May."""
    if first.modality != "by":
        return first.period.first
    return first.period.last.replace(day=21 if first.period.precision == "month" else 1)


def _bound(text: str, reading: Reading, floor: int) -> DateFact:
    """The fact, with the words before and after that make it a deadline or a beginning."""
    start, end, modality = reading.start, reading.end, reading.modality
    first, last = reading.period.first, reading.period.last
    suffix = words.SUFFIX.match(text, end)
    if suffix is not None and not _belongs(text, reading, suffix):
        suffix = None
    if suffix is not None and (suffix.lastgroup != "within" or modality == "in"):
        end = suffix.end()
        if suffix.lastgroup == "by" and not (reading.is_range and suffix[0].endswith("止")):
            modality, last = "by", _last_before(reading, suffix[0])
        elif suffix.lastgroup not in ("within", "by"):
            modality, first = "since", _first_after(reading, suffix.lastgroup or "")
    before = _prefix(text, start, floor)
    if before is not None and _holds(text, before, reading, modality, end):
        start = before[1]
        modality = modality if reading.is_range else before[0]
        if modality == "by" and reading.is_middle and reading.period.precision != "day":
            last = _last_before(reading, "")  # 不晚于明年年中
    elif (
        modality == "in"
        and reading.period.precision in ("day", "month")
        and text[start - 1 : start] in (":", "：", " ")
        and _TERM.search(text, max(0, start - 4), start)
    ):
        modality = "by"  # 竣工时限：2022年10月
    elif (
        modality == "in"
        and text[start - 1 : start] in ("(", "（")
        and _BEFORE_BRACKET.search(text, max(0, start - 3), start)
    ):
        modality = "by"  # 主汛期前（5月31日）
    since, by = modality == "since", modality == "by"
    return DateFact(start, end, None if by else first, None if since else last, reading.period.precision, modality)


def _holds(text: str, before: tuple[Modality, int], reading: Reading, modality: Modality, end: int) -> bool:
    """Whether the word before a date makes it one: 到2025年, 自1月1日; not 从去年的5%."""
    kind, start = before
    if kind == "by":
        return modality != "since" and not reading.is_range
    if modality == "since" or reading.is_range:
        return True
    if modality != "in" or text.startswith(("的", "到", "至"), end):
        return False
    return text[start] == "自" or text[start] == "从" and reading.period.precision == "day"  # 从16日零时开栓


def _belongs(text: str, reading: Reading, suffix: re.Match[str]) -> bool:
    """Whether the words behind a date make it a bound: 11月15日供暖期之前 does, 10月份入冬前 is a time in October."""
    if suffix["event"] and suffix[0] != "开学前":
        return reading.period.first == reading.period.last  # 11月中旬上冻前 tells the middle of November
    return suffix[0] != "开始" or _begins(text, reading, suffix)


def _begins(text: str, reading: Reading, suffix: re.Match[str]) -> bool:
    """Whether what opens then goes on: 从12月开始 does, 12月开始幕墙施工 and 年底开始试运行 tell when a step is taken."""
    if reading.modality == "by":
        return False
    before = text[reading.start - 1] if reading.start else ""
    return before != "" and before in "从自" or _GOES_ON.match(text, suffix.end()) is not None


def _first_after(reading: Reading, kind: str) -> dt.date:
    """5月1日后 begins with the second, 2020年后 with that year."""
    if kind == "since_after" and reading.period.precision == "day":
        return reading.period.last + DAY
    return reading.period.first


def _last_before(reading: Reading, word: str) -> dt.date:
    """The last day of a deadline: 10月1日前 and 2025年前 take the day or year in, 6月前 ends with May."""
    period = reading.period
    if reading.is_middle:  # 11月中旬前: by the middle of the month; 年中前: by the end of June
        return period.first + 4 * DAY if period.precision == "day" else periods.month(period.first.year, 6).last
    own = (
        word.startswith(("或", "及", "（", "(", "止", "为止", "截"))
        or reading.modality == "by"
        or period.precision in ("day", "year", "plan", "half", "quarter")
    )
    if own and not (reading.is_feast and reading.modality == "in") and (word != "开学前" or period.precision == "day"):
        return period.last
    return period.first - DAY


def _prefix(text: str, start: int, floor: int) -> tuple[Modality, int] | None:
    if start == 0 or text[start - 1] not in _PREFIX_ENDS:
        return None
    low = max(floor, start - 4)
    found = words.BEFORE.search(text[low:start])
    if found is None:
        return None
    at = low + found.start()
    if found["by"] == "到" and at and text[at - 1] in words.VERBS_OF_TO:
        return None  # 达到2022年水平 is no deadline
    if found["by"] == "至" and at and text[at - 1] in words.VERBS_OF_UNTIL:
        return None
    return ("by" if found["by"] else "since"), at


def _between(text: str, setting: Setting, fact: DateFact) -> int | None:
    """Takes a 之前 that follows a 之后 at once into the fact (2010年之后2018年之前); the new end."""
    if fact.modality != "since":
        return None
    head = words.HEAD.match(text, fact.end)
    second = resolve(setting, head) if head else None
    if second is None:
        return None
    closing = words.SUFFIX.match(text, second.end)
    if closing is None or closing.lastgroup != "by" or fact.date_from is None or second.period.last <= fact.date_from:
        return None
    fact.modality, fact.date_to = "in", second.period.last
    if second.period.precision == "year" and not closing[0].startswith(("或", "及")):
        fact.date_to = second.period.first - DAY
    return closing.end()
