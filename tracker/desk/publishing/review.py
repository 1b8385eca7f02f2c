"""The second person: who publishes has not changed what is published."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.db import models
from django.db.models import Max, Q
from django.utils.translation import gettext as _

from tracker.desk.decisions import type_of
from tracker.desk.models import Decision, Pledge
from tracker.desk.permissions import RefusedError

PUBLISHED: Final = ("publish", "correct")


class SecondPersonError(RefusedError):
    """Who publishes has changed the row since its last release. Somebody else must read and publish it."""


def refuse_own_work(pledge: Pledge, *, by: Any) -> None:
    """Raises SecondPersonError where `by` has changed the pledge, or a part of it, since it was last published."""
    keys = pledge.family_keys()
    own = Decision.objects.filter(row_type="pledge", row_id=pledge.pk)
    _refuse(Decision.objects.filter(pledge_key__in=keys), last_release=_last(own), by=by, row=pledge)


def refuse_own_cards(rows: Iterable[models.Model], *, by: Any) -> None:
    """The same for the rows whose changed cards are released with a pledge."""
    for row in rows:
        about = Decision.objects.filter(row_type=type_of(row), row_id=row.pk)
        _refuse(about, last_release=_last(about), by=by, row=row)


def _last(decisions: models.QuerySet[Decision]) -> int:
    return decisions.filter(verb__in=PUBLISHED).aggregate(last=Max("id"))["last"] or 0


def _refuse(decisions: models.QuerySet[Decision], *, last_release: int, by: Any, row: models.Model) -> None:
    if decisions.filter(~Q(verb__in=(*PUBLISHED, "withdraw")), id__gt=last_release, by=by).exists():
        raise SecondPersonError(
            _("%(kind)s「%(row)s」自上次发布以来由您改动过，须由另一位审发人员发布。")
            % {"kind": row._meta.verbose_name, "row": row}
        )
