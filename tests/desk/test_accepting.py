"""What becomes of candidates."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from articles.models import Candidate
from tests.desk.world import AT, World
from tracker.desk import curation
from tracker.desk.models import Decision, Evidence, Pledge, SignOff
from tracker.integrity.models import Gate
from tracker.integrity.versions import StaleVersionError


def test_accept_makes_one_pledge_of_a_group_with_its_items(world: World) -> None:
    pledge = world.pledge(owner=world.organization())
    metrics = list(pledge.metrics.all())
    assert [(m.indicator, m.printed, m.value, m.role) for m in metrics] == [
        ("重点项目", "296个", Decimal(296), "target"),
        ("新建项目", "144个", Decimal(144), "target"),
        ("完成投资", "444亿元", Decimal(44_400_000_000), "target"),
    ]
    assert metrics[1].part_of == metrics[0]
    assert [d.printed for d in pledge.deadlines.all()] == ["2023年"]
    assert (pledge.made_on, pledge.force, pledge.area) == (dt.date(2023, 1, 17), "plan", world.area)
    assert (pledge.plan_from, pledge.plan_to) == (dt.date(2023, 1, 1), dt.date(2023, 12, 31))
    for evidence in pledge.evidence.all():
        assert world.article.text[evidence.start : evidence.end] == evidence.exact
        assert evidence.purpose == "commitment"
    assert set(Candidate.objects.values_list("state", flat=True)) == {"accepted"}


def test_accept_makes_milestones_of_clauses_with_different_days(world: World) -> None:
    pledge = curation.accept(candidates=world.plant(), by=world.editor, at=AT)
    found = [
        (str(d.milestone), d.due_from, d.due_on, d.precision) for d in pledge.deadlines.select_related("milestone")
    ]
    assert found == [
        ("甲山新能源项目3号车间将在4月底前建成", None, dt.date(2023, 4, 30), "month"),
        ("6月全部投产", dt.date(2023, 6, 1), dt.date(2023, 6, 30), "month"),
    ]
    # 6月 dates an item: the plan has no period.
    assert pledge.plan_from is None
    assert curation.last_due(pledge) == dt.date(2023, 6, 30)


def test_accept_takes_what_an_editor_changed(world: World) -> None:
    candidates = world.programme()
    proposal = curation.propose(candidates)
    changed = replace(proposal, metrics=(replace(proposal.metrics[0], pass_rule="at_most"),), deadlines=())
    pledge = curation.accept(
        candidates=candidates, by=world.editor, at=AT, proposal=changed, title="重点项目建设", topic="industry", force="will",
        partners=[world.organization("乙区发改局")],
    )  # fmt: skip
    assert (pledge.title, pledge.topic, pledge.force) == ("重点项目建设", "industry", "will")
    assert [m.pass_rule for m in pledge.metrics.all()] == ["at_most"]
    assert not pledge.deadlines.exists()
    assert [str(p) for p in pledge.partners.all()] == ["乙区发改局"]


def test_accept_refuses_what_is_not_one_articles_pledge(world: World) -> None:
    other = world.candidate("6月全部投产", article=world.another_article())
    with pytest.raises(curation.WrongCandidateError, match="同一篇报道"):
        curation.accept(candidates=[*world.programme(), other], by=world.editor, at=AT)
    with pytest.raises(curation.WrongCandidateError, match="同一篇报道"):
        curation.accept(candidates=[], by=world.editor, at=AT)
    with pytest.raises(curation.WrongCandidateError, match="进展"):
        curation.accept(candidates=[world.outcome()], by=world.editor, at=AT)
    assert not Pledge.objects.exists()
    assert not Evidence.objects.exists()


def test_accept_refuses_a_decided_candidate(world: World) -> None:
    candidates = world.programme()
    curation.reject(candidate=candidates[1], by=world.editor, at=AT, reason="重复")
    with pytest.raises(curation.CandidateDecidedError, match="已处理"):
        curation.accept(candidates=candidates, by=world.editor, at=AT)
    # The first clause was decided inside the refused call: nothing of it is left.
    assert Candidate.objects.get(pk=candidates[0].pk).state == "pending"
    assert not Pledge.objects.exists()


def test_accept_refuses_a_candidate_that_was_decided_after_it_was_read(world: World) -> None:
    candidates = world.programme()
    same = Candidate.objects.get(pk=candidates[0].pk)
    curation.reject(candidate=same, by=world.editor, at=AT, reason="重复")
    with pytest.raises(StaleVersionError):
        curation.accept(candidates=candidates, by=world.other_publisher, at=AT)
    assert not Pledge.objects.exists()


def test_a_malformed_field_leaves_nothing_behind(world: World) -> None:
    candidates = world.programme()
    with pytest.raises(ValidationError):
        curation.accept(candidates=candidates, by=world.editor, at=AT, topic="no such topic")
    assert not Pledge.objects.exists()
    assert not Gate.objects.exists()
    assert set(Candidate.objects.values_list("state", flat=True)) == {"pending"}


def test_merge_into_adds_evidence_and_no_items_unasked(world: World) -> None:
    pledge = world.pledge()
    seen = pledge.version
    again = world.another_article()
    repeat = world.candidate("力争完成投资444亿元", article=again)
    curation.merge_into(candidates=[repeat], pledge=pledge, by=world.editor, at=AT)
    assert pledge.evidence.filter(article=again).count() == 1
    assert pledge.metrics.count() == 3
    assert Candidate.objects.get(pk=repeat.pk).state == "merged"
    # Whoever read the pledge before has read another one.
    assert pledge.version == seen + 1


def test_reject_needs_a_reason(world: World) -> None:
    candidate = world.outcome()
    with pytest.raises(curation.ReasonMissingError, match="理由"):
        curation.reject(candidate=candidate, by=world.editor, at=AT, reason="  ")
    with pytest.raises(curation.ReasonTooLongError, match="300"):
        curation.reject(candidate=candidate, by=world.editor, at=AT, reason="长" * 301)
    with pytest.raises(curation.NaiveMomentError, match="时区"):
        curation.reject(candidate=candidate, by=world.editor, at=dt.datetime(2023, 8, 1), reason="空话")
    curation.reject(candidate=candidate, by=world.editor, at=AT, reason="空话")
    told = Decision.objects.get(row_type="candidate")
    assert (told.verb, told.reason, told.by, told.after) == ("reject", "空话", world.editor, {"state": "rejected"})


def test_an_article_is_signed_off_when_nothing_is_pending(world: World) -> None:
    world.programme()
    elsewhere = world.candidate("6月全部投产", article=world.another_article())
    with pytest.raises(curation.StillPendingError, match="2 条"):
        curation.sign_off(article=world.article, by=world.editor, at=AT)
    assert curation.reject_rest(article=world.article, by=world.editor, at=AT, reason="不够具体") == 2
    curation.sign_off(article=world.article, by=world.editor, at=AT, note="无承诺")
    assert SignOff.objects.get().article == world.article
    assert Candidate.objects.get(pk=elsewhere.pk).state == "pending"
    with pytest.raises(curation.AlreadySignedOffError):
        curation.sign_off(article=world.article, by=world.editor, at=AT)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        pytest.param(0, 2, "甲区", id="other words"),
        pytest.param(0, 3, "乙区", id="one character more"),
        pytest.param(-2, 2, "", id="before the text"),
        pytest.param(0, 10**6, "乙区", id="behind the text"),
        pytest.param(2, 2, "", id="empty"),
    ],
)
def test_evidence_has_the_words_that_stand_there(world: World, start: int, end: int, words: str) -> None:
    pledge = world.pledge()
    with pytest.raises(curation.WordsDifferError, match="原文"):
        curation.cite(pledge=pledge, article=world.article, start=start, end=end, words=words, by=world.editor, at=AT)
    control = curation.cite(pledge=pledge, article=world.article, start=0, end=2, words="乙区", by=world.editor, at=AT)
    assert (control.prefix, control.suffix[:5]) == ("", "今年这样干")
