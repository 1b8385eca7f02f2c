"""Scores every gold file at hand, and tells where a figure has fallen below its floor.

A gold file is a JSON file with `source` (the page beside it), `reference_date` and `jurisdiction`. Floors are kept in
a JSON file `{kind: {"precision": .., "recall": .., "f1": ..}}` and only ever rise.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from .extract import extract
from .scoring import Report, calibration, score

Floors = Mapping[str, Mapping[str, float]]
SLIP = 0.0005  # figures are shown and kept with three places


def gold_files(folders: Iterable[Path]) -> list[Path]:
    """The gold files in and below the folders: JSON files that name a page beside them."""
    found = []
    for folder in folders:
        for path in sorted(folder.rglob("*.json")):
            gold = json.loads(path.read_text("utf-8"))
            if (
                isinstance(gold, dict)
                and isinstance(gold.get("source"), str)
                and "reference_date" in gold
                and (path.parent / gold["source"]).is_file()
            ):
                found.append(path)
    return found


def measure(path: Path) -> Report:
    """The report on one gold file's page, extracted afresh."""
    gold = json.loads(path.read_text("utf-8"))
    page = (path.parent / gold["source"]).read_bytes().decode("utf-8-sig")
    extracted = extract(page, page_date=dt.date.fromisoformat(gold["reference_date"]), place=gold.get("jurisdiction"))
    return score(page, gold, extracted)


def measure_all(paths: Iterable[Path]) -> Report:
    """One report over all pages: counts are added up, so that a long page weighs more than a short one."""
    whole = Report()
    for path in paths:
        whole.add(measure(path))
    return whole


def table(report: Report) -> list[str]:
    """The report as lines: kind, precision, recall, F1, how many were wanted and how many given."""
    lines = [f"{'':34}{'precision':>10}{'recall':>8}{'F1':>8}{'wanted':>8}{'given':>7}"]
    for kind, tally in report.tallies.items():
        lines.append(
            f"{kind:34}{tally.precision:>10.3f}{tally.recall:>8.3f}{tally.f1:>8.3f}{tally.wanted:>8}{tally.given:>7}"
        )
    return lines


def calibration_table(report: Report) -> list[str]:
    """For each tenth of the score, how many pledge candidates had it and which share of them was right."""
    lines = [f"{'score':12}{'candidates':>11}{'right':>8}"]
    return lines + [
        f"{edge:.1f} to {edge + 0.1:.1f}{count:>14}{share:>8.2f}" for edge, count, share in calibration(report.ranked)
    ]


def below(report: Report, floors: Floors) -> list[str]:
    """What has fallen below its floor, in words; an empty list where nothing has."""
    fallen = []
    for kind, figures in floors.items():
        tally = report.tallies.get(kind)
        for figure, floor in figures.items():
            reached = getattr(tally, figure) if tally else 0.0
            if reached < floor - SLIP:
                fallen.append(f"{kind}: {figure} {reached:.3f} is below its floor {floor:.3f}")
    return fallen


def raised(report: Report, floors: Floors) -> dict[str, dict[str, float]]:
    """The floors lifted to what the report reaches; none is lowered."""
    new: dict[str, dict[str, float]] = {kind: dict(figures) for kind, figures in floors.items()}
    for kind, tally in report.tallies.items():
        for figure in ("precision", "recall"):
            kept = new.setdefault(kind, {}).get(figure, 0.0)
            new[kind][figure] = max(kept, round(getattr(tally, figure) - SLIP, 3))
    return new
