"""Who speaks in a paragraph, in turn: a holder of a post by name, a firm's manager, a body's unnamed spokesman."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ..facts import Person
from . import sites, sources
from .mentions import Mentions
from .voices import Voice, voice_of

_SAID = re.compile(
    r"表示|介绍|告诉记者|说|透露|通报(?=，|：)|指出|强调|坦言|回应|承诺|答复|回答|表态|谈到|解释|称|讲(?![话解座究述演台课])|直言"
)
# 该局科长邬某说, 。法院副院长桂某说: of the one that the text named before
_OF_THAT = re.compile(
    r"(?:[该本](?:局|委|办|厅|院|中心|公司|集团)|(?<![一-龥])(法院|检察院|医院|学校|学院))[一-龥]{2,12}$"
)
# 公司董事长邹某说, 企业负责人介绍: for whom, the paragraph told before.
_MANAGER = re.compile(
    r"(?:企业|公司|厂|集团|项目)?(?:相关)?(?:负责人|董事长|总经理|经理|厂长|副总|理事长)[一-龥]{0,3}$"
)
_MANAGED = re.compile(r"董事长|总经理|经理|厂长|理事长|企业|公司|集团|院长|校长")
# 村党支部书记介绍了今年的打算: of the village that the text named, 在曲柳镇石门坎村
_OF_VILLAGE = re.compile("(?:^|[^一-龥])村(?:党支部|党总支|支部|支|委会|两委)?(?:副?书记|主任|支书)[一-龥]{0,3}$")
_VILLAGE = re.compile("(?:[镇乡县市区旗道，。、“]|在|到|进|^)([一-龥]{2,3}村)(?![民里委口党级医庄落子支小集])")
_PRONOUN = re.compile(r"[他她](?:还|也|又|对记者|告诉记者|向记者|同时|随即){0,2}$")
# 贺某代表（市交通运输局局长）：
_WITH_POST = re.compile("([一-龥]{2,4}?)(?:代表|委员)?（([^（）。，]{4,24})）[：:]")
_TITLED = re.compile("副?(?:局长|主任|总经理|董事长|厅长|部长|院长|校长)(?=[一-龥])")
_GUEST = re.compile("([一-龥]{2,4})[：:]")
_TITLE_END = re.compile("(?:党组书记、|党委书记、)?副?(?:局长|主任|总经理|董事长|厅长|部长|院长|校长|书记)")
_BARE_POST = re.compile("副?(?:局长|主任|厅长|部长|书记|院长|总工程师|调研员)$")
_BESIDE = 40  # characters between two who are introduced together
_NEAR, _FAR = 12, 300  # characters from a name to 说, and from a name to the 他 that means it
_MOST = 8  # turns of one paragraph
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

    def answering(self, start: int) -> Voice | None:
        """Whose answer begins at `start`: 钱某某：今年我们主要……, 贺某代表（市交通运输局局长）：, 市住建局副局长 陆某 ……"""
        line = _WITH_POST.match(self.text, start)
        if line:
            voice = self._voice_of(Person(start, line.end(1), line[1], line[2], None, official=True))
            return voice if voice.body else None
        body = self.mentions.at(start)
        if body and _TITLED.match(self.text, body.end):
            return Voice(None, body.name)
        guest = _GUEST.match(self.text, start)
        known = self.named.get(guest[1]) if guest else None
        introduced = self._introduced(guest[1]) if guest and not (known and known.organization) else None
        if introduced:
            return introduced
        for name, person in self.named.items():
            if self.text.startswith((name + "：", name + ":"), start):
                return self._voice_of(person)
        return None

    def _introduced(self, name: str) -> Voice | None:
        """One whom the list of guests names with his post behind him: 贺连山 市城市管理局副局长."""
        at = self.text.find(name) + len(name)
        body = self.mentions.at(at)
        is_guest = body is not None and _TITLE_END.match(self.text, body.end) is not None
        return Voice(name, body.name, official=True) if body and is_guest else None

    def turns(self, start: int, end: int, site: Site) -> list[tuple[int, Voice]]:
        """Who says what text[start:end] tells, each with the place of his 说; `site` tells what the paragraph is about."""
        found: list[tuple[int, Voice]] = []
        for said in _SAID.finditer(self.text, start, end):
            voice = self._speaking(start, said.start(), site)
            if voice:
                found.append((said.start(), voice))
            if len(found) == _MOST:
                break
        return found

    def _speaking(self, start: int, said: int, site: Site) -> Voice | None:
        floor = max(start, said - _NEAR)
        near = self.text[floor:said]
        person = next((p for name, p in self.named.items() if name in near), None)
        if person is None and _PRONOUN.search(near):
            person = self._person_before(floor)
        voice = self._voice_of(person, site) if person else None
        if voice and voice.body:
            return voice
        floor = max(start, said - 40)
        body = sources.spoken_for(self.text, floor, said, self.mentions.between(floor, said))
        if body is None and _OF_VILLAGE.search(near):
            body = self._village_before(said)
        if body is None and _MANAGER.search(near):
            body = site()
        return Voice(person.name if person else None, body) if body else voice

    def _voice_of(self, person: Person, site: Site = lambda: None) -> Voice:
        voice = voice_of(person, self.place, self.main)
        voice.official = person.official
        if not person.official and person.organization is None and _MANAGED.search(person.post or ""):
            voice.body = self._employer(person) or site() or voice.body
        if voice.body is None and _BARE_POST.fullmatch(person.post or ""):
            voice.body = self._colleague(person)
        of_that = _OF_THAT.search(self.text, max(0, person.start - 14), person.start)
        if of_that:
            voice.body = self.mentions.before(person.start, of_that[1] or "")
        return voice

    def _village_before(self, at: int) -> str | None:
        """The village named last before a place."""
        found = _VILLAGE.findall(self.text, max(0, at - _FAR), at)
        return found[-1] if found else None

    def _colleague(self, person: Person) -> str | None:
        """The body of the one named right before: 州住建局局长敖敏，|副局长涂敬之."""
        before = (p for p in reversed(self.holders) if 0 < person.start - p.start <= _BESIDE and p.organization)
        other = next(before, None)
        return voice_of(other, self.place, self.main).body if other else None

    def _employer(self, person: Person) -> str | None:
        """The firm that the paragraph is about in which a manager is named first."""
        begin, end = self.text.rfind("\n", 0, person.start) + 1, self.text.find("\n", person.start)
        return self.mentions.firm_before(begin, person.start) or sites.site(
            self.text, begin, end if end > 0 else len(self.text)
        )

    def _person_before(self, at: int) -> Person | None:
        """The holder of a post named last before a place, and not far: whom 他 means."""
        floor = max(0, at - _FAR)
        last = max(self.named, key=lambda name: self.text.rfind(name, floor, at), default=None)
        return self.named[last] if last and self.text.find(last, floor, at) >= 0 else None
