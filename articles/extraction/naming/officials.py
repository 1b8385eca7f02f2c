"""People named with a post, and which of them hold a public one.

A post is found first (副市长, 党组书记、局长); its name stands right behind it (局长王建国), before it (王建国局长), in a bracket
(王建国（市财政局局长）) or in an appointment (王建国任市财政局局长). The body before the post belongs to it as printed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from .. import lexicon
from ..facts import Organization, Person
from ..text import personal
from ..text.marks import HAN
from . import formal, posts
from .places import Places, name_before

_BEFORE_NAME = re.compile(
    r"(?:[，。、；：！？“”（）《》【】,;:!?()\s\"]|^|在|由|和|与|向|对|请|据|及|访|为|受|是|听|经|以|听了|说|同志|代表|记者|随|跟|给|因|来自|首先请|下面请|有请)$"
)
_APPOINTED = re.compile(
    rf"(?P<name>{personal.SURNAME}[{HAN}]{{1,2}})(?:同志)?"
    r"(?P<how>的|[，,]?(?:现任|时任|曾任|历任|新任)|，?(?:任|为|兼任|担任|出任|接任|继任|当选为?|辞去|辞去了|不再担任|就任|任命为|兼))$"
)
_BEFORE_APPOINTED = re.compile(
    r"(?:[，。、；：！？“”\s]|^|任命|免去|决定|选举|同意|接受|聘任|聘请|推选|提名|由|撤销|选|补选|增选)$"
)
_DISMISSED = re.compile("免去|撤销|罢免")
_AND = re.compile(r"[、，,和及与]|以及")
# 市公安局 + 政治部 + 主任: an office between a body and a post.
_OFFICE = re.compile(
    f"[{HAN}]+?(?:科|处|股|室|部|组|相关|有关|机关|中队|大队|所|站|班子|直属|派驻|纪检监察|项目建设|指挥部)+"
)
# 市长、|市防汛抗旱指挥部|总指挥: a body that is none of the finder's, between two posts of one person.
_JOINT = re.compile(f"[、，兼][{HAN}]{{2,18}}(?:指挥部|领导小组|工作组|专班|委员会|党支部|党委|工委|办公室)")
# 街道办事处主任, 园区管委会主任: bodies that are named in full elsewhere, if at all.
_GENERIC_BODY = re.compile(
    f"(?<![{HAN}])[{HAN}]{{2}}办$|"
    "(?:第?[0-9一二三四五六七八九十百〇]{1,4}[师团连]|兵团|团场|公司|企业|合作社|集团|商会|协会|医院|学校|项目部|街道办事处|街道办|街道党工委|街道|(?:领导小组|指挥部|专班)(?:办公室)?|(?:园区|开发区|新区|景区)?管委会|开发区|园区)$"
)
# 发布人：扎西次仁 州农牧局局长: names stand before their posts in a list that is headed so.
_HEADED = re.compile(
    "(?:发布人|发言人|主持人|嘉宾|主讲人|受访人|受访者|答复人|解读人|出席人员|出席领导|参会领导|参加人员|与会领导|人物|组长|总指挥|指挥长|政委|成员)[：:]"
)
_SAYS = re.compile("[：:](?=[^\n]{6,80}?[。？！])")  # behind a speaker's post at the head of a paragraph
_IN_BRACKET = re.compile("[（(](?:时任|现任|曾任|原任|系|原|时为)?$")
_HEADED_REACH = 34  # how far behind a name its body's own words may reach
_HAN = re.compile(f"[{HAN}]")
_WINDOW = 14  # how far before a post an appointed person's name may stand


class Roll:
    """The people of one article, found beside its bodies."""

    def __init__(self, places: Places, bodies: list[Organization], hidden: list[tuple[int, int]]) -> None:
        self.text, self.bodies, self.places = places.text, bodies, places
        self.ends = [body.end for body in bodies]
        self.hidden = sorted(hidden)
        self.people: list[Person] = []
        self.named: set[int] = set()  # every place within a name

    def find(self) -> list[Person]:
        """The people with their posts, in the order of the text."""
        found = list(posts.find(self.text))
        headed = self._find_headed(found)
        first = last = -1  # the run of joined posts (市委副书记、市长) that the next post may go on
        for start, end in found:
            if start in headed:
                first = -1
                continue
            if first < 0 or not self._joins(last, start):
                first = start
            last = end
            if self._is_hidden(start) or self._name(first, start, end):
                first = -1
        self._find_leaders()
        self.people.sort(key=lambda person: (person.start, person.end))
        self._fill_posts()
        return self.people

    def _fill_posts(self) -> None:
        """Gives every mention of a person the post told in full: 市教育局局长 above, 市教育局党组书记、局长 in the text."""
        fullest: dict[str, str] = {}
        for person in self.people:
            if person.post and len(person.post) > len(fullest.get(person.name, "")):
                fullest[person.name] = person.post
        for person in self.people:
            full, post = fullest.get(person.name, ""), person.post or ""
            last = full.rpartition("、")[2]
            # 市食药监局局长 is 市食品药品监督管理局党组书记、局长 as well
            if last and post != full and post.endswith(last):
                person.post = full

    def _name(self, first: int, start: int, end: int) -> bool:
        """True where somebody is named with the post text[start:end], the last of the run that begins at `first`."""
        return (
            self._is_named_behind(first, start, end)
            or self._is_named_before(start, end)
            or self._is_named_in_bracket(first, start, end)
            or self._is_appointed(first, start, end)
        )

    def _is_hidden(self, at: int) -> bool:
        before = bisect_right(self.hidden, (at, len(self.text))) - 1
        return before >= 0 and at < self.hidden[before][1]

    def _joins(self, end: int, start: int) -> bool:
        """True where what stands between two posts leaves them one person's: a mark, or a body (省委书记、省人大常委会主任)."""
        between = self.text[end:start]
        if len(between) > 1 and self.text.endswith(("负责人", "负责同志"), 0, end):
            return False  # 州水务局负责人，|巴塘坝市市长陶立峰: another's
        if between in ("", "、", "，", "兼", "（", " "):
            return True
        if len(between) > 24 or between[0] not in "、，兼" or "\n" in between:
            return False
        if _JOINT.fullmatch(between):
            return True
        covered = sum(
            body.end - body.start for body in self.bodies[bisect_left(self.ends, end) : bisect_right(self.ends, start)]
        )
        return covered >= len(between) - 5 or len(between) <= 5

    def _body_before(self, start: int) -> tuple[int, Organization | None]:
        """Where the body, or the place, begins that a post at `start` is of; and the body where it is one found."""
        at = bisect_left(self.ends, start)
        if at < len(self.ends) and self.ends[at] == start:
            return self.bodies[at].start, self.bodies[at]
        if at < len(self.ends) and self.bodies[at].start < start < self.ends[at] <= start + 4:
            return self.bodies[at].start, self.bodies[at]  # 云台镇党委 reaches into 党委书记
        if at and 0 < start - self.ends[at - 1] <= 10 and _OFFICE.fullmatch(self.text, self.ends[at - 1], start):
            return self.bodies[at - 1].start, self.bodies[at - 1]
        generic = _GENERIC_BODY.search(self.text, max(0, start - 8), start)
        return generic.start() if generic else self._place_before(start), None

    def _place_before(self, start: int) -> int:
        """Where the place begins that a post is of, though no list has it: 云屏县|县长."""
        begin = self.places.place_before(start)
        level = self.text[begin:start]
        if len(level) == 1 and level in "市县区旗州" and self.text.startswith((level, f"副{level}"), start):
            return name_before(self.text, begin, max(0, begin - 2), longest=2)
        return begin

    def _is_named_behind(self, first: int, start: int, end: int) -> bool:
        """局长王建国, 局长：王建国; and every name of 副市长王建国、李志强."""
        text = self.text
        if first == start and _SAYS.match(text, end) and (not start or "\n" in text[start - 1 : start + 1]):
            return False  # 局长：修路总要封道: what he answers, and no name
        at = end + (text[end : end + 1] in ("：", ":", " ", "（", "("))
        stop = personal.name_at(text, at)
        if stop == at and posts.kind_of(text[start:end]) == "official":
            stop = personal.nomad_at(text, at)
        if stop == at:
            stop = personal.repeated_at(text, at)
        if stop == at or (text[end] in "（(" and text[stop : stop + 1] not in ("）", ")")):
            return False
        begin, body = self._body_before(first)
        if text[end] in "：:" and self._is_answer(begin, first, stop):
            return False
        printed = text[begin:end]
        self._add(at, stop, printed, text[start:end], body)
        for further in self._further_names(stop):
            self._add(*further, printed, text[start:end], body)
        return True

    def _is_answer(self, begin: int, first: int, stop: int) -> bool:
        """True for the answer behind 局长：, a label by itself, whose first words pass for a name: 局长：修路总要封道."""
        is_label = begin == first and (begin == 0 or "\n" in self.text[begin - 1 : begin + 1])
        goes_on = _HAN.match(self.text, stop) and not posts.stands_at(self.text, stop) and not self._opens_body(stop)
        return is_label and bool(goes_on)

    def _further_names(self, stop: int) -> list[tuple[int, int]]:
        """The names that a list goes on with after the one that ends at `stop`: up to a post, a body or other words."""
        names = []
        while (link := _AND.match(self.text, stop)) and link[0] not in "，,":
            at = link.end()
            stop = personal.name_at(self.text, at)
            if stop == at or posts.stands_at(self.text, at) or self._opens_body(at):
                break
            names.append((at, stop))
        return names

    def _opens_body(self, at: int) -> bool:
        after = bisect_left(self.ends, at)
        return after < len(self.bodies) and self.bodies[after].start <= at

    def _name_ending(self, end: int) -> int:
        """Where the name that ends at `end` begins; `end` where none stands there."""
        for length in (3, 2, 4):
            begin = end - length
            name = self.text[begin:end] if begin >= 0 else ""
            if (
                len(name) < length
                or name in lexicon.COMPOUND_SURNAMES
                or (length == 4 and name[:2] not in lexicon.COMPOUND_SURNAMES)
            ):
                continue
            if lexicon.opens_with_surname(name) and personal.is_name(name) and self._may_open(begin, name):
                return begin
        nomad = personal.nomad_ending(self.text, end)
        return nomad if _BEFORE_NAME.search(self.text, max(0, nomad - 3), nomad) else end

    def _may_open(self, begin: int, name: str) -> bool:
        """True where a name may begin: behind a mark or a word like 在; a plain given name of two needs none (陪同王建国市长)."""
        if _BEFORE_NAME.search(self.text, max(0, begin - 3), begin):
            return True
        return len(name) == 3 and name[1] in personal.GIVEN and name[2] in personal.GIVEN

    def _is_named_before(self, start: int, end: int) -> bool:
        """王建国市长: the name stands before the post it is addressed with; 武威市长 is a place's."""
        post = self.text[start:end]
        if post.removeprefix("常务").removeprefix("副") not in posts.ADDRESSES:
            return False
        begin = self._name_ending(start)
        if (
            begin == start
            and post in ("总书记", "总理")
            and lexicon.opens_with_surname(self.text[start - 3 : start] or " ")
        ):
            begin = start - 3
        if begin == start or self.places.is_place(self.text[begin:start] + post[-2]):
            return False
        self._add(begin, start, post, post, None)
        return True

    def _is_named_in_bracket(self, first: int, start: int, end: int) -> bool:
        """王建国（市财政局局长）."""
        begin, body = self._body_before(first)
        opening = _IN_BRACKET.search(self.text, max(0, begin - 4), begin)
        if not opening or self.text[end : end + 1] not in ("）", ")"):
            return False
        name = self._name_ending(opening.start())
        if name == opening.start():
            return False
        self._add(name, opening.start(), self.text[begin:end], self.text[start:end], body)
        return True

    def _is_appointed(self, first: int, start: int, end: int) -> bool:
        """王建国任市财政局局长, 任命王建国为副市长, 免去王建国的副市长职务."""
        begin, body = self._body_before(first)
        base = max(0, begin - _WINDOW)
        match = _APPOINTED.search(self.text[base:begin])
        if not match or not personal.is_name(match["name"]):
            return False
        at = base + match.start("name")
        before = self.text[max(0, at - 4) : at]
        if not _BEFORE_APPOINTED.search(before) or (match["how"] == "的" and not _DISMISSED.search(before)):
            return False
        self._add(at, base + match.end("name"), self.text[begin:end], self.text[start:end], body)
        return True

    def _find_headed(self, found: list[tuple[int, int]]) -> set[int]:
        """发布人：王建国 州农牧局局长 李志强 州公安局副局长: a list with the names in front; the places of its posts.

        The blanks are gone from the text: a name ends where a body or a post begins.
        """
        starts = [start for start, _ in found]
        taken: set[int] = set()
        for head in _HEADED.finditer(self.text):
            at, run = head.end(), range(0)
            while run := self._headed_at(at, found, starts):
                taken.update(starts[run.start : run.stop])
                at = found[run.stop - 1][1]
                at += self.text[at : at + 1] in ("，", "、", "；", ";", "\n")
            if at > head.end():
                taken.update(
                    start for start in starts[max(0, bisect_left(starts, head.start())) :][:1] if start < head.end()
                )
        return taken

    def _headed_at(self, at: int, found: list[tuple[int, int]], starts: list[int]) -> range:
        """Which posts are those of somebody whose name begins at `at` and is followed by them; none where nobody is named."""
        first = bisect_left(starts, at + 2)
        if first == len(found) or starts[first] > at + _HEADED_REACH:
            return range(0)
        begin, body = self._body_before(starts[first])
        if not personal.is_whole(self.text[at:begin]):
            return range(0)
        last = first
        while last + 1 < len(found) and self._joins(found[last][1], starts[last + 1]):
            last += 1
        self._add(at, begin, self.text[begin : found[last][1]], self.text[slice(*found[last])], body)
        return range(first, last + 1)

    def _find_leaders(self) -> None:
        """市领导王建国、李志强出席; 王建国、李志强等市领导: lists of people whose posts are not told one by one."""
        has_lists = posts.HAS_LEADERS_BEHIND.search(self.text)
        for match in posts.LEADERS_BEHIND.finditer(self.text) if has_lists else ():
            at = match.start()
            for name in re.split("[、和]", match["names"]):
                if lexicon.opens_with_surname(name) and personal.is_name(name) and not self._is_hidden(at):
                    self._add(at, at + len(name), match["post"], match["post"], None)
                at += len(name) + 1
        for match in posts.LEADERS.finditer(self.text):
            at = match.end()
            stop = personal.name_at(self.text, at)
            if stop > at:
                post = match[0].rstrip("：:")
                for begin, end in [(at, stop), *self._further_names(stop)]:
                    self._add(begin, end, post, post, None)

    def _add(self, start: int, end: int, printed: str, title: str, body: Organization | None) -> None:
        """Note a person once; `printed` is the post with its body, `title` the last post's own words."""
        if not self.named.isdisjoint(range(start, end)):
            return
        self.named.update(range(start, end))
        organization = formal.body_of(self.places, body, printed, title)
        is_official = posts.is_public(title, printed, body)
        self.people.append(Person(start, end, self.text[start:end], printed.strip(), organization, is_official))
