"""Who must deliver a clause: its subject, the speaker's body, the list's 责任单位, or the place of the page.

我市 is the city of the page, 我区 the district whose leader speaks; 该项目 and a workshop belong to the company
named with them; a clause without a subject takes the one before it in its sentence, then in its paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..facts import ArticleText, Organization, Person, Sentence
from .cues import OPENS_WITH_VERB

_OURS = re.compile(
    r"(?:我|全|本)(?=[市区县省旗州盟镇乡])([市区县省旗州盟镇乡])(?!域|面|教育|[一-龥]{0,4}[局委办])|我们|我国|全国"
)
_SAID = re.compile(r"表示|介绍|告诉记者|说|透露|通报(?=，|：)|指出|强调|坦言|称")
_RESPONSIBLE = re.compile(
    r"(?:牵头|责任|负责|实施|主办|承办|主管|落实)(?:单位|部门)[（(]?[^：:]{0,6}[）)]?[：:为]\s*([^；;。\n）)]{2,60})"
)
# 市教育局 配合单位：市财政局: the next label of the item ends the list, though its blank is gone.
_FURTHER_LABEL = re.compile(
    r"[，,、]?(?:配合|协办|参与|协同|协助|责任|项目|完成|办结|实施|联系|分管)(?:单位|部门|时限|时间|期限|领导|人|县级领导)[：:]"
)
_LED = re.compile(
    r"[（(]([市区县省州旗][一-龥]{1,14}?(?:局|委|办|厅|院|中心|政府|公司|集团|支队|办公室)(?:、[一-龥]{2,16}?){0,5})(?:等|分别|共同)?(?:牵头负责|牵头|负责|承办|落实)?(?:[，,；;][^）)]{0,40}(?:配合|参与))?[）)]"
)
_PLACE = re.compile(
    r"(?![每向对由从经])([一-龥]{1,6}?(?<![向对给由])(?:自治区|自治州|自治县|[省市区县旗盟州镇乡]))(?<!向[区市县])(?=将|要|计划|拟|力争|确保|预计|今年|明年|全力|继续|政府|坚持|纵深)"
)
_NO_PLACE = re.compile("[园景厂校库灌辖城社街小院矿片]区$")  # 园区将…: whose it is, others say
_EACH = re.compile(
    r"(?:^|，)(各(?:县市区|县区|区县|旗县区?|县市|市县|乡镇街道|乡镇|镇街|街道|责任单位|成员单位|有关部门|地各部门))"
)
_OF_THAT = re.compile(r"[该本](?:局|委|办|厅|院|中心|公司|集团)[一-龥]{2,12}$")
_PLANT = re.compile(r"该?项目|车间|生产线|厂区|一期|二期|三期|公司|企业")
_AFTER_BUILT = re.compile(r"[成产工用车营]后")
_COMPANY_SELF = re.compile(r"^(?:公司|企业|我们公司|该公司|集团)")
_REPORTS = re.compile(r"我代表(?:第[^，]{1,8}届)?([一-龥]{2,12}?)[，,]?向[^，。]{0,10}(?:大会|会议)")
_TOLD = re.compile("获悉|了解到|得知|召开|介绍|透露|通知|消息")  # what _TOLD_BY ends with
_TOLD_BY = re.compile(
    r"(?:从|^|，)([^，。从]{2,20}?)(?:获悉|了解到|得知|召开[^，。]{0,6}(?:发布会|通气会)|(?:联合)?(?:下发|印发|发出|发布)(?:了)?通知|发布消息)|据([^，。据]{2,20}?)(?:介绍|透露|通报|消息)"
)
# 公司董事长邹某说, 企业负责人介绍: for whom, the paragraph told before.
_MANAGER = re.compile(r"(?:企业|公司|厂|集团|项目)?(?:相关)?(?:负责人|董事长|总经理|经理|厂长|副总|理事长)$")
_MANAGED = re.compile(r"董事长|总经理|经理|厂长|理事长|企业|公司|集团")
# 走进恒泰新材料公司, 在双河食品产业园: what a paragraph is about, where nobody else answers for it.
_KINDS_OF_SITE = (
    "公司|集团|产业园|工业园|科技园|物流园|示范园|数据中心|物流中心|合作社|农场|村|社区|煤矿|电厂|水泥厂|加工厂|厂"
)
_SITE = re.compile(
    rf"(?:^|[，。；：、“])(?:走进|来到|走进了|来到了|在|位于)?([^，。；：、“”在进到于的]{{2,14}}?(?:{_KINDS_OF_SITE}))(?=$|[，。；：、（(里内上的将]|计划|预计|今年|一期|二期)"
)
_NO_SITE = re.compile(
    "^(?:该|这|那|全|本|各|我|每|一|几|多|某|两|所有|附近|周边|重点|新建|建设|推进|加快|实施|完成|推动|打造|[0-9])|(?:进|新|农|乡|全|各|本|该|我|[0-9]个)村$"
)
_BUILT_BY = re.compile("由([^，。；、]{2,12}?)投资(?:建设|兴建|开发)")
# 永昌纸业: a firm by its trade, where the article says so more than once.
_TRADES = "纸业|药业|酒业|乳业|铝业|锂业|矿业|钢铁|重工|化工|化纤|热电|制药|水泥|食品|纺织|电子|新材料|新能源|生物|科技|农牧|能源|实业|机械|光电|电气|汽车|建材|服饰|家居|物流|股份"
_FIRM = re.compile(
    rf"(?:^|[\s，。；：、“（])(?:走进|来到|在|位于)?([一-龥]{{2,6}}?(?:{_TRADES}))(?=[^一-龥]|[的一二三将计今去建新已已]|公司|集团|厂区|项目)"
)
_NO_FIRM = re.compile(
    "[和与及的等展做抓进建造产业]|传统|新型|发展|推动|生态|绿色|特色|重点|精细|煤|石油|现代|智能|高端"
)
_OPENS_PLACE = re.compile(r"([一-龥]{1,5}?[区县旗镇乡])(?!域|划|长|委|政府|里|内)")
_BUILDING = re.compile(r"竣工|建成|投用|投入使用|开工|交付|校区|院区|大?楼")
_ASKED = re.compile(r"(?:采访|专访|对话|请教)了?[^。]{2,40}")
_FRAMES = re.compile(r"(?:将|计划|打算|要)[^。]{0,30}?(?:工作|任务|方面|[一二三四五六七八九十0-9]+项|举措|发力)")
_IN_OBJECT = re.compile(r"[将经报由]|围绕|按照|根据|贯彻|落实|上报|会同|配合|服务|支持|协调")
_OFFICE = re.compile(r"^(.{2,}?(?:局|委|办|厅|院|中心))[一-龥]{1,6}[科处股室]$")
_TITLES = re.compile(
    r"(?:[、，,\s]|党组成员|党组副?书记|党委副?书记|党工委副?书记|党总支书记|党支部书记|副?书记|常务|副?局长|副?主任|代?副?市长|代?副?区长|代?副?县长|副?旗长|副?州长|副?省长|"
    r"副?镇长|副?乡长|副?厅长|副?院长|副?校长|副?部长|执行|副?总经理|副?董事长|副?经理|负责人|相关|有关|工作人员|副?科长|副?处长|总工程师|新闻发言人|项目|总指挥|副?理事长)+$"
)


_TWOFOLD = re.compile(r"([^、]{2,12}?)(?:党工委|党委|工委)(?:第一|常务|副)*书记[、，]((?:管委会|管理委员会|办事处))$")


@dataclass(slots=True)
class Voice:
    """Who speaks in an article and for which body."""

    speaker: str | None = None
    body: str | None = None
    leads_place: bool = False
    official: bool = False


@dataclass(slots=True)
class Owner:
    names: list[str] = field(default_factory=list)
    speaker: str | None = None


def _place_of(body: str) -> str | None:
    """乌达区 for 乌达区委 and for 乌达区人民政府: a place's leader speaks for the place."""
    found = re.match(
        r"(.{1,12}?(?:自治区|自治州|自治县|[省市区县旗盟州镇乡]))[区县市旗州省镇乡]?(?:委|人民政府|政府|党委|党工委|工委|人大|政协)?(?:常委)?$",
        body,
    )
    return found.group(1) if found else None


def body_of(person: Person) -> str | None:
    """The body a person speaks for, as printed: 市教育局 for 市教育局党组书记、局长."""
    body = _TITLES.sub("", (person.post or "").strip()).removeprefix("原").removeprefix("时任")
    if "、" in body and not _TWOFOLD.match(body):
        body = _TITLES.sub("", (person.post or "").split("、")[0]) or body  # the first of two bodies
    twofold = _TWOFOLD.match(body)
    if twofold:  # 高新区党工委副书记、管委会主任 speaks for 高新区管委会
        body = twofold.group(1) + twofold.group(2)
    office = _OFFICE.match(body)
    if office:  # the head of a section speaks for the bureau
        return office.group(1)
    return body if len(body) >= 2 else person.organization


def voice_of(person: Person, home: str | None) -> Voice:
    """The voice of one who holds a post: a leader speaks for the place, a manager for the company."""
    body = body_of(person)
    place = _place_of(body) if body else None
    if (
        body
        and re.fullmatch(r"[市区县省旗州盟](?:委|政府|人民政府)(?:办公室)?", body)
        and home
        and home.endswith(body[0])
    ):
        place = home  # 市委书记 speaks for the city of the page
    return Voice(person.name, place or body, place is not None)


def hear(article: ArticleText, people: Sequence[Person], home: str | None) -> Voice:
    """The voice of an interview (访市教育局局长…), or an empty one."""
    named = {person.name: person for person in people if person.post or person.organization}
    for paragraph in article.paragraphs:
        if paragraph.kind != "body":
            words = article.text[paragraph.start : paragraph.end]
            person = (
                next((named[name] for name in named if name in words), None) if re.search(r"访|对话", words) else None
            )
            if person:
                return voice_of(person, home)
    asked = _ASKED.search(article.text, 0, 1500)
    if asked:
        words = asked.group()
        person = next((named[name] for name in named if name in words), None)
        if person and person.official:
            return voice_of(person, home)
    return Voice()


class Owners:
    """Finds the owner of each clause of one article, remembering the subjects met on the way."""

    def __init__(
        self, article: ArticleText, people: Sequence[Person], organizations: Sequence[Organization], place: str | None
    ) -> None:
        self.text = article.text
        self.place = place
        self.bodies = sorted(organizations, key=lambda o: o.start)
        self.starts = [o.start for o in self.bodies]
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
        companies = {b.name for b in self.bodies if b.kind == "company"} or self._firms()
        self.has_companies = bool(companies)
        self.sole = companies.pop() if len(companies) == 1 else None
        self.company: str | None = None
        self.main = self._main(article)

    def _firms(self) -> set[str]:
        """Firms named by their trade (永昌纸业), as often as a text names what it is about."""
        named = [name for name in _FIRM.findall(self.text) if not _NO_FIRM.search(name[:-2])]
        return {name for name in named if self.text.count(name) > 1}

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
            if b.kind != "institution" or (b.start == start and not _BUILDING.search(words))
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
            return [each.group(1), *filter(None, [self.source or self.main])]
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
                return [first.name]
        return []

    def enter(self, paragraph: int, start: int, end: int) -> None:
        """A new paragraph forgets the subjects and companies of the last one, and may have its own speaker."""
        if paragraph == self.paragraph:
            return
        self.paragraph, self.said, self.company = paragraph, [], None
        self.site = self._site(start, end) or self.sole
        if not self.voice.leads_place and self.voice is not self.interview and not self.voice.official:
            self.voice = self.interview
        words = self.text[start : min(end, start + 400)]
        answering = next((p for name, p in self.named.items() if words.startswith((name + "：", name + ":"))), None)
        if answering:  # 钱某某：今年我们主要……
            self.voice = voice_of(answering, self.place)
            self.voice.official = answering.official
        told = _TOLD_BY.search(words) if _TOLD.search(words) else None
        if told:  # 记者从市文广新局获悉: what is announced is the bureau's
            group = 1 if told.group(1) else 2
            bodies = self.between(start + told.start(group), start + told.end(group))
            self.source = (
                bodies[0].name
                if bodies
                else told.group(group)
                if told.group(group)[-1] in "局委办院厅处部司会心"
                else self.source
            )
        for said in _SAID.finditer(words):
            near = words[max(0, said.start() - 12) : said.start()]
            person = next((p for name, p in self.named.items() if name in near), None)
            if person:
                self.voice = voice_of(person, self.place)
                self.voice.official = person.official
                if not person.official and person.organization is None and _MANAGED.search(person.post or ""):
                    self.voice.body = self.site or self.voice.body
                if _OF_THAT.search(self.text, max(0, person.start - 14), person.start):
                    self.voice.body = self._named_before(person.start)
                return

            if _MANAGER.search(near) and self.site:
                self.voice = Voice(None, self.site)
                return

    def _site(self, start: int, end: int) -> str | None:
        """The firm, park or village that a paragraph opens with."""
        words = self.text[start : min(end, start + 48)]
        built = _BUILT_BY.search(self.text, start, min(end, start + 120))
        if built:
            return built[1]
        found = _SITE.search(words)
        return found[1] if found and not _NO_SITE.search(found[1]) else None

    def _named_before(self, at: int) -> str | None:
        """The body named last before a place: whose 该局处长白某 is."""
        index = bisect_left(self.starts, at)
        return self.bodies[index - 1].name if index else None

    def responsible(self, start: int, end: int) -> list[str]:
        """The bodies of a list item's 责任单位：市教育局、各区政府."""
        words = self.text[start:end]
        found = _RESPONSIBLE.search(words) if "单位" in words or "部门" in words else None
        found = found or _LED.search(words)  # （市城管局负责）, （市住建局牵头，市水务局配合）
        if not found:
            return []
        return [
            name.strip()
            for name in re.split(r"[、，,；; 和]", _FURTHER_LABEL.split(found.group(1))[0])
            if 2 <= len(name.strip()) <= 20
        ][:6]

    def sentence(self, sentence: Sentence) -> None:
        """Remembers the companies that a sentence names, for the workshops of the next one."""
        if self.has_companies:
            for body in self.between(sentence.start, sentence.end):
                if body.kind == "company":
                    self.company = body.name
        if _FRAMES.search(self.text[sentence.start : min(sentence.end, sentence.start + 80)]):
            names = self._before(sentence.end, sentence)
            self.frame = names[0] if names and names[0][0] != "各" else self.frame

    def of(self, start: int, end: int, *, sentence: Sentence, listed: list[str]) -> Owner:
        """The owner of one clause, in full (市教育局 on a page of 乌海市 is 乌海市教育局), and who says it."""
        owner = self._find(start, end, sentence=sentence, listed=listed)
        owner.names = [self._in_full(name) for name in owner.names]
        announcer = self.voice.body or self.source or self.main
        if announcer and self.place and owner.names == [self.place]:
            # 市水利局 announces what 我市 will do: both answer for it, and an editor chooses.
            announcer = self._in_full(announcer)
            if announcer != self.place and announcer.startswith(self.place):
                owner.names = [self.place, announcer]
        return owner

    def _in_full(self, name: str) -> str:
        if self.place and len(name) > 2 and name[0] in "市区县省旗州盟" and self.place.endswith(name[0]):
            return self.place + name[1:]
        return name

    def _find(self, start: int, end: int, *, sentence: Sentence, listed: list[str]) -> Owner:
        speaker = self.voice.speaker
        if listed:
            return Owner(listed, speaker)
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
