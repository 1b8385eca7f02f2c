"""Making, changing and removing rows."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from articles.models import Candidate
from tests.desk.world import AT, World
from tracker.desk import curation, merging, publishing
from tracker.desk.curation.rows import AMENDABLE
from tracker.desk.models import Check, Deadline, Decision, Membership, Metric, Milestone, Official, Organization, Pledge
from tracker.integrity.versions import StaleVersionError

DAY = dt.date(2023, 7, 31)


def amend(world: World, row: Any, seen: int | None = None, **changes: Any) -> Any:
    return curation.amend(row=row, changes=changes, seen=seen or row.version, by=world.editor, at=AT, reason="核对")


def test_amend_tells_before_and_after(world: World) -> None:
    pledge = world.pledge()
    amend(world, pledge, title="重点项目", owner=world.organization())
    told = Decision.objects.filter(verb="amend").get()
    assert told.before["owner"] is None
    assert told.after["title"] == "重点项目"
    assert set(told.after) == {"title", "owner", "version"}
    assert (told.by, told.reason, told.pledge_key) == (world.editor, "核对", pledge.pk)


def test_amend_of_a_bound_forms_row_still_knows_what_stood_there(world: World) -> None:
    pledge = world.pledge()
    old = pledge.title
    pledge.title = "表单已改"
    amend(world, pledge, title="表单已改")
    assert Decision.objects.get(verb="amend").before["title"] == old
    assert Pledge.objects.get().title == "表单已改"


def test_a_stale_amend_changes_nothing(world: World) -> None:
    pledge = world.pledge()
    mine, theirs = Pledge.objects.get(pk=pledge.pk), Pledge.objects.get(pk=pledge.pk)
    amend(world, theirs, title="先到")
    with pytest.raises(StaleVersionError, match="刷新") as caught:
        amend(world, mine, title="后到")
    assert (caught.value.seen, caught.value.current) == (1, 2)
    assert Pledge.objects.get().title == "先到"
    assert Decision.objects.filter(verb="amend").count() == 1


def test_a_followup_makes_an_open_form_stale(world: World) -> None:
    pledge = world.pledge()
    seen = pledge.version
    curation.check(
        pledge=Pledge.objects.get(),
        checked_on=DAY,
        places="官网",
        result="nothing_found",
        by=world.other_publisher,
        at=AT,
    )
    with pytest.raises(StaleVersionError):
        amend(world, pledge, seen, title="后到")


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"public_id": "0" * 16}, id="identity"),
        pytest.param({"version": 9}, id="version"),
        pytest.param({"merged_into": None}, id="merging has its verb"),
        pytest.param({"no_such_field": 1}, id="unknown"),
    ],
)
def test_amend_changes_listed_fields_only(world: World, changes: dict[str, Any]) -> None:
    with pytest.raises(curation.NotAmendableError, match=next(iter(changes))):
        amend(world, world.pledge(), **changes)


def test_append_only_rows_are_not_amendable(world: World) -> None:
    assert not {Check, Deadline, Decision} & set(AMENDABLE)


def test_amend_refuses_what_changes_nothing_or_is_malformed(world: World) -> None:
    pledge = world.pledge()
    with pytest.raises(curation.NothingChangedError):
        amend(world, pledge, title=pledge.title)
    with pytest.raises(ValidationError):
        amend(world, pledge, title="")
    assert pledge.version == 1


def test_no_row_lies_inside_itself(world: World) -> None:
    above = world.organization("甲市政府", "government")
    below = world.organization("甲市局", parent=above)
    with pytest.raises(curation.RingError, match="自己下面"):
        amend(world, above, parent=below)
    with pytest.raises(curation.RingError):
        amend(world, above, parent=above)


def test_managers_of_companies_get_no_posts(world: World) -> None:
    official = curation.create(row=Official(name="张某"), by=world.editor, at=AT)
    company = world.organization("甲山公司", "company")
    with pytest.raises(curation.NotAmendableError, match="公职"):
        curation.create(row=Membership(official=official, organization=company, role="经理"), by=world.editor, at=AT)
    post = Membership(official=official, organization=world.organization(), role="局长")
    curation.create(row=post, by=world.editor, at=AT)
    # A post is part of the official's card: who changed it has changed the official.
    assert Decision.objects.filter(row_type="official", row_id=official.pk).count() == 2


def test_create_makes_listed_rows_only(world: World) -> None:
    with pytest.raises(curation.NotAmendableError):
        curation.create(row=Pledge(title="绕过候选", area=world.area, made_on=DAY), by=world.editor, at=AT)
    with pytest.raises(ValidationError):
        curation.create(row=Organization(name=""), by=world.editor, at=AT)


def test_a_revised_target_stays_beside_the_first(world: World) -> None:
    pledge = world.pledge()
    first = pledge.metrics.first()
    assert first is not None
    revised = Metric(pledge=pledge, indicator="重点项目", value=Decimal(280), unit="个", printed="280个", revises=first)
    curation.add_metric(metric=revised, by=world.editor, at=AT)
    assert (revised.order, first.revisions.get()) == (4, revised)
    elsewhere = curation.accept(candidates=world.plant(), by=world.editor, at=AT)
    with pytest.raises(curation.NotAmendableError, match="同一承诺"):
        curation.add_metric(
            metric=Metric(pledge=elsewhere, indicator="x", value=1, printed="1", part_of=first), by=world.editor, at=AT
        )


def test_a_later_deadline_stands_beside_the_first(world: World) -> None:
    pledge = world.pledge()
    curation.revise_deadline(
        pledge=pledge,
        due_on=dt.date(2024, 6, 30),
        precision="half",
        printed="2024年上半年",
        stated_on=DAY,
        by=world.editor,
        at=AT,
    )
    assert [d.printed for d in pledge.deadlines.all()] == ["2023年", "2024年上半年"]
    assert curation.last_due(pledge) == dt.date(2024, 6, 30)
    step = curation.add_milestone(milestone=Milestone(pledge=pledge, words="一期"), by=world.editor, at=AT)
    elsewhere = curation.accept(candidates=world.plant(), by=world.editor, at=AT)
    with pytest.raises(curation.WrongMilestoneError):
        curation.revise_deadline(
            pledge=elsewhere,
            milestone=step,
            due_on=DAY,
            precision="day",
            printed="7月31日",
            stated_on=DAY,
            by=world.editor,
            at=AT,
        )


def test_a_deadline_can_be_removed_until_it_is_published(world: World) -> None:
    pledge = world.pledge()
    misread = pledge.deadlines.get()
    curation.remove(row=misread, by=world.editor, at=AT, reason="误识")
    assert not pledge.deadlines.exists()
    kept = curation.revise_deadline(
        pledge=pledge, due_on=DAY, precision="day", printed="7月31日", stated_on=DAY, by=world.editor, at=AT
    )
    pledge.refresh_from_db()
    publishing.publish(pledge=pledge, by=world.publisher, at=AT)
    with pytest.raises(curation.InUseError, match="调整期限"):
        curation.remove(row=kept, by=world.editor, at=AT, reason="误识")


def test_remove_refuses_what_others_rest_on(world: World) -> None:
    pledge = world.pledge()
    whole, part, _ = pledge.metrics.all()
    with pytest.raises(curation.InUseError, match="依据"):
        curation.remove(row=whole, by=world.editor, at=AT, reason="误识")
    with pytest.raises(StaleVersionError):
        curation.remove(row=part, by=world.editor, at=AT, reason="误识", seen=7)
    with pytest.raises(curation.NotAmendableError, match="不能删除"):
        curation.remove(row=pledge, by=world.editor, at=AT, reason="误识")
    curation.remove(row=part, by=world.editor, at=AT, reason="误识", seen=1)
    curation.remove(row=whole, by=world.editor, at=AT, reason="误识")
    assert pledge.metrics.count() == 1
    told = Decision.objects.filter(verb="remove", row_type="metric").order_by("id").first()
    assert told is not None
    assert told.before["printed"] == "144个"


def test_areas_and_newspapers_are_set_up_by_administrators(world: World) -> None:
    curation.amend(
        row=world.paper, changes={"shows_full_text": True}, seen=1, by=world.administrator, at=AT, reason="已获授权"
    )
    world.paper.refresh_from_db()
    assert world.paper.shows_full_text
    assert world.paper.version == 2


def test_a_merged_row_is_changed_no_more(world: World) -> None:
    kept, merged = world.organization("甲局"), world.organization("乙局")
    merging.merge(kept=kept, merged=merged, by=world.editor, at=AT, reason="同一单位")
    with pytest.raises(curation.MergedAwayError, match="已并入"):
        amend(world, merged, name="丙局")


def test_refusals_speak_the_readers_language(world: World) -> None:
    pledge = world.pledge()
    with override("en"), pytest.raises(curation.NothingChangedError, match="Nothing has changed"):
        amend(world, pledge, title=pledge.title)
    with pytest.raises(curation.NothingChangedError, match="没有任何改动"):
        amend(world, pledge, title=pledge.title)


@pytest.mark.parametrize(
    "mark",
    [
        pytest.param("\u200b", id="zero-width space"),
        pytest.param("\u202e", id="right-to-left override"),
        pytest.param("\u2066", id="isolate"),
        pytest.param("\ufeff", id="byte order mark"),
        pytest.param("\u0000", id="NUL"),
        pytest.param("\u001b", id="escape"),
        pytest.param("\U000e0041", id="tag"),
    ],
)
def test_what_nobody_sees_is_not_written(world: World, mark: str) -> None:
    pledge = world.pledge()
    with pytest.raises(ValidationError):
        amend(world, pledge, title=f"重点{mark}项目")
    with pytest.raises(ValidationError):
        curation.create(row=Official(name=f"张{mark}某"), by=world.editor, at=AT)
    with pytest.raises(ValidationError):
        curation.create(row=Official(name="张某", other_names=[f"张{mark}"]), by=world.editor, at=AT)
    with pytest.raises(ValidationError):
        curation.check(pledge=pledge, checked_on=DAY, places=f"官{mark}网", result="found", by=world.editor, at=AT)
    control = amend(world, Pledge.objects.get(), note="一行\n\t又一行")
    assert control.note == "一行\n\t又一行"


def test_what_was_printed_keeps_every_character(world: World) -> None:
    article = world.another_article("乙区将新建\u200b学校2所。" + "与此无关的话。" * 20)
    candidate = world.candidate("乙区将新建\u200b学校2所", article=article, group=None)
    pledge = curation.accept(candidates=[candidate], by=world.editor, at=AT)
    assert pledge.evidence.get().exact == "乙区将新建\u200b学校2所"
    assert pledge.title == "乙区将新建学校2所"


def test_an_editor_regroups_what_is_pending(world: World) -> None:
    one, two = world.programme()
    amend(world, two, group=None)
    assert Candidate.objects.get(pk=two.pk).group is None
    with pytest.raises(curation.NotAmendableError):
        amend(world, two, exact="别的字")
    curation.reject(candidate=one, by=world.editor, at=AT, reason="重复")
    with pytest.raises(curation.CandidateDecidedError):
        amend(world, one, group=3)
