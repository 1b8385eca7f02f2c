"""What a clause offers by which one can later say whether it happened.

The checks, strongest first: a day, a figure, a named project, a named mechanism, an event, a thing to be delivered,
a rate or rule to be changed, a deed. A clause with none of them is a wish, and so is exhortation.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from ..facts import DateFact
from ..lexicon.branches import gathered
from ..telling.clauses import Clause
from ..telling.cues import (
    AT_VERB,
    FACILITY,
    GENERIC_PROJECT,
    HARD_DEED,
    MEASURE,
    QUOTED_NAME,
    SLOGAN,
    SOFT_CLOSES,
    SOFT_DEED,
    SOFT_OBJECTS,
    THING,
    VAGUE,
    VAGUE_END,
    WILL_DO,
    each,
)
from . import due

NONE = "wish"  # the check of a clause that offers none
_BUILD = re.compile(
    r"建设|新建|建成|改建|扩建|改造|推进|推动|加快|开工|实施|投用|竣工|完工|投产|通车|启动|修建|完成|续建|提升|打造|治理|整治|迁建|交付|开放|运营|落地|收尾|封顶|试产|动工"
)
_FINISHING = "开工|动工|封顶|合龙|收尾|完工|竣工|投用|投产|试产|试运行|试运营|投运|通车|开通|启用|开放|交付|交付使用|投入使用|建成"
_FINISHES = re.compile(rf"(?:{_FINISHING})$")
# 主体结构封顶, 右线贯通, 启动桩基施工: a step of the work, which is taken or not; 机制规范运行 is none.
STEP_ENDS = re.compile(
    rf"(?:{_FINISHING}|贯通|洞通|轨通|合龙|通水|通气|通电|挂牌|开诊|开学|招生|上线|达产|入驻|进场|出列|摘帽|"
    r"运行(?<![规范安全健康高效有序正常稳]运行)|运营(?<![规范安全健康高效有序正常稳]运营)|启动[^，]{2,10}施工|开展[^，]{2,10}施工|"
    r"具备[^，]{2,8}条件|通过[^，]{2,16}(?:验收|评审|认证|评估|考核|认定))$"
)
STEP_CLOSES = frozenset("工顶龙尾用产行营运车通放付成水气电牌诊学生线入驻场列帽件收审证估核定")
_STEP = re.compile(rf"(?!.*不[^，]{{0,2}}[开动投完竣通])[^，]{{3,}}{STEP_ENDS.pattern}")
# 古城周边增设临时停车场, 办好社区食堂: a deed behind no more than its place.
PUTTING_UP = ("增设", "新设", "新建", "设立", "设置", "开通", "建立", "安装", "配备", "举办", "开设")  # hard deeds all
_SMALL_DEEDS = ("办好", "配齐", "购买", "购置", "接入")
_PUTS_UP = re.compile(rf"(?:[^，]{{2,8}}(?:{'|'.join(PUTTING_UP)})|{'|'.join(_SMALL_DEEDS)})(?![了过])[^，]{{2,}}")
# 全力推进重点项目建设 says of no project what becomes of it.
_ANY_PROJECT = re.compile(
    "推进(?:重点|重大|招商|产业)?项目[^，]{0,8}(?:建设|落地|进度|开工)$|(?:推动|加快|抓好|抓实|加强|狠抓)(?:重点|重大|招商|产业)?(?:项目|工程)[^，]{0,8}(?:建设|落地|推进|进度|开工)$"
)
# 有劳动能力的安排公益岗位, 超比例部分给予奖励: what whoever fits the words before is given.
_GRANTS = re.compile(
    r"^(?:对|凡|有|没有|无|符合|未|逾期|超|达到|持|经)[^，]{1,16}的[^，]{0,6}?(?:安排|给予|发放|享受|纳入|启动|不得|实行|免)|^[^，]{2,12}的(?:按[天月年日季次]|每[月年天日季次]|一律|给予|予以)[^，]{2,}|给予[^，]{0,8}(?:奖励|奖补|补助|补贴|减免|优惠|处罚|资助)$"
)
_AWARDED = re.compile("榜上有名|上榜|入选|获评|荣获|获得(?=[^，]*(?:称号|奖))")
_PROJECT = re.compile(r"[^，。；：、\s“”]{2,30}?(?:项目|工程)")
_BREAK = re.compile(r"[，。；：\s“”]")
_CALLED = re.compile(
    r"^(?:重大|重点|新建|续建|在建|各类|一批|民生|产业|推进|推动|加快|加强|抓好|实施|启动|完成|建成|确保|力争|全力|全面|大力|开工|建设|规划|谋划|"
    r"继续|做好|抓|将|年内|积极|持续|稳步|扎实|深入|开展|整治|[1-9][0-9]*月?[底末]前|今年|明年|年底前|计划|[0-9]{4}年)+"
)
_NAMED_DEED = re.compile(rf"{AT_VERB.pattern}|实现|扩大|推行|实行|推动|落实|运用|推广|启用|打好|执行|创建")
_REACHED = re.compile(r"基本|形成|实现|达到|建成|全部|消除|健全")
_HELD = re.compile(r"举办|承办|召开|举行")
_ACTION = re.compile(each("开展|组织", "[^，]*(?:活动|行动|大赛|普查|排查|试点|整治)"))
# One search for what five would find; most clauses have none of it.
_STRONG = re.compile(gathered("|".join(kind.pattern for kind in (FACILITY, _AWARDED, QUOTED_NAME, _HELD, _ACTION))))


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
    found = _PROJECT.search(words) if "项目" in words or "工程" in words else None
    printed = found.group() if found else _site_in(words)
    if not printed:
        return None
    name = _CALLED.sub("", printed)
    body = name.removesuffix("项目").removesuffix("工程")
    if len(body) < 2 or GENERIC_PROJECT.match(body):
        return None
    return name[-30:]


Found = re.Match[str] | None
Offer = tuple[Found, Found, Found, Found]  # the measure, a name or an event, the deed and the doing in a clause's words


def offers(clauses: Sequence[Clause]) -> Iterator[Offer]:
    """What each of an article's clauses offers to `find` by its words alone: looked for at once, as that is faster."""
    words = ["" if clause.quantities else clause.words for clause in clauses]  # a figure is offer enough
    measures, strong, deeds = ([*map(kind.search, words)] for kind in (MEASURE, _STRONG, HARD_DEED))
    return zip(measures, strong, deeds, [*map(_act, words, deeds)], strict=True)


def _act(words: str, deed: Found) -> Found:
    """Where somebody does in a clause what can later be looked for (将新建, 力争建成)."""
    act = AT_VERB.search(words) if deed or "将" in words else None  # without either it finds nothing
    return act or WILL_DO.search(words)


def find(
    clause: Clause, offer: Offer, *, deadline: DateFact | None, page_date: dt.date, is_detail: bool, is_goal: bool
) -> str:
    """The strongest check that a clause offers; `is_goal` says that it stands in a list of one period's goals."""
    words, (measure, is_strong, deed, act) = clause.words, offer
    due_on = deadline if clause.dates else None
    if clause.quantities or measure:
        return "deadline" if due_on else "figure"
    if due_on and due.is_near(due_on, page_date):
        return "deadline"
    if is_strong and FACILITY.search(words) and project_in(words):
        return "named project"
    if due_on and (_FINISHES.search(words) or clause.ahead and not VAGUE_END.search(words)):
        return "dated deed"  # 计划年内上报审批, 住院楼年内主体封顶
    if is_strong and _AWARDED.search(words):
        return "award"
    if is_strong and QUOTED_NAME.search(words) and _NAMED_DEED.search(words) and not SLOGAN.search(words):
        return "named mechanism"
    if is_detail:
        return "detail"
    if is_strong and (_HELD.search(words) or _ACTION.search(words)):
        return "event"
    soft = _soft_check(words, deed, act)
    return "deed" if is_goal and soft == NONE and _REACHED.search(words) else soft  # 到2025年，…服务圈基本形成


def _soft_check(words: str, deed: Found, act: Found) -> str:
    """The check of a clause that has neither day, figure nor name."""
    puts_up = not act and (deed or words.startswith(_SMALL_DEEDS)) and _PUTS_UP.match(words) is not None
    if (act or puts_up) and THING.search(words):
        return NONE if _ANY_PROJECT.search(words) else "deliverable"
    if words[-1] in STEP_CLOSES and STEP_ENDS.search(words) and _STEP.match(words):
        return "step"
    if words[-1] in SOFT_CLOSES and words.endswith(SOFT_OBJECTS) and SOFT_DEED.search(words):
        return "rate"
    if ("的" in words or "给予" in words) and _GRANTS.search(words):
        return "rate"
    return "deed" if act and len(words) >= 6 and not VAGUE.search(words) else NONE
