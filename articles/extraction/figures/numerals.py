"""Numerals: 2421.2亿, 两千三百万, ３万4000 and 一千六点五 as exact numbers.

A number is held as `(mantissa, exponent)`, so that 13.7万亿 never picks up the dust of binary fractions on
its way to 13700000000000.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.spans import PlaceMap

Number = tuple[int, int]

DIGITS = {
    **{c: n for n, c in enumerate("零一二三四五六七八九")},
    **{c: n for n, c in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "○": 0,
    "两": 2,
    "貳": 2,
    "陸": 6,
    "几": 0,
}
SMALL = {"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3}
LARGE = {"万": 4, "萬": 4, "亿": 8, "億": 8}
TENS = {"廿": 2, "卅": 3}
SCALES = {**SMALL, **LARGE}

CHINESE_DIGITS = "零〇○一二两三四五六七八九壹贰叁肆伍陆陸柒捌玖"
CHINESE = CHINESE_DIGITS + "十百千万亿廿卅拾佰仟"

_PLAIN = re.compile(r"([0-9][0-9,，]*)(?:[.．点]([0-9]+))?([十百千万亿佰仟]*)")
_TOKENS = re.compile(r"[0-9][0-9,，]*|.")


@lru_cache(maxsize=4096)  # 5, 10 and 100 are told in every article
def read(words: str) -> Number | None:
    """The number that `words` (no blanks, ASCII digits) write out; None where they write none."""
    if words in DIGITS:  # 三, 两: most numbers in Chinese signs
        return DIGITS[words], 0
    plain = _PLAIN.fullmatch(words)
    if plain:
        whole, part, scales = plain.groups("")
        if "," in whole or "，" in whole:
            whole = whole.replace(",", "").replace("，", "")
        return int(whole + part), sum(SCALES[c] for c in scales) - len(part)
    head, point, tail = words.partition("点")
    if point:
        return _read_decimal(head, tail)
    value = _read_whole(words)
    return None if value is None else (value, 0)


def _read_decimal(head: str, tail: str) -> Number | None:
    digits = tail.rstrip("十百千万亿")
    whole = _read_whole(head)
    if not head or whole is None or not digits or any(c not in DIGITS for c in digits):
        return None
    part = "".join(str(DIGITS[c]) for c in digits)
    return int(f"{whole}{part}"), sum(SCALES[c] for c in tail[len(digits) :]) - len(part)


def _read_whole(words: str) -> int | None:
    """A whole number of mixed signs: 四十五亿四千零四万, 2千零30万, 九万四 (94000), 二〇一八."""
    done = low = 0  # 亿 and 万 read so far; what stands below the next of them
    pending: int | None = None
    shorthand = 0
    for token in _TOKENS.findall(words):
        if token in DIGITS:
            digit = DIGITS[token]
            shorthand = 0 if digit == 0 or pending is not None else shorthand
            pending = digit if pending is None else pending * 10 + digit
        elif token in SMALL:
            low += (1 if pending is None else pending) * 10 ** SMALL[token]
            pending, shorthand = None, SMALL[token]
        elif token in TENS:
            low, pending, shorthand = low + 10 * TENS[token], None, 1
        elif token in LARGE:
            done, low = _raise(done, low + (pending or 0), LARGE[token]), 0
            pending, shorthand = None, LARGE[token]
        elif token[0] in "0123456789":
            pending, shorthand = int(token.replace(",", "").replace("，", "")), 0
        else:
            return None
    if pending is not None and shorthand > 1:  # 九万四 is 94000, 二百五 is 250; 一百零五 is 105
        pending *= 10 ** (shorthand - 1)
    return done + low + (pending or 0)


def _raise(done: int, low: int, power: int) -> int:
    """亿 lifts all that stands below the last 亿, 万 only what stands below itself: 四千五百万八千亿."""
    if power == 8:
        above, below = divmod(done, 10**8) if done >= 10**8 else (0, done)
        return above * 10**8 + (below + low or 1) * 10**8
    return done + (low or (0 if done else 1)) * 10**4


def plain(number: Number) -> int | float:
    """The number as Python holds it best: int when whole, else the nearest float."""
    mantissa, exponent = number
    if exponent >= 0:
        return mantissa * int(10**exponent) if exponent else mantissa
    scale: int = 10**-exponent
    whole, rest = divmod(mantissa, scale)
    return mantissa / scale if rest else whole


_NARROW = tuple(zip("０１２３４５６７８９．％＄￥／～－−", "0123456789.%$¥/~--", strict=True))
_HAN = "一-鿿〇○"
_BLANK = re.compile(f"[ \t\u3000\xa0][ \t\u3000\xa0]*+(?=[{_HAN}0-9%]|[.][0-9])")
_BEFORE_BLANK = re.compile(f"[{_HAN}]|[0-9](?=[ \t\u3000\xa0]+(?:[{_HAN}%]|[.][0-9]))")
_TWO_NUMERALS = re.compile(f"[0-9][ \t\u3000\xa0]+[{CHINESE_DIGITS}]|[{CHINESE}][ \t\u3000\xa0]+[0-9]")
# 床位8 00张, 改造2 6 00户, 1 2月3 1日: blanks inside a number whose unit follows at once; 2010 01 29 keeps its blanks
_COUNTED = "[万亿张个名人元所家户亩吨%公千平立米套台座处间场次件项辆条栋只头株棵把本册份幅支架艘枚根块笔组位口方期袋箱桶瓶盒岁倍度斤克升瓦小分天]"
_BROKEN = re.compile(
    f"(?:[0-9]{{1,2}}(?: [0-9]{{1,3}}){{1,3}}|[0-9]{{3}} [0-9])(?: ?{_COUNTED})|1 [0-2](?= ?月)|(?:[12] [0-9]|3 [01])(?= ?[日号])"
    "|(?:1 ?9|2 ?0) ?[0-9] ?[0-9](?= ?年)"
)
_FIGURE_BEGINS = re.compile(f'[{_HAN}“”‘’"（）()，。；：、,;:《》—-]$')
_NUMBERED = frozenset("第表图号附章节页例式题之")  # 表1 2项
_FAR_BLANK = 8
_DIGITS = frozenset("0123456789")


def join(text: str) -> tuple[str, PlaceMap | None]:
    """The text with ASCII digits and without the blanks inside figures (百 分 之 五), and the way back to it."""
    for wide, narrow in _NARROW:
        if wide in text:
            text = text.replace(wide, narrow)
    dropped = [blank.span() for blank in _BLANK.finditer(text) if _parts_a_figure(text, blank.start())]
    if not dropped:
        return text, None
    pieces, repaired, source, length, at = [], [], [], 0, 0
    for start, end in dropped:
        pieces.append(text[at:start])
        repaired.append(length)
        source.append(at)
        length += start - at
        at = end
    pieces.append(text[at:])
    repaired.append(length)
    source.append(at)
    joined = "".join(pieces)
    return joined, PlaceMap(tuple(repaired), tuple(source), len(joined), len(text))


def _parts_a_figure(text: str, start: int) -> bool:
    """Whether the blank at `start` is OCR's; in 热线12345 三个 it parts two figures."""
    if start > 0 and text[start - 1] in _DIGITS and text[start + 1 : start + 2] in _DIGITS:
        return _is_inside(text, start)
    return start > 0 and _BEFORE_BLANK.match(text, start - 1) is not None and not _TWO_NUMERALS.match(text, start - 1)


def _is_inside(text: str, start: int) -> bool:
    """Whether the blank between two digits at `start` lies in one number, which begins behind a word and ends with a unit."""
    first = start
    while first > max(0, start - _FAR_BLANK) and (
        text[first - 1] in _DIGITS or text[first - 1] == " " and text[first - 2 : first - 1] in _DIGITS
    ):
        first -= 1
    if first and (text[first - 1] in _NUMBERED or not _FIGURE_BEGINS.match(text[first - 1])):
        return False
    found = _BROKEN.match(text, first)
    return found is not None and found.end() > start
