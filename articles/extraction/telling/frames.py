"""What brings a clause in, in its own sentence: somebody's words (局长表示，…) or a plan (按照方案，…)."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

from .cues import each

Frame = Literal["", "said", "plan"]

_SAYS = re.compile(
    each("表示|介绍|说|透露|回应|答复|承诺|回答|坦言|准信|表态|保证", "(?:道|说|称)?[，：“]")
    + "|告诉[^，。]{0,6}[，：“]"
)
_PLANS = re.compile(
    each("按照|根据|按", "[^，。]{0,14}(?:方案|规划|计划|安排|部署|办法|设计|要求)[，、]")
    + "|"
    + each("方案|规划图?|思路|想法|打算|办法|意见|安排|部署|目标|任务|步骤", "(?:是|：|，|里|上)")
)


class Frames:
    """The first words of either kind in the sentence text[start:end]."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end

    def over(self, start: int) -> Frame:
        """What brings in a clause that begins there."""
        if start == self.start:  # so does the only clause of most sentences
            return ""
        kind, end = self._first
        return kind if start >= end else ""

    @cached_property
    def _first(self) -> tuple[Frame, int]:
        said, plan = _SAYS.search(self.text, self.start, self.end), _PLANS.search(self.text, self.start, self.end)
        if plan and not (said and said.end() <= plan.end()):
            return "plan", plan.end()
        return "said", said.end() if said else self.end
