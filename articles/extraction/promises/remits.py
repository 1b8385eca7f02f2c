"""The department whose work a clause tells of, where nobody is named for it: 堤防 are the water bureau's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from .. import lexicon
from ..facts import Organization

_UNIT = re.compile("(?:局|委|委员会|中心|大队|支队)$")
# 公安部门同步放宽, 由交警部门: which of the article's bodies
_BRANCH = re.compile("(?:同时|并|由|，)?([一-龥]{2,4}?)部门(?!的|负责人|[^，。]{0,2}[，。])")
_NO_BRANCH = re.compile("各|有关|相关|主管|职能|责任|成员|[多该两几]|等")


@dataclass(frozen=True, slots=True)
class Remit:
    """A department's names with the year from which each was in use, newest first, and its stems (教育, 教体)."""

    names: tuple[tuple[int, str], ...]

    def name_in(self, year: int) -> str | None:
        return next((name for since, name in self.names if since <= year), None)


@cache
def _remits() -> dict[str, Remit]:
    """The remit that each word of `lexicon/remits.txt` tells of."""
    found: dict[str, Remit] = {}
    for line in lexicon.lines("remits"):
        names, *words = line.split()
        dated = (name.partition("@")[::2] for name in names.split("/"))
        remit = Remit(tuple((int(since or 0), name) for name, since in dated))
        found |= dict.fromkeys(words, remit)
    return found


@cache
def _words() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _remits()), key=len, reverse=True)))


class Departments:
    """Finds which department of the place a clause is the work of: one that the article names, or the usual one."""

    def __init__(self, bodies: Sequence[Organization], place: str | None, year: int) -> None:
        self.bodies = [body for body in bodies if body.kind == "department" and _UNIT.search(body.name)]
        self.place, self.year = place, year

    def of(self, words: str) -> str | None:
        """The department that `words` tell of, by the first word that tells; None where none does."""
        found = _words().search(words)
        if not found or not self.place:
            return None
        remit = _remits()[found[0]]
        usual = remit.name_in(self.year)
        stems = {name[:2] for _, name in remit.names}
        named = next((body.name for body in self.bodies if any(stem in body.name for stem in stems)), None)
        if named or not usual:
            return named
        if self.place[-1] == "市" and usual == "卫健局":
            usual = "卫健委"
        return self.place + usual

    def branch(self, words: str) -> str | None:
        """The article's body that 公安部门 means where a clause begins so."""
        found = _BRANCH.match(words)
        if not found or _NO_BRANCH.search(found[1]):
            return None
        return next((body.name for body in self.bodies if found[1] in body.name), None)
