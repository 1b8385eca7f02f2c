"""Counts per code as the parts of one bar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.record.vocabulary import Term, Vocabulary


@dataclass(frozen=True, slots=True)
class Part:
    """One code of a bar: how many, and where its stretch begins and how wide it is, in percent."""

    term: Term
    count: int
    start: str
    width: str


def parts_of(vocabulary: Vocabulary, counts: Mapping[str, int]) -> list[Part]:
    """Every code in reading order, those at zero too."""
    total = sum(counts.values()) or 1
    parts, before = [], 0
    for term in vocabulary:
        count = counts.get(term.code, 0)
        parts.append(Part(term, count, f"{100 * before / total:.3f}", f"{100 * count / total:.3f}"))
        before += count
    return parts


def in_words(parts: list[Part]) -> str:
    """The bar for those who do not see it: 已完成 3，推进中 5."""
    return "，".join(f"{part.term.label} {part.count}" for part in parts if part.count)
