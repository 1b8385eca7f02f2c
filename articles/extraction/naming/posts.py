"""Posts: the words for them, how they are addressed, and which are public ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .. import lexicon
from ..facts import Organization
from ..lexicon import alternatives
from ..text.marks import HAN

_KINDS: dict[str, str] = {}
for _line in lexicon.lines("posts"):
    _kind, *_posts = _line.split()
    _KINDS.update(dict.fromkeys(_posts, _kind))

_TITLE = re.compile(rf"(?:{alternatives(list(_KINDS))})(?<!常委(?=会))(?<!委员(?=会))(?!室|会议)")
# 党组|副|书记, 常务副|市长, 一级|调研员: taken in from behind, so that the search for posts need not try them everywhere.
_RANK = re.compile(
    "(?:[一二三四]级)?(?:党组|党委|党工委|党总支|党支部|党政|机关党委|党总支部|直属机关)?(?:常务副|第一副|执行副|专职副|副|代理|代|第一|首席|总)?$"
)
_LEADING = "(?:党政|四大班子|四套班子)?(?:主要)?(?:老)?领导(?:同志|干部)?"
LEADERS = re.compile(
    rf"[省市区县旗州盟自](?:(?<=自)治区{_LEADING}|(?<!自){_LEADING}|(?<=[省市区县旗])政府领导)[：:]?(?=[^、，。的和班])"
)

_WORD = rf"(?:(?!和)[{HAN}]){{2,4}}"  # without the 和 that may part two: there is one way to read a list
_AND_OTHERS = "等(?P<post>(?:[省市区县旗州盟]|自治区)?(?:党政)?(?:老)?领导)"
LEADERS_BEHIND = re.compile(rf"(?<![{HAN}])(?P<names>{_WORD}(?:[、和]{_WORD}){{0,30}}){_AND_OTHERS}")
HAS_LEADERS_BEHIND = re.compile(_AND_OTHERS)  # few texts have one: it spares the rest the search for lists of names
_WITH_RANK = re.compile(_RANK.pattern.removesuffix("$") + _TITLE.pattern)
ADDRESSES = lexicon.words("addresses")
# What is no public body, whoever holds a post there.
_PRIVATE = re.compile(
    "公司|企业(?=[党负])|集团|银行|合作社|协会|商会|学会|医院|大学|学院|学校|中学|小学|幼儿园|酒店|工厂|车间|超市|农场|基地|工作室|研究院|研究所"
    "|业主|物业|项目部|班组|农科院"
)
# What makes a post public that firms and schools have too (主任, 委员, 院长).
_PUBLIC = re.compile(
    f"^[{HAN}]{{2}}办(?=副?主任)|"  # 供热办主任
    "兵团|团场|[0-9一二三四五六七八九十百〇][师团]|[省市区县旗州盟镇乡村]|国家|街道|社区|管委会|开发区|自治区|人大|政协|委员会|法院|专班|指挥部|领导小组|副主席|主席团|军委"
)


def find(text: str) -> Iterator[tuple[int, int]]:
    """Where the posts in a text stand, each with its rank (党组副书记, 常务副市长), in order."""
    for match in _TITLE.finditer(text):
        rank = _RANK.search(text, max(0, match.start() - 9), match.start())
        yield (rank.start() if rank else match.start()), match.end()


def stands_at(text: str, at: int) -> bool:
    """True where a post begins at `at`."""
    return bool(_WITH_RANK.match(text, at))


@lru_cache(maxsize=1024)
def kind_of(title: str) -> str:
    """`official`, `private`, `rank` or `either` (by its body), by the longest post that a title ends with."""
    longest = max((post for post in _KINDS if title.endswith(post)), key=len, default="")
    return _KINDS.get(longest, "official")


def is_public(title: str, printed: str, body: Organization | None) -> bool:
    """True where a post makes its holder an official: `title` is the last post's word, `printed` all of it."""
    kind = kind_of(title)
    if kind == "rank":  # 推广站站长、高级农艺师: the station's head
        kind = next((kind for part in reversed(printed.split("、")) if (kind := kind_of(part)) != "rank"), "private")
    if kind == "private" or (body is not None and body.kind in ("company", "institution")) or _PRIVATE.search(printed):
        return False
    return kind == "official" or body is not None or bool(_PUBLIC.search(printed))
