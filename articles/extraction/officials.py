"""People named with a post, and which of them hold a public one.

A post is found first (副市长, 党组书记、局长); its name stands right behind it (局长王建国), before it (王建国局长), in a bracket
(王建国（市财政局局长）) or in an appointment (王建国任市财政局局长). The body before the post belongs to it as printed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from . import lexicon
from .bodies import Finder, alternatives
from .facts import Organization, Person
from .marks import HAN

_KINDS: dict[str, str] = {}
for _line in lexicon.lines("posts"):
    _kind, *_posts = _line.split()
    _KINDS.update(dict.fromkeys(_posts, _kind))

_RANKS = "党组|党委|党工委|党总支|党支部|党政|机关党委|党总支部"
_PREFIX = rf"(?:{_RANKS})?(?:常务副|第一副|执行副|专职副|副|代理|代|第一|首席|总)?"
_POST = re.compile(rf"(?:四级|三级|二级|一级)?{_PREFIX}(?:{alternatives(list(_KINDS))})(?<!常委(?=会))(?<!委员(?=会))(?!室|会议)")
_LEADERS = re.compile(r"(?:(?:[省市区县旗州盟]|自治区)(?:党政|四大班子|四套班子)?(?:主要)?(?:老)?领导(?:同志|干部)?|(?:省|市|区|县|旗)政府领导)[：:]?(?=[^、，。的和班])")

_LEADERS_BEHIND = re.compile(rf"(?<![{HAN}])(?P<names>[{HAN}]{{2,4}}(?:[、和][{HAN}]{{2,4}}){{0,30}})等(?P<post>(?:[省市区县旗州盟]|自治区)?(?:党政)?(?:老)?领导)")
_SINGLE = "".join(sorted(lexicon.SURNAMES))
_COMPOUND = "|".join(sorted(lexicon.COMPOUND_SURNAMES))
_STRONG = (
    r"[，。、；：！？“”（）《》,.;:!?()\s\"]|$|说|同志|先生|女士|等(?!级|于|待|候)|一行|表示|介绍|指出|强调|主持|出席|参加|讲话|讲解|致辞|致词|带队|率队|率|调研|深入|代表(?!团)|看来|告诉|接受|宣布|陪同|实地|前往|来到|走进|走访|赶赴|赴|听取|要求|认为|坦言"
    r"|透露|回应|答|解释|提出|签署|签约|会见|共同|分别|参会|发言|安排|部署|传达|汇报|通报|围绕|先后|详细|现场|一同|当选|担任|任|同期|专程|亲自|所|已|曾|检查|督导|督查|督办|巡查|视察|察看|查看|慰问|看望|开展|召开|授课|揭牌|启动|点赞|感慨|回忆|建议|呼吁|希望|相信|如是|这样|接待|作了|作出|作题|作政|作报|作动|作专|作表|作《|作“|作重"
    r"|的|主动|到会|到场|了解|进行|受邀|应邀|应约|做客|列席|审议|宣读|领导|领学|点评|批示|签发|获|被|因|凭|牵头|负责|组织|逐一|随机|对此|就此|与会|通过|介绍说|笑着|满怀|自豪|高兴|激动|欣喜|动情|直言|为例|今天|昨日|近日|日前|上任|履新|辞去|不再|免|同时|还说|补充|最后|首先|也|还|又"
)  # fmt: skip
_WEAK = "在|向|对|就|与|和|及|为|作|做|会|到|走|从|随|以|用|带|将|是|有|看|观|讲|谈|讲|率|于|主|领|并|并|受|同|签|给|把|让|兼|算"
_GIVEN = frozenset("".join(lexicon.words("given_names")))
_NEVER_GIVEN = frozenset("的了是在不这那们个把被让都与或将要能会可该其此每说称到从对很更最着过并且也还又就才只所各为区市县省局部委厅办院校村镇乡级项")
_LETTER = f"(?:(?![{''.join(sorted(_NEVER_GIVEN))}])[{HAN}])"
_NAME = re.compile(
    rf"(?P<ethnic>[{HAN}]{{1,6}}(?:·[{HAN}]{{1,8}}?){{1,3}}?)(?={_STRONG}|{_WEAK})"
    rf"|(?P<compound>(?:{_COMPOUND})[{HAN}](?:(?={_STRONG}|{_WEAK})|[{HAN}](?={_STRONG}|{_WEAK})))"
    rf"|(?P<three>[{_SINGLE}]{_LETTER}{{2}})(?={_STRONG})|(?P<two>[{_SINGLE}]{_LETTER})(?={_STRONG}|{_WEAK})|(?P<weak>[{_SINGLE}]{_LETTER}{{2}})(?={_WEAK})"
    rf"|(?P<open>[{_SINGLE}][{''.join(sorted(lexicon.words('given_names')))}])"
)
_NOMAD = re.compile(rf"[乌巴布额敖阿宝斯苏萨其格道特朝图孟呼那哈达娜吉扎丹仁索次旦普卓尼洛桑热艾买古钦青毕策确嘎白][{HAN}]{{1,4}}?(?=[，。、；：“（\s]|$|说|表示|介绍|指出|强调|主持|出席|参加|一行|在会|代表)")
_JOINT = re.compile(rf"[、，兼和及（]?[{HAN}]{{0,22}}$")
_ADDRESS = frozenset("总书记 书记 市长 副市长 区长 副区长 县长 副县长 旗长 盟长 州长 省长 副省长 主席 副主席 总理 副总理 局长 副局长 主任 副主任 部长 副部长 厅长 副厅长 镇长 乡长 院长 副院长 校长 处长 秘书长 总经理 董事长 经理 教授 院士 主席 检察长".split())
_BEFORE_NAME = re.compile(r"(?:[，。、；：！？“”（）《》,;:!?()\s\"]|^|在|由|和|与|向|对|请|据|及|访|为|受|是|听|经|以|听了|说|同志|代表|记者|随|跟|给|因|来自)$")
_APPOINTED = re.compile(rf"(?P<name>(?:{_COMPOUND})[{HAN}]{{1,2}}|[{_SINGLE}][{HAN}]{{1,2}})(?:同志)?(?:的|[，,]?(?:现任|时任|曾任|历任|新任)|，?(?:任|为|兼任|担任|出任|接任|继任|当选为?|辞去|辞去了|不再担任|就任|任命为|兼))$")
_AND = re.compile(r"[、，]|和|及|与|以及|,")


def _is_name(name: str) -> bool:
    plain = name[:2] not in lexicon.NOT_NAMES and name not in lexicon.NOT_NAMES
    return plain and not any(char in _NEVER_GIVEN for char in name[1:]) or "某" in name


def name_at(text: str, at: int) -> int:
    """Where the name that begins at `at` ends; `at` where no name stands there."""
    match = _NAME.match(text, at)
    if match:
        name = match[0]
        if match.lastgroup == "open":
            longer = text[at : at + 3]
            if len(longer) == 3 and longer[2] in _GIVEN and _is_name(longer):
                return at + 3
            return at
        if "·" in name or _is_name(name):
            return match.end()
        return at
    return at


def nomad_at(text: str, at: int) -> int:
    """Where a name without a surname ends (副主席其其格出席), told from other words by what follows; `at` where none stands."""
    nomad = _NOMAD.match(text, at)
    return nomad.end() if nomad and nomad[0][:2] not in lexicon.NOT_NAMES and len(nomad[0]) > 2 else at


class Roll:
    """The people of one article, found beside its bodies."""

    def __init__(self, text: str, bodies: list[Organization], finder: Finder, hidden: list[tuple[int, int]]) -> None:
        self.text, self.bodies, self.finder = text, bodies, finder
        self.ends = [body.end for body in bodies]
        self.hidden = hidden
        self.people: list[Person] = []
        self.taken = 0

    def find(self) -> list[Person]:
        posts = [match.span() for match in _POST.finditer(self.text)]
        run = -1  # where the run of joined posts (市委副书记、市长) begins that the next post may go on
        for at, (start, end) in enumerate(posts):
            first = run if run >= 0 and self._joins(posts[run][1] if run == at - 1 else posts[at - 1][1], start) else at
            if self._is_hidden(start):
                run = -1
                continue
            named = self._named_behind(posts[first][0], start, end, posts)
            if not named:
                named = self._named_before(start, end) or self._appointed(posts[first][0], end)
            run = -1 if named else first
        self._leaders()
        self.people.sort(key=lambda person: (person.start, person.end))
        return self.people

    def _is_hidden(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.hidden)

    def _joins(self, end: int, start: int) -> bool:
        """True where the words between two posts leave them one person's: nothing, or a body (省委书记、省人大常委会主任)."""
        between = self.text[end:start]
        if not between or between in ("、", "，", "兼", "（", " "):
            return True
        if len(between) > 24 or between[0] not in "、，兼" or "\n" in between:
            return False
        words = between[1:]
        at = bisect_left(self.ends, end)
        covered = sum(body.end - body.start for body in self.bodies[at : bisect_right(self.ends, start)])
        return covered >= len(words) - 4 or len(words) <= 4

    def _body_before(self, start: int) -> tuple[int, Organization | None]:
        """Where the body begins that the post at `start` belongs to, and that body where it is one of the bodies found."""
        text = self.text
        at = bisect_left(self.ends, start)
        if at < len(self.ends) and self.bodies[at].end == start:
            return self.bodies[at].start, self.bodies[at]
        for body in self.bodies[at : at + 1]:
            # `市委` found inside `市委常委`: the body ends within the post's own words
            if body.start < start < body.end:
                return body.start, body
        if at and 0 < start - self.ends[at - 1] <= 8 and re.fullmatch(f"[{HAN}]+?(?:科|处|股|室|部|组|相关|有关|机关|中队|大队|所|站|班子|直属|派驻|纪检监察)+", text[self.ends[at - 1] : start]):
            return self.bodies[at - 1].start, self.bodies[at - 1]
        return self.finder.place_before(start), None

    def _named_behind(self, first: int, start: int, end: int, posts: list[tuple[int, int]]) -> bool:
        text = self.text
        at = end
        if at < len(text) and text[at] in "：: （(":
            at += 1
        stop = name_at(text, at)
        if stop == at and _KINDS.get(text[start:end].lstrip("副代")) == "official":
            stop = nomad_at(text, at)
        if stop == at or (at > end and text[end] in "（(" and text[stop : stop + 1] not in ("）", ")")):
            return False
        begin, body = self._body_before(first)
        while True:
            self._add(at, stop, text[begin:end], body, start, end)
            link = _AND.match(text, stop)
            if not link:
                return True
            at = link.end()
            stop = name_at(text, at)
            if stop == at or _POST.match(text, at) or not self._lists(at, stop):
                return True

    def _lists(self, at: int, stop: int) -> bool:
        """True where a further name of a list ends as one does: with a mark, 等 or a verb, not with a post or a body."""
        if self.text[at - 1] in "，,":
            return False
        after = bisect_left(self.ends, at)
        return not (after < len(self.bodies) and self.bodies[after].start <= at)

    def _named_before(self, start: int, end: int) -> bool:
        """王建国市长: the name stands before the post it is addressed with."""
        text, post = self.text, self.text[start:end]
        if post not in _ADDRESS:
            return False
        for length in (3, 2, 4):
            begin = start - length
            if begin < 0 or not re.fullmatch(f"[{HAN}]+", text[begin:start]) or not lexicon.opens_with_surname(text[begin:start]):
                continue
            name = text[begin:start]
            if (length == 4) != (name[:2] in lexicon.COMPOUND_SURNAMES) and length == 4:
                continue
            if not _is_name(name) or self.finder.is_place(name + post[-2:-1]) or not self._may_open(begin, name, post):
                continue
            self._add(begin, start, post, None, start, end)
            return True
        return False

    def _may_open(self, begin: int, name: str, post: str) -> bool:
        """True where a name may begin: behind a mark or a word like 在; a plain given name of two needs none (陪同王建国市长)."""
        if post in ("总书记", "总理") or _BEFORE_NAME.search(self.text[max(0, begin - 3) : begin]):
            return True
        return len(name) == 3 and name[1] in _GIVEN and name[2] in _GIVEN

    def _appointed(self, first: int, end: int) -> bool:
        """王建国任市财政局局长, 任命王建国为副市长, 王建国（市财政局局长）."""
        text = self.text
        begin, body = self._body_before(first)
        window = text[max(0, begin - 14) : begin]
        if window.endswith(("（", "(")) and text[end : end + 1] in ("）", ")"):
            base = begin - 1
            for length in (3, 2, 4):
                name = text[base - length : base]
                if len(name) == length and lexicon.opens_with_surname(name) and _is_name(name) and re.fullmatch(f"[{HAN}]+", name) and (length < 4 or name[:2] in lexicon.COMPOUND_SURNAMES):
                    before = text[max(0, base - length - 3) : base - length]
                    if _BEFORE_NAME.search(before):
                        self._add(base - length, base, text[begin:end], body, first, end)
                        return True
            return False
        match = _APPOINTED.search(window)
        if not match or not _is_name(match["name"]):
            return False
        start = max(0, begin - 14) + match.start("name")
        if match[0].endswith("的") and not re.search("免去|撤销|罢免", text[max(0, start - 4) : start]):
            return False
        if not re.search(r"(?:[，。、；：！？“”\s]|^|任命|免去|决定|选举|同意|接受|聘任|聘请|推选|提名|由|撤销|选|补选|增选)$", text[max(0, start - 3) : start]):
            return False
        self._add(start, start + len(match["name"]), text[begin:end], body, first, end)
        return True

    def _leaders(self) -> None:
        """市领导王建国、李志强出席; 王建国、李志强等市领导: lists of people whose posts are not told one by one."""
        text = self.text
        for match in _LEADERS_BEHIND.finditer(text):
            names = match["names"]
            at = match.start()
            for name in re.split("[、和]", names):
                if lexicon.opens_with_surname(name) and _is_name(name) and not self._is_hidden(at):
                    self._add(at, at + len(name), match["post"], None, match.start("post"), match.end("post"))
                at += len(name) + 1
        for match in _LEADERS.finditer(text):
            at = match.end()
            while (stop := name_at(text, at)) > at:
                self._add(at, stop, match[0].rstrip("：:"), None, match.start(), match.end())
                link = re.compile("[、，和及]").match(text, stop)
                if not link or _POST.match(text, link.end()):
                    break
                at = link.end()

    def _add(self, start: int, end: int, post: str, body: Organization | None, post_start: int, post_end: int) -> None:
        if any(person.start < end and start < person.end for person in self.people[-8:]):
            return
        title = self.text[post_start:post_end]
        organization = self.finder.formal(body, post)
        self.people.append(Person(start, end, self.text[start:end], post.strip("，、 "), organization, self._is_official(title, post, body)))

    def _is_official(self, title: str, post: str, body: Organization | None) -> bool:
        if body is not None and body.kind in ("company", "institution"):
            return False
        kinds = [kind for name, kind in _KINDS.items() if title.endswith(name)]
        longest = max((name for name in _KINDS if title.endswith(name)), key=len, default="")
        kind = _KINDS.get(longest, "official" if not kinds else kinds[0])
        if kind == "private":
            return False
        if re.search("公司|集团|银行|合作社|协会|商会|学会|医院|大学|学院|学校|中学|小学|幼儿园|酒店|工厂|车间|超市|农场|基地|工作室|研究院|研究所|业主|物业|项目部|班组", post):
            return False
        if kind == "either":
            return body is not None or bool(re.search("[省市区县旗州盟镇乡]|国家|街道|社区|自治区|人大|政协|委员会|法院|副主席|主席团|调委会|军委|村", post))
        return True
