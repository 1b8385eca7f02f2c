"""Writers at one moment: exactly one wins, the other is told, and nothing half-written is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import F

from articles.models import Candidate
from tests.desk.racing import race
from tests.desk.world import AT, World, make_world
from tracker.desk import curation, merging, publishing
from tracker.desk.models import Evidence, Organization, Pledge
from tracker.integrity.gate import open_gate
from tracker.integrity.versions import update_seen
from tracker.record.models import Head, Release
from tracker.record.models import Pledge as Published
from tracker.record.verification import verify_record

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 6
Racers = tuple[Callable[[], Any], ...]


def accept_and_accept(world: World) -> Racers:
    keys = [c.pk for c in world.programme()]
    return tuple(
        lambda by=by: curation.accept(candidates=list(Candidate.objects.filter(pk__in=keys)), by=by, at=AT)
        for by in (world.editor, world.publisher)
    )


def accept_and_reject(world: World) -> Racers:
    candidates = world.programme()
    last = Candidate.objects.get(pk=candidates[-1].pk)
    return (
        lambda: curation.accept(candidates=candidates, by=world.editor, at=AT),
        lambda: curation.reject(candidate=last, by=world.publisher, at=AT, reason="重复"),
    )


def accept_and_merge_into(world: World) -> Racers:
    pledge = curation.accept(candidates=world.plant(), by=world.editor, at=AT)
    candidates = world.programme()
    again = list(Candidate.objects.filter(pk__in=[c.pk for c in candidates]))
    return (
        lambda: curation.accept(candidates=candidates, by=world.editor, at=AT),
        lambda: curation.merge_into(candidates=again, pledge=pledge, by=world.publisher, at=AT),
    )


def merge_both_ways(world: World) -> Racers:
    keys = world.organization("甲局").pk, world.organization("乙局").pk
    one, two = (Organization.objects.get(pk=key) for key in keys)
    eins, zwei = (Organization.objects.get(pk=key) for key in keys)
    return (
        lambda: merging.merge(kept=one, merged=two, by=world.editor, at=AT, reason="同一单位"),
        lambda: merging.merge(kept=zwei, merged=eins, by=world.publisher, at=AT, reason="同一单位"),
    )


def publish_and_amend(world: World) -> Racers:
    pledge = world.pledge()
    read = Pledge.objects.get(pk=pledge.pk)
    return (
        lambda: publishing.publish(pledge=read, by=world.publisher, at=AT),
        lambda: curation.amend(row=pledge, changes={"title": "改"}, seen=pledge.version, by=world.editor, at=AT),
    )


def publish_twice(world: World) -> Racers:
    pledge = world.pledge()
    read = Pledge.objects.get(pk=pledge.pk)
    return (
        lambda: publishing.publish(pledge=pledge, by=world.publisher, at=AT),
        lambda: publishing.publish(pledge=read, by=world.other_publisher, at=AT),
    )


def amend_twice(world: World) -> Racers:
    pledge = world.pledge()
    read = Pledge.objects.get(pk=pledge.pk)
    return tuple(
        lambda row=row, by=by: curation.amend(row=row, changes={"title": f"{by}"}, seen=1, by=by, at=AT)
        for row, by in ((pledge, world.editor), (read, world.publisher))
    )


def sign_off_twice(world: World) -> Racers:
    return tuple(
        lambda by=by: curation.sign_off(article=world.article, by=by, at=AT) for by in (world.editor, world.publisher)
    )


@pytest.mark.parametrize(
    "racers",
    [
        accept_and_accept, accept_and_reject, accept_and_merge_into, merge_both_ways, publish_and_amend, publish_twice, amend_twice,
        sign_off_twice,
    ],
    ids=lambda racers: racers.__name__,
)  # fmt: skip
def test_exactly_one_wins(racers: Callable[[World], Racers]) -> None:
    world = make_world()
    for round_ in range(ROUNDS):
        # Each round on an article of its own, so that what rounds leave behind does not meet.
        world.article = world.another_article(headline=f"第{round_}轮")
        assert race(*racers(world)) == (1, 1)
    assert verify_record() is None
    for pledge in Pledge.objects.all():
        assert pledge.evidence.exists()
    for candidate in Candidate.objects.filter(state__in=["accepted", "merged"]):
        assert Evidence.objects.filter(candidate=candidate).count() == 1
    for row in Organization.objects.exclude(merged_into=None):
        assert row.survivor().merged_into is None


def test_two_pledges_published_at_once_stand_one_after_the_other() -> None:
    world = make_world()
    # Else the one that comes first takes up the share of the article that may be shown.
    with open_gate("test"):
        update_seen(world.paper, seen=1, shows_full_text=True)
    pledges = [world.pledge(), curation.accept(candidates=world.plant(), by=world.editor, at=AT)]
    calls = [lambda p=p: publishing.publish(pledge=p, by=world.publisher, at=AT) for p in pledges]
    assert race(*calls) == (2, 0)
    assert Head.objects.get().sequence == Release.objects.count()
    assert Published.objects.current().count() == 2
    assert verify_record() is None


def test_appends_of_many_are_all_kept() -> None:
    world = make_world()
    pledge = world.pledge()

    def look(number: int) -> None:
        mine = Pledge.objects.get(pk=pledge.pk)
        curation.check(
            pledge=mine, checked_on=AT.date(), places=f"来源{number}", result="nothing_found", by=world.editor, at=AT
        )

    calls = [lambda i=i: look(i) for i in range(6)]
    assert race(*calls) == (6, 0)
    assert sorted(pledge.checks.values_list("places", flat=True)) == [f"来源{i}" for i in range(6)]
    assert Pledge.objects.get().version == pledge.version + 6


def test_control_a_naive_save_loses_what_another_wrote() -> None:
    world = make_world()
    pledge = world.pledge()

    def save(name: str) -> None:
        # Past the lock on purpose: the gate is open and the version steps, but nobody asks which one was read.
        with open_gate("test"):
            Pledge.objects.filter(pk=pledge.pk).update(note=name, version=F("version") + 1)

    assert race(lambda: save("甲"), lambda: save("乙")) == (2, 0)
    assert Pledge.objects.get().note in ("甲", "乙")
