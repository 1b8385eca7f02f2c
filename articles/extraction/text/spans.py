"""Places: how a repaired text remembers where each of its characters stood."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """The way back from a repaired text to the text it was made of.

    `runs` are (repaired start, source start) of stretches copied one to one, in order; characters of the
    repaired text that stand for dropped ones (a paragraph's line feed) belong to the run before them.
    `length` is the repaired text's, `source_end` one past the last source place.
    """

    repaired: tuple[int, ...]
    source: tuple[int, ...]
    length: int
    source_end: int

    def place(self, offset: int) -> int:
        """The source place of the character at `offset`; the end of the text answers `source_end`."""
        if offset >= self.length:
            return self.source_end
        run = bisect_right(self.repaired, offset) - 1
        return self.source[run] + offset - self.repaired[run]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span [start, end) of a non-empty repaired span: no blank dropped at its edges is taken in."""
        if end > self.length:
            return self.place(start), self.place(end - 1) + 1
        first, last = bisect_right(self.repaired, start) - 1, bisect_right(self.repaired, end - 1) - 1
        return self.source[first] + start - self.repaired[first], self.source[last] + end - self.repaired[last]


def gather(source: str, paragraphs: Iterable[Iterable[tuple[int, int]]]) -> tuple[str, PlaceMap, list[tuple[int, int]]]:
    """The text of the stretches, a line feed between paragraphs; the way back; and each paragraph's (start, end)."""
    parts: list[str] = []
    repaired: list[int] = []
    places: list[int] = []
    spans: list[tuple[int, int]] = []
    length = last = 0
    for stretches in paragraphs:
        if spans:
            parts.append("\n")
            length += 1
        begin = length
        for start, end in stretches:
            parts.append(source[start:end])
            repaired.append(length)
            places.append(start)
            length += end - start
            last = end
        spans.append((begin, length))
    return "".join(parts), PlaceMap(tuple(repaired), tuple(places), length, last), spans
