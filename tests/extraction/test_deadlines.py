"""The date that holds for a clause of a page of 17 January 2023, whatever the model makes of the clause."""

import datetime as dt

import pytest

from articles.extraction.extract import extract, find_plain_facts, look_at
from articles.extraction.text import sentences, split

PAGE_DATE = dt.date(2023, 1, 17)


def deadline(text: str, words: str) -> str:
    """First and last day of the deadline of the clause with these words; - for an open side, none for no date."""
    for article in split.split(f"甲市新闻\n\n本报讯 {text}\n"):
        facts = find_plain_facts(article, page_date=PAGE_DATE, place="甲市")
        for look in look_at(article, sentences.split(article), facts, page_date=PAGE_DATE):
            if words in look.clause.words:
                date = look.deadline
                return f"{date.date_from or '-'} {date.date_to or '-'}" if date else "none"
    raise AssertionError(f"no clause with {words}")


# what it proves | text | words of the clause | its deadline
ROWS = """
its own | 今年将改造小区20个，6月底前新建公厕3座。 | 新建公厕 | - 2023-06-30
a year before a comma | 今年，我市将改造小区20个，新建公厕3座。 | 新建公厕 | 2023-01-01 2023-12-31
a year at a clause's head | 年内将改造小区20个，新建公厕3座。 | 新建公厕 | 2023-01-01 2023-12-31
a year before a colon | 工作目标2023年：申报材料减少40%，新建公厕3座。 | 新建公厕 | 2023-01-01 2023-12-31
a year within another clause | 将集中染整园2023年建成，引进工作室10家。 | 引进工作室 | none
a plan's year behind its body | 全盟计划到2025年并网2500万千瓦，新建电站6座。 | 新建电站 | - 2025-12-31
what has no figure | 10月底前，改造小区20个，推行三级河长制。 | 推行三级 | none
what stands day by day | 今年再装电梯60部，每部补助12万元。 | 每部 | none
what a work can do | 8月底，冷链中心投产，一天可加工牦牛120头。 | 牦牛 | none
what a plant holds | 6月底前，烘干中心建成，日烘干能力4200吨。 | 日烘干 | none
a deed in a list of the year's | 2023年，他列了几项：一次办扩到60件；推行智能审批。 | 推行智能 | 2023-01-01 2023-12-31
another programme | 今年改造小区20个；新建公厕3座。 | 新建公厕 | none
an item's due over its year | 扩大就业。今年新增就业9000人。责任单位：市人社局 完成时限：11月底 | 新增就业 | - 2023-11-30
an item's due behind its year | 扩大就业。今年发放贷款1亿元，新增就业9000人。责任单位：市人社局 完成时限：11月底 | 新增就业 | - 2023-11-30
a year told once above | 村里最后32户通气了。村支书说，明年三月再装壁挂炉。施工队拍着胸脯，年底前走新桥。 | 走新桥 | - 2023-12-31
a deed and what comes of it | 今年，我市将改造危桥7座，新建公厕3座，惠及居民200户。 | 新建公厕 | 2023-01-01 2023-12-31
what comes of it, by itself | 今年，我市将改造危桥7座，惠及居民200户。新建公厕3座。 | 新建公厕 | none
what comes of it | 隧道2024年投用，届时拆除锅炉38台。 | 拆除锅炉 | none
with what it goes with | 快速路6月底前贯通，同步开通公交线2条。 | 同步开通 | - 2023-06-30
with nothing that is dated | 快速路将贯通，同步开通公交线2条。 | 同步开通 | none
a short deed behind its day | 余下4座9月开工，新建公厕3座。 | 新建公厕 | none
the short deed itself | 余下4座9月开工，新建公厕3座。 | 余下4座 | 2023-09-01 2023-09-30
a day and no deed | 9月15日上午，新建公厕3座。 | 新建公厕 | 2023-09-15 2023-09-15
a feast that is aimed at | 农贸市场计划端午节开业，新建公厕3座。 | 农贸市场 | 2023-06-22 2023-06-22
when school begins | 新校区秋季开学启用。 | 新校区 | 2023-09-01 2023-09-30
by the event that a month is told with | 防波堤要赶在明年5月休渔前新建公厕3座。 | 新建公厕 | - 2024-05-31
by the start of a term | 9月军训开始前新建公厕3座。 | 新建公厕 | - 2023-09-30
before the frost | 11月上冻前新建公厕3座。 | 新建公厕 | - 2023-11-30
in a month before another deed | 9月建成前厅，新建公厕3座。 | 建成前厅 | 2023-09-01 2023-09-30
paid since a day behind | 自1月1日起，低保由月人均290元提高到330元。 | 低保 | 2023-01-01 -
a second rate since then | 自1月1日起，城市低保由290元提高到330元，农村低保由170元提高到204元。 | 农村低保 | 2023-01-01 -
a rate since a day to come | 7月1日起，高龄津贴提高到100元，失能补贴上调至200元。 | 失能 | 2023-07-01 -
no rate since then | 7月1日起，高龄津贴提高到100元，新建公厕3座。 | 新建公厕 | none
what began long ago | 自2021年1月1日起施行的办法，新建公厕3座。 | 新建公厕 | none
this year's start of works | 今年开始新建公厕3座。 | 新建公厕 | 2023-01-01 2023-12-31
what a leader proposes | 今年是收官之年。综合各方面因素，建议地区生产总值增长6.5%，新建公厕3座。 | 地区生产 | 2023-01-01 2023-12-31
the next of what he proposes | 今年是收官之年。综合各方面因素，建议地区生产总值增长6.5%，固定资产投资增长7%。 | 固定资产 | 2023-01-01 2023-12-31
a month's plan, and all that its list holds | 3月，计划完成投资3600万元；改造小区20个；新建公厕3座。 | 新建公厕 | 2023-03-01 2023-03-31
a month of one deed | 3月，我市完成投资3600万元；新建公厕3座。 | 新建公厕 | none
what is spent in the year | 我市计划实施重点项目86个，总投资412亿元，年度计划投资145亿元。 | 年度计划投资 | 2023-01-01 2023-12-31
what a year allows | 我市将提高报销比例，年度限额2500元。 | 年度限额 | none
what the year is to bring | 硬化村道年度任务是36公里，安装路灯90盏。 | 年度任务 | 2023-01-01 2023-12-31
the next of what the year is to bring | 硬化村道年度任务是36公里，安装路灯90盏。 | 安装路灯 | 2023-01-01 2023-12-31
a share of what the year is to bring | 我市将抓进度，完成投资3亿元，占年度任务的71%。 | 占年度 | none
a year that opens several items | 2023年，全区将补短板；在城建方面，新建公厕3座；在乡村，改造危桥2座。 | 改造危桥 | 2023-01-01 2023-12-31
a share of the year's plan | 上半年完成投资不低于全年计划的55%。 | 55% | 2023-01-01 2023-06-30
a share of the year's tasks | 二季度要完成全年目标任务的一半。 | 一半 | 2023-04-01 2023-06-30
goals of the years to come | 今后五年，要做强产业。主要目标是：生产总值增长7%，到2025年突破300亿元；新建公厕3座。 | 新建公厕 | 2023-01-01 2027-12-31
a goal's own year | 今后五年，要做强产业。主要目标是：生产总值增长7%，到2025年突破300亿元，新建公厕3座。 | 300亿元 | - 2025-12-31
what a member proposes | 今年是收官之年。代表建议新建公厕3座。 | 新建公厕 | none
goals below the year's opening | 今年是收官之年。全市要稳中求进、勇毅前行、奋发有为、真抓实干，努力开创各项事业发展新局面。主要预期目标是：生产总值增长7%，新建公厕3座。 | 生产总值 | 2023-01-01 2023-12-31
an item's day beside its due | 扩大就业。6月底前新增就业9000人。责任单位：市人社局 完成时限：11月底 | 新增就业 | - 2023-06-30
"""


@pytest.mark.parametrize("row", ROWS.strip().splitlines(), ids=lambda row: row.split(" | ")[0])
def test_a_deadline_holds_for_its_clause(row: str) -> None:
    _, text, words, expected = row.split(" | ")
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("heading", "goals", "expected"),
    [
        ("二、2023年工作安排", "主要预期目标：生产总值增长7%，新建公厕3座。", "2023-01-01 2023-12-31"),
        ("2023年重点工作", "主要目标：生产总值增长7%，新建公厕3座。", "2023-01-01 2023-12-31"),
        ("2023年工作建议", "建议全市地区生产总值增长7%，新建公厕3座。", "2023-01-01 2023-12-31"),
        ("二、2023年工作安排", "优化结构。生产总值增长7%，新建公厕3座。", "none"),
        ("一、2022年工作回顾", "主要目标：生产总值增长7%，新建公厕3座。", "none"),
        ("二、下步打算", "主要预期目标：生产总值增长7%，新建公厕3座。", "none"),
    ],
)
def test_a_heading_dates_the_goals_right_below_it_and_nothing_else(heading: str, goals: str, expected: str) -> None:
    for article in split.split(f"甲市政府工作报告\n\n{heading}\n\n{goals}\n"):
        facts = find_plain_facts(article, page_date=PAGE_DATE, place="甲市")
        looks = look_at(article, sentences.split(article), facts, page_date=PAGE_DATE)
        found = [look.deadline for look in looks if "生产总值" in look.clause.words]
        assert [f"{day.date_from} {day.date_to}" if day else "none" for day in found] == [expected]


@pytest.mark.parametrize(
    ("told", "item", "expected"),
    [
        ("（按得票多少排列。除注明者外，均须在11月底前完成）", "②新建公厕3座。", "- 2023-11-30"),
        ("以上任务全部于年底前办结。", "2.新建公厕3座。", "- 2023-12-31"),
        ("上述项目一律要在10月底前建成投用。", "（二）新建公厕3座。", "- 2023-10-31"),
        ("除注明者外，均须在11月底前完成。", "②新建公厕3座，8月底前完成。", "- 2023-08-31"),
        ("除注明者外，均须在11月底前完成。", "新建公厕3座。", "none"),
        ("以上任务全部于11月底前汇报进展。", "2.新建公厕3座。", "none"),
        ("除注明者外，均须由县财政安排。", "2.新建公厕3座。", "none"),
    ],
)
def test_a_day_for_a_whole_list_dates_its_items(told: str, item: str, expected: str) -> None:
    (article,) = split.split(f"甲县民生实事清单\n\n①改造小区20个。\n\n{item}\n\n{told}\n")
    facts = find_plain_facts(article, page_date=PAGE_DATE, place="甲县")
    looks = look_at(article, sentences.split(article), facts, page_date=PAGE_DATE)
    found = [look.deadline for look in looks if "新建公厕" in look.clause.words]
    assert [f"{day.date_from or '-'} {day.date_to}" if day else "none" for day in found] == [expected]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("一、小区改造工程。新建公厕3座，惠及居民200户。年底前完成。", "- 2023-12-31"),
        ("1.新建公厕3座。11月底前全部完成。", "- 2023-11-30"),
        ("1.新建公厕3座；10月底前建成。", "- 2023-10-31"),
        ("1.新建公厕3座。10月底前完工。（县住建局牵头）", "- 2023-10-31"),
        ("1.新建公厕3座，惠及居民200户，10月底前完工。（县住建局牵头）", "- 2023-10-31"),
        ("1.新建公厕3座，8月改造集市，10月底前完工。", "none"),  # of the second alone, as far as one can tell
        ("1.新建公厕3座，10月底前投用。", "none"),  # a step of its own
        ("1.8月底前新建公厕3座。11月底前全部完成。", "- 2023-08-31"),  # its own
        ("1.新建公厕3座。11月底前完成学校建设。", "none"),  # of something else
        ("新建公厕3座。11月底前完成。", "none"),  # no item of a list
    ],
)
def test_the_last_sentence_of_an_item_dates_all_of_it(item: str, expected: str) -> None:
    assert deadline(f"任务清单。\n\n{item}", "新建公厕") == expected


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("集中整治阶段（4月6日—6月20日）", "2023-04-06 2023-06-20"),
        ("集中整治（4月6日—6月20日）", "none"),
        ("集中整治阶段", "none"),
    ],
)
def test_a_phase_of_a_plan_dates_what_stands_behind_it(named: str, expected: str) -> None:
    assert deadline(f"实施步骤。\n\n（一）{named}。新建公厕3座。", "新建公厕") == expected
    assert deadline(f"实施步骤。\n\n（一）{named}。拆除违建。\n\n（二）巩固。新建公厕3座。", "新建公厕") == "none"


@pytest.mark.parametrize(
    ("closing", "owner", "due"),
    [
        ("（县城管局，9月底）", "甲县城管局", "2023-09-30"),
        ("（县住建局、县发改局，11月15日前）", "甲县住建局", "2023-11-15"),
        ("（责任单位：县水利局，完成时限：10月底）", "甲县水利局", "2023-10-31"),
        ("（县教育局）", "甲县教育局", None),
    ],
)
def test_a_bracket_behind_an_item_says_who_and_by_when(closing: str, owner: str, due: str | None) -> None:
    page = f"甲县2023年十件民生实事\n\n一、便民停车。新建停车场4处，新增停车位900个。{closing}\n\n二、办学。新建小学2所。（县教育局）\n"
    told = extract(page, page_date=dt.date(2023, 1, 17), place="甲县")["articles"][0]["pledges"]
    cars = [pledge for pledge in told if "停车" in pledge["quote"]]
    assert len(cars) == 2
    for pledge in cars:
        assert pledge["owners"][0] == owner
        assert (pledge["deadline"] or {}).get("date_to") == due
    assert not [pledge for pledge in told if pledge["quote"].startswith("（")]


def test_next_year_is_the_answer_s_that_names_it() -> None:
    asked = "记者：人才怎么补？\n\n陆海生：明年计划招聘医学生60名。\n\n记者：下一步有什么安排？\n\n陆海生：年底前实现15家全部连通。"
    page = f"让群众看好病\n\n——访甲市卫健委主任陆海生\n\n{asked}\n"
    (article,) = extract(page, page_date=dt.date(2019, 11, 20), place="甲市")["articles"]
    told = {pledge["quote"]: pledge["deadline"]["date_to"] for pledge in article["pledges"]}
    assert told == {"明年计划招聘医学生60名": "2020-12-31", "年底前实现15家全部连通": "2019-12-31"}
