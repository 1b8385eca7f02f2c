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
_OPENS_PLACE = re.compile(r"(?:关于)?([一-龥]{1,5}?[区县旗镇乡])(?!域|划|长|委|政府|里|内)")


def main(article: ArticleText, mentions: Mentions, place: str | None) -> str | None:
    """The body in the headline (市科技局促进产学研深度融合), which the whole article is about."""
    for_whom = _REPORTS.search(article.text, 0, 2000)
    if for_whom:
        return re.sub(r"人民政府$", "", for_whom.group(1)) if place is None or for_whom.group(1) == "国务院" else place
    if article.issuer and _BUILDS.search(article.issuer):
        return article.issuer.removesuffix("办公室")
    return _titled(article, mentions) or _opening(article, mentions)


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


def _opening(article: ArticleText, mentions: Mentions) -> str | None:
    """The school or firm whose name an article begins with, and which it is about: 甲市职业学院原是技校."""
    start = next((part.start for part in article.paragraphs if part.kind == "body"), 0)
    body = mentions.at(start)
    return body.name if body and body.kind in ("company", "institution") else None


def sole_firm(text: str, mentions: Mentions) -> str | None:
    """The only firm named, where the article is about it: named early, or again."""
    named = set(mentions.firms) or sites.firms(text)
    firm = min(named, key=len) if firms.are_one(named) else None
    places = [body.start for body in mentions.bodies if body.name == firm]
    return firm if len(places) != 1 or places[0] < sites.OPENING else None


def public_names(article: ArticleText, mentions: Mentions) -> list[str]:
    """The public bodies of the running text, then those of its titles, each as often as it is printed."""
    text = [part for part in article.paragraphs if part.kind == "body"]
    titles = [part for part in article.paragraphs if part.kind != "body"]
    return mentions.public((*text, *text, *titles))
