"""What each finder of owners takes for what it looks for, and what it leaves."""

import pytest

from articles.extraction.facts import ArticleText, Organization, OrganizationKind, Paragraph
from articles.extraction.owners import bureaus, firms, rows, sites, sources, subjects, topics, unlisted
from articles.extraction.owners.meanings import Meanings
from articles.extraction.owners.mentions import Mentions
from articles.extraction.owners.scenes import Scene
from articles.extraction.owners.speakers import Speakers
from articles.extraction.text import imprints, split


def article(text: str) -> ArticleText:
    return next(iter(split.split(text.replace("/", "\n\n") + "\n")))


def named(text: str, *names: str, kind: OrganizationKind = "department") -> list[Organization]:
    """Bodies where a text names them first."""
    return [Organization(text.index(name), text.index(name) + len(name), name, kind) for name in names]


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("甲市市场监督管理局", "甲市市场监管局", True),
        ("甲市住房和城乡建设局", "甲市住建局", True),
        ("甲市公安局交通警察支队", "甲市公安局交警支队", True),
        ("甲市卫生健康委员会", "甲市卫健委", True),
        ("甲市教育局", "乙区教育局", False),
        ("甲市水务局", "甲市水利局", False),
        ("甲市城市管理局", "甲市市场监管局", False),
    ],
)
def test_two_names_of_one_bureau_are_one(one: str, other: str, *, is_one: bool) -> None:
    assert (bureaus.short(one) == bureaus.short(other)) is is_one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者从恒纬光纤公司获悉", ["恒纬光纤公司"]),
        ("承建单位润民水务公司进场", ["润民水务公司"]),
        ("中路十七局掘进40米", ["中路十七局"]),
        ("晶澜新材料（恒阳）有限公司投产", ["晶澜新材料（恒阳）有限公司"]),
        ("多家物业公司参加会议", []),
        ("该公司负责人表示", []),
        ("新能源集团化运作", []),
        ("第三方检测公司", []),
    ],
)
def test_firms_that_no_list_has(text: str, expected: list[str]) -> None:
    assert [firm.name for firm in firms.find(text, [])] == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("走进双河食品产业园，园区三期在建。", "园区", "双河食品产业园"),
        ("在沙河镇，镇党委书记说。", "镇党委", "沙河镇"),
        ("潮音街道召开会议，街道将完工。", "街道", "潮音街道"),
        ("甲市教育局召开会议。", "市教育局", "甲市教育局"),
        ("会议召开。", "市委", "甲市"),
        ("会议召开。", "乙区教育局", "乙区教育局"),
        ("会议召开。", "园区", "园区"),
        ("会议召开。", "县教育局", "县教育局"),
    ],
)
def test_short_names_mean_what_the_article_names(text: str, name: str, expected: str) -> None:
    assert Meanings(text, "甲市", None, ([], []), has_board=True).of(name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "任务表/序号 项目 完成时限 牵头单位/1新建公厕20座10月底前市城管局王可2新建学校3所8月底市教育局",
            ["市城管局", "市教育局"],
        ),
        ("任务表/序号 项目 完成时限 责任单位/1新建公厕20座全年市城管局、市住建局", ["市城管局", "市住建局"]),
        ("任务表/新建公厕20座10月底前市城管局", []),
        ("任务表/完成时限由牵头单位确定/1新建公厕20座", []),
    ],
)
def test_rows_of_a_flattened_table(text: str, expected: list[str]) -> None:
    page = article(text)
    assert rows.Rows(page, Mentions([])).of(0, len(page.text)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("市发改委：压减煤炭消费45万吨。", "市发改委"),
        ("答（市住建局）：将新建车位420个。", "市住建局"),
        ("【洛塘区】完成投资2亿元。", "洛塘区"),
        ("●弄果县里程过半。", "弄果县"),
        ("LD-1标（中路十七局承建）：完成81%。", "中路十七局"),
        ("责任单位：市发改委。", None),
        ("联系电话：12345。", None),
        ("本报讯：今年将新建公厕。", None),
        ("【主持人】请问局长。", None),
    ],
)
def test_whom_a_paragraph_is_labelled_with(line: str, expected: str | None) -> None:
    assert sources.label(line, 0, len(line)) == expected


@pytest.mark.parametrize(
    ("text", "body", "expected"),
    [
        ("记者从市文广新局获悉，活动将启动。", "市文广新局", ["市文广新局"]),
        ("昨天，市教育局网站挂出一张表。", "市教育局", ["市教育局"]),
        ("7月9日，记者走进市交通局会商室。", "市交通局", ["市交通局"]),
        ("记者来到市图书馆门前的小店。", "市教育局", []),
        ("向市政府通报了情况。", "市政府", []),
        ("省政府印发方案。", "省政府", []),
        ("今年，市教育局将新建学校。", "市教育局", []),
    ],
)
def test_who_announces_what_a_paragraph_tells(text: str, body: str, expected: list[str]) -> None:
    bodies = named(text, body) if body in text else []
    assert sources.announcers(text, 0, len(text), bodies) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("重点项目情况通报/甲市重点项目办公室/各单位：", "甲市重点项目办公室"),
        ("督查情况通报/近期，甲市政府督查室进行了督查。", "甲市政府督查室"),
        ("督查情况通报/近期，甲市教育局进行了督查。", None),
        ("甲市新闻/近期，甲市政府督查室进行了督查。", None),
    ],
)
def test_which_office_watches_over_a_bulletin(text: str, expected: str | None) -> None:
    page = article(text)
    bodies = [name for name in ("甲市重点项目办公室", "甲市政府督查室", "甲市教育局") if name in page.text]
    assert sources.watcher(page, named(page.text, *bodies)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("乙区计划新建学校2所", "乙区"),
        ("红星街道须在6月15日前清零", "红星街道"),
        ("丁镇2023年新建学校2所", "丁镇"),
        ("各街道须在6月15日前清零", None),
        ("园区将新建厂房", None),
        ("据乙区介绍今年新建学校", None),
        ("小区南区5月开工", None),
        ("沿河的丁镇要在9月底前关停养猪场", "丁镇"),
        ("希里苏木也要栽植防护林", "希里苏木"),
        ("红星街道把加装电梯放在首位", "红星街道"),
        ("红星街道每周六接待业主", "红星街道"),
        ("红星街道的居民很高兴", None),
    ],
)
def test_a_place_that_acts(words: str, expected: str | None) -> None:
    assert subjects.place(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("市重点项目办将新建公厕", "市重点项目办"),
        ("从8月起，县督查室实行月排名", "县督查室"),
        ("县安委办年底前组织回头看", "县安委办"),
        ("剩余3户由城关镇包干", "城关镇"),
        ("所需费用由市财政统一结算", "市财政"),
        ("一标完成底基层4公里", "一标"),
        ("一标题就新建了公厕", None),
        ("学费由市县财政承担", "市县财政"),
        ("由赤岩供电局9月15日前送电", "赤岩供电局"),
        ("剩余地块由海湾街道完成签约", "海湾街道"),
        ("市民活动中心要建成", None),
        ("报经市政府统一安排", None),
        ("理由是资金紧张", None),
        ("今年将新建公厕20座", None),
        ("市政府为每个项目明确专人", "市政府"),
        ("澜湾海关将实行预约通关", "澜湾海关"),
        ("水库管理所则打算装好设备", "水库管理所"),
        ("成立管理所将于6月完成", None),
        ("由汝阴工务段实施顶进", "汝阴工务段"),
        ("由市环卫处在11月底前更换", "市环卫处"),
        ("垃圾由市场化公司统一清运", None),
        ("三标段5月招标", None),
        ("王建国要求承建方省三建抢抓工期", "省三建"),
        ("王建国要求承建方抢抓工期", None),
    ],
)
def test_a_body_of_no_list_that_acts(words: str, expected: str | None) -> None:
    assert unlisted.find(words) == expected


@pytest.mark.parametrize(
    ("text", "body", "expected"),
    [
        ("今年，市教育局将新建学校", "市教育局", True),
        ("当即要求市交通局拿出办法", "市交通局", True),
        ("他现场协调市水务公司", "市水务公司", True),
        ("请经信局8月10日前拿出方案", "经信局", True),
        ("支持市教育局新建学校", "市教育局", False),
        ("按照市教育局要求", "市教育局", False),
        ("市教育局的牌子挂出", "市教育局", False),
        ("市档案馆新馆选址", "市档案馆", False),
        ("协调解决市教育局用地", "市教育局", False),
    ],
)
def test_the_body_that_acts_in_a_clause(text: str, body: str, *, expected: bool) -> None:
    assert (subjects.acting(text, 0, named(text, body)) is not None) is expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("嘉宾：市残联党组书记、理事长卢文静", "卢文静", "市残联"),
        ("发布人：桑杰才让市残联理事长", "桑杰才让", "市残联"),
        ("市残联副理事长卢文静出席", "卢文静", "市残联"),
        ("市残联的朋友卢文静来了", "卢文静", None),
        ("市残联办了展览，卢文静也来了", "卢文静", None),
    ],
)
def test_for_whom_one_speaks(text: str, name: str, expected: str | None) -> None:
    voice = Speakers(text, [], Mentions(named(text, "市残联")), "甲市", None).introduced(name)
    assert (voice.body if voice else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在双河食品产业园，三期在建。", "双河食品产业园"),
        ("走进恒泰新材料公司，机器轰鸣。", "恒泰新材料公司"),
        ("在全村推广。", None),
        ("加快推进产业园建设。", None),
    ],
)
def test_what_a_paragraph_is_about(text: str, expected: str | None) -> None:
    scene = Scene(text, [Paragraph(0, len(text), "body")], Mentions([]), None)
    assert scene.site == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("天禾粮油的大米加工园分两期建设", "天禾粮油"),
        ("鑫牧农业在石桥镇建设的养殖基地明年6月投产", "鑫牧农业"),
        ("恒泰纸业须在10月底前建成设施", "恒泰纸业"),
        ("平芜农商行计划新增贷款", "平芜农商行"),
        ("镇里的永盛印染厂也立下保证书", "永盛印染厂"),
        ("城北污水处理厂将在6月通水", None),
        ("现代农业在全县铺开", None),
        ("支持恒泰纸业扩建", None),
    ],
)
def test_a_firm_told_by_its_trade_that_acts(words: str, expected: str | None) -> None:
    assert sites.trading(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("城关、柳河两镇5月20日前完成", "城关、柳河两镇"),
        ("工业园区6月底前腾出厂房", "工业园区"),
        ("城关、柳河的居民", None),
        ("园区6月底前腾出厂房", None),
    ],
)
def test_places_that_act_as_one(words: str, expected: str | None) -> None:
    assert subjects.several_places(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("丰禾公司赖氨酸项目4月开工", "丰禾公司"),
        ("诺康生物原料药车间二季度通过认证", "诺康生物"),
        ("协调牧源公司二期4月底前开工", None),  # is for the bureau to do
        ("丰禾公司今年捐资助学", None),
        ("相邻的宏达冷链物流园完成地基处理", "宏达冷链"),
        ("全市重点项目4月开工", None),
    ],
)
def test_whose_plant_takes_its_next_step(words: str, expected: str | None) -> None:
    assert sites.plant_of(words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("项目业主为省交投，今年开工。", "省交投"),
        ("该项目由县卫健局牵头，今年开工。", "县卫健局"),
        ("业主未定，今年开工。", None),
        ("业主大会同意后开工。", None),
    ],
)
def test_who_is_charged_with_a_project(text: str, expected: str | None) -> None:
    charge = sites.charged(text, 0, len(text))
    assert (charge and charge.name) == expected


def test_who_is_charged_with_one_of_several_things_answers_for_no_other() -> None:
    text = "再加固水库5座；新建堤防3公里，由县水投公司组织实施，4月进场；清淤2公里。"
    charge = sites.charged(text, 0, len(text))
    assert charge is not None
    assert text[charge.start : charge.end] == "；新建堤防3公里，由县水投公司组织实施，4月进场"


@pytest.mark.parametrize(
    ("text", "bodies", "expected"),
    [
        ("甲市科技局促进成果转化/今年将新建基地。", ["甲市科技局"], "甲市科技局"),
        ("甲市融媒体中心记者走基层/甲市科技局将新建基地。", ["甲市融媒体中心", "甲市科技局"], None),
        ("乙区推进旧城改造/今年将改造小区。", [], "乙区"),
        ("城镇小区改造提速/今年将改造小区。", [], None),
    ],
)
def test_the_body_in_the_headline(text: str, bodies: list[str], expected: str | None) -> None:
    page = article(text)
    assert topics.main(page, Mentions(named(page.text, *bodies)), "甲市") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("恒泰公司和永昌公司|将新建厂房。", "永昌公司"),  # the one named last
        ("|将新建厂房的是恒泰公司和永昌公司。", "恒泰公司"),  # the first behind it
        ("恒泰公司|将新建厂房，永昌公司参与。", "恒泰公司"),
        ("市教育局|将新建学校。", None),
    ],
)
def test_the_firm_near_a_clause(text: str, expected: str | None) -> None:
    at, plain = text.index("|"), text.replace("|", "")
    found = [firm for firm in ("恒泰公司", "永昌公司") if firm in plain]
    mentions = Mentions([*named(plain, *found, kind="company"), *named(plain, *(["市教育局"] * (not found)))])
    assert mentions.firm_near(0, at, len(plain)) == expected


def test_a_firm_of_another_paragraph_is_not_near() -> None:
    mentions = Mentions(named("恒泰公司。将新建厂房。永昌公司。", "恒泰公司", "永昌公司", kind="company"))
    assert mentions.firm_near(5, 8, 11) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("我局将新建", "我局"),
        ("我办将会同", "我办"),
        ("我站将新建", "我站"),
        ("我站在渠边看到", None),
        ("我所在的村", None),
        ("我办了低保", None),
        ("我行我素", None),
    ],
)
def test_we_at_a_body_are_told_from_what_i_do(words: str, expected: str | None) -> None:
    assert subjects.ours(words) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("标题\n信息来源：市交通运输局　浏览次数：87\n", "市交通运输局"),
        ("索引号：01　发布机构：市住建局\n标题\n", "市住建局"),
        ("标题\n来源：甲市日报\n", None),
        ("标题\n项目资金来源：县财政局安排。\n", None),
    ],
)
def test_a_field_tells_whose_text_it_is(page: str, expected: str | None) -> None:
    assert imprints.issuer(page) == expected


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("项目由县教育局负责建设。占地68亩。", "县教育局"),
        ("项目由企业服务中心牵头。", "企业服务中心"),
        ("对无力建房的家庭，由乡镇统一代建。", None),
        ("资金由社会资本负责建设。", None),
    ],
)
def test_who_is_charged_is_somebody(paragraph: str, expected: str | None) -> None:
    charge = sites.charged(paragraph, 0, len(paragraph))
    assert (charge and charge.name) == expected


def test_a_task_s_own_label_comes_before_an_item_s() -> None:
    page = article("整改方案/任务十七：柳涧市城区污水直排。/整改责任单位：澄州市委/下一步：新建管网2公里。")
    assert set(sources.sections(page).values()) == {"柳涧市", "澄州市"}
