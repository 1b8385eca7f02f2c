"""Which of two title lines is the kicker, the small one: by what each shows, and how long it is beside the other."""

from __future__ import annotations

import re

from . import marks
from .blocks import Block

LABEL = 5  # characters: the longest name of a column that is told by its length alone
HALF = 7  # characters: a line that is no longer seldom is a headline of its own
SHORT = 12  # characters: the longest theme told by a subtitle below the next line, and line of a headline over three
LONG = 20  # characters: a headline's first line that is longer than this is a headline of its own
COMMA = re.compile("[，,]")
# ——在甲市第八次党代会上的报告: what stands above is its motto, over however many lines
OF_REPORT = re.compile("^[-—–]{1,3}.*(?:报告|讲话|发言|会议上|大会上|全会上)(?:[（(].{1,10}[）)])?$")
# A second line that opens so goes on with the first, whose subject is its own: 市政府召开常务会议 / 研究农村供水工作
ACTS = re.compile(
    "研究|审议|部署|传达|听取|学习|通过|讨论|安排|推动|推进|动员|总结|表决|决定|原则|启动|开展|奋力|努力|谱写|书写|打造|争当|勇当|勇做|争做|建设|构建|筑牢|守护|扛起|凝聚|铺就|让|把|为|加快|全力|着力|确保|要求|强调|提出|审定|选举|任命|补选|专题|分析|调度|谋划|观摩|共商|共话|共谋|共议|聚焦|围绕|就|介绍|通报|解读|发布|公布|回应"
)
# … nor one that begins so, whatever place stands behind it: 省委第三巡视组 / 向甲市反馈巡视情况
_LEADS_ON = re.compile("[向在到赴为对与和给让助于从使将把被由的惠进入]|走进|落户|来到|亮相|做客|花落|点亮|照亮|带动")
_SLOGAN = re.compile(
    "打[好赢响]|坚决|奋力|筑牢|扛起|吹响|拧紧|绷紧|织[密牢]|守[好住护]|抢抓|凝心|聚力|真抓|只争|踔厉|勇当|争当|奏响|按下"
)
_PLACE = re.compile(f"[{marks.HAN}]{{2,3}}[市县区旗州镇乡]")
_OWN = "市县区旗州省镇乡"  # what a body of the place itself is called by
_HALVES = re.compile(f"[{marks.HAN}]{{4,6}} +[{marks.HAN}]{{4,6}}")
# 区长赵兴邦：工业老区要走新路子, below the name of a column
_SAYS = re.compile(
    f"[{marks.HAN}]{{0,10}}(?:书记|主任|[区县市旗局镇乡州院校]长|主席|董事长|总经理)[{marks.HAN}]{{2,3}}[：:](?=.{{6}})"
)
_NAMES_FIRST = re.compile(f"[{marks.HAN}]{{2,10}}[：:]")


def is_even(printed: str) -> bool:
    """True for a line of even halves: 学党史 办实事, 不忘初心、牢记使命."""
    parts = re.split("[ 、，,]+", re.sub('[“”"？！?!]', "", printed))
    return len(parts) > 1 and len({len(part) for part in parts}) == 1 and len(parts[0]) >= 3


def asks(text: str) -> bool:
    """True where a title line ends in a mark of its own, and is whole."""
    return text[-1] in "？！?!"


def letters(text: str) -> int:
    return sum(letter.isalnum() for letter in text)


def is_alike(above: str, below: str) -> bool:
    """True for two lines of like length and make: the halves of one headline."""
    return abs(letters(above) - letters(below)) <= 2 and bool(COMMA.search(above)) == bool(COMMA.search(below))


def places(text: str) -> bool:
    """True where a line begins with the place or the body it tells of, as a sentence does."""
    return bool(marks.LOCAL.match(text)) and not _LEADS_ON.match(text) and not ACTS.match(text)


def tells(text: str) -> bool:
    """True where a line tells what happened where, or how much of it: 全市重大项目集中开工，总投资93.6亿元."""
    return places(text) or bool(re.search("[0-9]", text))


def _is_apart(first: Block, second: Block, third: Block | None) -> bool:
    """True where an empty line parts a short first line from two that stand together: a headline with its subtitle."""
    return third is not None and second.gap > 0 and third.gap == 0 and len(first.text) <= LONG


def _is_label(above: Block, below: Block) -> bool:
    """True for a name of a few characters above a whole headline: 人生百味, 相关链接; a headline's halves are of like length."""
    first, second = above.text, below.text
    if first[0] in _OWN and not below.gap:
        return False  # 市车管所 / 下周一起搬迁办公: who does it
    is_name = len(first) <= LABEL and not marks.LOCAL_WORDS.search(first)
    return is_name and len(second) >= 1.8 * len(first) and len(second) >= 7


def _is_couplet(first: str, second: str) -> bool:
    """True for a line of even halves above a whole headline: 群众“点菜” 代表“定菜” 政府“做菜” / 我县票决产生十件实事."""
    return is_even(first) and len(second.split()) == 1 and len(second) >= 6 and not COMMA.search(second)


def is_kicker(first: Block, second: Block, third: Block | None) -> bool:
    """True where the upper of two title lines is the small one: a series' name, or a full line above a short one.

    `third` is the title line below both, where there is one.
    """
    if _is_apart(first, second, third) or any(kind.fullmatch(first.text) for kind in (marks.KICKER, marks.STRESSES)):
        return True
    if _SAYS.match(second.text) and not re.search("[：:，,]", first.text):
        return True
    if marks.PRESSER.fullmatch(first.text):
        return not marks.ON_PRESSER.match(second.text)
    if marks.OCCASION.fullmatch(first.text):
        return not ACTS.match(second.text)
    if asks(first.text) and len(second.text) >= LABEL * 2:
        return first.text[-1] in "！!" and len(first.text) <= HALF and places(second.text)
    if third is not None and (told := _above_two(first, second, third)) is not None:
        return told
    if _HALVES.fullmatch(first.printed) and second.gap and _NAMES_FIRST.match(second.text):
        return True  # 奋战首季 冲刺开门红 / 甲港三期：大干一百天
    if _SLOGAN.match(first.text) and not places(first.text) and places(second.text):
        return True  # 打好抗旱保供水主动仗 / 我市全力保障城乡居民用水
    if _is_label(first, second) or _is_couplet(first.printed, second.printed) or _is_place(first, second):
        return True
    return len(first.text) >= 12 and len(first.text) >= 1.6 * len(second.text) and len(second.text) >= 5


def _is_place(first: Block, second: Block) -> bool:
    """True for a place alone, parted from the headline of what it tells of by an empty line: 丁县 / 冬闲变冬忙."""
    return second.gap > 0 and _PLACE.fullmatch(first.text) is not None and len(second.text) >= HALF


def _above_two(first: Block, second: Block, third: Block) -> bool | None:
    """What the third line shows of the first: whether it is a kicker; None where nothing is shown."""
    if OF_REPORT.search(third.text):
        return False
    is_held = marks.HELD.fullmatch(first.text) and is_even(second.printed) and is_alike(second.text, third.text)
    if is_held:
        return True  # 市八届人大一次会议开幕 / 锚定新目标 奋进新征程 / 书写高质量发展新答卷
    if second.gap and len(first.text) <= HALF and marks.DOES.match(second.text):
        return True  # 百日会战看城建 / 封志远现场办公为大桥“把脉” / 一座桥　两条路
    if is_even(first.printed) and is_even(second.printed) and tells(third.text):
        return True
    if _is_label(first, second) or _is_couplet(first.printed, second.printed):
        return True
    if marks.SUBTITLE.fullmatch(third.text) and len(first.text) <= SHORT:
        return len(first.text) != len(second.text)  # 时代先锋 / 灯塔下的守望 / ——记航标站职工
    return None
