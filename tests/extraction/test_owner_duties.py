"""Who must deliver, where several bodies are named: rows of tables, decisions of meetings, those who lead, help, build or run.

Below each heading stand pages on a page of 甲市 of 17 January 2023 (/ parts paragraphs); the heading tells whose the last
pledge is.
"""

import datetime as dt

import pytest

from articles.extraction.extract import extract

DUTIES = """
== a row's body stands before its progress | 甲市住建局
重点项目进展表/序号 项目名称及内容 责任单位 9月底进展 下步节点/1 城南净水厂二期(日处理2万吨) 市住建局 主体完工,设备安装70% 11月底前新建泵房2座
重点项目进展表/序号 项目名称 责任单位 进展情况 下步打算/3 雨污分流改造 市住建局 完工21条,7条暂缓 10月底前新建检查井120座
项目推进一览表/项目名称 牵头单位 当前进度 下一步计划/中山路改造 市住建局 路基成型 3月底前新建雨水管5公里
== a row's body stands last | 甲市水务局
水利项目一览表/序号 项目名称 建设内容 下步安排 责任单位 备注/2 清河治理 疏浚12公里 计划7月新建护岸3公里 市水务局 前期
水利项目一览表/序号 工程名称 形象进度 下步安排 责任单位/2 清河治理 可研已批复，计划7月新建护岸3公里 市水务局
水利项目一览表/序号 工程名称 下月计划 责任部门/5 第二水源 6月20日前新建机井14眼 市水务 局
== a row's place | 白河区
水利项目一览表/序号 项目名称 下步安排 责任单位 备注/2 湖库加固 5月31日前新建放水洞2条 白河区 在建
== all of the places in a row | 各县（区）
水利项目一览表/序号 项目名称 下步安排 责任单位 备注/4 饮水安全 9月底前新建水厂3座 各县（区） 在建
== a row's firm | 甲市水投集团
水利项目一览表/序号 项目名称 下步安排 责任单位 备注/1 北塬供水 6月底前新建泵站1座 市水投集团 在建
== a row's zone | 经开区管委会
重点项目进展表/序号 项目名称 责任单位 进展 下步节点/6 隔膜生产线 经开区管委会 土地平整完成 11月新建厂房2座
== a row below the table's end is nobody's | 甲市
重点项目进展表/序号 项目名称 责任单位 进展 下步节点/6 隔膜生产线 经开区管委会 土地平整完成 手续办理中/下步打算/全市年底前再新建公厕20座。
== a sum by the meeting, and the bureau that leads for its own sentence | 甲市
常务会议/会议明确，利用三年新建小区86个，今年先行新建12个。
常务会议/会议同意撤并教学点7个，新建寄宿制学校29所。
常务会议/会议审议了市住建局提交的方案，会议同意年内新建公厕20座。
常务会议/会议听取了市住建局等部门的意见。会议议定：年内新建公厕20座。
== whom a meeting orders to | 甲市水务局
常务会议/会议还听取了防汛汇报，要求市水务局、市应急局压紧责任，6月底前新建水文站2座。
常务会议/会议要求，市水务局要会同市财政局，6月底前新建水文站2座。
常务会议/会议强调，防汛无小事；6月底前，市水务局要新建水文站2座。
常务会议/会议指定市水务局为牵头单位，6月底前新建水文站2座。
常务会议/会议确定，6月底前由市水务局负责新建水文站2座。
常务会议/会议要求，由市水务局牵头组建专班。6月底前新建水文站2座。
常务会议/会议议定，新建水文站2座，由市水务局牵头、市财政局配合，6月底前完成。
== each decision of a meeting is its own | 甲市
现场会议定五件事/会议议定：市财政局2月15日前拨付资金800万元；6月底前新建公厕20座。
现场会议定五件事/会议明确，市财政局拨付资金180万元；年内新建公厕20座。
调度会/会议决定：由市水务局新建泵站3座；全年新建公厕20座。
== each decision of a meeting is its own, a bureau among them | 甲市财政局
现场会议定五件事/会议议定：开展清理整顿；市财政局2月15日前新增资金800万元。
现场会议定五件事/会议议定：开展清理整顿；由市财政局2月15日前新增资金800万元。
== an item's bureau behind it | 甲市财政局
现场会议定五件事/会议议定：新增资金800万元，由市财政局牵头；加强监管。
现场会议定五件事/会议议定：资金实行“一卡通”直达，惠及200人，由市财政局负责落实；加强监管。
== who is responsible, not who builds for it | 乙区教育局
南屏新校建设见闻/校区由乙区教育局负责建设、乙区城投公司代建，占地68亩。按照工期，今年12月底新建教学楼2栋。
南屏新校建设见闻/校区由乙区教育局负责建设，中江建工承建，占地68亩。按照工期，今年12月底新建教学楼2栋。
南屏新校建设见闻/校区业主单位为乙区教育局，代建单位为乙区城投公司，占地68亩。今年12月底新建教学楼2栋。
南屏新校建设见闻/校区建设单位：乙区教育局；施工单位：中江建工集团。今年12月底新建教学楼2栋。
南屏新校建设见闻/校区由乙区教育局作为业主、区城投公司代建，占地68亩。今年12月底新建教学楼2栋。
南屏新校建设见闻/校区由乙区教育局主管，占地68亩。今年12月底新建教学楼2栋。
== who builds it, where nobody else is named | 甲市城投集团
南屏新校建设见闻/5.南屏小学（市城投集团代建）。教学楼砌体完成。8月20日前新建操场1处。
南屏新校建设见闻/校区由市城投集团代建，占地68亩。今年12月底新建教学楼2栋。
南屏新校建设见闻/4.商务综合体（市城投集团）。桩基检测中。6月新建塔楼2栋。
== several branches | 甲市公安局
夏日治犬/7月10日至9月30日，公安、城管、畜牧三部门联合新设劝导岗18处。
夏日治犬/公安、城管等部门将在年底前新设劝导岗18处。
夏日治犬/今年，公安、交通运输部门将新设劝导岗18处。
夏日治犬/由公安、城管部门牵头，年底前新设劝导岗18处。
== several branches, in full | 甲市农业农村局
常务会议/农业农村、生态环境等部门要抢在5月10日前新建处理站18座。
== what any branches do | 甲市
常务会议/各有关部门要加强配合。年底前新建处理站18座。
夏日治犬/记者走访了公安、城管等部门。年底前全市新建处理站18座。
== the treasury answers for its own clause | 甲市财政局
夏日治犬/市财政每年新增运行经费280万元，不足部分接受捐助。
夏日治犬/市财政今年安排经费280万元，新建检查站2座。
夏日治犬/市财政将投入280万元新建检查站2座。
== the treasury's clause is no other's | 甲市
夏日治犬/市财政每年安排运行经费280万元。年底前全市新建检查站2座。
== a section's heading that is no place | 甲市
报告速读/沉陷区/十年间全市搬出4万户。今年新建公厕20座。
报告速读/工矿区/今年新建公厕20座。
报告速读/城中区域/今年新建公厕20座。
== a section of a road or railway | 一标
疏港专班快报/一标（城头至崇沙）：本周掘进62米。下周新建拌和站3座。
疏港专班快报/一标：本周掘进62米。下周新建拌和站3座。
== a section of a road by its number | 3标
疏港专班快报/3标：本周掘进62米。下周新建拌和站3座。
疏港专班快报/【3标】本周掘进62米。下周新建拌和站3座。
== a section's own office | 一标项目部
疏港专班快报/会议要求一标项目部三日内新增雾炮车4台。
== the bureau of one project that issues its bulletin | 甲市引水济城工程建设管理局
甲市引水济城工程建设简报/第27期/市引水济城工程建设管理局 2022年11月4日/一、进展/年内新建隧洞2条。
== the headquarters of one project | 甲市西站片区建设指挥部
甲市西站片区建设周报/（2022年第19期）/市西站片区建设指挥部综合组编 2022年11月4日/一、进展/年内新建隧洞2条。
甲市西站片区建设周报/市西站片区建设指挥部 2022年11月4日/二、下步/计划6月新建站房2座。
== headquarters of all projects | 甲市
甲市重点项目建设简报/第9期/甲市重点项目建设指挥部办公室 2022年11月4日/四、下步打算/年内全市新建隧洞2条。
甲市项目建设周报/第9期/甲市项目办 2022年11月4日/四、下步打算/年内全市新建隧洞2条。
== a school or hospital that a meeting lets act | 甲市人民医院
常务会议/会议同意市人民医院新增核磁共振设备1台。
常务会议/会议原则同意市人民医院年内新增核磁共振设备1台。
== a firm that signs | 江南药业
集中签约仪式/江南药业与市政府签订的药材加工项目，总投资10亿元，年底前新建厂房2座。
集中签约仪式/江南药业同市政府签约，年底前新建厂房2座。
== an order of the higher place | 曲河州
乙县新闻/按照《曲河州清洁取暖方案》，到2025年，全州新建锅炉房20座。
== who helps does not answer | 甲市城管局
局长访谈/停车这块，牵头的是市城管局，年内新增泊位2000个。
停车新政/市城管局牵头，市交警支队配合，年内新增泊位2000个。
停车新政/在市交警支队配合下，市城管局年内新增泊位2000个。
停车新政/市城管局负责同志介绍，年内新增泊位2000个。
停车新政/市城管局党组成员、副局长韩江雪告诉记者，年内新增泊位2000个。
停车新政/市城管局相关科室负责人说，年内新增泊位2000个。
停车新政/记者了解到，市城管局正谋划新政，年内新增泊位2000个。
停车新政/对此，市城管局给出时间表：年内新增泊位2000个。
停车新政/市城管局昨天发布公告，年内新增泊位2000个。
停车新政/市城管局公用事业科科长韩江雪拿出图纸：年内新增泊位2000个。
== what one item says of a bureau is no other's | 甲市
工作报告/（一）旅游。7月由市文旅局牵头办好旅游节。/（二）民生。今年新建公厕20座。
== who was charged with one thing of a report | 甲市文旅局
工作报告/（三）旅游。7月由市文旅局牵头新办旅游节3场。
工作报告/（三）旅游。今年新建客栈300户，7月由市文旅局牵头新办旅游节3场。
"""


def cases() -> list[object]:
    found: list[object] = []
    name = expected = ""
    for line in DUTIES.strip().splitlines():
        if line.startswith("== "):
            name, expected = line.removeprefix("== ").split(" | ")
        else:
            found.append(pytest.param(line, expected, id=f"{name}: {line}"))
    return found


@pytest.mark.parametrize(("text", "expected"), cases())
def test_the_last_pledge_is_whose_the_heading_says(text: str, expected: str) -> None:
    place = "乙县" if text.startswith("乙县") else "甲市"
    articles = extract(text.replace("/", "\n\n") + "\n", page_date=dt.date(2023, 1, 17), place=place)["articles"]
    owners = [pledge["owners"] for article in articles for pledge in article["pledges"]]
    assert owners[-1][:1] == [expected]
