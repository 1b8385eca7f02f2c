"""What stands beside a clause as a sign of what it is itself: pledges stand among pledges, and outcomes among outcomes.

The odds that `chances` learns for each clause by itself are weighed once more here, together with those of the clause
before it and of the one behind it: how far they can be trusted depends on what parts the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from .looking import Look

Link = Literal["sentence", "paragraph", "article", ""]  # what two neighbours share; "" where there is no neighbour
LINKS: tuple[Link, ...] = ("sentence", "paragraph", "article")
_SIDES = ("before", "behind")
_FARTHEST = 4.0  # odds beyond this say no more


def links(looks: Sequence[Look]) -> list[Link]:
    """What each clause of an article shares with the clause before it."""
    shared: list[Link] = []
    for at, look in enumerate(looks):
        before = looks[at - 1] if at else None
        if before is None:
            shared.append("")
        elif before.sentence == look.sentence:
            shared.append("sentence")
        else:
            shared.append("paragraph" if before.paragraph == look.paragraph else "article")
    return shared


def bounded(odds: complex) -> complex:
    """Odds that are no larger, of either kind, than odds can be trusted."""
    return complex(max(-_FARTHEST, min(_FARTHEST, odds.real)), max(-_FARTHEST, min(_FARTHEST, odds.imag)))


class Worth(NamedTuple):
    """What the odds of one place add: something at any rate, and something for the odds of a pledge and of an outcome."""

    base: complex
    pledge: complex
    outcome: complex

    def of(self, odds: complex) -> complex:
        return self.base + self.pledge * odds.real + self.outcome * odds.imag


def shown(odds: Sequence[complex], linked: Sequence[Link]) -> Iterator[dict[str, float]]:
    """What a model learns from for each clause: its own odds and its neighbours', each under the name of its weight."""
    for at, own in enumerate(odds):
        behind = linked[at + 1] if at + 1 < len(odds) else ""
        places = [("own", own)]
        if linked[at]:
            places.append((f"before {linked[at]}", odds[at - 1]))
        if behind:
            places.append((f"behind {behind}", odds[at + 1]))
        values: dict[str, float] = {}
        for place, value in places:
            values |= {place: 1.0, f"{place} pledge": value.real, f"{place} outcome": value.imag}
        yield values


class Beside:
    """The weights of a clause's own odds and of its neighbours'."""

    def __init__(self, weights: Mapping[str, complex]) -> None:
        def worth(place: str) -> Worth:
            return Worth(*(weights.get(name, 0j) for name in (place, f"{place} pledge", f"{place} outcome")))

        self.own = worth("own")
        none: dict[Link, Worth] = {"": Worth(0j, 0j, 0j)}
        self.before, self.behind = (none | {link: worth(f"{side} {link}") for link in LINKS} for side in _SIDES)

    def settle(self, odds: Sequence[complex], linked: Sequence[Link]) -> Iterator[complex]:
        """The odds of each clause of an article, given those of its neighbours."""
        known = [0j, *map(bounded, odds), 0j]
        for at, link in enumerate(linked, 1):
            behind = linked[at] if at < len(linked) else ""
            yield (self.own.of(known[at]) + self.before[link].of(known[at - 1]) + self.behind[behind].of(known[at + 1]))
