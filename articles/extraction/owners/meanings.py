"""What short names mean in one article: 园区 is the park it names, 区委 the district it is about, 市教育局 its city's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from . import bureaus, sites
from .voices import seat_of

_ANY_PARK = ("园区", "开发区", "产业园", "管委会", "园区管委会")
_ANY_STREET = ("街道", "街道办", "街道办事处")
_STREET = re.compile(
    "(?:^|[，。；：、“”（\\s—在进到访区县市])((?![各由该本与和及对的把让将])[一-龥]{1,4}街道)(?!办事处主任)"
)
_TOWN = re.compile(
    "(?:[县区市旗，。、“（\\s]|在|到|进|^)((?![在到进])[一-龥]{2,3}(?<![乡村城集])(?:镇|乡(?!镇)))(?![一-龥]{0,2}长)"
)
_TOWN_BODY = re.compile("[镇乡](?:党委|政府|人民政府)")
_SEAT_OF_DISTRICT = re.compile("[区县旗](?:委|政府|委、?[区县旗]政府)")  # 区政府 in an article about 岱河区
_NAMELESS_ZONE = re.compile(
    "(?:经开区|高新区|(?:经济(?:技术)?|高新技术(?:产业)?)开发区)(?P<of>管委会|管理委员会|党工委)?"
)
_COURT = re.compile("(?<=[区县市旗州])(?:法院|检察院)$")  # 县法院, in an article that names it 县人民法院 once

_IN_SHORT = ("人民代表大会常务委员会", "人大常委会")

# 袁川高新区|赣锦新材料|有限公司, which the article calls 赣锦新材料
_FIRM_IN_SHORT = re.compile("(?:[一-龥]{2,6}?[省市县区旗镇])?([一-龥]{4,8}?)(?:股份|有限|责任|集团)*公司")
_LEVELS = frozenset("市区县省旗州盟")
_OF_ZONE = re.compile("(?:试验|开发|高新|经开|示范|保税|度假|园)区$")


def _seat(text: str, place: str | None) -> str | None:
    """The place of the page as the article prints it (玛仁州 for 玛仁藏族自治州)."""
    if place is None or place in text or _OF_ZONE.search(place):
        return place
    if "自治" not in place or place.endswith("区"):
        return place
    briefs = (place[:length] + place[-1] for length in range(2, place.index("自治")))
    return next((brief for brief in briefs if brief in text), place)


class Meanings:
    """The full names of one article's bodies; `place` is the page's, `main` what the article is about.

    `has_board` tells whether its running text names the 管委会 of a zone, which then answers for it.
    """

    def __init__(
        self,
        text: str,
        place: str | None,
        main: str | None,
        printed: Sequence[Sequence[str]],
        *,
        has_board: bool,
    ) -> None:
        self.text, self.place, self.main, self.has_board = text, place, main, has_board
        self.locals: dict[str, str | None] = {}
        self.known: dict[str, str] = {}  # what was asked for before
        self.full: dict[str, str] = {}  # the same of names whose place alone was asked for
        self.seat = _seat(text, place)
        if place and has_board and _OF_ZONE.search(place):
            self.seat = f"{place}管委会"
        self.printed = bureaus.printed(*printed)

    @cached_property
    def park(self) -> str | None:
        """The park that 园区 means."""
        return sites.park(self.text)

    def of(self, name: str) -> str:
        """The name in full, short ones resolved (园区, 区委, 镇党委, 县法院)."""
        if name not in self.known:
            full = self.in_full(self._named(name.replace(*_IN_SHORT)))
            full = self._firm_in_short(full) if full.endswith("公司") else full
            zone = full.removesuffix("管委会")
            self.known[name] = full if self.has_board or not _OF_ZONE.search(zone) else zone
        return self.known[name]

    def _firm_in_short(self, name: str) -> str:
        """A firm by the name that the article calls it by, where that is not the one it is registered under."""
        stem = _FIRM_IN_SHORT.fullmatch(name)
        if stem is None or not sites.is_firm(stem[1]):
            return name
        return stem[1] if re.search(f"{stem[1]}(?!股份|有限|责任|集团|公司)", self.text) else name

    def in_full(self, name: str) -> str:
        """The name with the place of the page before it: 甲市教育局 for 市教育局 on a page of 甲市."""
        if name not in self.full:
            self.full[name] = self._in_full(name)
        return self.full[name]

    def _in_full(self, name: str) -> str:
        is_level = len(name) > 2 and name[0] in _LEVELS and name[1] not in _LEVELS  # not 市县财政
        if self.place and is_level and self.place.endswith(name[0]):
            return self.place + name[1:]
        for cut in range(1, len(self.place or "") - 1):  # 河口区指挥部 on a page of 新河口区
            if self.place and self.place[cut - 1] not in "市区县旗州盟省" and name.startswith(self.place[cut:]):
                return self.place[:cut] + name
        return name

    def local(self, level: str) -> str | None:
        """The place that 区里 and 区政府 mean in an article of a city's page about one district."""
        if level not in self.locals:
            self.locals[level] = sites.place_of_level(self.text, level)
        return self.locals[level]

    def town(self, level: str = "") -> str | None:
        """The town that 镇里 and 镇党委 mean: the first that the article names, of such a level if it names one."""
        towns = [found[1] for found in _TOWN.finditer(self.text, 0, sites.TOP)]
        return next((name for name in towns if name.endswith(level)), next(iter(towns), None))

    def _named(self, name: str) -> str:
        """What 园区 and 区委 mean in this article: the park it names, the district it is about."""
        if name == "管委会" and self.place and _OF_ZONE.search(self.place):
            return f"{self.place}管委会"
        if name in _ANY_PARK:
            zone_named = self.park or (sites.zone(self.text) if name == "管委会" else None)
            return (zone_named and f"{zone_named}管委会" if name.endswith("管委会") else self.park) or name
        if name in _ANY_STREET:
            street = _STREET.search(self.text, 0, sites.TOP)
            return self.place if self.place and self.place.endswith("街道") else street[1] if street else name
        if _TOWN_BODY.fullmatch(name):
            return self.town(name[0]) or name
        zone = name.removesuffix("管委会")
        if self.place and zone != name and self.place.endswith(zone):
            return self.place  # 经济开发区管委会 on a page of the zone itself
        nameless = _NAMELESS_ZONE.fullmatch(name)
        if nameless:
            zone_named = sites.zone(self.text)
            return zone_named + (nameless["of"] or "") if zone_named else name
        seat = seat_of(name, self.place, self.main)
        if seat is None and _SEAT_OF_DISTRICT.fullmatch(name):
            seat = self.local(name[0])
        if seat:
            return seat
        court = _COURT.search(name)
        if court and f"人民{court[0]}" in self.text:
            return name.removesuffix(court[0]) + "人民" + court[0]
        return self.printed.get(bureaus.short(self.in_full(name)), name)
