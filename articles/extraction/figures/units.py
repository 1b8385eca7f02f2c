"""Units: the words that make a number a figure, read from the lexicon beside this module."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Literal

Kind = Literal["money", "measure", "counted"]
LEXICON = Path(__file__).parent.parent / "lexicon"


@dataclass(frozen=True, slots=True)
class Unit:
    """One printed unit word, the name it is given under, and what bars it."""

    word: str
    name: str
    kind: Kind
    barred_after: str = ""
    barred_after_one: str = ""
    digits_only: bool = False
    power: int = 0
    followers: str = ""

    @property
    def pattern(self) -> str:
        # 50m is 50 metres, 3mm must not be read as 3 m, nor 5G网 as five grams
        tail = "(?![A-Za-z0-9²³])" if self.word.isascii() and self.word.isalnum() else ""
        bar = f"(?![{self.barred_after}])" if self.barred_after else ""
        return re.escape(self.word) + tail + bar + (f"(?={self.followers})" if self.followers else "")


def read_lexicon(kind: Kind) -> list[Unit]:
    """The units of `lexicon/units_KIND.txt`, in the order of the file."""
    units = []
    for line in (LEXICON / f"units_{kind}.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        word, *rest = line.split()
        name = next((part for part in rest if part[0] not in "!?9*+"), word)
        barred, barred_one = ("".join(part[1:] for part in rest if part[0] == mark) for mark in "!?")
        power = next((int(part[1:]) for part in rest if part[0] == "*"), 0)
        followers = next((part[1:].replace(",", "|") for part in rest if part[0] == "+"), "")
        units.append(Unit(word, name, kind, barred, barred_one, "9" in rest, power, followers))
    return units


UNITS = {unit.word: unit for kind in ("counted", "measure", "money") for unit in read_lexicon(kind)}


def compile_alternation() -> str:
    """One pattern for every unit, longest first, behind a lookahead on first characters."""
    firsts = groupby(sorted(UNITS.values(), key=lambda u: (u.word[0], -len(u.word))), key=lambda u: u.word[0])
    branches = ["|".join(unit.pattern for unit in group) for _, group in firsts]
    heads = "".join(re.escape(c) for c in sorted({word[0] for word in UNITS}))
    return f"(?=[{heads}])(?:{'|'.join(branches)})"


PATTERN = compile_alternation()
