"""A peer's public cases of numbers and dates, judged by their own scorer: the floors may only rise."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import os
from collections import Counter, defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from articles.extraction.days import dates
from articles.extraction.figures import quantities

SUITES = Path(__file__).resolve().parents[3] / "shared" / "suites"
CASES = SUITES / "numbers-and-dates.jsonl"
KINDS = {"percent", "currency", "dimension", "range", "date", "date_period"}
PAGE = "2023-01-18"
FLOORS = {"all": 0.995, "date": 1.0, "currency": 1.0, "percent": 0.98, "range": 1.0, "dimension": 1.0}


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"suites_{name}", SUITES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def scores() -> dict[str, float]:
    if not CASES.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{CASES} is missing; CI must score the suites")
        pytest.skip(f"{CASES} is not on this machine")
    score, adaptor = load("score"), load("adaptor")
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for line in CASES.read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["relevant"]:
            predicted = list(adaptor.predictions({"articles": [facts_of(case)]}))
            result, _, _ = score.judge(case, predicted, KINDS)
            totals["all"].update(result)
            totals["date" if case["kind"].startswith("date") else case["kind"]].update(result)
    return {kind: f1(counts) for kind, counts in totals.items() if counts["exp"]}


def facts_of(case: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """One article as the extractor prints it, of a case's figures and dates alone."""
    text, page = case["text"], dt.date.fromisoformat(case.get("reference_date") or PAGE)
    return {
        "quantities": [
            {
                "span": [q.start, q.end],
                "value": q.value,
                "upper_value": q.upper_value,
                "unit": q.unit,
                "comparator": q.comparator,
            }
            for q in quantities.find(text)
        ],
        "dates": [
            {
                "span": [d.start, d.end],
                "date_from": d.date_from and d.date_from.isoformat(),
                "date_to": d.date_to and d.date_to.isoformat(),
            }
            for d in dates.find(text, page)
        ],
    }


def f1(counts: Counter[str]) -> float:
    proposed = counts["value"] + counts["wrong"] + counts["spurious"]
    return 2 * counts["value"] / (proposed + counts["exp"])


@pytest.mark.parametrize("kind", FLOORS)
def test_a_kind_stays_above_its_floor(scores: dict[str, float], kind: str) -> None:
    assert scores[kind] >= FLOORS[kind]


def test_the_scorer_sees_a_wrong_value() -> None:
    """The control: a figure a hundred times too great is not counted."""
    if not CASES.exists():
        pytest.skip(f"{CASES} is not on this machine")
    case = next(c for c in map(json.loads, CASES.read_text("utf-8").splitlines()) if c["text"] == "25%")
    wrong = [{"kind": "percent", "start": 0, "end": 3, "unit": "%", "op": "=", "value": 2500.0}]
    result, _, _ = load("score").judge(case, wrong, KINDS)
    assert f1(result) == 0
