"""Likely rows for what a paper prints: names, candidates, outcomes, each with the reason. Suggests, and writes nothing."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, Generic, TypeVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models import Area, Article, Candidate
from articles.models.area import COUNTRY_CODE, code_range
from tracker.desk.models import Official, Organization, Pledge, Project

Row = TypeVar("Row", bound=models.Model)

LIMIT: Final = 5
POOL: Final = 400
"""Pledges that a candidate is compared with: the newest of its area, the areas above it and those inside it."""

_GOVERNMENT: Final = "人民政府"
_LIKELY: Final = Decimal("0.35")


@dataclass(frozen=True, slots=True)
class Suggestion(Generic[Row]):
    """A likely row, how likely (0 to 1), and why in words an editor reads."""

    row: Row
    score: Decimal
    reason: str


def organizations(name: str, *, area: Area | None = None) -> list[Suggestion[Organization]]:
    """Organizations that a printed name may mean, the likeliest first."""
    forms = full_forms(name, area)
    rows = Organization.objects.filter(merged_into=None)
    found = _likely(_named(row, name, forms) for row in rows.filter(_any_name(forms)))
    if not found and area is not None and name in {area.name, *_words_for(area)}:
        # 我市 answers for itself: its government does.
        governments = rows.filter(area=area, classification="government")
        found = [
            Suggestion(row, Decimal("0.8"), _("“%(name)s”在此指%(area)s，由其政府负责") % {"name": name, "area": area})
            for row in governments
        ]
    if not found and len(name) >= 3:
        near = rows.filter(name__contains=name)[:LIMIT]
        found = [Suggestion(row, Decimal("0.4"), _("名称中含“%(name)s”") % {"name": name}) for row in near]
    return _best(found)


def officials(name: str, *, post: str = "", area: Area | None = None) -> list[Suggestion[Official]]:
    """Officials of a printed name; a fitting post or area makes one likelier, since people share names."""
    rows = (
        Official.objects.filter(merged_into=None)
        .filter(_any_name([name]))
        .prefetch_related("memberships__organization")
    )
    found = []
    for row in rows:
        if name not in (row.name, *row.other_names):
            continue
        score, reasons = Decimal("0.6"), [_("同名")]
        held = [
            membership
            for membership in row.memberships.all()
            if post and (membership.role in post or post in str(membership))
        ]
        if held:
            score, reasons = score + Decimal("0.3"), [*reasons, _("职务相符：%(post)s") % {"post": held[0]}]
        if area is not None and row.area_id == area.pk:
            score, reasons = score + Decimal("0.1"), [*reasons, _("同一地区")]
        found.append(Suggestion(row, score, "，".join(reasons)))
    return _best(found)


def projects(name: str, *, area: Area | None = None) -> list[Suggestion[Project]]:
    """Projects that a printed name may mean: the name itself, or one that holds it or lies in it."""
    forms = [name, name.removesuffix("项目"), name.removesuffix("工程"), name + "项目"]
    rows = Project.objects.filter(merged_into=None)
    found = _likely(_named(row, name, forms) for row in rows.filter(_any_name(forms)))
    if not found and len(name) >= 4:
        here = rows.filter(area__code__range=code_range(area.code)) if area is not None else rows
        found = [
            Suggestion(row, Decimal("0.5"), _("名称相近：%(name)s") % {"name": row.name})
            for row in here
            if name in row.name or row.name in name
        ]
    return _best(found)


@dataclass(frozen=True, slots=True)
class Likely:
    """Who and what the candidates of one pledge name, as rows: likely owners, speakers and projects."""

    owners: list[Suggestion[Organization]]
    speakers: list[Suggestion[Official]]
    projects: list[Suggestion[Project]]


def likely(candidates: Sequence[Candidate]) -> Likely:
    """Rows for the names that extraction read in one article's candidates; the article's facts tell a speaker's post."""
    article = candidates[0].article
    area = article.document.area
    payloads = [candidate.payload for candidate in candidates]
    owners = dict.fromkeys(name for payload in payloads for name in payload.get("owners") or ())
    speakers = dict.fromkeys(payload["speaker"] for payload in payloads if payload.get("speaker"))
    named = dict.fromkeys(payload["project"] for payload in payloads if payload.get("project"))
    return Likely(
        owners=[found for name in owners for found in organizations(name, area=area)],
        speakers=[found for name in speakers for found in officials(name, post=_post_in(article, name), area=area)],
        projects=[found for name in named for found in projects(name, area=area)],
    )


def pledges_like(candidate: Candidate, *, pool: Sequence[Pledge] | None = None) -> list[Suggestion[Pledge]]:
    """Known pledges that a pledge candidate may repeat, because of owner, project, figures or words.

    `pool` (see `pool_of`) spares a page of many candidates reading the same pledges for each.
    """
    day = candidate.article.document.published_on
    known = pool_of(candidate.article) if pool is None else pool
    return _best([_likeness(candidate, pledge, since=None) for pledge in known if pledge.made_on <= day])


def pledges_answered_by(candidate: Candidate, *, pool: Sequence[Pledge] | None = None) -> list[Suggestion[Pledge]]:
    """Known pledges of which an outcome candidate may tell: made before it, of the same figure's unit, owner or words."""
    day = candidate.article.document.published_on
    as_of = candidate.payload.get("as_of")
    until = dt.date.fromisoformat(as_of) if as_of else day
    known = pool_of(candidate.article) if pool is None else pool
    return _best([_likeness(candidate, pledge, since=until) for pledge in known if pledge.made_on <= day])


def full_forms(name: str, area: Area | None) -> list[str]:
    """The names that a printed name may stand for: itself, and with its area's word spelt out (市教育局 → 甲市教育局)."""
    forms = [name]
    here = area
    while here is not None:
        words = [] if name.startswith(here.name) else _words_for(here)
        forms += [here.name + name[len(word) :] for word in words if name.startswith(word) and len(name) > len(word)]
        if here is area and not name.startswith(here.name):
            forms.append(here.name + name)
        here = here.parent
    if area is not None and name in (area.name, area.name + _GOVERNMENT):
        forms += [area.name + _GOVERNMENT, area.name]
    return list(dict.fromkeys(forms))


def _words_for(area: Area) -> tuple[str, ...]:
    """The words by which a text of the area means the area: 市教育局 on a page of 甲市 is 甲市教育局."""
    if area.code == COUNTRY_CODE:
        return ("全国", "我国", "国家")
    unit = area.name[-1:]
    bare = "自治区" if area.name.endswith("自治区") else unit
    return (bare, f"全{unit}", f"我{unit}", f"本{unit}")


def _any_name(forms: Iterable[str]) -> Q:
    found = Q(name__in=list(forms))
    for form in forms:
        # JSON as text: PostgreSQL keeps the characters, SQLite their escapes.
        found |= Q(other_names__icontains=form) | Q(other_names__icontains=json.dumps(form)[1:-1])
    return found


def _named(row: Any, name: str, forms: Sequence[str]) -> Suggestion[Any]:
    if row.name == name:
        return Suggestion(row, Decimal(1), _("名称相同"))
    if name in row.other_names:
        return Suggestion(row, Decimal("0.95"), _("其他名称中有“%(name)s”") % {"name": name})
    meant = [form for form in forms if form in (row.name, *row.other_names)]
    if not meant:
        # The database looked for a part of the list's text: 局 stands in every other name.
        return Suggestion(row, Decimal(0), "")
    # The nearest area is meant first: forms run from the page's own area upwards.
    score = Decimal("0.9") - Decimal("0.02") * forms.index(meant[0])
    return Suggestion(row, max(score, Decimal("0.5")), _("“%(name)s”在此即%(full)s") % {"name": name, "full": meant[0]})


def pool_of(article: Article) -> list[Pledge]:
    """The pledges that an article's candidates are compared with, read in three queries."""
    area = article.document.area
    codes, here = [area.code], area.parent
    while here is not None:
        codes.append(here.code)
        here = here.parent
    near = Q(area__code__in=codes) | Q(area__code__range=code_range(area.code))
    rows = Pledge.objects.filter(near, merged_into=None).select_related("owner", "project")
    return list(rows.prefetch_related("metrics", "evidence").order_by("-made_on", "-id")[:POOL])


def _post_in(article: Article, name: str) -> str:
    """The post with which an article introduces somebody; empty where it does not, or the post is not public."""
    for person in article.facts.get("people", ()):
        if person.get("name") == name and person.get("official"):
            return f"{person.get('organization') or ''}{person.get('post') or ''}"
    return ""


def _likeness(candidate: Candidate, pledge: Pledge, *, since: dt.date | None) -> Suggestion[Pledge]:
    """How much a candidate and a pledge have in common; `since` for an outcome, whose figures differ from the target's."""
    payload = candidate.payload
    score, reasons = Decimal(0), list[str]()
    words = _overlap(candidate.quote, pledge)
    if words >= Decimal("0.3"):
        score, reasons = score + words * Decimal("0.5"), [*reasons, _("文字相近")]
    if pledge.project is not None and payload.get("project") and _same_name(payload["project"], pledge.project):
        score, reasons = score + Decimal("0.3"), [*reasons, _("同一项目：%(project)s") % {"project": pledge.project}]
    if pledge.owner is not None and any(_same_name(owner, pledge.owner) for owner in payload.get("owners") or ()):
        score, reasons = score + Decimal("0.15"), [*reasons, _("同一单位：%(owner)s") % {"owner": pledge.owner}]
    figure = _common_figure(candidate, pledge, outcome=since is not None)
    if figure:
        score, reasons = score + Decimal("0.3"), [*reasons, figure]
    if (
        since is not None
        and pledge.plan_to is not None
        and pledge.plan_from is not None
        and pledge.plan_from <= since <= pledge.plan_to
    ):
        score, reasons = score + Decimal("0.1"), [*reasons, _("在计划期内")]
    return Suggestion(pledge, min(score, Decimal(1)), "，".join(reasons))


def _common_figure(candidate: Candidate, pledge: Pledge, *, outcome: bool) -> str:
    """Why the figures belong together: the same value, or for an outcome the same unit under an indicator it speaks of."""
    for quantity in candidate.payload.get("quantities") or ():
        for metric in pledge.metrics.all():
            if quantity.get("unit") != metric.unit:
                continue
            if Decimal(format(quantity["value"], ".15g")) == metric.value and not outcome:
                return _("同一数字：%(printed)s") % {"printed": metric.printed}
            if outcome and _pairs(metric.indicator) & _pairs(candidate.quote):
                return _("同一指标：%(indicator)s") % {"indicator": metric.indicator}
    return ""


def _overlap(quote: str, pledge: Pledge) -> Decimal:
    """The share of the quote's character pairs that the pledge's title or quotes hold."""
    own = _pairs(quote)
    theirs = [_pairs(pledge.title), *(_pairs("".join(item.exact.split())) for item in pledge.evidence.all())]
    if not own:
        return Decimal(0)
    return max((Decimal(len(own & other)) / len(own) for other in theirs), default=Decimal(0))


def _same_name(printed: str, row: Organization | Project) -> bool:
    return printed == row.name or printed in row.other_names or (len(printed) >= 3 and row.name.endswith(printed))


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}


def _best(found: Iterable[Suggestion[Row]]) -> list[Suggestion[Row]]:
    return sorted(_likely(found), key=lambda item: (-item.score, item.row.pk))[:LIMIT]


def _likely(found: Iterable[Suggestion[Row]]) -> list[Suggestion[Row]]:
    return [item for item in found if item.score >= _LIKELY]
