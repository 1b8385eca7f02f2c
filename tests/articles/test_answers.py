"""The child's answer is believed only where the text bears it out."""

from __future__ import annotations

import copy

import pytest

from articles.ingest.answers import AnswerError, read_answer

from .conftest import PAGE
from .stub_worker import plain


def test_read_answer_types_what_was_found():
    articles = read_answer(plain(PAGE), PAGE)
    assert [PAGE[a.start : a.end].split("\n")[0] for a in articles] == ["甲市重点项目", "乙区教育"]
    pledge, outcome = articles[0].candidates
    assert (pledge.kind, pledge.quote, outcome.kind) == ("pledge", "2023年甲市将建设项目3个。", "outcome")
    assert [q["text"] for q in pledge.body["quantities"]] == ["3个"]  # written out, not by index
    assert "group" not in pledge.body
    assert articles[0].facts["people"][0]["name"] == "张某"


def _set(path, value):
    def break_answer(answer):
        *way, last = path
        for key in way:
            answer = answer[key]
        answer[last] = value

    return break_answer


FIRST = ("articles", 0)
PLEDGE = (*FIRST, "pledges", 0)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param((*FIRST, "span"), [0, len(PAGE) + 1], id="an article beyond the text"),
        pytest.param((*FIRST, "span"), [5, 5], id="an empty article"),
        pytest.param((*FIRST, "span"), [0, 40], id="articles that overlap"),
        pytest.param((*FIRST, "span"), [False, True], id="a place that is no number"),
        pytest.param((*PLEDGE, "span"), [30, 50], id="a pledge of the next article"),
        pytest.param((*PLEDGE, "span"), [-5, 20], id="a place before the beginning"),
        pytest.param((*PLEDGE, "span"), [20, 7], id="a place that runs backwards"),
        pytest.param((*PLEDGE, "span"), None, id="no place"),
        pytest.param((*PLEDGE, "quote"), "甲市将建设项目4个。", id="words that are not there"),
        pytest.param((*PLEDGE, "quote"), "", id="no words"),
        pytest.param((*PLEDGE, "score"), 1.5, id="a score beyond one"),
        pytest.param((*PLEDGE, "score"), True, id="a score that is no number"),
        pytest.param((*PLEDGE, "group"), -1, id="a group that is no index"),
        pytest.param((*PLEDGE, "quantities"), [7], id="a figure that is not in the list"),
        pytest.param((*PLEDGE, "quantities"), [-1], id="a figure counted from the end"),
        pytest.param((*PLEDGE, "deadline"), {"text": "明年", "span": [7, 9]}, id="a deadline with other words"),
        pytest.param((*FIRST, "quantities", 0, "span"), [0, 2], id="a figure at another place"),
        pytest.param((*FIRST, "people", 0, "span"), [900, 902], id="a person beyond the text"),
        pytest.param((*FIRST, "people"), "张某", id="people that are no list"),
        pytest.param((*FIRST, "headline"), ["甲"], id="a headline that is no text"),
        pytest.param((*FIRST, "outcomes"), None, id="no list of outcomes"),
        pytest.param(("articles",), {}, id="no list of articles"),
        pytest.param(("articles", 0), "甲", id="an article that is no object"),
    ],
)
def test_read_answer_refuses(path, value):
    answer = copy.deepcopy(plain(PAGE))
    _set(path, value)(answer)
    with pytest.raises(AnswerError):
        read_answer(answer, PAGE)
