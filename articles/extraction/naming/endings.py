"""How the names of bodies end, and which words with such an end are none."""

from __future__ import annotations

import re

from .. import lexicon
from ..facts import OrganizationKind
from ..lexicon.branches import branches, gathered

_LOOK_BEHIND = re.compile(r"(?:\(\?<[=!][^)]*\))+")
_GROUP = re.compile(r"\(\?:((?:[^()]|\([^()]*\))*)\)(\?)?")


def _firsts(pattern: str) -> set[str]:
    """The characters that a match of a pattern can begin with."""
    found: set[str] = set()
    for branch in branches(pattern):
        plain = _LOOK_BEHIND.sub("", branch, count=1) if branch.startswith("(?<") else branch
        if group := _GROUP.match(plain):
            found |= _firsts(group[1]) | (_firsts(plain[group.end() :]) if group[2] else set())
        else:
            found |= set(plain[1 : plain.index("]")]) if plain[0] == "[" else {plain[0]}
    return found


def _guarded(pattern: str) -> str:
    """The same alternation behind a look at the character in front: a place that begins none of its branches is passed at once."""
    return f"(?=[{''.join(sorted(_firsts(pattern)))}])(?:{gathered(pattern)})"


def _national() -> dict[str, OrganizationKind]:
    kinds: dict[str, OrganizationKind] = {}
    for name in lexicon.lines("national"):
        kind, *names = name.split()
        kinds.update(dict.fromkeys(names, kind))  # type: ignore[arg-type]
    return kinds


NATIONAL = _national()
_NATIONAL = "|".join(sorted(NATIONAL, key=len, reverse=True))
_COMMITTEE = "(?:委员会(?!议)|委(?!托|派|屈|任|以|实|员))"
_OFFICE = "办公室|办公厅|办(?![理事法公学好结案件成点实起税证医厂园展])"
# What a department's name ends with; what it deals with (教育, 住房和城乡建设) stands before, see `dealing_before`.
_UNIT = (
    rf"{_COMMITTEE}(?:{_OFFICE})?|[总分]局|局(?![面势限促域部中])|厅(?!级|堂)|部(?![门署分级位件队委落])|{_OFFICE}"
    r"|中心(?![城区工任思环位思地])|指挥部(?!办公|办)|支队|大队|总队|总站|监督所|仲裁院|管理[站处所]|[检监]测站|监督站|推广站|考试院"
)
_PARTY_OFFICES = "(?:全面深化改革|全面依法治[省市县区]|财经|外事工作|国家安全|审计|网络安全和信息化)委员会(?:办公室)?|(?:农村|人才|巡察|教育)工作领导小组办公室|组织部|宣传部|统战部|政法委(?:员会)?|党校|政研室|政策研究室|改革办|编办|网信办|巡察办|巡察组|老干部局|社会工作部|社工部|军民融合办|目标督查室|督查室|深改委|深改办|财经委|财经办|台办|机要局|国安办|直属机关工委|直属机关工作委员会|机关工委|农办|文明办|史志办|党史研究室|外办|接待办|办公室|办公厅|办(?![理事法公学好结案件成点实起])"
_ASSEMBLY = (
    "(?:教科文卫体?|教育科学文化卫生|财经|财政经济|预算|法制|法工|监察和司法|监司法?|内司|内务司法|社会建设|农业农村|农业与农村|农工|农经|城建环保|城建环资|城乡建设环境资源保护|城乡建设与环境保护|环资|环资城建|城环|民族宗教|民宗|民宗侨外|民侨外|外事侨务|华侨外事|代表联络|代表资格审查|选举任免|选任联|人事代表|选任代|经济)"
    "(?:工作委员会|专门委员会|委员会|专委会|工委|委)"
)
_COUNCIL = (
    "(?:提案|文史|文化文史|文史学习|文化文史和学习|学习|经济|经济科技|社会法制|社会和法制|社法|民宗|民族宗教|民族和宗教|港澳台侨|港澳台侨外事|农业|农业农村|农业和农村|委员联络|联络|人口资源环境|人资环|城建|城乡建设|教科卫体|教文卫体|教科文卫体|教卫体)"
    "(?:专门委员会|委员会|专委会|委)"
)
_TERM = "一二三四五六七八九十"  # 市人大一次会议
_LEVELED = (
    rf"(?<=[区县市旗])分局|(?:共青团|团)(?:[市区县旗州盟省]|自治区)委(?!员)|(?:[市区县旗州盟省]|自治区党|镇党|乡党|街道党工|街道党|党工|工){_COMMITTEE}(?:常委会|{_PARTY_OFFICES})?|(?<=[师团场市])党委(?:常委会|{_PARTY_OFFICES})?|(?<=师市)办公室|(?<=[镇乡])人大主席团"
    "|(?<=[省市区县旗州盟])气象台|(?:中心)?血站|(?:检疫|种子|土肥|植保|草原|草原工作|水保|农机|林业工作|林业|农技|农经|经管|水产|畜牧|畜牧兽医|兽医|救助|节能|质监|造价|公路|养路|河道|水利|防疫)站(?![点台])"
    r"|(?<=[省市区县旗州])(?:[农教科建交商经]|农工)委(?![员托派任屈会])"
    r"|纪委监委|纪检监察组|纪委|监委|监察委员会|督查室|党政办(?:公室)?|行署|行政公署|直属机关工(?:委|作委员会)|组织部(?!门)|宣传部(?!门)|统战部(?!门)|政法委(?:员会)?|编办|网信办|文明办"
    rf"|人大(?:常委会)?{_ASSEMBLY}|政协{_COUNCIL}"
    rf"|人大(?:常委会(?:办公室|党组(?![书成副]))?|(?![代常会议建工监换机专{_TERM}届]|主(?!任|席(?!团))))|人民代表大会常务委员会|政协(?!委员(?!会)|会议|工作|组织|事业|提案|常委|机关)(?:办公室|机关)?"
    r"|人民政府(?:督查室|国有资产监督管理委员会|国资委|办公室|办公厅|办(?!理|事|法|公|学|好))?|政府(?!工作报告|采购|债|投资|购买|性|补贴|引导|网|专项|部门|主导|奖励|职能|服务|治理|自身|购|系统|储备|支出|机构)(?:办公室|办公厅|督查室|研究室|参事室|新闻办(?:公室)?|法制办(?:公室)?|金融办|应急办|扶贫办|外办|侨办|办(?![理事法公学好实])|国资委)?"
    r"|管理委员会|管委会|街道办事处|街道办(?!理|事)|村民委员会|村委会|居民委员会|居委会|嘎查委员会|村党支部|社区党委|社区党总支"
    r"|公安分局|交警(?:支队|大队|中队)|交管(?:支队|大队|局)|派出所|(?:中级|高级)?人民法院|(?<![学医科研书寺影剧])法院|中院|高院|人民检察院|检察院|消防救援(?:支队|大队|总队)|司法所"
    r"|总工会|团委(?!员)|妇联|妇女联合会|残联|残疾人联合会|科协|科学技术协会|文联|工商联|侨联|红十字会|供销社|供销合作社(?:联合社)?|供销联社|贸促会|武装部|军分区|武警支队|(?<!机)关工委|妇儿工委(?:办公室|办)?|(?<![基地产园驻])地委(?![员托派会])|老龄委|机关党委|党史和地方志研究室|史志研究室|档案馆|气象台|党校|行政学院|社会主义学院"
)
_INSTITUTION = "大学(?!生|城|习|毕业|科技园)|学院(?!派|式)|学校(?!点)|(?<![大中])中学(?!生)|[一二三四五六七八九十]中(?![心央小国期旬学])|(?<!中)小学(?!生|部|教)|幼儿园(?!所|项目)|医院(?!感)|研究院|研究所|科学院|工程院|卫生院|保健院|福利院|图书馆|博物馆|科技馆|体育馆|文化馆|美术馆|学会(?![了用如会])|协会|商会|基金会|研究中心|职教中心|职业教育中心|实验室|联合会"
_COMPANY = "有限责任公司|股份有限公司|集团有限公司|有限公司|集团公司|分公司|子公司|公司|集团(?!军|化|式)|合作联社|合作社|银行(?![业卡存贷])"
_STARTS = "".join(sorted(_firsts("|".join([_NATIONAL, _LEVELED, _COMPANY, _INSTITUTION, _UNIT]))))
TAIL = re.compile(
    rf"(?=[{_STARTS}])(?:(?P<national>{_guarded(_NATIONAL)}(?![门署]))|(?P<leveled>{_guarded(_LEVELED)})|(?P<company>{gathered(_COMPANY)})"
    rf"|(?P<institution>{_guarded(_INSTITUTION)})|(?P<unit>{_guarded(_UNIT)}))"
)
_DEALINGS = lexicon.words("departments")
_DEALING_ENDS = frozenset(word[-1] for word in _DEALINGS)
_LONGEST_DEALING = max(map(len, _DEALINGS))
# What stands between: 公路|管理|处, 农业技术|推广|中心, 综合行政执法|综合服务|中心.
_DUTIES = re.compile(
    "(?:综合|公共)?(?:服务|管理|建设|推进|保护|养护|康复|补偿|发展|事务|事业|保障|监测|促进|推广|指导|登记|检测|检验|评审|救援|指挥|执法|监察|监督|监管|交易|控制|储备|应急|仲裁|结算|核算|征收|评估|宣传|信息|数据){1,2}$"
)
# A centre, an office, a bureau or a station of these is a body even where its subject is on no list, with a level in
# front: 市|非公经济发展服务中心, 市|目标绩效管理办公室, 州|龙脊山引水工程建设管理局.
SUBJECT = re.compile(
    "(?:综合|建设|开发|改造|运行|传承|保护|监测|监督|服务)*(?:(?:服务|发展|事务|事业|保障|管理|评审|监测|检测|检验|控制|指挥|促进|推广|储备|整备|应急|仲裁|救援|福彩|体彩|彩票|融媒体|结算|核算|征收"
    "|补偿|保护|养护|公积金|疾控|票据|不动产)中心"
    "|(?:管理|领导小组|指挥部|推进|工作|建设|委员会|协调|攻坚|考核|督导|督查|整治|治理|改革|统筹|制)办公室"
    "|(?:管理|监督|建设|保障|发展|服务|事务|合作|促进)局|(?:检测|监测|监督|推广|管理)[站所]|指挥部)$"
)


# 市|禁捕|办|主任, 县|移民|办|将: an office for one task, on no list; 市上门办, 县集中办 are ways of doing things
TASK_OFFICE = re.compile(
    "主任|副主任|负责人|有关|相关|工作人员|将|会同|牵头|联合|组织|介绍|印发|督[查促]|[、，。）]|要(?!求)"
)
DOES = re.compile(
    "举|承|主|协|代|开|筹|督|交|催|帮|包|经|申|快|联|通|网|合|自|一|集中|跨|就近|限时|马上|立即|上门|掌上|全程|异地|容缺|延时"
)


def _dealing_ending(text: str, end: int, floor: int) -> int:
    """Where the dealing (教育, 住房和城乡建设) that ends at `end` begins; `end` where none does."""
    if end > floor and text[end - 1] in _DEALING_ENDS:
        for begin in range(max(floor, end - _LONGEST_DEALING), end - 1):
            if text[begin:end] in _DEALINGS:
                return begin
    return end


# 县|文体广|局, 区|海渔|局: what a department deals with, a character for each, right behind its level.
_SHORT = re.compile(
    "(?<=[市区县旗盟州省、和])[文体广旅教科工信商农牧水林草渔海住建规自资环卫健计民宗统发改财税审监质安应退医保人社司经贸粮储国土房城管执法交通运招投促扶数政服食药防外侨能源畜机]{2,5}$"
)


def dealing_before(text: str, unit: int, floor: int) -> int:
    """Where the words begin that say what the department deals with whose unit (局, 中心) stands at `unit`; else `unit`."""
    begin = _dealing_ending(text, unit, floor)
    for reach in (6, 2) if begin == unit else ():  # 工程|建设管理|局, 建设|管理|局
        duty = _DUTIES.search(text, max(floor, unit - reach), unit)
        if duty and (dealing := _dealing_ending(text, duty.start(), floor)) < duty.start():
            begin = dealing
            break
    if begin == unit and text[unit] in "局委" and (short := _SHORT.search(text, max(floor, unit - 6), unit)):
        return short.start()
    if begin == unit and text.startswith("委办", unit) and unit > floor and text[unit - 1] in "安食防环编禁综":
        return unit - 1  # 县|安|委办
    while begin < unit:
        # 教育|和|体育|局, 文化旅游|体育|局: a department may deal with several things.
        end = begin - 1 if begin > floor and text[begin - 1] in "和与" else begin
        further = _dealing_ending(text, end, floor)
        if further == end:
            break
        begin = further
    return begin


# Facilities that are built, not bodies that act: 会展中心, 养老服务中心.
FACILITY = re.compile(
    r"(?:活动|购物|商业|会展|体育|文化|艺术|创新|研发|健身|养老|托育|照料|照护|康养|医养|托养|物流|分拨|配送|仓储|算力|数据|处置|处理|客服|运营|游客|孵化|展览|教学|实训|制造|加工|采购|集散|社区|村级|家政|殡仪|售后|维修|充电|邻里|生活|助餐|日间|物业|驿站|综合)(?:综合)?(?:服务|管理|事务)?中心$"
)
# These need a place or a level in front; alone they are common nouns (各级政府, 三个中心).
BARE = re.compile(
    r"(?:局|委|委员会|厅|妇联|残联|总工会|工商联|红十字会|团市委|消防救援支队|交警支队|消防救援大队|交警大队|融媒体中心)$"
)
# A school or a firm of any kind, not one of a name.
GENERIC = re.compile(
    r"(?:公立|民办|中小|大中小|各类?|一流|重点|商业|国有|大型|影子|运营|义务教育|家长|老年|现代|家|所|个|上市|企业|民营|农民|类|高等|高职|职业|技工|公共|城区|薄弱|普通|家庭|本|该|我们|这|两|几|多|乡镇|镇|村级|基层|社区|三甲|三级|二级|专科|综合|科研|驻地|优质|示范|国家|自治区|子|分|总|母|大|小|集团|全资|控股)+(?:重点|级|等)*$"
)
# 新建中小学12所, 区内二级以上医院: schools and hospitals of a kind, whatever stands before.
BUILT = re.compile(
    r"(?:[市区县]内|城区|农村|[^，。]{0,6}(?:新建|改建|扩建|迁建|建设|建成|改造|新增|创建))(?:[一二三]级|以上|公办|民办|寄宿制|普惠性|九年一贯制|标准化|中|大中|高)*$"
)
PART = re.compile(
    r"(?:支队|大队|总队|分局|中心|管理处|管理站|管理所|派出所|司法所|办公室|办|税务局|党委|党组|机关党委|纪检监察组|纪委|分中心)$"
)
