"""Figures: every number with its unit in a text, with its bound, its range and its period."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .bounds import AFTER_PATTERN, bound_after, bound_before
from .facts import Comparator, Quantity
from .numerals import CHINESE, CHINESE_DIGITS, DIGITS, LARGE, Number, join, plain, read
from .surroundings import clause_before, name_counted, period_before
from .traps import is_trap, is_vague
from .units import PATTERN, UNITS, Unit

# 千瓦 and 千米 are units: 一百千瓦 is 100 千瓦, not 100000 瓦
_SCALE = "(?:[十百万亿拾佰仟]|千(?![米瓦克伏赫卡帕焦升]))"
_ARABIC = r"[0-9]++(?:[,，][0-9]{3}(?![0-9]))*+(?:\.[0-9]++)?+"
_MIXED = f"(?:{_SCALE}++(?:零?[0-9]{{1,4}}(?![0-9年月日.%A-Za-z])|零?[{CHINESE_DIGITS}])?+)*+"
_HAN = f"(?:[{CHINESE_DIGITS}廿卅]|{_SCALE})++(?:点[{CHINESE_DIGITS}]++{_SCALE}*+)?+|半(?=成)"
FIGURE = re.compile(
    f"(?=[-−负半人UHR$¥€£￥0-9{CHINESE}])"
    rf"(?:(?P<money>人民币 *|(?:US|HK|R)?[$¥€£￥]) ?|(?<![0-9A-Za-z.第=&?/_{CHINESE}])"
    "(?:(?P<part>[百千万]分之)|(?P<sign>负|零下|(?:(?<=[过于为到是至约达低温 (（,，:：])|^)[-−]))?+)"
    f"(?P<number>{_ARABIC}{_MIXED}|{_HAN})"
    f"(?P<more>几|多(?![功云媒层])|余(?![额下地热粮量])|来(?=[个名家人项万亿]))?+(?P<scale>{_SCALE}{{0,3}}+) ?"
    f"(?:(?P<tenths>成(?![立为功果员长都本效熟交就绩品份套型因语才章群人千绿全活片婚])(?P<tenth>半|[{CHINESE_DIGITS}](?!成))?)"
    f"|(?P<unit>{PATTERN})(?P<half>半(?![年月天成数个径]))?"
    f"(?:(?<=[元块])(?:(?P<jiao>[0-9{CHINESE_DIGITS}])[角毛])?(?:(?P<fen>[0-9{CHINESE_DIGITS}])分)?)?)?+"
    f"(?:/(?P<rate>年|月|日|天|小时|周))?+(?:{AFTER_PATTERN})?+"
)
_UNITS_OF_SIGNS = {"$": "美元", "¥": "元", "￥": "元", "€": "欧元", "£": "英镑", "币": "元"}
_TO = re.compile(" ?(?:[-−—–―~～－至到]{1,2}) ?")
_BETWEEN = re.compile(" ?[与和] ?")
_AND = re.compile("[、和与及]")
_THEN = re.compile("[，,、 ]{0,2}(?:并且?|且|和|但|而)? ?")
_PEOPLE_AFTER = re.compile("[一-鿿]{0,7}?(人口|人员|群众|学生|农民工?|居民|毕业生|职工|老人|老年人|儿童|劳动力|劳动者|家庭|农户|用户|[国民农业工]人)")
_MATTER_BEFORE = re.compile(
    "(?:人数|人口|劳动力|就业|(?P<money>投资|资金|产值|营收|收入|税收|贷款|金额|补助|补贴|融资|[销交成售易]额|生产总值|GDP|支出|利润|债券))"
    "(?:总量|规模|总数|总额|总|额|增加到?|减少|达到?|为|超|约|从|由|新增|突破|超过|完成|共计|近)*$"
)
_SCALES_ALONE = re.compile("[百千万亿]+")
_PERCENT, _POINTS = UNITS["%"], UNITS["个百分点"]
# after a bare number with a bound: 30多年, 超5G, 100余里 are no figures
_NO_BARE = frozenset("年月日号点级届代路线期世度周强.:：/-年时分秒里成载章后路档折") | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


@dataclass(slots=True)
class _Figure:
    """One number with what its own words tell; `unit` is None for a bare one that a range may still complete."""

    start: int
    end: int
    number: Number
    scaled_by: int
    unit: Unit | None
    comparator: Comparator
    per: str | None
    words: str


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
    last: _Figure | None = None
    waiting: list[_Figure] = []  # 10.6万、3.8万 wait for the unit of 3.3万平方公里
    for match in FIGURE.finditer(text):
        figure = _read_figure(text, match)
        if figure is None:
            last, waiting = None, []
            continue
        near = last is not None and figure.start - last.end <= 3
        if near and last is not None and _pair(text, last, figure, found):
            last, waiting = None, []
            continue
        if not (near and last is not None and last.unit is None and _AND.fullmatch(text, last.end, figure.start)):
            waiting = []
        if figure.unit is None:
            figure.unit = _unit_beside(text, figure)
        if figure.unit is None and figure.scaled_by and figure.comparator == "=":
            waiting.append(figure)
        elif figure.unit is not None:
            for bare in waiting:
                if figure.scaled_by:
                    bare.unit = figure.unit
                    found.append(_settle(text, bare))
            waiting = []
        if figure.unit is not None or figure.comparator != "=" and _stands_bare(text, figure):
            found.append(_settle(text, figure))
        last = figure
    return found


def _read_figure(text: str, match: re.Match[str]) -> _Figure | None:
    number, more, scale, word, tenths, part, money, after, rate = match.group(
        "number", "more", "scale", "unit", "tenths", "part", "money", "after", "rate"
    )
    start, end = match.span()
    value = _value(match, number, scale, tenths, part)
    if value is None:
        return None
    unit = UNITS[word] if word else _PERCENT if tenths or part else None
    if money is not None:
        start = match.start()
        unit = UNITS[_UNITS_OF_SIGNS[money.rstrip()[-1]]] if unit is None or unit.kind != "money" else unit
    comparator: Comparator = bound_after(after) if after else "~" if more == "来" else ">" if more else "="
    head = start
    before = bound_before(text, start)
    if before is not None:
        sign, head = before
        comparator = sign if comparator == "=" or sign != "~" and not after else comparator
    if unit is not None and _is_refused(text, match, number, unit, part, before is not None or after is not None or more == "余"):
        return None
    if unit is None and (is_vague(number) or number in ("一", "半") and not scale):
        return None
    scaled_by = sum(LARGE.get(c, 0) for c in _tail_of(number) + scale)
    return _Figure(head, end, value, scaled_by, unit, comparator, rate, number)


def _tail_of(number: str) -> str:
    return number[len(number.rstrip("万亿")) :]


def _is_refused(text: str, match: re.Match[str], number: str, unit: Unit, part: str | None, bounded: bool) -> bool:
    if part is None and _SCALES_ALONE.fullmatch(number):
        # 百亿元, 万人 tell a size only behind a bound: 超百亿元, 近万人
        if not bounded or unit.kind == "counted" and number == "万" and not bounded:
            return True
    if number[0] not in "0123456789" and is_vague(number):
        return True
    if len(number) > 24 or number[0] in "十百千万" and match.start() and text[match.start() - 1] in "数几":
        return True  # 数十家, 几百人
    end = match.end("unit")
    return part is None and end > 0 and is_trap(text, match.start(), end, number + (match["scale"] or ""), unit)


def _value(match: re.Match[str], number: str, scale: str, tenths: str | None, part: str | None) -> Number | None:
    """The value in base units, halves, tenths and 角分 taken in."""
    if len(number) > 40:
        return None
    read_value: Number | None = (5, -1) if number == "半" else read(number + scale)
    if read_value is None:
        return None
    mantissa, exponent = read_value
    if tenths:
        tenth = match["tenth"]
        mantissa, exponent = _add(mantissa, exponent + 1, {None: 0, "半": 5}.get(tenth) if tenth in (None, "半") else DIGITS[tenth], 0)
    if part:
        exponent -= {"百": 0, "千": 1, "万": 2}[part[0]]
    if match["half"]:
        mantissa, exponent = _add(mantissa, exponent, 5, -1)
    for name, place in (("jiao", -1), ("fen", -2)):
        if digit := match[name]:
            mantissa, exponent = _add(mantissa, exponent, DIGITS.get(digit, 0) or int(digit) if digit.isascii() else DIGITS[digit], place)
    sign = match["sign"]
    return (-mantissa, exponent) if sign else (mantissa, exponent)


def _add(mantissa: int, exponent: int, addend: int, place: int) -> Number:
    low = min(exponent, place)
    return mantissa * 10 ** (exponent - low) + addend * 10 ** (place - low), low


def _less(a: Number, b: Number) -> bool:
    low = min(a[1], b[1])
    return bool(a[0] * 10 ** (a[1] - low) < b[0] * 10 ** (b[1] - low))


def _unit_beside(text: str, figure: _Figure) -> Unit | None:
    """The unit a great number leaves to the words beside it: 1000多万失业人员, 参保人数增加1.4亿, 总投资36亿."""
    if not figure.scaled_by or _SCALES_ALONE.fullmatch(figure.words) and figure.comparator == "=":
        return None
    after = _PEOPLE_AFTER.match(text, figure.end)
    if after:
        return UNITS["户" if after[1] in ("家庭", "农户", "用户") else "人"]
    before = _MATTER_BEFORE.search(text[max(0, figure.start - 12) : figure.start])
    if before is None or figure.comparator == "=" and text[figure.end : figure.end + 1].isalnum():
        return None
    return UNITS["元" if before["money"] else "人"]


def _pair(text: str, left: _Figure, right: _Figure, found: list[Quantity]) -> bool:
    """Joins two figures into a range (3-5个, 1000以上，1500以下) where the text between them says so."""
    gap = text[left.end : right.start]
    if _TO.fullmatch(gap) or _BETWEEN.fullmatch(gap) is not None and text.startswith("之间", right.end):
        return _join_range(text, left, right, found)
    opposed = left.comparator in (">", ">=") and right.comparator in ("<", "<=")
    if opposed or left.comparator in ("<", "<=") and right.comparator in (">", ">="):
        if _THEN.fullmatch(gap) and left.unit in (None, right.unit):
            return _join_bounds(left, right, found)
    return False


def _join_range(text: str, left: _Figure, right: _Figure, found: list[Quantity]) -> bool:
    left_is_bare = left.unit is None
    if not left_is_bare and left.unit != right.unit:
        return False
    if right.unit is None and not (text.startswith("之间", right.end) or left.words[-1] in "百千万亿" or left.comparator != "="):
        return False
    low = left.number
    if left_is_bare and not left.scaled_by and right.scaled_by:
        scaled = (low[0], low[1] + right.scaled_by)
        low = scaled if _less(scaled, right.number) else low
    if not _less(low, right.number):
        return False
    if not left_is_bare and found and found[-1].end >= left.end:
        found.pop()
    left.unit, left.number, upper = right.unit, low, right.number
    left.per = right.per
    left.comparator = right.comparator if left.comparator == "=" else left.comparator
    left.end = right.end
    quantity = _settle(text, left)
    quantity.upper_value = plain(upper)
    found.append(quantity)
    return True


def _join_bounds(left: _Figure, right: _Figure, found: list[Quantity]) -> bool:
    low, high = (left, right) if left.comparator in (">", ">=") else (right, left)
    if not _less(low.number, high.number):
        return False
    if found and found[-1].start == left.start:
        found.pop()
    unit = right.unit.name if right.unit else ""
    found.append(Quantity(left.start, right.end, plain(low.number), unit, low.comparator, plain(high.number), right.per))
    return True


def _stands_bare(text: str, figure: _Figure) -> bool:
    """Whether a number without unit but with a bound is one (至少是3, 500多亿), not 30多年 or 超5G."""
    after = text[figure.end] if figure.end < len(text) else ""
    return after not in _NO_BARE and not after.isdigit() and len(figure.words) < 12


def _settle(text: str, figure: _Figure) -> Quantity:
    unit = figure.unit
    clause = clause_before(text, figure.start)
    per = figure.per or period_before(clause)
    quantity = Quantity(figure.start, figure.end, plain(figure.number), unit.name if unit else "", figure.comparator, None, per)
    if unit is not None:
        quantity.of = name_counted(text, figure.start, figure.end, unit, clause)
    return quantity
