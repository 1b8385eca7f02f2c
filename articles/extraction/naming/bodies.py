"""Public bodies, companies and institutions that a text names, each with the place it belongs to.

A body is found by its end (教育局, 人民政府, 有限公司); what stands before decides where its name begins: a place
(乌达区教育局), a level (市教育局), or, for companies and schools, the words back to the last that cannot belong to it.
"""

from __future__ import annotations

import re

from ..facts import Organization, OrganizationKind
from ..text.marks import HAN
from . import endings
from .places import CUT, Places, is_level, name_before, name_floor

_REACH = 28  # how far back a name may begin before its own words
_ANY = re.compile(
    "(?:各|每|辖区|属地|当地|附近|基层|所在|县区|区县|市县|县市|市区|乡镇|镇街|苏木镇)$"
)  # 辖区派出所 is any of them
_NO_LEVEL = re.compile("[市区县旗省盟州](?:民(?!政|族|生)|[域内外场容级直际])")  # 市民服务中心, 区域发展中心
_LONGEST_END = 8  # 建设管理|领导小组|办公室
_GOVERNMENTS = ("政府", "管委会", "管理委员会", "街道办事处", "街道办")
# Bare, these are bodies of the paper's own place or of a place told before; other ends are common nouns (各级政府).
_SELF_STANDING = ("自治区党", "党工", "团", "共青团", "地委")
_BARE = ("管委会", "管理委员会")
_ZONE_BODIES = (*_BARE, "党工委")
_ZONE = re.compile(
    "(?:经济开发|经开|高新|开发|产业园|工业园|度假|风景名胜|示范|保税|景|园|港|片|矿|林|垦|保护|试验|旅游)区$|口岸$|新城$|空港$|(?:产业|工业|物流|科技)园$"
)
_OWN = re.compile("[省市区县旗州盟](?:委|政府|人民政府|人大|政协)")  # 市委办 + 市政府办 are two
_HOLDER = re.compile(
    "书记|[局市区县镇乡院部处科旗州]长|主任"
)  # 市城管局局长罗某某 市公交公司: no company's name holds a post
_LINKED = re.compile("(?:政府|委|局|部|办|厅|院|室)[和与及]")
_LINK = re.compile("[和及与]")
_IN_NAME = re.compile(f"(?![在由经向与和及对到把的了是据请])[{HAN}]")
_OFFICER = re.compile("(?:党组|党工委|党委)?(?:常务副|副)?(?:主任|书记)")
_SOURCE = re.compile("(?:来源|稿源|供稿|转自|编辑)[：:][^，。]*$")
_VENUES = frozenset(("文化中心", "体育中心", "文体中心", "文化体育中心", "青少年中心", "科技中心", "旅游中心"))
_PRIVATE: dict[str | None, OrganizationKind] = {"company": "company", "institution": "institution"}
_NAMED_FIRMS = ("有限公司", "责任公司", "大学", "学院", "研究院", "研究所", "科学院")


class Finder:
    """Finds the bodies of one text among its places."""

    def __init__(self, places: Places) -> None:
        self.text, self.places = places.text, places

    def find(self) -> list[Organization]:
        found: list[Organization] = []
        for match in endings.TAIL.finditer(self.text):
            body = self._body(match, found[-1] if found else None)
            if body is None:
                continue
            # 市委 + 组织部: the longer name holds the shorter
            while found and found[-1].start >= body.start:
                found.pop()
            if found and self._is_part(found[-1], body):
                whole = found.pop()
                body = self._named(whole.start, body.end, "department")
            found.append(body)
        has_zone = any(body.name.endswith(_BARE) and body.end - body.start > len(_BARE[1]) for body in found)
        return [body for body in found if not self._is_doubtful(body, has_zone=has_zone)]

    def _is_doubtful(self, body: Organization, *, has_zone: bool) -> bool:
        """True for a bare 管委会 of a page that names one in full, and for the outlet a page was taken from."""
        text = self.text
        if text[body.start : body.end] in _BARE:
            is_free = body.start == 0 or not _IN_NAME.match(text, body.start - 1)
            return has_zone or not is_free or bool(_OFFICER.match(text, body.end))
        return text.endswith("融媒体中心", body.start, body.end) and bool(
            _SOURCE.search(text, max(0, body.start - 12), body.start)
        )

    def _is_part(self, whole: Organization, body: Organization) -> bool:
        """True for 市公安局 + 交警支队, 市生态环境局 + 乙区分局: a body's part bears both names."""
        is_next = whole.end == body.start and whole.kind == "department" and not _OWN.match(self.text, body.start)
        return is_next and bool(endings.PART.search(self.text, body.start, body.end))

    def _named(self, begin: int, end: int, kind: OrganizationKind) -> Organization:
        return Organization(begin, end, self.places.resolve(self.text[begin:end]), kind)

    def _body(self, match: re.Match[str], before: Organization | None) -> Organization | None:
        core, end = match.span()
        kind = match.lastgroup
        if kind == "national":
            return Organization(core, end, match[0], endings.NATIONAL[match[0]])
        floor = name_floor(self.text, core, max(0, core - _REACH))
        if kind in _PRIVATE:
            return self._private(core, end, floor, _PRIVATE[kind])
        if kind == "unit":
            dealing = endings.dealing_before(self.text, core, floor)
            if dealing == core:
                return self._unlisted(core, end, floor, before)
            if before and before.end == dealing and before.kind == "department":
                return Organization(dealing, end, self.text[dealing:end], "department")  # a part, see `_is_part`
            if self.text[dealing:end] in _VENUES:
                return None
            body = self._public(dealing, end, floor, self.text[dealing:end])
            # 州|龙脊山引水工程|建设管理局: what stands between a level and the end words is on no list
            is_bare = body is None or body.start == dealing
            return (self._unlisted(core, end, floor, before) if is_bare else None) or body
        if match[0][0] in "市区县旗州盟省" and match[0][1:2] == "委":
            return self._committee(core, end, floor)
        return self._public(core, end, floor, match[0])

    def _committee(self, core: int, end: int, floor: int) -> Organization | None:
        """市委, 乙区委组织部: the level is the first character of the match."""
        if not is_level(self.text[core - 1] if core > floor else "", self.text[core]):
            return None
        return self._named(self.places.begin(core + 1, floor), end, "department")

    def _public(self, core: int, end: int, floor: int, words: str) -> Organization | None:
        if words.startswith("党委") and not self.places.is_corps(core, floor):
            return None
        begin = self.places.begin(core, floor)
        if begin == core and (words.startswith(("镇", "乡", "街道")) or words == "派出所"):
            begin = self._town_before(core, floor)
        if begin == core and words in _ZONE_BODIES:
            begin = self._zone_before(core, floor)
        if begin == core and not self._stands_bare(words):
            return None
        if _ANY.search(self.text, floor, begin) or self.text[begin] in "各每":
            return None
        return self._named(begin, end, "government" if words.endswith(_GOVERNMENTS) else "department")

    def _town_before(self, core: int, floor: int) -> int:
        """Where the name of a town begins whose level opens the words at `core`: 双桥|镇党委; its 各 for 各镇政府, which is none."""
        stem = name_before(self.text, core, floor)
        if linked := _LINKED.search(self.text, stem, core):
            stem = linked.end()  # 县政府和|镇党委 are two
        is_any = _ANY.search(self.text, floor, core)
        return core if stem == core or is_any else self.places.begin(stem, floor)

    def _zone_before(self, core: int, floor: int) -> int:
        """Where a zone begins before 管委会 on a page that has one: 开发区管委会, 东部新城管委会; `core` where none does."""
        if self.text.endswith("新城", floor, core):
            return name_before(self.text, core - 2, floor)
        zone = _ZONE.search(self.text, floor, core)
        return zone.start() if zone else core

    def _stands_bare(self, words: str) -> bool:
        """True for the words of a body that is one without a place in front: 教育局 in a list, 党工委; not 政府."""
        if words == "工委" or words.startswith("社区"):
            return False
        return words.startswith((*_ZONE_BODIES, *_SELF_STANDING)) or bool(endings.BARE.search(words))

    def _unlisted(self, core: int, end: int, floor: int, before: Organization | None) -> Organization | None:
        """A body whose subject is on no list: 国家体育总局|田径运动管理中心, 市|福彩中心, no facility (养老服务中心)."""
        text = self.text
        if before and before.end == core and text.startswith("办", core):
            return self._part(before, end)  # 重点工程指挥部 + 办公室
        if text.startswith("办", core) and end == core + 1 and endings.TASK_OFFICE.match(text, end):
            task = next((at for at in (core - 3, core - 4) if at >= floor and self._is_own_level(at, floor)), -1)
            is_task = task >= 0 and not CUT.search(text, task + 1, core) and not endings.DOES.search(text, task, core)
            return self._named(self.places.begin(task + 1, floor), end, "department") if is_task else None
        subject = endings.SUBJECT.search(text, max(floor, core - _LONGEST_END), end)
        if not subject or endings.FACILITY.search(text, floor, end):
            return None
        if before and floor <= before.end < subject.start() <= before.end + 8:
            return None if CUT.search(text, before.end, subject.start()) else self._part(before, end)
        at = endings.dealing_before(text, subject.start(), floor)  # 重点项目|建设领导小组办公室
        for level in range(at - 1, max(floor, at - 15) - 1, -1):
            if end - level >= 5 and self._is_own_level(level, floor):
                is_cut = CUT.search(text, level + 1, at) and not self._is_alone(level + 1, end, floor)
                return None if is_cut else self._named(self.places.begin(level + 1, floor), end, "department")
        return None

    def _is_alone(self, at: int, end: int, floor: int) -> bool:
        """True where a name fills a line, as an issuer's does: 甲市城乡人居环境整治提升指挥部办公室."""
        begin = self.places.begin(at, floor)
        return (begin == 0 or self.text[begin - 1] in "\n ") and not self.text[end : end + 1].strip("0123456789\n ")

    def _is_own_level(self, at: int, floor: int) -> bool:
        """True where the character at `at` is a level in front of a body's name, no part of another word."""
        before = self.text[at - 1] if at > floor else ""
        is_level_word = self.text[at] in "市区县旗省盟州" and not _NO_LEVEL.match(self.text, at)
        return is_level_word and is_level(before, self.text[at])

    def _part(self, whole: Organization, end: int) -> Organization | None:
        """The words behind a body up to `end` as its part, see `_is_part`; None where they are behind no public one."""
        if whole.kind not in ("department", "government"):
            return None
        return Organization(whole.end, end, self.text[whole.end : end], "department")

    def _private(self, core: int, end: int, floor: int, kind: OrganizationKind) -> Organization | None:
        begin = floor
        for cut in CUT.finditer(self.text, floor, core):
            # A cut right before the end words would leave no name (国家建设集团).
            if core - cut.end() >= 2 or kind == "institution" and self.text[cut.end() : core] in tuple("市区县旗州省"):
                begin = cut.end()  # and 访|市|博物馆
        for holder in _HOLDER.finditer(self.text, begin, core):
            begin = holder.end()
        placed = self.places.first_place(begin, core)
        begin = self._after_link(begin if placed is None else placed, core)
        if kind == "institution" and self._is_of_level(begin, core):
            return self._named(begin, end, kind)  # 市图书馆, 县医院
        if placed is None and not self.text.endswith(_NAMED_FIRMS, core, end):
            return None
        if endings.BUILT.match(self.text, begin, core):
            return None
        if core == begin or not 4 <= end - begin <= 26 or endings.GENERIC.match(self.text[begin:core]):
            return None
        return self._named(begin, end, kind)

    def _is_of_level(self, begin: int, core: int) -> bool:
        """Whether only a level stands before what an institution is called: 市|图书馆, but not 全市|图书馆."""
        if core - begin != 1 or self.text[begin] not in "市区县旗州省":
            return False
        return self.text[begin - 1 : begin] not in tuple("全我各本该城山地社小")

    def _after_link(self, begin: int, core: int) -> int:
        """Past 市滨湖小学和 of 市滨湖小学和市东风小学, two schools; and past 我, 全 before a level."""
        for link in _LINK.finditer(self.text, begin, core):
            second = link.end()
            if self.places.first_place(second, core) == second:
                begin = second
                break
        while core > begin and self.text[begin] in "我全各该本和及":
            begin += 1
        return begin


def find(places: Places) -> list[Organization]:
    """The organizations named in a text, in order, none within another; names carry the place where it is known."""
    return Finder(places).find()
