"""Every write at the desk: allowed by the table, behind the gate, and told in a Decision with before and after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, TypeVar

from django.db import models
from django.utils.translation import gettext as _

from tracker.integrity.canonical import plain_decimal
from tracker.integrity.gate import open_gate

from .characters import refuse_invisible
from .models import Decision, Evidence, Pledge
from .permissions import RefusedError, require

Row = models.Model
R = TypeVar("R", bound=models.Model)
Snapshot = dict[str, Any]
REASON_LENGTH: Final = 300


class ReasonMissingError(RefusedError):
    """The verb needs a reason that others can read later. Write one."""


class ReasonTooLongError(RefusedError):
    """The reason does not fit. Shorten it."""


class NaiveMomentError(Exception):
    """`at` has no offset, so that it means another instant elsewhere. Pass an aware moment."""


@dataclass(slots=True)
class Log:
    """Writes the decisions of one verb call."""

    verb: str
    by: Any
    at: dt.datetime
    reason: str

    def tell(
        self, row: Row, *, before: Snapshot | None = None, after: Snapshot | None = None, pledge: Pledge | None = None
    ) -> Decision:
        """One decision about `row`; `pledge` is the pledge it belongs to, itself where it is one."""
        owner = row if isinstance(row, Pledge) else pledge
        return Decision.objects.create(
            verb=self.verb, by=self.by, at=self.at, reason=self.reason, row_type=type_of(row), row_id=row.pk,
            row_name=str(row)[:200], before=before or {}, after=after or {}, pledge_key=owner.pk if owner else None,
        )  # fmt: skip

    def created(self, row: Row, *, pledge: Pledge | None = None, **more: Any) -> Decision:
        """A decision that a row came to be, with all its fields."""
        return self.tell(row, after=snapshot(row) | more, pledge=pledge)

    def changed(self, row: Row, before: Snapshot, *, pledge: Pledge | None = None) -> Decision:
        """A decision that a row changed, with the fields that did."""
        after = snapshot(row)
        changed = [name for name in after if after[name] != before.get(name)]
        return self.tell(
            row, before={n: before.get(n) for n in changed}, after={n: after[n] for n in changed}, pledge=pledge
        )


@contextmanager
def deciding(verb: str, *, by: Any, at: dt.datetime, reason: str = "", needs_reason: bool = False) -> Iterator[Log]:
    """A transaction with the gate open, for a user whom the table allows `verb`.

    Raises NotAllowedError, ReasonMissingError, ReasonTooLongError or NaiveMomentError before anything is written.
    """
    require(by, verb)
    if at.tzinfo is None:
        raise NaiveMomentError(_("时间须带时区。"))
    if needs_reason and not reason.strip():
        raise ReasonMissingError(_("请写明理由。"))
    if len(reason.strip()) > REASON_LENGTH:
        raise ReasonTooLongError(_("理由不超过 %(length)s 字，请缩短。") % {"length": REASON_LENGTH})
    with open_gate(verb):
        yield Log(verb, by, at, reason.strip())


def snapshot(row: Row) -> Snapshot:
    """The row's own fields as JSON values; related rows by key, bytes and long texts left out."""
    return {
        field.name: _plain(getattr(row, field.attname))
        for field in row._meta.concrete_fields
        if not isinstance(field, models.BinaryField) and field.name not in ("id", "text")
    }


def type_of(row: Row | type[Row]) -> str:
    """The name under which decisions keep a row's kind: pledge, metric, organization…"""
    return row._meta.model_name or ""


def save_new(row: R) -> R:
    """The row, checked against its model's rules and stored. Raises ValidationError, its messages by field."""
    row.full_clean()
    if not isinstance(row, Evidence):
        # Evidence is as it was printed.
        refuse_invisible(row)
    row.save(force_insert=True)
    return row


def touch(pledge: Pledge) -> Pledge:
    """Steps the pledge's version, so that what was seen before is stale, and holds it until the commit.

    For writes that add to a pledge and cannot be lost (a check, a status): they need not name a version.
    """
    Pledge.objects.filter(pk=pledge.pk).update(version=models.F("version") + 1)
    pledge.refresh_from_db(fields=["version"])
    return pledge


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return plain_decimal(value)
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    return value
