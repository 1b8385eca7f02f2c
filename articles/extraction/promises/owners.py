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
from . import sites
from .cues import OPENS_WITH_VERB
from .voices import Voice, hear, seat_of, voice_of

_OURS = re.compile(
    r"(?:我|全|本|该)(?=[市区县省旗州盟镇乡])([市区县省旗州盟镇乡])(?!域|面|教育|[一-龥]{0,4}[局委办])|我们|我国|全国|[市区县省旗州盟镇乡](?=里(?:还|也|将|要|今年|明年|计划|打算|已|正|给|拿|投|的规划))"
)
_SAID = re.compile(r"表示|介绍|告诉记者|说|透露|通报(?=，|：)|指出|强调|坦言|回应|承诺|答复|回答|表态|谈到|解释|称")
_PLACE = re.compile(
    r"(?![每向对由从经报请让给把使]|听取|提请|配合|协助|支持|督促|会同|邀请|组织|代表|关于|根据|按照|依托|围绕|服务|推动|争取|完成|成立|实现)([一-龥]{1,6}?(?<![向对给由])(?:自治区|自治州|自治县|[省市区县旗盟州镇乡]))(?<!向[区市县])(?=将|要|计划|拟|力争|确保|预计|今年|明年|全力|继续|政府|坚持|纵深)"
)
_ANY_PARK = ("园区", "开发区", "产业园", "管委会", "园区管委会")
_ANY_STREET = ("街道", "街道办", "街道办事处")
_STREET = re.compile("(?:^|[，。；：、“”（\\s—在进到访区县市])([一-龥]{1,4}街道)(?!办事处主任)")
_NO_PLACE = re.compile("[园景厂校库灌辖城社街小院矿片]区$")  # 园区将…: whose it is, others say
_TOWN = re.compile("(?:[县区市旗，。、“（\\s]|在|到|进|^)([一-龥]{2,3}(?:镇|乡))(?![一-龥]{0,2}[长委])")
# 11月20日下午，市图书馆…: a body behind no more than the time.
_ONLY_TIME = re.compile(
    "(?:[0-9一二三四五六七八九十年月日号至到、—:：点时分，-]|[今明当][年天日]|[上下]半?[年午]|晚上?|周[一二三四五六日末])*"
)
_EACH = re.compile(
    r"(?:^|，)(各(?:县市区|县区|区县|旗县区?|县市|市县|乡镇街道|乡镇|镇街|街道|责任单位|成员单位|有关部门|地各部门))"
)
_OF_THAT = re.compile(r"[该本](?:局|委|办|厅|院|中心|公司|集团)[一-龥]{2,12}$")
_THAT = re.compile(r"(?:据悉，|目前，|同时，)?[该本](局|委|办|厅|院|校|馆|站|所|支队|大队|中心|公司|集团)(?!长|部)")
_PLANT = re.compile(r"该?项目|车间|生产线|厂区|一期|二期|三期|公司|企业")
_AFTER_BUILT = re.compile(r"[成产工用车营]后")
_COMPANY_SELF = re.compile(r"^(?:公司|企业|我们公司|该公司|集团)")
_REPORTS = re.compile(r"我代表(?:第[^，]{1,8}届)?([一-龥]{2,12}?)[，,]?向[^，。]{0,10}(?:大会|会议)")
# 答（市住建局）：, 市住建局答复：
_ANSWERS = re.compile(
    r"\s*(?:答|回复|答复)?[（(]([^）)，。]{2,16})[）)][：:]|\s*([^，。：:（）]{2,16}?)(?:答复|回复|回应)(?:说|称)?[：:]"
)
_TOLD = re.compile("通报|公布|宣布|采访了|获悉|了解到|得知|召开|介绍|透露|通知|消息")  # what _TOLD_BY ends with
_TOLD_BY = re.compile(
    r"(?:讯|^)\s*([^，。从：]{2,20}?)(?:昨日|昨天|近日|日前|今日|今天)?(?:通报|公布|宣布)|(?:从|^|，)([^，。从]{2,20}?)(?:获悉|了解到|得知|召开[^，。]{0,6}(?:发布会|通气会)|(?:联合)?(?:下发|印发|发出|发布)(?:了)?通知|发布消息)|(?:据([^，。据]{2,20}?)(?:介绍|透露|通报|消息)|(?:采访了|走访了)([^，。]{1,16}?(?:局|委|办|厅|院|部|中心|公司)))"
)
# 公司董事长邹某说, 企业负责人介绍: for whom, the paragraph told before.
_MANAGER = re.compile(r"(?:企业|公司|厂|集团|项目)?(?:相关)?(?:负责人|董事长|总经理|经理|厂长|副总|理事长)$")
_MANAGED = re.compile(r"董事长|总经理|经理|厂长|理事长|企业|公司|集团")
_OPENS_PLACE = re.compile(r"(?:关于)?([一-龥]{1,5}?[区县旗镇乡])(?!域|划|长|委|政府|里|内)")
_BUILDING = re.compile(r"竣工|建成|投用|投入使用|开工|交付|校区|院区|大?楼")
_FRAMES = re.compile(r"(?:将|计划|打算|要)[^。]{0,30}?(?:工作|任务|方面|[一二三四五六七八九十0-9]+项|举措|发力)")
_IN_OBJECT = re.compile(r"[将经报由]|围绕|按照|根据|贯彻|落实|上报|会同|配合|服务|支持|协调")


@dataclass(slots=True)
class Owner:
    names: list[str] = field(default_factory=list)
    speaker: str | None = None


class Owners:
    """Finds the owner of each clause of one article, remembering the subjects met on the way."""

    def __init__(
        self, article: ArticleText, people: Sequence[Person], organizations: Sequence[Organization], place: str | None
    ) -> None:
        self.text = article.text
        self.place = place
        self.bodies = sorted(organizations, key=lambda o: o.start)
        self.starts = [o.start for o in self.bodies]
        self.main = self._main(article)
        self.interview = self.voice = hear(article, people, place)
        self.named: dict[str, Person] = {}
        for person in people:
            if person.post or person.organization:
                self.named.setdefault(person.name, person)
        self.paragraph = -1
        self.site: str | None = None  # what the paragraph is about: 走进恒泰新材料公司
        self.said: list[str] = []
        self.said_in = -1
        self.source: str | None = None
        self.frame: str | None = None  # 红石镇将突出抓好四项工作: who answers for the items that follow
        companies = {b.name for b in self.bodies if b.kind == "company"} or sites.firms(self.text)
        self.has_companies = bool(companies)
        self.sole = companies.pop() if len(companies) == 1 else None
        self.company: str | None = None
        self.park = sites.park(self.text)

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
            if paragraph.kind in ("headline", "kicker"):
                for body in self.between(paragraph.start, paragraph.end):
                    return body.name
                place = _OPENS_PLACE.match(self.text, paragraph.start, paragraph.end)
                if place and not _NO_PLACE.search(place[1]) and place[1][0] not in "全各本我":
                    return place[1]
        return None

    def between(self, start: int, end: int) -> list[Organization]:
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return self.bodies[low:high]

    def ours(self, word: str) -> str | None:
        """The place that 我市 or 我区 stands for."""
        level = word[-1]
        if word == "我们":
            return self.voice.body or self.source or self.main or self.place
        if word in ("我国", "全国"):
            return "国务院" if self.place in (None, "全国", "中国", "国务院") else None
        if self.place and self.place.endswith(level):
            return self.place
        if self.voice.body and level in self.voice.body[-1:]:
            return self.voice.body
        if level in "镇乡":
            town = _TOWN.search(self.text, 0, sites.TOP)
            if town:
                return town[1]
        if self.place and level not in "市省":
            inner = re.search(rf"([一-龥]{{1,4}}{level})$", self.place)
            return inner.group(1) if inner else self.voice.body or self.place
        return self.place

    def subject(self, start: int, end: int) -> list[str]:
        """The bodies that stand as subject in a clause: before its verb, in its first words."""
        words = self.text[start : min(end, start + 40)]
        bodies = [
            b
            for b in self.between(start, min(end, start + 40))
            if b.kind != "institution"
            or (_ONLY_TIME.fullmatch(self.text, start, b.start) and not _BUILDING.search(words))
        ]
        found = _OURS.search(words[:14])
        if (
            found
            and words[: found.start()][-1:] not in ("对", "在", "于", "把", "为", "向")
            and not OPENS_WITH_VERB.match(words[: found.start()] + "、")
        ):
            owner = self.ours(found.group())
            if owner:
                return [owner]
        charged = next(
            (
                b
                for b in bodies
                if self.text[b.start - 1 : b.start] == "由"
                and b.start - 1 <= start + 16
                and self.text[b.start - 2 : b.start - 1] not in "报经理"
            ),
            None,
        )
        if charged:
            return [charged.name]
        each = None if self.voice.body else _EACH.search(words[:20])
        if each:  # told by a bureau, which answers for them
            return [each.group(1), *filter(None, [self.source or self.main or self.place])]
        that = _THAT.match(words)
        meant = self._named_before(start, that[1]) if that else None
        if meant:  # 该馆还将举办…: the library named last
            return [meant]
        named = _PLACE.match(words)
        if named and not re.match(r"[全各一本该]", named.group(1)) and not _NO_PLACE.search(named.group(1)):
            return [named.group(1)]
        before = self.text[start : bodies[0].start] if bodies else ""
        if (
            bodies
            and len(before) <= 12
            and not re.search(r"[与同对向为给由在从等《]$", before)
            and not _IN_OBJECT.search(before)
            and not OPENS_WITH_VERB.match(before + "、")
        ):
            first = bodies[0]
            behind = self.text[first.end : first.end + 2]
            if behind[:1] not in ("的", "等") or first.kind == "company":
                announcer = self.source if first.kind == "institution" else None  # a bureau tells of its library
                return [first.name, *filter(None, [announcer])]
        return []

    def enter(self, paragraph: int, part: Paragraph) -> None:
        """A new paragraph forgets the subjects and companies of the last one, and may have its own speaker."""
        if paragraph == self.paragraph:
            return
        start, end = part.start, part.end
        self.paragraph, self.said, self.company = paragraph, [], None
        self.site = sites.site(self.text, start, end) or self.sole
        if not self.voice.leads_place and self.voice is not self.interview and not self.voice.official:
            self.voice = self.interview
        words = self.text[start : min(end, start + 400)]
        answering = self._answering(words)
        if answering:
            self.voice = answering
            if answering.speaker is None:  # 答（市住建局）：
                return
        self._hear_source(words, start)
        for said in _SAID.finditer(words):
            near = words[max(0, said.start() - 12) : said.start()]
            person = next((p for name, p in self.named.items() if name in near), None)
            if person:
                self.voice = voice_of(person, self.place, self.main)
                self.voice.official = person.official
                if not person.official and person.organization is None and _MANAGED.search(person.post or ""):
                    self.voice.body = self.site or self.voice.body
                if _OF_THAT.search(self.text, max(0, person.start - 14), person.start):
                    self.voice.body = self._named_before(person.start)
                return

            if _MANAGER.search(near) and self.site:
                self.voice = Voice(None, self.site)
                return

    def _answering(self, words: str) -> Voice | None:
        """Whose answer a paragraph is: 钱某某：今年我们主要……, 答（市住建局）：……"""
        reply = _ANSWERS.match(words)
        if reply:
            return Voice(None, reply[1] or reply[2])
        person = next((p for name, p in self.named.items() if words.startswith((name + "：", name + ":"))), None)
        if person is None:
            return None
        voice = voice_of(person, self.place, self.main)
        voice.official = person.official
        return voice

    def _hear_source(self, words: str, start: int) -> None:
        """Remembers who announced what a paragraph tells: 记者从市文广新局获悉, 市住建局昨日通报."""
        told = _TOLD_BY.search(words) if _TOLD.search(words) else None
        if told:  # 记者从市文广新局获悉: what is announced is the bureau's
            group = told.lastindex or 1
            bodies = self.between(start + told.start(group), start + told.end(group))
            self.source = (
                bodies[0].name
                if bodies
                else told.group(group)
                if told.group(group)[-1] in "局委办院厅处部司会心"
                else self.source
            )

    def _named_before(self, at: int, ending: str = "") -> str | None:
        """The body named last before a place, and ending so: whose 该局处长白某 is."""
        last = bisect_left(self.starts, at)
        return next((body.name for body in reversed(self.bodies[:last]) if body.name.endswith(ending)), None)

    def sentence(self, sentence: Sentence) -> None:
        """Remembers the companies that a sentence names, for the workshops of the next one."""
        if self.has_companies:
            for body in self.between(sentence.start, sentence.end):
                if body.kind == "company":
                    self.company = body.name
        if _FRAMES.search(self.text[sentence.start : min(sentence.end, sentence.start + 80)]):
            names = self._before(sentence.end, sentence)
            self.frame = names[0] if names and names[0][0] != "各" else self.frame

    def of(self, start: int, end: int, *, sentence: Sentence, listed: Sequence[str]) -> Owner:
        """The owner of one clause, in full (市教育局 on a page of 乌海市 is 乌海市教育局), and who says it."""
        owner = self._find(start, end, sentence=sentence, listed=listed)
        owner.names = [self._in_full(self._named(name)) for name in owner.names]
        announcer = self.voice.body or self.source or self.main
        if announcer and self.place and owner.names == [self.place]:
            # 市水利局 announces what 我市 will do: both answer for it, and an editor chooses.
            announcer = self._in_full(announcer)
            if announcer != self.place and announcer.startswith(self.place):
                owner.names = [self.place, announcer]
        return owner

    def _named(self, name: str) -> str:
        """What 园区 and 区委 mean in this article: the park it names, the district it is about."""
        if name in _ANY_PARK:
            return self.park or name
        if name in _ANY_STREET:
            street = _STREET.search(self.text, 0, sites.TOP)
            return street[1] if street else name
        return seat_of(name, self.place, self.main) or name

    def _in_full(self, name: str) -> str:
        if self.place and len(name) > 2 and name[0] in "市区县省旗州盟" and self.place.endswith(name[0]):
            return self.place + name[1:]
        return name

    def _find(self, start: int, end: int, *, sentence: Sentence, listed: Sequence[str]) -> Owner:
        speaker = self.voice.speaker
        if listed:
            return Owner(list(listed), speaker)
        words = self.text[start : min(end, start + 40)]
        if self.sole and not self.company and _AFTER_BUILT.search(words):
            return Owner([self.sole], speaker)
        if self.company and (_COMPANY_SELF.match(words) or (_PLANT.search(words) and not _OURS.search(words))):
            self.said, self.said_in = [self.company], sentence.start
            return Owner(self.said, speaker)
        names = self.subject(start, end)
        if not names:
            names = self._before(start, sentence)
        if names:
            self.said, self.said_in = names, sentence.start
            return Owner(names, speaker)
        if self.said and not (self.voice.body and self.said_in != sentence.start):
            return Owner(self.said, speaker)
        fallback = self.voice.body or self.frame or self.source or self.main or self.place
        if self.site and fallback != self.site and not self.voice.body:
            # Nobody answers for it: the one whose work it is does, or the place.
            return Owner([name for name in (self.site, fallback) if name], speaker)
        return Owner([fallback] if fallback else [], speaker)

    def _before(self, start: int, sentence: Sentence) -> list[str]:
        """The subject of an earlier clause of the same sentence."""
        for left, right in reversed(sentence.clauses[:12]):
            if right <= start:
                names = self.subject(left, right)
                if names:
                    return names
        return []
