"""Who tells what an article says: the one asked, who speaks in a paragraph, who announced it, who signed it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ..facts import ArticleText, Paragraph, Person
from . import sources
from .mentions import Mentions
from .speakers import NAMELESS, Speakers
from .voices import Voice, hear

_GOVERNS = re.compile(
    "(?:政府|管委会|管理委员会|[市县区旗州]委)$"
)  # what stands for the place that the article is about
_OPENING = 400  # characters of a paragraph in which it is told who announced it
_LONGEST = 4000  # and in which those who speak in it are listened to


class Tellers:
    """Goes through one article from top to bottom and knows at each place who tells what is said there."""

    def __init__(
        self, article: ArticleText, people: Sequence[Person], mentions: Mentions, place: str | None, main: str | None
    ) -> None:
        self.text, self.mentions, self.place, self.main = article.text, mentions, place, main
        self.interview = self.voice = hear(article, people, place)
        self.speakers = Speakers(article.text, people, mentions, place, main)
        if self.interview.speaker and not self.interview.body:
            self.interview.body = self.speakers.employer(self.interview.speaker)
        self.turns: list[tuple[int, Voice]] = []  # who speaks in the paragraph, each with the place of his 说
        self.heard_at = -1  # where the voice at hand is told of; none of this paragraph is -1
        self.paragraph = -1
        self.sources: list[str] = []  # who announced what is told
        self.told_here = False  # the paragraph at hand says so
        self.issuer = sources.bureau_of(article.issuer) if article.issuer else None
        self.headings = {at for at, part in enumerate(article.paragraphs) if part.kind == "heading"}
        self.signatures = sources.signatures(article)
        self.sections = sources.sections(article)

    @property
    def source(self) -> str | None:
        """Who announced what is told, the first of several."""
        return self.sources[0] if self.sources else None

    @property
    def signed(self) -> list[str]:
        """Who signed the paragraph at hand."""
        return self.signatures.get(self.paragraph, [])

    @property
    def signer(self) -> str | None:
        """Who signed the paragraph at hand, the first of several."""
        return next(iter(self.signed), None)

    @property
    def section(self) -> str | None:
        """Whose section of a bulletin the paragraph at hand stands in."""
        return self.sections.get(self.paragraph)

    @property
    def announcer(self) -> str | None:
        """Who answers for what the place at hand announces, the place itself where nobody is named."""
        return self.voice.body or self.signer or self.source or self.issuer or self.main or self.place

    def called(self, kind: str, named: str | None) -> str | None:
        """Whom 我局 means by its last character: of those who tell, else `named` before it, else who announces."""
        tellers = (self.voice.body, self.signer, self.source, self.issuer, self.main)
        return next((name for name in tellers if name and name.endswith(kind)), named) or self.announcer

    def enter(self, paragraph: int, part: Paragraph, label: str | None, site: Callable[[], str | None]) -> None:
        """A new paragraph may have its own speaker, label and announcers; `site` tells what it is about."""
        start, end = part.start, part.end
        if not self.headings.isdisjoint(range(self.paragraph + 1, paragraph)):
            self.voice = self.interview  # below a heading another matter begins
        self.paragraph = paragraph
        if not self.voice.leads_place and self.voice is not self.interview and not self.voice.official:
            self.voice = self.interview
        self.turns, self.heard_at, self.told_here = [], -1, False
        if label:
            self.voice = Voice(None, label)
            return
        answering = self.speakers.answering(start)
        self.voice = answering or self.voice
        told = min(end, start + _OPENING)
        told_by = sources.announcers(self.text, start, told, self.mentions.between(start, told))
        told_by = [body for body in told_by if not sources.is_chancery(body) and not sources.is_media(body)]
        if not (self.main and told_by and _GOVERNS.search(told_by[0])):
            self.sources = told_by or self.sources
        self.told_here = bool(told_by) and self.sources == told_by
        if answering:
            self.heard_at = start
        turns = self.speakers.turns(start, min(end, start + _LONGEST), site)
        # 贺连山：三位讲的…… is still he, for the body that he answers for
        self.turns = [turn for turn in turns if turn[1].body or turn[1].speaker != self.voice.speaker]
        for _, voice in self.turns:  # 公司副总经理: of the firm that announced it
            if voice.body in NAMELESS and self.source and self.source.endswith(voice.body):
                voice.body = self.source
        if self.turns:
            self.heard_at, self.voice = self.turns[0]

    def listen(self, until: int) -> None:
        """Hears who speaks up to a place of the paragraph at hand."""
        while self.turns and self.turns[0][0] < until:
            self.heard_at, self.voice = self.turns.pop(0)

    def is_unanswered(self, *, but_for: str) -> bool:
        """Whether nobody but the place, or the office that watches over it, answers for the paragraph at hand."""
        others = self.voice.body or self.signer or self.source or self.section or self.main
        return others in (None, self.place, but_for)
