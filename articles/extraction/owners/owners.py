"""Who must deliver a clause: its subject, the speaker's body, the list's 责任单位, or the place of the page.

我市 is the city of the page, 我区 the district whose leader speaks; 该项目 and a workshop belong to the company
named with them; a clause without a subject takes the one before it in its sentence, then in its paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..facts import ArticleText, Organization, Paragraph, Person, Sentence
from . import firms, sites, sources, subjects
from .meanings import Meanings
from .rows import Rows
from .speakers import Speakers
from .voices import Voice, hear

_OURSELVES = re.compile(r"我(?:们|公司|局|委|院|中心|队|办)")
# 各县（市、区）, 各区政府, 各牵头单位
_EACH = re.compile(
    r"(?:^|，)(各(?:(?:县（市、?区）|县（区）|县、区|县市区|县区|区县|旗县区?|县市|市县|乡镇（街道）|乡镇、街道|乡镇街道|乡镇|苏木镇|镇街|街道|[区县市旗](?=人?民?政府))(?:人民政府|政府)?|(?:责任|成员|牵头|承办|实施|主办)单位|(?:有关|相关)?部门|地各部门))"
)
_GOVERNS = re.compile(
    "(?:政府|管委会|管理委员会|[市县区旗州]委)$"
)  # what stands for the place that the article is about
_IN_PASSING = re.compile("由[^，。；]{2,16}(?:另行|公布|结算|审批|约谈|下达|制定)")  # 标准由医保部门另行公布
_GOALS = re.compile("(?:年度|总体|工作|建设)?(?:目标|任务)[：:]")  # what 进展：区卫健局表示 below it tells the owner of
_PROGRESS = re.compile("(?:目前|最新|完成|工作)?(?:进展|进度|情况|落实)[^：:，。]{0,4}[：:]")
_ANSWERS = re.compile("表示|承诺|介绍|已|将|负责|牵头|计划|正")
_WORKS = re.compile("(?:该|整个)?(?:工程|项目|施工方|承建方|施工单位|承建单位)(?:将|要|计划|预计)")
_REPORTED = re.compile("会议听取了?([^，。关]{3,14})关于[^，。]{2,40}汇报")  # 会议听取了市商务局关于节日市场供应的汇报
_THAT = re.compile(r"(?:据悉，|目前，|同时，)?[该本](局|委|办|厅|院|校|馆|站|所|支队|大队|中心|公司|集团)(?!长|部)")
_PLANT = re.compile(r"该?项目|车间|生产线|厂区|一期|二期|三期|公司|企业")
_AFTER_BUILT = re.compile(r"[成产工用车营]后")
_COMPANY_SELF = re.compile(r"^(?:公司|企业|我们公司|该公司|集团)")
_REPORTS = re.compile(r"我代表(?:第[^，]{1,8}届)?([一-龥]{2,12}?)[，,]?向[^，。]{0,10}(?:大会|会议)")
_OPENING = 400  # characters of a paragraph in which it is told who announced it
_LONGEST = 4000  # and in which those who speak in it are listened to
_OPENS_PLACE = re.compile(r"(?:关于)?([一-龥]{1,5}?[区县旗镇乡])(?!域|划|长|委|政府|里|内)")
_FRAMES = re.compile(r"(?:将|计划|打算|要)[^。]{0,30}?(?:工作|任务|方面|[一二三四五六七八九十0-9]+项|举措|发力)")


@dataclass(slots=True)
class Owner:
    names: list[str] = field(default_factory=list)
    speaker: str | None = None


class Owners:
    """Finds the owner of each clause of one article, remembering the subjects met on the way."""

    def __init__(
        self,
        article: ArticleText,
        people: Sequence[Person],
        organizations: Sequence[Organization],
        place: str | None,
    ) -> None:
        self.text, self.paragraphs = article.text, article.paragraphs
        self.place = place
        self.bodies = sorted([*organizations, *firms.find(article.text, organizations)], key=lambda o: o.start)
        self.starts = [o.start for o in self.bodies]
        self.main = self._main(article)
        self.interview = self.voice = hear(article, people, place)
        self.speakers = Speakers(article.text, people, self.bodies, place, self.main)
        self.turns: list[tuple[int, Voice]] = []  # who speaks in the paragraph, each with the place of his 说
        self.heard_at = -1  # where the voice at hand is told of; none of this paragraph is -1
        self.paragraph = -1
        self.site: str | None = None  # what the paragraph is about: 走进恒泰新材料公司
        self.subjects: dict[tuple[int, int], list[str]] = {}  # of the clauses of the sentence at hand
        self.said: list[str] = []
        self.said_in = -1
        self.sources: list[str] = []  # who announced what is told
        self.charged: str | None = None  # 业主省交投: who builds what the paragraph tells of
        self.frame: str | None = None  # 红石镇将突出抓好四项工作: who answers for the items that follow
        companies = {b.name for b in self.bodies if b.kind == "company"} or sites.firms(self.text)
        self.has_companies = bool(companies)
        self.firms = [b.name for b in self.bodies if b.kind == "company"]
        only_firm = min(companies, key=len) if firms.are_one(companies) else None
        self.sole = self._sole(only_firm)
        self.company: str | None = None
        self.builder = sites.builder(self.text, self.firms)
        self.headings = {at for at, part in enumerate(article.paragraphs) if part.kind == "heading"}
        self.signed = sources.signatures(article)
        self.sections = sources.sections(article)
        self.rows = Rows(article)
        self.meanings = Meanings(self.text, place, self.main, self._public_names(article))

    def _sole(self, firm: str | None) -> str | None:
        """The only firm named, where the article is about it: named early, or again."""
        places = [body.start for body in self.bodies if body.name == firm]
        return firm if len(places) != 1 or places[0] < sites.OPENING else None

    def _main(self, article: ArticleText) -> str | None:
        """The body in the headline (市科技局促进产学研深度融合), which the whole article is about."""
        for_whom = _REPORTS.search(article.text, 0, 2000)
        if for_whom:
            return (
                re.sub(r"人民政府$", "", for_whom.group(1))
                if self.place is None or for_whom.group(1) == "国务院"
                else self.place
            )
        for paragraph in article.paragraphs:
            if paragraph.kind == "subtitle":  # 市民政局 below the headline: whose text it is
                for body in self.between(paragraph.start, paragraph.start + 1):
                    if body.end == paragraph.end:
                        return body.name
            if paragraph.kind in ("headline", "kicker"):
                for body in self.between(paragraph.start, paragraph.end):
                    return body.name
                utility = sites.UTILITY.match(self.text, paragraph.start, paragraph.end)
                if utility:
                    return utility[0]
                place = _OPENS_PLACE.match(self.text, paragraph.start, paragraph.end)
                if place and subjects.is_name(place[1]):
                    return place[1]
        return self._opening(article)

    def _opening(self, article: ArticleText) -> str | None:
        """The school or firm whose name an article begins with, and which it is about: 甲市职业学院原是技校."""
        start = next((part.start for part in article.paragraphs if part.kind == "body"), 0)
        body = next(iter(self.between(start, start + 1)), None)
        return body.name if body and body.kind in ("company", "institution") else None

    def _public_names(self, article: ArticleText) -> list[str]:
        """The public bodies of the running text, then those of its titles, each as often as it is printed."""
        text = [part for part in article.paragraphs if part.kind == "body"]
        titles = [part for part in article.paragraphs if part.kind != "body"]
        return [
            body.name
            for part in (*text, *text, *titles)
            for body in self.between(part.start, part.end)
            if body.kind not in ("company", "institution")
        ]

    def between(self, start: int, end: int) -> list[Organization]:
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return self.bodies[low:high]

    def ours(self, word: str) -> str | None:
        """The place that 我市 or 我区 stands for."""
        level = word[-1]
        if _OURSELVES.fullmatch(word):
            return self.voice.body or self._signer() or self.source or self.main or self.place
        if word in ("我国", "全国"):
            return "国务院" if self.place in (None, "全国", "中国", "国务院") else None
        if self.place and self.place.endswith(level):
            return self.place
        if self.voice.body and level in self.voice.body[-1:]:
            return self.voice.body
        town = self.meanings.town() if level in "镇乡" else None
        if town:
            return town
        local = self.meanings.local(level) if level in "区县旗" else None
        if local:
            return local
        if self.place and level not in "市省":
            inner = re.search(rf"([一-龥]{{1,4}}{level})$", self.place)
            return inner.group(1) if inner else self.voice.body or self.place
        return self.place

    def subject(self, start: int, end: int) -> list[str]:
        """The bodies that stand as subject in a clause of the sentence at hand: before its verb, in its first words."""
        if (start, end) not in self.subjects:
            self.subjects[start, end] = self._subject(start, min(end, start + 40))
        return self.subjects[start, end]

    def _subject(self, start: int, end: int) -> list[str]:
        words = self.text[start:end]
        bodies = subjects.bodies_in(self.text, start, self.between(start, end))
        alone = self._ours_in(words) or self._itself(start, bodies) or subjects.charged(self.text, start, bodies)
        if alone:
            return [alone]
        each = _EACH.search(words[:20])
        if each:  # told by a bureau, which answers for them
            teller = self.voice.body or self.source or self.main or self.place
            return [each.group(1), *filter(None, [teller])]
        partner = sites.SIGNED_WITH.search(words)
        if partner and bodies:  # 县政府与腾越新材料签约: the firm builds it
            return [partner[1], bodies[0].name]
        alone = (
            self._meant(start, words)
            or subjects.branch(words, self.bodies, self.place)
            or sites.utility(words, self.firms)
            or subjects.place(words)
        )
        if alone:
            return [alone]
        first = subjects.acting(self.text, start, bodies)
        if first is None:
            unlisted = subjects.unlisted(words)
            return [unlisted] if unlisted else []
        announcer = self.source if first.kind == "institution" else None  # a bureau tells of its library
        return [first.name, *filter(None, [announcer])]

    def _ours_in(self, words: str) -> str | None:
        own = subjects.ours(words)
        return self.ours(own) if own else None

    def _itself(self, start: int, bodies: Sequence[Organization]) -> str | None:
        """The place of the page as subject, and not one of its bodies."""
        has_body = bool(bodies) and bodies[0].start == start
        return self.place if self.place and not has_body and subjects.opens_with(self.text, start, self.place) else None

    def _meant(self, start: int, words: str) -> str | None:
        """该馆还将举办…: the library named last."""
        that = _THAT.match(words)
        return self.speakers.named_before(start, that[1]) if that else None

    def _signer(self) -> str | None:
        return next(iter(self.signed.get(self.paragraph, ())), None)

    @property
    def source(self) -> str | None:
        return self.sources[0] if self.sources else None

    def enter(self, paragraph: int, part: Paragraph) -> None:
        """A new paragraph forgets the subjects and companies of the last one, and may have its own speaker."""
        if paragraph == self.paragraph:
            return
        start, end = part.start, part.end
        if any(at in self.headings for at in range(self.paragraph + 1, paragraph)):
            self.voice = self.interview  # below a heading another matter begins
        self.paragraph, self.said, self.company = paragraph, [], None
        self.site = sites.site(self.text, start, end) or self.sole
        self.charged = sites.charged(self.text, start, end)
        if not self.voice.leads_place and self.voice is not self.interview and not self.voice.official:
            self.voice = self.interview
        self.turns, self.heard_at = [], -1
        labelled = sources.label(self.text, start, end)
        if labelled:
            self.voice = Voice(None, labelled)
            return
        self.charged = self.charged or self._below(paragraph)
        answering = self.speakers.answering(start)
        self.voice = answering or self.voice
        told_by = sources.announcers(
            self.text, start, min(end, start + _OPENING), self.between(start, min(end, start + _OPENING))
        )
        told_by = [body for body in told_by if not sources.is_chancery(body)]
        if not (self.main and told_by and _GOVERNS.search(told_by[0])):
            self.sources = told_by or self.sources
        if answering:
            self.heard_at = start
        turns = self.speakers.turns(start, min(end, start + _LONGEST), self.site)
        # 贺连山：三位讲的…… is still he, for the body that he answers for
        self.turns = [turn for turn in turns if turn[1].body or turn[1].speaker != self.voice.speaker]
        if self.turns:
            self.heard_at, self.voice = self.turns[0]

    def _below(self, paragraph: int) -> str | None:
        """The body that the 进展 below an item's 目标 names as the one to answer."""
        parts = self.paragraphs[paragraph : paragraph + 2]
        if len(parts) < len(("目标", "进展")) or not _GOALS.match(self.text, parts[0].start):
            return None
        if not _PROGRESS.match(self.text, parts[1].start):
            return None
        return next(
            (body.name for body in self.between(parts[1].start, parts[1].end) if _ANSWERS.match(self.text, body.end)),
            None,
        )

    def sentence(self, sentence: Sentence) -> None:
        """Remembers who speaks and acts in a sentence, and the companies that it names, for the next ones."""
        while self.turns and self.turns[0][0] < sentence.end:
            self.heard_at, self.voice = self.turns.pop(0)
        self.subjects = {}
        self._follow(sentence)
        if self.has_companies:
            for body in self.between(sentence.start, sentence.end):
                if body.kind == "company":
                    self.company = body.name
        if _FRAMES.search(self.text[sentence.start : min(sentence.end, sentence.start + 80)]):
            names = self._before(sentence.end, sentence)
            self.frame = names[0] if names and names[0][0] != "各" else self.frame

    def _follow(self, sentence: Sentence) -> None:
        """Remembers the body that a sentence begins with, whether or not it pledges: 公安部门放宽了条件。接下来……"""
        reported = _REPORTED.search(self.text, sentence.start, min(sentence.end, sentence.start + 40))
        if reported:  # what the meeting then decides is for the bureau to do
            self.said, self.said_in = [reported[1]], sentence.start
            return
        if _IN_PASSING.search(self.text, sentence.start, min(sentence.end, sentence.start + 40)):
            return
        names = self.subject(*sentence.clauses[0]) if sentence.clauses else []
        if names and names[0] != self.place and not names[0].startswith(sources.HIGHER):
            self.said, self.said_in = names, sentence.start

    def of(self, start: int, end: int, *, sentence: Sentence, listed: Sequence[str]) -> Owner:
        """The owner of one clause, in full (市教育局 on a page of 乌海市 is 乌海市教育局), and who says it."""
        owner = self._find(start, end, sentence=sentence, listed=self.rows.of(start, end) or listed)
        owner.names = [self.meanings.of(name) for name in owner.names]
        announcer = self.voice.body or self._signer() or self.source or self.main
        if announcer and self.place and owner.names == [self.place]:
            # 市水利局 announces what 我市 will do: both answer for it, and an editor chooses.
            announcer = self.meanings.in_full(announcer)
            if announcer != self.place and announcer.startswith(self.place):
                owner.names = [self.place, announcer]
        return owner

    def _find(self, start: int, end: int, *, sentence: Sentence, listed: Sequence[str]) -> Owner:
        speaker = self.voice.speaker
        if listed:
            return Owner(list(listed), speaker)
        words = self.text[start : min(end, start + 40)]
        if self.sole and not self.company and _AFTER_BUILT.search(words):
            return Owner([self.sole], speaker)
        if self.builder and _WORKS.match(words):
            self.said, self.said_in = [self.builder], sentence.start
            return Owner(self.said, speaker)
        if self.company and (_COMPANY_SELF.match(words) or (_PLANT.search(words) and not subjects.OURS.search(words))):
            self.said, self.said_in = [self.company], sentence.start
            return Owner(self.said, speaker)
        names = self.subject(start, end)
        if not names:
            names = self._before(start, sentence)
        if names:
            if not _IN_PASSING.search(self.text, start, min(end, start + 40)):
                self.said, self.said_in = names, sentence.start
            return Owner(names, speaker)
        if self.said and (not self.voice.body or self.said_in == sentence.start or self._is_newer(start)):
            return Owner(self.said, speaker)
        return Owner(self._answerable(), speaker)

    def _is_newer(self, start: int) -> bool:
        """Whether the subject told last counts for more than the voice: one behind it, or for a clause before it."""
        if self.voice is self.interview or self.said == [self.place]:
            return False
        return self.said_in > self.heard_at or start < self.heard_at

    def _answerable(self) -> list[str]:
        """Who answers for what is said of nobody: the speaker, the announcers, or the place; with the one whose work it is."""
        if self.voice.body and not (self.charged and self.heard_at < 0):
            return [self.voice.body]
        alone = self.charged or self.sections.get(self.paragraph) or self.frame
        signed = self.signed.get(self.paragraph, [])
        names = [alone] if alone else signed or self.sources or [name for name in [self.main or self.place] if name]
        alone = alone or next(iter(signed), None)
        if alone or not self.site or self.site in names:
            return names
        return [self.site, *names]

    def _before(self, start: int, sentence: Sentence) -> list[str]:
        """The subject of an earlier clause of the same sentence."""
        for left, right in reversed(sentence.clauses[:12]):
            if right <= start:
                names = self.subject(left, right)
                if names:
                    return names
        return []
