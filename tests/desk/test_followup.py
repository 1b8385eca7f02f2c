"""Statuses, values, checks and inquiries: what each needs, and what stands after corrections."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from articles.models import Candidate
from tests.desk.world import AT, World, later
from tracker.desk import curation
from tracker.desk.models import Decision, StatusUpdate

JULY = dt.date(2023, 7, 31)
AFTER_YEAR = dt.datetime(2024, 3, 1, 9, 0, tzinfo=dt.UTC)


def record(world: World, pledge: Any, status: str, **more: Any) -> StatusUpdate:
    given: dict[str, Any] = {"happened_on": JULY, "summary": "有进展", "at": AT} | more
    return curation.record_status(pledge=pledge, status=status, by=world.editor, **given)


def address(**more: Any) -> dict[str, Any]:
    return {"url": "https://example.org/a", "words": "已实施210个", "published_on": JULY} | more


def test_an_outcome_candidate_becomes_the_evidence(world: World) -> None:
    pledge, outcome = world.pledge(), world.outcome()
    update = record(world, pledge, "in_progress", candidate=outcome, origin="statistics")
    assert update.evidence is not None
    assert (update.evidence.exact, update.evidence.purpose, update.evidence.origin) == (
        "已实施项目210个",
        "progress",
        "statistics",
    )
    assert Candidate.objects.get(pk=outcome.pk).state == "accepted"
    with pytest.raises(curation.CandidateDecidedError):
        record(world, pledge, "in_progress", candidate=outcome)
    assert StatusUpdate.objects.count() == 1


@pytest.mark.parametrize("status", ["not_started", "in_progress", "met", "replaced"])
def test_a_judgement_needs_evidence(world: World, status: str) -> None:
    pledge = world.pledge()
    with pytest.raises(curation.SourceMissingError, match="证据"):
        record(world, pledge, status)
    record(world, pledge, status, **address())


@pytest.mark.parametrize(
    ("more", "error"),
    [
        pytest.param({"words": " "}, curation.SourceMissingError, id="no words"),
        pytest.param({"published_on": None}, curation.SourceMissingError, id="no day"),
        pytest.param({"url": "javascript:alert(1)"}, Exception, id="no web address"),
    ],
)
def test_an_address_comes_with_its_words_and_day(world: World, more: dict[str, Any], error: type[Exception]) -> None:
    pledge = world.pledge()
    with pytest.raises(error):
        record(world, pledge, "met", **address(**more))
    assert not StatusUpdate.objects.exists()


@pytest.mark.parametrize("status", ["stalled", "dropped", "not_met"])
def test_a_harsh_status_hears_the_other_side(world: World, status: str) -> None:
    pledge = world.pledge()
    with pytest.raises(curation.StatusRuleError, match="征询"):
        record(world, pledge, status, at=AFTER_YEAR, **address())
    asked = curation.inquire(
        pledge=pledge, asked="乙区", asked_on=JULY, channel="公函", question="进展如何？", answer="已暂停。", answered_on=JULY,
        by=world.editor, at=AT,
    )  # fmt: skip
    record(world, pledge, status, at=AFTER_YEAR, inquiry=asked, **address())
    record(world, pledge, status, at=AFTER_YEAR, no_inquiry_reason="责任方已公开说明", **address())
    elsewhere = curation.accept(candidates=world.plant(), by=world.editor, at=AT)
    with pytest.raises(curation.StatusRuleError, match="另一承诺"):
        record(world, elsewhere, status, at=AFTER_YEAR, inquiry=asked, **address())


@pytest.mark.parametrize("status", ["not_met", "partly_met"])
def test_nothing_is_missed_before_its_last_day(world: World, status: str) -> None:
    pledge = world.pledge()
    last_day, next_day = dt.datetime(2023, 12, 31, 3, tzinfo=dt.UTC), dt.datetime(2023, 12, 31, 16, tzinfo=dt.UTC)
    with pytest.raises(curation.StatusRuleError, match="还没有过"):
        record(world, pledge, status, at=last_day, no_inquiry_reason="无", **address())
    # 16:00 UTC is the first of January in Shanghai.
    record(world, pledge, status, at=next_day, no_inquiry_reason="无", **address())


def test_ongoing_is_for_recurring_pledges(world: World) -> None:
    with pytest.raises(curation.StatusRuleError, match="逐期"):
        record(world, world.pledge(), "ongoing", **address())
    recurring = curation.accept(candidates=world.plant(), by=world.editor, at=AT, is_recurring=True)
    record(world, recurring, "ongoing", **address())


def test_unverifiable_says_where_was_looked(world: World) -> None:
    pledge = world.pledge()
    with pytest.raises(curation.StatusRuleError, match="核查"):
        record(world, pledge, "unverifiable")
    curation.check(pledge=pledge, checked_on=JULY, places="区政府网站", result="nothing_found", by=world.editor, at=AT)
    record(world, pledge, "unverifiable")


def test_the_future_has_not_happened(world: World) -> None:
    with pytest.raises(curation.FutureDayError, match="还没有到"):
        record(world, world.pledge(), "met", happened_on=dt.date(2023, 8, 2), **address())


def test_the_latest_happening_stands_whenever_it_was_recorded(world: World) -> None:
    pledge = world.pledge()
    june = record(world, pledge, "in_progress", happened_on=dt.date(2023, 6, 30), at=later(days=2), **address())
    july = record(world, pledge, "met", happened_on=JULY, at=later(days=1), **address())
    assert list(pledge.updates.standing()) == [july, june]


def test_a_correction_replaces_what_it_names_once(world: World) -> None:
    pledge = world.pledge()
    wrong = record(world, pledge, "met", **address())
    right = record(world, pledge, "in_progress", corrects=wrong, happened_on=dt.date(2023, 6, 30), **address())
    assert list(pledge.updates.standing()) == [right]
    with pytest.raises(curation.CorrectionError, match="已被更正"):
        record(world, pledge, "stalled", corrects=wrong, no_inquiry_reason="无", **address())
    elsewhere = curation.accept(candidates=world.plant(), by=world.editor, at=AT)
    with pytest.raises(curation.CorrectionError, match="同一承诺"):
        record(world, elsewhere, "met", corrects=right, **address())


def test_a_value_is_observed_with_evidence_and_zero_is_a_figure(world: World) -> None:
    pledge = world.pledge()
    metric = pledge.metrics.first()
    assert metric is not None
    with pytest.raises(curation.SourceMissingError):
        curation.observe(metric=metric, on_day=JULY, value=Decimal(0), printed="0个", by=world.editor, at=AT)
    pledge.refresh_from_db()
    seen = pledge.version
    observation = curation.observe(
        metric=metric, on_day=JULY, value=Decimal(0), printed="0个", by=world.editor, at=AT, candidate=world.outcome()
    )
    pledge.refresh_from_db()
    assert (observation.value, observation.evidence.pledge, pledge.version) == (Decimal(0), pledge, seen + 1)


def test_evidence_of_another_pledge_is_refused(world: World) -> None:
    pledge = world.pledge()
    elsewhere = curation.accept(candidates=world.plant(), by=world.editor, at=AT)
    with pytest.raises(curation.WrongCandidateError, match="另一承诺"):
        record(world, pledge, "met", evidence=elsewhere.evidence.first())


def test_a_pledge_candidate_is_no_outcome(world: World) -> None:
    with pytest.raises(curation.WrongCandidateError, match="进展"):
        record(world, world.pledge(), "met", candidate=world.plant()[0])


def test_every_write_tells_of_its_pledge(world: World) -> None:
    pledge = world.pledge()
    before = Decision.objects.filter(pledge_key=pledge.pk).count()
    record(world, pledge, "met", **address())
    curation.check(pledge=pledge, checked_on=JULY, places="官网", result="found", by=world.editor, at=AT)
    told = Decision.objects.filter(pledge_key=pledge.pk).order_by("id")[before:]
    assert [(d.verb, d.row_type) for d in told] == [
        ("record_status", "evidence"), ("record_status", "statusupdate"), ("check", "check"),
    ]  # fmt: skip
