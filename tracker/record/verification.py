"""Whether the record is what was released: its log, and every row against the payload it came from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .chain import Fault, Line, Stored, first_fault
from .models import Entry, Head, Metric, Pledge, Release, ReleasePayload, Update

CHUNK = 500


def verify_record(*, pins: dict[int, str] | None = None) -> Fault | None:
    """The first fault of the log, else of the rows; None where everything is as it was released."""
    head = Head.objects.filter(pk=1).values_list("sequence", "chain_hash").first() or (0, "0" * 64)
    redacted = frozenset(Release.objects.filter(kind=Release.Kind.REDACT).values_list("public_id", flat=True))
    return first_fault(_stored(), head=head, pins=pins, redacted=redacted) or _first_wrong_row()


def _stored() -> Iterator[Stored]:
    for release in Release.objects.order_by("sequence").select_related("payload").iterator(chunk_size=CHUNK):
        try:
            payload = (release.payload.nonce, release.payload.body)
        except ReleasePayload.DoesNotExist:
            payload = None
        yield Stored(line_of(release), release.chain_hash, payload)


def line_of(release: Release) -> Line:
    """A release as the chain reads it."""
    return Line(
        release.sequence, release.kind, release.row_kind, release.public_id, release.number, release.released_at,
        release.reason, release.payload_hash,
    )  # fmt: skip


def _first_wrong_row() -> Fault | None:
    """The earliest record row that its release's payload does not hold."""
    faults = [
        fault for fault in (_wrong(Pledge), _wrong(Entry), _wrong_part(Metric, "metrics"), _wrong_update()) if fault
    ]
    return min(faults, key=lambda fault: fault.sequence, default=None)


def _bodies(rows: list[Any]) -> dict[int, str]:
    sequences = {row.sequence for row in rows}
    found = ReleasePayload.objects.filter(release__sequence__in=sequences)
    return dict(found.values_list("release__sequence", "body"))


def _chunks(model: type[Any]) -> Iterator[tuple[list[Any], dict[int, str]]]:
    rows: list[Any] = []
    for row in model.objects.order_by("sequence", "id").iterator(chunk_size=CHUNK):
        rows.append(row)
        if len(rows) == CHUNK:
            yield rows, _bodies(rows)
            rows = []
    if rows:
        yield rows, _bodies(rows)


def _wrong(model: type[Any]) -> Fault | None:
    for rows, bodies in _chunks(model):
        for row in rows:
            if row.sequence in bodies and bodies[row.sequence] != row.body:
                return Fault(row.sequence, f"the {model._meta.model_name} {row.public_id} is not what was released")
    return None


def _wrong_part(model: type[Any], *lists: str) -> Fault | None:
    for rows, bodies in _chunks(model):
        parsed = {sequence: json.loads(body) for sequence, body in bodies.items()}
        for row in rows:
            whole = parsed.get(row.sequence)
            if whole is not None and json.loads(row.body) not in [
                item for name in lists for item in _items(whole, name)
            ]:
                return Fault(row.sequence, f"the {model._meta.model_name} {row.public_id} is not what was released")
    return None


def _wrong_update() -> Fault | None:
    return _wrong_part(Update, "updates", "checks", "observations")


def _items(pledge: dict[str, Any], name: str) -> list[Any]:
    if name == "observations":
        return [item for metric in pledge.get("metrics", ()) for item in metric["observations"]]
    return list(pledge.get(name, ()))
