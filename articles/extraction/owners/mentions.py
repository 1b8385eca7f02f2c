"""The bodies that an article names, by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter

from ..facts import Organization, Paragraph

_PRIVATE = ("company", "institution")


class Mentions:
    """Every mention of a body in one article, in order."""

    def __init__(self, bodies: Iterable[Organization]) -> None:
        self.bodies = sorted(bodies, key=attrgetter("start"))
        self.starts = [body.start for body in self.bodies]
        companies = [body for body in self.bodies if body.kind == "company"]
        self.firms, self.firm_starts = [body.name for body in companies], [body.start for body in companies]

    def between(self, start: int, end: int) -> Sequence[Organization]:
        """Those that begin in [start, end); most stretches name none."""
        low = bisect_left(self.starts, start)
        if low == len(self.starts) or self.starts[low] >= end:
            return ()
        return self.bodies[low : bisect_left(self.starts, end, low)]

    def firm_near(self, start: int, at: int, end: int) -> str | None:
        """The firm named last in text[start:at], else the first in text[at:end]."""
        behind = bisect_left(self.firm_starts, at)
        if behind and self.firm_starts[behind - 1] >= start:
            return self.firms[behind - 1]
        return self.firms[behind] if behind < len(self.firms) and self.firm_starts[behind] < end else None

    def at(self, start: int) -> Organization | None:
        """The one that begins right there."""
        return next(iter(self.between(start, start + 1)), None)

    def before(self, at: int, ending: str = "") -> str | None:
        """The body named last before a place, and ending so: whose 该局处长白某 is."""
        last = bisect_left(self.starts, at)
        return next((body.name for body in reversed(self.bodies[:last]) if body.name.endswith(ending)), None)

    def firm_before(self, start: int, at: int) -> str | None:
        """The firm or institution named last in text[start:at]."""
        return next((body.name for body in reversed(self.between(start, at)) if body.kind in _PRIVATE), None)

    def house_before(self, start: int, at: int, endings: tuple[str, ...]) -> str | None:
        """The school or hospital named last in text[start:at], by how its name ends."""
        named = (body.name for body in reversed(self.between(start, at)) if body.kind == "institution")
        return next((name for name in named if name.endswith(endings)), None)

    def public(self, parts: Iterable[Paragraph]) -> list[str]:
        """The public bodies that paragraphs name, each as often as it is printed."""
        return [body.name for part in parts for body in self.between(part.start, part.end) if body.kind not in _PRIVATE]
