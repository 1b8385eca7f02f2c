"""By which name one who must deliver is called, and who a page, an item or a field says that it is.

Below each heading stand pages on a page of 甲市 of 17 January 2023 (/ parts paragraphs); the heading tells whose the last
pledge is.
"""

import datetime as dt

import pytest

from articles.extraction.extract import extract
from tests.extraction import told_alike

NAMES = """
== the name that the running text uses, not the one of the title or the signature | 甲市住建局
甲市住房和城乡建设局2022年工作总结/2022年，市住建局真抓实干，各项工作都取得了新的成绩，现将有关情况总结如下。/今年将新建公厕20座。/甲市住房和城乡建设局
甲市住房和城乡建设局通报/市住建局介绍，全市老旧小区改造已经进入收尾阶段，群众反映良好，满意度不断提高。今年将新建公厕20座。
== the name of the title, where the text has no other | 甲市住房和城乡建设局
甲市住房和城乡建设局2022年工作总结/2022年，我局真抓实干，各项工作都取得了新的成绩，现将有关情况总结如下。/今年将新建公厕20座。
== a bureau of a banner, whatever it deals with | 甲市农牧业局
甲市农牧业局2022年工作总结和2023年工作安排/2022年，我局真抓实干。/今年将新建棚圈20座。
== whose text the page says that it is | 甲市交通运输局
首页 > 政务公开/全市交通工程建设情况/发布日期：2023-01-10　信息来源：市交通运输局　浏览次数：87/　　1月，28个项目全部复工。/　　下一步，我局将在6月底前新建公路28公里。
== as a page's field calls it, where the text only says 我局 | 甲市住建局
首页 > 政务公开/甲市住房和城乡建设局2022年工作总结/发布日期：2023-01-10　发布机构：甲市住建局　浏览次数：87/2022年，我局真抓实干，各项工作都取得了新的成绩，现将有关情况总结如下。/今年将新建公厕20座。
== as the text calls it, whatever the page's field says | 甲市住房城乡建设局
首页 > 政务公开/甲市城乡建设情况/发布日期：2023-01-10　发布机构：甲市住建局　浏览次数：87/甲市住房城乡建设局介绍，全市老旧小区改造已经进入收尾阶段，群众反映良好，满意度不断提高。今年将新建公厕20座。
== not a chancery's, a paper's or one of above | 甲市
首页 > 政务公开/全市交通工程建设情况/发布日期：2023-01-10　信息来源：市政府办公室　浏览次数：87/　　今年，全市安排项目28个。/　　6月底前新建公路28公里。
首页 > 政务公开/全市交通工程建设情况/发布日期：2023-01-10　来源：甲市融媒体中心　浏览次数：87/　　今年，全市安排项目28个。/　　6月底前新建公路28公里。
首页 > 政务公开/全市交通工程建设情况/发布日期：2023-01-10　来源：省交通厅　浏览次数：87/　　今年，全市安排项目28个。/　　6月底前新建公路28公里。
== the board that the text means by 管委会 | 临潞开发区管委会
甲市见闻/1月10日，记者走进临潞开发区，只见塔吊林立。针对用电问题，管委会将投资1900万元，6月底前新建专线2条。
== a department of a firm speaks for the firm | 甲市热力公司
甲市供热/市热力公司工程部经理范志军告诉记者，10月底前新建换热站2座。
== an office for projects, though the text names none in full | 项目办
甲市通报/各单位要压实责任。项目办将每旬新建台账12份。
== the branch named last | 甲市公安局乙区分局
甲市平安/市公安局乙区分局部署行动。分局从6月15日起新建警务站2个。
== what we at the museum will do | 甲市博物馆
让汉简走到观众面前/——访市博物馆馆长郗明远/“大家最想看汉简。”郗明远说，从明天起，我馆将新设展厅2处。
让汉简走到观众面前/市博物馆馆长郗明远介绍了情况。我馆7月将新设展厅2处。
== a hospital of a kind | 甲市妇幼保健院
甲市筛查/今年计划走遍17个乡镇。市妇幼保健院将新增流动检查车3台。
== a street by a day | 滨湖街道
甲市周报/因2户未签约停工9天。滨湖街道30日前新建工棚2处。
== he who was named right before | 松沟乡
甲市代表通道/县人大代表、松沟乡乡长席文斌走上“代表通道”。他说，4月底前新建直营店10个。
== all stations of a kind | 各派出所
甲市平安/宣传也不落下，各派出所7月底前新建宣传站12个。
"""

WORKS = """
== the firm that an item is named after | 鼎越新能源
甲市简报/现通报如下：/1．鼎越新能源汽车零部件项目。总投资18亿元。下一步：9月底新建厂房2座。
甲市简报/现通报如下：/（一）鼎越新能源二期。厂房已竣工。9月底新建厂房2座。
== an item is named after what it builds | 甲市
甲市简报/现通报如下：/1．绿色新能源产业园项目。总投资18亿元。下一步：9月底新建厂房2座。
甲市简报/现通报如下：/1．城市环保工程。总投资18亿元。下一步：9月底新建厂房2座。
== a rice mill | 金穗米业
甲市见闻/金穗米业将在12月底新建厂房2座。
== whose work the first sentence tells of | 甲市交通运输局
省道211线转入冬休/本报讯 由市交通运输局负责建设的省道211线改建工程已完成路基58公里。/该工程全长74公里。明年9月底新建服务站2处。
== the unit that stands behind an item's name | 甲市交投集团
全市重点项目一周动态/◆滨江大道北延 责任单位:市交投集团/完成路基土方22万立方米，下月底新建桥梁2座。
== charged with its own thing in a paragraph of several | 甲市
甲市工作报告/今年办好三件事。一是办学。幼儿园由市教育局负责建设。二是修路。改造公路2条。三是治水。今年新建泵站2座。
== charged with the thing that it is told of | 甲市教育局
甲市工作报告/今年办好三件事。一是修路。改造公路2条。二是办学。由市教育局负责建设，8月底新建幼儿园2所。
== the place that a part of a sentence is about | 水源镇
甲市通报/其中，大泽镇完成平整6800亩，11月铺完田间路9公里；水源镇机井缺口较大，月底前新建机井12眼。
甲市通报/大泽镇进度较快；水源镇招标滞后，镇里表示下月底新建机井12眼。
== a part that is about no place goes on as it did | 大泽镇
甲市通报/大泽镇将修复渠道，11月铺完田间路9公里；月底前新建机井12眼。
== whom a speaker only tells of | 甲市高新区
甲市两会访谈/——访甲市高新区党工委书记王建国/王建国：丰穗粮油二期上半年投产；海洋装备园年内新建厂房12座。
== a firm's man, told by its trade | 大河钢铁
甲市治霾/市环保局公布名单。大河钢铁负责人在会上表态，9月底前新建脱硫装置2套。
== the firm at whose plant the reporter stood last | 智汇半导体
甲市看园区/下半年人才公寓开工。走进智汇半导体二期车间，工人正忙着安装设备。公司副总经理方可说，11月新建产线2条。
== a builder on the site | 中凯建工
甲市调研/市长聂远山当场要求，施工单位中凯建工9月10日前新建跑道2条。
== the firm whose head is asked | 澜芯电子
“把总部放在甲市”/——对话澜芯电子董事长莫伟衡/问：有什么打算？/答：今年12月底新建厂房2座。
== the leader of a town in a list of statements | 丁镇
部门表态发言/市住建局局长舒扬：3月起开展整治。/丁镇镇长毛永：10月底前新建公厕2座。
== an officer by his other post | 甲市住建局
甲市新闻发布会/市人社局副局长邢立群：今年举办招聘会120场。/市住建局总经济师 向晚晴：7月底前新建公寓2栋。
== a school's head without his school | 凤凰小学
乙区校园见闻/在凤凰小学，代建单位区建投公司经理李晓东说，28日移交钥匙。校长吴倩介绍，9月1日新建操场1处。
== a town's leader without his town | 官垱镇
水利工地见闻/沿堤而下，官垱镇的泵站换上新电机。副镇长文志刚说，4月15日前新建泵房1座。
== a mine's boss without his mine | 东坡煤矿
昔日排土场/在东坡煤矿北排土场，几十名工人正在种草。矿长郝永生介绍，6月底前新建苗圃2处。
== a builder's man by his firm's trade | 鼎盛置业
安置房建设/9月23日，在锦绣家园小区，鼎盛置业项目经理冯杰承诺，12月20日前新建车库2座。
== an office that no list has, by its head | 区代建中心
乙区新校见闻/“只剩运动场。”区代建中心主任盛广平说，8月15日前新建操场1处。
== whose text a notice is, that its last line says | 甲市水利局
关于停水的公告/市教育局9月10日前收齐意见。/我局将在年底前新建泵站2座。/咨询电话：市水利局5512088/甲市水利局/2023年1月8日
== what is signed, before others are heard | 甲市城管局
关于路灯不亮的回复/您反映的问题收悉。13盏将于11月20日前修复。金穗物业公司答复，12月10日前更换灯头。我局还将新建路灯2盏。/甲市城管局/2023年1月8日
"""


def owner(text: str, place: str = "甲市") -> str:
    found = extract(text.replace("/", "\n\n") + "\n", page_date=dt.date(2023, 1, 17), place=place)["articles"]
    owners = [pledge["owners"] for article in found for pledge in article["pledges"]]
    assert owners, "no pledge"
    return owners[-1][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*row[:2], id=row[2]) for row in (*told_alike.rows(NAMES), *told_alike.rows(WORKS))],
)
def test_who_must_deliver_is_called_as_the_text_calls_him(text: str, expected: str) -> None:
    assert owner(text) == expected


def test_the_bureau_whose_text_it_is_stands_beside_the_place() -> None:
    text = "全市交通建设情况\n信息来源：市交通运输局　浏览次数：87\n\n　　今年，全市将新建公路28公里。\n"
    found = extract(text, page_date=dt.date(2023, 1, 17), place="甲市")["articles"]
    assert [pledge["owners"] for article in found for pledge in article["pledges"]] == [["甲市", "甲市交通运输局"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("浔海高新区：项目提速/管委会副主任韦永宁介绍，全年将新建厂房20座。", "浔海高新区管委会"),
        ("浔海高新区：项目提速/管委会副主任韦永宁介绍了情况。按照计划，高新区全年新建厂房20座。", "浔海高新区"),
        ("浔海高新区：项目提速/今年将新建厂房20座。", "浔海高新区"),
    ],
)
def test_a_zone_answers_itself_where_no_board_is_named(text: str, expected: str) -> None:
    assert owner(text, "浔海高新区") == expected
