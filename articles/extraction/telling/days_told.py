"""On which side of the page's day a sentence stands by a day that it names itself."""

from __future__ import annotations

import datetime as dt
import re

from .clauses import Tense

_DAY = re.compile("(?!.{0,12}[12][09][0-9][0-9]年)[^，。0-9]{0,12}([0-9]{1,2})月(?:([0-9]{1,2})日|(底|末|[上中下]旬))")
_LAST_SAFE = 28  # the day of a month that 月底 stands for
_AHEAD = 8  # months: 12月 told in January may be the one before
# 新办法自7月1日起施行。 The changes told below come with it.
_IN_FORCE = re.compile(
    "[自从于](?:([12][09][0-9][0-9])年)?([0-9]{1,2})月([0-9]{1,2})日(?:零时)?起(?:正式|全面)?(?:施行|实施|执行|实行|生效|推行)"
)


def in_force(sentence: str, page_date: dt.date) -> Tense:
    """Which side of the page's day a sentence says that a rule holds from, and what is told of it; "open" without one."""
    found = _IN_FORCE.search(sentence)
    if found is None:
        return "open"
    year, month, day = (int(part) if part else page_date.year for part in found.groups())
    return "future" if (year, month, day) > (page_date.year, page_date.month, page_date.day) else "past"


def names_day_to_come(opening: str, page_date: dt.date) -> bool:
    """Whether the first day that a sentence names, without a year, is still to come (5月2日至4日举办…)."""
    found = _DAY.match(opening)
    if found is None or (found[2] is None and found[3] is None):
        return False
    month, day = int(found[1]), int(found[2] or _LAST_SAFE)
    return 0 <= month - page_date.month <= _AHEAD and (month, day) > (page_date.month, page_date.day)
