"""How sure a candidate is, from what is seen in it: the share of like candidates that editors would keep.

Each kind of evidence has the precision measured for it on pages coded by hand (docs/method.md shows the
table); context moves it. The figures are estimates of a frequency, so a list cut at .8 is right four times in five.
"""

from __future__ import annotations

# What the clause offers as a check, strongest first.
BASE = {
    "deadline": 0.93,
    "figure": 0.92,
    "named project": 0.86,
    "named mechanism": 0.80,
    "deliverable": 0.68,
    "deed": 0.56,
    "rate": 0.57,
    "event": 0.80,
    "detail": 0.72,
    "wish": 0.30,
}
# How the text says that it is still to come.
CONTEXT = {"own mark": 0.03, "section": 0.0, "opening": 0.0, "paragraph": 0.0, "下一步": 0.0, "headline": -0.02, "sentence": 0.0, "progress": -0.25, "demand": -0.08, "dated": -0.02}
KEEP = 0.5


def score(evidence: str, context: str, *, vague: bool, demand: bool, strictly: bool = False) -> float:
    """The chance that an editor takes the candidate for a pledge."""
    value = BASE[evidence] + CONTEXT.get(context, -0.05)
    if vague and evidence == "named project":
        value -= 0.3
    elif vague and evidence == "named mechanism":
        value -= 0.32 if strictly else 0.22
    elif vague:
        value -= 0.12 if evidence in ("figure", "deadline") else 0.22
    if demand:
        value -= 0.12
    return round(min(0.99, max(0.01, value)), 2)
