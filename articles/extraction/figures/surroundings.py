"""Surroundings of a figure: the period of its rate, and what it counts."""

from __future__ import annotations

import re

from .units import Unit

# 年产40万吨, 日均20万公斤, 年接收1万卷: not 2023年产, 全年产, 今年处理
_MADE = (
    "产(?!业)|处理|加工|供|输|发电|生产|吞吐|消纳|转化|屠宰|出栏|节约|节电|节水|减排|制|储|运送|接诊|诊疗|输送|利用|回收|冶炼"
    "|接收|接待|接纳|采集|采购|培训|服务(?!业)|孵化|检测|监测|缺|需|耗|用[水电气能]|日照|进尺|进账|出口|进口|销售|消化|消耗|捕捞|放流|开行"
    "|通关|通行|[客货]运|旅客|货物|周转|补贴|补助|租金|缴|分红|返还|减少|碳减排|使用|收集|收治|收储|存储|存栏|取水|引水|调水|灌溉|排放|排水"
    "|蓄|配送|分拣|投放|抽|开放|办理|受理|印刷|缝制|组装|破碎|清洗|清运|焚烧|发送|到发|完税|纳税|创收|增收|交易|成交|流量|用量|产能|平均"
)
# a word that ends in 年, 月 or 日: 今年, 每年, 青年, 当日, 节日, 十月
_OTHER_ENDS = "0-9一二三四五六七八九十零〇全今去明前本当同上近来度半几多往历周每青成童新老少壮中假节生星次翌隔整连末晚早终常丰暮逐两逢岁元正腊闰单双平吉腰即这那某底蜜忌旧初纪学至跨首工"
_RATE = re.compile(
    f"(?:(?<=如今)|(?<![{_OTHER_ENDS}]))(年|月|日)(?:人?均|可(?![能以])|增(?!加)|销|游客|客流|收入|营收|营业|利润|税收|限流|限量|(?:设计|最高|最大)?(?:{_MADE}))"
    "|单(?P<single>日|月|季)(?=[限接最产客销处进完])|每(?P<each>年|个?月|天|日|晚|旬|周|星期|个?采暖季|个?供暖季|季度?|小时|分钟|秒|学期|学年)|时速"
    # 一天能挣二百元, 高峰时一天要接待70人次; not 过去一年, 用一个月完成
    "|一(?P<one>天|年|个?月|小时|周)(?![来内后前级中之间一零度多半比里初末底到早晚天时])"
)
# 第一年, 近一年, 用一个月, 早一天: no rate is told
_NO_ONE = frozenset("第近新过去这那同早晚上前每用花了短仅经历耗时再又另有隔当某另整最头延迟提长晚间少超逾满约达为")
_RATE_HINT = re.compile("[每速年日月单天时周]")
_FIGURE = re.compile("[0-9]|[百千万亿][元吨人户亩名]")
_BEHIND_STOP = re.compile(".*[，。；：！？,;!?\n]", re.DOTALL)
_WINDOW = 16


def clause_before(text: str, start: int) -> str:
    begin = max(0, start - _WINDOW)
    stop = _BEHIND_STOP.match(text, begin, start)
    return text[stop.end() if stop else begin : start]


def period_before(clause: str, unit: Unit | None = None) -> str | None:
    """The period of a rate told in the clause before its figure: 年产 → 年, 每天 → 天."""
    if not _RATE_HINT.search(clause):
        return None
    found = [rate for rate in _RATE.finditer(clause) if not (rate["one"] and clause[: rate.start()][-1:] in _NO_ONE)]
    if not found:
        return None
    nearest = found[-1]
    if nearest["one"] and "了" in clause[nearest.end() :]:
        return None  # 最难时一个月只拱了19米 tells of one month
    if nearest[1] or nearest["one"]:
        rest = clause[nearest.end() :]  # 年产5万吨项目总投资30亿元: the rate is told, the sum is none
        told = _FIGURE.search(rest) is not None and not rest.endswith(("到", "至"))
        if told and not (unit is not None and rest.endswith(("、", "和", "及")) and unit.word in rest):
            return None
        return nearest[1] or nearest["one"].removeprefix("个")
    each = nearest["each"] or nearest["single"]
    return each.removeprefix("个") if each else "小时"


_STRIP = re.compile("(?:的|了|等|以上|以下|左右)*")
_STRIPS = frozenset("的了等以左")
_THING = re.compile('[一-鿿“”"、（）]{1,14}?(?=建设|完成|开工|建成|投产|达到|实现|[，。；：、！？,;\n\\s0-9]|的|$)')
_HEAD = re.compile('([一-鿿“”"]{2,14}?)(?:达到?|约|为|超过|完成|有|共|提高到?|增长|下降)*$')


def _past(text: str, end: int) -> int:
    """Past the words behind a figure that name nothing; seldom one stands there."""
    stripped = _STRIP.match(text, end) if text[end : end + 1] in _STRIPS else None
    return stripped.end() if stripped else end


def name_counted(text: str, start: int, end: int, unit: Unit, clause: str) -> str | None:
    """The words for what is counted: after a counted word its noun, else the noun before the figure."""
    if unit.kind == "counted":
        found = _THING.match(text, _past(text, end))
        if found:
            return found[0]
    found = _HEAD.search(clause)
    return found[1] if found else None
