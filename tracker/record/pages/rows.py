"""Rows of pledge lists: columns and stored JSON, read together in one query."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from .sheet import progress

COLUMNS: Final = ("pace", "released_at", "body")


@dataclass(frozen=True, slots=True)
class PledgeRow:
    """A pledge in a list: its released JSON, its pace on the day, and what the columns show of it."""

    body: Any
    pace: str
    released_at: dt.datetime

    @property
    def id(self) -> str:
        return str(self.body["id"])

    @property
    def status(self) -> str:
        return str(self.body["status"]["status"]) if self.body["status"] else "not_assessed"

    @property
    def main_metric(self) -> Any:
        """The figure that a list shows: one with data, else the first that must be reached, else the first; or None."""
        metrics = self.body["metrics"]
        wanted = [metric for metric in metrics if metric["role"] in ("target", "forecast") and not metric["part_of"]]
        ranked = [
            *(metric for metric in wanted if metric["latest"]),
            *(metric for metric in wanted if metric["is_required"]),
            *wanted,
            *metrics,
        ]
        return ranked[0] if ranked else None

    @property
    def bar(self) -> str | None:
        """How far the shown figure is, from 0 to 100; None where that means nothing."""
        return progress(self.main_metric) if self.main_metric else None

    @property
    def other_figures(self) -> int:
        return max(len(self.body["metrics"]) - 1, 0)

    @property
    def source(self) -> Any:
        """The article that the pledge was printed in, or None."""
        found = (
            item["article"] for item in self.body["evidence"] if item["purpose"] == "commitment" and item["article"]
        )
        return next(found, None)


def rows_of(values: Iterable[dict[str, Any]]) -> list[PledgeRow]:
    """Rows of `queryset.with_pace(day).values(*COLUMNS)`."""
    return [PledgeRow(json.loads(row["body"]), row["pace"], row["released_at"]) for row in values]
