"""What publishing writes, refuses, supersedes and takes back."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any, get_type_hints

import pytest

from tests.desk.world import AT, World, later
from tracker.desk import curation, publishing
from tracker.desk.models import Membership, Official, Pledge, Project
from tracker.integrity.canonical import canonical_json
from tracker.integrity.gate import open_gate
from tracker.integrity.versions import StaleVersionError
from tracker.record import bodies
from tracker.record import models as record
from tracker.record.withdrawals import withdrawal_of

JULY = dt.date(2023, 7, 31)


def current(pledge: Pledge) -> record.Pledge:
    return record.Pledge.objects.current().get(public_id=pledge.public_id)


def body(pledge: Pledge) -> dict[str, Any]:
    return json.loads(current(pledge).body)


def amended(world: World, pledge: Pledge, **changes: Any) -> Pledge:
    stored = Pledge.objects.get(pk=pledge.pk)
    return curation.amend(row=stored, changes=changes, seen=stored.version, by=world.editor, at=AT)


def progress(world: World, pledge: Pledge) -> None:
    """210 of 296 projects at the end of July, told by the outcome in the page."""
    update = curation.record_status(
        pledge=pledge,
        status="in_progress",
        happened_on=JULY,
        summary="已实施210个",
        candidate=world.outcome(),
        by=world.editor,
        at=AT,
    )
    metric = pledge.metrics.first()
    assert metric is not None
    curation.observe(
        metric=metric,
        on_day=JULY,
        value=Decimal(210),
        printed="210个",
        evidence=update.evidence,
        by=world.editor,
        at=AT,
    )
    pledge.refresh_from_db()


def test_a_release_carries_the_pledge_with_all_its_parts(world: World) -> None:
    pledge = world.pledge(owner=world.organization(), partners=[world.organization("甲山公司", "company")])
    progress(world, pledge)
    curation.check(pledge=pledge, checked_on=JULY, places="官网", result="found", by=world.editor, at=AT)
    pledge.refresh_from_db()
    release = publishing.publish(pledge=pledge, by=world.publisher, at=AT, reason="首次发布")
    row, told = current(pledge), body(pledge)
    assert (release.kind, release.number, release.reason, row.number) == ("publish", 1, "首次发布", 1)
    assert set(told) == set(get_type_hints(bodies.PledgeBody))
    assert told["metrics"][0]["share"] == "0.709"
    assert told["metrics"][0]["latest"]["value"] == "210"
    assert told["status"]["self_reported"] is True
    assert (row.status, row.status_on, row.due_on) == ("in_progress", JULY, dt.date(2023, 12, 31))
    # 70.9% done, 212 of 365 days gone: 12.8 points ahead.
    assert (row.pace_first, row.data_due_on, row.past_due_on) == ("ahead", dt.date(2023, 11, 28), dt.date(2024, 1, 1))
    assert row.pace_past_due == "due_unchecked"
    assert record.ReleasePayload.objects.get(release=release).body == row.body == canonical_json(told)
    assert sorted(row.parties.values_list("kind", "role")) == [
        ("article", "source"), ("company", "partner"), ("department", "lead"),
    ]  # fmt: skip
    assert record.Metric.objects.current().count() == 3
    kinds = record.Update.objects.current().values_list("kind", flat=True)
    assert sorted(kinds) == ["check", "observation", "status"]
    assert "重点" in row.tokens.split()


def test_each_body_has_the_shape_that_readers_were_promised(world: World) -> None:
    pledge = world.pledge(owner=world.organization())
    progress(world, pledge)
    publishing.publish(pledge=pledge, by=world.publisher, at=AT)
    told = body(pledge)
    shapes = {
        "owner": bodies.BodyRef, "deadline": bodies.DeadlineBody, "status": bodies.StatusBody, "area": bodies.AreaRef,
        "metrics": bodies.MetricBody, "evidence": bodies.EvidenceBody, "passages": bodies.PassageBody, "updates": bodies.StatusBody,
    }  # fmt: skip
    for name, shape in shapes.items():
        found = told[name] if isinstance(told[name], list) else [told[name]]
        assert found
        assert {frozenset(item) for item in found} == {frozenset(get_type_hints(shape))}, name


def test_publishing_again_ends_the_window_of_what_changed_only(world: World) -> None:
    pledge = world.published()
    first = current(pledge)
    progress(world, pledge)
    release = publishing.publish(pledge=pledge, by=world.publisher, at=later(days=1))
    first.refresh_from_db()
    assert (first.superseded_at, first.superseded_by) == (later(days=1), release.sequence)
    assert current(pledge).number == 2
    # The first figure has a value now; the other two say what they said.
    assert sorted(record.Metric.objects.current().values_list("number", flat=True)) == [1, 1, 2]
    assert record.Metric.objects.filter(superseded_by=release.sequence).count() == 1
    at_noon = record.Pledge.objects.as_of(later(hours=12)).get()
    assert (at_noon.number, at_noon.status) == (1, "not_assessed")
    assert not record.Pledge.objects.as_of(AT - dt.timedelta(seconds=1)).exists()


def test_nothing_new_is_not_published(world: World) -> None:
    pledge = world.published()
    with pytest.raises(publishing.NothingToPublishError, match="相同"):
        publishing.publish(pledge=pledge, by=world.publisher, at=later(days=1))
    # An editor's note is not published, so that changing it changes nothing public.
    amended(world, pledge, note="内部备注")
    with pytest.raises(publishing.NothingToPublishError):
        publishing.publish(pledge=Pledge.objects.get(), by=world.publisher, at=later(days=1))
    assert record.Release.objects.filter(row_kind="pledge").count() == 1


def test_who_changed_it_does_not_publish_it(world: World) -> None:
    pledge = curation.accept(candidates=world.programme(), by=world.publisher, at=AT)
    with pytest.raises(publishing.SecondPersonError, match="另一位"):
        publishing.publish(pledge=pledge, by=world.publisher, at=AT)
    assert not record.Release.objects.exists()
    publishing.publish(pledge=pledge, by=world.other_publisher, at=AT)
    amended(world, pledge, title="重点项目")
    pledge.refresh_from_db()
    # What the first publisher did lies before the last release; this change is the editor's.
    publishing.publish(pledge=pledge, by=world.publisher, at=AT)


@pytest.mark.parametrize("part", ["check", "metric", "removed metric", "evidence", "status"])
def test_a_change_of_any_part_is_a_change_of_the_pledge(world: World, part: str) -> None:
    pledge = world.published()
    by = world.publisher
    if part == "check":
        curation.check(pledge=pledge, checked_on=JULY, places="官网", result="found", by=by, at=AT)
    elif part == "metric":
        metric = pledge.metrics.last()
        assert metric is not None
        curation.amend(row=metric, changes={"pass_rule": "about"}, seen=1, by=by, at=AT)
    elif part == "removed metric":
        metric = pledge.metrics.last()
        assert metric is not None
        curation.remove(row=metric, by=by, at=AT, reason="误识")
    elif part == "evidence":
        curation.cite(pledge=pledge, article=world.article, start=0, end=2, words="乙区", by=by, at=AT)
    else:
        curation.record_status(
            pledge=pledge,
            status="in_progress",
            happened_on=JULY,
            summary="推进",
            candidate=world.outcome(),
            by=by,
            at=AT,
        )
    pledge.refresh_from_db()
    with pytest.raises(publishing.SecondPersonError):
        publishing.publish(pledge=pledge, by=by, at=AT)
    publishing.publish(pledge=pledge, by=world.other_publisher, at=AT)


def test_withdrawing_in_between_does_not_launder_a_change(world: World) -> None:
    pledge = world.published()
    curation.amend(row=pledge, changes={"title": "自改自发"}, seen=pledge.version, by=world.publisher, at=AT)
    publishing.withdraw(pledge=pledge, by=world.publisher, at=AT, reason="待核")
    pledge.refresh_from_db()
    with pytest.raises(publishing.SecondPersonError):
        publishing.publish(pledge=pledge, by=world.publisher, at=AT)


def test_who_changed_a_card_does_not_publish_it_either(world: World) -> None:
    owner = world.organization()
    pledge = world.pledge(owner=owner)
    curation.amend(row=owner, changes={"name": "乙区教体局"}, seen=1, by=world.publisher, at=AT)
    with pytest.raises(publishing.SecondPersonError, match="乙区教体局"):
        publishing.publish(pledge=pledge, by=world.publisher, at=AT)
    publishing.publish(pledge=pledge, by=world.other_publisher, at=AT)


def test_no_pledge_without_words_that_commit(world: World) -> None:
    pledge = world.pledge()
    with open_gate("test"):
        bare = Pledge.objects.create(title="没有出处", area=world.area, made_on=JULY)
    with pytest.raises(publishing.NoEvidenceError, match="出处"):
        publishing.publish(pledge=bare, by=world.publisher, at=AT)
    curation.cite(
        pledge=bare, article=world.article, start=0, end=2, words="乙区", by=world.editor, at=AT, purpose="progress"
    )
    bare.refresh_from_db()
    with pytest.raises(publishing.NoEvidenceError):
        publishing.publish(pledge=bare, by=world.publisher, at=AT)
    publishing.publish(pledge=pledge, by=world.publisher, at=AT)


def test_what_was_read_is_what_is_published(world: World) -> None:
    pledge = world.pledge()
    read = Pledge.objects.get(pk=pledge.pk)
    amended(world, pledge, title="读后又改")
    with pytest.raises(StaleVersionError):
        publishing.publish(pledge=read, by=world.publisher, at=AT)
    assert not record.Release.objects.exists()


def test_the_past_is_over(world: World) -> None:
    pledge = world.published()
    amended(world, pledge, title="改")
    pledge.refresh_from_db()
    with pytest.raises(publishing.EarlierMomentError, match="早于"):
        publishing.publish(pledge=pledge, by=world.publisher, at=AT - dt.timedelta(microseconds=1))
    publishing.publish(pledge=pledge, by=world.publisher, at=AT)


def test_a_correction_tells_its_reason(world: World) -> None:
    pledge = world.pledge()
    with pytest.raises(publishing.NotPublishedError):
        publishing.correct(pledge=pledge, by=world.publisher, at=AT, reason="误写")
    publishing.publish(pledge=pledge, by=world.publisher, at=AT)
    amended(world, pledge, title="更正后的题目")
    pledge.refresh_from_db()
    with pytest.raises(curation.ReasonMissingError):
        publishing.correct(pledge=pledge, by=world.publisher, at=AT, reason="")
    release = publishing.correct(pledge=pledge, by=world.publisher, at=later(days=1), reason="题目误写")
    assert (release.kind, release.reason, release.number) == ("correct", "题目误写", 2)


def test_a_withdrawn_pledge_leaves_with_its_reason_and_its_own_cards(world: World) -> None:
    stays, leaves = world.organization("甲局"), world.organization("乙局")
    kept = world.published(owner=stays)
    pledge = curation.accept(candidates=world.plant(), by=world.editor, at=AT, owner=leaves)
    publishing.publish(pledge=pledge, by=world.publisher, at=AT)
    publishing.withdraw(pledge=pledge, by=world.publisher, at=later(days=1), reason="原报道已更正")
    gone = withdrawal_of(pledge.public_id)
    assert gone is not None
    assert (gone.reason, gone.merged_into) == ("原报道已更正", None)
    assert withdrawal_of(kept.public_id) is None
    assert list(record.Pledge.objects.current().values_list("public_id", flat=True)) == [kept.public_id]
    cards = set(record.Entry.objects.current().values_list("name", flat=True))
    # The article and the areas are still named by the other pledge.
    assert cards == {"甲局", "中国", "甲市", "乙区", "乙区今年这样干"}
    assert record.Update.objects.current().count() == 0
    assert record.Pledge.objects.as_of(later(hours=1)).count() == 2
    with pytest.raises(publishing.NotPublishedError):
        publishing.withdraw(pledge=pledge, by=world.publisher, at=later(days=2), reason="再撤")
    pledge.refresh_from_db()
    again = publishing.publish(pledge=pledge, by=world.publisher, at=later(days=2))
    assert (again.number, withdrawal_of(pledge.public_id)) == (3, None)


def test_the_last_withdrawal_empties_the_record(world: World) -> None:
    pledge = world.published(owner=world.organization())
    publishing.withdraw(pledge=pledge, by=world.publisher, at=AT, reason="误发")
    for model in (record.Pledge, record.Metric, record.Update, record.Entry):
        assert not model.objects.current().exists()


def test_a_correction_takes_a_wrong_name_out_of_the_record(world: World) -> None:
    wrong = curation.create(row=Official(name="赵某", area=world.area), by=world.editor, at=AT)
    pledge = world.published(responsible=wrong)
    assert record.Entry.objects.current().filter(name="赵某").exists()
    amended(world, pledge, responsible=None)
    pledge.refresh_from_db()
    publishing.correct(pledge=pledge, by=world.publisher, at=later(days=1), reason="责任人误识")
    assert not record.Entry.objects.current().filter(name="赵某").exists()


def test_cards_come_with_what_they_name_and_nothing_else(world: World) -> None:
    government = world.organization("乙区人民政府", "government")
    owner = world.organization(parent=government)
    company = world.organization("甲山公司", "company")
    plant = curation.create(row=Project(name="甲山项目", area=world.area, owner=company), by=world.editor, at=AT)
    official = curation.create(row=Official(name="钱某", area=world.area), by=world.editor, at=AT)
    curation.create(
        row=Membership(official=official, organization=owner, role="局长", start_date=dt.date(2022, 1, 1)),
        by=world.editor,
        at=AT,
    )
    world.organization("未发布的单位")
    curation.create(row=Official(name="未发布的人"), by=world.editor, at=AT)
    pledge = world.published(owner=owner, project=plant, responsible=official)
    cards = {(e.kind, e.name) for e in record.Entry.objects.all()}
    assert cards == {
        ("department", "乙区教育局"), ("department", "乙区人民政府"), ("company", "甲山公司"), ("project", "甲山项目"),
        ("official", "钱某"), ("area", "中国"), ("area", "甲市"), ("area", "乙区"), ("article", "乙区今年这样干"),
    }  # fmt: skip
    told = body(pledge)
    assert told["responsible"]["post"] == "乙区教育局局长"
    everything = "".join(record.ReleasePayload.objects.values_list("body", flat=True))
    assert "未发布" not in everything
    # Every id that a body names is a card, the pledge's own parts and evidence apart.
    for entry in record.Entry.objects.all():
        for ref in (json.loads(entry.body).get("parent"), json.loads(entry.body).get("owner")):
            if ref:
                assert record.Entry.objects.filter(public_id=ref.get("id") or ref["code"]).exists()


def test_a_post_is_told_as_it_was_on_the_day(world: World) -> None:
    official = curation.create(row=Official(name="孙某"), by=world.editor, at=AT)
    old, new = world.organization("甲局"), world.organization("乙局")
    before, after = {"end_date": dt.date(2023, 1, 17)}, {"start_date": dt.date(2023, 1, 18)}
    for organization, dates in ((old, before), (new, after)):
        post = Membership(official=official, organization=organization, role="局长", **dates)
        curation.create(row=post, by=world.editor, at=AT)
    assert body(world.published(speaker=official))["speaker"]["post"] == "甲局局长"


def test_an_unchanged_card_is_not_released_again(world: World) -> None:
    owner = world.organization()
    world.published(owner=owner)
    cards = record.Release.objects.exclude(row_kind="pledge").count()
    second = curation.accept(candidates=world.plant(), by=world.editor, at=AT, owner=owner)
    publishing.publish(pledge=second, by=world.publisher, at=AT)
    assert record.Release.objects.exclude(row_kind="pledge").count() == cards


def test_internal_notes_and_bylines_stay_at_the_desk(world: World) -> None:
    world.published(note="内部线索")
    payloads = "".join(record.ReleasePayload.objects.values_list("body", flat=True))
    for hidden in ("内部线索", "byline", "editor", "recorded_by", "author"):
        assert hidden not in payloads


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("长沙市", "chang sha shi"), ("重庆市", "chong qing shi"), ("厦门市", "xia men shi"), ("乌海市", "wu hai shi"),
        ("五指山ABC", "wu zhi shan abc"),
    ],
)  # fmt: skip
def test_names_are_sorted_by_their_sound(name: str, key: str) -> None:
    from tracker.desk.publishing.names import sort_key

    assert sort_key(name) == key
