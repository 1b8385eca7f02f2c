"""Word lists that every clause is searched for begin with plain characters: `re` then skips to where one stands.

A branch that begins with a set, a group or a look around makes the whole search try every place, ten times as slow;
what must not go before a word is looked up behind it: 拟(?<![模虚草]拟).
"""

from __future__ import annotations

import re

import pytest

from articles.extraction.telling import clauses, cues, openings, track
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
    "no commitment": grounds.NO_COMMITMENT,
    "building": checks._BUILD,
    "strong check": checks._STRONG,
    "due day of an item": terms._DUE,
    "demand of a meeting": track.DEMANDS,
    "terms of an item": terms._TERMS,
    "opening that looks ahead": openings._AHEAD_OPENING,
    "mark of a frame": track._CARRIES,
}


def slow_branches(pattern: str) -> list[str]:
    """The outermost alternatives of a pattern that do not begin with a plain character."""
    branches, depth, begin = [], 0, 0
    for at, char in enumerate(pattern + "|"):
        depth += (char in "([") - (char in ")]")
        if char == "|" and depth == 0:
            branches.append(pattern[begin:at])
            begin = at + 1
    return [branch for branch in branches if branch[:1] in ("", "(", "[", "^", ".", "\\") or branch[1:2] in ("?", "*")]


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
