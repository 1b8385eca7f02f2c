"""The lines of a page as printed, and the manner in which the page is set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ..facts import Cell
from . import marks

_LINE = re.compile(r"[^\n]+")
_EDGE = " \x00"


@dataclass(slots=True)
class Block:
    """A paragraph: the pieces of the page it is made of, its lines without blanks, and the empty lines above it.

    `printed` is its first line with the blanks inside it.
    """

    pieces: list[tuple[int, int]]
    parts: list[str]
    gap: int = 0
    indented: bool = False
    glued: bool = False
    broken: bool = False  # furniture stands right above it
    dated: bool = False  # … that says when the text was put up
    printed: str = ""
    cell: Cell = ""
    column: str = ""  # the head of its column, where that can be told

    @property
    def text(self) -> str:
        parts = self.parts
        if len(parts) > 1:
            self.parts = parts = ["".join(parts)]
        return parts[0]

    def cut(self, start: int, end: int) -> Block:
        """A stretch of its first line, as a line of its own; only what begins it keeps the room above."""
        words = self.printed[start:end]
        start += len(words) - len(words.lstrip(_EDGE))
        words = words.strip(_EDGE)
        place = self.start + start, self.start + start + len(words)
        parts = [words.replace(" ", "").replace("\x00", "")]
        return Block([place], parts, 0 if start else self.gap, self.indented, printed=words)

    @property
    def start(self) -> int:
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        return self.pieces[-1][1]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a page is set.

    `width` is the one its lines were wrapped at (0: not wrapped); `indents` that paragraphs begin with room; `parts` that empty lines part them;
    `fragmented` that links and notes of a web page stand on lines of their own in the middle of sentences;
    `numbered` that bare numbers are those of a table, not of a page.
    """

    width: int
    indents: bool
    parts: bool
    fragmented: bool
    numbered: bool


def lines(page: str) -> list[Block]:
    """The lines of a normalised page that hold words, each a block of its own."""
    found = []
    last = 0
    glued = False
    for match in _LINE.finditer(page):
        words = match[0].strip(_EDGE)
        if not words:
            # A line of nothing but widthless characters is no empty line: a web page's mark for a word that goes on.
            glued = "\x00" in match[0]
            if glued:
                last = match.end()
            continue
        start = match.start() + match[0].index(words[0])
        gap = max(0, page.count("\n", last, match.start()) - 1)
        last = match.end()
        is_indented = start - match.start() >= 2
        found.append(
            Block(
                [(start, start + len(words))],
                [words.replace(" ", "").replace("\x00", "")],
                gap,
                is_indented,
                glued and not gap,
                printed=words,
            )
        )
        glued = False
    return found


def width(text: str) -> int:
    """A line's width in Chinese characters: an ASCII one is half as wide."""
    return (len(text.encode("utf-8", "replace")) + len(text)) // 4


def _wrap_width(lines: list[Block]) -> int:
    """The width a page was wrapped at: most of its lines have it, and most of those break a sentence off; else 0."""
    widths = sorted(width(line.text) for line in lines if len(line.text) >= 8)
    if len(widths) < 5:
        return 0
    widest = widths[int(len(widths) * 0.85)]
    full = [line for line in lines if abs(width(line.text) - widest) <= 3]
    torn = sum(not marks.is_ended(line.text) for line in full)
    if 10 <= widest <= 60 and len(full) * 2 >= len(widths) and torn * 2 >= len(full):
        return widest
    return 0


def manner(lines: list[Block]) -> Manner:
    """The manner in which a page of these lines is set."""
    wrapped = _wrap_width(lines)
    inside = [line.text for line, below in pairwise(lines) if not below.gap and not line.gap]
    short = sum(
        len(text) < 8 and not marks.is_ended(text) and not marks.MARKER.match(text) and text[0] not in "【〔[（("
        for text in inside
    )
    running = sum("，" in line.text or "。" in line.text for line in lines)
    return Manner(
        width=wrapped,
        indents=sum(line.indented for line in lines) >= max(2, len(lines) // (30 if wrapped else 12)),
        parts=sum(line.gap > 0 for line in lines) >= max(3, len(lines) // 20),
        fragmented=not wrapped and short >= 5 and short * 10 >= len(lines) and running * 3 >= len(lines),
        numbered=sum(bool(marks.NUMBER.fullmatch(line.text)) for line in lines) > 1,
    )
