"""The home page: what is covered, how it stands, what is due, what changed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from tracker.record import stats
from tracker.record.pages import shares, wording
from tracker.record.pages.answers import page
from tracker.record.pages.freshness import public
from tracker.record.pages.looking import look
from tracker.record.pages.rows import COLUMNS, rows_of
from tracker.record.vocabulary import CONCLUDED, PACES, STATUSES


@public
def show(request: HttpRequest) -> HttpResponse:
    """The record at a glance, now or with ?as_of= as it stood."""
    seen = look(request)
    overview = stats.overview(seen.at, columns=COLUMNS, most=6, changes=6)
    statuses = shares.parts_of(STATUSES, overview.tally.by_status)
    paces = shares.parts_of(PACES, overview.tally.by_pace)
    context = {
        "look": seen,
        "coverage": overview.coverage,
        "total": overview.tally.total,
        "concluded": sum(overview.tally.by_status[code] for code in CONCLUDED),
        "due_unchecked": overview.tally.by_pace["due_unchecked"],
        "statuses": statuses,
        "statuses_in_words": shares.in_words(statuses),
        "paces": paces,
        "paces_in_words": shares.in_words(paces),
        "money": overview.money,
        "money_words": wording.total(overview.money.amount, "元", is_lower_bound=overview.money.lower_bound),
        "due_next": rows_of(overview.due_next),
        "past_due": rows_of(overview.overdue),
        "changes": overview.changes,
    }
    return page(request, "pages/home.html", context, section="home")
