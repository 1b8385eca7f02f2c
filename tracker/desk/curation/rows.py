"""Rows that editors make, change and remove: organizations, people, projects, pledges and their items.

Which fields a person may change is a list, model by model; what is not on it changes by its own verb or never.
"""

from __future__ import annotations

import copy
import datetime as dt
from typing import Any, Final, TypeVar

from django.db import models
from django.utils.translation import gettext as _

from articles.models import Area, Candidate, Newspaper, SourceDocument
from tracker.desk.characters import refuse_invisible
from tracker.desk.decisions import Log, Snapshot, deciding, save_new, snapshot, touch
from tracker.desk.models import (
    Deadline,
    Membership,
    Metric,
    Milestone,
    Official,
    Organization,
    Pledge,
    PledgePartner,
    Project,
)
from tracker.desk.permissions import RefusedError
from tracker.integrity.models import VersionedRow
from tracker.integrity.versions import StaleVersionError, update_seen
from tracker.record.models import Pledge as PublishedPledge

from .sources import refuse_decided

R = TypeVar("R", bound=models.Model)
V = TypeVar("V", bound=VersionedRow)

_NAMED: Final = ("name", "name_en", "other_names")
AMENDABLE: Final[dict[type[models.Model], tuple[str, ...]]] = {
    Area: ("name", "name_en", "level", "parent"),
    Newspaper: ("name", "area", "shows_full_text", "homepage"),
    SourceDocument: ("newspaper", "published_on", "date_basis", "page", "area", "url"),
    # What belongs together is an editor's judgement; the words are the page's.
    Candidate: ("group",),
    Organization: (*_NAMED, "classification", "parent", "area"),
    Official: (*_NAMED, "area"),
    Project: (*_NAMED, "owner", "area", "parent"),
    Membership: ("organization", "role", "start_date", "end_date"),
    Pledge: (
        "title", "title_en", "area", "made_on", "topic", "force", "is_recurring", "plan_from", "plan_to", "owner",
        "responsible", "speaker", "project", "note",
    ),
    Metric: (
        "order", "role", "indicator", "comparator", "value", "upper_value", "unit", "per", "printed", "pass_rule", "is_required",
        "part_of", "revises", "period_from", "period_to", "evidence",
    ),
    Milestone: ("order", "words", "is_required", "done_on", "evidence"),
}  # fmt: skip
"""The fields that `amend` may change."""

_SETTINGS: Final = (Area, Newspaper)
_CREATABLE: Final = (*_SETTINGS, Organization, Official, Project, Membership)
_REMOVABLE: Final = (Membership, Metric, Milestone, PledgePartner, Deadline)


class NotAmendableError(RefusedError):
    """The field or the row does not change this way. The message names the verb that does, where there is one."""


class NothingChangedError(RefusedError):
    """What is to be written is what stands there already."""


class MergedAwayError(RefusedError):
    """The row has become part of another. Write to that one."""


class InUseError(RefusedError):
    """Other rows rest on this one. Remove or change those first."""


class RingError(RefusedError):
    """A row would lie inside itself. Choose another parent."""


def create(*, row: R, by: Any, at: dt.datetime, reason: str = "") -> R:
    """The row, stored: an organization, official, membership or project; areas and newspapers for administrators."""
    if not isinstance(row, _CREATABLE):
        raise NotAmendableError(_("%(kind)s不能这样新建。") % {"kind": row._meta.verbose_name})
    with deciding(verb_for(row, "create"), by=by, at=at, reason=reason) as log:
        check_sense(row)
        save_new(row)
        log.created(row)
        _tell_official(log, row, after=snapshot(row))
    return row


def amend(*, row: V, changes: dict[str, Any], seen: int, by: Any, at: dt.datetime, reason: str = "") -> V:
    """The row with `changes`, where its version is still `seen`; raises StaleVersionError where it is not.

    `row` may carry the changes already (a bound form's instance does): before is read from the database.
    """
    model = type(row)
    unknown = sorted(set(changes) - set(AMENDABLE.get(model, ())))
    if unknown:
        raise NotAmendableError(_("这些字段不能直接修改：%(fields)s。") % {"fields": "、".join(unknown)})
    with deciding(verb_for(row, "amend"), by=by, at=at, reason=reason) as log:
        stored = model._base_manager.select_for_update().filter(pk=row.pk).first()
        if stored is None or stored.version != seen:
            raise StaleVersionError(row, seen, stored.version if stored else None)
        if getattr(stored, "merged_into_id", None) is not None:
            raise MergedAwayError(_("「%(row)s」已并入其他对象，请修改它并入的那一个。") % {"row": stored})
        pledge = pledge_of(stored)
        if pledge is not None and pledge is not stored:
            touch(pledge)
        before = snapshot(stored)
        wanted = copy.copy(stored)
        for name, value in changes.items():
            setattr(wanted, name, value)
        wanted.full_clean()
        refuse_invisible(wanted)
        check_sense(wanted)
        if snapshot(wanted) == before:
            raise NothingChangedError(_("没有任何改动。"))
        update_seen(stored, seen=seen, **{name: getattr(wanted, name) for name in changes})
        log.changed(stored, before, pledge=pledge)
        _tell_official(log, stored, before=before, after=snapshot(stored))
    for name in changes:
        setattr(row, name, getattr(stored, name))
    row.version = stored.version
    return row


def remove(*, row: models.Model, by: Any, at: dt.datetime, reason: str, seen: int | None = None) -> None:
    """Deletes an item that should not be there: a membership, partner, figure, milestone, or a deadline not yet published.

    What was published of it stays in the record. Raises InUseError where other rows rest on it.
    """
    if not isinstance(row, _REMOVABLE):
        raise NotAmendableError(_("%(kind)s不能删除。") % {"kind": row._meta.verbose_name})
    with deciding("remove", by=by, at=at, reason=reason, needs_reason=True) as log:
        stored = type(row)._base_manager.select_for_update().filter(pk=row.pk).first()
        if stored is None or (seen is not None and getattr(stored, "version", seen) != seen):
            raise StaleVersionError(row, seen or 0, getattr(stored, "version", None))  # type: ignore[arg-type]
        pledge = pledge_of(stored)
        if pledge is not None:
            touch(pledge)
        if isinstance(stored, Deadline) and _is_published(stored):
            raise InUseError(_("已发布的期限须保留在案，请改用“调整期限”。"))
        log.tell(stored, before=snapshot(stored), pledge=pledge)
        _tell_official(log, stored, before=snapshot(stored))
        try:
            stored.delete()
        except models.ProtectedError as error:
            raise InUseError(_("还有其他内容以它为依据，不能删除。")) from error


def verb_for(row: models.Model, verb: str) -> str:
    """The verb by which the table of rights knows a write to the row: areas and newspapers are set up."""
    return "set_up" if isinstance(row, _SETTINGS) else verb


def pledge_of(row: models.Model) -> Pledge | None:
    """The pledge that the row belongs to, after merges; itself for a pledge; None for rows outside any."""
    if isinstance(row, Pledge):
        return row
    pledge = getattr(row, "pledge", None)
    return pledge.survivor() if isinstance(pledge, Pledge) else None


def _tell_official(
    log: Log, row: models.Model, *, before: Snapshot | None = None, after: Snapshot | None = None
) -> None:
    """A post is part of its official's card, so that it is told of the official too, and outlives its removal there."""
    if isinstance(row, Membership):
        log.tell(
            row.official,
            before={"membership": before} if before else None,
            after={"membership": after} if after else None,
        )


def _is_published(deadline: Deadline) -> bool:
    published = PublishedPledge.objects.filter(public_id=deadline.pledge.survivor().public_id)
    return published.filter(released_at__gte=deadline.recorded_at).exists()


def check_sense(row: models.Model) -> None:
    """Refuses what no database constraint can: rings, a post at a company, items of another pledge."""
    if isinstance(row, Candidate):
        refuse_decided(row)
    if isinstance(row, Membership) and row.organization.classification == "company":
        raise NotAmendableError(_("企业职务不建责任人任职；责任人只收公职人员。"))
    for name in ("parent", "part_of", "revises"):
        _refuse_ring(row, name)
    if isinstance(row, Metric):
        for other in (row.part_of, row.revises):
            if other is not None and other.pledge_id not in row.pledge.survivor().family_keys():
                raise NotAmendableError(_("“其中”与“调整自”只能指向同一承诺事项的指标。"))
    evidence = getattr(row, "evidence", None)
    if (
        isinstance(row, (Metric, Milestone))
        and evidence is not None
        and evidence.pledge_id not in row.pledge.survivor().family_keys()
    ):
        raise NotAmendableError(_("出处属于另一承诺事项。"))


def _refuse_ring(row: models.Model, name: str) -> None:
    above = getattr(row, name, None)
    while above is not None:
        if row.pk is not None and above.pk == row.pk:
            raise RingError(_("不能把它归到自己下面。"))
        above = getattr(above, name)
