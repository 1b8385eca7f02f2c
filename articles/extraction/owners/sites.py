"""Whose work a paragraph tells of where nobody answers for it: the plant, park or village, or the firm that builds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..lexicon.branches import gathered
from ..naming.places import CUT, is_level
from ..telling.cues import OPENS_WITH_VERB, each

# 走进恒泰新材料公司, 在双河食品产业园: what a paragraph is about, where nobody else answers for it.
_KINDS_OF_SITE = "公司|集团|商贸城|商城|批发市场|产业园|工业园|科技园|物流园|示范园|数据中心|物流中心|合作社|农场|村|社区|煤矿|电厂|水泥厂|加工厂|厂"
_SITE = re.compile(
    rf"(?:^|[，。；：、“])(?:走进|来到|走进了|来到了|在|位于(?:[^，。]{{2,10}}的)?)?([^，。；：、“”在进到于的]{{2,14}}?(?:{_KINDS_OF_SITE}))(?=$|[，。；：、（(里内上的将正已东南西北]|计划|预计|今年|本月|去年|一期|二期|[二三]厂|紧邻|占地|坐落)"
)
_NO_SITE = re.compile(
    "^(?:目前|启动|开工|扩建|改造|完善|支持|引进|该|这|那|全|本|各|我|每|一|几|多|某|两|所有|附近|周边|重点|新建|建设|推进|加快|实施|完成|推动|打造|[0-9])|(?:进|新|农|乡|全|各|本|该|我|[0-9]个)村$"
)
_BUILT_BY = re.compile(
    "由(?:上市公司|龙头企业|央企|国企|民企|世界500强)?(?!国家|中央|省|政府)([^，。；、]{2,12}?)(?:投资|独资|全额投资|出资)(?:建设|兴建|开发)"
)
# 业主省交投; 由县卫健局牵头: who an item of a list of projects says it is charged to; 由县旅发委牵头办节 charges with that alone
_CHARGED = re.compile(
    "(?:业主|建设|投资|实施)(?:单位|方)(?:是|为|：)(?!未|待)([^，。；：、（）]{2,14})(?=[，。；、）])"
    "|(?<![一-龥])(?:项目)?(?:业主|建设|投资|实施)(?:是|为|：)(?!未|待)([^，。；：、（）]{2,14})(?=[，。；、）])"
    "|(?<![一-龥])(?:项目)?业主(?:单位)?(?!未|待|委|变|因|投|代|们|自|大|要|将|不|意|反|群|单位)([^，。；：、（）]{2,12}?)(?=[，。；、）]|汇报|介绍)"
    "|由([^，。；：、由]{2,14}?)(?:(?:牵头|负责)(?:组织)?(?:实施|建设|推进)?(?=[，。；、）])|组织实施|承建|主管|作为(?:项目)?(?:业主|责任))"
)
# who builds it in the owner's stead, where no owner is named: （市城投集团代建）, 代建单位为市城投集团
_STEAD = re.compile(
    "代建(?:单位|方)?(?:是|为|：)([^，。；：、（）]{2,14})(?=[，。；、）])|(?:由|[（、])([^，。；：、由（）]{2,14}?)代建(?=[，。；、）])"
)
_LISTS = re.compile(
    "(?:(?<![^\n])|(?<=[。；：]))[一二三四五六][是、][^。]{2,60}。"
)  # 一是修路。改造公路22公里。二是办学。: each thing for itself
_ANYBODY = re.compile("各.*|乡镇|企业|社会(?:资本|力量)?|群众|农户|村民|专人|第三方.*|.*另行")  # 由乡镇统一代建
_MANNER = re.compile("(?:统一|具体|全面|分别|共同)$")  # how it is done
_CLOSES = re.compile("[；。]")
# One of these is in whatever the search above finds, and few paragraphs have one.
_CHARGES = re.compile("业主|由|代建|" + each("建设|投资|实施", "[单方是为：]"))
_BUILDER = re.compile(
    "由[^，。；、由]{4,24}?(?:承建|总承包|中标)|"
    + each("承建|施工|中标|总承包", "(?:单位|方)(?:为|是|：)?[^，。；、]{4,20}")
)
# 永昌纸业: a firm by its trade, where the article says so more than once.
TRADES = gathered(
    "纸业|药业|酒业|乳业|铝业|锂业|矿业|钢铁|重工|新材(?!料)|化工|化纤|热电|制药|水泥|食品|纺织|电子|新材料|新能源|生物|科技|农牧|能源|实业|机械|光电|电气|汽车|建材|服饰|家居|物流|股份|医药|铸造|热力|水务|燃气|电力|肉业|肉食|米业|面业|竹业|粮业|油脂|乳品|糖业|焦化|冶金|石化|特钢|炭素|合金|镁业|硅业|交投|城投|建投|牧业|渔业|粮油|饲料|包装|印刷|铜箔|铝箔|隔膜|玻璃|陶瓷|针织|制鞋|鞋业|袜业|家纺|印染|光伏|轮胎|电池|半导体|风电|航空|装备|制造|动力|环保|材料|精密|轴承|服装|商贸|置业|集团"
)
_FIRM = re.compile(
    rf"(?:^|[\s，。；：、“（])(?:走进|来到|在|位于)?([一-龥]{{2,6}}?(?:{TRADES}))(?=[^一-龥]|[的一二三将计今去建新已已]|公司|集团|厂区|项目)"
)
# 在华岳能源风光储一体化项目现场: one that reporters stand at need not be named again.
_STOOD_AT = re.compile(
    rf"(?:在|走进|来到|位于)(?:[^，。]{{2,8}}的)?(?:[一-龥]{{2,5}}(?:[省市县区旗镇乡]|园区|产业园|工业园|开发区|街道))?([一-龥]{{2,6}}?(?:{TRADES}))[^，。]{{0,24}}?(?:现场|工地|车间|厂区|基地|项目部)"
)
# 县政府与腾越新材料签约, 同华岳能源签订协议: who will build it.
_A_FIRM = rf"[一-龥]{{2,6}}?(?:{TRADES})"
_ITS_FORM = "(?:集团|公司|有限公司|股份){0,2}"
_SIGNED_WITH = re.compile(rf"[与同和]({_A_FIRM}){_ITS_FORM}(?:[^，。]{{0,8}}?)(?:签约|签订|签署)")
# 1．鼎越新能源汽车零部件项目。, （二）万恺包装二期。: an item named after the firm that builds it
_ITEM_NAMED = re.compile(
    rf"(?:[（(]?[一二三四五六七八九十0-9]{{1,3}}[）)]?[、.．]? ?|[●■◆◇▲△★☆])?([一-龥]{{2,4}}?(?:{TRADES}))(?![一-龥]{{0,4}}(?:园|中心|基地))[^，。；：]{{0,16}}(?:项目|工程|[一二三]期|车间|生产线|技改|扩建|搬迁)[。：]"
)
# 腾越新材料与县政府签订的项目: as it is told as often
_SIGNS_WITH = re.compile(
    rf"(?<![一-龥])({_A_FIRM}){_ITS_FORM}[与同和][^，。]{{0,8}}?(?:政府|管委会|局|市|县|区)[^，。]{{0,4}}?(?:签约|签订|签署)"
)
# 热力总公司13日到20日组织180名员工: a utility needs no place in front.
_UTILITIES = "热力|自来水|供水|供电|供热|燃气|公交|地铁|水务|环卫"
_SERVES = re.compile(f"(?:{_UTILITIES}|电力|公共交通|电信|移动|联通|邮政|铁塔|广电)(?:公司|集团|分公司)?$")
UTILITY = re.compile(
    f"(?:[市县区旗州盟]|国网[一-龥]{{2,4}}|[一-龥]{{2}}(?=热力|燃气))?({_UTILITIES})(?:总公司|集团公司|集团|公司|企业)"
)
# 在郏城县分会场，……: a paragraph that tells of one of the places
_AT_PLACE = re.compile("在([一-龥]{1,4}[县区旗镇乡])(?:，|分会场|各分会场|现场)")
_PARK = re.compile(
    "(?:^|[，。；：、“”（\\s—在进到访])([^，。；：、“”（\\s—在进到访]{2,14}?(?:产业园|园区|开发区|工业园|科技园|高新区|示范区))"
)
# 走进石门坎村, 曲柳镇石门坎村; not 三村民, 村委口, 村党支部
VILLAGE = re.compile(
    "(?:[镇乡县市区旗道苏木，。、：“”—\\s（]|在|到|进|是|像|^)([一-龥]{2,3}村)(?![民里委口党级医庄落子支小集容])"
)
_ZONE = re.compile(
    "(?:^|[，。；：、“”（\\s—在进到访是])([一-龥]{2,3}?(?:经开区|高新区|经济(?:技术)?开发区|高新技术(?:产业)?开发区))"
)
OPENING = 400  # and one that it is about stands in its first paragraphs
TOP = 2000  # characters in which an article has named the firm that it is about
_ACTING_TRADES = gathered(
    f"{TRADES}|建工|路桥|化学|冷链|智能|农机|光伏|制冷|电缆|管业|塑业|木业|茶业|种业|农商行|农商银行|村镇银行|农信社|物业|农业(?=在)"
)
# 禾域重工把总装基地放在临港园, 做冷链的|速冰物流将, 本土企业|青棠纺织则追加: a firm that acts
_TRADING = re.compile(
    rf"(?:[^，。]{{0,8}}?(?:的|企业|单位|巨头|商))?([一-龥]{{2,4}}?(?:{_ACTING_TRADES}))(?=[把将拟计投追则也还捐派须应需要]|在[^，。]{{2,8}}(?:建设|投资|兴建|建)的|的[一-龥]{{0,6}}(?:园|厂|基地|车间)|出资|抽调|新增|接收|预计|承诺|年内|今年|明年|[0-9]|[一二三]期|项目|的(?:新?机组|项目|生产线)|：)"
)
# 丰禾公司赖氨酸项目4月|开工, 诺康生物原料药车间二季度|通过认证: whose plant it is
_PLANT_OF = re.compile(
    rf"(?:相邻的|邻近的|附近的)?([一-龥]{{2,4}}?(?:公司|集团|{_ACTING_TRADES}))(?:公司|集团)?[^，。；：]{{0,12}}?(?:项目|车间|生产线|[一二三]期|物流园|加工园|养殖场|冷库|基地)[^，。；：]{{0,10}}?"
    "(?:开工|动工|完成|投产|达产|试产|试生产|试运行|点火|封顶|竣工|通过|量产|并网|投料|试车|设备|安装)"
)
_HELPED = re.compile(
    "协调|帮助|帮扶|督促|支持|服务|引导|对接|指导|配合|力促|紧盯"
)  # 协调牧源公司二期开工 is for the bureau to do
_BY_TRADE = re.compile(f"[一-龥]{{2,4}}?(?:{_ACTING_TRADES})")
_NO_FIRM = re.compile(
    "[和与及的等展做抓进建造产业]|[市县区旗州园]$|传统|新型|发展|推动|生态|绿色|特色|重点|精细|煤|石油|现代|智能|高端|小区|社区|专业|国有|第三方|抽检|检测|今年|全年|年内|查处|生产|销售|供应"
)


def utility(words: str, firms: Sequence[str]) -> str | None:
    """The utility that acts in a clause (热力总公司, 公交集团), in full where the article names the firm so."""
    found = UTILITY.match(words) if "公司" in words or "集团" in words or "企业" in words else None
    if not found:
        return None
    trade = found[1]
    return next((firm for firm in firms if trade in firm.replace("公共交通", "公交")), found[0])


def is_utility(firm: str) -> bool:
    """Whether a firm serves the works of others, which are not its own: 县供电公司."""
    return _SERVES.search(firm) is not None


def firms(text: str) -> set[str]:
    """Firms named by their trade (永昌纸业), as often as a text names what it is about."""
    named = [name for name in _FIRM.findall(text, 0, TOP) if not _NO_FIRM.search(name[:-2])]
    return {name for name in named if text.count(name) > 1}


# 镇里的永盛印染厂也立下保证书; a 污水处理厂 is run by others
_WORKS = re.compile(
    "(?:[^，。]{1,6}的)?((?![该本这那各某全新老])[一-龥]{2,6}?(?:(?<![水理电源燃])厂|煤矿|采石场|合作社|养殖场))(?=[将也拟要还]|计划|承诺|打算|自行)"
)


def trading(words: str) -> str | None:
    """The firm, named by its stem and trade, that acts at the head of a clause: 禾域重工 of 禾域重工将投资."""
    works = _WORKS.match(words)
    if works and not OPENS_WITH_VERB.match(works[1]):
        return works[1]
    found = _TRADING.match(words)
    return found[1] if found and not _NO_FIRM.search(found[1][:-2]) else None


def plant_of(words: str) -> str | None:
    """The firm whose plant takes its next step in a clause: 丰禾公司 of 丰禾公司赖氨酸项目4月开工."""
    found = _PLANT_OF.match(words)
    if not found or _NO_FIRM.search(found[1][:-2]) or OPENS_WITH_VERB.match(found[1]) or _HELPED.match(found[1]):
        return None
    return found[1]


def is_firm(name: str) -> bool:
    """Whether a name is a firm's by its stem and trade alone: 禾域重工."""
    return _BY_TRADE.fullmatch(name) is not None and not _NO_FIRM.search(name[:-2])


class Charge(NamedTuple):
    """Who answers for text[start:end]."""

    name: str
    start: int
    end: int


def charged(text: str, start: int, end: int) -> Charge | None:
    """Whom the paragraph text[start:end] names as charged with what it tells of: 业主省交投, 由县卫健局牵头.

    Where its sentence lists several things, parted by semicolons, or its paragraph does (一是……。二是……。), he answers
    for the one that he is named with.
    """
    if not _CHARGES.search(text, start, end):
        return None
    found = _CHARGED.search(text, start, end) or _STEAD.search(text, start, end)
    if not found:
        return None
    name = _MANNER.sub("", found[found.lastindex or 0])
    if _ANYBODY.fullmatch(name):
        return None
    begins = text.rfind("。", start, found.start()) + 1
    opens = text.rfind("；", begins, found.start())
    if opens < start and _LISTS.search(text, start, end):
        stops = text.find("。", found.end(), end)
        return Charge(name, max(start, begins), stops if stops > 0 else end)
    if opens < start:
        return Charge(name, start, end)
    closes = _CLOSES.search(text, found.end(), end)
    return Charge(name, opens, closes.start() if closes else end)


_LEVELED = re.compile(
    "(?<![一-龥])([一-龥]{2}[省州盟市县区旗镇乡])|[在到进入的是从对，。、]([一-龥]{2}[省州盟市县区旗镇乡])"
)


def place_of_level(text: str, level: str) -> str | None:
    """The only place of a level, or by far the first, that a text names: what 区里 means in an article about 岱河区."""
    named = {
        name
        for pair in _LEVELED.findall(text)
        for name in pair
        if name.endswith(level) and is_level(name[-2], level) and not CUT.search(name) and name[0] not in "全各本我该"
    }
    times = sorted(((text.count(name), name) for name in named), reverse=True)
    is_clear = len(times) == 1 or (len(times) > 1 and times[0][0] >= 2 * times[1][0])
    return times[0][1] if is_clear else None


def last_of_level(text: str, start: int, end: int, level: str) -> str | None:
    """The place of a level that text[start:end] names last: 官垱镇."""
    named = [name for pair in _LEVELED.findall(text, start, end) for name in pair if name.endswith(level)]
    return next((name for name in reversed(named) if is_level(name[-2], level) and not CUT.search(name)), None)


def builder(text: str, firms: Sequence[str]) -> str | None:
    """The firm that a text names as the builder of its project: 由中江桥隧工程有限公司中标承建; None where it names two."""
    if not firms:
        return None
    named = {name for found in _BUILDER.finditer(text) for name in firms if name in found[0]}
    return named.pop() if len(named) == 1 else None


def partner(text: str, start: int, end: int) -> str | None:
    """The firm with which text[start:end] says that a government signs."""
    if text.find("签", start, end) < 0:
        return None
    found = _SIGNS_WITH.search(text, start, end) or _SIGNED_WITH.search(text, start, end)
    return found[1] if found and not _NO_FIRM.search(found[1][:-2]) else None


def stood_at(text: str, start: int, end: int) -> str | None:
    """The firm at whose plant reporters stood last in text[start:end]."""
    found = [one[1] for one in _STOOD_AT.finditer(text, start, end) if not _NO_FIRM.search(one[1][:-2])]
    return found[-1] if found else None


def named(text: str, start: int, end: int) -> str | None:
    """The firm after which the item text[start:end] is named: 金穗粮油 of 金穗粮油精深加工项目：…."""
    found = _ITEM_NAMED.match(text, start, end)
    return found[1] if found and not _NO_FIRM.search(found[1][:-2]) else None


def site(text: str, start: int, end: int) -> str | None:
    """The firm, park or village that the paragraph text[start:end] opens with."""
    built = _BUILT_BY.search(text, start, min(end, start + 120))
    if built:
        return built[1]
    item = named(text, start, end)
    if item:
        return item
    stood = _STOOD_AT.search(text, start, min(end, start + 60))
    if stood and not _NO_FIRM.search(stood[1][:-2]):
        return stood[1]
    signing = partner(text, start, min(end, start + 120))
    if signing:
        return signing
    placed = _AT_PLACE.match(text, start, end)
    if (
        placed
        and is_level(placed[1][-2], placed[1][-1])
        and not _NO_SITE.search(placed[1])
        and not CUT.search(placed[1])
    ):
        return placed[1]
    found = _SITE.search(text[start : min(end, start + 48)])
    return found[1] if found and not _NO_SITE.search(found[1]) else None


def village(text: str) -> str | None:
    """The village that an article is about: the one it names most often."""
    named = [name for name in VILLAGE.findall(text, 0, TOP) if not _NO_SITE.search(name) and not CUT.search(name)]
    return max(named, key=lambda name: (text.count(name), -named.index(name)), default=None)


def zone(text: str) -> str | None:
    """The zone that a text names most often with the place in front: 翠江经开区; the shorter of two as often."""
    named = [name for name in _ZONE.findall(text) if not CUT.search(name[:3])]
    return max(named, key=lambda name: (text.count(name), -len(name)), default=None)


def park(text: str) -> str | None:
    """The first park or development zone that an article names in full: what 园区 means in it."""
    return next(
        (name for name in _PARK.findall(text, 0, TOP) if not _NO_SITE.search(name) and not CUT.search(name)), None
    )
