"""How sure a candidate is, from what is seen in it: the share of like candidates that editors would keep.

Each kind of check has the precision measured for it on pages coded by hand (docs/method.md shows the table);
context moves it. The figures estimate a frequency, so a list cut at .8 is right at least four times in five.
"""

from __future__ import annotations

from .evidence import Seen

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
# Checks that no context lifts to what is kept: the wishes.
HOPELESS = frozenset(check for check, value in CHECKS.items() if value + max(CONTEXTS.values()) < KEEP)


def _vagueness(seen: Seen) -> float:
    """What is taken off for an end that cannot be checked (…水平, …影响力)."""
    if not seen.vague:
        return 0.0
    if seen.check in ("figure", "deadline"):
        return 0.12
    if seen.check == "named project" or (seen.check == "named mechanism" and seen.empty):
        return 0.32
    return 0.22


def score(seen: Seen, context: str, *, demand: bool) -> float:
    """The chance that an editor takes the candidate for a pledge."""
    value = CHECKS[seen.check] + CONTEXTS.get(context, 0.0) - _vagueness(seen) - (DEMANDED if demand else 0.0)
    return round(min(0.99, max(0.01, value)), 2)
