"""What the first words of a heading, a sentence or a question say of the time that it tells of.

A section heading (一、2022年工作回顾), the frame that opens a list (下一步, 今年的重点任务是) or a paragraph's first words
(过去一年) set the tense of all that follows; `track` keeps them.
"""

from __future__ import annotations

import datetime as dt
import re

from .clauses import Tense
from .cues import ANSWERS, HARD_DEED, STRESSES, each

OPENING = 90  # a sentence shows its frame in its first words; reading further only finds other clauses' marks
_YEAR = re.compile(r"在?([12][09][0-9][0-9])\s*年(?!度?的)")
_YEAR_WITHIN = re.compile(rf"，{_YEAR.pattern}，")
_ANY_YEAR = re.compile(r"([12][09][0-9][0-9])\s*年")
_BACK_HEADING = re.compile(
    "回顾|总结|成效|成就|成绩|进展|现状|过去|去年|上年|一年来|[五几]年来|取得|存在(?:的|问题|困难|不足)|发展基础|"
    "已(?=完成|开工|竣工|建成|办结|投用|交付|整改|启动|实施|通车|投产|签约|落地|开通|到位)|达到序时|达到时序|未达|滞后|未开工|未完成|缓慢|较好|超额完成|圆满完成|按期完成|排名$|主要做法|典型做法|经验做法|工作亮点|形象进度|目前进度|情况[。：:]?$|形势$|完成情况|落实情况|执行情况|运行情况"
)
# 未完成事项后续安排 heads what is to come, whatever it names.
_ENDS_AHEAD = re.compile("(?:安排|打算|计划|思路|措施|建议|要求|部署)[】）。：:]?$")
# 民生实事全部兑现 tells of the past, 确保民生实事全部兑现 does not.
_KEPT_HEADING = re.compile("(?!.*(?:确保|力争|推动|努力|加快)).*(?:兑现|办结|交账|交卷|顺利推进|稳步推进)")
_AHEAD_HEADING = re.compile(
    r"安排|打算|计划|任务|要求|目标|下步|部署|举措|下一步|展望|明年|工作重点|重点工作|主要工作|建议|思路|民生实事|实事项目|为民办实事|"
    r"今后|未来|规划|谋划|方案|工作要点|政策取向|下阶段|草案|措施|设想|考虑|步骤|分工|筹措|拟(?<![模虚草]拟)|待建|即将|新的一年|抓好以下|组织实施"
)
_SAID = f"{ANSWERS}|{STRESSES}|告诉记者|称|通报|获悉|了解到|公布|显示"
_ANY_SAID = re.compile(f"{_SAID}|据")
_SAID_WITHIN = 28  # characters
_SAYS = re.compile(f"据[悉介绍了解统计知]+，|[^，。]{{0,24}}(?:{_SAID})[，：]")
# One of these is in whatever the pattern below finds, and few sentences begin with one.
_BACK = re.compile(
    "过去|这几年|近几年|年来|回顾|至此|去年|上年|这些年|以来|截至|截止|前[0-9一二三四五六七八九十]|1[-—－~至]"
)
_BACK_WITHIN = 24  # characters from the beginning of the sentence
_BACK_OPENING = re.compile(
    r"^(?:[^，。]{0,6})?(?:过去[的一五几三]|这几年|近几年|几年来|回顾|一年来|[三四五几十]年来|近年来|至此|(?:去年|上年)(?![一-龥]{1,4}的[0-9]+(?![0-9余多]*[件项]))|这些年|(?<![过开翻])年来)|^(?!要)[^，。：]{0,16}以来|^(?:截至|截止)|"
    r"^(?:今年)?(?:前[0-9一二三四五六七八九十]+个?(?:月|季度)(?=[，全我各]|[^，。]{0,16}(?:完成|增长|实现|达|累计))|1[-—－~至][0-9]{1,2}月)"
)


_NEXT = re.compile("下一步|下一阶段|下阶段|下步|接下来|今后|明年|新的一年|翻过年来?|转过年来?|开春后|展望未来")
_NEXT_WITHIN = 24  # characters from the beginning of the sentence, no full stop between
_OPENS_WITHIN = 6  # 明年 further on is one deadline's, not the plan's
_WITHIN_YEARS = re.compile(r"(?:[^。，]{0,14}，)?(?:[一二两三四五六十]年内|未来[一二两三四五几]年)")
_AHEAD_OPENING = re.compile(
    "|".join(
        (
            each(
                "今年|本年|1[09][0-9][0-9]年|2[09][0-9][0-9]年",
                r"(?:的)?[^。]{0,24}(?:主要|重点|预期|总体|工作|发展)[^。]{0,8}(?:目标|任务|工作|安排|要求|思路)",
            ),
            each(
                "重点|着力|主要|集中力量",
                r"[^。，]{0,6}(?:做好|抓好|推进|实施|办好|开展|抓)[^。]{0,14}(?:以下|下列|[一二三四五六七八九十0-9]+[个项件]?(?:方面|工作|任务|实事))",
            ),
            # 今年的施工图已经绘就：…
            each(
                "施工图|路线图|时间表|任务书|蓝图|作战图|任务|重点",
                r"(?:都|也)?(?:已经?)?(?:绘就|敲定|确定|明确|下达|排定|出炉|锁定|划定|定下|铺开)[^，。：]{0,4}：",
            ),
            each("今年|明年|下一步|今后", r"[^。，]{0,12}(?:打算|安排|计划|规划|举措|部署)"),
            each("规划|方案|计划|意见|通知|纲要|措施|办法", r"[》”\"]?(?:》)?(?:提出|明确|要求|规定)"),
            each(
                "方案|计划|意见|规划|通知",
                r"[^，。]{0,4}(?:排出|列出|确定|部署|安排|梳理|细化)了?[^。，]{0,14}(?:任务|措施|项目|工作|举措)",
            ),
            # 2024年，初步考虑如下：
            each("初步|主要|工作", r"(?:考虑|打算|设想|安排)(?:如下|是)?[：:。]"),
            r"有关要求：|工作要求：|具体要求：|政府工作报告(?:指出|提出|明确)|主要(?:预期)?目标(?:是|为|如下)|做好(?<=^做好)[^。]{0,12}工作",
        )
    )
)
_BY_YEAR = re.compile(
    r"(?:[^，。]{0,10}，)?(?:力争)?[到至](?:([12][09][0-9][0-9])年|“?十[一二三四五六]五”?(?:期?末|时期末))"
)


_AND = re.compile("[和及与]|暨")  # 2023年工作总结和2024年工作思路


def years_in(words: str) -> list[int]:
    """The years that words name, in order."""
    return [int(year) for year in _ANY_YEAR.findall(words)]


# 今年我市新建换热站37座 without any mark is a plan in March and a result in November.
_THIS_YEAR = re.compile(
    rf"(?:[^，。]{{0,12}}，)?今年，?(?:[我全本][省市区县旗州])?(?:共|累计|新|计划)?(?:{HARD_DEED.pattern})[^，。]{{1,20}}[0-9]"
)
_EARLY, _LATE = 3, 11
_PLANNING = 10  # next year's plans are printed from October on; 明年 in May is only a later date
_MIDYEAR = 8
_NEXT_HALF = re.compile("下半年|后四个月|后五个月")
_ANY_NEXT = re.compile(f"{_NEXT.pattern}|{_NEXT_HALF.pattern}")
_AHEAD_TOO = re.compile(f"{_ANY_NEXT.pattern}|今年|本年|未来|将")  # 去年建成12所，今年再建8所
_LONGEST_NEXT = 4  # characters
_LAST_YEAR = re.compile("去年|上年|过去一年|一年来")


# “十二五”末，全县生产总值达到152亿元, in the year after it.
_PLAN_PERIOD = re.compile("(?:[^，。“]{0,6}，)?“?十([一二三四五六])五”?(?:规划)?(?:期间|时期|末|期末)")
_SINCE = re.compile("累计|已(?:经|完成|建)|以来|编制|启动")


def _plan_end(count: str) -> int:
    """2025 for 四 of 十四五."""
    return 2005 + 5 * "一二三四五六".index(count) + 5


def read_heading(words: str, *, page_date: dt.date) -> Tense:
    """The tense that a heading sets for what stands below it; "open" where it sets none, or both (总结及下半年打算)."""
    told = {_read_part(part, page_date) for part in _AND.split(words)} - {"open"}
    return told.pop() if len(told) == 1 else "open"


def _read_part(words: str, page_date: dt.date) -> Tense:
    """The tense of one of a heading's parts: 工作总结, 下半年打算."""
    is_ahead = _ENDS_AHEAD.search(words) is not None
    if not is_ahead and (_BACK_HEADING.search(words) or _KEPT_HEADING.match(words)):
        return "past"
    if is_ahead or _AHEAD_HEADING.search(words):
        last = max(years_in(words), default=page_date.year + ("今年" not in words))
        # 2015年主要工作, in December 2015: what the year has brought
        is_over = last == page_date.year and page_date.month >= _LATE and not is_ahead
        return "past" if last < page_date.year or is_over else "future"
    return "future" if max(years_in(words), default=0) > page_date.year else "open"


# 防洪工程完成堤防14.6公里，|下一步: what stands before it is no plan
_DONE_FIRST = re.compile("(?:完成|已|封顶|完工|贯通|开工)[^，]{0,14}，$")


def _looks_ahead(words: str, page_date: dt.date) -> bool:
    following = None
    if _ANY_NEXT.search(words, 0, _NEXT_WITHIN + _LONGEST_NEXT):
        following = _NEXT.search(words) or (_NEXT_HALF.search(words) if page_date.month <= _MIDYEAR else None)
    if following and following.start() <= _NEXT_WITHIN:
        before = words[: following.start()]
        is_later = "。" in before or _DONE_FIRST.search(before) is not None
        if not is_later and "上半年" not in before:  # 上半年煤价回落、下半年旱情抬头 tells of one year
            return True
    if ("年内" in words or "未来" in words) and _WITHIN_YEARS.match(words):
        return True
    return _AHEAD_OPENING.search(words) is not None


# 进展：新建管网126公里, 存在问题：…, 下步措施：… are headings set before their sentence.
_LABEL = re.compile("[^，。：:、“”0-9]{2,10}[：:]")
# 现将落实情况公布如下 tells of the past, 现将任务分解如下 of what is to come.
_HEREBY = re.compile("现(?:将|就)([^。；]{2,40}?)如下")
# 数据显示，全市规上企业复工率98.7%: figures are of what is.
_FIGURES = re.compile("数据|统计|调查|监测|测算|抽样")
_FIGURES_SAY = re.compile(
    "[^，。]{0,10}(?:数据|统计|调查|监测|测算|抽样)(?:结果)?(?:显示|表明)?，|据[^，。]{0,8}统计，"
)


def read_label(words: str, page_date: dt.date) -> Tense:
    """The tense that a label before a sentence sets for it (进展：), or what it says that is told below (现将任务分解如下)."""
    label = _LABEL.match(words) if "：" in words or ":" in words else None
    if label:
        return read_heading(label.group(), page_date=page_date)
    told = _HEREBY.search(words) if "如下" in words else None
    if told:
        return read_heading(told[1], page_date=page_date)
    return "past" if _FIGURES.search(words) and _FIGURES_SAY.match(words) else "open"


# 2023年是全面贯彻…的开局之年。 opens the plan of a report that has no headings.
_PLAN_YEAR = re.compile(
    r"(?:[^，。0-9]{0,8}，)?(?:今年|明年|新的一年|([12][09][0-9][0-9])年)，?[既也]?是[^。]{3,60}(?:之年|一年|开局|关键|第[一二三四五六]年|周年)"
)
_PLANS_SO_FAR = 4  # the last month in which 今年是…之年 opens what is to come


def opens_plan_year(words: str, page_date: dt.date) -> bool:
    """Whether a sentence says what year it is for which plans are told: this one, early in it, or the next."""
    found = _PLAN_YEAR.match(words)
    if found is None:
        return False
    year = page_date.year if found[1] is None else int(found[1])
    if year > page_date.year or words[: found.end()].find("明年") >= 0:
        return True
    return year == page_date.year and page_date.month <= _PLANS_SO_FAR


def read_opening(words: str, *, page_date: dt.date) -> Tense:
    """The tense that the first words of a sentence set for it and for what follows."""
    said = _SAYS.match(words) if _ANY_SAID.search(words, 0, _SAID_WITHIN) else None
    if said and "报告" not in said.group():  # 今年的政府工作报告指出 is itself the frame of a plan
        words = words[said.end() :]
    first = (_YEAR.match(words) or _YEAR_WITHIN.search(words, 0, 48)) if "年" in words else None
    if first and int(first.group(1)) != page_date.year:
        return "past" if int(first.group(1)) < page_date.year else "future"
    plan = _PLAN_PERIOD.match(words) if "十" in words else None
    if plan and _plan_end(plan.group(1)) < page_date.year:
        return "past"
    if plan and not _SINCE.search(words):
        return "future"
    goal = _BY_YEAR.match(words) if "到" in words or "至" in words else None
    if goal and (goal.group(1) is None or int(goal.group(1)) >= page_date.year):
        return "future"
    if "今年" in words and _THIS_YEAR.match(words) and (page_date.month <= _EARLY or page_date.month >= _LATE):
        return "future" if page_date.month <= _EARLY else "past"
    is_back = _BACK.search(words, 0, _BACK_WITHIN) is not None and _BACK_OPENING.match(words) is not None
    if is_back and not _AHEAD_TOO.search(words):
        return "past"  # 过去的五年，…完成了“十二五”规划确定的主要任务
    if _looks_ahead(words, page_date):
        named = years_in(words)
        return "past" if named and max(named) < page_date.year else "future"
    return "past" if is_back else "open"


# Without one of these no opening sets a tense; most sentences have none.
SIGNS = "|".join(("年|十|：|:|如下", *(p.pattern for p in (_ANY_SAID, _ANY_NEXT, _AHEAD_OPENING, _BACK, _FIGURES))))

_ASKS = re.compile(
    r"\s*[^\s。，：:]{0,14}?(?:(?:记者|问|主持人?|网友|网站|市民|听众)|(?:读者|网友|市民|村民|居民)[^，。：:]{1,10})[：:]"
)
# 张局长，请您介绍一下去年的成绩。 asks whoever is named, and without a name of its own in a longer question
_BEGS = re.compile("请(?:您|问|你)|请[^，。]{0,8}(?:介绍|谈谈|说说|讲讲)")
_ASKS_AHEAD = re.compile(
    r"打算|安排|规划|计划|举措|目标|什么考虑|何考虑|下一步|接下来|怎么办|如何|怎么(?!样)|怎样(?:解决|推进|保障|落实)|哪些(?:考虑|部署|措施|动作|支持|硬骨头|新)|思路|还剩|有没有|能否|能不能|会不会|什么时候|何时|啥时|多久|跟得上|怎样(?:解|破)|新招|实招|怎么破"
)
_ASKS_BACK = re.compile(r"做了|成效|成绩|进展|完成得|取得|过去|去年|开展了|效果|怎么样|(?<!新)变化")


def asked_for(words: str) -> Tense:
    """What a reporter's question asks for: what was done (这两年做了哪些事？), what is planned, or neither, or both."""
    asked = {_asked(sentence) for sentence in _questions(words)} - {"open"}
    return asked.pop() if len(asked) == 1 else "open"


def _questions(words: str) -> list[str]:
    """The sentences that ask; all of them where none has a question's mark or word."""
    told = re.findall("[^。？！]+[。？！]?", words)
    return [sentence for sentence in told if sentence[-1] == "？" or _BEGS.search(sentence)] or told


def _asked(question: str) -> Tense:
    if _ASKS_BACK.search(question):
        return "past"
    return "future" if _ASKS_AHEAD.search(question) else "open"


def is_question(words: str) -> bool:
    """Whether a paragraph is what a reporter or a citizen asks (记者：今年有什么打算？)."""
    return _ASKS.match(words) is not None


def begs(words: str) -> bool:
    """Whether a paragraph ends a question of several (请您介绍一下去年的成绩。)."""
    return _BEGS.search(words) is not None and words.rstrip()[-1:] in "？。"


# 今年将重点做好三项工作, asked what was done, says more than that.
_TURNS_AHEAD = re.compile(f"{_NEXT.pattern}|今年|将|计划|打算|[12][09][0-9][0-9]年")


def turns_ahead(opening: str) -> bool:
    """Whether the first words of a sentence say by a year or a mark of their own that they tell of what is to come."""
    return _TURNS_AHEAD.search(opening) is not None


def next_year(words: str, page_date: dt.date) -> int | None:
    """The year after the page's, where a heading or frame plans for it (2018年工作计划 in December 2017, 明年)."""
    following = page_date.year + 1
    if page_date.month < _PLANNING:
        return None
    ahead = words.find("明年")
    return following if following in years_in(words) or 0 <= ahead <= _OPENS_WITHIN else None


def year_end(words: str, page_date: dt.date) -> dt.date | None:
    """31 December of the past year that the words name (2022年, 去年), if they do."""
    plan = _PLAN_PERIOD.match(words)
    named = [*years_in(words), *([_plan_end(plan.group(1))] if plan else [])]
    gone = [year for year in named if year < page_date.year]
    if gone:
        return dt.date(max(gone), 12, 31)
    if _LAST_YEAR.search(words) and page_date.year > 1:
        return dt.date(page_date.year - 1, 12, 31)
    return None
