"""What leaves the record when a release no longer names it: merged rows, whose ids lead on, and cards nobody names."""

from __future__ import annotations

import json
from typing import Any

from django.db import models

from articles.models.area import code_range
from tracker.desk.models import Pledge
from tracker.record import models as record
from tracker.record.models import Entry, Party

from .cards import Card
from .releases import Press, current_pledge


def absorb(press: Press, pledge: Pledge) -> set[str]:
    """Withdraws the published pledges that were merged into this one; their ids lead here. The cards those named."""
    named: set[str] = set()
    for merged in Pledge.objects.filter(pk__in=pledge.family_keys()).exclude(pk=pledge.pk):
        current = current_pledge(merged.public_id)
        if current is not None:
            named |= party_keys(current)
            press.withdraw(row_kind="pledge", public_id=merged.public_id, reason="", merged_into=pledge.public_id)
    return named


def absorb_cards(press: Press, row: models.Model, card: Card) -> None:
    """The same for cards of rows merged into the card's row."""
    if not hasattr(row, "family_keys"):
        return
    merged = (
        type(row)._base_manager.filter(pk__in=row.family_keys()).exclude(pk=row.pk).values_list("public_id", flat=True)
    )
    for entry in Entry.objects.current().filter(public_id__in=list(merged)):
        press.withdraw(row_kind=entry.kind, public_id=entry.public_id, reason="", merged_into=card.public_id)


def party_keys(current: record.Pledge) -> set[str]:
    """The public ids of the cards that a released version names, areas among them."""
    return {*current.parties.values_list("public_id", flat=True), current.area_code}


def withdraw_unnamed(press: Press, public_ids: set[str], *, reason: str) -> None:
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
