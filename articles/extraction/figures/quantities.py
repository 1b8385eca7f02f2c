"""Quantities: every number with its unit in a text, with its bound, its range and its period."""

from __future__ import annotations

import re

from ..facts import Quantity
from .numerals import join, plain
from .ranges import FARTHEST, pair
from .reading import FIGURE, Figure, read_figure
from .surroundings import clause_before, name_counted, period_before
from .units import UNITS, Unit

_AND = re.compile("[、和与及]")
_PEOPLE = "人口|人员|群众|学生|农民工?|居民|毕业生|职工|老人|老年人|儿童|劳动力|劳动者|农户|用户|[国民农工]人"
_PEOPLE_AFTER = re.compile(f"[一-鿿]{{0,7}}?({_PEOPLE})")
_MONEY = "投资|资金|增加值|产值|营收|收入|税收|贷款|金额|补助|补贴|融资|[销交成售易]额|生产总值|GDP|支出|利润|债券"
_MATTER_BEFORE = re.compile(
    f"(?:人数|人口|劳动力|就业|老人|老年人|居民|学生|职工|党员|旅客|游客|(?P<money>{_MONEY}))"
    "(?:总量|规模|总数|总额|总|额|增加到?|减少|达到?|为|超|约|从|由|新增|突破|超过|完成|共计|近)*$"
)
_HOUSEHOLDS = ("农户", "用户")
# 每小时抽水由900立方米提高到2400立方米: the second figure is a rate as the first
_CHANGED = re.compile("[提升增上扩压缩降下减涨调恢][一-鿿]?(?:到|至|为)")
# after a bare number with a bound: 30多年, 超5G are no figures, nor is what a word goes on that no list knows (十几回合)
_NO_BARE = re.compile("(?!的)[一-鿿]|[.:：/A-Za-z0-9-]")


def find(text: str) -> list[Quantity]:
    """The quantities of a text, in its order."""
    joined, places = join(text)
    found = _collect(joined)
    if places is not None:
        for quantity in found:
            quantity.start, quantity.end = places.span(quantity.start, quantity.end)
    return found


def _collect(text: str) -> list[Quantity]:
    found: list[Quantity] = []
    last: Figure | None = None
    waiting: list[Figure] = []  # 10.6万、3.8万 wait for the unit of 3.3万平方公里
    for match in FIGURE.finditer(text):
        figure = read_figure(text, match)
        near = figure is not None and last is not None and figure.start - last.end <= FARTHEST
        ranged = pair(text, last, figure) if near and last is not None and figure is not None else None
        if figure is None or ranged is not None:
            if ranged is not None:
                _put_range(text, found, ranged)
            last, waiting = None, []
            continue
        if not (near and last is not None and last.unit is None and _AND.fullmatch(text, last.end, figure.start)):
            waiting = []
        _take(text, figure, waiting, found)
        last = figure
    return found


def _take(text: str, figure: Figure, waiting: list[Figure], found: list[Quantity]) -> None:
    """Puts one figure that stands for itself, and those that waited for its unit."""
    if figure.unit is None:
        figure.unit = _unit_beside(text, figure)
    if figure.unit is not None:
        for bare in waiting if figure.scaled_by else ():
            bare.unit = figure.unit
            found.append(_settle(text, bare))
        waiting.clear()
        found.append(_settle(text, figure, found[-1] if found else None))
    elif figure.comparator != "=":
        waiting.clear()
        if _counts_bare(text, figure):
            found.append(_settle(text, figure))
    elif figure.scaled_by:
        waiting.append(figure)


def _counts_bare(text: str, figure: Figure) -> bool:
    """Whether a number with a bound but no unit tells a size: 至少是3 does, 国二以下 names a class, 突破百亿 is praise."""
    if figure.is_scale_alone or len(figure.words) >= 12 or _NO_BARE.match(text, figure.end):
        return False
    return not text.endswith("国", 0, figure.start)


def _put_range(text: str, found: list[Quantity], ranged: Quantity) -> None:
    if found and found[-1].end > ranged.start:  # its lower figure, put before the range was seen
        found.pop()
    clause = clause_before(text, ranged.start)
    ranged.per = ranged.per or period_before(clause)
    found.append(ranged)


def _unit_beside(text: str, figure: Figure) -> Unit | None:
    """The unit a great number leaves to the words beside it: 1000多万失业人员, 参保人数增加1.4亿, 总投资36亿."""
    if not figure.scaled_by or figure.is_scale_alone and figure.comparator == "=":
        return None
    after = _PEOPLE_AFTER.match(text, figure.end)
    if after:
        return UNITS["户" if after[1] in _HOUSEHOLDS else "人"]
    before = _MATTER_BEFORE.search(text[max(0, figure.start - 12) : figure.start])
    if before is None or figure.comparator == "=" and text[figure.end : figure.end + 1].isalnum():
        return None
    return UNITS["元" if before["money"] else "人"]


def _period_of_change(text: str, figure: Figure, before: Quantity | None) -> str | None:
    """The period of the figure that this one takes the place of: 由每天900立方米提高到2400立方米."""
    if before is None or before.per is None or figure.unit is None or before.unit != figure.unit.name:
        return None
    return before.per if _CHANGED.fullmatch(text, before.end, figure.start) else None


def _settle(text: str, figure: Figure, before: Quantity | None = None) -> Quantity:
    unit, clause = figure.unit, clause_before(text, figure.start)
    quantity = Quantity(figure.start, figure.end, plain(figure.number), unit.name if unit else "", figure.comparator)
    quantity.per = figure.per or period_before(clause, unit) or _period_of_change(text, figure, before)
    if unit is not None:
        quantity.of = name_counted(text, figure.start, figure.end, unit, clause)
    return quantity
