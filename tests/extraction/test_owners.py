"""Who must deliver: subject, interviewee's body, the list's 责任单位, the company of a plant, the place of the page."""

import datetime as dt

import pytest

from articles.extraction.extract import extract


def owners(text: str, place: str | None = "甲市") -> list[list[str]]:
    found = extract(text, page_date=dt.date(2023, 1, 17), place=place)["articles"]
    return [p["owners"] for a in found for p in a["pledges"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲市新闻\n\n本报讯 今年，我市将新建公厕20座。\n", "甲市"),
        ("甲市新闻\n\n本报讯 今年，市教育局将新建学校2所。\n", "甲市教育局"),
        ("甲市新闻\n\n本报讯 乙区将新建学校2所。\n", "乙区"),
        ("优化教育布局\n\n——访市教育局局长李某某\n\n李某某表示，下一步，将新建学校2所。\n", "甲市教育局"),
        ("甲市民生实事\n\n一、今年将新建学校2所。责任单位：市教育局。\n", "甲市教育局"),
        ("甲市民生实事\n\n一、今年将新建学校2所。（牵头单位：市教育局 配合单位：市财政局）\n", "甲市教育局"),
        ("甲市城建计划\n\n1、道路。今年将修补路面6.8万平方米。（市城管局负责）\n", "甲市城管局"),
        ("甲市城建计划\n\n2、海绵城市。今年将新建调蓄池2座。（市住建局牵头，市水务局、各区政府配合）\n", "甲市住建局"),
        ("甲市城建计划\n\n2、绿地。今年将新建公园2座。（市园林局供图）\n", "甲市"),
        ("甲市新闻\n\n市交通局优化线网。该局客运处处长王小明介绍，拟新开线路7条。\n", "甲市交通局"),
        ("甲市新闻\n\n今年，将由市公安局会同有关部门淘汰车辆9800辆。\n", "甲市公安局"),
        ("甲市新闻\n\n市交警支队发布通告，自2月10日起将对全市电动自行车登记上牌。\n", "甲市交警支队"),
        (
            "民生实事表\n\n牵头单位\n\n完成时限\n\n1\n\n食堂\n\n将新建社区食堂8个，方便居民。\n\n市民政局\n\n10月底\n\n2\n\n早餐\n",
            "甲市民政局",
        ),
        ("甲市经开区简讯\n\n经开区管委会副主任李某某介绍，园区将新建厂房3座。\n", "甲市经开区管委会"),
        ("甲市月报\n\n一、新城\n\n下月将拆除房屋300户。\n\n（责任单位：新城管委会）\n", "新城管委会"),
        ("甲市访谈\n\n——访丁镇党委书记李某某\n\n李某某：将新建学校2所。\n", "丁镇"),
        ("甲市新闻\n\n记者从市文化局获悉，读书月活动将于4月20日启动。\n", "甲市文化局"),
        ("甲市新闻\n\n甲新材料有限公司二期项目正在建设，3号车间将在4月底前建成。\n", "甲新材料有限公司"),
        ("医保新规\n\n——市医保局局长李某某答本报记者问\n\n答：下半年再新增药店3个。\n", "甲市医保局"),
        (
            "甲市民生实事分解表\n\n序号 项目 内容 责任单位 完成时限\n\n1 环卫 新建公厕20座 市城管局 12月底\n",
            "甲市城管局",
        ),
        (
            "有问必答\n\n问：何时开工？——市民李女士\n\n答（市住建局）：2020年已建成公园。将新建车位420个。\n",
            "甲市住建局",
        ),
        ("甲市新闻\n\n本报讯 走进乙县沙河镇，白菜青翠。明年，镇里还将新建冷库3座。\n", "沙河镇"),
        ("甲市新闻\n\n本报讯 2月20日下午，市图书馆将举办读书活动3场。\n", "甲市图书馆"),
        ("便民信息\n\n停水通知\n\n2月20日起，将新增送水车3辆。\n\n甲市自来水公司\n", "甲市自来水公司"),
        ("甲市新闻\n\n市水务局5月底前完成全市堤防排查36处。\n", "甲市水务局"),
        ("甲市新闻\n\n城管供水部门将新建水厂1座。\n", "城管供水部门"),
        ("甲市新闻\n\n【城乡】今年将改造小区20个。\n", "甲市"),
        ("关于乙区预算的报告\n\n二、2023年预算安排\n\n新建公厕20座。\n", "乙区"),
    ],
    ids=[
        "我市",
        "subject",
        "another place",
        "interviewee",
        "responsible body",
        "responsible body before those that help",
        "in a bracket at the end",
        "who leads and who helps",
        "whose picture it is",
        "of the bureau named before",
        "by whom it is done",
        "whose order it is, not whom it is for",
        "a table's cell",
        "园区 is no owner",
        "below a section",
        "the secretary of a town",
        "who announced it",
        "the plant's company",
        "who answers a reporter",
        "a table's row on one line",
        "who answers a letter",
        "镇里 is the town named before",
        "a library behind the time",
        "who signs a notice",
        "a bureau before 全市",
        "branches that are no bureau",
        "城乡 is no place",
        "关于 is no part of a place",
    ],
)
def test_the_owner_is_found(text: str, expected: str) -> None:
    assert owners(text) == [[expected]]


def test_what_each_district_does_the_place_answers_for_too() -> None:
    assert owners("甲市新闻\n\n今年，各县区一律将新建公厕20座。\n") == [["各县区", "甲市"]]


def test_a_body_inside_the_object_is_no_subject() -> None:
    assert owners("甲市新闻\n\n本报讯 今年，我市将加快建设乙区中心医院综合楼项目。\n") == [["甲市"]]


def test_a_report_answers_for_the_body_that_gives_it() -> None:
    text = "政府工作报告\n\n现在，我代表国务院，向大会报告政府工作。\n\n二、2023年工作安排\n\n新建铁路3000公里。\n"
    assert owners(text, place=None) == [["国务院"]]
    assert owners(text, place="全国") == [["国务院"]]


def test_nobody_is_named_where_nobody_is_known() -> None:
    assert owners("工作简讯\n\n今年将新建公厕20座。\n", place=None) == [[]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "甲市任务分解\n\n市发改委：10月底前完成机组改造3台。\n\n市工信局：今年将关停企业7家。\n",
            [["甲市发改委"], ["甲市工信局"]],
        ),
        ("甲市学位建设\n\n湖滨区——师范附小分校，将在7月底前建成。\n", [["湖滨区"]]),
        ("甲州道路简报\n\n●弄果县里程过半，完成通畅工程203公里，路面已经铺好。今年还将新建公路7公里。\n", [["弄果县"]]),
        ("甲市通知\n\n编者按：12月底前将建成公厕20座。\n", [["甲市"]]),
        ("甲市学位\n\n昨天，市教育局网站挂出一张表。今年将新建学校12所。\n", [["甲市教育局"]]),
        (
            "甲市药费\n\n日前，市医保局、市卫健委等四部门联合印发细则。今年将新增定点药店3家。\n",
            [["甲市医保局", "甲市卫健委"]],
        ),
        ("甲市新闻\n\n省政府印发方案。今年将新建公厕20座。\n", [["甲市"]]),
        ("甲市开学\n\n市交通局有关负责人当场回应：今年将新开公交线路7条。\n", [["甲市交通局"]]),
        ("街坊食堂\n\n承包方、康膳公司的经理老傅坦率地讲，明年将新开食堂3家。\n", [["康膳公司"]]),
        ("甲市名录\n\n荞坪风电场。业主华曜新能源，装机49.5兆瓦。今年将新建风机21台。\n", [["华曜新能源"]]),
        ("甲市名录\n\n生物质热电。业主未定，今年将完成投资2亿元。\n", [["甲市"]]),
        ("甲市通报\n\n人民医院迁建。项目由市卫健委牵头。8月底前将建成病房楼2栋。\n", [["甲市卫健委"]]),
        ("供热准备\n\n热力总公司将在10月20日前新建换热站5座。\n", [["热力总公司"]]),
        ("招商动态\n\n市政府与腾越新材料签约，计划投资4.6亿元建设铝棒项目。\n", [["腾越新材料", "甲市政府"]]),
        ("甲市居住证\n\n市公安局公布了办法。公安部门同步放宽了条件。今年将新增办证点7个。\n", [["甲市公安局"]]),
        ("甲市防汛\n\n水务部门要在6月25日前新建泵站7座。\n", [["甲市水务局"]]),
        ("甲市交通\n\n交警部门将在6月25日前新建护栏7座。\n", [["甲市"]]),
        ("甲市天气\n\n气象部门预测，今年将新增雨量站7个。\n", [["甲市"]]),
        ("甲市治沙\n\n甲市向省里立下军令状，今年将完成营造林32万亩。\n", [["甲市"]]),
        (
            "甲市公告\n\n一、学前教育。今年将新建幼儿园5所。\n\n责任单位：市教体局 完成时限：8月31日前\n\n二、养老。\n",
            [["甲市教体局"]],
        ),
        ("两会通道\n\n贺敏代表（市交通运输局局长）：\n\n今年将采购公交车220台。\n", [["甲市交通运输局"]]),
        ("村里的事\n\n李秋代表（青石铺村党支部书记）：\n\n今年将新建分拣棚3座。\n", [["青石铺村"]]),
        ("招生问答\n\n甲市职业学院原是技校。院长卜文说，今年将新建教学楼3栋。\n", [["甲市职业学院"]]),
        (
            "通告\n\n因管道施工，我公司将在6月12日前更换水管2公里。\n\n甲市水务集团有限公司\n",
            [["甲市水务集团有限公司"]],
        ),
    ],
    ids=[
        "whom a paragraph is labelled with",
        "a place with a dash",
        "a bulletin's item of a county",
        "what is no label",
        "who puts it online",
        "who issues it together",
        "a decree from above",
        "an unnamed spokesman",
        "a manager by his short name",
        "the owner of a project",
        "a project that has no owner yet",
        "who leads a project",
        "a utility without a place",
        "the firm that signs",
        "公安部门 is the bureau that the article names",
        "水务部门 is the place's own bureau",
        "交警部门 is no bureau",
        "a forecast is no plan",
        "the place itself",
        "a line of its own below the item",
        "a speaker's line with his post",
        "a village's secretary",
        "the school that an article begins with",
        "我公司 is who signs below",
    ],
)
def test_who_answers_is_read_from_what_stands_around(text: str, expected: list[list[str]]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "甲市新闻\n\n甲市又一电站在建，渠能储能科技公司总经理白某说，3号机组将在4月底前建成。\n",
            [["渠能储能科技公司"]],
        ),
        ("甲市新闻\n\n多家物业公司参加会议。今年将新建公厕20座。\n", [["甲市"]]),
        ("甲市通报\n\n封阳县11月15日前建成学校2所。\n", [["封阳县"]]),
        ("甲市通报\n\n小区南区5月开工建设车棚3座。\n", [["甲市"]]),
        ("城镇小区改造\n\n今年将改造小区20个。\n", [["甲市"]]),
        ("甲市通报\n\n市重点项目办将于10月份新建公厕20座。\n", [["甲市重点项目办"]]),
        ("甲市通告\n\n补助办法由江沿区政府10月15日前公布。\n", [["江沿区政府"]]),
        ("甲市通告\n\n待遇标准由医保部门另行公布。今年将新建药店3家。\n", [["甲市"]]),
        ("甲市计划\n\n各县（市、区）6月底前建成公厕20座。\n", [["各县（市、区）", "甲市"]]),
        ("甲市计划\n\n会议听取和审议市政府的报告，今年将新建公厕20座。\n", [["甲市"]]),
        (
            "关于封桥的通告\n\n今年将新建公厕20座。\n\n甲市交通运输局　甲市公安局\n",
            [["甲市交通运输局", "甲市公安局"]],
        ),
        ("甲市公告\n\n今年将新建公厕20座。\n\n甲市人民政府办公室\n", [["甲市"]]),
        (
            "甲市简报\n\n【乙区】完成投资2亿元。10月底前将建成厂房3座。\n\n【丙县】下月将建成学校2所。\n",
            [["乙区"], ["丙县"]],
        ),
        ("甲市周报\n\nLD-1标（中路十七局承建）：路基完成81%。8月底前建成隧道2座。\n", [["中路十七局"]]),
        (
            "甲市整改\n\n任务八：围网养殖反弹。\n\n牵头单位：省农业农村厅；责任单位：丁州市委、市政府。\n\n进展：拆除围网3.8万亩。\n\n下一步：12月底前拆除围网2万亩。\n",
            [["丁州市"]],
        ),
        (
            "市市场监督管理局2023年工作安排\n\n去年，市市场监管局建成检测站2座。\n\n今年将新建检测站3座。\n",
            [["甲市市场监管局"]],
        ),
        (
            "甲市民生实事\n\n序号项目名称主要建设内容完成时限牵头单位责任领导\n\n1供热管网改造新建换热站4座，总投资4860万元9月30日前完工市住房和城乡建设局王可2卫生室提标新建卫生室9所，维修12所8月底前市卫健委苏娜\n",
            [["甲市住房和城乡建设局", "甲市卫健委"], ["甲市卫健委"]],
        ),
        (
            "甲市保供\n\n会议听取了市商务局关于节日市场供应的汇报。会议议定，2月1日前将新建平价菜专柜12个。\n",
            [["甲市商务局"]],
        ),
        ("甲市采暖\n\n环保是一关。市环保局的说法是，年底前拆除锅炉21台。\n", [["甲市环保局"]]),
        ("走村串寨\n\n在曲柳镇石门坎村，花椒红了。村党支部书记介绍，今年将新建冷库2座。\n", [["石门坎村"]]),
        ("甲市调研\n\n岱河区是工业重镇。年底前，区里将新建厂房3座。\n", [["岱河区"]]),
        ("旧改发布会\n\n州住建局局长敖敏，副局长涂敬之出席。涂敬之表示，今年将改造小区12个。\n", [["州住建局"]]),
        (
            "两会圆桌\n\n贺连山 市城管局副局长参加了本次讨论。\n\n贺连山：三位讲的都是实话。4月底前将新建停车场42个。\n",
            [["甲市城管局"]],
        ),
        ("院报告\n\n甲市人民法院向大会报告工作。市法院今年将新建法庭3个。\n", [["甲市人民法院"]]),
        (
            "甲市通告\n\n大桥由中江桥隧工程有限公司中标承建。\n\n一、封闭施工。工程将在年底前新建泵站2座。\n",
            [["中江桥隧工程有限公司"]],
        ),
        (
            "甲市民生实事\n\n目标：全年新建托育驿站12个。\n\n进展：5个已开门。市卫健局表示，剩余3个选址未定。\n",
            [["甲市卫健局"]],
        ),
        (
            "甲市方案\n\n三、主要任务\n\n（一）淘汰黄标车。市公安局今年将新建检测站2座。\n\n（二）控制扬尘。6月底前安装监控30套。\n\n（牵头单位：市住建委）\n",
            [["甲市公安局"], ["甲市住建委"]],
        ),
    ],
    ids=[
        "a firm that no list has",
        "firms of a kind are none",
        "a county before a date",
        "a part of a housing estate is no place",
        "城镇 is no town",
        "a body that no list has",
        "by a district's government",
        "a bureau told of in passing",
        "each of the counties",
        "what is heard and examined acts not",
        "two sign a notice",
        "a chancery signs for its government",
        "districts in brackets",
        "who builds a lot",
        "who answers for an item, named above",
        "one name for one bureau",
        "rows of a flattened table",
        "who reported to the meeting",
        "a body's answer",
        "the secretary of the village told of",
        "区里 is the only district named",
        "a deputy named behind his chief",
        "a guest introduced with his post",
        "a court in full",
        "the builder, of the works",
        "the progress below names who answers",
        "whoever leads the last item leads not the first",
    ],
)
def test_bodies_are_told_apart_from_what_looks_like_them(text: str, expected: list[list[str]]) -> None:
    assert owners(text) == expected


def test_a_signature_below_gives_way_to_a_subject() -> None:
    text = "甲市通知\n\n今年，市教育局将新建学校2所。\n\n甲市环境保护委员会办公室\n"
    assert owners(text) == [["甲市教育局"]]


def test_a_heading_ends_what_a_speaker_answers_for() -> None:
    text = "甲市新闻\n\n市水务局局长李某某表示，今年将新建水厂3座。\n\n一、城市交通\n\n今年将新开公交线路7条。\n"
    assert owners(text)[-1] == ["甲市"]
