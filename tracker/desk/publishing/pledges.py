"""Publishing a pledge: one release with all that it says, and the cards of all that it names."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import models
from django.utils.translation import gettext as _

from articles.models.area import code_range
from tracker.desk.decisions import Log, deciding, touch
from tracker.desk.models import Evidence, Pledge
from tracker.desk.permissions import RefusedError
from tracker.integrity.canonical import canonical_json
from tracker.integrity.versions import StaleVersionError
from tracker.record import models as record
from tracker.record.bodies import PledgeBody
from tracker.record.models import Entry, Party, Release
from tracker.record.search import tokens

from .bodies import Dossier, dossier_of, pledge_body
from .cards import Card, cards_of, parties_of
from .figures import pace_of
from .releases import Press, next_number, same_but_number
from .review import refuse_own_cards, refuse_own_work

# Public, and the same in every editor's language.
UNNAMED: Final = "不再被任何已公开的承诺事项提及"


class NoEvidenceError(RefusedError):
    """The pledge has no words that commit anybody. Cite them first."""


class NothingToPublishError(RefusedError):
    """The record says this already."""


class NotPublishedError(RefusedError):
    """The pledge is not public, so that there is nothing to correct or withdraw."""


class MergedPledgeError(RefusedError):
    """The pledge has become part of another. Publish that one; this id will lead there."""


def publish(*, pledge: Pledge, by: Any, at: dt.datetime, reason: str = "", seen: int | None = None) -> Release:
    """The release that makes the pledge public as it stands, with the cards of what it names.

    `seen` is the version that was read (the instance's own by default). Refused without commitment evidence, to anyone
    who changed it since its last release, where nothing changed, and for a moment before the newest release.
    """
    with deciding("publish", by=by, at=at, reason=reason) as log:
        return _release(log, pledge, Release.Kind.PUBLISH, seen=pledge.version if seen is None else seen)


def correct(*, pledge: Pledge, by: Any, at: dt.datetime, reason: str, seen: int | None = None) -> Release:
    """The same for a pledge whose release was wrong; the reason is shown to the public beside it."""
    with deciding("correct", by=by, at=at, reason=reason, needs_reason=True) as log:
        return _release(log, pledge, Release.Kind.CORRECT, seen=pledge.version if seen is None else seen)


def withdraw(*, pledge: Pledge, by: Any, at: dt.datetime, reason: str) -> Release:
    """The release that takes the pledge out of the record, with its public reason; what was said before stays citable.

    Cards that only this pledge made public leave with it.
    """
    with deciding("withdraw", by=by, at=at, reason=reason, needs_reason=True) as log:
        _locked(pledge)
        press = Press.start(at)
        current = _current(pledge.public_id)
        if current is None:
            raise NotPublishedError(_("该承诺事项没有公开，无需撤下。"))
        release = press.withdraw(row_kind="pledge", public_id=pledge.public_id, reason=log.reason)
        _withdraw_unnamed(press, _party_keys(current), reason=log.reason)
        touch(pledge)
        log.tell(pledge, after={"sequence": release.sequence, "number": release.number})
    return release


def _release(log: Log, pledge: Pledge, kind: str, *, seen: int) -> Release:
    stored = _locked(pledge, seen=seen)
    _refuse_unfit(stored)
    press = Press.start(log.at)
    current, number = _current(stored.public_id), next_number(stored.public_id)
    if kind == Release.Kind.CORRECT and current is None:
        raise NotPublishedError(_("该承诺事项尚未公开，请直接发布。"))
    dossier = dossier_of(stored)
    body = pledge_body(dossier, number=number)
    if current is not None and same_but_number(current.body, body):
        raise NothingToPublishError(_("与已公开的内容相同，没有需要发布的改动。"))
    refuse_own_work(stored, by=log.by)
    before = _party_keys(current) if current is not None else set()
    release = press.release(
        kind=kind,
        row_kind="pledge",
        public_id=stored.public_id,
        number=number,
        reason=log.reason,
        body=canonical_json(body),
    )
    _write_rows(press, release, dossier, body)
    before |= _absorb(press, stored)
    cards = _write_cards(press, log, cards_of(dossier))
    _withdraw_unnamed(press, before, reason=UNNAMED)
    pledge.version = touch(stored).version
    log.tell(stored, after={"sequence": release.sequence, "number": number, "kind": kind, "cards": cards})
    return release


def _locked(pledge: Pledge, *, seen: int | None = None) -> Pledge:
    stored = Pledge.objects.select_for_update().get(pk=pledge.pk)
    if seen is not None and stored.version != seen:
        raise StaleVersionError(pledge, seen, stored.version)
    return stored


def _refuse_unfit(pledge: Pledge) -> None:
    if pledge.merged_into is not None:
        raise MergedPledgeError(_("该承诺事项已并入「%(title)s」，请发布那一条。") % {"title": pledge.survivor()})
    committed = Evidence.objects.filter(pledge__in=pledge.family_keys(), purpose=Evidence.Purpose.COMMITMENT)
    if not committed.exists():
        raise NoEvidenceError(_("没有承诺出处，不能发布：请先引证原文。"))


def _current(public_id: str) -> record.Pledge | None:
    return record.Pledge.objects.current().filter(public_id=public_id).first()


def _write_rows(press: Press, release: Release, dossier: Dossier, body: PledgeBody) -> None:
    """The pledge's record rows: its own, with its parties, and those of its figures and follow-ups."""
    pledge, deadline, status = dossier.pledge, dossier.binding, body["status"]
    code = pledge.area.code
    pace = pace_of(
        pledge, dossier.metrics, status=status["status"] if status else "not_assessed",
        due_on=deadline.due_on if deadline else None, last_checked_on=dossier.last_checked_on,
    )  # fmt: skip
    press.close(record.Pledge, release, public_id=pledge.public_id)
    row = record.Pledge.objects.create(
        public_id=pledge.public_id, number=release.number, sequence=release.sequence, released_at=press.at, area_code=code,
        body=canonical_json(body), title=pledge.title, title_en=pledge.title_en, topic=pledge.topic, force=pledge.force,
        status=status["status"] if status else "not_assessed", status_on=status["happened_on"] if status else None,
        is_recurring=pledge.is_recurring, made_on=pledge.made_on, due_from=deadline.due_from if deadline else None,
        due_on=deadline.due_on if deadline else None, last_checked_on=dossier.last_checked_on, pace_first=pace.first,
        data_due_on=pace.data_due_on, past_due_on=pace.past_due_on, pace_past_due=pace.past_due, tokens=_tokens(body),
    )  # fmt: skip
    Party.objects.bulk_create(
        Party(pledge=row, kind=party.kind, public_id=party.public_id, role=party.role) for party in parties_of(dossier)
    )
    press.replace(record.Metric, release, _metric_rows(dossier, body, code), pledge=pledge.public_id)
    press.replace(record.Update, release, _update_rows(body, code), pledge=pledge.public_id)


def _metric_rows(dossier: Dossier, body: PledgeBody, code: str) -> Mapping[str, dict[str, Any]]:
    rows = {metric.public_id: metric for metric in dossier.metrics}
    found = {}
    for item in body["metrics"]:
        metric, latest = rows[item["id"]], item["latest"]
        last = (
            max(metric.observations.all(), key=lambda o: (o.on_day, o.recorded_at, o.pk), default=None)
            if latest
            else None
        )
        found[item["id"]] = {
            "area_code": code, "body": canonical_json(dict(item)), "role": metric.role, "indicator": metric.indicator,
            "comparator": metric.comparator, "value": metric.value, "upper_value": metric.upper_value, "unit": metric.unit,
            "part_of": item["part_of"] or "", "latest_value": last.value if last else None, "latest_on": last.on_day if last else None,
        }  # fmt: skip
    return found


def _update_rows(body: PledgeBody, code: str) -> Mapping[str, dict[str, Any]]:
    def row(kind: str, item: Mapping[str, Any], day: str, status: str = "") -> dict[str, Any]:
        happened_on = dt.date.fromisoformat(day)
        return {
            "area_code": code,
            "body": canonical_json(dict(item)),
            "kind": kind,
            "status": status,
            "happened_on": happened_on,
        }

    found = {item["id"]: row("status", item, item["happened_on"], item["status"]) for item in body["updates"]}
    found |= {item["id"]: row("check", item, item["checked_on"]) for item in body["checks"]}
    for metric in body["metrics"]:
        found |= {item["id"]: row("observation", item, item["on_day"]) for item in metric["observations"]}
    return found


def _tokens(body: PledgeBody) -> str:
    parts = [body["title"], body["title_en"], *(item["quote"] for item in body["evidence"])]
    return tokens(*parts, *(passage["text"] for passage in body["passages"]))


def _write_cards(press: Press, log: Log, cards: Sequence[Card]) -> list[str]:
    """Releases the cards whose JSON changed; the public ids of those."""
    current = {
        row.public_id: row.body for row in Entry.objects.current().filter(public_id__in=[c.public_id for c in cards])
    }
    changed = [card for card in cards if current.get(card.public_id) != card.body]
    refuse_own_cards((row for card in changed for row in card.rows), by=log.by)
    for card in changed:
        number = next_number(card.public_id)
        release = press.release(
            kind=Release.Kind.PUBLISH,
            row_kind=card.kind,
            public_id=card.public_id,
            number=number,
            reason="",
            body=card.body,
        )
        press.close(Entry, release, public_id=card.public_id)
        Entry.objects.create(
            public_id=card.public_id, number=number, sequence=release.sequence, released_at=press.at, area_code=card.area_code,
            body=card.body, kind=card.kind, name=card.name[:300], name_en=card.name_en, sort_key=card.sort_key, parent=card.parent,
            published_on=card.published_on,
        )  # fmt: skip
        for row in card.rows:
            log.tell(row, after={"sequence": release.sequence, "number": number})
            _absorb_cards(press, row, card)
    return [card.public_id for card in changed]


def _absorb(press: Press, pledge: Pledge) -> set[str]:
    """Withdraws the published pledges that were merged into this one; their ids lead here. The cards those named."""
    named: set[str] = set()
    for merged in Pledge.objects.filter(pk__in=pledge.family_keys()).exclude(pk=pledge.pk):
        current = _current(merged.public_id)
        if current is not None:
            named |= _party_keys(current)
            press.withdraw(row_kind="pledge", public_id=merged.public_id, reason="", merged_into=pledge.public_id)
    return named


def _absorb_cards(press: Press, row: models.Model, card: Card) -> None:
    """The same for cards of rows merged into the card's row."""
    if not hasattr(row, "family_keys"):
        return
    merged = (
        type(row)._base_manager.filter(pk__in=row.family_keys()).exclude(pk=row.pk).values_list("public_id", flat=True)
    )
    for entry in Entry.objects.current().filter(public_id__in=list(merged)):
        press.withdraw(row_kind=entry.kind, public_id=entry.public_id, reason="", merged_into=card.public_id)


def _party_keys(current: record.Pledge) -> set[str]:
    """The public ids of the cards that a released version names, areas among them."""
    return {*current.parties.values_list("public_id", flat=True), current.area_code}


def _withdraw_unnamed(press: Press, public_ids: set[str], *, reason: str) -> None:
    """Withdraws those cards, and those they name, that no current pledge and no other current card names."""
    waiting = set(public_ids)
    while waiting:
        entry = Entry.objects.current().filter(public_id=waiting.pop()).first()
        if entry is None or _is_named(entry):
            continue
        press.withdraw(row_kind=entry.kind, public_id=entry.public_id, reason=reason)
        waiting |= _ids_in(json.loads(entry.body)) - {entry.public_id}


def _is_named(entry: Entry) -> bool:
    if Party.objects.filter(public_id=entry.public_id, pledge__superseded_at__isnull=True).exists():
        return True
    if entry.kind == Entry.Kind.AREA:
        first, last = code_range(entry.public_id)
        if record.Pledge.objects.current().inside(first, last).exists():
            return True
    quoted = f'"{entry.public_id}"'
    return Entry.objects.current().filter(body__contains=quoted).exclude(public_id=entry.public_id).exists()


def _ids_in(body: Any) -> set[str]:
    """The public ids and area codes of a card's body, at any depth."""
    if isinstance(body, list):
        return {found for item in body for found in _ids_in(item)}
    if not isinstance(body, dict):
        return set()
    own = {value for key, value in body.items() if key in ("id", "code") and isinstance(value, str)}
    return own | {found for value in body.values() for found in _ids_in(value)}
