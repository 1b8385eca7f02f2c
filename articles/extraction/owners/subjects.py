"""Which words at the head of a clause name the one who acts: a body, a place, or one charged with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..facts import Organization
from ..naming.places import AREAS, CUT, is_level
from ..telling.cues import OPENS_WITH_VERB, each

OURSELVES = (
    "我(?:公司|局|委|院|中心|队|馆|校|集团|办(?![了的好理])|站(?![在起到上])|所(?![在知有见说做])|行(?![我动走]))"
)
OURS = re.compile(
    each("我|全|本|该", "[市区县省旗州盟镇乡](?!域|面|教育|[一-龥]{0,4}[局委办])")
    + f"|我们|{OURSELVES}|我国|全国|"
    + each("市|区|县|省|旗|州|盟|镇|乡|村|局", "(?=里(?![面程外边头]))")
)
_BY_THEN = ("届时", "到时", "到时候", "届时，")
_BODY = re.compile("局|公司|集团|中心|办公室|委员会|指挥部|支队")  # 县水务局完成全县排查: the bureau acts
_NOT_OURS = tuple("对在于把为向从到请去进是占")
_PLACE = re.compile(
    r"(?![每据向对由从报请让给把使在]|经(?!开区|济)|[今明去][年天日]|所有|听取|提请|配合|协助|支持|督促|会同|邀请|组织|代表|关于|根据|按照|依托|围绕|服务|推动|争取|完成|成立|实现)([一-龥]{1,6}?(?<![向对给由])(?:自治区|自治州|自治县|街道|苏木|[省市区县旗盟州镇乡]))(?<!向[区市县])(?=将|要|须|务必|计划|拟|力争|确保|预计|今年|明年|全年|全力|继续|政府|坚持|纵深|于[0-9]|[0-9]{1,4}[年月日]|为[^，。]{1,14}(?:提供|新建|发放|配备|配送|办理|举办)|年度(?:任务|计划|目标)|[上下]半年|年[内底]|[本下]月|[一二三四]季度|新建|新增|新开|新设|成立|组建|完成|启动|建成|实施(?!方案)|投入|投资|安排|组织|开展|举办|承办|推行|实行|设立|出台|推出|取缔|备好|拆除|修复|改造|开通|清理|整治|腾出|拿出|抽调|安装|铺设|栽植|流转|提出|承诺|明确|谋划|引进|打造|对|把|由|每[周月天季年日半]|还|也|再|应|主动|率先|负责|牵头)"
)
_ALONG = re.compile("(?:沿[线河江岸湖]|项目|工程|属地|所在地|辖区|片区|相邻|邻近)的")  # 沿线的|高桥镇负责
_TIME = re.compile("[0-9今明本上下年月日底前末内起半季度旬中初第一二三四五六七八九十、至到“”春秋夏冬节汛期间步]+")
_BETWEEN = frozenset(
    [
        "其中",
        "按照计划",
        "按计划",
        "根据计划",
        "按照安排",
        "此外",
        "另外",
        "同时",
        "目前",
        "接下来",
        "下一步",
        "下步",
        "据悉",
        "据介绍",
        "据了解",
        "今后",
        "随后",
        "届时",
        "另悉",
    ]
)
_LONGEST_TIME = 14  # characters of a time before a place that acts
_LEVELS = re.compile("[省市区县旗盟州镇乡]|街道|苏木")
_LONGEST_PLACE = 9  # characters: six, and 自治区
_ANY_PLACE = re.compile("[全各一本该两二三四五六七八九十几多]")
NO_PLACE = re.compile(
    "[户园景厂校库灌辖城社街小院矿片放场服展陷空灾林牧山禽]区$|(?:集中|集聚)区$"
)  # 园区将…: whose it is, others say
_ZONE = re.compile("(?:高新|经开|开发|示范|度假|保税|[一-龥]{2}新)区$")
_ZONE_ACTS = re.compile("[^，。]{0,8}，?[一-龥]{0,6}(?:高新|经开|开发|示范|度假|保税)区(?!管委会|党工委|内|里|的)")
_SIDE = re.compile("(?:^|区)[东南西北中前后内外]区$")
_ACTS = re.compile("[向将拟把还从]|计划|打算|准备|力争|决定|今年|明年")  # what a place does, right behind its name
# 11月20日下午，市图书馆…: a body behind no more than the time.
_ONLY_TIME = re.compile(
    "(?:[0-9一二三四五六七八九十年月日号至到从自起、—:：点时分，-]|[今明当][年天日]|[上下]半?[年午]|晚上?|周[一二三四五六日末])*"
)
_BUILDING = re.compile(
    r"新[馆院校楼址]|整体搬迁|选址|竣工|建成|投用|投入使用|开工|交付|校区|院区|大?楼|改造|改扩建|迁建|购置"
)
# 县人民医院|11月20日前改造负压病房8间: it builds, and is not what is built
_BUILDS = re.compile("[0-9年月日底末前于在从自起]{2,10}(?:改造|新建|购置|建成)[一-龥“”]{2,10}[0-9]")
_NOT_ITSELF = re.compile(
    "[的等]|专家|新[馆院校楼址]|[迁改扩]建|[一二三]期|综合楼|门诊楼|大楼|旁|附近|门口|门前|对面|院内|大院|用[水电气地]"
)
# 棉麻公司片区, 造纸厂家属院: a part of the town that a firm only gives its name to
_AREA = re.compile("(?:老|旧)?(?:片区|地块|宿舍|家属[院区楼]|职工(?:宿舍|小区|住宅)|小区|路口|旧址|原址)")
# 县水质检测中心3月份挂牌运行: what is set up
_SET_UP = re.compile("[^，。；]{0,8}?(?:挂牌|揭牌|投用|投入使用|启用|开工|动工|封顶|竣工)")
_ESTABLISHED = re.compile("(?:中心|馆|站|所|大厅|基地)$")  # 市档案馆新馆选址: what is built
# 市城管局牵头，|市交警支队配合: who helps does not answer
_HELPS = re.compile("[^，。；]{0,24}?(?:配合|协助|协同|参与|予以支持)(?=[，。；）]|$)")
_SPEAKS = re.compile("的?(?:有关|相关)?(?:负责人|负责同志|工作人员)")  # 市教育局|负责人表示: he tells, see `tellers`
_IN_OBJECT = re.compile(
    r"[将经报由]|交付|移交|划转|归还|上缴|邀请|聘请|委托|位于|地处|毗邻|紧邻|围绕|按照|根据|贯彻|落实|上报|会同|配合|服务|支持|协调|听取|审议|约谈|表彰|通报表扬|联合"
)
_LINKED = re.compile(r"[与同和跟对向为给由在从等被《]$")
# 现场协调县水务公司，年底前更换; 请经信局8月10日前拿出: whom a leader orders to do it
_ORDERED = re.compile(
    "(?:^|[，。“]|[当现]场|当即|当日|会议|[他她]|同时|并)(?:要求|责成|责令|指示|协调|交办|安排|督促|敦促|指定|明确)$|(?:^|，)(?:请|由)$"
)
# 移民资金实行“一卡通”，由县财政局牵头: who answers for what stands before the comma
_HANDED = re.compile(
    "[，,](?:由|(?=[市县区旗州省盟镇乡]))([^，。；：由]{2,14}?(?:局|委|办|厅|中心|公司|集团|政府|管委会|办公室|专班|指挥部|街道|[镇乡县区旗市]))(?:负责)?(?:牵头|承办|经办|组织实施|具体落实|具体实施|负责)(?=[，。；、”]|落实|实施|推进|办理|$)"
)
_OF_A_LEVEL = ("级医院", "级学校")  # 市级医院 is no name
_HEAD = 40  # characters in which a clause names who acts
_MOST = 3  # that act as one


# 会议同意|市人民医院新增设备: whom a meeting lets act
_MEANS = ("将", "拟")
_LETS = re.compile("会议(?:原则)?(?:同意|决定|明确|批准)，?")


# 本报讯|县物价局联合发文, 本报讯（记者 李丽）|市水务局将
_DATELINE = re.compile("(?:本报|本网|本台|本刊)[一-龥]{0,4}?(?:讯|消息)(?:[（(][^）)]{2,30}[）)])?")

_NAMED = re.compile("【[^】]{2,12}】")  # 【下步安排】|专班每周一调度


def behind_opening(text: str, start: int, end: int) -> int:
    """Where the words of a clause begin that opens an article, or a paragraph with its name in brackets."""
    if not text.startswith(("本", "【"), start):  # as most do not
        return start
    opening = _DATELINE.match(text, start, end) or _NAMED.match(text, start, end)
    return opening.end() if opening else start


def bodies_in(text: str, start: int, named: Sequence[Organization]) -> list[Organization]:
    """Those of the bodies `named` in a clause that could act: a school or hospital only behind no more than the time."""
    return [body for body in named if body.kind != "institution" or _opens_by_itself(text, start, body)]


def _opens_by_itself(text: str, start: int, body: Organization) -> bool:
    """Whether a school opens a clause behind no more than its time, and is not what is built or bought."""
    if text[body.end : body.end + 1] in _MEANS and text[body.start - 1 : body.start] == "，":
        return True  # 开馆首月，|市图书馆将举办讲座4场
    lets = _LETS.match(text, start, body.start)
    if body.name.endswith(_OF_A_LEVEL) or not _ONLY_TIME.fullmatch(text, lets.end() if lets else start, body.start):
        return False
    return _BUILDING.search(text, start, start + _HEAD) is None or _BUILDS.match(text, body.end) is not None


def is_built(text: str, body: Organization) -> bool:
    """Whether the words behind a school or firm tell of its house: 市档案馆新馆选址, 市人民医院改扩建."""
    return _BUILDING.search(text, body.end, body.end + _HEAD) is not None or bool(_NOT_ITSELF.match(text, body.end))


def ours(words: str) -> str | None:
    """我市, 全县, 镇里 or 我公司 as a clause's subject; not 为我市, 加快我市."""
    found = OURS.search(words[:14])
    if not found:
        return None
    before = words[: found.start()]
    if found[0][0] == "全" and before in _BY_THEN:
        return None  # 届时|全县户均容量达到2千伏安: what comes of another's work
    if before.endswith(_NOT_OURS) or _BODY.search(before) or _opens_with_verb(before):
        return None
    return found[0]


def _opens_with_verb(before: str) -> bool:
    """Whether a verb stands in front of what could be a subject."""
    return before != "" and OPENS_WITH_VERB.match(before + "、") is not None


def opens_with(text: str, start: int, place: str) -> bool:
    """Whether a clause begins with the place as the one who acts: 甲市向省里立下军令状, 甲市拟成立公司."""
    if not text.startswith(place[:-1], start):
        return False
    at = start + len(place) - 1
    return _ACTS.match(text, at + text.startswith(place[-1], at)) is not None


def past_time(words: str) -> str:
    """The words behind the time that a clause begins with: 10月底前，|丁镇将."""
    comma = words.find("，", 0, _LONGEST_TIME)
    is_time = comma > 0 and (_TIME.fullmatch(words, 0, comma) or words[:comma] in _BETWEEN)
    return words[comma + 1 :] if is_time else words


def place(words: str) -> str | None:
    """A place that acts, whether or not a list has it: 丁镇将, 乙区计划."""
    words = past_time(words)
    if along := _ALONG.match(words):
        words = words[along.end() :]
    found = _PLACE.match(words) if _LEVELS.search(words, 0, _LONGEST_PLACE) else None
    return found[1] if found and is_name(found[1]) else None


def is_name(name: str) -> bool:
    """Whether words that end like a place name one: 乙区, 高新区; not 城镇, 园区, 各县, 审议县, nor 小区南区."""
    if name in AREAS or _ZONE.search(name) or (name.endswith(("街道", "苏木")) and not _ANY_PLACE.match(name)):
        return True
    if _ANY_PLACE.match(name) or NO_PLACE.search(name) or not is_level(name[-2:-1], name[-1]):
        return False
    return not _SIDE.search(name) and not CUT.search(name)


# 城关、柳河两镇5月20日前完成: several places that act as one
_SEVERAL = re.compile(
    "[一-龥]{2,3}(?:、[一-龥]{2,3}){1,4}[两三四五六](?:镇街|乡镇|[镇乡县区]|街道)(?=将|要|须|[0-9]|各|分别|负责|计划)"
)
_PARK = re.compile("(?:工业|产业|科技|物流|化工|农业)园区?(?=将|要|须|[0-9]|负责|计划)")


def several_places(words: str) -> str | None:
    """Places that act as one, as printed (城关、柳河两镇), or the park of a place (工业园区)."""
    found = _SEVERAL.match(words) or _PARK.match(words)
    return found[0] if found else None


def names_zone(words: str) -> bool:
    """Whether a clause has a zone itself as its subject, and not its board: 今年，高新区将."""
    return _ZONE_ACTS.match(words) is not None


def charged(text: str, start: int, bodies: Sequence[Organization]) -> str | None:
    """The body by which it is done: 将由市公安局会同有关部门淘汰; not 报经市政府."""
    for body in bodies:
        by = body.start - 1
        if text[by : body.start] == "由" and text[by - 1 : by] not in tuple("报经理"):
            return body.name
    return None


def acting(text: str, start: int, bodies: Sequence[Organization]) -> Organization | None:
    """The first body of a clause where it stands as its subject: 今年，市教育局将; not 支持市教育局, 市教育局的."""
    if not bodies:
        return None
    first = _of_two(text, bodies)
    before = text[start : first.start].rpartition("，")[2]  # 对手续不全的项目，|县资源局8月15日前完成
    if _ORDERED.search(before) and text[first.end : first.end + 1] != "的":
        return first
    if len(before) > 12 or _LINKED.search(before) or _IN_OBJECT.search(before) or _opens_with_verb(before):
        return None
    if _SPEAKS.match(text, first.end):
        return None
    if _HELPS.match(text, first.end, first.end + _HEAD) or is_set_up(first.name, text, first.end):
        return None
    if first.kind == "company":
        return first
    return None if _NOT_ITSELF.match(text, first.end) else first


def together(text: str, first: Organization, bodies: Sequence[Organization]) -> list[str]:
    """The names of the bodies that act as one, of which `first` is told first: 市国土局、市林业局; three at most."""
    names = [first.name]
    end = first.end
    for body in bodies:
        if (
            body.start == end + 1
            and text[end] in "、和与"
            and first.kind == body.kind != "company"
            and len(names) < _MOST
        ):
            names.append(body.name)
            end = body.end
    return names


def is_area(text: str, body: Organization) -> bool:
    """Whether a body only gives its name to a part of the town: 棉麻公司片区."""
    return body.kind == "company" and _AREA.match(text, body.end) is not None


def is_set_up(name: str, text: str, end: int) -> bool:
    """Whether a body whose name ends in the text there is itself what is set up: 县水质检测中心3月份挂牌运行."""
    return _ESTABLISHED.search(name) is not None and _SET_UP.match(text, end) is not None


def _of_two(text: str, bodies: Sequence[Organization]) -> Organization:
    """The first body; of 县委、县政府 the one that delivers."""
    first, *rest = bodies
    if rest and first.name.endswith("委") and text[first.end : rest[0].start] == "、" and rest[0].name.endswith("政府"):
        return rest[0]
    return first


def handed_to(text: str, end: int, stop: int) -> str | None:
    """The body to which the words right behind a clause hand it: …，由县财政局牵头."""
    found = _HANDED.match(text, end, stop)
    return found[1] if found else None
