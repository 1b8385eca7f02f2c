"""Whether a text takes up the words of a line above it: its headline's it does, a site's own name or button never."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .marks import HAN

_WORD = re.compile(f"[{HAN}]+")
_MUCH = 0.4  # of a line's pairs of characters


def _pairs(words: Iterable[str]) -> set[str]:
    """The pairs of neighbouring Chinese characters in lines."""
    return {run[at : at + 2] for line in words for run in _WORD.findall(line) for at in range(len(run) - 1)}


class Told:
    """What the lines of a text say, to which one above it is held."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.pairs = _pairs(lines)

    def says_nothing_of(self, line: str) -> bool:
        """True where the text shares no two neighbouring characters with a line."""
        return self.pairs.isdisjoint(_pairs([line]))

    def says_much_of(self, line: str) -> bool:
        """True where it says four tenths of what a line says, or more."""
        own = _pairs([line])
        return len(own & self.pairs) >= _MUCH * max(1, len(own))
