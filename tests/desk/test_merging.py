"""Two rows become one: nothing is lost, and no field is forgotten."""

from __future__ import annotations

import pytest
from django.db.models import ManyToOneRel

from tests.desk.world import AT, World
from tracker.desk import curation, merging, publishing
from tracker.desk.merging import RULES, merge, relation_key
from tracker.desk.models import Membership, Official, Organization, Pledge, Project
from tracker.integrity.versions import StaleVersionError
from tracker.record.models import Entry
from tracker.record.models import Pledge as Published
from tracker.record.withdrawals import withdrawal_of

KINDS = {"own", "keep", "fill", "names", "repoint", "stay"}


@pytest.mark.parametrize("model", RULES, ids=lambda model: model.__name__)
def test_every_field_and_relation_has_a_rule(model: type) -> None:
    fields = model._meta.get_fields(include_hidden=True)  # type: ignore[attr-defined]
    names = {relation_key(f) if isinstance(f, ManyToOneRel) else f.name for f in fields}
    assert names == set(RULES[model])
    assert set(RULES[model].values()) <= KINDS


def test_control_a_forgotten_field_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(RULES[Organization], "project.owner")
    with pytest.raises(AssertionError):
        test_every_field_and_relation_has_a_rule(Organization)


def test_what_named_the_merged_row_names_the_kept_one(world: World) -> None:
    kept = world.organization("甲市教育局")
    double = world.organization("甲市教育局（市教工委）", name_en="Education", other_names=["市教育局"])
    child = world.organization("甲市教研室", "institution", parent=double)
    pledge = world.pledge(owner=double, partners=[double, kept])
    official = curation.create(row=Official(name="李某"), by=world.editor, at=AT)
    post = curation.create(row=Membership(official=official, organization=double, role="局长"), by=world.editor, at=AT)
    merge(kept=kept, merged=double, by=world.editor, at=AT, reason="同一单位两块牌子")
    for row in (pledge, child, post, double, kept):
        row.refresh_from_db()
    assert (pledge.owner, child.parent, post.organization, double.merged_into) == (kept, kept, kept, kept)
    assert (kept.name_en, kept.other_names) == ("Education", ["甲市教育局（市教工委）", "市教育局"])
    assert [p.organization for p in pledge.partners.all()] == [kept]
    assert double.survivor() == kept
    assert kept.merged_into is None


def test_pledges_keep_what_each_had(world: World) -> None:
    kept, double = world.pledge(), curation.accept(candidates=world.plant(), by=world.editor, at=AT)
    curation.check(pledge=double, checked_on=AT.date(), places="官网", result="found", by=world.editor, at=AT)
    merge(kept=kept, merged=double, by=world.editor, at=AT, reason="同一事项")
    body = publishing.pledge_body(publishing.dossier_of(kept), number=1)
    assert (len(body["metrics"]), len(body["milestones"]), len(body["evidence"]), len(body["checks"])) == (3, 2, 4, 1)
    assert [d["milestone"] for d in body["deadlines"]] == [None, 1, 2]
    with pytest.raises(curation.MergedAwayError, match="已并入"):
        curation.check(pledge=double, checked_on=AT.date(), places="官网", result="found", by=world.editor, at=AT)
    with pytest.raises(publishing.MergedPledgeError, match="已并入"):
        publishing.publish(pledge=Pledge.objects.get(pk=double.pk), by=world.publisher, at=AT)


def test_a_merged_id_leads_to_the_kept_one(world: World) -> None:
    kept_body, double_body = world.organization("甲局"), world.organization("甲局（旧）")
    kept, double = world.published(owner=kept_body), None
    double = curation.accept(candidates=world.plant(), by=world.editor, at=AT, owner=double_body)
    publishing.publish(pledge=double, by=world.publisher, at=AT)
    merge(kept=kept, merged=double, by=world.editor, at=AT, reason="同一事项")
    merge(kept=kept_body, merged=double_body, by=world.editor, at=AT, reason="同一单位")
    # The record says nothing new until somebody publishes.
    assert withdrawal_of(double.public_id) is None
    kept.refresh_from_db()
    publishing.publish(pledge=kept, by=world.publisher, at=AT)
    assert list(Published.objects.current().values_list("public_id", flat=True)) == [kept.public_id]
    for merged, into in ((double, kept), (double_body, kept_body)):
        gone = withdrawal_of(merged.public_id)
        assert gone is not None
        assert gone.merged_into == into.public_id
    assert not Entry.objects.current().filter(public_id=double_body.public_id).exists()


def test_no_rings_and_no_second_merge(world: World) -> None:
    one, two, three = (world.organization(name) for name in ("甲局", "乙局", "丙局"))
    below = world.organization("甲局下属", parent=one)
    with pytest.raises(merging.CannotMergeError, match="之下"):
        merge(kept=below, merged=one, by=world.editor, at=AT, reason="误")
    with pytest.raises(merging.CannotMergeError, match="两个不同"):
        merge(kept=one, merged=one, by=world.editor, at=AT, reason="误")
    with pytest.raises(merging.CannotMergeError, match="同一类"):
        merge(kept=one, merged=Project(name="x"), by=world.editor, at=AT, reason="误")
    stale = Organization.objects.get(pk=two.pk)
    merge(kept=one, merged=two, by=world.editor, at=AT, reason="同一单位")
    with pytest.raises(StaleVersionError):
        merge(kept=stale, merged=three, by=world.editor, at=AT, reason="同一单位")
    with pytest.raises(merging.CannotMergeError, match="已并入"):
        merge(kept=three, merged=Organization.objects.get(pk=two.pk), by=world.editor, at=AT, reason="同一单位")


def test_what_lay_under_the_merged_row_lies_under_the_kept_one(world: World) -> None:
    kept = world.organization("甲市政府")
    merged = world.organization("甲市人民政府", parent=kept)
    merge(kept=kept, merged=merged, by=world.editor, at=AT, reason="同一单位")
    kept.refresh_from_db()
    # The merged row's superior was the kept row itself.
    assert kept.parent is None
