"""Who may do what: the whole table, told once more by hand, and each verb seen to refuse."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, Group

from articles.models import Newspaper
from tests.desk.world import AT, World
from tracker.desk import curation, merging, publishing
from tracker.desk.models import Decision, Metric, Milestone, Official
from tracker.desk.permissions import GROUP_NAMES, RIGHTS, make_roles, may, roles_of
from tracker.record.models import Release

ROLES = ("viewer", "editor", "publisher", "administrator")
TABLE = {
    #                viewer editor publisher administrator
    "view":          (1, 1, 1, 1),
    "ingest":        (0, 1, 1, 1),
    "accept":        (0, 1, 1, 0),
    "merge_into":    (0, 1, 1, 0),
    "reject":        (0, 1, 1, 0),
    "reject_rest":   (0, 1, 1, 0),
    "sign_off":      (0, 1, 1, 0),
    "create":        (0, 1, 1, 0),
    "amend":         (0, 1, 1, 0),
    "remove":        (0, 1, 1, 0),
    "record_status": (0, 1, 1, 0),
    "observe":       (0, 1, 1, 0),
    "check":         (0, 1, 1, 0),
    "inquire":       (0, 1, 1, 0),
    "cite":          (0, 1, 1, 0),
    "merge":         (0, 1, 1, 0),
    "publish":       (0, 0, 1, 0),
    "correct":       (0, 0, 1, 0),
    "withdraw":      (0, 0, 1, 0),
    "set_up":        (0, 0, 0, 1),
    "manage_users":  (0, 0, 0, 1),
}  # fmt: skip


def test_the_table_is_the_one_that_was_agreed(world: World) -> None:
    users = [getattr(world, role) for role in ROLES]
    assert {verb: tuple(int(may(user, verb)) for user in users) for verb in RIGHTS} == TABLE


def test_migrating_makes_the_roles_once(db: None) -> None:
    make_roles()
    names = list(Group.objects.order_by("id").values_list("name", flat=True))
    assert sorted(names) == sorted(GROUP_NAMES.values())


@pytest.mark.parametrize("verb", sorted(RIGHTS))
def test_nobody_in_particular_may_nothing(world: World, verb: str) -> None:
    assert not may(AnonymousUser(), verb)
    assert not may(get_user_model().objects.create_user("newcomer"), verb)


def test_a_disabled_editor_has_no_role_left(world: World) -> None:
    assert roles_of(world.editor) == {"editor"}
    world.editor.is_active = False
    assert roles_of(world.editor) == frozenset()


def test_a_superuser_administers_and_neither_edits_nor_publishes(db: None) -> None:
    root = get_user_model().objects.create_superuser("root")
    assert may(root, "manage_users")
    assert not may(root, "amend")
    assert not may(root, "publish")


def _calls(world: World) -> dict[str, Callable[[Any], Any]]:
    """Each verb of the write path as a call by somebody."""
    pledge, outcome = world.pledge(), world.outcome()
    one, two = world.organization("甲局"), world.organization("乙局")
    metric = pledge.metrics.last()
    assert metric is not None
    day = dt.date(2023, 7, 31)
    evidence = pledge.evidence.first()
    fresh = Metric(pledge=pledge, indicator="道路", value=Decimal(1), printed="1")
    plant = world.plant()
    who: dict[str, Any] = {"at": AT, "reason": "试"}
    return {
        "accept": lambda by: curation.accept(candidates=plant, by=by, **who),
        "merge_into": lambda by: curation.merge_into(candidates=plant, pledge=pledge, by=by, **who),
        "reject": lambda by: curation.reject(candidate=outcome, by=by, **who),
        "reject_rest": lambda by: curation.reject_rest(article=world.article, by=by, **who),
        "sign_off": lambda by: curation.sign_off(article=world.article, by=by, at=AT),
        "create": lambda by: curation.create(row=Official(name="张某"), by=by, **who),
        "set_up": lambda by: curation.create(row=Newspaper(name="乙报"), by=by, **who),
        "set_up (amend)": lambda by: curation.amend(row=world.paper, changes={"shows_full_text": True}, seen=1, by=by, **who),
        "amend": lambda by: curation.amend(row=pledge, changes={"title": "新题"}, seen=pledge.version, by=by, **who),
        "amend (metric)": lambda by: curation.add_metric(metric=fresh, by=by, **who),
        "amend (milestone)": lambda by: curation.add_milestone(milestone=Milestone(pledge=pledge, words="建成"), by=by, **who),
        "amend (partner)": lambda by: curation.add_partner(pledge=pledge, organization=one, by=by, **who),
        "amend (deadline)": lambda by: curation.revise_deadline(
            pledge=pledge, due_on=day, precision="day", printed="7月31日", stated_on=day, by=by, **who
        ),
        "remove": lambda by: curation.remove(row=metric, by=by, **who),
        "record_status": lambda by: curation.record_status(
            pledge=pledge, status="in_progress", happened_on=day, summary="已实施210个", candidate=outcome, by=by, **who
        ),
        "observe": lambda by: curation.observe(
            metric=metric, on_day=day, value=Decimal(210), printed="210个", evidence=evidence, by=by, **who
        ),
        "check": lambda by: curation.check(pledge=pledge, checked_on=day, places="官网", result="nothing_found", by=by, **who),
        "inquire": lambda by: curation.inquire(
            pledge=pledge, asked="乙区", asked_on=day, channel="电话", question="进展如何？", by=by, **who
        ),
        "cite": lambda by: curation.cite(pledge=pledge, article=world.article, start=0, end=2, words="乙区", by=by, **who),
        "merge": lambda by: merging.merge(kept=one, merged=two, by=by, **who),
        "publish": lambda by: publishing.publish(pledge=pledge, by=by, **who),
        "correct": lambda by: publishing.correct(pledge=pledge, by=by, **who),
        "withdraw": lambda by: publishing.withdraw(pledge=pledge, by=by, **who),
    }  # fmt: skip


def test_every_verb_refuses_those_whom_the_table_refuses_and_writes_nothing(world: World) -> None:
    calls = _calls(world)
    before = Decision.objects.count(), Release.objects.count()
    refused = 0
    for name, call in calls.items():
        for role, allowed in zip(ROLES, TABLE[name.split(" ")[0]], strict=True):
            if not allowed:
                with pytest.raises(curation.NotAllowedError, match="角色"):
                    call(getattr(world, role))
                refused += 1
    assert (Decision.objects.count(), Release.objects.count()) == before
    assert refused > len(calls)
    assert {name.split(" ")[0] for name in calls} == set(TABLE) - {"view", "ingest", "manage_users"}


@pytest.mark.parametrize(
    "name",
    [
        "accept",
        "merge_into",
        "reject",
        "reject_rest",
        "create",
        "amend",
        "remove",
        "record_status",
        "check",
        "merge",
        "publish",
    ],
)
def test_control_the_same_calls_go_through_for_those_who_may(world: World, name: str) -> None:
    calls, before = _calls(world), Decision.objects.count()
    calls[name](world.other_publisher)
    assert Decision.objects.count() > before
