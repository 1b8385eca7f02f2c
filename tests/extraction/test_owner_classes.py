"""Who must deliver, in the layouts of real pages: speakers' labels, units that close an item, offices that watch, orders.

Each row has a text on a page of 甲市 of 17 January 2023 and the owner of each of its pledges; blank lines part paragraphs.
"""

import datetime as dt

import pytest

from articles.extraction.extract import extract


def owners(text: str, place: str = "甲市") -> list[list[str]]:
    found = extract(text, page_date=dt.date(2023, 1, 17), place=place)["articles"]
    return [pledge["owners"] for article in found for pledge in article["pledges"]]


# what it proves | text (/ parts paragraphs) | the owners, parted by / where there are several pledges
SPEAKERS = """a name in brackets | 在线访谈/嘉宾：市农业农村局党组书记、局长 尚怀民/【主持人】今年怎么做？/【尚怀民】大家好。今年将新建公厕20座。 | 甲市农业农村局
a name and a colon | 在线访谈/访谈嘉宾：市残联党组书记、理事长 卢文静/主持人：请讲。/卢文静：大家好。8月底前新建公厕20座。 | 甲市残联
a name that answers | 在线访谈/受访人：市水利局局长 谷雨桐/记者：怎么办？/谷雨桐答：4月底前新建公厕20座。 | 甲市水利局
names before their posts | 发布会/发布人：尕玛旺堆　市农牧局局长　李国雄　市公安局副局长/【尕玛旺堆】感谢大家关心。6月底前新建公厕20座。 | 甲市农牧局
posts before their names | 发布会/出席：市农牧局局长 尕玛旺堆 市公安局副局长 李国雄/【尕玛旺堆】6月底前新建公厕20座。 | 甲市农牧局
two in turn | 发布会/发布人：尕玛旺堆　市农牧局局长/　　　　李国雄　市公安局副局长/【尕玛旺堆】6月底前新建公厕20座。/【李国雄】5月底前新建公厕3座。 | 甲市农牧局 / 甲市公安局
a name of four | 发布会/发布人：桑杰才让　市卫健委主任/【桑杰才让】6月底前新建公厕20座。 | 甲市卫健委
a surname that no list has | 甲市发布会/市交通局局长方启泰、市公路局副局长劳世杰出席。/劳世杰坦言，6月底前新建公厕20座。 | 甲市公路局
a deputy head of a detachment | 甲市发布会/市公安局交警支队副支队长柳萍说，6月底前新建公厕20座。 | 甲市公安局交警支队
she who was named with her post | 甲市工地/中午，市住建局副局长田蕴爬上脚手架。她告诉记者，10月底前新建公厕20座。 | 甲市住建局
whoever else speaks | 甲市工地/工程师姚志远趴在崖边。姚志远说，10月底前新建公厕20座。 | 甲市
a moderator without a post | 访谈/嘉宾：市残联理事长 卢文静/卢文静：大家好。/网友：今年将新建公厕20座。 | 甲市残联
"""

CLOSING = """in a bracket behind the item | 甲市清单/1. 公厕革命。今年将新建公厕20座。（市城管局） | 甲市城管局
two of them | 甲市清单/1. 公厕革命。今年将新建公厕20座。（盐场街道、市城管局） | 盐场街道
an association | 甲市清单/8. 康复。今年将新建公厕20座。（市残联） | 甲市残联
a firm beside a bureau | 甲市清单/6. 积水点。今年将新建公厕20座。（市住建局、市水务集团） | 甲市住建局
a township | 甲市通报/3.棚改。下步：9月底前新建公厕20座。（柳园镇政府） | 柳园镇政府
the board of a zone | 甲市通报/2.装备基地。下步：9月底前新建公厕20座。（经开区管委会） | 经开区管委会
square brackets | 甲市方案/（一）电改。今年将新建公厕20座。［牵头单位：市经信局；责任单位：各乡镇］ | 甲市经信局
heavy brackets | 甲市方案/（一）电改。今年将新建公厕20座。【责任单位：市经信局】 | 甲市经信局
a brigade | 甲市方案/（五）队伍。今年将新建公厕20座。［牵头单位：市公安消防大队］ | 甲市公安消防大队
two items of one paragraph | 甲市方案/1.电改。今年将新建公厕20座。（市经信局）2.水改。今年将新建公厕3座。（市水务局） | 甲市经信局 / 甲市水务局
a line of its own with those who help | 甲市方案/一、安居/今年将新建公厕20座。/责任单位：市住建局　　配合单位：供电公司、各乡镇 | 甲市住建局
who leads | 甲市方案/（一）电改。今年将新建公厕20座。（市经信局牵头，各乡镇配合） | 甲市经信局
each of them | 甲市方案/（一）电改。今年将新建公厕20座。（各乡镇街道） | 各乡镇街道
a former name | 甲市清单/1. 公厕。今年将新建公厕20座。（原市城管局） | 甲市
whose figures they are | 甲市清单/1. 公厕。今年将新建公厕20座。（来源：市统计局） | 甲市
a short name | 甲市清单/1. 公厕。今年将新建公厕20座。（以下简称市城管局） | 甲市
whose picture it is | 甲市清单/1. 公厕。今年将新建公厕20座。（市园林局供图） | 甲市
a bracket within a sentence | 甲市清单/今年将在市图书馆（市文化中心）旁新建公厕20座。 | 甲市
a chief as the one to blame | 甲市清单/各责任单位主要负责人为第一责任人，要明确专人、倒排时间，11月底前新建公厕20座。 | 各责任单位
"""

WATCHING = """the office that issues a bulletin | 重点项目建设情况通报/甲市重点项目建设指挥部办公室　2023年1月7日/下步，2月开展全市项目观摩3次。 | 甲市重点项目建设指挥部办公室
by its short name | 重点任务督查通报/近期，市政府督查室进行了督查。/督查室将于2月开展“回头看”。 | 甲市政府督查室
behind a demand | 重点任务督查通报/近期，市政府督查室进行了督查。/各责任单位要提高站位。2月起对滞后任务实行“红牌”警示。 | 甲市政府督查室
over the leader who acts | 重点项目情况通报/甲市重点项目指挥部办公室　2023年1月7日/2月起，对连续两次排名末位的，由市委主要领导约谈。 | 甲市重点项目指挥部办公室
a deed of others | 重点任务督查通报/近期，市政府督查室进行了督查。/今年将新建公厕20座。 | 甲市
no bulletin | 甲市新闻/近期，市政府督查室进行了督查。/2月将开展一次全市考核。 | 甲市
an office behind a time | 甲市通报/从2月起，市督查室实行“半月一督查”。 | 甲市督查室
"""

CHARGED = """whom a leader orders | 甲市新闻/市长当即要求市交通运输局3月底前新建公厕20座。 | 甲市交通运输局
whom he settles it with | 甲市新闻/他现场协调市水务公司，年底前新建公厕20座。 | 甲市水务公司
whom a bulletin asks | 甲市通报/请市经信局2月10日前新建公厕20座。 | 甲市经信局
a town charged | 甲市通报/剩余3户由城关镇包干，2月底前新建公厕20座。 | 城关镇
a street that must | 甲市通报/红星街道须在6月15日前新建公厕20座。 | 红星街道
networks that are no bureaus | 甲市检查/供电部门将在年底前新建变电站2座。 | 供电部门
networks that did | 甲市路口/铁路部门上周签了字，8月25日前新建公厕20座。 | 甲市
an office before a date | 甲市检查/市安委办年底前新建公厕20座。 | 甲市安委办
a centre that is built | 甲市通报/今年，市托育综合服务中心要建成床位120张。 | 甲市
what is asked of no one | 甲市新闻/按照市财政局要求，年底前新建公厕20座。 | 甲市
all streets | 甲市通报/各街道将在6月15日前新建公厕20座。 | 各街道
a museum's new house | 甲市档案局工作计划/市档案馆新馆选址人民公园。今年将新建公厕20座。 | 甲市档案局
a manager of a firm that no list has | 甲市开工/晶岳新材董事长袁一鸣在现场说，明年3月新建厂房2座。 | 晶岳新材
a manager of a company | 甲市开工/晶岳公司副总经理袁一鸣在现场说，明年3月新建厂房2座。 | 晶岳公司
a reporter's house | 甲市交通半年考/甲市融媒体中心记者 多吉卓/7月，记者走进市交通局。今年将新建公厕20座。 | 甲市交通局
"""


def rows(table: str) -> list[str]:
    return table.strip().splitlines()


@pytest.mark.parametrize(
    "row", [*rows(SPEAKERS), *rows(CLOSING), *rows(WATCHING), *rows(CHARGED)], ids=lambda row: row.split(" | ")[0]
)
def test_the_first_owner_is_the_one_the_layout_tells(row: str) -> None:
    _, text, expected = row.split(" | ")
    found = owners(text.replace("/", "\n\n") + "\n")
    assert [names[0] for names in found if names] == expected.split(" / ")


# Layouts by what they have in common, and whose all their pledges are: a headline / paragraphs
LAYOUTS = """
== an item with its body behind it | 甲市城管局
任务清单/1.新建公厕20座，10月底前完成。责任领导：王强 责任单位：市城管局 配合单位：各区政府
任务清单/1.新建公厕20座，10月底前完成。（责任单位：市城管局；完成时限：2023年10月）
任务清单/1.新建公厕20座，10月底前完成。（牵头领导：王强；牵头单位：市城管局；责任单位：各区）
任务清单/1.新建公厕20座，10月底前完成。（责任人：王强，责任单位：市城管局）
任务清单/1.新建公厕20座，10月底前完成。牵头部门：市城管局
== leads with others | 甲市城管局
任务清单/1.新建公厕20座，10月底前完成。（市城管局牵头，各区人民政府落实）
任务清单/1.新建公厕20座，10月底前完成。（市城管局负责牵头，市财政局、各镇街配合）
== a body on a line above | 甲市城管局
任务清单/市城管局：/1.10月底前新建公厕20座。/2.6月底前新建转运站3座。
任务清单/一、市城管局/1.10月底前新建公厕20座。/2.6月底前新建转运站3座。
任务清单/（一）市城管局牵头任务/1.10月底前新建公厕20座。
== a body in the title above or right below it | 甲市城管局
任务清单/一、公厕革命。（市城管局）/10月底前新建公厕20座。
任务清单/一、公厕革命（责任单位：市城管局）/10月底前新建公厕20座。
任务清单/一、公厕革命/牵头单位：市城管局/10月底前新建公厕20座。
任务清单/一、公厕革命/责任单位：市城管局/工作目标：10月底前新建公厕20座。
== an official who answers | 甲市城管局
甲市召开新闻发布会/记者：公厕怎么建？/市城管局副局长张伟：10月底前新建公厕20座。
甲市召开新闻发布会/记者提问：公厕怎么建？/张伟（市城管局副局长）：10月底前新建公厕20座。
甲市召开新闻发布会/市城管局局长 张伟：/谢谢您的提问。10月底前新建公厕20座。
甲市召开新闻发布会/主持人：下面请市城管局副局长张伟回答。/张伟：谢谢。10月底前新建公厕20座。
对话局长/本期嘉宾：市城管局党委书记、局长张伟/记者：公厕怎么建？/张伟：10月底前新建公厕20座。
对话局长/对话人：张伟 市城管局党组书记、局长/记者：公厕怎么建？/张伟：10月底前新建公厕20座。
一把手谈/市城管局局长 张伟/记者：公厕怎么建？/张局长：10月底前新建公厕20座。
电视问政/市城管局局长张伟现场表态：10月底前新建公厕20座。
阳光热线/网友问：公厕怎么建？/市城管局回复：10月底前新建公厕20座。
阳光热线/市城管局答复：您好！10月底前新建公厕20座。
== a meeting or leader who charges a bureau | 甲市住建局
甲市督导供热/市长李明要求，市住建局要于10月底前新建换热站20座。
甲市督导供热/市长李明要求市住建局于10月底前新建换热站20座。
甲市督导供热/李明当场拍板，由市住建局牵头，10月底前新建换热站20座。
甲市督导供热/“10月底前新建换热站20座。”市住建局局长王刚当场立下军令状。
甲市召开常务会议/会议要求，市住建局牵头，10月底前新建换热站20座。
甲市召开常务会议/会议决定，由市住建局牵头，会同市财政局10月底前新建换热站20座。
甲市召开常务会议/会议明确，市住建局负责10月底前新建换热站20座。
甲市召开常务会议/会议责成市住建局10月底前新建换热站20座。
== whose man tells it, or who announces it | 甲市民政局
甲市检查养老/王刚是市民政局局长。他说，6月底前新建养老床位200张。
甲市检查养老/市民政局相关负责人在接受采访时表示，6月底前新建养老床位200张。
甲市检查养老/据市民政局养老服务科工作人员介绍，6月底前新建养老床位200张。
甲市检查养老/从市民政局传来消息：6月底前新建养老床位200张。
甲市检查养老/市民政局近日召开会议，部署2023年工作。/6月底前新建养老床位200张。
甲市检查养老/“6月底前新建养老床位200张。”市民政局党组书记王刚介绍说。
== a village | 石门坎村
甲市看变化/在石门坎村，村支书刘洋说，6月底前新建冷库2座。
甲市看变化/石门坎村党支部书记刘洋说，6月底前新建冷库2座。
甲市看变化/石门坎村的苹果红了。村里计划6月底前新建冷库2座。
甲市看变化/来到石门坎村，果香扑鼻。/村支书刘洋说，6月底前新建冷库2座。
== one of the places | 乙区
甲市集中开工/在乙区分会场，人声鼎沸。6月底前将新建冷库2座。
甲市集中开工/在乙区，人声鼎沸。6月底前将新建冷库2座。
== the place itself | 甲市
甲市看变化/城里人来到村里，看苹果红了。6月底前将新建冷库2座。
甲市集中开工/在园区，人声鼎沸。6月底前将新建冷库2座。
甲市集中开工/在全市，人声鼎沸。6月底前将新建冷库2座。
甲市通告/省教育厅要求，我市8月底前新建学校2所。
任务清单/一、公厕革命/10月底前新建公厕20座。
"""


def layouts() -> list[object]:
    found: list[object] = []
    name = expected = ""
    for line in LAYOUTS.strip().splitlines():
        if line.startswith("== "):
            name, expected = line.removeprefix("== ").split(" | ")
        else:
            found.append(pytest.param(line, expected, id=f"{name}: {line}"))
    return found


@pytest.mark.parametrize(("text", "expected"), layouts())
def test_layouts_of_one_kind_tell_one_owner(text: str, expected: str) -> None:
    found = owners(text.replace("/", "\n\n") + "\n")
    assert {names[0] for names in found} == {expected}


def test_a_title_answers_for_its_own_item_alone() -> None:
    text = "任务清单\n\n一、公厕（市城管局）\n\n今年将新建公厕20座。\n\n二、绿化（市园林局）\n\n今年将新建公园2座。\n\n三、其他\n\n今年将新建车站3座。\n"
    assert owners(text) == [["甲市城管局"], ["甲市园林局"], ["甲市"]]


@pytest.mark.parametrize(
    ("place", "text", "expected"),
    [
        ("玛仁藏族自治州", "玛仁州举行发布会\n\n今年，全州将新建公厕20座。\n", "玛仁州"),
        ("玛仁藏族自治州", "玛仁藏族自治州工作报告\n\n今年，全州将新建公厕20座。\n", "玛仁藏族自治州"),
        ("云水土家族苗族自治县", "云水县工作报告\n\n今年，全县将新建公厕20座。\n", "云水县"),
        ("盐沱试验区", "管委会主任在盐沱试验区会议上的报告\n\n今年将新建公厕20座。\n", "盐沱试验区管委会"),
        ("盐沱试验区", "盐沱试验区简讯\n\n今年将新建公厕20座。\n", "盐沱试验区"),
        ("河口新区", "河口新区工作报告\n\n今年，全区将新建公厕20座。\n", "河口新区"),
        ("新河口区", "新河口区通报\n\n今年，全区将新建公厕20座。\n", "新河口区"),
    ],
)
def test_the_place_is_told_as_the_article_prints_it(place: str, text: str, expected: str) -> None:
    assert owners(text, place) == [[expected]]
