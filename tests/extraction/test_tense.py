"""Tense by clause, sentence frame, section and article."""

import datetime as dt

import pytest

from articles.extraction import extract
from articles.extraction.telling import openings, tense, track
from articles.extraction.telling.clauses import Clause, Tense, mark_times
from articles.extraction.text import sentences, split

DAY = dt.date(2023, 1, 17)


def clause(words: str) -> Clause:
    found = Clause(0, len(words), words, (), (), False)
    mark_times([found])
    return found


@pytest.mark.parametrize(
    ("words", "context", "expected"),
    [
        ("将建设学校", "open", "future"),
        ("将2亿元纳入直达范围", "past", "past"),  # 将 is 把 here
        ("已建成学校", "future", "past"),
        ("学校已建成并将于9月开学", "open", "past"),  # what is done weighs more: the clause is one
        ("建成学校", "future", "future"),
        ("建成学校", "past", "past"),
        ("建成学校", "open", "open"),
        ("按计划建成学校", "open", "open"),
        ("三年行动计划", "open", "open"),
        ("计划建成学校", "open", "future"),
        ("今年奔着120亿元去", "past", "future"),
        ("为了孩子们", "open", "open"),  # 了 in 为了 says nothing
        ("25日前建成", "open", "open"),  # 25日前 is not 日前
        ("日前召开会议", "open", "past"),
        ("年底前基本完成改造", "future", "future"),
        ("改造基本完成", "open", "past"),
        ("比去年增加50万吨", "future", "future"),
        ("去年增加50万吨", "open", "past"),
        ("主要任务是", "open", "open"),  # 主要 is no 要
        ("我市要建成学校", "open", "future"),
        ("县交通局要逐条路明确责任人", "open", "future"),
        ("全局要素保障", "open", "open"),
        ("我市从今年起推广电采暖", "past", "future"),
        ("投产后可年产5万吨", "open", "future"),
        ("今年浓度要同比下降8%", "open", "future"),
        ("室内温度不得低于18度", "open", "future"),
        ("2022年计划投资6亿元", "open", "future"),
        ("占年度计划的27.5%", "open", "open"),  # a share of what was planned
        ("逐项列出赶工计划", "open", "open"),  # a plan that is written
        ("再改造小区58个", "open", "future"),
        ("再创新高", "open", "open"),
        ("全年要搬迁2380户", "past", "future"),
        ("县里准备整合资金2.7亿元", "open", "future"),
        ("准备工作就绪", "open", "open"),
        ("路基土石方完成60%", "open", "past"),  # how far the work is
        ("年底前路基土石方完成60%", "open", "open"),
        ("主塔顺利封顶", "open", "past"),
        ("年内培训护理员500人次", "open", "future"),
        ("年内累计培训护理员500人次", "open", "open"),
        ("完成年度目标任务的71.2%", "past", "past"),  # a share of the goal, no goal
        ("进度滞后计划20天", "open", "open"),
    ],
)
def test_a_clause_is_read_by_its_marks_then_by_its_context(words: str, context: Tense, expected: Tense) -> None:
    assert tense.read_clause(clause(words), context) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("一、2022年工作回顾", "past"),
        ("二、2023年工作安排", "future"),
        ("二、2022年工作安排", "past"),  # in January 2023 last year's plan is the past
        ("三、今年政府工作任务", "future"),
        ("狠抓项目建设 积蓄发展后劲", "open"),
        ("（一）聚力产业升级", "open"),
        ("过去五年的成就", "past"),
        ("一、上半年工作情况", "past"),
        ("一、去年的主要工作", "past"),
        ("二、存在的主要问题", "past"),
        ("二、2023年预算草案", "future"),
        ("三、完成预算的主要措施", "future"),
        ("2022年工作总结和2023年工作思路", "open"),  # it heads both
        ("一、基础设施建设", "open"),
        ("一、已完成的主要任务", "past"),
        ("二、达到序时进度的任务", "past"),
        ("三、进展滞后的任务及原因", "past"),
        ("（一）已开工项目", "past"),
        ("（三）拟开工项目", "future"),
        ("一、总体情况", "past"),
        ("二、存在问题", "past"),
        ("三、存在问题及要求", "open"),  # what is wrong, then what is to be done
        ("【未完成事项后续安排】", "future"),
        ("民生实事全部兑现", "past"),
        ("确保民生实事全部兑现", "future"),
        ("二、2024年工作谋划", "future"),
        ("二、2024年工作", "future"),
        ("各项目标超额完成", "past"),
        ("四、实施步骤", "future"),
        ("▲立春已过，专家提醒谨防“倒春寒”。", "open"),  # 已 of a season
        ("加快项目建设进度", "open"),
    ],
)
def test_a_heading_sets_the_tense_of_its_section(heading: str, expected: Tense) -> None:
    assert openings.read_heading(heading, page_date=DAY) == expected


@pytest.mark.parametrize(
    ("heading", "month", "expected"),
    [
        ("一、2023年主要工作", 12, "past"),
        ("一、2023年主要工作", 2, "future"),
        ("三、2023年工作打算", 12, "future"),
        ("二、2024年主要工作", 12, "future"),
    ],
)
def test_in_december_the_year_s_work_is_done(heading: str, month: int, expected: Tense) -> None:
    assert openings.read_heading(heading, page_date=dt.date(2023, month, 10)) == expected


OPENINGS = [
    ("2022年，我市新建学校5所。", "past"),
    ("2023年，我市新建学校5所。", "open"),
    ("今年以来，我市新建学校5所。", "past"),
    ("要深刻领悟十八大以来的历史性成就。", "open"),
    ("下一步，我市将新建学校。", "future"),
    ("张某表示，下一步，我市将新建学校。", "future"),
    ("张某介绍，去年，我市新建学校5所。", "past"),
    ("今年的政府工作报告指出，新建学校5所。", "future"),
    ("2022年的政府工作报告提出，新建学校5所。", "past"),
    ("今年发展主要预期目标是：新建学校5所。", "future"),
    ("《方案》明确，新建学校5所。", "future"),
    ("据悉，去年我区新建学校5所。", "past"),
    ("三年内，全市谋划项目224个。", "future"),
    ("方案排出37项任务：", "future"),
    ("至此，全市古村达到11个。", "past"),
    ("翻过年来，黄桃分拣中心要建成。", "future"),
    ("今年，我市新建换热站37座。", "future"),  # in January a plan, see below
    ("市民王女士很高兴。", "open"),
    ("“十三五”末，生产总值达到152亿元。", "past"),
    ("“十四五”时期，全市新建学校30所。", "future"),
    ("“十四五”期间，全市已累计新建学校30所。", "open"),
    ("2024年，初步考虑如下：", "future"),
    ("2024年，新建学校5所。", "future"),
    ("过去的五年，我们完成了“十二五”规划确定的主要任务。", "past"),
    ("去年摸底做完，今年的主要任务是新建学校。", "future"),
    ("对下半年工作，报告提出不调整目标。", "future"),
    ("会议通报，2022年十件实事全部办结。", "past"),
]


@pytest.mark.parametrize(("words", "expected"), OPENINGS)
def test_the_opening_of_a_sentence_sets_a_frame(words: str, expected: Tense) -> None:
    assert openings.read_opening(words, page_date=DAY) == expected


@pytest.mark.parametrize("words", [words for words, expected in OPENINGS if expected != "open"])
def test_an_opening_that_sets_a_frame_shows_a_sign(words: str) -> None:
    assert track._SIGN.search(words)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("今年有哪些新变化？", "future"),
        ("这一年有哪些变化？", "past"),
        ("记者：产业上有什么新思路？", "future"),
        ("市电视台记者：离校毕业生有没有人管？", "future"),
        ("记者：这两年变化大吗？", "past"),
        ("记者：您是哪里人？", "open"),
        ("记者：去年全区建成公园3座。今年有什么打算？", "future"),  # what goes before the question asks nothing
        ("主持：今年是第三年。请问街道做了哪些实事？", "past"),
        ("记者：这两年做了哪些事？下一步怎么干？", "open"),  # it asks for both
        ("林业站：请您介绍一下去年造林取得的成绩。", "past"),
    ],
)
def test_a_question_says_what_its_answer_tells_of(question: str, expected: Tense) -> None:
    assert openings.asked_for(question) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("记者：今年怎么干？", True),
        ("主持：欢迎来到直播间。", True),
        ("某区政府网站：林局长好。", True),
        ("读者“晨光”：河边能修步道吗？", True),
        ("王建国：我们今年修步道。", False),
        ("记者在现场看到，步道已开工。", False),
    ],
)
def test_who_asks(words: str, *, expected: bool) -> None:
    assert openings.is_question(words) is expected


@pytest.mark.parametrize(("month", "expected"), [(2, "future"), (6, "open"), (11, "past")])
def test_this_year_without_any_mark_is_read_by_the_month(month: int, expected: Tense) -> None:
    assert openings.read_opening("今年我市新建换热站37座。", page_date=dt.date(2023, month, 5)) == expected


def readings(page: str, day: dt.date = DAY) -> list[Tense]:
    (article,) = split.split(page)
    parts = sentences.split(article)
    told = track.read(article, parts, page_date=day)
    return [r.tense for r, s in zip(told, parts, strict=True) if article.paragraphs[s.paragraph].kind == "body"]


def test_last_year_within_a_plan_holds_for_its_own_sentence() -> None:
    page = "甲市工作报告\n\n二、2023年工作安排\n\n去年秋天火点19个。建立视频监控系统。\n"
    assert readings(page) == ["past", "future"]


def test_last_year_outside_a_plan_holds_for_its_paragraph() -> None:
    assert readings("甲市新闻\n\n去年秋天火点19个。建立视频监控系统。\n") == ["past", "past"]


def test_a_headline_of_review_and_plan_leaves_it_to_the_sections() -> None:
    page = "甲市2022年上半年工作总结及下半年工作安排\n\n一、上半年工作情况\n\n新建公厕5座。\n\n二、下半年工作打算\n\n新建公厕3座。\n"
    assert readings(page, dt.date(2022, 7, 5)) == ["past", "future"]


def test_a_heading_in_brackets_opens_its_paragraph() -> None:
    page = "甲市实施方案\n\n【现状】网办率达到93%。\n\n【任务】网办率达到98%。\n"
    assert readings(page) == ["past", "future"]


def test_a_plan_in_the_headline_holds_for_its_list_and_not_for_prose() -> None:
    page = "甲市2023年重点项目清单\n\n全市公厕达到300座。\n\n1.新建公厕5座。\n"
    assert readings(page) == ["open", "future"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("年终盘点\n\n十件实事办得咋样？\n\n——2022年民生实事完成情况一览", "past"),
        ("甲市公布2023年十件实事\n\n——去年十件实事完成情况同步公布", "open"),  # it tells of both
        ("甲市公布2023年十件实事", "future"),
        ("关于印发2023年为民办实事清单的通知", "future"),
        ("甲市公布2023年十件实事\n\n——从群众最关心的事做起", "future"),
    ],
)
def test_a_subtitle_that_looks_back_takes_a_plan_from_the_headline(title: str, expected: Tense) -> None:
    assert readings(f"{title}\n\n1.新建公厕5座。\n\n2.新建学校2所。\n") == [expected] * 2


@pytest.mark.parametrize(
    ("headline", "month", "expected"),
    [
        ("上半年全市交通工程建设情况", 7, "past"),
        ("2023年上半年交通工程进展通报", 7, "past"),
        ("1-8月重点项目进展情况", 9, "past"),
        ("前三季度民生实事完成情况", 10, "past"),
        ("前十个月项目完成情况", 11, "past"),
        ("上半年全市交通工程建设情况", 3, "open"),  # not over yet
        ("上半年工作总结及下半年工作安排", 7, "open"),  # it tells of both
        ("上半年开工项目", 7, "open"),
    ],
)
def test_a_headline_that_tells_how_far_things_were_looks_back(headline: str, month: int, expected: Tense) -> None:
    page = f"{headline}\n\n（一）公路。全市新建公路36公里。\n"
    assert readings(page, dt.date(2023, month, 20))[-1] == expected


def test_what_one_work_plans_turns_no_report_on_all() -> None:
    page = "上半年交通工程建设情况\n\n今年，全市安排项目28个，年度计划投资22亿元。\n\n（一）客运站。主楼结顶，计划12月底投用。新建站点2个。\n\n（二）公路。改造危桥4座。\n"
    assert readings(page, dt.date(2023, 7, 10))[2:] == ["open", "past", "past", "past"]


def test_a_section_of_a_later_year_than_the_review_looks_ahead() -> None:
    page = "甲市教育\n\n一、2022年工作回顾\n\n新建学校4所。\n\n二、2023年怎么干\n\n新建学校5所。\n"
    assert readings(page) == ["past", "future"]


def test_a_plan_that_opens_a_report_on_progress_turns_no_item_of_it() -> None:
    page = "1—7月重点项目进展情况\n\n今年，全县计划实施项目64个。\n\n一、水利。完成堤防14公里，下一步组织验收。新建泵站2座。\n\n二、公路。改造危桥4座。\n"
    assert readings(page, dt.date(2023, 8, 7))[2:] == ["past", "past", "past", "past"]


def test_the_year_that_opens_a_plan_turns_a_report_without_headings() -> None:
    page = "甲市工作报告\n\n2022年，全市新建公厕5座。\n\n2023年是落实规划的关键一年。新建公厕3座。\n\n新建学校2所。\n"
    assert readings(page) == ["past", "future", "future", "future"]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "甲市工作报告\n\n一、2022年工作回顾\n\n预计完成生产总值46.8亿元。\n",
            "past",
        ),  # the year's figures are not out yet
        ("甲市工作报告\n\n一、2022年工作回顾\n\n大桥桩基完工，预计2023年6月完成桥面施工3公里。\n", "future"),
        ("甲市工作报告\n\n二、2023年工作安排\n\n预计完成生产总值46.8亿元。\n", "future"),
        ("甲市新闻\n\n预计带动就业300人。\n", "future"),
        ("甲市工作报告\n\n一、2022年工作回顾\n\n预计2022年农村居民收入达到1.9万元。\n", "past"),
        ("甲市工作报告\n\n一、2022年工作回顾\n\n预计地区生产总值152亿元。\n", "past"),
    ],
)
def test_an_estimate_in_a_review_is_of_the_year_gone_by(page: str, expected: Tense) -> None:
    (article,) = split.split(page)
    facts = extract.find_plain_facts(article, page_date=DAY, place=None)
    looks = extract.look_at(article, sentences.split(article), facts, page_date=DAY)
    assert [look.shown[0][0] for look in looks][-1] == expected


INTERVIEW = """林业新年谈

主持人：请您介绍一下去年造林的成绩。

王建国：主要是做好三方面工作。按照规划，栽树3万株。

（二）管护跟上。聘用护林员120名。

主持人：今年有什么打算？

王建国：在2022年，我们补植了2万株。再栽树5万株。
"""


def test_answers_tell_of_what_was_asked_until_the_next_question() -> None:
    asked, answer, planned, heading, more, ahead, told, again = readings(INTERVIEW)
    assert [answer, planned, heading, more] == ["past"] * 4
    assert (told, again) == ("past", "future")  # 在2022年 opens its own sentence; the next answers what was asked
    assert (asked, ahead) == ("past", "future")


def test_a_question_of_several_paragraphs_asks_on() -> None:
    page = "林业新年谈\n\n记者：林局长好。\n\n树多了，路通了。请您谈谈今年的打算。\n\n王建国：栽树5万株。\n"
    assert readings(page)[-1] == "future"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("一年来，全区干了不少事。按照规划，新建公厕5座。", "past"),
        ("按照规划，新建公厕5座。", "future"),
    ],
)
def test_a_plan_told_in_a_review_is_carried_out(told: str, expected: Tense) -> None:
    assert readings(f"甲市新闻\n\n{told}\n")[-1] == expected


def test_items_below_a_heading_of_tasks_tell_the_task_before_how_far_it_is() -> None:
    page = "甲市通报\n\n二、指标任务完成情况\n\n1.引进亿元项目20个。上半年，引进13个。培育企业8家。\n\n2.新建公厕9座，已完工。\n"
    assert readings(page, dt.date(2023, 7, 20)) == ["future", "past", "past", "past"]


def test_what_a_paper_asks_at_the_top_all_of_it_answers() -> None:
    page = "报告解读\n\n报告提到办好实事。这一年，城里将添哪些新去处？\n\n园林——\n\n新建公园3座。\n\n学校——\n\n新建学校2所。\n"
    assert readings(page) == ["open", "open", "future", "future"]


def test_labels_in_brackets_below_a_plan_s_headline_list_it() -> None:
    page = "2023年这些事要办\n\n【三农】新建冷库5座。\n\n【民生】新建公厕3座。\n"
    assert readings(page) == ["future", "future"]


def tenses(page: str, day: dt.date = DAY) -> dict[str, Tense]:
    (article,) = split.split(page)
    facts = extract.find_plain_facts(article, page_date=day, place=None)
    looks = extract.look_at(article, sentences.split(article), facts, page_date=day)
    return {look.clause.words: look.shown[0][0] for look in looks}


def test_what_one_item_has_done_says_nothing_of_the_next() -> None:
    told = tenses("甲市新闻\n\n今年重点工作是：一是通过了方案，新建公厕3座；二是改造小区9个。\n")
    assert told["改造小区9个"] == "future"


def test_this_year_s_more_is_to_come_in_a_review_too() -> None:
    told = tenses("甲市新闻\n\n去年普及率已经达到71%，今年再提高6个百分点，再建公厕3座。\n")
    assert told["今年再提高6个百分点"] == "future"


@pytest.mark.parametrize(("month", "expected"), [(8, "future"), (12, "past")])
def test_days_ahead_in_a_section_of_progress_are_to_come(month: int, expected: Tense) -> None:
    page = "甲市简报\n\n一、进展较快的项目\n\n污水厂：土建完工。8月20日进水调试，9月底通过验收。\n"
    told = tenses(page, dt.date(2020, month, 5))
    assert (told["8月20日进水调试"], told["9月底通过验收"]) == (expected, expected)


def test_what_a_year_s_task_is_comes_before_how_far_it_is() -> None:
    page = "甲市通报\n\n截至3月底，投资过半。今年任务是解决2.3万人饮水，新建工程38处，已开工29处。\n"
    told = tenses(page, dt.date(2015, 4, 5))
    assert (told["新建工程38处"], told["已开工29处"]) == ("future", "past")


def test_a_plan_that_somebody_set_is_to_come() -> None:
    page = "区长访谈\n\n去年游客141万人次。他介绍，区里定了“四个一”的计划：改造民宿120家，新修公路1条。\n"
    told = tenses(page, dt.date(2024, 2, 27))
    assert (told["改造民宿120家"], told["新修公路1条"]) == ("future", "future")


def test_what_is_said_in_a_short_sentence_has_clauses_of_its_own() -> None:
    told = tenses("甲市新闻\n\n“6月底完成路基，10月通车。”王建国说。“平安迎新春，齐心谱新篇”活动将于2月举行。\n")
    assert {"6月底完成路基", "10月通车"} <= told.keys()
    assert any("平安迎新春，齐心谱新篇" in words for words in told)


def test_tasks_that_a_bureau_has_set_are_to_come() -> None:
    told = tenses("甲市新闻\n\n市水务局确定了今年的建设任务：新建管网36公里，改造泵站2座。\n")
    assert (told["新建管网36公里"], told["改造泵站2座"]) == ("future", "future")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("硬化村道年度任务是36公里", "future"),
        ("集市改造年度计划改造4处", "future"),
        ("占年度任务的71%", "open"),
        ("为目标任务的102%", "open"),
        ("达到时序进度的有10件", "open"),
        ("“雨露计划”补助发放3460人", "open"),
    ],
)
def test_what_a_year_is_to_bring(words: str, expected: Tense) -> None:
    assert tense.read_clause(clause(words), "open") == expected


BENT = "栽树3万株。" + "将新建公厕3座。" * 6


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"甲市新闻\n\n{BENT}\n", "future"),
        (f"甲市新闻\n\n{BENT}已建成公厕5座。已改造小区3个。\n", "open"),
        ("甲市新闻\n\n栽树3万株。" + "已建成公厕3座。" * 6 + "\n", "past"),
        ("甲市新闻\n\n栽树3万株。将新建公厕3座。\n", "open"),
    ],
    ids=["ahead", "both ways", "back", "too little to tell"],
)
def test_an_article_that_looks_one_way_takes_its_bare_verbs_along(page: str, expected: Tense) -> None:
    assert tenses(page)["栽树3万株"] == expected


def test_an_item_s_line_with_who_must_deliver_it_is_the_task() -> None:
    told = "现将民生实事进展情况公示如下：\n\n1．新建农贸市场5家{}\n进展情况：南门市场开业。"
    for bodies, expected in (("（责任单位：区商务局）", "future"), ("", "past")):
        found = tenses(f"甲市新闻\n\n{told.format(bodies)}\n")
        assert next(tense for words, tense in found.items() if words.startswith("新建")) == expected
        assert found["南门市场开业"] == "past"


def last_two(page: str) -> list[Tense]:
    return list(tenses(f"甲市新闻\n\n{page}\n").values())[-2:]


def test_all_of_the_year_told_of_is_no_other_year() -> None:
    assert last_two("2022年，我们完成了任务。全年引进项目41个。")[-1] == "past"
    assert last_two("目前完成了任务。全年引进项目41个。")[-1] != "past"


def test_a_day_to_come_turns_a_sentence_about_the_past() -> None:
    told = "{}废弃线4月底前改成慢行道，沿线打开亲海口。"
    assert last_two(told.format("去年摸底做完。")) == ["future", "future"]
    assert last_two(told.format("一、2022年工作回顾\n\n"))[-1] == "past"


def test_a_short_sentence_opens_no_item_of_what_was_told_of_the_past() -> None:
    told = "10月，记者来到镇里。去年底，全镇摸底做完。\n\n{}镇干部驻村。"
    assert last_two(told.format("一是道路。"))[-1] == "past"
    assert last_two(told.format("路是山里人的心病。"))[-1] == "open"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("今年全市共安排重点项目62个，总投资158亿元，年度计划投资41亿元。", "future"),
        ("按照部署，今年全市铺排重点项目62宗，年度计划完成投资41亿元。", "future"),
        ("7月，全市实施重点项目62个，完成投资41亿元。", "open"),
        ("今年全市已安排重点项目62个，年度计划投资41亿元。", "past"),
    ],
    ids=["a list of the year", "behind whose plan it is", "no plan of the year", "surely done"],
)
def test_the_year_s_list_of_projects_is_a_plan(told: str, expected: Tense) -> None:
    found = tenses(f"甲市简报\n\n{told}\n", dt.date(2023, 7, 6))
    assert next(tense for words, tense in found.items() if "项目62" in words) == expected


def test_what_is_next_in_one_bullet_is_not_next_in_all() -> None:
    told = "甲市简报\n\n{0}水厂。完成管网3公里。下一步，新建泵站2座。\n\n{0}医院。新建病房12间。\n"
    assert tenses(told.format("●"))["新建病房12间"] == "open"
    assert tenses(told.format("（一）".replace("（一）", "")))["新建病房12间"] == "future"


def test_a_quoted_year_gone_by_is_no_plan() -> None:
    told = "甲县访谈\n\n他谈起今年的打算。\n\n“{}，全县产值增长9.3%。”他说。\n"
    for year, expected in (("2022年", "past"), ("到2025年", "future")):
        found = tenses(told.format(year))
        assert next(tense for words, tense in found.items() if "产值" in words) == expected


@pytest.mark.parametrize(
    ("told", "month", "expected"),
    [
        ("去年实施保护性耕作210万亩，今年扩大到260万亩。", 3, "future"),
        ("去年实施保护性耕作210万亩，今年扩大到260万亩。", 11, "past"),
        ("去年实施保护性耕作210万亩，今年已扩大到260万亩。", 3, "past"),
        ("去年实施保护性耕作210万亩，面积扩大到260万亩。", 3, "past"),
    ],
    ids=["most of the year to come", "most of it gone", "done", "not of this year"],
)
def test_this_year_behind_the_last_is_to_come_in_spring(told: str, month: int, expected: Tense) -> None:
    found = tenses(f"甲市访谈\n\n{told}\n", dt.date(2023, month, 17))
    assert next(tense for words, tense in found.items() if "260万亩" in words) == expected
