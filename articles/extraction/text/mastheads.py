"""The masthead of a bulletin: its name, its issue, who issues it, and the pieces that its contents name."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from . import clean, marks
from .blocks import Block

_LONGEST = 16  # lines, its contents included
_LONGEST_LINE = 60  # characters
_NUMBER = f"[{marks.DIGITS}]{{1,5}}"
_DAY = (
    rf"(?:20[0-9]{{2}}|[二零〇○Oo0{marks.NUMERAL}]{{4}})年(?:{_NUMBER}月(?:{_NUMBER}日(?:{_NUMBER}时)?|[上中下]旬)?)?"
)
_ISSUE = rf"(?:20[0-9]{{2}}年)?(?:总?第{_NUMBER}[期号]|{_NUMBER}月号|第{_NUMBER}周[^）)]{{0,20}})|[〔\[（(]20[0-9]{{2}}[〕\]）)]第?{_NUMBER}[号期]|【20[0-9]{{2}}】第?{_NUMBER}[号期]?|20[0-9]{{2}}[/／]{_NUMBER}(?![{marks.DIGITS}/／])"
_NAME = re.compile(
    rf"[{marks.HAN}“”\"、A-Za-z0-9]{{2,30}}(?:简报|快报|专报|通报|动态|信息|简讯|通讯|月刊|专刊|内参|参考|周报|月报|旬报|纪要|要情|要讯)(?<!关于)"
)
_NO_NAME = re.compile("关于|20[0-9]{2}年[0-9]{0,2}月?份?|情况")  # what a notice or a piece is called
_SHORT_NAME = re.compile(rf"(?!关于)[{marks.HAN}“”]{{4,20}}")  # 袁川重点工程, where its issue stands right below
_BODY = rf"(?:中共)?[{marks.HAN}]{{2,30}}(?:局|委|办|室|厅|部|处|中心|政府|委员会|管委会|指挥部|领导小组|专班|编辑部|公司|组|会|院|镇|乡|街道|(?<=局)[{marks.HAN}]{{1,3}}[科股室处])"
_META = re.compile(
    rf"(?P<issue>{_ISSUE})|(?P<day>{_DAY}|{_NUMBER}月{_NUMBER}日?)|(?P<sign>(?:签发人?|责任编辑|责编|编辑|校对|审核|主编|签批|核稿)[：:][{marks.HAN}·]{{2,8}}?(?=$|[^{marks.HAN}]|责任|编辑|校对|审核|签发))"
    rf"|(?P<note>内部资料|内部交流|内部刊物|内部|注意保存|请勿外传|仅供参考|供领导参阅|秘密|机密)"
    rf"|(?:主办|编印|承办|编发)[：:]|(?P<body>{_BODY})(?:综合组|秘书处)?(?:主办|编印|编发|主编|印发|编|印)?(?=$|[^{marks.HAN}]|签发|责任编辑|主办|[二][零〇○])"
    r"|[|｜·•、，,（）()：:/ ]+"
)


class Masthead(NamedTuple):
    """What stands above the pieces of a bulletin, and is none of theirs."""

    name: str
    issuer: str | None
    listed: frozenset[str]  # the titles that its contents name
    end: int  # how many lines it takes


def _told(text: str) -> dict[str, str] | None:
    """What a line tells of a bulletin, by its kind; None where it tells anything else."""
    told: dict[str, str] = {}
    at = 0 if len(text) <= _LONGEST_LINE else len(text) + 1
    while at < len(text):
        token = _META.match(text, at)
        if not token:
            return None
        if token.lastgroup:
            told.setdefault(token.lastgroup, token[token.lastgroup])
        at = token.end()
    return told if at == len(text) else None


def _named(lines: list[Block], at: int) -> tuple[str, int]:
    """A bulletin's name, over one line or two, and where it ends; ("", at) where none stands there."""
    for count in (1, 2):
        parts = [line.text for line in lines[at : at + count]]
        name, bar, tail = "".join(parts).partition("|")
        if len(parts) < count or bar and not _told(tail):
            continue
        if _NAME.fullmatch(name) and not _NO_NAME.search(name):
            return name, at + count
        if _SHORT_NAME.fullmatch(name) and at + count < len(lines) and "issue" in (_told(lines[at + count].text) or ()):
            return name, at + count
    return "", at


def plain(text: str) -> str:
    """A title as a list of contents names it: without its number."""
    return clean.punctuate(marks.MARKER.sub("", text, count=1))


def _is_named_below(lines: list[Block], at: int, below: set[str]) -> bool:
    """True where a line names a piece that stands below it: with a number of its own, or in the same words once more."""
    title = plain(lines[at].text)
    if marks.MARKER.match(lines[at].text):
        return title in below
    return any(plain(line.text) == title for line in lines[at + 1 :])


def _contents(lines: list[Block], at: int) -> tuple[frozenset[str], int]:
    """The titles that a list of contents names, and where it ends; none and `at` where none stands there."""
    if at >= len(lines) or not marks.CONTENTS_HEAD.fullmatch(lines[at].text):
        return frozenset(), at
    below = {plain(line.text) for line in lines[at + 1 :] if not marks.MARKER.match(line.text)}
    below |= {plain(one.text + two.text) for one, two in pairwise(lines[at + 1 :]) if not two.gap}
    end = at + 1
    while end < len(lines) and _is_named_below(lines, end, below):
        end += 1
    return (frozenset(plain(line.text) for line in lines[at + 1 : end]), end) if end > at + 1 else (frozenset(), at)


def listed(lines: list[Block]) -> frozenset[str]:
    """The titles that the contents at the top of a page name; none where it has none."""
    return next((titles for at in range(min(len(lines), _LONGEST)) if (titles := _contents(lines, at)[0])), frozenset())


def tells(text: str) -> bool:
    """True where a line only tells of a bulletin: its issue, its day, who issues it."""
    told = _told(text)
    return told is not None and told.keys() != {"body"}


def read(lines: list[Block]) -> Masthead | None:
    """The masthead at the top of a page; None where there is none: a bulletin tells its issue."""
    at, issues, issuer = 0, 0, None
    while at < len(lines) and (told := _told(lines[at].text)) is not None and "note" in told:
        at += 1
    name, at = _named(lines, at)
    issues += bool(name) and "|" in "".join(line.text for line in lines[:at])
    while name and at < min(len(lines), _LONGEST) and (told := _told(lines[at].text)) is not None:
        issues += "issue" in told or told.keys() >= {"body", "day"}
        issuer = issuer or told.get("body")
        at += 1
    if not name or not issues:
        return None
    listed, at = _contents(lines, at)
    return Masthead(name, issuer, listed, at)
