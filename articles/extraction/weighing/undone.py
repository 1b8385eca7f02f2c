"""Clauses of the past that tell of nothing done: effort, wants, measures, standing facts, names, work still open, terms."""

from __future__ import annotations

import re

from ..telling.cues import each

# 抓好延伸课后服务等7项重点工作, 引导家长树立劳动理念, 为居民提供更好的服务, 深入开展“百日攻坚”活动: what was striven for, and no result.
_EFFORT = re.compile(
    "(?:抓[好实]|做好|狠抓)[^，]*(?:工作|任务|服务)$|(?:引导|教育(?=群众|党员|干部|学生|家长|职工)|倡导|号召|动员)[^，]*(?:树立|增强|养成|强化)|"
    "提供更[^，0-9]*(?:服务|保障|环境|条件|空间)$|"
    "^(?:深入|积极|广泛|不断)(?:开展|推进|实施|提升)[^，0-9]{2,40}$|^(?:依托|紧盯|抢抓)[^，0-9建完成]{2,40}$|时间过半、任务过半$|量身(?:定制|打造)[^，0-9]*$|(?:规范|标准|精细|常态|制度)化、(?:规范|标准|精细|常态|制度)化$|^配合[^，0-9]{2,16}(?:工作|活动)$"
)
# 4项新建工程未开工, 文化巷段比计划晚了12天, 资金缺口约3.2亿元, 4标段一度停工20天: what is wanting; a promise that failed is told of (未能如期完工)
_WANTING = re.compile(
    each(
        "[^已]未|^未",
        "(?:开工|动工|签约?|完工|配齐|到位|落实|启动|拆|投|办结|建|复工|批|交|架通|接[入通]|贯通|达(?:到)?序时)[^，。]{0,6}$",
    )
    + "|缺口[^，。]{0,8}$|比(?:原)?计划晚|晚了[0-9]|受阻$|滞后(?:原?计划|约|[0-9])[^，。完]{0,6}$|冲毁[0-9两三]*[处座]?$|不足[0-9.]+%$|"
    "停[工产航水暖电用业]了?[近约]?(?:[0-9一二两三四五六七八九十半]{1,4}[余多]?(?:天|个月|个?小时|年)|至今)|停产半停产(?!企业)|(?:推迟|延后)了?[约近]?[0-9一两三半]|应[一-龥]{1,2}未[一-龥]{1,2}|未完成(?:，涉及[^，]*)?$|^因[^，]{2,14}(?:滞后|影响|不足|短缺)$|(?:链条短|规模小|底子薄|能力弱)$|(?<!完成)(?:率|比例|占比)[^，]{0,4}(?:不到|仅为?|只有)[0-9.]+%$|比计划慢|落后计划|"
    "(?:还|仍|尚)[有余][^，]{0,16}[0-9][^，]{0,16}(?:[没未]|不(?![断日仅]))|未[开完动]工(?:的|项目|工程)|受[^，]{2,16}影响$|(?:标准|水平|比例|率)偏低$|"
    "差距(?:较大|明显)?$|塌方(?:[0-9]{1,4}处)?$|受[灾旱]$|受[灾旱]面积|干涸$|受到影响$|暂缓(?:实施|建设|推进)$|(?<!完成)率低于[0-9.]+%$|^(?:全线)?应[征拆][一-龥]{2,4}[0-9.]{1,8}[万余多]*[亩户栋]$"
)
# 全线长28.6公里, 项目总投资1.84亿元, 装机容量120万千瓦, 床位1420张: how large a thing is, which nobody has done
_MEASURE = re.compile(
    "(?!.{0,12}(?:新[增建]|增[加至]|完成|[建形]成|已|提[高升前]|缩短|节约|扩|减|压))(?:[一-龥]{0,12}?(?:(?<![提延加增拓抬升])[高宽长深厚跨]|正线|射程|海拔|户籍人口|常住人口|总人口|占地|"
    "(?:辖区|规划|建筑|养殖|灌溉)面积|总投资|概算(?:投资)?|桥隧比|总库容|装机容量|(?:处理|供水|储藏|生产)能力|设计年?[产供][^，0-9]{1,8}|年租金|工期|时速|平均年龄)|面积|床位|阅览座[席位])"
    "(?:约|达|为|仅|只有)?[0-9.]+[万亿余多]*(?:米|公里|海里|人|平方公里|亩|平方米|立方米|元|吨|千瓦|张|个|岁|%|个?月|天)?(?:至[0-9.]+[万亿]?元)?"
)
# 全区现有卫生院15家, 特级企业仅1家: what a place has
_STANDS = re.compile(
    "现[有存][^，0-9]{0,24}[0-9.]{1,8}[万余多]*[^，、0-9]{1,2}(?:、|$)|(?<!已)(?:仅有?|只有)[0-9.]{1,8}(?:家|人|名|种|个)$|(?:工程|项目|任务|问题|隐患|点位)共计?[0-9.]{1,8}[处个项]$|仍有[一-龥]{2,8}[0-9.]{1,8}[万余多]*[人户个]$|(?<![已共])有[0-9.]{1,8}[万余多]{1,2}人$|位于[^，]{2,30}(?:交汇处|路口|交界处|旁|境内)$"
)
# 由丙公司投资8.5亿元建设, 由三部分组成; 县第二高中迁建, 344省道北段改扩建工程: a project's bare name
_BUILT_BY = re.compile("^由[^，]{2,40}(?:组成|承建|建设|设计|施工)$|由[^，]{2,30}(?:合作建设|总承包)$")
_PROJECT = re.compile(
    "(?![^，]{0,40}(?:完成|启动|实施|推进|进[入行]|开展|抓|加快|[开动]工|全[面部]|[列纳]入|得到|[新已了]|[0-9][个项处家座条栋公户万]))[^，]{2,40}(?:迁建|扩建|改建|整治|改造|改扩建工程|改建工程)"
)
# 锅炉正在安装, 综合楼二次结构施工中, 建设已进入冲刺阶段: what goes on
_UNDER_WAY = re.compile(
    "正(?:在|忙着)|[均都仍]在(?:施工|建设|推进)|到了[^，]{0,14}阶段$|(?:施工|侦办)中$|待施工$|进入(?:冲刺|收尾|[^，]{0,10}关键)阶段$"
)
_ENDED = re.compile("已(?!进入)|[了%]|完成|竣工|签约|兑现|履行|落实")
# 可安置居民612户; 搬迁任务为2318户, 承诺新增学位1500个, 原计划6月完工, 希望早日通车: what can be, or is to be
_TO_COME = re.compile(
    "^(?:可|能)(?:安置|容纳|满足|办理|腾出|提供|供)|可以|任务[数量]?[为是]?[0-9]|承诺(?:办好|新[增建]|改造|建设|[0-9]{1,2}月)|^原(?:计划|定)|^(?:并?预祝|希望|盼着|[我他]?建议)"
)
# 县财政按投资额的8%给予补助, 5个工作日内完成初审, 无证的一律下线, 更换窗户居民承担30%: what holds for all cases
_RULE = re.compile(
    "^凡(?:是|属)|每(?:半|两|一)?个?[月周旬季天日](?:召开|组织|开展|调度|通报|检查|更新)[^，]{0,6}一次|按[^，]{2,24}(?:%|成|标准|比例)(?:给予|收取|确定)[^，0-9]{0,8}$|[0-9]个?(?:工作)?日内(?:完成|制作|办结|答复)|一律|(?:承担|负担|掏)[^，0-9]{0,2}(?:[0-9.]{1,6}%|[一两二三四五六七八九]成)$|全额补助$"
)
# 院长介绍了建设情况, 与会领导参观了门诊大厅: what was said and seen when people met
# 自3月份试运行以来, 14所新园开园后: only when it was
_WHEN = re.compile("[^，0-9]*(?:[0-9]{1,4}[年月日个所座份][^，0-9]*){0,3}(?:以来|[^落前最先随午今此]后)")
_TOLD = re.compile(
    "介绍(?:了|《)|仪式(?:在[^，]{2,20})?(?:举行|开始|启幕)$|接受(?:了)?(?:捐赠|采访)|(?:通报|观摩|参观|朗诵|诵读)了(?![0-9])"
)
_MADE_GOOD = re.compile(
    "补齐|填补|弥补|缩小|修复|恢复|增加到|清偿|化解|整改|承诺|如期|按期|清理|抢通|处置|盘活|督办|解决|全部"
)


def lists(words: str) -> bool:
    """Whether a clause only says what a thing holds (涵盖20余本电子书目), however many of them."""
    return words.startswith(("涵盖", "包括", "包含", "囊括"))


def is_effort(words: str) -> bool:
    """Whether a clause tells how hard somebody tried (做好信访、档案等工作), which is no outcome, whatever is counted."""
    return _EFFORT.search(words) is not None


def is_wanting(words: str) -> bool:
    """Whether a clause tells what is not done yet or lacking (剩余11户未签约), which nobody did."""
    return _WANTING.search(words) is not None and _MADE_GOOD.search(words) is None


def is_measure(words: str) -> bool:
    """Whether a clause is nothing but how large a thing is (总建筑面积1.6万平方米, 总投资2亿元), each part of it."""
    return all(map(_MEASURE.fullmatch, words.split("，")))


def is_standing(words: str) -> bool:
    """Whether a clause only tells what a place has (全区现有卫生院15家), which is no deed."""
    return _STANDS.search(words) is not None and _ENDED.search(words) is None


def is_project(words: str) -> bool:
    """Whether a clause only names a project (县第二高中迁建) or tells who builds it (由丙公司投资8.5亿元建设)."""
    return _BUILT_BY.search(words) is not None or _PROJECT.fullmatch(words) is not None


def is_open(words: str) -> bool:
    """Whether a clause tells what is being done, can be or is to be (锅炉正在安装, 任务为2318户), and of no end of it."""
    return bool(_UNDER_WAY.search(words) or _TO_COME.search(words)) and _ENDED.search(words) is None


def is_told(words: str) -> bool:
    """Whether a clause tells a rule for all cases (5个工作日内完成初审), or only what guests saw (参观了门诊大厅)."""
    return _RULE.search(words) is not None or _TOLD.search(words) is not None


def is_when(words: str) -> bool:
    """Whether a clause only says when something was (自3月份试运行以来)."""
    return words[-1] in "来后" and _WHEN.fullmatch(words) is not None


KINDS = (lists, is_effort, is_wanting, is_measure, is_standing, is_project, is_open, is_told, is_when)


def is_undone(words: str) -> bool:
    """Whether the words of a clause are no outcome for one of these reasons."""
    return any(is_it(words) for is_it in KINDS)
