"""Rows of the record, written as publishing writes them, for made-up places: what the pages' tests read.

Every function takes plain values and fills in the rest; `release` writes a pledge with the cards that it names.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from tracker.integrity.canonical import canonical_json, sha256_hex
from tracker.integrity.gate import open_gate
from tracker.integrity.public_ids import new_public_id
from tracker.record.models import Entry, Head, Metric, Party, Pledge, Release, ReleasePayload
from tracker.record.pace import Pace
from tracker.record.search import tokens

AREA = {"code": "990100", "name": "甲市", "name_en": "Jia City"}
FIRST = dt.datetime(2023, 2, 1, 2, 0, tzinfo=dt.UTC)
RECORDED = "2023-02-01T02:00:00.000000Z"


def article(headline: str = "甲市部署全年工作", **changes: Any) -> dict[str, Any]:
    return {
        "id": new_public_id(), "headline": headline, "newspaper": "甲市日报", "published_on": "2023-01-17",
        "date_basis": "printed", "page": "第二版", **changes,
    }  # fmt: skip


def body_ref(name: str = "甲市发展和改革委员会", classification: str = "department", **changes: Any) -> dict[str, Any]:
    return {"id": new_public_id(), "name": name, "name_en": "", "classification": classification, **changes}


def official(name: str = "张某", post: str = "甲市市长") -> dict[str, Any]:
    return {"id": new_public_id(), "name": name, "post": post}


def project(name: str = "甲市文化馆") -> dict[str, Any]:
    return {"id": new_public_id(), "name": name, "name_en": ""}


def evidence(quote: str, *, printed_in: dict[str, Any] | None = None, **changes: Any) -> dict[str, Any]:
    found = printed_in or (None if changes.get("url") else article())
    return {
        "id": new_public_id(), "purpose": "commitment", "origin": "responsible", "article": found, "url": "",
        "published_on": "2023-01-17", "start": 0 if found else None, "end": len(quote) if found else None,
        "exact": quote, "quote": "".join(quote.split()), "prefix": "", "suffix": "", **changes,
    }  # fmt: skip


def passage(text: str, *quotes: dict[str, Any]) -> dict[str, Any]:
    """A passage from the start of the article in which each quote stands where `text` has it."""
    places = [
        {"evidence": item["id"], "start": text.index(item["exact"]), "end": text.index(item["exact"]) + len(item["exact"])}
        for item in quotes
    ]
    return {"article": quotes[0]["article"]["id"], "start": 0, "end": len(text), "text": text, "quotes": places}


def observation(value: str, printed: str, on_day: str, *, by: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "id": new_public_id(), "on_day": on_day, "value": value, "printed": printed,
        "evidence": by["id"] if by else None, "recorded_at": RECORDED,
    }  # fmt: skip


def metric(indicator: str, value: str, printed: str, unit: str = "个", **changes: Any) -> dict[str, Any]:
    row = {
        "id": new_public_id(), "order": 0, "role": "target", "indicator": indicator, "comparator": "=", "value": value,
        "upper_value": None, "unit": unit, "per": "", "printed": printed, "pass_rule": "at_least", "is_required": True,
        "part_of": None, "revises": None, "period_from": None, "period_to": None, "evidence": None,
        "observations": [], "latest": None, "share": None, **changes,
    }  # fmt: skip
    if row["observations"]:
        row["latest"] = row["observations"][-1]
        if changes.get("share", "") == "":
            row["share"] = str((Decimal(row["latest"]["value"]) / Decimal(value)).quantize(Decimal("0.001")))
    return row


def deadline(due_on: str, *, due_from: str | None = None, **changes: Any) -> dict[str, Any]:
    return {
        "due_from": due_from, "due_on": due_on, "precision": "month", "modality": "by", "printed": "4月底前",
        "stated_on": "2023-01-17", "milestone": None, "evidence": None, **changes,
    }  # fmt: skip


def milestone(order: int, words: str, **changes: Any) -> dict[str, Any]:
    return {"order": order, "words": words, "is_required": True, "done_on": None, "evidence": None, **changes}


def status(code: str, happened_on: str, summary: str, **changes: Any) -> dict[str, Any]:
    return {
        "id": new_public_id(), "status": code, "happened_on": happened_on, "recorded_at": RECORDED, "summary": summary,
        "summary_en": "", "evidence": None, "self_reported": False, "inquiry": None, "no_inquiry_reason": "",
        "corrects": None, **changes,
    }  # fmt: skip


def check(checked_on: str, result: str = "nothing_found", places: str = "甲市政府网站") -> dict[str, Any]:
    return {"id": new_public_id(), "checked_on": checked_on, "places": places, "result": result, "recorded_at": RECORDED}


def pledge(title: str, **changes: Any) -> dict[str, Any]:
    """A pledge's body; `deadline` and `status` follow from the lists unless they are given."""
    quoted = evidence(f"{title}。")
    body = {
        "id": new_public_id(), "number": 1, "title": title, "title_en": "", "area": AREA, "made_on": "2023-01-17",
        "topic": "economy", "force": "will", "is_recurring": False, "plan_from": None, "plan_to": None, "owner": None,
        "partners": [], "responsible": None, "speaker": None, "project": None, "status": None, "deadline": None,
        "deadlines": [], "metrics": [], "milestones": [], "evidence": [quoted], "passages": [], "updates": [],
        "checks": [], "last_checked_on": None, **changes,
    }  # fmt: skip
    whole = [item for item in body["deadlines"] if item["milestone"] is None]
    if whole and body["deadline"] is None:
        body["deadline"] = whole[-1]
    if body["updates"] and body["status"] is None:
        body["status"] = body["updates"][-1]
    return body


def release(body: dict[str, Any], *, at: dt.datetime = FIRST, pace: Pace | None = None, **log: Any) -> Pledge:
    """The record row of a pledge as released at `at`, with its figures, parties and missing cards."""
    with open_gate("tests"):
        line = _log(kind=log.get("kind", "publish"), row_kind="pledge", body=body, at=at, reason=log.get("reason", ""))
        _close(Pledge, line, public_id=body["id"])
        _close(Metric, line, pledge=body["id"])
        row = _pledge_row(body, line, pace or Pace("not_applicable"))
        for item in body["metrics"]:
            _metric_row(item, body, line)
        for kind, role, found in _parties(body):
            Party.objects.create(pledge=row, kind=kind, public_id=found["id"], role=role)
            _card(kind, found, at, area=body["area"])
        _card("area", {"id": body["area"]["code"], **body["area"]}, at)
        return row


def withdraw(body: dict[str, Any], *, at: dt.datetime, reason: str, merged_into: str | None = None) -> None:
    """The end of a pledge's public life."""
    with open_gate("tests"):
        told = {"id": body["id"], "number": body["number"] + 1, "reason": reason, "merged_into": merged_into}
        line = _log(kind="withdraw", row_kind="pledge", body=told, at=at, reason=reason)
        _close(Pledge, line, public_id=body["id"])
        _close(Metric, line, pledge=body["id"])


def card(kind: str, body: dict[str, Any], *, at: dt.datetime = FIRST) -> None:
    """A card of its own, as `body` has it."""
    with open_gate("tests"):
        _card(kind, body, at)


def _log(*, kind: str, row_kind: str, body: dict[str, Any], at: dt.datetime, reason: str) -> Release:
    head, _ = Head.objects.get_or_create(pk=1)
    payload = canonical_json(body)
    sequence = head.sequence + 1
    line = Release.objects.create(
        sequence=sequence, kind=kind, row_kind=row_kind, public_id=body["id"], number=body.get("number", 1),
        released_at=at, reason=reason, payload_hash=sha256_hex("nonce", payload), chain_hash=sha256_hex(str(sequence)),
    )  # fmt: skip
    ReleasePayload.objects.create(release=line, nonce="nonce", body=payload)
    Head.objects.filter(pk=1).update(sequence=sequence, released_at=at, chain_hash=line.chain_hash)
    return line


def _close(model: Any, line: Release, **which: Any) -> None:
    model.objects.current().filter(**which).update(superseded_at=line.released_at, superseded_by=line.sequence)


def _window(line: Release, body: dict[str, Any]) -> dict[str, Any]:
    return {"sequence": line.sequence, "released_at": line.released_at, "body": canonical_json(body)}


def _pledge_row(body: dict[str, Any], line: Release, pace: Pace) -> Pledge:
    standing, due = body["status"], body["deadline"]
    return Pledge.objects.create(
        public_id=body["id"], number=body["number"], area_code=body["area"]["code"], title=body["title"],
        title_en=body["title_en"], topic=body["topic"], force=body["force"],
        status=standing["status"] if standing else "not_assessed", is_recurring=body["is_recurring"],
        made_on=body["made_on"], due_on=due["due_on"] if due else None, last_checked_on=body["last_checked_on"],
        pace_first=pace.first, data_due_on=pace.data_due_on, past_due_on=pace.past_due_on, pace_past_due=pace.past_due,
        tokens=tokens(" ".join([body["title"], *(item["quote"] for item in body["evidence"])])), **_window(line, body),
    )  # fmt: skip


def _metric_row(item: dict[str, Any], body: dict[str, Any], line: Release) -> None:
    number = Metric.objects.filter(public_id=item["id"]).count() + 1
    Metric.objects.create(
        public_id=item["id"], number=number, area_code=body["area"]["code"], pledge=body["id"], role=item["role"],
        indicator=item["indicator"], comparator=item["comparator"], value=item["value"], unit=item["unit"],
        part_of=item["part_of"] or "", **_window(line, item),
    )  # fmt: skip


def _parties(body: dict[str, Any]) -> Iterable[tuple[str, str, dict[str, Any]]]:
    organizations = [("lead", body["owner"]), *(("partner", partner) for partner in body["partners"])]
    for role, found in organizations:
        if found:
            yield ("company" if found["classification"] in ("company", "institution") else "department"), role, found
    for role in ("responsible", "speaker"):
        if body[role]:
            yield "official", role, body[role]
    if body["project"]:
        yield "project", "project", body["project"]
    for found in {item["article"]["id"]: item["article"] for item in body["evidence"] if item["article"]}.values():
        yield "article", "source", found


def _card(kind: str, found: dict[str, Any], at: dt.datetime, *, area: dict[str, Any] = AREA) -> None:
    """The card of something that a pledge names, unless it is out already."""
    if Entry.objects.current().filter(public_id=found["id"]).exists():
        return
    common = {"id": found["id"], "kind": kind, "name": found.get("name", ""), "name_en": found.get("name_en", ""), "other_names": []}
    own: dict[str, dict[str, Any]] = {
        "department": {"classification": found.get("classification"), "parent": None, "area": area},
        "company": {"classification": found.get("classification"), "parent": None, "area": area},
        "official": {"area": area, "memberships": []},
        "project": {"owner": None, "area": area, "parent": None},
        "area": {"code": found["id"], "level": "prefecture", "parent": None},
        "article": {"kicker": "", "url": "", "area": area, "text": None},
    }
    body = {**common, **own[kind], **found}
    line = _log(kind="publish", row_kind=kind, body=body, at=at, reason="")
    Entry.objects.create(
        public_id=found["id"], number=1, area_code=found["id"] if kind == "area" else area["code"], kind=kind, name=body["name"] or body.get("headline", ""),
        sort_key=body["name"] or body.get("headline", ""), parent=(body.get("parent") or {}).get("id", ""),
        published_on=body.get("published_on"), **_window(line, body),
    )  # fmt: skip


def reread(body: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """The next version of a body, with changes."""
    copy = json.loads(json.dumps(body))
    return {**copy, "number": body["number"] + 1, **changes}
