"""The list of pledges: filtered, searched, sorted, page by page, now or as of a day."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from tracker.record.cursors import page_of, read_cursor
from tracker.record.filters import PledgeFilters, filtered
from tracker.record.lists import PLEDGES
from tracker.record.pages import asked
from tracker.record.pages.answers import page
from tracker.record.pages.freshness import public
from tracker.record.pages.looking import look
from tracker.record.pages.rows import COLUMNS, rows_of
from tracker.record.standpoint import Standpoint
from tracker.record.vocabulary import PACES, STATUSES

PAGE_SIZE: Final = 20
# Counting stops here: to count a million rows takes longer than to show twenty.
COUNTED_TO: Final = 1000
# Fields of the form that are folded away until one is used.
MORE_FIELDS: Final = ("topic", "force", "due_after", "due_before", "made_after", "made_before")
# Parameters that the form has no field for, and keeps.
KEPT: Final = ("department", "official", "project", "article", "updated_since", "as_of", "ordering")


@public
def show(request: HttpRequest) -> HttpResponse:
    """One page of the pledges that were asked for."""
    seen = look(request, *PledgeFilters.names(), "ordering", "cursor")
    values = asked.values_in(request.GET)
    ordering = PLEDGES.ordering(values.get("ordering", ""))
    cursor = read_cursor(values["cursor"], newest=seen.at, ordering=ordering) if "cursor" in values else None
    # The pages of one list are read from where its first page was.
    standpoint = Standpoint(cursor.sequence, cursor.day) if cursor else seen.at
    rows = filtered(PLEDGES.filters, values, PLEDGES.rows(standpoint))
    found = page_of(rows, ordering=ordering, standpoint=standpoint, cursor=cursor, size=PAGE_SIZE, columns=COLUMNS)
    count = rows.order_by().values("pk")[: COUNTED_TO + 1].count()
    names = asked.card_names(values, seen)
    context = {
        "look": seen,
        "rows": rows_of(found.rows),
        "count": count,
        "counted_to": COUNTED_TO,
        "is_many": count > COUNTED_TO,
        "next": asked.query_at(values, found.next),
        "previous": asked.query_at(values, found.previous),
        "is_first": cursor is None,
        "values": values,
        "has_more": any(name in values for name in MORE_FIELDS),
        "chips": asked.chips(values, names),
        "choices": asked.choices(values, names),
        "kept": {name: values[name] for name in KEPT if name in values},
        "sorts": _sorts(values, ordering.name),
        "ordering": ordering.name,
        "download": asked.query_of(values).removeprefix("?"),
        "statuses": STATUSES,
        "paces": PACES,
    }
    return page(request, "pages/pledges.html", context, section="pledges")


def _sorts(values: dict[str, str], current: str) -> list[asked.Choice]:
    """The sortings offered, each as the query of the same list in that order."""
    offered = {
        "-made_on": _("新作出的在前"),
        "made_on": _("早作出的在前"),
        "due_on": _("先到期的在前"),
        "-due_on": _("后到期的在前"),
        "-released_at": _("最近发布的在前"),
    }
    return [
        asked.Choice(asked.query_of(values, ordering=name), words, name == current) for name, words in offered.items()
    ]
