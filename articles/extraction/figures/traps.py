"""Traps: numbers with a unit word that are no figures (“五个一”, 前三名, 最后一公里, 24小时, 四个意识)."""

from __future__ import annotations

import re

from .ones import counts_one
from .units import LEXICON, Unit


def _read(name: str) -> list[str]:
    lines = (LEXICON / name).read_text("utf-8").splitlines()
    return sorted((line for line in lines if line and not line.startswith("#")), key=len, reverse=True)


_SLOGAN = re.compile("|".join(_read("slogans.txt")))
_IDIOMS = _read("idioms.txt")
_WHOLE_IDIOM = re.compile("|".join(words for words in _IDIOMS if words[0] != "~"))
_COUNTED_IDIOM = re.compile("|".join(words[1:] for words in _IDIOMS if words[0] == "~"))
_IDIOM_BEGINS = frozenset(words[0] for words in _IDIOMS)
_IDIOM_BACK = 3  # 三天两头: how far before its second number an idiom may begin
# “一园两片三廊”, 一核两翼三带 name a layout: each of their numbers stands by one sign
_NUMERAL = "一两双二三四五六七八九十多"
_SCHEME = re.compile(
    f'[“"‘](?:[{_NUMERAL}][^{_NUMERAL}，。、；：\\W]){{2,6}}|(?:[{_NUMERAL}][^{_NUMERAL}，。、；：\\W]){{3,6}}'
)
_SCHEME_WINDOW = 10
# 出台稳胶八条, “养猪十条”, 稳经济33条 are titles of papers; 出台措施八条 counts
_ISSUED = re.compile(
    '(?:出台|发布|推出|制定|印发|颁布|实施|落实|兑现|用好|执行)了?[“"]?(?P<of>[一-鿿]{1,8})$|[“"][一-鿿]{1,8}$'
)
_OF_ARTICLES = (
    "措施",
    "政策",
    "意见",
    "办法",
    "举措",
    "规定",
    "细则",
    "标准",
    "建议",
    "清单",
    "制度",
    "条例",
    "条款",
    "了",
)
_TITLE_ENDS = frozenset('，。；、”"’》')
_TIMES = frozenset(("小时", "个小时", "分钟", "秒", "天"))
# 15分钟便民生活圈, 一小时通勤圈 name a circle, 24小时 and 365天 a round-the-clock service; 24小时内上门 is a term
# 满意度98.2分, 加2分, 扣5分 are marks; 15时28分 is a time
_SCORED = re.compile("(?:[加扣减计得记]|评分|总分|均分|得分|满分)(?:了|为|达|至|到)?$")
_TIMED = frozenset("目当之此日年以提底末月冬汛期节学季")  # 年底前, 入冬前, 汛期前
_CIRCLE = re.compile("[一-鿿]{0,8}圈")
_ALWAYS = frozenset(("24", "365"))
_WITHIN = ("内", "以内", "之内")
_SECONDS = re.compile("[0-9]分$")  # 1小时02分47秒 is one time, told by its hours
# 两头牛 are two, 桥两头 are its ends; 四期培训班 are four, 2期工程 is the second
_HERD = frozenset("牛猪羊驴骡骆奶母公肉种肥育能黄黑仔大小象鲸")
_TERM = re.compile("(?:班|办|训|展|开|刊|播|发布)了?$")
# 二三十个, 两三百人 say "about" without a figure
_ADJACENT = re.compile("[一二两三四五六七八九][一二两三四五六七八九]")
# 第一、二、三批 and 第1至3名 go on being ordinals
_ORDINALS = re.compile("第[0-9一二三四五六七八九十][0-9一二三四五六七八九十、至和到-]*$")
_OPENING = "“‘「『《"
_CLOSED_SOON = re.compile('[^“”"‘’《》「」，。；]{0,12}[”"’」』》]')
_ONE = frozenset(("一", "壹", "零", "〇", "半"))
# 一亩能卖8000元 tells a price, 一码通 a scheme
_CUSTOMARY = frozenset("亩码度米升克瓦里岁斤")
_BEFORE_ONE = frozenset("后每另同唯这那某任先头统万走近")
_URL = re.compile("[0-9A-F]{2}")


def is_vague(number: str) -> bool:
    """Two digits side by side (三五个, 二三十): no figure is meant."""
    return _ADJACENT.search(number.partition("点")[0]) is not None


def is_trap(text: str, start: int, end: int, number: str, unit: Unit, *, bounded: bool = False) -> bool:
    """Whether the number with its unit, at [start, end) without bounds, is a name, a rank or a slogan.

    `bounded`: a bound stands before or behind (至少有一台).
    """
    before = text[start - 1] if start else ""
    after = text[end] if end < len(text) else ""
    if number == "拾" and before in ("收", "捡"):
        return True  # 收拾家什
    if unit.name == "道" and before == "说":
        return True  # 说一千道一万
    if after == "级" or (before == "+" and start > 1 and text[start - 2].isalnum()):
        return True  # 50亿元级 names a class, 5+2个 a scheme
    if (
        len(number) == 1
        and number not in "0123456789"
        and after
        and (after in unit.barred_after_one or after in _OPENING)
    ):
        return True  # 三台县 is a place, 三个“十条” a slogan
    if number[0] not in "0123456789" and _is_idiom(text, start, end, number, unit):
        return True
    if unit.name == "条" and after in _TITLE_ENDS and _is_title(text, start):
        return True
    if before and before in "、至和到-" and _ORDINALS.search(text[max(0, start - 10) : start]):
        return True
    if unit.kind == "counted":
        return _is_no_count(text, start, end, number, unit, bounded)
    return _is_no_measure(text, start, end, number, unit)


def _is_idiom(text: str, start: int, end: int, number: str, unit: Unit) -> bool:
    """Whether the Chinese number at `start` belongs to a set phrase or to the name of a layout."""
    for begin in range(max(0, start - _IDIOM_BACK), start + 1):
        found = _WHOLE_IDIOM.match(text, begin) if text[begin] in _IDIOM_BEGINS else None
        if found and found.end() > start:
            return True
    if len(number) > 1:
        return False
    if _COUNTED_IDIOM.match(text, end - len(unit.word)):
        return True
    low = max(0, start - _SCHEME_WINDOW)
    return any(
        low + found.start() <= start < low + found.end() for found in _SCHEME.finditer(text[low : end + _SCHEME_WINDOW])
    )


def _is_title(text: str, start: int) -> bool:
    """Whether a number of articles names the paper that holds them."""
    found = _ISSUED.search(text, max(0, start - 14), start)
    return found is not None and not (found["of"] or "").endswith(_OF_ARTICLES)


def _is_no_measure(text: str, start: int, end: int, number: str, unit: Unit) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if unit.digits_only and len(number) == 1 and number not in "0123456789":
        return True  # 一度, 一时 are adverbs
    if unit.name == "日" and before in "月年":
        return before != ""  # 3月5日内 is a day
    if unit.name in _TIMES:
        return (
            number in _ALWAYS
            and not text.startswith(_WITHIN, end)
            or unit.name == "秒"
            and _SECONDS.search(text, max(0, start - 2), start) is not None
            or before in "×x*每"
            and before != ""
            or number in _ONE
            or _CIRCLE.match(text, end) is not None
        )
    if unit.name == "分":
        return "." not in number and not _SCORED.search(text, max(0, start - 4), start)
    if unit.name == "%":
        return before == "%" or _URL.match(text, end) is not None
    return number in _ONE and (unit.name in _CUSTOMARY and after != "半" or before in _BEFORE_ONE and before != "")


def _is_no_count(text: str, start: int, end: int, number: str, unit: Unit, bounded: bool) -> bool:
    before = text[start - 1] if start else ""
    if unit.name == "层" and text.endswith(("层至", "层到"), 0, start):
        return True  # 一层至三层 are the storeys by their order
    if before == "前" and unit.name == "个月":
        return not text.endswith("提前", 0, start)  # 前8个月 is a date, 提前两个月 a length
    if before == "前" and unit.name in "名位个家所强":
        return start < 2 or text[start - 2] not in _TIMED  # 前三名 is a rank; 目前8座, 年底前5家 are counts
    if before == "每" and unit.name in ("人", "户", "名", "家", "个", "辆"):
        return True  # 每千人, 每百户: the base of a rate
    if before and before in _OPENING and _CLOSED_SOON.match(text, end):
        return True  # “五个大起底”
    if unit.name == "期" and not bounded:
        return not _TERM.search(text, max(0, start - 3), start)
    if number[0] in "0123456789":
        return number[0] == "0" and len(number) > 1 and number[1] != "."  # 007号, 05个
    if number in ("一", "壹"):
        return not counts_one(text, start, end, unit, bounded=bounded)
    return _is_no_chinese_count(text, end, number, unit, before)


def _is_no_chinese_count(text: str, end: int, number: str, unit: Unit, before: str) -> bool:
    if number in _ONE or number == "二" or is_vague(number):
        return True  # 一个, 一批 are articles; two things are 两, not 二
    if unit.digits_only and len(number) == 1:
        return True
    if before == '"' and _CLOSED_SOON.match(text, end):
        return True
    if len(number) > 1:
        return False
    if unit.name == "头" and number == "两":
        return text[end : end + 1] not in _HERD
    if unit.name == "个" and text[end : end + 1] in tuple("0123456789"):
        return True  # 四个100%; 两台116兆瓦锅炉 are two
    return unit.name in "个项种条次" and _SLOGAN.match(text, end) is not None
