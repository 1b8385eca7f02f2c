"""What the rules alone make of a clause: where they are convinced, it is a candidate, however rare its words.

Each kind of check has a value, the context moves it. How likely a candidate is right `chances` says, not this.
"""

from __future__ import annotations

from .cues import DEMAND
from .signs import Signs

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
    "wish": 0.30,
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
KEEP = 0.5


def _vagueness(shown: Signs) -> float:
    """What is taken off for an end that cannot be checked (…水平, …影响力)."""
    if not shown.is_vague:
        return 0.0
    if shown.check in ("figure", "deadline"):
        return 0.12
    if shown.check == "named project" or (shown.check == "named mechanism" and shown.is_empty):
        return 0.32
    return 0.22


def verdict(shown: Signs, words: str) -> float:
    """How convinced the rules are that a clause commits, between 0 and 1."""
    if shown.tense != "future" or (shown.why == "progress" and shown.check != "named project"):
        return 0.0
    if shown.is_ground or (shown.is_described and not shown.dated):
        return 0.0  # 还有9个小区 gives grounds, 总投资15亿元 tells what a project is
    value = CHECKS[shown.check] + CONTEXTS.get(shown.why, 0.0) - _vagueness(shown)
    return min(1.0, max(0.0, value - (DEMANDED if DEMAND.search(words) else 0.0)))


def convinces(shown: Signs, words: str) -> bool:
    """Whether the rules alone take a clause for a pledge."""
    return verdict(shown, words) >= KEEP
