"""What is a pledge and what is none: each row a clause in its setting, with what it proves."""

import datetime as dt

import pytest

from articles.extraction.extract import extract

PLAN = "二、2023年工作安排\n\n"
REVIEW = "一、2022年工作回顾\n\n"


def quotes(text: str, *, day: str = "2023-01-17", place: str = "甲市") -> list[str]:
    page = f"甲市政府工作报告\n\n{text}\n"
    return [
        p["quote"]
        for a in extract(page, page_date=dt.date.fromisoformat(day), place=place)["articles"]
        for p in a["pledges"]
    ]


def pledge(text: str, *, day: str = "2023-01-17", place: str = "甲市") -> dict:
    page = f"甲市政府工作报告\n\n{text}\n"
    found = [
        p for a in extract(page, page_date=dt.date.fromisoformat(day), place=place)["articles"] for p in a["pledges"]
    ]
    assert len(found) == 1, [p["quote"] for p in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (PLAN + "坚持项目为王，新建学校5所。", "新建学校5所"),
        (PLAN + "年底前完成滨河大桥主体施工。", "年底前完成滨河大桥主体施工"),
        (PLAN + "加快市中医院迁建项目建设。", "加快市中医院迁建项目建设"),
        (PLAN + "实行“红黄绿”三色管理机制。", "实行“红黄绿”三色管理机制"),
        (PLAN + "将制造业企业加计扣除比例提高到100%。", "将制造业企业加计扣除比例提高到100%"),
        (PLAN + "设立产业引导基金。", "设立产业引导基金"),
        (PLAN + "今年再压减产能300万吨，比去年增加50万吨。", "今年再压减产能300万吨，比去年增加50万吨"),
        ("记者获悉，我市将新建公厕20座。", "我市将新建公厕20座"),
        ("该路4月18日开工，6月底前完成路基工程。", "6月底前完成路基工程"),
        ("今年9月1日，新校区正式开学。", "今年9月1日，新校区正式开学"),
        (
            "2023年，我市计划实施项目96个，总投资约200亿元，年内预计完成投资44亿元。",
            "2023年，我市计划实施项目96个，总投资约200亿元，年内预计完成投资44亿元",
        ),
        ("市政府近日印发方案。\n\n甲市将实施六大行动。\n\n调整能源结构。淘汰燃煤锅炉30台。", "淘汰燃煤锅炉30台"),
        ("市政府近日印发方案。\n\n到2025年，全市绿化率达到45%，新增公园20个。", "新增公园20个"),
        ("记者：今年有什么打算？\n\n李某某：再改造服务站12个。", "再改造服务站12个"),
        ("今年方案排出3大类任务：\n\n控煤方面，由市发改委淘汰锅炉30台。", "由市发改委淘汰锅炉30台"),
        ("6月底前，审批事项扩大到150项，全面取消不必要的证明事项。", "全面取消不必要的证明事项"),
        ("一期年底试产。", "一期年底试产"),
        ("海湾线将于12月开通。初期高峰间隔8分钟。", "初期高峰间隔8分钟"),
        ("鞋厂计划9月动工。项目全部达产后，可实现年产童鞋300万双。", "项目全部达产后，可实现年产童鞋300万双"),
        (PLAN + "县中医院住院楼年内主体封顶。", "县中医院住院楼年内主体封顶"),
        ("1. 大桥工程。旧桥拆除完成。下步计划：11月底前完成桩基施工。", "11月底前完成桩基施工"),
        ("市交警支队近日发布通告，自2月10日起对电动自行车登记上牌，设立登记点32个。", "设立登记点32个"),
        ("下步计划：完成投资2.8亿元；市民中心站主体结构封顶。", "市民中心站主体结构封顶"),
        ("下一步，我市将援助困难人员500人，有劳动能力的安排公益岗位200个。", "有劳动能力的安排公益岗位200个"),
        ("今年将扶持示范基地10个，超比例部分给予奖励。", "超比例部分给予奖励"),
        (PLAN + "积极争取甲乙铁路列入国家规划。", "积极争取甲乙铁路列入国家规划"),
        (PLAN + "天然气管道通达所有建制镇。", "天然气管道通达所有建制镇"),
        ("会议议定，由市财政局牵头研究制定返还办法。", "由市财政局牵头研究制定返还办法"),
        ("新办法自3月1日起施行。\n\n一是提高报销。年度限额由300元提高至500元。", "年度限额由300元提高至500元"),
        ("会议听取了建设情况汇报，要求市住建局铺设管网30公里。", "要求市住建局铺设管网30公里"),
        ("会议审议通过《方案》，决定今年投入4.3亿元。", "决定今年投入4.3亿元"),
        (PLAN + "区人民医院通过三级医院评审。", "区人民医院通过三级医院评审"),
        (PLAN + "古城周边增设临时停车场。", "古城周边增设临时停车场"),
        ("2月2日至4日举办音乐节。开通直通车12条。", "开通直通车12条"),
        ("2月2日至4日举办音乐节。\n\n为做好服务保障，市交通局开通直通车12条。", "市交通局开通直通车12条"),
        ("120套周转房暑期可入住。", "120套周转房暑期可入住"),
        ("副局长曾某说，剩下的34公里管网6月底全部完成。", "剩下的34公里管网6月底全部完成"),
        ("明年还将普及率由目前的88%提升至98%。", "明年还将普及率由目前的88%提升至98%"),
        ("《甲市日报》记者：残疾人就业有哪些支持？\n\n李某某：扶持示范基地10个。", "扶持示范基地10个"),
    ],
    ids=[
        "figure in a plan",
        "deadline",
        "named project",
        "mechanism",
        "将 that means 把",
        "deliverable",
        "compared with last year",
        "own mark",
        "ahead by its date",
        "a day after the page's",
        "sums belong to the clause before",
        "a frame over titled paragraphs",
        "a goal year",
        "an answer to a question about plans",
        "an item that names its field",
        "a deed after a dated one",
        "a trial run",
        "a figure right after a promise",
        "what a plant can make, told as if it were done",
        "a milestone of this year",
        "next steps of one item",
        "what follows a day to come",
        "a step of the work",
        "what whoever fits is given",
        "what is paid",
        "to be listed in a plan",
        "to reach all",
        "what a meeting settled",
        "a rule that comes into force",
        "what a meeting asked for",
        "what it decided",
        "what is passed",
        "put up behind its place",
        "more of what is to come",
        "what is done for it",
        "what will be ready",
        "a day to come before what is done, told by one named 曾",
        "from what it is now",
        "an answer to a question set as a heading",
    ],
)
def test_a_commitment_is_found(text: str, quote: str) -> None:
    assert quote in quotes(text)


@pytest.mark.parametrize(
    "text",
    [
        REVIEW + "新建学校5所，改造老旧小区47个。",
        REVIEW + "将2.8万亿元资金纳入直达范围，确保资金落实到位。",
        PLAN + "不断提升服务水平，积极营造良好氛围。",
        PLAN + "今年是全面贯彻落实会议精神的开局之年。",
        PLAN + "以项目建设为抓手，为高质量发展提供有力支撑。",
        PLAN + "我们坚信，只要同心同德，就一定能够赢得胜利。",
        "会议强调，各级党组织要坚定信心、牢记使命，凝聚磅礴力量。",
        "希望广大教师不忘初心，做有理想信念的好老师。",
        "该项目位于滨河路，占地45亩，已建设完成。",
        "2022年，全市新建学校5所。",
        "他说，村里的变化很大，日子一年比一年好。",
        "第三届美食文化节吸引游客86万人次。",
        "1.丙县年产20万吨铝板带箔项目。总投资15亿元，建筑面积6万平方米。",
        PLAN + "该项目占地120亩，设计时速80公里。",
        "工地上有600余名工人日夜奋战，仍有9个项目手续未办结。",
        "以优异成绩迎接大会胜利召开。",
        "全长12公里，站间距1.2公里，票价9元。",
        PLAN + "为确保计划落地见效，现将任务分解如下。",
        "2023年1月6日，市政府办公室印发通知。",
        "4月23日是世界读书日。",
        "分院主体完工，建筑面积2万平方米。",
        "还有97户没有脱贫，进度滞后计划20天。",
        "会议决定授予李某等10名同志先进个人称号。",
        "1月2日至4日举办音乐节。开通直通车12条。",
        "《规定》自2022年3月1日起施行。年度限额由300元提高至500元。",
        PLAN + "交通类（4项）\n\n目前，路网已建成。",
    ],
    ids=[
        "review",
        "将 and 确保 in a review",
        "wish",
        "what the year is",
        "ground and purpose",
        "belief",
        "exhortation",
        "hope",
        "done",
        "last year",
        "praise",
        "a fact",
        "what a project is",
        "what a project is, in a plan",
        "who is there",
        "a slogan",
        "figures that no promise goes before",
        "a purpose",
        "a day gone by",
        "what a day is",
        "what stands",
        "what is wanting",
        "an award",
        "what went on",
        "a rule in force",
        "a list's heading",
    ],
)
def test_what_commits_nobody_is_left_out(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("我市将新建公厕20座。", "将"),
        ("我市计划新建公厕20座。", "计划"),
        ("项目拟于今年6月开工建设。", "计划"),
        ("年内预计完成投资4亿元。", "预计"),
        ("大桥力争年底前建成通车。", "力争"),
        ("确保年底前建成通车。", "确保"),
        (PLAN + "新建公厕20座。", None),
        (PLAN + "按计划新建公厕20座。", None),
    ],
)
def test_force_is_the_word_that_was_used(text: str, force: str | None) -> None:
    assert pledge(text)["force"] == force


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        (PLAN + "年底前新建公厕20座。", (None, "2023-12-31")),
        (PLAN + "新建公厕20座。", None),
        (PLAN + "重点筹备2023年春季、秋季项目集中签约仪式、招商推介会。", None),
        ("今年的政府工作报告指出，新建公厕20座。", None),
        ("2023年，我市将新建公厕20座。", ("2023-01-01", "2023-12-31")),
        ("一、新建公厕20座。责任单位：市城管局。完成时限：2023年11月底前。", (None, "2023-11-30")),
        ("一、新建公厕20座。责任单位：市城管局。完成时限：12月15日。", (None, "2023-12-15")),
        ("今年怎么干？市里给出答案：新建公厕20座。", ("2023-01-01", "2023-12-31")),
        ("去年怎么干的？市里下一步将新建公厕20座。", None),
        ("记者：今年怎么干？\n\n李某某：我市将新建公厕20座。", None),
        ("今年的改造方案公布了，将新建公厕20座。", None),
        ("5月2日、3日将举办音乐节。", ("2023-05-02", "2023-05-03")),
        (PLAN + "周末开设企业开办服务窗口6个。", None),
        (PLAN + "全年新建公厕20座。", ("2023-01-01", "2023-12-31")),
        ("一、老旧小区整治。将整治老旧小区12个。\n责任单位：区住建局　完成时限：11月底\n", (None, "2023-11-30")),
        (PLAN + "即日起新开公交线路3条。", ("2023-01-17", None)),
    ],
    ids=[
        "by",
        "none",
        "a date of one item in a list",
        "a date that tells which report",
        "time before the clause",
        "the item's 完成时限",
        "a day in its column is a deadline",
        "the year that the paragraph's question is about",
        "a year gone by",
        "an interviewer's question dates no answer",
        "a year that only names a paper",
        "two days told in one breath",
        "every weekend",
        "the whole year, in a plan",
        "the line below an item",
        "from the page's day on",
    ],
)
def test_a_deadline_is_the_date_that_holds_for_the_clause(text: str, deadline: tuple[str | None, str] | None) -> None:
    found = pledge(text)["deadline"]
    assert (found and (found["date_from"], found["date_to"])) == deadline


def test_a_december_plan_is_dated_in_the_year_it_is_for() -> None:
    found = pledge("三、2018年工作计划\n\n8月底前建成客运枢纽站。", day="2017-12-28")
    assert (found["deadline"]["date_from"], found["deadline"]["date_to"]) == (None, "2018-08-31")


def test_a_date_with_its_verb_does_not_hold_for_the_next_clause() -> None:
    page = "甲市政府工作报告\n\n" + PLAN + "7月底前完成水库整改，设立抢险基金。\n"
    first, second = extract(page, page_date=dt.date(2023, 1, 17), place="甲市")["articles"][0]["pledges"]
    assert first["deadline"]
    assert second["deadline"] is None


def test_a_year_that_opens_its_plan_holds_for_what_the_plan_does() -> None:
    page = "甲市政府工作报告\n\n" + PLAN + "今年的改造计划分两批，新建公厕20座。\n"
    found = extract(page, page_date=dt.date(2023, 1, 17), place="甲市")["articles"][0]["pledges"]
    assert found[-1]["quote"] == "新建公厕20座"
    assert found[-1]["deadline"]["date_to"] == "2023-12-31"


@pytest.mark.parametrize(
    ("text", "deadlines"),
    [
        ("四季度计划：新建公厕20座；改造菜场3个。", ["2023-12-31", "2023-12-31"]),
        ("今年计划：其一，将新建公厕20座；其二，将改造菜场3个。", ["2023-12-31", None]),
        ("四季度将新建公厕20座；将改造菜场3个。", ["2023-12-31", None]),
    ],
    ids=["over a list's semicolons", "not over numbered ones", "without a colon"],
)
def test_a_period_before_a_colon_holds_for_the_list_behind_it(text: str, deadlines: list[str | None]) -> None:
    page = "甲市政府工作报告\n\n" + PLAN + text + "\n"
    found = extract(page, page_date=dt.date(2023, 1, 17), place="甲市")["articles"][0]["pledges"]
    assert [p["deadline"] and p["deadline"]["date_to"] for p in found] == deadlines


def test_the_rule_says_what_was_found_and_what_made_it_future() -> None:
    assert pledge(PLAN + "新建公厕20座。")["rule"] == "figure: section"
    assert pledge("我市将新建公厕20座。")["rule"] == "figure: own mark"


def test_the_rule_of_a_pledge_without_a_check_says_which_words_spoke_for_it() -> None:
    check, _, why = pledge(PLAN + "给每个教室配可躺课桌椅。")["rule"].partition(": ")
    kind, *words = check.split()
    assert (kind, why) == ("words", "paragraph")
    assert words
    assert all(word in "给每个教室配可躺课桌椅" for word in words)
