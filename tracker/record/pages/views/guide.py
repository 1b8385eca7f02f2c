"""Pages that explain: how judgements are made, how data can be had, what was corrected, and looking back."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tracker.record import vocabulary
from tracker.record.models import Pledge, Release
from tracker.record.pages import wording
from tracker.record.pages.answers import page
from tracker.record.pages.freshness import public
from tracker.record.parameters import check_known
from tracker.record.standpoint import BadMomentError, parse_day

CORRECTIONS_SHOWN: Final = 100


@public
def method(request: HttpRequest) -> HttpResponse:
    """Every status, pace and force with its rule and the evidence it needs."""
    check_known(request.GET, ())
    context = {
        "statuses": vocabulary.STATUSES,
        "needs_answer_words": _("、").join(f"“{vocabulary.STATUSES[code].label}”" for code in vocabulary.NEEDS_ANSWER),
        "paces": vocabulary.PACES,
        "forces": vocabulary.FORCES,
        "origins": vocabulary.ORIGINS,
        "pass_rules": vocabulary.PASS_RULES,
        "check_results": vocabulary.CHECK_RESULTS,
    }
    return page(request, "pages/method.html", context, section="method")


@public
def data(request: HttpRequest) -> HttpResponse:
    """The handbook of the API, with a link to its schema."""
    check_known(request.GET, ())
    return page(request, "pages/data.html", section="data")


@public
def corrections(request: HttpRequest) -> HttpResponse:
    """Releases that corrected, withdrew or removed something, the newest first, and bodies' answers."""
    check_known(request.GET, ())
    kinds = (Release.Kind.CORRECT, Release.Kind.WITHDRAW, Release.Kind.REDACT)
    columns = ("kind", "row_kind", "public_id", "number", "released_at", "reason")
    releases = list(Release.objects.filter(kind__in=kinds).order_by("-sequence").values(*columns)[:CORRECTIONS_SHOWN])
    titles = _titles([release["public_id"] for release in releases if release["row_kind"] == "pledge"])
    lines = [{**release, "pledge": titles.get(release["public_id"])} for release in releases]
    return page(request, "pages/corrections.html", {"lines": lines}, section="corrections")


def _titles(public_ids: list[str]) -> dict[str, Any]:
    """The newest released title of each pledge, withdrawn ones included."""
    rows = Pledge.objects.filter(public_id__in=public_ids).order_by("number").values("public_id", "body")
    return {row["public_id"]: json.loads(row["body"]) for row in rows}


@public
def as_of(request: HttpRequest) -> HttpResponse:
    """A form for a day; with one, on to the list as it stood at that day's end."""
    check_known(request.GET, ("day",))
    today = timezone.localdate()
    problem = ""
    if day := request.GET.get("day", ""):
        problem = _problem_with(day, today)
        if not problem:
            return HttpResponseRedirect(f"{reverse('pages:pledges')}?{urlencode({'as_of': day})}")
    first = Release.objects.order_by("sequence").values_list("released_at", flat=True).first()
    context = {"day": day, "today": today.isoformat(), "problem": problem, "first": first}
    return page(request, "pages/as_of.html", context, section="as_of", status=400 if problem else 200)


def _problem_with(day: str, today: dt.date) -> str:
    """Why this day cannot be looked back on, in the language of the page; empty where it can."""
    try:
        asked = parse_day(day)
    except BadMomentError as error:
        return wording.chosen(error.zh, error.en)
    return _("不能回看将来的日子。") if asked > today else ""
