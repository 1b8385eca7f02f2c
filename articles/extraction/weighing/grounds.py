"""Clauses and sentences that commit nobody, whatever they offer: grounds, exhortation, descriptions, names of items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ..facts import Sentence
from ..lexicon.branches import gathered
from ..telling.cues import ANSWERS, STRESSES, each

_CLIMATE = re.compile("日照时数|降[水雨]量|无霜期|均气温")
# 围绕产业基地建设, by its first words; 年日照时数3100小时, by others
Ground = Literal["", "opens", "within"]
_EXHORTED = r"广大(?:党员|干部|群众|委员|青年)|全党|各级党组织|党员干部|同志们|习近平|党中央|各位代表|新时代中国特色|伟大|中国共产党|信心|牢记|学习贯彻|领悟|坚定不移"
# Clauses that say what is so, on what ground, or what for: 今年是……开局之年, 以……为契机, 为……提供有力支撑.
GROUND_OPENERS = frozenset("通方至由为我发这是有没作随面鉴由因如只对按根围坚让使助以全共现")  # what it begins with
GROUND_OPENS = re.compile(
    r"至于|方便(?!面|快捷)|由[^，0-9]{2,24}(?:投资建设|承建|建设|施工|代建|设计|投资|负责建设)$|通过(?![^，]*(?:验收|评审|审议|审核|审查|认定|认证|评估|表决|考核|立项|备案))[^，0-9]{2,16}$|"
    r"为(?:了|树立|提升|提高|满足|解决|保证|落实|做好|防止|避免|规范|营造|打造|增强|适应|响应|贯彻|确保|保障|推动|加快|促进|方便|进一步|切实|全面|深入|更好)|(?:我们)?(?:发展是|这是|这些|是|(?:有(?![序效力望]|条不紊|计划)|没有)(?![^，]{2,12}的[^，])|作为|随着|面对|面临|鉴于|由于|因(?!地制宜|灾)|如果|只要|只有|对于|按照|根据|围绕|坚持以)|"
    r"(?:为|让|使)[^，]*(?:助力|支撑|力量|贡献|作用|保障|动力|活力|条件|环境|氛围|基础)$|"
    r"助力|助推|以[^，]{2,14}(?:助推|助力|推动|促进|引领|带动|保障|回报|践行)|(?:[我全][省市区县旗镇])?(?:共|现)?有[0-9]"
)
# Every branch begins with a plain character, see `cues.FUTURE`.
_GROUND = (
    r"以[^，]{2,40}为[^，]{0,4}(?:指导|核心|导向|目标|抓手|契机|机遇|起点|标志|主线|重点|统领|引领|牵引|中心|主题|宗旨|依托)$|"
    r"是[^，]{2,40}(?:之年|一年|关键|时期|阶段|基础|前提)|是[^，]{2,12}[日节]$|还通报$|是(?:(?<=[始终也都正仍才]是)|(?<=就是)(?<!也就是))|有能力|有条件|有信心|头等大事|必将|开好局|作为预期目标|"
    r"建设[^，]*(?:社会|中国|强国|国防|边防|空防|大军|国家)$|实现[^，0-9]{0,12}(?:现代化|发展|提升|进步|转变|跨越|突破)$|影响力$|日照时数|降[水雨]量[0-9]|无霜期|均气温|进行[^，0-9]{0,4}(?:细化|梳理|研究|分析|部署|探索|谋划)$|知名度$|美誉度$|竞争力$|目标(?:任务)?(?:是|为)$|将[^，]{0,6}(?:围绕|按照|立足|紧扣)|只需|仅需|最后一(?:公里|米)|落实落细|充分(?:利用|发挥|释放|调动|激发)[^，0-9]{2,20}$|加强(?:与|同)[^，0-9]{2,16}(?:联系|沟通|合作|对接)$|"
    rf"{each(f'{ANSWERS}|{STRESSES}|要求', '道?$')}|提到(?![0-9约近超])|谈到|问及|获悉|了解到$|得知$|会同[^，0-9]{2, 12}$|"
    r"排出[^，]{0,12}(?:任务|清单)|列出[^，]{0,12}(?:任务|清单)|梳理出[^，]{0,12}(?:任务|清单)|共有[0-9]|仍有[0-9]|尚有[0-9]|还有[0-9]|还差[0-9]|还剩[0-9]|刚刚下达|由[^，0-9由]{2,14}(?:组织实施|投资建设|承建|代建|接管|建设|施工)$|滞后[^，]{0,4}[0-9]|滞后$|"
    r"有(?:(?<=^有)|(?<=[上里中内前]有))[0-9]+[余多]?[名位台]|以(?:优异|实际|崭新|新的)[^，]{0,6}(?:成绩|行动|业绩|面貌)|胜利召开|哪些|及时(?:掌握|精准)|能否|"
    r"以下(?<=[好进施成行抓是现]以下)[^，]{0,6}$|下列"
)
_NUMBERED = each("做|抓|办", "好?[^，]{0,5}[一二三四五六七八九十0-9]+(?:件事|个?方面|项工作)")
NO_COMMITMENT = re.compile(gathered(f"{_GROUND}|{_NUMBERED}|{_EXHORTED}"))  # one search for what three would find
# 新校区占地80亩, 一期用地面积9800平方米: whatever it is
_ON_GROUND = re.compile("[^，。0-9]{2,16}?(?:总?占地|用地)(?:面积)?约?[0-9]")
SPECIFIED_OPENERS = frozenset("项工该其一二计预规估概总建全占用设投")
SPECIFIED = re.compile(
    r"(?:项目|工程|该项目|其中|一期|二期)?(?:计划|预计|规划|估算|概算)?(?:总投资|总?建筑面积|概算|全长|总长|占地|用地|设计|投资概算)"
)
DETAIL_OPENERS = frozenset("内活“线主届")
DETAIL = re.compile(r"^(?:内容(?:涵盖|包括|包含)|(?:活动|“?线[上下]”?活动)(?:包括|涵盖|有)|主要(?:包括|内容)|届时)")
_PROGRESS = ("加快", "同时加快", "全力加快", "大力加快")
ITEM_OPENERS = frozenset("（(一二三四五六七八九十0123456789")
ITEM_TITLE = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}(?:是|[、)）])|[0-9]{1,2}[.．、)）])[^，]*(?:，[^，]*)?$")
NAME_CLOSES = frozenset("）目程期区造路桥网")
ITEM_NAME = re.compile(
    r"[^，。；：]{2,16}（[0-9一二三四五六七八九十]{1,3}[项个件]）[。：]?$|\s*[（(]?(?:[一二三四五六七八九十]{1,3}[、)）]|[0-9]{1,2}[.．、)）])[^，。；：]*(?:项目|工程|[一二三四]期|园区|改造|公路|大桥|管网)[。；：]?$"
)


def is_climate(words: str) -> bool:
    """Whether a clause only tells what a place's climate is (年日照时数3100小时), which no figure makes a promise."""
    return _CLIMATE.search(words) is not None


def is_specification(words: str) -> bool:
    """Whether a clause only describes a project (总投资15亿元, 全长22公里): it stands, and nobody promises it."""
    if words[0] in SPECIFIED_OPENERS and SPECIFIED.match(words):
        return True
    return "地" in words and _ON_GROUND.match(words) is not None


def is_detail(words: str) -> bool:
    """Whether a clause tells more of what was promised before it: 内容包括…, 届时…."""
    return words[0] in DETAIL_OPENERS and DETAIL.match(words) is not None


def is_progress(words: str) -> bool:
    """Whether a clause tells of work that goes on: 加快推进…."""
    return words.startswith(_PROGRESS)


def kinds(clauses: Sequence[str]) -> list[Ground]:
    """Of each clause, how it gives grounds, purposes or exhortation instead of a commitment; "" where it does not."""
    return [
        "within" if found else "opens" if words[0] in GROUND_OPENERS and GROUND_OPENS.match(words) else ""
        for words, found in zip(clauses, [*map(NO_COMMITMENT.search, clauses)], strict=True)
    ]


def is_item_name(text: str, sentence: Sentence) -> bool:
    """Whether a whole sentence is the name of a list's project (1.丙县年产20万吨铝板带箔项目。)."""
    return sentence.end - sentence.start <= 48 and _names_item(text, sentence)


def _names_item(text: str, sentence: Sentence) -> bool:
    words = text[sentence.start : sentence.end]
    return words.rstrip("。；：\n")[-1:] in NAME_CLOSES and ITEM_NAME.match(words) is not None


def is_item_title(text: str, sentence: Sentence) -> bool:
    """Whether a whole sentence only names a list item (二、提升基础教育水平。)."""
    if sentence.end - sentence.start > 32 or text[sentence.start] not in ITEM_OPENERS:
        return False
    return ITEM_TITLE.match(text, sentence.start, sentence.end) is not None
