"""The full names of bodies: 乌达区委 is 中共乌海市乌达区委员会, and a mayor's body is the city's government."""

from __future__ import annotations

import re

from ..facts import Organization
from ..text.marks import HAN
from .places import Places

_HEAD = re.compile(r"(?:常务副|副|代)?(?P<level>[市区县旗盟州省])长$")
_COMMITTEE = re.compile(rf"[{HAN}]+[市区县旗州盟省]委")


def body_of_post(places: Places, post: str) -> str | None:
    """The full name of the body whose post is printed without it (市长, 国务院总理); None where it cannot be told."""
    if "总书记" in post:
        return "中共中央"
    if "总理" in post or "国务委员" in post:
        return "国务院"
    head = next((match for part in reversed(post.split("、")) if (match := _HEAD.search(part))), None)
    if not head:
        return None
    stem, level = head.string[: head.start()], head["level"]
    if stem:
        return places.full(stem if stem[-1] == level else stem + level) + "人民政府"
    if places.place and places.place[-1] == level:
        return places.place + "人民政府"
    return None


def body_of(places: Places, body: Organization | None, printed: str, title: str) -> str | None:
    """The full name of the body that somebody with these posts answers for: a mayor's is the government (市委副书记、市长)."""
    if body is None or (_HEAD.fullmatch(title) and body.name.endswith("委")):
        return body_of_post(places, printed if body is None else title) or (full_name(places, body) if body else None)
    return full_name(places, body)


def full_name(places: Places, body: Organization) -> str:
    """A body's full name, as far as its place can be told."""
    name = body.name
    if name.startswith(("团", "共青团", "中共")):
        return name
    if _COMMITTEE.fullmatch(name):
        # 甲市市委 is 中共甲市委员会: the level is told once
        stem = name[:-2] if name[-3:-2] == name[-2] else name[:-1]
        return "中共" + places.full(stem) + "委员会"
    if name.endswith("自治区党委"):
        return "中共" + name[:-2] + "委员会"
    if name.endswith("政府") and not name.endswith("人民政府"):
        return places.full(name[:-2]) + "人民政府"
    return places.full(name) if body.kind in ("government", "department") else name
