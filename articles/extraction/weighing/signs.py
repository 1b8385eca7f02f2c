"""What a clause shows beside its words: its tense and what made it so, what could be checked, where it stands.

`chances` weighs these signs. Every field takes few values, so that the same signs recur on every page and are weighed once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..telling.clauses import Tense
from ..telling.frames import Frame


class Time(NamedTuple):
    """Whether a clause looks back or ahead, and what says so."""

    tense: Tense  # all in all
    why: str
    reading: Tense  # as the sentence's opening, section or article says
    frame: str
    is_ahead: bool
    done: str  # "", "done" for a weak word of it (截至), "surely" for 已, 了
    dated: str  # "", "by", "to come", "gone", "since", "other"
    announces: bool  # the article tells of a rule or a policy, whose clauses bear no mark of time


class Matter(NamedTuple):
    """What a clause offers by which one can say whether it happened."""

    tense: Tense
    check: str
    verdict: str  # the rules': "no", "doubtful", "yes"
    ground: str  # how it gives grounds instead of a commitment, see `grounds.kinds`
    is_described: bool  # its sentence tells from the first what a project is
    is_task: bool  # an item with 责任单位 or 完成时限
    is_named: bool  # it only names an item of a list
    figures: int
    length: int
    has_deed: bool  # a clause with a figure says what was or will be done, and not only how large a thing is


class Place(NamedTuple):
    """Where a clause stands: on what page, how far down the article, and what brings it in."""

    tense: Tense
    check: str
    why: str  # what made its tense so
    reading: str  # the sentence's, with what says so
    since: int  # sentences in a row read so in the paragraph
    season: str  # of the page: plans are told "early" in the year, results "late" in it
    frame: Frame
    depth: int  # how far down the article its paragraph stands, in steps


class Around(NamedTuple):
    """What stands beside a clause, in its sentence and in the paragraph before it."""

    is_parted: bool
    before: str  # the tense and marks of the clause before it in the sentence, and behind it
    behind: str
    to_come: bool  # a clause of the sentence is dated by a day to come
    ahead_above: bool  # a sentence before this one in the paragraph looks ahead
    is_last: bool  # it ends its paragraph


class Whole(NamedTuple):
    """What the whole article tells of: an announcement looks ahead, a review back, whatever single clauses leave out."""

    tense: Tense  # of the clause
    check: str
    lean: int  # how much of it looks ahead, in quarters of what looks anywhere
    aheads: int  # clauses that look ahead by a mark of their own, up to a few
    dones: int  # clauses that surely are done, up to a few


Part = Time | Matter | Place | Around | Whole
Plain = tuple[Any, ...]  # the values of a part in order: so a walk shows them, for they are made and looked up faster
Shown = tuple[Plain, Plain, Plain, Plain, Plain]


class Signs(NamedTuple):
    """The signs of one clause, in five parts that recur each by itself."""

    time: Time
    matter: Matter
    place: Place
    around: Around
    whole: Whole

    @classmethod
    def of(cls, shown: Shown) -> Signs:
        """The parts by name."""
        time, matter, place, around, whole = shown
        return cls(Time(*time), Matter(*matter), Place(*place), Around(*around), Whole(*whole))

    def keys(self) -> Iterator[str]:
        """The names under which the weights of these signs are kept."""
        for part in self:
            yield from keys(part)


def keys(part: Part) -> list[str]:
    """The names of one part's signs, some of them taken together."""
    named = [f"{field}={value}" for field, value in zip(part._fields, part, strict=True)]
    if isinstance(part, Time):
        return [
            *named,
            f"{part.reading}+{part.frame}",
            f"{part.tense}+{part.announces}",
            f"{part.reading}+{part.done}",
            "bias",
        ]
    if isinstance(part, Matter):
        return [
            *named[1:],
            f"{part.tense}+{part.check}",
            f"{part.tense}+{part.figures}",
            f"{part.tense}+{part.check}+{part.has_deed}",
            f"ground={part.ground}+{part.figures}",  # 围绕产业基地建设 promises nothing, 围绕主机厂引进企业9家 does
        ]
    if isinstance(part, Place):
        return [
            *named[6:],
            f"{part.since}+{part.reading}",
            f"{part.reading}+{part.check}",
            f"{part.tense}+{part.why}+{part.check}",
            f"{part.season}+{part.tense}",
            f"{part.season}+{part.tense}+{part.check}",
            f"{part.frame}:{part.tense}",
            f"{part.frame}:{part.check}",
            f"{part.depth}+{part.tense}",
        ]
    if isinstance(part, Whole):
        return [
            f"lean={part.lean}",
            f"lean={part.lean}+{part.tense}",
            f"lean={part.lean}+{part.tense}+{part.check}",
            f"aheads={part.aheads}+{part.tense}",
            f"dones={part.dones}+{part.tense}",
            f"aheads={part.aheads}+dones={part.dones}+{part.tense}",
        ]
    return named
