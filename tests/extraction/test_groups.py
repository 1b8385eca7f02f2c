"""Which clauses a reader takes for one pledge; [] marks the clauses that are pledges, whatever the model makes of them."""

import datetime as dt

import pytest

from articles.extraction.extract import find_plain_facts, look_at
from articles.extraction.promises import pledges
from articles.extraction.text import sentences, split
from articles.extraction.weighing import chances
from articles.extraction.weighing.chances import Weighed

PAGE_DATE = dt.date(2023, 1, 17)


def groups(marked: str) -> list[int | None]:
    """The groups of the marked clauses, in order."""
    page = f"甲市新闻\n\n本报讯 {marked}\n"
    plain = page.replace("[", "").replace("]", "")
    wanted = [part.split("]")[0] for part in marked.split("[")[1:]]
    found: list[int | None] = []
    for article in split.split(plain):
        facts = find_plain_facts(article, page_date=PAGE_DATE, place="甲市")
        parts = sentences.split(article)
        looks = look_at(article, parts, facts, page_date=PAGE_DATE)
        weighed: dict[int, list[Weighed]] = {}
        for look in looks:
            kept = weighed.setdefault(look.sentence, [])
            if any(words in look.clause.words for words in wanted):
                kept.append(Weighed(look, "pledge", 1.0, chances.model()))
        found += [pledge.group for pledge in pledges.find(article, parts, weighed, facts, place="甲市")]
    return found


# what it proves | text | groups of its clauses, - for none
ROWS = r"""
two milestones | 3号车间将在[4月底前建设完成]，[预计在6月全部建设完成并投产]。 | 1 1
a part of the sum | [2023年，我市计划实施重点项目296个]。296个重点项目中，[新建项目144个，年内预计完成投资201亿元]。 | 1 1
goals of one year | 今年发展主要预期目标是：[地区生产总值增长6%]；[城镇新增就业1万人]；[粮食产量保持在90万吨以上]。 | 1 1 1
rates of one year | 今年[全市生产总值预期增长7.5%]，[固定资产投资增长10%]，[单位能耗下降3%]。 | 1 1 1
semicolons part programmes | 今年我市[将新建公厕20座]；[改造农贸市场3个]。 | - -
two programmes | 今年我市[将改造老旧小区20个]。我市[将引进高新技术企业5家]。 | - -
two dated programmes | 今年我市[6月底前改造老旧小区20个]。[10月底前引进高新技术企业5家]。 | - -
a step that names nothing itself | 今年我市[将新建三号车间]；[计划明年一季度开工]。 | 1 1
a step of another workshop | 今年我市[将新建三号车间]；[四号车间明年一季度开工]。 | - -
a step too short for a subject | 今年我市[将调入草料15万吨]，[力争10月20日前运到位]。 | 1 1
a step told in the next sentence | 我市[将建设再生铝项目]。项目用地96亩，[5月动工]。 | 1 1
the rest, in the next sentence | 我市[今年改造小区149个]。[其余小区明年6月底前完工]。 | 1 1
what follows, in the next sentence | 我市[7月完成主桥吊装]。合龙之后，[转入护栏施工]。 | 1 1
on what terms | 今年我市[将开放夜市3个]，[头三个月将免收管理费200元]。 | 1 1
what its first word goes on with | 县政府[1月提交人代会票决]，[票决结果向社会公开]。 | 1 1
a name told again | 我市[实行“日调度、周例会”机制]，加大力度，[重大项目实行“日调度”]。 | 1 1
another name | 我市[实行“日调度、周例会”机制]，加大力度，[推行“拿地即开工”]。 | - -
the first of it | 学院[今年增设养老专业]，[首届招生80人]。 | 1 1
what comes of it | 我市[将改造县污水处理厂]，[届时日处理能力将达到3万吨]。 | 1 1
figures beside each other | 今年我市[新建卫生室9所]，[维修21所]。 | 1 1
figures of a list of three | 今年我市[开发公益岗位600个]，[走访困难企业]，[培训月嫂]。 | 1 1 -
what goes on about the work before it | 我市[10月还将新购校车15辆]，[9月10日前全部跑起来]。 | 1 1
what one can do with it | 今年我市[10月更换电子站牌]，[市民扫码就能看到车辆到站时间]。 | 1 1
the others behind a semicolon | 我市[将迁建3所幼儿园]；[其他4所10月动工]。 | 1 1
others without a number | 我市[将迁建3所幼儿园]；[其他乡镇新增托位60个]。 | - -
another work behind a date | 我市[将更换电子站牌]，[6月底前完成人民路与建设路路口渠化改造]。 | - -
what it is about, told again | 我市[10月修复青河湿地]。[青河湿地将向市民免费开放]。 | 1 1
another work at the same place | 我市[10月修复青河湿地]。[新建青河湿地观鸟馆1座]。 | - -
another body's part of it | 今年[县教育局10月更换课桌椅]，[县卫健局9月体检]。 | - -
the whole work, in another paragraph | 我市[将建设东延工程]。\n\n道路全长2公里。[工程今年年底前完成桥梁下部结构]。 | 1 1
another work, in another paragraph | 我市[将建设东延工程]。\n\n道路全长2公里。[西延工程今年年底前完成桥梁下部结构]。 | - -
a mechanism and how it works | 今年我市[推行“巷长制”]，[为每条巷子配备一名巷长]。 | 1 1
a mechanism and another | 今年我市[推行“巷长制”]，[打造特色街区]。 | - -
what belongs to it | 今年我市[为每个村聘一名管水员]，[报酬由县财政保障]。 | 1 1
each of them | 今年我市[推行楼长制]，[每栋楼推选1名楼长]。 | 1 1
another work | 今年我市[推行楼长制]，[打通断头路]。 | - -
how work is watched, and what follows, whoever does it | 今年，[县督查室每月通报进度]，[对连续两次排名末位的由县领导约谈]。 | 1 1
how work is watched, and another thing | 今年，[县督查室每月通报进度]，[县教育局建校舍]。 | - -
batches of one work | 今年我市[第一批4条路6月底前完成]；[第二批5条路10月开工]。 | 1 1
two phases are two | 今年我市[一期厂房9月动工]；[二期厂房明年建成]。 | - -
another thing in the next sentence | 我市[人民医院停车场8月投用]。[我们还将推动机关停车场夜间开放]。 | - -
a figure and another mechanism | 今年我市[新建冷库8座]，[培训农民]，[推行告知承诺制]。 | 1 1 -
one figure of two clauses | 今年我市[将新辟公交线路6条]，[建成夜间美食街区]。 | - -
a rule for whom it fits | 今年我市[改造小区9个]，[新建公厕]，[对不达标的企业启动问责]。 | 1 1 -
a part behind a semicolon | 工程[将更换吊杆156根]，[铺装桥面2万平方米]；[其中吊杆更换于年底前完成]。 | 1 1 1
one plan's parts | 项目部给出时间表：[北塔10月封顶]；[首节钢箱梁明年3月吊装]；[全桥2025年通车]。 | 1 1 1
a reply's parts | 市长答复：[北塔10月封顶]；[村医的养老保险由区财政兜底]。 | - -
ordinals part programmes | 今年我市一是[新建公厕20座]；二是[改造农贸市场3个]；三是[其余市场明年改完]。 | - - -
a table's next row | 今年[10月底前建成食堂]，市住建局孟海3卫生室提标，[8月底前完成维修]。 | - -
a step in another paragraph | 我市[将建设再生铝项目]。\n\n各项工作有序推进。[5月动工]。 | - -
an item of a list of projects | 今年我市将办好十件实事：\n\n1.公交提质。[将新辟线路12条]；[将更新新能源车150辆]。\n\n2.文明殡葬。[将建成公墓3座]。 | 1 1 -
a phase and the next | 我市[将建设污水厂第一期]。前期手续已办妥。[第二期明年10月动工]。 | - -
a batch and the next | 我市[将改造小区首批6个]。前期手续已办妥。[第二批明年10月动工]。 | 1 1
an item of a plan of work | 今年我市将抓好十项工作：\n\n1.公交提质。[将新辟线路12条]；[将更新新能源车150辆]。 | - -
an item told in parts | 今年我市将办好十件实事。\n\n◆公交提质\n目标：[新辟线路12条]。\n进展：8条已开通。市民沈某点赞。[另4条线路9月投运]。\n\n◆文明殡葬\n目标：[建成公墓3座]。\n进展：已开工。 | 1 1 -
"""


@pytest.mark.parametrize("row", ROWS.strip().splitlines(), ids=lambda row: row.split(" | ")[0])
def test_clauses_are_grouped_as_a_reader_takes_them(row: str) -> None:
    _, text, expected = row.split(" | ")
    assert groups(text.replace("\\n", "\n")) == [None if group == "-" else int(group) for group in expected.split()]
