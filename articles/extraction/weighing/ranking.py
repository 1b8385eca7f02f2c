"""What the rules alone make of a clause: one sign among others for `chances`, and what they are held against.

Each kind of check has a value; how the text says that it is still to come, and a vague end, move it.
"""

from __future__ import annotations

import re

from ..telling.clauses import Tense
from ..telling.cues import DEMAND, VAGUE, VAGUE_END
from .checks import NONE

CHECKS = {
    "deadline": 0.93,
    "figure": 0.92,
    "named project": 0.86,
    "named mechanism": 0.80,
    "event": 0.80,
    "dated deed": 0.80,
    "detail": 0.72,
    "step": 0.70,
    "deliverable": 0.68,
    "rate": 0.57,
    "deed": 0.56,
    "award": 0.30,  # it is told when it was won
    NONE: 0.30,
}
# How the text says that it is still to come; 加快…项目建设 in a review is only work going on.
CONTEXTS = {
    "own mark": 0.03,
    "headline": -0.02,
    "dated": -0.02,
    "question": -0.02,
    "after": -0.17,
    "": -0.05,
    "demand": -0.08,
    "progress": -0.25,
}
DEMANDED = 0.12
_DOUBTFUL, _CONVINCED = 0.3, 0.5  # what a clause must be worth
_EMPTY = re.compile(rf"(?:{VAGUE.pattern})$")


def _vagueness(check: str, words: str) -> float:
    """What is taken off for an end that cannot be checked (…水平, …影响力)."""
    if check == "named project":
        return 0.32 if _EMPTY.search(words) else 0.0
    if not VAGUE_END.search(words):
        return 0.0
    if check in ("figure", "deadline"):
        return 0.12
    return 0.32 if check == "named mechanism" and _EMPTY.search(words) else 0.22


def worth(words: str, *, tense: Tense, why: str, check: str) -> float:
    """How convinced the rules are that a clause commits, between 0 and 1."""
    if tense != "future" or check == NONE or (why == "progress" and check != "named project"):
        return 0.0
    value = CHECKS[check] + CONTEXTS.get(why, 0.0) - _vagueness(check, words)
    return value - (DEMANDED if DEMAND.search(words) else 0.0)


def verdict(words: str, *, tense: Tense, why: str, check: str) -> str:
    """Whether the rules take a clause for a commitment: "no", "doubtful" or "yes"."""
    value = worth(words, tense=tense, why=why, check=check)
    return "no" if value < _DOUBTFUL else "doubtful" if value < _CONVINCED else "yes"
