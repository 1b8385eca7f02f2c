"""A page's articles: where each begins and ends, and which of its blocks is whose."""

from __future__ import annotations

from dataclasses import replace

from ..facts import ArticleText
from . import asides, bylines, clean, furniture, imprints, layout, marks, mastheads, mending, papers, titles
from .blocks import Block
from .drafts import NOTE_AT_END, Draft, finish
from .echoes import Told

_CLOSED_GAP = 3  # empty lines: the room between two articles, where paragraphs are parted by one
_FIRST_BLOCKS = 12  # of a text, in which it takes up what its headline says
_NEXT_BLOCKS = 4  # below a title, of which one is its text
_LONGEST_RUN = 12  # title lines, subtitles and speakers among them
_LONGEST_NOTE = 90  # characters of where an article is from, or goes on
_MOST_TITLES = 5  # more short lines in a row are a table


class _Splitter:
    """Walks over a page's blocks once and hands out its articles."""

    def __init__(self, page: str, blocks: list[Block]) -> None:
        self.page, self.blocks = page, blocks
        self.drafts: list[Draft] = []
        self.masthead: mastheads.Masthead | None = None
        self.usual_gap = sorted(block.gap for block in blocks)[len(blocks) // 2] if blocks else 0

    def run(self) -> list[Draft]:
        if len(self.blocks) == 1:
            # One line alone is somebody's snippet: no headline, no byline, whatever it looks like.
            self._take_text(self._open(), self.blocks[0])
            return self.drafts
        self._take_masthead()
        at = 0
        while at < len(self.blocks):
            at += self._take(at)
        self._leave_links()
        self._leave_masthead()
        return self.drafts

    def _take_masthead(self) -> None:
        """Parts the masthead of a bulletin from the pieces below it; one without a piece's title is an article's own."""
        masthead = mastheads.read(self.blocks)
        below = self.blocks[masthead.end :] if masthead else []
        below = below[asides.editors_note(below, 0) :]
        firsts = [at for at, block in enumerate(below[:2]) if titles.could_be(block, self._below(below, at))]
        if firsts[:1] == [0] and (len(firsts) > 1 or not marks.LABEL.fullmatch(below[0].text)):
            self.masthead, self.blocks = masthead, below

    @staticmethod
    def _below(blocks: list[Block], at: int) -> Block | None:
        return blocks[at + 1] if at + 1 < len(blocks) else None

    def _leave_masthead(self) -> None:
        """Parts from the articles of a bulletin what is the whole page's: its name, its issuer, whom it goes to."""
        if not self.masthead or not self.drafts:
            return
        self.drafts[-1].leave_distribution()
        if len(self.drafts) == 1 and self.drafts[0].kicker is None:
            self.drafts[0].kicker = clean.punctuate(self.masthead.name)
        for draft in self.drafts:
            draft.issuer = self.masthead.issuer

    def _leave_links(self) -> None:
        """Drops titles at the end below which nothing stands: links to other texts."""
        while len(self.drafts) > 1 and not self.drafts[-1].has_body and self.drafts[-2].has_body:
            names = self.drafts.pop().reporters
            self.drafts[-1].sign(names)

    def _open(self) -> Draft:
        self.drafts.append(Draft())
        return self.drafts[-1]

    def _signed(self, draft: Draft, names: list[str]) -> Draft:
        """The article that a byline below text belongs to: a new one from its title on, where the one before has its own."""
        at = draft.title_before_byline(names)
        if not at:
            return draft
        parted = self._open()
        parted.entitle([draft.blocks[at][0]], Told(()))
        parted.blocks += draft.blocks[at + 1 :]
        del draft.blocks[at:]
        parted.has_body = True
        return parted

    def _block(self, at: int) -> Block | None:
        return self.blocks[at] if at < len(self.blocks) else None

    def _printed(self, block: Block) -> str:
        """A block's words with their blanks, which part the names of a byline; as long as on the page."""
        words = " ".join(self.page[start:end] for start, end in block.pieces)
        return words.replace("\n", " ").replace("\x00", " ")

    def _titles_at(self, at: int) -> list[Block]:
        """The run of title lines that begins at `at`; the first alone where they are too many, a table's cells."""
        run: list[Block] = []
        while (block := self._block(at + len(run))) and titles.count(run) <= _MOST_TITLES and len(run) < _LONGEST_RUN:
            printed = self._printed(block)
            if bylines.of_line(printed) or (run and bylines.of_names(printed)):
                break
            if not titles.could_be(block, self._block(at + len(run) + 1)):
                break
            run.append(block)
        return run if titles.count(run) <= _MOST_TITLES else run[:1]

    def _take(self, at: int) -> int:
        """Place the blocks at `at` and answer how many were taken."""
        if not self.drafts and (note := asides.editors_note(self.blocks, at)):
            return note  # an article runs from its kicker or headline on
        if asides.opens_picture(self.blocks, at):
            self._open().introduce([self.blocks[at]], [])
            self.drafts[-1].is_pictured = True
            return 1
        if self.drafts and self.drafts[-1].has_body and marks.SIGNED.fullmatch(self.blocks[at].text):
            self._take_block(at)
            return 1
        lines = self._titles_at(at)
        if note := asides.column_note(self.blocks, at, lines):
            self._open().introduce(lines, self.blocks[at + len(lines) : at + len(lines) + note])
            return len(lines) + note
        draft = self.drafts[-1] if self.drafts else None
        repeated = self._repeated(lines, draft) if draft else 0
        if draft and repeated:
            draft.blocks += [(line, "note") for line in lines[:repeated]]
            return repeated
        if lines and draft and draft.has_only_notes():
            draft.entitle(lines, self._told(at + len(lines)))
            return len(lines)
        if lines and (not draft or (draft.has_body and self._starts_article(lines, at, draft))):
            self._open().entitle(lines, self._told(at + len(lines)))
            return len(lines)
        if lines and draft and draft.has_body and self._heads_text(at + len(lines), len(lines)):
            draft.blocks.append((lines[0], "heading"))
            return 1
        self._take_block(at)
        return 1

    def _told(self, at: int) -> Told:
        """What the blocks from `at` on say."""
        return Told(block.text for block in self.blocks[at : at + _FIRST_BLOCKS])

    @staticmethod
    def _repeated(lines: list[Block], draft: Draft) -> int:
        """How many lines end with the headline printed again, what a bulletin prints above it included; else 0."""
        for count in range(1, min(len(lines), _MOST_TITLES) + 1):
            if any(mending.words(lines[first:count]) == draft.headline for first in range(count)):
                return count
        return 0

    def _starts_article(self, lines: list[Block], at: int, draft: Draft) -> bool:
        """True where title lines found below running text begin an article, false where they head a section of it."""
        first, rest = lines[0], lines[1:]
        if self.masthead and mastheads.plain(first.text) in self.masthead.listed:
            return True
        if self._is_annexed(lines, draft):
            return False  # what is annexed to a notice is the notice's
        is_over = draft.is_closed or draft.is_cut_off
        if is_over and self._has_text(at + len(lines)) or marks.REPORT_TITLE.fullmatch(first.text):
            return True
        is_listed = marks.LIST_TITLE.fullmatch(first.text) or self._opens_notice(first, at + len(lines))
        if is_listed or any(marks.SUBTITLE.fullmatch(line.text) for line in rest):
            return True
        if rest and marks.KICKER.fullmatch(first.text) and not self._is_catchword(first, draft):
            return True
        if draft.is_continued and draft.headline is None and marks.LOCAL.match(first.text):
            return True  # what is left of an article from another page seldom has headings of its own
        is_report = bool(marks.REPORT_TITLE.fullmatch(draft.headline or ""))
        below, after = self._block(at + len(lines)), self._block(at + len(lines) + 1)
        is_apart = first.gap >= _CLOSED_GAP and first.gap >= self.usual_gap + 2
        if (
            not is_report and is_apart and not (below and below.gap >= first.gap)
        ):  # a picture's words stand as far from both
            return True
        if below and after and furniture.is_day(below.text):
            return marks.is_running(after.text) and not marks.BODY.fullmatch(
                first.text
            )  # a day below the title of each piece; below a signature nothing stands
        if below and below.dated and lines[-1].gap and marks.is_running(below.text):
            return True  # each of a digest's pieces tells below its title when it was put up
        return below is not None and self._opens_news(first, below, draft)

    def _opens_notice(self, title: Block, at: int) -> bool:
        """True for 停水通知 apart from the article above it, where the text at `at` says on what ground it is given."""
        below = self._block(at)
        is_title = title.gap > 0 and marks.NOTICE_TITLE.fullmatch(title.text) is not None
        return is_title and below is not None and marks.NOTIFIES.match(below.text) is not None

    def _is_annexed(self, lines: list[Block], draft: Draft) -> bool:
        """True below an official paper where 附件 stands above title lines, or the paper issues what they name (关于印发…清单的通知)."""
        headline = draft.headline or ""
        draft.is_annexed = draft.is_annexed or any(marks.ANNEX.fullmatch(line.text) for line in lines)
        return papers.is_paper(headline) and (draft.is_annexed or mastheads.plain(lines[0].text) in headline)

    def _is_catchword(self, line: Block, draft: Draft) -> bool:
        """True for a label in brackets that names a part of the article, where no article of the page bears one itself."""
        return marks.LABEL.fullmatch(line.text) is not None and not draft.is_labelled

    def _opens_news(self, title: Block, below: Block, draft: Draft) -> bool:
        """True where the text below a title opens as news does: with a dateline, a byline, or a day like the last news."""
        if marks.DATELINE.match(below.text) or marks.CONTINUED.match(below.text):
            return True
        if bylines.of_line(self._printed(below)):
            return True
        if not marks.LEAD.match(below.text) or furniture.is_day(below.text):
            return False
        follows_news = marks.LEAD.match(draft.lead) or title.gap and marks.DATELINE.match(draft.lead)
        is_after_news = marks.LOCAL.match(title.text) and follows_news
        return bool(is_after_news or marks.HELD.fullmatch(title.text))

    def _heads_text(self, at: int, lines: int) -> bool:
        """True where running text stands below title lines; short lines in a row are the cells of a table or a list."""
        below = self._block(at)
        return lines <= 2 and below is not None and marks.is_running(below.text)

    def _has_text(self, at: int) -> bool:
        """True where running text stands among the next blocks; a list below a byline has none."""
        return any(marks.is_running(block.text) for block in self.blocks[at : at + _NEXT_BLOCKS])

    def _take_block(self, at: int) -> None:
        block = self.blocks[at]
        draft = self._draft_for(block)
        if block.cell:
            draft.blocks.append((block, "body" if block.cell in ("text", "who") else "note"))
            draft.has_body, draft.is_closed = True, False
            return
        if not draft.has_body and furniture.is_day(block.text):
            draft.blocks.append((block, "note"))
            return
        printed = self._printed(block)
        is_speaker = draft.has_body or marks.REPORT_TITLE.fullmatch(draft.headline or "")  # whoever reads a report
        names = bylines.of_line(printed) or ([] if is_speaker else bylines.of_names(printed))
        if not draft.is_pictured and asides.is_caption(self.blocks, at):
            if not draft.is_closed:  # a picture below a signed article is the page's
                draft.blocks.append((block, "note"))
        elif names:
            if draft.has_body:
                draft = self._signed(draft, names)
            draft.is_signed_above = draft.is_signed_above or not draft.has_body
            draft.sign(names)
            draft.blocks.append((block, "byline"))
            draft.is_closed = draft.has_body
        elif self._notes(draft, block) or draft.has_body and asides.tells_whom(self.blocks, at):
            draft.blocks.append((block, "note"))
        elif titles.is_heading(block, self._block(at + 1)):
            draft.blocks.append((block, "heading"))
        else:
            self._take_text(draft, block)

    @staticmethod
    def _notes(draft: Draft, block: Block) -> bool:
        """True for a line that says whence an article is, or where it goes on; the article then knows."""
        if len(block.text) <= _LONGEST_NOTE and marks.REPRINT.fullmatch(block.text):
            draft.is_closed = draft.has_body
            return True
        if len(block.text) <= _LONGEST_NOTE and marks.CUT_OFF.fullmatch(block.text):
            draft.is_cut_off = True
            return True
        if not draft.has_body and marks.CONTINUED.fullmatch(block.text):
            draft.is_continued = True
            return True
        return False

    def _draft_for(self, block: Block) -> Draft:
        """The article a block without a title belongs to: a new one where a dateline, or 上接第一版, follows another's text.

        After 下转第三版 the words behind 上接第一版 are the rest of the same article.
        """
        if not self.drafts:
            return self._open()
        draft = self.drafts[-1]
        if not draft.has_body or draft.blocks[-1][1] == "heading":
            return draft
        goes_on_here = draft.is_cut_off or block is self.blocks[-1] and not draft.is_continued
        is_rest = bool(marks.CONTINUED.match(block.text)) and not goes_on_here
        # 本报讯 below a list that nobody signed tells of the list.
        is_unsigned = draft.headline and not (draft.reporters or draft.is_closed or marks.DATELINE.match(draft.lead))
        is_news = marks.DATELINE.match(block.text) and not is_unsigned
        return self._open() if is_rest or is_news else draft

    def _take_text(self, draft: Draft, block: Block) -> None:
        """Running text: with the notes that stand in its first and last words."""
        printed = self._printed(block)
        if not draft.has_body:
            draft.is_continued = draft.is_continued or bool(marks.CONTINUED.match(block.text))
        if not draft.has_body or (not draft.reporters and marks.DATELINE.match(block.text)):
            above = bylines.at_head(printed)
            draft.sign(above)
            draft.is_signed_above = draft.is_signed_above or bool(above)
            draft.lead = block.text[:60]
        draft.has_body, draft.is_closed = True, False
        if marks.CUT_OFF.search(block.text, max(0, len(block.text) - 30)):
            draft.is_cut_off = True
        note = NOTE_AT_END.search(block.text, max(0, len(block.text) - 64))
        draft.is_closed = bool(note and marks.REPRINT.fullmatch(note[0]))
        start, names = bylines.of_picture(printed) if draft.is_pictured else bylines.at_tail(printed)
        if not names:
            draft.blocks.append((block, "body"))
            return
        draft = self._signed(draft, names)
        draft.sign(names)
        draft.has_body = draft.is_closed = True
        at = block.end - (len(printed) - start)
        body = replace(block, pieces=[*block.pieces[:-1], (block.pieces[-1][0], at)])
        draft.blocks += [(body, "body"), (replace(block, pieces=[(at, block.end)]), "byline")]


def split(raw: str) -> list[ArticleText]:
    """The articles of a page in its order, with places in `raw`; a text without any structure is one article."""
    page = clean.normalise(raw)
    drafts = _Splitter(page, layout.read(page)).run()
    if len(drafts) == 1 and drafts[0].issuer is None:
        drafts[0].issuer = imprints.issuer(page)
    plain = page.replace("\n", " ")
    articles = [finish(page, plain, draft) for draft in drafts]
    return [article for article in articles if article.text]
