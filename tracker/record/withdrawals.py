"""What became of a public id that the record no longer shows: withdrawn with a reason, or part of another row."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from .models import Release, ReleasePayload


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The public reason for a 410; or, with `merged_into`, the id to which a permanent redirect goes."""

    public_id: str
    row_kind: str
    reason: str
    released_at: dt.datetime
    merged_into: str | None


def withdrawal_of(public_id: str, *, up_to: int | None = None) -> Withdrawal | None:
    """The withdrawal by which an id left the record, as of release `up_to`; None for one that is published, or never was."""
    releases = Release.objects.filter(public_id=public_id)
    if up_to is not None:
        releases = releases.filter(sequence__lte=up_to)
    last = releases.order_by("-sequence").first()
    if last is None or last.kind not in (Release.Kind.WITHDRAW, Release.Kind.REDACT):
        return None
    body = ReleasePayload.objects.filter(release=last).values_list("body", flat=True).first()
    merged_into = json.loads(body).get("merged_into") if body else None
    return Withdrawal(public_id, last.row_kind, last.reason, last.released_at, merged_into)
