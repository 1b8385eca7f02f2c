"""Branches of patterns, gathered by their first character: a search then tries few of them wherever one could begin."""

from __future__ import annotations

_NOT_PLAIN = "([^$.\\"  # what a branch begins with that is no character to be looked for


def branches(pattern: str) -> list[str]:
    """The alternatives of a pattern, parted at its outermost bars."""
    found, depth, begin = [], 0, 0
    for at, char in enumerate(pattern + "|"):
        depth += (char in "([") - (char in ")]")
        if char == "|" and depth == 0:
            found.append(pattern[begin:at])
            begin = at + 1
    return found


def gathered(pattern: str) -> str:
    """The same alternation with those branches together that begin alike, which makes a search up to several times faster.

    It finds the same: of branches that begin alike the order stays, and of others only one can match at a place.
    """
    groups: dict[str, list[str]] = {}
    for branch in branches(pattern):
        # A set or a group stays a branch of its own, as does a quantified first character.
        is_plain = branch[0] not in _NOT_PLAIN and branch[1:2] not in ("?", "*", "+", "{")
        groups.setdefault(branch[0] if is_plain else "(?:" + branch, []).append(branch[1:] if is_plain else ")")
    return "|".join(f"{first}(?:{'|'.join(rest)})" if rest != [")"] else f"{first})" for first, rest in groups.items())
