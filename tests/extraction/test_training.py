"""The weights of clauses: what they are learnt from, and that what is kept is what the pages teach."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from articles.extraction import training
from articles.extraction.extract import find_plain_facts, look_at
from articles.extraction.text import sentences, split
from articles.extraction.weighing import chances
from articles.management import coded

GOLD = Path(__file__).parent / "coded" / "learnt" / "01_first_pages"
SLACK = 3  # thousandths: libraries of mathematics differ in the last digit


def chance_of(page: str, words: str) -> tuple[float, float]:
    """The chances as a pledge and as an outcome of the clause that has these words."""
    found, model = [], chances.model()
    for article in split.split(page):
        facts = find_plain_facts(article, page_date=dt.date(2023, 2, 3), place="甲市")
        looks = look_at(article, sentences.split(article), facts, page_date=dt.date(2023, 2, 3))
        found += [odds for look, odds in model.odds(looks) if words in look.clause.words]
    (odds,) = found
    return model.pledges.chance(odds.real), model.outcomes.chance(odds.imag)


def test_what_is_kept_is_what_the_pages_teach() -> None:
    learnt = training.learn_all([training.read(path) for path in coded.learnt()])
    stored = json.loads(chances.PATH.read_text("utf-8"))
    for kind, model in learnt.items():
        for part, weights in model.items():
            kept = stored[kind][part]
            strays = {
                key for key in weights.keys() | kept.keys() if abs(weights.get(key, 0) - kept.get(key, 0)) > SLACK
            }
            assert strays == set(), f"train again (manage.py train_clauses): {kind} {part} differ"


def test_other_pages_teach_other_weights() -> None:
    paths = coded.gold_files([GOLD])
    one, other = (training.learn_all([training.read(path) for path in some]) for some in (paths[:4], paths[4:8]))
    assert one != other
    assert one == training.learn_all([training.read(path) for path in paths[:4]])


def test_a_clause_is_held_against_what_coders_said(tmp_path: Path) -> None:
    page = "甲市今年建公园\n\n　　2023年，我市将新建公园5座，不断提升城市品质。去年已建成公园3座。\n"
    pledge, outcome = "我市将新建公园5座", "去年已建成公园3座"
    gold = {
        "source": "page.txt",
        "reference_date": "2023-02-03",
        "jurisdiction": "甲市",
        "pledges": [{"span": [page.index(pledge), page.index(pledge) + len(pledge)], "level": 1}],
        "outcomes": [{"span": [page.index(outcome), page.index(outcome) + len(outcome)], "optional": False}],
    }
    (tmp_path / "page.txt").write_text(page, "utf-8")
    (tmp_path / "page.json").write_text(json.dumps(gold), "utf-8")
    read = training.read(tmp_path / "page.json")
    assert [(item.words, item.level, item.outcome) for item in read.clauses] == [
        ("2023年，我市将新建公园5座", 1, 0),
        ("不断提升城市品质", 0, 0),
        ("去年已建成公园3座", 0, 1),
    ]


PLAN = "二、2023年工作安排\n\n　　"
REVIEW = "一、2022年工作回顾\n\n　　"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(PLAN + "新建学校5所。", "新建学校5所", id="a figure"),
        pytest.param(PLAN + "建立企业服务专员制度。", "企业服务专员", id="a mechanism without a name"),
        pytest.param(PLAN + "每月举办一次政企座谈会。", "每月举办", id="a routine"),
        pytest.param("市教育局将于9月开放校内运动场地。", "运动场地", id="a date"),
    ],
)
def test_what_commits_is_likely(text: str, words: str) -> None:
    pledge, _ = chance_of(f"甲市政府工作报告\n\n{text}\n", words)
    assert pledge >= 0.5


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(PLAN + "不断提升城市品质。", "城市品质", id="a wish"),
        pytest.param(PLAN + "深入贯彻落实党的二十大精神。", "二十大精神", id="a slogan"),
        pytest.param("干部职工要勇于担当、奋勇争先。", "奋勇争先", id="an exhortation"),
        pytest.param("甲市地处平原，年日照时数3100小时。", "日照时数", id="a standing fact"),
    ],
)
def test_what_commits_nobody_is_unlikely(text: str, words: str) -> None:
    pledge, _ = chance_of(f"甲市政府工作报告\n\n{text}\n", words)
    assert pledge < 0.5


def test_what_was_done_is_an_outcome_and_a_scene_is_none() -> None:
    _, done = chance_of(f"甲市政府工作报告\n\n{REVIEW}改造老旧小区47个。\n", "老旧小区")
    _, scene = chance_of("甲市召开大会\n\n　　昨日上午9时，会场座无虚席，120多名代表精神饱满地走进会场。\n", "代表")
    assert done >= 0.5
    assert scene < 0.5


def test_reasons_are_words_of_the_clause() -> None:
    words = "建立企业服务专员制度"
    reasons = chances.model().reasons(words, "pledge")
    assert reasons != []
    assert all(reason in words for reason in reasons)
