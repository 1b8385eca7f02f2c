"""What a figure does in its clause: target, forecast, reported, baseline, capacity or threshold."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..facts import Quantity, Role
from ..telling.cues import each

_CAPACITY = re.compile(
    each(
        "年产|日产|月产|年处理|日处理|产能|设计能力|装机|装机容量|装机规模|日供水|库容|可容纳|可停放", "[^，。；]{0,6}$"
    )
)
# 投资50亿元以上项目 chooses projects; 年收入2000万元以上企业 chooses companies.
_THRESHOLD = re.compile(
    r"^(?:以[上下内]|及以[上下])?(?:的)?[^，。；、0-9]{0,4}(?:项目|企业|工业企业|家庭|人员|群众|户籍|车辆|建筑|小区|农户)"
)
_BOUNDED = re.compile(r"^(?:以[上下内]|及以[上下])")
_BASELINE = re.compile(r"[由从较比][^，。；]{0,12}$")
_MOVES = re.compile(r"[^，。；]{0,6}(?:提高|增加|增长|下降|降|提升|上升|扩大|压缩|减少|缩短|增)")
_FORECAST = re.compile(r"预计|预期|有望|估算|概算|可")


def role_in(quantity: Quantity, text: str, start: int, end: int, *, planned: bool) -> Role:
    """The role of a figure that stands in the clause [start, end) of a plan or of a report."""
    before = text[max(start, quantity.start - 18) : quantity.start]
    after = text[quantity.end : min(end, quantity.end + 12)]
    inner = text[quantity.start : quantity.end]
    if _CAPACITY.search(before) or inner.startswith(("年产", "日产", "日处理", "年处理")):
        return "capacity"
    bounded = _BOUNDED.match(after) or inner.endswith(("以上", "以下", "以内"))
    if bounded and _THRESHOLD.match(after) and (planned or "以" in inner + after[:2]):
        return "threshold"
    if _BASELINE.search(before) and _MOVES.match(after):
        return "baseline"
    if not planned:
        return "reported"
    return "forecast" if _FORECAST.search(text[start : quantity.start]) else "target"


def assign(
    quantities: list[Quantity], indexes: Iterable[int], text: str, start: int, end: int, *, planned: bool
) -> None:
    """Gives each figure of a clause its role; a role set before stays."""
    for index in indexes:
        quantity = quantities[index]
        if quantity.role is None:
            quantity.role = role_in(quantity, text, start, end, planned=planned)
