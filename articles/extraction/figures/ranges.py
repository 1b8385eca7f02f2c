"""Ranges: two figures that tell one (6.5%－7%, 3至5万元, 1000个以上，1500个以下)."""

from __future__ import annotations

import re

from ..facts import Quantity
from .numerals import plain
from .reading import Figure, is_less

_TO = re.compile(" ?(?:[-−—–―~～－至到]{1,2}) ?")
_BETWEEN = re.compile(" ?[与和] ?")
_THEN = re.compile("[，,、 ]{0,2}(?:并且?|且|和|但|而)? ?")
FARTHEST = 3


def pair(text: str, left: Figure, right: Figure) -> Quantity | None:
    """The range that two neighbouring figures tell together; None where each stands for itself."""
    gap = text[left.end : right.start]
    if left.unit is not None and left.unit != right.unit:
        return None
    if _TO.fullmatch(gap) or _BETWEEN.fullmatch(gap) is not None and text.startswith("之间", right.end):
        return _range(text, left, right)
    if left.comparator[0] + right.comparator[0] in ("><", "<>") and _THEN.fullmatch(gap):
        return _bounds(left, right)
    return None


def _range(text: str, left: Figure, right: Figure) -> Quantity | None:
    if right.unit is None and not _may_stand_bare(text, left, right):
        return None
    low = left.number
    if left.unit is None and not left.scaled_by and right.scaled_by:  # 3至5万元 begins with 30000
        scaled = (low[0], low[1] + right.scaled_by)
        low = scaled if is_less(scaled, right.number) else low
    if not is_less(low, right.number):
        return None
    comparator = right.comparator if left.comparator == "=" else left.comparator
    return _quantity(left.start, right, Quantity(0, 0, plain(low), "", comparator, plain(right.number)))


def _may_stand_bare(text: str, left: Figure, right: Figure) -> bool:
    """一千到一千五百, 80到90之间; a bare 2-3 may be a score."""
    return text.startswith("之间", right.end) or left.words[-1] in "百千万亿" or left.comparator != "="


def _bounds(left: Figure, right: Figure) -> Quantity | None:
    low, high = (left, right) if left.comparator[0] == ">" else (right, left)
    if not is_less(low.number, high.number):
        return None
    return _quantity(left.start, right, Quantity(0, 0, plain(low.number), "", low.comparator, plain(high.number)))


def _quantity(start: int, right: Figure, quantity: Quantity) -> Quantity:
    quantity.start, quantity.end, quantity.per = start, right.end, right.per
    quantity.unit = right.unit.name if right.unit else ""
    return quantity
