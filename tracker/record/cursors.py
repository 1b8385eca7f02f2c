"""How a list of the record is cut into pages.

A page is found by the key of the row before it (sort, public id), never by its number, so that page 10,000 costs what
page 1 does; a cursor carries the release and the day of the first page, so that the list stays one list while
publishing goes on.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import InvalidOperation
from typing import Any, Final

from django.db.models import Q

from tracker.integrity.public_ids import PATTERN

from .lists import Ordering
from .parameters import RefusedParameterError
from .standpoint import Standpoint

LONGEST_CURSOR: Final = 2000
KEY: Final = "_key"
# An area goes by its code.
ROW_ID: Final = re.compile(rf"(?:{PATTERN}|[1-9][0-9]{{5}})\Z")


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place between two rows of a list as it stood after `sequence` on `day`; `backwards` reads towards its head."""

    sequence: int
    day: dt.date
    ordering: str
    key: str
    public_id: str
    backwards: bool = False

    def encode(self) -> str:
        """The cursor as a word of an address."""
        facts = [self.sequence, self.day.isoformat(), self.ordering, self.key, self.public_id, int(self.backwards)]
        return base64.urlsafe_b64encode(json.dumps(facts, separators=(",", ":")).encode()).decode().rstrip("=")


class BadCursorError(RefusedParameterError):
    """A cursor that no page of this list has handed out."""

    def __init__(self) -> None:
        super().__init__(
            code="bad_cursor",
            parameter="cursor",
            zh="参数“cursor”：无法识别。请原样使用上一次回答中的 next 或 previous，或去掉 cursor 从头读起。",
            en="Parameter “cursor”: not understood. Use next or previous of an answer as they are, or start over without it.",
        )


def read_cursor(text: str, *, newest: Standpoint, ordering: Ordering) -> Cursor:
    """The cursor that `text` encodes; raises BadCursorError, also for one of another ordering or from the future."""
    try:
        if len(text) > LONGEST_CURSOR:
            raise BadCursorError
        facts = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
        sequence, day, name, key, public_id, backwards = facts
        cursor = Cursor(int(sequence), dt.date.fromisoformat(day), name, key, public_id, backwards == 1)
        ordering.read(key)
        seen = 0 <= cursor.sequence <= newest.sequence and cursor.day <= newest.day
        if seen and name == ordering.name and ROW_ID.match(public_id):
            return cursor
    # What decodes to something else than six plain facts fails in many ways, all of which mean the same.
    except (
        ValueError,
        TypeError,
        AttributeError,
        RecursionError,
        binascii.Error,
        InvalidOperation,
        OverflowError,
    ) as error:
        raise BadCursorError from error
    raise BadCursorError


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list, as `values(*columns)` gives them, and the cursors of its neighbours."""

    rows: list[dict[str, Any]]
    next: Cursor | None
    previous: Cursor | None


def page_of(
    rows: Any, *, ordering: Ordering, standpoint: Standpoint, cursor: Cursor | None, size: int, columns: Sequence[str]
) -> Page:
    """The page of `rows` after (or, going backwards, before) the cursor. One query."""
    backwards = cursor is not None and cursor.backwards
    found = _sorted(rows.annotate(**{KEY: ordering.key}), ordering, backwards=backwards)
    if cursor is not None:
        found = found.filter(_beyond(cursor, ordering))
    read = list(found.values(KEY, "public_id", *(column for column in columns if column != "public_id"))[: size + 1])
    more, read = len(read) > size, read[:size]
    if backwards:
        read.reverse()
    if not read:
        return Page([], None, None)
    here = Cursor(standpoint.sequence, standpoint.day, ordering.name, "", "")
    last = replace(here, key=_text(read[-1][KEY]), public_id=read[-1]["public_id"])
    first = replace(here, key=_text(read[0][KEY]), public_id=read[0]["public_id"], backwards=True)
    has_next, has_previous = (True, more) if backwards else (more, cursor is not None)
    return Page(read, last if has_next else None, first if has_previous else None)


def cursor_after(
    rows: Any, count: int, *, ordering: Ordering, standpoint: Standpoint, cursor: Cursor | None
) -> Cursor | None:
    """The cursor behind the first `count` rows after `cursor`; None where there are no more. One query."""
    found = _sorted(rows.annotate(**{KEY: ordering.key}), ordering, backwards=False)
    if cursor is not None:
        found = found.filter(_beyond(cursor, ordering))
    edge = list(found.values(KEY, "public_id")[count - 1 : count + 1])
    if len(edge) < 2:
        return None
    return Cursor(standpoint.sequence, standpoint.day, ordering.name, _text(edge[0][KEY]), edge[0]["public_id"])


def _sorted(rows: Any, ordering: Ordering, *, backwards: bool) -> Any:
    sign = "-" if ordering.descending != backwards else ""
    return rows.order_by(f"{sign}{KEY}", f"{sign}public_id")


def _beyond(cursor: Cursor, ordering: Ordering) -> Q:
    side = "lt" if ordering.descending != cursor.backwards else "gt"
    key = ordering.read(cursor.key)
    # The first condition is implied by the rest, and is what an index can use.
    return Q(**{f"{KEY}__{side}e": key}) & (
        Q(**{f"{KEY}__{side}": key}) | Q(**{f"public_id__{side}": cursor.public_id})
    )


def _text(key: Any) -> str:
    if isinstance(key, dt.datetime):
        return key.astimezone(dt.UTC).isoformat(timespec="microseconds")
    return key.isoformat() if isinstance(key, dt.date) else str(key)
