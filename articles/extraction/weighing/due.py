"""The date that holds for a clause, and what a date says of it: to come, gone by, near enough to check."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from ..facts import DateFact
from ..telling.clauses import Clause
from ..telling.cues import DEED, HARD_DEED

# 每生每天补助标准4元, 10分钟派单: what holds day by day, which no earlier date of the sentence dates.
_STANDS = re.compile(
    "标准(?![^，]*[增提])|每[人生户天日亩件台部吨度辆棚栋头年][^，]{0,8}[0-9一二三四五六七八九十百千万]|分钟|小时|工作日|奖励|奖补|打折|[一二三四五六七八九]折|免费|按[^，]{1,10}收|优惠|收费|"
    "能力|设计时速|惠及|所需资金|^届时|^到那时|可(?:年产|吸纳|容纳|停|满足)|[一日年]天?(?:可|产|处理|加工)"
)
_AIM = "[^，。：]{0,4}(?:盘子|任务|目标|计划|指标|施工图|大盘)"
_LABEL = 6  # characters before a date that a mark or 到 sets off: 【目标】2022年：…, 全盟计划到2025年…
_AT_HEAD = 3  # characters before a date that opens its clause: 力争今年…
_FRAME = re.compile(f"的{_AIM}")
# 今年的盘子是46个: a year's aim, which its figure measures
_ATTRIBUTE = re.compile(rf"的(?!{_AIM}[是为]约?[0-9])|(?:计划|任务|目标)+的|度(?=[^，]{{0,6}}报告)|以来|版|级")
# 年度计划投资412亿元: what is to be spent in the year
_OF_THE_YEAR = re.compile("(?<![占成达超的])年度(?:(?:计划)?(?:完成)?投资|目标任务|任务|计划|目标)")
# 自1月1日起，低保由290元提高到330元, printed in March: it is paid from then on
_RAISED = re.compile("(?:提高|上调|调整|增加|提标)(?:到|至|为)")
_HABITS = ("周末",)  # 周末开设窗口: every week's
# 明年5月休渔前, 9月开学前, 11月上冻前: by the event that the month is told with
_BEFORE_EVENT = re.compile(
    "(?:份|中旬|上旬|下旬)?(?:的)?[一-龥]{0,2}(?:休渔|开渔|汛期?|入汛|开学|供暖|供热|采暖|上冻|封冻|入冬|霜冻|雨季|梅雨|春耕|春播|秋播|秋收|麦收|麦播|夏收|高考|中考|放假|寒假|暑假|军训|开园|开幕|开赛|交付|蓄水)(?:到来|来临|开始|结束)?[之以]?前"
)
_AND = ("、", "和", "与")
_YEARED = re.compile(r"[0-9]{4}|[本下]月|即日|[今明]天|今年|明年|去年|本年|当年|[一二][〇○零九]")
_COMPARED = re.compile(r"(?:比|较|同|与|相比)$")


def is_near(date: DateFact, page_date: dt.date) -> bool:
    """Whether a date alone makes a clause checkable: 6月底前 and 2029年 do; 今年 before a plan's wish does not."""
    if date.modality == "by" or date.precision not in ("year", "plan"):
        return True
    return date.precision == "year" and date.date_from is not None and date.date_from > page_date


def is_gone(date: DateFact, text: str, page_date: dt.date) -> bool:
    """Whether a day, month or quarter lies wholly behind the page's day and dates a deed (一季度完成…), not a comparison."""
    if date.modality == "by" and date.date_to is not None and date.date_to.year < page_date.year:
        return not _COMPARED.search(text[max(0, date.start - 2) : date.start])  # 2022年底实现洞通
    if date.modality != "in" or date.precision not in ("day", "month", "quarter", "half") or date.date_to is None:
        return False
    before = text[max(0, date.start - 2) : date.start]
    return date.date_to < page_date and not _COMPARED.search(before) and not text.startswith("的", date.end)


def is_to_come(date: DateFact, page_date: dt.date) -> bool:
    """Whether a date is a deadline, or a day or period wholly behind the page's day."""
    return date.modality == "by" or (date.date_from is not None and date.date_from > page_date)


def carries(date: DateFact, text: str, *, behind: int) -> bool:
    """Whether a date holds for the clauses after its own, of which `behind` characters stand before it.

    2023年，… and 到2022年建成… do; 7月25日前完成… and 集中染整园2018年建成 do not.
    """
    if text[date.end : date.end + 1] in ("，", ",", "："):
        return behind <= _LABEL
    if date.precision not in ("year", "plan"):
        return False
    return behind <= _AT_HEAD if date.modality == "in" else behind <= _LABEL and text[date.start] in "到至"


def is_frame(date: DateFact, text: str) -> bool:
    """Whether a year opens what is planned for it (今年的改造计划分两批，新建换热站5座), not 今年的政府工作报告."""
    return date.precision == "year" and date.modality == "in" and _FRAME.match(text, date.end) is not None


def takes(clause: Clause, date: DateFact, *, is_listed: bool) -> bool:
    """Whether a date told before a clause holds for it too: 今年，…，固定资产投资增长10% does, a rule or a price does not.

    `is_listed` says that the date opens a list which the clause stands in (2023年，列了几项：…；推行智能审批).
    """
    if date.precision == "day" and date.modality == "in":
        return date.date_from != date.date_to and bool(clause.quantities)  # 10月1日至7日，…，每天加开车辆45台
    if date.modality == "since":  # 自1月1日起，低保提高到330元，农村低保提高到…
        return bool(clause.quantities) and _RAISED.search(clause.words) is not None
    comma = clause.words.find("，")  # 改造危桥74座，惠及23个乡镇: a deed, whatever comes of it
    if _STANDS.search(clause.words, 0, comma if comma > 0 else len(clause.words)):
        return False
    return bool(clause.quantities) or is_listed and HARD_DEED.match(clause.words) is not None


def in_year_ahead(date: DateFact, text: str, page_date: dt.date) -> DateFact:
    """全年 in a sentence that looks ahead is the page's year, though a report of spring would mean the one gone by."""
    if date.precision != "year" or date.date_to is None or date.date_to.year != page_date.year - 1:
        return date
    if text[date.start : date.end] != "全年":
        return date
    return replace(date, date_from=date.date_from and _next_year(date.date_from), date_to=_next_year(date.date_to))


def in_plan_year(date: DateFact, text: str, plan_year: int | None) -> DateFact:
    """A bare month or 全年 in next year's plan is next year's: 8月底前 under 三、2018年工作计划, printed in December 2017."""
    words = text[date.start : date.end]
    if plan_year is None or date.date_to is None or date.date_to.year != plan_year - 1 or _YEARED.search(words):
        return date
    first = date.date_from and _next_year(date.date_from)
    return replace(date, date_from=first, date_to=_next_year(date.date_to))


def _next_year(day: dt.date) -> dt.date:
    if day.year >= dt.MAXYEAR:
        return day
    month_end = (day + dt.timedelta(days=1)).day == 1 if day < dt.date.max else True
    if day.month == 2 and (month_end or day.day == 29):
        return dt.date(day.year + 1, 3, 1) - dt.timedelta(days=1)
    return day.replace(year=day.year + 1)


def date_of(
    clause: Clause,
    dates: Sequence[DateFact],
    text: str,
    page_date: dt.date,
    plan_year: int | None = None,
    *,
    is_ahead: bool = False,
) -> DateFact | None:
    """The date that holds for the whole clause: not last year's, not one item's of a list, not 今年的政府工作报告."""
    if not clause.dates:
        return None
    fitting: list[DateFact] = []
    for index in clause.dates:
        date = in_plan_year(dates[index], text, plan_year)
        date = in_year_ahead(date, text, page_date) if is_ahead else date
        behind = text[date.end : min(clause.end, date.end + 10)]
        if (date.date_to or page_date) < page_date or (
            date.modality == "since"
            and (date.date_from or page_date) < page_date
            and not _RAISED.search(text, date.end, clause.end)
        ):
            continue
        if text[date.start : date.end] in _HABITS:
            continue
        if _ATTRIBUTE.match(behind) or _COMPARED.search(text[max(clause.start, date.start - 2) : date.start]):
            continue
        if (
            date.modality == "in"
            and ("、" in text[date.end : clause.end] or text[date.start - 1] == "、")
            and DEED.search(text, clause.start, date.start)
        ):
            continue  # 筹备2023年春季、秋季签约仪式、峰会: the season dates the signing alone
        fitting.append(date)
    if not fitting:
        return None
    found = next((date for date in fitting if date.modality == "by"), None) or _several_days(fitting, text)
    if found.modality == "in" and _BEFORE_EVENT.match(text, found.end):
        return replace(found, date_from=None, modality="by")
    return found


def of_the_year(clause: Clause, year: int) -> DateFact | None:
    """The year of a clause that tells what is to be spent or done in it, without naming it (年度计划投资412亿元)."""
    told = _OF_THE_YEAR.search(clause.words) if "年度" in clause.words else None
    if told is None:
        return None
    start = clause.start + told.start()
    return DateFact(start, start + len("年度"), dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def _several_days(fitting: Sequence[DateFact], text: str) -> DateFact:
    """The last date, from the first of the days told in one breath with it on (5月2日、3日晚开唱)."""
    last = fitting[-1]
    first = fitting[-2] if len(fitting) > 1 else last
    if first.precision == last.precision == "day" and text[first.end : last.start] in _AND:
        return replace(last, start=first.start, date_from=first.date_from)
    return last
