"""Word lists of the extraction, one subject a file; `#` opens a comment, white space parts words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path


def lines(name: str) -> list[str]:
    """The lines of `NAME.txt` beside this file, comments left out."""
    return [
        line
        for line in (Path(__file__).parent / f"{name}.txt").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]


@cache
def words(name: str) -> frozenset[str]:
    """The words of `NAME.txt` beside this file."""
    return frozenset(word for line in lines(name) for word in line.split())


def alternatives(words: Iterable[str]) -> str:
    """The words as one alternation, the longer first, grouped by first character so that a search tries few of them."""
    groups: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())


SURNAMES = frozenset(word for word in words("surnames") if len(word) == 1)
COMPOUND_SURNAMES = frozenset(word for word in words("surnames") if len(word) > 1)
NOT_NAMES = words("not_names")


def opens_with_surname(word: str) -> bool:
    """True where a word begins with a surname and has something after it."""
    return (word[0] in SURNAMES and len(word) > 1) or (word[:2] in COMPOUND_SURNAMES and len(word) > 2)
