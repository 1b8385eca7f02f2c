"""Bodies that no list has, which a clause names as those to act: 市重点项目办实行, 由江沿区政府10月15日前公布, 一标项目部将."""

from __future__ import annotations

import re

from ..telling.cues import OPENS_WITH_VERB
from . import subjects

# 补助办法由江沿区政府10月15日前公布, 由市城投集团负责: who does it, though no list has the body; not 报经, 理由
_BY = re.compile(
    "(?<![报经理自缘])由((?:[一-龥]{1,6}(?:政府|办事处|管委会)|(?!社区|政务)[一-龥]{3,7}(?:管理中心|管理处|指挥部|建管局)|[一-龥]{2,6}(?:供电局|供电公司|电力局|海事局|海事处|航道局|工务段|供电段|电务段|公路段)|(?!市场|区域|省级|县域)[市县区旗州省盟][一-龥]{2,10}?(?:局|委|办|厅|处|中心|公司|集团|支队|指挥部)))(?=[0-9在于]|统一|包干|包保|包抓|盯办|完成|负责|牵头|组织|会同|另行|制定|公布|公示|承担|统筹|安排|审批|约谈|接管|运营|管护|兜底|托底|保障|收储|实施|建设|协调|发放|提供|腾出|抽调|配备|安装|每)"
)
# 市重点项目办实行, 县大数据中心于5月: a body of no list that opens a clause
_UNLISTED = re.compile(
    "([市县区旗州省盟](?:(?:委|政府)?督[查察]室|(?![委局])[一-龥]{2,10}?(?:局|委|办|办公室|专班|指挥部|领导小组|中心|集团|(?<=[管检监])所|汽车总?站)))(?=[将要从自](?!建)|须|应|负责(?!人|同志)|牵头|实行|倒排|确保|计划|定期|组织|开展|清理|整治|排查|投放|推出|取缔|会同|年底|年内|月底|本月|下月|[上下]半年|于?[0-9]|每[天日周旬半月季年]|[对按]|联合)"
)
# 澜湾海关将实行, 水库管理所则打算: offices that need no level before their name
_OWN_NAMED = re.compile(
    "((?![市县区旗州省盟各该本我])[一-龥]{2,5}(?:海关|边检站|海事局|供电局|管理所|管理处|管理站|养护中心|工务段|水文站|气象站))(?=[将则要也还拟]|计划|打算|准备|承诺|力争)"
)
# 局属园林处新建口袋公园: a bureau's own unit
_UNIT = re.compile("局属([一-龥]{2,6}(?:处|中心|所|队|站))(?=将|要|对|[0-9]|新建|完成|计划|负责)")
# 要求承建方省三建抢抓暑假窗口: whom a leader tells to go on
_CONTRACTED = re.compile(
    "(?:要求|责成|督促|叮嘱)(?:承建|施工|代建|总包|建设)(?:方|单位)([一-龥]{3,10}?)(?=抢抓|加快|倒排|抓紧|在|于|[0-9]|确保|必须|要)"
)
# 市政府为每个项目明确专人
_BOARD = re.compile("管委会(?=负责|将|要|计划|力争|确保|对|[0-9])")
_GOVERNMENT = re.compile("[市县区旗州省盟]政府(?=[为对]每|拿出|安排|设立)")
# 3户拆迁由城关镇包干: a place charged with it
_BY_PLACE = re.compile(
    "(?<![报经理自缘])由([一-龥]{1,5}?(?:街道|[镇乡县区旗市]))(?=包干|包保|包抓|完成|签约|腾空|交地|清表|负责|牵头|承担|兜底|组织|统一|统筹|落实)"
)
# 约谈一标项目部，责成……; 一标项目部将于5月: the builders' office at a site
_SITE_OFFICE = re.compile(
    "(?:^|，|(?:要求|责成|责令|督促|约谈|协调|由))((?:[0-9一二三四五六七八九十A-Z-]{1,5}标段?|(?:(?!要求|责成|责令|督促|约谈|会议|由)[一-龥]){2,8}?)项目部)(?=$|[，将要须应于计确在已]|[^，。；]{0,8}[0-9三两]|负责|牵头|承诺)"
)
# 一标完成底基层4公里, 二标路基土方完成到90%: the builders of a lot of a road
_LOT = re.compile(
    "((?:第?[一二三四五六七八九十]{1,2}|[A-Z]{1,3}-?[0-9]{1,2})标段?)(?![^，。]{0,6}招标)(?=[将要须拟]|完成|启动|承诺|力争|计划|[0-9]|路基|桥|隧道|路面|土方)"
)
_LEAD = re.compile(
    "(?:从|自)?[0-9今明下上本年月日半季度底初中末旬内起前后]{2,12}，?(?=[市县区旗州省盟])"
)  # 从8月起，县督查室
# 所需费用由市财政统一结算, 市财政每年安排经费
_TREASURY = re.compile(
    "(?:[^，。]{0,8}由)?((?:中央、?)?[省市县区旗州盟]、?[市县区旗]?(?:两级)?)财政(?:[每今明全]年|将|要|再|还|优先|足额|预算){0,3}(?=统一|安排|拨|出资|拿出|设立|给予|对|按|每|全额|投入|新增|列支|配套|兜底|负担|承担|分担|补[助贴]|[0-9])"
)


def find(words: str) -> str | None:
    """A body that no list has and that a clause names as the one to act: 市重点项目办实行, 由江沿区政府10月15日前公布."""
    words = subjects.past_time(words)
    lead = _LEAD.match(words)
    if lead:
        words = words[lead.end() :]
    if builder := _builder(words):
        return builder
    if "项目部" in words:
        return None
    if unit := _UNIT.match(words):
        return unit[1]
    if (own := _OWN_NAMED.match(words)) and not OPENS_WITH_VERB.match(own[1]):
        return own[1]
    if words[:1] not in tuple("市县区旗州省盟管") and "由" not in words and "财政" not in words:  # most clauses
        return None
    return _public(re.split("[，；。]", words, maxsplit=1)[0])


def _builder(words: str) -> str | None:
    """Who builds: a lot's builders, a site's office, whom a leader tells to go on."""
    if "标" in words[:4] and (lot := _LOT.match(words)):
        return lot[1]
    if (words.find("单位") > 0 or words.find("建方") > 0) and (told := _CONTRACTED.search(words)):
        return told[1]
    office = _SITE_OFFICE.search(words) if "项目部" in words else None
    return office[1] if office else None


def _public(first: str) -> str | None:
    """A public body that a clause's first words name, or hand it to: 管委会负责, 由江沿区政府10月15日前公布."""
    if _BOARD.match(first):
        return "管委会"
    if governs := _GOVERNMENT.match(first):
        return governs[0]
    found = _UNLISTED.match(first) or _BY.search(first)
    if found:
        return None if subjects.is_set_up(found[1], first, found.end()) else found[1]
    placed = _BY_PLACE.search(first)
    if placed and subjects.is_name(placed[1]):
        return placed[1]
    treasury = _TREASURY.match(first)
    return treasury[1] + "财政" if treasury else None
