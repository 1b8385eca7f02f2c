"""Scores every gold file at hand, and tells where a figure has fallen below its floor.

Floors are kept in a JSON file `{kind: {"precision": .., "recall": .., "f1": ..}}` and only ever rise.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from . import training
from .extract import extract
from .scoring import Report, calibration, score
from .weighing import chances

Floors = Mapping[str, Mapping[str, float]]
# What the weights decide: on pages that they were learnt from it says how well they remember, not how well they judge.
LEARNT = frozenset(
    ("pledges, level 1", "pledges, levels 1-2", "pledge deadlines", "pledge owners", "pledges grouped", "outcomes")
)
SLIP = 0.0005  # figures are shown and kept with three places


def measure(path: Path, model: chances.Model | None = None) -> Report:
    """The report on one gold file's page, extracted afresh; `model` weighs clauses instead of the one kept."""
    gold = json.loads(path.read_text("utf-8"))
    page = (path.parent / gold["source"]).read_bytes().decode("utf-8-sig")
    day = dt.date.fromisoformat(gold["reference_date"])
    return score(page, gold, extract(page, page_date=day, place=gold.get("jurisdiction"), model=model))


def measure_all(paths: Iterable[Path]) -> Report:
    """One report over all pages: counts are added up, so that a long page weighs more than a short one."""
    whole = Report()
    for path in paths:
        whole.add(measure(path))
    return whole


def measure_left_out(paths: Sequence[Path]) -> Report:
    """One report over all pages, each weighed by what the pages of the other parts teach: how it does on pages not seen.

    What hangs on the weights (pledges and outcomes, and what is told of them) means something only so.
    """
    pages = {path: training.read(path) for path in paths}
    taught = [chances.Model(weights) for weights in training.learn_left_out(list(pages.values()))]
    whole = Report()
    for path, page in pages.items():
        whole.add(measure(path, taught[page.part]))
    return whole


def only(report: Report, kinds: Collection[str]) -> Report:
    """The report's kinds among these."""
    return replace(report, tallies={kind: tally for kind, tally in report.tallies.items() if kind in kinds})


def without(report: Report, kinds: Collection[str]) -> Report:
    """The report without these kinds, and without the scores that hang on them."""
    return replace(only(report, report.tallies.keys() - kinds), ranked=[])


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


def raised(report: Report, floors: Floors, slack: float = SLIP) -> dict[str, dict[str, float]]:
    """The floors lifted to what the report reaches less `slack`; none is lowered."""
    new: dict[str, dict[str, float]] = {kind: dict(figures) for kind, figures in floors.items()}
    for kind, tally in report.tallies.items():
        for figure in ("precision", "recall"):
            kept = new.setdefault(kind, {}).get(figure, 0.0)
            new[kind][figure] = max(kept, round(getattr(tally, figure) - slack, 3))
    return new
