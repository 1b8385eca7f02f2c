"""The lists of the record: what each one reads, and how it may be filtered and ordered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from django.db.models import F, Value
from django.db.models.functions import Coalesce

from .filters import ArticleFilters, CardFilters, ListFilters, MetricFilters, PledgeFilters, UpdateFilters
from .models import Entry, Metric, Pledge, Update
from .models.pledge import NO_DEADLINE_FIRST, NO_DEADLINE_LAST
from .parameters import RefusedParameterError, shown
from .standpoint import Standpoint, parse_day, parse_moment

LONGEST_KEY: Final = 300


class DayInStatement(Value):
    """A day as part of the statement: SQLite uses an index on an expression where the statement repeats it, not a parameter."""

    def as_sqlite(self, compiler: Any, connection: Any, **extra_context: Any) -> tuple[str, tuple[Any, ...]]:
        return f"'{self.value.isoformat()}'", ()


@dataclass(frozen=True, slots=True)
class Ordering:
    """A way to sort a list: rows by `column`, ties by public id; `read` turns a cursor's text back into a key."""

    name: str
    column: str
    read: Callable[[str], Any]
    descending: bool = False
    missing: Any = None

    @property
    def key(self) -> Any:
        return F(self.column) if self.missing is None else Coalesce(F(self.column), DayInStatement(self.missing))


@dataclass(frozen=True, slots=True)
class List:
    """A list of the record; `kind` narrows cards to departments, officials, projects, areas or articles."""

    name: str
    model: Any
    filters: type[ListFilters]
    orderings: dict[str, Ordering]
    kind: str = ""

    @property
    def default_ordering(self) -> str:
        return next(iter(self.orderings))

    def rows(self, standpoint: Standpoint) -> Any:
        """Every row of the list from the standpoint."""
        found = standpoint.rows(self.model)
        return found.filter(kind=self.kind) if self.kind else found

    def ordering(self, name: str) -> Ordering:
        """The ordering of a name such as `-made_on` (empty: the default); raises RefusedParameterError."""
        chosen = self.orderings.get(name or self.default_ordering)
        if chosen is None:
            allowed = tuple(self.orderings)
            raise RefusedParameterError(
                code="bad_value",
                parameter="ordering",
                zh=f"参数“ordering”：没有“{shown(name)}”。可用的排序：{'、'.join(allowed)}。",
                en=f"Parameter “ordering”: there is no “{shown(name)}”. Allowed: {', '.join(allowed)}.",
                known=allowed,
            )
        return chosen


def _text(text: str) -> str:
    # Neither database takes NUL or half a surrogate pair.
    if len(text) > LONGEST_KEY or not text.replace(" ", "").isprintable():
        raise ValueError("not a key")
    return text


def _number(text: str) -> Decimal:
    value = Decimal(text)
    if not value.is_finite() or abs(value) >= Decimal("1e24"):
        raise ValueError("not a value of a metric")
    return value


def _orderings(*found: Ordering) -> dict[str, Ordering]:
    return {ordering.name: ordering for ordering in found}


def _both(
    name: str, column: str, read: Callable[[str], Any], *, newest_first: bool = False
) -> tuple[Ordering, Ordering]:
    ways = (Ordering(name, column, read), Ordering(f"-{name}", column, read, descending=True))
    return ways[::-1] if newest_first else ways


_BY_RELEASE: Final = _both("released_at", "released_at", parse_moment, newest_first=True)
_BY_NAME: Final = _both("name", "sort_key", _text)

PLEDGES: Final = List(
    "pledges", Pledge, PledgeFilters,
    _orderings(
        *_both("made_on", "made_on", parse_day, newest_first=True),
        # Pledges without a deadline come last both ways.
        Ordering("due_on", "due_on", parse_day, missing=NO_DEADLINE_LAST),
        Ordering("-due_on", "due_on", parse_day, descending=True, missing=NO_DEADLINE_FIRST),
        *_BY_RELEASE,
    ),
)  # fmt: skip
METRICS: Final = List("metrics", Metric, MetricFilters, _orderings(*_BY_RELEASE, *_both("value", "value", _number)))
UPDATES: Final = List(
    "updates", Update, UpdateFilters,
    _orderings(*_both("happened_on", "happened_on", parse_day, newest_first=True), *_BY_RELEASE),
)  # fmt: skip
DEPARTMENTS: Final = List("departments", Entry, CardFilters, _orderings(*_BY_NAME, *_BY_RELEASE), "department")
OFFICIALS: Final = List("officials", Entry, CardFilters, _orderings(*_BY_NAME, *_BY_RELEASE), "official")
PROJECTS: Final = List("projects", Entry, CardFilters, _orderings(*_BY_NAME, *_BY_RELEASE), "project")
AREAS: Final = List(
    "areas", Entry, CardFilters, _orderings(*_both("code", "public_id", _text), *_BY_NAME, *_BY_RELEASE), "area"
)
ARTICLES: Final = List(
    "articles", Entry, ArticleFilters,
    _orderings(*_both("published_on", "published_on", parse_day, newest_first=True), *_BY_RELEASE), "article",
)  # fmt: skip

LISTS: Final = (PLEDGES, METRICS, UPDATES, DEPARTMENTS, OFFICIALS, PROJECTS, AREAS, ARTICLES)
