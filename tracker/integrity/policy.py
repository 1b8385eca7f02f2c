"""What a table lets happen to its rows, said at the model and enforced by the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

EVERY_COLUMN: Final = "*"


@dataclass(frozen=True, slots=True)
class Policy:
    """The guard of one table. Every write to a guarded table needs an open gate; beyond that:

    versioned: an update must step `version` by exactly one;
    frozen: field names that never change, or `("*",)` for every one but those in `set_once`;
    set_once: fields that may go from NULL to a value, once;
    deletable: rows may be deleted through an open gate.
    """

    versioned: bool = False
    frozen: tuple[str, ...] = ()
    set_once: tuple[str, ...] = ()
    deletable: bool = False


APPEND_ONLY: Final = Policy(frozen=(EVERY_COLUMN,))
"""Rows are added and never changed or removed."""

WINDOWED: Final = Policy(frozen=(EVERY_COLUMN,), set_once=("superseded_at", "superseded_by"))
"""Record rows: only the window's end is set, once."""
