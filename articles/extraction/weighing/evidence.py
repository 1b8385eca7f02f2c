"""What a clause offers by which one can later say whether it happened, and the date that holds for it.

The checks, strongest first: a day, a figure, a named project, a named mechanism, an event, a thing to be delivered,
a rate or rule to be changed, a deed. A clause with none of them is a wish, and so is exhortation.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ..facts import DateFact, Facts, Sentence
from ..telling.clauses import Clause
from ..telling.cues import (
    AT_VERB,
    DEED,
    FACILITY,
    GENERIC_PROJECT,
    HARD_DEED,
    MEASURE,
    QUOTED_NAME,
    SLOGAN,
    SOFT_DEED,
    SOFT_OBJECTS,
    THING,
    VAGUE,
    VAGUE_END,
    WILL_DO,
)

_EXHORTED = re.compile(
    r"广大(?:党员|干部|群众|委员|青年)|全党|各级党组织|党员干部|同志们|习近平|党中央|各位代表|新时代中国特色|伟大|中国共产党|信心|牢记|学习贯彻|领悟|坚定不移"
)
# Clauses that say what is so, on what ground, or what for: 今年是……开局之年, 以……为契机, 为……提供有力支撑.
_GROUND_OPENS = re.compile(
    r"为(?:了|确保|保障|推动|加快|促进|方便|进一步|切实|全面|深入|更好)|(?:我们)?(?:发展是|这是|这些|是|(?:有|没有)(?![^，]{2,12}的[^，])|作为|随着|面对|面临|鉴于|由于|因|如果|只要|只有|对于|按照|根据|围绕|坚持以)|"
    r"(?:为|让|使)[^，]*(?:助力|支撑|力量|贡献|作用|保障|动力|活力|条件|环境|氛围|基础)$|"
    r"助力|助推|以[^，]{2,14}(?:助推|助力|推动|促进|引领|带动|保障|回报|践行)|(?:[我全][省市区县旗镇])?(?:共|现)?有[0-9]"
)
# Every branch begins with a plain character, see `cues.FUTURE`.
_GROUND = re.compile(
    r"以[^，]{2,40}为[^，]{0,4}(?:指导|核心|导向|目标|抓手|契机|机遇|起点|标志|主线|重点|统领|引领|牵引|中心|主题|宗旨|依托)$|"
    r"是[^，]{2,40}(?:之年|一年|关键|时期|阶段|基础|前提)|是[^，]{2,12}[日节]$|还通报$|是(?:(?<=[始终也都正仍才]是)|(?<=就是)(?<!也就是))|有能力|有条件|有信心|头等大事|必将|开好局|作为预期目标|"
    r"建设[^，]*(?:社会|中国|强国|国防|边防|空防|大军|国家)$|实现[^，0-9]{0,12}(?:现代化|发展|提升|进步|转变|跨越|突破)$|影响力$|进行[^，0-9]{0,4}(?:细化|梳理|研究|分析|部署|探索|谋划)$|知名度$|美誉度$|竞争力$|目标(?:任务)?(?:是|为)$|将[^，]{0,6}(?:围绕|按照|立足|紧扣)|只需|仅需|"
    r"介绍道?$|表示道?$|透露道?$|坦言道?$|指出道?$|强调道?$|要求道?$|认为道?$|说道?$|提到(?![0-9约近超])|谈到|问及|获悉|"
    r"排出[^，]{0,12}(?:任务|清单)|列出[^，]{0,12}(?:任务|清单)|梳理出[^，]{0,12}(?:任务|清单)|共有[0-9]|仍有[0-9]|尚有[0-9]|还有[0-9]|还差[0-9]|滞后[^，]{0,4}[0-9]|滞后$|"
    r"有(?:(?<=^有)|(?<=[上里中内前]有))[0-9]+[余多]?[名位台]|以(?:优异|实际|崭新|新的)[^，]{0,6}(?:成绩|行动|业绩|面貌)|胜利召开|哪些|及时(?:掌握|精准)|"
    r"以下(?<=[好进施成行抓是现]以下)[^，]{0,6}$|下列"
)
_NUMBERED = re.compile(r"[做抓办]好?[^，]{0,5}[一二三四五六七八九十0-9]+(?:件事|个?方面|项工作)")
_BUILD = re.compile(
    r"建设|新建|建成|改建|扩建|改造|推进|推动|加快|开工|实施|投用|竣工|完工|投产|通车|启动|修建|完成|续建|提升|打造|治理|整治|迁建|交付|开放|运营|落地|收尾|封顶|试产|动工"
)
_FINISHING = "开工|动工|封顶|合龙|收尾|完工|竣工|投用|投产|试产|试运行|试运营|投运|通车|开通|启用|开放|交付|交付使用|投入使用|建成"
# 每生每天补助标准4元, 10分钟派单: what holds day by day, which no earlier date of the sentence dates.
_STANDS = re.compile(
    "标准(?![^，]*[增提])|每[人生户天日亩件台部吨度辆棚栋头年][^，]{0,8}[0-9一二三四五六七八九十百千万]|分钟|小时|工作日|奖励|奖补|打折|[一二三四五六七八九]折|免费|按[^，]{1,10}收|优惠|收费|"
    "能力|设计时速|惠及|所需资金|^届时|^到那时|可(?:年产|吸纳|容纳|停|满足)|[一日年]天?(?:可|产|处理|加工)"
)
_FINISHES = re.compile(rf"(?:{_FINISHING})$")
# 主体结构封顶, 右线贯通, 启动桩基施工: a step of the work, which is taken or not; 机制规范运行 is none.
_STEP_ENDS = re.compile(
    rf"(?:{_FINISHING}|贯通|洞通|轨通|合龙|通水|通气|通电|挂牌|开诊|开学|招生|上线|达产|入驻|进场|出列|摘帽|"
    r"运行(?<![规范安全健康高效有序正常稳]运行)|运营(?<![规范安全健康高效有序正常稳]运营)|启动[^，]{2,10}施工|开展[^，]{2,10}施工|"
    r"具备[^，]{2,8}条件|通过[^，]{2,16}(?:验收|评审|认证|评估|考核|认定))$"
)
_STEP = re.compile(rf"(?!.*不[^，]{{0,2}}[开动投完竣通])[^，]{{3,}}{_STEP_ENDS.pattern}")
# 古城周边增设临时停车场, 办好社区食堂: a deed behind no more than its place.
_PUTS_UP = re.compile(
    r"(?:[^，]{2,8}(?:增设|新设|新建|设立|设置|开通|建立|安装|配备|举办|开设)|办好|配齐|购买|购置|接入)(?![了过])[^，]{2,}"
)
# 有劳动能力的安排公益岗位, 超比例部分给予奖励: what whoever fits the words before is given.
_GRANTS = re.compile(
    r"^(?:对|凡|有|没有|无|符合|未|逾期|超|达到|持|经)[^，]{1,16}的[^，]{0,6}?(?:安排|给予|发放|享受|纳入|启动|不得|实行|免)|^[^，]{2,12}的(?:按[天月年日季次]|每[月年天日季次]|一律|给予|予以)[^，]{2,}|给予[^，]{0,8}(?:奖励|奖补|补助|补贴|减免|优惠|处罚|资助)$"
)
_AWARDED = re.compile("榜上有名|上榜|入选|获评|荣获|获得(?=[^，]*(?:称号|奖))")
_SPECIFIED = re.compile(
    r"(?:项目|工程|该项目|其中|一期|二期)?(?:计划|预计|规划|估算|概算)?(?:总投资|总?建筑面积|概算|全长|总长|占地|用地|设计|投资概算)"
)
_PROJECT = re.compile(r"[^，。；：、\s“”]{2,30}?(?:项目|工程)")
_BREAK = re.compile(r"[，。；：\s“”]")
_CALLED = re.compile(
    r"^(?:重大|重点|新建|续建|在建|各类|一批|民生|产业|推进|推动|加快|加强|抓好|实施|启动|完成|建成|确保|力争|全力|全面|大力|开工|建设|规划|谋划|"
    r"继续|做好|抓|将|年内|积极|持续|稳步|扎实|深入|开展|整治|[1-9][0-9]*月?[底末]前|今年|明年|年底前|计划|[0-9]{4}年)+"
)
DETAIL = re.compile(r"^(?:内容(?:涵盖|包括|包含)|(?:活动|“?线[上下]”?活动)(?:包括|涵盖|有)|主要(?:包括|内容)|届时)")
PROGRESS = re.compile(r"^(?:同时|全力|大力)?加快(?:推动|推进|建设|实施)?")
_NAMED_DEED = re.compile(rf"{AT_VERB.pattern}|实现|扩大|推行|实行|推动|落实|运用|推广|启用|打好|执行|创建")
_REACHED = re.compile(r"基本|形成|实现|达到|建成|全部|消除|健全")
_HELD = re.compile(r"举办|承办|召开|举行")
_ACTION = re.compile(r"(?:开展|组织)[^，]*(?:活动|行动|大赛|普查|排查|试点|整治)")
_AIM = "[^，。：]{0,4}(?:盘子|任务|目标|计划|指标|施工图|大盘)"
_LABEL = 6  # characters before a date that a mark or 到 sets off: 【目标】2022年：…, 全盟计划到2025年…
_AT_HEAD = 3  # characters before a date that opens its clause: 力争今年…
_FRAME = re.compile(f"的{_AIM}")
# 今年的盘子是46个: a year's aim, which its figure measures
_ATTRIBUTE = re.compile(rf"的(?!{_AIM}[是为]约?[0-9])|度(?=[^，]{0, 6}报告)|以来|版|级")
_HABITS = ("周末",)  # 周末开设窗口: every week's
_AND = ("、", "和", "与")
_YEARED = re.compile(r"[0-9]{4}|[本下]月|即日|[今明]天|今年|明年|去年|本年|当年|[一二][〇○零九]")
_COMPARED = re.compile(r"(?:比|较|同|与|相比)$")
_ITEM_TITLE = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,3}(?:是|[、)）])|[0-9]{1,2}[.．、)）])[^，]*(?:，[^，]*)?$"
)


_ITEM_NAME = re.compile(
    r"[^，。；：]{2,16}（[0-9一二三四五六七八九十]{1,3}[项个件]）[。：]?$|\s*[（(]?(?:[一二三四五六七八九十]{1,3}[、)）]|[0-9]{1,2}[.．、)）])[^，。；：]*(?:项目|工程|[一二三四]期|园区|改造|公路|大桥|管网)[。；：]?$"
)


class Seen(NamedTuple):
    """The strongest check of a clause, and the project that it names."""

    check: str
    project: str | None


def is_specification(words: str) -> bool:
    """Whether a clause only describes a project (总投资15亿元, 全长22公里): it stands, and nobody promises it."""
    return _SPECIFIED.match(words) is not None


def is_ground(words: str) -> bool:
    """Whether a clause gives grounds, purposes or exhortation instead of a commitment."""
    if _GROUND_OPENS.match(words) or _GROUND.search(words) or _NUMBERED.search(words):
        return True
    return _EXHORTED.search(words) is not None


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
    if date.modality == "since" or _STANDS.search(clause.words):
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
            date.modality == "since" and (date.date_from or page_date) < page_date
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
    return next((date for date in fitting if date.modality == "by"), None) or _several_days(fitting, text)


def _several_days(fitting: Sequence[DateFact], text: str) -> DateFact:
    """The last date, from the first of the days told in one breath with it on (5月2日、3日晚开唱)."""
    last = fitting[-1]
    first = fitting[-2] if len(fitting) > 1 else last
    if first.precision == last.precision == "day" and text[first.end : last.start] in _AND:
        return replace(last, start=first.start, date_from=first.date_from)
    return last


def _site_in(words: str) -> str | None:
    """The words that end in the last place one can build (市第三中学新校区), back to the mark before them."""
    sites = list(FACILITY.finditer(words))
    if not sites:
        return None
    return _BREAK.split(words[max(0, sites[-1].start() - 40) : sites[-1].end()])[-1]


def project_in(words: str) -> str | None:
    """The named project or facility in a clause, without the verbs before it; 重点项目 is no name."""
    if not _BUILD.search(words):
        return None
    found = _PROJECT.search(words)
    printed = found.group() if found else _site_in(words)
    if not printed:
        return None
    name = _CALLED.sub("", printed)
    body = name.removesuffix("项目").removesuffix("工程")
    if len(body) < 2 or GENERIC_PROJECT.match(body):
        return None
    return name[-30:]


def _acts(words: str) -> bool:
    """Whether somebody does something in a clause that can later be looked for (将新建, 力争建成)."""
    if (HARD_DEED.search(words) or "将" in words) and AT_VERB.search(words):  # without either it finds nothing
        return True
    return WILL_DO.search(words) is not None


def _check(
    clause: Clause, facts: Facts, project: str | None, deadline: DateFact | None, page_date: dt.date, after_pledge: bool
) -> str:
    words = clause.words
    measured = (
        any(facts.quantities[i].role != "threshold" for i in clause.quantities) or MEASURE.search(words) is not None
    )
    if deadline and clause.dates and (measured or is_near(deadline, page_date)):
        return "deadline"
    if measured:
        return "figure"
    if project and FACILITY.search(words):
        return "named project"
    if deadline and clause.dates and (_FINISHES.search(words) or clause.ahead and not VAGUE_END.search(words)):
        return "dated deed"  # 计划年内上报审批, 住院楼年内主体封顶
    if _AWARDED.search(words):
        return "award"
    if QUOTED_NAME.search(words) and _NAMED_DEED.search(words) and not SLOGAN.search(words):
        return "named mechanism"
    if after_pledge and DETAIL.match(words):
        return "detail"
    if _HELD.search(words) or _ACTION.search(words):
        return "event"
    return _soft_check(words)


def _soft_check(words: str) -> str:
    """The check of a clause that has neither day, figure nor name."""
    acts = _acts(words)
    if (acts or _PUTS_UP.match(words)) and THING.search(words):
        return "deliverable"
    if _STEP_ENDS.search(words) and _STEP.match(words):
        return "step"
    if words.endswith(SOFT_OBJECTS) and SOFT_DEED.search(words) or _GRANTS.search(words):
        return "rate"
    return "deed" if acts and len(words) >= 6 and not VAGUE.search(words) else "wish"


def look(
    clause: Clause,
    facts: Facts,
    *,
    deadline: DateFact | None,
    page_date: dt.date,
    after_pledge: bool,
    is_goal: bool = False,
) -> Seen:
    """The strongest check that a clause offers."""
    project = project_in(clause.words)
    check = _check(clause, facts, project, deadline, page_date, after_pledge)
    if is_goal and check == "wish" and _REACHED.search(clause.words):
        check = "deed"  # 到2025年，…服务圈基本形成
    return Seen(check, project)


def is_item_name(text: str, sentence: Sentence) -> bool:
    """Whether a whole sentence is the name of a list's project (1.丙县年产20万吨铝板带箔项目。)."""
    return sentence.end - sentence.start <= 48 and _ITEM_NAME.match(text, sentence.start, sentence.end) is not None


def is_item_title(text: str, sentence: Sentence) -> bool:
    """Whether a whole sentence only names a list item (二、提升基础教育水平。)."""
    return sentence.end - sentence.start <= 32 and _ITEM_TITLE.match(text, sentence.start, sentence.end) is not None
