"""Who speaks in a paragraph, in turn: a holder of a post by name, a firm's manager, a body's unnamed spokesman."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property

from ..facts import Person
from ..naming.places import CUT
from ..telling.cues import ANSWERS, STRESSES
from . import sites, sources, subjects
from .mentions import Mentions
from .voices import Voice, voice_of

_SAID = re.compile(
    rf"{ANSWERS}|{STRESSES}|告诉记者|接过话头|盘算|[通汇]报(?=，|：)|谈到|称|讲(?![话解座究述演台课])|保证|立下军令状|立军令状|表了态|作出承诺|拍板"
)
# 该局科长邬某说, 。法院副院长桂某说: of the one that the text named before
_OF_THAT = re.compile(
    r"(?:[该本](?:局|委|办|厅|院|中心|公司|集团)|(?<![一-龥])(法院|检察院|医院|学校|学院|局|厅|研究所|研究院))[一-龥]{2,12}$"
)
# 公司董事长邹某说, 企业负责人介绍: for whom, the paragraph told before.
_MANAGER = re.compile(
    r"(?:企业|公司|厂|集团|项目)?(?:相关)?(?:负责人|董事长|总经理|经理|厂长|副总|理事长)[一-龥]{0,3}$"
)
_MANAGED = re.compile(r"董事长|总经理|经理|厂长|矿长|场长|理事长|企业|公司|集团|院长|校长|现场负责人|项目总工")
NAMELESS = ("公司", "集团", "企业")  # 公司副总经理秦朔: of the firm that the text named
_HEADS_HOUSE = re.compile("校长|院长")  # whose house is called so: 凤凰小学, 县医院
_HOUSES = ("学", "校", "院", "幼儿园")
# 区代建中心|主任|盛广平: an office that no list has
_UNLISTED_POST = re.compile(
    "(?<![一-龥])([市县区旗州省][一-龥]{2,8}?(?:中心|处|所|站|队))副?(?:主任|[处所站队]长|负责人)$"
)
# 副镇长文志刚, |副区长蔡远: of the place of that level that the text named last
_OF_LEVEL = re.compile("副?(?:([镇乡区县旗])长|([镇乡])党委副?书记)")
# 村党支部书记介绍了今年的打算: of the village that the text named, 在曲柳镇石门坎村
_OF_VILLAGE = re.compile("(?:^|[^一-龥])村(?:党支部|党总支|支部|支|委会|两委)?(?:副?书记|主任|支书)[一-龥]{0,3}$")
# 晶岳新材|董事长|袁一鸣: a firm that no list has and whose trade is not told
_FIRM_MANAGER = re.compile(
    "(?:(?<![一-龥])|(?<=访)|(?<=对话))(?![该本我其据]|对话|专访|访)([一-龥]{3,10}?)(?:党委书记、|党支部书记、|常务|执行)?副?(?:董事长|总经理|总裁|项目(?:部)?(?:经理|总工|负责人)|现场(?:经理|负责人))(?:兼总经理|、总经理)?$"
)
_NO_FIRM = re.compile("企业|公司|副$|单位|项目|负责|嘉宾|[市县区旗州]长")
_FIRM_REACH = 24
_BARE_VILLAGE = re.compile("村(?:党|支|委|主任|会计|里)")
_PRONOUN = re.compile(r"[他她](?:还|也|又|对记者|告诉记者|向记者|同时|随即){0,2}$")
# 贺某代表（市交通运输局局长）：
_WITH_POST = re.compile("([一-龥]{2,4}?)(?:代表|委员)?（([^（）。，]{4,24})）[：:]")
_TITLED = re.compile("副?(?:局长|主任|总经理|董事长|厅长|部长|院长|校长)(?=[一-龥])")
# 卢文静：, 【尕玛旺堆】, 卢文静答：, 桑杰才让·多吉副州长：
_GUEST = re.compile(
    "【([一-龥·]{2,8}?)(?:副?[局主厅部院校台所站馆会市区县州旗镇乡][长任])?】|([一-龥·]{2,8}?)(?:副?(?:[局厅部院校台所站馆市区县州旗镇乡]长|主任|书记|经理))?(?:答|回答|回应)?[：:]"
)
_POST = "(?:党[组委]|党工委|总支|支部)?(?:成员|委员)?、?(?:党组|党委)?(?:副|常务副|代)?(?:[市区县州旗盟省镇乡局厅部院校台所站馆司队处科]长|[大支中总]队长|主任|书记|总?经理|董事长|理事长|主席|秘书长|总工程师|总工|总规划师|总经济师|院士|指挥长|行长|社长|检察长|会长|负责人|发言人|(?:高级)?(?:农艺师|工程师|畜牧师|兽医师|规划师|经济师)|研究员|技术员|教授|主任医师)"
_TITLE_END = re.compile(_POST)
_POSTED = re.compile(f"{_POST}$|(?:代表|委员|人员|专家)$")
# what stands between a body and the name of one who holds a post in it: 市残联|党组书记、理事长|卢文静
_POSTS = re.compile(f"[一-龥]{{0,6}}?{_POST}(?:、[一-龥]{{0,16}}?{_POST}){{0,3}}")
_TITLED_NAME = re.compile(f"{_POST}(?=[一-龥]{{2}})")
# 市住建局|总经济师 向晚晴：
_POSTED_NAME = re.compile(f"{_POST} ?[一-龥]{{2,4}}[：:]")
# 青石镇镇长毛永：
_LEADER = re.compile(
    "([一-龥]{1,5}(?:街道|苏木|[镇乡县区旗市]))(?:党委|党工委|工委)?副?(?:书记|办事处主任|[镇乡县区旗市]长|主任)[一-龥]{2,4}[：:]"
)
_FROM_BODY = 40  # characters from a body to the name of one who holds a post in it
_ANSWERS = re.compile("[一-龥]{2,8}?[一-龥·]{2,4}(?:答|回答|回应)?[：:]")  # 市城管局|局长张伟：
_BY_SURNAME = re.compile(
    "【?([一-龥])(局长|主任|厅长|部长|院长|校长|书记|[市县区镇乡州旗]长|理事长|总经理|董事长)(?:答|回答)?(?:】|[：:])"
)
_NAMED = re.compile(
    "(?<![一-龥])([一-龥]{2,4}?)(?:首先|还|也|接着|随后|最后|当场|同时|在回答[^，。]{0,12}时|进一步|则)?$"
)
_BARE_POST = re.compile("副?(?:局长|主任|厅长|部长|书记|院长|总工程师|调研员)$")
_BESIDE = 40  # characters between two who are introduced together
_NEAR, _FAR = 12, 300  # characters from a name to 说, and from a name to the 他 that means it
_MOST = 8  # turns of one paragraph
_TOP = 4000  # characters in which an article has introduced those who speak in it
Site = Callable[[], str | None]


class Speakers:
    """The people of one article who can speak, and for which body each does."""

    def __init__(
        self,
        text: str,
        people: Sequence[Person],
        mentions: Mentions,
        place: str | None,
        main: str | None,
    ) -> None:
        self.text, self.mentions, self.place, self.main = text, mentions, place, main
        self.named: dict[str, Person] = {}
        for person in people:
            if person.post or person.organization:
                self.named.setdefault(person.name, person)
        self.holders = sorted(self.named.values(), key=lambda person: person.start)
        self.guests: dict[str, Voice | None] = {}  # whom the text introduces with a post, by name; None for others

    @cached_property
    def village(self) -> str | None:
        """The village that the article is about, which 村里 means."""
        return sites.village(self.text)

    def answering(self, start: int) -> Voice | None:
        """Whose answer begins at `start`: 钱某某：今年我们主要……, 贺某代表（市交通运输局局长）：, 市住建局副局长 陆某 ……"""
        line = _WITH_POST.match(self.text, start)
        if line and _POSTED.search(line[2]):  # not 一标（城头至崇沙）：
            voice = self._voice_of(Person(start, line.end(1), line[1], line[2], None, official=True))
            return voice if voice.body else None
        body = self.mentions.at(start)
        if body and (_TITLED.match(self.text, body.end) or _POSTED_NAME.match(self.text, body.end)):
            return Voice(None, body.name, official=_ANSWERS.match(self.text, body.end) is not None)
        leader = _LEADER.match(self.text, start)
        if leader and subjects.is_name(leader[1]):
            return Voice(None, leader[1], leads_place=True, official=True)
        surname = _BY_SURNAME.match(self.text, start)
        if surname:
            return self._of_surname(surname[1], surname[2])
        guest = _GUEST.match(self.text, start)
        if not guest:
            return None
        name = guest[1] or guest[2]
        introduced = self.introduced(name)
        if introduced:
            return introduced
        person = self.named.get(name)
        return self._voice_of(person) if person else None

    def _of_surname(self, surname: str, title: str) -> Voice | None:
        """Whom 张局长： means: the one of that name whom the text names with such a post."""
        for body in self.mentions.between(0, _TOP):
            posts = _POSTS.match(self.text, body.end)
            if posts and posts[0].endswith(title) and self.text.startswith(surname, posts.end()):
                voice = voice_of(
                    Person(posts.start(), posts.end(), surname, body.name + posts[0], None, official=True),
                    self.place,
                    self.main,
                )
                return Voice(None, voice.body, voice.leads_place, official=True)
        return None

    def introduced(self, name: str) -> Voice | None:
        """One whom the list of guests names with his post, before him or behind: 市残联理事长卢文静; 贺连山 市城管局副局长."""
        if name not in self.guests:
            self.guests[name] = self._introduced(name)
        return self.guests[name]

    def _introduced(self, name: str) -> Voice | None:
        at = self.text.find(name)
        while 0 <= at < _TOP:
            end = at + len(name)
            before, behind = self._post_before(at), self._post_behind(end)
            post = behind if before is None or (behind and not self._lists_posts_first(at)) else before
            if post:
                voice = voice_of(Person(at, end, name, post, None, official=True), self.place, self.main)
                voice.official = True
                return voice if voice.body else None
            at = self.text.find(name, end)
        return None

    def _post_before(self, at: int) -> str | None:
        """The post that stands right before a name: 市残联党组书记、理事长|卢文静."""
        for body in reversed(self.mentions.between(max(0, at - _FROM_BODY), at)):
            if _POSTS.fullmatch(self.text, body.end, at):
                return body.name + self.text[body.end : at]
        return None

    def _post_behind(self, end: int) -> str | None:
        """The post that stands right behind a name: 贺连山|市城市管理局副局长."""
        body = self.mentions.at(end)
        title = _TITLE_END.match(self.text, body.end) if body else None
        return body.name + title[0] if body and title else None

    def _lists_posts_first(self, at: int) -> bool:
        """Whether the list of guests that a name stands in begins with a body: 嘉宾：市残联理事长卢文静市民政局局长……"""
        colon = max(self.text.rfind("：", 0, at), self.text.rfind("\n", 0, at))
        return self.mentions.at(colon + 1) is not None

    def turns(self, start: int, end: int, site: Site) -> list[tuple[int, Voice]]:
        """Who says what text[start:end] tells, each with the place of his 说; `site` tells what the paragraph is about."""
        found: list[tuple[int, Voice]] = []
        for said in _SAID.finditer(self.text, start, end):
            voice = self._speaking(start, said.start(), site)
            if voice:
                found.append((said.start(), voice))
            if len(found) == _MOST:
                break
        if not found and self.text.startswith("“", start):
            found = self._quoted(start, end)
        return found

    def _quoted(self, start: int, end: int) -> list[tuple[int, Voice]]:
        """Whose words a paragraph begins with: “……”谈到新年打算，市教育局局长赵军信心满满."""
        close = self.text.find("”", start, end)
        stop = self.text.find("。", close, end) if close > 0 else -1
        for body in self.mentions.between(close, stop if stop > 0 else end) if close > 0 else ():
            if _TITLED_NAME.match(self.text, body.end):
                return [(body.start, Voice(None, body.name))]
        return []

    def _speaking(self, start: int, said: int, site: Site) -> Voice | None:
        floor = max(start, said - _NEAR)
        near = self.text[floor:said]
        person = next((p for name, p in self.named.items() if name in near), None)
        if person is None and _PRONOUN.search(near):
            person = self._person_before(said)
            titled = self._titled_before(said, person)
            if titled:
                return Voice(None, titled)
        if person is None or not (person.organization or person.post):
            named = _NAMED.search(near)
            introduced = self.introduced(named[1]) if named else None
            if introduced:
                return introduced
        voice = self._voice_of(person, site) if person else None
        if voice and voice.body:
            return voice
        floor = max(start, said - 40)
        body = sources.spoken_for(self.text, floor, said, self.mentions.between(floor, said))
        if body is None and _OF_VILLAGE.search(near):
            body = self._village_before(said)
        if body is None and _MANAGER.search(near):
            body = sites.stood_at(self.text, start, said) or site()
        return Voice(person.name if person else None, body) if body else voice

    def _voice_of(self, person: Person, site: Site = lambda: None) -> Voice:
        voice = voice_of(person, self.place, self.main)
        voice.official = person.official
        is_nameless = person.organization is None or voice.body in NAMELESS
        if not person.official and is_nameless and _MANAGED.search(person.post or ""):
            voice.body = self._employer(person) or site() or voice.body
        if _BARE_VILLAGE.match(person.post or ""):
            voice.body = self._village_before(person.start)
        level = _OF_LEVEL.fullmatch(person.post or "") if voice.body is None else None
        if level:
            voice.body = self._place_before(person.start, level[1] or level[2])
            voice.leads_place = voice.body is not None
        unlisted = _UNLISTED_POST.search(self.text, max(0, person.start - _FIRM_REACH), person.start)
        if voice.body is None and unlisted:
            voice.body = unlisted[1]
        if voice.body is None and _BARE_POST.fullmatch(person.post or ""):
            voice.body = self._colleague(person)
        of_that = _OF_THAT.search(self.text, max(0, person.start - 14), person.start)
        if of_that:
            voice.body = self.mentions.before(person.start, of_that[1] or "")
        return voice

    def _village_before(self, at: int) -> str | None:
        """The village named last before a place."""
        found = sites.VILLAGE.findall(self.text, max(0, at - _FAR), at)
        return found[-1] if found else self.village

    def _place_before(self, at: int, level: str) -> str | None:
        """The page's own place, where it is of that level, else the one named last before a place of the text."""
        if self.place and self.place.endswith(level):
            return self.place
        return sites.last_of_level(self.text, max(0, at - _FAR), at, level)

    def _colleague(self, person: Person) -> str | None:
        """The body of the one named right before: 州住建局局长敖敏，|副局长涂敬之."""
        before = (p for p in reversed(self.holders) if 0 < person.start - p.start <= _BESIDE and p.organization)
        other = next(before, None)
        return voice_of(other, self.place, self.main).body if other else None

    def employer(self, name: str) -> str | None:
        """The firm whose manager the text names so; None where it has no such manager."""
        person = self.named.get(name)
        is_manager = person is not None and not person.official and _MANAGED.search(person.post or "") is not None
        return self._employer(person) if person and is_manager else None

    def _employer(self, person: Person) -> str | None:
        """The firm that the paragraph is about in which a manager is named first."""
        begin, end = self.text.rfind("\n", 0, person.start) + 1, self.text.find("\n", person.start)
        managed = _FIRM_MANAGER.search(self.text, max(begin, person.start - _FIRM_REACH), person.start)
        if managed and not _NO_FIRM.search(managed[1]) and not CUT.search(managed[1]):
            return managed[1]
        if _HEADS_HOUSE.search(person.post or ""):
            return self.mentions.house_before(begin, person.start, _HOUSES)
        return (
            self.mentions.firm_before(begin, person.start)
            or sites.stood_at(self.text, begin, person.start)
            or sites.site(self.text, begin, end if end > 0 else len(self.text))
        )

    def _titled_before(self, at: int, person: Person | None) -> str | None:
        """The body whose man was named last before a place, behind the known `person`: 石窟研究所副所长田蕴爬上脚手架."""
        for body in reversed(self.mentions.between(max(0, at - _FAR), at)):
            if person and self.text.rfind(person.name, 0, at) > body.start:
                return None
            if _TITLED_NAME.match(self.text, body.end):
                return body.name
        return None

    def _person_before(self, at: int) -> Person | None:
        """The holder of a post named last before a place, and not far: whom 他 means."""
        floor = max(0, at - _FAR)
        last = max(self.named, key=lambda name: self.text.rfind(name, floor, at), default=None)
        return self.named[last] if last and self.text.find(last, floor, at) >= 0 else None
