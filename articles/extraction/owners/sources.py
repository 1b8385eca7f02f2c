"""Who tells what a paragraph says: the body it is labelled with, those that announced it, the one whose man speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..facts import ArticleText, Organization
from . import sites

_UNIT = "(?:局|委|办|厅|中心|公司|集团|支队|大队|总队|政府|街道|办事处|办公室|管委会|委员会|指挥部|总工会|法院|检察院|馆|站)"
_PLACE = "[一-龥]{1,5}(?:[市县旗州镇乡]|街道|苏木|(?<![社园城景地灾小片库陷户范护林牧])区)"
_MARK = "(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|[△▲●■◆★☆◇○·①-⑳❶-❿➀-➓—-]|【[^】]{1,8}】)*"
# 市发改委：压减煤炭消费45万吨; 湖滨区——师范附小分校; 各县（区）政府：完成改造
_LABEL = re.compile(
    rf"{_MARK}(各[一-龥]{{1,3}}(?:（[一-龥]）)?[一-龥]{{0,2}}(?:政府|街道|乡镇)|[一-龥]{{1,14}}?{_UNIT}|{_PLACE})(?:答复|回复|回应|答)?(?:[：:]|——)"
)
# LD-1标（中路十七局承建）：路基挖方完成81%
_BUILT_LABEL = re.compile("[^：:。，（）]{1,14}（([^（）：，]{2,14}?)(?:承建|施工|总承包|负责)）[：:]")
# 一标（城头至崇沙）：, 【TJ-3标】: a lot of a road or railway, which its builders answer for
_LOT = re.compile(
    "(?:【|"
    + _MARK
    + ")((?:第?[一二三四五六七八九十0-9]{1,3}|[A-Z]{1,4}-?[0-9]{1,2})(?:标段?|合同段|工区))(?:（[^）]{2,24}）)?[】：:]"
)
_LABELS = re.compile("[：:—【△▲●■◆★☆◇○]")  # with one of these a label closes or opens
_LONGEST_LABEL = 50
_NO_LABEL = re.compile("^(?:[本该我全某]|责任|牵头|主办|承办|联系|报名|咨询|配合|建设|施工|编者|记者|地点)|[居市]民$")
_REPLY = re.compile("(?:答|回复|答复)?[（(]([^）)，。]{2,16})[）)][：:]")  # 答（市住建局）：
# △弄果县里程过半: a bulletin's item, of one of the places
_ITEM_OF = re.compile("[△▲●■◆★☆◇○]([一-龥]{2}[市县旗])(?=[一-龥])(?![委局政])")

_TITLE = "(?:党组|党委|党支部|支部)?(?:副?书记|副?局长|副?主任|副?院长|站长|所长|队长|副?总?经理|副?董事长|理事长|厂长|负责人|负责同志|工作人员|老板|老总|总工程?师?|[科处股]长|发言人|民警)"
# 县公安局交警大队|负责人当场, 市医保局|待遇科负责人, 县交通局|的老刘 is none: what stands between a body and 说
_SPOKESMAN = re.compile(f"的?(?:[一-龥]{{1,6}}[科处股室])?(?:有关|相关|主要|分管|项目)?{_TITLE}(?:[一-龥·]{{0,10}})")
_FIRM_TITLE = re.compile(
    f"([一-龥]{{2,10}}?(?:公司|集团|厂|合作社|项目分?部|分部|管理[所处站]|服务站|街道|社区|居委会|村委会|园区))的?(?:有关|相关|主要)?{_TITLE}[一-龥]{{0,8}}，?$"
)
# 大河钢铁|负责人在会上表态: a firm by its trade
_TRADE_TITLE = re.compile(
    f"(?:(?<![一-龥])|(?:开发|建设|施工|承建|总包|运营|投资)(?:企业|单位|商|方))([一-龥]{{2,4}}?(?:{sites.TRADES}))的?(?:有关|相关|主要|项目)?{_TITLE}[一-龥]{{0,8}}，?$"
)
_ITS_ANSWER = re.compile("(?:说法|答复|回应|解释|回答|意见|打算)是")  # 市环保局的说法是
_ITSELF = re.compile("(?:还|也|则|方面|今天|昨天|昨日|对此|当场|公开|同时|随后){0,2}")  # 区教育局回应, 住建局还承诺
_ROLE = re.compile("^[一-龥]{0,3}?(?:单位|承包方|承建方|施工方|企业)(?=[一-龥]{2,6})")  # 施工单位|州建投集团
_NO_FIRM = re.compile("^(?:[该本这那我某各一]|企业|公司|施工|承建|相关|有关)")

_TELLS = "做客|(?:联合)?发文|上线(?=《|“)|通报|公布|宣布|披露|透露|挂出|印发|出台|下发|公示|发布(?!会)|提醒|发出|给出的说法|的(?:回答|答复|说法|回应|解释)是"
# 市住建局|昨日通报, 市教育局|网站挂出, 县医保局、县卫健局|等四部门联合印发
_ANNOUNCES = re.compile(
    f"(?:等[一-龥]{{1,4}}部门|联合|昨日|昨天|近日|日前|今日|今天|网站|官网|在官网|[0-9]{{1,2}}日){{0,3}}(?:{_TELLS})"
)
_AND = re.compile("[、和与及]|联合|会同")
_TOLD_TO = re.compile("[向对给被把将让请][^，。]{0,3}$")
# not the place of the page, and what they order is not theirs to deliver: 省政府印发方案
HIGHER = ("省", "国家", "国务院", "中共中央", "自治区")
# 记者从市文广新局获悉, 据市水务局介绍, 找到了市住建局公用事业科、朔原热力和华川燃气
_HEARD = re.compile(
    "从([^，。从]{2,24}?)(?:获悉|了解到|得知|传来)|据([^，。据]{2,20}?)(?:介绍|透露|通报|消息)"
    "|(?:(?<![^\n])|，)([^，。从\n]{2,20}?)(?:召开[^，。]{0,20}(?:发布会|通气会)|(?:联合)?(?:下发|印发|发出|发布)了?通知|发布消息)"
    "|(?:(?<![^\n])|，|日)([^，。从日\n]{2,16}?(?:局|委|办|中心|院))(?:近日|日前|昨日|昨天|今日|今天)?(?:组织|主持)?召开(?!第)[^，。]{0,24}会"
    "|(?:讯|^) ?([^，。从：]{2,20}?)(?:昨日|昨天|近日|日前|今日|今天)?(?:通报|公布|宣布)"
    "|(?:采访了|走访了)([^，。]{1,16}?(?:局|委|办|厅|院|部|中心|公司))"
)
_HEARS = re.compile(
    "获悉|传来|了解到|得知|介绍|透露|通报|消息|召开|通知|公布|宣布|采访了|走访了"
)  # what _HEARD ends with
_SOUGHT = re.compile("(?:找到了|走访了|采访了|询问了|咨询了|来到了)([^，。；]{4,40})")
_VISITED = re.compile(
    "记者(?:日前|近日|昨日|昨天|今天|再次|随后|又)?(?:走进|来到|探访|专访|采访)了?(?=[市县区旗州盟省])"
)
_OFFICE = re.compile("(?<=[局委办厅])[一-龥]{2,6}[科处股室]$|(?<=局)[一-龥]{2,4}办$")
_MOST = 3
# 甲区自来水公司, 梧江市环境保护委员会办公室 2018年3月12日: a line of its own below a notice
_SIGNATURE = re.compile(
    f"([一-龥]{{2,22}}(?:{_UNIT}|委员会|领导小组|医院|学校|所|院)) ?(?:20[0-9]{{2}}年[0-9]{{1,2}}月[0-9]{{1,2}}日)?"
)
_TWO_SIGNATURES = re.compile(f"(?<=[局委办厅会])(?={_PLACE}[一-龥]{{2}})")  # 兰湖市交通运输局|兰湖市公安局
# 鹿泽州融媒体中心记者: whose reporters write it, who promise nothing
_MEDIA = re.compile("(?:融媒体中心|传媒中心|传媒集团|新闻中心|日报社|报社|电视台|广播电台|新闻传媒)$")
# 县督查室, 市重点项目建设指挥部办公室: who watches over the tasks that a bulletin tells of
_WATCHES = re.compile(
    "(?:督查|督察|考核|指挥部|领导小组|推进|项目|重点|攻坚|安委|专班)[一-龥]{0,4}(?:室|办|局|办公室)$|(?:指挥部|专班)$"
)
_BULLETIN = re.compile("通报|简报|专报|督查情况|快报|月报|周报|旬报|半月报|工作动态")
BULLETIN_TOP = 120  # characters in which a bulletin names the office that issues it
_TITLES = 4  # paragraphs in which it says that it is one
# 开展“回头看”, 每半月通报一次, 对连续两次排名末位的约谈: what such an office does
_WATCHING = re.compile(
    "督查|督办|督导|回头看|排名|排位|末位|红牌|黄牌|亮牌|亮灯|观摩|考评|考核|通报|约谈|问责|追责|暗访|夜查|核查|拉练|晾晒|曝光|调度会|晒进度|亮一次"
)
# 市政府办公室印发, 州政府新闻办召开发布会: what they tell, the government will do
_TOWN_SEAT = re.compile("^[一-龥]{2,4}[县市区旗](?=[一-龥]{2,3}[镇乡])|(?<=[镇乡])人民政府$")  # 枫桥县|梅岭镇|人民政府
_ITS_OFFICE = re.compile("(?<=局)(?:办公室|[一-龥]{1,3}[科股])$")
_CHANCERY = re.compile("(?:人民)?政府(?:办公室|办公厅|新闻办(?:公室)?|办)$")
# 任务十七：柳涧市城区污水直排。 below it 责任单位：澄州市委、市政府, 下一步：……
_ITEM = re.compile(f"(?:整改)?(?:任务|问题)[一二三四五六七八九十0-9]{{1,3}}[：:、.．](?:({_PLACE}))?")
_ITEM_OWNER = re.compile("(?:[^：:]{2,6}[：:][^：:]{2,30}[；;])?(?:整改)?责任单位[：:]([^：:、；，。]{2,14})")
# ◆滨江大道北延 责任单位:市交投集团 above what is told of the road
_ITEM_LABELLED = re.compile(
    "[^，。；：:（]{2,30}[（(]?(?:责任|牵头|承办|实施|建设|业主)单位[：:]([^：:、；，。（）]{2,14})[）)]?"
)
_SEAT = re.compile("(?<=[市县区旗州])(?:委|党委|政府|人民政府)$")
# 桥南区：; 【洛塘区】; （一）矿区: a line of its own above what a bulletin tells of a place or body
_SECTION = re.compile(
    f"(?:[（(]?[一二三四五六七八九十0-9]{{1,3}}[）)、.．]{{1,2}}|[△▲●■◆★☆◇○])?[【\\[]?({_PLACE}|[一-龥]{{2,12}}?{_UNIT})[】\\]]?(?:(?:牵头|负责|承办)(?:的)?(?:任务|事项|项目|工作)?)?[：:]?"
)
# 【洛塘区】完成投资126.8亿元; 【区检察院】公益诉讼让河水变清
_BRACKETED = re.compile(
    f"【(?!城乡|乡镇|镇村)({_PLACE}|[一-龥]{{1,12}}?{_UNIT}|[一-龥]{{1,8}}(?:开发|高新|经开|新)区)】"
)
_NO_SECTION = re.compile(
    "^(?:各|全|本|我|该|责任|牵头)|(?:[局委]|督|帮|代|协|主|承|举|经|快|催|交)办$|(?:沉陷|塌陷|采空|工矿|棚户|片|库|灾|林|景|核心|功能|保护|风景)区$"
)
_NO_SIGNATURE = re.compile("记者|通讯员|摄|供图|来源|编辑|^各")


def government(name: str) -> str:
    """The place whose government a chancery speaks for (永渡县人民政府办公室); any other body as it is."""
    return _CHANCERY.sub("", name) if len(name) > len("市政府办公室") else name


def is_chancery(name: str) -> bool:
    """Whether a body only tells what its government does: 市政府办公室, 州政府新闻办."""
    return _CHANCERY.search(name) is not None


def is_bureau(name: str) -> bool:
    """Whether a body that issues a text does what it tells of: 县交通运输局; none that only tells of it or watches over it."""
    return not (is_chancery(name) or is_media(name) or _WATCHES.search(name) or name.startswith(HIGHER))


def bureau_of(issuer: str) -> str | None:
    """The bureau whose text the issuer's is, which it does itself: 县水利局 of 县水利局办公室; None for one that only tells."""
    return _ITS_OFFICE.sub("", issuer) if is_bureau(issuer) else None


def is_media(name: str) -> bool:
    """Whether a body only prints what others do: 县融媒体中心."""
    return _MEDIA.search(name) is not None


def bulletin_titles(article: ArticleText) -> str:
    """What stands at the top of a bulletin (西站片区建设周报); nothing where a text is none."""
    titles = [part for part in article.paragraphs[:_TITLES] if part.kind != "body" or part.end <= BULLETIN_TOP // 2]
    text = "\n".join(article.text[part.start : part.end] for part in titles)
    return text if _BULLETIN.search(text) else ""


def watcher(article: ArticleText, bodies: Sequence[Organization]) -> str | None:
    """The office that watches over what a bulletin tells of: the one that issues it, else the last that it names."""
    if article.issuer and _WATCHES.search(article.issuer):
        return article.issuer
    if not bulletin_titles(article):
        return None
    watching = [body for body in bodies if _WATCHES.search(body.name)]
    if not watching:
        return None
    return watching[0].name if watching[0].end <= BULLETIN_TOP else watching[-1].name


def is_watching(words: str) -> bool:
    """Whether a clause tells what such an office does: 11月开展年度考评."""
    return _WATCHING.search(words) is not None


def sections(article: ArticleText) -> dict[int, str]:
    """Whom each paragraph tells of, by its number: the place or body on a line above, the place of an item."""
    told: dict[int, str] = {}
    current, is_item = None, False
    for at, part in enumerate(article.paragraphs):
        line = article.text[part.start : part.end].strip() if part.end - part.start <= 60 else ""
        item = _ITEM.match(line)
        owner = _ITEM_OWNER.match(line) if is_item else None
        title = (
            _BRACKETED.match(line) or _SECTION.fullmatch(line)
            if line and part.kind in ("heading", "body") and len(line) <= 30
            else None
        )
        labelled = _ITEM_LABELLED.fullmatch(line)
        if item:
            current, is_item = item[1], True
        elif owner:
            current = _SEAT.sub("", owner[1])
        elif labelled:
            current, is_item = labelled[1], False
        elif title and not _NO_SECTION.search(title[1]):
            current, is_item = title[1], False
        elif part.kind != "body" and not is_item:
            current = None
        if current and part.kind == "body":
            told[at] = current
    return told


def signatures(article: ArticleText) -> dict[int, list[str]]:
    """Who signs each paragraph of a notice, by its number: the body on a line of its own below it."""
    signed: dict[int, list[str]] = {}
    begin = 0
    for at, part in enumerate(article.paragraphs):
        line = article.text[part.start : part.end].strip() if part.end - part.start <= 36 else ""
        name = _SIGNATURE.fullmatch(line) if at > begin else None
        if name and not _NO_SIGNATURE.search(line):
            names = [_TOWN_SEAT.sub("", government(one)) for one in _TWO_SIGNATURES.split(name[1])]
            signed.update(dict.fromkeys(range(begin, at), names))
        if name or part.kind in ("headline", "kicker"):
            begin = at + 1
    return signed


def label(text: str, start: int, end: int) -> str | None:
    """The body or place that the paragraph text[start:end] is labelled with, as printed: 市发改委：压减煤炭消费."""
    if not _LABELS.search(text, start, min(end, start + _LONGEST_LABEL)):
        return None
    reply = _REPLY.match(text, start, end)
    if reply:
        return reply[1]
    built = _BUILT_LABEL.match(text, start, end)
    if built:
        return built[1]
    lot = _LOT.match(text, start, end)
    if lot:
        return lot[1]
    bracketed = _BRACKETED.search(text, start, min(end, start + 40))
    if bracketed:
        return bracketed[1]
    found = _LABEL.match(text, start, min(end, start + 40)) or _ITEM_OF.match(text, start, end)
    return found[1] if found and not _NO_LABEL.search(found[1]) else None


def announcers(text: str, start: int, end: int, bodies: Sequence[Organization]) -> list[str]:
    """Who announced what the paragraph text[start:end] tells, at most three; `bodies` are those it names."""
    heard = _heard(text, start, end, bodies)
    if heard is not None:
        return heard
    for at, body in enumerate(bodies):
        if _ANNOUNCES.match(text, body.end, min(end, body.end + 24)) and _is_teller(text, start, body):
            first = at
            while first and _AND.fullmatch(text, bodies[first - 1].end, bodies[first].start):
                first -= 1
            return _joined(text, bodies, first)
    return []


def _heard(text: str, start: int, end: int, bodies: Sequence[Organization]) -> list[str] | None:
    """From whom the reporter heard it, whom he visited or sought; None where the text tells nothing of that."""
    heard = _HEARD.search(text, start, end) if _HEARS.search(text, start, end) else None
    if heard:
        begin, stop = heard.span(heard.lastindex or 0)
        named = [body for body in bodies if begin <= body.start < stop]
        if named and _TOLD_TO.search(text, max(start, named[0].start - 4), named[0].start):
            return []
        if named:
            return _joined(text, named, 0)
        if text[stop - 1] in "局委办院厅处部司会心团":
            return [text[begin:stop]]
    visited = _VISITED.search(text, start, end)
    hosts = [body.name for body in bodies if visited and body.start == visited.end() and body.kind == "department"]
    if hosts:
        return hosts
    sought = _SOUGHT.search(text, start, end)
    if sought:
        names = [_OFFICE.sub("", name) for name in re.split("[、和]", sought[1])]
        return names if 1 < len(names) <= _MOST else []
    return None


def _is_teller(text: str, start: int, body: Organization) -> bool:
    """Not 向市政府通报, and not a decree from above: 省政府印发."""
    return not body.name.startswith(HIGHER) and not _TOLD_TO.search(text, max(start, body.start - 4), body.start)


def _joined(text: str, bodies: Sequence[Organization], first: int) -> list[str]:
    """The body at `first` and those that 、 or 和 joins to it: 县医保局、县卫健局等四部门."""
    names = [bodies[first].name]
    for one, other in zip(bodies[first:], bodies[first + 1 :], strict=False):
        if len(names) == _MOST or not _AND.fullmatch(text, one.end, other.start):
            break
        names.append(other.name)
    return names


def spoken_for(text: str, floor: int, said: int, bodies: Sequence[Organization]) -> str | None:
    """The body whose unnamed or lesser man says what follows text[floor:said]: 县公安局负责人当场, 康膳公司的经理老傅."""
    body = next((body for body in reversed(bodies) if floor <= body.start and body.end <= said), None)
    if body and text[body.end : said] == "的" and _ITS_ANSWER.match(text, said):
        return body.name
    if body and len(body.name) > len("工委") and _SPOKESMAN.fullmatch(text, body.end, said):
        return _OFFICE.sub("", body.name)  # 市发改局|能源办负责人 speaks for the bureau
    if body and len(body.name) > len("工委") and _ITSELF.fullmatch(text, body.end, said):
        return body.name
    firm = _FIRM_TITLE.search(text, max(floor, said - 26), said) or _TRADE_TITLE.search(text, floor, said)
    name = _ROLE.sub("", firm[1]) if firm else ""
    return name if name and not _NO_FIRM.search(name) else None
