"""Bounds: the words before and after a figure that say how it is to be read (约, 以上, 不超过, 近, 余)."""

from __future__ import annotations

import re

from ..facts import Comparator

# 刃口不能超过8厘米, 收费未高于5元: a denied bound turns round
_DENIED = (
    "不能",
    "不应",
    "不可",
    "不会",
    "不许",
    "不准",
    "不宜",
    "不再",
    "没有",
    "没",
    "未",
    "从未",
    "未曾",
    "决不",
    "绝不",
    "不予",
)


def _deny(words: str) -> str:
    return "|".join(no + word for no in _DENIED for word in words.split("|"))


BEFORE: dict[Comparator, str] = {
    "~": "大约|大概|约莫|约|估计|近似|大致",
    ">=": _deny("低于|少于|小于|不足")
    + "|不少于|不低于|不小于|不得少于|不得低于|至少|最少|起码|不少於|大于等于|大于或等于|大于或者等于|多于或等于|高于或等于|等于或大于|等于或多于|等于或高于|≥|>=",
    ">": "超过|突破|超出|高于|大于|多于|逾|超|高过|>|＞",
    "<=": _deny("超过|超出|超|高于|大于|多于|突破")
    + "|不超过|不超|不得超|不高于|不大于|不多于|不突破|不得超过|不得高于|不得多于|最多|至多|小于等于|小于或等于|小于或者等于|少于或等于|低于或等于|等于或小于|等于或少于|等于或低于|≤|<=",
    "<": "接近|将近|低于|不足|不到|少于|小于|未满|不满|未达|近|<|＜",
}
AFTER: dict[Comparator, str] = {
    "~": "左右|上下|前后",
    ">=": "以上|之上|更多",
    ">": "多|余|出头|开外|有余|挂零",
    "<=": "以下|以内|之内|更少|内",
    "<": "之下|不到",
}
_WORD_BEFORE = {word: sign for sign, words in BEFORE.items() for word in words.split("|")}
_WORD_AFTER = {word: sign for sign, words in AFTER.items() for word in words.split("|")}
_LONGEST_FIRST = sorted(_WORD_BEFORE, key=len, reverse=True)
_LINK = "了|有|为|是|达到|达|到|至|在|过|于|占|需"
# 附近3个, 最近5天, 签约3870户, 节约30万吨: the sign is the tail of another word
_BEFORE = re.compile(
    f"(?<![附最靠邻临相远新])(?<![签节预合契履违解续制公特](?=约))({'|'.join(_LONGEST_FIRST)})(?:{_LINK})?$"
)
_ENDS = frozenset(word[-1] for word in _WORD_BEFORE) | frozenset(part[-1] for part in _LINK.split("|"))
# 每年至少开展2次, 至少有一台: the bound stands before the verb and holds for the figure; 掌声最多的却是67岁 has none
_FAR = re.compile("(不少于|不低于|至少|最少|最多|不超过)(?!的)[一-鿿]{1,6}$")
_FAR_HINT = re.compile("[少低最过]")
# 不低于全年计划的55%, 不到全省的七成: what the share is of stands between
_OF = re.compile("(不低于|不少于|不高于|不超过|超过|不到|不足|约占|接近|将近)[一-鿿]{2,10}的(?:约|近)?$")
_OF_WINDOW = 16
_WINDOW = 9

AFTER_PATTERN = (
    "(?:[（(]含[^（()）]{0,6}[)）])?(?:及其?|或者?|和)?"
    "(?P<after>以上|之上|更多|以下|以内|之内|更少|(?<=[日时钟秒米里])内(?![部容涵])|之下|左右|出头|开外|有余|挂零|上下(?![联班限级游])|多(?![功能云种级渠元项家个维样次年少部])|余(?![额下地热人万亿]))"
)


def bound_after(word: str) -> Comparator:
    return _WORD_AFTER[word]


_PASSED = re.compile("(?<![通经超不走路突越跨跳错难投花给交借])过$")  # 过亿元, 进度过八成; not 通过百家
_SUM = re.compile("(?:[0-9.]{1,12}|十)[百千万亿]{0,2}(?:美?元|%)")  # 投资过10亿元; not 度过5个节日


def passed(text: str, start: int) -> bool:
    """Whether 过 says that the round number at `start` is passed."""
    return text.endswith("过", 0, start) and _PASSED.search(text, max(0, start - 2), start) is not None


def bound_of_share(text: str, start: int) -> Comparator | None:
    """The bound before the words for what a share at `start` is taken of."""
    if not text.endswith("的", 0, start):
        return None
    found = _OF.search(text, max(0, start - _OF_WINDOW), start)
    return None if found is None else "~" if found[1] == "约占" else _WORD_BEFORE[found[1]]


def bound_before(text: str, start: int) -> tuple[Comparator, int] | None:
    """The bound that ends at `start` and where its words begin; None where there is none."""
    if start == 0:
        return None
    printed = start
    if text[start - 1] == " ":  # ≥ 50
        start -= 1
    low = max(0, start - _WINDOW)
    if start and text[start - 1] in _ENDS:
        found = _BEFORE.search(text[low:start])
        if found:
            return _WORD_BEFORE[found[1]], low + found.start()
    if _FAR_HINT.search(text, low, start):
        found = _FAR.search(text, low, start)
        if found:  # the verb is no part of the figure's words
            return _WORD_BEFORE[found[1]], printed
    return (">", start - 1) if passed(text, start) and _SUM.match(text, start) else None
