"""Which clauses a reader takes for one pledge: one owner, one programme or phase, one plan period.

296个 projects, the 144个 new ones among them and what will be invested this year are one pledge with several
figures; workshops by the end of April and production in June are two milestones of one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..facts import Pledge

_CONTINUES = re.compile(
    r"^(?:其中|活动期间|期间|年内|预计|总投资|同时|并|到时|届时|届|内容(?:涵盖|包括)|[“\"]?线[上下]|主要包括|建成后|投产后|达产后|为期|年(?:节约|产|发电|减排|处理|均|接待)|一期|二期|该|全部|此外|每[周月年季]|[0-9一二三四五六七八九十]+[个项所家]|"
    r"新建项目|续建项目|可|惠及|覆盖|受益|新增)"
)
_MECHANISM = re.compile(
    r"(?:实行|建立|推行|实施|开展|启动)[^，。；]{0,30}(?:机制|制度|行动|工程|办法|试点|活动)[”\"]?$"
)
_FUNDED = re.compile(
    r"(?:投入|安排|筹集|将投资|计划投资)[^，]{0,10}元"
)  # 投入2.6亿元，办好12件实事: the money is for what follows
_SAME_PROJECT = re.compile(r"(?:该?项目|该|全线|整个工程|[^，。]{0,8}(?:建成|投产|达产|投用|完工)后)")
_STOP = frozenset(
    re.findall(
        r"[一-龥]{2}",
        "建设 推进 推动 加快 实施 开展 完成 工作 项目 重点 全市 全区 全县 我市 我区 我县 提升 发展 服务 管理 城乡 社区 企业 产业 推广 打造 建立 完善 "
        "投资 改造 新建 实现 确保 力争 预计 计划 年内 今年 以上 左右 亿元 万元 不断 持续 进一 一步 全面 深入 机制 制度 体系 平台 中心 工程 基础 设施 群众 公里 增长 达到 问题 "
        "解决 设立 设在 资源 利用 充分 方面",
    )
)
_REACH = 2  # sentences: a pledge goes on in the next one, hardly ever later


@lru_cache(maxsize=64)  # a clause is held against the three before it
def topics(words: str) -> frozenset[str]:
    """The two-character words that tell what a clause is about."""
    only = re.sub(r"[^一-龥]", " ", words)
    pairs = {only[i : i + 2] for i in range(len(only) - 1)}
    return frozenset(pair for pair in pairs if " " not in pair and pair not in _STOP)


def _breath(text: str, end: int) -> str:
    """The 70 characters before a clause in its own sentence: what it is said of."""
    before = text[max(0, end - 70) : end]
    return re.split(r"[。！？\n]", before)[-1]


def belong(earlier: Pledge, later: Pledge, text: str, *, same_sentence: bool, gap: int) -> bool:
    """Whether a reader takes two neighbouring clauses for one pledge."""
    if earlier.owners != later.owners:
        return False
    first, second = text[earlier.start : earlier.end], text[later.start : later.end]
    between = text[earlier.end : later.start]
    if "；" in between or ";" in between:
        return False
    if (
        later.deadline
        and earlier.deadline
        and later.deadline.start != earlier.deadline.start
        and later.project is None
        and gap <= 1
    ):
        return True  # milestones: 6月底前完成路基工程，10月底前完成路面摊铺
    if earlier.project and earlier.project == later.project:
        return True
    if same_sentence and (_FUNDED.search(first) or _CONTINUES.match(second) or _MECHANISM.search(first)):
        return True
    later_topics = topics(second)
    shared = topics(first) & later_topics
    if same_sentence:
        return len(shared) >= 2
    if gap == 1 and len(later_topics & topics(_breath(text, earlier.start))) >= 2:
        return True
    if gap == 1 and _SAME_PROJECT.match(second):
        return True
    return gap <= _REACH and (
        bool(
            re.match(
                r"^(?:其中|活动期间|期间|内容(?:涵盖|包括)|[“\"]?线[上下]|该|[0-9]+[个项所家]|新建项目|续建项目)",
                second,
            )
        )
        or len(shared) >= 3
    )


def number(
    pledges: Sequence[Pledge], homes: Sequence[tuple[int, int]], text: str, goals: frozenset[int] = frozenset()
) -> None:
    """Numbers the groups of an article; a clause that stands alone keeps None."""
    label = [0] * len(pledges)
    following = 0
    for i in range(len(pledges)):
        for j in range(i - 1, max(-1, i - 4), -1):
            gap = homes[i][1] - homes[j][1]
            if gap > _REACH:
                break
            if (
                gap == 0
                and homes[i][1] in goals
                and pledges[i].owners == pledges[j].owners
                or belong(pledges[j], pledges[i], text, same_sentence=gap == 0, gap=gap)
            ):
                if not label[j]:
                    following += 1
                    label[j] = following
                label[i] = label[j]
                break
    for pledge, group in zip(pledges, label, strict=True):
        pledge.group = group or None
