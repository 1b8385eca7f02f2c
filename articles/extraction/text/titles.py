"""Title lines: which part each plays above an article, and which numbered lines head a section within one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from .. import lexicon
from . import clean, furniture, kickers, marks
from .blocks import Block
from .echoes import Told

_LEAST_SAID = 10  # characters of a title that a line above it says as well
_SHOWS = re.compile(f"[{marks.HAN}]{{2,4}}正?在[{marks.HAN}]{{3,8}}")  # 工人在铺设透水砖
_CAPTIONED = 3  # lines: a headline, and two pictures' words
_LONGEST_CAPTION = 12  # characters of a picture's words below a headline
_LONGEST_BUTTON = 10  # characters of what a site prints above a title
_LONGEST_NAME = 3  # characters of a name that follows its post without room
# 一、新建幼儿园5所 promises something; 一、2022年工作回顾 heads a section.
_FIGURE = re.compile(r"[0-9.]+(?![0-9.]|年|月|日|世纪|[+×]|周年|版)[万亿余多%]*[^0-9”\"]")
# A line that cannot end a headline: 甲市召开重点项目建设暨 / 营商环境优化大会
_OPEN_END = re.compile(
    "(?:[的和与及暨、在为将向以把让使对从到由是“《]|关于|以及|及其|之|于|召开|举办|启动|部署|下达|印发)$"
)
_UNFINISHED = re.compile(
    f"{_OPEN_END.pattern}|(?:举行|开展|推动|打造|推进|实现|建设|加快|全力|着力|助力|等|撑起|托起|铺就|书写|谱写|绘就|迈向|走出|打开|唱响|点亮|织就|开启|奏响|擦亮|激活|换来|带来|送来|送上|建起|变成|成为|走上|按下|跑出|交出|迎来|筑牢|拉动|带动|助推|赋能|做好)$"
)


# … and one that cannot begin one: 2016年工作总结 / 暨2017年工作安排, 甲市人民代表大会 / 第二次会议关于政府工作报告的决议
_JOINED = re.compile(
    "暨|以及|及(?![时早格])|与(?![时民你我爱众])|和(?![谐平美睦煦风])|第[一二三四五六七八九十0-9]+[次届](?:会议|大会|全)"
)
# A title of an official paper ends so.
_PAPER_END = re.compile(
    "(?:报告|通知|意见|方案|决定|决议|公告|通告|批复|函|办法|规定|总结|要点|请示|说明|建议|纪要|公报|通报|规划|纲要|(?<!社会发展)计划|安排|清单|(?:分解|一览|进度|任务|公示|项目|明细|汇总|情况|安排|计划|进展)表|细则|条例|公示|答复|提案|议案|咨询)(?:[（(][^（）()]{1,12}[）)])?$"
)
# 政府工作报告——在甲市第八次人民代表大会上: where it was read is no part of its title, though it stands on the same line
_WHERE_READ = re.compile(
    "(?<=报告)(?:[-—–─]{1,3}[^-—–─]{4,50}(?:会议|大会|全会)上?|[（(][^（()）]{8,50}(?:会议|大会|全会)上?[）)].{0,14})$"
)
_FILE = re.compile(r"\.(?:docx?|pdf|wps|txt)$", re.IGNORECASE)
# 乙区人民政府 / 乙区水务局2023年工作总结: a site's name above another body's paper
_ANOTHER_S = re.compile(f"[{marks.HAN}]{{2,14}}(?:局|委员会|办公室|管委会)(?:20[0-9]{{2}}|关于)")
# 乙县人民政府, whose site it is
_SITE_OF = re.compile(f"[{marks.HAN}]{{2,8}}[市县区旗州盟省镇乡](?:人民政府|政府)")
# ■ 民生关注: a column's name with a mark before it
_MARKED_SERIES = re.compile(f"[■◆●▌★☆◎][{marks.HAN}]{{4,8}}[■◆●★☆◎]?")
_MEETS_ON = re.compile("(?:召开|举行|举办)[^，。]{0,6}《[^》]*》$")  # 县政府召开《工作报告》 / 征求意见座谈会


@dataclass(slots=True)
class Title:
    """The title lines of an article by their parts; `above` is what is printed over them and is no title."""

    above: list[Block] = field(default_factory=list)
    kicker: list[Block] = field(default_factory=list)
    headline: list[Block] = field(default_factory=list)
    under: list[Block] = field(default_factory=list)


def words(blocks: list[Block]) -> str | None:
    """The lines as one title without blanks (a headline over two lines is one headline); None without lines."""
    text = _FILE.sub("", "".join(block.text for block in blocks))
    text = _WHERE_READ.sub("", text)
    name = marks.FIELD.match(text) or marks.NUMBERED.match(text)
    return clean.punctuate(text[name.end() :].rstrip("|") if name and name.end() < len(text) else text) or None


def could_be(block: Block, after: Block | None) -> bool:
    """True where a block may be a title line: short, no list item, no note, and something stands below it."""
    text = block.text
    if after is None or block.cell or not marks.is_title(text) or furniture.is_day(text):
        return False
    if any(mark.fullmatch(text) for mark in (marks.CAPTION, marks.REPRINT, marks.CUT_OFF, marks.SUPPLIED)):
        return False
    if any(
        mark.match(text)
        for mark in (marks.SALUTATION, marks.CONTINUED, marks.DATELINE, marks.CONTENTS, marks.ANSWERABLE)
    ):
        return False
    is_item = marks.MARKER.match(text) or marks.OPENER.match(text)
    return not is_item or any(mark.fullmatch(text) for mark in (marks.SUBTITLE, marks.BY_REPORTERS, _MARKED_SERIES))


def count(lines: list[Block]) -> int:
    """How many of a run's lines may be a headline's or a kicker's: no subtitle, no speaker, no number."""
    return sum(not _is_under(line) for line in lines)


def is_paper(headline: str) -> bool:
    """True for the title of an official paper: 甲市人民政府办公室关于分解落实民生实事的通知."""
    return "关于" in headline and _PAPER_END.search(headline) is not None


def _names_speaker(printed: str) -> bool:
    """True for a post and a name, 市长 王建国; 让老港区长出新动能 names nobody."""
    speaker = marks.SPEAKER.fullmatch(printed)
    return speaker is not None and bool(
        speaker["room"] or lexicon.opens_with_surname(speaker["name"]) and len(speaker["name"]) <= _LONGEST_NAME
    )


def _is_under(line: Block) -> bool:
    """True where a line below a headline is a subtitle, a report's speaker, an issuer, or tells who attended."""
    return _names_speaker(line.printed) or any(
        mark.fullmatch(line.text)
        for mark in (
            marks.SUBTITLE,
            marks.VISIT,
            marks.SKETCH,
            marks.CREDIT,
            marks.ATTENDS,
            marks.ISSUED,
            marks.READ_AT,
        )
    )


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
        and not _ANOTHER_S.match(below)
        and (marks.BODY.fullmatch(below) or below.startswith("关于") or _PAPER_END.search(below))
    ):
        return True  # 丙县水务局 / 关于上半年工作情况的报告
    if not second.gap and _PAPER_END.search(below) and len(below) <= kickers.SHORT and len(above) > kickers.HALF:
        return not (
            _PAPER_END.search(above) or kickers.asks(above) or above[-1] in "）)"
        )  # 乙区民生实事项目前三季度 / 进展情况公示
    return "关于" in above and not _PAPER_END.search(above) and bool(_PAPER_END.search(below))


def _mend(lines: list[Block]) -> list[list[Block]]:
    """The title lines, those of one torn title together."""
    whole: list[list[Block]] = []
    for line in lines:
        if whole and not marks.KICKER.fullmatch(whole[-1][-1].text) and _is_torn(whole[-1][-1], line):
            whole[-1].append(line)
        else:
            whole.append([line])
    return whole


def _goes_on(first: Block, second: Block) -> bool:
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


def _narrow(lines: list[Block]) -> int:
    """How many short lines stand right below each other, three or four: a headline in a narrow column; else 0."""
    count = _stacked(lines)
    is_narrow = all(len(line.text) <= kickers.SHORT and not kickers.COMMA.search(line.text) for line in lines[:count])
    return count if 3 <= count <= 4 and is_narrow else 0


def _stacked(lines: list[Block]) -> int:
    """How many lines stand right below each other from the first on."""
    return next((at for at, line in enumerate(lines) if at and line.gap), len(lines))


def _wants_more(first: str) -> bool:
    """True where the headline can't end with its first line: 政策面对面 / 新版目录解读, 市统计局启动 / 人口抽样调查."""
    return bool(marks.KICKER.fullmatch(first) or _UNFINISHED.search(first))


def _above(lines: list[Block]) -> int:
    """How many lines stand over the title and are none: who takes part, a paper's red head and number, a title told in a field."""
    taken = 0
    while taken < len(lines) and marks.CREDIT.fullmatch(lines[taken].text):
        taken += 1
    while taken < len(lines) - 1 and (heads := _red_heads(lines[taken : taken + 2])):
        taken += heads
    texts = [line.text for line in lines]
    if len(lines) - 1 > taken and marks.BODY.fullmatch(texts[taken]) and _ANOTHER_S.match(texts[taken + 1]):
        taken += 1
    if len(lines) - 1 > taken and _SITE_OF.fullmatch(texts[taken]) and _is_whole(lines[taken + 1]):
        taken += 1
    if len(lines) - 1 > taken and any(
        len(text) >= _LEAST_SAID and texts[taken].endswith(text) for text in texts[taken + 1 :]
    ):
        taken += 1  # 首页 调研督导 and the title, above the title
    if len(lines) - 1 > taken and texts[taken] in texts[taken + 1 :]:
        taken = len(texts) - 1 - texts[::-1].index(texts[taken])  # its cover names a report before its own title does
    if taken < len(lines) - 1 and (name := marks.FIELD.match(lines[taken].text)):
        told, rest = lines[taken].text[name.end() :], "".join(line.text for line in lines[taken + 1 :])
        taken += rest.startswith(told)
    return taken


def _is_whole(line: Block) -> bool:
    """True for a title line that stands apart from what is above it, and does not need it to be said who speaks."""
    return line.gap > 0 and not line.text.startswith("关于") and not _PAPER_END.search(line.text)


def _red_heads(lines: list[Block]) -> int:
    """How many of two lines are a red head, a number or 附件, in one line or in both together."""
    if any(mark.fullmatch(lines[0].text) for mark in (marks.RED_HEAD, marks.NUMBERED, marks.ANNEX)):
        return 1
    return 2 if marks.RED_HEAD.fullmatch("".join(line.text for line in lines)) else 0


def _issuers(lines: list[Block]) -> int:
    """How many bodies stand above 关于…: 中共丙县县委办公室 / 丙县人民政府办公室 / 关于印发方案的通知."""
    count = 0
    while count < len(lines) and marks.BODY.fullmatch(lines[count].text):
        count += 1
    return count if count < len(lines) and lines[count].text.startswith("关于") else 0


def _ends_title(lines: list[Block], at: int) -> bool:
    """True where a line is no part of the headline: a subtitle, or what stands below the line that tells of the page."""
    if lines[at].broken and not all(marks.KICKER.fullmatch(line.text) for line in lines[:at]):
        return True
    return _is_under(lines[at])


def _flat(titles: list[list[Block]]) -> list[Block]:
    return [line for title in titles for line in title]


def _small(head: list[list[Block]], under: list[Block]) -> int:
    """How many of the titles at the top are kickers: none, one, or a series above a series."""
    firsts = [unit[0] for unit in head] + under[:1]
    has_headline = len(head) > 2
    if len(head) > 1 and kickers.is_kicker(head[0][-1], firsts[1], firsts[2] if len(firsts) > 2 else None):
        # 喜迎党代会 / “数”说五年·交通篇
        return 2 if has_headline and marks.KICKER.fullmatch(firsts[1].text) else 1
    if has_headline and marks.KICKER.fullmatch(firsts[1].text) and len(firsts[0].text) <= kickers.SHORT:
        return 2  # “一把手”走流程 / 局长访谈录
    is_torn = has_headline and _stacked(_flat(head)) == 2 and marks.KICKER.fullmatch(words(_flat(head[:2])) or "")
    return 2 if is_torn else 0  # “十二五”收官 / 看项目


def _is_captioned(head: list[list[Block]], told: Told) -> bool:
    """True where the words of two pictures or more stand apart below a headline, which the text takes up and them it does not."""
    if len(head) < _CAPTIONED or not all(unit[0].gap for unit in head[1:]):
        return False
    first, *rest = (words(unit) or "" for unit in head)
    if marks.KICKER.fullmatch(first):
        return False
    pictures = all(
        len(one) <= _LONGEST_CAPTION and (_SHOWS.fullmatch(one) or not told.says_much_of(one)) for one in rest
    )
    return pictures and told.says_much_of(first)


def _is_printed_again(lines: list[Block]) -> bool:
    """True where the first title is printed again below, over two lines."""
    return any(above.text + below.text == lines[0].text for above, below in pairwise(lines[1:]))


def _could_be_site_s(title: list[Block]) -> bool:
    """True for one short line without a pause: 分享文章到微信, 天气预报."""
    return len(title) == 1 and len(title[0].text) <= _LONGEST_BUTTON and " " not in title[0].printed


def _strange(head: list[list[Block]], told: Told) -> int:
    """How many titles at the top are the site's: the text says nothing of them, but of one apart below them."""
    count = 0
    while count < len(head) - 1 and _could_be_site_s(head[count]) and told.says_nothing_of(head[count][0].text):
        count += 1
    is_apart = count and (head[count][0].gap or head[count][0].broken)
    return count if is_apart and told.says_much_of(words(head[count]) or "") else 0


def parts(lines: list[Block], told: Told) -> Title:
    """The title lines above an article, each in its part; `told` is the text below them."""
    if _is_printed_again(lines):
        return Title([], [], lines[:1], lines[1:])
    taken = _above(lines)
    above, lines = lines[:taken], lines[taken:]
    if lines and kickers.OF_REPORT.search("".join(line.text for line in lines[: _stacked(lines)][:2])):
        return Title(above, [], [], lines)  # ——在甲市第八次人民代表大会上, and no title above it
    if len(lines) > 2 and marks.KICKER.fullmatch(lines[0].text) and marks.CREDIT.fullmatch(lines[1].text):
        above, lines = [*above, lines[1]], [lines[0], *lines[2:]]  # who presents a column stands below its name
    issuers = _issuers(lines)
    below = next((at for at in range(issuers + 1, len(lines)) if _ends_title(lines, at)), len(lines))
    if below == 1 < len(lines) and marks.SKETCH.fullmatch(lines[1].text) and _wants_more(lines[0].text):
        below = 2
    head, under = _mend(lines[:below]), lines[below:]
    above_it = 0 if _is_captioned(head, told) else _small(head, under)
    kicker, head = head[:above_it], head[above_it:]
    strange = _strange(head, told)
    above, head = [*above, *_flat(head[:strange])], head[strange:]
    taken = 2 if len(head) > 1 and _goes_on(head[0][-1], head[1][0]) else 1
    taken = max(taken, _narrow(_flat(head)))
    return Title(above, _flat(kicker), _flat(head[:taken]), _flat(head[taken:]) + under)


def is_heading(block: Block, after: Block | None) -> bool:
    """True for a numbered heading with running text below it; two of a kind in a row are a list."""
    text = block.text
    if after is None or not marks.HEADING.fullmatch(text) or len(text) > 50 or _FIGURE.search(text):
        return False
    if "。" in text[:-1] or text[-1] in "；;，,：:":
        return False
    return not _same_marker(block, after)


def _same_marker(one: Block, two: Block) -> bool:
    """True where two blocks carry a list mark of one make: 一、 and 二、, （一） and （二）, 1. and 2."""
    first, second = marks.MARKER.match(one.text), marks.MARKER.match(two.text)
    if not first or not second:
        return False
    plain = [re.sub(f"[{marks.NUMERAL}0-9①-⑳❶-❿➀-➓]+", "1", found[0]) for found in (first, second)]
    return plain[0] == plain[1]
