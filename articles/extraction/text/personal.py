"""Personal names: where one ends that begins at a place, and which words that look like one are none."""

from __future__ import annotations

import re

from .. import lexicon
from ..text.marks import HAN

_SINGLE = "".join(sorted(lexicon.SURNAMES))
_COMPOUND = "|".join(sorted(lexicon.COMPOUND_SURNAMES))
SURNAME = rf"(?:{_COMPOUND}|[{_SINGLE}])"
# What shows that a name has ended: a mark or a word of more than one meaning's length (王建|主持, 王建国|主持).
_STRONG = rf"[，。、；：！？“”（）《》,.;:!?()\s\"]|$|等(?!级|于|待|候)|正(?=[在忙带指仔专低站看])|代表(?!团)|{'|'.join(sorted(lexicon.words('after_names'), key=len, reverse=True))}"
# These may also be a name's last character (张向东): taken as its end only where no other reading is left.
_WEAK = (
    "在|向|对|就|与|和|及|为|作|做|会|到|走|从|随|以|用|带|将|是|有|看|观|讲|谈|率|于|主|领|并|受|同|签|给|把|让|兼|算"
)
GIVEN = frozenset("".join(lexicon.words("given_names")))
_NEVER_GIVEN = frozenset(
    "的了是在不这那们个把被让都与或将要能会可该其此每说称到从对很更最着过并且也还又就才只所各为没算区市县省局部委厅办院校村镇乡级项"
)
# 为 opens a given name in set pairs only (谷为民主持).
_SERVING = re.compile("为[民国公善先]")
_LETTER = f"(?:(?![{''.join(sorted(_NEVER_GIVEN))}])[{HAN}])"
# A name of three is closed by what its bearer does as well: 邬大勇|摇着头, 燕归来|指了指墙.
_DOES = rf"[{HAN}][着了]"
_NAME = re.compile(
    rf"(?P<ethnic>[{HAN}]{{1,6}}(?:·[{HAN}]{{1,8}}?){{1,3}}?)(?={_STRONG}|{_WEAK})"
    rf"|(?P<compound>(?:{_COMPOUND})[{HAN}](?:(?={_STRONG}|{_WEAK}|{_DOES})|[{HAN}](?={_STRONG}|{_WEAK})))"
    rf"|(?P<three>[{_SINGLE}](?:{_LETTER}{{2}}|{_SERVING.pattern}))(?={_STRONG})|(?P<linking>[{_SINGLE}]{_LETTER}[和为有同])(?=[在向对就一])|(?P<two>[{_SINGLE}]{_LETTER})(?={_STRONG}|{_WEAK})|(?P<weak>[{_SINGLE}]{_LETTER}{{2}})(?={_WEAK})"
    rf"|(?P<open>[{_SINGLE}][{''.join(sorted(lexicon.words('given_names')))}])"
)
_NOMAD = re.compile(
    rf"(?:[乌巴布额敖阿宝斯苏萨其格道特朝图孟呼那哈达娜吉扎丹仁索次旦普卓尼洛桑热艾买古钦青毕策确嘎白尕莎]|俄[热日]|才[旦仁]|才让(?![他她它我你人大群村百])|多[杰吉]|拉[毛姆]|班[玛觉]|更[登尕]|完[玛么德]|旺[堆扎]|泽[仁旺]|久[美麦])(?:(?![的了是在不着过下上去来把被给向对也就还将要会嘱他她它我你这那每到时])[{HAN}]){{1,5}}?(?=[，。、；：“（\s0-9]|$|说|表示|介绍|指出|强调|主持|出席|参加|一行|在会|代表|带队|率队|调研|走访|慰问|检查|宣布|宣读|致辞|讲话|告诉|坦言|透露|下乡|还(?:说|表示|介绍|强调|指出)|没|不)"
)
_MENTIONS = 4  # others that are looked at for the end of a name

_HAN = re.compile(f"[{HAN}]+")
_REPEATABLE = re.compile(f"(?:(?![的了是在不这那们个把被让都与或将要能会可])[{HAN}])+")


def is_name(name: str) -> bool:
    """True where a word that begins with a surname can be somebody's name (高度, 关于, 任务 cannot)."""
    if "某" in name:
        return bool(_HAN.fullmatch(name))
    if name[:2] in lexicon.NOT_NAMES or name in lexicon.NOT_NAMES or not _HAN.fullmatch(name):
        return False
    return bool(_SERVING.fullmatch(name, 1)) or not any(char in _NEVER_GIVEN for char in name[1:])


def name_at(text: str, at: int) -> int:
    """Where the name that begins at `at` ends; `at` where no name stands there."""
    match = _NAME.match(text, at)
    if not match:
        return at
    if match.lastgroup == "open":
        # Nothing closes it: only a name of the commonest build is taken (访区委书记王建国作为…).
        name = text[at : at + 3]
        return at + 3 if len(name) == 3 and name[2] in GIVEN and is_name(name) else at
    return match.end() if "·" in match[0] or is_name(match[0]) else at


def nomad_at(text: str, at: int) -> int:
    """Where a name without a surname ends (副主席其其格出席), told from other words by what follows; `at` where none stands.

    Where nothing closes it here, another mention may tell its end (局长额尔敦巴雅尔蹲下身 … 额尔敦巴雅尔说).
    """
    end = at + len(_nomad(text, at))
    other = at
    for _ in range(_MENTIONS if end == at else 0):
        other = text.find(text[at : at + 3], other + 3)
        name = _nomad(text, other) if other > 0 else ""
        if other < 0 or name:
            return at + len(name) if name and text.startswith(name, at) else at
    return end


def _nomad(text: str, at: int) -> str:
    nomad = _NOMAD.match(text, at)
    return nomad[0] if nomad and nomad[0][:2] not in lexicon.NOT_NAMES and len(nomad[0]) > 2 else ""


def repeated_at(text: str, at: int) -> int:
    """Where a name of three characters ends that nothing closes but that the text names again (翁其光摊开图纸…翁其光说)."""
    name = text[at : at + 3]
    if len(name) < 3 or not lexicon.opens_with_surname(name) or not _REPEATABLE.fullmatch(name):
        return at
    return at + 3 if name[:2] not in lexicon.NOT_NAMES and text.find(name, at + 3) > 0 else at
