"""The figures of the home page and of cards, as plain dataclasses; each function says how many queries it makes."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from django.db.models import Case, Count, F, Max, Min, Q, TextField, Value, When

from .divisions import code_range
from .models import Entry, Metric, Pledge, Release
from .standpoint import Standpoint
from .vocabulary import PACES, STATUSES

PLANNED_ROLES: Final = ("target", "forecast")
INVESTMENT: Final = "投资"
"""What the indicator of planned money must say: 地区生产总值 is counted in 元 too and is no investment."""
OPEN_STATUSES: Final = ("not_assessed", "not_started", "in_progress", "ongoing", "stalled", "unverifiable")
PAST_DUE: Final = ("overdue", "due_unchecked")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many pledges, by status and by pace; every code is there, in the vocabulary's order, 0 included."""

    total: int
    by_status: dict[str, int]
    by_pace: dict[str, int]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the record covers: how many areas, departments, projects and articles have cards, and the days of pledges."""

    areas: int
    departments: int
    officials: int
    projects: int
    articles: int
    first_made_on: dt.date | None
    last_made_on: dt.date | None


@dataclass(frozen=True, slots=True)
class Money:
    """计划投资（含企业投资）: the amount in yuan, and of how many pledges; `lower_bound` where one is printed as 以上."""

    amount: Decimal
    pledges: int
    lower_bound: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A line of what is new: the release of a pledge, with its title where the version still stands in the record."""

    public_id: str
    title: str
    title_en: str
    kind: str
    number: int
    released_at: dt.datetime
    reason: str
    status: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of the home page. `due_next` and `overdue` are pledge rows as `values(*columns)` gives them."""

    coverage: Coverage
    tally: Tally
    money: Money
    due_next: list[dict[str, Any]]
    overdue: list[dict[str, Any]]
    changes: list[Change]


def overview(standpoint: Standpoint, *, columns: Sequence[str], most: int = 5, changes: int = 8) -> Overview:
    """Everything the home page tells, in nine queries, whatever the number of rows."""
    pledges = standpoint.rows(Pledge)
    return Overview(
        coverage=coverage(standpoint),
        tally=tally(pledges),
        money=planned_money(standpoint),
        due_next=list(due_next(pledges, day=standpoint.day).values(*columns)[:most]),
        overdue=list(past_due(pledges).values(*columns)[:most]),
        changes=newest_changes(standpoint, most=changes),
    )


def tally(pledges: Any) -> Tally:
    """The counts of a queryset of pledges with their pace. One query."""
    counts = pledges.order_by().values_list("status", "pace").annotate(found=Count("pk"))
    return _add_up(counts)


def coverage(standpoint: Standpoint) -> Coverage:
    """What there are cards of. Two queries."""
    cards = dict(standpoint.rows(Entry).order_by().values_list("kind").annotate(found=Count("pk")))
    days = standpoint.rows(Pledge).aggregate(first=Min("made_on"), last=Max("made_on"))
    return Coverage(
        areas=cards.get("area", 0),
        departments=cards.get("department", 0),
        officials=cards.get("official", 0),
        projects=cards.get("project", 0),
        articles=cards.get("article", 0),
        first_made_on=days["first"],
        last_made_on=days["last"],
    )


def due_next(pledges: Any, *, day: dt.date) -> Any:
    """Pledges not concluded that fall due on `day` or later, the nearest first."""
    return pledges.filter(due_on__gte=day, status__in=OPEN_STATUSES).order_by("due_on", "public_id")


def past_due(pledges: Any) -> Any:
    """Pledges past their deadline: first those a check found undone, each group the newest deadline first."""
    return pledges.filter(pace__in=PAST_DUE).order_by("-pace", "-due_on", "public_id")


def planned_money(standpoint: Standpoint) -> Money:
    """Planned investment in yuan. One query.

    A sum over pledges, and of each pledge the largest figure only: 总投资2421.2亿元 and 年度计划投资444亿元 are the same
    money told twice. Figures that are part of another (其中), or were revised by a later one, do not count.
    """
    figures = standpoint.rows(Metric).filter(
        unit="元", part_of="", role__in=PLANNED_ROLES, indicator__contains=INVESTMENT
    )
    # Canonical JSON has no blanks: only bodies of revisions are read and parsed.
    revision = Case(When(body__contains='"revises":"', then=F("body")), default=Value("{}"), output_field=TextField())
    rows = [
        (pledge, public_id, value, comparator, json.loads(body).get("revises"))
        for pledge, public_id, value, comparator, body in figures.annotate(revision=revision).values_list(
            "pledge", "public_id", "value", "comparator", "revision"
        )
    ]
    revised = {revises for *_, revises in rows if revises}
    largest: dict[str, tuple[Decimal, str]] = {}
    for pledge, public_id, value, comparator, _ in rows:
        if public_id not in revised:
            largest[pledge] = max(largest.get(pledge, (Decimal(0), "")), (value, comparator))
    return Money(
        amount=sum((value for value, _ in largest.values()), Decimal(0)),
        pledges=len(largest),
        lower_bound=any(comparator in (">=", ">") for _, comparator in largest.values()),
    )


def newest_changes(standpoint: Standpoint, *, most: int) -> list[Change]:
    """The newest releases of pledges, the newest first. Two queries."""
    releases = list(
        Release.objects.filter(row_kind="pledge", sequence__lte=standpoint.sequence).order_by("-sequence")[:most]
    )
    # The newest version up to each release: a withdrawal has a line in the log and no row of its own.
    versions: dict[tuple[str, int], tuple[str, str, str]] = {}
    wanted = Pledge.objects.filter(public_id__in={release.public_id for release in releases})
    for public_id, sequence, *words in wanted.values_list("public_id", "sequence", "title", "title_en", "status"):
        versions[public_id, sequence] = tuple(words)
    return [_change(release, versions) for release in releases]


def _change(release: Release, versions: dict[tuple[str, int], tuple[str, str, str]]) -> Change:
    seen = [key for key in versions if key[0] == release.public_id and key[1] <= release.sequence]
    title, title_en, status = versions[max(seen)] if seen else ("", "", "")
    return Change(
        public_id=release.public_id,
        title=title,
        title_en=title_en,
        kind=release.kind,
        number=release.number,
        released_at=release.released_at,
        reason=release.reason,
        status=status,
    )


def card_tallies(standpoint: Standpoint, *, kind: str, public_ids: Iterable[str]) -> dict[str, Tally]:
    """The tallies of the pledges that name each card (department, company, official, project, article). One query."""
    wanted = list(public_ids)
    counts = list(
        standpoint.rows(Pledge)
        .filter(parties__kind=kind, parties__public_id__in=wanted)
        .order_by()
        .values_list("parties__public_id", "status", "pace")
        # Distinct: an official may be both responsible and the one who said it.
        .annotate(found=Count("pk", distinct=True))
    )
    return {card: _add_up((status, pace, found) for of, status, pace, found in counts if of == card) for card in wanted}


def area_tallies(standpoint: Standpoint, *, codes: Iterable[str]) -> dict[str, Tally]:
    """The tallies of each area with its parts. One query."""
    ranges = {code: code_range(code) for code in codes}
    inside = Q(pk__in=[])
    for first, last in ranges.values():
        inside |= Q(area_code__gte=first, area_code__lte=last)
    counts = list(
        standpoint.rows(Pledge)
        .filter(inside)
        .order_by()
        .values_list("area_code", "status", "pace")
        .annotate(found=Count("pk"))
    )
    return {
        code: _add_up((status, pace, found) for area, status, pace, found in counts if first <= area <= last)
        for code, (first, last) in ranges.items()
    }


def _add_up(counts: Iterable[tuple[str, str, int]]) -> Tally:
    by_status, by_pace = dict.fromkeys(STATUSES.codes, 0), dict.fromkeys(PACES.codes, 0)
    total = 0
    for status, pace, found in counts:
        by_status[status] += found
        by_pace[pace] += found
        total += found
    return Tally(total, by_status, by_pace)
