"""One pledge: as it stands, as it stood on a day, and each version ever published."""

from __future__ import annotations

import json
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from tracker.record.models import Pledge, Release
from tracker.record.pages import sheet, wording
from tracker.record.pages.answers import page
from tracker.record.pages.freshness import public
from tracker.record.pages.history import Version, versions_of
from tracker.record.pages.looking import Look, look
from tracker.record.pages.passages import passages_of
from tracker.record.pages.views.gone import gone
from tracker.record.parameters import check_known
from tracker.record.standpoint import day_of

VERSION_COLUMNS: Final = ("number", "sequence", "superseded_by", "released_at", "pace", "body")
RELEASE_COLUMNS: Final = ("sequence", "kind", "number", "released_at", "reason", "payload_hash", "chain_hash")


@public
def show(request: HttpRequest, public_id: str) -> HttpResponse:
    """The pledge now, or with ?as_of= as it stood then; 410 with its reason where it was withdrawn."""
    seen = look(request)
    rows, releases = read(public_id, seen)
    if is_removed(releases):
        return gone(request, "pledge", public_id)
    row = next((row for row in rows if stands(row, seen.at.sequence)), None)
    if row is None:
        # Before its first release a pledge was not there; after a withdrawal the reason is.
        return not_there_yet(request, rows[0], seen) if seen.as_of and rows else gone(request, "pledge", public_id)
    return sheet_page(request, row, rows, releases, seen)


@public
def version(request: HttpRequest, public_id: str, number: int) -> HttpResponse:
    """One published version, at an address that never says anything else."""
    check_known(request.GET, ())
    seen = look(request)
    rows, releases = read(public_id, seen)
    if is_removed(releases):
        return gone(request, "pledge", public_id)
    row = next((row for row in rows if row["number"] == number), None)
    if row is None:
        raise Http404
    return sheet_page(request, row, rows, releases, seen, is_permalink=True)


def read(public_id: str, seen: Look) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Every published version and every release of a pledge, the oldest first: two queries."""
    found = Pledge.objects.filter(public_id=public_id).with_pace(seen.at.day).order_by("number")
    rows = [{**row, "body": json.loads(row["body"])} for row in found.values(*VERSION_COLUMNS)]
    releases = Release.objects.filter(row_kind="pledge", public_id=public_id).order_by("sequence")
    return rows, list(releases.values(*RELEASE_COLUMNS))


def is_removed(releases: list[dict[str, Any]]) -> bool:
    """Whether the law had a pledge removed: then no version of it is shown, old ones neither."""
    return bool(releases) and releases[-1]["kind"] == Release.Kind.REDACT


def stands(row: dict[str, Any], sequence: int) -> bool:
    """Whether a version was what the tracker said after release `sequence`."""
    return row["sequence"] <= sequence and (row["superseded_by"] is None or row["superseded_by"] > sequence)


def not_there_yet(request: HttpRequest, first: dict[str, Any], seen: Look) -> HttpResponse:
    """404 for a day on which the pledge was not published (or no longer), with the way to what was."""
    context = {"look": seen, "public_id": first["body"]["id"], "first": first["released_at"]}
    return page(request, "pages/not_then.html", context, section="pledges", status=404)


def sheet_page(
    request: HttpRequest,
    row: dict[str, Any],
    rows: list[dict[str, Any]],
    releases: list[dict[str, Any]],
    seen: Look,
    *,
    is_permalink: bool = False,
) -> HttpResponse:
    body = row["body"]
    # A look back shows the history as it was then.
    until = row["number"] if seen.as_of else rows[-1]["number"]
    versions = versions_of([item for item in rows if item["number"] <= until], releases)
    shown = next(item for item in versions if item.number == row["number"])
    passages = passages_of(body)
    lit = {item["id"] for passage in passages for item in passage.evidence}
    context = {
        "look": seen,
        "pledge": body,
        "status": body["status"]["status"] if body["status"] else "not_assessed",
        "pace": row["pace"],
        "passages": passages,
        "loose_evidence": [e for e in body["evidence"] if e["id"] not in lit and e["purpose"] == "commitment"],
        "figures": sheet.figures_of(body),
        "milestones": sheet.milestones_of(body),
        "earlier_deadlines": sheet.earlier_deadlines(body),
        "timeline": sheet.timeline_of(body),
        "versions": versions,
        "is_old": row["superseded_by"] is not None,
        "is_withdrawn": rows[-1]["superseded_by"] is not None,
        "is_permalink": is_permalink,
        "citation": citation(request, body, shown),
    }
    return page(request, "pages/pledge.html", context, section="pledges")


def citation(request: HttpRequest, body: Any, shown: Version) -> dict[str, str]:
    """What a reader copies to cite this version: id, number, hash and day."""
    path = reverse("pages:version", kwargs={"public_id": body["id"], "number": body["number"]})
    return {
        "url": request.build_absolute_uri(path),
        "hash": shown.release["payload_hash"] if shown.release else "",
        "released_on": wording.day(day_of(shown.released_at)),
    }
