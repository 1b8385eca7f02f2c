"""Word lists that every clause is searched for begin with plain characters: `re` then skips to where one stands.

A branch that begins with a set, a group or a look around makes the whole search try every place, ten times as slow;
what must not go before a word is looked up behind it: 拟(?<![模虚草]拟).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from articles.extraction.lexicon.branches import branches, gathered
from articles.extraction.owners import subjects
from articles.extraction.telling import clauses, cues, openings, tense, track
from articles.extraction.weighing import checks, grounds, terms

SEARCHED = {
    "FUTURE": cues.FUTURE,
    "DONE": cues.DONE,
    "DEMAND": cues.DEMAND,
    "PRESENT": cues.PRESENT,
    "FORCES": cues.FORCES,
    "DEED": cues.DEED,
    "HARD_DEED": cues.HARD_DEED,
    "VAGUE": cues.VAGUE,
    "FACILITY": cues.FACILITY,
    "MEASURE": cues.MEASURE,
    "sign of time": clauses._SIGN,
    "QUOTED_NAME": cues.QUOTED_NAME,
    "WILL_DO": cues.WILL_DO,
    "our own": subjects.OURS,
    "no commitment": grounds.NO_COMMITMENT,
    "building": checks._BUILD,
    "strong check": checks._STRONG,
    "due day of an item": terms._DUE,
    "demand of a meeting": track.DEMANDS,
    "terms of an item": terms._TERMS,
    "opening that looks ahead": openings._AHEAD_OPENING,
    "mark of a frame": track._CARRIES,
    "sign of a sentence": track._SIGN,
}


def slow_branches(pattern: str) -> list[str]:
    """The outermost alternatives of a pattern that do not begin with a plain character."""
    return [
        branch
        for branch in branches(pattern)
        if branch[:1] in ("", "(", "[", "^", ".", "\\") or branch[1:2] in ("?", "*")
    ]


@pytest.mark.parametrize("name", SEARCHED)
def test_every_branch_begins_with_a_plain_character(name: str) -> None:
    assert slow_branches(SEARCHED[name].pattern) == []


@pytest.mark.parametrize(
    ("pattern", "slow"),
    [
        ("已|完成|拟(?<![模]拟)", []),
        ("已|(?<!自)己", ["(?<!自)己"]),
        ("[涨跌]|完成", ["[涨跌]"]),
        ("即?将|计划", ["即?将"]),
        ("^确保|通报", ["^确保"]),
        ("(?:开学|入冬)前|届时", ["(?:开学|入冬)前"]),
    ],
)
def test_slow_branches_are_seen(pattern: str, slow: list[str]) -> None:
    re.compile(pattern)
    assert slow_branches(pattern) == slow


@pytest.mark.parametrize(
    ("pattern", "together"),
    [
        ("新建|开工|新增(?!加)|开通", "新(?:建|增(?!加))|开(?:工|通)"),
        ("新增|新|新建", "新(?:增||建)"),
        ("[涨跌]幅|即?将|涨", "(?:[涨跌]幅)|(?:即?将)|涨(?:)"),
        (r"\s新|^新|.新", r"(?:\s新)|(?:^新)|(?:.新)"),
    ],
)
def test_branches_that_begin_alike_are_gathered_and_find_the_same(pattern: str, together: str) -> None:
    assert gathered(pattern) == together
    for words in ("年内新建", "新增加", "新增", "跌幅收窄", "即将开通", "将开工", "涨了", "又 新"):
        assert [found.span() for found in re.finditer(together, words)] == [
            found.span() for found in re.finditer(pattern, words)
        ]


def edges(ops: Iterable[Any], *, last: bool) -> tuple[set[str], bool]:
    """The characters that a parsed pattern can begin (or end) with, "\\s" for blanks; and whether it can be empty."""
    found: set[str] = set()
    for op, av in reversed(list(ops)) if last else ops:
        name = str(op)
        if name in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        can_be_empty = False
        if name == "LITERAL":
            found.add(chr(av))
        elif name == "IN":
            found |= {character for part in av for character in in_class(*part)}
        elif name == "BRANCH":
            branches = [edges(branch, last=last) for branch in av[1]]
            found |= set().union(*(characters for characters, _ in branches))
            can_be_empty = any(empty for _, empty in branches)
        elif name == "SUBPATTERN":
            characters, can_be_empty = edges(av[3], last=last)
            found |= characters
        elif name.endswith("REPEAT"):
            characters, can_be_empty = edges(av[2], last=last)
            found, can_be_empty = found | characters, can_be_empty or av[0] == 0
        else:
            raise ValueError(f"any character can stand there: {name}")
        if not can_be_empty:
            return found, False
    return found, True


def in_class(op: object, av: Any) -> set[str]:
    """The characters of one part of a class."""
    if str(op) == "CATEGORY":
        return {"\\s"}
    return {chr(av)} if str(op) == "LITERAL" else {chr(code) for code in range(av[0], av[1] + 1)}


@pytest.mark.parametrize(
    ("pattern", "openers"),
    [
        pytest.param(grounds.GROUND_OPENS, grounds.GROUND_OPENERS, id="ground"),
        pytest.param(grounds.SPECIFIED, grounds.SPECIFIED_OPENERS, id="specification"),
        pytest.param(grounds.DETAIL, grounds.DETAIL_OPENERS, id="detail"),
        pytest.param(grounds.ITEM_TITLE, grounds.ITEM_OPENERS, id="title of an item"),
        pytest.param(clauses.LEAD, clauses.LEAD_OPENERS, id="time before a clause"),
        pytest.param(clauses.PUSH, clauses.PUSH_OPENERS, id="push"),
        pytest.param(tense.SETTLED, tense.SETTLED_OPENERS, id="settled"),
    ],
)
def test_nothing_begins_with_another_character_than_it_is_looked_for_with(
    pattern: re.Pattern[str], openers: frozenset[str]
) -> None:
    found, can_be_empty = edges(parser.parse(pattern.pattern), last=False)
    if pattern is clauses.LEAD:  # it is held against a whole clause, which is not empty, whatever mark that begins with
        found, can_be_empty = {character for character in found if character.isalnum()}, False
    assert found - openers == set()
    assert not can_be_empty


@pytest.mark.parametrize(
    ("pattern", "closers"),
    [
        pytest.param(checks.STEP_ENDS, checks.STEP_CLOSES, id="step"),
        pytest.param(grounds.ITEM_NAME, grounds.NAME_CLOSES | set("。；："), id="name of an item"),
    ],
)
def test_nothing_ends_with_another_character_than_it_is_looked_for_with(
    pattern: re.Pattern[str], closers: frozenset[str]
) -> None:
    found, can_be_empty = edges(parser.parse(pattern.pattern), last=True)
    assert found - closers == set()
    assert not can_be_empty


def test_characters_at_an_edge_are_seen() -> None:
    assert edges(parser.parse("(?:为|[我全]市)?将(?!于)|^拟定"), last=False) == (set("为我全将拟"), False)
    assert edges(parser.parse("开工|封顶[。：]?$"), last=True) == (set("工顶。："), False)
    assert edges(parser.parse(r"\s*一?"), last=False) == ({"\\s", "一"}, True)
    with pytest.raises(ValueError, match="any character"):
        edges(parser.parse(".将"), last=False)


@pytest.mark.parametrize("deed", checks.PUTTING_UP)
def test_what_is_put_up_is_a_hard_deed(deed: str) -> None:
    assert cues.HARD_DEED.search(deed)
