"""What a whole article is about: the body in its headline, the one firm that it tells of."""

from __future__ import annotations

import re

from ..facts import ArticleText
from . import firms, sites, sources, subjects
from .mentions import Mentions

_REPORTS = re.compile(r"我代表(?:第[^，]{1,8}届)?([一-龥]{2,12}?)[，,]?向[^，。]{0,10}(?:大会|会议)")
# 石泷水库工程建设指挥部办公室: what one work's headquarters print is theirs to do
_BUILDS = re.compile(
    "(?:工程|水库|片区|新城|新区|铁路|高速|公路|大桥|机场|港区|河道|隧道|电站|引水)(?:项目)?(?:建设|改造)?(?:指挥部|专班)"
)
# 市|西站片区|建设指挥部, 州|引水济城|工程建设管理局: an office for one project
_OFFICE_FOR = re.compile(
    "[一-龥]{1,12}?[市县区州旗省盟镇乡]([一-龥]{2,14}?)(?:工程|项目)*(?:建设|改造|开发|管理|推进|工作)*(?:管理局|管理处|管理中心|管委会|指挥部|领导小组|专班)(?:办公室|综合组)?"
)
_ANY_PROJECT = re.compile(
    "(?:全市|全县|全区|重点|重大|重要|项目|工程|工作|城市|城乡|建设|民生|实事|招商|引资|产业|交通|水利|攻坚|发展)+"
)
_DAY = re.compile(" ?(?:(?:近日|日前|昨日|昨天|今日|今天|[0-9]{1,2}月[0-9]{1,2}日)(?:[上下]午|晚)?，?)?")  # 近日，
# 由旗交通运输局负责建设的省道211线改建工程已完成路基58公里: whose work a news text tells of
_WORK_OF = re.compile("由([一-龥]{2,14}?)(?:负责|牵头|组织|承担)(?:建设|实施|承建|组织实施)的")
_OPENS_PLACE = re.compile(r"(?:关于)?([一-龥]{1,5}?[区县旗镇乡])(?!域|划|长|委|级|政府(?!工作报告)|里|内)")


# 三、加强政府自身建设, （五）抓作风，建设服务型政府: of what follows the government itself is the owner, and not its place
_OF_ITSELF = re.compile(
    "自身建设|(?:服务型|服务|法治|廉洁|廉政|效能|阳光|责任|创新|高效|务实|人民满意)(?:型|的)?政府|政府效能"
)
_HEADED_BY = 30  # characters in which a heading, or the first words of an item, say so
_ITEM_OPENS = re.compile("[（(]?[一二三四五六七八九十]{1,3}[）)、]")
_REPORT = re.compile("政府工作报告|工作(?:总结|要点|打算|报告$)|年工作计划$")
_NEWS_OF = re.compile("解读|访|看点|热议|反响|任务分解|责任分解|代表|委员|审议|谈")  # what others make of it
_OPENING = 60  # characters in which a news text says whose work it tells of
_LONGEST_TITLE = 36  # characters of a line that is a title or a signature
_SALUTATION = 200  # characters in which a report says whose it is


def is_report(article: ArticleText) -> bool:
    """Whether a government or bureau reports or plans its own work: what firms will build in it is its own promise."""
    titles = " ".join(filter(None, (article.kicker, article.headline)))
    if _REPORT.search(titles) and not _NEWS_OF.search(titles):
        return True
    return _REPORTS.search(article.text, 0, _SALUTATION) is not None


def main(article: ArticleText, mentions: Mentions, place: str | None) -> str | None:
    """The body in the headline (市科技局促进产学研深度融合), which the whole article is about."""
    for_whom = _REPORTS.search(article.text, 0, 2000)
    if for_whom:
        return re.sub(r"人民政府$", "", for_whom.group(1)) if place is None or for_whom.group(1) == "国务院" else place
    if article.issuer and _BUILDS.search(article.issuer):
        return article.issuer.removesuffix("办公室")
    return _builder(article, mentions) or _titled(article, mentions) or _working(article) or _opening(article, mentions)


def _titled(article: ArticleText, mentions: Mentions) -> str | None:
    """The body that a title line names, or the place that one opens with."""
    for paragraph in article.paragraphs:
        if paragraph.kind == "subtitle":  # 市民政局 below the headline: whose text it is
            body = mentions.at(paragraph.start)
            if body and body.end == paragraph.end:
                return body.name
        if paragraph.kind in ("headline", "kicker"):
            for body in mentions.between(paragraph.start, paragraph.end):
                if not sources.is_media(body.name):
                    return body.name
            utility = sites.UTILITY.match(article.text, paragraph.start, paragraph.end)
            if utility:
                return utility[0]
            named = _OPENS_PLACE.match(article.text, paragraph.start, paragraph.end)
            if named and subjects.is_name(named[1]):
                return named[1]
    return None


def _builder(article: ArticleText, mentions: Mentions) -> str | None:
    """The office for one project that issues the bulletin on it: 市西站片区建设指挥部, in 西站片区建设周报; not one for 重点项目."""
    titles = sources.bulletin_titles(article)
    for body in mentions.between(0, sources.BULLETIN_TOP) if titles else ():
        project = _OFFICE_FOR.fullmatch(body.name)
        if (
            project
            and not _ANY_PROJECT.fullmatch(project[1])
            and project[1] in titles.replace(article.text[body.start : body.end], "")
        ):
            return body.name
    return None


def _working(article: ArticleText) -> str | None:
    """Whose work the first sentence of a text tells of."""
    start = next((part.start for part in article.paragraphs if part.kind == "body"), 0)
    work = _WORK_OF.search(article.text, start, start + _OPENING)
    return work[1] if work else None


def _opening(article: ArticleText, mentions: Mentions) -> str | None:
    """The school or firm whose name an article begins with, and which it is about: 甲市职业学院原是技校, 近日，市图书馆……"""
    start = next((part.start for part in article.paragraphs if part.kind == "body"), 0)
    day = _DAY.match(article.text, subjects.behind_opening(article.text, start, len(article.text)))
    body = mentions.at(day.end() if day else start)
    is_own = body and body.kind in ("company", "institution") and not subjects.is_built(article.text, body)
    return body.name if body and is_own else None


def sole_firm(text: str, mentions: Mentions) -> str | None:
    """The only firm named, where the article is about it: named early, or again."""
    named = set(mentions.firms) or sites.firms(text)
    firm = min(named, key=len) if firms.are_one(named) else None
    places = [body.start for body in mentions.bodies if body.name == firm]
    if len(places) == 1 and firm is not None:
        is_by_the_way = sites.is_utility(firm) and "该公司" not in text  # 县供电公司承诺10月20日前迁完杆塔
        return firm if places[0] < sites.OPENING and not is_by_the_way else None
    return firm


def names_board(article: ArticleText) -> bool:
    """Whether the running text names the 管委会 of a zone."""
    return any(
        article.text.find("管委会", part.start, part.end) >= 0 for part in article.paragraphs if part.kind == "body"
    )


def public_names(article: ArticleText, mentions: Mentions) -> tuple[list[str], ...]:
    """The public bodies of the running text, that of the page's field, and those of its titles and signatures, each as often as it is printed."""
    text = [part for part in article.paragraphs if part.kind == "body" and part.end - part.start > _LONGEST_TITLE]
    rest = [part for part in article.paragraphs if part.kind != "body" or part.end - part.start <= _LONGEST_TITLE]
    return mentions.public(text), [article.issuer] if article.issuer else [], mentions.public(rest)


def governing(article: ArticleText) -> frozenset[int]:
    """The paragraphs of a report in which a government tells of its own conduct: below 加强政府自身建设."""
    found: set[int] = set()
    is_under = False
    for at, part in enumerate(article.paragraphs):
        opens = part.kind != "body" or _ITEM_OPENS.match(article.text, part.start, part.end)
        if opens:
            heading = _OF_ITSELF.search(article.text, part.start, min(part.end, part.start + _HEADED_BY))
            is_under = heading is not None
        if is_under:
            found.add(at)
    return frozenset(found)


def government(text: str, place: str) -> str:
    """The government of a place by the name that a text has for it: 青棠区人民政府 where 区人民政府 stands in it."""
    is_brief = re.search(f"(?<!中){place[-1]}政府", text) is not None
    return f"{place}政府" if is_brief or f"{place[-1]}人民政府" not in text else f"{place}人民政府"
