"""Numerals: 2421.2亿, 两千三百万, ３万4000 and 一千六点五 as exact numbers.

A number is held as `(mantissa, exponent)`, so that 13.7万亿 never picks up the dust of binary fractions on
its way to 13700000000000.
"""

from __future__ import annotations

import re

from .spans import PlaceMap

Number = tuple[int, int]

DIGITS = {
    **{c: n for n, c in enumerate("零一二三四五六七八九")},
    **{c: n for n, c in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    **{"○": 0, "两": 2, "俩": 2, "贰": 2, "貳": 2, "参": 3, "陸": 6, "几": 0},
}
SMALL = {"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3}
LARGE = {"万": 4, "萬": 4, "亿": 8, "億": 8}
TENS = {"廿": 2, "卅": 3}
SCALES = {**SMALL, **LARGE}

CHINESE_DIGITS = "零〇○一二两三四五六七八九壹贰叁肆伍陆陸柒捌玖"
CHINESE = CHINESE_DIGITS + "十百千万亿廿卅拾佰仟"

_PLAIN = re.compile(r"([0-9][0-9,，]*)(?:[.．点]([0-9]+))?([十百千万亿佰仟]*)")
_TOKENS = re.compile(r"[0-9][0-9,，]*|.")


def read(words: str) -> Number | None:
    """The number that `words` (no blanks, ASCII digits) write out; None where they write none."""
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
    if whole is None or not digits or any(c not in DIGITS for c in digits):
        return None
    part = "".join(str(DIGITS[c]) for c in digits)
    return int(f"{whole}{part}"), sum(SCALES[c] for c in tail[len(digits) :]) - len(part)


def _read_whole(words: str) -> int | None:
    """A whole number of mixed signs: 四十五亿四千零四万, 2千零30万, 九万四 (94000), 二〇一八."""
    high = middle = low = 0
    pending: int | None = None
    shorthand = 0
    for token in _TOKENS.findall(words):
        if token in DIGITS:
            digit = DIGITS[token]
            if pending is None:
                pending = digit
                shorthand = 0 if digit == 0 else shorthand
            else:
                pending, shorthand = pending * 10 + digit, 0
        elif token in SMALL:
            low += (1 if pending is None else pending) * 10 ** SMALL[token]
            pending, shorthand = None, SMALL[token]
        elif token in TENS:
            low, pending, shorthand = low + 10 * TENS[token], None, 1
        elif token in LARGE:
            low, pending = low + (pending or 0), None
            if not (low or middle or high):
                low = 1
            if LARGE[token] == 8:
                high, middle, low = (high + middle + low) * 10**8 if not high else high + (middle + low) * 10**8, 0, 0
            else:
                middle, low = middle + low * 10**4, 0
            shorthand = LARGE[token]
        elif token[0].isascii() and token[0].isdigit():
            pending, shorthand = int(token.replace(",", "").replace("，", "")), 0
        else:
            return None
    if pending is not None and shorthand > 1:  # 九万四 is 94000, 二百五 is 250; 一百零五 is 105
        pending *= 10 ** (shorthand - 1)
    return high + middle + low + (pending or 0)


def plain(number: Number) -> int | float:
    """The number as Python holds it best: int when whole, else the nearest float."""
    mantissa, exponent = number
    if exponent >= 0:
        return int(mantissa * 10**exponent)
    whole, rest = divmod(mantissa, 10**-exponent)
    return whole if not rest else mantissa / 10**-exponent


_WIDE = re.compile("[０-９．％＄￥／～－−]")
_NARROW = {ord(wide): narrow for wide, narrow in zip("０１２３４５６７８９．％＄￥／～－−", "0123456789.%$¥/~--", strict=True)}
_HAN = "一-鿿〇○"
_BLANK = re.compile(f"(?<=[{_HAN}])[ \t\u3000\xa0]+(?=[{_HAN}0-9])|(?<=[0-9])[ \t\u3000\xa0]+(?=[{_HAN}%])")
_TWO_NUMERALS = re.compile(f"[0-9][ \t\u3000\xa0]+[{CHINESE_DIGITS}]|[{CHINESE}][ \t\u3000\xa0]+[0-9]")


def join(text: str) -> tuple[str, PlaceMap | None]:
    """The text with ASCII digits and without the blanks inside figures (百 分 之 五), and the way back to it."""
    if _WIDE.search(text):
        text = text.translate(_NARROW)
    if _BLANK.search(text) is None:
        return text, None
    pieces, repaired, source, length, at = [], [], [], 0, 0
    for blank in _BLANK.finditer(text):
        start, end = blank.span()
        if _TWO_NUMERALS.match(text, start - 1):  # 热线12345 三个 are two figures
            continue
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
