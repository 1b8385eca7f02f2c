"""The shapes of published JSON: what publishing writes into `body`, and what pages and the API read out of it.

Days are ISO dates, moments UTC with microseconds and Z, decimals strings; ids are public ids. Names are as released.
"""

from __future__ import annotations

from typing import TypedDict


class AreaRef(TypedDict):
    code: str
    name: str
    name_en: str


class BodyRef(TypedDict):
    """An organization as a pledge names it."""

    id: str
    name: str
    name_en: str
    classification: str


class OfficialRef(TypedDict):
    id: str
    name: str
    post: str


class ProjectRef(TypedDict):
    id: str
    name: str
    name_en: str


class ArticleRef(TypedDict):
    id: str
    headline: str
    newspaper: str
    published_on: str
    date_basis: str
    page: str


class DeadlineBody(TypedDict):
    due_from: str | None
    due_on: str
    precision: str
    modality: str
    printed: str
    stated_on: str
    milestone: int | None
    evidence: str | None


class MilestoneBody(TypedDict):
    order: int
    words: str
    is_required: bool
    done_on: str | None
    evidence: str | None


class ObservationBody(TypedDict):
    id: str
    on_day: str
    value: str
    printed: str
    evidence: str | None
    recorded_at: str


class MetricBody(TypedDict):
    """A figure; `share` is latest value over target as a plain decimal (0.473), None where that means nothing."""

    id: str
    order: int
    role: str
    indicator: str
    comparator: str
    value: str
    upper_value: str | None
    unit: str
    per: str
    printed: str
    pass_rule: str
    is_required: bool
    part_of: str | None
    revises: str | None
    period_from: str | None
    period_to: str | None
    evidence: str | None
    observations: list[ObservationBody]
    latest: ObservationBody | None
    share: str | None


class EvidenceBody(TypedDict):
    """Words and their place; `quote` is `exact` less white space, places are code points of the article's text."""

    id: str
    purpose: str
    origin: str
    article: ArticleRef | None
    url: str
    published_on: str
    start: int | None
    end: int | None
    exact: str
    quote: str
    prefix: str
    suffix: str


class QuotePlace(TypedDict):
    evidence: str
    start: int
    end: int


class PassageBody(TypedDict):
    """A stretch of an article around quotes; `start` and `end` are places in the article, `quotes` places in `text`."""

    article: str
    start: int
    end: int
    text: str
    quotes: list[QuotePlace]


class InquiryBody(TypedDict):
    asked: str
    asked_on: str
    channel: str
    question: str
    answer: str
    answered_on: str | None


class StatusBody(TypedDict):
    """A status update; `self_reported` is true where its only evidence is the responsible body's own word."""

    id: str
    status: str
    happened_on: str
    recorded_at: str
    summary: str
    summary_en: str
    evidence: str | None
    self_reported: bool
    inquiry: InquiryBody | None
    no_inquiry_reason: str
    corrects: str | None


class CheckBody(TypedDict):
    id: str
    checked_on: str
    places: str
    result: str
    recorded_at: str


class PledgeBody(TypedDict):
    """A pledge as released. `status` is the standing update or None (not_assessed); `deadline` the newest that binds the whole."""

    id: str
    number: int
    title: str
    title_en: str
    area: AreaRef
    made_on: str
    topic: str
    force: str
    is_recurring: bool
    plan_from: str | None
    plan_to: str | None
    owner: BodyRef | None
    partners: list[BodyRef]
    responsible: OfficialRef | None
    speaker: OfficialRef | None
    project: ProjectRef | None
    status: StatusBody | None
    deadline: DeadlineBody | None
    deadlines: list[DeadlineBody]
    metrics: list[MetricBody]
    milestones: list[MilestoneBody]
    evidence: list[EvidenceBody]
    passages: list[PassageBody]
    updates: list[StatusBody]
    checks: list[CheckBody]
    last_checked_on: str | None


class MembershipBody(TypedDict):
    role: str
    organization: BodyRef
    start_date: str | None
    end_date: str | None


class DepartmentBody(TypedDict):
    """A department's card, and a company's (kind says which)."""

    id: str
    kind: str
    name: str
    name_en: str
    other_names: list[str]
    classification: str
    parent: BodyRef | None
    area: AreaRef | None


class OfficialBody(TypedDict):
    id: str
    kind: str
    name: str
    name_en: str
    other_names: list[str]
    area: AreaRef | None
    memberships: list[MembershipBody]


class ProjectBody(TypedDict):
    id: str
    kind: str
    name: str
    name_en: str
    other_names: list[str]
    owner: BodyRef | None
    area: AreaRef
    parent: ProjectRef | None


class AreaBody(TypedDict):
    """An area's card; its public id is its GB/T 2260 code."""

    id: str
    kind: str
    code: str
    name: str
    name_en: str
    level: str
    parent: AreaRef | None


class ArticleBody(TypedDict):
    """An article's card; `text` only where its newspaper allows full text. Bylines are never published."""

    id: str
    kind: str
    headline: str
    kicker: str
    newspaper: str
    published_on: str
    date_basis: str
    page: str
    url: str
    area: AreaRef
    text: str | None
