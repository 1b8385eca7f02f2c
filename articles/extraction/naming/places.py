"""The places of a text: where the place before a body or a post begins, and what a name is with its place."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property, lru_cache

from .. import lexicon
from ..text.marks import HAN

_LEVELS = "市区县旗州盟省镇乡"
# 城市, 社区, 园区, 超市 … end like a place and are none; 我市, 全市, 各县 are no part of a name.
_NO_LEVEL = {
    "市": "城都超门股楼夜菜集上县", "区": "社园景地小山片库牧林灾辖校厂老矿军本城新发战禁湾街疫县", "县": "市区", "省": "节", "州": "九神",
    "镇": "城乡村小集坐", "乡": "城家下老故他同思水外", "旗": "红国党锦彩", "盟": "联同加结",
}  # fmt: skip
_MADE_UP = "甲乙丙丁戊己庚辛壬癸某"
AREAS = lexicon.words("areas")
_STEMS = frozenset(area[:-1] for area in AREAS if len(area) >= 3 and area[-1] in "省市盟州县区旗") | frozenset(
    a for a in AREAS if 2 <= len(a) <= 3
)
_STEM_OPENERS = frozenset(stem[0] for stem in _STEMS)
_AREA_CLOSERS = frozenset(area[-1] for area in AREAS)
# 现任|县财政局局长, 市教育局和|县水利局, 随|县委书记: counties that more often are none.
_LIKE_WORDS = frozenset(("任县", "和县", "随县", "应县", "成县", "代县", "达县"))
_LONGEST_AREA = max(map(len, AREAS))
_CUT = lexicon.words("before_bodies")
_CUT_WORDS = frozenset(word for word in _CUT if len(word) > 1)
_CUT_SIGNS = frozenset("在由从向与和及对到为据请让把给被以将是至于赴因按的了着自随问访见即如跟")
CUT = re.compile(
    "(?:" + "|".join(sorted(_CUT_WORDS, key=len, reverse=True)) + f")|[{''.join(sorted(_CUT_SIGNS - set('和')))}]"
)


_STEM = re.compile(f"[市区县旗州盟](?<=([{HAN}]{{2}}[市区县旗州盟]))")  # each level with what stands before it
_ZONE = re.compile(
    r"(?:经济技术|高新技术产业|高新技术|经济|综合|旅游|循环经济|农业科技|现代农业|工业|生态|化工|物流|产业|示范|高新|经开|航空港|自由贸易|自贸|综合保税|保税|新|试验|食品|装备制造|电子信息|低碳|科技|软件)+(?:开发区|高新区|产业园区|产业园|工业园区|工业园|示范区|新区|园区|试验区|实验区|保税区|集聚区|开发试验区|区)$"
)
# 兵团, 第七师, 十师北屯市, 师市, 八十六团: the levels of the corps.
_CORPS = re.compile(
    f"(?:第?[0-9一二三四五六七八九十]{{1,3}}师(?:[{HAN}]{{2,4}}市)?|师市|兵团|[0-9一二三四五六七八九十百〇]{{1,5}}团|(?<=[、，；：])[师团])$"
)
_WINDOW = re.compile(f"[{HAN}·A-Za-z]+$")


@lru_cache(maxsize=4096)
def is_level(before: str, level: str) -> bool:
    return level in _LEVELS and not (before and before in _NO_LEVEL[level])


def _area_before(text: str, at: int, floor: int) -> int:
    """Where the known place that ends at `at` begins; `at` where none does."""
    if at <= floor or text[at - 1] not in _AREA_CLOSERS:
        return at
    for begin in range(max(floor, at - _LONGEST_AREA), at - 1):
        if text[begin:at] in AREAS:
            return at if text[begin:at] in _LIKE_WORDS else begin
    return at


def name_before(text: str, at: int, floor: int, *, longest: int = 4) -> int:
    """Where the words before `at` begin that can belong to a name: back to a place, a mark or a word like 在 or 来到."""
    begin = max(floor, at - longest)
    for cut in CUT.finditer(text, begin, at):
        begin = cut.end()
    for start in range(begin, at - 1):
        for end in range(min(at, start + 6), start + 2, -1):
            if text[start:end] in AREAS:
                return start
    return begin


def name_floor(text: str, at: int, limit: int) -> int:
    window = _WINDOW.search(text, limit, at)
    return window.start() if window else at


class Places:
    """The places that one text can name; `place` is where its paper appears."""

    def __init__(self, text: str, place: str | None) -> None:
        self.text, self.place = text, place

    @cached_property
    def _stems(self) -> frozenset[str]:
        """Places outside the list that the text names more than once, and the paper's own."""
        seen = Counter(_STEM.findall(self.text))
        return frozenset(
            name
            for name, times in seen.items()
            if times > 1 and name[0] not in "全底" and name[1] not in "任和随应代由及为" and not CUT.search(name)
        ) | ({self.place} if self.place else set())

    def _stem_before(self, at: int, floor: int) -> int:
        """Where a place outside the list begins whose level stands right before `at`: 甲市, or a 云州县 named twice."""
        text, last = self.text, at - 1
        if last - 1 >= floor and text[last - 1] in _MADE_UP:
            return last - 1
        if self.place and len(self.place) > 1 and text.endswith(self.place, floor, at):
            return at - len(self.place)
        if last - 2 >= floor and text[last - 2 : at] in self._stems:
            return last - 2
        return last

    def begin(self, core: int, floor: int) -> int:
        """Where a public body's name begins, given where its own words do: places and levels before them are taken in."""
        begin = core
        for _ in range(4):
            stepped = self._step(begin, core, floor)
            if stepped == begin:
                break
            begin = stepped
        if self.text.endswith("中共", floor, begin):
            begin -= 2
        return begin

    def _step(self, begin: int, core: int, floor: int) -> int:
        """One place or level further to the left than `begin`; `begin` where none stands there."""
        text, last = self.text, begin - 1
        if (special := self._special_before(begin, floor)) < begin:
            return special
        if (area := _area_before(text, begin, floor)) < begin:
            return area
        if zone := _ZONE.search(text, floor, begin):
            stems = (zone.start() - n for n in (4, 3, 2) if text[zone.start() - n : zone.start()] in _STEMS)
            return next(stems, self._alone_before(zone.start(), floor))
        if last >= floor and text[last] in _LEVELS:
            if not is_level(text[last - 1] if last > floor else "", text[last]):
                return begin
            stem = self._stem_before(begin, floor)
            if stem == last and text[last] in "镇乡":
                stem = min(self._alone_before(last, floor), last)
            # Of a second level only a county's or a city's may go unnamed (市区教育局 is none of two places).
            return begin if stem == last and begin != core and text[last] not in "市区县旗" else stem
        if text.endswith(("街道", "苏木"), floor, begin):
            return name_before(text, begin - 2, floor)
        if text.endswith(("国家", "中国", "全国", "中央"), floor, begin):
            return begin - 2
        return begin

    def _special_before(self, begin: int, floor: int) -> int:
        """Where a level of more than one character begins that ends at `begin`: 自治州, 师市, 地区; or the paper's own place, which may
        end like another (瓯南县 is not 南县); `begin` where none does."""
        text = self.text
        if self.place and len(self.place) > 2 and text.endswith(self.place, floor, begin):
            return begin - len(self.place)
        if text.endswith(("自治区", "自治州", "自治旗", "自治县"), floor, begin):
            return begin - 3
        if corps := _CORPS.search(text, max(floor, begin - 9), begin):
            place = (self.place or "\n").removesuffix("市") + "师市"
            return begin - len(place) if text.endswith(place, floor, begin) else corps.start()
        if text.endswith("地区", floor, begin) and text[begin - 3 : begin - 2] not in tuple("本各该全山牧农林老"):
            return begin - 2
        return begin

    def is_corps(self, at: int, floor: int) -> bool:
        """True where a level of the corps stands before `at`: 师市|党委, 八十六团|党委."""
        return bool(_CORPS.search(self.text, max(floor, at - 9), at))

    def _alone_before(self, at: int, floor: int) -> int:
        """Where two to four characters begin that stand alone between a mark and `at`: 、临港|新区; `at` where there are others."""
        begin = max(floor, at - 4)
        is_alone = begin == floor and at - begin >= 2 and not CUT.search(self.text, begin, at)
        return begin if is_alone and self.text[begin] not in "我全各本该此新县市区省" else at

    def first_place(self, begin: int, core: int) -> int | None:
        """The first place in text[begin:core], where a company's or a school's name most often begins; else None."""
        text = self.text
        for start in range(begin, core - 1):
            if (
                self.place
                and text.startswith(self.place, start)
                or text[start] in _MADE_UP
                and text[start + 1] in "市区县"
            ):
                return start
            if text[start] in _STEM_OPENERS:
                shortest = 2 if start == begin else 3
                for end in range(min(core, start + 5), start + shortest - 1, -1):
                    if text[start:end] in _STEMS:
                        return start
            if (
                text[start] in "市区县旗省"
                and core - start >= 1
                and (start == begin or is_level(text[start - 1], text[start]))
            ):
                return start
            if text.startswith(("国家", "中国"), start) and core - start > 2:
                return start
        return None

    def is_place(self, name: str) -> bool:
        """True for a place of the list, one the text names often, or a made-up one (甲市)."""
        return name in AREAS or name in self._stems or (len(name) == 2 and name[0] in _MADE_UP)

    def place_before(self, at: int) -> int:
        """Where the place begins that a post at `at` is said of (乌达区区长, 乌海市长, 甲村党支部书记); `at` where none."""
        text = self.text
        floor = name_floor(text, at, max(0, at - 24))
        begin = self.begin(at, floor)
        if begin < at:
            return begin
        level = text[at : at + 1]
        if level == "副":
            level = text[at + 1 : at + 2]
        for length in (3, 2):
            if at - length >= floor and text[at - length : at] + level in AREAS:
                return at - length
        if text.endswith(("村", "社区", "嘎查", "镇", "乡", "街道", "苏木", "园区", "开发区", "高新区"), floor, at):
            return self.begin(name_before(text, at, floor, longest=6), floor)
        return at

    def full(self, name: str) -> str:
        """A district's body with its city before it, where the paper is the city's: 乌海市乌达区教育局."""
        place = self.place
        if not place or place in name or place[-1] != "市" or name.startswith(("自治区", "省", "国家", "中国")):
            return name
        match = re.match(rf"[{HAN}]{{1,5}}?[区县旗](?!级)", name)
        return place + name if match and match[0] in AREAS | self._stems and match[0] not in ("自治区",) else name

    def resolve(self, printed: str) -> str:
        """The name with its place: 市教育局 on a page of 乌海市 is 乌海市教育局; else as printed."""
        place = self.place
        if place and len(printed) > 1 and printed[0] in "市区县旗州盟省镇乡" and place[-1] == printed[0]:
            return place + printed[1:]
        return printed
