"""What brings a clause in, in its own sentence: somebody's words (局长表示，…) or a plan (按照方案，…)."""

from __future__ import annotations

import re
from typing import Literal

from .cues import ANSWERS, each

Frame = Literal["", "said", "plan"]

_SAYS = re.compile(each(f"{ANSWERS}|准信|保证", "(?:道|说|称)?[，：“]") + "|告诉[^，。]{0,6}[，：“]")
_PLANS = re.compile(
    each("按照|根据|按", "[^，。]{0,14}(?:方案|规划|计划|安排|部署|办法|设计|要求)[，、]")
    + "|"
    + each("方案|规划图?|思路|想法|打算|办法|意见|安排|部署|目标|任务|步骤", "(?:是|：|，|里|上)")
)

_EITHER = re.compile(f"{_SAYS.pattern}|{_PLANS.pattern}")  # most sentences have neither


def first(text: str, start: int, end: int) -> tuple[Frame, int]:
    """What brings in clauses of the sentence text[start:end], and the place from which on it does."""
    if not _EITHER.search(text, start, end):
        return "", end
    said, plan = _SAYS.search(text, start, end), _PLANS.search(text, start, end)
    ends = min(found.end() for found in (said, plan) if found)
    return "plan" if plan and plan.end() == ends and not (said and said.end() == ends) else "said", ends
