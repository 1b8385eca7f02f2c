"""Title lines that are one title: a line torn in two, the halves of a headline, a narrow column of short lines."""

from __future__ import annotations

import re

from . import clean, kickers, marks, papers
from .blocks import Block

# A line that cannot end a headline: 甲市召开重点项目建设暨 / 营商环境优化大会
_OPEN_END = re.compile(
    "(?:[的和与及暨、在为将向以把让使对从到由是“《]|关于|以及|及其|之|于|召开|举办|启动|部署|下达|印发)$"
)
_UNFINISHED = re.compile(
    f"{_OPEN_END.pattern}|(?:举行|开展|推动|打造|推进|实现|建设|加快|全力|着力|助力|等|撑起|托起|铺就|书写|谱写|绘就|迈向|走出|打开|唱响|点亮|织就|开启|奏响|擦亮|激活|换来|带来|送来|送上|建起|变成|成为|走上|按下|跑出|交出|迎来|筑牢|拉动|带动|助推|赋能|做好)$"
)
# … and one that cannot begin one: 2016年工作总结 / 暨2017年工作安排, 甲市人民代表大会 / 第二次会议关于政府工作报告的决议
_JOINED = re.compile(
    "暨|以及|将(?![军领])|及(?![时早格])|与(?![时民你我爱众])|和(?![谐平美睦煦风])|第[一二三四五六七八九十0-9]+[次届](?:会议|大会|全)"
)
_MEETS_ON = re.compile("(?:召开|举行|举办)[^，。]{0,6}《[^》]*》$")  # 县政府召开《工作报告》 / 征求意见座谈会
_SAYS = ("表示", "强调", "要求", "指出", "时强调", "时要求", "时指出")  # 副市长做客“行风热线” / 表示
_MOST_OF_PAPER = 3  # lines of a paper's title below its first
# 岚网岚州1月12日电 题：一座老矿的“绿色账本”
_WIRED = re.compile(f"(?:[{marks.HAN}]{{2,12}}[0-9]{{1,2}}月[0-9]{{1,2}}日)?电题[：:]")
_FILE = re.compile(r"\.(?:docx?|pdf|wps|txt)$", re.IGNORECASE)


def words(blocks: list[Block]) -> str | None:
    """The lines as one title without blanks (a headline over two lines is one headline); None without lines."""
    text = _FILE.sub("", "".join(block.text for block in blocks))
    text = _WIRED.sub("", papers.WHERE_READ.sub("", text), count=1)
    name = marks.FIELD.match(text) or marks.NUMBERED.match(text)
    return clean.punctuate(text[name.end() :].rstrip("|") if name and name.end() < len(text) else text) or None


def _is_torn(first: Block, second: Block) -> bool:
    """True where a title's line can't end where it does, or the next can't begin one: 2013年工作总结和 / 2014年工作计划."""
    above, below = first.text, second.text
    # an empty line parts titles where only a verb is left without its object: …同日开工建设 / 14家企业…
    is_open = (_OPEN_END if second.gap else _UNFINISHED).search(above)
    if is_open or _JOINED.match(below) or above.count("“") > above.count("”"):
        return True
    if above.count("《") > above.count("》") or _MEETS_ON.search(above):
        return True
    if (
        marks.BODY.fullmatch(above)
        and not papers.ANOTHER_S.match(below)
        and (marks.BODY.fullmatch(below) or below.startswith("关于") or papers.END.search(below))
    ):
        return True  # 丙县水务局 / 关于上半年工作情况的报告
    if not second.gap and papers.END.search(below) and len(below) <= kickers.SHORT and len(above) > kickers.HALF:
        return not (
            papers.END.search(above) or kickers.asks(above) or above[-1] in "）)"
        )  # 乙区民生实事项目前三季度 / 进展情况公示
    return "关于" in above and not papers.END.search(above) and bool(papers.END.search(below))


def mend(lines: list[Block]) -> list[list[Block]]:
    """The title lines, those of one torn title together."""
    whole: list[list[Block]] = []
    for at, line in enumerate(lines):
        if whole and (_goes_on_torn(whole[-1][-1], line) or _is_of_paper(whole[-1], lines[at : at + _MOST_OF_PAPER])):
            whole[-1].append(line)
        else:
            whole.append([line])
    return whole


def _goes_on_torn(above: Block, line: Block) -> bool:
    if line.text in _SAYS and not line.gap:
        return True
    return marks.KICKER.fullmatch(above.text) is None and _is_torn(above, line)


def _is_of_paper(begun: list[Block], below: list[Block]) -> bool:
    """True where 关于… is not at its end yet, and ends in one of the lines right below: … / 执行情况与2022年 / 计划草案的报告."""
    if not begun[0].text.startswith("关于") or papers.END.search(begun[-1].text):
        return False
    return any(papers.END.search(line.text) for line in below[: stacked(below) if not below[0].gap else 0])


def goes_on(first: Block, second: Block) -> bool:
    """True where two lines are one headline: each half of it, neither long enough to stand alone."""
    above, below = first.text, second.text
    if len(below) <= 3:
        return True
    if second.gap:  # an empty line parts a headline from its subtitle, but for the halves of a couplet
        return len(above) == len(below) <= kickers.HALF
    if (
        kickers.asks(above)
        and len(below) >= kickers.LABEL * 2
        and (kickers.places(below) or marks.DOES.match(below) or re.match("20[0-9]{2}年", below))
    ):
        return False
    if marks.WHOLE.fullmatch(above) and len(below) >= 1.2 * len(above) and not kickers.ACTS.match(below):
        return False
    if len(below) > kickers.LONG and len(kickers.COMMA.findall(below)) > 1 and not kickers.COMMA.search(above):
        return False  # 市中医院新楼奠基 / 建筑面积七万平方米，设床位500张，2025年底投用: a subtitle tells more
    if marks.LOCAL.match(above) and marks.HELD.fullmatch(above) and re.search("[0-9]", below):
        return False  # 甲县春季重点项目集中开工 / 年内安排重点项目45个: how much of it
    if kickers.is_alike(above, below):
        return len(above) <= kickers.LONG
    if (
        kickers.HALF < kickers.letters(above) <= kickers.letters(below)
        and not kickers.places(above)
        and kickers.places(below)
    ):
        return False  # “绿氢牧场”落子草原 / 我旗签下46亿元大单: who did it and where, below a whole headline
    if kickers.is_even(first.printed) and not kickers.is_even(second.printed) and kickers.tells(below):
        return False
    return len(above) <= kickers.LONG


def narrow(lines: list[Block]) -> int:
    """How many short lines stand right below each other, three or four: a headline in a narrow column; else 0."""
    count = stacked(lines)
    is_narrow = all(len(line.text) <= kickers.SHORT and not kickers.COMMA.search(line.text) for line in lines[:count])
    return count if 3 <= count <= 4 and is_narrow else 0


def stacked(lines: list[Block]) -> int:
    """How many lines stand right below each other from the first on."""
    return next((at for at, line in enumerate(lines) if at and line.gap), len(lines))


def wants_more(first: str) -> bool:
    """True where the headline can't end with its first line: 政策面对面 / 新版目录解读, 市统计局启动 / 人口抽样调查."""
    return bool(marks.KICKER.fullmatch(first) or _UNFINISHED.search(first))
