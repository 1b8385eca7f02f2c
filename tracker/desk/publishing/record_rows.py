"""The record rows of one release: the pledge, its parties, figures and follow-ups."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from tracker.integrity.canonical import canonical_json
from tracker.record import models as record
from tracker.record.bodies import PledgeBody
from tracker.record.models import Party, Release
from tracker.record.search import tokens

from .bodies import Dossier
from .cards import parties_of
from .figures import observations_of, pace_of
from .releases import Press


def write_rows(press: Press, release: Release, dossier: Dossier, body: PledgeBody) -> None:
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
        metric = rows[item["id"]]
        last = next(reversed(observations_of(metric)), None)
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
