"""Publishing a pledge: one release with all that it says, and the cards of all that it names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from tracker.desk.decisions import Log, deciding, touch
from tracker.desk.models import Evidence, Pledge
from tracker.desk.permissions import RefusedError
from tracker.integrity.canonical import canonical_json
from tracker.integrity.versions import StaleVersionError
from tracker.record.models import Entry, Release

from .bodies import dossier_of, pledge_body
from .cards import Card, cards_of
from .leaving import absorb, absorb_cards, party_keys, withdraw_unnamed
from .record_rows import write_rows
from .releases import Press, current_pledge, next_number, same_but_number
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
        current = current_pledge(pledge.public_id)
        if current is None:
            raise NotPublishedError(_("该承诺事项没有公开，无需撤下。"))
        release = press.withdraw(row_kind="pledge", public_id=pledge.public_id, reason=log.reason)
        withdraw_unnamed(press, party_keys(current), reason=log.reason)
        touch(pledge)
        log.tell(pledge, after={"sequence": release.sequence, "number": release.number})
    return release


def _release(log: Log, pledge: Pledge, kind: str, *, seen: int) -> Release:
    stored = _locked(pledge, seen=seen)
    _refuse_unfit(stored)
    press = Press.start(log.at)
    current, number = current_pledge(stored.public_id), next_number(stored.public_id)
    if kind == Release.Kind.CORRECT and current is None:
        raise NotPublishedError(_("该承诺事项尚未公开，请直接发布。"))
    dossier = dossier_of(stored)
    body = pledge_body(dossier, number=number)
    if current is not None and same_but_number(current.body, body):
        raise NothingToPublishError(_("与已公开的内容相同，没有需要发布的改动。"))
    refuse_own_work(stored, by=log.by)
    before = party_keys(current) if current is not None else set()
    release = press.release(
        kind=kind,
        row_kind="pledge",
        public_id=stored.public_id,
        number=number,
        reason=log.reason,
        body=canonical_json(body),
    )
    write_rows(press, release, dossier, body)
    before |= absorb(press, stored)
    cards = _write_cards(press, log, cards_of(dossier))
    withdraw_unnamed(press, before, reason=UNNAMED)
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
            absorb_cards(press, row, card)
    return [card.public_id for card in changed]
