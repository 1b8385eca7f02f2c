"""Every two neighbours of a text as one number, which are looked up faster than pairs of characters."""

from __future__ import annotations

import sys
from collections.abc import Sequence

_CODE = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"
_WIDTH = 4  # bytes of a character
_BEHIND = 8 * _WIDTH if sys.byteorder == "little" else 0  # bits of a pair's number below its second character


def numbers(text: str) -> Sequence[int]:
    """The number of each pair of neighbours, in order: one less than there are characters."""
    coded = memoryview(text.encode(_CODE, "surrogatepass"))
    count = max(0, len(text) - 1)
    pairs = [0] * count
    pairs[::2] = _pairs(coded, (count + 1) // 2)
    pairs[1::2] = _pairs(coded[_WIDTH:], count // 2)
    return pairs


def _pairs(coded: memoryview, count: int) -> memoryview:
    """So many pairs, one behind the other."""
    return coded[: 2 * _WIDTH * count].cast("Q")


def number(pair: str) -> int:
    """The number of one pair."""
    return numbers(pair)[0]


def second(pair: int) -> int:
    """The code point of the second character of a pair."""
    return pair >> _BEHIND & 0xFFFFFFFF
