"""Two worlds with the same published record, one of them full of drafts: nobody outside can tell which is which."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode

import pytest
import time_machine
from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import get_resolver

from tests import rows
from tests.desk.world import AT, World, make_world
from tracker.desk import curation, publishing
from tracker.desk.models import Organization, Pledge
from tracker.integrity.gate import open_gate
from tracker.integrity.public_ids import new_public_id
from tracker.record.api import answers
from tracker.record.filters import NameFilter
from tracker.record.lists import LISTS
from tracker.record.models import Entry
from tracker.record.models import Metric as PublishedMetric
from tracker.record.models import Pledge as PublishedPledge

pytestmark = pytest.mark.django_db

CANARY = "canary7q"
TODAY = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)
# Named by nobody, or by the desk only.
UNDECLARED = (
    "id", "pk", "public_id", "version", "state", "note", "author", "candidate", "owner__note", "owner__name", "created_by",
    "evidence__candidate__state", "merged_into", "recorded_by", "is_public", "draft", "fields", "expand", "include", "search",
)  # fmt: skip
# A constraint of these asks for something else than words.
_NOT_WORDS = {"articles.Area.code", "articles.Candidate.exact", "articles.Article.text", "articles.SourceDocument.text"}
_numbers = itertools.count(1)
Answer = tuple[int, tuple[tuple[str, str], ...], bytes]


@pytest.fixture
def world() -> World:
    """A published pledge with a department, corrected once, and a withdrawn one."""
    made = make_world()
    bureau = made.organization("乙区教育局")
    pledge = made.published(owner=bureau)
    curation.record_status(
        pledge=pledge, status="in_progress", happened_on=dt.date(2023, 7, 31), summary="已实施210个", by=made.editor, at=AT,
        candidate=made.outcome(),
    )  # fmt: skip
    publishing.publish(pledge=Pledge.objects.get(pk=pledge.pk), by=made.publisher, at=AT)
    school = made.candidate("乙区教育局将于年内新建学校2所", group=3, article=made.another_article())
    gone = curation.accept(candidates=[school], by=made.editor, at=AT)
    publishing.publish(pledge=gone, by=made.publisher, at=AT)
    publishing.withdraw(pledge=Pledge.objects.get(pk=gone.pk), by=made.publisher, at=AT, reason="重复")
    return made


def fill_with_drafts(world: World) -> list[str]:
    """Drafts in every table of the desk and the articles, canaries in every column of words. Public ids of drafts."""
    hidden: list[str] = []
    with open_gate("test"):
        for model in [*apps.get_app_config("desk").get_models(), *apps.get_app_config("articles").get_models()]:
            for _ in range(2):
                row = rows.build(model)
                for field in model._meta.concrete_fields:
                    if takes_words(field):
                        setattr(row, field.name, f"{CANARY} 乙区教育局{next(_numbers)}")
                row.save(force_insert=True)
                hidden += [row.public_id] if hasattr(row, "public_id") else []
    edit_what_is_published(world)
    return hidden


def takes_words(field: Any) -> bool:
    if f"{field.model._meta.label}.{field.name}" in _NOT_WORDS or field.name in ("public_id", "sha256", "key"):
        return False
    wide = not field.max_length or field.max_length >= 20
    return type(field) in (models.CharField, models.TextField) and not field.choices and wide


def edit_what_is_published(world: World) -> None:
    """Unpublished changes of published rows: a title, a note, a name, a status, a check."""
    pledge = Pledge.objects.get(public_id=PublishedPledge.objects.current().get().public_id)
    words = {"title": f"{CANARY}改名", "note": CANARY}
    pledge = curation.amend(row=pledge, changes=words, seen=pledge.version, by=world.editor, at=TODAY)
    curation.record_status(
        pledge=pledge, status="met", happened_on=dt.date(2024, 1, 1), summary=CANARY, by=world.editor, at=TODAY,
        url="https://example.org/a", words=CANARY, published_on=dt.date(2024, 1, 1),
    )  # fmt: skip
    curation.check(
        pledge=pledge, checked_on=dt.date(2024, 2, 1), places=CANARY, result="nothing_found", by=world.editor, at=TODAY
    )
    bureau = Organization.objects.get(name="乙区教育局")
    curation.amend(row=bureau, changes={"name": f"{CANARY}局"}, seen=bureau.version, by=world.editor, at=TODAY)


def requests(hidden: list[str]) -> list[str]:
    """Addresses generated from the URLconf and the filters, each once."""
    return list(dict.fromkeys([*api_requests(hidden), *page_requests(hidden)]))


def api_requests(hidden: list[str]) -> Iterator[str]:
    shown = [
        *PublishedPledge.objects.values_list("public_id", flat=True),
        *Entry.objects.values_list("public_id", flat=True),
    ]
    shown += PublishedMetric.objects.values_list("public_id", flat=True)
    words = [
        CANARY,
        "乙区",
        "教育局",
        "met",
        "in_progress",
        "1",
        "2023-08-01",
        "990303",
        "100000",
        "元",
        hidden[0],
        shown[0],
    ]
    yield from ("/api/v1/", "/api/v1/schema", f"/api/v1/{CANARY}")
    for listed in LISTS:
        base = f"/api/v1/{listed.name}"
        yield from (
            f"{base}/",
            f"{base}.csv",
            f"{base}/?as_of=2023-12-31",
            f"{base}/?as_of=2023-01-01",
            f"{base}/?page_size=1",
        )
        yield from (f"{base}/?ordering={ordering}" for ordering in listed.orderings)
        names = [*listed.filters.names(), "cursor", "ordering", "page_size", "format"]
        yield from (f"{base}/?{urlencode({name: word})}" for name in names for word in words)
        yield from (f"{base}/?{name}={CANARY}" for name in UNDECLARED)
        yield from (f"{base}/{public_id}/" for public_id in {*hidden[:12], *shown})
    yield from (f"/api/v1/pledges/{public_id}/releases/" for public_id in {*hidden, *shown})


def page_requests(hidden: list[str]) -> Iterator[str]:
    """Every address of the pages in both languages, with ids shown and hidden, and the list with its filters."""
    shown = {
        *PublishedPledge.objects.values_list("public_id", flat=True),
        *Entry.objects.values_list("public_id", flat=True),
    }
    for route in page_routes():
        for language in ("", "en/"):
            ids = sorted({*shown, *hidden[:8]}) if "<" in route else [""]
            for public_id in ids:
                address = re.sub(r"<int:\w+>", "1", route)
                address = f"/{language}" + re.sub(r"<\w+:\w+>", public_id, address)
                yield from (address, f"{address}?as_of=2023-12-31")
    for name in (*LISTS[0].filters.names(), *UNDECLARED[:6], "page", "cursor", "ordering"):
        yield from (f"/pledges/?{name}={quote(word)}" for word in (CANARY, "met", "乙区", hidden[0]))
    yield from ("/no-such-page/", f"/en/{CANARY}/", "/sitemap.xml", "/robots.txt")


def page_routes() -> list[str]:
    pages: list[str] = []
    for entry in get_resolver().url_patterns:
        for inner in getattr(entry, "url_patterns", ()):
            if getattr(inner, "namespace", None) == "pages":
                pages += [str(pattern.pattern) for pattern in inner.url_patterns]
    return pages


def answer_to(address: str) -> Answer:
    """Status, headers but the date, and body."""
    answer = Client(raise_request_exception=False).get(address)
    body = answer.getvalue()
    headers = {name: value for name, value in answer.headers.items() if name not in ("Date", "X-Request-ID")}
    return answer.status_code, tuple(sorted(headers.items())), body


def differing(world: World, *, about: str = "") -> tuple[int, list[str], list[str]]:
    """How many addresses were asked, those answered otherwise once there are drafts, and those that tell a canary."""
    # Ids of drafts are known before the drafts are: the same questions are asked in both worlds.
    hidden = [new_public_id() for _ in range(40)]
    with time_machine.travel(TODAY, tick=False):
        addresses = [address for address in requests(hidden) if about in address]
        before = {address: answer_to(address) for address in addresses}
        made = fill_with_drafts(world)
        swapped = {address: swap(address, hidden, made) for address in addresses}
        after = {address: answer_to(swapped[address]) for address in addresses}
    differ = [a for a in addresses if normal(before[a], hidden, asked=a) != normal(after[a], made, asked=swapped[a])]
    telling = [a for a in addresses if CANARY not in a and CANARY.encode() in after[a][2]]
    failing = [a for a in addresses if before[a][0] >= 500]
    assert not failing
    return len(addresses), differ, telling


def swap(address: str, hidden: list[str], made: list[str]) -> str:
    """The same question about ids that now exist on the desk."""
    for absent, draft in zip(hidden, made, strict=False):
        address = address.replace(absent, draft)
    return address


def normal(answer: Answer, ids: list[str], *, asked: str) -> Answer:
    """The answer with the ids that were asked for taken out; the ETag holds the whole address."""
    status, headers, body = answer
    named = [public_id for public_id in ids if public_id in asked]
    for public_id in named:
        body = body.replace(public_id.encode(), b"?" * 16)
    return status, tuple((name, value) for name, value in headers if not named or name != "ETag"), body


def test_no_request_tells_whether_there_are_drafts(world: World) -> None:
    asked, differ, telling = differing(world)
    assert asked >= 500
    assert differ == []
    assert telling == []


def _etag_of_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "sha256_hex", lambda *facts: f"{Pledge.objects.count():032d}")


def _oracle(monkeypatch: pytest.MonkeyPatch) -> None:
    def leaky(self: Any, qs: Any, value: Any) -> Any:
        return qs.none() if value and Organization.objects.filter(name__contains=value).exists() else qs

    monkeypatch.setattr(NameFilter, "filter", leaky)


def _index(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = answers.json_answer

    def leaky(value: Any, **more: Any) -> Any:
        told = [str(pledge) for pledge in Pledge.objects.all()]
        return plain({"value": value, "pledges": told}, **more)

    monkeypatch.setattr("tracker.record.api.views.json_answer", leaky)


@pytest.mark.parametrize("leak", [_etag_of_desk, _oracle, _index])
def test_control_a_leak_is_seen(world: World, monkeypatch: pytest.MonkeyPatch, leak: Any) -> None:
    leak(monkeypatch)
    assert differing(world, about="departments")[1]


def test_a_hidden_id_answers_like_one_that_never_was(world: World) -> None:
    hidden = fill_with_drafts(world)[::4]
    absent = "0" * 16
    for address in ("{}/", "?q={}", "?area={}", "?updated_since={}", "?cursor={}"):
        for listed in LISTS:
            for public_id in hidden:
                asked, other = (f"/api/v1/{listed.name}/{address.format(name)}" for name in (public_id, absent))
                told = normal(answer_to(asked), [public_id], asked=asked)
                assert told == normal(answer_to(other), [absent], asked=other)
