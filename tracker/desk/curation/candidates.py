"""What becomes of what extraction proposes: accepted, merged into a known pledge, rejected; articles signed off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, Final, TypedDict, Unpack

from django.utils.translation import gettext as _

from articles.models import Area, Article, Candidate, SourceDocument
from tracker.desk.decisions import Log, deciding, save_new, touch
from tracker.desk.models import (
    Deadline,
    Evidence,
    Metric,
    Milestone,
    Official,
    Organization,
    Pledge,
    PledgePartner,
    Project,
    SignOff,
)
from tracker.desk.permissions import RefusedError

from .proposals import DeadlineDraft, MetricDraft, MilestoneDraft, Proposal, propose
from .rows import MergedAwayError
from .sources import WrongCandidateError, decide_candidate, place

COMMITMENT: Final = Evidence.Purpose.COMMITMENT


class StillPendingError(RefusedError):
    """The article has candidates that nobody has decided. Decide them, or reject the rest at once."""


class AlreadySignedOffError(RefusedError):
    """Somebody has signed the article off."""


class PledgeFields(TypedDict, total=False):
    """What an editor may say of a pledge when accepting it; what is left out comes from the candidates."""

    title: str
    title_en: str
    area: Area
    made_on: dt.date
    topic: str
    force: str
    is_recurring: bool
    plan_from: dt.date | None
    plan_to: dt.date | None
    owner: Organization | None
    responsible: Official | None
    speaker: Official | None
    project: Project | None
    note: str


def accept(
    *, candidates: Sequence[Candidate], by: Any, at: dt.datetime, reason: str = "", proposal: Proposal | None = None,
    partners: Iterable[Organization] = (), origin: str = "responsible", **fields: Unpack[PledgeFields],
) -> Pledge:  # fmt: skip
    """The one pledge that the candidates of an article make, with its figures, milestones, deadlines and evidence.

    `proposal` replaces what would be read out of them (see `propose`); `fields` override single fields. Refuses
    decided candidates, outcomes, and candidates of several articles.
    """
    partners = list(partners)
    with deciding("accept", by=by, at=at, reason=reason) as log:
        clauses = _clauses(candidates)
        wanted = proposal or propose(clauses)
        document = clauses[0].article.document
        pledge = save_new(
            Pledge(
                **{
                    "title": wanted.title,
                    "area": document.area,
                    "made_on": document.published_on,
                    "force": wanted.force,
                    "plan_from": wanted.plan_from,
                    "plan_to": wanted.plan_to,
                    **fields,
                }
            )
        )
        for organization in partners:
            save_new(PledgePartner(pledge=pledge, organization=organization))
        _settle(log, pledge, clauses, Candidate.State.ACCEPTED, origin=origin, proposal=wanted)
        log.created(pledge, partners=[p.pk for p in partners], candidates=[c.pk for c in clauses])
    return pledge


def merge_into(
    *, candidates: Sequence[Candidate], pledge: Pledge, by: Any, at: dt.datetime, reason: str = "",
    proposal: Proposal | None = None, origin: str = "responsible",
) -> Pledge:  # fmt: skip
    """The known pledge, with the candidates as further evidence of it; new items only where `proposal` names them."""
    with deciding("merge_into", by=by, at=at, reason=reason) as log:
        clauses = _clauses(candidates)
        touch(standing(pledge))
        _settle(log, pledge, clauses, Candidate.State.MERGED, origin=origin, proposal=proposal)
        log.tell(pledge, after={"candidates": [c.pk for c in clauses]})
    return pledge


def reject(*, candidate: Candidate, by: Any, at: dt.datetime, reason: str) -> None:
    """Sets a pending candidate aside, with the reason."""
    with deciding("reject", by=by, at=at, reason=reason, needs_reason=True) as log:
        decide_candidate(log, candidate, Candidate.State.REJECTED)


def reject_rest(*, article: Article, by: Any, at: dt.datetime, reason: str) -> int:
    """How many pending candidates of the article were rejected at once."""
    with deciding("reject_rest", by=by, at=at, reason=reason, needs_reason=True) as log:
        rest = list(Candidate.objects.pending().filter(article=article))
        for candidate in rest:
            decide_candidate(log, candidate, Candidate.State.REJECTED)
    return len(rest)


def sign_off(*, article: Article, by: Any, at: dt.datetime, note: str = "") -> SignOff:
    """The mark that somebody has read the article to its end, “no pledge” included. Refused while candidates are pending."""
    with deciding("sign_off", by=by, at=at) as log:
        # Holds the document, whose re-reading would bring new candidates.
        SourceDocument.objects.select_for_update().only("pk").get(pk=article.document_id)
        if SignOff.objects.filter(article=article).exists():
            raise AlreadySignedOffError(_("这篇报道已有人阅毕。"))
        pending = Candidate.objects.pending().filter(article=article).count()
        if pending:
            raise StillPendingError(
                _("还有 %(count)s 条候选待处理，请先处理，或将其余一并不采纳。") % {"count": pending}
            )
        signed = save_new(SignOff(article=article, by=by, at=at, note=note))
        log.created(signed)
    return signed


def standing(pledge: Pledge) -> Pledge:
    """The pledge itself; raises MergedAwayError where it has become part of another."""
    if pledge.merged_into_id is not None or Pledge.objects.filter(pk=pledge.pk, merged_into__isnull=False).exists():
        raise MergedAwayError(_("该承诺事项已并入「%(title)s」，请在那里操作。") % {"title": pledge.survivor()})
    return pledge


def _clauses(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in printed order, found fit to make one pledge."""
    clauses = sorted(candidates, key=lambda c: (c.start, c.pk))
    if not clauses or len({c.article_id for c in clauses}) != 1:
        raise WrongCandidateError(_("请选择同一篇报道中的候选。"))
    if any(c.kind != Candidate.Kind.PLEDGE for c in clauses):
        raise WrongCandidateError(_("“进展”候选不能作为承诺采纳，请用它更新状态。"))
    for clause in clauses[1:]:
        # One article in memory: its document carries the bytes of a whole page.
        clause.article = clauses[0].article
    return clauses


def _settle(
    log: Log, pledge: Pledge, clauses: Sequence[Candidate], state: str, *, origin: str, proposal: Proposal | None
) -> None:
    """Decides the clauses and writes their evidence, and the items of `proposal` with it."""
    for clause in clauses:
        decide_candidate(log, clause, state, pledge=pledge)
    evidence = [
        place(
            log, pledge=pledge, article=clause.article, start=clause.start, end=clause.end, words=clause.exact,
            purpose=COMMITMENT, origin=origin, candidate=clause,
        )
        for clause in clauses
    ]  # fmt: skip
    if proposal is None:
        return
    _save_metrics(log, pledge, proposal.metrics, evidence)
    milestones = _save_milestones(log, pledge, proposal.milestones, evidence)
    for draft in proposal.deadlines:
        _save_deadline(log, pledge, draft, milestones, evidence)


def _save_metrics(log: Log, pledge: Pledge, drafts: Sequence[MetricDraft], evidence: Sequence[Evidence]) -> None:
    order = next_order(pledge, Metric)
    saved: list[Metric] = []
    for draft in drafts:
        metric = Metric(
            pledge=pledge, order=order + len(saved), role=draft.role, indicator=draft.indicator, comparator=draft.comparator,
            value=draft.value, upper_value=draft.upper_value, unit=draft.unit, per=draft.per, printed=draft.printed[:60],
            pass_rule=draft.pass_rule, is_required=draft.is_required, period_from=draft.period_from, period_to=draft.period_to,
            part_of=None if draft.part_of is None else saved[draft.part_of], evidence=evidence[draft.clause],
        )  # fmt: skip
        saved.append(save_new(metric))
        log.created(metric, pledge=pledge)


def _save_milestones(
    log: Log, pledge: Pledge, drafts: Sequence[MilestoneDraft], evidence: Sequence[Evidence]
) -> list[Milestone]:
    order = next_order(pledge, Milestone)
    saved = []
    for i, draft in enumerate(drafts):
        milestone = Milestone(
            pledge=pledge,
            order=order + i,
            words=draft.words,
            is_required=draft.is_required,
            evidence=evidence[draft.clause],
        )
        saved.append(save_new(milestone))
        log.created(milestone, pledge=pledge)
    return saved


def _save_deadline(
    log: Log, pledge: Pledge, draft: DeadlineDraft, milestones: Sequence[Milestone], evidence: Sequence[Evidence]
) -> None:
    found = evidence[draft.clause]
    deadline = Deadline(
        pledge=pledge, milestone=None if draft.milestone is None else milestones[draft.milestone], due_from=draft.due_from,
        due_on=draft.due_on, precision=draft.precision, modality=draft.modality, printed=draft.printed,
        stated_on=found.published_on, recorded_at=log.at, evidence=found,
    )  # fmt: skip
    log.created(save_new(deadline), pledge=pledge)


def next_order(pledge: Pledge, model: type[Metric] | type[Milestone]) -> int:
    """The order of a further item of the pledge: they count from 1, merged ones included."""
    orders = model.objects.filter(pledge__in=pledge.family_keys()).values_list("order", flat=True)
    return max(orders, default=0) + 1
