"""Dates counted from the page's day: 昨天, 下周一, 三年内, 过去五年, “十四五”末."""

from __future__ import annotations

import re

from ..facts import Modality, Precision
from . import datewords as words
from . import periods
from .month_dates import month_part
from .periods import DAY, Period
from .setting import Reading, Setting, number

_NEAR = re.compile(f"(最近|近|过去|今后|未来|接下来|此后|前|后|上|下)的?({words.COUNT})({words.SPAN})")
_EACH = re.compile("(?:每月?|每个?月|当月|次月|每季度?)的?$")
_AGO = re.compile(f"({words.COUNT})({words.AGO})")
_CAPPED = re.compile("(?:控制|稳定|保持|压[缩减降]|缩短|降低?|限定)(?:在|到|至)约?$|(?:不超过|用时|历时|耗时|时长)约?$")
_HOUR = re.compile("上午|下午|中午|早上|晚|凌晨|夜|起|[0-9零]")
# who speaks, at the head of a line: 【主持人】, 问：, 网友“老渡口”：, 卢文静：; not 天气预报：
_TURN = re.compile(
    "[　 ]*(?:【[^】\n]{1,12}】|[问答][：:]|(?:主持人|记者|嘉宾|网友|市民|听众|观众|群众)[^\n，。：:]{0,12}[：:]"
    "|(?!天气|预报|消息|通知|公告|提醒|本报|本台|时间|日期)[一-鿿·]{2,4}[：:])"
)
_SPEECH = 300
_WEEKDAYS = {**{c: n for n, c in enumerate("一二三四五六")}, "日": 6, "天": 6, "末": 5}
_PLANS = {"一": 11, "二": 12, "三": 13, "四": 14, "五": 15, "六": 16}


def read_relative_month(setting: Setting, match: re.Match[str]) -> Reading | None:
    at = periods.add_months(setting.page.replace(day=1), words.RELATIVE_MONTHS[match[0][0]])
    return month_part(setting, match.start(), match.end(), str(at.month), at.year)


def read_relative_week(setting: Setting, match: re.Match[str]) -> Reading | None:
    last = setting.last
    if last is not None and match.start() - last.end == 1 and setting.text[last.end] in "（(":
        return None  # 7月2日（本周六） is one day
    shift = words.RELATIVE_MONTHS[match[0][0]] * (2 if match[0][:2] in ("上上", "下下") else 1)
    whole = periods.week(setting.page, shift)
    name = match[0][-1]
    if name not in _WEEKDAYS or match[0].endswith(("周", "期", "拜")):
        return Reading(match.start(), match.end(), whole)
    return Reading(match.start(), match.end(), weekday(whole, name))


def weekday(whole: Period, name: str) -> Period:
    date = whole.first + _WEEKDAYS[name] * DAY
    return periods.days(date, date + DAY) if name == "末" else periods.day(date)


def read_weekday(setting: Setting, match: re.Match[str]) -> Reading | None:
    before = setting.text[max(0, match.start() - 3) : match.start()].rstrip()[-1:]
    if before and before in "个每逢双":
        return None  # 首个周末
    told = setting.last is not None and match.start() - setting.last.end <= 1
    if setting.range_from is None and (told or before and before in "（(每至到-—、"):
        return None  # 1月16日（星期一） is one day; 周一至周五 is a habit
    within = setting.range_from.first if setting.range_from is not None else setting.page
    return Reading(match.start(), match.end(), weekday(periods.week(within, 0), match[0][-1]))


def _is_said(text: str, start: int) -> bool:
    """Whether the 今天 at `start` is somebody's now: in a quotation, in a turn of an interview, 走到今天."""
    if text.endswith(("到", "至", "们"), 0, start):
        return True
    low = max(text.rfind("\n", 0, start) + 1, start - _SPEECH)
    if text.rfind("“", low, start) > text.rfind("”", low, start) or text.count('"', low, start) % 2:
        return True
    return _TURN.match(text, text.rfind("\n", 0, start) + 1) is not None


def read_relative_day(setting: Setting, match: re.Match[str]) -> Reading | None:
    word = match[0]
    before = setting.text[match.start() - 1] if match.start() else ""
    if word[0] == "明" and before and before in "的好新更造创":
        return None  # 美好明天
    if (
        word in ("今天", "今日")
        and not _HOUR.match(setting.text, match.end())
        and _is_said(setting.text, match.start())
    ):
        return None
    shift = words.RELATIVE_DAYS[word if word[0] == "大" else word[0]]
    return Reading(match.start(), match.end(), periods.day(setting.today + shift * DAY))


def gone_years(setting: Setting, count: str, unit: str) -> Period | None:
    """过去五年 in a report of January to April speaks of the five whole years gone by."""
    if unit != "年" or count.isascii() or count == "半" or setting.page.month > 4:
        return None
    return periods.years(setting.page.year - number(count), setting.page.year - 1, "plan")


def coming_years(setting: Setting, count: str) -> Period:
    first = setting.page.year if setting.page.month < 10 else setting.page.year + 1
    return periods.years(first, first + number(count) - 1, "plan")


_PLAN_BEFORE = re.compile('十([一二三四五六])五(?:规划|时期|期间)?[”"’]?的?$')


def _part_of_plan(setting: Setting, match: re.Match[str]) -> Reading | None:
    """“十四五”后三年 are the last three of the plan, 前两年 its first two."""
    plan = _PLAN_BEFORE.search(setting.text, max(0, match.start() - 9), match.start())
    side, count, unit = _NEAR.match(match[0]).groups()  # type: ignore[union-attr]
    if plan is None or side not in ("前", "后") or unit != "年" or count == "半":
        return None
    whole, years = periods.plan_years(_PLANS[plan[1]]), number(count)
    first = whole.first.year if side == "前" else whole.last.year - years + 1
    return Reading(match.start(), match.end(), periods.years(first, first + years - 1, "plan"))


def read_near(setting: Setting, match: re.Match[str]) -> Reading | None:
    if (part := _part_of_plan(setting, match)) is not None:
        return part
    side, count, unit = _NEAR.match(match[0]).groups()  # type: ignore[union-attr]
    if count.endswith("百") or side in ("近", "最近") and match[0].endswith("年来"):
        return None  # 近三十年来少有的旱灾
    start, end = match.span()
    if side in ("近", "最近", "过去", "前", "上"):
        if side == "前" and unit == "年" and not count.isascii() or side == "上" and unit in ("年", "月", "周"):
            return None
        gone = gone_years(setting, count, unit) if side == "过去" else None
        return Reading(
            start, end, gone or periods.days(setting.shift(count, unit, -1), setting.page, unit_precision(unit))
        )
    if unit == "年" and count != "半" and side not in ("后", "下"):
        return Reading(start, end, coming_years(setting, count))
    if side == "下" and unit in ("年", "月", "周"):
        return None
    return Reading(start, end, periods.days(setting.page + DAY, setting.shift(count, unit, 1), unit_precision(unit)))


def read_ago(setting: Setting, match: re.Match[str]) -> Reading | None:
    count, unit = _AGO.match(match[0]).groups()  # type: ignore[union-attr]
    start, end, side = match.start(), match.end(), match["ago_side"]
    before = setting.text[start - 1] if start else ""
    if unit == "日" and side == "前" and count.isascii():
        return _read_by_day(setting, match, int(count))
    if unit in ("日", "月", "季度") and side is not None or before and before in "起后每数多几百":
        return None  # 自收到之日起5日内 runs from another day
    if side == "内" and _CAPPED.search(setting.text, max(0, start - 6), start):
        return None  # 控制在15天以内 is a length of time
    if side == "内":
        if unit == "年" and count != "半":
            return Reading(start, end, coming_years(setting, count))
        return Reading(start, end, periods.days(setting.page, setting.shift(count, unit, 1), unit_precision(unit)))
    if side in ("前", "后"):
        if unit == "年" and count != "半" and number(count) > (20 if count.isascii() else 2):
            return None  # 五年前, 96年前 name no day
        return Reading(start, end, periods.day(setting.shift(count, unit, -1 if side == "前" else 1)))
    gone = gone_years(setting, count, unit)
    if gone is None and unit == "年" and match[0].endswith("来"):
        return None  # 八年来, in summer, has no first day
    return Reading(start, end, gone or periods.days(setting.shift(count, unit, -1), setting.page, unit_precision(unit)))


def read_in_years(setting: Setting, match: re.Match[str]) -> Reading | None:
    """用三年时间: the plan's years from the page's on; 用三年时间走完了 looks back and is none."""
    if setting.tells_past(match.start()):
        return None
    return Reading(match.start(), match.end(), coming_years(setting, match[0].split("年")[0]))


def _read_by_day(setting: Setting, match: re.Match[str], day: int) -> Reading | None:
    """20日前 as a deadline: of the month told before it, or of the page's where that day is still to come."""
    if not 1 <= day <= 31 or setting.month is None and day < setting.page.day:
        return None  # 3日前 may be three days ago
    if _EACH.search(setting.text, max(0, match.start() - 3), match.start()):
        return None  # 每月25日前 is a habit
    if setting.tells_past(match.start()):
        return None
    return Reading(match.start(), match.end(), periods.day(setting.bare_day(day)), "by")


def read_from_today(setting: Setting, match: re.Match[str]) -> Reading:
    """即日起: from the page's day on."""
    return Reading(match.start(), match.end(), periods.day(setting.today), "since")


def read_decade(setting: Setting, match: re.Match[str]) -> Reading:
    tens = number(match["tens"])
    if tens >= 1900:  # 1970年代
        return Reading(match.start(), match.end(), periods.years(tens, tens + 9, "plan"))
    century = 1900 if match["century"] or tens >= 30 else 2000
    return Reading(match.start(), match.end(), periods.years(century + tens, century + tens + 9, "plan"))


def read_plan(setting: Setting, match: re.Match[str]) -> Reading:
    start = match.start()
    if start and setting.text[start - 1] in '“"‘':
        start -= 1
    period = periods.plan_years(_PLANS[match["plan"][1]])
    part = match["plan_part"]
    modality: Modality = "by" if "末" in part else "since" if part == "以来" else "in"
    return Reading(start, match.end(), period, modality)


def unit_precision(unit: str) -> Precision:
    return {"年": "plan", "月": "month", "季度": "quarter"}.get(unit.removeprefix("个"), "day")  # type: ignore[return-value]
