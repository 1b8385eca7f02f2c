"""The paragraphs of a page: lines joined where a column or a page tore a sentence, furniture left out."""

from __future__ import annotations

from . import blocks, furniture, marks, mastheads, piped, tables, tears, tops
from .blocks import Block, Manner

_MOTTO = 20  # characters: what is shorter may be a site's motto, for all its full stop
_LINK = 16  # characters of a link's title that stands as one, however many pauses it has
RULED_GAP = 9  # what a printed rule between two articles counts for, in empty lines


class _Reader:
    """Takes a page's lines one by one and makes paragraphs of them."""

    def __init__(self, lines: list[Block], manner: Manner) -> None:
        self.lines, self.manner = lines, manner
        self.paragraphs: list[Block] = []
        self.listed = mastheads.listed(lines)  # titles that a list of contents names
        self.last_text = max((at for at, line in enumerate(lines) if _is_text(line.text)), default=0)
        self.in_body = self.follows = False
        self.is_broken = self.is_ruled = False  # furniture, or a rule, stood right before
        self.is_dated = False  # furniture that says when a text was put up

    def run(self) -> list[Block]:
        masthead = mastheads.read(self.lines)  # a bulletin's own, though its name may look like a site's
        header = 0 if masthead else tops.header(self.lines)
        masthead = masthead or mastheads.read(self.lines[header:])
        below = header + masthead.end if masthead else 0
        for at, line in enumerate(self.lines):
            if at < header:
                continue
            has_tail = not self.in_body and len(self.lines) > 1 and self._cut_tail(line)
            if line.cell:
                self.paragraphs.append(line)
            elif at and marks.FOOTER.match(line.text) or self._opens_links(at):
                break
            elif at >= below and self._is_furniture(line):
                self.is_broken = True
                self.is_dated = self.is_dated or furniture.tells_day(line.text)
            elif marks.RULE.fullmatch(line.text):
                self.is_ruled = True
            else:
                self._take(line, self.lines[at + 1] if at + 1 < len(self.lines) else None)
                self.is_broken = has_tail
        return self.paragraphs

    def _opens_links(self, at: int) -> bool:
        """True where nothing but links to other texts stands from a line on, no text of its own.

        It says so itself (相关阅读), or it is the first of several marked ones behind what is the page's own.
        """
        if not self.in_body or at <= self.last_text:
            return False
        marked = (
            self.is_broken
            and len(self.lines) > at + 1
            and all(line.text.startswith(("-", "·", "●")) for line in self.lines[at : at + 2])
        )
        return marked or furniture.opens_links(self.lines[at].text)

    def _cut_tail(self, line: Block) -> bool:
        """Takes off a title's line what tells of the page; false where nothing does."""
        at = furniture.tail(line.printed) if len(line.printed) <= 140 and not line.cell else len(line.printed)
        if at == len(line.printed) or self._is_furniture(line) or furniture.tells_author(line.text):
            return False
        cut = line.cut(0, at)
        line.printed, line.pieces, line.parts = cut.printed, cut.pieces, cut.parts
        return True

    def _is_furniture(self, line: Block) -> bool:
        if len(self.lines) == 1 or not tears.is_furniture(line.text):
            return False
        # One number alone is the page's; several are a table's or a list's.
        return not (self.manner.numbered and marks.NUMBER.fullmatch(line.text))

    def _take(self, line: Block, after: Block | None) -> None:
        if self.is_ruled:
            line.gap, self.is_ruled = RULED_GAP, False
        if self.paragraphs and not self.paragraphs[-1].cell and self._goes_on(self.paragraphs[-1], line, after):
            self._append(self.paragraphs[-1], line)
        else:
            self.follows = bool(self.paragraphs) and "。" in self.paragraphs[-1].text
            self.in_body = self.in_body or self.follows
            line.broken, line.dated = self.is_broken, self.is_dated
            self.paragraphs.append(line)
        self.is_broken = self.is_dated = False

    def _goes_on(self, block: Block, line: Block, after: Block | None) -> bool:
        if self.listed and {*map(mastheads.plain, (block.parts[-1], line.parts[0]))} & self.listed:
            return False
        if not self.in_body and not line.gap and tears.is_open_title(block, line):
            return True
        tells_issue = mastheads.tells(block.parts[-1]) or mastheads.tells(line.parts[0])
        if not self.in_body and (tells_issue or tears.heads(block, line, self.manner, after)):
            return False
        if line.gap or self.is_broken:
            return tears.goes_on_below(block, line, after, in_body=self.in_body, follows=self.follows)
        return tears.goes_on(block, line, self.manner, after)

    def _append(self, block: Block, line: Block) -> None:
        if self.is_broken:
            block.pieces.append(line.pieces[0])
        else:
            block.pieces[-1] = (block.pieces[-1][0], line.end)
        block.parts += line.parts


def _is_text(text: str) -> bool:
    """True for what no link to another text is: a sentence, news, or what goes on behind a pause."""
    return (
        len(text) >= _MOTTO
        and "。" in text
        or marks.DATELINE.match(text) is not None
        or (len(text) >= _LINK and marks.is_running(text))
    )


def read(page: str) -> list[Block]:
    """The paragraphs of a normalised page in its order, a table's cells each for itself; furniture and licence footers are left out."""
    lines = blocks.lines(page)
    manner = blocks.manner(lines)
    return _Reader(tables.part(piped.bare(piped.part(tops.part(lines)))), manner).run()
