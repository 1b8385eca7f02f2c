"""Departments, officials, projects, areas and articles: lists of their cards, and each card with its pledges."""

from __future__ import annotations

import json
from typing import Any, Final

from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse

from tracker.record import stats
from tracker.record.cursors import page_of, read_cursor
from tracker.record.divisions import code_range
from tracker.record.filters import filtered
from tracker.record.lists import ARTICLES, DEPARTMENTS, OFFICIALS, PROJECTS
from tracker.record.models import Entry, Party, Pledge
from tracker.record.pages import asked, shares
from tracker.record.pages.answers import page
from tracker.record.pages.freshness import public
from tracker.record.pages.looking import Look, look
from tracker.record.pages.passages import passages_in_article
from tracker.record.pages.rows import COLUMNS, PledgeRow, rows_of
from tracker.record.pages.views.gone import SECTIONS, gone
from tracker.record.standpoint import Standpoint
from tracker.record.vocabulary import STATUSES, TOPICS

PAGE_SIZE: Final = 60
LISTED: Final = {"department": DEPARTMENTS, "official": OFFICIALS, "project": PROJECTS, "article": ARTICLES}
PLEDGES_SHOWN: Final = 50
# A card may have several parts in one pledge; it stands under the first of these.
ROLE_ORDER: Final = ("lead", "responsible", "project", "source", "partner", "speaker")
# Cards with a filter of the pledge list by their name; the list shows what does not fit the card's page.
FILTERED_BY: Final = ("department", "official", "project", "area", "article")


@public
def index(request: HttpRequest, kind: str) -> HttpResponse:
    """One page of the cards of a kind, by name (articles: the newest first), each with its number of pledges."""
    listed = LISTED[kind]
    seen = look(request, *listed.filters.names(), "cursor")
    values = asked.values_in(request.GET)
    ordering = listed.ordering("")
    cursor = read_cursor(values["cursor"], newest=seen.at, ordering=ordering) if "cursor" in values else None
    standpoint = Standpoint(cursor.sequence, cursor.day) if cursor else seen.at
    rows = filtered(listed.filters, values, listed.rows(standpoint))
    found = page_of(rows, ordering=ordering, standpoint=standpoint, cursor=cursor, size=PAGE_SIZE, columns=("body",))
    tallies = stats.card_tallies(standpoint, kind=kind, public_ids=[row["public_id"] for row in found.rows])
    context = {
        "kind": kind,
        "look": seen,
        "cards": [_listed(json.loads(row["body"]), tallies[row["public_id"]]) for row in found.rows],
        "values": values,
        "next": asked.query_at(values, found.next),
        "previous": asked.query_at(values, found.previous),
    }
    return page(request, "pages/cards.html", context, section=SECTIONS[kind])


def _listed(body: Any, tally: stats.Tally) -> dict[str, Any]:
    """A card in a list: its JSON, and its pledges by status."""
    parts = shares.parts_of(STATUSES, tally.by_status)
    return {"body": body, "count": tally.total, "parts": parts, "parts_in_words": shares.in_words(parts)}


@public
def areas(request: HttpRequest) -> HttpResponse:
    """Every area with a card, the parts after their whole, each with the pledges of itself and its parts."""
    seen = look(request)
    found = seen.at.rows(Entry).filter(kind="area").order_by("public_id").values_list("body", flat=True)
    bodies = [json.loads(body) for body in found]
    tallies = stats.area_tallies(seen.at, codes=[body["code"] for body in bodies])
    cards = [_listed(body, tallies[body["code"]]) for body in bodies]
    return page(request, "pages/cards.html", {"kind": "area", "look": seen, "cards": cards}, section="areas")


@public
def topics(request: HttpRequest) -> HttpResponse:
    """Every topic with its number of pledges."""
    seen = look(request)
    counts = dict(seen.at.rows(Pledge).order_by().values_list("topic").annotate(count=Count("id")))
    cards = [{"term": term, "count": counts.get(term.code, 0)} for term in TOPICS]
    return page(request, "pages/topics.html", {"cards": cards, "look": seen}, section="topics")


@public
def show(request: HttpRequest, kind: str, public_id: str) -> HttpResponse:
    """A card with its pledges, grouped by the part it has in them."""
    seen = look(request)
    body = seen.at.rows(Entry).filter(kind=kind, public_id=public_id).values_list("body", flat=True).first()
    if body is None:
        return gone(request, kind, public_id)
    card = json.loads(body)
    pledges = _pledges_of(seen, kind, public_id)
    rows = rows_of(pledges.order_by("-made_on", "-id").values(*COLUMNS)[:PLEDGES_SHOWN])
    tally = stats.tally(pledges)
    parts = shares.parts_of(STATUSES, tally.by_status)
    context = {
        "kind": kind,
        "look": seen,
        "card": card,
        "groups": _by_role(seen, kind, public_id, rows),
        "total": tally.total,
        "shown": len(rows),
        "parts": [part for part in parts if part.count],
        "parts_in_words": shares.in_words(parts),
        "children": _children(seen, kind, card),
        "passages": passages_in_article(card, [row.body for row in rows]) if kind == "article" else [],
        "list_parameter": kind if kind in FILTERED_BY else "",
    }
    return page(request, "pages/card.html", context, section=SECTIONS[kind])


def _pledges_of(seen: Look, kind: str, public_id: str) -> QuerySet[Pledge]:
    pledges: QuerySet[Pledge] = seen.at.rows(Pledge)
    if kind == "area":
        first, last = code_range(public_id)
        return pledges.filter(area_code__gte=first, area_code__lte=last)
    return pledges.filter(pk__in=Party.objects.filter(kind=kind, public_id=public_id).values("pledge"))


def _by_role(seen: Look, kind: str, public_id: str, rows: list[PledgeRow]) -> list[tuple[str, list[PledgeRow]]]:
    """The rows under the card's part in them (lead before partner); an area has one group."""
    if kind == "area":
        return [("area", rows)] if rows else []
    parties = Party.objects.filter(kind=kind, public_id=public_id, pledge__in=seen.at.rows(Pledge).values("pk"))
    roles: dict[str, str] = {}
    for pledge, role in parties.values_list("pledge__public_id", "role"):
        # An official who answers for a pledge and also said it stands under the first.
        if pledge not in roles or ROLE_ORDER.index(role) < ROLE_ORDER.index(roles[pledge]):
            roles[pledge] = role
    groups = [(role, [row for row in rows if roles.get(row.id) == role]) for role in ROLE_ORDER]
    return [(role, found) for role, found in groups if found]


def _children(seen: Look, kind: str, card: Any) -> list[Any]:
    """The cards directly under this one: an area's parts, a department's offices, a project's phases."""
    if kind not in ("area", "department", "project"):
        return []
    under = seen.at.rows(Entry).filter(kind=kind, parent=card["id"]).order_by("sort_key", "id")
    return [json.loads(body) for body in under.values_list("body", flat=True)]
