"""What has been done, and what is only effort, standing fact or promise."""

import datetime as dt
from collections.abc import Callable

import pytest

from articles.extraction.extract import extract
from articles.extraction.weighing import undone

REVIEW = "一、2022年工作回顾\n\n"


def outcomes(text: str, day: str = "2023-01-17") -> list[dict]:
    page = f"甲市政府工作报告\n\n{text}\n"
    return [
        o for a in extract(page, page_date=dt.date.fromisoformat(day), place="甲市")["articles"] for o in a["outcomes"]
    ]


@pytest.mark.parametrize(
    ("text", "quote", "as_of"),
    [
        (REVIEW + "改造老旧小区47个。", "改造老旧小区47个", "2022-12-31"),
        ("截至2022年7月底，全市已排查河道380公里。", "截至2022年7月底，全市已排查河道380公里", "2022-07-31"),
        ("目前，1号车间已建设完成。", "目前，1号车间已建设完成", "2023-01-17"),
        (REVIEW + "居民消费价格上涨2%。", "居民消费价格上涨2%", "2022-12-31"),
        (REVIEW + "地区生产总值达到812亿元，增长4.3%。", "地区生产总值达到812亿元，增长4.3%", "2022-12-31"),
        ("今年1月10日，全市接待游客26万人次。", "今年1月10日，全市接待游客26万人次", "2023-01-10"),
        ("路基土石方完成60%。", "路基土石方完成60%", None),
        ("全线2022年底实现洞通。", "全线2022年底实现洞通", "2022-12-31"),
        ("2023年1月6日完成主变吊装。", "2023年1月6日完成主变吊装", "2023-01-06"),
        (REVIEW + "签约率比2021年提高5个百分点。", "签约率比2021年提高5个百分点", "2022-12-31"),
        (REVIEW + "石门村、柳湾村榜上有名。", "石门村、柳湾村榜上有名", "2022-12-31"),
        (REVIEW + "出台《甲市招商办法》。", "出台《甲市招商办法》", "2022-12-31"),
        (REVIEW + "抓好的5个试点全部通过验收。", "抓好的5个试点全部通过验收", "2022-12-31"),
    ],
    ids=[
        "figure in a review",
        "as of",
        "now",
        "a change",
        "value and growth are one statement",
        "a day gone by",
        "how far the work is",
        "by the end of last year",
        "a deed on a day gone by",
        "compared with a year before",
        "an award",
        "a deed without a figure",
        "what was made well is no effort",
    ],
)
def test_an_outcome_is_found_with_its_day(text: str, quote: str, as_of: str) -> None:
    assert [(o["quote"], o["as_of"]) for o in outcomes(text)] == [(quote, as_of)]


@pytest.mark.parametrize(
    "text",
    [
        REVIEW + "深入学习贯彻会议精神，高度重视安全工作。",
        "二、2023年工作安排\n\n年底前基本完成改造任务，新建学校5所。",
        "我市将新建公厕20座。",
        "他代表市委预祝活动取得圆满成功。",
        "记者看到，工人们正在有序安装设备。",
        "该集团现有员工3200余人。",
        "1.丙县年产20万吨铝板带箔项目。全长22公里，总投资11.8亿元。",
        "1月12日，市委书记张某主持召开市委常委会会议，会议还研究了其他事项。",
        "昨日，记者从市住建局获悉。",
        "个别项目资金不到位。",
        "市福彩中心去年开展了活动，通过精准营销。",
        "去年上线的平台，涵盖老年读物等20余本电子书目。",
        "去年，甲市教育局抓好延长看护、配餐到班等5项重点工作。",
        "7月，甲河堤防临时围堰被冲毁1处。",
    ],
    ids=[
        "effort",
        "a goal",
        "a promise",
        "a wish",
        "work going on",
        "a standing fact",
        "what a project is",
        "a meeting",
        "where it was heard",
        "a want",
        "by what means",
        "what a thing holds",
        "however many works were striven for",
        "what is wanting",
    ],
)
def test_effort_promise_and_fact_are_no_outcomes(text: str) -> None:
    assert outcomes(text) == []


# what it is told from | words, and those beside them that are none of it
UNDONE = [
    (undone.is_effort, "抓好延长看护、配餐到班等5项重点工作", "抓好的5个试点全部通过验收"),
    (undone.is_effort, "引导家长树立劳动光荣的观念", "引导车辆分流1.2万台次"),
    (undone.is_effort, "为街坊提供更好的服务", "为街坊提供更换门锁的服务36次"),
    (undone.is_effort, "认真做好信访、档案等工作", "完成社区工作站改造"),
    (undone.is_wanting, "4项新建工程未开工", "4项新建工程已开工"),
    (undone.is_wanting, "剩余11户未签约", "客运站迁建未能如期开工"),  # what was promised, and failed, is told of
    (undone.is_wanting, "文化巷段比计划晚了12天", "文化巷段比计划早了12天"),
    (undone.is_wanting, "地方配套资金缺口约3.2亿元", "化解学位缺口7400个"),
    (undone.is_wanting, "有6项工程投资完成率不足30%", "入驻企业由不足20家增加到316家"),
    (undone.is_wanting, "临时围堰被冲毁1处", "冲毁的7座便桥全部修复"),
    (undone.is_measure, "全线长28.6公里", "路面加宽5米"),
    (undone.is_wanting, "资金缺口接近3亿元", "补齐学位缺口1200个"),
    (undone.is_effort, "教育群众增强法治观念", "义务教育学校师资明显增强"),
    (undone.is_measure, "坝高54米", "人均收入提高2000元"),
    (undone.is_measure, "隧道长12公里", "公交线路延长12公里"),
    (undone.is_measure, "项目总投资1.84亿元", "完成投资1.84亿元"),
    (undone.is_measure, "总建筑面积1.6万平方米", "新增建筑面积1.6万平方米"),
    (undone.is_measure, "占地145亩，总投资6.8亿元", "完成投资1.3亿元，总投资6.8亿元"),
    (undone.is_measure, "总工期42个月，设计灌溉面积6.8万亩", "总工期缩短42天，灌溉面积扩大6.8万亩"),
    (undone.is_measure, "装机容量120万千瓦", "新增装机容量120万千瓦"),
    (undone.is_measure, "面积仅4200平方米", "面积增至4200平方米"),
    (undone.is_measure, "床位1420张", "新增养老床位1420张"),
    (undone.is_measure, "每亩年租金300元至450元", "收取年租金的农户300户"),
    (undone.is_measure, "大桥主跨448米", "大桥完成主跨448米合龙"),
    (undone.is_measure, "全县水产养殖面积28.6万亩", "治理水土流失面积48平方公里"),
    (undone.is_measure, "隧道长1876米", "四级设河长1876名"),
    (undone.is_effort, "深入开展“百日攻坚”活动", "深入开展“百日攻坚”活动，查处案件12起"),
    (undone.is_effort, "积极推进农业供给侧改革", "积极化解积案36件"),
    (undone.is_effort, "抢抓国家第三批试点机遇", "依托职校建成实训基地"),
    (undone.is_effort, "实现时间过半、任务过半", "实现财政收入过半"),
    (undone.is_wanting, "住院楼因设计变更停工19天", "责令停产3家"),
    (undone.is_wanting, "8月下旬停工至今", "停工的3个项目全部复工"),
    (undone.is_wanting, "38家企业处于停产半停产状态", "盘活停产半停产企业38家"),
    (undone.is_wanting, "钢结构吊装推迟了20多天", "钢结构吊装提前了20多天"),
    (undone.is_wanting, "还有41公里没有完成", "还有41公里全部完成"),
    (undone.is_wanting, "当前仍有21个村收入不到十万元", "仍有5家企业不断扩产"),
    (undone.is_wanting, "未开工的3个均卡在林地报批", "督办未开工项目3个"),
    (undone.is_wanting, "西引桥受管线迁改影响", "受影响的群众转移3000人"),
    (undone.is_wanting, "防洪标准偏低", "低保标准提高"),
    (undone.is_wanting, "与40台的目标差距较大", "城乡差距缩小到2.58:1"),
    (undone.is_wanting, "雨季塌方38处", "清理塌方38处"),
    (undone.is_standing, "全区现有镇街卫生院15家", "全区新建镇街卫生院15家"),
    (undone.is_standing, "现存窟龛132个、造像1900余身", "现有12个项目投产"),
    (undone.is_standing, "全市特级企业仅1家", "竣工仅3所"),
    (undone.is_standing, "报名的只有1800人", "已开通门诊统筹的只有17家"),
    (undone.is_project, "由丙公司投资8.5亿元建设", "新馆由援建资金投入4200万元建设"),
    (undone.is_project, "由取水枢纽和净水厂三部分组成", "由丙公司承建的大桥合龙"),
    (undone.is_project, "该中心由市医院与省医院合作建设", "该中心与省医院合作建设病房3个"),
    (undone.is_project, "344省道北段改扩建工程", "344省道北段完成改扩建工程"),
    (undone.is_project, "县第二高中迁建", "县第二高中启动迁建"),
    (undone.is_project, "背街小巷整治", "对背街小巷进行整治"),
    (undone.is_open, "西郊两台锅炉正在安装", "西郊锅炉正在安装，完成60%"),
    (undone.is_open, "综合楼二次结构施工中", "施工中发现古墓3座"),
    (undone.is_open, "东院区建设已进入冲刺阶段", "新材料项目已进入试运行阶段"),
    (undone.is_open, "可安置居民612户", "安置居民612户"),
    (undone.is_open, "能腾出土地370亩", "能耗下降3.7%"),
    (undone.is_open, "搬迁任务为2318户", "完成搬迁任务2318户"),
    (undone.is_open, "承诺新增学位1500个", "承诺的1500个学位到位"),
    (undone.is_open, "政府承诺办好19项实事", "政府承诺办好的19项实事已兑现"),
    (undone.is_open, "原计划今年6月完工", "计划内的6条路完工"),
    (undone.is_open, "盼着早点通车", "环线早早通车"),
    (undone.is_told, "5个工作日内完成初审", "压缩到5个工作日内"),
    (undone.is_told, "按设备投资额的8%给予补助", "按标准给予补助1.2亿元"),
    (undone.is_told, "无证的一律下线", "无证网点下线36家"),
    (undone.is_told, "更换窗户居民承担30%", "财政承担资金2000万元"),
    (undone.is_told, "热费由民政部门全额补助", "民政部门补助热费320万元"),
    (undone.is_told, "院长介绍了新院区建设情况", "据介绍，新院区完成装修"),
    (undone.is_told, "与会领导参观了门诊大厅", "参观群众1.2万人"),
    (undone.is_effort, "为企业量身定制审批流程", "为企业量身定制设备36台"),
    (undone.is_effort, "实现销售站规范化、标准化", "实现规范化管理，销量增长20%"),
    (undone.is_effort, "配合社区开展系列活动", "配合社区开展活动36场"),
    (undone.is_wanting, "应入未入项目7项", "应入项目7项全部入库"),
    (undone.is_wanting, "110千伏专线尚未架通", "110千伏专线架通"),
    (undone.is_wanting, "4个项目征拆未完成，涉及房屋67户", "4个项目征拆完成，涉及房屋67户"),
    (undone.is_wanting, "因铁路部门审批滞后", "因铁路改线新建便桥2座"),
    (undone.is_wanting, "天然气入户率仅为61%", "投资完成率仅为61%"),  # how far the work is
    (undone.is_wanting, "农产品加工链条短", "农产品加工链延长"),
    (undone.is_wanting, "4座小型水库干涸", "4座小型水库除险加固"),
    (undone.is_wanting, "全线应征土地1635亩", "全线征收土地1635亩"),
    (undone.is_standing, "水毁修复工程共46处", "修复水毁工程46处"),
    (undone.is_standing, "全县仍有贫困人口3.2万人", "全县减少贫困人口3.2万人"),
    (undone.is_standing, "立交桥位于铁南大街与新华路交汇处", "立交桥建成通车"),
    (undone.is_open, "其余17处均在施工", "其余17处均已完工"),
    (undone.is_told, "专班每半月召开一次调度会", "专班召开调度会12次"),
    (undone.is_told, "凡是收入低于6000元的马上干预", "干预农户60户"),
    (undone.is_told, "开馆仪式在文化公园举行", "新馆开馆"),
    (undone.is_when, "自3月份试运行以来", "3月份投入试运行"),
    (undone.is_when, "14所新园开园后", "14所新园开园"),
    (undone.is_told, "通报了复工复产情况", "通报了3起典型案例"),
]


@pytest.mark.parametrize(("is_it", "words", "other"), UNDONE)
def test_what_nobody_did_is_told_from_what_somebody_did(is_it: Callable[[str], bool], words: str, other: str) -> None:
    assert (is_it(words), is_it(other)) == (True, False)
