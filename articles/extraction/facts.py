"""The facts that extraction finds, and the article text they stand in.

Every `start` and `end` is half-open, in code points of `ArticleText.text`; only `extract` turns them
into places of the page as it was received.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from .text.spans import PlaceMap

ParagraphKind = Literal["kicker", "headline", "subtitle", "heading", "body", "byline", "note"]
# What a paragraph is in a table: the line of its columns' heads, a row's number, who is responsible, bare sums, what a
# project is called and holds beside a column of progress, other words; "" outside tables.
Cell = Literal["", "head", "number", "who", "sum", "name", "text"]
Comparator = Literal["=", "~", ">=", ">", "<=", "<"]
Role = Literal["target", "forecast", "reported", "baseline", "capacity", "threshold"]
Precision = Literal["day", "month", "quarter", "half", "year", "plan"]
Modality = Literal["in", "by", "since"]
OrganizationKind = Literal["government", "department", "company", "institution"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of an article's text; `kind` tells a section heading from running text.

    A table's cell is a paragraph too; `column` is the head of its column, where that can be told.
    """

    start: int
    end: int
    kind: ParagraphKind
    cell: Cell = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One article of a page: its repaired text, paragraphs parted by a line feed, and the way back."""

    text: str
    places: PlaceMap
    paragraphs: tuple[Paragraph, ...]
    headline: str | None = None
    kicker: str | None = None
    byline: str | None = None
    issuer: str | None = None  # of the bulletin that it stands in, or whose text its page says that it is
    continued: bool = False
    cut_off: bool = False


@dataclass(slots=True)
class Sentence:
    """One sentence and the clauses in it (parted by ，；：and their ASCII forms outside quotes and brackets)."""

    start: int
    end: int
    clauses: list[tuple[int, int]]
    paragraph: int


@dataclass(slots=True)
class Quantity:
    """A number with its unit; `value` in base units (2421.2亿元 is 242120000000 元), see GUIDELINES of the method page."""

    start: int
    end: int
    value: float | int
    unit: str
    comparator: Comparator = "="
    upper_value: float | int | None = None
    per: str | None = None
    of: str | None = None
    role: Role | None = None


@dataclass(slots=True)
class DateFact:
    """A day or a period, first and last day included; a missing side is open."""

    start: int
    end: int
    date_from: dt.date | None
    date_to: dt.date | None
    precision: Precision
    modality: Modality = "in"


@dataclass(slots=True)
class Person:
    """Somebody named with a post; `official` is true for holders of a public post only."""

    start: int
    end: int
    name: str
    post: str | None = None
    organization: str | None = None
    official: bool = False


@dataclass(slots=True)
class Organization:
    start: int
    end: int
    name: str
    kind: OrganizationKind


@dataclass(slots=True)
class Outcome:
    """What is said to have been done, with the last day it holds for."""

    start: int
    end: int
    score: float
    rule: str
    as_of: dt.date | None = None
    quantities: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Pledge:
    """One clause that commits somebody; `group` is shared by clauses that a reader takes as one pledge."""

    start: int
    end: int
    score: float
    rule: str
    group: int | None = None
    force: str | None = None
    owners: list[str] = field(default_factory=list)
    speaker: str | None = None
    project: str | None = None
    deadline: DateFact | None = None
    quantities: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Facts:
    """All that was found in one article."""

    quantities: list[Quantity] = field(default_factory=list)
    dates: list[DateFact] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    organizations: list[Organization] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    pledges: list[Pledge] = field(default_factory=list)
