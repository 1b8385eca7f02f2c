"""Who must deliver a clause: its subject, the speaker's body, the list's 责任单位, or the place of the page.

我市 is the city of the page, 我区 the district whose leader speaks; 该项目 and a workshop belong to the company
named with them; a clause without a subject takes the one before it in its sentence, then in its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ..facts import ArticleText, Organization, Paragraph, Person, Sentence
from ..telling.cues import each
from . import firms, meetings, sites, sources, subjects, topics
from .meanings import Meanings
from .mentions import Mentions
from .rows import Rows
from .scenes import Scene
from .speakers import Speakers
from .voices import Voice, hear

_OURSELVES = re.compile(r"我(?:们|公司|局|委|院|中心|队|办)")
# 各县（市、区）, 各区政府, 各牵头单位
_EACH = re.compile(
    r"(?:^|，|请)(各(?:(?:县（市、?区）|县（区）|县、区|县市区|县区|区县|旗县区?|县市|市县|乡镇（街道）|镇（街道）|镇街（园区）|镇（街道、园区）|乡镇、街道|乡镇街道|乡镇|苏木镇|镇街|街道|[区县市旗](?=人?民?政府))(?:人民政府|政府)?|(?:责任|成员|牵头|承办|实施|主办|有关|相关)?单位|(?:有关|相关)?部门|地各部门))"
)
_GOVERNS = re.compile(
    "(?:政府|管委会|管理委员会|[市县区旗州]委)$"
)  # what stands for the place that the article is about
# 标准由医保部门另行公布, 市财政每年安排经费: what is said next is not theirs
_IN_PASSING = re.compile("由[^，。；]{2,16}(?:另行|公布|结算|审批|约谈|下达|制定)|[市县区旗州省盟]财政(?!局)")
_WORKS = re.compile("(?:该|整个)?(?:工程|项目|施工方|承建方|施工单位|承建单位)(?:将|要|计划|预计)")
_REPORTED = re.compile("会议听取了?([^，。关]{3,14})关于[^，。]{2,40}汇报")  # 会议听取了市商务局关于节日市场供应的汇报
_AIMS = re.compile("(?:为|针对|随着|按照|根据|结合|围绕|面对|截至|自|从)")
_CONTRACTOR = re.compile("(?:目前，?)?(?:施工|承建|监理|设计|勘察)(?:单位|方)")  # whose men are on the site already
_THAT = re.compile(r"(?:据悉，|目前，|同时，)?[该本](局|委|办|厅|院|校|馆|站|所|支队|大队|中心|公司|集团)(?!长|部)")
# 督查室将于12月, 指挥部办公室实行: the office that the article names in full
_OFFICE = re.compile(
    "(督查室|督查局|考核办公室|指挥部办公室|领导小组办公室|推进办公室|指挥部|专班|项目办|重点办|攻坚办)(?=将|要|须|实行|对|每|于|从|定期|不定期|组织|开展|会同|牵头|负责|[0-9])"
)
# 大队将在11月底前: the brigade named last
_TROOP = re.compile("([大支总中]队)(?=将|计划|拟|还将|要|[0-9])")
_OFFICE_ALONE = re.compile("(?:^|[。，；\n][市县区旗州盟]?)(指挥部办公室|领导小组办公室)")
_PLANT = re.compile(r"该?项目|车间|生产线|厂区|一期|二期|三期|公司|企业")
_AFTER_BUILT = re.compile(r"[成产工用车营]后")
_COMPANY_SELF = re.compile(r"^(?:公司|企业|我们公司|该公司|集团)")
_KINDS = re.compile(
    "[部该本室办公集队]"
)  # 部门, 该馆, 督查室, 公司, 集团: one of these is in whatever names one by its kind
_NATION, _COUNTRY = "国务院", ("全国", "中国")  # who answers for what a page about the whole country promises
_HEAD = 40  # characters in which a clause names who acts
_OPENING = 400  # characters of a paragraph in which it is told who announced it
_LONGEST = 4000  # and in which those who speak in it are listened to
_FRAMES = re.compile(each("将|计划|打算|要", "[^。]{0,30}?(?:工作|任务|方面|[一二三四五六七八九十0-9]+项|举措|发力)"))


def _is_in_passing(words: str) -> bool:
    """Whether a clause names a body that only decides how a thing is done: 标准由医保部门另行公布."""
    return ("由" in words or "财政" in words) and _IN_PASSING.search(words) is not None


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
        self.place = place = _NATION if place in _COUNTRY else place
        self.is_report = topics.is_report(article)
        bodies = [*organizations, *([] if self.is_report else firms.find(article.text, organizations))]
        self.mentions = Mentions(body for body in bodies if not subjects.is_area(article.text, body))
        self.main = topics.main(article, self.mentions, place)
        self.interview = self.voice = hear(article, people, place)
        self.speakers = Speakers(article.text, people, self.mentions, place, self.main)
        self.turns: list[tuple[int, Voice]] = []  # who speaks in the paragraph, each with the place of his 说
        self.heard_at = -1  # where the voice at hand is told of; none of this paragraph is -1
        self.paragraph = -1
        self.scene = Scene(article.text, article.paragraphs[:1], self.mentions, None)
        self.subjects: dict[tuple[int, int], list[str]] = {}  # of the clauses of the sentence at hand
        self.watched: tuple[int, list[str]] = (-1, [])  # the clause met last that tells of such an office's work
        self.is_decided = False  # whether the sentence at hand lists what a meeting decided
        self.said: list[str] = []
        self.said_in = -1
        self.sources: list[str] = []  # who announced what is told
        self.told_here = False  # the paragraph at hand says so
        self.frame: str | None = None  # 红石镇将突出抓好四项工作: who answers for the items that follow
        self.builder = sites.builder(self.text, self.mentions.firms)
        self.headings = {at for at, part in enumerate(article.paragraphs) if part.kind == "heading"}
        self.signed = sources.signatures(article)
        self.sections = sources.sections(article)
        self.rows = Rows(article, self.mentions)
        self.watcher = sources.watcher(article, self.mentions.bodies)  # who checks on the tasks of a bulletin
        self.office_alone = _OFFICE_ALONE.search(self.text) if self.watcher else None
        self.meanings = Meanings(self.text, place, self.main, topics.public_names(article, self.mentions))

    @cached_property
    def sole(self) -> str | None:
        """The only firm that the article is about."""
        return topics.sole_firm(self.text, self.mentions)

    def ours(self, word: str) -> str | None:
        """The place that 我市 or 我区 stands for."""
        level = word[-1]
        if _OURSELVES.fullmatch(word):
            return self.voice.body or self._signer() or self.source or self.main or self.place
        if word in ("我国", "全国"):
            return _NATION if self.place in (None, _NATION) else None
        if self.place and self.place.endswith(level):
            return self.place
        if self.voice.body and level in self.voice.body[-1:]:
            return self.voice.body
        if level == "村":
            return self.speakers.village
        town = self.meanings.town() if level in "镇乡" else None
        if town:
            return town
        local = self.meanings.local(level) if level in "区县旗市州盟省" else None
        if local:
            return local
        if self.place and level not in "市省":
            inner = re.search(rf"([一-龥]{{1,4}}{level})$", self.place)
            return inner.group(1) if inner else self.voice.body or self.place
        return self.place

    def subject(self, start: int, end: int) -> list[str]:
        """The bodies that stand as subject in a clause of the sentence at hand: before its verb, in its first words."""
        if (start, end) not in self.subjects:
            self.subjects[start, end] = self._subject(start, min(end, start + _HEAD))
        return self.subjects[start, end]

    def _subject(self, start: int, end: int) -> list[str]:
        start = subjects.behind_dateline(self.text, start, end)
        words = self.text[start:end]
        alone = self._ours_in(words)
        if alone:
            return [alone]
        bodies = subjects.bodies_in(self.text, start, self.mentions.between(start, end))
        alone = self._itself(start, bodies) or subjects.charged(self.text, start, bodies)
        if alone:
            return [alone]
        each = _EACH.search(words, 0, 20) if "各" in words else None
        if each:  # told by a bureau, which answers for them
            teller = self.voice.body or self.source or self.main or self.place
            return [each.group(1), *filter(None, [teller])]
        partner = sites.partner(self.text, start, end) if bodies else None
        if partner:  # 县政府与腾越新材料签约: the firm builds it
            return [partner, bodies[0].name]
        several = self._by_kind(start, words) if _KINDS.search(words) else []
        if several:
            return several
        alone = subjects.place(words)
        if alone:
            return [alone]
        first = subjects.acting(self.text, start, bodies)
        if first is None:
            unlisted = subjects.unlisted(words) or (None if self.is_report else sites.trading(words))
            return [unlisted] if unlisted else []
        announcer = self.source if first.kind == "institution" else None  # a bureau tells of its library
        return [*subjects.together(self.text, first, bodies), *filter(None, [announcer])]

    def _by_kind(self, start: int, words: str) -> list[str]:
        """Those whom a clause names by their kind alone: 公安、城管两部门, 该馆, 公安部门, 热力公司."""
        several = subjects.branches(words, self.mentions.bodies, self.place)
        if several:
            return several
        alone = (
            self._meant(start, words)
            or subjects.branch(words, self.mentions.bodies, self.place)
            or sites.utility(words, self.mentions.firms)
        )
        return [alone] if alone else []

    def _ours_in(self, words: str) -> str | None:
        own = subjects.ours(words)
        return self.ours(own) if own else None

    def _itself(self, start: int, bodies: Sequence[Organization]) -> str | None:
        """The place of the page as subject, and not one of its bodies."""
        has_body = bool(bodies) and bodies[0].start == start
        return self.place if self.place and not has_body and subjects.opens_with(self.text, start, self.place) else None

    def _meant(self, start: int, words: str) -> str | None:
        """该馆还将举办…: the library named last."""
        that = _THAT.match(words) if "该" in words or "本" in words else None
        if that:
            return self.mentions.before(start, that[1])
        troop = _TROOP.match(words) if "队" in words else None
        if troop:
            return self.mentions.before(start, troop[1])
        office = _OFFICE.match(words) if "室" in words or "部" in words or "办" in words else None
        return self._office(office[1]) if office else None

    def _office(self, words: str) -> str | None:
        """指挥部办公室 as the place's own, where the article names one in full."""
        named = next((body.name for body in reversed(self.mentions.bodies) if body.name.endswith(words)), None)
        is_own = named and self.place and self.meanings.in_full(named).startswith(self.place)
        return f"{self.place}{words}" if is_own and words.startswith(("指挥部", "领导小组")) else named

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
        if not self.headings.isdisjoint(range(self.paragraph + 1, paragraph)):
            self.voice = self.interview  # below a heading another matter begins
        self.paragraph, self.said = paragraph, []
        if not self.voice.leads_place and self.voice is not self.interview and not self.voice.official:
            self.voice = self.interview
        self.turns, self.heard_at, self.told_here = [], -1, False
        label = sources.label(self.text, start, end)
        self.scene = Scene(self.text, self.paragraphs[paragraph : paragraph + 2], self.mentions, label)
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
        turns = self.speakers.turns(start, min(end, start + _LONGEST), self._site)
        # 贺连山：三位讲的…… is still he, for the body that he answers for
        self.turns = [turn for turn in turns if turn[1].body or turn[1].speaker != self.voice.speaker]
        if self.turns:
            self.heard_at, self.voice = self.turns[0]

    def _site(self) -> str | None:
        """What the paragraph is about, else the whole article."""
        return self.scene.site or self.sole

    def sentence(self, sentence: Sentence, *, is_asked: bool) -> None:
        """Remembers who speaks in a sentence; who acts in it and the companies that it names, where that is asked.

        It is, where a pledge stands in the sentence or behind it in its paragraph.
        """
        while self.turns and self.turns[0][0] < sentence.end:
            self.heard_at, self.voice = self.turns.pop(0)
        self.subjects = {}
        self.is_decided = meetings.lists_decisions(self.text, sentence)
        if is_asked:
            self._follow(sentence)
        if _FRAMES.search(self.text, sentence.start, min(sentence.end, sentence.start + 80)):
            names = self._before(sentence.end, sentence)
            self.frame = names[0] if names and names[0][0] != "各" else self.frame

    def _follow(self, sentence: Sentence) -> None:
        """Remembers the body that a sentence begins with, whether or not it pledges: 公安部门放宽了条件。接下来……"""
        opening = self.text[sentence.start : min(sentence.end, sentence.start + _HEAD)]
        reported = _REPORTED.search(opening) if "会议听取" in opening else None
        if reported:  # what the meeting then decides is for the bureau to do
            self.said, self.said_in = [reported[1]], sentence.start
            return
        if _is_in_passing(opening) or _CONTRACTOR.match(opening):
            return
        names = self._first_subject(sentence) if not self.is_decided else []
        if not names or names[0] == self.place or names[0].startswith(sources.HIGHER) or names[0][-2:] == "部门":
            return
        if not self._is_charged(opening, names):
            self.said, self.said_in = names, sentence.start

    def _first_subject(self, sentence: Sentence) -> list[str]:
        """The subject of a sentence's first clause, or behind what that clause is only for: 为确保播种，县农业局抽调…"""
        for start, end in sentence.clauses[:2]:
            names = self.subject(start, end)
            if names or not _AIMS.match(self.text, start, end):
                return names
        return []

    def of(self, start: int, end: int, *, sentence: Sentence, listed: Sequence[str]) -> Owner:
        """The owner of one clause, in full (市教育局 on a page of 乌海市 is 乌海市教育局), and who says it."""
        told = self.rows.of(start, end) or listed or self._handed(end, sentence)
        owner = self._find(start, end, sentence=sentence, listed=told)
        owner.names = [self.meanings.of(name) for name in owner.names]
        if self.place and owner.names == [self.place]:
            # 市水利局 announces what 我市 will do: both answer for it, and an editor chooses.
            announcer = self.meanings.in_full(
                self.voice.body or self._signer() or self.source or self.main or self.place
            )
            if announcer != self.place and announcer.startswith(self.place):
                owner.names = [self.place, announcer]
            elif self.meanings.seat:
                owner.names = [self.meanings.seat]
        return owner

    def _handed(self, end: int, sentence: Sentence) -> list[str]:
        """The body to which a sentence hands what the clause before it tells of."""
        handed = subjects.handed_to(self.text, end, sentence.end)
        return [handed] if handed else []

    def _find(self, start: int, end: int, *, sentence: Sentence, listed: Sequence[str]) -> Owner:
        speaker = self.voice.speaker
        if listed:
            return Owner(list(listed), speaker)
        words = self.text[start : min(end, start + _HEAD)]
        company = self._company(end, sentence) if self.mentions.firms else None
        if not company and "后" in words and _AFTER_BUILT.search(words) and self.sole:
            return Owner([self.sole], speaker)
        if self.builder and _WORKS.match(words):
            self.said, self.said_in = [self.builder], sentence.start
            return Owner(self.said, speaker)
        if company and (_COMPANY_SELF.match(words) or (_PLANT.search(words) and not subjects.OURS.search(words))):
            self.said, self.said_in = [company], sentence.start
            return Owner(self.said, speaker)
        names = self.subject(start, end)
        watching = self._watching(words, names)
        if watching:
            self.watched = start, watching
            names = watching
        if not names:
            names = meetings.charged_behind(self.text, end, sentence, self.mentions) or self._before(start, sentence)
        if names:
            is_lasting = not (self.is_decided or _is_in_passing(words) or self._is_charged(words, names))
            if is_lasting and not names[0].endswith("部门"):
                self.said, self.said_in = names, sentence.start
            return Owner(names, speaker)
        if self.said and (not self.voice.body or self.said_in == sentence.start or self._is_newer(start)):
            return Owner(self.said, speaker)
        return Owner(self._answerable(start), speaker)

    def _is_charged(self, words: str, names: list[str]) -> bool:
        """Whether a speaker charges another body with a thing, and goes on about his own: 水质由市河长办按月公开."""
        if not self.voice.body or "由" not in words:
            return False
        brief = names[0].removeprefix((self.place or "")[:-1])
        return f"由{brief}" in words or f"由{names[0]}" in words

    def _company(self, end: int, sentence: Sentence) -> str | None:
        """The firm named last in the paragraph up to the end of a clause, else the first that its sentence names behind it."""
        return self.mentions.firm_near(self.paragraphs[sentence.paragraph].start, end, sentence.end)

    def _watching(self, words: str, names: list[str]) -> list[str]:
        """The office that watches over a bulletin's tasks, for a clause that tells of its work, with whom it charges."""
        if not self.watcher or not sources.is_watching(words) or not self._is_unsigned():
            return []
        if names not in ([], [self.place]) and "由" not in words:  # 对连续两次排名末位的，由县委约谈: both
            return []
        brief = self.office_alone
        return [(brief and self._office(brief[1])) or self.watcher, *(name for name in names if name != self.place)]

    def _is_unsigned(self) -> bool:
        """Whether nobody but the place answers for the paragraph: no speaker, no signature, no announcer."""
        others = self.voice.body or self._signer() or self.source or self.sections.get(self.paragraph) or self.main
        return others is None or others == self.place or others == self.watcher

    def _is_newer(self, start: int) -> bool:
        """Whether the subject told last counts for more than the voice: one behind it, or for a clause before it."""
        if self.voice is self.interview or self.said == [self.place]:
            return False
        return self.said_in > self.heard_at or start < self.heard_at

    def _answerable(self, at: int) -> list[str]:
        """Who answers for what is said of nobody: the speaker, the announcers, or the place; with the one whose work it is."""
        charged = self.scene.charged(at)
        if self.voice.body and not (charged and self.heard_at < 0):
            return self.sources if self.told_here and at < self.heard_at else [self.voice.body]
        alone = charged or self.sections.get(self.paragraph) or self.frame
        signed = self.signed.get(self.paragraph, [])
        names = [alone] if alone else signed or self.sources or [name for name in [self.main or self.place] if name]
        alone = alone or next(iter(signed), None)
        site = None if alone or self.scene.charges else self._site()
        return [site, *names] if site and site not in names else names

    def _before(self, start: int, sentence: Sentence) -> list[str]:
        """The subject of an earlier clause of the same sentence, or of the same thing that it lists as decided."""
        floor = self.text.rfind("；", sentence.start, start) if self.is_decided else -1
        for left, right in reversed(sentence.clauses[:12]):
            if right <= start and left > floor:
                names = self.watched[1] if left <= self.watched[0] < right else self.subject(left, right)
                if names:
                    return names
        return []
