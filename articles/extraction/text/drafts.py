"""An article while it is put together out of a page's blocks, and what it is in the end: its heads, byline and repaired text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..facts import ArticleText, Paragraph, ParagraphKind
from . import clean, marks, mending, titles
from .blocks import Block
from .echoes import Told
from .spans import gather

NOTE_AT_END = re.compile(r"[（(][^（）()]{1,60}[）)]$")  # （来源：甲市发布） ends no sentence, and breaks none off
_LONGEST_BRIEF = 30  # paragraphs between the title of a brief and the name below it


@dataclass(slots=True)
class Draft:
    """An article while it is put together: its blocks, each with the part it plays."""

    blocks: list[tuple[Block, ParagraphKind]] = field(default_factory=list)
    reporters: list[str] = field(default_factory=list)
    has_body: bool = False
    is_closed: bool = False
    is_continued: bool = False
    is_cut_off: bool = False
    is_signed_above: bool = False
    is_annexed: bool = False  # 附件 stands below it
    is_pictured: bool = False  # it is a picture's words, under no headline
    is_labelled: bool = False  # a label in brackets stands above its headline
    headline: str | None = None
    kicker: str | None = None
    issuer: str | None = None
    lead: str = ""

    def entitle(self, lines: list[Block], told: Told) -> None:
        title = titles.parts(lines, told)
        self.is_labelled = any(marks.LABEL.fullmatch(line.text) for line in lines)
        self.kicker, self.headline = mending.words(title.kicker) or self.kicker, mending.words(title.headline)
        parts: list[tuple[ParagraphKind, list[Block]]] = [
            ("note", title.above),
            ("kicker", title.kicker),
            ("headline", title.headline),
            ("subtitle", title.under),
        ]
        played = [(block, kind) for kind, blocks in parts for block in blocks]
        self.blocks += sorted(played, key=lambda one: one[0].start)

    def introduce(self, kicker: list[Block], note: list[Block]) -> None:
        """Begins an article with its column's name, and what the paper says of the column."""
        self.kicker = mending.words(kicker)
        self.blocks += [(block, "kicker") for block in kicker] + [(block, "note") for block in note]

    def leave_distribution(self) -> None:
        """Parts the lines that say to whom a bulletin goes, which are the whole page's, from its last article."""
        while marks.DISTRIBUTION.match(self.blocks[-1][0].text):
            self.blocks.pop()

    def sign(self, names: list[str]) -> None:
        self.reporters += [name for name in names if name not in self.reporters]

    def title_before_byline(self, names: list[str]) -> int:
        """Where a title stands that a byline at the end shows to be an article's: one signed above is not signed twice."""
        if not self.is_signed_above or set(names) & set(self.reporters):
            return 0
        for at in range(len(self.blocks) - 1, max(0, len(self.blocks) - _LONGEST_BRIEF), -1):
            block, kind = self.blocks[at]
            if kind == "heading" and not marks.MARKER.match(block.text):
                return at
        return 0

    def has_only_notes(self) -> bool:
        """True where a byline, a note or a column's name stands above the title."""
        above = ("note", "byline", "kicker")
        return not self.has_body and self.headline is None and all(kind in above for _, kind in self.blocks)

    def breaks_off(self) -> bool:
        """True where the last words are running text without an end: the page lost the rest, or it is elsewhere."""
        block, kind = self.blocks[-1]
        text = NOTE_AT_END.sub("", block.text)
        is_open = marks.is_running(text) and not marks.is_ended(text) and not marks.MARKER.match(text)
        return kind == "body" and len(self.blocks) > 1 and is_open


def finish(page: str, plain: str, draft: Draft) -> ArticleText:
    """The article's repaired text with its places; `plain` is the page with blanks for line ends."""
    kept = [
        ([stretch for start, end in block.pieces for stretch in clean.keep(page, start, end)], kind, block)
        for block, kind in draft.blocks
    ]
    kept = [part for part in kept if part[0]]
    text, places, spans = gather(plain, [stretches for stretches, _, _ in kept])
    return ArticleText(
        text=clean.dash(clean.punctuate(text)),
        places=places,
        paragraphs=tuple(
            Paragraph(*span, kind, block.cell, block.column) for span, (_, kind, block) in zip(spans, kept, strict=True)
        ),
        headline=draft.headline,
        kicker=draft.kicker,
        byline=" ".join(draft.reporters) or None,
        issuer=draft.issuer,
        continued=draft.is_continued,
        cut_off=draft.is_cut_off or draft.breaks_off(),
    )
