"""What turns a text to the past or to what is to come, what brings a clause in, and what is a clause by itself."""

import datetime as dt

import pytest

from articles.extraction.days import dates
from articles.extraction.figures import quantities
from articles.extraction.telling import frames, openings
from articles.extraction.telling.clauses import Joiner
from articles.extraction.telling.cues import AFTERWARDS, DONE, FUTURE
from articles.extraction.text import sentences, split

DAY = dt.date(2023, 1, 17)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("进展：新建管网126公里。", "past"),
        ("下步措施：完善排水体系。", "future"),
        ("现将2022年任务完成情况公布如下。", "past"),
        ("现将今年重点任务分解如下：", "future"),
        ("数据显示，全市规上企业复工率98.7%。", "past"),
        ("李某某：今年新建学校5所。", "open"),  # who speaks is no label
        ("我市将新建学校5所：选址已定。", "open"),
    ],
)
def test_a_label_or_a_herald_sets_the_tense(words: str, expected: str) -> None:
    assert openings.read_label(words, DAY) == expected


@pytest.mark.parametrize(
    ("words", "day", "opens"),
    [
        ("2023年是全面贯彻落实会议精神的开局之年。", DAY, True),
        ("今年是实施规划的关键一年。", DAY, True),
        ("今年是实施规划的关键一年。", dt.date(2023, 12, 20), False),  # in December it opens the review
        ("明年是实施规划的关键一年。", dt.date(2023, 12, 20), True),
        ("2022年是极不平凡的一年。", DAY, False),
        ("2023年，我市新建学校5所。", DAY, False),
    ],
)
def test_a_year_opens_its_plan_early_in_it(words: str, day: dt.date, opens: bool) -> None:
    assert openings.opens_plan_year(words, day) is opens


@pytest.mark.parametrize(
    ("words", "ahead", "done"),
    [
        ("现将落实情况公布如下", False, False),  # 现将 is hereby, no will
        ("将落实八项任务", True, False),
        ("今年再装60部", True, False),
        ("县财政已答应追加资金", False, False),  # what is agreed is still to be done
        ("县财政已追加资金", False, True),
        ("规模是去年的两倍多", False, False),
        ("去年新建学校5所", False, True),
        ("桥通之后车程缩短为12分钟", True, False),
    ],
)
def test_marks_of_time_in_a_clause(words: str, ahead: bool, done: bool) -> None:
    assert bool(FUTURE.search(words) or AFTERWARDS.search(words)) is ahead
    assert bool(DONE.search(words)) is done


@pytest.mark.parametrize(
    ("text", "clause", "expected"),
    [
        ("局长表示，新建学校5所。", "新建学校5所", "said"),
        ("按照三年行动方案，新建学校5所。", "新建学校5所", "plan"),
        ("新建学校5所，局长表示，选址已定。", "新建学校5所", ""),  # what comes behind brings nothing in
    ],
)
def test_what_brings_a_clause_in(text: str, clause: str, expected: str) -> None:
    frame, begins = frames.first(text, 0, len(text))
    assert (frame if text.index(clause) >= begins else "") == expected


def clauses(text: str) -> list[str]:
    article = split.split(f"甲市新闻\n\n{text}\n")[0]
    joiner = Joiner(article.text, quantities.find(article.text), dates.find(article.text, DAY))
    return [
        clause.words
        for sentence in sentences.split(article)
        if article.paragraphs[sentence.paragraph].kind == "body"
        for clause in joiner.join(sentence)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("草料调入15万吨，10月20日前运到；新建棚圈200座。", ["草料调入15万吨", "10月20日前运到", "新建棚圈200座"]),
        ("2023年，新建学校5所。", ["2023年，新建学校5所"]),  # a bare time belongs to what follows
        ("余下的26起案件，2月7日前清零。", ["余下的26起案件，2月7日前清零"]),
        ("若遇暴雨，启动应急预案。", ["若遇暴雨，启动应急预案"]),
        ("完成时限：9月底。", []),
    ],
    ids=["a dated step before a semicolon", "a bare time", "what is left over", "a condition", "a column's name"],
)
def test_what_is_a_clause(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected
