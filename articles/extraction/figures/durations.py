"""Years that last (四十多年, 工期4年, 11.3年), told from those of the calendar (2023年, 今后五年)."""

from __future__ import annotations

import re

_LONGEST = 3  # signs: 2023年 and 二〇二三年 are of the calendar
_LASTS = re.compile(
    "(?:了|连续|整整|足足|已有|已经|工期|历时|长达|就是|年限|寿命|质保期?|保修期?|期限)(?:为|达|约|到)?$"
)
# 四十多年前, 三年多来, 三年内, 八十年代, 5年级, 三年提升计划, 一年比一年多
_DATED = re.compile("多?[前后内里底初末度级代中来比]|[一-鿿]{0,4}(?:计划|行动|规划|方案)")


def is_duration(text: str, start: int, end: int, number: str, more: str | None, bounded: bool) -> bool:
    """Whether the number of years at [start, end) tells how long something lasts."""
    if "." in number:
        return True
    if len(number) > _LONGEST or _DATED.match(text, end) or text.endswith(("近", "比"), 0, start):
        return False  # 近五年 are the last five
    return more is not None or bounded or _LASTS.search(text, max(0, start - 5), start) is not None
