"""Suggestions: which rows a printed word may mean, why, and that nothing is written."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from articles.models import Article
from tests.desk.world import AT, World, quantity
from tracker.desk import curation, matching
from tracker.desk.models import Decision, Membership, Official, Project
from tracker.integrity.gate import open_gate


@pytest.mark.parametrize(
    ("printed", "found", "why"),
    [
        ("甲市教育局", "甲市教育局", "the name itself"),
        ("市教育局", "甲市教育局", "市 on a page of 甲市 is 甲市"),
        ("教体局", "乙区教育局", "another name"),
        ("区教育局", "乙区教育局", "区 on a page of 乙区"),
        ("我区", "乙区人民政府", "我区 answers by its government"),
        ("乙区", "乙区人民政府", "the area answers by its government"),
        ("丙局", None, "unknown"),
        ("局", None, "too short to look inside names"),
    ],
)
def test_organizations(world: World, printed: str, found: str | None, why: str) -> None:
    world.organization("乙区教育局", other_names=["教体局"])
    world.organization("甲市教育局")
    world.organization("乙区人民政府", "government")
    names = [item.row.name for item in matching.organizations(printed, area=world.area)]
    assert names[:1] == ([found] if found else []), why


def test_officials_of_one_name_are_told_apart_by_post_and_area(world: World) -> None:
    here = curation.create(row=Official(name="王某", area=world.area), by=world.editor, at=AT)
    post = curation.create(row=Official(name="王某"), by=world.editor, at=AT)
    curation.create(
        row=Membership(official=post, organization=world.organization(), role="局长"), by=world.editor, at=AT
    )
    assert [s.row for s in matching.officials("王某", area=world.area)] == [here, post]
    best = matching.officials("王某", post="局长", area=world.area)[0]
    assert best.row == post
    assert "职务相符" in best.reason


def test_projects_by_name_and_by_part_of_it(world: World) -> None:
    plant = curation.create(row=Project(name="甲山新能源项目", area=world.area), by=world.editor, at=AT)
    assert [s.row for s in matching.projects("甲山新能源项目")] == [plant]
    assert [s.row for s in matching.projects("甲山新能源", area=world.area)] == [plant]
    assert matching.projects("甲山新能源项目一期", area=world.area)[0].reason.startswith("名称相近")
    assert matching.projects("学校", area=world.area) == []


def test_a_repeated_clause_points_to_the_pledge_it_repeats(world: World) -> None:
    pledge = world.pledge(owner=world.organization("乙区"))
    curation.accept(candidates=world.plant(), by=world.editor, at=AT)
    again = world.candidate(
        "力争完成投资444亿元",
        article=world.another_article(),
        owners=["乙区"],
        quantities=[quantity("444亿元", 4.44e10, "元")],
    )
    best = matching.pledges_like(again)[0]
    assert best.row == pledge
    assert "同一数字：444亿元" in best.reason
    assert "同一单位：乙区" in best.reason


def test_an_outcome_points_to_the_pledge_it_answers(world: World) -> None:
    pledge = world.pledge()
    curation.accept(candidates=world.plant(), by=world.editor, at=AT)
    found = matching.pledges_answered_by(world.outcome())
    assert [s.row for s in found] == [pledge]
    assert "同一指标：重点项目" in found[0].reason


def test_an_outcome_answers_no_pledge_made_after_it(world: World) -> None:
    pledge = world.pledge()
    curation.amend(row=pledge, changes={"made_on": dt.date(2023, 2, 1)}, seen=pledge.version, by=world.editor, at=AT)
    assert matching.pledges_answered_by(world.outcome()) == []


def test_pledges_of_other_places_are_not_suggested(world: World) -> None:
    pledge = world.pledge()
    curation.amend(row=pledge, changes={"area": world.country}, seen=pledge.version, by=world.editor, at=AT)
    assert (
        matching.pledges_answered_by(world.outcome())[0].row == pledge
    )  # above: the country's pledge may be told here
    elsewhere = world.organization("无关")
    assert elsewhere.area == world.area
    count = Decision.objects.count()
    matching.pledges_like(world.programme()[0])
    assert Decision.objects.count() == count


def test_likely_rows_for_all_that_a_group_names(world: World) -> None:
    owner = world.organization("乙区教育局")
    other = curation.create(row=Official(name="周某", area=world.area), by=world.editor, at=AT)
    head = curation.create(row=Official(name="周某"), by=world.editor, at=AT)
    curation.create(row=Membership(official=head, organization=owner, role="局长"), by=world.editor, at=AT)
    plant = curation.create(row=Project(name="甲山新能源项目", area=world.area), by=world.editor, at=AT)
    people = [{"name": "周某", "post": "局长", "organization": "区教育局", "official": True}]
    with open_gate("test"):
        Article.objects.filter(pk=world.article.pk).update(facts={"people": people})
    world.article.refresh_from_db()
    clause = world.candidate("6月全部投产", owners=["区教育局"], speaker="周某", project="甲山新能源项目")
    found = matching.likely([clause])
    assert [s.row for s in found.owners] == [owner]
    assert [s.row for s in found.speakers] == [head, other]
    assert [s.row for s in found.projects] == [plant]


def test_a_page_of_candidates_reads_the_pledges_once(world: World, django_assert_num_queries: Any) -> None:
    world.pledge()
    plant, outcome = world.plant(), world.outcome()
    with django_assert_num_queries(3):
        pool = matching.pool_of(world.article)
    with django_assert_num_queries(0):
        found = [matching.pledges_like(clause, pool=pool) for clause in plant]
        found.append(matching.pledges_answered_by(outcome, pool=pool))
    assert found[-1] == matching.pledges_answered_by(outcome)
