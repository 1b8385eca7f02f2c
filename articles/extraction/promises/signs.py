"""What a clause shows beside its words: its tense and what made it so, what could be checked, where it stands.

Rules read these signs; `chances` weighs them. Every field takes few values, so that the same signs recur on
every page and are weighed once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..facts import DateFact
from .clauses import Clause
from .evidence import Seen, is_gone, is_ground, is_specification, is_to_come
from .tense import Reading, Tense, Told

_LENGTH_STEP, _LONGEST = 5, 8  # lengths are told apart in steps of five characters, up to forty
_SURELY_DONE = ("已", "了", "曾")


class Around(NamedTuple):
    """What the clauses of the same sentence and those before it in the paragraph show."""

    ahead: bool  # a clause of the sentence looks ahead
    done: bool  # one says that something is done
    to_come: bool  # one is dated by a day to come
    figures: int  # figures in the sentence, three at most
    ahead_above: bool  # the same of the paragraph before this sentence
    done_above: bool


class Signs(NamedTuple):
    """The signs of one clause."""

    tense: Tense  # as the finder of pledges read it
    why: str
    told: Tense  # as its marks and its sentence say
    reading: Tense  # as the sentence's opening, section or article says
    frame: str
    check: str
    is_vague: bool
    is_empty: bool
    is_described: bool
    is_ground: bool
    is_listed: bool  # an item with 责任单位 or 完成时限
    is_ahead: bool
    done: str  # "", "done" for a weak word of it (截至), "surely" for 已, 了
    figures: int
    dated: str  # "", "by", "to come", "gone", "other"
    is_first: bool
    is_parted: bool
    length: int
    before: str  # the tense and marks of the clause before it in the sentence, and behind it
    behind: str
    time: str  # of the last date told in the article, this clause's included: "gone", "since", "now", "to come" or ""
    around: Around

    def keys(self) -> list[str]:
        """The names under which the weights of these signs are kept, some of them taken together."""
        return [
            *_named(self),
            f"{self.tense}+{self.check}",
            f"{self.told}+{self.frame}",
            f"{self.tense}+{self.time}",
        ]


class DoneSigns(NamedTuple):
    """The signs of one clause that may tell of an outcome."""

    tense: Tense  # as the finder of outcomes read it
    told: Tense
    why: str
    reading: Tense
    frame: str
    shown: str  # what the rules see done in it: "figure and completion", "deed", or ""
    is_described: bool
    is_listed: bool
    is_spoken: bool  # in quotation marks
    is_ahead: bool
    done: str
    figures: int
    dated: str  # "gone", "other" or ""
    is_first: bool
    is_parted: bool
    length: int
    before: str
    behind: str
    time: str
    around: Around

    def keys(self) -> list[str]:
        """The names under which the weights of these signs are kept, some of them taken together."""
        return [*_named(self), f"{self.tense}+{self.shown}", f"{self.tense}+{self.figures}"]


def _named(signs: Signs | DoneSigns) -> list[str]:
    plain = [f"{field}={value}" for field, value in zip(signs._fields[:-1], signs, strict=False)]
    around = [f"{field}~{value}" for field, value in zip(signs.around._fields, signs.around, strict=True)]
    return [*plain, *around, "bias"]


class Weighed(NamedTuple):
    """A clause as it was weighed, whether it was kept or not: what a model is trained on."""

    clause: Clause
    signs: Signs | DoneSigns


@dataclass(slots=True)
class Looked:
    """Every clause of an article that was weighed, as a pledge and as an outcome."""

    pledges: list[Weighed] = field(default_factory=list)
    outcomes: list[Weighed] = field(default_factory=list)


class Telling(NamedTuple):
    """What one sentence tells, and with what around it."""

    reading: Reading
    clauses: Sequence[Told]
    around: Around
    times: Sequence[str]  # after each clause, which side of the page's day the text has come to, as `time_of` says


def tell(
    told: Sequence[tuple[int, Reading, Sequence[Told]]], dates: Sequence[DateFact], text: str, page_date: dt.date
) -> list[Telling]:
    """The tellings of an article's sentences, each given as its paragraph, its reading and its clauses."""
    tellings = []
    paragraph, ahead_above, done_above, time = -1, False, False, ""
    for home, reading, clauses in told:
        if home != paragraph:
            paragraph, ahead_above, done_above = home, False, False
        ahead = done = to_come = False
        figures = 0
        times = []
        for clause, _, _ in clauses:
            ahead, done = ahead or clause.ahead is not None, done or clause.done is not None
            figures += len(clause.quantities)
            for date in clause.dates:
                to_come = to_come or is_to_come(dates[date], page_date)
                time = time_of(dates[date], text, page_date) or time
            times.append(time)
        around = Around(ahead, done, to_come, min(3, figures), ahead_above, done_above)
        ahead_above, done_above = ahead_above or ahead, done_above or done
        tellings.append(Telling(reading, clauses, around, times))
    return tellings


def _beside(told: Sequence[Told], at: int) -> str:
    if not 0 <= at < len(told):
        return ""
    clause, tense, _ = told[at]
    return f"{tense}{' ahead' if clause.ahead else ''}{' done' if clause.done else ''}"


def _done(clause: Clause) -> str:
    if not clause.done:
        return ""
    return "surely" if clause.done in _SURELY_DONE else "done"


def time_of(date: DateFact, text: str, page_date: dt.date) -> str | None:
    """Which side of the page's day a date lies on; None for one that a figure is only compared with."""
    if text[max(0, date.start - 1) : date.start] in ("比", "较", "同"):
        return None
    if date.date_to is not None and date.date_to < page_date:
        return "gone"
    if date.modality == "since" and date.date_from is not None and date.date_from <= page_date:
        return "since"
    return "to come" if is_to_come(date, page_date) else "now"


def _dated(clause: Clause, own: DateFact | None, dates: Sequence[DateFact], text: str, page_date: dt.date) -> str:
    if own is not None:
        return "by" if own.modality == "by" else "to come" if is_to_come(own, page_date) else "other"
    if any(is_gone(dates[i], text, page_date) for i in clause.dates):
        return "gone"
    return "other" if clause.dates else ""


def read(
    telling: Telling,
    at: int,
    *,
    tense: Tense,
    why: str,
    seen: Seen,
    own: DateFact | None,
    is_listed: bool,
    dates: Sequence[DateFact],
    text: str,
    page_date: dt.date,
) -> Signs:
    """The signs of the sentence's clause number `at`; `tense` and `why` are its last reading, `own` its own date."""
    reading, told, around, times = telling
    clause = told[at].clause
    return Signs(
        tense,
        why,
        told[at].tense,
        reading.tense,
        reading.why,
        seen.check,
        seen.vague,
        seen.empty,
        is_specification(clause.words),
        is_ground(clause.words),
        is_listed,
        clause.ahead is not None,
        _done(clause),
        min(2, len(clause.quantities)),
        _dated(clause, own, dates, text, page_date),
        at == 0,
        clause.parted,
        min(_LONGEST, len(clause.words) // _LENGTH_STEP),
        _beside(told, at - 1),
        _beside(told, at + 1),
        times[at],
        around,
    )


def read_done(
    telling: Telling,
    at: int,
    *,
    tense: Tense,
    shown: str,
    is_described: bool,
    is_listed: bool,
    dates: Sequence[DateFact],
    text: str,
    page_date: dt.date,
) -> DoneSigns:
    """The signs of the sentence's clause number `at` as one that may tell of an outcome; `shown` is what the rules see."""
    reading, told, around, times = telling
    clause = told[at].clause
    return DoneSigns(
        tense,
        told[at].tense,
        told[at].why,
        reading.tense,
        reading.why,
        shown,
        is_described,
        is_listed,
        "“" in clause.words or text[max(0, clause.start - 1) : clause.start] == "“",
        clause.ahead is not None,
        _done(clause),
        min(2, len(clause.quantities)),
        _dated(clause, None, dates, text, page_date),
        at == 0,
        clause.parted,
        min(_LONGEST, len(clause.words) // _LENGTH_STEP),
        _beside(told, at - 1),
        _beside(told, at + 1),
        times[at],
        around,
    )
