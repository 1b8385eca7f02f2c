"""Public bodies, companies and institutions that a text names, each with the place it belongs to.

A body is found by its end (教育局, 人民政府, 有限公司); what stands before decides where its name begins: a place
(乌达区教育局), a level (市教育局), or, for companies and schools, the words back to the last that cannot belong to it.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property, lru_cache

from . import lexicon
from .facts import Organization, OrganizationKind
from .marks import HAN

_LEVELS = "市区县旗州盟省镇乡"
# 城市, 社区, 园区, 超市 … end like a place and are none; 我市, 全市, 各县 are no part of a name.
_NO_LEVEL = {
    "市": "城都超门股楼夜菜集上", "区": "社园景地小山片库牧林灾辖校厂老矿军本城新发战禁湾街疫", "县": "", "省": "节", "州": "九神",
    "镇": "城乡村小集坐", "乡": "城家下老故他同思水外", "旗": "红国党锦彩", "盟": "联同加结",
}  # fmt: skip
_MADE_UP = "甲乙丙丁戊己庚辛壬癸某"
_AREAS = lexicon.words("areas")
_STEMS = frozenset(area[:-1] for area in _AREAS if len(area) >= 3 and area[-1] in "省市盟州县区旗") | frozenset(a for a in _AREAS if 2 <= len(a) <= 3)
_LONGEST_AREA = max(map(len, _AREAS))
_CUT = lexicon.words("before_bodies")
_CUT_WORDS = frozenset(word for word in _CUT if len(word) > 1)
_CUT_SIGNS = frozenset("在由从向与和及对到为据请让把给被以将是至于赴因按的了着自随问访见即如")
_CUT_RE = re.compile("(?:" + "|".join(sorted(_CUT_WORDS, key=len, reverse=True)) + f")|[{''.join(sorted(_CUT_SIGNS - set('和')))}]")


def alternatives(words: frozenset[str] | list[str]) -> str:
    """The words as one alternation, grouped by first character so that a search tries few of them."""
    groups: dict[str, list[str]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())


def _national() -> dict[str, OrganizationKind]:
    kinds: dict[str, OrganizationKind] = {}
    for name in lexicon.lines("national"):
        kind, *names = name.split()
        kinds.update(dict.fromkeys(names, kind))  # type: ignore[arg-type]
    return kinds


_NATIONAL = _national()
_COMMITTEE = "(?:委员会(?!议)|委(?!托|派|屈|任|以|实|员))"
_OFFICE = "办公室|办公厅|办(?![理事法公学好结案件成点实起税证医厂园展])"
_DEPARTMENT_ENDS = (
    rf"委员会(?:{_OFFICE})?|{_COMMITTEE}(?:{_OFFICE})?|总局|分局|管理局|监管局|执法局|服务局|事业局|局(?![面势限促域部中])|厅(?!级|堂)|部(?![门署分级位件队委落])|{_OFFICE}"
    r"|管理服务中心|服务管理中心|综合服务中心|服务中心|事务服务中心|事务中心|事业发展中心|事业服务中心|发展服务中心|发展中心|保障中心|管理中心|监测中心|促进中心|推广中心|指导中心|登记中心|检测中心|评审中心|救援中心|指挥中心|中心"
    r"|综合执法支队|综合执法大队|执法支队|执法大队|监察支队|监察大队|救援支队|救援大队|救援总队|支队|大队|总队|监测站|管理站|管理处|管理所|推广站|总站|监督所"
)
_PARTY_OFFICES = "组织部|宣传部|统战部|政法委(?:员会)?|党校|政研室|政策研究室|改革办|编办|网信办|巡察办|巡察组|老干部局|社会工作部|社工部|军民融合办|目标督查室|督查室|台办|机要局|国安办|直属机关工委|直属机关工作委员会|机关工委|农办|文明办|史志办|党史研究室|外办|接待办|办公室|办公厅|办(?![理事法公学好结案件成点实起])"
_LEVELED = (
    rf"(?<=[区县市旗])分局|(?:共青团|团)(?:[市区县旗州盟省]|自治区)委(?!员)|(?:[市区县旗州盟省]|自治区党|镇党|乡党|街道党工|街道党|党工|工){_COMMITTEE}(?:{_PARTY_OFFICES})?"
    r"|纪委监委|纪检监察组|纪委|监委|监察委员会|组织部(?!门)|宣传部(?!门)|统战部(?!门)|政法委(?:员会)?|编办|网信办|文明办"
    r"|人大常委会(?:办公室|党组(?![书成副]))?|人民代表大会常务委员会|政协(?!委员(?!会)|会议|工作|组织|事业|提案|常委|机关)(?:办公室|机关)?"
    r"|人民政府(?:办公室|办公厅|办(?!理|事|法|公|学|好))?|政府(?!工作报告|采购|债|投资|购买|性|补贴|引导|网|专项|部门|主导|奖励|职能|服务|治理|自身|购|系统|储备|支出|机构|常务|党组[会])(?:办公室|办公厅|办(?![理事法公学好实])|国资委)?"
    r"|管理委员会|管委会|街道办事处|街道办(?!理|事)|村民委员会|村委会|居民委员会|居委会|嘎查委员会|村党支部|社区党委|社区党总支"
    r"|公安分局|交警(?:支队|大队)|交管(?:支队|大队|局)|派出所|(?:中级|高级)?人民法院|(?<![学医科研书寺影剧])法院|人民检察院|检察院|消防救援(?:支队|大队|总队)|司法所"
    r"|总工会|团委(?!员)|妇联|妇女联合会|残联|残疾人联合会|科协|科学技术协会|文联|工商联|侨联|红十字会|供销社|供销合作社(?:联合社)?|供销联社|贸促会|武装部|军分区|武警支队|关工委|老龄委|机关党委|党史和地方志研究室|史志研究室|档案馆|党校|行政学院|社会主义学院"
    r"|(?:指挥部|领导小组)(?:办公室)?"
)
_CENTRE = "[\u4e00-\u9fff](?:服务|发展|事务|事业|保障|管理|评审|监测|检测|检验|控制|指挥|促进|推广|储备|整备|应急|仲裁|救援|福彩|体彩|彩票|融媒体|结算|核算|征收|公积金|疾控|票据|不动产)中心"
_INSTITUTION = "大学(?!生|城|习|毕业|科技园)|学院(?!派|式)|学校(?!点)|(?<![大中])中学(?!生)|[一二三四五六七八九十]中(?![心央小国期旬学])|小学(?!生|部|教)|幼儿园(?!所|项目)|医院(?!感)|研究院|研究所|科学院|工程院|卫生院|图书馆|博物馆|学会(?![了用如会])|协会|商会|基金会|研究中心|实验室|联合会"
_COMPANY = "有限责任公司|股份有限公司|集团有限公司|有限公司|集团公司|分公司|子公司|公司|集团(?!军|化|式)|合作联社|合作社|银行(?![业卡存贷])"
_CORES = alternatives(lexicon.words("departments"))
_TAIL = re.compile(
    rf"(?P<national>(?:{alternatives(list(_NATIONAL))})(?![门署]))|(?P<department>(?:{_CORES})(?:{_DEPARTMENT_ENDS}))|(?P<leveled>{_LEVELED})"
    rf"|(?P<company>{_COMPANY})|(?P<institution>{_INSTITUTION})|(?P<centre>{_CENTRE})"
)
# Facilities that are built, not bodies that act: 会展中心, 养老服务中心.
_FACILITY = re.compile(r"(?:活动|购物|商业|会展|体育|文化|艺术|创新|研发|健身|养老|托育|照料|照护|康养|医养|托养|物流|分拨|配送|仓储|算力|数据|处置|处理|客服|运营|游客|孵化|展览|教学|实训|制造|加工|采购|集散|社区|村级|家政|殡仪|售后|维修|充电|邻里|生活|助餐|日间|物业|驿站|综合)(?:综合)?(?:服务|管理|事务)?中心$")
# These need a place or a level in front; alone they are common nouns (各级政府, 三个中心).
_BARE = re.compile(r"(?:局|委|委员会|厅|妇联|残联|总工会|工商联|红十字会|团市委|消防救援支队|交警支队|融媒体中心)$")
# A school or a firm of any kind, not one of a name.
_GENERIC = re.compile(
    r"(?:公立|民办|中小|大中小|各类?|一流|重点|商业|国有|大型|影子|运营|义务教育|家长|老年|现代|家|所|个|上市|企业|民营|农民|类|高等|高职|职业|技工|公共|城区|薄弱|普通|家庭|本|该|我们|这|两|几|多|乡镇|镇|村级|基层|社区|三甲|三级|二级|专科|综合|科研|驻地|优质|示范|国家|自治区|子|分|总|母|大|小|集团|全资|控股)+(?:重点|级|等)*$"
)
_STEM = re.compile(f"(?=([{HAN}]{{2}}[市区县旗州盟]))")
_PART = re.compile(r"(?:支队|大队|总队|分局|中心|管理处|管理站|管理所|派出所|司法所|办公室|办|税务局|党委|党组|机关党委|纪检监察组|纪委|分中心)$")
_ZONE = re.compile(r"(?:经济技术|高新技术产业|高新技术|经济|综合|旅游|循环经济|农业科技|现代农业|工业|生态|化工|物流|产业|示范|高新|经开|航空港|自由贸易|自贸|综合保税|保税|新|试验|食品|装备制造|电子信息|低碳|科技|软件)+(?:开发区|高新区|产业园区|产业园|工业园区|工业园|示范区|新区|园区|试验区|实验区|保税区|集聚区|开发试验区|区)$")
_WINDOW = re.compile(f"[{HAN}·A-Za-z]+$")


@lru_cache(maxsize=4096)
def _is_level(before: str, level: str) -> bool:
    return level in _LEVELS and not (before and before in _NO_LEVEL[level])


def _area_before(text: str, at: int, floor: int) -> int:
    """Where the known place that ends at `at` begins; `at` where none does."""
    for begin in range(max(floor, at - _LONGEST_AREA), at - 1):
        if text[begin:at] in _AREAS:
            return begin
    return at


def _name_before(text: str, at: int, floor: int, *, longest: int = 4) -> int:
    """Where the words before `at` begin that can belong to a name: back to a place, a mark or a word like 在 or 来到."""
    begin = max(floor, at - longest)
    for cut in _CUT_RE.finditer(text, begin, at):
        begin = cut.end()
    for start in range(begin, at - 1):
        for end in range(min(at, start + 6), start + 2, -1):
            if text[start:end] in _AREAS:
                return start
    return begin


def _floor(text: str, at: int, limit: int) -> int:
    window = _WINDOW.search(text, limit, at)
    return window.start() if window else at


class Finder:
    """Finds the bodies of one article; `place` is where its paper appears."""

    def __init__(self, text: str, place: str | None) -> None:
        self.text, self.place = text, place

    @cached_property
    def _stems(self) -> frozenset[str]:
        """Places outside the list that the text names more than once, and the paper's own."""
        seen = Counter(_STEM.findall(self.text))
        return frozenset(name for name, times in seen.items() if times > 1 and not _CUT_RE.search(name)) | ({self.place} if self.place else set())

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
        """Where a public body's name begins, given where its own words do: the places and levels before them are taken in."""
        text, begin = self.text, core
        for _ in range(4):
            area = _area_before(text, begin, floor)
            if area < begin:
                begin = area
                continue
            last = begin - 1
            if zone := _ZONE.search(text, floor, begin):
                begin = zone.start()
                continue
            if last >= floor and text[last] in _LEVELS:
                before = text[last - 1] if last > floor else ""
                if text.endswith("自治区", floor, begin):
                    begin -= 3
                elif _is_level(before, text[last]):
                    stem = self._stem_before(begin, floor)
                    if stem == last and begin != core and text[last] not in "市区县旗":
                        break
                    begin = stem
                    continue
            elif text.endswith(("街道", "苏木"), floor, begin):
                begin = _name_before(text, begin - 2, floor)
                continue
            elif text.endswith(("国家", "中国", "全国", "中共", "中央"), floor, begin):
                begin -= 2
            break
        if text.endswith("中共", floor, begin):
            begin -= 2
        return begin

    def find(self) -> list[Organization]:
        found: list[Organization] = []
        reach = 0
        for match in _TAIL.finditer(self.text):
            body = self._body(match, reach)
            if body is None:
                continue
            while found and found[-1].start >= body.start:
                found.pop()
            if found and found[-1].end == body.start and _PART.search(self.text, body.start, body.end) and found[-1].kind == "department":
                # 市公安局 + 交警支队, 市生态环境局 + 乙区分局: a body's part bears both names
                whole = found.pop()
                body = Organization(whole.start, body.end, self.resolve(self.text[whole.start : body.end]), "department")
            found.append(body)
            reach = body.end
        return found

    def _body(self, match: re.Match[str], reach: int) -> Organization | None:
        kind = match.lastgroup
        core, end = match.span()
        text = self.text
        # `市委` + `组织部`, `市政府` + `办公室`: a body within a body reaches back over the first.
        floor = _floor(text, core, max(0, core - 28))
        if kind == "national":
            name = match[0]
            return Organization(core, end, name, _NATIONAL[name])
        if kind in ("company", "institution"):
            return self._private(core, end, floor, kind)
        if kind == "centre":
            return self._centre(core, end, floor)
        return self._public(core, end, floor, match[0])

    def _public(self, core: int, end: int, floor: int, words: str) -> Organization | None:
        text = self.text
        if words[0] in "市区县旗州盟省" and words[1:2] == "委":
            before = text[core - 1] if core > floor else ""
            if not _is_level(before, words[0]):
                return None
            begin = self.begin(core + 1, floor)
            printed = text[begin:end]
            return Organization(begin, end, self.resolve(printed), "department")
        begin = self.begin(core, floor)
        if begin == core and words.startswith(("镇", "乡", "街道")):
            begin = self.begin(_name_before(text, core, floor), floor)
        if begin == core and (not _BARE.search(words) or words.startswith("社区")) and not words.startswith(("自治区党", "党工", "团", "共青团")):
            return None
        if begin > 0 and text[begin - 1] in "各每":
            return None
        if begin == core and (words.endswith(("指挥部", "领导小组"))):
            return None
        printed = text[begin:end]
        if "指挥部" in words or "领导小组" in words:
            return None
        kind: OrganizationKind = "government" if words.endswith(("政府", "管委会", "管理委员会", "街道办事处", "街道办")) else "department"
        return Organization(begin, end, self.resolve(printed), kind)

    def _centre(self, core: int, end: int, floor: int) -> Organization | None:
        text = self.text
        if _FACILITY.search(text, floor, end):
            return None
        for at in range(core, max(floor, core - 12) - 1, -1):
            if text[at] in "市区县旗省盟" and (at == floor or _is_level(text[at - 1], text[at])) and end - at >= 5:
                if _CUT_RE.search(text, at + 1, core):
                    return None
                begin = self.begin(at + 1, floor)
                return Organization(begin, end, self.resolve(text[begin:end]), "department")
        return None

    def _private(self, core: int, end: int, floor: int, kind: str) -> Organization | None:
        text = self.text
        begin = floor
        for cut in _CUT_RE.finditer(text, floor, core):
            # 国家能源集团 … 公司: a cut right before the end words would leave no name.
            if core - cut.end() >= 2:
                begin = cut.end()
        placed = self._at_place(begin, core)
        begin = placed if placed is not None else begin
        for link in re.finditer("[和及与]", text[begin:core]):
            # 市滨湖小学和市东风小学: two schools, where the second names its place again
            if self._at_place(begin + link.end(), core) == begin + link.end():
                begin += link.end()
                break
        while core > begin and text[begin] in "我全各该本和及":
            begin += 1
        words = text[core:end]
        if core - begin < 1 or end - begin < 4 or end - begin > 26 or _GENERIC.match(text[begin:core]):
            return None
        if placed is None and not words.endswith(("有限公司", "责任公司", "大学", "学院", "研究院", "研究所", "科学院")):
            return None
        return Organization(begin, end, self.resolve(text[begin:end]), "company" if kind == "company" else "institution")

    def _at_place(self, begin: int, core: int) -> int | None:
        """The first place in text[begin:core], where a company's or a school's name most often begins; else None."""
        text = self.text
        for start in range(begin, core - 1):
            for end in range(min(core, start + 5), start + 1, -1):
                if text[start:end] in _STEMS and (end - start > 2 or start == begin):
                    return start
            if text[start] in "市区县旗省" and core - start >= 1 and (start == begin or _is_level(text[start - 1], text[start])):
                return start
            if text.startswith(("国家", "中国"), start) and core - start > 2:
                return start
        return None

    def is_place(self, name: str) -> bool:
        """True for a place of the list, one the text names often, or a made-up one (甲市)."""
        return name in _AREAS or name in self._stems or (len(name) == 2 and name[0] in _MADE_UP)

    def place_before(self, at: int) -> int:
        """Where the place begins that a post at `at` is said of (乌达区区长, 乌海市长, 甲村党支部书记); `at` where none."""
        text = self.text
        floor = _floor(text, at, max(0, at - 24))
        begin = self.begin(at, floor)
        if begin < at:
            return begin
        level = text[at : at + 1]
        if level == "副":
            level = text[at + 1 : at + 2]
        for length in (3, 2):
            if at - length >= floor and text[at - length : at] + level in _AREAS:
                return at - length
        if text.endswith(("村", "社区", "嘎查", "镇", "乡", "街道", "苏木", "园区", "开发区", "高新区"), floor, at):
            return self.begin(_name_before(text, at, floor, longest=6), floor)
        return at

    def formal(self, body: Organization | None, post: str) -> str | None:
        """The full name of the body a post belongs to (乌达区委 is 中共乌海市乌达区委员会); None where it cannot be told."""
        name = body.name if body else ""
        if not name:
            if "总书记" in post:
                return "中共中央"
            if "总理" in post or "国务委员" in post:
                return "国务院"
            match = re.search(r"(?:^|代|副)([市区县旗盟州省])长", post) or re.search(r"()[市区县旗盟州省]长$", post)
            if not match:
                return None
            stem = re.sub(r"(?:常务副|副|代)?[市区县旗盟州省]长$", "", post)
            level = post[-2]
            if not stem and self.place and self.place[-1] == level:
                return self.place + "人民政府"
            if stem and "、" not in stem:
                return self._within(stem if stem[-1] == level else stem + level) + "人民政府"
            return None
        if re.fullmatch(rf"[{HAN}]+[市区县旗州盟省]委", name):
            return "中共" + self._within(name[:-1]) + "委员会"
        if name.endswith("自治区党委"):
            return "中共" + name[:-2] + "委员会"
        if name.endswith("政府") and not name.endswith("人民政府"):
            return self._within(name[:-2]) + "人民政府"
        return self._within(name) if body and body.kind in ("government", "department") else name

    def _within(self, name: str) -> str:
        """A district's body with its city before it, where the paper is the city's: 乌海市乌达区教育局."""
        place = self.place
        if not place or place in name or place[-1] != "市" or name.startswith(("自治区", "省", "国家", "中国")):
            return name
        match = re.match(rf"[{HAN}]{{1,5}}?[区县旗](?!级)", name)
        return place + name if match and match[0] in _AREAS | self._stems and match[0] not in ("自治区",) else name

    def resolve(self, printed: str) -> str:
        """The name with its place: 市教育局 on a page of 乌海市 is 乌海市教育局; else as printed."""
        place = self.place
        if place and len(printed) > 1 and printed[0] in "市区县旗州盟省" and place[-1] == printed[0]:
            return place + printed[1:]
        return printed


def find(text: str, *, place: str | None) -> list[Organization]:
    """The organizations named in a text, in order, none within another; names carry the place where it is known."""
    return Finder(text, place).find()
