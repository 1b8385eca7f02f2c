"""The paragraphs of a page: lines joined where a column or a page tore a sentence, furniture left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from . import marks

_LINE = re.compile(r"[^\n]+")
RULED_GAP = 9  # what a printed rule between two articles counts for, in empty lines
_EDGE = " \x00"
_BLANKED = re.compile("[ \x00]+")


@dataclass(slots=True)
class Block:
    """A paragraph: the pieces of the page it is made of, its lines without blanks, and the empty lines above it."""

    pieces: list[tuple[int, int]]
    parts: list[str]
    gap: int = 0
    indented: bool = False
    glued: bool = False

    @property
    def text(self) -> str:
        if len(self.parts) > 1:
            self.parts = ["".join(self.parts)]
        return self.parts[0]

    @property
    def start(self) -> int:
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        return self.pieces[-1][1]


@dataclass(slots=True)
class Manner:
    """How a page is set: the width its lines were wrapped at (0: not wrapped), and what parts its paragraphs."""

    width: int = 0
    indents: bool = False
    fragmented: bool = False
    lines: list[Block] = field(default_factory=list)


def _lines(page: str) -> list[Block]:
    lines = []
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
        lines.append(Block([(start, start + len(words))], [_BLANKED.sub("", words)], gap, start - match.start() >= 2, glued and not gap))
        glued = False
    return lines


def _width(text: str) -> int:
    return (len(text.encode("utf-8", "replace")) + len(text)) // 4


def _manner(lines: list[Block]) -> Manner:
    """The manner of a page, from all of its lines: most lines of a wrapped page are as long as the column is wide."""
    manner = Manner(lines=lines)
    widths = sorted(_width(line.text) for line in lines if len(line.text) >= 8)
    if len(widths) >= 5:
        widest = widths[int(len(widths) * 0.85)]
        full = [line for line in lines if abs(_width(line.text) - widest) <= 3]
        torn = sum(not marks.is_ended(line.text) for line in full)
        if 10 <= widest <= 60 and len(full) >= 0.5 * len(widths) and torn >= 0.5 * len(full):
            manner.width = widest
    manner.indents = sum(line.indented for line in lines) >= max(2, len(lines) // 12)
    inside = [line for line, after in zip(lines, lines[1:], strict=False) if not after.gap and not line.gap]
    short = sum(len(line.text) < 8 and not marks.is_ended(line.text) for line in inside)
    running = sum("，" in line.text or "。" in line.text for line in lines)
    manner.fragmented = not manner.width and short >= 5 and short * 10 >= len(lines) and running * 3 >= len(lines)
    return manner


def stands_alone(text: str) -> bool:
    """True where a line is whole by itself: furniture, a byline, a note, a salutation."""
    return len(text) <= 120 and bool(
        marks.FURNITURE.fullmatch(text) or marks.BYLINE.fullmatch(text) or marks.CUT_OFF.fullmatch(text)
        or marks.REPRINT.fullmatch(text) or marks.SALUTATION.fullmatch(text) or marks.BARE_BYLINE.fullmatch(text)
    )  # fmt: skip


def opens(text: str) -> bool:
    """True where a line opens a paragraph, whatever stands before it."""
    return bool(
        marks.OPENER.match(text) or marks.DATELINE.match(text) or marks.CONTINUED.match(text)
        or marks.SALUTATION.match(text) or stands_alone(text)
    )  # fmt: skip


def _closes_bracket(text: str, below: str) -> bool:
    """True where a bracket opened in a line's last words is closed in the first of the line below."""
    opened = max(text.rfind("（"), text.rfind("("))
    if opened < 0 or opened < max(text.rfind("）"), text.rfind(")")):
        return False
    closed = min(at for at in (below.find("）"), below.find(")"), 999) if at >= 0)
    return closed < 40 and not any(0 <= below.find(mark) < closed for mark in "（(")


def _goes_on(block: Block, line: Block, manner: Manner, after: Block | None) -> bool:
    """True where `line`, right below `block`'s last line, is the same paragraph."""
    text = block.parts[-1]
    end = text[-1]
    if len(block.parts) == 1 and stands_alone(text) and not text.startswith(("（", "(")):
        return False
    if stands_alone(line.text) or marks.DATELINE.match(line.text) or marks.CONTINUED.match(line.text):
        return False
    if line.text[0] in "，。、；：）)”,;:%" or end in "，,、（(《“—":
        return True
    if _closes_bracket(text, line.text):
        return True
    if line.glued or (len(line.text) == 1 and not line.text.isdigit() and not marks.is_ended(text)):
        return True
    if len(line.text) <= 4 and marks.POST_LINE.fullmatch(text):
        return True
    if manner.width:
        if manner.indents and line.indented:
            return False
        if _width(text) < manner.width - 4 or (marks.is_ended(text) and marks.OPENER.match(line.text)):
            return False
        return True
    if marks.is_ended(text) or marks.OPENER.match(line.text):
        return False
    if manner.fragmented:
        return True
    if (after is None or after.gap) and len(block.parts) == 1 and len(text) >= 14 and len(line.text) <= len(text) and marks.is_running(line.text):
        # What a headline stands above is longer than it: a shorter last line is the torn end of a sentence.
        return True
    is_running = len(block.parts) > 1 or marks.is_running(text)
    return is_running and not (marks.is_title(line.text) and after is not None and marks.DATELINE.match(after.text))


def _goes_on_below(block: Block, line: Block, after: Block | None, *, in_body: bool, follows: bool) -> bool:
    """True where a column broke off in the middle of a sentence and `line`, after empty lines, takes it up."""
    text = block.parts[-1]
    if _closes_bracket(text, line.text) and not opens(line.text):
        return True
    if marks.is_ended(text) or stands_alone(text) or opens(line.text) or marks.KICKER.fullmatch(line.text):
        return False
    is_running = len(block.parts) > 1 or marks.is_running(text)
    if marks.HEADING.fullmatch(text) and not marks.MARKER.match(text)[0].endswith("是"):
        return False
    if not follows and marks.SUBTITLE.fullmatch(text):
        return False
    if not (is_running and (in_body or "。" in text or marks.MARKER.match(text))):
        return False
    if line.gap >= 3:
        return False
    if marks.is_title(line.text) and len(line.text) >= 5 and text[-1] not in "，,、":
        return not (after is None or after.gap) and not marks.DATELINE.match(after.text)
    return True


def read(page: str) -> list[Block]:
    """The paragraphs of a normalised page in its order; furniture and licence footers are left out."""
    lines = _lines(page)
    manner = _manner(lines)
    blocks: list[Block] = []
    in_body = follows = False  # a sentence stands in some block before, in the one right before: a line without an end is torn
    broken = ruled = False
    # One number alone is the page's; several are a table's or a list's.
    numbered = sum(bool(marks.NUMBER.fullmatch(line.text)) for line in lines) > 1
    for at, line in enumerate(lines):
        if marks.FOOTER.match(line.text) and at > 0:
            break
        if len(line.text) <= 90 and len(lines) > 1 and marks.FURNITURE.fullmatch(line.text) and not (numbered and marks.NUMBER.fullmatch(line.text)):
            broken = True
            continue
        if marks.RULE.fullmatch(line.text):
            ruled = True
            continue
        if ruled:
            line.gap, ruled = RULED_GAP, False
        after = lines[at + 1] if at + 1 < len(lines) else None
        if blocks:
            below = line.gap or broken
            block = blocks[-1]
            if _goes_on_below(block, line, after, in_body=in_body, follows=follows) if below else _goes_on(block, line, manner, after):
                if broken:
                    block.pieces.append(line.pieces[0])
                else:
                    block.pieces[-1] = (block.pieces[-1][0], line.end)
                block.parts += line.parts
                broken = False
                continue
        follows = bool(blocks) and "。" in blocks[-1].text
        in_body = in_body or follows
        broken = False
        blocks.append(line)
    return blocks
