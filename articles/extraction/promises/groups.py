"""Which clauses a reader takes for one pledge: one owner, one programme or phase, one plan period.

296个 projects, the 144个 new ones among them and what will be invested this year are one pledge with several
figures; workshops by the end of April and production in June are two milestones of one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import add

from ..facts import Pledge
from ..telling.cues import each

_CONTINUES = re.compile(
    r"^(?:其中|活动期间|期间|年内|预计|总投资|同时|并|到时|届时|届|内容(?:涵盖|包括)|[“\"]?线[上下]|主要包括|建成后|投产后|达产后|为期|年(?:节约|产|发电|减排|处理|均|接待)|一期|二期|该|全部|此外|每[周月年季]|[0-9一二三四五六七八九十]+[个项所家]|"
    r"新建项目|续建项目|可|惠及|覆盖|受益|新增)"
)
_FUNDED = re.compile(
    r"(?:投入|安排|筹集|将投资|计划投资)[^，]{0,10}元"
)  # 投入2.6亿元，办好12件实事: the money is for what follows
_SAME_PROJECT = re.compile(r"(?:该?项目|该|全线|整个工程|[^，。]{0,8}(?:建成|投产|达产|投用|完工)后)")
_TIME = "(?:20[0-9]{2}年|[今明后]年|年内|年[底末]|[1-9][0-9]?[月日]|[上下]半年|[一二三四]季度|[春夏秋冬]季|[春夏秋冬]天|汛[期前]|入冬|供[暖热]季?(?!期间)|开学)"
_STEPS = (
    "开工|动工|复工|进场|封顶|合龙|贯通|洞通|通车|通水|通电|投产|试产|试生产|投用|投入使用|启用|开放|开门|开业|营业|并网|迁入|搬入|搬迁|"
    "建成|完工|竣工|收尾|断水|招标|试运行|运营|交付|交房|铺轨|招生|安装|验收|试机|完成"
)
# 3月动工, 汛前通车, 10月20日前运到: a step of what was told before, for it names nothing itself
_SHORT = 8  # characters behind its time that leave no room for a subject of its own
_NEXT_STEP = re.compile(
    f"(?:计划|预计|力争|确保|保证|争取|将|拟|并)?(?:在|于|到)?{_TIME}(?:[^，。；]{{0,{_SHORT}}}?(?:{_STEPS})[^，。；]{{0,4}}|[^，。；]{{0,{_SHORT}}})$|"
    "同步(?:进行|建成|实施|推进|开展)"
)
# 首期可停货车300辆, 满产后年产5万吨, 床位由80张增至200张, 摊位费全免: what comes of it, and on what terms
_RESULT = re.compile(
    "(?:满产|达产|投产|建成|投用|完工|扩建|改造|通车|启用)后|届时|到那?时|首[期笔批届班场]|户均|日处理|日产|年产|能多|惠及|覆盖|可[^以]|"
    "每[棚窖户家座件名套]|床位|其中|接诉后|单户|头[一二两三四五六]个?[月年]|规划[0-9]|名额|达不到|摊位费|票价|收费|设计时速"
)
_STOP = frozenset(
    re.findall(
        r"[一-龥]{2}",
        "建设 推进 推动 加快 实施 开展 完成 工作 项目 重点 全市 全区 全县 我市 我区 我县 提升 发展 服务 管理 城乡 社区 企业 产业 推广 打造 建立 完善 "
        "投资 改造 新建 实现 确保 力争 预计 计划 年内 今年 以上 左右 亿元 万元 不断 持续 进一 一步 全面 深入 机制 制度 体系 平台 中心 工程 基础 设施 群众 公里 增长 达到 问题 "
        "解决 设立 设在 资源 利用 充分 方面",
    )
)
# 其余3处9月动工, 全部工程11月验收, 施工期间保留车道: a part of what an earlier sentence began, or the whole of it
_PART = re.compile(
    r"其中|活动期间|期间|内容(?:涵盖|包括)|[“\"]?线[上下]|该|[0-9]+[个项所家]|新建项目|续建项目|"
    "(?:其余|剩下|剩余|余下|另外|其他)的?[0-9]|(?:首|第[一二三四])(?:批|阶段)|全部工程|整个工程|所有[小社]区|(?:施工|改造)[期中]|工程[今明0-9]"
)
# 推行“双随机”抽查, 逾期未迁的停止拨付: another mechanism, or a rule for whom it fits
_STARTS_ANEW = re.compile(
    "(?:推行|实行|建立|设立|开展|组织|推出|举办|创建|上线|办好|实施|开设|成立|引入|引进|对|凡|逾|连续|由)|"
    "[^，]{2,12}的，?(?:取消|追究|约谈|停|不予|不得|一律|给予|按)"
)
# （二）, 二是, 2.: another item of a list begins
_MARK = "(?:[一二三四五六七八九十]{1,3}[是要、]|其[一二三四五六]|[（(][一二三四五六七八九十0-9]{1,2}[）)]|[0-9]{1,2}[、.．](?![0-9])|[①-⑳❶-❿➀-➓◆●■▲【])"
_OPENS_ITEM, _NEXT_ITEM = re.compile(_MARK), re.compile(f"[。；\\n”]{_MARK}")
# 旗能源局孟海3嘎查村卫生室: a row's body, person and the next row's number
_NEXT_ROW = re.compile(
    each(
        "局|委|办|联|府|中心|公司|共[0-9]页",
        "[一-龥]{0,4}[0-9]{1,2}(?=[一-龥])(?![年月日号点个项家座所条万千百户人亩辆台米公处名位支批场次套件盏棵株头只班期届周岁元吨栋幢间张部艘架门口类])",
    )
)
# ；其中吊杆更换于年底前完成, ；余下33公里明年收尾, ；所需资金各担一半: a part or the terms of what stands before the semicolon
_OF_IT = re.compile("(?:其他|另外)[0-9]|其中|余下|其余|剩余|剩下|所需|届时|(?:满产|达产|投产|建成)后")
# 时间表是：3月动工；9月封顶, 按照方案安排：…；…: one plan, whose parts a colon opens
_ONE_PLAN = re.compile(
    "(?:时间表|节点图|任务书|进度表|(?:方案|工程)[^。：；，]{0,4}(?:安排|写得明白))[^。；]{0,16}[：:]"
)
# 再往后，7月铺轨; 合龙之后，转入桥面施工: the next sentence goes on with the work
_FURTHER = re.compile("[”“]?(?:其余|剩余|剩下|余下|随后|随即|接着|再往后|届时|到时|到那时|[^，。]{2,4}(?:之后|以后)，)")
# 实行周调度、月通报，对连续两次排名末位的约谈: how work is watched, and what follows from it, whoever does that
_WATCHES = re.compile("每[年季月周旬半两日]|通报|督查|调度|按[月季]|回头看|督办")
_FOLLOWS = re.compile(
    "对(?:连续|进度|滞后|排名|不能|不|未|落后|迟|查出|发现|签约)|连续|[年月]?排名|不合格|年底(?:组织|邀请)|每|结果|完成情况|评价|督查"
)
# 第一批春节前完成，第二批明年竣工: parts of one work, told in turn; 一期 and 二期 are two phases
_BATCH = re.compile("(?:第[一二三四五]|首)(?:批|阶段)")
# 推行承诺制, 6月底前新建公厕: another work begins with its verb; 市民扫码就能看到 goes on about the one before it
_WORK = (
    "推行|推出|推进|推动|推广|实行|实施|建立|建设|建成|设立|开[展设通办]|组[织建]|举办|办好|创建|上线|成立|引[入进导]|启[动用]|完成|编制(?!由)|"
    "新[建开辟增]|改[造建扩]|扩建|打[造通]|聘请|支持|出台|制[定订]|争取|明确|会同|硬化|全面|拆除|加[大强快装]|更[换新]|培[训育]|发[放展]|"
    "安排|招[聘引]|淘汰|整治|治理|清[理淤]|修|深化|探索|选[派树]|落实|严|凡|逾|对[不未]"
)
_NEW_WORK = re.compile(f"(?:[^，]{{0,3}}{_TIME}前?[^，]{{0,3}}?)?(?:将|要|再)?(?:{_WORK})")
_ANOTHER = re.compile(
    "[”“]?(?:[我他她它]们?|[我全本该][市区县州旗局镇])?(?:还[将要]|另外|此外)"
)  # 我们还将推动停车场开放
_NAMED = re.compile("“([^“”]{2,12})”")  # 实行“日调度、周例会”机制，重大项目“日调度”: a name told again
_LABELLED = 5  # characters of 第一阶段：
_STOPS = re.compile("[。！？\n]")
_HAN = re.compile("[一-龥]+")
_WORD = 2  # characters
_SEVERAL = 3  # clauses of one sentence
_REACH = 2  # sentences: a pledge goes on in the next one, hardly ever later


@lru_cache(maxsize=64)  # a clause is held against the three before it
def topics(words: str) -> frozenset[str]:
    """The two-character words that tell what a clause is about."""
    return frozenset[str]().union(*(map(add, run, run[1:]) for run in _HAN.findall(words))) - _STOP


def _breath(text: str, end: int) -> str:
    """The 70 characters before a clause in its own sentence: what it is said of."""
    return _STOPS.split(text[max(0, end - 70) : end])[-1]


def belong(
    earlier: Pledge, later: Pledge, text: str, *, gap: int, same_paragraph: bool = True, is_listed: bool = False
) -> bool:
    """Whether a reader takes two neighbouring clauses for one pledge; they stand `gap` sentences apart.

    `is_listed` says that their sentence lists at least three.
    """
    between = text[earlier.end : later.start]
    first, second = text[earlier.start : earlier.end], text[later.start : later.end]
    if gap == 0 and len(between) <= 1 and _WATCHES.search(first) and _FOLLOWS.match(second):
        return True
    if earlier.owners != later.owners and not set(earlier.owners) & set(later.owners):
        return False
    if _opens_item(text[earlier.end : later.end]):
        return False
    if gap <= 1 and (_BATCH.search(first) and _BATCH.match(second) or _is_phase(text, earlier, later)):
        return True
    if gap == 0:
        return _in_sentence(earlier, later, text, between, is_listed)
    if earlier.project and earlier.project == later.project:
        return True
    if _PART.match(second):
        return True
    if gap > 1 or not same_paragraph or between.endswith("。“"):  # what is said next is another matter
        return False
    return _goes_on(first, second, _opening(between), _breath(text, earlier.start))


def _shares_goals(earlier: Pledge, later: Pledge, text: str) -> bool:
    """Whether two goals of one sentence are one body's and no row of a table, or other work behind a semicolon, parts them."""
    parted = "；" in text[earlier.end : later.start] and _NEW_WORK.match(text[later.start : later.end])
    return earlier.owners == later.owners and not parted and not _opens_item(text[earlier.end : later.end])


def _is_phase(text: str, earlier: Pledge, later: Pledge) -> bool:
    """Whether two clauses tell of two phases of one work: 第一阶段：4月17日至6月20日，施工东半幅；第二阶段：…."""
    return all(_BATCH.search(text, max(0, one.start - _LABELLED), one.start) for one in (earlier, later))


def _opens_item(words: str) -> bool:
    """Whether another item of a list, or another row of a table, begins in what follows a clause."""
    found = _OPENS_ITEM.match(words) or _NEXT_ITEM.search(words) or _NEXT_ROW.search(words)
    return found is not None


def _in_sentence(earlier: Pledge, later: Pledge, text: str, between: str, is_listed: bool) -> bool:
    """Whether two clauses of one sentence belong together."""
    first, second = text[earlier.start : earlier.end], text[later.start : later.end]
    if earlier.project and earlier.project == later.project:
        return True
    if len(between) <= 1 and second[:_WORD] in first and not second[0].isascii():
        return True  # 提交人代会票决，票决结果向社会公开
    if _NEXT_STEP.match(second) or _OF_IT.match(second) or _ONE_PLAN.search(_breath(text, earlier.end)):
        return True
    if "；" in between or ";" in between:
        return False
    if later.project is None and _are_milestones(earlier, later):
        return True
    if len(between) <= 1 and _goes_into(earlier, later, second):
        return True
    return _is_part(first, second) or len(between) <= 1 and _is_beside(earlier, later, second, is_listed)


def _goes_into(earlier: Pledge, later: Pledge, second: str) -> bool:
    """Whether a clause behind a comma goes on about the work of the one before it: it is one body's and begins none."""
    return earlier.owners == later.owners and not later.project and not _NEW_WORK.match(second)


def _are_milestones(earlier: Pledge, later: Pledge) -> bool:
    """Whether each of two clauses has its own date: 6月底前完成路基工程，10月底前完成路面摊铺."""
    if earlier.deadline is None or later.deadline is None:
        return False
    return earlier.deadline.start != later.deadline.start


def _is_part(first: str, second: str) -> bool:
    """Whether a clause details the one before it in its sentence, or says what comes of it."""
    if _RESULT.match(second) or _CONTINUES.match(second) or _FUNDED.search(first):
        return True
    return any(name in first for name in _NAMED.findall(second))


def _is_beside(earlier: Pledge, later: Pledge, second: str, is_listed: bool) -> bool:
    """Whether two clauses parted by no more than a comma are one programme's (新建卫生室9所，维修21所)."""
    if earlier.quantities and later.quantities:
        return True
    return is_listed and bool(earlier.quantities or later.quantities) and not _STARTS_ANEW.match(second)


def _opening(between: str) -> str:
    """What its own sentence says before a clause, where that is a few words (再往后，)."""
    opening = _STOPS.split(between)[-1]
    return opening if len(opening) <= _SHORT else ""


def _goes_on(first: str, second: str, opening: str, breath: str) -> bool:
    """Whether a sentence goes on with what one of the sentence before began; `breath` is what that one was said of."""
    if _ANOTHER.match(opening + second):
        return False
    if _FURTHER.match(opening + second) or _NEXT_STEP.match(second) or _SAME_PROJECT.match(second):
        return True
    if _NEW_WORK.match(second):
        return False
    later_topics = topics(second)
    return len(later_topics & topics(breath)) >= 2 or len(topics(first) & later_topics) >= 3


def number(
    pledges: Sequence[Pledge],
    homes: Sequence[tuple[int, int]],
    text: str,
    goals: frozenset[int] = frozenset(),
    items: Mapping[int, int] | None = None,
) -> None:
    """Numbers the groups of an article; a clause that stands alone keeps None.

    `homes` are the (paragraph, sentence) of each pledge, `goals` the sentences that list one period's goals, `items` the
    item of a list of projects that a sentence stands in.
    """
    item_of = items or {}
    listed = Counter(sentence for _, sentence in homes)
    label = [0] * len(pledges)
    following = 0
    for i, later in enumerate(pledges):
        paragraph, sentence = homes[i]
        for j in range(i - 1, max(-1, i - 4), -1):
            gap = sentence - homes[j][1]
            same_item = sentence in item_of and item_of[sentence] == item_of.get(homes[j][1])
            if gap > _REACH and not same_item:
                break
            is_listed = listed[sentence] >= _SEVERAL
            if (
                same_item
                or gap == 0
                and sentence in goals
                and _shares_goals(pledges[j], later, text)
                or belong(
                    pledges[j], later, text, gap=gap, same_paragraph=paragraph == homes[j][0], is_listed=is_listed
                )
            ):
                if not label[j]:
                    following += 1
                    label[j] = following
                label[i] = label[j]
                break
    for pledge, group in zip(pledges, label, strict=True):
        pledge.group = group or None
