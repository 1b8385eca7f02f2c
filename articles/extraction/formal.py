"""The full names of bodies: 乌达区委 is 中共乌海市乌达区委员会, and a mayor's body is the city's government."""

from __future__ import annotations

import re

from .facts import Organization
from .marks import HAN
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


def full_name(places: Places, body: Organization) -> str:
    """A body's full name, as far as its place can be told."""
    name = body.name
    if _COMMITTEE.fullmatch(name):
        return "中共" + places.full(name[:-1]) + "委员会"
    if name.endswith("自治区党委"):
        return "中共" + name[:-2] + "委员会"
    if name.endswith("政府") and not name.endswith("人民政府"):
        return places.full(name[:-2]) + "人民政府"
    return places.full(name) if body.kind in ("government", "department") else name
