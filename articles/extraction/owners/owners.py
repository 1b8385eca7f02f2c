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
from .actors import HEAD, NATION, Actors
from .mentions import Mentions
from .rows import Rows
from .scenes import Scene
from .tellers import Tellers

# 标准由医保部门另行公布, 市财政每年安排经费: what is said next is not theirs
_IN_PASSING = re.compile("由[^，。；]{2,16}(?:另行|公布|结算|审批|约谈|下达|制定)|[市县区旗州省盟]财政(?!局)")
_WORKS = re.compile("(?:该|整个)?(?:工程|项目|施工方|承建方|施工单位|承建单位)(?:将|要|计划|预计)")
_REPORTED = re.compile("会议听取了?([^，。关]{3,14})关于[^，。]{2,40}汇报")  # 会议听取了市商务局关于节日市场供应的汇报
_AIMS = re.compile("(?:为|针对|随着|按照|根据|结合|围绕|面对|截至|自|从)")
_CONTRACTOR = re.compile("(?:目前，?)?(?:施工|承建|监理|设计|勘察)(?:单位|方)")  # whose men are on the site already
_OFFICE_ALONE = re.compile("(?:^|[。，；\n][市县区旗州盟]?)(指挥部办公室|领导小组办公室)")
_ITEM = re.compile("[一二三四五六七八九十]是")
_PLANT = re.compile(r"该?项目|车间|生产线|厂区|一期|二期|三期|公司|企业")
_AFTER_BUILT = re.compile(r"[成产工用车营]后")
_COMPANY_SELF = re.compile(r"(?:[0-9今明年月日底前内上下半]{2,8}，?)?(?:公司|企业|我们公司|该公司|集团)")
_RUNS = re.compile("接管|运营|承建|投资|施工")  # 林苑小区由北方供热公司接管，换热站13日前通水
_COUNTRY = ("全国", "中国")
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
        self.place = place = NATION if place in _COUNTRY else place
        is_report = topics.is_report(article)
        bodies = [*organizations, *([] if is_report else firms.find(article.text, organizations))]
        self.mentions = Mentions(body for body in bodies if not subjects.is_area(article.text, body))
        self.governing = topics.governing(article) if is_report else frozenset[int]()
        self.main = topics.main(article, self.mentions, place)
        self.tellers = Tellers(article, people, self.mentions, place, self.main)
        self.actors = Actors(article, self.mentions, self.tellers, is_report=is_report)
        self.meanings = self.actors.meanings
        self.scene = Scene(article.text, article.paragraphs[:1], self.mentions, None)
        self.watched: tuple[int, list[str]] = (-1, [])  # the clause met last that tells of such an office's work
        self.is_decided = False  # whether the sentence at hand lists what a meeting decided
        self.said: list[str] = []
        self.said_in = -1
        self.said_of_all: tuple[list[str], int] = ([], -1)  # and who, before the list that the sentence at hand is of
        self.frame: str | None = None  # 红石镇将突出抓好四项工作: who answers for the items that follow
        self.builder = sites.builder(self.text, self.mentions.firms)
        self.rows = Rows(article, self.mentions)
        self.watcher = sources.watcher(article, self.mentions.bodies)  # who checks on the tasks of a bulletin
        self.office_alone = _OFFICE_ALONE.search(self.text) if self.watcher else None

    @cached_property
    def sole(self) -> str | None:
        """The only firm that the article is about."""
        return topics.sole_firm(self.text, self.mentions)

    def enter(self, paragraph: int, part: Paragraph) -> None:
        """A new paragraph forgets the subjects and companies of the last one, and may have its own speaker."""
        if paragraph == self.tellers.paragraph:
            return
        self.said, self.said_of_all = [], ([], -1)
        label = sources.label(self.text, part.start, part.end)
        self.scene = Scene(self.text, self.paragraphs[paragraph : paragraph + 2], self.mentions, label)
        self.tellers.enter(paragraph, part, label, self._site)

    def _site(self) -> str | None:
        """What the paragraph is about, else the whole article."""
        return self.scene.site or self.sole

    def sentence(self, sentence: Sentence, *, is_asked: bool) -> None:
        """Remembers who speaks in a sentence; who acts in it and the companies that it names, where that is asked.

        It is, where a pledge stands in the sentence or behind it in its paragraph.
        """
        self.tellers.listen(sentence.end)
        self.actors.begin(sentence)
        self.is_decided = meetings.lists_decisions(self.text, sentence)
        self._part_item(sentence)
        if is_asked:
            self._follow(sentence)
        if _FRAMES.search(self.text, sentence.start, min(sentence.end, sentence.start + 80)):
            names = self._before(sentence.end, sentence)
            self.frame = names[0] if names and names[0][0] != "各" else self.frame

    def _part_item(self, sentence: Sentence) -> None:
        """An item of a list (一是修路。……二是办学。……) forgets who acts in the one before it, not who acts in all."""
        item = _ITEM.match(self.text, sentence.start, sentence.end)
        if item and item[0] == "一是":
            self.said_of_all = self.said, self.said_in
        elif item:
            self.said, self.said_in = self.said_of_all

    def _follow(self, sentence: Sentence) -> None:
        """Remembers the body that a sentence begins with, whether or not it pledges: 公安部门放宽了条件。接下来……"""
        opening = self.text[sentence.start : min(sentence.end, sentence.start + HEAD)]
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
            names = self.actors.subject(start, end)
            if names or not _AIMS.match(self.text, start, end):
                return names
        return []

    def of(self, start: int, end: int, *, sentence: Sentence, listed: Sequence[str]) -> Owner:
        """The owner of one clause, in full (市教育局 on a page of 乌海市 is 乌海市教育局), and who says it."""
        told = self.rows.of(start, end) or listed or self._handed(end, sentence)
        owner = self._find(start, end, sentence=sentence, listed=told)
        owner.names = [self.meanings.of(name) for name in owner.names]
        if self.place and owner.names == [self.place] and sentence.paragraph in self.governing:
            owner.names = [topics.government(self.text, self.place)]
        elif self.place and owner.names == [self.place]:
            # 市水利局 announces what 我市 will do: both answer for it, and an editor chooses.
            announcer = self.meanings.in_full(self.tellers.announcer or self.place)
            if announcer != self.place and announcer.startswith(self.place):
                owner.names = [self.place, announcer]
            elif self.meanings.seat and not subjects.names_zone(self.text[start:end]):
                owner.names = [self.meanings.seat]
        return owner

    def _handed(self, end: int, sentence: Sentence) -> list[str]:
        """The body to which a sentence hands what the clause before it tells of."""
        handed = subjects.handed_to(self.text, end, sentence.end)
        return [handed] if handed else []

    def _find(self, start: int, end: int, *, sentence: Sentence, listed: Sequence[str]) -> Owner:
        speaker = self.tellers.voice.speaker
        words = self.text[start : min(end, start + HEAD)]
        if listed:  # 市督改办将按月通报进度, in the item of another
            watching = self.actors.subject(start, end) if sources.is_watching(words) else []
            return Owner(watching or list(listed), speaker)
        firm = self._firm(words, end, sentence)
        if firm:
            return Owner([firm], speaker)
        names = self.actors.subject(start, end)
        watching = self._watching(words, names)
        if watching:
            self.watched = start, watching
            names = watching
        if not names:
            names = meetings.charged_behind(self.text, end, sentence, self.mentions) or self._before(start, sentence)
        if names:
            is_lasting = not (self.is_decided or _is_in_passing(words) or self._is_charged(words, names))
            if is_lasting and not names[0].endswith("部门") and not self._is_told_of(names):
                self.said, self.said_in = names, sentence.start
            return Owner(names, speaker)
        if self.said and (not self.tellers.voice.body or self.said_in == sentence.start or self._is_newer(start)):
            return Owner(self.said, speaker)
        return Owner(self._answerable(start), speaker)

    def _firm(self, words: str, end: int, sentence: Sentence) -> str | None:
        """The firm that a clause tells of as 公司 or by its plant, or that builds what it tells of."""
        company = self._company(end, sentence) if self.mentions.firms else None
        if not company and "后" in words and _AFTER_BUILT.search(words) and self.sole:
            return self.sole
        firm = self.builder if self.builder and _WORKS.match(words) else None
        if not firm and (_COMPANY_SELF.match(words) or (_PLANT.search(words) and not subjects.OURS.search(words))):
            firm = company
        if firm:
            self.said, self.said_in = [firm], sentence.start
            return firm
        voice = self.tellers.voice.body or ""
        is_firm_s = len(voice) > len("公司") and voice.endswith(("公司", "集团"))
        return voice if is_firm_s and _COMPANY_SELF.match(words) else None

    def _is_charged(self, words: str, names: list[str]) -> bool:
        """Whether a speaker charges another body with a thing, and goes on about his own: 水质由市河长办按月公开."""
        if not self.tellers.voice.body or "由" not in words:
            return False
        brief = names[0].removeprefix((self.place or "")[:-1])
        by = next((name for name in (brief, names[0]) if f"由{name}" in words), None)
        return by is not None and _RUNS.search(words) is None

    def _company(self, end: int, sentence: Sentence) -> str | None:
        """The firm named last in the paragraph up to the end of a clause, else the first that its sentence names behind it."""
        return self.mentions.firm_near(self.paragraphs[sentence.paragraph].start, end, sentence.end)

    def _watching(self, words: str, names: list[str]) -> list[str]:
        """The office that watches over a bulletin's tasks, for a clause that tells of its work, with whom it charges."""
        if not self.watcher or not sources.is_watching(words) or not self.tellers.is_unanswered(but_for=self.watcher):
            return []
        if names not in ([], [self.place]) and "由" not in words:  # 对连续两次排名末位的，由县委约谈: both
            return []
        brief = self.office_alone
        return [
            (brief and self.actors.office(brief[1])) or self.watcher,
            *(name for name in names if name != self.place),
        ]

    def _is_newer(self, start: int) -> bool:
        """Whether the subject told last counts for more than the voice: one behind it, or for a clause before it."""
        if self.tellers.voice is self.tellers.interview or self.said == [self.place]:
            return False
        return self.said_in > self.tellers.heard_at or start < self.tellers.heard_at

    def _answerable(self, at: int) -> list[str]:
        """Who answers for what is said of nobody: the speaker, the announcers, or the place; with the one whose work it is."""
        charged = self.scene.charged(at)
        if self.tellers.voice.body and not (charged and self.tellers.heard_at < 0):
            is_before = at < self.tellers.heard_at
            if is_before and self.tellers.signed:  # 我局将…。金穗物业公司答复，……: what a bureau signs it says itself
                return self.tellers.signed
            return self.tellers.sources if self.tellers.told_here and is_before else [self.tellers.voice.body]
        alone = charged or self.tellers.section or self.frame
        signed = self.tellers.signed
        names = (
            [alone] if alone else signed or self.tellers.sources or [name for name in [self.main or self.place] if name]
        )
        named = self.scene.named if alone and alone == self.tellers.section else None
        alone = alone or next(iter(signed), None)
        site = named if alone or self.scene.charges else self._site()
        return [site, *names] if site and site not in names else names

    def _before(self, start: int, sentence: Sentence) -> list[str]:
        """The subject of an earlier clause of the same sentence, or of the same thing that it lists."""
        told_of = self.actors.told_of(start)
        parted = self.text.rfind("；", sentence.start, start)
        floor = parted if self.is_decided or told_of else -1
        for left, right in reversed(sentence.clauses[:12]):
            if right <= start and left > floor and not self._is_by_the_way(left, right, parted):
                names = self.watched[1] if left <= self.watched[0] < right else self.actors.subject(left, right)
                if names:
                    return [] if left < parted and self._is_told_of(names) else names
        return [told_of] if told_of else []

    def _is_by_the_way(self, left: int, right: int, parted: int) -> bool:
        """Whether an earlier clause, before a semicolon, only says who pays or decides: 学费由市县财政承担；组织医生下乡."""
        return left < parted and _is_in_passing(self.text[left : min(right, left + HEAD)])

    def _is_told_of(self, names: Sequence[str]) -> bool:
        """Whether a speaker only tells of a firm, and goes on about his own behind a semicolon."""
        return self.tellers.voice.body is not None and len(names) == 1 and sites.is_firm(names[0])
