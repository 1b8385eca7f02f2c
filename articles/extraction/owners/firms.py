"""Firms that stand without a place and without 有限公司, which naming leaves out: 渠能储能科技公司, 中建桥梁三公司, 中路十七局.

Their names have nothing but a stem, and what such firms trade in; 物业公司, 多家施工公司 and 保险集团 are no firm's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..facts import Organization
from ..naming.places import CUT

_NUMERAL = "一二三四五六七八九十"
_LAST = re.compile(
    rf"公司(?!化|制)|集团(?![军化式公有股])|局(?<=[{_NUMERAL}]局)(?![部面限势])"
)  # 集团公司 ends with 公司
# 晶澜新材料（恒阳）有限公司 has its place in brackets; 中路|十七|局 its number
_NAMED = re.compile("[一-龥]{2,16}(?:（[一-龥]{2,5}）[一-龥]{0,10})?$")
_REACH = 26  # characters from the begin of a firm's name to its end
_END = re.compile(rf"(?:集团|股份|有限|责任|第?[{_NUMERAL}]{{1,2}}|[总分子])*(?:公司|集团|局)$")
_TRADE = re.compile(
    "(?:（[一-龥]+）|新?材料|新?能源|科技|技术|储能|工程|建设|建筑|建工|路桥|桥梁|隧道|市政|环境|环保|水务|水利|水电|电力|供电|供水|排水|供热|供暖|燃气|热力|自来水|公交|公共交通|交通|客运|运输|快递|地铁|铁路|高速|航空|港务|物流|物业|园林|绿化|环卫|保洁|物资|食品|农业|农牧|农产品|牧业|畜牧|粮油|纺织|服装|服饰|制药|药业|医药|医疗|生物|化工|化纤|机械|装备|制造|智能|电子|电器|电气|光电|光伏|光纤|风电|半导体|通信|通讯|网络|信息|数据|软件|传媒|广告|文化|旅游|酒店|餐饮|教育|投资|控股|开发|发展|经营|运营|管理|服务|咨询|设计|勘察|检测|监理|施工|承建|承包|房地产|地产|置业|商贸|贸易|实业|产业|资产|国资|金融|保险|银行|担保|租赁|矿业|煤业|煤炭|石油|石化|钢铁|铝业|汽车|轮胎|家居|建材|水泥|包装|印刷|玻璃|陶瓷|劳务|人力资源|家政|养老|康养|安保|保安|电商|平台|第三方|专业|大型|中小|民营|国有|国营|央企|本地|外地|当地|龙头|骨干|上市|知名|同名|相关|有关|企业|改造|维修|安装|配送|回收|处置|处理|种植|养殖|加工|销售|新)+$"
)
_NO_STEM = re.compile(
    "^(?:.|.*[家个几多各某两该本我这那其全所名位].*|.*(?:企业|单位|公司|集团|负责|业主|总包|中标|合作).*|其他|一些|部分|不少|许多|来水|.*[替并等说老）].*|.*(?:[年月日]底?前|年内|[今明]年|目前|随后)|[今去]冬|.*(?:月|年)起.*|.*引[入进].*|.*归|[市县区镇乡]级.*|市场化|专业化|社会化|[今明去]年|年内|全年)$"
)
# 施工单位|中路十七局, 承包方|康膳公司: what a firm is to the work, no part of its name
_ROLE = re.compile("[一-龥]{0,4}?(?:单位|承包方|承建方|施工方|投资方|建设方|承建商|企业|业主|项目|方)(?=[一-龥]{3})")
_SHORTEST = 4


def find(text: str, known: Sequence[Organization]) -> list[Organization]:
    """The firms of a text that are none of the bodies `known`, in order."""
    taken = {at for body in known for at in range(body.start, body.end)}
    found: list[Organization] = []
    floor = 0
    for last in _LAST.finditer(text):
        end = last.end()
        match = None if last.start() in taken else _NAMED.search(text, max(floor, end - _REACH), end)
        start = _begin(text, match.start(), end) if match else end
        if end - start >= _SHORTEST and is_name(text[start:end]) and taken.isdisjoint(range(start, end)):
            found.append(Organization(start, end, text[start:end], "company"))
        floor = end
    return found


def are_one(names: set[str]) -> bool:
    """Whether all names are one firm's: 濂江区恒纬光纤材料公司 and 恒纬光纤材料有限公司."""
    cores = sorted((_END.sub("", name) for name in names), key=len)
    return bool(cores) and len(cores[0]) > 1 and all(core.endswith(cores[0]) for core in cores)


def _begin(text: str, start: int, end: int) -> int:
    """Past what stands before a firm's name: 记者从|恒纬公司, 承建单位|润民水务公司."""
    for cut in CUT.finditer(text, start, end - 2):
        if end - cut.end() >= _SHORTEST or not _TRADE.fullmatch(cut[0]):
            start = cut.end()
    role = _ROLE.match(text, start, end)
    return role.end() if role else start


def is_name(name: str) -> bool:
    """Whether a firm's name has a stem besides its trade: 润民水务公司; not 物业公司, 多家施工公司."""
    core = _END.sub("", name)
    stem = _TRADE.sub("", core)
    return bool(stem) and not _NO_STEM.match(stem)
