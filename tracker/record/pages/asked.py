"""What a reader asked a list for: the filters in force in words, each with the way to do without it, and the form."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from tracker.record.cursors import Cursor
from tracker.record.models import Entry
from tracker.record.vocabulary import FORCES, PACES, STATUSES, TOPICS, Vocabulary

from . import wording
from .looking import Look

VOCABULARIES: Final[dict[str, Vocabulary]] = {"status": STATUSES, "pace": PACES, "topic": TOPICS, "force": FORCES}
# Filters by a card: the chip shows its name, not its id.
CARDS: Final = ("area", "department", "official", "project", "article")
DAYS: Final = ("due_after", "due_before", "made_after", "made_before")
# Areas that the form offers; with more of them a reader comes from the area's own page.
AREAS_OFFERED: Final = 400


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in force and the query of the same list without it."""

    name: str
    label: str
    words: str
    without: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that the form offers."""

    value: str
    words: str
    is_chosen: bool


def values_in(query: QueryDict) -> dict[str, str]:
    """The parameters that say something: an empty field of the form says nothing."""
    return {name: str(value).strip() for name, value in query.items() if str(value).strip()}


def query_of(values: dict[str, str], **changes: str) -> str:
    """The address's query with some parameters set, or left out where empty; pages start over."""
    kept = {**values, **changes}
    kept.pop("cursor", None)
    found = urlencode({name: value for name, value in kept.items() if value})
    return f"?{found}" if found else "?"


def query_at(values: dict[str, str], cursor: Cursor | None) -> str:
    """The query of the page at a cursor; empty where there is none."""
    if cursor is None:
        return ""
    kept = {name: value for name, value in values.items() if name != "cursor"}
    return f"?{urlencode({**kept, 'cursor': cursor.encode()})}"


def labels() -> dict[str, str]:
    """What each parameter is called on the page."""
    return {
        "q": _("搜索"),
        "area": pgettext("一", "地区"),
        "department": pgettext("一", "单位"),
        "official": pgettext("一", "责任人"),
        "project": pgettext("一", "项目"),
        "article": pgettext("一", "报道"),
        "topic": pgettext("一", "领域"),
        "force": _("力度"),
        "status": _("状态"),
        "pace": _("序时进度"),
        "due_after": _("期限不早于"),
        "due_before": _("期限不晚于"),
        "made_after": _("作出不早于"),
        "made_before": _("作出不晚于"),
        "updated_since": _("发布不早于"),
        "as_of": _("回看某日"),
    }


def chips(values: dict[str, str], names: dict[str, str]) -> list[Chip]:
    """One chip for each filter in force; `names` are the names of the cards that filters name."""
    return [
        Chip(name, label, _words(name, values[name], names), query_of(values, **{name: ""}))
        for name, label in labels().items()
        if name in values
    ]


def _words(name: str, value: str, names: dict[str, str]) -> str:
    if name in VOCABULARIES:
        codes = VOCABULARIES[name].codes
        found = [VOCABULARIES[name][code].label for code in value.split(",") if code in codes]
        return _("、").join(found)
    if name in CARDS:
        return names.get(value, value)
    if name in DAYS:
        return wording.day(dt.date.fromisoformat(value))
    return value


def card_names(values: dict[str, str], seen: Look) -> dict[str, str]:
    """The names of the cards that filters name, and of the areas that the form offers: one query."""
    wanted = [values[name] for name in CARDS if name in values]
    cards = seen.at.rows(Entry)
    found = cards.filter(kind="area").order_by("public_id").values_list("public_id", "body")[:AREAS_OFFERED]
    named = cards.filter(public_id__in=wanted).order_by().values_list("public_id", "body")
    return {public_id: _card_name(json.loads(body)) for public_id, body in [*found, *named]}


def _card_name(card: Any) -> str:
    if card["kind"] == "article":
        return str(card["headline"] or card["newspaper"])
    return wording.chosen(card["name"], card["name_en"])


def choices(values: dict[str, str], names: dict[str, str]) -> dict[str, list[Choice]]:
    """What each select of the form offers; a value of several codes is offered as it stands."""
    offered = {}
    for name, vocabulary in VOCABULARIES.items():
        chosen = values.get(name, "")
        known = [Choice(term.code, term.label, term.code == chosen) for term in vocabulary]
        if chosen and chosen not in vocabulary.codes:
            known.append(Choice(chosen, _words(name, chosen, names), is_chosen=True))
        offered[name] = known
    areas = sorted((code, name) for code, name in names.items() if code.isdecimal() and len(code) == 6)
    offered["area"] = [Choice(code, name, code == values.get("area", "")) for code, name in areas]
    return offered
