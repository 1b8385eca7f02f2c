"""Who speaks in an article, and for which body: a leader for the place, a manager for the company."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..facts import ArticleText, Person

# 市水务局局长程晓做客《行风热线》, 走进直播间
_GUEST = re.compile(
    "[^。，；]{4,40}?，?(?:做客|走进[^。，]{0,14}(?:直播间|演播室)|上线(?=《|“|[一-龥]{0,6}热线|[一-龥]{0,4}问政)|接听[^。，]{0,10}热线)"
)
_GUEST_WORDS = re.compile("做客|走进|上线|接听")  # one of these is in whatever the search above finds
_ASKED = re.compile(r"(?:采访|专访|对话|请教)了?[^。]{2,40}")
_INTERVIEWED = re.compile("访|对话|答|谈|问|人物|嘉宾")
_TOP = 1500  # characters in which an article says whom it asked
_AUTHORS = 5  # paragraphs in which the author of a report is named
_NO_AUTHOR = re.compile("[：:，。？]|记者|访|对话")
_OFFICE = re.compile(
    r"^(.{2,}?(?:局|委|办(?!公室)|厅|院|中心))[一-龥]{1,6}[科处股室]$|^(.{2,}?(?:公司|集团))[一-龥]{1,6}[部处科室]$|^(.{2,}?支队)[一-龥]{1,6}[大中]队$"
)
_TITLES = re.compile(
    r"(?:[、，,\s]|党(?:组|委|工委)(?:成员|委员)|党组副?书记|党委副?书记|党工委副?书记|党总支书记|党支部书记|副?书记|驻村第一|第一|专家|常务|副?局长|副?主任|代?副?市长|代?副?区长|代?副?县长|副?旗长|副?州长|副?省长|"
    r"副?镇长|副?乡长|副?厅长|副?院长|副?校长|副?部长|执行|副?总经理|副?董事长|副?经理|负责人|相关|有关|工作人员|副?科长|副?处长|总工程师|新闻发言人|项目|总指挥|副?指挥长|副?组长|副?召集人|副?[大支中总]?队长|副?总裁|[一二三四]?级?调研员|(?:[一-龥]{2})?总监|车间主任|厂长|主管|矿长|场长|总工|总经济师|总会计师|副?主席|副?秘书长|副?[所站馆台行园社会]长|检察长|总规划师|工程师|馆员|研究员|记者|成员|副?理事长)+$"
)
_SEAT = re.compile(r"[市区县省旗州盟镇乡](?:委|党委|政府|人民政府)?(?:办公室)?")
_TWOFOLD = re.compile(r"([^、]{2,12}?)(?:党工委|党委|工委)(?:第一|常务|副)*书记[、，]((?:管委会|管理委员会|办事处))$")


@dataclass(slots=True)
class Voice:
    """Who speaks in an article and for which body."""

    speaker: str | None = None
    body: str | None = None
    leads_place: bool = False
    official: bool = False


def _place_of(body: str) -> str | None:
    """乌达区 for 乌达区委 and for 乌达区人民政府: a place's leader speaks for the place."""
    found = re.match(
        r"(.{1,12}?(?:自治区|自治州|自治县|[省市区县旗盟州镇乡]))[区县市旗州省镇乡]?(?:委|人民政府|政府|党委|党工委|工委|人大|政协)?(?:常委)?$",
        body,
    )
    return found.group(1) if found else None


def body_of(person: Person) -> str | None:
    """The body a person speaks for, as printed: 市教育局 for 市教育局党组书记、局长."""
    body = _TITLES.sub("", (person.post or "").strip()).removeprefix("原").removeprefix("时任").removeprefix("中共")
    if "、" in body and not _TWOFOLD.match(body):  # the first of two bodies; 专班副组长、市住建局局长 has one
        body = next((told for post in (person.post or "").split("、") if (told := _TITLES.sub("", post))), body)
    twofold = _TWOFOLD.match(body)
    if twofold:  # 高新区党工委副书记、管委会主任 speaks for 高新区管委会
        body = twofold.group(1) + twofold.group(2)
    office = _OFFICE.match(body)
    if office:  # the head of a section speaks for the bureau
        return office.group(office.lastindex or 1)
    return body if len(body) >= 2 else (person.organization or "").strip() or None


def voice_of(person: Person, home: str | None, main: str | None = None) -> Voice:
    """The voice of one who holds a post: a leader speaks for the place, a manager for the company.

    市委书记 speaks for the page's city `home`, 区委书记 for the district `main` that the article is about.
    """
    body = body_of(person)
    place = _place_of(body) if body else None
    place = body and seat_of(body, home, main) or place
    return Voice(person.name, place or body, place is not None)


def seat_of(body: str, home: str | None, main: str | None) -> str | None:
    """The place that 市委 or 区政府 governs: the page's, or the one that the article is about; None for another body."""
    if not _SEAT.fullmatch(body):
        return None
    return next((known for known in (home, main) if known and known.endswith(body[0])), None)


def _author(article: ArticleText, people: Sequence[Person]) -> Person | None:
    """The official whose post and name are a line of their own below the headline: 甲市中级人民法院院长 王刚."""
    for paragraph in article.paragraphs[1:_AUTHORS]:
        line = article.text[paragraph.start : paragraph.end].strip()
        for person in people:
            if person.official and paragraph.start <= person.start < paragraph.end and line.endswith(person.name):
                before = line.removesuffix(person.name).strip()
                if before and before.endswith(("长", "书记", "主任")) and not _NO_AUTHOR.search(before):
                    return person
    return None


def hear(article: ArticleText, people: Sequence[Person], home: str | None) -> Voice:
    """The voice of an interview (访市教育局局长…), or an empty one."""
    if not people:
        return Voice()
    named: dict[str, Person] = {}
    for holder in people:
        if holder.post or holder.organization:
            named.setdefault(holder.name, holder)  # the first time in full: 乙区区委书记, then 区委书记

    def named_in(words: str) -> Person | None:
        return next((named[name] for name in named if name in words), None)

    for paragraph in article.paragraphs:
        if paragraph.kind != "body":
            words = article.text[paragraph.start : paragraph.end]
            person = named_in(words) if _INTERVIEWED.search(words) else None
            if person:
                return voice_of(person, home)
    author = _author(article, people)
    if author:
        return voice_of(author, home)
    guest = _GUEST.search(article.text, 0, _TOP) if _GUEST_WORDS.search(article.text, 0, _TOP) else None
    asked = guest or _ASKED.search(article.text, 0, _TOP)
    person = named_in(asked.group()) if asked else None
    return voice_of(person, home) if person and person.official else Voice()
