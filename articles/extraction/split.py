"""A page's articles: where each begins and ends, its headline, kicker and byline, and its text as finders read it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from . import bylines, clean, layout, marks
from .blocks import Block
from .facts import ArticleText, Paragraph, ParagraphKind
from .spans import gather

_CLOSED_GAP = 3  # empty lines: the room between two articles, where paragraphs are parted by one


# 一、新建幼儿园5所 promises something; 一、2022年工作回顾 heads a section.
_FIGURE = re.compile(r"[0-9.]+(?![0-9.]|年|月|日|世纪|[+×]|周年|版)[万亿余多%]*[^0-9”\"]")


@dataclass(slots=True)
class _Draft:
    """An article while it is put together: its blocks, each with the part it plays."""

    blocks: list[tuple[Block, ParagraphKind]] = field(default_factory=list)
    titles: list[Block] = field(default_factory=list)
    reporters: list[str] = field(default_factory=list)
    has_body: bool = False
    closed: bool = False
    continued: bool = False
    cut_off: bool = False
    headline: str | None = None
    kicker: str | None = None
    lead: str = ""


def _join_title(blocks: list[Block]) -> str:
    return clean.punctuate("".join(block.text for block in blocks))


def _is_under(text: str) -> bool:
    """True where a line below a headline is a subtitle, a report's speaker, or tells who attended."""
    return any(mark.fullmatch(text) for mark in (marks.SUBTITLE, marks.SPEAKER, marks.ATTENDS))


def _is_kicker(first: Block, second: Block) -> bool:
    """True where the upper of two title lines is the small one: a series' name, or a full line above a short one."""
    if marks.KICKER.fullmatch(first.text) or marks.STRESSES.fullmatch(first.text):
        return True
    return len(first.text) >= 12 and len(first.text) >= 1.6 * len(second.text) and len(second.text) >= 5


def _entitle(draft: _Draft, titles: list[Block]) -> None:
    """Give each title line of a new article its part: kicker, headline (of one or two lines), subtitles."""
    subtitle = next((at for at, block in enumerate(titles) if at and _is_under(block.text)), len(titles))
    head = titles[:subtitle]
    kicker = head[:1] if len(head) > 1 and _is_kicker(head[0], head[1]) else []
    lines = head[len(kicker) :]
    under = (
        lines[2:] if len(lines) > 2 or (len(lines) == 2 and len(lines[0].text) > 20 and len(lines[1].text) > 3) else []
    )
    if len(lines) == 2 and under == [] and len(lines[0].text) > 20 and len(lines[1].text) > 3:
        under = lines[1:]
    lines = [line for line in lines if line not in under]
    draft.kicker = _join_title(kicker) or None
    draft.headline = _join_title(lines) or None
    for block in titles:
        kind: ParagraphKind = "kicker" if block in kicker else "headline" if block in lines else "subtitle"
        draft.blocks.append((block, kind))


def _is_heading(block: Block, after: Block | None) -> bool:
    """True for a numbered heading with running text below it; two of a kind in a row are a list."""
    if not marks.HEADING.fullmatch(block.text) or after is None:
        return False
    if "。" in block.text[:-1] or len(block.text) > 50 or block.text[-1] in "；;，,：:" or _FIGURE.search(block.text):
        return False
    return not _same_marker(block, after)


def _same_marker(one: Block, two: Block) -> bool:
    """True where two blocks carry a list mark of one make: 一、 and 二、, （一） and （二）, 1. and 2."""
    first, second = marks.MARKER.match(one.text), marks.MARKER.match(two.text)
    if not first or not second:
        return False
    plain = [re.sub(f"[{marks.NUMERAL}0-9①-⑳]+", "1", found[0]) for found in (first, second)]
    return plain[0] == plain[1]


def _could_be_title(block: Block, after: Block | None) -> bool:
    text = block.text
    if not marks.is_title(text) or marks.MARKER.match(text) and not marks.SUBTITLE.fullmatch(text):
        return False
    if marks.SALUTATION.match(text) or marks.CAPTION.fullmatch(text) or marks.CONTINUED.match(text):
        return False
    if marks.REPRINT.fullmatch(text) or marks.CUT_OFF.fullmatch(text) or marks.DATELINE.match(text):
        return False
    if marks.OPENER.match(text) and not marks.SUBTITLE.fullmatch(text):
        return False
    return after is not None


class _Splitter:
    """Walks over a page's blocks once and hands out its articles."""

    def __init__(self, page: str, blocks: list[Block]) -> None:
        self.page, self.blocks = page, blocks
        self.drafts: list[_Draft] = []
        self.usual_gap = sorted(block.gap for block in blocks)[len(blocks) // 2] if blocks else 0

    def _printed(self, block: Block) -> str:
        """A block's words with their blanks, which part the names of a byline."""
        return " ".join(self.page[start:end] for start, end in block.pieces).replace("\n", " ").replace("\x00", "")

    def _titles_at(self, at: int) -> list[Block]:
        """The run of title lines that begins at `at`, at most four; empty where running text does."""
        run: list[Block] = []
        while at + len(run) < len(self.blocks) and len(run) < 6:
            here = self.blocks[at + len(run)]
            after = self.blocks[at + len(run) + 1] if at + len(run) + 1 < len(self.blocks) else None
            if bylines.of_line(self._printed(here)) or not _could_be_title(here, after):
                break
            run.append(here)
        return run if len(run) <= 5 else run[:1]

    def _starts_article(self, titles: list[Block], at: int) -> bool:
        """True where title lines found below running text begin an article, false where they head a section of it."""
        draft = self.drafts[-1]
        first = titles[0]
        if draft.closed or draft.cut_off or marks.REPORT_TITLE.fullmatch(first.text):
            return True
        if any(marks.SUBTITLE.fullmatch(block.text) for block in titles[1:]) or (
            len(titles) > 1 and marks.KICKER.fullmatch(first.text)
        ):
            return True
        if first.gap >= _CLOSED_GAP and first.gap >= self.usual_gap + 2:
            return True
        below = self.blocks[at + len(titles)] if at + len(titles) < len(self.blocks) else None
        if below is None:
            return False
        printed = self._printed(below)
        if marks.LEAD.match(below.text) and marks.LOCAL.match(first.text) and marks.LEAD.match(draft.lead):
            return True
        return bool(marks.DATELINE.match(below.text) or marks.CONTINUED.match(below.text) or bylines.of_line(printed))

    def _open(self) -> _Draft:
        self.drafts.append(_Draft())
        return self.drafts[-1]

    def _repeats(self, titles: list[Block]) -> bool:
        """True where a headline is printed twice: the page was read twice over there, and it is still one article."""
        return bool(self.drafts) and len(titles) == 1 and _join_title(titles) == self.drafts[-1].headline

    def run(self) -> list[_Draft]:
        at = 0
        while at < len(self.blocks):
            at += self._take(at)
        return self.drafts

    def _take(self, at: int) -> int:
        """Place the blocks at `at` and answer how many were taken."""
        titles = self._titles_at(at)
        if titles and self._repeats(titles):
            self.drafts[-1].blocks.append((titles[0], "note"))
            return 1
        if titles and (not self.drafts or self.drafts[-1].has_body and self._starts_article(titles, at)):
            _entitle(self._open(), titles)
            return len(titles)
        if titles and self.drafts and self.drafts[-1].has_body and self._heads_text(at + len(titles), len(titles)):
            self.drafts[-1].blocks.append((titles[0], "heading"))
            return 1
        self._take_body(at)
        return 1

    def _heads_text(self, at: int, lines: int) -> bool:
        """True where running text stands below title lines; short lines in a row are the cells of a table or a list."""
        return lines <= 2 and at < len(self.blocks) and marks.is_running(self.blocks[at].text)

    def _take_body(self, at: int) -> None:
        block = self.blocks[at]
        after = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
        printed = self._printed(block)
        if not self.drafts or (
            self.drafts[-1].has_body
            and (marks.DATELINE.match(block.text) and self.drafts[-1].blocks[-1][1] != "heading")
        ):
            self._open()
        draft = self.drafts[-1]
        if names := bylines.of_line(printed):
            draft.reporters += [name for name in names if name not in draft.reporters]
            draft.blocks.append((block, "byline"))
            draft.closed = draft.has_body
            return
        if len(block.text) <= 90 and marks.REPRINT.fullmatch(block.text):
            draft.blocks.append((block, "note"))
            draft.closed = draft.has_body
            return
        if len(block.text) <= 40 and marks.CUT_OFF.fullmatch(block.text):
            draft.blocks.append((block, "note"))
            draft.cut_off = True
            return
        if len(block.text) <= 200 and marks.CAPTION.fullmatch(block.text):
            draft.blocks.append((block, "note"))
            return
        if _is_heading(block, after):
            draft.blocks.append((block, "heading"))
            return
        self._take_text(draft, block, printed)

    def _take_text(self, draft: _Draft, block: Block, printed: str) -> None:
        """Running text: with the notes that stand in its first and last words."""
        if not draft.has_body:
            draft.continued = draft.continued or bool(marks.CONTINUED.match(block.text))
            draft.reporters += [name for name in bylines.at_head(printed) if name not in draft.reporters]
            draft.lead = block.text[:60]
        draft.has_body = True
        draft.closed = False
        if marks.CUT_OFF.search(block.text, max(0, len(block.text) - 30)):
            draft.cut_off = True
        _, names = bylines.at_tail(printed)
        if not names:
            draft.blocks.append((block, "body"))
            return
        draft.reporters += [name for name in names if name not in draft.reporters]
        draft.closed = True
        at = max(self.page.rfind("（", 0, block.end), self.page.rfind("(", 0, block.end))
        body = replace(block, pieces=[*block.pieces[:-1], (block.pieces[-1][0], at)])
        draft.blocks += [(body, "body"), (replace(block, pieces=[(at, block.end)]), "byline")]


def _breaks_off(draft: _Draft) -> bool:
    """True where the last words are running text without an end: the page lost the rest, or it is printed elsewhere."""
    block, kind = draft.blocks[-1]
    text = block.text.rstrip("）)")
    return (
        kind == "body"
        and len(draft.blocks) > 1
        and marks.is_running(text)
        and not marks.is_ended(text)
        and not marks.MARKER.match(text)
    )


def _finish(page: str, plain: str, draft: _Draft) -> ArticleText:
    paragraphs = [
        ([stretch for start, end in block.pieces for stretch in clean.keep(page, start, end)], kind)
        for block, kind in draft.blocks
    ]
    paragraphs = [(stretches, kind) for stretches, kind in paragraphs if stretches]
    text, places, spans = gather(plain, [stretches for stretches, _ in paragraphs])
    return ArticleText(
        text=clean.punctuate(text),
        places=places,
        paragraphs=tuple(
            Paragraph(start, end, kind) for (start, end), (_, kind) in zip(spans, paragraphs, strict=True)
        ),
        headline=draft.headline,
        kicker=draft.kicker,
        byline=" ".join(draft.reporters) or None,
        continued=draft.continued,
        cut_off=draft.cut_off or _breaks_off(draft),
    )


def split(raw: str) -> list[ArticleText]:
    """The articles of a page in its order, with places in `raw`; a text without any structure is one article."""
    page = clean.normalise(raw)
    blocks = layout.read(page)
    if len(blocks) == 1:
        drafts = [_Draft(blocks=[(blocks[0], "body")], has_body=True)]
        drafts[0].continued = bool(marks.CONTINUED.match(blocks[0].text))
        printed = page[blocks[0].start : blocks[0].end]
        drafts[0].reporters = bylines.at_head(printed) or bylines.at_tail(printed)[1]
    else:
        drafts = _Splitter(page, blocks).run()
    plain = page.replace("\n", " ")
    articles = [_finish(page, plain, draft) for draft in drafts]
    return [article for article in articles if article.text]
