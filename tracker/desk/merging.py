"""Two rows become one: the merged row keeps its id, points at the one that stands for it, and what named it names that one.

Every field of a model that can be merged has a rule here, and every relation to it; a test fails for one without.

    keep      the kept row's value stays, empty or not
    fill      the kept row's value, or where it has none the merged row's
    names     the other names of both, the merged row's name among them
    repoint   rows that name the merged row name the kept one; a partner named twice is named once
    stay      append-only rows stay where they are; what reads them reads the merged rows' with the kept one's
    own       the row's identity, which merging leaves to itself
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final, TypeVar

from django.db import models
from django.db.models import ManyToOneRel
from django.utils.translation import gettext as _

from tracker.desk.decisions import Log, deciding, snapshot, touch
from tracker.desk.models import Metric, Milestone, Official, Organization, Pledge, PledgePartner, Project
from tracker.desk.models.base import CuratedRow
from tracker.desk.permissions import RefusedError
from tracker.integrity.versions import StaleVersionError, update_seen

C = TypeVar("C", bound=CuratedRow)
Rules = dict[str, str]

_IDENTITY: Final[Rules] = {"id": "own", "version": "own", "public_id": "own", "merged_into": "own"}
_NAMED: Final[Rules] = {"name": "keep", "name_en": "fill", "other_names": "names"}

RULES: Final[dict[type[CuratedRow], Rules]] = {
    Organization: _IDENTITY
    | _NAMED
    | {
        "classification": "keep",
        "parent": "fill",
        "area": "fill",
        "organization.merged_into": "own",
        "organization.parent": "repoint",
        "membership.organization": "repoint",
        "project.owner": "repoint",
        "pledge.owner": "repoint",
        "pledgepartner.organization": "repoint",
    },
    Official: _IDENTITY
    | _NAMED
    | {
        "area": "fill",
        "official.merged_into": "own",
        "membership.official": "repoint",
        "pledge.responsible": "repoint",
        "pledge.speaker": "repoint",
    },
    Project: _IDENTITY
    | _NAMED
    | {
        "owner": "fill",
        "area": "keep",
        "parent": "fill",
        "project.merged_into": "own",
        "project.parent": "repoint",
        "pledge.project": "repoint",
    },
    Pledge: _IDENTITY
    | {
        "title": "keep",
        "title_en": "fill",
        "area": "keep",
        "made_on": "keep",
        "topic": "keep",
        "force": "keep",
        "is_recurring": "keep",
        "plan_from": "fill",
        "plan_to": "fill",
        "owner": "fill",
        "responsible": "fill",
        "speaker": "fill",
        "project": "fill",
        "note": "fill",
        "pledge.merged_into": "own",
        "pledgepartner.pledge": "repoint",
        "metric.pledge": "repoint",
        "milestone.pledge": "repoint",
        "deadline.pledge": "stay",
        "evidence.pledge": "stay",
        "inquiry.pledge": "stay",
        "statusupdate.pledge": "stay",
        "check.pledge": "stay",
    },
}
"""The rule of each field and, as `model.field`, of each relation to the row."""


class CannotMergeError(RefusedError):
    """The two rows cannot become one: of different kinds, the same, merged before, or one inside the other."""


def merge(*, kept: C, merged: C, by: Any, at: dt.datetime, reason: str) -> C:
    """The kept row, standing for both from now on, by the versions that the two instances carry.

    What is published changes with the next release of the kept pledge, or of a pledge that names the kept row: the
    merged id then leads to the kept one. Raises StaleVersionError where either was changed meanwhile.
    """
    with deciding("merge", by=by, at=at, reason=reason, needs_reason=True) as log:
        _lock(kept, merged)
        _refuse_unfit(kept, merged)
        before = snapshot(kept), snapshot(merged)
        update_seen(merged, seen=merged.version, merged_into=kept)
        for relation, rule in _relations(type(kept)):
            if rule == "repoint":
                _repoint(log, relation, kept, merged)
        update_seen(kept, seen=kept.version, **_combined(kept, merged))
        log.changed(kept, before[0])
        log.changed(merged, before[1])
    return kept


def relation_key(relation: ManyToOneRel) -> str:
    """The name by which `RULES` knows a relation to a row: `membership.official`."""
    return f"{relation.related_model._meta.model_name}.{relation.field.name}"


def _lock(kept: CuratedRow, merged: CuratedRow) -> None:
    """Holds both rows, always in one order, so that A into B and B into A wait for each other and one is refused."""
    if type(kept) is not type(merged) or type(kept) not in RULES or kept.pk == merged.pk:
        raise CannotMergeError(_("请选择同一类的两个不同对象合并。"))
    rows: Any = type(kept)._base_manager
    stored = {row.pk: row for row in rows.select_for_update().filter(pk__in=[kept.pk, merged.pk]).order_by("pk")}
    for row in (kept, merged):
        if stored[row.pk].version != row.version:
            raise StaleVersionError(row, row.version, stored[row.pk].version)


def _refuse_unfit(kept: Any, merged: Any) -> None:
    for row in (kept, merged):
        if row.merged_into_id is not None:
            raise CannotMergeError(_("「%(row)s」已并入其他对象，请改选它并入的那一个。") % {"row": row})
    above = getattr(kept, "parent", None)
    while above is not None:
        if above.pk == merged.pk:
            raise CannotMergeError(
                _("「%(kept)s」在「%(merged)s」之下，请先改上级。") % {"kept": kept, "merged": merged}
            )
        above = above.parent


def _relations(model: type[CuratedRow]) -> Iterator[tuple[ManyToOneRel, str]]:
    for field in model._meta.get_fields(include_hidden=True):
        if isinstance(field, ManyToOneRel):
            yield field, RULES[model][relation_key(field)]


def _combined(kept: Any, merged: Any) -> dict[str, Any]:
    """The kept row's fields after the merge."""
    changes: dict[str, Any] = {}
    for name, rule in RULES[type(kept)].items():
        if rule == "names":
            names = [*kept.other_names, merged.name, *merged.other_names]
            changes[name] = [n for n in dict.fromkeys(names) if n != kept.name]
        elif rule == "fill" and getattr(kept, name) in (None, ""):
            changes[name] = getattr(merged, name)
    # A parent or owner may not become the row itself.
    return {name: value for name, value in changes.items() if value != kept}


def _repoint(log: Log, relation: ManyToOneRel, kept: CuratedRow, merged: CuratedRow) -> None:
    rows: Any = relation.related_model._base_manager
    name = relation.field.name
    for row in rows.select_for_update().filter(**{name: merged}).order_by("pk"):
        pledge = _pledge_beside(row)
        if isinstance(row, PledgePartner) and _is_named_twice(row, name, kept):
            log.tell(row, before=snapshot(row), pledge=pledge)
            row.delete()
        elif row.pk != kept.pk or type(row) is not type(kept):
            before = snapshot(row)
            update_seen(row, seen=row.version, **{name: kept}, **_order_after(row, kept))
            log.changed(row, before, pledge=pledge)
        if pledge is not None and pledge.pk not in (kept.pk, merged.pk):
            touch(pledge)


def _pledge_beside(row: models.Model) -> Pledge | None:
    """The pledge that a row is part of, where the row is not itself one."""
    pledge = getattr(row, "pledge", None)
    return pledge if isinstance(pledge, Pledge) else None


def _is_named_twice(row: PledgePartner, name: str, kept: CuratedRow) -> bool:
    other = {"pledge": row.pledge, "organization": row.organization} | {name: kept}
    return PledgePartner.objects.filter(**other).exists()


def _order_after(row: models.Model, kept: CuratedRow) -> dict[str, int]:
    """Items that join a pledge come after its own, so that an order still names one of them."""
    if not isinstance(row, (Metric, Milestone)):
        return {}
    orders = type(row)._default_manager.filter(pledge_id=kept.pk).values_list("order", flat=True)
    return {"order": max(orders, default=0) + 1}
