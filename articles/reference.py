"""The write path of areas and newspapers: what documents refer to."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError

from articles.models import Area, Newspaper
from articles.models.area import COUNTRY_CODE
from tracker.integrity.gate import open_gate
from tracker.integrity.versions import update_seen

AREA_COLUMNS = ("code", "name", "name_en", "level")


class AreaTableError(Exception):
    """A line of the table of areas is no area; nothing of the table has been written."""


@dataclass(slots=True)
class AreaReport:
    """Codes of the areas that were added, updated, or left as they are though the table says otherwise."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)


def add(*, row: Area | Newspaper) -> None:
    """Writes a new area or newspaper. Raises ValidationError where a field or the database would refuse it."""
    with open_gate("reference.add"):
        row.full_clean()
        row.save(force_insert=True)


def change(*, row: Area | Newspaper, seen: int, **changes: Any) -> None:
    """Writes the changes to a row last seen at version `seen`. Raises StaleVersionError where it has moved on."""
    with open_gate("reference.change"):
        update_seen(row, seen=seen, **changes)


def newspaper_named(*, name: str) -> Newspaper:
    """The newspaper of that name; a new one shows no full text until somebody allows it."""
    newspaper = Newspaper.objects.filter(name=name).first()
    if newspaper is None:
        newspaper = Newspaper(name=name)
        add(row=newspaper)
    return newspaper


def read_areas(path: Path) -> list[dict[str, str]]:
    """The lines of a CSV table with the columns code, name, name_en, level."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != AREA_COLUMNS:
            raise AreaTableError(f"表头应为 {','.join(AREA_COLUMNS)}")
        return list(reader)


def load_areas(*, lines: Iterable[Mapping[str, str]], update: bool = False) -> AreaReport:
    """Adds the areas that are missing, parents first, in one transaction; safe to repeat.

    An area that differs from its line is left as it is, since an editor may have corrected it, unless `update`.
    """
    report = AreaReport()
    with open_gate("reference.load_areas"):
        known = {area.code: area for area in Area.objects.all()}
        for line in sorted(lines, key=lambda line: (line["code"] != COUNTRY_CODE, line["code"])):
            try:
                _load_line(line, known=known, report=report, update=update)
            except ValidationError as error:
                raise AreaTableError(f"{line['code']}：{'；'.join(error.messages)}") from error
    return report


def _load_line(line: Mapping[str, str], *, known: dict[str, Area], report: AreaReport, update: bool) -> None:
    code = line["code"]
    told: dict[str, Any] = {name: line[name] for name in ("name", "name_en", "level")}
    told["parent"] = nearest_parent(code, known)
    area = known.get(code)
    if area is None:
        area = known[code] = Area(code=code, **told)
        add(row=area)
        report.added.append(code)
        return
    differing = {name: value for name, value in told.items() if getattr(area, name) != value}
    if differing and update:
        change(row=area, seen=area.version, **differing)
        report.updated.append(code)
    elif differing:
        report.differing.append(code)


def nearest_parent(code: str, known: Mapping[str, Area]) -> Area | None:
    """The smallest known area around `code`: 150302 lies in 150300, that in 150000, that in the country."""
    for outer in (code[:4] + "00", code[:2] + "0000", COUNTRY_CODE):
        if outer != code and outer in known and code != COUNTRY_CODE:
            return known[outer]
    return None
