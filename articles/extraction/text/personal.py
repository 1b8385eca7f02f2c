"""Personal names: where one ends that begins at a place, and which words that look like one are none."""

from __future__ import annotations

import re
from collections.abc import Callable

from .. import lexicon
from ..text.marks import HAN

_SINGLE = "".join(sorted(lexicon.SURNAMES))
_COMPOUND = "|".join(sorted(lexicon.COMPOUND_SURNAMES))
SURNAME = rf"(?:{_COMPOUND}|[{_SINGLE}])"
# What shows that a name has ended: a mark or a word of more than one meaning's length (王建|主持, 王建国|主持).
_STRONG = (
    r"(?:[，。、；：！？“”（）《》【】〔〕［］\[\],.;:!?()\s\"0-9—]|$|等(?!级|于|待|候)|正(?=[在忙带指仔专低站看])|代表(?!团)"
    rf"|{lexicon.alternatives(lexicon.words('after_names'))})"
)
# These may also be a name's last character (张向东): taken as its end only where no other reading is left.
_WEAK = (
    "在|向|对|就|与|和|及|为|作|做|会|到|走|从|随|以|用|带|将|是|有|看|观|讲|谈|率|于|主|领|并|受|同|签|给|把|让|兼|算"
)
GIVEN = frozenset("".join(lexicon.words("given_names")))
_GIVEN = "".join(sorted(GIVEN))
_NEVER_GIVEN = frozenset(
    "的了是在不这那们个把被让都与或将要能会可该其此每说称到从对很更最着过并且也还又就才只所各为没算区市县省局部委厅办院校村镇乡级项打拿掏吗呢吧"
)
# Characters of other words that names hold in set pairs (谷为民主持, 梁有为说, 张会民说, 王德才说).
_PAIR = re.compile(
    f"为[民国公善先军]|[大有作敢志无]为|[德英有文天广成俊贤良学荣全]才|[会能其在可与](?=[^在为和与])[{_GIVEN}]"
)
_LETTER = f"(?:(?![{''.join(sorted(_NEVER_GIVEN))}])[{HAN}])"
# A name of three is closed by what its bearer does as well: 邬大勇|摇着头, 燕归来|指了指墙.
_CLOSE = re.compile(_STRONG)
_DOES = rf"[{HAN}][着了]"
_PART = lexicon.alternatives(lexicon.words("name_parts"))
_CLOSED = re.compile(
    rf"(?P<joined>[{HAN}]{{1,6}}(?:·(?:{_PART}){{1,4}}+)+(?={_STRONG}|{_WEAK}))|(?P<ethnic>[{HAN}]{{1,6}}(?:·[{HAN}]{{1,8}}?){{1,3}}?)(?={_STRONG}|{_WEAK})"
    rf"|(?P<compound>(?:{_COMPOUND})[{HAN}](?:(?={_STRONG}|{_WEAK}|{_DOES})|[{HAN}](?={_STRONG}|{_WEAK})))"
    rf"|(?P<three>[{_SINGLE}](?:{_LETTER}{{2}}|{_PAIR.pattern}))(?={_STRONG})|(?P<linking>[{_SINGLE}]{_LETTER}[和为有同])(?=[在向对就一])|(?P<two>[{_SINGLE}]{_LETTER})(?={_STRONG}|{_WEAK})|(?P<weak>[{_SINGLE}]{_LETTER}{{2}})(?={_WEAK})"
)
# Nothing closes it: only a name of common build is taken (访区委书记王建国作为…, 局长邬军摊开图纸).
_OPEN = re.compile(rf"[{_SINGLE}][{_GIVEN}](?:[{_GIVEN}]|(?!{_LETTER}(?:{_STRONG})))")
# Names without a surname, put together from known parts (扎西次仁, 额尔敦巴雅尔); 乌兰牧骑, 巴音郭楞州 are none.
_LAST_PART = "[加措吉杰本太毛江图布珠姆玛娃卡汗]"
_BUILT = re.compile(
    rf"(?:{_PART}){{1,4}}+(?:(?={_STRONG}|{_WEAK})|{_LAST_PART}(?={_STRONG}))?(?![市县旗州盟区镇乡湖山他她它我你人]|嘎查|苏木|牧骑|浩特|草原|郭楞)"
)
_BUILT_WHOLE = re.compile(rf"(?:[{_SINGLE}])?(?:{_PART}){{1,4}}{_LAST_PART}?")
_NOMAD = re.compile(
    rf"(?:[乌巴布额敖阿宝斯苏萨其格道特朝图孟呼那哈达娜吉扎丹仁索次旦普卓尼洛桑热艾买古钦青毕策确嘎白尕莎]|俄[热日]|才[旦仁]|才让(?![他她它我你人大群村百])|多[杰吉]|拉[毛姆]|班[玛觉]|更[登尕]|完[玛么德]|旺[堆扎]|泽[仁旺]|久[美麦])(?:(?![的了是在不着过下上去来把被给向对也就还将要会嘱他她它我你这那每到时])[{HAN}]){{1,5}}?(?={_STRONG})"
)
_DOTTED = re.compile(rf"(?:^|(?<=[^{HAN}·]))[{HAN}]{{1,6}}(?:·[{HAN}]{{1,8}}){{1,3}}$")
# What begins like such a name and is none.
_PLACES = (
    "乌兰牧骑",
    "乌兰察布",
    "乌兰浩特",
    "巴音郭楞",
    "巴彦淖尔",
    "呼和浩特",
    "呼伦贝尔",
    "阿拉善",
    "阿坝州",
    "扎兰屯",
    "布达拉宫",
)
_LONGEST = 8  # a name without a surname
_MENTIONS = 4  # others that are looked at for the end of a name
_FAR = 20_000  # how far on they are looked for

# 吴大妈, 李师傅: how neighbours are called.
_CALLED = re.compile(
    "(?:大[妈爷叔姐哥嫂娘伯婶]|奶奶|爷爷|阿姨|师傅|老师|老汉|大夫|医生|先生|女士|同志|书记|局长|主任|总)$"
)

_HAN = re.compile(f"[{HAN}]+")
_REPEATABLE = re.compile(f"(?:(?![的了是在不这那们个把被让都与或将要能会可])[{HAN}])+")


def is_name(name: str) -> bool:
    """True where a word that begins with a surname can be somebody's name (高度, 关于, 任务 cannot)."""
    if "某" in name:
        return bool(_HAN.fullmatch(name))
    if (
        _CALLED.search(name, 1)
        or name[:2] in lexicon.NOT_NAMES
        or name in lexicon.NOT_NAMES
        or not _HAN.fullmatch(name)
    ):
        return False
    return bool(_PAIR.fullmatch(name, 1)) or not any(char in _NEVER_GIVEN for char in name[1:])


def is_whole(name: str) -> bool:
    """True where all of a word can be somebody's name: 王建国, 欧阳明, 扎西次仁, 阿不力孜·买买提."""
    longest = 4 if name[:2] in lexicon.COMPOUND_SURNAMES else 3
    if 2 <= len(name) <= longest and lexicon.opens_with_surname(name):
        return is_name(name)
    return bool(_BUILT_WHOLE.fullmatch(name) or _DOTTED.fullmatch(name) or (len(name) > 2 and _NOMAD.fullmatch(name)))


def name_at(text: str, at: int) -> int:
    """Where the name that begins at `at` ends; `at` where no name stands there.

    It ends where a mark or a word closes it, here or at another mention (局长韩卓轻车简从 … 韩卓说), or where its build shows it.
    """
    if text.startswith(_PLACES, at):
        return at
    end = _closed(text, at)
    if end == at:
        end = _built(text, at)
    if end == at and lexicon.opens_with_surname(text[at : at + 3] or " "):
        end = _told_again(text, at, 2, _closed) or _told_again(text, at, 3, _nomad) or _open(text, at)
    return end


def _closed(text: str, at: int) -> int:
    match = _CLOSED.match(text, at)
    return match.end() if match and ("·" in match[0] or is_name(match[0])) else at


def _open(text: str, at: int) -> int:
    match = _OPEN.match(text, at)
    return match.end() if match and is_name(match[0]) else at


def nomad_at(text: str, at: int) -> int:
    """Where a name without a surname ends (副主席其其格出席), told from other words by what follows; `at` where none stands.

    Where nothing closes it here, another mention may tell its end (局长额尔敦巴雅尔蹲下身 … 额尔敦巴雅尔说).
    """
    end = at if text.startswith(_PLACES, at) else _nomad(text, at)
    return end if end > at else _told_again(text, at, 3, _nomad) or at


def _built(text: str, at: int) -> int:
    match = _BUILT.match(text, at)
    return match.end() if match and (len(match[0]) > 2 or _CLOSE.match(text, match.end())) else at


def _nomad(text: str, at: int) -> int:
    nomad = _NOMAD.match(text, at)
    return nomad.end() if nomad and nomad[0][:2] not in lexicon.NOT_NAMES and len(nomad[0]) > 2 else at


def nomad_ending(text: str, end: int) -> int:
    """Where a name without a surname, or one with a dot, begins that ends at `end`; `end` where none stands there."""
    dotted = _DOTTED.search(text, max(0, end - 20), end)
    if dotted:
        return dotted.start()
    begins = range(max(0, end - _LONGEST), end - 1)
    return next((begin for begin in begins if _BUILT_WHOLE.fullmatch(text, begin, end)), end)


def _told_again(text: str, at: int, length: int, finder: Callable[[str, int], int]) -> int:
    """Where the name at `at` ends by a later mention of it that is closed; 0 where none is."""
    opening, other = text[at : at + length], at
    for _ in range(_MENTIONS):
        other = text.find(opening, other + length, at + _FAR)
        if other < 0:
            break
        stop = finder(text, other)
        if stop > other and text.startswith(text[other:stop], at):
            return at + stop - other
    return 0


def repeated_at(text: str, at: int) -> int:
    """Where a name of three characters ends that nothing closes but that the text names again (翁其光摊开图纸…翁其光说)."""
    name = text[at : at + 3]
    if len(name) < 3 or not lexicon.opens_with_surname(name) or not _REPEATABLE.fullmatch(name):
        return at
    return at + 3 if name[:2] not in lexicon.NOT_NAMES and text.find(name, at + 3) > 0 else at
