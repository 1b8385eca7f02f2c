"""Published rows for tests, in the shape that publishing writes, through the gate: made-up places and people only."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from tracker.integrity.canonical import canonical_json, sha256_hex
from tracker.integrity.gate import open_gate
from tracker.integrity.public_ids import ALPHABET, LENGTH
from tracker.record import models, pace
from tracker.record.search import tokens
from tracker.record.standpoint import HOME

FIRST = dt.datetime(2023, 1, 1, 8, tzinfo=HOME)


def id_of(name: str) -> str:
    """A public id that is the same in every run: of "甲" always the same 16 letters."""
    digest = int(sha256_hex(name), 16)
    return "".join(ALPHABET[digest >> (5 * place) & 31] for place in range(LENGTH))


class Record:
    """A record that grows by one release at a time, each `step` after the one before."""

    def __init__(self, *, start: dt.datetime = FIRST, step: dt.timedelta = dt.timedelta(hours=1)) -> None:
        self.sequence, self.at, self.step = 0, start - step, step

    def area(self, code: str, name: str) -> dict[str, Any]:
        parent = None
        body = {
            "id": code,
            "kind": "area",
            "code": code,
            "name": name,
            "name_en": "",
            "level": "prefecture",
            "parent": parent,
        }
        self.card("area", code, name, body, area_code=code)
        return {"code": code, "name": name, "name_en": ""}

    def department(self, name: str, *, area: dict[str, Any] | None = None) -> dict[str, Any]:
        public_id = id_of(name)
        body: dict[str, Any] = {
            "id": public_id, "kind": "department", "name": name, "name_en": "", "other_names": [],
            "classification": "department", "parent": None, "area": area,
        }  # fmt: skip
        self.card("department", public_id, name, body, area_code=area["code"] if area else "")
        return {"id": public_id, "name": name, "name_en": "", "classification": "department"}

    def official(self, name: str, post: str, organization: dict[str, Any]) -> dict[str, Any]:
        public_id = id_of(name)
        member = {"role": post, "organization": organization, "start_date": "2022-01-01", "end_date": None}
        body = {
            "id": public_id, "kind": "official", "name": name, "name_en": "", "other_names": [], "area": None,
            "memberships": [member],
        }  # fmt: skip
        self.card("official", public_id, name, body)
        return {"id": public_id, "name": name, "post": post}

    def project(self, name: str, area: dict[str, Any]) -> dict[str, Any]:
        public_id = id_of(name)
        body: dict[str, Any] = {
            "id": public_id, "kind": "project", "name": name, "name_en": "", "other_names": [], "owner": None,
            "area": area, "parent": None,
        }  # fmt: skip
        self.card("project", public_id, name, body, area_code=area["code"])
        return {"id": public_id, "name": name, "name_en": ""}

    def article(self, headline: str, area: dict[str, Any], *, on: str = "2023-01-17") -> dict[str, Any]:
        public_id = id_of(headline)
        told = {
            "headline": headline,
            "newspaper": "甲市日报",
            "published_on": on,
            "date_basis": "printed",
            "page": "第二版",
        }
        body = {"id": public_id, "kind": "article", "kicker": "", "url": "", "area": area, "text": None, **told}
        day = dt.date.fromisoformat(on)
        self.card("article", public_id, headline, body, area_code=area["code"], published_on=day)
        return {"id": public_id, **told}

    def card(self, kind: str, public_id: str, name: str, body: dict[str, Any], **columns: Any) -> None:
        """One more version of a card."""
        with open_gate("test"):
            number = self._close(models.Entry, public_id)
            self._release("publish", kind, public_id, number, body)
            columns = {"area_code": "", **columns}
            models.Entry.objects.create(
                public_id=public_id, kind=kind, name=name, sort_key=name, **self._window(number, body), **columns
            )

    def pledge(self, title: str, *, area: dict[str, Any], metrics: Iterable[dict[str, Any]] = (), **told: Any) -> str:
        """One more version of a pledge; `told` replaces keys of its body. Its public id."""
        body = pledge_body(title, area=area, metrics=list(metrics), **told)
        public_id = body["id"]
        with open_gate("test"):
            number = self._close(models.Pledge, public_id)
            body["number"] = number
            self._release("publish" if number == 1 else "correct", "pledge", public_id, number, body)
            row = models.Pledge.objects.create(public_id=public_id, **self._window(number, body), **columns_of(body))
            models.Party.objects.bulk_create(models.Party(pledge=row, **party) for party in parties_of(body))
            for item in body["metrics"]:
                self._metric(body, item)
            for kind, item, day in follow_ups(body):
                self._follow_up(body, kind, item, day)
        return str(public_id)

    def withdraw(self, public_id: str, *, reason: str, merged_into: str | None = None) -> None:
        """The end of a pledge's public life."""
        with open_gate("test"):
            number = self._close(models.Pledge, public_id)
            body = {"id": public_id, "reason": reason, "merged_into": merged_into}
            self._release("withdraw", "pledge", public_id, number, body, reason=reason)
            for model in (models.Metric, models.Update):
                self._end(model.objects.current().filter(pledge=public_id))

    def _metric(self, body: dict[str, Any], item: dict[str, Any]) -> None:
        number = self._end_of(models.Metric, item["id"])
        latest = item["latest"]
        models.Metric.objects.create(
            public_id=item["id"], pledge=body["id"], role=item["role"], indicator=item["indicator"],
            comparator=item["comparator"], value=Decimal(item["value"]), upper_value=None, unit=item["unit"],
            part_of=item["part_of"] or "", latest_value=Decimal(latest["value"]) if latest else None,
            latest_on=latest["on_day"] if latest else None, area_code=body["area"]["code"], **self._window(number, item),
        )  # fmt: skip

    def _follow_up(self, body: dict[str, Any], kind: str, item: dict[str, Any], day: str) -> None:
        number = self._end_of(models.Update, item["id"])
        models.Update.objects.create(
            public_id=item["id"], pledge=body["id"], kind=kind, status=item.get("status", ""), happened_on=day,
            area_code=body["area"]["code"], **self._window(number, item),
        )  # fmt: skip

    def _close(self, model: Any, public_id: str) -> int:
        """Takes the next sequence and moment, and ends the row's window there. The next number."""
        self.sequence, self.at = self.sequence + 1, self.at + self.step
        return self._end_of(model, public_id)

    def _end_of(self, model: Any, public_id: str) -> int:
        self._end(model.objects.current().filter(public_id=public_id))
        return int(model.objects.filter(public_id=public_id).count()) + 1

    def _end(self, rows: Any) -> None:
        rows.update(superseded_at=self.at, superseded_by=self.sequence)

    def _window(self, number: int, body: dict[str, Any]) -> dict[str, Any]:
        return {"number": number, "sequence": self.sequence, "released_at": self.at, "body": canonical_json(body)}

    def _release(
        self, kind: str, row_kind: str, public_id: str, number: int, body: dict[str, Any], *, reason: str = ""
    ) -> None:
        text = canonical_json(body)
        release = models.Release.objects.create(
            sequence=self.sequence, kind=kind, row_kind=row_kind, public_id=public_id, number=number, released_at=self.at,
            reason=reason, payload_hash=sha256_hex(text), chain_hash=sha256_hex(str(self.sequence)),
        )  # fmt: skip
        models.ReleasePayload.objects.create(release=release, nonce="0" * 32, body=text)
        head, _ = models.Head.objects.get_or_create(pk=1)
        models.Head.objects.filter(pk=head.pk).update(sequence=self.sequence, released_at=self.at)


def pledge_body(title: str, *, area: dict[str, Any], metrics: list[dict[str, Any]], **told: Any) -> dict[str, Any]:
    """A pledge as it is released, without anything but a title, a place and a quote."""
    public_id = told.pop("id", None) or id_of(title)
    article = told.pop("article", None)
    quote = told.pop("quote", f"将{title}")
    body: dict[str, Any] = {
        "id": public_id, "number": 1, "title": title, "title_en": "", "area": area, "made_on": "2023-01-17",
        "topic": "other", "force": "will", "is_recurring": False, "plan_from": None, "plan_to": None, "owner": None,
        "partners": [], "responsible": None, "speaker": None, "project": None, "status": None, "deadline": None,
        "deadlines": [], "metrics": metrics, "milestones": [], "updates": [], "checks": [], "last_checked_on": None,
        "evidence": [evidence_body(f"{public_id} 出处", quote, article)],
        "passages": [passage_body(f"{public_id} 出处", quote, article)] if article else [],
    }  # fmt: skip
    return json.loads(json.dumps(body | told))


def evidence_body(name: str, quote: str, article: dict[str, Any] | None) -> dict[str, Any]:
    place = (0, len(quote)) if article else (None, None)
    return {
        "id": id_of(name), "purpose": "commitment", "origin": "responsible", "article": article,
        "url": "" if article else "https://example.org/a", "published_on": "2023-01-17", "start": place[0],
        "end": place[1], "exact": quote, "quote": "".join(quote.split()), "prefix": "", "suffix": "",
    }  # fmt: skip


def passage_body(name: str, quote: str, article: dict[str, Any]) -> dict[str, Any]:
    text = f"{quote}。"
    place = {"evidence": id_of(name), "start": 0, "end": len(quote)}
    return {"article": article["id"], "start": 0, "end": len(text), "text": text, "quotes": [place]}


def deadline_body(due_on: str, printed: str = "年底前") -> dict[str, Any]:
    return {
        "due_from": None, "due_on": due_on, "precision": "year", "modality": "by", "printed": printed,
        "stated_on": "2023-01-17", "milestone": None, "evidence": None,
    }  # fmt: skip


def metric_body(name: str, value: str, unit: str, **told: Any) -> dict[str, Any]:
    """A figure; `name` names its public id too."""
    body: dict[str, Any] = {
        "id": id_of(name), "order": 0, "role": "target", "indicator": name, "comparator": "=", "value": value,
        "upper_value": None, "unit": unit, "per": "", "printed": f"{value}{unit}", "pass_rule": "at_least",
        "is_required": True, "part_of": None, "revises": None, "period_from": None, "period_to": None, "evidence": None,
        "observations": [], "latest": None, "share": None,
    }  # fmt: skip
    return body | told


def observation_body(name: str, value: str, on_day: str) -> dict[str, Any]:
    return {
        "id": id_of(name), "on_day": on_day, "value": value, "printed": value, "evidence": None,
        "recorded_at": "2023-06-01T00:00:00.000000Z",
    }  # fmt: skip


def status_body(name: str, status: str, happened_on: str) -> dict[str, Any]:
    return {
        "id": id_of(name), "status": status, "happened_on": happened_on, "recorded_at": "2023-06-01T00:00:00.000000Z",
        "summary": "已开工。", "summary_en": "", "evidence": None, "self_reported": True, "inquiry": None,
        "no_inquiry_reason": "", "corrects": None,
    }  # fmt: skip


def check_body(name: str, checked_on: str) -> dict[str, Any]:
    return {
        "id": id_of(name), "checked_on": checked_on, "places": "甲市政府网站", "result": "nothing_found",
        "recorded_at": "2023-06-01T00:00:00.000000Z",
    }  # fmt: skip


def columns_of(body: dict[str, Any]) -> dict[str, Any]:
    """The columns of a pledge's row, as publishing fills them."""
    status = body["status"]["status"] if body["status"] else "not_assessed"
    due_on = dt.date.fromisoformat(body["deadline"]["due_on"]) if body["deadline"] else None
    checked_on = dt.date.fromisoformat(body["last_checked_on"]) if body["last_checked_on"] else None
    told = next((metric for metric in body["metrics"] if metric["share"]), None)
    found = pace.schedule(
        status=status, is_recurring=body["is_recurring"], start=dt.date.fromisoformat(body["made_on"]), due_on=due_on,
        share_done=Decimal(told["share"]) if told else None,
        observed_on=dt.date.fromisoformat(told["latest"]["on_day"]) if told else None, last_checked_on=checked_on,
    )  # fmt: skip
    return {
        "title": body["title"], "title_en": body["title_en"], "topic": body["topic"], "force": body["force"],
        "status": status, "status_on": body["status"]["happened_on"] if body["status"] else None,
        "is_recurring": body["is_recurring"], "made_on": body["made_on"], "due_on": due_on,
        "last_checked_on": checked_on, "area_code": body["area"]["code"], "pace_first": found.first,
        "data_due_on": found.data_due_on, "past_due_on": found.past_due_on, "pace_past_due": found.past_due,
        "tokens": tokens(body["title"], body["title_en"], *(item["quote"] for item in body["evidence"])),
    }  # fmt: skip


def parties_of(body: dict[str, Any]) -> list[dict[str, str]]:
    named = [
        ("department", body["owner"], "lead"),
        *(("department", partner, "partner") for partner in body["partners"]),
    ]
    named += [("official", body[role], role) for role in ("responsible", "speaker")]
    named += [("project", body["project"], "project")]
    named += [("article", item["article"], "source") for item in body["evidence"]]
    return [{"kind": kind, "public_id": card["id"], "role": role} for kind, card, role in named if card]


def follow_ups(body: dict[str, Any]) -> list[tuple[str, dict[str, Any], str]]:
    """Kind, JSON and day of each follow-up."""
    found = [("status", item, item["happened_on"]) for item in body["updates"]]
    found += [("check", item, item["checked_on"]) for item in body["checks"]]
    observed = (item for metric in body["metrics"] for item in metric["observations"])
    return found + [("observation", item, item["on_day"]) for item in observed]


def small_world() -> Record:
    """A record with some of everything: two areas, five pledges, one of them corrected and one withdrawn."""
    record = Record()
    city, county = record.area("990100", "甲市"), record.area("990102", "乙区")
    other = record.area("980100", "丙市")
    bureau, partner = record.department("甲市教育局", area=city), record.department("乙区卫生局", area=county)
    official = record.official("张某", "局长", bureau)
    plant = record.project("丁厂扩建", county)
    article = record.article("甲市今年要办十件实事", city)
    later = record.article("丙市交通规划", other, on="2023-02-01")
    record.pledge(
        "新建学校20所", area=city, article=article, owner=bureau, partners=[partner], responsible=official, speaker=official,
        topic="education", deadline=deadline_body("2023-12-31"), metrics=[metric_body("新建学校", "20", "所")],
    )  # fmt: skip
    observed = observation_body("丁厂投资一季度", "20000000", "2023-03-31")
    investment = metric_body(
        "计划总投资", "100000000", "元", observations=[observed], latest=observed, share="0.2", comparator=">="
    )
    part = metric_body("其中设备投资", "40000000", "元", part_of=investment["id"], order=1)
    this_year = metric_body("年度投资", "30000000", "元", order=2)
    record.pledge(
        "丁厂扩建投产", area=county, article=article, project=plant, topic="industry", made_on="2023-01-18",
        deadline=deadline_body("2023-06-30", "6月底前"), metrics=[investment, part, this_year],
    )  # fmt: skip
    started = status_body("公路开工", "in_progress", "2023-05-01")
    record.pledge(
        "改造公路5G基站2421.2公里", area=other, article=later, topic="transport", status=started, updates=[started],
        made_on="2023-02-01", last_checked_on="2023-06-01", checks=[check_body("公路核查", "2023-06-01")],
    )  # fmt: skip
    record.pledge("新建学校20所", area=city, article=article, owner=bureau, title_en="Twenty schools", topic="education",
                  deadline=deadline_body("2023-12-31"), metrics=[metric_body("新建学校", "20", "所")])  # fmt: skip
    gone = record.pledge("修建体育馆", area=city, article=article)
    record.withdraw(gone, reason="原文引用有误")
    merged = record.pledge("新建中小学20所", area=city, article=article)
    record.withdraw(merged, reason="", merged_into=id_of("新建学校20所"))
    return record
