"""Random lives of pledges against a model small enough to be read: the record says what was last published, no more."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, multiple, rule, run_state_machine_as_test

from tests.desk.world import AT, World, make_world
from tracker.desk import curation, merging, publishing
from tracker.desk.models import Pledge
from tracker.integrity.versions import StaleVersionError
from tracker.record import models as record
from tracker.record.verification import verify_record
from tracker.record.withdrawals import withdrawal_of

WORDS = ("乙区计划实施重点项目296个", "力争完成投资444亿元", "6月全部投产")
TITLES = st.sampled_from(["甲", "乙", "丙"])
PEOPLE = st.sampled_from(["editor", "editor", "editor", "publisher", "other_publisher"])


@dataclass
class Model:
    """What one pledge is, by the rules as they are told in the editors' handbook."""

    title: str
    version: int
    changed_by: set[str]
    checks: int = 0
    public: tuple[str, int] | None = None
    was_public: bool = False
    merged: bool = False
    merged_in: list[int] = field(default_factory=list)

    def touch(self, who: str) -> None:
        self.version += 1
        self.changed_by.add(who)


class Lives(RuleBasedStateMachine):
    pledges = Bundle("pledges")

    def __init__(self) -> None:
        super().__init__()
        self.block = transaction.atomic()
        self.block.__enter__()
        self.world: World = make_world()
        self.models: dict[int, Model] = {}
        self.now = AT
        self.releases = 0

    def teardown(self) -> None:
        try:
            assert verify_record() is None
        finally:
            transaction.set_rollback(True)
            self.block.__exit__(None, None, None)

    def person(self, who: str) -> Any:
        return getattr(self.world, who)

    @rule(target=pledges, title=TITLES, who=PEOPLE, words=st.sampled_from(WORDS))
    def accept(self, title: str, who: str, words: str) -> Any:
        if len(self.models) == 3:
            return multiple()
        candidate = self.world.candidate(words, group=None, article=self.world.another_article())
        pledge = curation.accept(candidates=[candidate], by=self.person(who), at=self.now, title=title)
        self.models[pledge.pk] = Model(title, 1, {who})
        return pledge.pk

    @rule(key=pledges, title=TITLES, who=PEOPLE, is_stale=st.booleans())
    def amend(self, key: int, title: str, who: str, is_stale: bool) -> None:
        model, pledge = self.models[key], Pledge.objects.get(pk=key)
        seen = model.version - 1 if is_stale else model.version
        call = lambda: curation.amend(row=pledge, changes={"title": title}, seen=seen, by=self.person(who), at=self.now)  # noqa: E731
        if is_stale:
            with pytest.raises(StaleVersionError):
                call()
        elif model.merged:
            with pytest.raises(curation.MergedAwayError):
                call()
        elif title == model.title:
            with pytest.raises(curation.NothingChangedError):
                call()
        else:
            call()
            model.title = title
            model.touch(who)

    @rule(key=pledges, who=PEOPLE)
    def check(self, key: int, who: str) -> None:
        model, pledge = self.models[key], Pledge.objects.get(pk=key)
        call = lambda: curation.check(  # noqa: E731
            pledge=pledge, checked_on=AT.date(), places="官网", result="found", by=self.person(who), at=self.now
        )
        if model.merged:
            with pytest.raises(curation.MergedAwayError):
                call()
        else:
            call()
            model.checks += 1
            model.touch(who)

    @rule(key=pledges, who=st.sampled_from(["publisher", "other_publisher"]))
    def publish(self, key: int, who: str) -> None:
        model, pledge = self.models[key], Pledge.objects.get(pk=key)
        self.now += dt.timedelta(hours=1)
        call = lambda: publishing.publish(pledge=pledge, by=self.person(who), at=self.now)  # noqa: E731
        if model.merged:
            with pytest.raises(publishing.MergedPledgeError):
                call()
        elif model.public == (model.title, model.checks) and not model.merged_in:
            with pytest.raises(publishing.NothingToPublishError):
                call()
        elif who in model.changed_by:
            with pytest.raises(publishing.SecondPersonError):
                call()
        else:
            call()
            model.public, model.was_public, model.changed_by = (model.title, model.checks), True, set()
            model.version += 1
            for other in model.merged_in:
                self.models[other].public = None
            model.merged_in = []

    @rule(key=pledges)
    def withdraw(self, key: int) -> None:
        model, pledge = self.models[key], Pledge.objects.get(pk=key)
        self.now += dt.timedelta(hours=1)
        call = lambda: publishing.withdraw(pledge=pledge, by=self.world.publisher, at=self.now, reason="待核")  # noqa: E731
        if model.public is None:
            with pytest.raises(publishing.NotPublishedError):
                call()
        else:
            call()
            model.public = None
            model.version += 1

    @rule(kept=pledges, merged=pledges, who=PEOPLE)
    def merge(self, kept: int, merged: int, who: str) -> None:
        rows = Pledge.objects.get(pk=kept), Pledge.objects.get(pk=merged)
        call = lambda: merging.merge(kept=rows[0], merged=rows[1], by=self.person(who), at=self.now, reason="同一事项")  # noqa: E731
        one, two = self.models[kept], self.models[merged]
        if kept == merged or one.merged or two.merged:
            with pytest.raises(merging.CannotMergeError):
                call()
        else:
            call()
            one.checks += two.checks
            one.changed_by |= two.changed_by
            one.merged_in += [merged, *two.merged_in]
            two.merged = True
            one.touch(who)
            two.version += 1

    @invariant()
    def the_desk_is_as_the_model_says(self) -> None:
        stored = {p.pk: (p.title, p.version, p.merged_into_id is not None) for p in Pledge.objects.all()}
        assert stored == {key: (m.title, m.version, m.merged) for key, m in self.models.items()}

    @invariant()
    def the_record_says_what_was_last_published(self) -> None:
        rows = record.Pledge.objects.current().values_list("public_id", "body")
        told = {key: (json.loads(body)["title"], len(json.loads(body)["checks"])) for key, body in rows}
        names = dict(Pledge.objects.values_list("pk", "public_id"))
        assert told == {names[key]: model.public for key, model in self.models.items() if model.public}
        for key, model in self.models.items():
            assert (withdrawal_of(names[key]) is not None) == (model.was_public and model.public is None)

    @invariant()
    def every_card_is_named_and_every_named_card_is_there(self) -> None:
        named = set(record.Party.objects.filter(pledge__superseded_at=None).values_list("public_id", flat=True))
        articles = set(record.Entry.objects.current().filter(kind="article").values_list("public_id", flat=True))
        assert articles == named
        assert record.Entry.objects.current().filter(kind="area").exists() == bool(named)


def live(examples: int) -> None:
    run_state_machine_as_test(
        Lives,
        settings=settings(
            max_examples=examples,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
            derandomize=True,
            # Found is enough: how a life goes wrong can be read without making it shorter for minutes.
            phases=[Phase.generate],
        ),
    )


def test_the_record_follows_the_rules_whatever_editors_do(db: None) -> None:
    live(8)


@pytest.mark.parametrize("guard", ["refuse_own_work", "withdraw_unnamed"])
def test_control_a_guard_taken_away_is_missed(db: None, monkeypatch: pytest.MonkeyPatch, guard: str) -> None:
    monkeypatch.setattr(f"tracker.desk.publishing.pledges.{guard}", lambda *_, **__: set())
    with pytest.raises((AssertionError, pytest.fail.Exception)):
        live(8)
