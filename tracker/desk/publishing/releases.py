"""Writing the log: one head row locked, the next sequence taken, windows closed and opened."""

from __future__ import annotations

import datetime as dt
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from tracker.desk.permissions import RefusedError
from tracker.integrity.canonical import canonical_json
from tracker.record.chain import Line, chain_hash, payload_hash
from tracker.record.models import Entry, Head, Metric, Pledge, Release, ReleasePayload, Update


class EarlierMomentError(RefusedError):
    """The moment lies before the newest release. What was said on a day that has passed can no longer change."""


@dataclass(slots=True)
class Press:
    """The head of the log, held until the commit; each release it prints follows from the one before."""

    head: Head
    at: dt.datetime

    @classmethod
    def start(cls, at: dt.datetime) -> Press:
        """The press with the head row locked. Raises EarlierMomentError."""
        Head.objects.get_or_create(pk=1)
        head = Head.objects.select_for_update().get(pk=1)
        if head.released_at is not None and at < head.released_at:
            raise EarlierMomentError(
                _("发布时间早于最近一次发布（%(at)s），请用现在的时间。") % {"at": head.released_at.isoformat()}
            )
        return cls(head, at)

    def release(self, *, kind: str, row_kind: str, public_id: str, number: int, reason: str, body: str) -> Release:
        """One further line of the log with its payload."""
        nonce = secrets.token_hex(16)
        line = Line(
            self.head.sequence + 1, kind, row_kind, public_id, number, self.at, reason, payload_hash(nonce, body)
        )
        release = Release.objects.create(
            sequence=line.sequence, kind=kind, row_kind=row_kind, public_id=public_id, number=number, released_at=self.at,
            reason=reason, payload_hash=line.payload_hash, chain_hash=chain_hash(self.head.chain_hash, line),
        )  # fmt: skip
        ReleasePayload.objects.create(release=release, nonce=nonce, body=body)
        Head.objects.filter(pk=1).update(sequence=release.sequence, released_at=self.at, chain_hash=release.chain_hash)
        self.head.sequence, self.head.released_at, self.head.chain_hash = release.sequence, self.at, release.chain_hash
        return release

    def withdraw(self, *, row_kind: str, public_id: str, reason: str, merged_into: str | None = None) -> Release:
        """The end of an id's public life: its windows are closed, its readers told why, or where it went."""
        body = canonical_json({"id": public_id, "reason": reason, "merged_into": merged_into})
        number = next_number(public_id)
        release = self.release(
            kind=Release.Kind.WITHDRAW, row_kind=row_kind, public_id=public_id, number=number, reason=reason, body=body
        )
        if row_kind == "pledge":
            self.close(Pledge, release, public_id=public_id)
            for model in (Metric, Update):
                self.close(model, release, pledge=public_id)
        else:
            self.close(Entry, release, public_id=public_id)
        return release

    def close(self, model: Any, release: Release, **which: Any) -> None:
        """Ends the windows of current rows."""
        model.objects.current().filter(**which).update(superseded_at=self.at, superseded_by=release.sequence)

    def replace(self, model: Any, release: Release, wanted: Mapping[str, dict[str, Any]], *, pledge: str) -> None:
        """Makes `wanted` (public id → columns) the pledge's current rows; a row that says the same keeps its window."""
        current = {row.public_id: row for row in model.objects.current().filter(pledge=pledge)}
        stale = [
            key for key, row in current.items()
            if key not in wanted or any(getattr(row, name) != value for name, value in wanted[key].items())
        ]  # fmt: skip
        self.close(model, release, pledge=pledge, public_id__in=stale)
        fresh = [key for key in wanted if key not in current or key in stale]
        numbers = dict(
            model.objects.filter(public_id__in=fresh)
            .values_list("public_id")
            .annotate(last=Max("number"))
            .values_list("public_id", "last")
        )
        for key in fresh:
            model.objects.create(
                public_id=key,
                number=numbers.get(key, 0) + 1,
                sequence=release.sequence,
                released_at=self.at,
                pledge=pledge,
                **wanted[key],
            )


def current_pledge(public_id: str) -> Pledge | None:
    """The pledge as the record tells it now, where it does."""
    found: Pledge | None = Pledge.objects.current().filter(public_id=public_id).first()
    return found


def next_number(public_id: str) -> int:
    """The number of an id's next release: they count from 1, withdrawals among them."""
    return (Release.objects.filter(public_id=public_id).aggregate(last=Max("number"))["last"] or 0) + 1


def same_but_number(body: str, other: Mapping[str, Any]) -> bool:
    """Whether a released pledge says what `other` would say, its number left out."""
    released: dict[str, Any] = json.loads(body)
    return canonical_json(released | {"number": 0}) == canonical_json(dict(other) | {"number": 0})
