"""What accepting candidates would write: figures, milestones and deadlines read out of the extractor's JSON.

Nothing is stored here. The review desk shows a proposal, an editor changes it, and `accept` takes it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from articles.models import Candidate
from tracker.desk.characters import visible
from tracker.record.vocabulary import FORCES, METRIC_ROLES

from .pass_rules import pass_rule_for

TITLE_LENGTH: Final = 60
# Words that open a clause and say nothing of what is measured: 力争完成投资444亿元 measures 投资.
# 总投资 and 完成投资 stay what they are: the whole is not this year's part of it.
_LEADS: Final = re.compile(
    r"^(?:其中|同时|全年|年内|今年|预计|力争|确保|计划|将|力求|争取|实现|完成(?!投资)|达到|达|为|共|总(?![投产规面长量额收])|新增长|安排|实施|推动|推进|保持在|保持|控制在|控制|超过|突破|不低于|约)+"
)
_TAILS: Final = re.compile(
    r"(?:达到|达|为|共|约|近|超过|超|突破|不低于|不超过|保持在|控制在|至少|在|至|到|以|等|,|，|、|:|：)+$"
)
_FUTURE_MARKS: Final = re.compile(r"将|计划(?!投资)|拟|力争|预计|确保")
_DAYS: Final = re.compile(
    r"^(?:到|至)?(?:(?:[0-9]{4}年|[0-9]{1,2}月)(?:底前|末前|底|末|内|前|上半年|下半年)?|今年|年(?:底前|末前|底|末|内))"
)
_BREAKS: Final = re.compile(r"[，,；;。：:、（(）)“”\"]")
_FORCE_CODES: Final = {term.zh: term.code for term in FORCES} | {"预计": "expect"}
_PLAN_PRECISIONS: Final = ("quarter", "half", "year", "plan")
_ROLES: Final = {code: code for code in METRIC_ROLES.codes} | {"reported": "baseline"}


@dataclass(frozen=True, slots=True)
class MetricDraft:
    """A figure to be; `part_of` is the index of the figure it is counted in, `clause` of the candidate it stands in."""

    indicator: str
    value: Decimal
    unit: str
    printed: str
    role: str = "target"
    comparator: str = "="
    upper_value: Decimal | None = None
    per: str = ""
    pass_rule: str = "at_least"  # noqa: S105 - a rule by which a figure passes
    is_required: bool = True
    part_of: int | None = None
    period_from: dt.date | None = None
    period_to: dt.date | None = None
    clause: int = 0


@dataclass(frozen=True, slots=True)
class MilestoneDraft:
    """A dated step to be, in the clause's words."""

    words: str
    is_required: bool = True
    clause: int = 0


@dataclass(frozen=True, slots=True)
class DeadlineDraft:
    """A deadline to be, of the whole pledge or of the milestone at an index."""

    due_on: dt.date
    printed: str
    precision: str
    modality: str = "by"
    due_from: dt.date | None = None
    milestone: int | None = None
    clause: int = 0


@dataclass(frozen=True, slots=True)
class Proposal:
    """A pledge to be, with its items; lists may be replaced before it is accepted (`dataclasses.replace`)."""

    title: str
    force: str
    plan_from: dt.date | None = None
    plan_to: dt.date | None = None
    metrics: tuple[MetricDraft, ...] = ()
    milestones: tuple[MilestoneDraft, ...] = ()
    deadlines: tuple[DeadlineDraft, ...] = ()
    owners: tuple[str, ...] = field(default=())
    speaker: str = ""
    project: str = ""


def propose(candidates: Sequence[Candidate]) -> Proposal:
    """What accepting the candidates, in their printed order, would write; names as printed, to be matched by an editor."""
    payloads = [candidate.payload for candidate in candidates]
    milestones, deadlines = _dated(candidates)
    # A plan period is a year or the like: 6月 dates an item, it is no plan.
    whole = [draft for draft in deadlines if draft.due_from is not None and draft.precision in _PLAN_PRECISIONS]
    return Proposal(
        title=visible(candidates[0].quote)[:TITLE_LENGTH],
        force=next((_FORCE_CODES[p["force"]] for p in payloads if p.get("force") in _FORCE_CODES), "unmarked"),
        plan_from=min((draft.due_from for draft in whole if draft.due_from), default=None),
        plan_to=max((draft.due_on for draft in whole), default=None),
        metrics=tuple(_metrics(candidates)),
        milestones=tuple(milestones),
        deadlines=tuple(deadlines),
        owners=tuple(dict.fromkeys(name for p in payloads for name in p.get("owners") or ())),
        speaker=next((p["speaker"] for p in payloads if p.get("speaker")), ""),
        project=next((p["project"] for p in payloads if p.get("project")), ""),
    )


def _metrics(candidates: Sequence[Candidate]) -> list[MetricDraft]:
    drafts: list[MetricDraft] = []
    for clause, candidate in enumerate(candidates):
        reached = 0
        deadline = candidate.payload.get("deadline") or {}
        expected = candidate.payload.get("force") == "预计"
        for quantity in candidate.payload.get("quantities") or ():
            place = candidate.quote.find(quantity["text"], reached)
            place = place if place >= 0 else reached
            before = candidate.quote[:place]
            drafts.append(
                _metric(
                    quantity,
                    before,
                    candidate.quote[place + len(quantity["text"]) :],
                    clause=clause,
                    owners=candidate.payload.get("owners") or (),
                    expected=expected,
                    deadline=deadline,
                    earlier=drafts,
                )
            )
            reached = place + len(quantity["text"])
    return drafts


def _metric(
    quantity: dict[str, Any],
    before: str,
    after: str,
    *,
    clause: int,
    owners: Sequence[str],
    expected: bool,
    deadline: dict[str, Any],
    earlier: list[MetricDraft],
) -> MetricDraft:
    role = _ROLES.get(quantity.get("role") or "", "target")
    if expected and role == "target":
        role = "forecast"
    indicator = visible(_indicator(before, after, quantity.get("of") or "", owners)) or "数量"
    upper = quantity.get("upper_value")
    comparator = quantity.get("comparator") or "="
    is_part = "其中" in before
    return MetricDraft(
        indicator=indicator,
        value=_decimal(quantity["value"]),
        unit=quantity.get("unit") or "",
        printed=visible(quantity["text"]),
        role=role,
        comparator=comparator,
        upper_value=None if upper is None else _decimal(upper),
        per=quantity.get("per") or "",
        pass_rule=pass_rule_for(
            role=role, comparator=comparator, is_range=upper is not None, indicator=indicator, printed=quantity["text"]
        ),
        is_required=role == "target",
        part_of=_whole_of(indicator, quantity.get("unit") or "", earlier) if is_part else None,
        period_from=_day(deadline.get("date_from")),
        period_to=_day(deadline.get("date_to")),
        clause=clause,
    )


def _whole_of(indicator: str, unit: str, earlier: list[MetricDraft]) -> int | None:
    # 实施项目296个，其中新建144个、续建152个: both parts are of the 296, not the second of the first.
    wholes = [i for i, draft in enumerate(earlier) if draft.unit == unit and draft.part_of is None]
    # 总投资2421.2亿元，年内完成444亿元。其中新建项目总投资1080.1亿元: of the 总投资, not of what comes last.
    alike = [i for i in wholes if earlier[i].indicator == indicator]
    found = alike or wholes
    return found[-1] if found else None


def _indicator(before: str, after: str, counted: str, owners: Sequence[str]) -> str:
    """What a figure measures: the words before it in its clause, or after it, or what the extractor says is counted."""
    head = _TAILS.sub("", _BREAKS.split(_TAILS.sub("", before))[-1])
    for owner in owners:
        head = head.removeprefix(owner)
    # 2023年甲市将新建学校5所 measures 新建学校: who will do it and when stand before the mark of the future.
    head = _FUTURE_MARKS.split(head)[-1] or head
    words = _LEADS.sub("", _DAYS.sub("", head)) or counted or _BREAKS.split(after)[0].removeprefix("的") or head
    return (words or "数量")[:120]


def _dated(candidates: Sequence[Candidate]) -> tuple[list[MilestoneDraft], list[DeadlineDraft]]:
    """One deadline binds the whole; clauses dated differently are milestones, each with its own (4月底前 workshops, 6月 production)."""
    dated = [
        (i, c, c.payload["deadline"])
        for i, c in enumerate(candidates)
        if (c.payload.get("deadline") or {}).get("date_to")
    ]
    if len({d["date_to"] for _, _, d in dated}) <= 1:
        return [], [_deadline(found, clause=i, milestone=None) for i, _, found in dated[:1]]
    milestones = [MilestoneDraft(words=visible(c.quote)[:200], clause=i) for i, c, _ in dated]
    return milestones, [_deadline(found, clause=i, milestone=place) for place, (i, _, found) in enumerate(dated)]


def _deadline(found: dict[str, Any], *, clause: int, milestone: int | None) -> DeadlineDraft:
    return DeadlineDraft(
        due_from=_day(found.get("date_from")),
        due_on=dt.date.fromisoformat(found["date_to"]),
        printed=visible(found["text"])[:60],
        precision=found["precision"],
        modality=found.get("modality") or "by",
        milestone=milestone,
        clause=clause,
    )


def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def _decimal(value: float | int | str) -> Decimal:
    # The extractor's floats carry binary dust: 1370000000000.0002 was printed 1.37万亿.
    return Decimal(format(value, ".15g")) if isinstance(value, float) else Decimal(value)
