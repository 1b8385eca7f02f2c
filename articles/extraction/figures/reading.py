"""Figures as printed: one number with its own words, before it is known whether it stands alone or in a range."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..facts import Comparator
from .bounds import AFTER_PATTERN, bound_after, bound_before, bound_of_share, passed
from .durations import is_duration
from .numerals import CHINESE, CHINESE_DIGITS, DIGITS, LARGE, Number, read
from .traps import is_trap, is_vague
from .units import PATTERN, UNITS, Unit

# 千瓦 and 千米 are units: 一百千瓦 is 100 千瓦, not 100000 瓦; 近千米 is short of 1000 米
_SCALE = "(?:[十百万亿拾佰仟]|千(?![米瓦克伏赫卡帕焦升])|(?<=[近超逾])千(?=米))"
_ARABIC = r"[0-9]++(?:[,，][0-9]{3}(?![0-9]))*+(?:\.[0-9]++)?+"
_MIXED = f"(?:{_SCALE}++(?:零?[0-9]{{1,4}}(?![0-9年月日.%A-Za-z])|零?[{CHINESE_DIGITS}])?+)*+"
_HAN = f"(?:[{CHINESE_DIGITS}廿卅]|{_SCALE})++(?:点[{CHINESE_DIGITS}]++{_SCALE}*+)?+|半(?=成)"
_MINUS = "(?:(?<=[过于为到是至约达低温长速率幅 (（,，:：])|^)[-−]"
FIGURE = re.compile(
    f"(?=[-−负半人UHR$¥€£￥0-9{CHINESE}])"
    rf"(?:(?P<money>人民币 *|(?:US|HK|R)?[$¥€£￥]) ?|(?<![0-9A-Za-z.第=&?/_{CHINESE}])(?<![二两三四五六七八九十0-9]分之)"
    f"(?:(?P<part>[百千万]分之)|(?P<sign>(?<![减担责肩欠胜背重自抱辜为])负|零下|{_MINUS}))?+)"
    f"(?P<number>{_ARABIC}{_MIXED}|{_HAN})"
    f"(?P<more>几|多(?![功云媒层])|余(?![额下地热粮量])|来(?=[个名家人项户座条所位处亩公斤吨块元岁年天万亿]))?+(?P<scale>{_SCALE}{{0,3}}+) ?"
    f"(?:(?P<tenths>(?:成(?![立为功果员长都本效熟交就绩品份套型因语才章群人千绿全活片婚])|(?<!一)折(?![扣叠射腾合算旧线磨返中断服损桂子回纸八不]))(?P<tenth>半|[{CHINESE_DIGITS}](?!成))?)"
    f"|(?P<unit>{PATTERN})(?P<half>半(?![年月天成数个径]))?"
    f"(?:(?<=[元块])(?:(?P<jiao>[0-9{CHINESE_DIGITS}])[角毛])?(?:(?P<fen>[0-9{CHINESE_DIGITS}])分(?![没不未都也]))?)?)?+"
    f"(?:[/每](?P<rate>年|月|日|天|小时|周|秒|分钟)(?![0-9约近{CHINESE}]))?+(?:{AFTER_PATTERN})?+"
)
_UNITS_OF_SIGNS = {"$": "美元", "¥": "元", "￥": "元", "€": "欧元", "£": "英镑", "币": "元"}
_TOLD = [FIGURE.groupindex[name] for name in ("number", "more", "scale", "part", "unit", "tenths", "rate", "after")]
_SELDOM_TOLD = [FIGURE.groupindex[name] for name in ("part", "sign", "tenths", "tenth", "half", "jiao", "fen")]
_PARTS = {"百": 0, "千": 1, "万": 2}
_SCALES_ALONE = re.compile("[百千万亿]+")
_LONGEST = 24


@dataclass(slots=True)
class Figure:
    """One number with what its own words tell; `unit` is None for a bare one that its neighbours may complete."""

    start: int
    end: int
    number: Number
    scaled_by: int
    unit: Unit | None
    comparator: Comparator
    per: str | None
    words: str

    @property
    def is_scale_alone(self) -> bool:
        """百, 千万, 亿 without a digit."""
        return _SCALES_ALONE.fullmatch(self.words) is not None


def read_figure(text: str, match: re.Match[str]) -> Figure | None:
    """The figure of a match of `FIGURE`; None for a trap (前三名) or a vague number (三五个)."""
    number, more, scale, part, word, tenths, rate, after = match.group(*_TOLD)
    if len(number) > _LONGEST or len(number) > 1 and number[0] not in "0123456789" and is_vague(number):
        return None
    unit = _unit(match, word, is_share=bool(tenths or part))
    if unit is None and number in ("一", "半") and not scale or number[0] == "零" and len(number) == 2:
        return None  # 一年零两个月 is one length of time
    if part and text.endswith("个", 0, match.start()):
        return None  # “六个百分之百”
    number_scaled = number + scale
    value = _value(match, number_scaled, word)
    if value is None:
        return None
    begin = match.start()
    before = _bound(text, begin, number_scaled, unit)
    if unit is not None and part is None:
        bounded = before is not None or after is not None or more == "余"
        if _tells_no_size(text, begin, number, bounded):
            return None
        end = match.end("unit")
        if end > 0 and is_trap(text, begin, end, number_scaled, unit, bounded=bounded):
            return None
        if unit.name == "年" and not is_duration(text, begin, end, number, more, bounded):
            return None
    scales = number[len(number.rstrip("万亿")) :] + scale if number[-1] in "万亿" else scale
    scaled_by = sum(LARGE.get(c, 0) for c in scales) if scales else 0
    start = begin if before is None else before[1]
    if word and word.startswith("个多"):
        more = "多"  # 四个多小时
    comparator = _comparator(before[0] if before else None, after, more)
    return Figure(start, match.end(), value, scaled_by, unit, comparator, rate, number)


def _bound(text: str, start: int, number: str, unit: Unit | None) -> tuple[Comparator, int] | None:
    """The bound before a figure and where it begins."""
    before = bound_before(text, start)
    if before is not None or unit is None:
        return before
    if unit.name in ("%", "倍"):
        of_share = bound_of_share(text, start)  # its words are no part of the figure's
        if of_share is not None:
            return of_share, start
    if (unit.name == "%" or _SCALES_ALONE.fullmatch(number)) and passed(text, start):
        return ">", start - 1
    return None


def _comparator(before: Comparator | None, after: str | None, more: str | None) -> Comparator:
    """The bound before wins over 多 and 余 (超过100多个), the bound after over 约."""
    own: Comparator = bound_after(after) if after else "~" if more == "来" else ">" if more else "="
    if before is None or own != "=" and (after or before == "~"):
        return own
    return before


def _unit(match: re.Match[str], word: str | None, *, is_share: bool) -> Unit | None:
    unit, money = UNITS[word] if word else UNITS["%"] if is_share else None, match["money"]
    if money is not None and (unit is None or unit.kind != "money"):
        return UNITS[_UNITS_OF_SIGNS[money.rstrip()[-1]]]
    return unit


def _tells_no_size(text: str, start: int, number: str, bounded: bool) -> bool:
    """百亿元 and 万人 tell a size only behind a bound (超百亿元, 近万人); 数十家 and 几百人 none at all."""
    if number[0] not in "十百千万亿":  # most numbers
        return False
    if not bounded and _SCALES_ALONE.fullmatch(number):
        return True
    return number[0] != "亿" and start > 0 and text[start - 1] in "数几"


def _value(match: re.Match[str], number: str, word: str | None) -> Number | None:
    """The value in base units, halves, tenths and 角分 taken in."""
    value: Number | None = (5, -1) if number == "半" else read(number)
    if value is None:
        return None
    part, sign, tenths, tenth, half, jiao, fen = match.group(*_SELDOM_TOLD)
    if tenths:
        value = value[0], value[1] + 1
    if part:
        value = value[0], value[1] - _PARTS[part[0]]
    if word and (power := UNITS[word].power):
        value = value[0], value[1] + power
    if tenth or jiao or fen:
        for digit, place in ((tenth, 0), (jiao, -1), (fen, -2)):
            if digit:
                value = _add(value, 5 if digit == "半" else int(DIGITS.get(digit, digit)), place)
    if half or (word or "").startswith("个半"):  # 一吨半, 一个半月
        value = _add(value, 5, -1)
    return (-value[0], value[1]) if sign else value


def _add(value: Number, addend: int, place: int) -> Number:
    low = min(value[1], place)
    return value[0] * 10 ** (value[1] - low) + addend * 10 ** (place - low), low


def is_less(a: Number, b: Number) -> bool:
    low = min(a[1], b[1])
    return bool(a[0] * 10 ** (a[1] - low) < b[0] * 10 ** (b[1] - low))
