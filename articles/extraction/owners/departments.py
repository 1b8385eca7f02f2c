"""Which bureau a branch of government means: 公安部门, 公安、城管、畜牧三部门."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .. import lexicon
from ..facts import Organization
from . import bureaus, subjects

# 公安部门同步放宽, 并由交警部门
_BRANCH = re.compile(
    "(?:[^，。]{0,12}(?:(?<!理)由|会议要求)|同时|并|，){0,2}([一-龥]{2,8}?)部门(?![的负]|预[测报计警]|提醒|介绍|统计|监测)"
)
# 公安、城管、畜牧三部门, 农业农村、生态环境等部门
_BRANCHES = re.compile("(?:(?:将|则)?由|会议要求|同时|并)?([一-龥]{2,6}(?:、[一-龥]{2,6}){1,5})部门(?![的负])")
_SO_MANY = re.compile("等?[几多二两三四五六七八九十]?[个家]?$")
_DEALINGS = lexicon.words("departments")
_NO_BRANCH = re.compile("各|有关|相关|主管|职能|责任|成员|[多该两几等]")
# the branches that are bureaus wherever they are; 交警部门 and 卫健部门 are not
_BUREAUS = re.compile(
    "教育|公安|民政|财政|住建|水务|水利|商务|审计|统计|城管|医保|环保|应急管理|市场监管|生态环境|自然资源|农业农村|交通运输"
)
_NETWORKS = re.compile("供电|电力|供水|燃气|铁路|海事|民航|公交|环卫|客运|邮政|通信|电信|气象|税务|海关|边检|烟草|消防")
_LONGEST_DEALING = 3  # characters of what one bureau deals with; 城管供水部门 is a branch by itself


def several(words: str, bodies: Sequence[Organization], place: str | None) -> list[str]:
    """The bureaus that 公安、城管、畜牧三部门 means at the head of a clause, at most three."""
    found = _BRANCHES.match(subjects.past_time(words)) if "部门" in words and "、" in words else None
    dealings = _SO_MANY.sub("", found[1], count=1).split("、") if found else []
    if not dealings or not all(dealing in _DEALINGS for dealing in dealings):
        return []
    named = {bureaus.short(body.name): body.name for body in reversed(bodies) if body.name.endswith(("局", "委"))}
    return [
        next((name for brief, name in named.items() if bureaus.short(dealing) in brief), f"{place or ''}{dealing}局")
        for dealing in dealings[:3]
    ]


def one(words: str, bodies: Sequence[Organization], place: str | None) -> str | None:
    """The bureau that 公安部门 at the head of a clause means: the one that the article names, or the place's own."""
    found = _BRANCH.match(words) if "部门" in words else None
    if not found or _NO_BRANCH.search(found[1]):
        return None
    meant = bureaus.short(found[1])
    named = next((body.name for body in bodies if meant in bureaus.short(body.name)), None)
    if named or (place and _BUREAUS.fullmatch(found[1])):
        return named or f"{place}{found[1]}局"
    is_branch = len(found[1]) > _LONGEST_DEALING and not _BUREAUS.fullmatch(found[1]) or _NETWORKS.fullmatch(found[1])
    return f"{found[1]}部门" if is_branch and words[found.end() :][:1] in tuple("将要会须") else None
