"""一 with a counted word: mostly an article (一个项目, 一批企业), at times a count (建成一座水厂, 每季度听取一次)."""

from __future__ import annotations

import re

from .units import Unit

_WINDOW = 12
# What is built, bought or laid by the piece.
_THINGS = frozenset("所座处条台支辆艘架栋幢眼口份")
_TIMES = frozenset(("次", "轮", "场", "趟"))
_GOT = (
    "建|建成|建设|建造|新建|修|修建|架|架设|铺|铺设|开通|打通|新辟|增设|新设|设|设立|新增|增加|增开|购|购置|购买|买|配|配备|添|添置"
    "|装|安装|上马|引进|投用|投放|关停|拆|拆除|改造|打|挖|种|有|涉及|拿出|制定|签订"
)
# 建成一座, 买了一份, 22.6公里隧洞和一座水厂; not 跑过一座城, 也是一条路子, 交出一份答卷, nor a list of 一个人、一口钟
_LISTED = re.compile("一[^，。；、]{1,8}、$")
_GAINS = re.compile(f"(?:{_GOT})了?$|[和及与、]$")
# 明确一名市级领导和一个牵头部门 names who answers for it
_APPOINTED = re.compile("(?:明确|指定|确定|选派|配备)了?(?:一[名位个][一-鿿]{1,8}[和及与])?$")
_FIRM = re.compile("(?:引进|招引|引入|培育|组建|新建|新增|新设|关停|关闭)了?$")  # not 有一家企业
_EACH = re.compile("每[^，。；：！？,;每]{1,10}$")  # 每部电梯买一份, 每季度听取一次; not 每一次
_BASE = re.compile("[，,]?[加扣奖补给罚]")  # 每献血一次加2分 counts the points
_HELD = re.compile(
    "(?:开展|进行|组织|举办|举行|召开|听取|体检|检查|巡查|巡诊|巡河|督查|排查|抽查|调度|培训|评估|会商|通报|做|搞)了?$"
)
# 建设一支忠诚干净担当的水务铁军 praises; 建成一条8.2公里长的 measures
_PRAISED = re.compile("[^，。；,;]{0,16}(?:队伍|铁军|答卷|答案|路子|新路|之路|道路)")


def counts_one(text: str, start: int, end: int, unit: Unit, *, bounded: bool) -> bool:
    """True where the 一 at `start` with its counted word, up to `end`, is a figure; `bounded`: 至少 and its like stand before."""
    before = text[max(0, start - _WINDOW) : start]
    if bounded:
        return not before.endswith("跑") and not text.startswith("多", end)  # 最多跑一次, 一个多月
    if unit.name in _TIMES:
        return bool(_HELD.search(before) or _EACH.search(before)) and not _BASE.match(text, end)
    if unit.name == "家":
        return _FIRM.search(before) is not None
    if unit.name in "名位个" and _APPOINTED.search(before):
        return True
    if unit.name not in _THINGS or _PRAISED.match(text, end):
        return False
    if _LISTED.search(before):
        return False
    return text[end : end + 1].isdigit() or bool(_GAINS.search(before) or _EACH.search(before))
